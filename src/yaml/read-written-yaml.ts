/**
 * Reads what `writeYaml` wrote, thirty times quicker than YAML is read: block mappings and lists,
 * words as they stand or in quotes. Every scalar is its text. Undefined for YAML of any other
 * form, as a person may have made it.
 */
export function readWrittenYaml(text: string): unknown {
  const lines = text.replace(/^(?:#.*\n)*/, '').split('\n')
  if (lines.pop() !== '') return undefined
  const reader = { lines, at: 0 }
  try {
    const value = readBlock(reader, 0)
    return reader.at === lines.length ? value : undefined
  } catch (error) {
    if (error instanceof OtherForm) return undefined
    throw error
  }
}

/** The text is not as `writeYaml` writes. */
class OtherForm extends Error {}

interface Reader {
  /** Those of the list that is being read lose their dashes. */
  readonly lines: string[]
  at: number
}

const KEY = /^([A-Za-z][\w-]*):(?: (.+))?$/
const ITEM = /^- (.+)$/
/** Nothing that YAML takes for a sign: a colon stands in a word, a `#` has no space before it. */
const PLAIN = /^[A-Za-z0-9](?:[^\s:#]|(?<! )#|:(?! |$)| (?=[^\s#]))*$/

/** The mapping or list whose lines begin at this column. */
function readBlock(reader: Reader, column: number): unknown {
  const line = reader.lines[reader.at] ?? ''
  return line.startsWith('- ', column) ? readList(reader, column) : readMapping(reader, column)
}

function readMapping(reader: Reader, column: number): unknown {
  const entries = new Map<string, unknown>()
  for (let line = lineAt(reader, column); line !== undefined; line = lineAt(reader, column)) {
    const [, key, value] = KEY.exec(line) ?? []
    if (key === undefined || entries.has(key)) throw new OtherForm()
    reader.at++
    entries.set(key, value === undefined ? readBlock(reader, column + 2) : scalar(value))
  }
  if (entries.size === 0) throw new OtherForm()
  return Object.fromEntries(entries)
}

function readList(reader: Reader, column: number): readonly unknown[] {
  const items: unknown[] = []
  for (let line = lineAt(reader, column); line !== undefined; line = lineAt(reader, column)) {
    const [, item] = ITEM.exec(line) ?? []
    if (item === undefined) throw new OtherForm()
    if (KEY.test(item)) {
      reader.lines[reader.at] = `${' '.repeat(column + 2)}${item}`
      items.push(readMapping(reader, column + 2))
    } else {
      reader.at++
      items.push(scalar(item))
    }
  }
  return items
}

/** The line without its indent; undefined where the block of this column is over. */
function lineAt({ lines, at }: Reader, column: number): string | undefined {
  const line = lines[at]
  const indent = line === undefined ? -1 : line.length - line.trimStart().length
  if (line === undefined || indent < column) return undefined
  if (indent > column || line === '') throw new OtherForm()
  return line.slice(column)
}

function scalar(written: string): unknown {
  if (written === '[]') return []
  if (PLAIN.test(written)) return written
  if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'")
  if (!/^"(?:[^"\\]|\\["\\nt])*"$/.test(written)) throw new OtherForm()
  return JSON.parse(written)
}
