import { once } from '../../memoize.ts'

/** A word, number or mark of a typed reference. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark'
  /** Words folded (see `fold`), numbers as digits, every kind of dash as `-` and of colon as `:`. */
  readonly text: string
  /** As it stands in the text. */
  readonly written: string
  /** No space stands before it. */
  readonly glued: boolean
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number
}

/** Letters without case, accents and apostrophes: `Éxodo` and `exodo`, `1.ª` and `1.a` are the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .toLowerCase()

const pieces = once(
  () => /(?<number>\d+)|(?<word>\p{L}[\p{L}\p{M}'’‘ʼ]*)|(?<mark>-{2,3}|[^\s\d\p{L}])/gu,
)

/** Splits a reference as typed or pasted; spaces of every kind only part the tokens. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(pieces())) {
    const { number, word, mark } = match.groups ?? {}
    const glued = match.index === end
    end = match.index + match[0].length
    const place = { written: match[0], glued, at: match.index }
    if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place })
    else if (word !== undefined) tokens.push({ kind: 'word', text: fold(word), ...place })
    else if (mark !== undefined && !isIgnored(mark))
      tokens.push({ kind: 'mark', text: plainMark(mark), ...place })
  }
  return tokens
}

const dashes = /^(?:-+|[‐‑‒–—―−])$/
const colons = /^[：∶꞉˸]$/

const plainMark = (mark: string): string =>
  dashes.test(mark) ? '-' : colons.test(mark) ? ':' : mark

// Quotation marks around a pasted reference, soft hyphens and marks of writing direction say nothing.
const isIgnored = (mark: string): boolean => /^["“”„«»'’‘*_\u00ad\u200b-\u200f\ufeff]$/.test(mark)

/** The value of a Roman numeral in lower case, up to 199; undefined for other words. */
export function romanValue(word: string): number | undefined {
  const match = /^(c?)(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.exec(word)
  if (match === null || word === '') return undefined
  const [, hundreds = '', tens = '', ones = ''] = match
  return 100 * hundreds.length + 10 * (romanDigits.get(tens) ?? 0) + (romanDigits.get(ones) ?? 0)
}

const romanDigits: ReadonlyMap<string, number> = new Map([
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map(
    (text, n) => [text, n + 1] as const,
  ),
  ...['x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'].map(
    (text, n) => [text, n + 1] as const,
  ),
])
