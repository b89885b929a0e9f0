import type { Host } from '../../host.ts'
import { makeTestSheet } from '../../issue/render-week.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { withLock } from '../../operations/lock.ts'
import type { OpenWeek } from '../../operations/open-week.ts'
import { writeInto } from '../../operations/write-issue.ts'
import type { MakeFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { openWritten } from '../report/open-written.ts'

/**
 * Writes the test sheet for the parish's paper and duplex into `issues/`, or into the folder of `--out`.
 *
 * @throws DiskError, Busy
 */
export async function writeTestSheet(
  { folder, parish, week, stock, sources, diagnostics }: OpenWeek,
  flags: MakeFlags,
  host: Host,
): Promise<Ending> {
  const { wording, testSheet } = speechFor(host.language)
  const insert = { ...parish.insert, ...(flags.paper !== undefined && { paper: flags.paper }) }
  const file = await makeTestSheet({ insert }, week, testSheet, stock)
  const issues = `${folder}/issues`
  const target = flags.out === undefined ? issues : host.resolve(flags.out)
  const write = (): Promise<void> => writeInto(host, target, [file], [])
  if (!flags.dryRun) await (flags.out === undefined ? withLock(host, issues, write) : write())
  const path = `${target}/${file.path}`
  const unopened = await openWritten(path, flags, host)
  return ending({
    diagnostics,
    sources,
    json: { folder: target, files: [{ path: file.path, bytes: file.bytes.length }] },
    out: flags.dryRun ? '' : `${path}\n`,
    err: `${unopened}${wording.printTestSheet(path)}\n`,
  })
}
