import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** What is said of files in a folder: to a person in one place, to a program as paths of its own. */
export interface FilesWritten {
  /** For standard error. */
  readonly err: string
  /** For standard output. */
  readonly written: string
}

/**
 * Tells in which folder files are, and which. Where a person reads both ends, the names stand below the folder; else
 * each path is a line of standard output.
 *
 * @param files names in the folder
 */
export function filesWritten(
  outcome: keyof Wording['made'],
  folder: string,
  files: readonly string[],
  { folder: here, language, terminal: { errIsTerminal, outIsTerminal } }: TerminalHost,
): FilesWritten {
  const { made } = speechFor(language).wording
  const names = outcome === 'not-written' ? [] : files
  if (!errIsTerminal || !outIsTerminal)
    return {
      err: `${made[outcome](folder)}\n`,
      written: names.map((name) => `${folder}/${name}\n`).join(''),
    }
  const near = folder.startsWith(`${here}/`) ? folder.slice(here.length + 1) : folder
  const below = names.length === 0 ? '' : `  ${names.join(', ')}\n`
  return { err: `${made[outcome](near)}\n${below}`, written: '' }
}
