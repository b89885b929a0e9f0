import type { Range } from '../source.ts'
import type { Quotes } from '../yaml/write-scalar.ts'
import type { YamlEntry, YamlMapping } from '../yaml/yaml-node.ts'
import {
  colonEnd,
  columnOf,
  entryEnd,
  isBlock,
  lineEnd,
  lineStart,
  ownEntries,
  ownEntry,
  valueRange,
} from './extent.ts'
import type { Splice } from './file-text.ts'
import { keysBefore, type NewValue } from './item-change.ts'
import {
  type Layout,
  STEP,
  type WrittenValue,
  writeBlockValue,
  writeEntry,
  writeFlowEntry,
  writeFlowValue,
} from './write-value.ts'

/** A mapping of a file, and the key that it is the value of. */
export interface MappingInFile {
  readonly mapping: YamlMapping
  /** Of a request or an event, the key of its list; undefined for the whole file. */
  readonly under: string | undefined
  readonly text: string
  readonly layout: Layout
}

/** Gives a key a value: in place of the one it has, or as a new entry behind the keys that come before it. */
export function setKey(place: MappingInFile, key: string, value: NewValue): readonly Splice[] {
  const entry = ownEntry(place.mapping, key)
  if (place.mapping.flow)
    return entry ? replaceInFlow(entry, value, place.text) : addToFlow(place, key, value)
  return entry ? replaceInBlock(place, entry, value) : addToBlock(place, key, value)
}

/** Takes an entry out, with the lines it stands on; undefined where the mapping has it not or nothing else. */
export function removeKey(
  { mapping, text }: MappingInFile,
  key: string,
): readonly Splice[] | undefined {
  const entries = ownEntries(mapping)
  const index = entries.findIndex(([name]) => name === key)
  const entry = entries[index]?.[1]
  if (entry === undefined || entries.length === 1) return undefined
  const before = entries[index - 1]?.[1]
  const after = entries[index + 1]?.[1]
  return [
    mapping.flow ? removeFromFlow(entry, before, after, text) : removeFromBlock(entry, after, text),
  ]
}

/** Gives an entry another key; undefined where the mapping has it not. */
export function renameKey(
  { mapping }: MappingInFile,
  key: string,
  name: string,
): readonly Splice[] | undefined {
  const entry = ownEntry(mapping, key)
  return entry && [{ range: entry.key, text: name }]
}

function replaceInFlow(entry: YamlEntry, value: NewValue, text: string): readonly Splice[] {
  const range = valueRange(entry, text)
  const written = writeFlowValue(value, quotesOf(entry))
  if (range.from < range.to) return [{ range, text: written }]
  const hasColon = colonEnd(entry, text) > entry.key.to
  return [{ range, text: hasColon ? ` ${written}` : `: ${written}` }]
}

function addToFlow(
  { mapping, under, text }: MappingInFile,
  key: string,
  value: NewValue,
): readonly Splice[] {
  const written = writeFlowEntry([key, value])
  const earlier = entryBefore(mapping, key, under)
  if (earlier) return [insert(entryEnd(earlier, text), `, ${written}`)]
  const inside = mapping.range.from + 1
  const space = text[inside] === ' ' ? ' ' : ''
  return [insert(inside, ownEntries(mapping).length > 0 ? `${space}${written},` : ` ${written} `)]
}

function addToBlock(
  { mapping, under, text, layout }: MappingInFile,
  key: string,
  value: NewValue,
): readonly Splice[] {
  const column = keyColumn(mapping, text)
  const lines = writeEntry([key, value], column, bodyColumn(mapping, column, text), layout)
  const earlier = entryBefore(mapping, key, under)
  if (earlier) return [insertLines(entryEnd(earlier, text), lines, text)]
  const first = ownEntries(mapping)[0]?.[1].key.from ?? mapping.range.from
  const written = lines.join('\n').trimStart()
  return [insert(first, `${written}\n${' '.repeat(column)}`)]
}

/** The entry behind which a new key stands: the nearest of those that come before it. */
function entryBefore(
  mapping: YamlMapping,
  key: string,
  under: string | undefined,
): YamlEntry | undefined {
  const known = keysBefore(key, under).map((name) => ownEntry(mapping, name))
  const behind = known.find((entry) => entry !== undefined)
  return behind ?? (key === 'id' ? undefined : ownEntries(mapping).at(-1)?.[1])
}

function replaceInBlock(
  { mapping, text, layout }: MappingInFile,
  entry: YamlEntry,
  value: NewValue,
): readonly Splice[] {
  const colon = colonEnd(entry, text)
  const old = valueRange(entry, text)
  const moves = old.from === old.to || text.slice(colon, old.from).includes('\n')
  const quotes = quotesOf(entry)
  const written = writeBlockValue(value, {
    before: moves ? columnOf(text, colon) + 1 : columnOf(text, old.from),
    column: bodyColumn(mapping, keyColumn(mapping, text), text),
    layout,
    ...(quotes && { quotes }),
  })
  if (moves) return moveToKey(colon, old, written, text)
  if (isBlock(entry.value)) return [replaceBlock(old, written, text)]
  const from = written.inline === '' ? colon : old.from
  const replaced = { range: { from, to: old.to }, text: written.inline }
  return [
    written.below.length === 0 ? keepComment(replaced, text) : replaced,
    ...below(lineEnd(text, old.to), written.below),
  ]
}

/** Writes a value behind its key's colon, where nothing stands, and takes out the lines that the old one has below. */
function moveToKey(
  colon: number,
  old: Range,
  { inline, below: lines }: WrittenValue,
  text: string,
): readonly Splice[] {
  const added = insert(colon, inline === '' ? '' : ` ${inline}`)
  return [
    lines.length === 0 ? keepComment(added, text) : added,
    ...below(lineEnd(text, colon), lines),
    ...(old.from === old.to ? [] : [removeLines(old.from, old.to, text)]),
  ]
}

/** Another value in place of one that stands in lines below its sign; a comment behind the sign stays. */
function replaceBlock(range: Range, { inline, below: lines }: WrittenValue, text: string): Splice {
  const block = text.slice(range.from, range.to)
  const end = block.endsWith('\n') ? '\n' : ''
  return { range, text: [inline + headerComment(block), ...lines].join('\n') + end }
}

const quotesOf = ({ value }: YamlEntry): Quotes | undefined => {
  if (value.kind !== 'scalar') return undefined
  if (value.style === 'single-quoted') return 'single'
  return value.style === 'double-quoted' ? 'double' : undefined
}

/** A comment behind the sign of a block, with the space before it. */
const headerComment = (block: string): string =>
  /^[|>][-+\d]*([ \t]+#[^\n]*)/.exec(block)?.[1] ?? ''

/** The same splice, with the spaces behind it as many more or fewer that a comment stays in its column. */
function keepComment({ range, text: written }: Splice, text: string): Splice {
  const gap = /^( +)#/.exec(text.slice(range.to, lineEnd(text, range.to)))?.[1]
  const isOneLine = !text.slice(range.from, range.to).includes('\n')
  if (gap === undefined || !isOneLine) return { range, text: written }
  const column = range.to - range.from + gap.length
  return {
    range: { from: range.from, to: range.to + gap.length },
    text: written + ' '.repeat(Math.max(1, column - written.length)),
  }
}

function removeFromFlow(
  entry: YamlEntry,
  before: YamlEntry | undefined,
  after: YamlEntry | undefined,
  text: string,
): Splice {
  const end = entryEnd(entry, text)
  const [comma = ''] = /^\s*,?/.exec(text.slice(end)) ?? []
  const isAlone = (from: number, to: number): boolean => /^\s*,?\s*$/.test(text.slice(from, to))
  if (after && isAlone(end, after.key.from))
    return { range: { from: entry.key.from, to: after.key.from }, text: '' }
  const previous = before && entryEnd(before, text)
  if (previous !== undefined && isAlone(previous, entry.key.from))
    return { range: { from: previous, to: after ? end : end + comma.trimEnd().length }, text: '' }
  return { range: { from: entry.key.from, to: end + comma.length }, text: '' }
}

function removeFromBlock(entry: YamlEntry, after: YamlEntry | undefined, text: string): Splice {
  const { from } = entry.key
  const end = entryEnd(entry, text)
  const lead = text.slice(lineStart(text, from), from)
  if (lead.trim() === '') return removeLines(from, end, text)
  // The entry stands on the line of its item's dash, which stays.
  const line = lineEnd(text, end)
  if (after && text.slice(line, after.key.from).trim() === '')
    return { range: { from, to: after.key.from }, text: '' }
  return { range: { from: from - (lead.length - lead.trimEnd().length), to: line }, text: '' }
}

/** Takes whole lines out, from that of one offset to that of another. */
function removeLines(from: number, to: number, text: string): Splice {
  const isKept = to > from && text[to - 1] === '\n'
  const end = isKept ? to : lineEnd(text, to)
  const start = lineStart(text, from)
  if (isKept) return { range: { from: start, to: end }, text: '' }
  return end < text.length
    ? { range: { from: start, to: end + 1 }, text: '' }
    : { range: { from: Math.max(0, start - 1), to: end }, text: '' }
}

/** Column of a block mapping's keys. */
export function keyColumn(mapping: YamlMapping, text: string): number {
  const own = ownEntries(mapping).map(([, { key }]) => key.from)
  const alone = own.find((from) => text.slice(lineStart(text, from), from).trim() === '')
  return columnOf(text, alone ?? mapping.range.from)
}

/** Column of the lines below a key: that of the mapping's other long texts, or a step to the right. */
function bodyColumn(mapping: YamlMapping, column: number, text: string): number {
  for (const [, { value }] of ownEntries(mapping)) {
    const block = isBlock(value) ? text.slice(value.range.from, value.range.to) : ''
    const [, indentation] = /\n( *)\S/.exec(block) ?? []
    if (indentation !== undefined && indentation.length > column) return indentation.length
  }
  return column + STEP
}

const insert = (at: number, text: string): Splice => ({ range: { from: at, to: at }, text })

const below = (lineEnd: number, lines: readonly string[]): readonly Splice[] =>
  lines.length === 0 ? [] : [insert(lineEnd, `\n${lines.join('\n')}`)]

/** Puts lines behind the line of an offset; an offset at a line's beginning is behind the line before. */
export function insertLines(at: number, lines: readonly string[], text: string): Splice {
  const written = lines.join('\n')
  if (at > 0 && text[at - 1] === '\n') return insert(at, `${written}\n`)
  return insert(lineEnd(text, at), `\n${written}`)
}
