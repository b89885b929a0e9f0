import { findItem } from '../../../operations/issue/choices.ts'
import type { OpenWeek } from '../../../operations/issue/open-week.ts'
import { itemsMeant } from '../../../operations/items-meant.ts'
import type { CommonFlags } from '../../flags/args.ts'
import { UsageError } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { mayAsk } from '../may-ask.ts'
import { askWhichItem } from './ask-which-item.ts'

/**
 * The ids of the items that are meant by ids, or by parts of names or of words. Where several are meant by one it is asked which.
 *
 * @throws UsageError for what none is meant by, or several where nobody can be asked; Stopped
 */
export async function chooseItems(
  typed: readonly string[],
  open: OpenWeek,
  flags: CommonFlags,
  host: TerminalHost,
): Promise<readonly string[]> {
  const { parish, sources } = open
  const ids: string[] = []
  const found = typed.map((one) => findItem(one, open))
  const wrong = found.flatMap((one) => (one.ok ? [] : [one.problem]))
  const asks = mayAsk(host, flags)
  if (wrong.some(({ code }) => !asks || code !== 'means-several')) throw new UsageError(...wrong)
  for (const [index, one] of found.entries())
    ids.push(
      one.ok
        ? one.item.id
        : await askWhichItem(
            itemsMeant(typed[index] ?? '', parish.items, sources).items,
            sources,
            host,
          ),
    )
  return ids
}
