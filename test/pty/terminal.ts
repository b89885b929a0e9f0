import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ended } from '../flows/flow.ts'
import { patience } from '../patience.ts'

/** A real terminal with the built program in it. */
export interface Terminal {
  /** The parish's folder. */
  readonly folder: string
  /** Presses keys by their names in tmux (`Down`, `Enter`, `C-c`), one after the other. */
  press(...keys: readonly string[]): void
  /** Types text as it stands. */
  type(text: string): void
  /** What can be seen now. */
  screen(): string
  /** Waits for something. Throws with what is there where the program ends or nothing comes. */
  until(what: string, isSo: () => boolean): Promise<void>
  /** All that the terminal has shown, once this is in it. Throws with what is there where it never comes. */
  shows(wanted: string | RegExp): Promise<string>
  /** How the program ended, once it has. */
  ended(): Promise<EndedThere>
  close(): void
}

/** How the program ended in its terminal. */
export interface EndedThere extends Ended {
  /** Whether the terminal is as it was: its settings, and a cursor that can be seen. */
  readonly isWhole: boolean
}

/** How a terminal is opened. */
export interface TerminalSettings {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

const program = join(import.meta.dirname, '../../bin/bulletin.js')

/** Why no terminal can be had here; undefined where one can. */
export function whyNoTerminal(): string | undefined {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'tmux is not installed'
  }
}

/** How long is waited before it is looked whether the terminal has been written to, in milliseconds. */
const interval = 20

let opened = 0

/**
 * Opens a terminal of its own and runs the program in it, in a folder with these files. Its exit code
 * is shown at the end as `exit 0`.
 */
export function openTerminal(
  words: string,
  files: Readonly<Record<string, string>>,
  settings: TerminalSettings = {},
): Terminal {
  const { columns = 80, rows = 24, env = {} } = settings
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pty-'))
  /** What the terminal was written, so that a screen is asked for only where there is something new. */
  const written = `${folder}.written`
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  // A server of its own, so that no one's settings and no other test are in the way.
  const server = `bulletin-${process.pid}-${++opened}`
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', server, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  const variables = { LC_ALL: 'C.UTF-8', PAGER: 'cat', VISUAL: '', EDITOR: '', ...env }
  const set = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  const line = [
    `cd '${folder}'; before=$(stty -g)`,
    `env ${set.join(' ')} '${process.execPath}' '${program}' ${words}`,
    `code=$?; [ "$before" = "$(stty -g)" ] && as=before || as=spoilt`,
    `echo "exit $code, terminal as $as"; sleep infinity`,
  ].join('\n')
  tmux('-u', 'new-session', '-d', '-x', String(columns), '-y', String(rows), line)
  tmux('pipe-pane', `exec cat > '${written}'`)
  const lengthWritten = (): number | undefined => statSync(written, { throwIfNoEntry: false })?.size
  const shown = (): string => tmux('capture-pane', '-p', '-J', '-S', '-2000')
  const hasEnded = (text: string): boolean => /exit \d+, terminal as/.test(text)
  async function until(what: string, isSo: () => boolean): Promise<void> {
    let seen: number | undefined
    for (let tries = 0; tries < patience / interval; tries++) {
      const length = lengthWritten()
      if (length === undefined || length !== seen) {
        seen = length
        if (isSo()) return
        const text = shown()
        if (hasEnded(text) && !isSo()) throw new Error(`it ended and ${what} never came:\n${text}`)
      }
      await pause(interval)
    }
    throw new Error(`${what} never came; there is:\n${shown()}`)
  }
  async function shows(wanted: string | RegExp): Promise<string> {
    const isIn = (text: string): boolean =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
    let text = ''
    await until(String(wanted), () => {
      text = shown()
      return isIn(text)
    })
    return text
  }
  return {
    folder,
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', key)
    },
    type: (text) => void tmux('send-keys', '-l', '--', text),
    screen: () => tmux('capture-pane', '-p', '-J'),
    until,
    shows,
    async ended() {
      const text = await shows(/exit \d+, terminal as/)
      const [, exit, as] = /exit (\d+), terminal as (\w+)/.exec(text) ?? []
      const cursor = tmux('display-message', '-p', '#{cursor_flag}').trim()
      return { exit: Number(exit), text, isWhole: as === 'before' && cursor === '1' }
    },
    close: () => {
      tmux('kill-server')
      rmSync(folder, { recursive: true, force: true })
      rmSync(written, { force: true })
    },
  }
}

/** Every path below a folder with its bytes; of a folder, that it is one. */
export const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => [
        path,
        statSync(join(folder, path)).isDirectory()
          ? 'folder'
          : readFileSync(join(folder, path), 'base64'),
      ]),
  )
