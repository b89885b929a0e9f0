import type { Face } from '../../fonts/face.ts'
import { roundPoints } from '../../length.ts'
import type {
  Line,
  Ornament,
  Panel,
  Picture,
  Placed,
  QrSymbol,
  RuledLine,
  Run,
} from '../../typeset/sheets.ts'
import type { PackedPicture } from './pictures/pictures.ts'
import { type Box, fillColour, written, writtenAll } from './syntax.ts'
import type { PackedFont } from './text/fonts.ts'
import type { SetRun, SetType } from './text/glyphs.ts'
import { showText } from './text/show-text.ts'

/** What drawing a panel needs beside the panel. */
export interface Means {
  readonly type: SetType
  readonly fonts: ReadonlyMap<Face, PackedFont>
  /** By `src`. */
  readonly pictures: ReadonlyMap<string, PackedPicture>
}

/** To whom a drawing belongs: a structure node, or one of the kinds of artifact (ISO 32000-1 §14.8.2.2). */
export type Owner = number | 'Layout' | 'Pagination' | 'Page'

/** Begins what belongs to no node. */
export const artifact = (kind: Exclude<Owner, number>): string => `/Artifact <</Type /${kind}>> BDC`

/** Operators of one owner in the panel's space: from its top left, y down. */
export interface Segment {
  readonly owner: Owner
  readonly operators: string
  readonly areas: readonly Area[]
}

/** Where a node's content stands: a run of a line, a picture, a code. */
interface Area {
  readonly of: Placed
  readonly box: Box
}

/** A panel's drawing in the order of reading; what follows each other of one owner is one segment. */
export function drawPanel(panel: Panel, means: Means): readonly Segment[] {
  const segments: Segment[] = []
  for (const segment of panel.placed.flatMap((placed) => drawPlaced(placed, means))) {
    const before = segments.at(-1)
    if (before?.owner === segment.owner) segments[segments.length - 1] = joined(before, segment)
    else segments.push(segment)
  }
  return segments
}

const joined = (one: Segment, next: Segment): Segment => ({
  owner: one.owner,
  operators: `${one.operators}\n${next.operators}`,
  areas: [...one.areas, ...next.areas],
})

function drawPlaced(placed: Placed, means: Means): readonly Segment[] {
  switch (placed.kind) {
    case 'line':
      return drawLine(placed, means)
    case 'ruled-line':
      return [{ owner: 'Layout', operators: drawRule(placed), areas: [] }]
    case 'ornament':
      return [{ owner: 'Layout', operators: drawOrnament(placed), areas: [] }]
    case 'picture':
      return [drawPicture(placed, means.pictures)]
    case 'code':
      return [drawCode(placed)]
    default:
      return placed satisfies never
  }
}

function drawLine(line: Line, { type, fonts }: Means): readonly Segment[] {
  const runs = type.lines.get(line)
  if (!runs) throw new Error(`a line of ${line.block} was not set`)
  return runs.map((set) => {
    const font = fonts.get(set.face)
    if (!font) throw new Error(`the face ${set.face.name} was not packed`)
    return drawRun(line, set, font)
  })
}

function drawRun(line: Line, { run, glyphs }: SetRun, font: PackedFont): Segment {
  const x = line.x + run.x
  const y = line.y - run.rise
  const operators = [
    'BT',
    fillColour(run.colour),
    `/${font.name} ${written(run.size)} Tf`,
    // The page's y runs down; letters stand upright in it by running up again.
    `1 0 0 -1 ${writtenAll([x, y])} Tm`,
    ...asRead(run, inLetterScale(run, inTracking(run, glyphs, font))),
    'ET',
  ]
  return {
    owner: run.node ?? 'Pagination',
    operators: operators.join('\n'),
    areas: [{ of: line, box: emBox(x, y, run) }],
  }
}

/**
 * What is read from right to left is shown from left to right, as readers expect it (ISO 32000-1 §14.8.2.3.3) and
 * turn it round; apart from what stands around it, and in the language that has its script.
 */
function asRead({ text, features }: Run, operators: readonly string[]): readonly string[] {
  if (!features.rightToLeft) return operators
  const lang = /\p{Script=Hebrew}/u.test(text) ? 'he' : 'ar'
  return [`/Span <</Lang (${lang})>> BDC`, ...operators, 'EMC']
}

/** Shows glyphs with the room after each; what a number in a file does not say of it is each glyph's own. */
function inTracking(
  { tracking, size }: Run,
  glyphs: SetRun['glyphs'],
  font: PackedFont,
): readonly string[] {
  const after = roundPoints(tracking * size)
  const operators = showText(glyphs, font, size, after)
  return after === 0 ? operators : [`${written(after)} Tc`, ...operators, '0 Tc']
}

/** Horizontal scaling and room after glyphs hold from one text object to the next until it is set anew (ISO 32000-1 §9.3.4). */
const inLetterScale = ({ letterScale }: Run, operators: readonly string[]): readonly string[] =>
  letterScale === 1 ? operators : [`${written(letterScale * 100)} Tz`, ...operators, '100 Tz']

/** As high as the type size, so that the boxes of lines one below the other never overlap. */
const emBox = (x: number, y: number, { width, size }: Run): Box => ({
  left: x,
  right: x + width,
  top: y - 0.75 * size,
  bottom: y + 0.25 * size,
})

const drawRule = ({ x, y, width, thickness, colour }: RuledLine): string =>
  `${fillColour(colour)}\n${writtenAll([x, y, width, thickness])} re f`

/** Operators of PDF for those of SVG (ISO 32000-1 §8.5.2). */
const PATH_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['M', 'm'],
  ['L', 'l'],
  ['C', 'c'],
  ['Z', 'h'],
])

/** A filled path, its holes where it goes the other way round. */
function drawOrnament({ x, y, em, path, colour }: Ornament): string {
  const scale = em / 100
  const steps = Array.from(path.matchAll(/([MLCZ])([^MLCZ]*)/g), ([, sign = '', numbers = '']) =>
    [...(numbers.match(/-?[\d.]+/g) ?? []), PATH_OPERATORS.get(sign)].join(' '),
  )
  const matrix = writtenAll([scale, 0, 0, scale, x, y])
  return ['q', `${matrix} cm`, fillColour(colour), ...steps, 'f', 'Q'].join('\n')
}

function drawPicture(picture: Picture, pictures: ReadonlyMap<string, PackedPicture>): Segment {
  const packed = pictures.get(picture.src)
  if (!packed) throw new Error(`the picture ${picture.src} was not packed`)
  const { x, y, width, height } = picture
  const matrix = writtenAll(pictureMatrix(packed.turn, picture))
  return {
    owner: picture.node,
    operators: `q\n${matrix} cm\n/${packed.name} Do\nQ`,
    areas: [{ of: picture, box: { left: x, right: x + width, top: y, bottom: y + height } }],
  }
}

/** Lays an image's unit square, whose y runs up, on the picture's place, turned as its camera was. */
function pictureMatrix(
  [u, ui, uj, v, vi, vj]: PackedPicture['turn'],
  { x, y, width, height }: Picture,
): readonly number[] {
  return [
    width * ui,
    height * vi,
    -width * uj,
    -height * vj,
    x + width * (u + uj),
    y + height * (v + vj),
  ]
}

/** All dark modules as one path: filled apart, a screen would show seams between them. */
function drawCode(code: QrSymbol): Segment {
  const { x, y, side } = code
  const edge = (module: number): number => (side * module) / code.modules.length
  const rectangles = code.modules.flatMap((row, at) =>
    darkStretches(row).map(
      ([from, to]) =>
        `${writtenAll([x + edge(from), y + edge(at), edge(to) - edge(from), edge(1)])} re`,
    ),
  )
  return {
    owner: code.node,
    operators: ['0 g', ...rectangles, 'f'].join('\n'),
    areas: [{ of: code, box: { left: x, right: x + side, top: y, bottom: y + side } }],
  }
}

/** Stretches of dark modules in a row: the first of each and the one after its last. */
function darkStretches(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = []
  row.forEach((dark, at) => {
    const open = stretches.at(-1)
    if (!dark) return
    if (open?.[1] === at) open[1] = at + 1
    else stretches.push([at, at + 1])
  })
  return stretches
}
