import { Argument, Option } from 'commander'
import type { HelpWords } from '../../messages/en/help.ts'
import { eventKinds, prayerKinds, priorities, seasons, shows } from '../../vocabulary.ts'
import type { AddFlags } from './args.ts'
import { patient } from './common.ts'
import { addable } from './flags-of-kind.ts'
import type { Declaring, SpokenCommand } from './spoken-command.ts'
import { gathered, offered, wholeNumber } from './values.ts'

/** The life of a request or an event: `add`, `edit`, `renew`, `close`. */
export function declareEditing({ program, help, host, say }: Declaring): void {
  const { add: adding, edit: changing, renew: renewing, close: closing } = help
  // The first word may be the parish as well, and is looked at with the second.
  const what = new Argument('[what]', adding.what)
    .choices(addable)
    .argParser((typed: string) => typed)
  itemOptions(program.named('add').addArgument(what).inParish().dated().locking(), help).action(
    async (first: string | undefined, second: string | undefined, flags: AddFlags) => {
      const { add } = await import('../commands/editing/add.ts')
      say(flags, await add([first, second], flags, patient(host, flags)))
    },
  )
  itemOptions(onItem(program.named('edit'), help), help)
    .option('--clear <key>', changing.clear, gathered)
    .does(async () => (await import('../commands/editing/edit.ts')).edit)
  onItem(program.named('renew'), help)
    .option('--until <day>', renewing.until)
    .does(async () => (await import('../commands/editing/renew.ts')).renew)
  onItem(program.named('close'), help)
    .option('--how <words>', closing.how)
    .option('--on <day>', closing.on)
    .option('--departed-until <day>', closing.departedUntil)
    .option('--section <name>', closing.section)
    .does(async () => (await import('../commands/editing/close.ts')).close)
}

/** A command about one request or event. */
const onItem = (command: SpokenCommand, help: HelpWords): SpokenCommand =>
  command.argument('[id]', help.request.id).inParish().dated().locking()

/** What can be said of a request, and of an event. */
const itemOptions = (command: SpokenCommand, { request: words, event }: HelpWords): SpokenCommand =>
  command
    .option('--section <name>', words.section)
    .option('--text <words>', words.text)
    .option('--person <name>', words.person)
    .addOption(offered(new Option('--show <way>', words.show), shows))
    .option('--minor', words.minor)
    .option('--born <day>', words.born)
    .option('--married <day>', words.married)
    .option('--departed <day>', words.departed)
    .option('--distinct-from <id>', words.distinctFrom)
    .option('--from <day>', words.from)
    .option('--until <day>', words.until)
    .option('--sunday <day>', words.sunday)
    .option('--day <day>', words.day)
    .option('--service <name>', words.service)
    .option('--every <weeks>', words.every)
    .addOption(offered(new Option('--priority <priority>', words.priority), priorities))
    .option('--link <link>', words.link)
    .option('--consent-by <person>', words.consentBy)
    .option('--consent-channels <list>', words.consentChannels)
    .option('--title <words>', event.title)
    .addOption(offered(new Option('--kind <kind>', words.kind), [...prayerKinds, ...eventKinds]))
    .option('--nth <days>', words.nth)
    .addOption(offered(new Option('--season <season>', words.season), seasons))
    .option('--yearly <day>', words.yearly)
    .option('--except <days>', event.except)
    .option('--time <time>', event.time)
    .option('--ends <time>', event.ends)
    .option('--place <words>', event.place)
    .option('--contact <words>', event.contact)
    .option('--intention <words>', event.intention)
    .addOption(wholeNumber(new Option('--announce <weeks>', event.announce), 0, 52))

/** `import`: a partner's letter. */
export function declareImport({ program, help: { import: words } }: Declaring): void {
  program
    .named('import')
    .argument('<file>', words.file)
    .inParish()
    .dated()
    .locking()
    .option('--heading <heading=section>', words.heading, gathered)
    .option('--column <heading=meaning>', words.column, gathered)
    .option('--take-title', words.takeTitle)
    .option('--dry-run', words.dryRun)
    .does(async () => (await import('../commands/import.ts')).importFile)
}

/** `forget`: persons leave the parish's files. */
export function declareForget({ program, help: { forget: words } }: Declaring): void {
  program
    .named('forget')
    .inParish()
    .option('--before <day>', words.before)
    .option('--person <name>', words.person)
    .option('--whole-issues', words.wholeIssues)
    .spoken()
    .does(async () => (await import('../commands/forget.ts')).forget)
}
