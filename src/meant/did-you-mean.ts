/**
 * The known name that a mistyped one was most likely meant to be, or undefined where none is near:
 * at most a third of its letters may differ (Damerau–Levenshtein distance, case aside), or it is the
 * beginning of that name alone. Of two as near, the first.
 */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase()
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const name of known) {
    // As many letters are added or dropped at least; most names are told apart by that alone.
    if (Math.abs(name.length - word.length) > limit) continue
    const distance = spellingDistance(word, name.toLowerCase())
    if (distance <= limit && (best === undefined || distance < best.distance))
      best = { name, distance }
  }
  return best?.name ?? begunWith(word, known)
}

/** The only name that begins so; three letters are the least that say anything. */
function begunWith(word: string, known: readonly string[]): string | undefined {
  if (word.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return undefined
  const [name, ...others] = known.filter((one) => one.toLowerCase().startsWith(word))
  return others.length === 0 ? name : undefined
}

/** Whether two words have the same letters, each as often, in whatever order. */
export const sharesLetters = (one: string, other: string): boolean =>
  one.length === other.length && [...one].sort().join('') === [...other].sort().join('')

/** Letters added, dropped, changed or swapped with their neighbour between two words (Damerau–Levenshtein). */
export function spellingDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
