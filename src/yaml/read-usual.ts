import type { Range } from '../source.ts'
import type { YamlEntry, YamlList, YamlMapping, YamlNode, YamlScalar } from './yaml-node.ts'

/**
 * Reads the YAML that people write by hand, line by line: keys, texts on a line, in quotes or in a block, lists in lines or
 * in brackets, mappings in lines or in braces, notes. It takes a tenth of what YAML's own grammar does. The tree is the
 * one that `readTree` gives of the same text, range by range; any other form of YAML, and any mistake, gives undefined
 * and is the YAML reader's to judge.
 */
export function readUsual(text: string): YamlNode | undefined {
  if (odd.test(text)) return undefined
  const reader: Reader = { text, at: 0, line: undefined, isOdd: false, depth: 0 }
  const first = look(reader)
  const root = first && readBlock(reader, first)
  return look(reader) === undefined && !reader.isOdd ? root : undefined
}

/** Signs that no hand types, and tabs and the line ends of Windows, which stand for other signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\0-\x09\x0b-\x1f\x7f-\x9f\ufeff]/

interface Reader {
  readonly text: string
  /** Where the line begins that is read next. */
  at: number
  /** That line, once it has been looked at. */
  line: Line | undefined
  /** A note stands where it may be part of what is above it. */
  isOdd: boolean
  depth: number
}

/** A line that says something. */
interface Line {
  readonly indent: number
  /** Its first sign. */
  readonly from: number
  /** Behind its line feed. */
  readonly end: number
}

/** More levels than a parish's files have. */
const DEEPEST = 20

/** The next line that is neither empty nor a note; undefined at the end. */
function look(reader: Reader): Line | undefined {
  if (reader.line) return reader.line
  const { text } = reader
  let noted = 0
  for (let start = reader.at; start < text.length; ) {
    const end = endOfLine(text, start)
    const from = behindSpaces(text, start)
    const indent = from - start
    if (text[from] === '#') noted = Math.max(noted, indent)
    else if (from < end && text[from] !== '\n') {
      if (noted > indent) reader.isOdd = true
      reader.line = { indent, from, end }
      return reader.line
    }
    start = end
  }
  if (noted > 0) reader.isOdd = true
  return undefined
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed + 1
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function beforeSpaces(text: string, to: number): number {
  let at = to
  while (text[at - 1] === ' ') at--
  return at
}

/** What stands up to `end` is read. */
function take(reader: Reader, end: number): void {
  reader.at = end
  reader.line = undefined
}

function readBlock(reader: Reader, line: Line): YamlNode | undefined {
  if (++reader.depth > DEEPEST) return undefined
  const read = isItem(reader.text, line) ? readList(reader, line) : readMapping(reader, line)
  reader.depth--
  return read
}

const isItem = (text: string, { from }: Line): boolean => text.startsWith('- ', from)

/** The key of an entry. YAML reads none of more than 1,024 characters. */
const key = /([A-Za-z][\w-]{0,60}(?: [\w-]{1,60}){0,9}):(?=[ \n]|$)/y

function readMapping(reader: Reader, { indent, from }: Line): YamlMapping | undefined {
  const entries = new Map<string, YamlEntry>()
  for (let line = look(reader); line && line.indent >= indent; line = look(reader)) {
    const name = line.indent === indent ? matched(key, reader.text, line.from)?.[1] : undefined
    if (name === undefined || entries.has(name)) return undefined
    const to = line.from + name.length
    const value = readValue(reader, line, to + 1, indent, true)
    if (!value) return undefined
    entries.set(name, { key: { from: line.from, to }, value })
  }
  return { kind: 'mapping', entries, flow: false, range: { from, to: reader.at } }
}

function readList(reader: Reader, { indent, from }: Line): YamlList | undefined {
  const { text } = reader
  const items: YamlNode[] = []
  for (let line = look(reader); line && line.indent >= indent; line = look(reader)) {
    if (line.indent !== indent || !isItem(text, line))
      // Behind a list that stands no deeper than its key comes the next key.
      return line.indent === indent ? listOf(reader, items, from) : undefined
    const first = behindSpaces(text, line.from + 1)
    const inner = { indent: indent + first - line.from, from: first, end: line.end }
    const isMapping = matched(key, text, first) !== undefined
    if (isMapping) reader.line = inner
    const item = isMapping
      ? readBlock(reader, inner)
      : readValue(reader, line, first, indent, false)
    if (!item) return undefined
    items.push(item)
  }
  return listOf(reader, items, from)
}

const listOf = ({ at }: Reader, items: readonly YamlNode[], from: number): YamlList => ({
  kind: 'list',
  items,
  range: { from, to: at },
})

/**
 * What stands from `from` on in a line, or in deeper lines below it.
 *
 * @param indent of the key or the dash that it belongs to
 * @param mayBeBelow a key's value may stand below it, and a list no deeper than the key
 */
function readValue(
  reader: Reader,
  line: Line,
  from: number,
  indent: number,
  mayBeBelow: boolean,
): YamlNode | undefined {
  const { text } = reader
  if (isRest(text, from)) {
    if (!mayBeBelow) return undefined
    take(reader, line.end)
    const below = look(reader)
    const isDeeper =
      below && (below.indent > indent || (below.indent === indent && isItem(text, below)))
    return isDeeper ? readBlock(reader, below) : undefined
  }
  const first = behindSpaces(text, from)
  const block = matched(blockSign, text, first)
  if (block) return readText(reader, line, first, indent, block)
  const value = readFlow(text, first, 0)
  if (!value || !isRest(text, value.range.to)) return undefined
  take(reader, line.end)
  return value
}

/** Nothing but a note stands in the rest of a line. */
const rest = / *(?:\n|$)| +#/y

const isRest = (text: string, from: number): boolean => matched(rest, text, from) !== undefined

function matched(expression: RegExp, text: string, from: number): RegExpExecArray | undefined {
  expression.lastIndex = from
  return expression.exec(text) ?? undefined
}

const blockSign = /([|>])(-?)\n/y

/** A text in lines of its own, deeper than its key. */
function readText(
  reader: Reader,
  line: Line,
  from: number,
  indent: number,
  [, sign, strip]: RegExpExecArray,
): YamlScalar | undefined {
  const { text } = reader
  const start = behindSpaces(text, line.end)
  const deep = start - line.end
  if (deep <= indent || start === text.length || text[start] === '\n') return undefined
  const lines: string[] = []
  let end = line.end
  for (let at = line.end; at < text.length; ) {
    const next = endOfLine(text, at)
    const first = behindSpaces(text, at)
    const isEmpty = first === text.length || text[first] === '\n'
    if (!isEmpty && first - at < deep) break
    if (isEmpty ? first - at > 0 : sign === '>' && first - at > deep) return undefined
    lines.push(isEmpty ? '' : text.slice(at + deep, text[next - 1] === '\n' ? next - 1 : next))
    if (!isEmpty) end = next
    at = next
  }
  while (lines.at(-1) === '') lines.pop()
  const value = sign === '|' ? lines.join('\n') : folded(lines)
  take(reader, end)
  return {
    kind: 'scalar',
    value: strip === '-' ? value : `${value}\n`,
    style: sign === '|' ? 'literal' : 'folded',
    range: { from, to: end },
  }
}

/** Lines as one, but where empty ones part them. */
const folded = (lines: readonly string[]): string =>
  lines.reduce((whole, line, at) => {
    if (line === '') return `${whole}\n`
    return at === 0 || lines[at - 1] === '' ? whole + line : `${whole} ${line}`
  }, '')

/** A text that neither quotes nor a sign of YAML begins, to the end of the line, or in brackets and braces to a comma. */
const plain = {
  block: /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n:#]|:(?=[^ \n])|(?<=[^ ])#)*/y,
  flow: /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n:#,[\]{}]|:(?=[\w/])|(?<=[^ ])#)*/y,
}
const quoted = /"((?:[^"\\\n]|\\["\\])*)"|'((?:[^'\n]|'')*)'/y

/**
 * A value on one line.
 *
 * @param within so many brackets and braces
 */
function readFlow(text: string, from: number, within: number): YamlNode | undefined {
  const sign = text[from]
  if (sign === '[' || sign === '{') {
    if (within === DEEPEST) return undefined
    return sign === '[' ? readItems(text, from, within + 1) : readPairs(text, from, within + 1)
  }
  if (sign === '"' || sign === "'") {
    const [whole, double, single] = matched(quoted, text, from) ?? []
    if (whole === undefined) return undefined
    const value = double?.replace(/\\(["\\])/g, '$1') ?? single?.replaceAll("''", "'") ?? ''
    const style = sign === '"' ? 'double-quoted' : 'single-quoted'
    return { kind: 'scalar', value, style, range: { from, to: from + whole.length } }
  }
  const line = matched(within === 0 ? plain.block : plain.flow, text, from)?.[0]
  if (line === undefined) return undefined
  const to = beforeSpaces(text, from + line.length)
  const typed = text.slice(from, to)
  const value = typed === '~' || typed === 'null' ? null : typed
  return { kind: 'scalar', value, style: 'plain', range: { from, to } }
}

function readItems(text: string, from: number, within: number): YamlList | undefined {
  const items: YamlNode[] = []
  const to = readParts(text, from, ']', (at) => {
    const item = readFlow(text, at, within)
    if (item) items.push(item)
    return item?.range
  })
  return to === undefined ? undefined : { kind: 'list', items, range: { from, to } }
}

function readPairs(text: string, from: number, within: number): YamlMapping | undefined {
  const entries = new Map<string, YamlEntry>()
  const to = readParts(text, from, '}', (at) => {
    const name = matched(key, text, at)?.[1]
    if (name === undefined || entries.has(name)) return undefined
    const end = at + name.length
    const value = readFlow(text, behindSpaces(text, end + 1), within)
    if (value) entries.set(name, { key: { from: at, to: end }, value })
    return value?.range
  })
  return to === undefined
    ? undefined
    : { kind: 'mapping', entries, flow: true, range: { from, to } }
}

/** Reads what commas part up to a closing sign, and gives the place behind that. */
function readParts(
  text: string,
  from: number,
  closing: string,
  read: (at: number) => Range | undefined,
): number | undefined {
  let at = behindSpaces(text, from + 1)
  if (text[at] === closing) return at + 1
  for (;;) {
    const part = read(at)
    if (!part) return undefined
    at = behindSpaces(text, part.to)
    if (text[at] === closing) return at + 1
    if (text[at] !== ',') return undefined
    at = behindSpaces(text, at + 1)
  }
}
