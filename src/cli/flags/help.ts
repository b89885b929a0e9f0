import type { Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { newCommand } from './common.ts'
import { showHelp } from './help-text.ts'

/** `help`: all commands, or one. */
export function declareHelp(program: Command, host: TerminalHost): void {
  const { help } = speechFor(host.language)
  const words = help.help
  newCommand(program, 'help', help)
    .argument('[command...]', words.command)
    .action((names: readonly string[]) => showHelp(program, names))
}
