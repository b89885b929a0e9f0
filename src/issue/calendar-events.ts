import type { CalendarEvent } from '../render/ics/index.ts'
import type { Selection } from '../select/selection.ts'
import { tidyLine } from '../tidy-text.ts'

/** When the events of an issue take place: those of its week, and those that it announces. */
export const calendarEvents = ({ items }: Selection): readonly CalendarEvent[] =>
  items.flatMap(({ item, decision, occasion }): readonly CalendarEvent[] => {
    if (decision !== 'in' || item.kind !== 'event' || occasion === undefined) return []
    const { announces } = occasion
    const days = new Set([...occasion.days, ...(announces === undefined ? [] : [announces])])
    const place = item.where === undefined ? '' : tidyLine(item.where)
    return [
      {
        id: item.id,
        title: tidyLine(item.title),
        ...(place !== '' && { place }),
        days: [...days].sort(),
        times: item.times,
        ...(item.ends !== undefined && { ends: item.ends }),
        lasts: item.takesPlace.recurrence.lasts,
      },
    ]
  })
