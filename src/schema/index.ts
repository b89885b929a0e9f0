/**
 * JSON Schemas of the files that a parish writes, for editors that complete and check as one types.
 * In come the very schemas by which `load` reads those files, and a description of every key; out go
 * draft-07 schemas, which is what the YAML extensions of editors understand. Nothing here reads a file.
 */

import type { Schema } from '../decode/field.ts'
import { articleSchema } from '../load/decode-article.ts'
import { quotationsSchema } from '../load/decode-quotations.ts'
import { eventFileSchema, eventSchema } from '../load/events/event-schema.ts'
import { helperSchema, parishSchema, verseSchema } from '../load/parish/parish-schema.ts'
import {
  closedSchema,
  consentSchema,
  linkSchema,
  personSchema,
  requestFileSchema,
  requestSchema,
} from '../load/requests/request-schema.ts'
import { rotaSchema } from '../load/rota/decode-rota.ts'
import {
  articleHalf,
  eventHalf,
  linkHalf,
  requestHalf,
  titleHalf,
} from '../load/tongues/half-schemas.ts'
import { themeSchema } from '../theme/theme-schema.ts'
import { englishDescriptions, type FileKind, type SchemaWords } from './en/descriptions.ts'
import { spanishDescriptions } from './es/descriptions.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import type { Descriptions } from './under.ts'

const files: Readonly<Record<FileKind, Schema>> = {
  bulletin: parishSchema,
  requests: requestFileSchema,
  events: eventFileSchema,
  rota: rotaSchema,
  article: articleSchema,
  scripture: quotationsSchema,
  theme: themeSchema,
}

/** What stands in several places. */
const parts: Readonly<Record<string, Schema>> = {
  verse: verseSchema,
  link: linkSchema,
  consent: consentSchema,
  helper: helperSchema,
  request: requestSchema,
  event: eventSchema,
  person: personSchema,
  closed: closedSchema,
  'request-half': requestHalf,
  'event-half': eventHalf,
  'article-half': articleHalf,
  'title-half': titleHalf,
  'link-half': linkHalf,
}

const oneOf = (...keys: readonly string[]): JsonSchema => ({
  anyOf: keys.map((key) => ({ required: [key] })),
})

/** What must hold of a mapping besides its single keys, by the path to it. */
const rules: Readonly<Record<string, JsonSchema>> = {
  article: oneOf('sunday', 'day', 'from'),
  '#request': oneOf('text', 'person', 'link', 'footnote'),
  '#person.name': { minProperties: 1 },
  '#event': oneOf('date', 'every', 'nth'),
  '#request.repeat': { minProperties: 1, maxProperties: 1 },
}

const languages = { en: englishDescriptions, es: spanishDescriptions } as const

/** The schema of each kind of file in a language, by the name of its file without ending. */
export const jsonSchemas = (language: keyof typeof languages): ReadonlyMap<FileKind, JsonSchema> =>
  schemasWith(languages[language], new Set())

/** Descriptions of keys that no file has (any more). */
export function idleDescriptions(): readonly string[] {
  const used = new Set<string>()
  schemasWith(englishDescriptions, used)
  const all = [
    ...Object.keys(englishDescriptions.parts),
    ...Object.entries(englishDescriptions.files).flatMap(([kind, { keys }]) =>
      Object.keys(keys).map((path) => `${kind}: ${path}`),
    ),
  ]
  return all.filter((path) => !used.has(path))
}

/** @param used takes up the paths of the descriptions that are used */
const schemasWith = (words: SchemaWords, used: Set<string>): ReadonlyMap<FileKind, JsonSchema> =>
  new Map(
    Object.entries(files).map(([name, schema]) => {
      const kind = name as FileKind
      const plan = { parts, rules, describe: describe(words, kind, used), wrong: words.wrong }
      const head = {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: words.files[kind].title,
      }
      return [kind, { ...head, ...jsonSchemaOf(schema, plan), ...rules[kind] }]
    }),
  )

/** Gives a key's description: those of parts stand by themselves, the others with their file. */
const describe =
  (words: SchemaWords, kind: FileKind, used: Set<string>) =>
  (path: string): string | undefined => {
    const part = path.startsWith('#') ? path.slice(1) : undefined
    used.add(part ?? `${kind}: ${path}`)
    const keys: Descriptions = words.files[kind].keys
    const shared: Descriptions = words.parts
    return part === undefined ? keys[path] : shared[part]
  }
