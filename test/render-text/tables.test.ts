import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/render/text/index.ts'
import { displayWidth } from '../../src/wrap-lines.ts'
import { documentOf } from '../typeset/made-issue.ts'
import { table } from '../typeset/made-table.ts'

const render = (rows: readonly (readonly string[])[], width: number): readonly string[] =>
  renderText(documentOf(table(rows)), { width, ascii: false })
    .trimEnd()
    .split('\n')

const WEEK = [
  ['Day', 'Time', 'What'],
  ['Sunday', '8:00 am', 'Holy Eucharist'],
  ['', '10:30 am', 'Holy Eucharist with choir and the blessing of the wreath'],
  ['Friday', 'noon', 'Food pantry'],
]

describe('a table in the text edition', () => {
  test('stands in columns, its figures under each other, its head apart', () => {
    expect(render(WEEK, 74)).toEqual([
      'Day     Time      What',
      '',
      'Sunday   8:00 am  Holy Eucharist',
      '        10:30 am  Holy Eucharist with choir and the blessing of the wreath',
      'Friday  noon      Food pantry',
    ])
  })

  test('has its last column wrapped before the columns are given up', () => {
    expect(render(WEEK, 46).slice(3, 6)).toEqual([
      '        10:30 am  Holy Eucharist with choir',
      '                  and the blessing of the',
      '                  wreath',
    ])
  })

  test('is said in lines where the columns do not fit', () => {
    expect(render(WEEK, 30)).toEqual([
      'Day: Sunday',
      '  Time: 8:00 am',
      '  What: Holy Eucharist',
      '',
      'Time: 10:30 am',
      '  What: Holy Eucharist with',
      '    choir and the blessing of',
      '    the wreath',
      '',
      'Day: Friday',
      '  Time: noon',
      '  What: Food pantry',
    ])
  })

  test('says the head of a column of which no row has a word', () => {
    expect(
      render(
        [
          ['Day', 'Acolyte'],
          ['Sunday', ''],
        ],
        11,
      ),
    ).toEqual(['Day: Sunday', '  Acolyte:', '    -'])
  })
})

const word = fc.constantFrom('a', 'Advent', 'Bartholomew', '7:30', '$1,200.50', '12', '')
const cell = fc.array(word, { maxLength: 8 }).map((all) => all.filter(Boolean).join(' '))
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter(([, ...body]) => body.some((cells) => cells.some((text) => text !== '')))

test('every word of a table is there, in the order of reading, in lines that are not too long', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 20, max: 90 }), (rows, width) => {
      const lines = render(rows, width)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      const said = lines.join(' ').split(/[\s:]+/)
      const [heads = [], ...body] = rows.map((cells) =>
        cells.flatMap((text) => text.split(/[\s:]+/).filter((one) => one !== '')),
      )
      expect(heads.filter((one) => !said.includes(one))).toEqual([])
      let at = 0
      const wanted = body.flat()
      for (const one of said) if (one === wanted[at]) at += 1
      expect(at).toBe(wanted.length)
    }),
    { seed: 5, numRuns: 500 },
  )
})
