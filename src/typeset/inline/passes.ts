import { badness, INFINITELY_BAD } from './badness.ts'
import {
  type Active,
  ADJACENT_DEMERITS,
  type Attempt,
  breakLines,
  type Filling,
  LINE_PENALTY,
} from './break-lines.ts'
import { forcedGalley } from './forced-breaks.ts'
import { dividedGalley, type Galley, plainGalley } from './legal-breaks.ts'
import { type Measured, scaled } from './measure.ts'
import type { Hyphenate, ParagraphSetting } from './paragraph.ts'

/** A measured paragraph and where it may be broken: what breaking needs at any size and measure. */
export interface PreparedParagraph {
  readonly measured: Measured
  /** Without hyphenation. */
  readonly plain: Galley
  /** With hyphenation; made when first asked for. */
  readonly divided: () => Galley
  readonly hyphenate: Hyphenate
}

/** Finds a measured paragraph's breaks. */
export function prepare(measured: Measured, hyphenate: Hyphenate): PreparedParagraph {
  const plain = plainGalley(measured)
  let divided: Galley | null = null
  return {
    measured,
    plain,
    divided: () => {
      divided ??= dividedGalley(plain, hyphenate)
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

/** A last line is a stub when it is shorter than so many em: hardly past the next paragraph's indent. */
const STUB = 2.5

/**
 * So dear is a line of even text that it never takes one more than it needs; among ways with as
 * few, every line's shortfall counts by its cube, the last one's too, so that they come out even.
 */
const EVEN_LINE_PENALTY = 1000

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
    letterFit: 0,
    lineStretch: 0,
    lastLineFills: true,
    hanging: setting.hanging,
    linePenalty: LINE_PENALTY,
    adjacentDemerits: ADJACENT_DEMERITS,
    stub: setting.shunsStubs ? STUB * measured.em : 0,
  }
  const even = {
    ...lines,
    lineStretch: lines.measure,
    lastLineFills: false,
    linePenalty: EVEN_LINE_PENALTY,
    adjacentDemerits: 0,
    stub: 0,
  }
  switch (setting.align) {
    case 'justified':
      return {
        ...lines,
        spaceStretch: SPACE_STRETCH,
        spaceShrink: SPACE_SHRINK,
        letterFit: setting.letterFit,
      }
    case 'left':
    case 'right':
      return setting.even ? even : { ...lines, lineStretch: RAGGED_STRETCH * measured.em }
    case 'centre':
      return even
    default:
      return setting.align satisfies never
  }
}

/** A pass over a galley. */
interface Try extends Omit<Attempt, 'byLineCount'> {
  readonly galley: Galley
}

const STRICT = { emergencyStretch: 0, lastResort: false }

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
    const end = leastDemerits(run(attempt, filling, false))
    if (end) return { end, within: true }
  }
  for (const attempt of triesBeyond(prepared, setting, filling)) {
    const end = leastDemerits(run(attempt, filling, false))
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
    const ends = run(attempt, filling, true)
    for (const count of counts) {
      const end = found.get(count) ?? leastDemerits(ends.filter(({ line }) => line === count))
      if (end) found.set(count, end)
    }
    if (found.size === counts.length) break
  }
  return found
}

const run = (
  { galley, ...attempt }: Try,
  filling: Filling,
  byLineCount: boolean,
): readonly Active[] => breakLines(galley, filling, { ...attempt, byLineCount })

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
  yield { galley: prepared.plain, tolerance: Math.min(PRETOLERANCE, limit), ...STRICT }
  const galley = setting.hyphenation ? prepared.divided() : prepared.plain
  yield { galley, tolerance: Math.min(TOLERANCE, limit), ...STRICT }
  if (limit > TOLERANCE) yield { galley, tolerance: limit, ...STRICT }
}

/**
 * Beyond the limits: words too wide for a line get breaks that no language allows; then the loosest
 * line may be as loose as it must; then, for lines of a word or two, every line is given more and
 * more stretch that it has not got (TeX's \emergencystretch), at last as much as the measure, under
 * which no line is too loose.
 */
function* triesBeyond(
  { measured, plain, divided, hyphenate }: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
): Generator<Try> {
  const legal = setting.hyphenation ? divided() : plain
  const galley = forcedGalley(legal, filling, hyphenate)
  const limit = limitOf(setting)
  if (galley !== legal) {
    yield { galley, tolerance: Math.min(TOLERANCE, limit), ...STRICT }
    if (limit > TOLERANCE) yield { galley, tolerance: limit, ...STRICT }
  }
  yield { galley, tolerance: ANY_TOLERANCE, ...STRICT }
  const widest = Math.max(1, filling.firstMeasure, filling.measure)
  for (let stretch = measured.em; stretch < widest; stretch *= 2) {
    yield { galley, tolerance: TOLERANCE, emergencyStretch: stretch, lastResort: false }
  }
  yield { galley, tolerance: TOLERANCE, emergencyStretch: widest, lastResort: true }
}

/** The worst badness at which a justified space surely keeps its limit; badness counts in whole 297ths. */
function limitOf({ align, widestSpace }: ParagraphSetting): number {
  if (align !== 'justified') return TOLERANCE
  const ratio = Math.floor((297 * (widestSpace - 1)) / SPACE_STRETCH) - 1
  return Math.min(ANY_TOLERANCE, badness(Math.max(0, ratio), 297))
}
