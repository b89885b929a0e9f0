import { type Argument, Command, Option } from 'commander'
import type { Diagnostic } from '../../diagnostic.ts'
import { commandMeant, flagMeant } from '../../meant/name-meant.ts'
import type { HelpWords } from '../../messages/en/help.ts'
import type { Ending } from '../report/ending.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import type { ParishJob, TerminalHost } from '../terminal-host.ts'
import type { CommonFlags, ManyFlags } from './args.ts'
import { patient, type Surroundings } from './common.ts'
import { type CommandName, withValues } from './help-text.ts'
import { overAll, runs } from './many.ts'
import { shardOf, wholeNumber } from './values.ts'

/** What commands are declared with. */
export interface Declaring extends Surroundings {
  readonly program: SpokenCommand
}

/**
 * A command whose mistakes on the command line are diagnostics. commander calls these methods by name
 * where it finds a mistake, and has English sentences of its own in each. Values that do not fit are
 * gathered, and told together with whatever else is found.
 */
export class SpokenCommand extends Command {
  readonly #around: Surroundings
  readonly #help: HelpWords
  #wrong: readonly Diagnostic[] = []

  constructor(name: string, around: Surroundings) {
    super(name)
    this.#around = around
    this.#help = around.help
    this.hook('preAction', (_, command) => {
      if (command === this && this.#wrong.length > 0) throw new UsageError(...this.#wrong)
    })
  }

  /** What `command()` makes: a subcommand likewise. */
  override createCommand(name = ''): SpokenCommand {
    return new SpokenCommand(name, this.#around)
  }

  /** A command of this program with what its help says of it: what it is for, and at the end examples. */
  named(name: CommandName): SpokenCommand {
    const { about, examples } = this.#help[name]
    const lines = examples.map((line) => `  ${line}\n`).join('')
    return this.command(name)
      .description(about)
      .addHelpText('after', `\n${this.#help.titles.examples}\n${lines}`)
  }

  /** Takes the parish's folder as its next word. */
  inParish(): this {
    return this.argument('[parish]', this.#help.everywhere.parish)
  }

  /** Has the flags that every command about a week knows. */
  dated(): this {
    return this.option('--date <day>', this.#help.everywhere.date).spoken()
  }

  /** Has the flags of how a command speaks, and whether it asks. */
  spoken(): this {
    const words = this.#help.everywhere
    return this.option('--json', words.json)
      .option('--quiet', words.quiet)
      .option('--yes', words.yes)
      .option('--color', words.color)
      .option('--no-color', words.noColor)
      .option('--plain', words.plain)
  }

  /** Has the flags of commands about one issue, which may be for another day than a Sunday, or for one of several services. */
  ofIssue(): this {
    const words = this.#help.everywhere
    return this.option('--day <day>', words.day)
      .option('--service <name>', words.service)
      .option('--title <words>', words.title)
  }

  /** Has the flag of commands that read a week with what joins it. */
  joining(): this {
    return this.option('--with <folder>', this.#help.everywhere.with)
  }

  /** Has the flag of commands that take a lock. A day is longer than any run. */
  locking(): this {
    return this.addOption(
      wholeNumber(new Option('--wait <seconds>', this.#help.everywhere.wait), 0, 86_400),
    )
  }

  /**
   * Has the flags of commands that may go over many parishes.
   *
   * @param alone flags that are for one parish
   */
  ofMany(alone: readonly string[] = []): this {
    const words = this.#help.everywhere
    return this.addOption(new Option('--all <folder>', words.all).conflicts([...alone]))
      .addOption(wholeNumber(new Option('--jobs <number>', words.jobs), 1, 256))
      .addOption(shardOf(new Option('--shard <part/of>', words.shard)))
  }

  /** Loads its code when it is called, which takes the words that were typed, the flags and the host. */
  does<Words extends readonly unknown[], Flags extends CommonFlags>(
    load: () => Promise<(...typed: [...Words, Flags, TerminalHost]) => Ending | Promise<Ending>>,
  ): this {
    const { host, say } = this.#around
    return this.action(async (...given: readonly unknown[]) => {
      // commander gives the words, the flags and the command itself.
      const words = given.slice(0, -2) as unknown as Words
      const flags = given.at(-2) as Flags
      const command = await load()
      say(flags, await command(...words, flags, patient(host, flags)))
    })
  }

  /** Does this for one parish, or for every one of a folder. */
  doesForAll(command: ParishJob['command']): this {
    return this.action(async (parish: string | undefined, flags: ManyFlags) => {
      if (await overAll(command, parish, flags, this.#around)) return
      const { host, say } = this.#around
      const run = await runs[command]()
      say(flags, await run(parish, flags, patient(host, flags)))
    })
  }

  /** commander: reads the value of a flag or an argument. */
  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    try {
      return target.parseArg?.(value, previous)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.#wrong = [...this.#wrong, ...error.diagnostics]
      return previous
    }
  }

  /** commander: a word that the command needs was not typed. */
  missingArgument(name: string): never {
    const argument = withValues(`<${name}>`, this.#help)
    this.#refuse(usageProblem('argument-missing', { command: this.#typed(), argument }))
  }

  /** commander: nothing stands after a flag that takes a value. */
  optionMissingArgument({ flags }: Option): never {
    this.#refuse(usageProblem('value-missing', { flag: withValues(flags, this.#help) }))
  }

  /** commander: a flag that the command needs was not typed. */
  missingMandatoryOptionValue({ flags }: Option): never {
    // commander has not read the command's words yet, one of which may be the mistake
    this.registeredArguments.forEach((argument, at) => {
      const typed = this.args[at]
      if (typed !== undefined) this._callParseArg(argument, typed, undefined)
    })
    const flag = withValues(flags, this.#help)
    this.#refuse(usageProblem('flag-missing', { command: this.#typed(), flag }))
  }

  /** commander: two flags that exclude each other. */
  _conflictingOption(one: Option, other: Option): never {
    const flags = { one: one.long ?? one.flags, other: other.long ?? other.flags }
    this.#refuse(usageProblem('flags-conflict', flags))
  }

  /** commander: a flag that the command has not. */
  unknownOption(typed: string): never {
    const flag = typed.replace(/=.*$/s, '')
    if (this.parent === null && this.commands.some((one) => flagsOf(one).includes(flag)))
      this.#refuse(usageProblem('flag-before-command', { flag }))
    this.#refuse(usageProblem('unknown-flag', { flag, nearest: flagMeant(flag, flagsOf(this)) }))
  }

  /** commander: more words than the command takes. */
  _excessArguments(typed: readonly string[]): never {
    const words = typed.slice(this.registeredArguments.length)
    this.#refuse(usageProblem('too-many-words', { command: this.#typed(), words }))
  }

  /** commander: the first word is no command. */
  unknownCommand(): never {
    const [typed = ''] = this.args
    const names = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name())
    this.#refuse(usageProblem('unknown-command', { typed, nearest: commandMeant(typed, names) }))
  }

  #refuse(problem: Diagnostic): never {
    throw new UsageError(...this.#wrong, problem)
  }

  /** The command as one types it. */
  #typed(): string {
    return this.parent === null ? this.name() : `${this.parent.name()} ${this.name()}`
  }
}

const flagsOf = (command: Command): readonly string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? [])
