import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readingsTable } from '../../src/calendar/readings.ts'
import { type CitedRange, citedRanges } from './citation.ts'
import { shippedTable, shippedText } from './shipped-table.ts'

const kjv: Readonly<Record<string, string>> = createRequire(import.meta.url)(
  'kjv/json/verses-1769.json',
)
/** Names that the King James file has for books; all others are called alike. */
const kjvNames: ReadonlyMap<string, string> = new Map([
  ['Psalm', 'Psalms'],
  ['Song of Solomon', "Solomon's Song"],
])
const apocrypha = ['Wisdom of Solomon', 'Sirach', 'Baruch']
const protestantBooks = new Set(
  Object.keys(kjv)
    .map((verse) => verse.replace(/ \d+:\d+$/, ''))
    .map((name) => [...kjvNames].find(([, theirs]) => theirs === name)?.[0] ?? name),
)
const books = new Set([...protestantBooks, ...apocrypha])

const cited = [...shippedTable.days].flatMap(([day, { readings, semicontinuous }]) =>
  [...readings, ...semicontinuous].map(({ kind, ref }) => ({ day, kind, ref })),
)
const rangesOf = (ref: string): readonly CitedRange[] => citedRanges(ref, books) ?? []

describe('the table of readings that comes with the program', () => {
  it('is shipped as it was read', () => {
    const { notice, days } = JSON.parse(readFileSync('dist/resources/readings/rcl.json', 'utf8'))
    expect({ notice, days: new Map(days) }).toEqual(readingsTable(shippedText).table)
  })

  it('reads without a complaint and names who has the right to it', () => {
    expect(readingsTable(shippedText).diagnostics).toEqual([])
    expect(shippedTable.notice).toContain('© 1992 Consultation on Common Texts')
  })

  it('tells places in characters, as editors count them', () => {
    const { diagnostics } = readingsTable('[advent-1]\n🙏🙏 of no day\n')
    expect(diagnostics.map(({ place }) => place)).toEqual([
      { file: 'readings', line: 2, column: 1, length: 12 },
    ])
  })

  it('has every citation in one strict form, with a known book', () => {
    expect(cited.length).toBeGreaterThan(1000)
    expect(cited.filter(({ ref }) => citedRanges(ref, books) === undefined)).toEqual([])
  })

  it('cites no verse that the Bible does not have, by the King James division', () => {
    const missing = cited.flatMap(({ day, ref }) =>
      rangesOf(ref)
        .flatMap(({ from, to }) => [from, to])
        .filter(({ book }) => !apocrypha.includes(book))
        .map(({ book, chapter, verse }) => `${kjvNames.get(book) ?? book} ${chapter}:${verse}`)
        .filter((verse) => !(verse in kjv))
        .map((verse) => `${day}: ${verse} in ${ref}`),
    )
    expect(missing).toEqual([])
  })

  it('has every range going forward', () => {
    const backward = cited.filter(({ ref }) =>
      rangesOf(ref).some(
        ({ from, to }) =>
          to.chapter < from.chapter || (to.chapter === from.chapter && to.verse < from.verse),
      ),
    )
    expect(backward).toEqual([])
  })

  it('takes Gospels from the Gospels, second readings from Acts to Revelation, psalms from psalms and songs', () => {
    const bookOf = (ref: string): readonly string[] => rangesOf(ref).map(({ from }) => from.book)
    const gospels = ['Matthew', 'Mark', 'Luke', 'John']
    const songs = ['Psalm', 'Luke', 'Isaiah', 'Exodus', '1 Samuel', 'Lamentations']
    const from = [...books].slice([...books].indexOf('Acts'))
    for (const { day, kind, ref } of cited) {
      const allowed =
        kind === 'gospel'
          ? gospels
          : kind === 'second'
            ? from.slice(0, from.indexOf('Revelation') + 1)
            : kind === 'psalm'
              ? [...songs, 'Wisdom of Solomon', 'Song of Solomon']
              : [...books].filter((book) => !gospels.includes(book))
      expect(
        bookOf(ref).filter((book) => !allowed.includes(book)),
        `${day} ${kind} ${ref}`,
      ).toEqual([])
    }
  })

  it('has a first reading and a psalm of the semicontinuous track for Propers 4 to 29 in each year, and nowhere else', () => {
    const withTrack = [...shippedTable.days]
      .filter(([, { semicontinuous }]) => semicontinuous.length > 0)
      .map(
        ([key, { semicontinuous }]) => `${key} ${semicontinuous.map(({ kind }) => kind).join(' ')}`,
      )
    const propers = Array.from({ length: 26 }, (_, index) => index + 4)
    expect(withTrack).toEqual(
      propers.flatMap((n) => ['A', 'B', 'C'].map((year) => `proper-${n} ${year} first psalm`)),
    )
  })

  it('follows one book after the other in the semicontinuous first readings', () => {
    const courses: Readonly<Record<string, RegExp>> = {
      A: /^(Genesis )+(Exodus )+(Deuteronomy )+(Joshua )+(Judges )+(Ezekiel )+$/,
      B: /^(1 Samuel )+(2 Samuel )+(1 Kings )+(Song of Solomon )+(Proverbs )+(Esther )+(Job )+(Ruth )+(1 Samuel )+(2 Samuel )+$/,
      C: /^(1 Kings )+(2 Kings )+(Amos )+(Hosea )+(Isaiah )+(Jeremiah )+(Lamentations )+(Jeremiah )+(Joel )+(Habakkuk )+(Haggai )+(Isaiah )+(Jeremiah )+$/,
    }
    for (const [year, course] of Object.entries(courses)) {
      const walked = [...shippedTable.days]
        .filter(([key]) => key.endsWith(` ${year}`))
        .flatMap(([, { semicontinuous }]) => semicontinuous.filter(({ kind }) => kind === 'first'))
        .map(({ ref }) => `${rangesOf(ref)[0]?.from.book} `)
        .join('')
      expect(walked, year).toMatch(course)
    }
  })
})

describe('a table of readings of the parish’s own', () => {
  const at = (text: string) =>
    readingsTable(text, 'templates/readings/ours.txt').diagnostics.map(
      ({ code, place, values }) => ({ code, line: place?.line, ...values }),
    )

  it('may name the kinds, leave kinds out, and add up lines', () => {
    const { table, diagnostics } = readingsTable(
      'notice: Ours.\r\n\r\n[palms]\r\nAB | gospel: Mark 11:1-11\r\nA | psalm: Psalm 118\r\n',
    )
    expect(diagnostics).toEqual([])
    expect(table.notice).toBe('Ours.')
    expect(table.days.get('palms A')?.readings).toEqual([
      { kind: 'gospel', ref: 'Mark 11:1-11' },
      { kind: 'psalm', ref: 'Psalm 118' },
    ])
    expect(table.days.get('palms B')?.readings).toHaveLength(1)
    expect(table.days.has('palms C')).toBe(false)
  })

  it('gets a misspelt day back with the nearest one', () => {
    expect(at('[advant-1]\nA | Isaiah 2:1-5')).toEqual([
      { code: 'readings-day', line: 1, day: 'advant-1', nearest: 'advent-1' },
    ])
  })

  it('gets each line that cannot be read back at its place, all in one run', () => {
    const text = [
      'A | Isaiah 2:1-5',
      '[lent-1]',
      'D | Isaiah 2:1-5',
      'A',
      'A | | Psalm 1',
      'B | John 1:1',
    ]
    expect(at(text.join('\n')).map(({ code, line }) => [code, line])).toEqual([
      ['readings-line', 1],
      ['readings-line', 3],
      ['readings-line', 4],
      ['readings-line', 5],
    ])
  })

  it('gets a fifth column without its kind back', () => {
    expect(at('[lent-1]\nA | a 1:1 | b 1:1 | c 1:1 | d 1:1 | e 1:1')).toHaveLength(1)
  })
})

describe('the strict form of a citation', () => {
  it.each([
    'Isaiah 2:1-5,7',
    'Isaiah35:1-10',
    'Psalm 118:1-2 19-29',
    'Luke 2:1-14[15-20]',
    'Esdras 1:1',
    'John 18:1–19:42',
    'Isaiah 2:1-5 or',
    'Matthew 26:14-27:66',
  ])('refuses %s', (ref) => {
    expect(citedRanges(ref, books)).toBeUndefined()
  })
})
