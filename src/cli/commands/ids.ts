import { itemIds } from '../../operations/issue/reading/list-week.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Ids of the parish's items, a line each, for shells to offer. Nothing where there is
 * no parish or where it has errors: whoever presses a key to complete a word wants no message.
 */
export const idLines = (typed: string | undefined, host: TerminalHost): string =>
  itemIds(host, { folder: typed })
    .map((id) => `${id}\n`)
    .join('')
