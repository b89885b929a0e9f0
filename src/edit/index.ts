// Changes one request or event in its file. In come the file's text and what to change; out goes the new
// text, every other character as it was: comments, order, quotes, blank lines, line ends. It writes
// no file, and does not judge what the words mean.

import type { Place } from '../place.ts'
import { nodeAt } from '../yaml/yaml-node.ts'
import { addToFile } from './add-to-file.ts'
import { type MappingInFile, removeKey, renameKey, setKey } from './edit-mapping.ts'
import { type Edited, editText } from './edit-text.ts'
import { ownEntry } from './extent.ts'
import { type Splice, splitFileText } from './file-text.ts'
import type { ItemChange, ListKey, NewEntry, NewValue } from './item-change.ts'
import { type ItemFile, itemAt, itemFileOf, listKeyOf } from './item-file.ts'
import { changedTree, grownTree, shrunkTree } from './plain-tree.ts'
import { removalSplices } from './removal-splices.ts'
import type { Layout } from './write-value.ts'

/**
 * Changes one request or event.
 *
 * @param raw the file's text with its BOM and line ends
 * @param place where the parish as loaded has the request
 */
export function rewriteItem(raw: string, place: Place, changes: readonly ItemChange[]): Edited {
  const index = itemAt(splitFileText(raw).text, place)?.index
  if (index === undefined) return { ok: false, why: 'syntax' }
  const key = listKeyOf(place.file)
  let text = raw
  for (const change of changes) {
    const edited = changeOnce(text, key, index, change)
    if (!edited.ok) return edited
    text = edited.text
  }
  return { ok: true, text }
}

/**
 * Adds a request or an event at the end of a file.
 *
 * @param raw the file's text with its BOM and line ends
 */
export function insertItem(
  raw: string,
  entries: readonly NewEntry[],
  key: ListKey = 'requests',
): Edited {
  return editText(
    raw,
    (root, text, layout) => addToFile(itemFileOf(root, key, text), entries, layout),
    (tree) => grownTree(tree, key, entries),
  )
}

/**
 * Takes one request out of its file, with the lines of comment that stand right above it or further in right
 * below; the file keeps an empty list where it was the last one.
 *
 * @param raw the file's text with its BOM and line ends
 * @param index its place in the list, from 0
 */
export const removeItem = (raw: string, index: number): Edited =>
  editText(
    raw,
    (root, text) => removalSplices(itemFileOf(root, 'requests', text), index),
    (tree) => shrunkTree(tree, 'requests', index),
  )

const changeOnce = (raw: string, key: ListKey, index: number, change: ItemChange): Edited =>
  editText(
    raw,
    (root, text, layout) => changeSplices(itemFileOf(root, key, text), index, change, layout),
    (tree) => changedTree(tree, key, index, change),
  )

function changeSplices(
  { list, key: listKey, text }: ItemFile,
  index: number,
  change: ItemChange,
  layout: Layout,
): readonly Splice[] | undefined {
  const [key, ...below] = change.path
  const mapping = nodeAt(list, [index])
  if (mapping?.kind !== 'mapping') return undefined
  const place = { mapping, under: listKey, text, layout }
  const entry = ownEntry(place.mapping, key)
  const [inner] = below
  if (inner === undefined) return applied(place, key, change)
  if (entry?.value.kind === 'mapping' && entry.value.range.from >= entry.key.to)
    return applied({ ...place, mapping: entry.value, under: key }, inner, change)
  if (change.kind !== 'set') return undefined
  return setKey(place, key, { kind: 'mapping', entries: [[inner, change.value]] })
}

function applied(
  place: MappingInFile,
  key: string,
  change: ItemChange,
): readonly Splice[] | undefined {
  switch (change.kind) {
    case 'set':
      return setKey(place, key, change.value)
    case 'remove':
      return removeKey(place, key)
    case 'rename':
      return renameKey(place, key, change.key)
    default:
      return change satisfies never
  }
}

export type { Edited, ItemChange, NewEntry, NewValue }
