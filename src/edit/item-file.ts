import type { Place } from '../place.ts'
import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { proseOf } from '../yaml/prose.ts'
import { entryOf, nodeAt, type YamlList, type YamlNode } from '../yaml/yaml-node.ts'
import { readTree } from './edit-text.ts'
import type { KeyPath, ListKey } from './item-change.ts'

/** A file of requests or events as a tree, well enough to be changed: its syntax has no errors. */
export interface ItemFile {
  readonly text: string
  readonly key: ListKey
  /** Undefined where the file holds nothing but comments. */
  readonly root: YamlNode | undefined
  /** The list of its items; undefined where there is none yet. */
  readonly list: YamlList | undefined
}

/** What the list of a file of the parish is called, by the folder that it lies in. */
export const listKeyOf = (path: string): ListKey =>
  /^events\//i.test(path) ? 'events' : 'requests'

/** Reads a file's text, line ends as line feeds; undefined where it has errors of syntax. */
export function readItemFile(text: string, key: ListKey = 'requests'): ItemFile | undefined {
  const read = readTree(text)
  return read && itemFileOf(read.root, key, text)
}

/** A file whose tree has been read. */
export function itemFileOf(root: YamlNode | undefined, key: ListKey, text: string): ItemFile {
  const list = root?.kind === 'list' ? root : nodeAt(root, [key])
  return { text, key, root, list: list?.kind === 'list' ? list : undefined }
}

/** One request or event as its file has it. */
export interface FiledItem {
  /** Its place in the list, from 0. */
  readonly index: number
  /** In the file, from 1. */
  readonly line: number
  /** What it has itself under these keys; undefined where it has nothing there, or no words. */
  own(...path: KeyPath): string | undefined
  /** The words of a list that it has itself under a key, or the one word that stands there. */
  listed(key: string): readonly string[]
  /** What the file says for all of its items. */
  head(key: string): string | undefined
  /** Prose of its own, in the lines that the file has. */
  prose(key: string): string | undefined
  /** Whether a key stands in it itself. */
  has(key: string): boolean
}

/** The items of a file, in their order. */
export function filedItems(file: ItemFile): readonly FiledItem[] {
  const { text, list } = file
  const locate = locator('', text)
  return (list?.items ?? []).map((item, index) => ({
    index,
    line: locate(item.range).line,
    own: (...path) => wordsAt(nodeAt(item, path)),
    listed: (key) => {
      const node = nodeAt(item, [key])
      return (node?.kind === 'list' ? node.items : [node]).flatMap((one) => wordsAt(one) ?? [])
    },
    head: (key) => headWords(file, key),
    prose: (key) => {
      const node = entryOf(item, key)?.value
      return node?.kind === 'scalar' && node.value !== null ? proseOf(node, text).text : undefined
    },
    has: (key) => entryOf(item, key) !== undefined,
  }))
}

/** What a file says under a key for all of its items. */
export const headWords = ({ root }: ItemFile, key: string): string | undefined =>
  root?.kind === 'mapping' ? wordsAt(entryOf(root, key)?.value) : undefined

/** The ids that stand in a file, also in one with errors of syntax, and where their items begin. */
export function writtenIds(
  path: string,
  text: string,
): readonly { readonly id: string; readonly place: Place }[] {
  const locate = locator(path, text)
  const { list } = itemFileOf(parseYaml(text, locate).root, listKeyOf(path), text)
  return (list?.items ?? []).flatMap((item) => {
    const id = wordsAt(nodeAt(item, ['id']))
    return id === undefined ? [] : [{ id, place: locate(item.range) }]
  })
}

/** The request or event that stands at a place, as the parish was loaded; undefined where none does. */
export function itemAt(text: string, place: Place): FiledItem | undefined {
  const file = readItemFile(text, listKeyOf(place.file))
  const locate = locator(place.file, text)
  const index = file?.list?.items.findIndex(({ range }) => {
    const { line, column } = locate(range)
    return line === place.line && column === place.column
  })
  return file && index !== undefined ? filedItems(file)[index] : undefined
}

const wordsAt = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null ? node.value : undefined
