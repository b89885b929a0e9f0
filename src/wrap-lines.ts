/**
 * Breaks a text between words into lines of at most `width` columns. A line feed in the text always
 * breaks; a word that is longer than a line stands in one by itself.
 *
 * @param hang stands before every line of a paragraph but its first, and counts as part of it
 */
export const wrapLines = (text: string, width: number, hang = ''): readonly string[] =>
  text.split('\n').flatMap((line) => fillLines(line.split(' '), width, hang))

/**
 * Fills lines of at most `width` columns with parts that stay whole, a space between two of a line.
 * Spaces before a part are left out where it begins a line. Gives one line at least.
 *
 * @param hang stands before every line but the first, and counts as part of it
 */
export function fillLines(parts: readonly string[], width: number, hang = ''): readonly string[] {
  const hanging = displayWidth(hang)
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const part of parts) {
    const taken = displayWidth(part)
    if (line === '') {
      line = part
      columns += taken
    } else if (columns + 1 + taken <= width) {
      line += ` ${part}`
      columns += 1 + taken
    } else {
      lines.push(line)
      line = part.replace(/^ +/, '')
      columns = hanging + displayWidth(line)
    }
  }
  return [...lines, line].map((text, index) => (index === 0 ? text : hang + text))
}

/** Columns that a text on one line takes in a terminal or a mail program. */
export function displayWidth(text: string): number {
  if (!UNUSUAL.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += characterWidth(character)
  return columns
}

/**
 * Columns that a character takes: none for a combining mark or a joiner, two for the wide letters of
 * East Asia and for emoji (Unicode Standard Annex #11), one for all else.
 */
function characterWidth(character: string): 0 | 1 | 2 {
  if (!UNUSUAL.test(character)) return 1
  const code = character.codePointAt(0) ?? 0
  if (/^[\p{M}\u200b-\u200f\u2060\ufeff]/u.test(character)) return 0
  if (/^\p{Emoji_Presentation}/u.test(character)) return 2
  return wideBlocks.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** From the first combining mark on; every character before it takes one column. */
const UNUSUAL = /[\u0300-\uffff]/

/** Hangul, CJK and their punctuation, full-width forms. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
]
