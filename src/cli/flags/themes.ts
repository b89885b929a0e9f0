import { Argument, type Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import { type Look, looks } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'
import { locking, newCommand, patient, type Say, spoken } from './common.ts'
import { oneOf } from './values.ts'

/** `themes` and `themes copy`. */
export function declareThemes(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.themes
  const command = newCommand(program, 'themes', help)
    .addArgument(oneOf(new Argument('[action]', words.action), ['copy']))
    .addArgument(oneOf(new Argument('[look]', words.look), looks))
    .argument('[parish]', help.everywhere.parish)
  locking(spoken(command, help), help).action(async (...typed: Typed) => {
    const [action, look, parish, flags] = typed
    const { copyThemeOf, themes } = await import('../commands/themes.ts')
    const copies = action === 'copy'
    say(flags, copies ? await copyThemeOf(look, parish, patient(host, flags)) : themes(host))
  })
}

type Typed = readonly [
  action: 'copy' | undefined,
  look: Look | undefined,
  parish: string | undefined,
  flags: CommonFlags,
]
