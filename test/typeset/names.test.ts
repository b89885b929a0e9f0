import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/document/document.ts'
import type { SectionForm } from '../../src/vocabulary.ts'
import { dice, group, heading, insertOf, paragraph, request, sentence } from './made-issue.ts'
import { sheetsOf, themeNamed } from './press.ts'
import { placedLines, placedWords, wordsOf } from './read-sheets.ts'

const FIRST = ['Ann', 'Bartholomew', 'Catherine', 'Dan', 'Elizabeth', 'Fred', 'Gus', 'Harriet']

/** So many names, each of its own request, as the templates compose them. */
const names = (count: number, more = '', form?: SectionForm): Block => ({
  kind: 'list',
  classes: ['names'],
  ordered: false,
  start: 1,
  ...(form && { form }),
  items: Array.from({ length: count }, (_, i) => ({
    kind: 'item',
    classes: [],
    part: `n${i}`,
    blocks: [paragraph(`${FIRST[i % FIRST.length]} ${i}${more}`)],
  })),
})

/** The same with more said of some of them. */
const saidOf = (list: Block, more: string, ...numbers: readonly number[]): Block => {
  if (list.kind !== 'list') throw new TypeError('no list')
  const items = list.items.map((item, i) => {
    const said = numbers.includes(i) ? `${FIRST[i % FIRST.length]} ${i}, ${more}` : undefined
    return said ? { ...item, blocks: [paragraph(said)] } : item
  })
  return { ...list, items }
}

const sick = (count: number, more?: string, form?: SectionForm) =>
  insertOf(
    request('lead', sentence(dice(3), 40)),
    group('section', ['requests'], [heading(2, 'The sick'), names(count, more, form)], {
      part: 'requests',
    }),
  )

const placesOf = (...wanted: Parameters<typeof sheetsOf>) => {
  const sheets = sheetsOf(...wanted)
  const lines = placedLines(sheets).filter(({ line }) => /^n\d/.test(line.block))
  return { sheets, lines }
}

describe('names alone', () => {
  test('of 46 stand in columns that take less than a third of a panel, read downwards', () => {
    const { sheets, lines } = placesOf(sick(46), { insert: { shape: 'half-sheet' } })
    const lefts = [...new Set(lines.map(({ line }) => line.x))]
    expect(lefts.length).toBeGreaterThanOrEqual(3)
    const heights = lines.map(({ line }) => line.y)
    const high = Math.max(...heights) - Math.min(...heights) + sheets.leading
    expect(high).toBeLessThan((sheets.panels[0]?.height ?? 0) / 3)
    expect(lines.map(({ line }) => line.block)).toEqual(
      Array.from({ length: 46 }, (_, i) => `n${i}`),
    )
    lines.forEach(({ line }, i) => {
      const before = lines[i - 1]?.line
      if (before) expect(line.x > before.x || line.y > before.y).toBe(true)
    })
  })

  test('leave an em and a half between the longest of a column and the next column', () => {
    const { sheets, lines } = placesOf(sick(30), { insert: { shape: 'half-sheet' } })
    const lefts = [...new Set(lines.map(({ line }) => line.x))].sort((a, b) => a - b)
    lefts.slice(1).forEach((left, i) => {
      const column = lines.filter(({ line }) => line.x === lefts[i])
      const widest = Math.max(...column.map(({ line }) => line.width))
      expect(left - (lefts[i] ?? 0) - widest).toBeGreaterThanOrEqual(1.5 * sheets.size - 0.1)
    })
  })

  test('of more than a panel holds go on where they ended, every word once', () => {
    const document = sick(400)
    const sheets = sheetsOf(document, { insert: { shape: 'half-fold' } })
    expect(placedWords(sheets)).toEqual(wordsOf(document))
  })

  test.each([
    ['fewer than six', sick(5), undefined],
    ['longer than half a line', sick(12, ', who keeps watch by night with the sick'), undefined],
    ['in large print', sick(12), themeNamed('large-print')],
    ['as the parish wishes', sick(12, '', 'list'), undefined],
    ['run in, in large print', sick(12, '', 'run-in'), themeNamed('large-print')],
  ])('%s stand on lines of their own', (_, document, theme) => {
    const { lines } = placesOf(document, { ...(theme && { theme }) })
    expect(new Set(lines.map(({ line }) => line.x)).size).toBe(1)
  })

  test('of whom more is said go on below themselves, further in, in a column of the list', () => {
    const list = saidOf(names(30), 'after an operation on the left hip', 4, 17)
    const { sheets, lines } = placesOf(insertOf(list), { insert: { shape: 'half-sheet' } })
    const begun = [...new Map(lines.toReversed().map(({ line }) => [line.block, line])).values()]
    const lefts = new Set(begun.map(({ x }) => x))
    expect(lefts.size).toBeGreaterThanOrEqual(3)
    const heights = lines.map(({ line }) => line.y)
    const high = (Math.max(...heights) - Math.min(...heights)) / sheets.leading
    expect(Math.round(high) + 1).toBeLessThanOrEqual(14)
    const places = lines.map(({ line }) => `${line.x} ${line.y}`)
    expect(new Set(places).size).toBe(places.length)
    for (const id of ['n4', 'n17']) {
      const [first, ...others] = lines.filter(({ line }) => line.block === id)
      expect(others.length).toBeGreaterThan(0)
      for (const { line } of others)
        expect(line.x - (first?.line.x ?? 0)).toBeCloseTo(sheets.size, 2)
    }
    expect(lines.map(({ line }) => line.block)).toEqual(
      lines
        .map(({ line }) => line.block)
        .toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1))),
    )
  })

  test.each([0, 11, 23])(
    'stand all in columns or none, where number %i has too much said of it',
    (at) => {
      const said =
        'who keeps watch by night with the sick and the dying of three parishes, and sleeps by day'
      const list = saidOf(names(24), said, ...Array.from({ length: 12 }, (_, i) => (at + i) % 24))
      const { lines } = placesOf(insertOf(list))
      const begun = new Map(lines.toReversed().map(({ line }) => [line.block, line.x]))
      expect(new Set(begun.values()).size).toBe(1)
    },
  )

  test('of two stand side by side where the parish wishes columns', () => {
    const { lines } = placesOf(sick(2, '', 'columns'))
    expect(new Set(lines.map(({ line }) => line.y)).size).toBe(1)
  })

  test('run in are one paragraph, whose lines belong to the name that they begin with', () => {
    const { sheets, lines } = placesOf(sick(40, '', 'run-in'), { insert: { shape: 'half-sheet' } })
    const said = lines.map(({ line }) => line.text)
    expect(said.length).toBeLessThan(15)
    expect(said.join(' ')).toBe(
      `${Array.from({ length: 40 }, (_, i) => `${FIRST[i % FIRST.length]} ${i}`).join(', ')}.`,
    )
    // a name is not divided, and a line is found by the name that begins it
    for (const { line } of lines) {
      expect(line.text).toMatch(/^\p{L}+ \d+[,.]/u)
      expect(line.block).toBe(`n${/\d+/.exec(line.text)?.[0]}`)
    }
    const items = JSON.stringify(sheets.structure).split('"LI"').length - 1
    expect(items).toBe(40)
  })
})
