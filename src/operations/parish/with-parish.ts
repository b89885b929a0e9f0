import { DiskError, type Host } from '../../host.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { finishWeeks, weeksLeft } from '../issue/making/issue-files.ts'
import { finishTranslations } from '../scripture/write-translation.ts'
import { clearLitter } from '../writing/litter.ts'
import { Busy, withLock } from '../writing/lock.ts'
import { areBegun, type Desk, finishFiles } from '../writing/write-files.ts'

/**
 * Runs `work` while no other run writes into a parish, whether an issue or a file of requests: what `work` finds in
 * a file stands there until it has written. What runs left that broke off is brought to its end, or taken away, first.
 *
 * @param folder the parish's, absolute
 * @throws Busy where another run is at work; Stopped where the person broke off before
 */
export const withParish = <Result>(
  host: Host,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> =>
  withLock(host, `${folder}/issues`, async () => {
    await asFarAsItGoes(() => finishWeeks(host, `${folder}/issues`))
    await asFarAsItGoes(() => finishTranslations(host, folder))
    await asFarAsItGoes(() => finishFiles(host, parishDesk(folder)))
    clearLitter(host, folder)
    return work()
  })

/**
 * Brings to its end, whatever comes of this run, what another left half written that reads differently when it is
 * whole: issues, and files of the parish that belong together. Does nothing, not even lock, where there is none.
 *
 * @param folder the parish's, absolute
 * @throws Busy where the run that writes them is still at work
 */
export async function finishBegun(host: Host, folder: string): Promise<void> {
  const { disk } = host
  if (weeksLeft(disk, `${folder}/issues`).length > 0 || areBegun(disk, parishDesk(folder)))
    await withParish(host, folder, async () => {})
}

/** Where files of a parish are written, under the lock that `withParish` holds. */
export const parishDesk = (folder: string): Desk => ({
  folder,
  staging: `${folder}/issues/.bulletin-writing`,
  mayWrite: (path) =>
    isParishName(path) ||
    /^(?:(?:requests|articles|events|notes|\.bulletin|\.vscode)\/[^\\]+|rota\.csv)$/i.test(path),
})

/** Leavings that cannot be cleared are no reason for another command to fail. */
async function asFarAsItGoes(clearing: () => Promise<void>): Promise<void> {
  try {
    await clearing()
  } catch (error) {
    if (!(error instanceof DiskError || error instanceof Busy)) throw error
  }
}
