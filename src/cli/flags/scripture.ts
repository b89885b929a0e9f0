import { Argument, Option } from 'commander'
import type { CalendarFlags, ScriptureFlags, VerseFlags } from './args.ts'
import { type Declaring, patient } from './common.ts'
import { gathered, oneOf, wholeNumber } from './values.ts'

/** `verse`, `calendar` and `scripture add`. */
export function declareScripture({ program, help, host, say }: Declaring): void {
  program
    .named('verse')
    .dated()
    .ofIssue()
    .argument('[words...]', help.verse.words)
    .option('--translation <name>', help.verse.translation, gathered)
    .addOption(wholeNumber(new Option('--limit <number>', help.verse.limit), 1, 100_000))
    .action(async (typed: readonly string[], flags: VerseFlags) => {
      const { verse } = await import('../commands/verse.ts')
      say(flags, await verse(typed, flags, host))
    })
  program
    .named('calendar')
    .inParish()
    .dated()
    .option('--from <day>', help.calendar.from)
    .addOption(wholeNumber(new Option('--weeks <number>', help.calendar.weeks), 1, 520))
    .action(async (parish: string | undefined, flags: CalendarFlags) => {
      const { calendar } = await import('../commands/calendar.ts')
      say(flags, await calendar(parish, flags, host))
    })
  program
    .named('scripture')
    .addArgument(oneOf(new Argument('<action>', help.scripture.action), ['add']))
    .argument('<source>', help.scripture.source)
    .inParish()
    .dated()
    .locking()
    .requiredOption('--as <name>', help.scripture.as)
    .action(async (_action, source: string, parish: string | undefined, flags: ScriptureFlags) => {
      const { addScripture } = await import('../commands/scripture.ts')
      say(flags, await addScripture(source, parish, flags, patient(host, flags)))
    })
}
