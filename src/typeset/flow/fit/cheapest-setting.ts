import type { Points } from '../../../length.ts'
import type { LineMeasures } from '../../inline/paragraph.ts'
import { COST, FAULT } from '../break-panels/cost.ts'
import type { Breaking } from '../break-panels/index.ts'
import type { Scale } from '../set-rows/scale.ts'
import type { Ways } from '../set-rows/set-words.ts'
import type { FirstHolding } from './first-holding.ts'
import {
  type Candidate,
  DEAR_HYPHENS,
  EVEN,
  type Evenness,
  FAR_BETTER,
  FIT_COST,
  hyphensCost,
  narrowerThan,
  otherIndents,
  unevenLines,
  WORTH,
} from './fit-cost.ts'

/** By what lines are broken. */
export type Type = Pick<Candidate, 'size' | 'narrower' | 'hyphenDemerits' | 'indent'>

/** Trials, and the baseline distances and spacings that a size may be tried with. */
export interface Find {
  readonly attempt: Attempt
  readonly linesAt: (size: Points) => readonly Points[]
  /** Of all its baseline distances, and of spacings, the place of the first at which the issue finds room. */
  readonly firstLine: FirstHolding
  readonly firstSpacing: FirstHolding
  /** Whether the issue finds room in the best ways: else it does with neither a wider leading nor wider spaces. */
  readonly holdsAt: (at: Type, line: Points, spacing: number) => boolean
  readonly spacings: readonly number[]
  /** What tells the rows of a size in their best ways, whatever the measure; undefined where nothing does. */
  readonly rowsTold: (at: Type) => string | undefined
  /** Of the justified paragraphs in their best ways. */
  readonly evennessAt: (at: Type) => Evenness
  readonly measure: Points
}

/** Of the sizes, so many that would win by their lines are also looked at on narrower measures. */
const CLOSE = 3

/**
 * Of sizes, the largest first, and of narrower measures for the largest and the best of them, the one whose whole setting
 * costs least; where what the panels hold of these is uneven, of all their measures too, then of other indents, then of
 * smaller sizes. Lines are broken only where they can still win by their lines, panels only where they can win by both. Its
 * cost is that of the whole setting; undefined where none costs less than `ceiling`.
 */
export function cheapestOf(
  find: Find,
  sizes: readonly Candidate[],
  ceiling = Number.POSITIVE_INFINITY,
): Trial | undefined {
  const worth: Judged[] = []
  const known = new Set<Candidate>()
  let leastLines = ceiling
  const [first] = sizes
  const isJustified = first !== undefined && find.evennessAt(first).paragraphs > 0
  const judge = (candidates: readonly Candidate[], mostUneven: number): void => {
    let most = mostUneven
    for (const candidate of candidates) {
      if (known.has(candidate)) continue
      if (candidate.cost >= leastLines) break
      const { uneven, ...tried } = withDearHyphens(find, candidate, leastLines)
      if (uneven >= most) continue
      known.add(candidate)
      if (candidate.narrower > 0) most = uneven
      const cost = candidate.cost + uneven
      worth.push({ ...tried, uneven, cost })
      // where none is justified, panels alone decide between sizes
      if (isJustified) leastLines = Math.min(leastLines, cost)
    }
  }
  const near = sizes.filter(({ cost }) => cost - (first?.cost ?? 0) <= WORTH.near)
  judge(near, Number.POSITIVE_INFINITY)
  const measures = near.map((candidate, i) =>
    narrowerThan(candidate, find.measure, sizes[i - 1]?.size),
  )
  const whole = worth.toSorted((one, other) => one.cost - other.cost)
  near.forEach((candidate, i) => {
    const place = whole.findIndex(({ size }) => size === candidate.size)
    // a narrower measure is worth its lines alone
    const uneven = (whole[place]?.cost ?? 0) - candidate.cost
    if (uneven > 0 && (i === 0 || place < CLOSE)) judge(measures[i] ?? [], uneven)
  })
  let cheapest: Trial | undefined
  let least = ceiling
  let leastUneven = Number.POSITIVE_INFINITY
  /** What the panels of the cheapest one cost. */
  let breaks = 0
  /** What panels, leading and spaces cost with rows of a size, where these are in their best ways. */
  const ofRows = new Map<string, number>()
  const tryPanels = (mostBreaks = Number.POSITIVE_INFINITY): void => {
    for (const { cost, uneven, ...at } of worth
      .splice(0)
      .sort((one, other) => one.cost - other.cost)) {
      if (cost >= least) break
      const told = find.rowsTold(at)
      const rows = told && `${at.size} ${told}`
      if (rows && cost + (ofRows.get(rows) ?? 0) >= least) continue
      const found = levelAt(find, at, (ofLeading) => cost + ofLeading < least)
      if (rows && found?.ways === 'best' && breaksWell(found)) ofRows.set(rows, found.cost)
      if (!found || found.breaking.cost > mostBreaks) continue
      const worse = worseLines(found, find.evennessAt(at))
      if (cost + found.cost + worse >= least) continue
      least = cost + found.cost + worse
      cheapest = { ...found, cost: least }
      leastUneven = uneven + worse
      breaks = found.breaking.cost
    }
    leastLines = least
  }
  const widen = (further: readonly (readonly Candidate[])[], mostUneven: number): void => {
    for (const candidates of further) judge(candidates, mostUneven)
    tryPanels()
  }
  tryPanels()
  const isUneven = (): boolean => isJustified && leastUneven > EVEN
  if (isUneven()) widen(measures, leastUneven)
  if (isUneven())
    widen(
      [near, ...measures].flatMap((all) => all.map(otherIndents)),
      leastUneven,
    )
  // no smaller size with much better lines is to lose by panels that hold none which keeps its limits
  if (isUneven()) widen([sizes], leastUneven * FAR_BETTER)
  // nor is a size at which a panel more ends with a whole item, where it should
  if (!isJustified && breaks > COST.divided) {
    judge(sizes, Number.POSITIVE_INFINITY)
    tryPanels(breaks - COST.divided / 2)
  }
  return cheapest
}

/** A size on the whole measure, hyphens at their usual price. */
const plainly = (size: Points): Type => ({ size, narrower: 0, hyphenDemerits: 0, indent: 1 })

/** A setting, and how uneven its lines are. */
type Judged = Candidate & { readonly uneven: number }

/**
 * A setting with hyphens at the dearest price at which its lines are even, or else at that at which they are best. Only
 * paragraphs with hyphens are broken anew, and none where the setting could not cost less than `least` even without hyphens.
 */
function withDearHyphens(find: Find, candidate: Candidate, least: number): Judged {
  const usual = find.evennessAt(candidate)
  const own = { ...candidate, uneven: usual.uneven }
  const without = candidate.cost + own.uneven - hyphensCost(usual.hyphens, usual.lines)
  if (usual.hyphens === 0 || without >= least) return own
  let best: Judged = own
  for (const hyphenDemerits of DEAR_HYPHENS) {
    const tried = { ...candidate, hyphenDemerits }
    const { hyphens, uneven } = find.evennessAt(tried)
    if (hyphens === usual.hyphens) break
    if (uneven < best.uneven) best = { ...tried, uneven }
    if (best.hyphenDemerits > 0 && best.uneven <= EVEN) break
  }
  return best
}

/** What the lines of a trial cost more than those of its paragraphs in their best ways. */
const worseLines = (found: Trial, { ofLines }: Evenness): number =>
  found.ways === 'best' ? 0 : Math.max(0, unevenLines(linesOf(found)) - ofLines)

/** The justified lines of a trial in the ways that it has chosen. */
const linesOf = ({ breaking }: Trial): readonly LineMeasures[] =>
  breaking.panels.flatMap(({ rows, foot }) =>
    [...rows, ...foot].flatMap(({ row }) =>
      row.content().flatMap((one) => (one.kind === 'line' && one.justified ? [one.line] : [])),
    ),
  )

/** The first of the sizes, from the largest, at which feet are level. */
export function firstLevel(find: Find, sizes: readonly Points[]): Trial | undefined {
  for (const size of sizes) {
    const found = levelAt(find, plainly(size))
    if (found) return found
  }
  return undefined
}

/** The most even of the sizes, with feet out of level: everybody sees smaller type before that. */
export function outOfLevel(find: Find, sizes: readonly Candidate[]): Trial | undefined {
  const costs = sizes.map((at) => at.cost + find.evennessAt(at).uneven)
  const at = sizes[costs.indexOf(Math.min(...costs))]
  const how = { ways: 'all', ceiling: Number.POSITIVE_INFINITY } as const
  return at && cheapest(find, at, find.linesAt(at.size), how)
}

/**
 * The setting of a size that breaks best; where paragraphs in their best ways break badly, in all their ways. Undefined
 * where it finds no room with a leading that is worth what it costs.
 */
function levelAt(
  find: Find,
  at: Type,
  isWorth: (ofLeading: number) => boolean = () => true,
): Trial | undefined {
  const all = find.linesAt(at.size)
  const narrowest = find.spacings.at(-1) ?? 0
  const worth = all.filter((line) => isWorth(leadingCost(at, line, all)))
  const first = find.firstLine(worth, (line) => find.holdsAt(at, line, narrowest))
  if (first === worth.length) return undefined
  const lines = all.slice(first)
  const best = cheapest(find, at, lines, { ways: 'best', ceiling: FAULT })
  if (best && breaksWell(best)) return best
  const tried = best ? [best.scale.line] : lines
  const least = best?.cost ?? FAULT
  return cheapest(find, at, tried, { ways: 'all', ceiling: FAULT, least }) ?? best
}

/** Whether no other ways to break paragraphs are looked for. */
const breaksWell = ({ breaking }: Trial): boolean => breaking.cost < COST.uneven / 2

/** What a leading costs that is closer than the widest that a size may be tried with. */
const leadingCost = ({ size }: Type, line: Points, [widest = 0]: readonly Points[]): number =>
  (FIT_COST.leading * 100 * (widest - line)) / size

/** By what settings are looked for. */
interface How extends Pick<Setting, 'ways' | 'ceiling'> {
  /** A setting that costs so much or more is none. */
  readonly least?: number
}

/** The setting of a size that breaks best, narrower ones counting against it. */
function cheapest(
  { attempt, linesAt, spacings, firstSpacing, holdsAt }: Find,
  at: Type,
  lines: readonly Points[],
  { least: most = Number.POSITIVE_INFINITY, ...how }: How,
): Trial | undefined {
  let cheapest: Trial | undefined
  let least = most
  for (const line of lines) {
    const ofLeading = leadingCost(at, line, linesAt(at.size))
    if (ofLeading >= least) continue
    const first = how.ways === 'best' ? firstSpacing(spacings, (one) => holdsAt(at, line, one)) : 0
    spacings.forEach((spacing, k) => {
      if (k < first) return
      const narrower = ofLeading + FIT_COST.spacing * k
      if (narrower >= least) return
      // panels that cost more than what is left cannot win
      const ceiling = Math.min(how.ceiling, least - narrower)
      const found = attempt({ ...at, line, spacing, ways: how.ways, ceiling })
      if (!found || found.breaking.cost + narrower >= least) return
      least = found.breaking.cost + narrower
      cheapest = { ...found, cost: least }
    })
  }
  return cheapest
}

/** What a trial is made with. */
export interface Setting extends Type {
  readonly line: Points
  readonly spacing: number
  readonly ways: Ways
  /** Breaks that cost so much or more are not looked for. */
  readonly ceiling: number
}

/** What a setting gives. */
export interface Trial {
  readonly scale: Scale
  readonly ways: Ways
  readonly breaking: Breaking
  /** Of the breaks, and of what is narrower than it may be; of a whole setting, of its size and lines too. */
  readonly cost: number
}

export type Attempt = (at: Setting) => Trial | undefined

/** What tells one setting from another, whatever its breaks may cost. */
export const keyOf = ({ line, spacing, ways, ...type }: Omit<Setting, 'ceiling'>): string =>
  `${typeKey(type)} ${line} ${spacing} ${ways}`

/** What tells from another by what lines are broken. */
export const typeKey = ({ size, narrower, hyphenDemerits, indent }: Type): string =>
  `${size} ${narrower} ${hyphenDemerits} ${indent}`
