import { Argument, type Command } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'
import { common, locking, newCommand, patient, type Say } from './common.ts'
import { oneOf } from './values.ts'

/** `fonts add`. */
export function declareFonts(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.fonts
  const command = newCommand(program, 'fonts', help)
    .addArgument(oneOf(new Argument('<action>', words.action), ['add']))
    .argument('<file>', words.file)
  locking(common(command, help), help).action(
    async (_action, file: string, parish: string | undefined, flags: CommonFlags) => {
      const { addFontFile } = await import('../commands/fonts.ts')
      say(flags, await addFontFile(file, parish, patient(host, flags)))
    },
  )
}
