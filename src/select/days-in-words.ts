import type { CivilDate } from '../civil-date.ts'
import { checkDays, type DayProblem } from '../days/check-days.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Item } from '../load/item.ts'
import { placeIn } from '../names/item-words.ts'
import type { Place } from '../place.ts'
import { isRepeating } from '../recurrence/recurrence.ts'
import type { Decided } from './selection.ts'

/**
 * What is wrong with the days in the words of an item that is in (docs/rules.md, "Days in words").
 *
 * @param language of the parish, for an item that names none of its own
 */
export function tellDays(
  { item, decision }: Decided,
  week: CivilDate,
  language: string,
): readonly Diagnostic[] {
  if (decision !== 'in') return []
  const runsFrom = runsSeveralWeeks(item) ? item.window.from : undefined
  return item.words.flatMap((words) => {
    const problems = checkDays(words.text, words.lang ?? item.lang ?? language, {
      week,
      ...(runsFrom && { runsFrom }),
    })
    return problems.map((one) =>
      saying(one, words.text.slice(one.from, one.to), placeIn(words, one)),
    )
  })
}

/** What comes round, or stands without a first day, is a prayer that is read each time anew. */
const runsSeveralWeeks = ({ window: { from, until }, repeat, takesPlace }: Item): boolean =>
  repeat === undefined &&
  (takesPlace === undefined || !isRepeating(takesPlace.recurrence)) &&
  from !== undefined &&
  from !== until

function saying(problem: DayProblem, found: string, place: Place): Diagnostic {
  switch (problem.kind) {
    case 'wrong-weekday': {
      const { date, nearest } = problem
      return diagnostic('warning', 'wrong-weekday', { found, date, near: nearest }, place)
    }
    case 'past-date':
      return diagnostic('warning', 'past-date', { found, date: problem.date }, place)
    case 'relative-day':
      return diagnostic('warning', 'relative-day', { found, date: problem.meant }, place)
    case 'no-such-date':
    case 'no-such-time':
      return diagnostic('warning', problem.kind, { found }, place)
    default:
      return problem satisfies never
  }
}
