import { oneLine } from '../tidy-text.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { ItemChange, ListKey, NewEntry, NewValue } from './item-change.ts'

/** What a file says, without how it is written: text, nothing, lists, and keys with values. */
export type PlainTree = string | null | readonly PlainTree[] | ReadonlyMap<string, PlainTree>

/** What a node says. */
export function plainTree(node: YamlNode | undefined): PlainTree {
  switch (node?.kind) {
    case undefined:
    case 'broken':
      return null
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainTree)
    case 'mapping':
      return new Map([...node.entries].map(([key, { value }]) => [key, plainTree(value)]))
    default:
      return node satisfies never
  }
}

/** What a new value says. */
function plainValue(value: NewValue): PlainTree {
  switch (value.kind) {
    case 'words':
    case 'plain':
      return value.text
    case 'list':
      return value.items
    case 'mapping':
      return plainEntries(value.entries)
    default:
      return value satisfies never
  }
}

/** What new entries say. */
export const plainEntries = (entries: readonly NewEntry[]): PlainTree =>
  new Map(entries.map(([key, value]) => [key, plainValue(value)]))

/** What a file says after one of its items has been taken out. */
export function shrunkTree(tree: PlainTree, key: ListKey, index: number): PlainTree {
  if (isMap(tree)) return withEntry(tree, key, shrunkTree(tree.get(key) ?? null, key, index))
  return isList(tree) ? tree.filter((_, at) => at !== index) : tree
}

/** What a file says after one of its items has been changed. */
export function changedTree(
  tree: PlainTree,
  key: ListKey,
  index: number,
  change: ItemChange,
): PlainTree {
  if (isMap(tree)) {
    const items = tree.get(key) ?? null
    return withEntry(tree, key, changedTree(items, key, index, change))
  }
  if (!isList(tree)) return tree
  return tree.map((item, at) => (at === index ? changedRequest(item, change.path, change) : item))
}

function changedRequest(tree: PlainTree, path: readonly string[], change: ItemChange): PlainTree {
  const [key = '', ...rest] = path
  const map = isMap(tree) ? tree : new Map<string, PlainTree>()
  if (rest.length > 0)
    return withEntry(map, key, changedRequest(map.get(key) ?? null, rest, change))
  switch (change.kind) {
    case 'set':
      return withEntry(map, key, plainValue(change.value))
    case 'remove':
      return new Map([...map].filter(([name]) => name !== key))
    case 'rename':
      return new Map([...map].map(([name, value]) => [name === key ? change.key : name, value]))
    default:
      return change satisfies never
  }
}

const withEntry = (map: ReadonlyMap<string, PlainTree>, key: string, value: PlainTree): PlainTree =>
  new Map([...map, [key, value]])

/** What a file says after an item has been added at its end. */
export function grownTree(tree: PlainTree, key: ListKey, entries: readonly NewEntry[]): PlainTree {
  const item = plainEntries(entries)
  if (isList(tree)) return [...tree, item]
  const map = isMap(tree) ? tree : new Map<string, PlainTree>()
  const items = map.get(key) ?? null
  return withEntry(map, key, [...(isList(items) ? items : []), item])
}

/**
 * Whether two trees say the same, the order of keys aside. Of words that were given in lines, lines
 * may have been divided further at spaces.
 */
export function sayTheSame(one: PlainTree, other: PlainTree): boolean {
  if (isList(one) || isList(other))
    return (
      isList(one) &&
      isList(other) &&
      one.length === other.length &&
      one.every((item, index) => sayTheSame(item, other[index] ?? null))
    )
  if (isMap(one) || isMap(other))
    return (
      isMap(one) &&
      isMap(other) &&
      one.size === other.size &&
      [...one].every(([key, value]) => {
        const twin = other.get(key)
        return twin !== undefined && sayTheSame(value, twin)
      })
    )
  return one === other || (inLines(one) && inLines(other) && oneLine(one) === oneLine(other))
}

const inLines = (text: string | null): text is string => text?.includes('\n') === true

export const isList = (tree: PlainTree): tree is readonly PlainTree[] => Array.isArray(tree)

const isMap = (tree: PlainTree): tree is ReadonlyMap<string, PlainTree> => tree instanceof Map
