import { printable } from './printable.ts'

/** What a terminal is told for each colour and strength that is used (ECMA-48, SGR). */
const sgr = {
  'bold red': '1;31',
  'bold yellow': '1;33',
  'bold cyan': '1;36',
  red: '31',
  green: '32',
  dim: '2',
} as const

export type Paint = keyof typeof sgr

const begin = (paint: Paint): string => `\u001b[${sgr[paint]}m`
const END = '\u001b[0m'

/** A text in a colour, for a terminal that shows some. */
export const painted = (text: string, paint: Paint): string =>
  `${begin(paint)}${printable(text)}${END}`

/** `printable`, which leaves the colours of `painted` as they are. */
export const printablePainted = (text: string): string =>
  text
    .split(OURS)
    .map((part, at) => (at % 2 === 1 ? part : printable(part)))
    .join('')

/** A text without the colours of `painted`: what it takes on a screen. */
export const unpainted = (text: string): string =>
  text
    .split(OURS)
    .filter((_, at) => at % 2 === 0)
    .join('')

/** The split puts what it matches between the other parts. */
const OURS = new RegExp(`(\u001b\\[(?:0|${Object.values(sgr).join('|')})m)`)
