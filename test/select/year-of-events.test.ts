import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, addWeeks, type CivilDate } from '../../src/civil-date.ts'
import { loadParish } from '../../src/load/index.ts'
import { decideItem, type WeekInView } from '../../src/select/decide-item.ts'
import type { Decided } from '../../src/select/selection.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { day } from './a-parish.ts'

/**
 * A year of the parish that has everything: each event is in the issues that hold its days and in those that
 * announce it, and in no other. What is expected is counted day by day with the calendar of JavaScript.
 */
const folder = join(import.meta.dirname, '../../fixtures/parishes/whole-week')

const first = day('2026-11-01')
const sundays = Array.from({ length: 60 }, (_, index) => addWeeks(first, index))

const loaded = loadParish('/parish', memoryHost(filesBelow(folder)).disk)

function decidedOn(week: CivilDate): ReadonlyMap<string, Decided> {
  if (!loaded.ok) throw new Error('the parish has errors')
  const view: WeekInView = {
    week,
    service: undefined,
    isForItself: false,
    seasons: [],
    leftOut: new Set(),
    longAfter: 4,
    ended: new Map(),
    namesIn: { item: () => [], contact: ({ channels }) => channels },
  }
  const decided = loaded.parish.items
    .filter(({ kind }) => kind === 'event')
    .map((item) => decideItem(item, view))
  return new Map(decided.map((one) => [one.item.id, one]))
}

const utc = (date: CivilDate): Date => new Date(`${date}T12:00:00Z`)
const weekday = (date: CivilDate): number => utc(date).getUTCDay()
const nth = (date: CivilDate): number => Math.ceil(utc(date).getUTCDate() / 7)
const apart = (from: string, to: CivilDate): number =>
  (utc(to).getTime() - Date.parse(`${from}T12:00:00Z`)) / 86_400_000

/** Whether an event begins on a day, as the files of the parish say it. */
const takesPlace: Readonly<Record<string, (date: CivilDate) => boolean>> = {
  eucharist: (date) => weekday(date) === 0,
  healing: (date) => weekday(date) === 3 && nth(date) === 1,
  requiem: (date) => date === '2026-12-11',
  'watch-night': (date) => date === '2026-12-31',
  'bible-study': (date) =>
    weekday(date) === 3 && date <= '2027-06-16' && date !== '2026-12-23' && date !== '2026-12-30',
  pantry: (date) => weekday(date) === 6 && [1, 3].includes(nth(date)),
  'book-club': (date) => apart('2026-12-03', date) >= 0 && apart('2026-12-03', date) % 14 === 0,
  supper: (date) => date === '2026-12-12',
  retreat: (date) => date === '2027-03-19',
}

/** The Sundays on which an event is announced; the others never are in this year. */
const announced: Readonly<Record<string, readonly string[]>> = {
  requiem: ['2026-11-22', '2026-11-29'],
  'watch-night': ['2026-12-13', '2026-12-20'],
  'book-club': ['2026-11-15', '2026-11-22'],
  supper: ['2026-11-22', '2026-11-29', '2026-12-06'],
  retreat: ['2027-01-31', '2027-03-07', '2027-03-14'],
}

const daysOf = (week: CivilDate): readonly CivilDate[] =>
  Array.from({ length: 7 }, (_, index) => addDays(week, index))

describe('a year of events', () => {
  it.each(Object.keys(takesPlace))(
    'has %s in the weeks of its days, and in no other table',
    (id) => {
      for (const week of sundays) {
        const { decision, occasion } = decidedOn(week).get(id) ?? {}
        const wanted = daysOf(week).filter(takesPlace[id] ?? (() => false))
        // The retreat that began on a Friday is still on when its Sunday comes.
        const goesOn = id === 'retreat' && week === '2027-03-21' ? ['2027-03-19'] : []
        expect([week, occasion?.days ?? []]).toEqual([week, [...goesOn, ...wanted]])
        const isAnnounced = announced[id]?.includes(week) === true
        expect([week, occasion?.announces !== undefined]).toEqual([week, isAnnounced])
        const isOmitted = id === 'bible-study' && ['2026-12-20', '2026-12-27'].includes(week)
        expect([week, occasion?.omits.length ?? 0]).toEqual([week, isOmitted ? 1 : 0])
        const isIn = goesOn.length + wanted.length > 0 || isAnnounced || isOmitted
        expect([week, decision]).toEqual([week, isIn ? 'in' : 'out'])
      }
    },
  )

  it('covers every event of the parish', () => {
    expect([...decidedOn(first).keys()].toSorted()).toEqual(Object.keys(takesPlace).toSorted())
  })
})
