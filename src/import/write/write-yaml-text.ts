import { wrapLines } from '../../wrap-lines.ts'
import { writeScalar } from '../../yaml/write-scalar.ts'

/** Columns that a line of folded text takes, its indentation not counted. */
const WIDTH = 84

/** A key with one line of words. */
export const line = (indent: number, key: string, words: string): string =>
  `${' '.repeat(indent)}${key}: ${scalar(words)}`

/** Words on one line as a plain or quoted value. */
export const scalar = (words: string): string => writeScalar(words, 'block')

/** A key with text in a block, so that no sign in it means anything to YAML: folded where it is one paragraph. */
export function block(indent: number, key: string, text: string): string {
  // A carriage return alone, as a mail can have it in an address, ends a line of YAML too.
  const lines = text.replace(/\r\n?/g, ' ').split('\n')
  const sign = lines.length === 1 ? '>-' : '|-'
  const margin = ' '.repeat(indent + 2)
  const folded = lines.length === 1 ? wrapLines(lines[0] ?? '', WIDTH) : lines
  const body = folded.map((one) => (one === '' ? '' : `${margin}${one}`))
  return [`${' '.repeat(indent)}${key}: ${sign}`, ...body].join('\n')
}

/** Words as comments, a line each. */
export const comments = (words: readonly string[]): readonly string[] =>
  words.flatMap((one) => wrapLines(one.replace(/\s+/g, ' '), WIDTH).map((part) => `# ${part}`))
