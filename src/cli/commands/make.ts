import { type Command, Option } from 'commander'
import type { Host } from '../../host.ts'
import { editions, type MakeFlags, outputs, papers, shapes } from '../args.ts'
import { examples } from '../help.ts'
import { common, gathered, listOf, type Say } from './flags.ts'

/** `make`: the main job. */
export function declareMake(program: Command, host: Host, say: Say): void {
  common(program.command('make'), "make this week's insert: the PDFs, the text, and the record")
    .option('--verse <ref>', 'the verse at the head, by its reference')
    .option('--translation <name>', 'the translation of that verse')
    .option('--verse-text <words>', 'its words as they are to print, where they are your own')
    .option('--leave-out <id>', 'leave this request or article out (repeatable)', gathered)
    .addOption(new Option('--shape <shape>', 'how the paper is used').choices(shapes))
    .addOption(new Option('--paper <paper>', 'the paper').choices(papers))
    .option('--only <kinds>', `only these files: ${outputs.join(', ')}`, listOf(outputs))
    .option('--edition <editions>', `only these: ${editions.join(', ')}`, listOf(editions))
    .option('--out <folder>', 'write the files straight into this folder')
    .option('--dry-run', 'decide and lay out, but write nothing')
    .option('--test-sheet', 'instead, a sheet that shows which edge your printer flips on')
    .option('--open', 'show the insert when it is made')
    .option('--fresh', 'forget what was chosen by hand for this week')
    .option('--reopen', 'write other content than was approved, marked UPDATED with the time')
    .addHelpText(
      'after',
      examples(
        'bulletin make --yes',
        'bulletin make --date 2026-11-29 --shape half-fold',
        'bulletin make --verse "Psalm 46:1" --only pdf',
      ),
    )
    .action(async (parish: string | undefined, flags: MakeFlags) => {
      const { make } = await import('../make.ts')
      say(flags, await make(parish, flags, host))
    })
}
