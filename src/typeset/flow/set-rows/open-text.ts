import type { Points } from '../../../length.ts'
import type { BlockRows, Way } from './block-rows.ts'
import { glueAbove, type Span } from './grid.ts'
import type { Placing } from './placing.ts'
import type { Row } from './row.ts'
import type { Glue, Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import type { Ways } from './set-words.ts'

/** A text's rows with the space above them at one scale, and what that space must hold at any. */
export interface OpenRows {
  readonly rows: readonly Row[]
  readonly span: Span
}

export interface OpenWay extends Omit<Way, 'rows'> {
  readonly opened: OpenRows
}

/** A text or table set at one size, leading and measure: the room above it is what spaces would like to be. */
export type OpenText = (scale: Scale) => BlockRows

/** Of a text's ways to be broken. Where other spaces give it the same room, its rows are the same. */
export function openText(ways: readonly [OpenWay, ...OpenWay[]], { before }: Seam): OpenText {
  const asOpened = ({ opened, more, price }: OpenWay): Way => ({ rows: opened.rows, more, price })
  const [best, ...others] = ways
  const made: BlockRows[] = [{ ways: [asOpened(best), ...others.map(asOpened)] }]
  return (scale) => {
    const gaps = ways.map(({ opened }) => glueAbove(before, opened.span, scale))
    const found = made.find((one) => one.ways.every(({ rows }, i) => isSame(rows[0]?.gap, gaps[i])))
    if (found) return found
    const [first, ...rest] = ways.map(
      ({ opened, more, price }, i): Way => ({ rows: below(gaps[i], opened.rows), more, price }),
    )
    if (!first) throw new RangeError('a text has at least one way to be set')
    const passage: BlockRows = { ways: [first, ...rest] }
    made.push(passage)
    return passage
  }
}

const isSame = (one: Glue | undefined, other: Glue | undefined): boolean =>
  one?.natural === other?.natural &&
  one?.stretch === other?.stretch &&
  one?.shrink === other?.shrink

/** Rows with this room above the first. */
const below = (gap: Glue | undefined, rows: readonly Row[]): readonly Row[] =>
  rows[0] && gap ? rows.with(0, { ...rows[0], gap }) : rows

/** The texts and tables set at one scale, whatever its spaces would like to be. */
export type KeptTexts = Map<Placing, OpenText>

/** A search for the largest size looks at as many about it, and the same search of another placement at the same ones. */
const SIZES_KEPT = 6

/** Keeps the texts of the last sizes: each is asked for with many spacings. */
export function textKeeper(): (scale: Scale, ways: Ways) => KeptTexts {
  const kept = new Map<Points, Map<string, KeptTexts>>()
  return ({ size, measure, line, closed, hyphenDemerits, indent }, ways) => {
    const ofSize = kept.get(size) ?? new Map<string, KeptTexts>()
    kept.set(size, ofSize)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > SIZES_KEPT) kept.delete(oldest)
    // where spaces close, texts stand in
    const key = `${measure} ${line} ${hyphenDemerits} ${indent} ${ways} ${closed}`
    const texts: KeptTexts = ofSize.get(key) ?? new Map()
    ofSize.set(key, texts)
    return texts
  }
}
