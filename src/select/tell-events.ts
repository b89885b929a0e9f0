import { addDays, type CivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Event } from '../load/item.ts'
import type { Parish } from '../load/parish.ts'
import { plainText } from '../markdown/plain-text.ts'
import { plainWords } from '../tidy-text.ts'
import { channels } from '../vocabulary.ts'
import type { Decided } from './selection.ts'

/** An event that is in, and the days of the week on which it takes place. */
interface EventIn {
  readonly event: Event
  readonly days: readonly CivilDate[]
  readonly isAnnounced: boolean
}

/**
 * What is wrong with the events of a week: announcements that do not say what, when, where and whom to ask, or
 * say too much, a person to ask of whose name less shows, and two events at one time and place (docs/rules.md, "Events").
 */
export function tellEvents(
  decided: readonly Decided[],
  parish: Pick<Parish, 'announcements' | 'contact'>,
): readonly Diagnostic[] {
  const events = decided.flatMap(({ item, decision, occasion }): readonly EventIn[] =>
    item.kind === 'event' && decision === 'in' && occasion !== undefined
      ? [{ event: item, days: occasion.days, isAnnounced: occasion.announces !== undefined }]
      : [],
  )
  return [
    ...events.flatMap((one) => (one.isAnnounced ? tellAnnouncement(one.event, parish) : [])),
    ...tellSameHour(events),
  ]
}

function tellAnnouncement(
  event: Event,
  { announcements, contact }: Pick<Parish, 'announcements' | 'contact'>,
): readonly Diagnostic[] {
  const { id, place, worship } = event
  const askedIn = event.contact?.channels ?? channels
  const lacks = [
    ...(event.times.length === 0 && !event.isAllDay ? ['time' as const] : []),
    ...(event.where === undefined && !worship ? ['place' as const] : []),
    ...((event.contact ?? contact) === undefined && !worship ? ['contact' as const] : []),
  ]
  const words = plainText(event.text ?? []).match(/\S+/g)?.length ?? 0
  const most = announcements.words
  return [
    ...(askedIn.includes('print') && askedIn.includes('text')
      ? []
      : [diagnostic('warning', 'contact-withheld', { id }, place)]),
    ...(lacks.length > 0
      ? [diagnostic('warning', 'announcement-lacks', { id, lacks }, place)]
      : []),
    ...(words > most
      ? [diagnostic('warning', 'announcement-long', { id, words, most }, place)]
      : []),
  ]
}

/** One beginning of an event, in minutes of its day. */
interface Hour {
  readonly event: Event
  readonly date: CivilDate
  readonly begins: number
  readonly ends: number
}

function tellSameHour(events: readonly EventIn[]): readonly Diagnostic[] {
  const byPlace = new Map<string, Hour[]>()
  for (const { event, days } of events)
    for (const date of days)
      for (const begins of event.times) {
        if (event.where === undefined) continue
        const key = `${date} ${plainWords(event.where)}`
        const hours = byPlace.get(key) ?? []
        byPlace.set(key, hours)
        hours.push({ event, date, begins, ends: endOf(event, begins) })
      }
  const told = new Set<string>()
  return [...byPlace.values()].flatMap((hours) => {
    const inOrder = hours.toSorted((one, other) => one.begins - other.begins)
    return inOrder.flatMap((hour, at) => {
      const other = inOrder[at - 1]
      if (other === undefined || other.event === hour.event || hour.begins >= other.ends) return []
      const { id, place } = hour.event
      const pair = `${other.event.id} ${id}`
      if (told.has(pair)) return []
      told.add(pair)
      const values = { id, otherId: other.event.id, other: other.event.place, date: hour.date }
      return [diagnostic('warning', 'same-hour', values, place)]
    })
  })
}

/** One that ends after midnight has the rest of its day; of one without an end the minute of its beginning is known. */
const endOf = ({ ends }: Event, begins: number): number =>
  ends === undefined ? begins + 1 : ends > begins ? ends : 24 * 60

/** Who is missing in the rota of the issue's own week: places that are empty, and names that nobody has answered for. */
export const tellRota = (decided: readonly Decided[], week: CivilDate): readonly Diagnostic[] =>
  decided.flatMap(({ item, decision }): readonly Diagnostic[] => {
    if (item.kind !== 'rota' || decision !== 'in' || item.date > addDays(week, 6)) return []
    return item.cells.flatMap(({ role, names, unknown, place }): readonly Diagnostic[] => {
      const values = { role, day: item.date }
      if (unknown > 0) return [diagnostic('warning', 'rota-unknown', values, place)]
      return names.length === 0 ? [diagnostic('warning', 'rota-gap', values, place)] : []
    })
  })
