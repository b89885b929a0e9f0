import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander'
import { commandMeant } from '../../meant/name-meant.ts'
import type { HelpWords } from '../../messages/en/help.ts'
import { usageError } from '../report/usage-error.ts'

/** The commands as a person meets them. One that stands in no group is listed at the end. */
const groups = {
  week: ['make', 'preview', 'check', 'list', 'why', 'approve', 'verify', 'slip'],
  requests: ['add', 'edit', 'renew', 'close', 'import', 'forget'],
  looking: ['verse', 'calendar'],
  setting: ['init', 'section', 'themes', 'scripture', 'fonts', 'schedule', 'completion'],
  rest: ['inspect', 'help'],
} as const satisfies Readonly<Record<keyof HelpWords['groups'], readonly string[]>>

/** A command that stands in the help. */
export type CommandName = (typeof groups)[keyof typeof groups][number]

/** Flags that every command knows stand below its own. */
const everywhere: ReadonlySet<string> = new Set([
  '--date',
  '--json',
  '--quiet',
  '--yes',
  '--color',
  '--no-color',
  '--plain',
  '--help',
])

/** How help is written: all commands by group, or one with its own flags first. */
export const helpIn = (words: HelpWords): HelpConfiguration => ({
  formatHelp: (command, helper) =>
    command.parent === null
      ? allCommands(command, helper, words)
      : oneCommand(command, helper, words),
})

/** One line of help: a command, an argument or a flag, and what it is for. */
export type HelpRow = readonly [term: string, text: string]

/** All commands by group, in the order in which a person meets them. */
export function commandGroups(
  program: Command,
  helper: Help,
  words: HelpWords,
): readonly { readonly title: string; readonly commands: readonly Command[] }[] {
  const commands = helper.visibleCommands(program)
  const named: readonly string[] = Object.values(groups).flat()
  return Object.entries(groups)
    .map(([group, names]) => ({
      title: words.groups[group as keyof typeof groups],
      commands: [
        ...names.flatMap((name) => commands.find((one) => one.name() === name) ?? []),
        ...(group === 'rest' ? commands.filter((one) => !named.includes(one.name())) : []),
      ],
    }))
    .filter((group) => group.commands.length > 0)
}

function allCommands(program: Command, helper: Help, words: HelpWords): string {
  const table = commandGroups(program, helper, words)
  const width = widthOf(table.flatMap(({ commands }) => commands.map(commandRow)))
  return [
    helper.boxWrap(program.description(), helper.helpWidth ?? 80),
    '',
    ...table.flatMap(({ title, commands }) => [
      title,
      ...listed(commands.map(commandRow), width, helper),
      '',
    ]),
    helper.boxWrap(words.begin, helper.helpWidth ?? 80),
    '',
  ].join('\n')
}

/** The line that shows how a command is typed, without the heading before it. */
export const usageOf = (command: Command, helper: Help, words: HelpWords): string =>
  withValues(helper.commandUsage(command).replace('[options]', '[flags]'), words)

/** What can be typed after a command: its commands, arguments and own flags, and the flags that all commands know. */
export function commandParts(command: Command, helper: Help, words: HelpWords) {
  const flags = helper.visibleOptions(command)
  const own = flags.filter(({ long }) => !everywhere.has(long ?? ''))
  const others = flags.filter((flag) => !own.includes(flag))
  return {
    commands: helper.visibleCommands(command).map(commandRow),
    arguments: helper.visibleArguments(command).map((one) => argumentRow(one, words)),
    flags: own.map((one) => flagRow(one, words)),
    everywhere: others.map((one) => flagRow(one, words)),
  } as const satisfies Partial<Readonly<Record<keyof HelpWords['titles'], readonly HelpRow[]>>>
}

function oneCommand(command: Command, helper: Help, words: HelpWords): string {
  const { titles } = words
  const {
    commands,
    arguments: given,
    flags,
    everywhere: common,
  } = commandParts(command, helper, words)
  const parts = [
    [titles.commands, commands],
    [titles.arguments, given],
    [titles.flags, flags],
    [titles.everywhere, common],
  ] as const
  const width = widthOf(parts.flatMap(([, rows]) => rows))
  return [
    `${titles.usage} ${usageOf(command, helper, words)}`,
    '',
    helper.boxWrap(command.description(), helper.helpWidth ?? 80),
    '',
    ...parts
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]) => [title, ...listed(rows, width, helper), '']),
  ].join('\n')
}

const commandRow = (command: Command): HelpRow => [command.name(), command.description()]

const argumentRow = (argument: Argument, words: HelpWords): HelpRow => [
  valueName(argument.name(), words),
  withChoices(argument.description, argument.argChoices),
]

const flagRow = (flag: Option, words: HelpWords): HelpRow => [
  withValues(flag.flags, words),
  withChoices(flag.description, flag.argChoices),
]

/** `--verse <ref>`, `[parish]` and the like with what stands for a value in the person's language. */
export const withValues = (term: string, words: HelpWords): string =>
  term.replace(
    /([<[])([\w=]+)((?:\.\.\.)?[>\]])/g,
    (_, open: string, name: string, close: string) => `${open}${valueName(name, words)}${close}`,
  )

const valueName = (name: string, { values }: HelpWords): string =>
  new Map(Object.entries(values)).get(name) ?? name

const withChoices = (text: string, choices: readonly string[] | undefined): string =>
  choices === undefined ? text : `${text}: ${choices.join(', ')}`

const widthOf = (rows: readonly HelpRow[]): number =>
  Math.max(...rows.map(([term]) => term.length), 0)

const listed = (rows: readonly HelpRow[], width: number, helper: Help): readonly string[] =>
  rows.map(([term, text]) => helper.formatItem(term, width, text, helper))

/**
 * Shows the help of all commands, or of the one at the end of these names.
 *
 * @throws UsageError where there is no such command
 */
export function showHelp(program: Command, names: readonly string[]): void {
  let command = program
  for (const name of names) {
    const next = command.commands.find((one) => one.name() === name)
    // `help scripture add`: what the command does is its first word.
    if (next === undefined && command.registeredArguments[0]?.argChoices?.includes(name)) break
    if (next === undefined) {
      const known = command.commands.map((one) => one.name()).filter((one) => one !== 'help')
      throw usageError('unknown-command', { typed: name, nearest: commandMeant(name, known) })
    }
    command = next
  }
  command.outputHelp()
}
