import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander'
import type { Wording } from '../messages/wording.ts'
import { nearest } from '../nearest.ts'
import { UsageError } from './exit.ts'

/** The commands as a person meets them. One that stands in no group is listed at the end. */
const groups = {
  week: ['make', 'preview', 'check', 'list', 'why', 'approve'],
  requests: ['add', 'edit', 'renew', 'close', 'import'],
  looking: ['verse', 'calendar'],
  setting: ['init', 'scripture', 'schedule', 'completion'],
  rest: ['inspect', 'help'],
} as const satisfies Readonly<Record<keyof Wording['help']['groups'], readonly string[]>>

/** Flags that every command knows stand below its own. */
const everywhere: ReadonlySet<string> = new Set([
  '--date',
  '--json',
  '--quiet',
  '--yes',
  '--no-color',
  '--plain',
  '--help',
])

/** How help is written: all commands by group, or one with its own flags first; in the words of `wording`. */
export const helpIn = (wording: Wording): HelpConfiguration => ({
  styleTitle: (title) => inWords(title, wording),
  formatHelp: (command, helper) =>
    command.parent === null
      ? allCommands(command, helper, wording)
      : oneCommand(command, helper, wording),
})

/** A title, or what a command, a flag or an argument is for, in the language of `wording`. */
const inWords = (text: string, { help }: Wording): string => help.words.get(text) ?? text

type Row = readonly [term: string, text: string]

function allCommands(program: Command, helper: Help, wording: Wording): string {
  const { help } = wording
  const commands = helper.visibleCommands(program)
  const named: readonly string[] = Object.values(groups).flat()
  const table = Object.entries(groups).map(([group, names]) => ({
    title: help.groups[group as keyof typeof groups],
    rows: [
      ...names.flatMap((name) => commands.find((one) => one.name() === name) ?? []),
      ...(group === 'rest' ? commands.filter((one) => !named.includes(one.name())) : []),
    ].map((one): Row => [one.name(), inWords(one.description(), wording)]),
  }))
  const width = widthOf(table.flatMap(({ rows }) => rows))
  return [
    inWords(program.description(), wording),
    '',
    ...table
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [title, ...listed(rows, width, helper), '']),
    ...help.begin,
    '',
  ].join('\n')
}

function oneCommand(command: Command, helper: Help, wording: Wording): string {
  const flags = helper.visibleOptions(command)
  const own = flags.filter(({ long }) => !everywhere.has(long ?? ''))
  const others = flags.filter((flag) => !own.includes(flag))
  const parts: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Commands:', helper.visibleCommands(command).map((one) => commandRow(one, wording))],
    ['Arguments:', helper.visibleArguments(command).map((one) => argumentRow(one, wording))],
    ['Flags:', own.map((one) => flagRow(one, wording))],
    ['Everywhere:', others.map((one) => flagRow(one, wording))],
  ]
  const width = widthOf(parts.flatMap(([, rows]) => rows))
  return [
    `${inWords('Usage:', wording)} ${helper.commandUsage(command).replace('[options]', '[flags]')}`,
    '',
    helper.boxWrap(inWords(command.description(), wording), helper.helpWidth ?? 80),
    '',
    ...parts
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]) => [inWords(title, wording), ...listed(rows, width, helper), '']),
  ].join('\n')
}

const commandRow = (command: Command, wording: Wording): Row => [
  command.name(),
  inWords(command.description(), wording),
]

const argumentRow = (argument: Argument, wording: Wording): Row => [
  argument.name(),
  withChoices(inWords(argument.description, wording), argument.argChoices),
]

const flagRow = (flag: Option, wording: Wording): Row => [
  flag.flags,
  withChoices(inWords(flag.description, wording), flag.argChoices),
]

const withChoices = (text: string, choices: readonly string[] | undefined): string =>
  choices === undefined ? text : `${text}: ${choices.join(', ')}`

const widthOf = (rows: readonly Row[]): number => Math.max(...rows.map(([term]) => term.length), 0)

const listed = (rows: readonly Row[], width: number, helper: Help): readonly string[] =>
  rows.map(([term, text]) => helper.formatItem(term, width, text, helper))

/** Command lines at the end of a command's help, as `addHelpText` takes them. */
export const examples =
  (...lines: readonly string[]) =>
  ({ command }: { readonly command: Command }): string => {
    const title = command.createHelp().styleTitle('Examples:')
    return `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`
  }

/**
 * Shows the help of all commands, or of the one at the end of these names.
 *
 * @throws UsageError where there is no such command
 */
export function showHelp(program: Command, names: readonly string[]): void {
  let command = program
  for (const name of names) {
    const known = command.commands.filter((one) => one.name() !== 'help')
    const next = command.commands.find((one) => one.name() === name)
    if (next === undefined) throw new UsageError(unknownCommand(name, known))
    command = next
  }
  command.outputHelp()
}

function unknownCommand(name: string, known: readonly Command[]): string {
  const names = known.map((one) => one.name())
  const meant = nearest(name, names)
  return `unknown command '${name}'${meant === undefined ? '' : `\n(Did you mean ${meant}?)`}`
}
