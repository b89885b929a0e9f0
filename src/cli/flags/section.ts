import { Argument, type Command, Option } from 'commander'
import { speechFor } from '../../messages/catalogues.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { SectionFlags } from './args.ts'
import { locking, newCommand, patient, type Say, spoken } from './common.ts'
import { oneOf } from './values.ts'

/** What can be done with a heading. */
const actions = ['add', 'rename', 'move'] as const

/** `section add`, `section rename`, `section move`. */
export function declareSection(program: Command, host: TerminalHost, say: Say): void {
  const { help } = speechFor(host.language)
  const words = help.section
  const command = newCommand(program, 'section', help)
    .addArgument(oneOf(new Argument('<action>', words.action), actions))
    .argument('<name>', words.name)
    .argument('[other]', words.other)
    .argument('[parish]', help.everywhere.parish)
  locking(spoken(command, help), help)
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
