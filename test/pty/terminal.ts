import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A real terminal with the built program in it. */
export interface Terminal {
  /** The parish's folder. */
  readonly folder: string
  /** Presses keys by their names in tmux (`Down`, `Enter`, `C-c`), one after the other. */
  press(...keys: readonly string[]): void
  /** Types text as it stands. */
  type(text: string): void
  /** All that the terminal has shown, once this is in it. Throws with what is there where it never comes. */
  shows(wanted: string | RegExp): Promise<string>
  close(): void
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

let opened = 0

/**
 * Opens a terminal of its own and runs the program in it, in a folder with these files. Its exit code
 * is shown at the end as `exit 0`.
 */
export function openTerminal(
  words: string,
  files: Readonly<Record<string, string>>,
  settings: {
    readonly columns?: number
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Terminal {
  const { columns = 80, env = {} } = settings
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pty-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  // A server of its own, so that no one's settings and no other test are in the way.
  const server = `bulletin-${process.pid}-${++opened}`
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', server, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  const variables = { LC_ALL: 'C.UTF-8', PAGER: 'cat', ...env }
  const set = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  const line = `cd '${folder}' && env ${set.join(' ')} '${process.execPath}' '${program}' ${words}; echo "exit $?"; sleep 600`
  tmux('-u', 'new-session', '-d', '-x', String(columns), '-y', '24', line)
  const shown = (): string => tmux('capture-pane', '-p', '-J', '-S', '-500')
  return {
    folder,
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', key)
    },
    type: (text) => void tmux('send-keys', '-l', text),
    async shows(wanted) {
      for (let tries = 0; tries < 400; tries++) {
        const text = shown()
        if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return text
        await pause(50)
      }
      throw new Error(`${wanted} was never shown; there is:\n${shown()}`)
    },
    close: () => {
      tmux('kill-server')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
