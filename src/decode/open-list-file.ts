import type { Diagnostic } from '../diagnostic.ts'
import { overlap, type Range } from '../source.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import type { Schema } from './field.ts'
import { type OpenYaml, openYaml, reportKeys } from './open-yaml.ts'

/** A file that is a list, or a mapping with one and what stands for all of it. */
export interface ListFile extends OpenYaml {
  /** Undefined where nothing can be read. */
  readonly root: YamlNode | undefined
  /** Those of the list that could be read whole. */
  readonly items: readonly YamlNode[]
}

/**
 * Opens such a file, and reports its keys. A syntax error spoils the item that it stands in, or, outside
 * of all, the whole file; the others are there.
 *
 * @param key under which a mapping has the list
 */
export function openListFile(
  { path, text, schema, key }: ListText,
  report: (problem: Diagnostic) => void,
): ListFile {
  const open = openYaml({ path, text, schema, hasPersons: true }, report)
  const { root, gaps } = open
  if (root === undefined) return { ...open, items: [] }
  const list = root.kind === 'list' ? root : nodeAt(root, [key])
  const items = list?.kind === 'list' ? itemsOf(list.items, text) : []
  const spoiled = items.filter(({ reach }) => gaps.some((gap) => overlap(gap, reach)))
  if (gaps.some((gap) => !spoiled.some(({ reach }) => overlap(gap, reach))))
    return { ...open, root: undefined, items: [] }
  reportKeys(
    open,
    spoiled.map(({ reach }) => reach),
  )
  return {
    ...open,
    items: items.filter((item) => !spoiled.includes(item)).map(({ node }) => node),
  }
}

interface ListText {
  readonly path: string
  readonly text: string
  readonly schema: Schema
  readonly key: string
}

/** Each item with the stretch of the file that is its own: up to where the next begins. */
const itemsOf = (
  items: readonly YamlNode[],
  text: string,
): readonly { readonly node: YamlNode; readonly reach: Range }[] =>
  items.map((node, index) => ({
    node,
    reach: { from: node.range.from, to: items[index + 1]?.range.from ?? text.length },
  }))
