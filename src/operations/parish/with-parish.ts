import type { Host } from '../../host.ts'
import { withLock } from '../lock.ts'

/**
 * Runs `work` while no other run writes into a parish, be it an issue or a file of requests: what `work` finds in
 * a file stands there until it has written.
 *
 * @param folder the parish's, absolute
 * @throws Busy where another run is at work; Stopped where the person broke off before
 */
export const withParish = <Result>(
  host: Host,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> => withLock(host, `${folder}/issues`, work)
