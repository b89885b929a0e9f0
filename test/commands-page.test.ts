import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { commandGroups, commandParts, type HelpRow, usageOf } from '../src/cli/flags/help-text.ts'
import { declare } from '../src/cli/main.ts'
import { englishHelp as words } from '../src/messages/en/help.ts'
import { memoryHost } from './memory-host.ts'

const path = join(import.meta.dirname, '../docs/commands.md')

/** The part above this line is written by hand; `npm run docs` writes the part below it. */
const below =
  '<!-- Below this line: written by `npm run docs` from the same source as --help. -->\n'

const table = (heading: string, rows: readonly HelpRow[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `| ${heading.replace(/:$/, '')} | |`,
        '|---|---|',
        ...rows.map(([term, text]) => `| \`${term}\` | ${text.replaceAll('|', '\\|')} |`),
        '',
      ]

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The parish's folder is said once, with the flags that every command knows. */
const isOwn = ([, text]: HelpRow): boolean => text !== words.everywhere.parish

/** Example command lines stand in the words of help under the name of their command. */
function examplesOf(name: string): readonly string[] {
  const [, ofCommand] = Object.entries<unknown>(words).find(([key]) => key === name) ?? []
  if (typeof ofCommand !== 'object' || ofCommand === null || !('examples' in ofCommand)) return []
  return Array.isArray(ofCommand.examples) ? ofCommand.examples.map(String) : []
}

function section(command: Command): readonly string[] {
  const helper = command.createHelp()
  const parts = commandParts(command, helper, words)
  return [
    `### ${command.name()}`,
    '',
    `\`${usageOf(command, helper, words)}\``,
    '',
    capitalized(`${command.description()}.`),
    '',
    ...table(words.titles.arguments, parts.arguments.filter(isOwn)),
    ...table(words.titles.flags, parts.flags),
    '```sh',
    ...examplesOf(command.name()),
    '```',
    '',
  ]
}

/** All commands as Markdown: by group, each with its arguments, its own flags and its examples. */
function reference(program: Command): string {
  const helper = program.createHelp()
  const [one] = program.commands
  if (one === undefined) throw new Error('there are no commands')
  return [
    ...commandGroups(program, helper, words).flatMap(({ title, commands }) => [
      `## ${title}`,
      '',
      ...commands.flatMap(section),
    ]),
    '## Everywhere',
    '',
    ...table(words.titles.arguments, [[words.values.parish, words.everywhere.parish]]),
    ...table(words.titles.flags, commandParts(one, helper, words).everywhere),
  ].join('\n')
}

it('docs/commands.md says what --help says', async () => {
  const [byHand = ''] = readFileSync(path, 'utf8').split(below)
  const page = `${byHand}${below}\n${reference(declare(memoryHost({}), () => {}))}`
  await expect(page).toMatchFileSnapshot(path)
})
