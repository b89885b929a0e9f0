import { Option } from 'commander'
import { outputs } from '../../operations/issue/issue-request.ts'
import { editions, papers, wantedShapes } from '../../vocabulary.ts'
import type { ApproveFlags, MakeFlags, ManyFlags, SlipFlags } from './args.ts'
import { type Declaring, patient } from './common.ts'
import { overAll } from './many.ts'
import { gathered, listOf, oneOf } from './values.ts'

/** `make`: the main job. */
export function declareMake({ program, help: { make: words }, host, say }: Declaring): void {
  program
    .named('make')
    .inParish()
    .dated()
    .ofIssue()
    .locking()
    .ofMany(['out', 'testSheet', 'open', 'print', 'leaveOut'])
    .joining()
    .option('--verse <ref>', words.verse)
    .option('--translation <name>', words.translation)
    .option('--verse-text <words>', words.verseText)
    .option('--leave-out <id>', words.leaveOut, gathered)
    .addOption(oneOf(new Option('--shape <shape>', words.shape), wantedShapes))
    .addOption(oneOf(new Option('--paper <paper>', words.paper), papers))
    .addOption(listOf(new Option('--only <kinds>', words.only), outputs))
    .addOption(listOf(new Option('--edition <editions>', words.edition), editions))
    .option('--out <folder>', words.out)
    .option('--dry-run', words.dryRun)
    .option('--test-sheet', words.testSheet)
    .addOption(new Option('--whole-week', words.wholeWeek).conflicts(['out', 'testSheet']))
    .option('--open', words.open)
    .addOption(new Option('--print', words.print).conflicts(['out', 'dryRun']))
    .option('--fresh', words.fresh)
    .option('--reopen', words.reopen)
    .option('--strict', words.strict)
    .addOption(new Option('--printed', words.printed).conflicts(['out', 'dryRun', 'testSheet']))
    .action(async (parish: string | undefined, flags: MakeFlags & ManyFlags) => {
      if (await overAll('make', parish, flags, host, say)) return
      const { make } = await import('../commands/make.ts')
      say(flags, await make(parish, flags, patient(host, flags)))
    })
}

/** `approve`: clergy's word. */
export function declareApprove({ program, help, host, say }: Declaring): void {
  program
    .named('approve')
    .inParish()
    .dated()
    .ofIssue()
    .locking()
    .option('--by <name>', help.approve.by)
    .action(async (parish: string | undefined, flags: ApproveFlags) => {
      const { approve } = await import('../commands/approve.ts')
      say(flags, await approve(parish, flags, patient(host, flags)))
    })
}

/** `slip`: what changed after the printing. */
export function declareSlip({ program, help: { slip: words }, host, say }: Declaring): void {
  program
    .named('slip')
    .inParish()
    .dated()
    .ofIssue()
    .locking()
    .option('--reopen', words.reopen)
    .option('--dry-run', words.dryRun)
    .option('--open', words.open)
    .addOption(new Option('--print', words.print).conflicts('dryRun'))
    .action(async (parish: string | undefined, flags: SlipFlags) => {
      const { slip } = await import('../commands/slip.ts')
      say(flags, await slip(parish, flags, patient(host, flags)))
    })
}
