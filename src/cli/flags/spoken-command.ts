import { Command, type Option } from 'commander'
import type { Speech } from '../../messages/catalogues.ts'
import { nearest } from '../../nearest.ts'
import { UsageError } from '../report/usage-error.ts'
import { withValues } from './help-text.ts'

/**
 * A command that says in the person's language what is wrong with a command line. commander calls these
 * methods by name where it finds a mistake, and has English sentences of its own in each.
 */
export class SpokenCommand extends Command {
  readonly #speech: Speech

  constructor(name: string, speech: Speech) {
    super(name)
    this.#speech = speech
  }

  /** What `command()` makes: a subcommand that speaks likewise. */
  override createCommand(name = ''): SpokenCommand {
    return new SpokenCommand(name, this.#speech)
  }

  /** commander: a word that the command needs was not typed. */
  missingArgument(name: string): never {
    const { usage, help } = this.#speech
    throw new UsageError(usage.missingArgument(this.#typed(), withValues(`<${name}>`, help)))
  }

  /** commander: nothing stands after a flag that takes a value. */
  optionMissingArgument({ flags }: Option): never {
    const { usage, help } = this.#speech
    throw new UsageError(usage.missingValue(withValues(flags, help)))
  }

  /** commander: a flag that the command needs was not typed. */
  missingMandatoryOptionValue({ flags }: Option): never {
    const { usage, help } = this.#speech
    throw new UsageError(usage.missingFlag(this.#typed(), withValues(flags, help)))
  }

  /** commander: two flags that exclude each other. */
  _conflictingOption(one: Option, other: Option): never {
    const { usage } = this.#speech
    throw new UsageError(usage.conflict(one.long ?? one.flags, other.long ?? other.flags))
  }

  /** commander: a flag that the command has not. */
  unknownOption(typed: string): never {
    const { usage } = this.#speech
    const flag = typed.replace(/=.*$/s, '')
    if (this.parent === null && this.commands.some((one) => flagsOf(one).includes(flag)))
      throw new UsageError(usage.flagFirst(flag))
    throw new UsageError(usage.unknownFlag(flag, nearest(flag, flagsOf(this))))
  }

  /** commander: more words than the command takes. */
  _excessArguments(words: readonly string[]): never {
    const extra = words.slice(this.registeredArguments.length)
    throw new UsageError(this.#speech.usage.tooMany(this.#typed(), extra))
  }

  /** commander: the first word is no command. */
  unknownCommand(): never {
    const [typed = ''] = this.args
    const names = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name())
    throw new UsageError(this.#speech.usage.unknownCommand(typed, nearest(typed, names)))
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
