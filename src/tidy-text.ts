/**
 * Text as it was pasted, without what a mail program or a web page hid in it: composed letters (NFC),
 * every kind of space as one plain space, doubled ones as one; soft hyphens, zero-width characters,
 * marks of writing direction, BOMs and control characters dropped. Words, quotes and dashes stay.
 */
export const tidyText = (text: string): string =>
  /^[\n -~]*$/.test(text)
    ? text.replace(/[\n ]+/g, ' ')
    : text
        .normalize('NFC')
        .replace(strayJoiners, '')
        .replace(invisible, '')
        .replace(/[\s\u0085]+/gu, ' ')

/** Tidied text of a value that stands on one line: nothing around it either. */
export const tidyLine = (text: string): string => tidyText(text).trim()

/** Small letters without accents, single spaces: how words that people type are compared. */
export const plainWords = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Soft hyphen, zero-width space and word joiner, direction marks, object replacement, controls. */
const invisible =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\s\u0085])\p{Cc}/gu

/** Joiners that join nothing. Scripts such as Persian or Hindi, and some emoji, need theirs. */
const strayJoiners =
  /(?<![\p{L}\p{M}\p{So}\p{Sk}])[\u200c\u200d]+|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+/gu
