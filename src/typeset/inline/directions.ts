import bidiFactory from 'bidi-js'
import { hasRightToLeft } from '../../escape/isolate.ts'
import type { Look } from './material.ts'

const bidi = bidiFactory()

/** What prints nothing, and so may belong to either neighbour. */
const SILENT = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/**
 * The looks of a paragraph cut where the direction of reading changes, by the Unicode Bidirectional
 * Algorithm (Unicode Standard Annex #9) in a paragraph that is read from left to right.
 */
export function inDirections(text: string, looks: readonly Look[]): readonly Look[] {
  if (!hasRightToLeft(text)) return looks
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const cut: Look[] = []
  looks.forEach((look, index) => {
    const end = looks[index + 1]?.from ?? text.length
    let level: number | undefined
    for (let at = look.from; at < end; at += 1) {
      const own = levels[at] ?? 0
      if (SILENT.test(text.charAt(at)) || own === level) continue
      cut.push(turned(look, level === undefined ? look.from : at, own))
      level = own
    }
    if (level === undefined) cut.push(look)
  })
  return cut
}

const turned = (look: Look, from: number, level: number): Look => ({
  ...look,
  from,
  level,
  ...(level % 2 === 1 && {
    style: { ...look.style, features: { ...look.style.features, rightToLeft: true } },
  }),
})

/**
 * Places of a line's pieces in the order in which they stand from the left (rule L2): from the highest level
 * down to the lowest odd one, pieces of that level and above are turned round.
 */
export function fromLeft(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, at) => at)
  for (let level = Math.max(...levels); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}
