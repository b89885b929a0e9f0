import { Argument, type Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import { ending } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { type CommonFlags, type Shell, shells } from './args.ts'
import { newCommand, type Say } from './common.ts'
import { oneOf } from './values.ts'

/** `completion`, and what its scripts ask for. */
export function declareCompletion(program: Command, host: TerminalHost, say: Say): void {
  const flags: CommonFlags = {}
  const { help } = speechFor(host.language)
  const words = help.completion
  newCommand(program, 'completion', help)
    .addArgument(oneOf(new Argument('<shell>', words.shell), shells))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../commands/completion.ts')
      say(flags, ending({ out: completionScript(shell, program) }))
    })
  // Asked by the scripts alone.
  program
    .command('ids', { hidden: true })
    .argument('[parish]')
    .action(async (parish: string | undefined) => {
      const { idLines } = await import('../commands/ids.ts')
      say(flags, ending({ out: idLines(parish, host) }))
    })
}
