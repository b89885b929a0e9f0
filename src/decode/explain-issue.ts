import { addDays, sundayOnOrBefore } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { meantAddress } from '../markdown/link-address.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import { wordNear } from '../meant/word-meant.ts'
import type { Place, Quoted } from '../place.ts'
import type { ValueKind } from '../problems/file-problems.ts'
import { readClockTime } from '../recurrence/clock-time.ts'
import type { Range } from '../source.ts'
import { tidyLine } from '../tidy-text.ts'
import {
  entryOf,
  isEmpty,
  nodeAt,
  type YamlNode,
  type YamlPath,
  type YamlScalar,
} from '../yaml/yaml-node.ts'
import { hasFormOfDay, meantDay, readDay } from './day.ts'
import { type ExpectedValue, notesOf, type Schema } from './field.ts'
import { hashCut } from './hash-cut.ts'
import type { OpenFile } from './open-file.ts'
import { schemaFor } from './survey.ts'

/** A value that its schema refuses. */
export interface RefusedValue {
  readonly schema: Schema
  /** What the schema was to read. */
  readonly node: YamlNode
  /** From there down to the value. */
  readonly path: YamlPath
  /** From the file's top down to there. */
  readonly above: YamlPath
}

/** What is wrong with a value that its schema refuses; undefined where that has been said already. */
export function explainIssue(refused: RefusedValue, file: OpenFile): Diagnostic | undefined {
  const { node, path } = refused
  const found = nodeAt(node, path)
  if (found?.kind === 'broken') return undefined
  if (found === undefined || isEmpty(found)) return explainMissing(refused, file)
  const key = keyOf(refused)
  const schema = schemaAt(refused.schema, node, path)
  const wanted = schema && notesOf(schema).wanted
  if (found.kind === 'scalar' && wanted) return explainValue(key, wanted, found, file)
  const values = { key, wanted: kindWanted(schema), found: kindOf(found) }
  return diagnostic('error', 'wrong-kind', values, file.locate(found.range))
}

/** The last key on the way: of an item of a list, the list's. */
const keyOf = ({ path, above }: RefusedValue): string =>
  String([...above, ...path].findLast((step) => typeof step === 'string') ?? '')

/** Nothing where a value is there that YAML takes for a comment, or under another key: the survey of the keys has said so. */
function explainMissing(
  { node, path, above }: RefusedValue,
  file: OpenFile,
): Diagnostic | undefined {
  const key = String(path.at(-1) ?? '')
  const around = nodeAt(node, path.slice(0, -1))
  const entry = entryOf(around, key)
  if (entry && hashCut(entry, file.text)) return undefined
  if (around && file.isMeant(around.range, [key])) return undefined
  const holder = [...above, ...path.slice(0, -1)]
  const last = holder.at(-1)
  const under = typeof last === 'string' ? last : undefined
  const place = file.locate(placeOfHolder(node, path.slice(0, -1)))
  return diagnostic('error', 'missing-key', { key, under }, place)
}

/** Where to look for a key that is not there: at the key of the mapping that lacks it, or at its beginning. */
function placeOfHolder(node: YamlNode, path: YamlPath): Range {
  const last = path.at(-1)
  const entry =
    typeof last === 'string' ? entryOf(nodeAt(node, path.slice(0, -1)), last) : undefined
  const holder = nodeAt(node, path) ?? node
  return entry?.key ?? firstKey(holder) ?? holder.range
}

const firstKey = (node: YamlNode): Range | undefined =>
  node.kind === 'mapping' ? [...node.entries.values()][0]?.key : undefined

function schemaAt(schema: Schema, node: YamlNode, path: YamlPath): Schema | undefined {
  const bare = schemaFor(schema, node)
  const [step, ...rest] = path
  if (step === undefined) return bare
  const next = nodeAt(node, [step])
  const below = typeof step === 'string' ? (bare.entries?.[step] ?? bare.value) : bare.item
  return below && next ? schemaAt(below, next, rest) : undefined
}

function explainValue(
  key: string,
  wanted: ExpectedValue,
  node: YamlScalar,
  { quote, locate }: OpenFile,
): Diagnostic {
  const typed = tidyLine(node.value ?? '')
  const found = quote(node.range, typed)
  const place = locate(node.range)
  switch (wanted.kind) {
    case 'words':
    case 'prose':
      return diagnostic('error', 'missing-key', { key, under: undefined }, place)
    case 'day':
    case 'day-or-true':
    case 'sunday':
      return explainDay(key, typed, (words) => quote(node.range, words), place)
    case 'day-of-year':
      return diagnostic('error', 'wrong-day-of-year', { key, found }, place)
    case 'flag':
      return diagnostic('error', 'wrong-flag', { key, found, or: wanted.or }, place)
    case 'language':
      return diagnostic('error', 'wrong-language', { found }, place)
    case 'interval':
      return diagnostic('error', 'wrong-interval', { found }, place)
    case 'time-or-all-day':
    case 'time-or-day': {
      const read = readClockTime(typed)
      if (hasFormOfDay(typed)) return diagnostic('error', 'no-such-day', { found }, place)
      return diagnostic('error', 'wrong-time', { found, why: read.ok ? 'form' : read.why }, place)
    }
    case 'every':
    case 'nth':
      return diagnostic('error', 'wrong-pattern', { key, found }, place)
    case 'span':
      return diagnostic('error', 'wrong-span', { key, found }, place)
    case 'length':
      return diagnostic('error', 'wrong-length', { key, found }, place)
    case 'stretchable':
      return diagnostic('error', 'wrong-space', { key, found }, place)
    case 'hex-colour':
      return diagnostic('error', 'wrong-colour', { key, found, known: wanted.or }, place)
    case 'feast-date':
      return diagnostic('error', 'wrong-feast-date', { found }, place)
    case 'address': {
      const meant = meantAddress(typed)
      const values = { found, meant: meant === undefined ? undefined : quote(node.range, meant) }
      return diagnostic('error', 'link-scheme', values, place)
    }
    case 'choice': {
      const known = wanted.words
      const meant = typed.length > 2 ? wordNear(typed, known) : undefined
      const values = { key, found, nearest: meant, known }
      return diagnostic('error', 'unknown-word', values, place)
    }
    case 'face':
      return diagnostic(
        'error',
        'unknown-face',
        { key, found, nearest: didYouMean(typed, wanted.words), known: wanted.words },
        place,
      )
    case 'number': {
      const { least, most, whole, or } = wanted
      return diagnostic('error', 'wrong-number', { key, found, least, most, whole, or }, place)
    }
    default:
      return wanted satisfies never
  }
}

function explainDay(
  key: string,
  typed: string,
  quote: (words: string) => Quoted,
  place: Place,
): Diagnostic {
  const day = readDay(typed)
  if (day !== undefined) {
    const before = sundayOnOrBefore(day)
    return diagnostic(
      'error',
      'not-a-sunday',
      { found: day, before, after: addDays(before, 7) },
      place,
    )
  }
  const found = quote(typed)
  if (hasFormOfDay(typed)) return diagnostic('error', 'no-such-day', { found }, place)
  const meant = meantDay(typed)
  const values = { key, found, meant: meant === undefined ? undefined : quote(meant) }
  return diagnostic('error', 'wrong-day', values, place)
}

function kindWanted(schema: Schema | undefined): ValueKind {
  if (schema?.entries || schema?.value) return 'mapping'
  return schema?.item ? 'list' : 'text'
}

function kindOf(node: YamlNode): ValueKind {
  switch (node.kind) {
    case 'scalar':
    case 'broken':
      return 'text'
    case 'list':
    case 'mapping':
      return node.kind
    default:
      return node satisfies never
  }
}
