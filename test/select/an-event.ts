import type { Event } from '../../src/load/item.ts'
import { day } from './a-parish.ts'

/** An event of an invented parish; what a test is about is given, the rest is plain. */
export const anEvent = (parts: Partial<Event> = {}): Event => ({
  kind: 'event',
  id: 'event',
  idWritten: true,
  place: { file: 'events/week.yaml', line: 1, column: 1, length: 1 },
  title: 'Bible study',
  worship: false,
  takesPlace: {
    recurrence: { pattern: { kind: 'weekly', weekdays: [3] }, except: [], lasts: 1 },
    announced: { weeks: 2, runs: 3, hasText: false },
  },
  times: [19 * 60 + 30],
  isAllDay: false,
  where: 'Parish hall',
  window: { until: day('2027-12-31') },
  priority: 'normal',
  words: [],
  ...parts,
})
