import type { Points } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import type { LineMeasures, SetParagraph } from '../../inline/paragraph.ts'

/**
 * What it costs to set an issue in a size, a leading and a spacing: `fit` looks for the setting whose
 * total, the cost of its panels' breaks among it (`break-panels/cost.ts`), is the least. Up to the
 * comfortable size a larger one is worth squeezing leading and spaces for; above it nothing is squeezed,
 * and a step of size is worth less.
 */
export const FIT_COST = {
  /** Read at arm's length without effort: EB Garamond at 12 looks like Times at 10.8. */
  comfortable: 12,
  /** Whole pages are read in smaller type, before their backs are taken. */
  wholePage: 10.5,
  /** Rather than that type gets smaller than this, requests follow one another without a space. */
  closing: 10,
  /** For each step that the size stays below the largest that holds, up to the comfortable size and above it. */
  step: 20,
  largeStep: 8,
  /** For each point that the measure is narrower than it may be. */
  narrower: 8,
  /** For indents that are wider than the theme's, or narrower. */
  indent: 20,
  /** For each hundredth of leading below the best, and for each step of spacing below the widest. */
  leading: 60,
  spacing: 40,
  /** For room that is given to the spaces and shared out over the panels, breaks may cost so much more. */
  room: 400,
  /** Where gaps vary more than `SPREAD`, or more lines than `HYPHENS` are hyphenated: for as much again. */
  spread: 20_000,
  hyphens: 6000,
  /** For each hyphen in a hundred lines: as much as half a point of size, where lines are even enough to spare it. */
  hyphen: 200,
  /** For gaps that vary by `SPREAD`, others by the square: of settings that keep the limit the more even one is better. */
  varied: 150,
  /** For each line with a gap of `WIDE`, less by the square down to `LOOSE`: what comes near the limit is nearly as bad. */
  loose: 100,
  /** For text pinned to the back that begins on the panel before it: as much as half a point of size. */
  inside: 200,
  /** For each line with a gap over `WIDE`, and for each paragraph that ends in a runt. */
  wide: 700,
  runt: 100,
  /** For each paragraph that could not be set within its limits. */
  strained: 300,
} as const

/** Limits within which lines are as even as anyone asks for. */
const SPREAD = 0.099
const HYPHENS = 0.06
/** Of a dozen lines two are many more than that; nobody minds them. */
const FEW_HYPHENS = 2
const WIDE = 1.4
/** Nobody sees a gap that is a quarter wider than a space. */
const LOOSE = 1.25
const RUNT = 1 / 5

/** How even justified paragraphs are. */
export interface Evenness {
  readonly paragraphs: number
  readonly lines: number
  readonly hyphens: number
  /** What their lines cost for their gaps and hyphens. */
  readonly ofLines: number
  /** The same, and what they cost for runts, and for what could not be set within its limits. */
  readonly uneven: number
}

/** How even justified paragraphs on a measure are. */
export function evennessOf(paragraphs: readonly SetParagraph[], measure: Points): Evenness {
  let [runts, strained] = [0, 0]
  for (const { lines, quality } of paragraphs) {
    const last = lines.at(-1)
    if (last && lines.length > 1 && last.width < measure * RUNT) runts += 1
    if (quality !== 'good') strained += 1
  }
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const ofLines = unevenLines(lines)
  return {
    ...{ paragraphs: paragraphs.length, lines: lines.length, ofLines },
    hyphens: lines.filter(({ hyphenated }) => hyphenated).length,
    uneven: ofLines + FIT_COST.runt * runts + FIT_COST.strained * strained,
  }
}

/** The cost of justified lines for their gaps and hyphens. */
export function unevenLines(lines: readonly LineMeasures[]): number {
  let [hyphens, gaps, sum, squares, wide, loose] = [0, 0, 0, 0, 0, 0]
  for (const { gap, hyphenated, spaces, ending } of lines) {
    // the last line's spaces are not justified, unless it is too full
    const count = ending === 'end' && gap === 1 ? 0 : spaces
    if (hyphenated) hyphens += 1
    if (count > 0 && gap > WIDE) wide += 1
    if (count > 0 && gap > LOOSE) loose += squared((gap - LOOSE) / (WIDE - LOOSE))
    gaps += count
    sum += count * gap
    squares += count * gap * gap
  }
  const spread =
    gaps === 0 ? 0 : Math.sqrt(Math.max(0, squares / gaps - (sum / gaps) * (sum / gaps)))
  return (
    FIT_COST.spread * beyond(spread, SPREAD) +
    FIT_COST.varied * squared(spread / SPREAD) +
    hyphensCost(hyphens, lines.length) +
    FIT_COST.wide * wide +
    FIT_COST.loose * loose
  )
}

const squared = (value: number): number => value * value

/** What of an unevenness is for hyphens. */
export const hyphensCost = (hyphens: number, lines: number): number =>
  (FIT_COST.hyphen * 100 * hyphens) / Math.max(100, lines) +
  FIT_COST.hyphens * beyond(hyphens, Math.max(FEW_HYPHENS, HYPHENS * lines))

const beyond = (value: number, limit: number): number => Math.max(0, value / limit - 1)

/** Whether a size is so large that neither leading nor spaces are squeezed for it; the floor never is. */
export const isLarge = (size: Points, { floor }: Bounds): boolean =>
  size > Math.max(FIT_COST.comfortable, floor)

/**
 * The size down to which there are spaces between requests, and up to which there are none: what saves room for larger
 * type never makes it larger than it was with less to say.
 */
export const closingSize = ({ best, floor }: Bounds): Points =>
  Math.max(floor, Math.min(best, FIT_COST.closing))

/** Prices of a hyphen beside its usual one, which is 2,500 demerits, the dearest first: as much as a line with gaps of 1.8, down to 1.3. */
export const DEAR_HYPHENS = [40_000, 20_000, 10_000, 5000] as const

/**
 * What a size may cost to be looked at: a quarter of a point of body type is worth even lines, or better panels; three quarters
 * where these are still bad, and above the comfortable size a point. Nobody measures a gap, and everybody reads the type.
 */
export const WORTH = { near: 100, far: 300, points: 1 } as const

/** Lines of a size so far from the largest must be better by this. */
export const FAR_BETTER = 1 / 2

/** Lines that cost no more keep their limits, be it with four hyphens in a hundred lines and a gap of 1.4. */
export const EVEN = 1000

/**
 * Steps in which the measure gets narrower; the part of it by which it does at the most, a fifteenth of an inch at each
 * side of a half-fold, which nobody sees without a ruler; and the sizes that it is wide at the least, with fewer of
 * which no letter can be spared.
 */
const NARROWER = { step: 1.25, most: 1 / 32, least: 24 } as const

/** A size and by how much the measure is narrower, and what they cost. */
export interface Candidate {
  readonly size: Points
  readonly narrower: Points
  /** What a hyphen costs its paragraph beyond its usual price. */
  readonly hyphenDemerits: number
  /** Indents over what the theme has. */
  readonly indent: number
  readonly cost: number
}

/**
 * The sizes that are worth a trial, from the largest that holds down. Where a larger one is had otherwise, they cost
 * the steps from it; but what is larger than the comfortable size is missed by nobody.
 */
export function sizesBelow(
  largest: Points,
  sizes: readonly Points[],
  bounds: Bounds,
  had = largest,
): readonly Candidate[] {
  const tried: Candidate[] = []
  const missed = sizes.filter((size) => size > largest && size <= had && !isLarge(size, bounds))
  let cost = missed.length * FIT_COST.step
  for (const size of sizes.slice(sizes.indexOf(largest))) {
    if (cost > WORTH.far || largest - size > WORTH.points) break
    tried.push({ size, narrower: 0, hyphenDemerits: 0, indent: 1, cost })
    cost += isLarge(size, bounds) ? FIT_COST.largeStep : FIT_COST.step
  }
  return tried
}

/**
 * A size on narrower measures. Lines break by the measure over the size, so that these go down to where a larger size,
 * if there is one, breaks as on the whole measure: between two sizes are breaks that neither has.
 */
export function narrowerThan(
  { size, cost }: Candidate,
  measure: Points,
  larger: Points | undefined,
): readonly Candidate[] {
  const toLarger = larger === undefined ? NARROWER.most : 1 - size / larger
  const most = Math.min(measure * toLarger, measure - NARROWER.least * size)
  const count = Math.max(0, Math.ceil(most / NARROWER.step) - 1)
  return Array.from({ length: count }, (_, i) => ({
    size,
    narrower: (i + 1) * NARROWER.step,
    hyphenDemerits: 0,
    indent: 1,
    cost: cost + (i + 1) * FIT_COST.narrower,
  }))
}

/**
 * Indents over what the theme has, where lines need it: an em and an em and a half are as usual as the 1.2 em of the usual
 * look (Bringhurst, The Elements of Typographic Style, 4th ed., 2.3.2). All of an issue are alike.
 */
const INDENTS = [5 / 4, 5 / 6] as const

/** A setting with wider indents, and with narrower ones. */
export const otherIndents = (at: Candidate): readonly Candidate[] =>
  INDENTS.map((indent) => ({
    ...at,
    indent,
    hyphenDemerits: 0,
    cost: at.cost + FIT_COST.indent,
  }))
