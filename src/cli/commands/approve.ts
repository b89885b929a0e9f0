import type { Command } from 'commander'
import type { Host } from '../../host.ts'
import type { ApproveFlags } from '../args.ts'
import { examples } from '../help.ts'
import { common, type Say } from './flags.ts'

/** `approve`: clergy's word. */
export function declareApprove(program: Command, host: Host, say: Say): void {
  common(program.command('approve'), "clergy's word on what goes out this week")
    .option('--by <name>', 'who gives the word')
    .addHelpText(
      'after',
      examples(
        'bulletin approve --by "The Rev. Ruth Amsel"',
        'bulletin approve --by "The Rev. Ruth Amsel" --date 2026-11-29 --yes',
      ),
    )
    .action(async (parish: string | undefined, flags: ApproveFlags) => {
      const { approve } = await import('../approve.ts')
      say(flags, await approve(parish, flags, host))
    })
}
