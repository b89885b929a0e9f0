import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import type { Line, StructureNode } from '../../src/typeset/sheets.ts'
import { article, insertOf, paragraph } from './made-issue.ts'
import { table } from './made-table.ts'
import { sheetsOf, themeNamed } from './press.ts'
import { linesOn } from './read-sheets.ts'

const WEEK = [
  ['Day', 'Time', 'What'],
  ['Sunday', '8:00 am', 'Holy Eucharist'],
  ['', '10:30 am', 'Holy Eucharist with choir'],
  ['Friday', 'noon', 'Food pantry'],
]

const withTable = (rows: readonly (readonly string[])[]): Document =>
  insertOf(article('t', 'This week', [paragraph('In short.'), table(rows)]))

/** A week's table, which has no heads: a day, its hours, and what takes place. */
function withoutHeads(rows: readonly (readonly string[])[]): Block {
  const plain = table([['', '', ''], ...rows])
  if (plain.kind !== 'table') throw new Error('no table')
  return {
    ...plain,
    rows: plain.rows.slice(1).map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (at === 1 ? { ...cell, align: 'right' } : cell)),
    })),
  }
}

/** Lines of the article, in the order that they are read. */
const linesOf = (document: Document, large = false): readonly Line[] => {
  const theme = themeNamed(large ? 'large-print' : 'missal')
  return sheetsOf(document, { theme })
    .panels.flatMap(linesOn)
    .filter(({ block }) => block === 't')
    .slice(2)
}

const textsOf = (lines: readonly Line[]): readonly string[] => lines.map(({ text }) => text)

describe('a table', () => {
  test('is read row by row, its cells beside each other', () => {
    const lines = linesOf(withTable(WEEK))
    expect(textsOf(lines)).toEqual(WEEK.flat().filter((text) => text !== ''))
    const [day, time, what] = lines
    expect([time?.y, what?.y]).toEqual([day?.y, day?.y])
    expect(lines.filter(({ x }) => x === what?.x).map(({ text }) => text)).toEqual([
      'What',
      'Holy Eucharist',
      'Holy Eucharist with choir',
      'Food pantry',
    ])
  })

  test('has its figures under each other by their units', () => {
    const lines = linesOf(withTable(WEEK))
    const [eight, ten] = ['8:00 am', '10:30 am'].map((time) =>
      lines.find(({ text }) => text === time),
    )
    const digit = 0.42 * (eight?.size ?? 0)
    expect((eight?.x ?? 0) - (ten?.x ?? 0)).toBeCloseTo(digit, 2)
  })

  test.each(['Given', 'What was given until now'])(
    'has the head %s end where its figures end',
    (head) => {
      const lines = linesOf(
        withTable([
          ['For', head],
          ['Oil', '$980.50'],
          ['Candles', '$85'],
          ['The roof', '$3,105.25'],
        ]),
      )
      const endOf = (text: string) => {
        const line = lines.find((one) => one.text === text)
        return (line?.x ?? 0) + (line?.width ?? 0)
      }
      expect(endOf(head)).toBeGreaterThan(0)
      for (const figure of ['$980.50', '$3,105.25'])
        expect(endOf(figure)).toBeCloseTo(endOf(head), 0)
      expect(endOf('$85')).toBeLessThan(endOf(head))
    },
  )

  test('says its head again on each panel that it goes on to, for the eye alone', () => {
    const rows = Array.from({ length: 70 }, (_, i) => [`Day ${i + 1}`, `${i + 1}:00 am`, 'Prayer'])
    const sheets = sheetsOf(withTable([WEEK[0] ?? [], ...rows]))
    const spoken = sheets.panels.flatMap(linesOn).map(({ text }) => text)
    expect(spoken.filter((text) => text === 'What')).toHaveLength(1)
    const goesOn = sheets.panels.filter(
      (panel) => linesOn(panel).filter(({ text }) => /^Day \d/.test(text)).length > 0,
    )
    expect(goesOn.length).toBeGreaterThan(1)
    for (const { placed } of goesOn.slice(1)) {
      const [day, time, what, first] = placed.filter((one) => one.kind === 'line')
      expect([day, time, what].map((line) => line?.text)).toEqual(WEEK[0])
      expect(day?.runs.every(({ node }) => node === null)).toBe(true)
      // the head on the first line, the rule below it, and the rows on the lines of the grid
      expect((first?.y ?? 0) - (day?.y ?? 0)).toBeCloseTo(2 * sheets.leading, 2)
      expect(placed.some(({ kind }) => kind === 'ruled-line')).toBe(true)
    }
  })

  test('too wide for its measure is set as lines that begin with the heads of their columns', () => {
    const heads = Array.from({ length: 9 }, (_, i) => `Responsibility${i}`)
    const row = ['Sunday', ...Array.from({ length: 7 }, (_, i) => `Bartholomew${i}`), '']
    const lines = textsOf(linesOf(withTable([heads, row])))
    expect(lines).toEqual([
      'Responsibility0: Sunday',
      ...Array.from({ length: 7 }, (_, i) => `Responsibility${i + 1}: Bartholomew${i}`),
      'Responsibility8: –',
    ])
  })

  test('divides a name of two at its hyphen before its columns are given up', () => {
    const name = 'Ellerytonshire-Thompsonville'
    const rows = [
      ['Day', 'Lector', 'Chalice', 'Bread'],
      ['Sunday', name, name, name],
    ]
    const lines = textsOf(linesOf(withTable(rows)))
    expect(lines.slice(4)).toEqual([
      'Sunday',
      ...['Ellerytonshire-', 'Thompsonville'],
      ...['Ellerytonshire-', 'Thompsonville'],
      ...['Ellerytonshire-', 'Thompsonville'],
    ])
  })

  test('that is set as lines has the lines of a cell under each other', () => {
    const readings = [['Psalm\nSalmo', 'Psalm 80\nSalmo 80']]
    const lines = linesOf(withTable([[], ...readings]), true)
    expect(textsOf(lines)).toEqual(['Psalm', 'Salmo', 'Psalm 80', 'Salmo 80'])
    const [psalm, salmo, first, second] = lines.map(({ x }) => x)
    expect([salmo, second]).toEqual([psalm, first])
    expect(first).toBeGreaterThan(psalm ?? 0)
  })

  test('in large print is set as lines', () => {
    expect(textsOf(linesOf(withTable(WEEK), true))).toEqual([
      ...['Day: Sunday', 'Time: 8:00 am', 'What: Holy Eucharist'],
      ...['Time: 10:30 am', 'What: Holy Eucharist with choir'],
      ...['Day: Friday', 'Time: noon', 'What: Food pantry'],
    ])
  })

  test('of the week without heads has the hour beside what takes place, and all of a day below its name', () => {
    const week = withoutHeads(WEEK.slice(1))
    const lines = linesOf(insertOf(article('t', 'This week', [paragraph('In short.'), week])), true)
    expect(textsOf(lines)).toEqual([
      'Sunday',
      '8:00 am Holy Eucharist',
      '10:30 am Holy Eucharist with choir',
      'Friday',
      'noon Food pantry',
    ])
    const [sunday, eight, ten] = lines
    expect(eight?.x).toBeGreaterThan(sunday?.x ?? 0)
    expect(ten?.x).toBe(eight?.x)
  })

  test('of the week on a narrow panel is set so too, rather than a word to a line', () => {
    const week = withoutHeads([
      ['Sunday 29', '8:00\u00a0am', 'Holy Eucharist, Church'],
      ['', '10:30\u00a0am', 'Holy Eucharist, Church'],
      ['Wednesday 2', '12:15\u00a0pm', 'Prayers for healing, Chapel'],
      ['Thursday 3', '5:30\u00a0pm', 'Evensong, Church'],
    ])
    const sheets = sheetsOf(insertOf(article('t', 'This week', [paragraph('In short.'), week])), {
      insert: { shape: 'tri-fold', size: { best: 14, floor: 14 } },
    })
    const lines = sheets.panels.flatMap(linesOn).filter(({ block }) => block === 't')
    const [sunday, eight] = lines.slice(2)
    expect(sunday?.text).toBe('Sunday 29')
    expect(eight?.text).toBe('8:00 am Holy Eucharist, Church')
  })

  test('of heads alone says them', () => {
    expect(textsOf(linesOf(withTable([['Day', 'Time']]), true))).toEqual(['Day', 'Time'])
  })
})

/** Tags with content, as an outline; what nobody hears of is left out, but for the empty cells of a row that is heard. */
function heard(document: Document, large: boolean): readonly string[] {
  const sheets = sheetsOf(document, { theme: themeNamed(large ? 'large-print' : 'missal') })
  const used = new Set(
    sheets.panels.flatMap(linesOn).flatMap(({ runs }) => runs.map(({ node }) => node)),
  )
  const isHeard = (node: StructureNode): boolean => used.has(node.id) || node.children.some(isHeard)
  const show = (node: StructureNode, depth: number): readonly string[] =>
    isHeard(node)
      ? [
          `${'  '.repeat(depth)}${[node.tag, node.scope].filter(Boolean).join(' ')}`,
          ...node.children.flatMap((child) => show(child, depth + 1)),
        ]
      : []
  const found = show(sheets.structure, 0)
  const at = found.findIndex((line) => /^\s+(Table|L)$/.test(line))
  return found.slice(at).map((line) => line.trim())
}

describe('the tags of a table', () => {
  const small = withTable([
    ['Day', 'What'],
    ['Sunday', 'Eucharist'],
  ])

  test('are those of a table where it stands in columns', () => {
    expect(heard(small, false).slice(0, 9)).toEqual([
      ...['Table', 'THead', 'TR', 'TH Column', 'TH Column'],
      ...['TBody', 'TR', 'TH Row', 'TD'],
    ])
  })

  test('are those of a list where it is set as lines', () => {
    expect(heard(small, true).slice(0, 5)).toEqual(['L', 'LI', 'LBody', 'P', 'P'])
  })
})

const word = fc
  .tuple(
    fc.constantFrom('a', 'Advent', 'Bartholomew', '7:30', '$1,200', 'Thanksgiving-day'),
    fc.nat(999),
  )
  .map(([start, number]) => `${start}${number}`)
const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 5,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(' ')),
  },
)
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((rows) => rows.some((cells) => cells.some((text) => text !== '')))

const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text, endsWith }) =>
      endsWith === 'none' && /[-\u00ad]$/.test(text) ? text : `${text} `,
    )
    .join('')
    .replaceAll('\u00ad', '')

const wordsIn = (text: string): readonly string[] =>
  text.split(/[\s:]+/).filter((one) => one !== '')

/** Whether these words stand in the text in this order, whatever else stands between them. */
function inOrder(wanted: readonly string[], text: readonly string[]): boolean {
  let at = 0
  for (const one of text) if (one === wanted[at]) at += 1
  return at === wanted.length
}

test.each([
  ['an insert', false],
  ['large print', true],
])('no word of a table is ever lost, nor a line wider than the text: %s', (_, large) => {
  const theme = themeNamed(large ? 'large-print' : 'missal')
  let [columns, lines] = [0, 0]
  fc.assert(
    fc.property(tables, (rows) => {
      const sheets = sheetsOf(withTable(rows), { theme, insert: { shape: 'booklet' } })
      const set = sheets.panels.flatMap((panel) =>
        linesOn(panel)
          .filter(({ block }) => block === 't')
          .map((line) => ({ line, panel })),
      )
      const said = wordsIn(joined(set.map(({ line }) => line)).replace(/This week In short\. /, ''))
      const isLines = set.some(({ line: { text } }) => /:( |$)/.test(text))
      if (isLines) lines += 1
      else columns += 1
      const [heads = [], ...body] = rows.map((cells) => cells.flatMap(wordsIn))
      if (isLines) {
        expect(heads.filter((one) => !said.includes(one))).toEqual([])
        expect(inOrder(body.flat(), said)).toBe(true)
      } else expect(said).toEqual([heads, ...body].flat())
      for (const { line, panel } of set) {
        expect(line.x).toBeGreaterThanOrEqual(0.3 * 72 - 5)
        expect(line.x + line.width).toBeLessThanOrEqual(panel.width - 0.3 * 72 + 5)
      }
      for (const panel of sheets.panels) expect(overlapping(linesOn(panel))).toEqual([])
    }),
    { seed: 7, numRuns: 150 },
  )
  expect(lines).toBeGreaterThan(large ? 100 : 10)
  expect(columns).toBeGreaterThan(large ? -1 : 10)
})

/** Lines on one baseline that stand in each other. */
function overlapping(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter(
        (other) =>
          other.y === one.y && other.x < one.x + one.width && one.x < other.x + other.width,
      )
      .map((other) => `${one.text} | ${other.text}`),
  )
}
