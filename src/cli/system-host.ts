import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import { type Disk, DiskError, type Entry, type Host, type Read, UnreadableError } from '../host.ts'
import type { LocalTime } from '../local-time.ts'
import { speechFor } from '../messages/catalogues.ts'
import { exit } from './exit.ts'
import { type FoundEditor, findEditor } from './find-editor.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { nodeByName } from './node-by-name.ts'
import { openCommand } from './open-command.ts'
import { type Pager, pagerDefaults, pagersFor } from './pager.ts'
import { inquirerAsker } from './prompts/asker.ts'
import { plainAsker } from './prompts/plain-asker.ts'
import { systemLanguage } from './system-language.ts'
import { systemPages } from './system-pages.ts'
import { timeIn } from './wall-clock.ts'

/** The real outside: this process, its disk, its terminal, its clock. The only file that touches them. */
export function systemHost(flags: { readonly colour: boolean; readonly plain: boolean }): Host {
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
    resources: { resource: (name) => bytesOf(join(packageFolder, 'dist/resources', name)) },
    terminal: {
      interactive: stdin.isTTY === true && stderr.isTTY === true && stdout.isTTY === true,
      errIsTerminal: stderr.isTTY === true,
      columns: stderr.columns ?? 80,
      colour,
    },
    machine: {
      platform: process.platform,
      get program() {
        return [slashed(nodeHere()), slashed(join(packageFolder, 'bin/bulletin.js'))] as const
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

// dist/main.js lies one folder below the package.
const packageFolder = fileURLToPath(new URL('..', import.meta.url))

// A plain array: `slice` of a Buffer gives a view of the same bytes, where that of an array copies.
const bytesOf = (path: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = fs.readFileSync(path)
  return new Uint8Array(buffer, byteOffset, byteLength)
}

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

/** Shows a text with the first pager that there is; without any it is written out. */
async function page(text: string, interruption: Interruption): Promise<void> {
  const { PAGER, TERM } = process.env
  for (const pager of pagersFor(process.platform, { PAGER, TERM }))
    if (await shownBy(pager, text, interruption)) return
  process.stdout.write(text)
}

async function shownBy(
  { program, words, shell }: Pager,
  text: string,
  interruption: Interruption,
): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, words, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...pagerDefaults, ...process.env },
  })
  // Ctrl-C belongs to the pager while it is there: ending here would leave the terminal to it.
  const leaveIt = (): void => {}
  process.on('SIGINT', leaveIt)
  const listenAgain = interruption.leave()
  // The person may go before the end of the text.
  child.stdin.on('error', leaveIt)
  child.stdin.end(text)
  return new Promise((resolve) => {
    const settle = (shown: boolean): void => {
      listenAgain()
      process.off('SIGINT', leaveIt)
      resolve(shown)
    }
    child.once('error', () => settle(false))
    // 126 and 127 are a shell's words for a command that cannot be run or is not there.
    child.once('exit', (code) => settle(!shell || (code !== 126 && code !== 127)))
  })
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'EIO'

/** Runs a disk operation; what the system refuses becomes a `DiskError` that names the path. */
function orDiskError<Result>(path: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    throw new DiskError(path, codeOf(error), { cause: error })
  }
}

function orUnreadable<Result>(path: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    throw new UnreadableError(path, codeOf(error), { cause: error })
  }
}

const pieceSize = 65_536

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = orUnreadable(path, () => fs.openSync(path, 'r'))
  try {
    for (;;) {
      const piece = new Uint8Array(pieceSize)
      const length = orUnreadable(path, () => fs.readSync(file, piece))
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    fs.closeSync(file)
  }
}

/** What an entry of a folder is. A link to nothing, or in a circle, is a file, which then cannot be read. */
function kindOfEntry(path: string): Entry['kind'] | undefined {
  const isLink = (): boolean => fs.lstatSync(path).isSymbolicLink()
  try {
    return systemDisk.kindOf(path) ?? (isLink() ? 'file' : undefined)
  } catch (error) {
    if (isLink()) return 'file'
    throw error
  }
}

/** Under a name that no folder can hold nothing stands either: words may be taken for a path. */
const isMissing = (code: string): boolean => ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)

const systemDisk: Disk = {
  read(path): Read {
    try {
      return { ok: true, bytes: bytesOf(path) }
    } catch (error) {
      const code = codeOf(error)
      return { ok: false, reason: isMissing(code) ? 'missing' : 'refused', detail: code }
    }
  },
  list(folder) {
    try {
      return fs.readdirSync(folder).flatMap((name): Entry[] => {
        const kind = kindOfEntry(`${folder}/${name}`)
        return kind === undefined ? [] : [{ name, kind }]
      })
    } catch (error) {
      return isMissing(codeOf(error)) ? [] : 'refused'
    }
  },
  pieces: piecesOf,
  kindOf(path) {
    try {
      const stat = fs.statSync(path)
      return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined
    } catch (error) {
      if (isMissing(codeOf(error))) return undefined
      throw new UnreadableError(path, codeOf(error), { cause: error })
    }
  },
  ageOf(path) {
    const stat = orDiskError(path, () => fs.statSync(path, { throwIfNoEntry: false }))
    return stat && Date.now() - stat.mtimeMs
  },
  write: (path, bytes) => orDiskError(path, () => fs.writeFileSync(path, bytes, flushed)),
  replace: (path, bytes) => orDiskError(path, () => replace(fileBehind(path), bytes)),
  create(path, bytes, kind) {
    return orDiskError(path, () => {
      try {
        const mode = kind === 'executable' ? 0o755 : 0o666
        fs.writeFileSync(path, bytes, { ...flushed, flag: 'wx', mode })
        return true
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false
        throw error
      }
    })
  },
  rename: (from, to) => orDiskError(from, () => fs.renameSync(from, to)),
  remove: (path) => orDiskError(path, () => fs.rmSync(path, { recursive: true, force: true })),
  makeFolder: (path) => orDiskError(path, () => makeFolders(resolve(path))),
}

/** What a rename makes of a file in a power cut is empty where its bytes were not on the disk yet. */
const flushed = { flush: true } as const

/**
 * The file that a path leads to, through links; the path itself where nothing is there. A link to nothing
 * is refused: a file put in its place would be another than the person means.
 */
function fileBehind(path: string): string {
  const isThere = fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined
  return isThere ? fs.realpathSync(path) : path
}

function replace(path: string, bytes: Uint8Array): void {
  const mode = fs.statSync(path, { throwIfNoEntry: false })?.mode
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    fs.writeFileSync(temporary, bytes, { ...flushed, ...(mode && { mode: mode & 0o777 }) })
    // The mode of a file that is made is lessened by the process's mask.
    if (mode !== undefined) fs.chmodSync(temporary, mode & 0o777)
    fs.renameSync(temporary, path)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where a system refuses a folder
 * as missing although the one above is there, as Linux does in /proc.
 */
function makeFolders(path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(path)
  if (above !== path) makeFolders(above)
  try {
    fs.mkdirSync(path)
  } catch (error) {
    // Another run was there first.
    if (!fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
