import type { CivilDate } from '../../civil-date.ts'
import { mapping, type NewEntry, type NewValue, plain, words } from '../../edit/item-change.ts'
import type { FiledItem } from '../../edit/item-file.ts'
import type { SpokenLanguage } from '../../languages.ts'
import { diedBy } from '../../load/how-closed.ts'
import type { FoundItem, OpenItems } from '../items/open-items.ts'
import { type Refused, refusedUsage } from '../outcome.ts'

/** A prayer among the departed, which takes the place of one that is closed. */
export interface AmongDeparted {
  /** Its last day. */
  readonly until: CivilDate
  /** The heading; where none is named, the one for the departed. */
  readonly section?: string | undefined
}

const headings: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /\b(?:departed|deceased|dead|died|in memoriam|memorials?|rest in peace|repose of|at rest)\b/i,
  es: /(?<!\p{L})(?:difunt[oa]s?|fallecid[oa]s?|muert[oa]s|finad[oa]s?|descans[oa]|in memoriam)(?!\p{L})/iu,
}

/** The heading of a parish under which the departed stand; undefined where none is called so. */
export const sectionOfDeparted = (sections: readonly string[]): string | undefined =>
  sections.find((section) => Object.values(headings).some((form) => form.test(section)))

/** Whether a closing is the time to ask about a prayer among the departed: a person who is named has died. */
export const endsInDeath = ({ filed }: FoundItem, how: string | undefined): boolean =>
  diedBy(how) && isNamed(filed) && filed.own('person', 'departed') === undefined

const isNamed = (filed: FiledItem): boolean =>
  filed.has('person') && filed.own('person', 'show') !== 'none'

/**
 * The new request for somebody whose old one is closed from a day on: the same name, shown as before where that
 * was said, and held back as before where the family asked for that.
 *
 * @param now a closing from a later day on tells nothing of the day of death
 */
export function departedEntries(
  { filed }: FoundItem,
  day: CivilDate,
  { until, section }: AmongDeparted,
  { rules, now }: OpenItems,
): readonly NewEntry[] | Refused {
  if (!isNamed(filed)) return refusedUsage('request-without-person', { flag: '--departed-until' })
  if (until < day) return refusedUsage('days-backwards', { from: day, until })
  const heading = section ?? sectionOfDeparted(rules.sections)
  if (heading === undefined)
    return refusedUsage('item-lacks', { command: 'close', lacks: ['section-of-departed'] })
  const own = (key: string, ...path: readonly [string, ...string[]]): readonly NewEntry[] => {
    const said = filed.own(...path)
    return said === undefined ? [] : [[key, plain(said)]]
  }
  return [
    ['section', words(heading)],
    [
      'person',
      mapping([
        ['name', nameOf(filed)],
        ...own('show', 'person', 'show'),
        ...own('minor', 'person', 'minor'),
        ['departed', plain(day <= now ? day : 'true')],
      ]),
    ],
    ['from', plain(day)],
    ['until', plain(until)],
    ...(filed.own('consent') === 'none' ? [['consent', plain('none')] as const] : []),
  ]
}

function nameOf(filed: FiledItem): NewValue {
  const together = filed.own('person', 'name')
  if (together !== undefined) return words(together)
  const part = (key: 'first' | 'last'): readonly NewEntry[] => {
    const said = filed.own('person', 'name', key)
    return said === undefined ? [] : [[key, words(said)]]
  }
  return mapping([...part('first'), ...part('last')])
}
