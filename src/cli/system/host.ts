import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CivilDate, parseCivilDate } from '../../civil-date.ts'
import { exit } from '../../exit-codes.ts'
import { DiskError } from '../../host.ts'
import type { LocalTime } from '../../local-time.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { inquirerAsker } from '../prompts/asker.ts'
import { plainAsker } from '../prompts/plain-asker.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { codeOf, plainArray, systemDisk } from './disk.ts'
import { type FoundEditor, findEditor } from './find-editor.ts'
import type { Installation } from './installation.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { systemLanguage } from './language.ts'
import { nodeByName } from './node-by-name.ts'
import { openCommand } from './open-command.ts'
import { page } from './page-text.ts'
import { systemPages } from './serve-pages.ts'
import { timeIn } from './wall-clock.ts'

/**
 * The real outside: this process, its disk, its terminal, its clock. Only this file touches them, with its
 * parts `disk.ts`, `page-text.ts` and `serve-pages.ts`.
 */
export function systemHost(
  flags: { readonly colour: boolean; readonly plain: boolean },
  { part, script }: Installation,
): TerminalHost {
  const { env, stdin, stdout, stderr } = process
  const plain = flags.plain || env['TERM'] === 'dumb'
  const colour = flags.colour && !plain && !env['NO_COLOR'] && stderr.isTTY === true
  // The library of the questions looks nowhere else.
  if (!colour) env['NO_COLOR'] = '1'
  const language = systemLanguage(process.platform, env, localeHere)
  const { desk } = speechFor(language)
  const interruption = listenForInterruption(process)
  const asking = { input: stdin, output: stderr, stop: interruption.signal, words: desk }
  // A reader that goes away (`| head`) is no error: the command has done its part.
  for (const stream of [stdout, stderr]) stream.on('error', endWithStream)
  return {
    disk: systemDisk,
    resources: { resource: (name) => plainArray(part(`resources/${name}`)) },
    terminal: {
      interactive: stdin.isTTY === true && stderr.isTTY === true && stdout.isTTY === true,
      errIsTerminal: stderr.isTTY === true,
      columns: stderr.columns ?? 80,
      colour,
    },
    machine: {
      platform: process.platform,
      get program() {
        const { execPath } = process
        return script === undefined
          ? ([slashed(execPath)] as const)
          : ([slashed(nodeHere()), slashed(script)] as const)
      },
      get home() {
        return slashed(homedir())
      },
    },
    ask: plain ? plainAsker(asking) : inquirerAsker({ ...asking, findEditor: editorHere }),
    folder: slashed(process.cwd()),
    language,
    run: { process: process.pid, isAlive, startOf },
    today,
    now,
    get timezone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone
    },
    open,
    resolve: (path) => slashed(resolve(path)),
    wait: async (milliseconds) => {
      await pause(milliseconds)
    },
    heed: interruption.heed,
    pages: systemPages,
    stdin: () => readStandardInput(interruption),
    page: plain ? async (text) => void stdout.write(text) : (text) => page(text, interruption),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  }
}

const localeHere = (): string => new Intl.DateTimeFormat().resolvedOptions().locale

const nodeHere = (): string =>
  nodeByName({
    folders: (process.env['PATH'] ?? '').split(delimiter),
    platform: process.platform,
    running: fs.realpathSync(process.execPath),
    realPath: (path) => (fs.existsSync(path) ? fs.realpathSync(path) : undefined),
  })

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** The end of a run whose words nobody takes: quiet where the reader has gone, else with the system's reason. */
function endWithStream(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exit.done)
  try {
    fs.writeSync(2, `error: ${error.message}\n`)
  } finally {
    process.exit(exit.disk)
  }
}

/** The editor for a text. The library of the questions opens what `VISUAL` names, and looks nowhere else. */
function editorHere(): FoundEditor {
  const { env, platform } = process
  const isProgram = (path: string): boolean => {
    try {
      return fs.statSync(path).isFile()
    } catch {
      // A folder of the search path that may not be looked into holds no editor for this person.
      return false
    }
  }
  const found = findEditor({ env, platform, isProgram })
  if (found.kind === 'editor') env['VISUAL'] = found.command
  return found
}

/** Waits for all of it, during which a Ctrl-C ends the program at once. */
function readStandardInput(interruption: Interruption): Uint8Array {
  const listenAgain = interruption.leave()
  try {
    return readToEnd()
  } finally {
    listenAgain()
  }
}

/** A terminal or a pipe that has nothing yet says EAGAIN; on Windows its end may be an error. */
function readToEnd(): Uint8Array {
  const chunks: Uint8Array[] = []
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const chunk = new Uint8Array(65_536)
    try {
      const count = fs.readSync(0, chunk)
      if (count === 0) return new Uint8Array(Buffer.concat(chunks))
      chunks.push(chunk.subarray(0, count))
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return new Uint8Array(Buffer.concat(chunks))
      if (code !== 'EAGAIN') throw new DiskError('-', code, { cause: error })
      Atomics.wait(clock, 0, 0, 20)
    }
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Of Linux: ticks since the machine was started, the 22nd field (proc_pid_stat(5)); a name before it may hold spaces. */
function startOf(id: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${id}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

const today = (timezone: string | undefined): CivilDate | undefined =>
  parseCivilDate(now(timezone)?.slice(0, 10) ?? '')

const now = (timezone: string | undefined): LocalTime | undefined => timeIn(timezone, process)

/** How long a program is waited for that shows a file: one that is at work after that is showing it. */
const patience = 3000

async function open(target: string): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const { program, words, env, verbatim } = openCommand(process.platform, target)
  const child = spawn(program, words, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
    windowsVerbatimArguments: verbatim,
    windowsHide: true,
  })
  return new Promise((resolve) => {
    const settle = (shown: boolean): void => {
      clearTimeout(waiting)
      child.unref()
      resolve(shown)
    }
    const waiting = setTimeout(settle, patience, true)
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
}
