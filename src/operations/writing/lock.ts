import { DiskError, type Host } from '../../host.ts'

/** Another run holds the parish's lock; `message` is the lock's path. */
export class Busy extends Error {}

/** How long a lock holds of which nothing else tells that its run has ended, in milliseconds. */
const limits = {
  /**
   * One that says nothing: where a disk makes a file first and writes it then, which takes no seconds; or of before a
   * power cut.
   */
  unwritten: 2_000,
  /**
   * One of another machine, on a folder that both share; and one whose process is there, where the system
   * does not tell since when: numbers are given out anew. No run takes hours to write.
   */
  unknown: 6 * 3_600_000,
} as const

/**
 * Runs `work` while this process alone may write into a folder. Its lock there, `.lock`, holds the number of
 * the process, when that began, the machine and which start of it that was, with `-` for what the system does
 * not tell. A lock is taken over when its process is gone, when another has its number now, when the machine
 * was started anew since, and when it is older than a run can be; one of another machine only then.
 *
 * @param folder made where it is not there
 * @throws Busy where another run is at work, and still is when this one's patience has ended; Stopped where the
 * person broke off before
 */
export async function withLock<Result>(
  host: Host,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { disk } = host
  const lock = `${folder}/.lock`
  const mark = markOf(host)
  await host.heed()
  disk.makeFolder(folder)
  await take(host, lock, mark)
  try {
    return await work()
  } finally {
    giveBack(host, lock, mark)
  }
}

/** One that the system does not let go is a dead run's as soon as this one has ended, which has done its work. */
function giveBack(host: Host, lock: string, mark: string): void {
  try {
    // One that has been taken over meanwhile, from a machine that slept, is another run's.
    if (textOf(host, lock) === mark) host.disk.remove(lock)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** How long the lock of another run is left alone before it is tried again, in milliseconds. */
const pause = 250

async function take(host: Host, lock: string, mark: string): Promise<void> {
  let left = host.run.patience ?? 0
  while (!makeLock(host, lock, mark) && !takeOver(host, lock, mark)) {
    if (left <= 0) throw new Busy(lock)
    await host.wait(Math.min(pause, left))
    await host.heed()
    left -= pause
  }
}

/**
 * Makes the lock of a run that has ended this one's; false where another run has it, or is at the same. Of
 * several runs only that one judges and removes a lock which has made the second one, `.lock.taking`: else
 * one might remove what another has just made.
 */
function takeOver(host: Host, lock: string, mark: string): boolean {
  const { disk } = host
  if (isHeld(host, lock)) return false
  const taking = `${lock}.taking`
  if (!makeLock(host, taking, mark)) {
    if (!isHeld(host, taking)) clear(host, taking)
    return false
  }
  try {
    if (isHeld(host, lock)) return false
    disk.remove(lock)
    return makeLock(host, lock, mark)
  } finally {
    disk.remove(taking)
  }
}

/** Takes away what a run left that broke off while it took a lock over, for the next one. Of several only one can move it. */
function clear({ disk, run }: Host, taking: string): void {
  const gone = `${taking}.${run.process}`
  try {
    disk.rename(taking, gone)
    disk.remove(gone)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** Whether the run that wrote a lock seems to be at work. */
export function isHeld(host: Host, lock: string): boolean {
  const { disk, run } = host
  const age = disk.ageOf(lock)
  if (age === undefined) return false
  const [, id = '', start, machine = run.machine, boot] = form.exec(textOf(host, lock)) ?? []
  if (id === '') return isWithin(age, limits.unwritten)
  if (machine !== run.machine) return isWithin(age, limits.unknown)
  if (isTold(boot) && run.boot !== undefined && boot !== run.boot) return false
  const process = Number(id)
  if (!run.isAlive(process)) return false
  const startNow = run.startOf(process)
  if (isTold(start) && startNow !== undefined) return start === startNow
  return isWithin(age, limits.unknown)
}

/** Versions before this one wrote no machine. */
const form = /^(\d+)(?: (\S+))?(?: (\S+) (\S+))?\n$/
const untold = '-'
const isTold = (word: string | undefined): boolean => word !== undefined && word !== untold

/** Whether an age is below a limit; one before now, by clocks that differ, counts likewise. */
const isWithin = (age: number, limit: number): boolean => Math.abs(age) < limit

function textOf({ disk }: Host, lock: string): string {
  const read = disk.read(lock)
  return read.ok ? new TextDecoder().decode(read.bytes) : ''
}

/** What a lock of this run says. */
const markOf = ({ run }: Host): string =>
  `${run.process} ${run.startOf(run.process) ?? untold} ${run.machine} ${run.boot ?? untold}\n`

/** False where the lock is there. */
const makeLock = ({ disk }: Host, lock: string, mark: string): boolean =>
  disk.create(lock, new TextEncoder().encode(mark), 'volatile')
