import type { Command } from 'commander'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { findParish } from '../../operations/find-parish.ts'
import { bashCompletion } from '../completion/bash.ts'
import { commandWords } from '../completion/command-words.ts'
import { fishCompletion } from '../completion/fish.ts'
import { powershellCompletion } from '../completion/powershell.ts'
import { zshCompletion } from '../completion/zsh.ts'
import type { Shell } from '../flags/args.ts'
import { UsageError } from '../report/exit.ts'

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
export function idLines(typed: string | undefined, host: Host): string {
  const folder = parishFolder(typed, host)
  if (folder === undefined) return ''
  const loaded = loadParish(folder, host.disk)
  if (!loaded.ok) return ''
  return loaded.parish.items.map(({ id }) => `${id}\n`).join('')
}

function parishFolder(typed: string | undefined, host: Host): string | undefined {
  try {
    const found = findParish(host, typed)
    return found.ok ? found.folder : undefined
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}
