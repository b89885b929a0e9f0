import type { Disk } from '../host.ts'

/** A disk that knows whether anything was written, and the question. */
export interface NotingDisk {
  readonly disk: Disk
  /** Whether a file has been written that is no lock. */
  readonly wrote: () => boolean
}

/** The same disk; who breaks off is told by it whether all is as it was. */
export function notingWrites(disk: Disk): NotingDisk {
  let wrote = false
  return {
    wrote: () => wrote,
    disk: {
      ...disk,
      replace(path, bytes, kind) {
        disk.replace(path, bytes, kind)
        wrote = true
      },
      rename(from, to) {
        disk.rename(from, to)
        wrote = true
      },
      create(path, bytes, kind) {
        const isThere = disk.create(path, bytes, kind)
        if (isThere && !/\.lock(?:\.taking)?$/.test(path)) wrote = true
        return isThere
      },
    },
  }
}
