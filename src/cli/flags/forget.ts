import type { Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { ForgetFlags } from './args.ts'
import { newCommand, type Say, spoken } from './common.ts'

/** `forget`: persons leave the parish's files. */
export function declareForget(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.forget
  const command = newCommand(program, 'forget', help)
    .argument('[parish]', help.everywhere.parish)
    .option('--before <day>', words.before)
    .option('--person <name>', words.person)
    .option('--whole-issues', words.wholeIssues)
  spoken(command, help).action(async (parish: string | undefined, flags: ForgetFlags) => {
    const { forget } = await import('../commands/forget.ts')
    say(flags, await forget(parish, flags, host))
  })
}
