import { type Change, changesSince } from '../../archive/changes.ts'
import { wordsOfParts } from '../../archive/hash-words.ts'
import { issuesBefore } from '../../archive/open-archive.ts'
import type { IssueRecord } from '../../archive/record.ts'
import { type CivilDate, isSunday } from '../../civil-date.ts'
import { composeFor } from '../../issue/compose-week.ts'
import type { Selection } from '../../select/selection.ts'
import { wantedOf } from './choices.ts'
import type { OpenWeek } from './open-week.ts'

/** What is not as it was in the last issue. */
export interface WeekChanges {
  readonly changes: readonly Change[]
  /** The week it was compared with; undefined where no issue was made before. */
  readonly since: CivilDate | undefined
  /** How many words each item prints, by id. */
  readonly words: ReadonlyMap<string, number>
  /** How many words print in all. */
  readonly total: number
}

/** The issue's changes since the one that it is compared with. Words are counted as they print. */
export function changesSinceLastIssue(open: OpenWeek, selection: Selection): WeekChanges {
  const { parish, stock } = open
  const earlier = comparedWith(open).reverse()
  const documents = (['print', 'text'] as const).map(
    (channel) => composeFor(parish, selection, stock, channel).document,
  )
  const texts = wordsOfParts(documents)
  const words = new Map([...texts].map(([id, text]) => [id, countWords(text)]))
  return {
    changes: changesSince(earlier, { selection, words: texts, longAfter: parish.defaultWeeks }),
    since: earlier.at(-1)?.week,
    words,
    total: [...words.values()].reduce((sum, count) => sum + count, 0),
  }
}

/**
 * The earlier issues that say what is new, the latest first: those of Sundays, and of a service that had an insert
 * of its own before those of its own. What is held for itself is compared with nothing.
 */
function comparedWith(open: OpenWeek): IssueRecord[] {
  if (wantedOf(open).choices.title !== undefined) return []
  const earlier = [...issuesBefore(open.archive, open)]
  const own = earlier.filter(({ service }) => service === open.service)
  const ofSundays = own.filter(({ week }) => isSunday(week))
  return ofSundays.length > 0
    ? ofSundays
    : earlier.filter(({ week, service }) => service === undefined && isSunday(week))
}

/** Words as a person counts them: what stands between spaces and has a letter or a figure in it. */
const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
