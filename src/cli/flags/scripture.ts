import { Argument, Option } from 'commander'
import type { ScriptureFlags } from './args.ts'
import { patient } from './common.ts'
import type { Declaring } from './spoken-command.ts'
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
    .does(async () => (await import('../commands/verse.ts')).verse)
  program
    .named('calendar')
    .inParish()
    .dated()
    .option('--from <day>', help.calendar.from)
    .addOption(wholeNumber(new Option('--weeks <number>', help.calendar.weeks), 1, 520))
    .does(async () => (await import('../commands/calendar.ts')).calendar)
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
