import * as fs from 'node:fs'
import { isatty } from 'node:tty'
import { exit } from '../../exit-codes.ts'
import { DiskError } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { limits } from '../../problems/limits.ts'
import { codeOf } from '../../system/disk.ts'
import { languageHere, systemHost } from '../../system/host.ts'
import type { Installation } from '../../system/installation.ts'
import { tidyLine } from '../../tidy-text.ts'
import { inquirerAsker } from '../prompts/asker/asker.ts'
import { plainAsker } from '../prompts/asker/plain-asker.ts'
import type { Asker, PrintJob, PrintOutcome, TerminalHost } from '../terminal-host.ts'
import { type FoundEditor, findEditor } from './find-editor.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { openCommand } from './open-command.ts'
import { outlet } from './outlet.ts'
import { page } from './page-text.ts'
import { printCommand } from './print-command.ts'
import { systemPages } from './serve-pages.ts'

/**
 * The real outside with the person in it: the system's host, and this process's terminal. After `leave` a Ctrl-C is the
 * system's again.
 *
 * @param flags `colour` as it was asked for; by the terminal and `NO_COLOR` where it is undefined
 */
export function terminalHost(
  flags: { readonly colour: boolean | undefined; readonly plain: boolean },
  installation: Installation,
): TerminalHost & { readonly leave: () => void } {
  const { env } = process
  const [stdout, stderr] = [outlet('stdout', endWithStream), outlet('stderr', endWithStream)]
  const plain = flags.plain || env['TERM'] === 'dumb'
  const colour = (flags.colour ?? (!env['NO_COLOR'] && stderr.isTerminal)) && !plain
  // The library of the questions looks nowhere else.
  if (!colour) env['NO_COLOR'] = '1'
  const language = languageHere()
  const words = speechFor(language).desk
  const interruption = listenForInterruption(process)
  const [out, err] = [stdout.write, stderr.write]
  let asker: Asker | undefined
  return {
    ...systemHost(installation, { language, heed: interruption.heed }),
    terminal: {
      // What tells of standard input is loaded with the network, so the streams that are there are asked first.
      interactive: stderr.isTerminal && stdout.isTerminal && isatty(0),
      errIsTerminal: stderr.isTerminal,
      outIsTerminal: stdout.isTerminal,
      // 0 where a terminal does not tell its size.
      columns: stderr.columns || 80,
      colour,
    },
    // Opening standard input takes longer than most answers.
    get ask() {
      asker ??= askerFor({ plain, language, stop: interruption.signal })
      return asker
    },
    open,
    print,
    hasPrinter,
    pages: systemPages,
    crew: async (threads) => (await import('./crew.ts')).systemCrew(threads, installation),
    progress: async (total, words) =>
      (await import('./progress-bar.ts')).progressBar(total, words, { out, err }),
    stdin: () => readStandardInput(interruption),
    page: plain
      ? async (text) => out(text)
      : (text) => page(text, words.asking.pagerFoot, interruption),
    out,
    err,
    leave: () => void interruption.leave(),
  }
}

function askerFor(wanted: {
  readonly plain: boolean
  readonly language: string
  readonly stop: AbortSignal
}): Asker {
  const { stdin, stderr } = process
  const { plain, language, stop } = wanted
  const asking = { input: stdin, output: stderr, stop, words: speechFor(language).desk }
  return plain ? plainAsker(asking) : inquirerAsker({ ...asking, findEditor: editorHere })
}

/**
 * The end of a run whose words nobody takes. A reader that goes away (`| head`) is no error: the command has done its
 * part. Else the system's reason is told.
 */
function endWithStream(error: NodeJS.ErrnoException): never {
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
  let size = 0
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const chunk = new Uint8Array(65_536)
    try {
      const count = fs.readSync(0, chunk)
      if (count === 0) return new Uint8Array(Buffer.concat(chunks))
      size += count
      if (size > limits.file) throw new DiskError('-', 'EFBIG')
      chunks.push(chunk.subarray(0, count))
    } catch (error) {
      if (error instanceof DiskError) throw error
      const code = codeOf(error)
      if (code === 'EOF') return new Uint8Array(Buffer.concat(chunks))
      if (code !== 'EAGAIN') throw new DiskError('-', code, { cause: error })
      Atomics.wait(clock, 0, 0, 20)
    }
  }
}

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

/** How long the printer's program is waited for, in milliseconds: longer than the spooler of a slow office takes. */
const spooling = 60_000

async function print(job: PrintJob): Promise<PrintOutcome> {
  const { execFile } = await import('node:child_process')
  const { program, words, env } = printCommand(process.platform, job)
  return new Promise((resolve) => {
    execFile(
      program,
      words,
      { env: { ...process.env, ...env }, timeout: spooling, windowsHide: true },
      (error, _, said) =>
        resolve(
          error === null ? { kind: 'sent' } : { kind: 'not-sent', reason: reasonOf(error, said) },
        ),
    )
  })
}

/** Longer than a print service that runs takes to answer, in milliseconds; somebody waits. */
const askingForPrinter = 2_000

/** CUPS names its usual printer. Windows has one wherever there is any. */
async function hasPrinter(): Promise<boolean> {
  if (process.platform === 'win32') return true
  const { execFile } = await import('node:child_process')
  const env = { ...process.env, LC_ALL: 'C' }
  return new Promise((resolve) => {
    execFile('lpstat', ['-d'], { env, timeout: askingForPrinter }, (error, said) =>
      resolve(error === null && /^system default destination: \S/m.test(said)),
    )
  })
}

/** The first line that a program said, else the system's word for why it did not run; empty where there is no such program. */
function reasonOf({ code }: { readonly code?: unknown }, said: string): string {
  const line = said.split('\n').map(tidyLine).find(Boolean)
  return line ?? (typeof code === 'string' && code !== 'ENOENT' ? code : '')
}
