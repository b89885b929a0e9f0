import type { Points } from '../../../length.ts'
import type { BlockRows, Way } from './block-rows.ts'
import { glueAbove, type Span } from './grid.ts'
import type { Placing } from './placing.ts'
import type { Row } from './row.ts'
import type { Glue, Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import type { Ways } from './set-words.ts'

/** A text's rows, and what the space above them must hold. */
export interface OpenRows {
  readonly rows: readonly Row[]
  readonly span: Span
}

export type OpenWay = OpenRows & Omit<Way, 'rows'>

/** A text set at one size, leading and measure: the room above it is what spaces would like to be. */
export type OpenText = (scale: Scale) => BlockRows

/** Of a text's ways to be broken. Where other spaces give it the same room, its rows are the same. */
export function openText(ways: readonly [OpenWay, ...OpenWay[]], { before }: Seam): OpenText {
  const made: { readonly glues: readonly Glue[]; readonly passage: BlockRows }[] = []
  return (scale) => {
    const glues = ways.map(({ span }) => glueAbove(before, span, scale))
    const found = made.find((one) => one.glues.every((glue, i) => isSame(glue, glues[i])))
    if (found) return found.passage
    const [best, ...others] = ways.map(
      ({ rows, more, price }, i): Way => ({ rows: below(glues[i], rows), more, price }),
    )
    if (!best) throw new RangeError('a text has at least one way to be set')
    const passage: BlockRows = { ways: [best, ...others] }
    made.push({ glues, passage })
    return passage
  }
}

const isSame = (one: Glue, other: Glue | undefined): boolean =>
  one.natural === other?.natural && one.stretch === other.stretch && one.shrink === other.shrink

/** Rows with this room above the first. */
export const below = (gap: Glue | undefined, rows: readonly Row[]): readonly Row[] =>
  rows[0] && gap ? rows.with(0, { ...rows[0], gap }) : rows

/** The texts set at one scale, whatever its spaces would like to be. */
export type KeptTexts = Map<Placing, OpenText>

/** Keeps texts while the size stays: a search goes from one size to the next, and asks for each with many spacings. */
export function textKeeper(): (scale: Scale, ways: Ways) => KeptTexts {
  let size: Points = 0
  let kept = new Map<string, KeptTexts>()
  return (scale, ways) => {
    if (scale.size !== size) {
      size = scale.size
      kept = new Map()
    }
    const { measure, line, spacing, hyphenDemerits, indent } = scale
    // where spaces close, texts stand in
    const key = `${measure} ${line} ${hyphenDemerits} ${indent} ${ways} ${spacing < 0}`
    const texts: KeptTexts = kept.get(key) ?? new Map()
    kept.set(key, texts)
    return texts
  }
}
