import { badness, DECENT, INFINITELY_BAD } from './badness.ts'
import {
  type Active,
  ADJACENT_DEMERITS,
  type Attempt,
  breakLines,
  type Filling,
  LINE_PENALTY,
  lackOf,
} from './break-lines.ts'
import { forcedGalley } from './forced-breaks.ts'
import {
  dividedGalley,
  type Galley,
  partedGalley,
  plainGalley,
  wholePartsGalley,
} from './legal-breaks.ts'
import { type Measured, scaled } from './measure.ts'
import type { Hyphenate, ParagraphSetting } from './paragraph.ts'

/** A measured paragraph and where it may be broken: what breaking needs at any size and measure. */
export interface PreparedParagraph {
  readonly measured: Measured
  /** Without hyphenation. */
  readonly plain: Galley
  /** With hyphenation, in the last word too or not; made when first asked for. */
  readonly divided: (lastToo: boolean) => Galley
  /** Of a text with separators: lines that end at these alone. Where that cannot be, a line ends at each of them, and elsewhere too. */
  readonly wholeParts?: Galley
  readonly hyphenate: Hyphenate
}

/** Finds a measured paragraph's breaks. */
export function prepare(measured: Measured, hyphenate: Hyphenate): PreparedParagraph {
  const all = plainGalley(measured)
  if (!measured.material.separated) return preparedOf(all, hyphenate)
  return { ...preparedOf(partedGalley(all), hyphenate), wholeParts: wholePartsGalley(all) }
}

function preparedOf(
  plain: ReturnType<typeof plainGalley>,
  hyphenate: Hyphenate,
): PreparedParagraph {
  const { measured } = plain
  const made = new Map<boolean, Galley>()
  const divided = (lastToo: boolean): Galley => {
    const galley = made.get(lastToo) ?? dividedGalley(plain, hyphenate, lastToo)
    made.set(lastToo, galley)
    return galley
  }
  return { measured, plain, divided, hyphenate }
}

/** Plain TeX's \pretolerance and \tolerance. */
export const TEX_TOLERANCES = [100, 200] as const
/** The badness of a line beyond which its spaces are seen: in TeX's tolerance a space is up to 1.63 times its natural width. */
const LOOSE = TEX_TOLERANCES[1]
/** Any real badness; among lines that bad the worst outweighs all others, so that it is as good as can be. */
const ANY_TOLERANCE = INFINITELY_BAD - 1

/** Glue of a text face: a space stretches by half and shrinks by a third of itself (The TeXbook, p. 75). */
const SPACE_STRETCH = 1 / 2
const SPACE_SHRINK = 1 / 3

/** Stretch at the end of ragged lines, in em, with rigid spaces (\raggedright of plain TeX, p. 356). */
const RAGGED_STRETCH = 2

/** A last line is a runt when it is shorter than this part of the measure. */
const RUNT = 1 / 5

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
  const { align, indent } = setting
  const isJustified = align === 'justified'
  const measure = scaled((setting.measure - Math.max(0, -indent)) / scale)
  const isEven = align === 'centre' || (setting.even && !isJustified)
  const runt = setting.shunsRunts && !isEven ? RUNT * scaled(setting.measure / scale) : 0
  return {
    firstMeasure: scaled((setting.measure - Math.max(0, indent)) / scale),
    firstLines: setting.indentLines,
    measure,
    spaceStretch: isJustified ? SPACE_STRETCH : 0,
    spaceShrink: isJustified ? SPACE_SHRINK : 0,
    letterFit: isJustified ? setting.letterFit + setting.letterSpacing : 0,
    lineStretch: isJustified ? 0 : isEven ? measure : RAGGED_STRETCH * measured.em,
    lastLineFills: !isEven,
    hanging: setting.hanging,
    linePenalty: isEven ? EVEN_LINE_PENALTY : LINE_PENALTY,
    adjacentDemerits: isEven ? 0 : ADJACENT_DEMERITS,
    gapDemerits: isJustified ? setting.gapDemerits : 0,
    hyphenDemerits: isEven ? 0 : setting.hyphenDemerits,
    runt,
  }
}

/** A pass over a galley. */
interface Try extends Attempt {
  readonly galley: Galley
}

const STRICT = { emergencyStretch: 0, lastResort: false, runts: false }

/** The best way through a paragraph: tries the passes in turn, of which the last one always has a result. */
export function fitLines(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
): Active {
  const end =
    onOneLine(prepared, filling) ??
    wholePartsWithin(prepared, filling) ??
    firstThrough(triesAtBest(prepared, setting), filling) ??
    firstThrough(triesWithin(prepared, setting), filling) ??
    firstThrough(triesBeyond(prepared, setting, filling), filling)
  if (end) return end
  throw new Error('a paragraph had no way through, not even by its last resort')
}

/**
 * All of it on one line where that holds it, as most headings and items of lists: any other way has a line more, which
 * costs more than the one line that is short. Null where it does not hold it, or a line feed stands in it.
 */
function onOneLine({ measured, plain }: PreparedParagraph, filling: Filling): Active | null {
  if (measured.material.fed) return null
  const { start } = plain
  const end = plain.steps.at(-1)
  if (end?.kind !== 'end') return null
  const { shortfall } = lackOf(filling, end.end - start.start, { from: start, to: end, line: 0 })
  if (shortfall < 0) return null
  const bad = filling.lastLineFills ? 0 : badness(shortfall, filling.lineStretch)
  const demerits = (filling.linePenalty + bad) ** 2
  const whole: Active = { at: start, line: 0, fitness: DECENT, demerits: 0, previous: null }
  return { at: end, line: 1, fitness: DECENT, demerits, previous: whole }
}

function firstThrough(tries: Iterable<Try>, filling: Filling): Active | null {
  for (const attempt of tries) {
    const end = leastDemerits(run(attempt, filling, false))
    if (end) return end
  }
  return null
}

/** However short lines are; null where a part is wider than a line. */
function wholePartsWithin({ wholeParts }: PreparedParagraph, filling: Filling): Active | null {
  if (!wholeParts) return null
  const emergencyStretch = Math.max(1, filling.firstMeasure, filling.measure)
  const attempt = { ...STRICT, galley: wholeParts, tolerance: LOOSE, emergencyStretch, runts: true }
  return leastDemerits(run(attempt, filling, false))
}

/** The best ways within the tolerances with just so many lines, as TeX's \looseness finds them (tex.web §875). */
export function fitLineCounts(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
  counts: readonly number[],
): ReadonlyMap<number, Active> {
  const found = new Map<number, Active>()
  if (prepared.wholeParts) return found
  for (const attempt of triesAtBest(prepared, setting)) {
    // no paragraph is set another way for the panels' sake with lines that end far from the edge
    const ends = run({ ...attempt, tolerance: Math.min(attempt.tolerance, LOOSE) }, filling, true)
    for (const count of counts) {
      const end = found.get(count) ?? leastDemerits(ends.filter(({ line }) => line === count))
      if (end) found.set(count, end)
    }
    if (found.size === counts.length) break
  }
  return found
}

const run = (attempt: Try, filling: Filling, byLineCount: boolean): readonly Active[] =>
  breakLines(attempt.galley, filling, attempt, byLineCount)

/** The first of the best (tex.web §874). */
function leastDemerits(ends: readonly Active[]): Active | null {
  let best: Active | null = null
  for (const end of ends) if (!best || end.demerits < best.demerits) best = end
  return best
}

/** TeX's two passes, the second with hyphens (tex.web §863), without runts. */
function* triesAtBest(prepared: PreparedParagraph, setting: ParagraphSetting): Generator<Try> {
  const limit = limitOf(setting)
  const [plain, divided] = setting.tolerances
  yield { galley: prepared.plain, tolerance: Math.min(plain, limit), ...STRICT }
  yield { galley: legalGalley(prepared, setting), tolerance: Math.min(divided, limit), ...STRICT }
}

/**
 * Where these find no way: in ragged text, with lines as short as they must be, since a runt is uglier than any of these; then
 * with runts, which cost more than anything else within the tolerances; and then, in justified text, any set of breaks
 * whose spaces keep their limit: a gap that wide is as bad.
 */
function* triesWithin(prepared: PreparedParagraph, setting: ParagraphSetting): Generator<Try> {
  const limit = limitOf(setting)
  const [, divided] = setting.tolerances
  const galley = legalGalley(prepared, setting)
  const wider = [LOOSE, limit].filter((tolerance) => tolerance > divided && tolerance <= limit)
  if (setting.shunsRunts) {
    if (setting.align !== 'justified')
      yield { galley: prepared.plain, tolerance: ANY_TOLERANCE, ...STRICT }
    yield { galley, tolerance: Math.min(divided, limit), ...STRICT, runts: true }
  }
  for (const tolerance of wider) yield { galley, tolerance, ...STRICT, runts: true }
}

const legalGalley = (
  { plain, divided }: PreparedParagraph,
  { hyphenation, shunsRunts }: ParagraphSetting,
): Galley => (hyphenation ? divided(!shunsRunts) : plain)

/**
 * Beyond the limits: words too wide for a line get breaks that no language allows; then the loosest
 * line may be as loose as it must; then, for lines of a word or two, every line is given more and
 * more stretch that it has not got (TeX's \emergencystretch), at last as much as the measure, under
 * which no line is too loose.
 */
function* triesBeyond(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  filling: Filling,
): Generator<Try> {
  const legal = legalGalley(prepared, setting)
  const galley = forcedGalley(legal, filling, prepared.hyphenate)
  const limit = limitOf(setting)
  const any = { ...STRICT, galley, runts: true }
  if (galley !== legal) {
    yield { ...any, tolerance: Math.min(LOOSE, limit) }
    if (limit > LOOSE) yield { ...any, tolerance: limit }
  }
  yield { ...any, tolerance: ANY_TOLERANCE }
  const widest = Math.max(1, filling.firstMeasure, filling.measure)
  for (let stretch = prepared.measured.em; stretch < widest; stretch *= 2) {
    yield { ...any, tolerance: LOOSE, emergencyStretch: stretch }
  }
  yield { ...any, tolerance: LOOSE, emergencyStretch: widest, lastResort: true }
}

/** The worst badness at which a justified space surely keeps its limit; badness counts in whole 297ths. */
function limitOf({ align, widestSpace, tolerances }: ParagraphSetting): number {
  if (align !== 'justified') return Math.max(LOOSE, ...tolerances)
  const ratio = Math.floor((297 * (widestSpace - 1)) / SPACE_STRETCH) - 1
  return Math.min(ANY_TOLERANCE, badness(Math.max(0, ratio), 297))
}
