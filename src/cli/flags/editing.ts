import { type Command, Option } from 'commander'
import { type Speech, speechFor } from '../../messages/catalogues.ts'
import { priorities, shows } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CloseFlags, EditFlags, RenewFlags, RequestFlags } from './args.ts'
import { common, locking, patient, type Say } from './common.ts'
import { examples } from './help-text.ts'
import { gathered, offered } from './values.ts'

/** The life of a request: `add`, `edit`, `renew`, `close`. */
export function declareEditing(program: Command, host: TerminalHost, say: Say): void {
  const speech = speechFor(host.language)
  const { add: adding, edit: changing, renew: renewing, close: closing } = speech.help
  requestOptions(
    locking(common(program.command('add'), adding.about, speech.help), speech.help),
    speech,
  )
    .addHelpText('after', examples(adding.examples, speech.help))
    .action(async (parish: string | undefined, flags: RequestFlags) => {
      const { add } = await import('../commands/add.ts')
      say(flags, await add(parish, flags, patient(host, flags)))
    })
  requestOptions(onRequest(program.command('edit'), changing.about, speech), speech)
    .option('--clear <key>', changing.clear, gathered)
    .addHelpText('after', examples(changing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: EditFlags) => {
      const { edit } = await import('../commands/edit.ts')
      say(flags, await edit(id, parish, flags, patient(host, flags)))
    })
  onRequest(program.command('renew'), renewing.about, speech)
    .option('--until <day>', renewing.until)
    .addHelpText('after', examples(renewing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: RenewFlags) => {
      const { renew } = await import('../commands/renew.ts')
      say(flags, await renew(id, parish, flags, patient(host, flags)))
    })
  onRequest(program.command('close'), closing.about, speech)
    .option('--how <words>', closing.how)
    .option('--on <day>', closing.on)
    .option('--departed-until <day>', closing.departedUntil)
    .option('--section <name>', closing.section)
    .addHelpText('after', examples(closing.examples, speech.help))
    .action(async (id: string | undefined, parish: string | undefined, flags: CloseFlags) => {
      const { close } = await import('../commands/close.ts')
      say(flags, await close(id, parish, flags, patient(host, flags)))
    })
}

/** A command about one request. */
const onRequest = (command: Command, about: string, { help }: Speech): Command =>
  locking(common(command.argument('[id]', help.request.id), about, help), help)

/** What can be said of a request. */
const requestOptions = (command: Command, { help }: Speech): Command => {
  const words = help.request
  return command
    .option('--section <name>', words.section)
    .option('--text <words>', words.text)
    .option('--person <name>', words.person)
    .addOption(offered(new Option('--show <way>', words.show), shows))
    .option('--minor', words.minor)
    .option('--departed <day>', words.departed)
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
}
