import { inches, millimetres, type Points, roundPoints } from '../length.ts'
import type { Colour } from '../theme/theme.ts'
import type { PanelArea } from './impose/panel-areas.ts'
import type { Line, Ornament, Placed, RuledLine } from './sheets.ts'

/** Sets a few figures on a line from its left end. */
export type SetFigures = (text: string, x: Points, y: Points) => Line

const INK: Colour = '#000000'
const HAIRLINE: Points = 0.5

const line = (x: Points, y: Points, width: Points, thickness: Points): RuledLine => ({
  kind: 'ruled-line',
  x: roundPoints(x),
  y: roundPoints(y),
  width: roundPoints(width),
  thickness: roundPoints(thickness),
  colour: INK,
})

/** A scale as on a ruler: marks hang from a line, a long one and its number for each unit. */
interface Scale {
  readonly unit: Points
  readonly count: number
  /** Parts of a unit that have a mark of their own. */
  readonly parts: number
  readonly name: string
}

const LONG: Points = 14
const MIDDLE: Points = 9
const SHORT: Points = 5

function scaleAt(scale: Scale, left: Points, top: Points, figures: SetFigures): readonly Placed[] {
  const { unit, count, parts, name } = scale
  const marks = Array.from({ length: count * parts + 1 }, (_, at) => {
    const height = at % parts === 0 ? LONG : (2 * at) % parts === 0 ? MIDDLE : SHORT
    return line(left + (at * unit) / parts - HAIRLINE / 2, top, HAIRLINE, height)
  })
  const numbers = Array.from({ length: count + 1 }, (_, at) =>
    figures(at === count ? `${at} ${name}` : String(at), left + at * unit, top + LONG + 11),
  )
  return [line(left, top, count * unit, HAIRLINE), ...marks, ...numbers]
}

/** Ten centimetres above four inches, on an area's left edge: what they measure on paper shows the scale of a print. */
export const rulerScales = (
  { left }: PanelArea,
  top: Points,
  figures: SetFigures,
): readonly Placed[] => [
  ...scaleAt({ unit: millimetres(10), count: 10, parts: 10, name: 'cm' }, left, top, figures),
  ...scaleAt({ unit: inches(1), count: 4, parts: 8, name: 'in' }, left, top + 54, figures),
]

/** The outer quarter inch, which office printers cannot print. */
export const UNPRINTED: Points = inches(0.25)

/** A line a quarter inch from a sheet's edges, as far as it runs over one of its two halves. */
export function printedEdge(area: PanelArea, outer: 'left' | 'right'): readonly RuledLine[] {
  const { width, height } = area
  const from = outer === 'left' ? UNPRINTED : 0
  const long = width - UNPRINTED
  const side = outer === 'left' ? UNPRINTED : width - UNPRINTED - HAIRLINE
  return [
    line(from, UNPRINTED, long, HAIRLINE),
    line(from, height - UNPRINTED - HAIRLINE, long, HAIRLINE),
    line(side, UNPRINTED, HAIRLINE, height - 2 * UNPRINTED),
  ]
}

const ARROW = 'M 50 0 L 92 44 L 64 44 L 64 100 L 36 100 L 36 44 L 8 44 Z'
const ARROW_SIZE: Points = 48

/** An arrow to the upper edge, in the middle of an area. */
export const arrowUp = ({ width }: PanelArea, top: Points): Ornament => ({
  kind: 'ornament',
  x: roundPoints((width - ARROW_SIZE) / 2),
  y: roundPoints(top),
  em: ARROW_SIZE,
  path: ARROW,
  colour: INK,
})
