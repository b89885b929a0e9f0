import { unpainted } from '../../escape/paint.ts'
import { displayWidth, wrapLines } from '../../wrap-lines.ts'
import type { Terminal } from '../terminal-host.ts'

/**
 * What is said to a person at a terminal, its lines folded between words where they are longer than the
 * window is wide. A line that ends in a command with flags is left to the terminal, which folds it so that it is copied
 * whole.
 */
export function foldLines(
  text: string,
  { errIsTerminal, columns }: Pick<Terminal, 'errIsTerminal' | 'columns'>,
): string {
  if (!errIsTerminal) return text
  return text
    .split('\n')
    .flatMap((line) =>
      displayWidth(unpainted(line)) <= columns || isCommand(line) ? [line] : folded(line, columns),
    )
    .join('\n')
}

/** A sentence that names a flag ends with a full stop, a command with its last word. */
const isCommand = (line: string): boolean => / --[a-z]/.test(line) && !line.endsWith('.')

function folded(line: string, columns: number): readonly string[] {
  const [indent = ''] = /^ */.exec(line) ?? []
  const lines = wrapLines(line.slice(indent.length), columns - indent.length, '  ')
  return lines.map((one) => indent + one)
}
