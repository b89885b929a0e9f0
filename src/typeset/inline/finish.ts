import { type Points, roundPoints } from '../../length.ts'
import { once } from '../../memoize.ts'
import type { Run } from '../sheets.ts'
import { type Active, type Filling, isOver, lackOf } from './break-lines.ts'
import { fromLeft } from './directions.ts'
import { type Break, naturalWidth } from './legal-breaks.ts'
import { inPoints, type Measured, type Piece, pieces, type Scaled, scaled } from './measure.ts'
import type {
  BrokenParagraph,
  LineDrawing,
  LineMeasures,
  ParagraphSetting,
  SetParagraph,
} from './paragraph.ts'
import { fillingOf, type PreparedParagraph } from './passes.ts'

/** A paragraph, and how it is set. */
interface Casting {
  readonly prepared: PreparedParagraph
  readonly setting: ParagraphSetting
  /** Size of what is drawn over the size that was measured. */
  readonly scale: number
}

/** All that its lines are finished by. */
interface Finishing extends Pick<Casting, 'setting' | 'scale'> {
  readonly measured: Measured
  readonly filling: Filling
}

const finishingOf = ({ prepared, setting, scale }: Casting): Finishing => {
  const { measured } = prepared
  return { measured, setting, scale, filling: fillingOf(prepared, setting, scale) }
}

/** One line between two breaks. */
interface Between {
  /** How many lines stand before it. */
  readonly line: number
  readonly from: Break
  readonly to: Break
}

/** The same, filled. */
interface Filled extends Between {
  /** Width of its letters over their natural one. */
  readonly letterScale: number
  /** What they stand farther apart, all together. */
  readonly letterRoom: Scaled
  /** What is added to each space, as a part of its natural width. */
  readonly growth: number
  /** The same between letters that are spaced. */
  readonly spacedGrowth: number
  /** From the line's own left edge, without indent: negative where a sign hangs. */
  readonly left: Scaled
  /** It would be over its measure, however much it shrinks. */
  readonly over: boolean
}

/** The paragraph along a way of breaks. */
export function broken(casting: Casting, end: Active): BrokenParagraph {
  const ends: Break[] = []
  let way = end
  for (; way.previous; way = way.previous) ends.push(way.at)
  ends.reverse()
  const start = way.at
  return {
    ends,
    demerits: end.demerits,
    set: once(() => finish(finishingOf(casting), start, ends)),
    draw: (line) => {
      const finishing = finishingOf(casting)
      return drawingOf(finishing, fill(finishing, betweenAt(line, start, ends)))
    },
  }
}

function betweenAt(line: number, start: Break, ends: readonly Break[]): Between {
  const to = ends[line]
  if (!to) throw new RangeError(`a paragraph has no line ${line}`)
  return { line, from: ends[line - 1] ?? start, to }
}

/** Its lines, every space as wide as its line needs. */
function finish(finishing: Finishing, start: Break, ends: readonly Break[]): SetParagraph {
  const filled = ends.map((_, line) => fill(finishing, betweenAt(line, start, ends)))
  const lines = filled.map((line) => measuresOf(finishing, line))
  return { lines, quality: qualityOf(finishing.setting, filled, lines) }
}

/**
 * Shares out what a line's natural width lacks of its measure, or is over it: first to its letters and the room between
 * them, then to its spaces.
 */
function fill({ measured, filling, setting }: Finishing, at: Between): Filled {
  const { line, from, to } = at
  const { shortfall, letters } = lackOf(filling, naturalWidth(measured, from, to), at)
  const ends = to.kind === 'end' || to.kind === 'feed'
  const fits = filling.letterFit === 0 || letters === 0 || (ends && shortfall > 0)
  const lack = fits ? 0 : withinFit(filling, shortfall / letters)
  const letterScale = letterScaleOf(setting, lack)
  const letterRoom = setting.letterSpacing === 0 ? 0 : (1 + lack - letterScale) * letters
  const slack = shortfall - (letterScale - 1) * letters - letterRoom
  const all = to.endSpace - from.startSpace
  const spaced = spacedIn(measured, at)
  const others = all - spaced.spaces
  const given = ends ? undefined : givenBy(spaced, slack, others)
  const isMixed = given !== undefined && slack + given >= -filling.spaceShrink * others
  const room = isMixed ? slack + given : slack
  const spaces = isMixed ? others : all
  const grown = filling.spaceStretch === 0 || spaces === 0 ? 0 : room / spaces
  const growth = growthOf({ filling, setting }, grown, ends)
  const hang = filling.hanging ? from.startHang * letterScale : 0
  const left = asideOf(setting.align, room - growth * spaces) - hang
  const spacedGrowth = isMixed ? -given / spaced.spaces : growth
  const over = isOver(filling, shortfall, letters, all)
  return { line, from, to, letterScale, letterRoom, growth, spacedGrowth, left, over }
}

/** Of a line's spaces, those between letters that are spaced, and what they are wider for being spaced themselves. */
interface SpacedSpaces {
  readonly spaces: Scaled
  readonly tracking: Scaled
}

const NONE_SPACED: SpacedSpaces = { spaces: 0, tracking: 0 }

/**
 * What spaces between spaced letters give to the line's others: they are wide already, by their own tracking and that of the
 * letter before, and give up to their own until all gaps look alike. Undefined where a line has only one kind.
 */
function givenBy(
  { spaces, tracking }: SpacedSpaces,
  slack: Scaled,
  others: Scaled,
): Scaled | undefined {
  if (spaces === 0 || others <= 0) return undefined
  const natural = spaces - tracking
  const alike = (slack + 2 * tracking) / (natural + others)
  return Math.max(0, Math.min(tracking, 2 * tracking - alike * natural))
}

function spacedIn(measured: Measured, { from, to }: Between): SpacedSpaces {
  if (!measured.tracked) return NONE_SPACED
  let [spaces, tracking] = [0, 0]
  for (const piece of pieces(measured.material.looks, from.from, to.to)) {
    const { style } = piece.look
    if (style.tracking <= 0) continue
    const count = spacesIn(measured, piece)
    spaces += count * (measured.lookSpace[piece.index] ?? 0)
    tracking += count * scaled(style.tracking * style.size)
  }
  return { spaces, tracking }
}

const growthIn = ({ growth, spacedGrowth }: Filled, { look }: Piece): number =>
  look.style.tracking > 0 ? spacedGrowth : growth

/** What letters and the room between them make up for together, which lack so much for each unit of their width. */
const withinFit = ({ letterFit }: Filling, shortfall: number): number =>
  Math.min(letterFit, Math.max(-letterFit, shortfall))

/** The letters' own part of that, in steps that a PDF can say: thousandths of a hundredth. */
function letterScaleOf(
  { letterFit, letterSpacing }: Pick<ParagraphSetting, 'letterFit' | 'letterSpacing'>,
  lack: number,
): number {
  const wanted = letterSpacing === 0 ? lack : (lack * letterFit) / (letterFit + letterSpacing)
  // towards 1, so that letters never do more than they need and rounding is left to the spaces
  return 1 + Math.trunc(wanted * 100_000) / 100_000
}

/**
 * Spaces so many times their natural width tear a line apart: one that would need them ends short,
 * its spaces at their limit, like a line of ragged text.
 */
const TORN = 3

/** What spaces grow by that would have to by so much: where the text ends they only shrink. */
function growthOf(
  { filling, setting }: Pick<Finishing, 'filling' | 'setting'>,
  wanted: number,
  ends: boolean,
): number {
  const growth = Math.max(wanted, -filling.spaceShrink)
  if (ends) return Math.min(0, growth)
  return 1 + growth > TORN ? Math.min(growth, setting.widestSpace - 1) : growth
}

/** Where a line that does not fill its measure begins. */
function asideOf(align: ParagraphSetting['align'], free: Scaled): Scaled {
  switch (align) {
    case 'justified':
    case 'left':
      return 0
    case 'centre':
      return free / 2
    case 'right':
      return free
    default:
      return align satisfies never
  }
}

function measuresOf({ measured, setting, scale }: Finishing, filled: Filled): LineMeasures {
  const { line, from, to, growth, left } = filled
  const isFirst = line < setting.indentLines
  const indent = Math.max(0, isFirst ? setting.indent : -setting.indent)
  let width: Scaled = filled.letterRoom
  let spaces = 0
  for (const piece of pieces(measured.material.looks, from.from, to.to)) {
    const own = spacesIn(measured, piece)
    width += filledWidth(measured, filled, piece, own)
    spaces += own
  }
  return {
    x: roundPoints(indent + inPoints(left) * scale),
    width: roundPoints(inPoints(width) * scale),
    spaces,
    gap: 1 + growth,
    hyphenated: to.kind === 'hyphen',
    ending: to.kind,
  }
}

/** A look's part of a line, and where it begins and ends. */
interface Stretch {
  readonly piece: Piece
  readonly begin: Points
  readonly end: Points
}

/** A line whose letters are spaced by as much as a PDF can say; the rest is left to its spaces. */
interface Spaced extends Filled {
  /** After each glyph as it is drawn, before its letters are scaled. */
  readonly tracking: Points
}

function spacedOut({ measured, scale }: Finishing, line: Filled): Spaced {
  if (line.letterRoom === 0) return { ...line, tracking: 0 }
  const { from, to, letterScale, letterRoom, growth, spacedGrowth } = line
  const gaps = pieces(measured.material.looks, from.from, to.to).reduce(
    (sum, piece) => sum + gapsIn(measured, line, piece),
    0,
  )
  const each = gaps > 0 ? inPoints(letterRoom / gaps / letterScale) * scale : 0
  const all = to.endSpace - from.startSpace
  // a line without a space is rather a hair short than over its measure
  if (all === 0) return { ...line, tracking: Math.floor(each * 1000) / 1000 }
  const tracking = roundPoints(each)
  const left = letterRoom - gaps * roomOf(line, tracking, scale)
  const others = all - spacedIn(measured, line).spaces
  return others > 0
    ? { ...line, growth: growth + left / others, tracking }
    : { ...line, spacedGrowth: spacedGrowth + left / all, tracking }
}

/** What a gap between two letters is wider where each glyph is drawn with so much after it. */
const roomOf = ({ letterScale }: Filled, tracking: Points, scale: number): Scaled =>
  (tracking / (scale * inPoints(1))) * letterScale

/**
 * Gaps between a look's letters in a line: after each but the last, less one for each space, which is as wide without what
 * stands after the letter before it and after itself.
 */
function gapsIn(measured: Measured, { to }: Between, piece: Piece): number {
  const glyphs = measured.glyphs(piece.from, piece.to, isDivided(to, piece))
  const endsInLetter = measured.material.text[piece.to - 1] !== ' '
  return glyphs - 2 * spacesIn(measured, piece) - (endsInLetter ? 1 : 0)
}

/** Whether a look's part of a line ends with an inserted hyphen. */
const isDivided = (to: Break, piece: Piece): boolean => to.kind === 'hyphen' && piece.to === to.to

/** In the order of reading; each begins where the one before it ends, so that rounding never adds up. */
function stretches({ measured, scale }: Finishing, line: Spaced): readonly Stretch[] {
  const room = roomOf(line, line.tracking, scale)
  let filled: Scaled = 0
  let begin: Points = 0
  return pieces(measured.material.looks, line.from.from, line.to.to).map((piece) => {
    filled += filledWidth(measured, line, piece, spacesIn(measured, piece))
    if (room !== 0) filled += room * gapsIn(measured, line, piece)
    const end = roundPoints(inPoints(filled) * scale)
    const stretch = { piece, begin, end }
    begin = end
    return stretch
  })
}

/** Width of one look's part of a line, its letters and spaces as wide as the line needs. */
function filledWidth(measured: Measured, line: Filled, piece: Piece, spaces: number): Scaled {
  const space = measured.lookSpace[piece.index] ?? 0
  const letters = pieceWidth(measured, line, piece) - spaces * space
  return letters * line.letterScale + spaces * (space + growthIn(line, piece) * space)
}

/** One run for each look, in the order of reading. */
function drawingOf(finishing: Finishing, filled: Filled): LineDrawing {
  const { material, lookSpace } = finishing.measured
  const line = spacedOut(finishing, filled)
  const { letterScale, tracking } = line
  const runs = inPlace(stretches(finishing, line)).map(({ piece, begin, end }): Run => {
    const letters = material.text.slice(piece.from, piece.to)
    const added = growthIn(line, piece) * (lookSpace[piece.index] ?? 0)
    const drawn = drawnAs(piece, finishing.scale)
    return {
      ...drawn,
      x: begin,
      width: roundPoints(end - begin),
      text: isDivided(line.to, piece) ? `${letters}\u00ad` : letters,
      tracking: drawn.tracking + tracking / drawn.size,
      spacing: finePoints(inPoints(added) * finishing.scale - tracking * (1 + letterScale)),
      letterScale,
    }
  })
  return { runs, text: runs.map((run) => run.text).join('') }
}

/** Each where it stands from left to right. */
function inPlace(read: readonly Stretch[]): readonly Stretch[] {
  if (read.every(({ piece }) => piece.look.level === 0)) return read
  const placed = [...read]
  let begin: Points = 0
  for (const at of fromLeft(read.map(({ piece }) => piece.look.level))) {
    const stretch = read[at]
    if (!stretch) continue
    const end = roundPoints(begin + stretch.end - stretch.begin)
    placed[at] = { ...stretch, begin, end }
    begin = end
  }
  return placed
}

/** Natural width of one look's part of a line. */
function pieceWidth(measured: Measured, { from, to }: Filled, piece: Piece): Scaled {
  const begins = piece.from === from.from
  const ends = piece.to === to.to
  if (begins && ends) return naturalWidth(measured, from, to)
  const start = begins ? from.start : (measured.lookX[piece.index] ?? 0)
  return (ends ? to.end : (measured.lookX[piece.index + 1] ?? 0)) - start
}

function drawnAs(
  { look: { style, colour, rise, node } }: Piece,
  scale: number,
): Omit<Run, 'x' | 'width' | 'text' | 'spacing' | 'letterScale'> {
  return {
    face: style.face,
    size: roundPoints(style.size * scale),
    features: style.features,
    tracking: style.tracking,
    rise: roundPoints(rise * scale),
    colour,
    node,
  }
}

/** A line adds up its spacings, so these are finer than places are: its right edge keeps a thousandth of a point. */
const finePoints = (length: number): Points => Math.round(length * 1e6) / 1e6

const spacesIn = ({ spacesBefore }: Measured, { from, to }: Piece): number =>
  (spacesBefore[to] ?? 0) - (spacesBefore[from] ?? 0)

/** Forced: a word divided where none may be, or no room for a single letter. Loose: see `isLoose`. */
function qualityOf(
  setting: ParagraphSetting,
  filled: readonly Filled[],
  lines: readonly LineMeasures[],
): SetParagraph['quality'] {
  if (filled.some(({ to, over }) => over || to.forced)) return 'forced'
  return lines.some((line) => isLoose(line, setting)) ? 'loose' : 'good'
}

/** Whether a justified line has a gap beyond its limit, or too few gaps to reach the right edge. */
function isLoose(line: LineMeasures, { align, measure, widestSpace }: ParagraphSetting): boolean {
  if (align !== 'justified' || line.ending === 'end' || line.ending === 'feed') return false
  return line.gap > widestSpace || line.x + line.width < measure - 0.01
}
