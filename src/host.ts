import type { CivilDate } from './civil-date.ts'
import type { LocalTime } from './local-time.ts'

/** What reading gave: the bytes, or why there are none. */
export type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' | 'refused'; readonly detail: string }

/** The detail where what stands there is a pipe or a device, which is not read. */
export const NOT_A_FILE = 'NOT_A_FILE'

/** One entry of a folder. A link counts as what it points to. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** What reading phases may ask of the outside. Paths use `/`. */
export interface Files {
  /** The whole file; a pipe or a device is refused, for it may keep a run waiting without end. */
  read(path: string): Read
  /** The folder's entries in no certain order; empty where it is missing; `refused` where the system says no. */
  list(folder: string): readonly Entry[] | 'refused'
}

/** Files that also tell how old they are. */
export interface DatedFiles extends Files {
  /** Milliseconds since a file was written, by the machine's clock and the disk's; undefined where none is there. */
  ageOf(path: string): number | undefined
}

/** What the package itself ships: faces, hyphenation patterns, Bible books, templates; made by the build. */
export interface Resources {
  /** Bytes of a shipped file, e.g. `faces/eb-garamond-regular.json`. A missing one is a defect and throws. */
  resource(name: string): Uint8Array
}

/**
 * What means nothing after a power cut: a lock, and what is kept of other files and made again where it is damaged.
 * Nobody waits until it is on the disk itself, which takes longer than all else of writing it.
 */
export type Volatile = 'volatile'

/** What writing commands may do to the disk. Each throws `DiskError` where the system refuses. */
export interface Disk extends DatedFiles {
  /** The bytes of a file piece by piece, each read when it is asked for; for files of any size. */
  pieces(path: string): Iterable<Uint8Array>
  /** What stands at the path; undefined where nothing does, or nothing that could be read or written. */
  kindOf(path: string): 'file' | 'folder' | undefined
  /** The path to which links lead on the way to this one; what is not there yet stands below what is. */
  realPathOf(path: string): string
  /** A word that another size or time of last change of the file makes another one; undefined where none is there. */
  stampOf(path: string): string | undefined
  /** Writes a file and waits until it is on the disk itself. */
  write(path: string, bytes: Uint8Array): void
  /**
   * Gives a file that a person may have made other bytes, all of them or none: they are written beside it,
   * and take its place by renaming. Who may read it stays, and of a link it is the file behind that changes.
   */
  replace(path: string, bytes: Uint8Array, kind?: Volatile): void
  /** Writes a file that must not be there yet, one to be run where so named; false where it is. */
  create(path: string, bytes: Uint8Array, kind?: 'executable' | Volatile): boolean
  rename(from: string, to: string): void
  /** Removes a file, or a folder with all in it; nothing there is no error. */
  remove(path: string): void
  /** Makes a folder and those above it. */
  makeFolder(path: string): void
}

/** The system refused to read or write; ends with exit code 74. */
export class DiskError extends Error {
  readonly path: string
  /** The system's code, e.g. `EBUSY`. */
  readonly code: string

  constructor(path: string, code: string, options?: ErrorOptions) {
    super(`${path}: ${code}`, options)
    this.path = path
    this.code = code
  }
}

/** The system refused to read a file that is there. */
export class UnreadableError extends DiskError {}

/** The machine, as it must be told of where nobody is logged in and no shell helps. */
export interface Machine {
  /** Node's name of the system: `linux`, `darwin`, `win32`. */
  readonly platform: string
  /** How this program is started: itself, or Node and its script; absolute, with `/`. */
  readonly program: readonly [program: string] | readonly [node: string, script: string]
  /** The person's own folder, absolute, with `/`. */
  readonly home: string
  /** The system's own time zone by its IANA name, e.g. `Europe/London`; empty where it names none. */
  readonly timezone: string
}

/** The person broke off (Ctrl-C); ends with exit code 130. */
export class Stopped extends Error {}

/**
 * Everything outside of what the program does: the disk, the clock, what the package ships. The system's own
 * stands in `system/host.ts`; a host over a `Map` in `system/memory-host.ts`.
 */
export interface Host {
  readonly disk: Disk
  readonly resources: Resources
  readonly machine: Machine
  /** The folder that paths are relative to, absolute, with `/`. */
  readonly folder: string
  /** The language of messages as the system names it, e.g. `es_ES.UTF-8`; empty where it names none. */
  readonly language: string
  /** Marks this run in a lock. */
  readonly run: {
    readonly process: number
    /** The machine's name in its network, without spaces. */
    readonly machine: string
    /** A word that every start of the machine makes another one; undefined where the system tells none. */
    readonly boot: string | undefined
    readonly isAlive: (process: number) => boolean
    /** A word that tells when a process began, which no other of its number has; undefined where the system tells none. */
    readonly startOf: (process: number) => string | undefined
    /** How long it waits for the lock of another run, in milliseconds; not at all where it is not said. */
    readonly patience?: number
  }
  /** The civil date now in this IANA zone, or in the system's own zone by default; undefined for an unknown zone. */
  today(timezone: string | undefined): CivilDate | undefined
  /** The minute now by the clock of this zone, likewise. */
  now(timezone: string | undefined): LocalTime | undefined
  /** The clock of this zone, likewise: what it shows so many seconds after 1 January 1970, 00:00 UTC. */
  clockOf(timezone: string | undefined): (seconds: number) => LocalTime | undefined
  /** An absolute path with `/` of a path as typed. */
  resolve(path: string): string
  wait(milliseconds: number): Promise<void>
  /** Lets a Ctrl-C take effect that came while the program was at work. Throws `Stopped`. */
  heed(): Promise<void>
}
