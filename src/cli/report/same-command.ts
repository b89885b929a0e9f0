import { singleQuoted } from '../../escape/shell-quote.ts'

/** A flag with its value; `true` for one that has none, undefined for one that is not there. */
export type SpokenFlag = readonly [name: string, value: string | true | undefined]

/** The command line that does the same without questions. */
export function sameCommand(
  command: string,
  operands: readonly (string | undefined)[],
  flags: readonly SpokenFlag[],
): string {
  const words = operands.flatMap((word) => (word === undefined ? [] : [shellWord(word)]))
  const spoken = flags.flatMap(([name, value]) => {
    if (value === undefined) return []
    return value === true ? [`--${name}`] : [`--${name} ${shellWord(value)}`]
  })
  return [`bulletin ${command}`, ...words, ...spoken, '--yes'].join(' ')
}

/**
 * A word as a shell takes it: in double quotes, which all shells read alike, or where one of its
 * signs means something within them in single ones, for the shells of Unix and PowerShell.
 */
export function shellWord(word: string): string {
  if (/^[\w./:@%+,-]+$/.test(word)) return word
  return /["$`\\!\n]/.test(word) ? singleQuoted(word) : `"${word}"`
}
