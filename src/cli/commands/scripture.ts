import { Argument, type Command } from 'commander'
import type { Host } from '../../host.ts'
import type { CalendarFlags, ScriptureFlags, VerseFlags } from '../args.ts'
import { examples } from '../help.ts'
import { common, everywhere, gathered, type Say, wholeNumber } from './flags.ts'

/** `verse`, `calendar` and `scripture add`. */
export function declareScripture(program: Command, host: Host, say: Say): void {
  everywhere(program.command('verse'))
    .description("look a verse up, search for words, or see why this week's verse was chosen")
    .argument('[words...]', "words, a reference, or nothing; after them, the parish's folder")
    .option('--translation <name>', 'in this translation (repeatable)', gathered)
    .option('--limit <number>', 'of a search, show so many (default 10)', wholeNumber(1, 100_000))
    .addHelpText(
      'after',
      examples(
        'bulletin verse',
        'bulletin verse "Psalm 106:3" --translation KJV --translation BSB',
        'bulletin verse mercy justice',
        `bulletin verse '"still waters"'`,
      ),
    )
    .action(async (words: readonly string[], flags: VerseFlags) => {
      const { verse } = await import('../verse.ts')
      say(flags, await verse(words, flags, host))
    })
  common(program.command('calendar'), 'coming Sundays and feasts, with their readings')
    .option('--from <day>', 'the first day (default today)')
    .option('--weeks <number>', 'how many weeks (default 8)', wholeNumber(1, 520))
    .addHelpText(
      'after',
      examples('bulletin calendar', 'bulletin calendar --from 2026-11-29 --weeks 4 --json'),
    )
    .action(async (parish: string | undefined, flags: CalendarFlags) => {
      const { calendar } = await import('../calendar.ts')
      say(flags, await calendar(parish, flags, host))
    })
  common(
    program
      .command('scripture')
      .addArgument(new Argument('<action>', 'what to do').choices(['add']))
      .argument('<source>', 'a file or folder: USFM, OSIS, Zefania, IMP, or a verse a line'),
    'add a whole translation of the Bible',
  )
    .requiredOption('--as <name>', 'its abbreviation, such as BSB')
    .addHelpText('after', examples('bulletin scripture add ~/Downloads/bsb_usfm --as BSB'))
    .action(async (_action, source: string, parish: string | undefined, flags: ScriptureFlags) => {
      const { addTranslation } = await import('../scripture.ts')
      say(flags, await addTranslation(source, parish, flags, host))
    })
}
