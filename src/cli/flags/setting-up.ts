import { Argument, Option } from 'commander'
import type { Weekday } from '../../civil-date.ts'
import { spokenLanguages } from '../../languages.ts'
import { schedulers } from '../../operations/schedule/job.ts'
import {
  parseTimeOfDay,
  parseWeekday,
  type TimeOfDay,
  weekdayNames,
} from '../../operations/schedule/week-time.ts'
import { calendars, type Look, looks, papers, starterParts } from '../../vocabulary.ts'
import { usageError } from '../report/usage-error.ts'
import type { CommonFlags, SectionFlags } from './args.ts'
import { patient } from './common.ts'
import type { Declaring } from './spoken-command.ts'
import { gathered, listOf, oneOf } from './values.ts'

/** `init`: a new parish. */
export function declareInit({ program, help: { init: words } }: Declaring): void {
  const second = new Option('--second-language <tag>', words.secondLanguage)
  program
    .named('init')
    .argument('[folder]', words.folder)
    .option('--name <words>', words.name)
    .option('--place <words>', words.place)
    .option('--contact <words>', words.contact)
    .option('--phone <number>', words.phone)
    .option('--email <address>', words.email)
    .option('--sections <list>', words.sections)
    .option('--translation <name>', words.translation)
    .addOption(oneOf(new Option('--calendar <year>', words.calendar), calendars))
    .addOption(oneOf(new Option('--paper <paper>', words.paper), papers))
    .addOption(oneOf(new Option('--look <look>', words.look), looks))
    .addOption(listOf(new Option('--parts <list>', words.parts), [...starterParts, 'none']))
    .option('--timezone <zone>', words.timezone)
    .option('--language <tag>', words.language)
    .addOption(oneOf(second, [...spokenLanguages, 'none']))
    .option('--from <file>', words.from, gathered)
    .option('--editor', words.editor)
    .spoken()
    .locking()
    .does(async () => (await import('../commands/init.ts')).init)
}

/** What can be done with a heading. */
const actions = ['add', 'rename', 'move'] as const

/** `section add`, `section rename`, `section move`. */
export function declareSection({ program, help: { section: words }, host, say }: Declaring): void {
  program
    .named('section')
    .addArgument(oneOf(new Argument('<action>', words.action), actions))
    .argument('<name>', words.name)
    .argument('[other]', words.other)
    .inParish()
    .spoken()
    .locking()
    .addOption(new Option('--before <name>', words.before).conflicts('after'))
    .option('--after <name>', words.after)
    .action(
      async (
        action: (typeof actions)[number],
        name: string,
        other: string | undefined,
        parish: string | undefined,
        flags: SectionFlags,
      ) => {
        const { section } = await import('../commands/section.ts')
        say(flags, await section(action, [name, other, parish], flags, patient(host, flags)))
      },
    )
}

/** `themes` and `themes copy`. */
export function declareThemes({ program, help: { themes: words }, host, say }: Declaring): void {
  program
    .named('themes')
    .addArgument(oneOf(new Argument('[action]', words.action), ['copy']))
    .addArgument(oneOf(new Argument('[look]', words.look), looks))
    .inParish()
    .spoken()
    .locking()
    .action(
      async (
        action: 'copy' | undefined,
        look: Look | undefined,
        parish: string | undefined,
        flags: CommonFlags,
      ) => {
        const { copyThemeOf, themes } = await import('../commands/themes.ts')
        const copies = action === 'copy'
        say(flags, copies ? await copyThemeOf(look, parish, patient(host, flags)) : themes(host))
      },
    )
}

/** `fonts add`. */
export function declareFonts({ program, help: { fonts: words }, host, say }: Declaring): void {
  program
    .named('fonts')
    .addArgument(oneOf(new Argument('<action>', words.action), ['add']))
    .argument('<file>', words.file)
    .inParish()
    .dated()
    .locking()
    .action(async (_action, file: string, parish: string | undefined, flags: CommonFlags) => {
      const { addFontFile } = await import('../commands/fonts.ts')
      say(flags, await addFontFile(file, parish, patient(host, flags)))
    })
}

/** `schedule`: the insert every week, without anyone. */
export function declareSchedule({ program, help: { schedule: words } }: Declaring): void {
  const day = new Option('--day <day>', words.day).choices(weekdayNames)
  const at = new Option('--at <time>', words.at)
  program
    .named('schedule')
    .inParish()
    .addOption(day.argParser((typed): Weekday => known(parseWeekday, 'no-weekday', typed)))
    .addOption(at.argParser((typed): TimeOfDay => known(parseTimeOfDay, 'no-time', typed)))
    .addOption(oneOf(new Option('--for <system>', words.for), schedulers))
    .option('--strict', words.strict)
    .spoken()
    .does(async () => (await import('../commands/schedule.ts')).schedule)
}

/** @throws UsageError for what cannot be read */
function known<Value>(
  read: (typed: string) => Value | undefined,
  wrong: 'no-weekday' | 'no-time',
  typed: string,
): Value {
  const value = read(typed)
  if (value === undefined) throw usageError(wrong, { typed })
  return value
}
