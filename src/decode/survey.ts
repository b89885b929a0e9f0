import { didYouMean } from '../meant/did-you-mean.ts'
import { keysMeant } from '../meant/name-meant.ts'
import type { Range } from '../source.ts'
import {
  isEmpty,
  type YamlBroken,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../yaml/yaml-node.ts'
import { type Guard, notesOf, type Schema } from './field.ts'
import { hashCut } from './hash-cut.ts'

/** What a file's keys tell before any value is read. */
export interface Survey {
  /** Known keys. */
  readonly keys: readonly Range[]
  /** Values of known keys that anyone may read. */
  readonly values: readonly Range[]
  /** Names of persons, as typed. */
  readonly names: readonly string[]
  readonly unknown: readonly UnknownKey[]
  /** Words that YAML takes for a comment; `isAll` where nothing else stands after the key. */
  readonly cuts: readonly { readonly key: string; readonly range: Range; readonly isAll: boolean }[]
}

/** A key that the schema does not have where it stands. */
export interface UnknownKey {
  readonly key: string
  readonly range: Range
  readonly known: readonly string[]
  readonly cause: Cause
}

/** Why a key is not known where it stands. */
type Cause =
  /** Likely a slip of the fingers, or what people call the key that is meant. */
  | { readonly kind: 'typo'; readonly meant: string }
  /** A key of the mapping `under`, or, without one, of a mapping around. */
  | { readonly kind: 'misplaced'; readonly under?: string }
  /** Words after a comma in braces. */
  | { readonly kind: 'comma' }
  /** It holds a space, or a sign that nobody sees, which belongs to no key. */
  | { readonly kind: 'odd-space' }
  | { readonly kind: 'unknown' }

/**
 * Walks a file's tree beside its schema. `text` is the file's; `isSound` where its syntax is right,
 * else what a value of several lines has below its first may belong to another key; `hasPersons`
 * where names are those of persons.
 */
export function surveyKeys(
  schema: Schema,
  root: YamlNode | undefined,
  text: string,
  isSound: boolean,
  hasPersons = false,
): Survey {
  const survey: Surveying = {
    text,
    isSound,
    keys: [],
    values: [],
    names: [],
    unknown: [],
    cuts: [],
  }
  if (root) walk(schema, root, { around: [], guard: undefined }, survey)
  if (hasPersons) for (const name of namesByLook(text)) survey.names.push(name)
  return survey
}

/** What stands behind `name`, `first` and `last`, also in comments and where the syntax is wrong. */
const namesByLook = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:name|first|last):[ \t]*([^,}\n]*)/g)].map(([, name = '']) => name)

type Surveying = { readonly [Part in keyof Survey]: Survey[Part][number][] } & {
  readonly text: string
  readonly isSound: boolean
}

interface Surroundings {
  /** Known keys of the mappings around, from the outside in. */
  readonly around: readonly (readonly string[])[]
  readonly guard: Guard | undefined
}

function walk(schema: Schema, node: YamlNode, where: Surroundings, survey: Surveying): void {
  const guard = guardOf(schema, node) ?? where.guard
  const bare = schemaFor(schema, node)
  if (node.kind === 'mapping' && bare.entries)
    walkMapping(bare.entries, node, { ...where, guard }, survey)
  else if (node.kind === 'mapping' && bare.value)
    for (const [key, entry] of node.entries) {
      // A key that is anyone's to choose is words, as free as those behind it.
      if (guardOf(bare.value, entry.value) === undefined) survey.keys.push(entry.key)
      walkEntry(key, entry, bare.value, { ...where, guard }, survey)
    }
  else if (node.kind === 'list' && bare.item)
    for (const item of node.items) walk(bare.item, item, { ...where, guard }, survey)
  else if (node.kind === 'scalar' || node.kind === 'broken') {
    const typed = survey.text.slice(node.range.from, node.range.to)
    // A person written as words alone, or in braces that are never closed, is a name all the same.
    if (guard === 'name' || bare.entries?.['name']) takeNames(node, survey)
    if (guard === undefined && !bare.entries && !bare.item && !bare.value)
      survey.values.push(tellable(node, typed, survey.isSound && wantedOf(bare, node) === 'prose'))
  }
}

function walkMapping(
  entries: Readonly<Record<string, Schema>>,
  node: YamlMapping,
  where: Surroundings,
  survey: Surveying,
): void {
  const known = Object.keys(entries)
  for (const [key, entry] of node.entries) {
    const schema = Object.hasOwn(entries, key) ? entries[key] : undefined
    if (schema) {
      survey.keys.push(entry.key)
      walkEntry(key, entry, schema, { ...where, around: [...where.around, known] }, survey)
      continue
    }
    const cause = causeOf(key, entries, where, node.flow && isEmpty(entry.value))
    if (cause.kind === 'typo' || cause.kind === 'misplaced') survey.keys.push(entry.key)
    survey.unknown.push({ key, range: entry.key, known, cause })
    // Beside a name, what is not known may be a part of it.
    if (entries['name']) survey.names.push(key)
    seekNames(
      entries['name'] ? 'name' : cause.kind === 'typo' ? cause.meant : key,
      entry.value,
      survey,
    )
  }
}

function walkEntry(
  key: string,
  entry: YamlEntry,
  schema: Schema,
  where: Surroundings,
  survey: Surveying,
): void {
  const cut = textual.has(wantedOf(schema, entry.value)) ? hashCut(entry, survey.text) : undefined
  if (cut) survey.cuts.push({ key, range: cut, isAll: isEmpty(entry.value) })
  walk(schema, entry.value, where, survey)
}

/** Values in which a hash may be meant. */
const textual: ReadonlySet<string> = new Set(['words', 'prose', 'hex-colour'])

/** Takes what stands behind `name` anywhere below a key that is not known. */
function seekNames(key: string, node: YamlNode, survey: Surveying): void {
  if (key === 'name') takeNames(node, survey)
  else if (node.kind === 'mapping')
    for (const [below, { value }] of node.entries) seekNames(below, value, survey)
}

/** Takes everything typed in a node for the name of a person. */
function takeNames(node: YamlNode, survey: Surveying): void {
  if (node.kind === 'mapping')
    for (const { value } of node.entries.values()) takeNames(value, survey)
  else if (node.kind === 'list') for (const item of node.items) takeNames(item, survey)
  else if (node.kind === 'scalar') survey.names.push(node.value ?? '')
  else survey.names.push(survey.text.slice(node.range.from, node.range.to))
}

function causeOf(
  key: string,
  entries: Readonly<Record<string, Schema>>,
  { around }: Surroundings,
  isAlone: boolean,
): Cause {
  if (/(?! )\p{Zs}|[\u200b-\u200f\u2060\ufeff]/u.test(key)) return { kind: 'odd-space' }
  const names = keysMeant(key)
  const called = names.find((name) => Object.hasOwn(entries, name))
  if (called !== undefined && isRequired(entries[called])) return { kind: 'typo', meant: called }
  const homes = Object.keys(entries).filter((home) =>
    keysBelow(entries[home]).some((below) => below === key || names.includes(below)),
  )
  const [under, another] = [...homes.filter((home) => isList(entries[home])), ...homes]
  if (under !== undefined && (another === undefined || isList(entries[under])))
    return { kind: 'misplaced', under }
  if (around.some((known) => known.includes(key))) return { kind: 'misplaced' }
  if (called !== undefined) return { kind: 'typo', meant: called }
  const [, word] = /^[^\p{L}\p{N}]*([\w-]+)[^\p{L}\p{N}]*$/u.exec(key) ?? []
  const meant = word === undefined ? undefined : didYouMean(word, Object.keys(entries))
  if (meant !== undefined) return { kind: 'typo', meant }
  return isAlone ? { kind: 'comma' } : { kind: 'unknown' }
}

/** Whether a mapping cannot be without a key. */
export const isRequired = (schema: Schema | undefined): boolean =>
  schema !== undefined && !optional.has(schema.type)

const optional: ReadonlySet<string> = new Set(['optional', 'exact_optional'])

/** Whether a key holds a list. */
export const isList = (schema: Schema | undefined): boolean =>
  schema !== undefined && bareSchema(schema, []).item !== undefined

/** Keys of the mapping, or of the list's mappings, that a key can hold. */
function keysBelow(schema: Schema | undefined): readonly string[] {
  const mapping = schema && bareSchema(schema, {})
  const item = mapping?.item && bareSchema(mapping.item, {})
  return Object.keys(mapping?.entries ?? item?.entries ?? {})
}

/** What a value should be, by its schema. */
const wantedOf = (schema: Schema, node: YamlNode): string =>
  notesOf(schemaFor(schema, node)).wanted?.kind ?? ''

/**
 * What can be told of a value to belong to its key. Of one that YAML could not read, the first line
 * up to a colon, behind which another value may begin; of one without quotes or sign, the first line
 * alone unless it is prose, since the lines of another key that is gone would go on with it.
 */
function tellable(
  { kind, range, ...node }: YamlScalar | YamlBroken,
  typed: string,
  mayHaveLines: boolean,
): Range {
  const isBlock = 'style' in node && (node.style === 'folded' || node.style === 'literal')
  if (kind === 'scalar' && (mayHaveLines || isBlock)) return range
  const end = typed.search(kind === 'broken' ? /:(?:\s|$)|\n/ : /\n/)
  return { from: range.from, to: end === -1 ? range.to : range.from + end }
}

/** The schema that this node is to follow: of a choice, the one for its kind. */
export const schemaFor = (schema: Schema, node: YamlNode): Schema =>
  bareSchema(schema, sampleOf(node))

/** A value of the node's kind, for schemas that choose by it. */
function sampleOf(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
    case 'broken':
      return ''
    case 'list':
      return []
    case 'mapping':
      return {}
    default:
      return node satisfies never
  }
}

function bareSchema(schema: Schema, sample: unknown): Schema {
  if (schema.wrapped) return bareSchema(schema.wrapped, sample)
  return schema.getter ? bareSchema(schema.getter(sample), sample) : schema
}

/** The guard noted on the schema or on any that it wraps. */
function guardOf(schema: Schema, node: YamlNode): Guard | undefined {
  const noted = notesOf(schema).guard
  if (noted !== undefined) return noted
  if (schema.wrapped) return guardOf(schema.wrapped, node)
  return schema.getter ? guardOf(schema.getter(sampleOf(node)), node) : undefined
}
