import { type Command, Option } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import { outputs } from '../../operations/issue/issue-request.ts'
import { editions, papers, wantedShapes } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { MakeFlags, ManyFlags } from './args.ts'
import { common, joining, locking, newCommand, ofIssue, patient, type Say } from './common.ts'
import { ofMany, overAll } from './many.ts'
import { gathered, listOf, oneOf } from './values.ts'

/** `make`: the main job. */
export function declareMake(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.make
  const command = locking(ofIssue(common(newCommand(program, 'make', help), help), help), help)
  joining(ofMany(command, help, ['out', 'testSheet', 'open', 'print', 'leaveOut']), help)
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
