import type { Diagnostic } from '../../diagnostic.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { messageAtDesk } from '../../show-diagnostic.ts'
import type { Sources } from '../../source.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { foldLines } from './fold-lines.ts'

/** Says something while a command runs, to a person at a terminal in lines as wide as the window. */
export const tell = (
  text: string,
  { err, terminal }: Pick<TerminalHost, 'err' | 'terminal'>,
): void => err(foldLines(text, terminal))

/** Says what is wrong between two questions, without its hint: what to do about it is asked. */
export function tellProblem(problem: Diagnostic, sources: Sources, host: TerminalHost): void {
  const { catalogue, wording } = speechFor(host.language)
  tell(`${messageAtDesk(problem, sources, catalogue, wording.named)}\n`, host)
}
