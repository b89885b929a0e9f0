import { hasUnseen } from '../escape/printable.ts'
import { displayWidth } from '../wrap-lines.ts'
import { type Quotes, writeScalar } from '../yaml/write-scalar.ts'
import type { NewEntry, NewValue } from './item-change.ts'
import { hangOf, wrapMarkdown } from './wrap-markdown.ts'

/** Where a value is to be written. */
export interface ValuePlace {
  /** Columns before the value in its line. */
  readonly before: number
  /** Column of the lines below the key, for a value that takes several. */
  readonly column: number
  readonly layout: Layout
  /** Quotes that the old value had. */
  readonly quotes?: Quotes
}

/** Whether a long value takes lines of its own, or stays on one. */
export type Layout = 'lines' | 'line'

/** A value as it is written: what stands after the key, and lines below it. */
export interface WrittenValue {
  readonly inline: string
  /** With their indentation; empty for a value on one line. */
  readonly below: readonly string[]
}

/** Columns of the file's lines. */
const WIDTH = 80
/** Keys and values in braces may reach somewhat further before they get lines of their own. */
const BRACES_WIDTH = 100
/** Spaces by which lines stand further to the right than the key that they belong to. */
export const STEP = 2

/** A value where it may take lines of its own. */
export function writeBlockValue(value: NewValue, place: ValuePlace): WrittenValue {
  switch (value.kind) {
    case 'words':
      return writeWords(value.text, place)
    case 'mapping':
      return writeMapping(value, place)
    case 'plain':
    case 'list':
      return onOneLine(writeFlowValue(value))
    default:
      return value satisfies never
  }
}

/** A value on one line, within brackets or braces or outside. */
export function writeFlowValue(value: NewValue, quotes?: Quotes): string {
  switch (value.kind) {
    case 'words':
      return writeScalar(value.text, 'flow', quotes ?? (isLong(value.text) ? 'double' : undefined))
    case 'plain':
      return value.text
    case 'list':
      return `[${value.items.map((item) => writeScalar(item, 'flow')).join(', ')}]`
    case 'mapping':
      return `{ ${value.entries.map(writeFlowEntry).join(', ')} }`
    default:
      return value satisfies never
  }
}

/** A key and its value within braces. */
export const writeFlowEntry = ([key, value]: NewEntry): string => `${key}: ${writeFlowValue(value)}`

/** Keys and values as the lines of a mapping whose keys stand in this column. */
export const writeEntries = (
  entries: readonly NewEntry[],
  column: number,
  layout: Layout,
): readonly string[] => entries.flatMap((entry) => writeEntry(entry, column, column + STEP, layout))

/** A key and its value as lines of a block mapping; what the value has below stands in column `below`. */
export function writeEntry(
  [key, value]: NewEntry,
  column: number,
  below: number,
  layout: Layout,
): readonly string[] {
  const lead = `${' '.repeat(column)}${key}:`
  const written = writeBlockValue(value, { before: lead.length + 1, column: below, layout })
  return [written.inline === '' ? lead : `${lead} ${written.inline}`, ...written.below]
}

const isLong = (text: string): boolean => displayWidth(text) > WIDTH - 20

const onOneLine = (inline: string): WrittenValue => ({ inline, below: [] })

function writeWords(text: string, { before, column, layout, quotes }: ValuePlace): WrittenValue {
  if (layout === 'line' || text.includes('\t') || hasUnseen(text))
    return onOneLine(writeScalar(text, 'block', quotes))
  if (text.includes('\n')) return inLines(text, '|', column)
  const scalar = writeScalar(text, 'block', quotes)
  const fits = before + displayWidth(scalar) <= WIDTH
  const canFold = text.trim() === text && text.includes(' ')
  return fits || !canFold ? onOneLine(scalar) : inLines(text, '>', column)
}

/** Words in lines of their own: folded, or as they stand. */
function inLines(text: string, sign: '|' | '>', column: number): WrittenValue {
  // Trimmed, since a first line with spaces before it would be the measure of all.
  const width = Math.max(20, WIDTH - column)
  const lines = text
    .trim()
    .split('\n')
    // In a folded text a line further in would be a line of its own.
    .flatMap((line) => wrapMarkdown(line.trim() && line, width, sign === '|' ? hangOf(line) : ''))
  const indentation = ' '.repeat(column)
  return {
    inline: `${sign}-`,
    below: lines.map((line) => (line === '' ? '' : indentation + line)),
  }
}

function writeMapping(
  value: Extract<NewValue, { kind: 'mapping' }>,
  { before, column, layout }: ValuePlace,
): WrittenValue {
  const inBraces = writeFlowValue(value)
  const isSimple = value.entries.every(
    ([, one]) => one.kind !== 'words' || !one.text.includes('\n'),
  )
  if (layout === 'line') return onOneLine(inBraces)
  return isSimple && before + displayWidth(inBraces) <= BRACES_WIDTH
    ? onOneLine(inBraces)
    : { inline: '', below: writeEntries(value.entries, column, layout) }
}
