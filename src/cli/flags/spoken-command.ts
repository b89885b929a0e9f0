import { type Argument, Command, type Option } from 'commander'
import type { Diagnostic } from '../../diagnostic.ts'
import { commandMeant, flagMeant } from '../../meant/name-meant.ts'
import type { HelpWords } from '../../messages/en/help.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import { withValues } from './help-text.ts'

/**
 * A command whose mistakes on the command line are diagnostics. commander calls these methods by name
 * where it finds a mistake, and has English sentences of its own in each. Values that do not fit are
 * gathered, and told together with whatever else is found.
 */
export class SpokenCommand extends Command {
  readonly #help: HelpWords
  #wrong: readonly Diagnostic[] = []

  /** @param help what stands for values, `<file>` and the like, in the person's language */
  constructor(name: string, help: HelpWords) {
    super(name)
    this.#help = help
    this.hook('preAction', (_, command) => {
      if (command === this && this.#wrong.length > 0) throw new UsageError(...this.#wrong)
    })
  }

  /** What `command()` makes: a subcommand likewise. */
  override createCommand(name = ''): SpokenCommand {
    return new SpokenCommand(name, this.#help)
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
