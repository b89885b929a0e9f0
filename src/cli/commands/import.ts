import type { Command } from 'commander'
import type { Host } from '../../host.ts'
import { examples } from '../help.ts'
import type { ImportFlags } from '../import-flags.ts'
import { common, gathered, type Say } from './flags.ts'

/** `import`: a partner's letter. */
export function declareImport(program: Command, host: Host, say: Say): void {
  common(
    program
      .command('import')
      .argument('<file>', "a partner's e-mail or a pasted text; - for standard input"),
    "turn a partner's letter into requests and articles of a week",
  )
    .option(
      '--heading <heading=section>',
      'what a heading is: a section, or new, article, text (repeatable)',
      gathered,
    )
    .option('--dry-run', 'show what would be written, but write nothing')
    .addHelpText(
      'after',
      examples(
        'bulletin import letter.eml',
        'bulletin import letter.txt --date 2026-11-29 --yes',
        'bulletin import - --heading "Asia and Pacific=Asia"',
      ),
    )
    .action(async (file: string, parish: string | undefined, flags: ImportFlags) => {
      const { importFile } = await import('../import.ts')
      say(flags, await importFile(file, parish, flags, host))
    })
}
