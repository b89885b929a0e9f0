import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/civil-date.ts'
import { diedBy } from '../../src/load/how-closed.ts'
import type { Item } from '../../src/load/item.ts'
import { nameKey } from '../../src/same-person.ts'
import { endedByName } from '../../src/select/closed-elsewhere.ts'
import { decideItem } from '../../src/select/decide-item.ts'
import { aRequest, day } from './a-parish.ts'

const week = day('2026-11-22')

const decide = (items: readonly Item[], on = week) =>
  items.map((item) =>
    decideItem(item, {
      week: on,
      seasons: ['Ordinary Time'],
      isForItself: false,
      leftOut: new Set(),
      longAfter: 4,
      ended: endedByName(items),
      namesIn: { item: () => [], contact: ({ channels }) => channels },
    }),
  )

const seed = 20_261_122
const names = ['Margaret Ellery', 'MARGARET  ELLERY', 'Simon Peña', 'Simon Pena', 'Frank Dunn']
const days = integer({ min: -40, max: 40 }).map((count) => addDays(week, count))
const place = { file: 'requests/parish.yaml', line: 1, column: 1, length: 1 }

const anItem = record({
  name: constantFrom(...names),
  from: days,
  closed: option(days, { nil: undefined }),
  died: boolean(),
  departed: option(constantFrom(...['2026-11-01', '2026-11-20'].map(day), true as const), {
    nil: undefined,
  }),
})

const parishOf = array(anItem, { minLength: 1, maxLength: 6 }).map((people) =>
  people.map(({ name, from, closed, died, departed }, index) =>
    aRequest({
      id: `one-${index}`,
      window: { from, until: day('2027-03-07') },
      consent: ['print', 'text', 'web'],
      ...(closed && { closed }),
      person: {
        name,
        shown: name,
        parts: [],
        ...(died && { died }),
        ...(departed && { departed: { on: departed, shown: name, parts: [], place } }),
      },
    }),
  ),
)

describe('the dead', () => {
  it('are never among the sick, whatever other items say', () => {
    assert(
      property(parishOf, (items) => {
        const dead = new Set(
          items
            .filter(
              ({ person, closed }) =>
                person?.departed !== undefined ||
                (person?.died === true && closed !== undefined && closed <= week),
            )
            .map(({ person }) => nameKey(person?.name ?? '')),
        )
        return decide(items).every(
          ({ item, decision }) =>
            decision !== 'in' ||
            item.person?.departed !== undefined ||
            !dead.has(nameKey(item.person?.name ?? '')),
        )
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('hold nobody else back, and nobody for whom two people are said to be two', () => {
    assert(
      property(parishOf, (items) => {
        const distinct = items.map((item) =>
          item.person === undefined
            ? item
            : {
                ...item,
                id: 'same',
                person: { ...item.person, distinctFrom: { id: 'same', place } },
              },
        )
        const alone = items.filter(({ closed, person }) => !closed && !person?.departed)
        return [...decide(distinct), ...decide(alone)].every(
          ({ rule }) => rule !== 'closed-elsewhere',
        )
      }),
      { seed, numRuns: 500 },
    )
  })

  it('are known by the words of many', () => {
    for (const how of [
      'died',
      'passed away on Monday',
      'fell asleep in the Lord',
      'RIP',
      'falleció',
      'Q.E.P.D.',
      'ha muerto',
      'at rest',
    ])
      expect(diedBy(how), how).toBe(true)
    for (const how of [
      'recovered',
      'answered',
      'home and resting',
      'diet changed',
      'se mejoró',
      undefined,
    ])
      expect(diedBy(how), how).toBe(false)
  })
})
