import { DiskError, type Host } from '../../host.ts'
import { areIssuesLeft, finishWeeks } from '../issue/making/write-issue.ts'
import { finishImport, isImportBegun } from '../letters/write-plan.ts'
import { clearLitter } from '../litter.ts'
import { Busy, withLock } from '../lock.ts'
import { finishTranslations } from '../scripture/write-translation.ts'

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
    await asFarAsItGoes(() => finishImport(host, folder))
    clearLitter(host, folder)
    return work()
  })

/**
 * Brings to its end, whatever comes of this run, what another left half written that reads differently when it is
 * whole: issues and imports. Does nothing, not even lock, where there is none.
 *
 * @param folder the parish's, absolute
 * @throws Busy where the run that writes them is still at work
 */
export async function finishBegun(host: Host, folder: string): Promise<void> {
  if (areIssuesLeft(host.disk, `${folder}/issues`) || isImportBegun(host, folder))
    await withParish(host, folder, async () => {})
}

/** Leavings that cannot be cleared are no reason for another command to fail. */
async function asFarAsItGoes(clearing: () => Promise<void>): Promise<void> {
  try {
    await clearing()
  } catch (error) {
    if (!(error instanceof DiskError || error instanceof Busy)) throw error
  }
}
