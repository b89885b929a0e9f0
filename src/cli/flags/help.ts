import type { Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { examples, showHelp } from './help-text.ts'

/** `help`: all commands, or one. */
export function declareHelp(program: Command, host: TerminalHost): void {
  const { help } = speechFor(host.language)
  const words = help.help
  program
    .command('help')
    .description(words.about)
    .argument('[command...]', words.command)
    .addHelpText('after', examples(words.examples, help))
    .action((names: readonly string[]) => showHelp(program, names))
}
