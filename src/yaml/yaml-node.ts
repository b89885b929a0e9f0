import type { Range } from '../source.ts'

/**
 * A YAML text as a tree that knows where everything stands. Every scalar is the text that was typed:
 * what is a number, a day or a yes is for the reader of the tree to say, so `2017`, `012` and `no`
 * are never something else by accident.
 */
export type YamlNode = YamlScalar | YamlList | YamlMapping | YamlBroken

export interface YamlScalar {
  readonly kind: 'scalar'
  /** Null where nothing was typed, or `~` or `null`. */
  readonly value: string | null
  readonly style: ScalarStyle
  /** Quotes, and the sign of a block with its lines, included. */
  readonly range: Range
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'folded' | 'literal'

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly range: Range
}

export interface YamlMapping {
  readonly kind: 'mapping'
  /** By key, in the order of the file. Of a key that stands twice, the first. */
  readonly entries: ReadonlyMap<string, YamlEntry>
  /** Written in braces. */
  readonly flow: boolean
  readonly range: Range
}

/** A value that YAML cannot make out. What is wrong with it has been reported. */
export interface YamlBroken {
  readonly kind: 'broken'
  readonly range: Range
}

export interface YamlEntry {
  readonly key: Range
  readonly value: YamlNode
}

/** Keys of mappings and places in lists, from the top down. */
export type YamlPath = readonly (string | number)[]

/** The entry of a key; undefined where the node is no mapping or lacks it. */
export const entryOf = (node: YamlNode | undefined, key: string): YamlEntry | undefined =>
  node?.kind === 'mapping' ? node.entries.get(key) : undefined

/** The node at the end of a path; undefined where there is none. */
export function nodeAt(node: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  const [step, ...rest] = path
  if (step === undefined || node === undefined) return node
  const next =
    typeof step === 'string'
      ? entryOf(node, step)?.value
      : node.kind === 'list'
        ? node.items[step]
        : undefined
  return nodeAt(next, rest)
}

/** Whether nothing was typed here. */
export const isEmpty = (node: YamlNode): boolean => node.kind === 'scalar' && node.value === null

/** A mapping without keys, for a text that holds nothing. */
export const emptyMapping = (range: Range): YamlMapping => ({
  kind: 'mapping',
  entries: new Map(),
  flow: false,
  range,
})
