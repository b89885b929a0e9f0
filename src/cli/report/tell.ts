import type { TerminalHost } from '../terminal-host.ts'
import { foldLines } from './fold-lines.ts'

/** Says something while a command runs, to a person at a terminal in lines as wide as the window. */
export const tell = (
  text: string,
  { err, terminal }: Pick<TerminalHost, 'err' | 'terminal'>,
): void => err(foldLines(text, terminal))
