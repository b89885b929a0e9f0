import * as fs from 'node:fs'
import { homedir, hostname } from 'node:os'
import { delimiter, parse, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import type { Host, Resources } from '../host.ts'
import type { LocalTime } from '../local-time.ts'
import { memoizeEach } from '../memoize.ts'
import { codeOf, plainArray, slashed, systemDisk } from './disk.ts'
import type { Installation } from './installation.ts'
import { systemLanguage } from './language.ts'
import { nodeByName } from './node-by-name.ts'
import { clockIn, timeIn } from './wall-clock.ts'

/**
 * The real outside: this process, its disk, its clock. Nothing but this folder and `cli/system/` touches them.
 *
 * @param settings the language of what is written for people; what a Ctrl-C does, nothing where it is not said
 */
export function systemHost(
  { part, script }: Installation,
  settings: { readonly language?: string; readonly heed?: () => Promise<void> } = {},
): Host {
  const folder = workingFolder()
  return {
    disk: systemDisk,
    resources: resourcesFrom(part),
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
      get timezone() {
        return new Intl.DateTimeFormat().resolvedOptions().timeZone
      },
    },
    folder,
    language: settings.language ?? languageHere(),
    run: {
      process: process.pid,
      isAlive,
      startOf,
      get machine() {
        return hostname().replace(/\s+/g, '-') || 'machine'
      },
      get boot() {
        return bootId()
      },
    },
    today,
    now,
    clockOf: (timezone) => {
      const clock = clockIn(timezone, process)
      return (seconds) => clock(new Date(seconds * 1000))
    },
    resolve: (path) => slashed(resolve(folder, path)),
    wait: async (milliseconds) => {
      await pause(milliseconds)
    },
    heed: settings.heed ?? (async () => {}),
  }
}

/** The same for every host of an installation: what is made of a file of the package is kept by whose it is. */
const resourcesFrom = memoizeEach(
  (part: Installation['part']): Resources => ({
    resource: (name) => plainArray(part(`resources/${name}`)),
  }),
)

/** The language that this system wants messages in. */
export const languageHere = (): string => systemLanguage(process.platform, process.env, localeHere)

const localeHere = (): string => new Intl.DateTimeFormat().resolvedOptions().locale

const nodeHere = (): string =>
  nodeByName({
    folders: (process.env['PATH'] ?? '').split(delimiter),
    platform: process.platform,
    running: fs.realpathSync(process.execPath),
    realPath: (path) => (fs.existsSync(path) ? fs.realpathSync(path) : undefined),
  })

/** The folder that this process is in; where that has been removed, its name as whoever started the process knew it. */
function workingFolder(): string {
  try {
    return slashed(process.cwd())
  } catch {
    return slashed(process.env['PWD'] ?? parse(process.execPath).root)
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

/** Of Linux: random(4). */
function bootId(): string | undefined {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

const today = (timezone: string | undefined): CivilDate | undefined =>
  parseCivilDate(now(timezone)?.slice(0, 10) ?? '')

const now = (timezone: string | undefined): LocalTime | undefined => timeIn(timezone, process)
