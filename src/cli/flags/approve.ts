import type { Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { ApproveFlags } from './args.ts'
import { common, locking, newCommand, ofIssue, patient, type Say } from './common.ts'

/** `approve`: clergy's word. */
export function declareApprove(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.approve
  locking(ofIssue(common(newCommand(program, 'approve', help), help), help), help)
    .option('--by <name>', words.by)
    .action(async (parish: string | undefined, flags: ApproveFlags) => {
      const { approve } = await import('../commands/approve.ts')
      say(flags, await approve(parish, flags, patient(host, flags)))
    })
}
