/** Letters of Hebrew, Arabic and their neighbours, and what is written with them. */
const LETTER = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]`

/** From a letter that is read from right to left to the last one before a letter of another kind. */
const STRETCH = new RegExp(`${LETTER}(?:[^\\p{L}]*${LETTER})*`, 'gu')
const ANY = new RegExp(LETTER, 'u')

/** U+200E, the left-to-right mark: a letter that prints nothing. */
export const LEFT_TO_RIGHT = '\u200e'

/** Languages that are written from right to left. */
const LANGUAGES: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** Whether a text has letters that are read from right to left. */
export const hasRightToLeft = (text: string): boolean => ANY.test(text)

/** Whether a language, named by a tag of BCP 47, is written from right to left. */
export const isWrittenRightToLeft = (tag: string): boolean =>
  LANGUAGES.has(tag.toLowerCase().replace(/-.*$/, ''))

/**
 * Where a name in Hebrew or Arabic stands in a line that is read from left to right: its first character and
 * the one after its last. Beside a mark at each end, figures, commas and brackets around it stay where they
 * are written, in every program that shows the text.
 */
export const turnedStretches = (text: string): readonly (readonly [from: number, to: number])[] =>
  hasRightToLeft(text)
    ? Array.from(text.matchAll(STRETCH), ({ index, 0: letters }) => [index, index + letters.length])
    : []
