import type { FoundVerse } from '../../operations/scripture/found-verse.ts'
import { wrapLines } from '../../wrap-lines.ts'
import type { Terminal } from '../terminal-host.ts'

/** Verses under their references, broken into lines for a person at a terminal. */
export const showVerses = (verses: readonly FoundVerse[], terminal: Terminal): string =>
  verses.map((verse) => showVerse(verse, terminal)).join('\n')

/** One verse with what is said of it in a line of its own. */
export function showVerse(
  { ref, text, translation }: FoundVerse,
  terminal: Terminal,
  said?: string,
): string {
  const head = translation === '' ? ref : `${ref} (${translation})`
  return [head, ...wrapped(text, terminal, indent.length), ...(said === undefined ? [] : [said])]
    .map((line, index) => `${index === 0 ? '' : indent}${line}\n`)
    .join('')
}

const indent = '  '

/** Longer lines are hard to read. */
const mostColumns = 80
const leastColumns = 30

/** Text in lines for a person at a terminal, each to stand so many columns in; else in one. */
export function wrapped(
  text: string,
  { interactive, columns }: Terminal,
  indented: number,
): readonly string[] {
  if (!interactive) return [text]
  return wrapLines(text, Math.max(leastColumns, Math.min(columns, mostColumns) - indented))
}
