import { type Command, Option } from 'commander'
import type { HelpWords } from '../../messages/en/help.ts'
import type { Ending } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'
import type { CommandName } from './help-text.ts'
import { wholeNumber } from './values.ts'

/** Takes how a command ended, to be reported. */
export type Say = (flags: CommonFlags, ending: Ending) => void

/** A command with what its help says of it: what it is for, and at the end examples. */
export function newCommand(program: Command, name: CommandName, help: HelpWords): Command {
  const { about, examples } = help[name]
  const lines = examples.map((line) => `  ${line}\n`).join('')
  return program
    .command(name)
    .description(about)
    .addHelpText('after', `\n${help.titles.examples}\n${lines}`)
}

/** The parish argument and the flags that every command knows. */
export const common = (command: Command, help: HelpWords): Command =>
  everywhere(command.argument('[parish]', help.everywhere.parish), help)

/** The flags that every command about a week knows. */
export const everywhere = (command: Command, help: HelpWords): Command =>
  spoken(command.option('--date <day>', help.everywhere.date), help)

/** The flags of commands about one issue, which may be for another day than a Sunday, or for one of several services. */
export const ofIssue = (command: Command, { everywhere: words }: HelpWords): Command =>
  command
    .option('--day <day>', words.day)
    .option('--service <name>', words.service)
    .option('--title <words>', words.title)

/** The flag of commands that read a week with what joins it. */
export const joining = (command: Command, { everywhere: words }: HelpWords): Command =>
  command.option('--with <folder>', words.with)

/** How a command speaks, and whether it asks. */
export const spoken = (command: Command, { everywhere: words }: HelpWords): Command =>
  command
    .option('--json', words.json)
    .option('--quiet', words.quiet)
    .option('--yes', words.yes)
    .option('--color', words.color)
    .option('--no-color', words.noColor)
    .option('--plain', words.plain)

/** The flag of commands that take a lock. A day is longer than any run. */
export const locking = (command: Command, { everywhere: words }: HelpWords): Command =>
  command.addOption(wholeNumber(new Option('--wait <seconds>', words.wait), 0, 86_400))

/** The host of a run that waits for another's lock as long as it was told to. */
export const patient = (host: TerminalHost, { wait }: CommonFlags): TerminalHost =>
  wait === undefined ? host : { ...host, run: { ...host.run, patience: wait * 1000 } }
