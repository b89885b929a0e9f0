/** What came of trying a step. */
export interface Tried {
  readonly holds: boolean
  /** What it came to over the room for it, which grows with the square of the step. */
  readonly fullness: number
}

/** How many steps above the one found are looked at, the farthest first: what fits need not fit at every smaller step. */
const NEIGHBOURS = [3, 2, 1] as const

/**
 * The largest of the steps, from the largest down, that holds; none of the three above it does. Undefined where
 * the last one does not, or there is none. How full the last one is tells about where to look, so that few are tried.
 */
export function largestHolding(
  steps: readonly number[],
  tryStep: (step: number) => Tried,
): number | undefined {
  const known = new Map<number, Tried>()
  const at = (i: number): Tried => {
    const tried = known.get(i) ?? tryStep(steps[i] ?? 0)
    known.set(i, tried)
    return tried
  }
  const last = steps.length - 1
  if (last < 0 || !at(last).holds) return undefined
  const guess = justFull(steps, at(last).fullness)
  const isHeld = at(guess).holds
  let [fails, found] = isHeld ? [-1, guess] : [guess, last]
  const tryAt = (i: number): boolean => {
    if (at(i).holds) found = i
    else fails = i
    return at(i).holds
  }
  // from the guess on farther each time, until the end is passed; then by halves
  for (let stride = 1; found - fails > 1; stride *= 2)
    if (tryAt(isHeld ? Math.max(0, found - stride) : Math.min(last, fails + stride)) !== isHeld)
      break
  while (found - fails > 1) tryAt(Math.floor((fails + found) / 2))
  const above = () => NEIGHBOURS.map((by) => found - by).find((i) => i >= 0 && at(i).holds)
  for (let next = above(); next !== undefined; next = above()) found = next
  return steps[found]
}

/** The first step that would not be too full, by how full the last one is. */
function justFull(steps: readonly number[], fullness: number): number {
  const last = steps.length - 1
  const wanted = (steps[last] ?? 0) / Math.sqrt(fullness)
  const first = steps.findIndex((step) => step <= wanted)
  return first < 0 ? last : first
}
