import type { Running } from '../../document/document.ts'
import { type Points, roundPoints } from '../../length.ts'
import { faceOf, lookOf, type TextLook, type Theme } from '../../theme/theme.ts'
import type { PanelArea, PanelAreas } from '../impose/panel-areas.ts'
import type { Ruler, Span } from '../inline/paragraph.ts'
import { UNPRINTED } from '../ruler-scales.ts'
import type { Line } from '../sheets.ts'
import type { Facing } from './collect/collect-spans.ts'
import type { Scale } from './set-rows/scale.ts'
import { setRuns } from './set-rows/set-runs.ts'

/** What the feet of pages are made with. */
export interface Feet {
  readonly theme: Theme
  readonly facing: Facing
  readonly ruler: Ruler
  readonly running?: Running
}

/** How far letters reach below the baseline, in em. */
const DEPTH = 0.25

/** Between the parts of a running foot: an en space, the dot, an en space. */
const BETWEEN = '\u2002·\u2002'

/** What stands in a panel's lower margin, in its middle: an artifact, which nobody reads aloud. */
export function pageFoot(
  area: PanelArea,
  areas: PanelAreas,
  scale: Scale,
  feet: Feet,
): Line | undefined {
  const [text, ...shorter] = textsOf(area.number, areas.panels.length, feet)
  if (text === undefined) return undefined
  let set = fittedFoot(text, scale.size, areas.width, feet)
  for (const other of shorter)
    if (set.width > areas.width) set = fittedFoot(other, scale.size, areas.width, feet)
  const textEnd = area.top + areas.textHeight
  const size = set.runs[0]?.size ?? scale.size
  const middle = textEnd + (area.height - textEnd) / 2 + size * 0.35
  return {
    kind: 'line',
    x: roundPoints(area.left + (areas.width - set.width) / 2),
    y: roundPoints(Math.min(middle, area.height - UNPRINTED - size * DEPTH)),
    width: roundPoints(set.width),
    text: set.text,
    endsWith: 'none',
    block: '',
    size,
    runs: set.runs.map((run) => ({
      ...run,
      x: roundPoints(run.x),
      width: roundPoints(run.width),
    })),
  }
}

/** The foot of a panel, and what takes its place where it is too wide; none where it has none. */
function textsOf(number: number, count: number, { theme, running }: Feet): readonly string[] {
  const words = running?.words ?? []
  switch (theme.page.foot) {
    case 'none':
      return []
    case 'number':
      return [String(number)]
    case 'of-all': {
      const ofAll = running?.ofAll ?? '{page}'
      const text = ofAll.replace('{pages}', String(count)).replace('{page}', String(number))
      return count > 1 ? [text] : []
    }
    case 'running':
      return words.length > 0 && count > 1 && number > 1
        ? [...words, ''].map((_, i) => [...words.slice(i), String(number)].join(BETWEEN))
        : []
    default:
      return theme.page.foot satisfies never
  }
}

/** In the look that the theme's rule for `.running` gives it; in its least size where it is too wide otherwise. */
function fittedFoot(text: string, size: Points, room: Points, feet: Feet): SetFoot {
  const { text: look } = lookOf(
    feet.theme,
    [{ element: 'p', classes: ['running'] }],
    feet.theme.body,
  )
  const whole = setFoot(text, size, look, feet)
  const { size: most, leastSize } = look
  return whole.width <= room || leastSize === 0 || leastSize >= most
    ? whole
    : setFoot(
        text,
        size,
        { ...look, size: Math.max(leastSize, Math.floor((100 * most * room) / whole.width) / 100) },
        feet,
      )
}

type SetFoot = ReturnType<typeof setRuns>

function setFoot(
  text: string,
  size: Points,
  look: TextLook,
  { theme, facing, ruler }: Feet,
): SetFoot {
  const features = {
    ...(look.smallCapitals && { smallCapitals: true }),
    ...(look.oldStyleFigures && { oldStyleFigures: true }),
  }
  const style = { face: faceOf(theme, look), features, tracking: look.tracking }
  const spans = facing(text, style.face, text).map(
    (piece): Span => ({
      text: piece.text,
      style: { ...style, face: piece.face, size: look.size * piece.scale },
      ...{ lang: '', colour: look.colour, rise: 0, node: null, tied: true, separator: false },
    }),
  )
  return setRuns(spans, size, ruler)
}
