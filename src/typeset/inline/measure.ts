import type { Points } from '../../length.ts'
import type { Look, Material, Word } from './material.ts'
import type { Ruler } from './paragraph.ts'
import { protrusionAfter, protrusionBefore } from './protrusion.ts'

/**
 * Widths are held as whole 65536ths of a point, as TeX holds its scaled points: sums are exact, so
 * that the same words weigh the same wherever they stand, and no rounding decides between breaks.
 */
export type Scaled = number

export const scaled = (length: Points): Scaled => Math.round(length * 65536)
export const inPoints = (length: Scaled): Points => length / 65536

/** A paragraph's material with its places on one endless line; natural widths throughout. */
export interface Measured {
  readonly material: Material
  /** Where each item begins, and after the last one where all of it ends. */
  readonly itemX: readonly Scaled[]
  /** Spaces before each item, and before the end, added up. */
  readonly itemSpace: readonly Scaled[]
  /** Where each look begins. */
  readonly lookX: readonly Scaled[]
  /** How many spaces stand before each offset of the text, and before its end. */
  readonly spacesBefore: readonly number[]
  /** Whether letters are spaced anywhere in it. */
  readonly tracked: boolean
  /** Size of its largest letters. */
  readonly em: Scaled
  /** One space in each look. */
  readonly lookSpace: readonly Scaled[]
  /** Width of the letters between two offsets of one word, with a hyphen after them where asked. */
  readonly width: (from: number, to: number, hyphen: boolean) => Scaled
  /** How many glyphs stand between two offsets of one look, spaces among them, with a hyphen after them where asked. */
  readonly glyphs: (from: number, to: number, hyphen: boolean) => number
  /** How far the sign at an offset may stand in the left margin when a line begins with it. */
  readonly hangBefore: (at: number) => Scaled
  /** How far the sign before an offset, or a hyphen after it, may stand in the right margin. */
  readonly hangAfter: (at: number, hyphen: boolean) => Scaled
}

/** Lays the material out on one endless line; the ruler is asked for words as they will be drawn. */
export function measure(material: Material, ruler: Ruler): Measured {
  const { text, looks } = material
  const lookSpace = looks.map((look) => scaled(ruler(' ', look.style)))
  const em = scaled(Math.max(0, ...looks.map((look) => look.style.size)))
  const width = widthsOf(material, ruler)
  /** What is read from right to left begins and ends elsewhere than at the line's edges. */
  const hang = (part: number, sign: string, at: number): Scaled => {
    const index = lookIndexAt(looks, at)
    return looks[index]?.level === 0 ? scaled(part * ruler(sign, styleOf(looks, index))) : 0
  }
  const hangBefore = (at: number): Scaled => {
    const sign = text.charAt(at)
    const part = protrusionBefore(sign)
    return part === 0 ? 0 : hang(part, sign, at)
  }
  const hangAfter = (at: number, hyphen: boolean): Scaled => {
    const sign = hyphen ? '-' : text.charAt(at - 1)
    const part = protrusionAfter(sign)
    return part === 0 ? 0 : hang(part, sign, at - 1)
  }
  const laidOut = places(material, lookSpace, width)
  const spacesBefore = spacesIn(text)
  const glyphs: Measured['glyphs'] = (from, to, hyphen) => {
    const style = styleOf(looks, lookIndexAt(looks, from))
    const letters = `${text.slice(from, to)}${hyphen ? '-' : ''}`
    // what an em more after every glyph comes to
    const spaced = ruler(letters, { ...style, tracking: style.tracking + 1 })
    return Math.round((spaced - ruler(letters, style)) / style.size)
  }
  const tracked = looks.some(({ style }) => style.tracking !== 0)
  return {
    ...{ material, em, tracked, ...laidOut, spacesBefore, lookSpace },
    ...{ width, glyphs, hangBefore, hangAfter },
  }
}

function spacesIn(text: string): readonly number[] {
  const before = [0]
  for (let at = 0; at < text.length; at += 1)
    before.push((before[at] ?? 0) + (text[at] === ' ' ? 1 : 0))
  return before
}

/** Measures letters as they will be drawn, each look apart: letters of different looks do not kern. */
function widthsOf({ text, looks }: Material, ruler: Ruler): Measured['width'] {
  return (from, to, hyphen) => {
    let sum = 0
    let start = from
    for (let index = lookIndexAt(looks, from); start < to; index += 1) {
      const stop = Math.min(to, looks[index + 1]?.from ?? to)
      const letters = text.slice(start, stop)
      sum += scaled(ruler(hyphen && stop === to ? `${letters}-` : letters, styleOf(looks, index)))
      start = stop
    }
    return sum
  }
}

/** One walk from left to right, adding up words and spaces. */
function places(
  { items, looks }: Material,
  lookSpace: readonly Scaled[],
  width: Measured['width'],
): Pick<Measured, 'itemX' | 'itemSpace' | 'lookX'> {
  const itemX: Scaled[] = []
  const itemSpace: Scaled[] = []
  const lookX: Scaled[] = []
  let x = 0
  let space = 0
  for (const item of items) {
    itemX.push(x)
    itemSpace.push(space)
    if (looks[lookX.length]?.from === startOf(item)) lookX.push(x)
    if (item.kind === 'word') {
      x = walkWord(item, x, looks, lookX, width)
    } else if (item.kind === 'space') {
      const natural = lookSpace[lookX.length - 1] ?? 0
      x += natural
      space += natural
    }
  }
  return { itemX: [...itemX, x], itemSpace: [...itemSpace, space], lookX }
}

const startOf = (item: Material['items'][number]): number =>
  item.kind === 'word' ? item.from : item.at

/** The end of a word that begins at `x`; notes where looks begin inside it. */
function walkWord(
  word: Word,
  x: Scaled,
  looks: readonly Look[],
  lookX: Scaled[],
  width: Measured['width'],
): Scaled {
  let from = word.from
  let end = x
  for (let next = looks[lookX.length]; next && next.from < word.to; next = looks[lookX.length]) {
    end += width(from, next.from, false)
    lookX.push(end)
    from = next.from
  }
  return end + width(from, word.to, false)
}

export interface Piece {
  readonly look: Look
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A stretch of the text cut where its look changes. */
export function pieces(looks: readonly Look[], from: number, to: number): readonly Piece[] {
  const cut: Piece[] = []
  let index = lookIndexAt(looks, from)
  for (let start = from; start < to; index += 1) {
    const look = looks[index]
    if (!look) break
    const end = Math.min(to, looks[index + 1]?.from ?? to)
    cut.push({ look, index, from: start, to: end })
    start = end
  }
  return cut
}

function styleOf(looks: readonly Look[], index: number): Look['style'] {
  const look = looks[index]
  if (!look) throw new RangeError(`there is no look ${index}`)
  return look.style
}

/** The last look that begins at or before an offset. */
function lookIndexAt(looks: readonly Look[], at: number): number {
  let low = 0
  let high = looks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((looks[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
