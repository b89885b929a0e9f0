/**
 * JSON Schemas of the files that a parish writes, for editors that complete and check as one types.
 * In come the very schemas by which `load` reads those files, and a description of every key; out go
 * draft-07 schemas, which is what the YAML extensions of editors understand. Nothing here reads a file.
 */
import { articleSchema } from '../load/decode-article.ts'
import { parishSchema, verseSchema } from '../load/decode-parish.ts'
import { quotationsSchema } from '../load/decode-quotations.ts'
import type { Schema } from '../load/field.ts'
import { linkSchema, requestFileSchema, requestSchema } from '../load/request-schema.ts'
import { type Descriptions, descriptions, type FileKind } from './descriptions.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

const files: Readonly<Record<FileKind, Schema>> = {
  bulletin: parishSchema,
  requests: requestFileSchema,
  article: articleSchema,
  scripture: quotationsSchema,
}

/** What stands in several places. */
const parts: Readonly<Record<string, Schema>> = {
  verse: verseSchema,
  link: linkSchema,
  request: requestSchema,
}

const oneOf = (...keys: readonly string[]): JsonSchema => ({
  anyOf: keys.map((key) => ({ required: [key] })),
})

/** What must hold of a mapping besides its single keys, by the path to it. */
const rules: Readonly<Record<string, JsonSchema>> = {
  article: oneOf('sunday', 'from'),
  request: oneOf('text', 'person', 'link', 'footnote'),
  'request.person.name': { minProperties: 1 },
  'request.repeat': { minProperties: 1, maxProperties: 1 },
}

/**
 * The schema of each kind of file, by the name of its file without ending.
 *
 * @throws Error where a key has no description, or a description no key
 */
export function jsonSchemas(): ReadonlyMap<FileKind, JsonSchema> {
  const used = new Set<string>()
  const schemas = new Map(
    Object.entries(files).map(([name, schema]) => {
      const kind = name as FileKind
      const plan = { parts, rules, describe: describe(kind, used) }
      return [kind, { ...head(kind), ...jsonSchemaOf(schema, plan), ...rules[kind] }]
    }),
  )
  const stale = [...allPaths()].filter((path) => !used.has(path))
  if (stale.length > 0) throw new Error(`descriptions of no key: ${stale.join(', ')}`)
  return schemas
}

const head = (kind: FileKind): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: descriptions.files[kind].title,
})

/** Gives a key's description: those of parts stand by themselves, the others with their file. */
const describe =
  (kind: FileKind, used: Set<string>) =>
  (path: string): string => {
    const isPart = Object.keys(parts).some((name) => path.startsWith(`${name}.`))
    const known: Descriptions = isPart ? descriptions.parts : descriptions.files[kind].keys
    const told = known[path]
    if (told === undefined) throw new Error(`no description of ${path} (${kind})`)
    used.add(isPart ? path : `${kind}: ${path}`)
    return told
  }

function* allPaths(): Iterable<string> {
  yield* Object.keys(descriptions.parts)
  for (const [kind, { keys }] of Object.entries(descriptions.files))
    for (const path of Object.keys(keys)) yield `${kind}: ${path}`
}
