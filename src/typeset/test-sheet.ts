import type { Block, Document, Inline } from '../document/document.ts'
import { roundPoints } from '../length.ts'
import { dressTheme } from '../theme/dress-theme.ts'
import type { Theme } from '../theme/theme.ts'
import type { Duplex, Paper } from '../vocabulary.ts'
import type { FilledPanel } from './flow/break-panels/index.ts'
import { shareOut } from './flow/break-panels/share-out.ts'
import type { Facing } from './flow/collect/collect-spans.ts'
import { collect } from './flow/collect/index.ts'
import { finish } from './flow/finish.ts'
import { areasOf, smallestScale } from './flow/fit/flow-at-scale.ts'
import { rowsOf } from './flow/set-rows/block-rows.ts'
import { createSetter } from './flow/set-rows/index.ts'
import { setRuns } from './flow/set-rows/set-runs.ts'
import type { PanelAreas } from './impose/panel-areas.ts'
import { sheetArea } from './impose/paper.ts'
import type { Hyphenate, Ruler } from './inline/paragraph.ts'
import { arrowUp, printedEdge, rulerScales, type SetFigures } from './ruler-scales.ts'
import type { ImposedPanel, Panel, Sheet, Sheets } from './sheets.ts'

/** What the test sheet says; a note is a heading and paragraphs. */
export interface TestSheetWords {
  readonly lang: string
  /** On the front: what to do with the sheet. */
  readonly front: TestNote
  /** On the back: what is so when this note is upright. */
  readonly shortEdge: TestNote
  readonly longEdge: TestNote
  /** On the front, beside the scales: how to see that it was printed at its actual size, and how near to the edge. */
  readonly scale: TestNote
}

interface TestNote {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

export interface TestSheetInput {
  readonly paper: Paper
  /** The edge that the printer is asked to flip on. */
  readonly duplex: Duplex
  readonly theme: Theme
  readonly ruler: Ruler
  readonly hyphenate: Hyphenate
  readonly words: TestSheetWords
}

/** Read at arm's length, the sheet in both hands. */
const LIMITS = {
  size: { best: 14, floor: 14 },
  leading: { best: 1.35, floor: 1.35 },
  hanging: false,
  letterFit: 0,
  justifiedFrom: 0,
  hyphenDemerits: 0,
  indent: 1,
}

/**
 * A sheet that shows which edge a printer flips on, whether it keeps the size, and how near to the edge it prints. Its back carries two notes, the right one upside
 * down: whoever turns the printed sheet over like a page finds that one upright that names the edge.
 */
export function testSheet(input: TestSheetInput): Sheets {
  const { paper, duplex, ruler, words } = input
  const theme = dressTheme(input.theme, { colour: 'none' })
  const setter = createSetter(ruler, input.hyphenate, () => 1)
  const facing: Facing = (text, face) => [{ text, face, scale: 1 }]
  const press = { theme, facing, limits: LIMITS, setter }
  const folded = areasOf(press, 'half-fold', paper, 4)
  const areas = { ...folded, columns: 1, measure: folded.width }
  const scale = smallestScale(press, areas)
  const { main, structure } = collect(documentOf(words), theme, facing)
  const panels = NOTES.map((note): FilledPanel => {
    const blocks = main.filter(({ part }) => part === note)
    const rows = rowsOf(setter.passages(blocks, scale, 'best'))
    return { rows: shareOut(rows, 0, scale.line), foot: [], left: 0 }
  })
  return {
    lang: words.lang,
    title: words.front.heading,
    shape: 'half-fold',
    paper,
    duplex,
    size: scale.size,
    leading: scale.line,
    linesLeft: 0,
    panels: finish({ areas, scale, breaking: { panels, cost: 0 } }, { theme, facing, ruler }).map(
      (panel) => withDrawings(panel, areas, figuresIn(ruler)),
    ),
    sheets: sidesOf(areas),
    structure,
  }
}

/** In the order of their panels. */
const NOTES = ['front', 'short-edge', 'long-edge', 'scale'] as const

/** Where the scales begin, and the arrows, from a panel's top. */
const SCALES_TOP = 380
const ARROW_TOP = 210

/** Scales beside the front, a line around both halves of it, an arrow on each note of the back. */
function withDrawings(panel: Panel, { panels }: PanelAreas, figures: SetFigures): Panel {
  const area = panels[panel.number - 1]
  if (!area) return panel
  switch (panel.number) {
    case 1:
      return { ...panel, placed: [...panel.placed, ...printedEdge(area, 'right')] }
    case 4: {
      const drawn = [...rulerScales(area, SCALES_TOP, figures), ...printedEdge(area, 'left')]
      return { ...panel, placed: [...panel.placed, ...drawn] }
    }
    default:
      return { ...panel, placed: [...panel.placed, arrowUp(area, ARROW_TOP)] }
  }
}

const FIGURES = { face: 'regular', size: 9, features: {}, tracking: 0 } as const

const figuresIn =
  (ruler: Ruler): SetFigures =>
  (text, x, y) => {
    const span = { text, style: FIGURES, lang: '', colour: '#000000', rise: 0, node: null }
    const { runs, width } = setRuns([{ ...span, tied: true, separator: false }], 1, ruler)
    const sized = { block: '', size: FIGURES.size, endsWith: 'none' as const }
    const left = roundPoints(x - ruler(text.charAt(0), FIGURES) / 2)
    return {
      kind: 'line',
      x: left,
      y: roundPoints(y),
      width: roundPoints(width),
      text,
      ...sized,
      runs,
    }
  }

function documentOf({ lang, front, shortEdge, longEdge, scale }: TestSheetWords): Document {
  const blocks = [front, shortEdge, longEdge, scale].map(
    ({ heading, paragraphs }, i): Block => ({
      kind: 'group',
      role: 'section',
      classes: [],
      keep: true,
      part: NOTES[i] ?? '',
      blocks: [
        { kind: 'heading', level: i === 0 ? 1 : 2, classes: [], inlines: [text(heading)] },
        ...paragraphs.map(
          (words): Block => ({ kind: 'paragraph', classes: [], inlines: [text(words)] }),
        ),
      ],
    }),
  )
  return { lang, title: front.heading, blocks }
}

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** The front note stands where a cover would; on the back the second note is turned. */
function sidesOf(areas: PanelAreas): readonly Sheet[] {
  const { width, height } = sheetArea(areas.paper, 'half-fold')
  const middle = roundPoints(width / 2)
  const upright = { y: 0, turned: false, copy: false }
  const side = (...panels: readonly ImposedPanel[]): Sheet => ({ width, height, panels, marks: [] })
  return [
    side({ ...upright, number: 4, x: 0 }, { ...upright, number: 1, x: middle }),
    side({ ...upright, number: 2, x: 0 }, { ...upright, number: 3, x: middle, turned: true }),
  ]
}
