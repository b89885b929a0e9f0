import { hasUnseen, withUnseen } from '../escape/printable.ts'

/** How the old value was quoted, or how a new one is to be where it needs quotes. */
export type Quotes = 'single' | 'double'

/**
 * Words as a YAML scalar on one line: plain where YAML, this program's and others', reads the same
 * words back, else in quotes.
 *
 * @param place in brackets and braces more signs need quotes
 * @param keep quotes to be written even where none are needed, as the value had them before
 */
export function writeScalar(text: string, place: 'block' | 'flow', keep?: Quotes): string {
  if (needsEscapes(text)) return doubleQuoted(text)
  if (keep === undefined && isPlain(text, place)) return text
  if (keep === 'single') return singleQuoted(text)
  return keep === undefined && /["\\]/.test(text) ? singleQuoted(text) : doubleQuoted(text)
}

/** Line ends, tabs and characters that are no text: one who reads the file sees them. */
const needsEscapes = (text: string): boolean => /[\n\t]/.test(text) || hasUnseen(text)

function isPlain(text: string, place: 'block' | 'flow'): boolean {
  if (text === '' || text.trim() !== text || isOther(text)) return false
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|:(?:\s|$)|\s#/.test(text)) return false
  return place === 'block' || !/[,[\]{}]|^[-?:]/.test(text)
}

/** What a YAML reader of any version takes for nothing, a yes or no, or a number. */
const isOther = (text: string): boolean =>
  /^(?:~|null|true|false|yes|no|on|off|y|n)$/i.test(text) ||
  /^[-+]?(?:0[xob][\da-f_]+|\.?\d[\d_]*(?:[.:]\d*)*(?:e[-+]?\d+)?|\.(?:inf|nan))$/i.test(text)

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const doubleQuoted = (text: string): string =>
  `"${withUnseen(text.replace(/["\\]/g, '\\$&').replace(/[\n\t]/g, escaped), escaped)}"`

/** A character as double quotes hold it where it would not be seen. */
export function escaped(character: string): string {
  const short = shortEscapes.get(character)
  if (short !== undefined) return short
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
])
