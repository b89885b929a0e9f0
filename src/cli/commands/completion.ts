import { Argument, type Command } from 'commander'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { type CommonFlags, type Shell, shells } from '../args.ts'
import { ending } from '../ending.ts'
import { examples } from '../help.ts'
import type { Say } from './flags.ts'

/** `completion`, and what its scripts ask for. */
export function declareCompletion(program: Command, host: Host, say: Say): void {
  const flags: CommonFlags = { color: true }
  program
    .command('completion')
    .description('a script by which your shell completes commands, flags and ids')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addHelpText(
      'after',
      examples(
        'source <(bulletin completion bash)',
        'bulletin completion fish > ~/.config/fish/completions/bulletin.fish',
        'bulletin completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion.ts')
      const { wording } = speechFor(host.language)
      const inWords = (text: string): string => wording.help.words.get(text) ?? text
      say(flags, ending({ out: completionScript(shell, program, inWords) }))
    })
  // Asked by the scripts alone.
  program
    .command('ids', { hidden: true })
    .argument('[parish]')
    .action(async (parish: string | undefined) => {
      const { idLines } = await import('../completion.ts')
      say(flags, ending({ out: idLines(parish, host) }))
    })
}
