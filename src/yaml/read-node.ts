import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { overlap, type Range } from '../source.ts'
import type { ScalarStyle, YamlEntry, YamlMapping, YamlNode, YamlScalar } from './yaml-node.ts'

/** What the tree's reading can find wrong in a text that parses. */
export type TreeFault =
  /** A value that begins with one of YAML's own signs, which swallows its first word. */
  | { readonly kind: 'swallowed'; readonly sign: '*' | '&' | '!'; readonly range: Range }
  | { readonly kind: 'duplicate-key'; readonly range: Range; readonly first: Range }
  | { readonly kind: 'key-not-text'; readonly range: Range }
  /** Aliases of aliases that would grow without measure. */
  | { readonly kind: 'expands'; readonly range: Range }

/**
 * The tree of a document that parsed; undefined where it holds nothing. Scalars in `spoiled` only
 * hold the place of values that could not be read.
 */
export function readTree(
  document: Document.Parsed,
  text: string,
  spoiled: readonly Range[],
  report: (fault: TreeFault) => void,
): YamlNode | undefined {
  const reader: Reader = {
    text,
    spoiled,
    anchors: new Map(),
    used: text.includes('*') ? aliasNames(document) : new Set(),
    open: new Set(),
    left: text.length + SPARE_NODES,
    expanding: undefined,
    report,
  }
  return document.contents === null ? undefined : readNode(document.contents, reader)
}

/** Nodes that aliases may add beyond one for each character of the text. */
const SPARE_NODES = 10_000

interface Reader {
  readonly text: string
  readonly spoiled: readonly Range[]
  /** The last node of each name so far. */
  readonly anchors: Map<string, ParsedNode>
  /** Names that some alias asks for. */
  readonly used: ReadonlySet<string>
  /** Anchored nodes that are being read, so that none is read inside itself. */
  readonly open: Set<ParsedNode>
  left: number
  /** The outermost alias that is being followed. */
  expanding: Range | undefined
  readonly report: (fault: TreeFault) => void
}

function aliasNames(document: Document.Parsed): ReadonlySet<string> {
  const names = new Set<string>()
  visit(document, { Alias: (_, { source }) => void names.add(source) })
  return names
}

function readNode(node: ParsedNode, reader: Reader): YamlNode {
  const range = rangeOf(node)
  if (reader.left-- === 0) reader.report({ kind: 'expands', range: reader.expanding ?? range })
  if (reader.left < 0) return { kind: 'broken', range }
  if (isAlias(node)) return readAlias(node, reader)
  if (node.anchor !== undefined) reader.anchors.set(node.anchor, node)
  const sign = swallowing(node, reader)
  if (sign) {
    const from = reader.text.lastIndexOf(sign, range.from)
    reader.report({ kind: 'swallowed', sign, range: { from, to: range.to } })
    return { kind: 'broken', range: { from, to: range.to } }
  }
  reader.open.add(node)
  const read = readContent(node, range, reader)
  reader.open.delete(node)
  return read
}

function readContent(
  node: Exclude<ParsedNode, Alias.Parsed>,
  range: Range,
  reader: Reader,
): YamlNode {
  if (isMap(node)) return readMapping(node, range, reader)
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => readNode(item, reader)), range }
  const spoiled = reader.spoiled.find((one) => overlap(one, range))
  return spoiled ? { kind: 'broken', range: spoiled } : readScalar(node, range)
}

/** The sign that took the first word away: a tag that nobody knows, or a name that nobody asks for. */
function swallowing(
  node: Exclude<ParsedNode, Alias.Parsed>,
  { used }: Reader,
): '!' | '&' | undefined {
  if (node.tag !== undefined && !knownTags.has(node.tag)) return '!'
  return isScalar(node) && node.anchor !== undefined && !used.has(node.anchor) ? '&' : undefined
}

const knownTags: ReadonlySet<string> = new Set(
  ['str', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
)

function readAlias(alias: Alias.Parsed, reader: Reader): YamlNode {
  const node = reader.anchors.get(alias.source)
  const range = rangeOf(alias)
  if (node !== undefined && !reader.open.has(node)) {
    const outer = reader.expanding
    reader.expanding ??= range
    const read = readNode(node, reader)
    reader.expanding = outer
    return read
  }
  reader.report({ kind: 'swallowed', sign: '*', range })
  return { kind: 'broken', range }
}

function readMapping(
  map: YAMLMap.Parsed<ParsedNode, ParsedNode | null>,
  range: Range,
  reader: Reader,
): YamlMapping {
  const entries = new Map<string, YamlEntry>()
  const merged: YamlNode[] = []
  for (const { key, value } of map.items) {
    const keyRange = rangeOf(key)
    const read = value === null ? nothingAt(keyRange) : readNode(value, reader)
    const name = isScalar(key) ? String(key.value) : undefined
    const first = name === undefined ? undefined : entries.get(name)
    if (name === undefined) reader.report({ kind: 'key-not-text', range: keyRange })
    else if (name === '<<' && read.kind !== 'scalar') merged.push(read)
    else if (first) reader.report({ kind: 'duplicate-key', range: keyRange, first: first.key })
    else entries.set(name, { key: keyRange, value: read })
  }
  for (const node of merged) mergeInto(entries, node)
  return { kind: 'mapping', entries, flow: map.flow === true, range }
}

/** Takes over what `<<` names, a mapping or several, where the mapping does not say it itself. */
function mergeInto(entries: Map<string, YamlEntry>, node: YamlNode): void {
  if (node.kind === 'list') for (const item of node.items) mergeInto(entries, item)
  if (node.kind === 'mapping')
    for (const [key, entry] of node.entries) if (!entries.has(key)) entries.set(key, entry)
}

function readScalar(scalar: Scalar.Parsed, range: Range): YamlScalar {
  const style = styles.get(scalar.type ?? '') ?? 'plain'
  const value = String(scalar.value ?? '')
  const isNothing = style === 'plain' && ['', '~', 'null'].includes(value)
  return { kind: 'scalar', value: isNothing ? null : value, style, range }
}

const styles: ReadonlyMap<string, ScalarStyle> = new Map([
  [Scalar.PLAIN, 'plain'],
  [Scalar.QUOTE_SINGLE, 'single-quoted'],
  [Scalar.QUOTE_DOUBLE, 'double-quoted'],
  [Scalar.BLOCK_FOLDED, 'folded'],
  [Scalar.BLOCK_LITERAL, 'literal'],
])

const nothingAt = ({ to }: Range): YamlScalar => ({
  kind: 'scalar',
  value: null,
  style: 'plain',
  range: { from: to, to },
})

const rangeOf = ({ range: [from, to] }: ParsedNode): Range => ({ from, to })
