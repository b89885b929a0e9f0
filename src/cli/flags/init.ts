import { type Command, Option } from 'commander'
import { spokenLanguages } from '../../languages.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { calendars, looks, papers, starterParts } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { locking, newCommand, patient, type Say, spoken } from './common.ts'
import type { InitFlags } from './init-flags.ts'
import { gathered, listOf, oneOf } from './values.ts'

/** `init`: a new parish. */
export function declareInit(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.init
  const command = newCommand(program, 'init', help)
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
    .addOption(
      oneOf(new Option('--second-language <tag>', words.secondLanguage), [
        ...spokenLanguages,
        'none',
      ]),
    )
    .option('--from <file>', words.from, gathered)
    .option('--editor', words.editor)
  locking(spoken(command, help), help).action(
    async (folder: string | undefined, flags: InitFlags) => {
      const { init } = await import('../commands/init.ts')
      say(flags, await init(folder, flags, patient(host, flags)))
    },
  )
}
