import * as v from 'valibot'
import {
  isEmpty,
  nodeAt,
  type YamlMapping,
  type YamlNode,
  type YamlPath,
} from '../yaml/yaml-node.ts'
import { explainIssue } from './explain-issue.ts'
import type { Schema } from './field.ts'
import type { OpenFile } from './open-file.ts'
import { isList, schemaFor } from './survey.ts'

/**
 * Reads a node by its schema. Every value that is wrong is reported; the result is then what the
 * others say, so that rules about them can still be checked, or undefined where too much is missing.
 *
 * @param above keys of the file down to this node, for messages
 */
export function decode<Wanted extends Schema>(
  schema: Wanted,
  node: YamlNode,
  file: OpenFile,
  above: YamlPath = [],
): v.InferOutput<Wanted> | undefined {
  const wrong = new Set<string>()
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const read = v.safeParse(schema, plainValue(schema, node, [], wrong))
    if (read.success) return read.output
    for (const issue of read.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number)
      // What is missing in a later attempt was left out here, and has been said.
      const problem = attempt === 0 && explainIssue({ schema, node, path, above }, file)
      if (problem) file.report(problem)
      const isThere = attempt === 0 && nodeAt(node, path) !== undefined
      wrong.add(nameOf(isThere ? path : path.slice(0, -1)))
    }
  }
  return undefined
}

/** Values are left out one by one, then the mappings that need them, from the inside out. */
const MOST_ATTEMPTS = 6

/**
 * A node as the schema's library takes it: known keys only, so that no key of a user's becomes a
 * property; without empty values and those that are known to be wrong. Where the node's kind cannot
 * be right it is `false`, which no schema takes.
 */
function plainValue(
  schema: Schema,
  node: YamlNode,
  path: YamlPath,
  wrong: ReadonlySet<string>,
): unknown {
  const bare = schemaFor(schema, node)
  if (bare.entries)
    return node.kind === 'mapping' ? plainMapping(bare.entries, node, path, wrong) : false
  if (bare.value)
    return node.kind === 'mapping' ? plainRecord(bare.value, node, path, wrong) : false
  if (bare.item === undefined) return node.kind === 'scalar' ? node.value : false
  if (node.kind !== 'list') return false
  const { item } = bare
  return node.items.flatMap((one, index) => {
    const below = [...path, index]
    return wrong.has(nameOf(below)) ? [] : [plainValue(item, one, below, wrong)]
  })
}

const plainMapping = (
  entries: Readonly<Record<string, Schema>>,
  node: YamlMapping,
  path: YamlPath,
  wrong: ReadonlySet<string>,
): object =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, schema]) => {
      const value = node.entries.get(key)?.value
      const below = [...path, key]
      if (value === undefined || wrong.has(nameOf(below))) return []
      // A list with nothing in it yet is a list.
      if (isEmpty(value)) return isList(schema) ? [[key, []]] : []
      return [[key, plainValue(schema, value, below, wrong)]]
    }),
  )

/** Every key of the file's; one without a value is there all the same. */
const plainRecord = (
  schema: Schema,
  node: YamlMapping,
  path: YamlPath,
  wrong: ReadonlySet<string>,
): object =>
  Object.fromEntries(
    [...node.entries].flatMap(([key, { value }]) => {
      const below = [...path, key]
      if (wrong.has(nameOf(below))) return []
      return [[key, isEmpty(value) ? undefined : plainValue(schema, value, below, wrong)]]
    }),
  )

const nameOf = (path: YamlPath): string => JSON.stringify(path)
