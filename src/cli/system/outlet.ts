import * as fs from 'node:fs'

/** Where a command's words go: standard output, or standard error. */
export interface Outlet {
  readonly isTerminal: boolean
  /** 0 where it is no terminal, or does not tell its size. */
  readonly columns: number
  readonly write: (text: string) => void
}

/**
 * An outlet of this process. What is surely no terminal is written to as a file: for its own stream Node loads a tenth
 * of what `--version` takes beside it, and for that of a pipe the network, a fifth.
 *
 * @param failed ends the program: nobody takes its words
 */
export function outlet(
  name: 'stdout' | 'stderr',
  failed: (error: NodeJS.ErrnoException) => never,
): Outlet {
  const fd = name === 'stdout' ? 1 : 2
  if (!mayBeTerminal(fd))
    return { isTerminal: false, columns: 0, write: (text) => writeWhole(fd, text, failed) }
  const stream = process[name]
  if (!stream.listeners('error').includes(failed)) stream.on('error', failed)
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 0,
    write: (text) => void stream.write(text),
  }
}

/** A console of Windows takes no bytes; a device may be a terminal, but for the one that takes everything. */
function mayBeTerminal(fd: number): boolean {
  if (process.platform === 'win32') return true
  try {
    const status = fs.fstatSync(fd)
    return status.isCharacterDevice() && status.rdev !== fs.statSync('/dev/null').rdev
  } catch {
    return true
  }
}

/** A pipe that another has set not to wait says EAGAIN while it is full. */
function writeWhole(
  fd: number,
  text: string,
  failed: (error: NodeJS.ErrnoException) => never,
): void {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; ) {
    try {
      from += fs.writeSync(fd, bytes, from)
    } catch (error) {
      const reason = error as NodeJS.ErrnoException
      if (reason.code !== 'EAGAIN') failed(reason)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}

/** Until a full pipe is tried again, in milliseconds. */
const PAUSE = 5
