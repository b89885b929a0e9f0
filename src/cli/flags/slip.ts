import { type Command, Option } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { SlipFlags } from './args.ts'
import { common, locking, newCommand, ofIssue, patient, type Say } from './common.ts'

/** `slip`: what changed after the printing. */
export function declareSlip(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.slip
  locking(ofIssue(common(newCommand(program, 'slip', help), help), help), help)
    .option('--reopen', words.reopen)
    .option('--dry-run', words.dryRun)
    .option('--open', words.open)
    .addOption(new Option('--print', words.print).conflicts('dryRun'))
    .action(async (parish: string | undefined, flags: SlipFlags) => {
      const { slip } = await import('../commands/slip.ts')
      say(flags, await slip(parish, flags, patient(host, flags)))
    })
}
