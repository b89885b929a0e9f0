import { Argument } from 'commander'
import { ending } from '../report/ending.ts'
import { type CommonFlags, type Shell, shells } from './args.ts'
import { showHelp } from './help-text.ts'
import type { Declaring } from './spoken-command.ts'
import { oneOf } from './values.ts'

/** `help`: all commands, or one. */
export function declareHelp({ program, help }: Declaring): void {
  program
    .named('help')
    .argument('[command...]', help.help.command)
    .action((names: readonly string[]) => showHelp(program, names))
}

/** `completion`, and what its scripts ask for. */
export function declareCompletion({ program, help, host, say }: Declaring): void {
  const flags: CommonFlags = {}
  program
    .named('completion')
    .addArgument(oneOf(new Argument('<shell>', help.completion.shell), shells))
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
