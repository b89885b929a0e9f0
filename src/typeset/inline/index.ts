/**
 * In: spans of text, a setting, a ruler and the rules of hyphenation. Out: a paragraph's lines, every
 * run at its place. Named passes: `collect` (spans to boxes and glue), `measure` (their places on one
 * endless line), `legal-breaks` (where that may be cut), `break-lines` (where it is cut), `finish`
 * (placed runs). It may not know a font, a page or the outside, and makes no line wider than its
 * measure while a letter fits there.
 */
import { collect } from './collect.ts'
import { broken } from './finish.ts'
import { measure } from './measure.ts'
import type {
  BrokenParagraph,
  Hyphenate,
  LineDrawing,
  LineMeasures,
  ParagraphSetting,
  Ruler,
  SetParagraph,
  Span,
} from './paragraph.ts'
import { fillingOf, fitLineCounts, fitLines, type PreparedParagraph, prepare } from './passes.ts'

/** A paragraph set well, and what it looks like with a line more or less within its limits. */
export interface Breakings<Paragraph = BrokenParagraph> {
  readonly best: Paragraph
  /** One line more. */
  readonly looser?: Paragraph
  /** One line fewer. */
  readonly tighter?: Paragraph
}

const EMPTY: BrokenParagraph = {
  ends: [],
  demerits: 0,
  set: () => ({ lines: [], quality: 'good' }),
  draw: (line) => {
    throw new RangeError(`an empty paragraph has no line ${line}`)
  },
}

/** A paragraph with all its lines drawn. */
export type DrawnParagraph = SetParagraph<DrawnLine>
export type DrawnLine = LineMeasures & LineDrawing

/** Breaks spans into the lines of one paragraph; no spans or only spaces give no lines. */
export function setParagraph(
  spans: readonly Span[],
  setting: ParagraphSetting,
  ruler: Ruler,
  hyphenate: Hyphenate,
): DrawnParagraph {
  return drawn(setPrepared(prepareParagraph(spans, ruler, hyphenate), setting, 1))
}

/** A paragraph with what is drawn of its lines. */
export function drawn(broken: BrokenParagraph): DrawnParagraph {
  const { lines, quality } = broken.set()
  return { lines: lines.map((line, i) => ({ ...line, ...broken.draw(i) })), quality }
}

/** The same, with the ways that page breaking may prefer (TeX's \looseness 1 and -1). */
export function breakings(
  spans: readonly Span[],
  setting: ParagraphSetting,
  ruler: Ruler,
  hyphenate: Hyphenate,
): Breakings<DrawnParagraph> {
  const prepared = prepareParagraph(spans, ruler, hyphenate)
  const set = breakingsOf(prepared, setting, 1, setPrepared(prepared, setting, 1))
  return {
    best: drawn(set.best),
    ...(set.looser && { looser: drawn(set.looser) }),
    ...(set.tighter && { tighter: drawn(set.tighter) }),
  }
}

/**
 * A paragraph measured once, to be set in many measures and sizes: widths grow with the size, so
 * that at `scale` times the spans' sizes in some measure it breaks as at their own in a measure that
 * much smaller.
 */
export function prepareParagraph(
  spans: readonly Span[],
  ruler: Ruler,
  hyphenate: Hyphenate,
): PreparedParagraph {
  return prepare(measure(collect(spans), ruler), hyphenate)
}

/** Breaks a prepared paragraph at `scale` times its spans' sizes; the setting's lengths are those of the result. */
export function setPrepared(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  scale: number,
): BrokenParagraph {
  if (prepared.measured.material.items.length === 0) return EMPTY
  const filling = fillingOf(prepared, setting, scale)
  return broken({ prepared, setting, scale }, fitLines(prepared, setting, filling))
}

/**
 * The longest paragraph that is set with a line more or less: what that costs grows with the square of its lines, since ways
 * with different numbers of them are kept apart. Three panels of one paragraph is more than an insert has.
 */
const MOST_LINES = 150

/**
 * `breakings` of a prepared paragraph that was broken in its best way; an even one, one beyond its limits, or a very
 * long one has no others.
 */
export function breakingsOf(
  prepared: PreparedParagraph,
  setting: ParagraphSetting,
  scale: number,
  best: BrokenParagraph,
): Breakings {
  const filling = fillingOf(prepared, setting, scale)
  const count = best.ends.length
  if (count === 0 || count > MOST_LINES || !filling.lastLineFills) return { best }
  if (best.set().quality !== 'good') return { best }
  const others = fitLineCounts(prepared, setting, filling, [count + 1, count - 1])
  const [looser, tighter] = [others.get(count + 1), others.get(count - 1)]
  const casting = { prepared, setting, scale }
  return {
    best,
    ...(looser && { looser: broken(casting, looser) }),
    ...(tighter && { tighter: broken(casting, tighter) }),
  }
}
