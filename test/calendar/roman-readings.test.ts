import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CalendarOptions, comingDays, dayOfIssue } from '../../src/calendar/index.ts'
import { readingsTable } from '../../src/calendar/readings.ts'
import { parseReferences } from '../../src/scripture/references/parse-reference.ts'
import type { Reference } from '../../src/scripture/references/reference.ts'
import { checkReference } from '../../src/scripture/references/versification.ts'
import { versifications } from '../scripture/shipped.ts'
import { day, plainParish } from './shipped-table.ts'

const text = readFileSync(join(import.meta.dirname, '../../templates/readings/roman.txt'), 'utf8')
const { table, diagnostics } = readingsTable(text)
const roman: CalendarOptions = { ...plainParish, calendar: 'roman', table }

const cited = [...table.days].flatMap(([key, { readings }]) =>
  readings.map((reading) => ({ key, ...reading })),
)

function referencesOf(citation: string): readonly Reference[] {
  const parsed = parseReferences(citation, 'en')
  if (!parsed.ok) throw new Error(`cannot be read: ${citation}`)
  return parsed.references
}

const refsOn = (date: string, options = roman): readonly string[] =>
  dayOfIssue({ week: day(date) }, options).readings.map(({ ref }) => ref)

describe('the readings of the Roman lectionary', () => {
  it('are shipped as they were read', () => {
    const shipped = JSON.parse(readFileSync('dist/resources/readings/roman.json', 'utf8'))
    expect(diagnostics).toEqual([])
    expect({ ...shipped, days: new Map(shipped.days) }).toEqual(table)
  })

  it('name verses that exist, in the numbers of the New American Bible', () => {
    for (const { key, ref } of cited)
      for (const one of referencesOf(ref))
        expect(checkReference(one, [versifications.nab]), `${key}: ${ref}`).toBeUndefined()
  })

  it('name the same verses in the numbers of most Bibles, where those differ', () => {
    const usual = [versifications.nrsv, versifications.kjv]
    for (const { key, ref, verses } of cited) {
      const others = referencesOf(verses ?? ref).filter(({ book }) => book !== 'Dan')
      for (const one of others)
        expect(checkReference(one, usual), `${key}: ${verses ?? ref}`).toBeUndefined()
    }
  })

  it('count a psalm’s title as its first verses, where that Bible does', () => {
    const { nab, kjv } = versifications
    const shifted = (one: Reference): readonly string[] =>
      one.ranges.flatMap(({ from, to }) => {
        const title = (nab.Ps?.[from.chapter - 1] ?? 0) - (kjv.Ps?.[from.chapter - 1] ?? 0)
        const first = Math.max(1, (from.verse ?? 1) - title)
        return (to.verse ?? 1) > title
          ? [`${from.chapter}:${first}-${(to.verse ?? 1) - title}`]
          : []
      })
    const plain = (one: Reference): readonly string[] =>
      one.ranges.map(({ from, to }) => `${from.chapter}:${from.verse}-${to.verse}`)
    const psalms = cited.filter(({ ref }) => ref.startsWith('Psalm ') && ref !== 'Psalm 13:6')
    expect(psalms.length).toBeGreaterThan(200)
    for (const { key, ref, verses } of psalms)
      expect(referencesOf(verses ?? ref).map(plain), key).toEqual(
        referencesOf(ref).map((one) => (one.book === 'Ps' ? shifted(one) : plain(one))),
      )
  })

  it('are there for every Sunday, solemnity and feast of forty years, wherever they are kept', () => {
    const conferences: readonly CalendarOptions[] = [roman, { ...roman, onSunday: [] }]
    for (const options of conferences) {
      const { sundays, feasts } = comingDays(day('2026-01-01'), 40 * 52, options)
      // Holy Saturday has no Mass.
      const kept = feasts.filter(
        ({ rank, name }) => (rank === 'solemnity' || rank === 'feast') && name !== 'Holy Saturday',
      )
      expect(kept.length).toBeGreaterThan(1500)
      const without = [...sundays, ...kept].filter(({ readings }) => readings.length === 0)
      expect(without.map(({ date, name }) => `${date} ${name}`)).toEqual([])
      const short = sundays.filter(({ readings }) => readings.length < 3)
      expect(short.map(({ date, name }) => `${date} ${name}`)).toEqual([])
    }
  })

  it('has no key that no day has', () => {
    const used = new Set<string>()
    for (const options of [roman, { ...roman, onSunday: [] }]) {
      const { sundays, feasts } = comingDays(day('2026-01-01'), 60 * 52, options)
      for (const { readings } of [...sundays, ...feasts])
        used.add(readings.map(({ ref }) => ref).join())
    }
    // The procession and Christmas at dawn are second services, which the Roman calendar has no day of its own for.
    const secondServices = /^(?:palms|christmas-dawn) /
    const unused = [...table.days]
      .filter(([key]) => !secondServices.test(key))
      .filter(([, { readings }]) => !used.has(readings.map(({ ref }) => ref).join()))
    expect(unused.map(([key]) => key)).toEqual([])
  })

  it.each([
    ['2026-11-29', ['Isaiah 63:16b-17, 19b; 64:2-7', 'Mark 13:33-37'], 'Advent, year B'],
    ['2026-12-08', ['Genesis 3:9-15, 20', 'Luke 1:26-38'], 'the Immaculate Conception'],
    ['2027-01-10', ['Isaiah 55:1-11', 'Mark 1:7-11'], 'the Baptism of the Lord'],
    ['2027-01-17', ['1 Samuel 3:3b-10, 19', 'John 1:35-42'], 'Ordinary Time'],
    ['2027-03-26', ['Isaiah 52:13—53:12', 'John 18:1—19:42'], 'Good Friday'],
    ['2027-08-15', ['Revelation 11:19a; 12:1-6a, 10', 'Luke 1:39-56'], 'the Assumption'],
    ['2027-11-21', ['Daniel 7:13-14', 'John 18:33b-37'], 'Christ the King'],
    ['2027-12-26', ['1 Samuel 1:20-22, 24-28', 'Luke 2:41-52'], 'the Holy Family, year C'],
  ])('on %s begin and end with %j: %s', (date, [first, gospel]) => {
    const refs = refsOn(date)
    expect([refs[0], refs.at(-1)]).toEqual([first, gospel])
  })
})
