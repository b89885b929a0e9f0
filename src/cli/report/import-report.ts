import type { Finding } from '../../import/imported.ts'
import { countWords } from '../../import/lines/runs.ts'
import type { ImportingWords } from '../../messages/en/importing.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** A line for everything that was made of a letter or a bulletin. Words of notes are shown to a terminal alone. */
export function importReport(
  heading: string,
  findings: readonly Finding[],
  words: ImportingWords,
  host: TerminalHost,
): string {
  const lines = findings.map((finding) =>
    finding.kind === 'kept'
      ? keptLine(finding, words, host.terminal.errIsTerminal)
      : words.finding(finding),
  )
  return [heading, ...lines.map((line) => `  ${line}`), ''].join('\n')
}

const keptLine = (
  { role, words: kept }: Extract<Finding, { kind: 'kept' }>,
  words: ImportingWords,
  mayShow: boolean,
): string => words.kept(words.roles[role], mayShow ? kept : undefined, countWords(kept))
