import { type Points, roundPoints } from '../../length.ts'
import type { Colour } from '../../theme/theme.ts'

/** How numbers, colours, strings and places are written in a PDF file (ISO 32000-1 §7.3, §7.9, §8.6). */

/** A number with at most three decimals and no exponent, the same on every machine. */
export const written = (number: number): string => String(roundPoints(number))

/** Operands or array items, a space between each two. */
export const writtenAll = (numbers: readonly number[]): string => numbers.map(written).join(' ')

/** Sets the colour for filling. Greys are set as greys, so that a printer uses its black alone. */
export function fillColour(colour: Colour): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  )
  return red === green && green === blue
    ? `${written(red)} g`
    : `${writtenAll([red, green, blue])} rg`
}

/** A text string: ASCII as it is, anything else as UTF-16 with its byte order mark. */
export function textString(text: string): Uint8Array {
  if (/^[ -~]*$/.test(text)) return asciiBytes(text)
  const bytes = new Uint8Array(2 + 2 * text.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at))
  return bytes
}

/** Bytes of a text that holds ASCII alone, as operators and PDF's own words do. */
export const asciiBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Sixteen bits as four hexadecimal digits. */
export const hex16 = (number: number): string => number.toString(16).padStart(4, '0')

/** A rectangle by two opposite corners. */
export interface Box {
  readonly left: Points
  readonly top: Points
  readonly right: Points
  readonly bottom: Points
}

/** The smallest box around both, where y runs up. */
export const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
})

/** The smallest box around all of them, where y runs up; undefined around none. */
export const aroundAll = (boxes: readonly Box[]): Box | undefined =>
  boxes.reduce<Box | undefined>((whole, box) => (whole ? around(whole, box) : box), undefined)

/** A rectangle object: lower left, then upper right, in a space whose y runs up (§7.9.5). */
export const rectangle = ({ left, top, right, bottom }: Box): readonly number[] =>
  [left, bottom, right, top].map(roundPoints)
