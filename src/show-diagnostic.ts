import type { Diagnostic, Severity } from './diagnostic.ts'
import { type Paint, painted } from './escape/paint.ts'
import { printable } from './escape/printable.ts'
import type { Catalogue, Sentence } from './messages/catalogue.ts'
import type { Place } from './place.ts'
import type { Cure } from './problems/page-problems.ts'
import { nameIn, overlapsAny, type Range, type Source, type Sources } from './source.ts'
import { displayWidth, fillLines } from './wrap-lines.ts'

/** How diagnostics are shown. */
export interface Showing {
  /** Names and private words may be read: standard error is a terminal. Else their letters are dots. */
  readonly reveal: boolean
  /** The severity and the caret in colour; not unless said. */
  readonly colour?: boolean
  /** An item's name within a sentence, such as in quotation marks; items go by their ids unless said. */
  readonly named?: (name: string) => string
  /** What the severities are called; by their own names unless said. */
  readonly labels?: Readonly<Record<Severity, string>>
  /** Columns that a quoted source line may take, 80 unless said. */
  readonly width?: number
  /** Columns at which sentences go on in the next line, between words; in none unless said. */
  readonly breakAt?: number
  /** What to do stands elsewhere. */
  readonly withoutHint?: boolean
}

/** A diagnostic as `--json` carries it; null where the whole folder or the run is meant. */
export interface DiagnosticJson {
  readonly severity: Severity
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly hint: string | null
  /** Where the issue does not fit. */
  readonly linesOver?: number
  readonly cures?: readonly Cure[]
}

/**
 * A diagnostic for people, without a line end after it: where and what, the line of the file with
 * the place underlined, and what to do.
 */
export function showDiagnostic(
  diagnostic: Diagnostic,
  sources: Sources,
  catalogue: Catalogue,
  showing: Showing,
): string {
  const { severity, place } = diagnostic
  const { message } = sentenceOf(withNames(diagnostic, sources, showing), catalogue, showing.reveal)
  const hint = hintOf(diagnostic, catalogue, showing)
  const paint = showing.colour ? inColour : plain
  const where = printable(place ? `${place.file}:${place.line}:${place.column}: ` : '')
  const label = showing.labels?.[severity] ?? severity
  const source = place && sources.get(place.file)
  const said = broken(printable(message), `${where}${label}: `, showing.breakAt)
  return [
    `${where}${paint(label, severity)}: ${said}`,
    ...(place && source ? quoteLine(place, source, showing, (text) => paint(text, severity)) : []),
    ...(hint === undefined || showing.withoutHint
      ? []
      : [`${indent}${broken(printable(hint), indent, showing.breakAt)}`]),
  ].join('\n')
}

/** What to do about a diagnostic, as `showDiagnostic` says it; undefined where there is nothing to say. */
export const hintOf = (
  diagnostic: Diagnostic,
  catalogue: Catalogue,
  { reveal }: Showing,
): string | undefined => sentenceOf(diagnostic, catalogue, reveal).hint

/** The sentence alone, as a person is told it between two questions: with the words and names of the parish. */
export const messageAtDesk = (
  diagnostic: Diagnostic,
  sources: Sources,
  catalogue: Catalogue,
  named: NonNullable<Showing['named']>,
): string =>
  sentenceOf(withNames(diagnostic, sources, { reveal: true, named }), catalogue, true).message

/** A diagnostic for programs. Its words never name a person. */
export function diagnosticJson(diagnostic: Diagnostic, catalogue: Catalogue): DiagnosticJson {
  const { severity, code, place } = diagnostic
  const { message, hint } = sentenceOf(diagnostic, catalogue, false)
  return {
    severity,
    code,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
    hint: hint ?? null,
    ...(diagnostic.code === 'does-not-fit' && {
      linesOver: diagnostic.values.linesOver,
      cures: diagnostic.values.cures,
    }),
  }
}

/** A line of a file, counted from 1, as it may be shown: private words as dots unless `reveal`. */
export const showLine = (source: Source, line: number, reveal: boolean): string =>
  cellsOf(lineOf(source.text, line), reveal ? [] : source.privateRanges)
    .map(({ text }) => text)
    .join('')

const indent = '  '

/**
 * A sentence that goes on in the next line, further in, where a word would go beyond the columns. Words
 * and what is typed as it stands stay whole, so that they can be taken from the terminal.
 *
 * @param before what stands before it on its first line
 */
function broken(sentence: string, before: string, columns: number | undefined): string {
  if (columns === undefined) return sentence
  return sentence
    .split('\n')
    .flatMap((line, index) => {
      const [first = '', ...others] = [...line.matchAll(WHOLE)].map(([, word = '']) => word)
      return fillLines([index === 0 ? before + first : first, ...others], columns, indent)
    })
    .join('\n')
    .slice(before.length)
}

/** A word, or what is typed as it stands, with the spaces before it but the one that parts it from the last. */
const WHOLE = /(?:^| )( *(?:[^ `]*`[^`]*`[^ ]*|[^ ]+))/g

/** The values that are ids of items, or ids beside names of other things. */
const idsOfItems: ReadonlySet<string> = new Set([
  'id',
  'otherId',
  'ids',
  'items',
  'part',
  'parts',
  'changes',
])

/** To a terminal items go by what the office knows them by. What is typed, as hints have it, keeps their ids. */
function withNames(
  diagnostic: Diagnostic,
  sources: Sources,
  { reveal, named }: Showing,
): Diagnostic {
  if (!reveal || named === undefined) return diagnostic
  const asNamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asNamed)
    if (typeof value === 'object' && value !== null) return eachOf(value)
    const name = typeof value === 'string' ? nameIn(sources, value) : undefined
    return name === undefined ? value : named(name)
  }
  const eachOf = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        idsOfItems.has(key) ? asNamed(value) : value,
      ]),
    )
  return { ...diagnostic, values: eachOf(diagnostic.values) } as Diagnostic
}

function sentenceOf(diagnostic: Diagnostic, catalogue: Catalogue, reveal: boolean): Sentence {
  const values = Object.fromEntries(
    Object.entries(diagnostic.values).map(([name, value]) => [name, shown(value, reveal)]),
  )
  // A code and its values belong together by the type of Diagnostic, which a lookup by code loses.
  const sentence = catalogue[diagnostic.code] as (values: unknown) => Sentence
  return sentence(values)
}

function shown(value: unknown, reveal: boolean): unknown {
  if (isTagged(value, 'redacted')) return reveal ? cut(value.redacted) : dots(cut(value.redacted))
  if (Array.isArray(value)) return value.map((one) => shown(one, reveal))
  if (isTagged(value, 'whole')) return value.whole
  return typeof value === 'string' ? cut(value) : value
}

/** How much of a value a sentence repeats, in UTF-16 units: a pasted picture is not told whole. */
const LONGEST = 240

/** A character is never cut through. */
const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…`

const isTagged = <Tag extends 'redacted' | 'whole'>(
  value: unknown,
  tag: Tag,
): value is Readonly<Record<Tag, string>> =>
  typeof value === 'object' && value !== null && tag in value

/** Letters and digits as dots; spaces and signs stay, so that the shape of the line can be seen. */
export const dots = (text: string): string =>
  text.replace(/\p{M}/gu, '').replace(/[\p{L}\p{N}]/gu, '.')

/** One character of a quoted line, and the columns it takes. */
interface Cell {
  readonly text: string
  readonly columns: number
}

/** The source line and the caret line under it; nothing where the line is empty. */
function quoteLine(
  place: Place,
  source: Source,
  { reveal, width = 80 }: Showing,
  paint: (text: string) => string,
): readonly string[] {
  const line = lineOf(source.text, place.line)
  const cells = cellsOf(line, reveal ? [] : source.privateRanges)
  if (cells.every(({ text }) => text.trim() === '')) return []
  const first = Math.min(place.column - 1, cells.length)
  const last = Math.min(first + place.length, Math.max(cells.length, first + 1))
  const [from, to] = cutAround(cells, first, last, width - indent.length)
  const left = from > 0 ? '…' : ''
  const right = to < cells.length ? '…' : ''
  const shown = cells.slice(from, to)
  const before = columnsOf(cells.slice(from, first)) + left.length
  const under = Math.max(1, columnsOf(cells.slice(first, Math.min(last, to))))
  return [
    `${indent}${left}${shown.map(({ text }) => text).join('')}${right}`.trimEnd(),
    `${indent}${' '.repeat(before)}${paint('^'.repeat(under))}`,
  ]
}

/** The stretch of the text that is this line (counted from 1), without its end. */
function lineOf(text: string, line: number): { readonly line: string; readonly start: number } {
  let start = 0
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return { line: '', start: text.length }
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return { line: text.slice(start, end === -1 ? text.length : end), start }
}

function cellsOf(
  { line, start }: { readonly line: string; readonly start: number },
  hidden: readonly Range[],
): readonly Cell[] {
  const cells: Cell[] = []
  let at = start
  let column = 0
  for (const character of line) {
    const isHidden = overlapsAny(hidden, { from: at, to: at + 1 })
    const text = character === '\t' ? ' '.repeat(4 - (column % 4)) : shownAs(character, isHidden)
    const columns = displayWidth(text)
    cells.push({ text, columns })
    at += character.length
    column += columns
  }
  return cells
}

const shownAs = (character: string, isHidden: boolean): string =>
  isHidden ? dots(character) : printable(character)

/**
 * Which cells to show in so many columns: the marked ones from `first` on, and as much around them
 * as there is room for, two columns kept for the marks of cutting.
 */
function cutAround(
  cells: readonly Cell[],
  first: number,
  last: number,
  columns: number,
): readonly [number, number] {
  if (columnsOf(cells) <= columns) return [0, cells.length]
  let room = columns - 2
  let from = first
  let to = first
  const fits = (index: number): boolean => (cells[index]?.columns ?? Infinity) <= room
  const take = (index: number): void => {
    room -= cells[index]?.columns ?? 0
  }
  while (to < last && fits(to)) take(to++)
  for (let grown = true; grown; ) {
    grown = false
    if (from > 0 && fits(from - 1)) {
      take(--from)
      grown = true
    }
    if (to < cells.length && fits(to)) {
      take(to++)
      grown = true
    }
  }
  return [from, to]
}

const columnsOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { columns }) => sum + columns, 0)

const plain = (text: string, _severity: Severity): string => text

const paints: Readonly<Record<Severity, Paint>> = {
  error: 'bold red',
  warning: 'bold yellow',
  note: 'bold cyan',
}

const inColour = (text: string, severity: Severity): string => painted(text, paints[severity])
