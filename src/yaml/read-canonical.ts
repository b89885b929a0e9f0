/**
 * Reads what `writeYaml` writes of plain mappings, lists and texts, line by line: a fortieth of the time that
 * YAML's own grammar takes; notes and empty lines may stand between. The result is what `plainYaml` gives of the same
 * text, every scalar a text. Any other form of YAML, however close, gives undefined, and is the YAML reader's to judge.
 */
export function readCanonical(text: string): unknown {
  const typed = text.replaceAll('\r\n', '\n').split('\n')
  if (typed.pop() !== '') return undefined
  // What a hand or another system adds most: notes on lines of their own, empty lines, Windows' line ends.
  const lines = typed.filter((line) => !/^ *(?:#.*)?$/.test(line))
  if (lines.length === 0) return undefined
  const reader: Reader = { lines, at: 0 }
  const value = readBlock(reader, 0)
  return reader.at === lines.length ? value : undefined
}

interface Reader {
  /** What remains of them: the dash of an item is blanked once it is read. */
  readonly lines: string[]
  /** The line that is read next. */
  at: number
}

type Canonical = string | readonly Canonical[] | { readonly [key: string]: Canonical }

/** A level deeper: what `stringify` indents by. */
const STEP = 2

function readBlock(reader: Reader, indent: number): Canonical | undefined {
  const line = reader.lines[reader.at]
  if (line === undefined || indentOf(line) !== indent) return undefined
  return line.startsWith('- ', indent) ? readList(reader, indent) : readMapping(reader, indent)
}

function readMapping(reader: Reader, indent: number): Canonical | undefined {
  const entries = new Map<string, Canonical>()
  for (;;) {
    const line = reader.lines[reader.at]
    if (line === undefined || indentOf(line) < indent) return Object.fromEntries(entries)
    const [, key, rest] = (indentOf(line) === indent && entry.exec(line)) || []
    if (key === undefined || entries.has(key)) return undefined
    reader.at++
    const value = rest === undefined ? readBlock(reader, indent + STEP) : readScalar(rest)
    if (value === undefined) return undefined
    entries.set(key, value)
  }
}

function readList(reader: Reader, indent: number): Canonical | undefined {
  const items: Canonical[] = []
  for (;;) {
    const line = reader.lines[reader.at]
    if (line === undefined || indentOf(line) < indent) return items
    if (indentOf(line) !== indent || !line.startsWith('- ', indent)) return undefined
    const inner = `${line.slice(0, indent)}  ${line.slice(indent + STEP)}`
    const isMapping = entry.test(inner)
    if (isMapping) reader.lines[reader.at] = inner
    else reader.at++
    const item = isMapping
      ? readMapping(reader, indent + STEP)
      : readScalar(inner.replace(/^ +/, ''))
    if (item === undefined) return undefined
    items.push(item)
  }
}

const indentOf = (line: string): number => line.search(/[^ ]|$/)

/** A key, and its value where that stands on the line. YAML reads no key of more than 1,024 characters. */
const entry = /^ *([a-z][a-z0-9-]{0,99}):(?: (.*))?$/

/** No sign that begins or ends a scalar of another kind; a colon and a hash only where they stand inside a word. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._,;()+/'@-]|[:#](?! ))*$/u
const quoted = /^(?:"([^"\\\p{C}]*)"|'([^'\p{C}]*)')$/u

/** A note behind a value. */
const note = / +#[^\p{C}]*$/u

function readScalar(typed: string): Canonical | undefined {
  const text = quoted.test(typed) ? typed : typed.replace(note, '')
  if (text === '[]') return []
  const [, double, single] = quoted.exec(text) ?? []
  const inQuotes = double ?? single
  if (inQuotes !== undefined) return inQuotes
  return plain.test(text) && !/[ :#]$/.test(text) && text !== 'null' ? text : undefined
}
