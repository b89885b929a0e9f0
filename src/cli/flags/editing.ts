import { Argument, Option } from 'commander'
import type { HelpWords } from '../../messages/en/help.ts'
import { eventKinds, prayerKinds, priorities, seasons, shows } from '../../vocabulary.ts'
import type { AddFlags, CloseFlags, EditFlags, ForgetFlags, RenewFlags } from './args.ts'
import { type Declaring, patient } from './common.ts'
import { addable } from './flags-of-kind.ts'
import type { ImportFlags } from './import-flags.ts'
import type { SpokenCommand } from './spoken-command.ts'
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
    .action(async (id: string | undefined, parish: string | undefined, flags: EditFlags) => {
      const { edit } = await import('../commands/editing/edit.ts')
      say(flags, await edit(id, parish, flags, patient(host, flags)))
    })
  onItem(program.named('renew'), help)
    .option('--until <day>', renewing.until)
    .action(async (id: string | undefined, parish: string | undefined, flags: RenewFlags) => {
      const { renew } = await import('../commands/editing/renew.ts')
      say(flags, await renew(id, parish, flags, patient(host, flags)))
    })
  onItem(program.named('close'), help)
    .option('--how <words>', closing.how)
    .option('--on <day>', closing.on)
    .option('--departed-until <day>', closing.departedUntil)
    .option('--section <name>', closing.section)
    .action(async (id: string | undefined, parish: string | undefined, flags: CloseFlags) => {
      const { close } = await import('../commands/editing/close.ts')
      say(flags, await close(id, parish, flags, patient(host, flags)))
    })
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
export function declareImport({ program, help: { import: words }, host, say }: Declaring): void {
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
    .action(async (file: string, parish: string | undefined, flags: ImportFlags) => {
      const { importFile } = await import('../commands/import.ts')
      say(flags, await importFile(file, parish, flags, patient(host, flags)))
    })
}

/** `forget`: persons leave the parish's files. */
export function declareForget({ program, help: { forget: words }, host, say }: Declaring): void {
  program
    .named('forget')
    .inParish()
    .option('--before <day>', words.before)
    .option('--person <name>', words.person)
    .option('--whole-issues', words.wholeIssues)
    .spoken()
    .action(async (parish: string | undefined, flags: ForgetFlags) => {
      const { forget } = await import('../commands/forget.ts')
      say(flags, await forget(parish, flags, host))
    })
}
