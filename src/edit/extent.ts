import type { Range } from '../source.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts'

/** Offset of the beginning of a line. */
export const lineStart = (text: string, offset: number): number =>
  text.lastIndexOf('\n', offset - 1) + 1

/** Offset of the end of a line, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** How many characters stand before an offset in its line. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** The entries that a mapping has itself, in the order of the file; those that `<<` brings are elsewhere. */
export const ownEntries = ({
  entries,
  range,
}: YamlMapping): readonly (readonly [string, YamlEntry])[] =>
  [...entries]
    .filter(([, { key }]) => range.from <= key.from && key.to <= range.to)
    .toSorted(([, one], [, other]) => one.key.from - other.key.from)

/** The entry of a key that a mapping has itself. */
export const ownEntry = (mapping: YamlMapping, key: string): YamlEntry | undefined =>
  ownEntries(mapping).find(([name]) => name === key)?.[1]

/** Offset behind the colon of an entry; of its key where it has no colon. */
export function colonEnd({ key }: YamlEntry, text: string): number {
  const [found = ''] = matchAt(/\s*:/y, text, key.to)
  return key.to + found.length
}

/**
 * Where an entry's value stands: for an alias its own sign and name, not what they stand for; an
 * empty stretch behind the colon where there is nothing.
 */
export function valueRange(entry: YamlEntry, text: string): Range {
  const { value } = entry
  const behind = colonEnd(entry, text)
  if (value.range.from < entry.key.to) {
    const [gap = '', name = ''] = matchAt(/((?:\s|#[^\n]*)*)(\*[^\s,[\]{}]+)/y, text, behind).slice(
      1,
    )
    return { from: behind + gap.length, to: behind + gap.length + name.length }
  }
  const isNothing = value.kind === 'scalar' && value.range.from === value.range.to
  return isNothing
    ? { from: behind, to: behind }
    : { from: value.range.from, to: endOf(value, text) }
}

/** Offset behind the last sign of an entry. */
export const entryEnd = (entry: YamlEntry, text: string): number =>
  Math.max(entry.key.to, valueRange(entry, text).to)

/**
 * Offset behind the last sign of a node, comments and blank lines after it left out; behind those
 * blank lines that a block scalar keeps (`|+`).
 */
export function endOf(node: YamlNode, text: string): number {
  const { from, to } = node.range
  if (node.kind === 'broken') return to
  if (node.kind === 'scalar') return isBlock(node) ? blockEnd(node.range, text) : to
  if (text[from] === '[' || (node.kind === 'mapping' && node.flow)) return to
  const inside =
    node.kind === 'list'
      ? node.items.filter((item) => item.range.from >= from).map((item) => endOf(item, text))
      : ownEntries(node).map(([, entry]) => entryEnd(entry, text))
  return Math.max(from + withoutComments(text.slice(from, to)).length, ...inside)
}

/** Whether a value stands in lines below its sign, `>` or `|`. */
export const isBlock = (node: YamlNode): boolean =>
  node.kind === 'scalar' && (node.style === 'folded' || node.style === 'literal')

function blockEnd({ from, to }: Range, text: string): number {
  const block = text.slice(from, to)
  return /^[|>]\d?\+/.test(block) ? to : from + block.trimEnd().length
}

/** Without blank lines and lines of comment at the end. */
const withoutComments = (block: string): string => block.replace(/(?:\n[ \t]*(?:#[^\n]*)?)+$/, '')

/** What a sticky pattern finds at this offset. */
function matchAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at
  return pattern.exec(text) ?? []
}
