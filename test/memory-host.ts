import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CivilDate, parseCivilDate } from '../src/civil-date.ts'
import { runJob } from '../src/cli/run-job.ts'
import type { Asker, Offer, PrintJob, TerminalHost } from '../src/cli/terminal-host.ts'
import { type Resources, Stopped } from '../src/host.ts'
import { parseLocalTime } from '../src/local-time.ts'
import { memoryDisk } from '../src/system/memory-host.ts'
import { formattedTime } from '../src/system/wall-clock.ts'
import { type MemoryPages, memoryPages } from './memory-pages.ts'

/** An outside made of a map of paths: nothing leaves the test, and everything can be looked at. */
export interface MemoryHost extends TerminalHost {
  readonly files: Map<string, Uint8Array>
  readonly said: { out: string; err: string }
  readonly questions: string[]
  /** Files that were made to be run. */
  readonly executables: Set<string>
  /** What was opened with the system's own program. */
  readonly opened: string[]
  /** What was sent to the printer. */
  readonly sentToPrinter: PrintJob[]
  /** What was shown a screen at a time. */
  readonly paged: string[]
  /** How long ago files were written, in milliseconds; those that are not named just now. */
  readonly ages: Map<string, number>
  /** What the next disk operation on a path is refused with. */
  readonly refusals: Map<string, string>
}

/** Answers in the order of the questions: text, names of offers, or a boolean; `stop` breaks off. */
export type Answer = string | boolean | readonly string[] | { readonly stop: true }

const resourcesFolder = join(import.meta.dirname, '../dist/resources')
/** What the build made: one for all hosts, so that what is kept of it is read once. */
const resources: Resources = {
  resource: (name) => new Uint8Array(readFileSync(join(resourcesFolder, name))),
}
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A host whose parish folder is `/parish`, on the day given. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: {
    readonly today?: string
    /** Of the clock, `18:05`. */
    readonly now?: string
    readonly answers?: readonly Answer[]
    /** Both outputs are a terminal. */
    readonly errIsTerminal?: boolean
    readonly columns?: number
    readonly folder?: string
    readonly language?: string
    /** What standard input holds. */
    readonly stdin?: string
    readonly alive?: readonly number[]
    /** Which start of the machine this is, where the system tells it. */
    readonly boot?: string
    /** When processes began, where the system tells it. */
    readonly starts?: ReadonlyMap<number, string>
    readonly timezone?: string
    /** What the machine's own clock shows, where it is not the parish's: `2026-11-22T23:05`. */
    readonly machineTime?: string
    readonly machine?: Partial<TerminalHost['machine']>
    /** Called where a Ctrl-C would take effect; throws `Stopped` for one. */
    readonly heed?: () => void
    /** No program shows a file here. */
    readonly opensNothing?: true
    /** Why the printer takes nothing here. */
    readonly noPrinter?: string
  } = {},
): MemoryHost {
  const disk = new Map(
    Object.entries(files).map(([path, content]) => [
      path.startsWith('/') ? path : `/parish/${path}`,
      typeof content === 'string' ? encode(content) : content,
    ]),
  )
  const folders = new Set(['/', '/parish'])
  const refusals = new Map<string, string>()
  const ages = new Map<string, number>()
  const said = { out: '', err: '' }
  const questions: string[] = []
  const executables = new Set<string>()
  const opened: string[] = []
  const sentToPrinter: PrintJob[] = []
  const paged: string[] = []
  const answers = [...(settings.answers ?? [])]
  const today = parseCivilDate(settings.today ?? '2026-11-22')
  if (today === undefined) throw new Error('the test names no day')

  const next = (message: string): Answer => {
    questions.push(message)
    const answer = answers.shift()
    if (answer === undefined) throw new Error(`nobody answers "${message}"`)
    if (typeof answer === 'object' && 'stop' in answer) throw new Stopped()
    return answer
  }
  const offered = <Value>(name: string, offers: readonly Offer<Value>[]): Value => {
    const offer = offers.find((one) => one.name.startsWith(name))
    if (offer === undefined)
      throw new Error(`"${name}" is not offered: ${offers.map((one) => one.name).join(' | ')}`)
    return offer.value
  }
  const ask: Asker = {
    text: async ({ message, check }) => {
      for (;;) {
        const answer = next(message)
        const verdict = check?.(String(answer)) ?? true
        if (verdict === true) return String(answer)
        questions.push(verdict)
      }
    },
    choose: async ({ message, offers }) => {
      return offered(String(next(message)), offers)
    },
    find: async ({ message, offers }) => offered(String(next(message)), offers),
    confirm: async ({ message }) => next(message) === true,
    several: async ({ message, offers }) => {
      const answer = next(message)
      if (!Array.isArray(answer)) throw new Error(`"${message}" wants a list of names`)
      const free = offers.filter(({ barred }) => barred === undefined)
      return answer.map((name) => offered(String(name), free))
    },
    write: async ({ message }) => String(next(message)),
  }

  const host: MemoryHost = {
    files: disk,
    said,
    questions,
    executables,
    opened,
    sentToPrinter,
    paged,
    refusals,
    ages,
    disk: memoryDisk(disk, { folders, refusals, ages, executables }),
    resources,
    terminal: {
      interactive: settings.answers !== undefined,
      errIsTerminal: settings.errIsTerminal ?? false,
      outIsTerminal: settings.errIsTerminal ?? false,
      columns: settings.columns ?? 80,
      colour: false,
    },
    machine: {
      platform: 'linux',
      program: ['/usr/bin/node', '/opt/bulletin/bin/bulletin.js'],
      home: '/home/ann',
      timezone: settings.timezone ?? 'America/New_York',
      ...settings.machine,
    },
    ask,
    folder: settings.folder ?? '/parish',
    language: settings.language ?? 'en_US.UTF-8',
    run: {
      process: 4711,
      machine: 'desk',
      boot: settings.boot,
      isAlive: (id) => settings.alive?.includes(id) ?? false,
      startOf: (id) => settings.starts?.get(id),
    },
    open: async (target) => {
      if (settings.opensNothing) return false
      opened.push(target)
      return true
    },
    hasPrinter: async () => settings.noPrinter === undefined,
    print: async (job) => {
      if (settings.noPrinter !== undefined) return { kind: 'not-sent', reason: settings.noPrinter }
      sentToPrinter.push(job)
      return { kind: 'sent' }
    },
    now: (timezone) =>
      timezone === 'Nowhere/Land'
        ? undefined
        : parseLocalTime(
            (timezone === undefined ? settings.machineTime : undefined) ??
              `${today}T${settings.now ?? '18:05'}`,
          ),
    clockOf: (timezone) => (seconds) =>
      formattedTime(timezone ?? settings.timezone ?? 'America/New_York', new Date(seconds * 1000)),
    page: async (text) => {
      paged.push(text)
    },
    today: (timezone): CivilDate | undefined => (timezone === 'Nowhere/Land' ? undefined : today),
    resolve: (path) =>
      (path.startsWith('/') ? path : `${settings.folder ?? '/parish'}/${path}`).replace(
        /\/\.$|\/$/,
        '',
      ),
    wait: async () => {},
    heed: async () => settings.heed?.(),
    pages: stoppedPages(),
    stdin: () => encode(settings.stdin ?? ''),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    crew: async (threads = 2) => ({
      threads,
      run: (job) => runJob(job, host),
      close: async () => {},
    }),
    progress: async () => ({ step: () => {}, out: host.out, err: host.err, end: () => {} }),
  }
  return host
}

/** Pages that the person ends as soon as they are shown. */
function stoppedPages(): MemoryPages {
  const pages = memoryPages()
  pages.stop()
  return pages
}

/** Every file below a real folder, as a map that `memoryHost` takes. */
export function filesBelow(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  )
}

/** Text of a file that a run wrote. */
export function textIn(host: MemoryHost, path: string): string {
  const bytes = host.files.get(path)
  if (bytes === undefined)
    throw new Error(`${path} was not written; there are: ${[...host.files.keys()].join(', ')}`)
  return new TextDecoder().decode(bytes)
}
