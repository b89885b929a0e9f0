import { type Points, roundPoints } from '../../length.ts'
import type { PanelArea, PanelAreas } from '../impose/panel-areas.ts'
import type { Line, Panel, Placed, Run } from '../sheets.ts'
import type { Breaking, FilledPanel } from './break-panels/index.ts'
import { type Feet, pageFoot } from './page-foot.ts'
import type { Row, RowContent } from './set-rows/row.ts'
import type { Scale } from './set-rows/scale.ts'

/** Filled panels to placed lines: every space is given its height, every place rounded. */
export function finish(
  breaking: Breaking,
  areas: PanelAreas,
  scale: Scale,
  feet: Feet,
): readonly Panel[] {
  return areas.panels.map((area, i) => {
    const panel = breaking.panels[i]
    const placed = panel ? placePanel(panel, area, areas.textHeight) : []
    const foot = pageFoot(area, areas, scale, feet)
    return {
      number: area.number,
      width: area.width,
      height: area.height,
      placed: [...placed, ...(foot ? [foot] : [])],
    }
  })
}

function placePanel(panel: FilledPanel, area: PanelArea, textHeight: Points): readonly Placed[] {
  const upper = placeRows(panel.rows, panel.ratio, area.left, area.top)
  const footHeight = placeRows(panel.foot, panel.ratio, 0, 0).end
  const footTop = area.top + textHeight - footHeight
  return [...upper.placed, ...placeRows(panel.foot, panel.ratio, area.left, footTop).placed]
}

/** Rows one under another from `top`, the first one's blank head cut off. */
function placeRows(
  rows: readonly Row[],
  ratio: number,
  left: Points,
  top: Points,
): { readonly placed: readonly Placed[]; readonly end: Points } {
  let y = top
  const placed = rows.flatMap((row, i) => {
    const { natural, stretch, shrink } = row.gap
    y += i === 0 ? -row.trim : natural + ratio * (ratio < 0 ? shrink : stretch)
    const here = row.content.map((content) => place(content, row.part, left, y))
    y += row.height
    return here
  })
  return { placed, end: y }
}

function place(content: RowContent, part: string, left: Points, top: Points): Placed {
  const x = roundPoints(left + content.x)
  const y = roundPoints(top + content.y)
  switch (content.kind) {
    case 'line':
      return placeLine(content, part, left, y)
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
  { line, x, nodes, label, size }: Extract<RowContent, { kind: 'line' }>,
  part: string,
  left: Points,
  y: Points,
): Line {
  const start = label ? Math.min(label.x, x) : x
  const runs = line.runs.map((run) => ({
    ...run,
    x: roundPoints(run.x + x - start),
    node: run.node === null ? null : (nodes[run.node] ?? null),
  }))
  return {
    kind: 'line',
    x: roundPoints(left + start),
    y,
    width: roundPoints(line.width + x - start),
    text: `${label?.text ?? ''}${line.text}`,
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
