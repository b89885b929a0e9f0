import type { CivilDate } from '../../civil-date.ts'
import { memorialDay } from '../../operations/requests/memorial-day.ts'
import type { RequestWords } from '../../operations/requests/request-words.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import type { RequestFlags } from './args.ts'
import { type FlagContext, requestIn } from './request-flags.ts'

/**
 * Reads the flags of a memorial: those of a request for somebody departed, whose day of death may lack its year.
 *
 * @throws UsageError for all values that mean nothing
 */
export function readMemorialFlags(
  flags: RequestFlags,
  reading: FlagContext,
  { now }: { readonly now: CivilDate },
): RequestWords {
  const { departed, ...others } = flags
  const { words, problems } = requestIn(others, reading)
  const day =
    departed === undefined ? undefined : memorialDay(departed, now, reading.rules.language)
  const wrong =
    departed !== undefined && day === undefined
      ? [...problems, usageProblem('no-day-of-year', { flag: '--departed', typed: departed })]
      : problems
  if (wrong.length > 0) throw new UsageError(...wrong)
  return { ...words, ...day }
}
