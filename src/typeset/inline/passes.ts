import { badness, INFINITELY_BAD } from './badness.ts'
import {
  type Active,
  ADJACENT_DEMERITS,
  breakLines,
  type Filling,
  LINE_PENALTY,
} from './break-lines.ts'
import { forcedBreaks } from './forced-breaks.ts'
import {
  type Break,
  type DivisibleWord,
  dividedBreaks,
  paragraphStart,
  plainBreaks,
} from './legal-breaks.ts'
import { type Measured, type Scaled, scaled } from './measure.ts'
import type { Hyphenate, ParagraphSetting } from './paragraph.ts'

/** A measured paragraph and where it may be broken: what breaking needs at any size and measure. */
export interface PreparedParagraph {
  readonly measured: Measured
  readonly start: Break
  /** Breaks without hyphenation. */
  readonly plain: readonly Break[]
  /** Breaks with hyphenation; looked for once, when first asked. */
  readonly divided: () => readonly Step[]
  readonly hyphenate: Hyphenate
}

type Step = Break | DivisibleWord

/** Finds a measured paragraph's breaks. */
export function prepare(measured: Measured, hyphenate: Hyphenate): PreparedParagraph {
  let divided: readonly Step[] | null = null
  const plain = plainBreaks(measured)
  return {
    measured,
    start: paragraphStart(measured),
    plain,
    divided: () => {
      divided ??= dividedBreaks(measured, plain, hyphenate)
      return divided
    },
    hyphenate,
  }
}

/** Plain TeX's \pretolerance and \tolerance. */
const PRETOLERANCE = 100
const TOLERANCE = 200
/** Any real badness; among lines that bad the worst outweighs all others, so that it is as good as can be. */
const ANY_TOLERANCE = INFINITELY_BAD - 1

/** Glue of a text face: a space stretches by half and shrinks by a third of itself (The TeXbook, p. 75). */
const SPACE_STRETCH = 1 / 2
const SPACE_SHRINK = 1 / 3

/** Stretch at the end of ragged lines, in em, with rigid spaces (\raggedright of plain TeX, p. 356). */
const RAGGED_STRETCH = 2

/**
 * So dear is a line of centred text that it never takes one more than it needs; among ways with as
 * few, every line's shortfall counts by its cube, the last one's too, so that they come out even.
 */
const CENTRED_LINE_PENALTY = 1000

/** How a setting fills the lines of a paragraph that is drawn at `scale` times its measured size. */
export function fillingOf(
  { measured }: PreparedParagraph,
  setting: ParagraphSetting,
  scale: number,
): Filling {
  const lines = {
    firstMeasure: scaled((setting.measure - Math.max(0, setting.indent)) / scale),
    measure: scaled((setting.measure - Math.max(0, -setting.indent)) / scale),
    spaceStretch: 0,
    spaceShrink: 0,
    lineStretch: 0,
    lastLineFills: true,
    hanging: setting.hanging,
    linePenalty: LINE_PENALTY,
    adjacentDemerits: ADJACENT_DEMERITS,
  }
  switch (setting.align) {
    case 'justified':
      return { ...lines, spaceStretch: SPACE_STRETCH, spaceShrink: SPACE_SHRINK }
    case 'left':
    case 'right':
      return { ...lines, lineStretch: RAGGED_STRETCH * measured.em }
    case 'centre':
      return {
        ...lines,
        lineStretch: lines.measure,
        lastLineFills: false,
        linePenalty: CENTRED_LINE_PENALTY,
        adjacentDemerits: 0,
      }
    default:
      return setting.align satisfies never
  }
}

/** A pass within the setting's limits, or beyond them. */
interface Try {
  readonly breaks: readonly Step[]
  readonly tolerance: number
  readonly emergencyStretch: Scaled
  readonly lastResort: boolean
}

/** The best way through a paragraph, and whether it keeps within the setting's limits. */
export interface Fit {
  readonly end: Active
  readonly within: boolean
}

/** Tries the passes in turn; the last one always has a result. */
export function fitLines(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
): Fit {
  for (const attempt of triesWithin(prepared, setting)) {
    const end = leastDemerits(run(prepared, filling, attempt, false))
    if (end) return { end, within: true }
  }
  for (const attempt of triesBeyond(prepared, setting, filling)) {
    const end = leastDemerits(run(prepared, filling, attempt, false))
    if (end) return { end, within: false }
  }
  throw new Error('a paragraph had no way through, not even by its last resort')
}

/** The best ways within the limits with just so many lines, as TeX's \looseness finds them (tex.web §875). */
export function fitLineCounts(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
  counts: readonly number[],
): ReadonlyMap<number, Active> {
  const found = new Map<number, Active>()
  for (const attempt of triesWithin(prepared, setting)) {
    const ends = run(prepared, filling, attempt, true)
    for (const count of counts) {
      const end = found.get(count) ?? leastDemerits(ends.filter(({ line }) => line === count))
      if (end) found.set(count, end)
    }
    if (found.size === counts.length) break
  }
  return found
}

function run(
  { measured, start }: PreparedParagraph,
  filling: Filling,
  { breaks, ...attempt }: Try,
  byLineCount: boolean,
): readonly Active[] {
  return breakLines(measured, start, breaks, filling, { ...attempt, byLineCount })
}

/** The first of the best (tex.web §874). */
function leastDemerits(ends: readonly Active[]): Active | null {
  let best: Active | null = null
  for (const end of ends) if (!best || end.demerits < best.demerits) best = end
  return best
}

/**
 * TeX's two passes, the second with hyphens (tex.web §863); then, in justified text, any set of
 * breaks whose spaces keep their limit.
 */
function* triesWithin(prepared: PreparedParagraph, setting: ParagraphSetting): Generator<Try> {
  const limit = limitOf(setting)
  yield { breaks: prepared.plain, tolerance: Math.min(PRETOLERANCE, limit), ...STRICT }
  const breaks = setting.hyphenation ? prepared.divided() : prepared.plain
  yield { breaks, tolerance: Math.min(TOLERANCE, limit), ...STRICT }
  if (limit > TOLERANCE) yield { breaks, tolerance: limit, ...STRICT }
}

/**
 * Beyond the limits: words too wide for a line get breaks that no language allows; then the loosest
 * line may be as loose as it must; then, for lines of a word or two, every line is given more and
 * more stretch that it has not got (TeX's \emergencystretch), at last as much as the measure, under
 * which no line is too loose.
 */
function* triesBeyond(
  { measured, start, plain, divided, hyphenate }: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
): Generator<Try> {
  const legal = setting.hyphenation ? divided() : plain
  const breaks = forcedBreaks(measured, start, legal, hyphenate, filling)
  const limit = limitOf(setting)
  if (breaks !== legal) {
    yield { breaks, tolerance: Math.min(TOLERANCE, limit), ...STRICT }
    if (limit > TOLERANCE) yield { breaks, tolerance: limit, ...STRICT }
  }
  yield { breaks, tolerance: ANY_TOLERANCE, ...STRICT }
  const widest = Math.max(1, filling.firstMeasure, filling.measure)
  for (let em = measured.em; em < widest; em *= 2) {
    yield { breaks, tolerance: TOLERANCE, emergencyStretch: em, lastResort: false }
  }
  yield { breaks, tolerance: TOLERANCE, emergencyStretch: widest, lastResort: true }
}

const STRICT = { emergencyStretch: 0, lastResort: false }

/** The worst badness at which a justified space surely keeps its limit; badness counts in whole 297ths. */
function limitOf({ align, widestSpace }: ParagraphSetting): number {
  if (align !== 'justified') return TOLERANCE
  const ratio = Math.floor((297 * (widestSpace - 1)) / SPACE_STRETCH) - 1
  return Math.min(ANY_TOLERANCE, badness(Math.max(0, ratio), 297))
}
