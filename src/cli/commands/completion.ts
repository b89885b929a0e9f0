import type { Command } from 'commander'
import { itemIds } from '../../operations/issue/list-week.ts'
import { bashCompletion } from '../completion/bash.ts'
import { commandWords } from '../completion/command-words.ts'
import { fishCompletion } from '../completion/fish.ts'
import { powershellCompletion } from '../completion/powershell.ts'
import { zshCompletion } from '../completion/zsh.ts'
import type { Shell } from '../flags/args.ts'
import type { TerminalHost } from '../terminal-host.ts'

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Readonly<Record<Shell, unknown>>

/** The script by which a shell completes this command line, made of its declaration. */
export const completionScript = (shell: Shell, program: Command): string =>
  scripts[shell](commandWords(program))

/**
 * Ids of the parish's items, a line each, for shells to offer. Nothing where there is
 * no parish or where it has errors: whoever presses a key to complete a word wants no message.
 */
export const idLines = (typed: string | undefined, host: TerminalHost): string =>
  itemIds(host, { folder: typed })
    .map((id) => `${id}\n`)
    .join('')
