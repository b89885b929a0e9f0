import type { Command } from 'commander'
import type { HelpWords } from '../../messages/en/help.ts'
import type { Ending } from '../report/ending.ts'
import type { CommonFlags } from './args.ts'

/** Takes how a command ended, to be reported. */
export type Say = (flags: CommonFlags, ending: Ending) => void

/** The parish argument and the flags that every command knows. */
export const common = (command: Command, about: string, help: HelpWords): Command =>
  everywhere(command.description(about).argument('[parish]', help.everywhere.parish), help)

/** The flags that every command about a week knows. */
export const everywhere = (command: Command, help: HelpWords): Command =>
  spoken(command.option('--date <day>', help.everywhere.date), help)

/** How a command speaks, and whether it asks. */
export const spoken = (command: Command, { everywhere: words }: HelpWords): Command =>
  command
    .option('--json', words.json)
    .option('--quiet', words.quiet)
    .option('--yes', words.yes)
    .option('--no-color', words.noColor)
    .option('--plain', words.plain)
