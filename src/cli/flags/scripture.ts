import { Argument, type Command, Option } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CalendarFlags, ScriptureFlags, VerseFlags } from './args.ts'
import { common, everywhere, locking, newCommand, ofIssue, patient, type Say } from './common.ts'
import { gathered, oneOf, wholeNumber } from './values.ts'

/** `verse`, `calendar` and `scripture add`. */
export function declareScripture(program: Command, host: TerminalHost, say: Say): void {
  declareVerse(program, host, say)
  declareCalendar(program, host, say)
  const { help } = speechFor(host.language)
  const words = help.scripture
  const command = newCommand(program, 'scripture', help)
    .addArgument(oneOf(new Argument('<action>', words.action), ['add']))
    .argument('<source>', words.source)
  locking(common(command, help), help)
    .requiredOption('--as <name>', words.as)
    .action(async (_action, source: string, parish: string | undefined, flags: ScriptureFlags) => {
      const { addScripture } = await import('../commands/scripture.ts')
      say(flags, await addScripture(source, parish, flags, patient(host, flags)))
    })
}

function declareVerse(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.verse
  ofIssue(everywhere(newCommand(program, 'verse', help), help), help)
    .argument('[words...]', words.words)
    .option('--translation <name>', words.translation, gathered)
    .addOption(wholeNumber(new Option('--limit <number>', words.limit), 1, 100_000))
    .action(async (typed: readonly string[], flags: VerseFlags) => {
      const { verse } = await import('../commands/verse.ts')
      say(flags, await verse(typed, flags, host))
    })
}

function declareCalendar(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.calendar
  common(newCommand(program, 'calendar', help), help)
    .option('--from <day>', words.from)
    .addOption(wholeNumber(new Option('--weeks <number>', words.weeks), 1, 520))
    .action(async (parish: string | undefined, flags: CalendarFlags) => {
      const { calendar } = await import('../commands/calendar.ts')
      say(flags, await calendar(parish, flags, host))
    })
}
