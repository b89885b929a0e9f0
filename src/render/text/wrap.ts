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
    .flatMap((word) => (columns(word) > width ? word.split(TIE) : [word]))
    .filter((word) => word !== '')
  const lines: string[][] = [[]]
  let column = 0
  for (const word of words) {
    const taken = columns(word)
    if (column > 0 && column + 1 + taken > width) {
      lines.push([])
      column = 0
    }
    lines.at(-1)?.push(word)
    column += (column > 0 ? 1 : 0) + taken
  }
  return lines.map((line) => line.join(' ').replaceAll(TIE, ' ').trimEnd())
}

/** Columns that a text takes in a terminal or a mail program. */
const columns = (text: string): number => {
  let sum = 0
  for (const character of text) sum += displayWidth(character)
  return sum
}
