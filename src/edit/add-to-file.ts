import type { YamlEntry, YamlList, YamlMapping } from '../yaml/yaml-node.ts'
import { insertLines, keyColumn } from './edit-mapping.ts'
import { colonEnd, columnOf, endOf, lineEnd, lineStart, ownEntry, valueRange } from './extent.ts'
import type { Splice } from './file-text.ts'
import type { ListKey, NewEntry } from './item-change.ts'
import type { ItemFile } from './item-file.ts'
import { type Layout, writeEntries, writeFlowEntry } from './write-value.ts'

/** Spaces between the left edge of its mapping and a list's dash, and between the dash and the keys. */
interface ItemIndentation {
  readonly dash: number
  readonly gap: number
}

/** Writes the new request. */
type WriteItem = (indentation: ItemIndentation) => readonly string[]

const usual: ItemIndentation = { dash: 2, gap: 2 }

/**
 * What to write so that a request or an event stands at the end of a file's list, indented and spaced as its
 * neighbours are; with the list itself where there is none. Undefined for a file of another form.
 */
export function addToFile(
  { root, list, key, text }: ItemFile,
  entries: readonly NewEntry[],
  layout: Layout,
): readonly Splice[] | undefined {
  const item = (indentation: ItemIndentation): readonly string[] =>
    itemLines(entries, indentation, layout)
  if (list && text[list.range.from] === '[')
    return list.items.length > 0 || root?.kind !== 'mapping' || root.flow
      ? [addToFlowList(list, entries, text)]
      : unfoldList(list, item, root, text)
  if (list) return [addToBlockList(list, item, text)]
  if (root === undefined) return [addListAtEnd(key, item, text)]
  if (root.kind !== 'mapping') return undefined
  const entry = ownEntry(root, key)
  if (root.flow) return undefined
  return entry ? [addUnderKey(entry, root, item, text)] : [addListAfter(root, key, item, text)]
}

function addToBlockList(list: YamlList, item: WriteItem, text: string): Splice {
  const lines = item({ dash: columnOf(text, list.range.from), gap: gapOf(list, text) })
  const blank = areApart(list, text) ? [''] : []
  return insertLines(endOfList(list, text), [...blank, ...lines], text)
}

/** Where the list's last line is: at the end of the file where only comments follow, which may be its items'. */
function endOfList(list: YamlList, text: string): number {
  const end = endOf(list, text)
  const next = text[end - 1] === '\n' ? end : lineEnd(text, end) + 1
  const rest = text.slice(next)
  const isComment = rest.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))
  return isComment && rest.trim() !== '' ? text.trimEnd().length : end
}

/** Spaces and dash before the keys of the items, as the last item in lines has them. */
function gapOf({ items }: YamlList, text: string): number {
  const item = items.findLast((one) => one.kind === 'mapping' && !one.flow)
  const from = item?.range.from ?? 0
  const [, gap] = /-( *)$/.exec(text.slice(lineStart(text, from), from)) ?? []
  return gap ? gap.length + 1 : usual.gap
}

/** Whether blank lines stand between the items. */
function areApart({ items }: YamlList, text: string): boolean {
  const [before, last] = items.slice(-2)
  if (before === undefined || last === undefined) return false
  return /\n[ \t]*\n/.test(text.slice(endOf(before, text), last.range.from))
}

function itemLines(
  entries: readonly NewEntry[],
  { dash, gap }: ItemIndentation,
  layout: Layout,
): readonly string[] {
  const [first = '', ...others] = writeEntries(entries, dash + gap, layout)
  return [`${' '.repeat(dash)}-${first.slice(dash + 1)}`, ...others]
}

function addToFlowList(list: YamlList, entries: readonly NewEntry[], text: string): Splice {
  const item = `{ ${entries.map(writeFlowEntry).join(', ')} }`
  const last = list.items.at(-1)
  if (last === undefined) return { range: list.range, text: `[ ${item} ]` }
  const at = endOf(last, text)
  return { range: { from: at, to: at }, text: `, ${item}` }
}

/** An empty list in brackets becomes one in lines. */
function unfoldList(
  { range }: YamlList,
  item: WriteItem,
  root: YamlMapping,
  text: string,
): readonly Splice[] {
  const end = lineEnd(text, range.to)
  const lines = item({ ...usual, dash: keyColumn(root, text) + usual.dash })
  const space = text[range.from - 1] === ' ' ? 1 : 0
  return [
    { range: { from: range.from - space, to: range.to }, text: '' },
    { range: { from: end, to: end }, text: `\n${lines.join('\n')}` },
  ]
}

function addListAtEnd(key: ListKey, item: WriteItem, text: string): Splice {
  const lines = [`${key}:`, ...item(usual)].join('\n')
  const before = text === '' || text.endsWith('\n') ? '' : '\n'
  return { range: { from: text.length, to: text.length }, text: `${before}${lines}\n` }
}

/** Fills the key of the list behind which nothing stands. */
function addUnderKey(entry: YamlEntry, root: YamlMapping, item: WriteItem, text: string): Splice {
  const end = Math.max(colonEnd(entry, text), valueRange(entry, text).to)
  const dash = keyColumn(root, text) + usual.dash
  return insertLines(end, item({ ...usual, dash }), text)
}

function addListAfter(root: YamlMapping, key: ListKey, item: WriteItem, text: string): Splice {
  const column = keyColumn(root, text)
  const items = item({ ...usual, dash: column + usual.dash })
  return insertLines(endOf(root, text), ['', `${' '.repeat(column)}${key}:`, ...items], text)
}
