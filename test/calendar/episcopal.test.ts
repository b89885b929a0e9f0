import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadingsTable, readingsTable, withChanges } from '../../src/calendar/readings.ts'
import type { Reading } from '../../src/calendar/sunday.ts'
import { parseReferences } from '../../src/scripture/references/parse-reference.ts'
import { checkReference } from '../../src/scripture/references/versification.ts'
import { versifications } from '../scripture/shipped.ts'
import { shippedTable } from './shipped-table.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const read0 = readingsTable(read('templates/readings/episcopal.txt'))
const changes = read0.table
const episcopal = withChanges(shippedTable, changes)

type Appointed = NonNullable<ReturnType<ReadingsTable['days']['get']>>
const tracks = ['readings', 'semicontinuous'] as const

/** Each reading that was changed: its day and year, and what stood there before. */
const changed = [...changes.days].flatMap(([key, appointed]) =>
  tracks.flatMap((track) => {
    const before = shippedTable.days.get(key)?.[track] ?? []
    const now = episcopal.days.get(key)?.[track] ?? []
    return appointed[track].length === 0
      ? []
      : now.flatMap((reading, index) => {
          const was = before[index]
          return was === undefined || was.ref === reading.ref ? [] : [{ key, track, was, reading }]
        })
  }),
)

const refsOf = (key: string, track: keyof Appointed = 'readings'): readonly string[] =>
  (episcopal.days.get(key)?.[track] ?? []).map(({ ref }) => ref)

describe("the Episcopal Church's readings", () => {
  it('are those of the Revised Common Lectionary where nothing else is said', () => {
    expect(read0.diagnostics).toEqual([])
    expect(changed.length).toBeGreaterThan(80)
    expect(episcopal.days.size).toBe(shippedTable.days.size)
    for (const [key, appointed] of shippedTable.days)
      if (!changes.days.has(key)) expect(episcopal.days.get(key), key).toBe(appointed)
  })

  it.each([
    ['advent-3 A', 1, 'Psalm 146:4-9 or Canticle 3 or Canticle 15'],
    ['advent-3 C', 1, 'Canticle 9'],
    ['advent-4 A', 1, 'Psalm 80:1-7, 16-18'],
    ['christmas-1 B', 3, 'John 1:1-18'],
    ['christmas-2 C', 2, 'Ephesians 1:3-6, 15-19a'],
    ['ash-wednesday A', 1, 'Psalm 103 or Psalm 103:8-14'],
    ['lent-2 B', 3, 'Mark 8:31-38'],
    ['lent-3 C', 0, 'Exodus 3:1-15'],
    ['pentecost C', 1, 'Psalm 104:25-35, 37'],
    ['trinity B', 1, 'Psalm 29 or Canticle 2 or Canticle 13'],
    ['holy-cross A', 0, 'Isaiah 45:21-25'],
  ])('%s has at place %i %s', (key, index, ref) => {
    expect(refsOf(key)[index]).toBe(ref)
  })

  it('keep the Vigil in its order, with the songs of Moses and Isaiah as canticles', () => {
    expect(refsOf('easter-vigil B').slice(6, 10)).toEqual([
      'Exodus 14:10-31; 15:20-21',
      'Canticle 8',
      'Isaiah 55:1-11',
      'Canticle 9',
    ])
    expect(refsOf('easter-vigil B').at(-1)).toBe('Mark 16:1-8')
  })

  it('can all be read; what is no psalm names verses that exist', () => {
    const wrong = changed.filter(({ reading }) => {
      const parsed = parseReferences(reading.ref, 'en')
      const others = parsed.ok ? parsed.references.filter(({ book }) => book !== 'Ps') : []
      return !parsed.ok || others.some((one) => checkReference(one, [versifications.nrsv]))
    })
    expect(wrong).toEqual([])
  })

  it("have with a psalm in the Prayer Book's verses those of other Bibles, about as many", () => {
    const count = (ref: string): number => {
      const parsed = parseReferences(ref, 'en')
      if (!parsed.ok) return 0
      const [first] = parsed.references
      return (first?.ranges ?? []).reduce(
        (sum, { from, to }) => sum + (to.verse ?? 0) - (from.verse ?? 0) + 1,
        0,
      )
    }
    const renumbered = changed.filter(({ reading }) => reading.verses !== undefined)
    expect(renumbered.length).toBeGreaterThan(50)
    for (const { key, was, reading } of renumbered) {
      expect(reading.verses).toBe(was.ref)
      // The Prayer Book divides a verse in two here and there, or joins two.
      expect(Math.abs(count(reading.ref) - count(was.ref)), `${key} ${reading.ref}`).toBeLessThan(4)
    }
  })

  it('refuse a change of a day that is not there, or of another number of readings', () => {
    const none: readonly Reading[] = []
    const change = (key: string, ...refs: readonly string[]): ReadingsTable => ({
      notice: '',
      days: new Map([
        [
          key,
          { readings: refs.map((ref) => ({ kind: 'psalm' as const, ref })), semicontinuous: none },
        ],
      ]),
    })
    expect(() => withChanges(shippedTable, change('advent-9 A', 'Psalm 1'))).toThrow('advent-9 A')
    expect(() => withChanges(shippedTable, change('advent-1 A', 'Psalm 1', 'Psalm 2'))).toThrow()
  })

  it('are listed in the documents, every difference and no other', () => {
    const page = read('docs/episcopal-readings.md')
    const listed = page.split('\n').filter((line) => /^\| \S+ [ABC]/.test(line))
    const rows = new Map<string, string[]>()
    for (const { key, track, was, reading } of changed) {
      const [day = '', year = ''] = key.split(' ')
      const row = `${day} YEARS${track === 'semicontinuous' ? ', semicontinuous' : ''} | ${was.ref} | ${reading.ref} |`
      rows.set(row, [...(rows.get(row) ?? []), year])
    }
    const wanted = [...rows].map(([row, years]) => `| ${row.replace('YEARS', years.join(''))}`)
    expect(listed).toEqual(wanted)
  })
})
