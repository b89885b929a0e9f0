import { memoize, once } from '../memoize.ts'
import { invisible, isTidy } from '../tidy-text.ts'
import { foldWord } from './fold.ts'

/** A word of a text as names are sought in it. */
export interface Word {
  /** As it stands, without signs that nobody sees and without marks of emphasis. */
  readonly text: string
  /** Folded (`foldWord`), without the ending of a possessive. */
  readonly key: string
  /** Its stretch of the text, in UTF-16 units, the possessive ending included. */
  readonly from: number
  readonly to: number
  /** What stands between the word before and this one, without marks of emphasis. */
  readonly before: string
  readonly capitals: 'none' | 'first' | 'all'
  /** It stands inside the address of a page or a mailbox, or is one in a network (`@ellery`, `#TeamEllery`). */
  readonly inAddress: boolean
}

/** Addresses of pages and mailboxes: with a scheme, with an at sign, or a domain with a path; and what networks call somebody.
 * Each begins where nothing stands before it that it could have: else a long run were tried from each of its signs. */
const ADDRESS =
  /(?:https?:\/\/|mailto:|tel:|www\.)[^\s)>\]]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:\p{Ll}{2,}\/[^\s)>\]]*|(?:com|org|net|info|church|uk|ie)(?![\p{L}\p{N}-]))|(?<![\p{L}\p{N}])[@#][\p{L}_][\p{L}\p{N}_.-]*/gu

/** Letters with their marks, or "M.ª"; an apostrophe inside belongs to the word, a hyphen parts two. */
const WORD = /M\.ª|(?:\p{L}\p{M}*)+(?:['’ʼ‘ʹ´`](?:\p{L}\p{M}*)+)*/gu

/**
 * The words of a text in their order. Markdown's emphasis is passed over, so that `**Tom** Reed` is `Tom Reed`.
 * What is sought in a text is sought three times: known persons, phrases, and names.
 */
export const wordsIn = memoize(findWords, undefined, 16)

function findWords(text: string): readonly Word[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }))
  const { seen, places } = withoutHidden(text, addresses)
  let end = 0
  return [...seen.matchAll(WORD)].map(({ 0: found, index }) => {
    const from = places[index] ?? 0
    const last = index + found.length
    const before = seen.slice(end, index)
    end = last
    return {
      text: found,
      key: keyOf(found),
      from,
      to: (places[last - 1] ?? from) + 1,
      before,
      capitals: capitalsOf(found),
      inAddress: addresses.some((address) => address.from <= from && from < address.to),
    }
  })
}

/** A word folded, without the ending of a possessive. */
export const keyOf = (word: string): string =>
  foldWord(/^[a-z]+$/.test(word) ? word : word.replace(/(?<=.)['’ʼ‘ʹ´`]s$/iu, ''))

/** What prints as nothing: marks of emphasis, and in what is not plain text whatever nobody sees. */
const EMPHASIS = /[*_`~]|\\(?=[!-/:-@[-`{-~])|(?:%[\da-f]{2})+/gi
const HIDDEN = once(
  () => new RegExp(`[\\u200b-\\u200f]|${invisible().source}|${EMPHASIS.source}`, 'giu'),
)

/**
 * The text without signs that nobody sees and marks of emphasis, and where each character stood. What an address has
 * in percent signs is the letters that they mean.
 */
function withoutHidden(
  text: string,
  addresses: readonly { readonly from: number; readonly to: number }[],
): { readonly seen: string; readonly places: readonly number[] } {
  const hidden = isTidy(text) ? EMPHASIS : HIDDEN()
  const places: number[] = []
  let seen = ''
  let from = 0
  const take = (to: number): void => {
    for (let at = from; at < to; at++) places.push(at)
    seen += text.slice(from, to)
  }
  for (const { 0: sign, index } of text.matchAll(hidden)) {
    if (sign[0] === '%') {
      const meant = addresses.some((one) => one.from <= index && index < one.to)
        ? lettersMeant(sign)
        : undefined
      if (meant === undefined) continue
      take(index)
      for (const _ of meant.split('')) places.push(index)
      seen += meant
      from = index + sign.length
      continue
    }
    if (sign === '_' && addresses.some((one) => one.from <= index && index < one.to)) continue
    if (
      sign === '`' &&
      /\p{L}/u.test(text[index + 1] ?? '') &&
      /\p{L}/u.test(text[index - 1] ?? '')
    )
      continue
    take(index)
    from = index + 1
  }
  take(text.length)
  return { seen, places }
}

/** What percent signs of an address stand for; undefined where it is no text. */
function lettersMeant(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}

function capitalsOf(word: string): Word['capitals'] {
  if (/^[a-z]+$/.test(word)) return 'none'
  if (!/^\P{Ll}*[\p{Lu}\p{Lt}]/u.test(word)) return 'none'
  return /\p{Lu}\P{Ll}*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word.replace(/['’]s$/u, ''))
    ? 'all'
    : 'first'
}
