/**
 * Sheets with their faces and pictures come in; the panels as drawings for a browser go out, with the
 * fonts that they are drawn in. Every glyph stands where the PDF has it; nothing is measured or moved,
 * and nothing outside is named: fonts and pictures are in the drawings themselves.
 */

import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { Faces } from '../../fonts/face.ts'
import { characterOf, webFont } from '../../fonts/web-font.ts'
import type { Points } from '../../length.ts'
import type {
  Line,
  Ornament,
  Panel,
  Picture,
  Placed,
  QrSymbol,
  RuledLine,
  Sheet,
  Sheets,
} from '../../typeset/sheets.ts'
import { inReadingOrder } from '../pdf/structure/tags.ts'
import { written, writtenAll } from '../pdf/syntax.ts'
import { type SetRun, type SetType, setType } from '../pdf/text/glyphs.ts'
import { dataAddress } from './data-address.ts'
import { type PlacedPart, partsOfPanel } from './parts-of-panel.ts'
import { sayPanel } from './say-panel.ts'

/** The insert on a screen. */
export interface Drawn {
  /** Rules of CSS that bring the fonts. */
  readonly fonts: readonly SafeHtml[]
  /** 1 first. */
  readonly panels: readonly DrawnPanel[]
  /** The sides of paper, as SVG that takes its panels from `panels` of the same page. */
  readonly sheets: readonly SafeHtml[]
}

export interface DrawnPanel {
  readonly number: number
  readonly width: Points
  readonly height: Points
  readonly parts: readonly PlacedPart[]
  /** What is seen, as SVG; it says nothing to whoever listens. */
  readonly drawing: SafeHtml
  /** What it says, as paragraphs in the order of reading. */
  readonly words: SafeHtml
}

/** Draws every panel. `pictures` gives the bytes of a placed picture's file, by `src`. */
export function drawPanels(
  sheets: Sheets,
  faces: Faces,
  pictures: (src: string) => Uint8Array,
): Drawn {
  const panels = inReadingOrder(sheets.panels)
  const type = setType(panels, faces)
  const fonts = [...type.subsets].map(([face, glyphs], at) => {
    const program = webFont(
      face,
      glyphs.map(({ id }) => id),
    )
    return { face, family: `F${at + 1}`, source: dataAddress('font/ttf', program) }
  })
  const families = new Map(fonts.map(({ face, family }) => [face, family]))
  return {
    fonts: fonts.map(
      ({ family, source }) => markup`@font-face{font-family:${family};src:url(${source})}
`,
    ),
    panels: panels.map((panel) => ({
      number: panel.number,
      width: panel.width,
      height: panel.height,
      parts: partsOfPanel(panel),
      drawing: drawPanel(panel, { type, families, pictures }),
      words: sayPanel(panel, sheets.structure),
    })),
    sheets: sheets.sheets.map((sheet) => drawSheet(sheet, panels)),
  }
}

/** A side of paper with its panels where they print, one that is turned upside down. */
function drawSheet({ width, height, panels }: Sheet, drawn: readonly Panel[]): SafeHtml {
  const uses = panels.flatMap(({ number, x, y, turned }) => {
    const panel = drawn.find((one) => one.number === number)
    if (panel === undefined) return []
    const turn = turned
      ? `rotate(180 ${writtenAll([x + panel.width / 2, y + panel.height / 2])})`
      : ''
    return markup`<use href="#drawing-${number}" x="${written(x)}" y="${written(y)}" width="${written(panel.width)}" height="${written(panel.height)}" transform="${turn}"/>`
  })
  return markup`<svg viewBox="0 0 ${writtenAll([width, height])}" aria-hidden="true" focusable="false">${uses}</svg>`
}

interface Means {
  readonly type: SetType
  /** The family of each face. */
  readonly families: ReadonlyMap<SetRun['face'], string>
  readonly pictures: (src: string) => Uint8Array
}

const drawPanel = (panel: Panel, means: Means): SafeHtml =>
  markup`<svg id="drawing-${panel.number}" viewBox="0 0 ${writtenAll([panel.width, panel.height])}" aria-hidden="true" focusable="false">${panel.placed.map((placed) => drawPlaced(placed, means))}</svg>`

function drawPlaced(placed: Placed, means: Means): SafeHtml {
  switch (placed.kind) {
    case 'line':
      return drawLine(placed, means)
    case 'ruled-line':
      return drawRule(placed)
    case 'ornament':
      return drawOrnament(placed)
    case 'picture':
      return drawPicture(placed, means.pictures)
    case 'code':
      return drawCode(placed)
    default:
      return placed satisfies never
  }
}

function drawLine(line: Line, { type, families }: Means): SafeHtml {
  const runs = type.lines.get(line) ?? []
  return markup`${runs.map((set) => drawRun(line, set, families.get(set.face) ?? ''))}`
}

/** Each glyph at a place of its own; a space is a glyph like others. */
function drawRun(line: Line, set: SetRun, family: string): SafeHtml {
  const glyphs = placesOf(line, set)
  const scaled = scalingOf(set.run)
  return markup`<text${scaled} font-family="${family}" font-size="${written(set.run.size)}" fill="${set.run.colour}" x="${writtenAll(glyphs.map(({ x }) => x))}" y="${writtenAll(glyphs.map(({ y }) => y))}">${glyphs.map(({ cid }) => characterOf(cid)).join('')}</text>`
}

interface PlacedGlyph {
  readonly cid: number
  readonly x: Points
  readonly y: Points
}

/** Letters that are fitted to their line are drawn narrower or wider, and their places with them. */
const scalingOf = ({ letterScale }: SetRun['run']): SafeHtml =>
  letterScale === 1 ? markup`` : markup` transform="scale(${String(letterScale)} 1)"`

/** In the space of the run's letters, which its scaling widens. */
function placesOf(line: Line, { run, glyphs }: SetRun): readonly PlacedGlyph[] {
  const perMille = run.size / 1000
  let x = (line.x + run.x) / run.letterScale
  return glyphs.map(({ cid, advance, rise, shift }) => {
    const place = { cid, x: x + shift * perMille, y: line.y - run.rise - rise * perMille }
    x += advance * perMille
    return place
  })
}

const drawRule = ({ x, y, width, thickness, colour }: RuledLine): SafeHtml =>
  markup`<rect x="${written(x)}" y="${written(y)}" width="${written(width)}" height="${written(thickness)}" fill="${colour}"/>`

const drawOrnament = ({ x, y, em, path, colour }: Ornament): SafeHtml =>
  markup`<path transform="translate(${writtenAll([x, y])}) scale(${written(em / 100)})" d="${path}" fill="${colour}"/>`

function drawPicture({ src, ...place }: Picture, pictures: Means['pictures']): SafeHtml {
  const bytes = pictures(src)
  const type = bytes[0] === PNG ? 'image/png' : 'image/jpeg'
  return markup`<image x="${written(place.x)}" y="${written(place.y)}" width="${written(place.width)}" height="${written(place.height)}" preserveAspectRatio="none" href="${dataAddress(type, bytes)}"/>`
}

/** The first byte of a PNG file; the pictures that can be printed are PNG or JPEG. */
const PNG = 0x89

/** All dark modules as one path, so that no seams show between them. */
function drawCode({ x, y, side, modules }: QrSymbol): SafeHtml {
  const edge = side / modules.length
  const square = `h${written(edge)}v${written(edge)}h${written(-edge)}z`
  const squares = modules.flatMap((row, down) =>
    row.flatMap((dark, across) =>
      dark ? [`M${writtenAll([x + across * edge, y + down * edge])}${square}`] : [],
    ),
  )
  return markup`<path shape-rendering="crispEdges" d="${squares.join('')}"/>`
}
