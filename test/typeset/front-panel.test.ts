import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import { dressTheme } from '../../src/theme/dress-theme.ts'
import type { Line, Sheets } from '../../src/typeset/sheets.ts'
import { looks } from '../../src/vocabulary.ts'
import {
  code,
  contact,
  dice,
  documentOf,
  group,
  heading,
  insertOf,
  link,
  masthead,
  paragraph,
  request,
  sentence,
  verse,
} from './made-issue.ts'
import { sheetsOf, themeNamed, theme as undressed } from './press.ts'
import { linesOn } from './read-sheets.ts'

const theme = dressTheme(undressed, { day: { season: 'Lent', colour: 'purple' } })
const set = (document: Document, wishes: Parameters<typeof sheetsOf>[1] = {}): Sheets =>
  sheetsOf(document, { theme, ...wishes })
const textsOf = (sheets: Sheets): readonly string[] =>
  sheets.panels.flatMap(linesOn).map(({ text }) => text)

const words = (count: number): string => sentence(dice(7), count)
const opening = (text: string): Block =>
  group('section', ['request', 'opening'], [paragraph(text)], { part: 'lead' })

describe('an initial', () => {
  const linesOf = (text: string): readonly Line[] =>
    set(documentOf(opening(text))).panels.flatMap(linesOn)

  test('stands beside three lines, on the baseline of the third, and is read with its word', () => {
    const lines = linesOf(words(60))
    const [first, second, third, fourth] = lines
    const [letter, rest] = first?.runs ?? []
    expect(first?.text.startsWith('Who') || /^\p{Lu}\p{Ll}/u.test(first?.text ?? '')).toBe(true)
    expect(letter?.text).toHaveLength(1)
    expect(letter?.node).toBe(rest?.node)
    expect((first?.y ?? 0) - (letter?.rise ?? 0)).toBeCloseTo(third?.y ?? 0, 2)
    const beside = (first?.x ?? 0) + (rest?.x ?? 0)
    expect(beside).toBeGreaterThan((letter?.width ?? 0) + (first?.x ?? 0))
    expect(second?.x).toBeCloseTo(beside, 2)
    expect(third?.x).toBeCloseTo(beside, 2)
    expect(fourth?.x).toBeCloseTo(first?.x ?? 0, 2)
  })

  test('no line beside it or below it is wider than the text', () => {
    for (let count = 30; count < 90; count += 7) {
      const { panels } = set(documentOf(opening(words(count))))
      for (const panel of panels)
        for (const line of linesOn(panel))
          expect(line.x + line.width).toBeLessThan(panel.width - 35)
    }
  })

  test('is none where there are fewer lines, or the words begin with a sign', () => {
    for (const text of [words(10), `“${words(60)}”`]) {
      const [first] = linesOf(text)
      const sizes = new Set(first?.runs.map(({ size }) => size))
      expect(sizes.size).toBe(1)
    }
  })

  test('its lines stay on one panel', () => {
    const document = insertOf(request('r', words(400)), opening(words(200)))
    const { panels } = set(document, { insert: { size: { best: 9, floor: 9 } } })
    const on = panels.map((panel) => linesOn(panel).filter(({ block }) => block === 'lead').length)
    const first = on.find((count) => count > 0) ?? 0
    expect(first).toBeGreaterThanOrEqual(3)
  })

  test('the first words beside it are small capitals', () => {
    const [first] = linesOf(words(60))
    const small = first?.runs.filter(({ features }) => features.smallCapitals) ?? []
    const said = `${first?.runs[0]?.text}${small.map(({ text }) => text).join('')}`
    expect(said.trim().split(' ')).toHaveLength(2)
  })
})

describe('a separator', () => {
  const day = (sunday: string): Block => ({
    kind: 'paragraph',
    classes: ['day'],
    inlines: [
      { kind: 'span', classes: ['day-name'], inlines: [{ kind: 'text', text: sunday }] },
      { kind: 'span', classes: ['dot'], inlines: [{ kind: 'text', text: ' · ' }] },
      {
        kind: 'span',
        classes: ['day-date'],
        inlines: [{ kind: 'text', text: 'October 11, 2026' }],
      },
    ],
  })
  const head = (sunday: string): Document =>
    documentOf(group('header', ['masthead'], [day(sunday)], { part: 'masthead', keep: true }))

  test('prints between two things on one line', () => {
    expect(textsOf(set(head('Advent')))).toEqual(['Advent · October 11, 2026'])
  })

  test('is where the line ends when there are two, and then it does not print', () => {
    const sunday = 'The Twentieth Sunday after the Pentecost'
    const narrow = { insert: { size: { best: 14, floor: 14 } } }
    expect(textsOf(set(head(sunday), narrow))).toEqual([sunday, 'October 11, 2026'])
  })

  test('is where a line ends also when the words before it take more than one', () => {
    const sunday = 'The Twentieth Sunday after the Pentecost, Which Is the Harvest Festival'
    const narrow = { insert: { size: { best: 14, floor: 14 } } }
    const lines = textsOf(set(head(sunday), narrow))
    expect(lines).toHaveLength(3)
    expect(lines.slice(0, 2).join(' ')).toBe(sunday)
    expect(lines[2]).toBe('October 11, 2026')
  })
})

describe('a size with a least', () => {
  const titled = (title: string): Sheets =>
    set(documentOf(heading(1, title, 'title'), paragraph('Pray.')))

  test('is as large as it may be on as few lines as it can be', () => {
    const sizes = [
      'Our Prayers',
      'Our Prayers in Lent, A',
      'Our Prayers This Week, and the Next',
    ].map((title) => {
      const sheets = titled(title)
      const lines = sheets.panels.flatMap(linesOn).filter(({ text }) => text !== 'Pray.')
      return { count: lines.length, times: (lines[0]?.size ?? 0) / sheets.size }
    })
    expect(sizes[0]).toEqual({ count: 1, times: expect.closeTo(3.8, 1) })
    for (const { times } of sizes) {
      expect(times).toBeGreaterThanOrEqual(3.39)
      expect(times).toBeLessThanOrEqual(3.81)
    }
    expect(sizes[2]?.count).toBe(2)
  })
})

describe('the foot of a page', () => {
  const running = {
    words: ['Saint Brannoc’s Church', 'October 11, 2026'],
    ofAll: '{page} of {pages}',
  }
  const long = insertOf(request('r', words(900)))
  const feetOf = (sheets: Sheets): readonly (string | undefined)[] =>
    sheets.panels.map((panel) =>
      panel.placed
        .filter((placed) => placed.kind === 'line')
        .filter(({ block, runs }) => block === '' && runs.every(({ node }) => node === null))
        .map(({ text }) => text)
        .at(-1),
    )

  test('says parish, day and number on all panels but the first', () => {
    const feet = feetOf(set({ ...long, running }))
    expect(feet).toEqual([
      undefined,
      ...[2, 3, 4].map(
        (number) => `Saint Brannoc’s Church\u2002·\u2002October 11, 2026\u2002·\u2002${number}`,
      ),
    ])
  })

  test.each(looks)('of %s stands where printers print, and clear of the text', (look) => {
    const sheets = set({ ...long, running }, { theme: themeNamed(look) })
    for (const { placed, height } of sheets.panels.slice(1)) {
      const lines = placed.flatMap((one) => (one.kind === 'line' ? [one] : []))
      const foot = lines.find(({ text }) => text.startsWith('Saint Brannoc'))
      const last = Math.max(...lines.filter((line) => line !== foot).map(({ y }) => y))
      expect(height - (foot?.y ?? height) - (foot?.size ?? 0) / 4).toBeGreaterThanOrEqual(17.99)
      expect((foot?.y ?? 0) - last).toBeGreaterThan(1.3 * sheets.leading)
    }
  })

  test('is a little smaller where it is a little too wide', () => {
    const feet = (name: string) =>
      set({ ...long, running: { ...running, words: [name, 'October 11, 2026'] } })
        .panels.flatMap(({ placed }) => placed.flatMap((one) => (one.kind === 'line' ? [one] : [])))
        .filter(({ text }) => text.startsWith(name))
    const [usual] = feet('Saint Brannoc’s Church')
    const [wide] = feet('The Church of Saint Brannoc and Mary by the Water')
    expect(wide?.text).toContain('Water\u2002·\u2002October 11, 2026\u2002·')
    expect(wide?.size).toBeLessThan(usual?.size ?? 0)
    expect(wide?.width).toBeLessThanOrEqual(324)
  })

  test('says less where that is wider than the text', () => {
    const wide = { ...running, words: ['The Parish of '.repeat(12), 'October 11, 2026'] }
    const [, second] = feetOf(set({ ...long, running: wide }))
    expect(second).toBe('October 11, 2026\u2002·\u20022')
  })

  test('is none on a single panel, and where the document says nothing', () => {
    const small = { ...documentOf(contact), running }
    expect(feetOf(set(small, { insert: { shape: 'half-sheet' } }))).toEqual([undefined])
    expect(feetOf(set(long))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('says how many pages there are', () => {
    const counted = { ...theme, page: { ...theme.page, foot: 'of-all' as const } }
    const feet = feetOf(set({ ...long, running }, { theme: counted }))
    expect(feet).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4'])
  })
})

describe('a frame', () => {
  const call = group('aside', ['call'], [link('Sign today', 'https://example.org/sign'), code], {
    part: 'lead',
    keep: true,
  })

  test('goes around the words and the code, whose quiet zone it leaves free', () => {
    const [panel] = set(documentOf(masthead, verse, call)).panels
    const placed = panel?.placed ?? []
    const qr = placed.find((one) => one.kind === 'code')
    const edges = placed.filter((one) => one.kind === 'ruled-line').slice(-4)
    if (!qr || edges.length < 4) throw new Error('no frame')
    const left = Math.min(...edges.map(({ x }) => x))
    const right = Math.max(...edges.map(({ x, width }) => x + width))
    const upper = Math.min(...edges.map(({ y }) => y))
    const lower = Math.max(...edges.map(({ y, thickness }) => y + thickness))
    const quiet = (4 * qr.side) / qr.modules.length
    expect(qr.side).toBeCloseTo(64.8)
    expect(qr.x + qr.side + quiet).toBeLessThanOrEqual(right + 0.01)
    expect(qr.y - quiet).toBeGreaterThanOrEqual(upper - 0.01)
    expect(qr.y + qr.side + quiet).toBeLessThanOrEqual(lower + 0.01)
    for (const line of placed.filter((one) => one.kind === 'line' && one.block === 'lead')) {
      expect(line.x).toBeGreaterThan(left)
      if (line.kind === 'line') expect(line.x + line.width).toBeLessThanOrEqual(qr.x - quiet + 0.01)
    }
  })
})

describe('words within a frame', () => {
  test.each(['tri-fold', 'half-fold'] as const)('stand clear of it on a %s', (shape) => {
    for (const words of ['Sign', 'Sign the petition today', sentence(dice(3), 30)]) {
      const call = group('aside', ['call'], [link(words, 'https://example.org/sign'), code], {
        part: 'lead',
        keep: true,
      })
      const sheets = set(documentOf(masthead, verse, call), { insert: { shape } })
      const placed = sheets.panels.find((panel) => panel.placed.some(({ kind }) => kind === 'code'))
      const lines = (placed?.placed ?? []).flatMap((one) =>
        one.kind === 'line' && one.block === 'lead' ? [one.y] : [],
      )
      const edges = (placed?.placed ?? []).filter((one) => one.kind === 'ruled-line').slice(-4)
      const upper = Math.min(...edges.map(({ y }) => y))
      const lower = Math.max(...edges.map(({ y, thickness }) => y + thickness))
      expect(Math.min(...lines) - upper).toBeGreaterThan(1.3 * sheets.leading)
      expect(lower - Math.max(...lines)).toBeGreaterThan(0.9 * sheets.leading)
    }
  })
})

describe('an ornament', () => {
  test('stands in the middle of its rule, which leaves room for it', () => {
    const [panel] = set(documentOf(masthead, paragraph('Pray.'))).panels
    const placed = panel?.placed ?? []
    const drawn = placed.filter((one) => one.kind === 'ornament')
    const [left, right] = placed.filter((one) => one.kind === 'ruled-line')
    expect(drawn).toHaveLength(1)
    const [cross] = drawn
    if (!cross || !left || !right) throw new Error('no ornament')
    const middle = cross.x + (0.66 * cross.em) / 2
    expect(middle).toBeCloseTo((left.x + right.x + right.width) / 2, 0)
    expect(left.x + left.width).toBeLessThan(cross.x)
    expect(right.x).toBeGreaterThan(cross.x + 0.66 * cross.em)
  })
})
