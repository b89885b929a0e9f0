import { tell } from '../../report/tell.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { section as changeSections } from '../section.ts'

/**
 * Adds a heading that something else needs first, with a question of its own.
 *
 * @param after the heading that it comes behind; at the end without it
 * @returns whether it was added
 * @throws Busy, DiskError, Stopped
 */
export async function addHeading(
  name: string,
  after: string | undefined,
  parish: string | undefined,
  host: TerminalHost,
): Promise<boolean> {
  const added = await changeSections('add', [name, parish, undefined], after ? { after } : {}, host)
  const isAdded = added.written !== ''
  if (isAdded) tell(added.err, host)
  return isAdded
}
