/** Words of a cell in pieces that no line divides; a forced break begins a new line. */
export type CellWords = readonly WordLine[]

export interface WordLine {
  /** Of each piece. */
  readonly widths: readonly number[]
  /** Before each piece, where it does not begin a line. */
  readonly spaces: readonly number[]
}

/** Lengths are exact to this; a hair more room never makes a line fewer. */
const HAIR = 1e-6

/** Width of a cell's widest piece: less and a word would be divided. */
export const narrowest = (words: CellWords): number =>
  greatest(words.map(({ widths }) => greatest(widths)))

/** Width of a cell whose lines are broken only where they must be. */
export const widest = (words: CellWords): number =>
  greatest(words.map((line) => setLines(line, Number.POSITIVE_INFINITY).width))

/** In how many lines a cell is set at a width: the fewest, since each takes all that it can hold. */
export const linesAt = (words: CellWords, width: number): number =>
  words.reduce((sum, line) => sum + setLines(line, width).lines, 0)

function setLines(
  { widths, spaces }: WordLine,
  room: number,
): { readonly lines: number; readonly width: number } {
  let lines = 0
  let width = 0
  let reached = 0
  widths.forEach((piece, i) => {
    const grown = reached + (spaces[i] ?? 0) + piece
    if (lines > 0 && grown <= room + HAIR) reached = grown
    else {
      lines += 1
      reached = piece
    }
    width = Math.max(width, reached)
  })
  return { lines, width }
}

/**
 * Widths of columns in which a table is as low as can be found; undefined where a word of it would
 * have to be divided. Where all cells fit in one line each, the columns are no wider than that.
 *
 * Starts from what the automatic layout of CSS 2.2 (§17.5.2.2) gives and looks for rows that can be
 * a line lower: the room that a set of rows needs is known, column by column, from the least width
 * at which each cell has that many lines. A row may also give up a line where others gain more. The
 * same is tried from the narrowest columns. Of a table too long to be looked through so, the lowest found is taken.
 *
 * @param rows cells of each row; null is an empty one
 * @param room for all columns, without the gutters
 */
export function columnWidths(
  rows: readonly (readonly (CellWords | null)[])[],
  room: number,
): readonly number[] | undefined {
  const columns = greatest(rows.map((cells) => cells.length))
  const each = Array.from({ length: columns }, (_, at) => rows.map((cells) => cells[at] ?? []))
  const mins = each.map((cells) => greatest(cells.map(narrowest)))
  const maxes = each.map((cells) => greatest(cells.map(widest)))
  if (sum(maxes) <= room + HAIR) return maxes
  if (sum(mins) > room + HAIR) return undefined
  const automatic = shared(mins, maxes, room)
  const table = createHeights(rows, columns)
  const heights = (widths: readonly number[]) => rows.map((cells) => heightAt(cells, widths))
  const start = heights(automatic)
  const [found, other] = [lowest(table, start, room), lowest(table, heights(mins), room)]
  if (sum(other) < sum(found)) return shared(table.needed(other), maxes, room)
  if (sum(found) === sum(start)) return automatic
  return shared(table.needed(found), maxes, room)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The greatest of lengths or counts, of however many; 0 of none. */
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => Math.max(most, one), 0)

/** Lines of a row: as many as its highest cell has. */
export const heightAt = (cells: readonly (CellWords | null)[], widths: readonly number[]): number =>
  Math.max(1, ...cells.map((words, at) => (words ? linesAt(words, widths[at] ?? 0) : 0)))

/** Shares what is left of the room by how much each column could still use. */
function shared(
  least: readonly number[],
  most: readonly number[],
  room: number,
): readonly number[] {
  const wishes = least.map((width, at) => Math.max(0, (most[at] ?? width) - width))
  const wished = sum(wishes)
  const left = room - sum(least)
  return least.map((width, at) =>
    wished === 0 ? width : width + Math.min(1, left / wished) * (wishes[at] ?? 0),
  )
}

interface Heights {
  /** Least widths of a row's cells at which it has no more than so many lines. */
  least(row: number, lines: number): readonly number[]
  /** Least widths of the columns at which the rows have no more than these lines. */
  needed(lines: readonly number[]): readonly number[]
  /** Whether so much has been looked at that no better widths are sought any more. */
  isOverBudget(): boolean
}

/**
 * Pieces of words and columns of rows that are looked at for one table, some hundred times what a rota needs: the
 * search takes time by the cube of the rows, and of a long table any widths are nearly as low as the best.
 */
const MOST_LOOKS = 1_000_000

function createHeights(rows: readonly (readonly (CellWords | null)[])[], columns: number): Heights {
  const known = new Map<CellWords, Map<number, number>>()
  let looks = 0
  const leastOf = (words: CellWords, lines: number): number => {
    const ofCell = known.get(words) ?? new Map<number, number>()
    known.set(words, ofCell)
    const seen = ofCell.get(lines)
    if (seen !== undefined) return seen
    looks += HALVINGS * sum(words.map(({ widths }) => widths.length))
    const width = leastWidth(words, lines)
    ofCell.set(lines, width)
    return width
  }
  const least = (row: number, lines: number): readonly number[] => {
    looks += columns
    return Array.from({ length: columns }, (_, at) => {
      const words = rows[row]?.[at]
      return words ? leastOf(words, lines) : 0
    })
  }
  return {
    least,
    isOverBudget: () => looks > MOST_LOOKS,
    needed(lines) {
      const each = lines.map((count, row) => least(row, count))
      return Array.from({ length: columns }, (_, at) => greatest(each.map((one) => one[at] ?? 0)))
    },
  }
}

/** So often is the room halved that is left to look in. */
const HALVINGS = 40

/** The least width at which a cell has no more than so many lines. */
function leastWidth(words: CellWords, lines: number): number {
  let [low, high] = [narrowest(words), widest(words)]
  if (linesAt(words, low) <= lines) return low
  for (let i = 0; i < HALVINGS && high - low > HAIR; i++) {
    const middle = (low + high) / 2
    if (linesAt(words, middle) <= lines) high = middle
    else low = middle
  }
  return greatest(words.map((line) => setLines(line, high).width))
}

/** Lowers rows as long as the room allows, then tries for each row whether a line more lets others lose two. */
function lowest(table: Heights, start: readonly number[], room: number): readonly number[] {
  let best = lowered(table, start, room)
  for (let improves = true; improves; ) {
    improves = false
    for (let row = 0; row < best.length && !improves && !table.isOverBudget(); row++) {
      const higher = best.map((lines, at) => (at === row ? lines + 1 : lines))
      const tried = lowered(table, higher, room, row)
      if (sum(tried) >= sum(best)) continue
      best = tried
      improves = true
    }
  }
  return best
}

/** Takes a line off the row that needs the least room for it, again and again. */
function lowered(
  table: Heights,
  start: readonly number[],
  room: number,
  except?: number,
): readonly number[] {
  let lines = start
  while (!table.isOverBudget()) {
    const tops = topsOf(lines.map((count, row) => table.least(row, count)))
    let next: { readonly row: number; readonly needs: number } | undefined
    for (const [row, count] of lines.entries()) {
      if (row === except || count <= 1) continue
      const own = table.least(row, count - 1)
      const needs = sum(
        tops.map((top, at) => Math.max(top.row === row ? top.second : top.first, own[at] ?? 0)),
      )
      if (needs <= room + HAIR && (!next || needs < next.needs)) next = { row, needs }
    }
    if (!next) return lines
    const { row } = next
    lines = lines.map((count, at) => (at === row ? count - 1 : count))
  }
  return lines
}

/** Of a column: the widest that a row needs, which row that is, and the widest that the others need. */
interface Top {
  readonly first: number
  readonly row: number
  readonly second: number
}

const topsOf = (each: readonly (readonly number[])[]): readonly Top[] =>
  (each[0] ?? []).map((_, at) => {
    let [first, row, second] = [0, -1, 0]
    for (const [i, { [at]: width = 0 }] of each.entries())
      if (width > first) [first, row, second] = [width, i, first]
      else second = Math.max(second, width)
    return { first, row, second }
  })
