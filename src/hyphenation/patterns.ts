/** A language's rules for dividing words (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983). */
export interface Patterns {
  /** Fewest letters before and after a hyphen. */
  readonly left: number
  readonly right: number
  /** Letters of the longest pattern, the full stop counted. */
  readonly longest: number
  /** Whether the apostrophe is a letter here, as in `l'église`; elsewhere it ends a word. */
  readonly hasApostrophes: boolean
  /** Words that the patterns get wrong, and their places. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>
  /**
   * Levels by pattern: a digit before each letter, a full stop for the word's edge not counted.
   * Of all that fit at a place the highest holds, and an odd one is where the word may be divided.
   */
  readonly levels: ReadonlyMap<string, string>
}

/** Patterns as `build/patterns.js` wrote them. */
export function readPatterns(bytes: Uint8Array): Patterns {
  const [numbers = '', exceptions = '', ...lines] = new TextDecoder().decode(bytes).split('\n')
  const [left = 2, right = 2, longest = 0, apostrophe = 0] = numbers.split(' ').map(Number)
  const levels = new Map<string, string>()
  for (const line of lines) {
    const [digits = '', ...patterns] = line.split(' ')
    for (const pattern of patterns) levels.set(pattern, digits)
  }
  const hasApostrophes = apostrophe === 1
  return { left, right, longest, hasApostrophes, exceptions: readExceptions(exceptions), levels }
}

const readExceptions = (line: string): Patterns['exceptions'] =>
  new Map(
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => [word.replaceAll('-', ''), placesOfHyphens(word)]),
  )

/** Where the hyphens of a word stand once they are taken out. */
const placesOfHyphens = (word: string): readonly number[] =>
  [...word.matchAll(/-/g)].map(({ index }, before) => index - before)

/**
 * Places in a word (UTF-16 offsets, ascending) where it may be divided. Upper and lower case, straight
 * and curly apostrophes are the same; no place parts a letter from its mark.
 */
export function placesIn(word: string, patterns: Patterns): readonly number[] {
  const letters = lowerCased(word)
  const places = patterns.exceptions.get(letters) ?? placesByPattern(letters, patterns)
  return places.filter(
    (place) =>
      place >= patterns.left &&
      place <= word.length - patterns.right &&
      !/^[\p{Mark}\udc00-\udfff]/u.test(word.slice(place, place + 1)),
  )
}

/** Lower case of the same length: a letter whose lower case is longer stays as it is. */
function lowerCased(word: string): string {
  const straight = word.replaceAll('’', "'")
  const lower = straight.toLowerCase()
  if (lower.length === word.length) return lower
  return Array.from(straight, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('')
}

function placesByPattern(letters: string, { levels, longest }: Patterns): readonly number[] {
  const edged = `.${letters}.`
  const highest = new Uint8Array(letters.length + 1)
  for (let from = 0; from < edged.length; from++)
    for (let to = from + 1; to <= Math.min(edged.length, from + longest); to++)
      raise(highest, Math.max(0, from - 1), levels.get(edged.slice(from, to)))
  return [...highest.entries()].filter(([, level]) => level % 2 === 1).map(([place]) => place)
}

function raise(highest: Uint8Array, from: number, digits = ''): void {
  for (let n = 0; n < digits.length; n++) {
    const level = digits.charCodeAt(n) - 48
    if (level > (highest[from + n] ?? 9)) highest[from + n] = level
  }
}
