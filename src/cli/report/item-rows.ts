import { painted } from '../../escape/paint.ts'
import { displayWidth, wrapLines } from '../../wrap-lines.ts'
import type { Terminal } from '../terminal-host.ts'

/** What is told of one item. */
export interface ItemRow {
  /** In, out or held; or how it has changed. */
  readonly lead: string
  /** By which people know it. */
  readonly words: string
  /** Why it is in or out, and how long; or what of it changed. */
  readonly rule: string
  readonly id: string
}

/** Characters of an item where the window does not say how many there is room for. */
export const rowLength = 60

/** The fewest columns in which words tell one item from another; with fewer each item has lines of its own. */
const leastWords = 24

const gap = '  '

/**
 * Columns side by side, the id last; where the window is too narrow for them, one item under the other.
 *
 * @param leads columns of the first one
 */
export function itemRows(
  rows: readonly ItemRow[],
  leads: number,
  terminal: Terminal,
): readonly string[] {
  const widest = (part: keyof ItemRow): number =>
    Math.max(...rows.map((row) => displayWidth(row[part])), 0)
  const rules = widest('rule')
  const others = leads + rules + widest('id') + 3 * gap.length
  const room = terminal.outIsTerminal ? terminal.columns - others : rowLength
  const words = Math.min(room, widest('words'))
  if (room < leastWords) return rows.flatMap((row) => stacked(row, leads, terminal))
  return rows.map((row) =>
    [
      padded(row.lead, leads),
      padded(cut(row.words, words), words),
      padded(row.rule, rules),
      dim(row.id, terminal),
    ].join(gap),
  )
}

/** The words, and below them the rule and the id, which is never broken, so that it can be copied. */
function stacked(
  { lead, words, rule, id }: ItemRow,
  width: number,
  terminal: Terminal,
): readonly string[] {
  const indent = ' '.repeat(width) + gap
  const room = terminal.columns - indent.length
  const lines = wrapLines(words, room)
  const isShort = displayWidth(rule + gap + id) <= room
  const below = isShort
    ? [rule + gap + dim(id, terminal)]
    : [...wrapLines(rule, room), dim(id, terminal)]
  return [...lines, ...below].map(
    (line, index) => (index === 0 ? padded(lead, width) + gap : indent) + line,
  )
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Words cut to so many columns, between two of them. */
function cut(words: string, columns: number): string {
  const [first = '', ...more] = wrapLines(words, columns)
  if (more.length === 0) return words
  const [kept = first] = wrapLines(words, columns - 1)
  return `${kept.replace(/[\s,;:.…]*$/, '')}…`
}

const dim = (text: string, { outIsTerminal, colour }: Terminal): string =>
  outIsTerminal && colour ? painted(text, 'dim') : text
