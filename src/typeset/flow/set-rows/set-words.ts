import { type Points, roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import { type Breakings, breakingsOf, prepareParagraph, setPrepared } from '../../inline/index.ts'
import { inPoints, type Measured } from '../../inline/measure.ts'
import type { Hyphenate, ParagraphSetting, Ruler, Span } from '../../inline/paragraph.ts'
import { type PreparedParagraph, TEX_TOLERANCES } from '../../inline/passes.ts'
import type { Run } from '../../sheets.ts'
import type { TextBlock } from '../collect/flow-block.ts'
import type { CellWords, WordLine } from './column-widths.ts'
import type { SetLabel } from './row.ts'
import type { Scale } from './scale.ts'
import { quietZone } from './set-areas.ts'

/** Whether paragraphs are also set a line longer and a line shorter, for breaking panels to choose. */
export type Ways = 'best' | 'all'

/** Breaks blocks' words into lines. What was set once is kept for the next trial. */
export interface WordSetter {
  lines(block: TextBlock, scale: Scale, ways: Ways): Breakings
  /** The sign before a list's item, its first run at 0. */
  label(block: TextBlock, scale: Scale): SetLabel | undefined
  /** The block's undivided pieces, for a body of 1 pt. */
  pieces(block: TextBlock): CellWords
  /** Width of the first so many characters of its spans, for a body of 1 pt. */
  advance(block: TextBlock, characters: number): number
}

/** Words are measured at a body of this size, and set in proportion at any other. */
const MEASURED_SIZE: Points = 10

/** Words measured once, and how they were set so far. */
interface Settable {
  readonly prepared: PreparedParagraph
  readonly known: Map<string, Breakings>
}

export function createWordSetter(ruler: Ruler, hyphenate: Hyphenate): WordSetter {
  const paragraphs = new Map<string, Settable>()
  const settable = memoizeEach((block: TextBlock): Settable => {
    const key = JSON.stringify([block.spans, settingOf(block, UNIT)])
    const found = paragraphs.get(key) ?? {
      prepared: prepareParagraph(scaled(block.spans, MEASURED_SIZE), ruler, hyphenate),
      known: new Map(),
    }
    paragraphs.set(key, found)
    return found
  })
  const labels = memoizeEach<TextBlock, Map<Points, SetLabel | undefined>>(() => new Map())
  return {
    lines(block, scale, ways) {
      const { prepared, known } = settable(block)
      const at = `${scale.size} ${scale.measure}`
      const before = known.get(`${at} ${ways}`)
      if (before) return before
      const setting = settingOf(block, scale)
      const factor = scale.size / MEASURED_SIZE
      const best = known.get(`${at} best`) ?? { best: setPrepared(prepared, setting, factor) }
      known.set(`${at} best`, best)
      const lines = ways === 'best' ? best : breakingsOf(prepared, setting, factor, best.best)
      known.set(`${at} ${ways}`, lines)
      return lines
    },
    label(block, { size }) {
      const known = labels(block)
      if (!known.has(size)) known.set(size, setLabel(block, size, ruler))
      return known.get(size)
    },
    pieces: memoizeEach((block: TextBlock) => piecesOf(settable(block).prepared)),
    advance: (block, characters) => advanceOf(block, characters, ruler),
  }
}

/** Words with what is tied to them, and the spaces between; each forced line apart. */
function piecesOf({ measured }: PreparedParagraph): CellWords {
  const { items } = measured.material
  const lines: { widths: number[]; spaces: number[] }[] = [{ widths: [], spaces: [] }]
  let space = 0
  let tied = false
  items.forEach((item, at) => {
    const width = widthOfItem(measured, at)
    const line = lines.at(-1)
    if (item.kind === 'feed') {
      lines.push({ widths: [], spaces: [] })
      space = 0
    } else if (item.kind === 'space') {
      space = width
      tied = item.tied
    } else if (line && tied && line.widths.length > 0) {
      line.widths.push((line.widths.pop() ?? 0) + space + width)
      tied = false
    } else if (line) {
      line.widths.push(width)
      line.spaces.push(space)
    }
  })
  return lines satisfies readonly WordLine[]
}

const widthOfItem = ({ itemX }: Measured, at: number): number =>
  inPoints((itemX[at + 1] ?? 0) - (itemX[at] ?? 0)) / MEASURED_SIZE

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

/**
 * Where letters give way, lines are even enough that a hyphen is worth avoiding only while all lines stay
 * decent, and a space of 1.4 times its width is worth avoiding by hyphens.
 */
const FITTED_TOLERANCES = [12, 51] as const

/** At which a block's setting says what is its own. */
const UNIT: Scale = {
  size: 1,
  leading: 1,
  spacing: 0,
  squeezed: true,
  measure: 1000,
  hanging: true,
  letterFit: 0,
}

function settingOf(
  block: TextBlock,
  { size, measure, hanging, letterFit }: Scale,
): ParagraphSetting {
  const { text, look, indented, code, left, right } = block
  const beside = code ? code.side + quietZone(code) : 0
  const indent = look.hang > 0 ? -look.hang : indented ? look.indent : 0
  return {
    measure: roundPoints(Math.max(size, measure - (left + right) * size - beside)),
    align: text.align,
    indent: roundPoints(indent * size),
    hanging: hanging && text.align === 'justified',
    letterFit,
    hyphenation: text.hyphenation,
    widestSpace: text.widestSpace,
    tolerances: letterFit > 0 ? FITTED_TOLERANCES : TEX_TOLERANCES,
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

function setLabel({ label }: TextBlock, size: Points, ruler: Ruler): SetLabel | undefined {
  if (!label) return undefined
  const runs: Run[] = []
  let width = 0
  for (const { text, style, colour, rise } of scaled(label.spans, size)) {
    const words = `${text} `
    const advance = ruler(words, style)
    runs.push({
      ...{ text: words, x: width, width: advance, face: style.face, size: style.size },
      ...{ features: style.features, tracking: style.tracking, spacing: 0, letterScale: 1 },
      ...{ rise, colour, node: label.node },
    })
    width += advance
  }
  return { runs, width, text: runs.map(({ text }) => text).join('') }
}
