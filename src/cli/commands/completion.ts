import type { Command } from 'commander'
import { bashCompletion } from '../completion/bash.ts'
import { commandWords } from '../completion/command-words.ts'
import { fishCompletion } from '../completion/fish.ts'
import { powershellCompletion } from '../completion/powershell.ts'
import { zshCompletion } from '../completion/zsh.ts'
import type { Shell } from '../flags/args.ts'

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Readonly<Record<Shell, unknown>>

/** The script by which a shell completes this command line, made of its declaration. */
export const completionScript = (shell: Shell, program: Command): string =>
  scripts[shell](commandWords(program))
