import { Argument, type Command, Option } from 'commander'
import { type Speech, speechFor } from '../../messages/catalogues.ts'
import { eventKinds, prayerKinds, priorities, seasons, shows } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { AddFlags, CloseFlags, EditFlags, RenewFlags } from './args.ts'
import { common, locking, patient, type Say } from './common.ts'
import { addable } from './flags-of-kind.ts'
import { examples } from './help-text.ts'
import { gathered, offered, wholeNumber } from './values.ts'

/** The life of a request or an event: `add`, `edit`, `renew`, `close`. */
export function declareEditing(program: Command, host: TerminalHost, say: Say): void {
  const speech = speechFor(host.language)
  const { add: adding, edit: changing, renew: renewing, close: closing } = speech.help
  // The first word may be the parish as well, and is looked at with the second.
  const what = new Argument('[what]', adding.what)
    .choices(addable)
    .argParser((typed: string) => typed)
  itemOptions(
    locking(
      common(program.command('add').addArgument(what), adding.about, speech.help),
      speech.help,
    ),
    speech,
  )
    .addHelpText('after', examples(adding.examples, speech.help))
    .action(async (first: string | undefined, second: string | undefined, flags: AddFlags) => {
      const { add } = await import('../commands/editing/add.ts')
      say(flags, await add([first, second], flags, patient(host, flags)))
    })
  itemOptions(onItem(program.command('edit'), changing.about, speech), speech)
    .option('--clear <key>', changing.clear, gathered)
    .addHelpText('after', examples(changing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: EditFlags) => {
      const { edit } = await import('../commands/editing/edit.ts')
      say(flags, await edit(id, parish, flags, patient(host, flags)))
    })
  onItem(program.command('renew'), renewing.about, speech)
    .option('--until <day>', renewing.until)
    .addHelpText('after', examples(renewing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: RenewFlags) => {
      const { renew } = await import('../commands/editing/renew.ts')
      say(flags, await renew(id, parish, flags, patient(host, flags)))
    })
  onItem(program.command('close'), closing.about, speech)
    .option('--how <words>', closing.how)
    .option('--on <day>', closing.on)
    .option('--departed-until <day>', closing.departedUntil)
    .option('--section <name>', closing.section)
    .addHelpText('after', examples(closing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: CloseFlags) => {
      const { close } = await import('../commands/editing/close.ts')
      say(flags, await close(id, parish, flags, patient(host, flags)))
    })
}

/** A command about one request or event. */
const onItem = (command: Command, about: string, { help }: Speech): Command =>
  locking(common(command.argument('[id]', help.request.id), about, help), help)

/** What can be said of a request, and of an event. */
const itemOptions = (command: Command, { help }: Speech): Command => {
  const { request: words, event } = help
  return command
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
}
