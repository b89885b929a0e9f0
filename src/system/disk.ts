import * as fs from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import {
  type Disk,
  DiskError,
  type Entry,
  NOT_A_FILE,
  type Read,
  UnreadableError,
  type Volatile,
} from '../host.ts'
import { limits } from '../problems/limits.ts'

/** The disk of this machine. */
export const systemDisk: Disk = {
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
      return fs.readdirSync(folder, { withFileTypes: true }).map((entry): Entry => {
        const { name } = entry
        if (entry.isDirectory()) return { name, kind: 'folder' }
        if (entry.isFile()) return { name, kind: 'file' }
        return { name, kind: kindOfEntry(`${folder}/${name}`) }
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
  realPathOf(path) {
    try {
      return slashed(fs.realpathSync(path))
    } catch {
      const above = dirname(path)
      if (above === path) return path
      return `${systemDisk.realPathOf(above)}/${basename(path)}`
    }
  },
  stampOf(path) {
    try {
      const stat = fs.statSync(path, { throwIfNoEntry: false })
      return stat && `${stat.size} ${stat.mtimeMs}`
    } catch {
      // What cannot be looked at cannot be read either, which reading it tells.
      return 'refused'
    }
  },
  write: (path, bytes) => orDiskError(path, () => fs.writeFileSync(path, bytes, { flush: true })),
  replace: (path, bytes, kind) => orDiskError(path, () => replace(fileBehind(path), bytes, kind)),
  create(path, bytes, kind) {
    return orDiskError(path, () => {
      try {
        create(path, bytes, kind)
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

/** A path of the system's with `/`, as all paths here. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** The system's word for what it refuses, e.g. `EBUSY`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'EIO'

/**
 * The bytes of a file; throws what the system says, `EFBIG` where there are more than are read, and `NOT_A_FILE` for
 * a pipe or a device, which may never give anything, nor end.
 */
function bytesOf(path: string): Uint8Array {
  const file = fs.openSync(path, READ_WITHOUT_WAITING)
  try {
    const stat = fs.fstatSync(file)
    if (stat.isDirectory()) throw refusal(path, 'EISDIR')
    if (!stat.isFile()) throw refusal(path, NOT_A_FILE)
    if (stat.size > limits.file) throw refusal(path, 'EFBIG')
    return plainArray(fs.readFileSync(file))
  } finally {
    fs.closeSync(file)
  }
}

/** A pipe is opened although nobody writes into it. Windows has no such flag, and no such pipes in folders. */
const READ_WITHOUT_WAITING = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0)

const refusal = (path: string, code: string): Error => Object.assign(new Error(path), { code })

/** The same bytes as a plain array: `slice` of a Buffer gives a view of them, where that of an array copies. */
export const plainArray = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** What a rename makes of a file in a power cut is empty where its bytes were not on the disk yet. */
const isFlushed = (kind: 'executable' | Volatile | undefined): boolean => kind !== 'volatile'

/** Under a name that no folder can hold nothing stands either: words may be taken for a path. */
const isMissing = (code: string): boolean => ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)

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

/**
 * What an entry of a folder is. A link to nothing, or in a circle, is a file, which then cannot be read; so are a
 * pipe and a device.
 */
function kindOfEntry(path: string): Entry['kind'] {
  try {
    return systemDisk.kindOf(path) ?? 'file'
  } catch (error) {
    if (fs.lstatSync(path).isSymbolicLink()) return 'file'
    throw error
  }
}

/**
 * The file that a path leads to, through links; the path itself where nothing is there. A link to nothing
 * is refused: a file put in its place would be another than the person means.
 */
function fileBehind(path: string): string {
  const isThere = fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined
  return isThere ? fs.realpathSync(path) : path
}

/**
 * Makes a file that is whole as soon as it is there: it is written beside, and a link gives it its name unless
 * that is taken. On a disk without links the name is taken by an empty file first, whose place it takes then.
 */
function create(path: string, bytes: Uint8Array, kind?: 'executable' | Volatile): void {
  if (fs.existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' })
  const temporary = temporaryOf(path)
  try {
    const mode = kind === 'executable' ? 0o755 : 0o666
    fs.writeFileSync(temporary, bytes, { flush: isFlushed(kind), mode })
    linkOrMove(temporary, path)
  } finally {
    fs.rmSync(temporary, { force: true })
  }
}

function linkOrMove(whole: string, path: string): void {
  try {
    fs.linkSync(whole, path)
  } catch (error) {
    if (!noLinks.includes(codeOf(error))) throw error
    fs.closeSync(fs.openSync(path, 'wx'))
    try {
      fs.renameSync(whole, path)
    } catch (refusal) {
      fs.rmSync(path, { force: true })
      throw refusal
    }
  }
}

/** What systems say of a disk that cannot link. */
const noLinks = [
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR',
  'EINVAL',
  'UNKNOWN',
]

const temporaryOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.new`)

function replace(path: string, bytes: Uint8Array, kind?: Volatile): void {
  const mode = fs.statSync(path, { throwIfNoEntry: false })?.mode
  const temporary = temporaryOf(path)
  try {
    fs.writeFileSync(temporary, bytes, {
      flush: isFlushed(kind),
      ...(mode && { mode: mode & 0o777 }),
    })
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
