import { displayWidth } from '../../display-width.ts'

/** A tie: a space at which a line does not end, unless what it ties is longer than a line. */
const TIE = '\u00a0'

/**
 * Text broken into lines of at most `width` columns, at its spaces. A line feed in the text always
 * breaks. Ties become plain spaces; a word longer than a line stands on one by itself.
 */
export const wrap = (text: string, width: number): readonly string[] =>
  text === '' ? [] : text.split('\n').flatMap((line) => wrapLine(line, width))

function wrapLine(text: string, width: number): readonly string[] {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (columns(word) > width ? word.split(TIE) : [word]))
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && columns(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((one) => one.replaceAll(TIE, ' ').trimEnd())
}

/** Columns that a text takes in a terminal or a mail program. */
const columns = (text: string): number => {
  let sum = 0
  for (const character of text) sum += displayWidth(character)
  return sum
}
