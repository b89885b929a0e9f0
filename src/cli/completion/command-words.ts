import type { Command } from 'commander'
import { gathered } from '../flags/values.ts'

/** What can stand where a value is typed. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Ids of the parish's requests and articles, which are asked for when they are wanted. */
  | { readonly kind: 'ids' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'files' }
  /** Anything: nothing can be offered. */
  | { readonly kind: 'free' }

/** What the tables of some shells hold: words with commas between them, or the sign of what is to be looked up; empty where nothing can be offered. */
export function offered(values: Values): string {
  switch (values.kind) {
    case 'words':
      return values.words.join(',')
    case 'ids':
    case 'folders':
    case 'files':
      return `:${values.kind}`
    case 'free':
      return ''
    default:
      return values satisfies never
  }
}

/** A flag as it is completed. */
export interface FlagWords {
  readonly long: string
  readonly short: string | undefined
  readonly description: string
  /** Name and kind of what follows it; undefined for a flag that stands alone. */
  readonly value: { readonly name: string; readonly values: Values } | undefined
  readonly repeatable: boolean
}

/** A word that stands by its place. */
export interface OperandWords {
  readonly name: string
  readonly values: Values
  /** Takes all words that follow. */
  readonly variadic: boolean
}

/** A command as it is completed. */
export interface CommandWords {
  readonly name: string
  readonly description: string
  readonly flags: readonly FlagWords[]
  readonly operands: readonly OperandWords[]
}

/**
 * Every command that help shows, with what can follow it, out of the declaration of the command line
 * itself.
 */
export function commandWords(program: Command): readonly CommandWords[] {
  const helper = program.createHelp()
  const commands = helper.visibleCommands(program)
  const names = commands.map((command) => command.name())
  return commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    flags: helper.visibleOptions(command).map((flag) => ({
      long: flag.long ?? flag.flags,
      short: flag.short,
      description: flag.description,
      value: flagValue(flag.flags, flag.argChoices),
      repeatable: flag.parseArg === gathered,
    })),
    operands: command.registeredArguments.map((operand) => ({
      name: operand.name(),
      values: valuesOf(operand.name(), operand.argChoices, names),
      variadic: operand.variadic,
    })),
  }))
}

function flagValue(flags: string, choices: readonly string[] | undefined): FlagWords['value'] {
  const [, name] = /<(.+)>/.exec(flags) ?? []
  return name === undefined ? undefined : { name, values: valuesOf(name, choices, []) }
}

/** What a value is, by the name that the command line gives it. */
function valuesOf(
  name: string,
  choices: readonly string[] | undefined,
  commands: readonly string[],
): Values {
  if (choices !== undefined) return { kind: 'words', words: choices }
  switch (name) {
    case 'id':
      return { kind: 'ids' }
    case 'parish':
    case 'folder':
      return { kind: 'folders' }
    case 'file':
    case 'source':
      return { kind: 'files' }
    case 'command':
      return { kind: 'words', words: commands }
    default:
      return { kind: 'free' }
  }
}
