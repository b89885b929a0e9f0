import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CellWords,
  columnWidths,
  heightAt,
  narrowest,
  widest,
} from '../../src/typeset/flow/set-rows/column-widths.ts'

/** A cell of words as wide as these numbers, a space of 1 between them. */
const cell = (...widths: readonly number[]): CellWords => [{ widths, spaces: widths.map(() => 1) }]

type Rows = readonly (readonly (CellWords | null)[])[]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const heightOf = (rows: Rows, widths: readonly number[]): number =>
  sum(rows.map((cells) => heightAt(cells, widths)))

const extremes = (rows: Rows, of: (words: CellWords) => number): readonly number[] =>
  (rows[0] ?? []).map((_, at) => Math.max(0, ...rows.map((cells) => of(cells[at] ?? []))))

/** What the automatic layout of CSS 2.2 gives: each column its least width, and of the rest in proportion to what it could use. */
function automatic(rows: Rows, room: number): readonly number[] {
  const [mins, maxes] = [extremes(rows, narrowest), extremes(rows, widest)]
  const left = room - sum(mins)
  const wished = sum(maxes) - sum(mins)
  return mins.map((min, at) => min + (left * ((maxes[at] ?? 0) - min)) / wished)
}

/** The least height of all ways to share the room in whole numbers. */
function leastHeight(rows: Rows, room: number): number {
  const mins = extremes(rows, narrowest)
  const share = (at: number, left: number): readonly (readonly number[])[] => {
    if (at === mins.length - 1) return [[left]]
    const least = mins[at] ?? 0
    const rest = sum(mins.slice(at + 1))
    return Array.from(
      { length: Math.max(0, left - rest - least + 1) },
      (_, i) => least + i,
    ).flatMap((width) => share(at + 1, left - width).map((others) => [width, ...others]))
  }
  return Math.min(...share(0, room).map((widths) => heightOf(rows, widths)))
}

const words = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 0, maxLength: 6 })
const tables = fc
  .integer({ min: 2, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(
    (rows): Rows => rows.map((cells) => cells.map((one) => (one.length > 0 ? cell(...one) : null))),
  )

describe('widths of columns', () => {
  test('are those of the widest cells where all stand in one line', () => {
    expect(
      columnWidths(
        [
          [cell(3, 4), cell(2)],
          [cell(5), null],
        ],
        10,
      ),
    ).toEqual([8, 2])
  })

  test('do not exist where a word is wider than what is left for it', () => {
    expect(columnWidths([[cell(6), cell(2, 5)]], 10)).toBeUndefined()
  })

  test('never divide a word, never exceed the room, and are never higher than CSS makes them', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 4, max: 40 }), (rows, room) => {
        const widths = columnWidths(rows, room)
        const mins = extremes(rows, narrowest)
        expect(widths === undefined).toBe(sum(mins) > room)
        if (widths === undefined) return
        expect(sum(widths)).toBeLessThanOrEqual(room + 1e-5)
        widths.forEach((width, at) => {
          expect(width).toBeGreaterThanOrEqual((mins[at] ?? 0) - 1e-5)
        })
        if (sum(extremes(rows, widest)) <= room) return
        const height = heightOf(rows, widths)
        expect(height).toBeLessThanOrEqual(heightOf(rows, automatic(rows, room)))
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  test('make a table as low as any way to share the room', () => {
    const short: { room: number; best: number; found: number }[] = []
    fc.assert(
      fc.property(tables, fc.integer({ min: 6, max: 24 }), (rows, room) => {
        const widths = columnWidths(rows, room)
        if (!widths) return
        const [best, found] = [leastHeight(rows, room), heightOf(rows, widths)]
        if (found > best) short.push({ room, best, found })
      }),
      { seed: 12, numRuns: 1000 },
    )
    expect(short).toEqual([])
  })

  /** A table that counts how often a cell of it, or the words of one, are looked at. */
  const watched = (rows: number, pieces: number): { rows: Rows; looks: () => number } => {
    let looks = 0
    const widths = Array.from({ length: pieces }, (_, i) => 1 + (i % 5))
    const spaces = widths.map(() => 1)
    const line = () => ({
      get widths() {
        looks += pieces
        return widths
      },
      spaces,
    })
    const row = (): readonly CellWords[] =>
      new Proxy([[line()], [line()]], {
        get(cells, key, receiver) {
          looks += 1
          return Reflect.get(cells, key, receiver)
        },
      })
    return { rows: Array.from({ length: rows }, row), looks: () => looks }
  }

  test.each([
    ['of a few rows are sought out', 5, 20],
    ['of hundreds of rows', 400, 20],
    ['of thousands of words in a cell', 1, 20_000],
  ])('take looks by the length of a table: %s', (_, rows, pieces) => {
    const table = watched(rows, pieces)
    expect(columnWidths(table.rows, 60)).toHaveLength(2)
    expect(table.looks()).toBeLessThan(6_000_000)
  })
})
