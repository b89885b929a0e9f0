import { createHash } from 'node:crypto'
import { parseCivilDate } from '../civil-date.ts'
import {
  type Disk,
  DiskError,
  type Entry,
  type Host,
  type Resources,
  UnreadableError,
} from '../host.ts'
import { parseLocalTime } from '../local-time.ts'
import { formattedTime } from './wall-clock.ts'

/** How a disk in memory behaves besides holding files. */
export interface MemoryDiskSettings {
  /** Folders that are there without a file in them; the disk adds those that are made. */
  readonly folders?: Set<string>
  /** What an operation on a path is refused with, as the system's code. */
  readonly refusals?: ReadonlyMap<string, string>
  /** How long ago files were written, in milliseconds; those that are not named just now. */
  readonly ages?: ReadonlyMap<string, number>
  /** Filled with the files that were made to be run. */
  readonly executables?: Set<string>
}

/** A disk over a map of absolute paths to bytes, which it changes. */
export function memoryDisk(
  files: Map<string, Uint8Array>,
  {
    folders = new Set(['/']),
    refusals = new Map(),
    ages = new Map(),
    executables = new Set(),
  }: MemoryDiskSettings = {},
): Disk {
  const refuse = (path: string): void => {
    const code = refusals.get(path)
    if (code !== undefined) throw new DiskError(path, code)
  }
  const below = (path: string): string[] =>
    [...files.keys()].filter((key) => key.startsWith(`${path}/`))
  const kindOf = (path: string): 'file' | 'folder' | undefined =>
    files.has(path) ? 'file' : folders.has(path) || below(path).length > 0 ? 'folder' : undefined

  return {
    read(path) {
      const code = refusals.get(path)
      if (code !== undefined) return { ok: false, reason: 'refused', detail: code }
      const bytes = files.get(path)
      return bytes === undefined
        ? { ok: false, reason: 'missing', detail: 'ENOENT' }
        : { ok: true, bytes }
    },
    list(folder) {
      if (refusals.has(folder)) return 'refused'
      const names = new Map<string, Entry>()
      for (const key of below(folder)) {
        const [name = '', ...rest] = key.slice(folder.length + 1).split('/')
        names.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
      }
      for (const one of folders)
        if (one.startsWith(`${folder}/`) && !one.slice(folder.length + 1).includes('/'))
          names.set(one.slice(folder.length + 1), {
            name: one.slice(folder.length + 1),
            kind: 'folder',
          })
      return [...names.values()]
    },
    *pieces(path) {
      const bytes = files.get(path)
      const code = refusals.get(path)
      if (bytes === undefined || code !== undefined)
        throw new UnreadableError(path, code ?? 'ENOENT')
      // Small, so that marks of every kind are cut in two somewhere.
      for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997)
    },
    kindOf,
    ageOf: (path) => (files.has(path) ? (ages.get(path) ?? 0) : undefined),
    realPathOf: (path) => path,
    stampOf(path) {
      const bytes = files.get(path)
      return bytes && createHash('sha256').update(bytes).digest('hex')
    },
    write(path, bytes) {
      refuse(path)
      files.set(path, bytes)
    },
    replace(path, bytes) {
      refuse(path.replace(/[^/]+$/, '.$&.new'))
      files.set(path, bytes)
    },
    create(path, bytes, kind) {
      refuse(path)
      if (files.has(path)) return false
      files.set(path, bytes)
      if (kind === 'executable') executables.add(path)
      return true
    },
    rename(from, to) {
      refuse(from)
      if (kindOf(from) === undefined) throw new DiskError(from, 'ENOENT')
      if (kindOf(from) === 'folder' && kindOf(to) !== undefined)
        throw new DiskError(to, 'ENOTEMPTY')
      const bytes = files.get(from)
      if (bytes !== undefined) {
        files.delete(from)
        files.set(to, bytes)
        return
      }
      for (const key of below(from)) {
        const moved = files.get(key)
        files.delete(key)
        if (moved !== undefined) files.set(to + key.slice(from.length), moved)
      }
      folders.delete(from)
      folders.add(to)
    },
    remove(path) {
      refuse(path)
      files.delete(path)
      for (const key of below(path)) files.delete(key)
      for (const one of [...folders])
        if (one === path || one.startsWith(`${path}/`)) folders.delete(one)
    },
    makeFolder(path) {
      refuse(path)
      folders.add(path)
    },
  }
}

/** What a host in memory says of the world outside its files. */
export interface MemoryWorld {
  /** The civil date now, in every zone: `2026-11-29`. */
  readonly today: string
  /** The time now, `18:05`; noon where none is named. */
  readonly time?: string
  /** The folder that paths are relative to; `/parish` where none is named. */
  readonly folder?: string
}

/** A host that holds all its files itself. */
export interface MemoryHost extends Host {
  /** By absolute path, as the operations have left them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * A host over a map of paths to contents, which the operations change: nothing outside the map is read or
 * written.
 *
 * @param files paths relative to the folder, or absolute ones that begin with `/`
 * @param resources what the package ships
 * @throws RangeError where `today` is no civil date
 */
export function memoryHost(
  files: ReadonlyMap<string, string | Uint8Array>,
  { today, time = '12:00', folder = '/parish' }: MemoryWorld,
  resources: Resources,
): MemoryHost {
  const day = parseCivilDate(today)
  if (day === undefined) throw new RangeError(`${today} is no civil date`)
  const absolute = (path: string): string => (path.startsWith('/') ? path : `${folder}/${path}`)
  const held = new Map(
    [...files].map(([path, content]) => [
      absolute(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const now = parseLocalTime(`${today}T${time}`)
  return {
    files: held,
    disk: memoryDisk(held, { folders: new Set(['/', folder]) }),
    resources,
    machine: { platform: 'memory', program: ['bulletin'], home: '/', timezone: 'UTC' },
    folder,
    language: 'en',
    run: {
      process: 1,
      machine: 'memory',
      boot: undefined,
      isAlive: () => false,
      startOf: () => undefined,
    },
    today: () => day,
    now: () => now,
    clockOf: (timezone) => (seconds) => formattedTime(timezone ?? 'UTC', new Date(seconds * 1000)),
    resolve: (path) => absolute(path).replace(/\/\.$|(?<=.)\/$/, ''),
    wait: async () => {},
    heed: async () => {},
  }
}
