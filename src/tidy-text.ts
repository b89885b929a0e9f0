import { once } from './memoize.ts'

/**
 * Text as it was pasted, without what a mail program or a web page hid in it: composed letters (NFC),
 * every kind of space as one plain space, doubled ones as one; soft hyphens, zero-width characters,
 * marks of writing direction, BOMs and control characters dropped. Words, quotes and dashes stay.
 */
export const tidyText = (text: string): string =>
  isTidy(text)
    ? text.replace(/[\n ]+/g, ' ')
    : text
        .normalize('NFC')
        .replace(strayJoiners(), '')
        .replace(invisible(), '')
        .replace(/[\s\u0085]+/gu, ' ')

/** Whether a text has no other signs than these, of which only spaces need tidying: nothing composed, nothing unseen. */
export const isTidy = (text: string): boolean =>
  /^[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(text)

/** Words of a book, its letters and spaces as they are, without what a terminal obeys or nobody sees. */
export const withoutInvisible = (text: string): string =>
  text
    .replace(strayJoiners(), '')
    .replace(invisible(), '')
    .replace(/\p{Cs}/gu, '\ufffd')

/** Tidied text of a value that stands on one line: nothing around it either. */
export const tidyLine = (text: string): string => tidyText(text).trim()

/** Words on one line, with single spaces between them; their letters and signs as they are. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Small letters without accents, single spaces: how words that people type are compared. */
export const plainWords = (text: string): string =>
  oneLine(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())

/** With a capital at the beginning. */
export const withCapital = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Words as a part of a path or an id: small letters a–z and figures, with hyphens between; undefined where none is left. */
export const hyphened = (words: string): string | undefined =>
  withoutMarks(words)
    .match(/[a-z0-9]+/g)
    ?.join('-')

/** Small letters without accents and apostrophes. */
export const withoutMarks = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()

/** Small letters without accents, and figures: a page sets its own signs and spaces between them. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Soft hyphen, zero-width space and word joiner, direction marks, object replacement, controls. */
export const invisible = once(
  () =>
    /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\s\u0085])\p{Cc}/gu,
)

/** Joiners that join nothing. Scripts such as Persian or Hindi, and some emoji, need theirs. */
const strayJoiners = once(
  () =>
    /(?<![\p{L}\p{M}\p{So}\p{Sk}])[\u200c\u200d]+|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+/gu,
)

/** The signs that Windows-1252 has for the bytes 80 to 9f; a byte that it has none for stands for itself. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** UTF-8's bytes of signs that letters have, each byte read as a sign of Windows-1252 (or of Latin-1). */
const garbled = once(
  () =>
    new RegExp(
      // «A IRMû in capitals ends with a sign of its own.
      `(?!(?<=\\p{Lu})[ÂÃ][»”’…–—](?!\\p{L}))[ÂÃ][\u0080-\u00bf${WINDOWS}]|â[\u0080€][\u0080-\u00bf${WINDOWS}]|â[\u0084„]¢`,
      'gu',
    ),
)

/** What each of them begins with: few texts have any. */
const BEGINNING = /[ÂÃâ]/

/** A stretch of a text that was decoded wrongly, and what it was. */
export interface Garbled {
  readonly at: number
  readonly found: string
  readonly meant: string
}

/**
 * Letters that came apart because UTF-8 was read as Windows-1252: `Ã©` for é, `â€™` for ’. Only pairs that no
 * language writes: accented letters of Latin-1 and the quotes, dashes and dots of print.
 */
export const garbledIn = (text: string): readonly Garbled[] =>
  (BEGINNING.test(text) ? [...text.matchAll(garbled())] : []).flatMap(({ 0: found, index }) => {
    const meant = decoded(found)
    return meant === undefined ? [] : [{ at: index, found, meant }]
  })

/**
 * The text with every such letter whole again.
 *
 * @param filling what stands behind each for as long as it was before
 */
export const withoutGarbled = (text: string, filling = ''): string =>
  text.replace(garbled(), (found) => {
    const meant = decoded(found)
    return meant === undefined ? found : meant + filling.repeat(found.length - meant.length)
  })

function decoded(found: string): string | undefined {
  const bytes = Uint8Array.from(found, (sign) => {
    const at = WINDOWS.indexOf(sign)
    return at === -1 ? sign.charCodeAt(0) : 0x80 + at
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
