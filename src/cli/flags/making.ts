import { Option } from 'commander'
import { outputs } from '../../operations/issue/issue-request.ts'
import { editions, papers, wantedShapes } from '../../vocabulary.ts'
import type { Declaring } from './spoken-command.ts'
import { gathered, listOf, oneOf } from './values.ts'

/** `make`: the main job. */
export function declareMake({ program, help: { make: words } }: Declaring): void {
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
    .doesForAll('make')
}

/** `approve`: clergy's word. */
export function declareApprove({ program, help }: Declaring): void {
  program
    .named('approve')
    .inParish()
    .dated()
    .ofIssue()
    .locking()
    .option('--by <name>', help.approve.by)
    .does(async () => (await import('../commands/approve.ts')).approve)
}

/** `slip`: what changed after the printing. */
export function declareSlip({ program, help: { slip: words } }: Declaring): void {
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
    .does(async () => (await import('../commands/slip.ts')).slip)
}
