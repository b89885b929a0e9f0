import { type Points, roundPoints } from '../../length.ts'
import type { PanelArea, PanelAreas } from '../impose/panel-areas.ts'
import { UNPRINTED } from '../ruler-scales.ts'
import type { Line, Panel, Placed, Run } from '../sheets.ts'
import type { FilledPanel } from './break-panels/index.ts'
import type { SpacedRow } from './break-panels/share-out.ts'
import type { Fitted } from './fit/index.ts'
import { type Feet, pageFoot } from './page-foot.ts'
import { headroom, snapped, textRoom } from './set-rows/grid.ts'
import type { Row, RowContent } from './set-rows/row.ts'
import type { Scale } from './set-rows/scale.ts'

/** Filled panels to placed lines: every space is given its height, every place rounded. */
export function finish(
  { areas, scale, breaking, across }: Pick<Fitted, 'areas' | 'scale' | 'breaking' | 'across'>,
  feet: Feet,
): readonly Panel[] {
  const { columns, measure, gutter } = areas
  return areas.panels.map((area, i) => {
    const isFirst = i === 0
    const isLast = i === areas.panels.length - 1
    const filled = breaking.panels.slice(i * columns, (i + 1) * columns)
    const top = area.top + (isFirst && across ? across.height : 0)
    const texts = filled.flatMap((panel, column) => {
      const left = area.left + column * (measure + gutter)
      return placePanel(panel, { ...area, left, top }, areas, scale)
    })
    const whole = {
      rows: isFirst ? (across?.head ?? []) : [],
      foot: isLast ? (across?.foot ?? []) : [],
      left: 0,
    }
    const placed = [
      ...placePanel({ ...whole, foot: [] }, area, areas, scale),
      ...texts,
      ...placePanel({ ...whole, rows: [] }, area, areas, scale),
    ]
    const foot = pageFoot(area, areas, scale, feet)
    return {
      number: area.number,
      width: area.width,
      height: area.height,
      placed: [...placed, ...(foot ? [foot] : [])],
    }
  })
}

function placePanel(
  { rows, foot }: FilledPanel,
  area: PanelArea,
  areas: PanelAreas,
  scale: Scale,
): readonly Placed[] {
  const top = area.top - headroom(scale)
  const height = textRoom(areas.textHeight, scale)
  const footHeight = foot.reduce((sum, { row, space }) => sum + space + row.height, 0)
  return [
    ...placeRows(rows, 0, area.left, top),
    ...placeRows(foot, height - footHeight, area.left, top),
  ]
}

/** Rows one under another from so far below the panel's top. */
function placeRows(
  rows: readonly SpacedRow[],
  from: Points,
  left: Points,
  top: Points,
): readonly Placed[] {
  let foot = from
  const placed = rows.flatMap(({ row, space }) => {
    const isTop = foot === 0
    const opening = isTop ? row.opening?.() : undefined
    const drawn = opening ?? (isTop ? [...(row.above?.() ?? []), ...row.content()] : row.content())
    foot = isTop ? row.atTop : snapped(foot + space + row.height, row.grid)
    const wanted = top + foot - row.height
    // what stands above a panel's text stays clear of its edge
    const at = Math.max(wanted, UNPRINTED - Math.min(...(isTop ? drawn : []).map(headOf)))
    return drawn.map((content) => ({
      row,
      content,
      placed: place(content, row.part, left, at),
    }))
  })
  return inReadingOrder(placed).map((one) => one.placed)
}

/** Where in its row a drawing begins. */
const headOf = (content: RowContent): Points =>
  content.kind === 'line' ? content.y - content.size : content.y

/** Of a pair the left half first, and then the right one: they are two texts. */
function inReadingOrder<One extends { readonly row: Row; readonly content: RowContent }>(
  placed: readonly One[],
): readonly One[] {
  const ordered: One[] = []
  let waiting: One[] = []
  placed.forEach((one, i) => {
    if (one.content.half === 1) waiting.push(one)
    else ordered.push(one)
    if (one.row.pair !== undefined && placed[i + 1]?.row.pair === one.row.pair) return
    ordered.push(...waiting)
    waiting = []
  })
  return ordered
}

function place(content: RowContent, part: string, left: Points, top: Points): Placed {
  const x = roundPoints(left + content.x)
  const y = roundPoints(top + content.y)
  switch (content.kind) {
    case 'line':
      return placeLine(content, content.part ?? part, left, y)
    case 'rule': {
      const { thickness, colour } = content
      return {
        kind: 'ruled-line',
        x,
        y,
        width: roundPoints(content.width),
        thickness: roundPoints(thickness),
        colour,
      }
    }
    case 'ornament': {
      const { em, path, colour } = content
      return { kind: 'ornament', x, y, em: roundPoints(em), path, colour }
    }
    case 'picture': {
      const { src, node } = content
      const [width, height] = [roundPoints(content.width), roundPoints(content.height)]
      return { kind: 'picture', x, y, width, height, src, node }
    }
    case 'code':
      return {
        kind: 'code',
        x,
        y,
        side: content.side,
        modules: content.modules,
        node: content.node,
      }
    default:
      return content satisfies never
  }
}

function placeLine(
  { line, draw, x, nodes, label: labelOf, size }: Extract<RowContent, { kind: 'line' }>,
  part: string,
  left: Points,
  y: Points,
): Line {
  const label = labelOf?.()
  const start = label ? Math.min(label.x, x) : x
  const drawing = draw()
  const runs = drawing.runs.map((run) => ({
    ...run,
    x: roundPoints(run.x + x - start),
    node: run.node === null ? null : (nodes[run.node] ?? null),
  }))
  return {
    kind: 'line',
    x: roundPoints(left + start),
    y,
    width: roundPoints(line.width + x - start),
    text: `${label?.text ?? ''}${drawing.text}`,
    endsWith: line.ending === 'space' || line.ending === 'feed' ? 'space' : 'none',
    block: part,
    size,
    runs: [...(label?.runs ?? []).map(rounded), ...runs],
  }
}

const rounded = (run: Run): Run => ({
  ...run,
  x: roundPoints(run.x),
  width: roundPoints(run.width),
})
