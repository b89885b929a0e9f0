import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { properOf } from '../../src/calendar/day.ts'
import { civilDate, sundayOnOrBefore } from '../../src/civil-date.ts'
import { shippedTable } from './shipped-table.ts'

/**
 * A list of the readings of the complementary track by another hand (BSD-2-Clause, Michael Wayne
 * Arnold), which is not part of this project.
 */
const reference = join(import.meta.dirname, '../../../shared/reference/rcl/rcl_lect.xml')

/** Where the two lists differ, and why. Our readings stand in the table; here is what theirs have instead. */
const explained: ReadonlyMap<string, string> = new Map([
  ['advent-3 A: Isaiah35:1-10', 'a typing error: the space is missing'],
  ['easter-4 C: Revelation7:9-17', 'a typing error: the space is missing'],
  ['holy-name A: Revelation 21:1-6a', 'that is New Year’s Day; Holy Name is the same in all years'],
  ['holy-name A: Matthew 25:31-46', 'that is New Year’s Day; Holy Name is the same in all years'],
  ['easter-vigil A: Luke 24:1-12', 'the Gospel of year C; year A reads Matthew 28:1-10'],
  ['easter-vigil B: Luke 24:1-12', 'the Gospel of year C; year B reads Mark 16:1-8'],
  [
    'lent-2 C: Luke 13:31-35 or Luke 9:28-36',
    'the verses that may be added to the Transfiguration, 37-43, are left out',
  ],
])

const namedDays: ReadonlyMap<string, string> = new Map([
  ['Presentaiton of the Lord', 'presentation'],
  ['Annunciation of the Lord', 'annunciation'],
  ['Visitation of Mary to Elizabeth', 'visitation'],
  ['Holy Cross Day', 'holy-cross'],
  ['Christmas, Proper I', 'christmas-eve'],
  ['Christmas, Proper II', 'christmas-dawn'],
  ['Christmas, Proper III', 'christmas-day'],
  ['Holy Name of Jesus', 'holy-name'],
  ['Epiphany of the Lord', 'epiphany'],
  ['Baptism of the Lord', 'baptism'],
  ['Last Sunday after the Epiphany', 'transfiguration'],
  ['Ash Wednesday', 'ash-wednesday'],
  ['Liturgy of the Palms', 'palms'],
  ['Liturgy of the Passion', 'palm-sunday'],
  ['Monday of Holy Week', 'holy-monday'],
  ['Tuesday of Holy Week', 'holy-tuesday'],
  ['Wednesday of Holy Week', 'holy-wednesday'],
  ['Holy Thursday', 'maundy-thursday'],
  ['Good Friday', 'good-friday'],
  ['Holy Saturday', 'holy-saturday'],
  ['Easter Vigil', 'easter-vigil'],
  ['Easter Day', 'easter-day'],
  ['Easter Evening', 'easter-evening'],
  ['Ascension of the Lord', 'ascension'],
  ['Day of Pentecost', 'pentecost'],
  ['Trinity Sunday', 'trinity'],
  ['All Saints', 'all-saints'],
  ['Christ the King', 'proper-29'],
])

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth']
const months = ['May', 'June', 'July', 'August', 'September', 'October', 'November']

/** Our key of a day as the other list calls it. */
function keyOf(name: string): string {
  const named = namedDays.get(name)
  if (named !== undefined) return named
  const [, nth, , series] = /^(\w+) Sunday (of|in|after)(?: the)? (\w+)(?: Day)?$/.exec(name) ?? []
  if (nth !== undefined) return `${series?.toLowerCase()}-${ordinals.indexOf(nth) + 1}`
  const [, month = '', last = ''] = /and (\w+) (\d+) inclusive$/.exec(name) ?? []
  const end = civilDate(2008, months.indexOf(month) + 5, Number(last))
  return `proper-${end && properOf(sundayOnOrBefore(end))}`
}

interface TheirDay {
  readonly key: string
  readonly year: string
  readonly refs: readonly string[]
}

function theirDays(xml: string): readonly TheirDay[] {
  return [...xml.matchAll(/<year name="(\w+)">([\s\S]*?)<\/year>/g)].flatMap(
    ([, year = '', inner = '']) =>
      [...inner.matchAll(/<day name="([^"]+)">([\s\S]*?)<\/day>/g)].flatMap(
        ([, name = '', lessons = '']) => {
          const refs = [...lessons.matchAll(/<lesson order="\d+">([^<]+)</g)].map(
            (match) => match[1] ?? '',
          )
          const years = year === 'holidays' ? ['A', 'B', 'C'] : [year]
          return years.map((letter) => ({ key: keyOf(name), year: letter, refs }))
        },
      ),
  )
}

describe.skipIf(!existsSync(reference))('the table of readings beside another list of them', () => {
  const theirs = existsSync(reference) ? theirDays(readFileSync(reference, 'utf8')) : []

  it('has every day of the other list', () => {
    expect(theirs).toHaveLength(3 * 74 + 3 * 4)
    expect(theirs.filter(({ key, year }) => !shippedTable.days.has(`${key} ${year}`))).toEqual([])
  })

  const differences = theirs.flatMap(({ key, year, refs }) => {
    const ours = shippedTable.days.get(`${key} ${year}`)?.readings.map(({ ref }) => ref) ?? []
    return [
      ...refs.filter((ref) => !ours.includes(ref)),
      ...(ours.length === refs.length ? [] : [`${ours.length} readings, theirs ${refs.length}`]),
    ].map((difference) => `${key} ${year}: ${difference}`)
  })

  it('has the same readings, but for the differences that are explained', () => {
    expect(differences.filter((one) => !explained.has(one))).toEqual([])
  })

  it.each([...explained])('differs where the other list has %s: %s', (difference) => {
    expect(differences).toContain(difference)
  })

  it('has days of its own that the other list lacks, and no more than these', () => {
    const known = new Set(theirs.map(({ key }) => key))
    const more = [...shippedTable.days.keys()].map((key) => key.slice(0, -2))
    expect([...new Set(more.filter((key) => !known.has(key)))]).toEqual(['thanksgiving'])
  })
})
