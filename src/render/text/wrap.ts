import { displayWidth, fillLines } from '../../wrap-lines.ts'

/** A tie: a space at which a line does not end, unless what it ties is longer than a line. */
const TIE = '\u00a0'

/**
 * Text broken into lines of at most `width` columns, at its spaces. A line feed in the text always
 * breaks. Ties become plain spaces; a word longer than a line stands on one by itself.
 *
 * @param hang stands before every line that begins within a sentence, and counts as part of it
 */
export const wrap = (text: string, width: number, hang = ''): readonly string[] =>
  text === '' ? [] : text.split('\n').flatMap((line) => wrapLine(line, width, hang))

function wrapLine(text: string, width: number, hang: string): readonly string[] {
  const words = text
    .split(' ')
    .flatMap((word) => (displayWidth(word) > width ? word.split(TIE) : [word]))
    .filter((word) => word !== '')
  return fillLines(words, width, hang).map((line) => line.replaceAll(TIE, ' ').trimEnd())
}
