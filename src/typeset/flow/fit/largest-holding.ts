/** What came of trying a step. */
export interface Tried {
  readonly holds: boolean
  /** What it came to over the room for it. */
  readonly fullness: number
}

/** How steps are tried. */
export interface Trials {
  readonly tryStep: (step: number) => Tried
  /** The room at a step, in lines; what stands in it takes about as many more as the step is larger. */
  readonly roomAt: (step: number) => number
  /** What a like search has found: where to look first. */
  readonly near?: number | undefined
}

/** What products of parts are off by at the most. */
const ROUNDING = 1e-9

/** How many steps above the one found are looked at, the farthest first: what fits need not fit at every smaller step. */
const NEIGHBOURS = [3, 2, 1] as const

/**
 * The largest of the steps, from the largest down, that holds; none of the three above it does. Undefined where
 * the last one does not, or there is none. How full the last one is tells about where to look, and how full that one is
 * tells it better, so that few are tried.
 */
export function largestHolding(
  steps: readonly number[],
  { tryStep, roomAt, near }: Trials,
): number | undefined {
  const known = new Map<number, Tried>()
  const at = (i: number): Tried => {
    const tried = known.get(i) ?? tryStep(steps[i] ?? 0)
    known.set(i, tried)
    return tried
  }
  const last = steps.length - 1
  const first = near === undefined ? -1 : steps.indexOf(near)
  const isNear = first >= 0 && at(first).holds
  if (!isNear && (last < 0 || !at(last).holds)) return undefined
  /** The first that would not be too full, by how full one is. */
  const justFull = (i: number): number => {
    const step = steps[i] ?? 0
    const most = (step * (1 + ROUNDING)) / (at(i).fullness * roomAt(step))
    const just = steps.findIndex((one) => one <= most * roomAt(one))
    return just < 0 ? last : just
  }
  let [fails, found] = [-1, isNear ? first : last]
  const within = (i: number): number => Math.max(fails + 1, Math.min(found, i))
  const tryAt = (i: number): boolean => {
    if (at(i).holds) found = i
    else fails = i
    return at(i).holds
  }
  let isHeld = true
  if (!isNear) {
    const about = justFull(last)
    tryAt(about)
    isHeld = tryAt(within(justFull(about)))
  }
  // from there on farther each time, until the end is passed; then by halves
  for (let stride = 1; found - fails > 1; stride *= 2)
    if (tryAt(within(isHeld ? found - stride : fails + stride)) !== isHeld) break
  while (found - fails > 1) tryAt(Math.floor((fails + found) / 2))
  const above = () => NEIGHBOURS.map((by) => found - by).find((i) => i >= 0 && at(i).holds)
  for (let next = above(); next !== undefined; next = above()) found = next
  return steps[found]
}
