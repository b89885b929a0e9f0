import type { CivilDate } from '../civil-date.ts'
import type { Item, Person } from '../load/item.ts'
import { areDistinct, nameKey } from '../same-person.ts'
import { anniversaryIn } from './day-in-week.ts'

/** The end of a prayer for somebody, or a death, as one item tells it. */
export interface Ended {
  readonly item: Item
  /** From when on: `true` for a death on a day that is not known. */
  readonly on: CivilDate | true
  /** Whether it ended by death, after which nobody is ill again. */
  readonly isDeath: boolean
}

/** Who is dead, and whose prayer has ended, by their whole names as `nameKey` has them. */
export type EndedByName = ReadonlyMap<string, readonly Ended[]>

/** Every closing and every death that the items of a parish tell of. */
export function endedByName(items: readonly Item[]): EndedByName {
  const byName = new Map<string, Ended[]>()
  for (const item of items) {
    const { person, closed } = item
    if (person === undefined) continue
    const ends: readonly Ended[] = [
      ...(person.departed ? [{ item, on: person.departed.on, isDeath: true }] : []),
      ...(closed ? [{ item, on: closed, isDeath: person.died === true }] : []),
    ]
    if (ends.length === 0) continue
    const key = nameKey(person.name)
    byName.set(key, [...(byName.get(key) ?? []), ...ends])
  }
  return byName
}

/**
 * The item by which a prayer for a living person has ended elsewhere: another one for the same whole name
 * that was closed after this one had begun, or that tells of a death (docs/rules.md, "The dead").
 * Undefined where there is none, where this item is for somebody departed, or where one of the two says
 * that they are different people.
 */
export function endedElsewhere(item: Item, week: CivilDate, ended: EndedByName): Ended | undefined {
  const { person } = item
  if (person === undefined || isDeparted(person, week)) return undefined
  const { from } = item.window
  return ended
    .get(nameKey(person.name))
    ?.find(
      ({ item: other, on, isDeath }) =>
        other !== item &&
        !areDistinct(item, other) &&
        (on === true || on <= week) &&
        (isDeath || from === undefined || on === true || from < on),
    )
}

/** Whether a person counts among the dead in a week. */
export const isDeparted = ({ departed }: Person, week: CivilDate): boolean =>
  departed !== undefined && (departed.on === true || departed.on <= week)

/** Whether a name is too short to tell people apart: "Margaret" may be anybody. */
export const isOneWord = ({ name }: Person): boolean => !nameKey(name).includes(' ')

/** Somebody departed is named so from that day on, with the anniversary in its week; the weeks before stay as they were. */
export function asNamedIn(item: Item, week: CivilDate): Item {
  const { person } = item
  if (person?.departed === undefined || !isDeparted(person, week)) return item
  const { shown: _, unclear: __, ...others } = person
  const { shown, parts, unclear } = person.departed
  const anniversary =
    item.repeat?.kind === 'yearly' ? anniversaryIn(item.repeat.daysOfYear, week) : undefined
  return {
    ...item,
    person: {
      ...others,
      parts,
      ...(shown !== undefined && { shown }),
      ...(unclear && { unclear }),
      ...(anniversary !== undefined && { anniversary }),
    },
  }
}
