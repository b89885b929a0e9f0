import { type Points, roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import { type Breakings, breakingsOf, prepareParagraph, setPrepared } from '../../inline/index.ts'
import type { ParagraphItem } from '../../inline/material.ts'
import { inPoints, type Measured } from '../../inline/measure.ts'
import type {
  BrokenParagraph,
  Hyphenate,
  ParagraphSetting,
  Ruler,
  Span,
} from '../../inline/paragraph.ts'
import { type PreparedParagraph, TEX_TOLERANCES } from '../../inline/passes.ts'
import type { TextBlock } from '../collect/flow-block.ts'
import type { CellWords, WordLine } from './column-widths.ts'
import type { SetLabel } from './row.ts'
import { alignOn, type Scale } from './scale.ts'
import { insetOf, quietZone } from './set-areas.ts'
import { setRuns } from './set-runs.ts'

/** Whether paragraphs are also set a line longer and a line shorter, for breaking panels to choose. */
export type Ways = 'best' | 'all'

/** Breaks blocks' words into lines. What was set once is kept for the next trial. */
export interface WordSetter {
  lines(block: TextBlock, scale: Scale, ways: Ways): Breakings
  /** What stands before its first line. */
  signs(block: TextBlock, scale: Scale): LineSigns
  /** The block's pieces that no line divides, for a body of 1 pt. */
  pieces(block: TextBlock): CellWords
  /** Width of the first so many characters of its spans, for a body of 1 pt. */
  advance(block: TextBlock, characters: number): number
}

/** A large first letter, and the lines that stand beside it. */
export interface Initial extends SetLabel {
  readonly lines: number
}

/** What stands before a block's first line, and how its size was changed to fit it in. */
export interface LineSigns {
  /** The sign before a list's item, its first run at 0; made where it is drawn. */
  readonly label?: () => SetLabel
  /** Where it has as many lines beside it as it wants. */
  readonly initial?: Initial
  /** By what the block's size is multiplied so that it takes fewer lines; 1 where that does not help. */
  readonly reduction: number
}

export const NO_SIGNS: LineSigns = { reduction: 1 }

/** Words are measured at a body of this size, and set in proportion at any other. */
const MEASURED_SIZE: Points = 10

/** Words measured once, and how they were set so far. */
interface Settable {
  readonly prepared: PreparedParagraph
  readonly cast: Map<string, Casting>
}

/** How a block is set at a scale, and what came of it. */
interface Casting {
  readonly prepared: PreparedParagraph
  readonly setting: ParagraphSetting
  /** Its size over the measured one. */
  readonly factor: number
  readonly reduction: number
  readonly initial?: Initial
  readonly best: BrokenParagraph
  /** Made when they are first asked for. */
  all?: Breakings
}

export function createWordSetter(ruler: Ruler, hyphenate: Hyphenate): WordSetter {
  const paragraphs = new Map<string, Settable>()
  const preparedOf = (spans: readonly Span[]): PreparedParagraph =>
    prepareParagraph(scaled(spans, MEASURED_SIZE), ruler, hyphenate)
  const settable = memoizeEach((block: TextBlock): Settable => {
    const { spans, initial } = block
    const key = JSON.stringify([spans, initial?.lines, settingOf(block, UNIT)])
    const found = paragraphs.get(key) ?? { prepared: preparedOf(spans), cast: new Map() }
    paragraphs.set(key, found)
    return found
  })
  const preparedRest = memoizeEach((initial: NonNullable<TextBlock['initial']>) =>
    preparedOf(initial.rest),
  )

  /**
   * The first letter apart, if at least as many lines stand beside it as it is high; the room after it is wider
   * where the closest leaves a hyphen in its paragraph, and another makes this better.
   */
  const withInitial = (block: TextBlock, scale: Scale): Casting | undefined => {
    if (!block.initial) return undefined
    const { lines } = block.initial
    const letter = setInitial(block.initial, scale, ruler)
    const factor = scale.size / MEASURED_SIZE
    const prepared = preparedRest(block.initial)
    let cast: Casting | undefined
    for (const clear of INITIAL.clear) {
      if (cast && !isHyphenated(cast.best)) break
      const indent = roundPoints(letter.width + clear * scale.size)
      const setting = { ...settingOf(block, scale), indent, indentLines: lines }
      const best = setPrepared(prepared, setting, factor)
      if (best.ends.length < lines || (cast && best.demerits >= cast.best.demerits)) continue
      cast = { prepared, setting, factor, reduction: 1, initial: { ...letter, lines }, best }
    }
    return cast
  }

  /** Whole; smaller, as far as the theme lets it, where that takes fewer lines. */
  const plain = (block: TextBlock, scale: Scale): Casting => {
    const { prepared } = settable(block)
    const setting = settingOf(block, scale)
    const at = (reduction: number): Casting => {
      const factor = (scale.size / MEASURED_SIZE) * reduction
      const best = setPrepared(prepared, setting, factor)
      return { prepared, setting, factor, reduction, best }
    }
    const whole = at(1)
    const { size, leastSize } = block.text
    if (leastSize === 0 || leastSize >= size) return whole
    const least = at(leastSize / size)
    const wanted = least.best.ends.length
    for (let of100 = 100; of100 * size > 100 * leastSize; of100--) {
      const cast = of100 === 100 ? whole : at(of100 / 100)
      if (cast.best.ends.length === wanted) return cast
    }
    return least
  }

  const castingOf = (block: TextBlock, scale: Scale): Casting => {
    const { cast } = settable(block)
    const type = block.indented ? `${typeOf(scale)} ${scale.indent}` : typeOf(scale)
    const at = block.initial ? `${type} ${scale.line}` : type
    const known = cast.get(at)
    if (known !== undefined) return known
    const casting =
      (scale.hyphenDemerits > 0
        ? withoutHyphens(castingOf(block, withUsualHyphens(scale)))
        : undefined) ??
      withInitial(block, scale) ??
      plain(block, scale)
    cast.set(at, casting)
    return casting
  }

  return {
    lines(block, scale, ways) {
      const casting = castingOf(block, scale)
      const { prepared, setting, factor, best, initial } = casting
      if (ways === 'best') return { best }
      casting.all ??= highEnough(breakingsOf(prepared, setting, factor, best), initial?.lines ?? 0)
      return casting.all
    },
    signs(block, scale) {
      const { label } = block
      const { initial, reduction } =
        block.initial || block.text.leastSize > 0 ? castingOf(block, scale) : NO_SIGNS
      return {
        ...(label && { label: () => setLabel(label, scale.size, ruler) }),
        ...(initial && { initial }),
        reduction,
      }
    },
    pieces: memoizeEach((block: TextBlock) => piecesOf(settable(block).prepared)),
    advance: (block, characters) => advanceOf(block, characters, ruler),
  }
}

/** Words, or their parts up to a hyphen, with what is tied to them, and the spaces between; each forced line apart. */
function piecesOf({ measured }: PreparedParagraph): CellWords {
  const { items } = measured.material
  const lines: { widths: number[]; spaces: number[] }[] = [{ widths: [], spaces: [] }]
  let space = 0
  let tied = false
  items.forEach((item, at) => {
    const [width = 0, ...others] = partsOfItem(measured, item, at)
    const line = lines.at(-1)
    if (item.kind === 'feed') {
      lines.push({ widths: [], spaces: [] })
      space = 0
    } else if (item.kind === 'space') {
      space = width
      tied = item.tied
    } else if (line && tied && line.widths.length > 0) {
      line.widths.push((line.widths.pop() ?? 0) + space + width, ...others)
      line.spaces.push(...others.map(() => 0))
      tied = false
    } else if (line) {
      line.widths.push(width, ...others)
      line.spaces.push(space, ...others.map(() => 0))
    }
  })
  return lines satisfies readonly WordLine[]
}

/** Widths of an item; of a word, those of its parts up to each hyphen, dash or slash that it has itself. */
function partsOfItem(
  { itemX, width }: Measured,
  item: ParagraphItem,
  at: number,
): readonly number[] {
  const joints =
    item.kind === 'word' ? item.points.filter(({ hyphen }) => !hyphen).map((point) => point.at) : []
  if (item.kind !== 'word' || joints.length === 0)
    return [inPoints((itemX[at + 1] ?? 0) - (itemX[at] ?? 0)) / MEASURED_SIZE]
  const cuts = [item.from, ...joints, item.to]
  return cuts.slice(1).map((end, n) => inPoints(width(cuts[n] ?? end, end, false)) / MEASURED_SIZE)
}

function advanceOf(block: TextBlock, characters: number, ruler: Ruler): number {
  let rest = characters
  let width = 0
  for (const { text, style } of scaled(block.spans, MEASURED_SIZE)) {
    width += ruler(text.slice(0, rest), style)
    rest -= text.length
    if (rest <= 0) break
  }
  return width / MEASURED_SIZE
}

/** By what of a scale lines are broken. */
const typeOf = memoizeEach(
  ({ size, measure, hyphenDemerits }: Scale): string => `${size} ${measure} ${hyphenDemerits}`,
)

const withUsualHyphens = memoizeEach((scale: Scale): Scale => ({ ...scale, hyphenDemerits: 0 }))

/** What has no hyphens where they are cheap has the same lines where they are dear. */
const withoutHyphens = (casting: Casting): Casting | undefined =>
  isHyphenated(casting.best) ? undefined : casting

const isHyphenated = ({ ends }: BrokenParagraph): boolean =>
  ends.some(({ kind }) => kind === 'hyphen')

/** Without a way that has fewer lines than stand beside an initial. */
const highEnough = ({ tighter, ...others }: Breakings, least: number): Breakings =>
  tighter && tighter.ends.length >= least ? { ...others, tighter } : others

/**
 * In em: clear room after an initial, from where its lines do not touch it to where it is as wide as a space, the closest
 * first; and the height of capitals of book faces and of Atkinson Hyperlegible.
 */
const INITIAL = { clear: [0.12, 0.18, 0.24], capitals: 0.65 } as const

/** An initial as high as from the top of the first line's capitals to the last line's baseline, on which it stands. */
function setInitial(
  { letter, lines, node }: NonNullable<TextBlock['initial']>,
  { size, line }: Scale,
  ruler: Ruler,
): SetLabel {
  const drop = (lines - 1) * line
  const larger = (drop / INITIAL.capitals + size) / size
  const spans = letter.map((span) => ({
    ...span,
    style: { ...span.style, size: span.style.size * larger },
    rise: span.rise - drop / size,
    node,
  }))
  return setRuns(spans, size, ruler)
}

/**
 * Where letters give way, lines are even enough that a hyphen is worth avoiding only while all lines stay
 * decent, and a space of 1.4 times its width is worth avoiding by hyphens. Centred lines are none of these.
 */
const FITTED_TOLERANCES = [12, 51] as const

/** A ragged line may end 4 em short of the edge, and is hyphenated only where it would have to end shorter still. */
const RAGGED_TOLERANCES = [100, 800] as const
/** Its demerits, as many as of a line that ends 3.7 em short. */
const RAGGED_HYPHEN = 400_000

function tolerancesOf(
  align: TextBlock['text']['align'],
  letterFit: number,
): ParagraphSetting['tolerances'] {
  if (align === 'left' || align === 'right') return RAGGED_TOLERANCES
  return letterFit > 0 && align === 'justified' ? FITTED_TOLERANCES : TEX_TOLERANCES
}

/** A line with gaps a fifth too wide or too narrow is as bad as one with a hyphen more. */
const GAP_DEMERITS = 60_000

/**
 * For each part that letters are wider, they stand so much of it farther apart too: at two hundredths by a hundredth of
 * their width, a sixtieth of a space, which is less than the dot of an office printer.
 */
const LETTER_SPACING = 1 / 2

/** At which a block's setting says what is its own. */
const UNIT: Scale = {
  size: 1,
  line: 1,
  spacing: 0,
  closed: false,
  grid: true,
  measure: 1000,
  justifiedFrom: 0,
  hanging: true,
  letterFit: 0,
  hyphenDemerits: 0,
  indent: 1,
}

/** How a block's paragraph is set at a scale. */
export function settingOf(block: TextBlock, scale: Scale): ParagraphSetting {
  const { size, measure, hanging, letterFit, hyphenDemerits } = scale
  const { text, look, indented, code, left, right } = block
  const align = alignOn(text.align, scale)
  const quiet = code ? quietZone(code) : 0
  const beside = code ? code.side + quiet + insetOf(block, quiet, scale) : 0
  // what is centred or stands at the right has no beginning to be shown
  const begins = indented && (align === 'justified' || align === 'left')
  const indent = look.hang > 0 ? -look.hang : begins ? look.indent * scale.indent : 0
  return {
    measure: roundPoints(Math.max(size, measure - (left + right) * size - beside)),
    align,
    indent: roundPoints(indent * size),
    indentLines: 1,
    hanging: hanging && align === 'justified',
    letterFit,
    letterSpacing: LETTER_SPACING * letterFit,
    hyphenation: text.hyphenation,
    widestSpace: text.widestSpace,
    gapDemerits: letterFit > 0 ? GAP_DEMERITS : 0,
    hyphenDemerits: align === 'justified' ? (letterFit > 0 ? hyphenDemerits : 0) : RAGGED_HYPHEN,
    tolerances: tolerancesOf(align, letterFit),
    shunsRunts: true,
    even: block.even,
  }
}

const scaled = (spans: readonly Span[], size: Points): readonly Span[] =>
  spans.map((span) => ({
    ...span,
    rise: roundPoints(span.rise * size),
    style: { ...span.style, size: roundPoints(span.style.size * size) },
  }))

/** Between a list's sign and its words, in em. */
const SIGN_CLEAR = 0.5

function setLabel(label: NonNullable<TextBlock['label']>, size: Points, ruler: Ruler): SetLabel {
  const spans = label.spans.map((span) => ({ ...span, text: `${span.text} `, node: label.node }))
  const sign = setRuns(label.spans, size, ruler)
  return { ...setRuns(spans, size, ruler), width: sign.width + SIGN_CLEAR * size }
}
