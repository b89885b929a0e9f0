import { type ExpectedValue, notesOf, type Schema } from '../decode/field.ts'
import { isRequired } from '../decode/survey.ts'
import { spanishOf } from '../meant/word-meant.ts'
import type { SchemaWords } from './en/descriptions.ts'

/** A JSON Schema of draft 07, with the additions that editors' YAML extensions know. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What a JSON Schema is made with besides the schema itself. */
export interface Plan {
  /** Schemas that are defined once, under their names. */
  readonly parts: Readonly<Record<string, Schema>>
  /** What must hold of a mapping besides its single keys, by the path to it, as in `describe`. */
  readonly rules: Readonly<Record<string, JsonSchema>>
  /**
   * The words for a key by its path, `insert.size.best`. The keys of a list's items, and of a
   * mapping's whose keys are free, stand right below its own, and those of a part below a hash and
   * the part's name: `#link.url`.
   */
  readonly describe: (path: string) => string | undefined
  /** What is said of a value that is not written as it must be. */
  readonly wrong: SchemaWords['wrong']
}

interface Walk extends Plan {
  /** Filled as parts are met. */
  readonly definitions: Map<string, JsonSchema>
}

/**
 * The JSON Schema of what a schema of `load` accepts. It sees each key by itself: what lies between
 * keys and between files (a first day before the last, a heading that exists) is for `load` to tell.
 */
export function jsonSchemaOf(schema: Schema, plan: Plan): JsonSchema {
  const walk: Walk = { ...plan, definitions: new Map() }
  const whole = wholeSchema(schema, '', walk)
  return walk.definitions.size === 0
    ? whole
    : { ...whole, definitions: Object.fromEntries(walk.definitions) }
}

function wholeSchema(schema: Schema, path: string, walk: Walk): JsonSchema {
  const [name] = Object.entries(walk.parts).find(([, part]) => part === schema) ?? []
  if (name === undefined) return { ...ownSchema(schema, path, walk), ...walk.rules[path] }
  if (!walk.definitions.has(name)) {
    walk.definitions.set(name, {}) // holds its place, in the order in which parts are met
    const top = `#${name}`
    walk.definitions.set(name, { ...ownSchema(schema, top, walk), ...walk.rules[top] })
  }
  return { $ref: `#/definitions/${name}` }
}

function ownSchema(schema: Schema, path: string, walk: Walk): JsonSchema {
  const { entries, item, value, wrapped, getter } = schema
  if (wrapped) return wholeSchema(wrapped, path, walk)
  if (getter) {
    const forms = [...new Set(samples.map((sample) => getter(sample)))]
    return { anyOf: forms.map((form) => wholeSchema(form, path, walk)) }
  }
  if (entries) return mappingSchema(entries, path, walk)
  if (value) return { type: 'object', additionalProperties: wholeSchema(value, path, walk) }
  if (item) return { type: 'array', items: wholeSchema(item, path, walk) }
  const { wanted } = notesOf(schema)
  if (wanted === undefined) throw new Error(`${path} does not say what it wants`)
  return scalarSchema(wanted, walk.wrong)
}

/** Values of each kind, for schemas that choose by it. */
const samples: readonly unknown[] = ['', {}, []]

const mappingSchema = (
  entries: Readonly<Record<string, Schema>>,
  path: string,
  walk: Walk,
): JsonSchema => {
  const required = Object.entries(entries).filter(([, one]) => isRequired(one))
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(entries).map(([key, one]) => [
        key,
        keySchema(one, path === '' ? key : `${path}.${key}`, walk),
      ]),
    ),
    ...(required.length > 0 && { required: required.map(([key]) => key) }),
    additionalProperties: false,
  }
}

function keySchema(schema: Schema, path: string, walk: Walk): JsonSchema {
  const value = wholeSchema(schema, path, walk)
  const description = walk.describe(path)
  const usual = defaultOf(schema, value)
  const told = {
    ...(description && { description }),
    ...(usual !== undefined && { default: usual }),
  }
  // Beside `$ref` draft 07 reads nothing.
  return '$ref' in value ? { ...told, allOf: [value] } : { ...told, ...value }
}

/** What holds where the key is left out, as one would type it; undefined for mappings, whose keys say it. */
function defaultOf(schema: Schema, { type }: JsonSchema): unknown {
  if (!('default' in schema)) return undefined
  const usual: unknown = schema.default
  if (typeof usual === 'string')
    return type === 'number' || type === 'integer' ? Number(usual) : (flags.get(usual) ?? usual)
  return Array.isArray(usual) && usual.length > 0 ? usual : undefined
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

function scalarSchema(wanted: ExpectedValue, wrong: SchemaWords['wrong']): JsonSchema {
  switch (wanted.kind) {
    case 'words':
    case 'prose':
      // A telephone number or a year without quotes is no text to YAML, but is read as typed here.
      return { type: ['string', 'number', 'boolean'], pattern: '\\S' }
    case 'day':
    case 'sunday':
      return pattern('^\\d{4}-\\d{2}-\\d{2}$', wrong.day)
    case 'day-of-year':
      return pattern('^\\s*(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2})\\s*$', wrong['day-of-year'])
    case 'day-or-true':
      return {
        anyOf: [
          { enum: [true] },
          pattern('^(\\d{4}-\\d{2}-\\d{2}|[Yy]es|YES|[Ss][ií])$', wrong.day),
        ],
      }
    case 'flag':
      return {
        anyOf: [
          { type: 'boolean' },
          { type: 'string', pattern: '^([Yy]es|YES|[Ss][ií]|[Nn]o|NO)$' },
          ...(wanted.or === undefined ? [] : [{ enum: [wanted.or] }]),
        ],
      }
    case 'address':
      return pattern(
        '^\\s*([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):',
        wrong.address,
      )
    case 'language':
      return pattern('^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', wrong.language)
    case 'interval':
      return pattern('^(\\d{1,3} ?)?([Ww]eeks?|[Ss]emanas?)$', wrong.interval)
    case 'time-or-all-day':
    case 'time-or-day':
      return pattern('\\S', wrong.time)
    case 'every':
      return pattern('\\S', wrong.every)
    case 'nth':
      return pattern('\\S', wrong.nth)
    case 'span':
      return pattern(
        '^\\s*[1-9]\\d{0,2}\\s+(([Ww]eek|[Mm]onth|[Yy]ear|[Ss]emana|[Aa]ño)s?|[Mm]es(es)?)\\s*$',
        wrong.span,
      )
    case 'feast-date':
      return pattern('\\S', wrong['feast-date'])
    case 'length':
      return numberOrText('^\\s*(\\d+(\\.\\d+)?|\\.\\d+) ?(in|mm|pt)?\\s*$', wrong.length)
    case 'stretchable':
      return numberOrText(
        '^\\s*\\d*\\.?\\d+( plus \\d*\\.?\\d+)?( minus \\d*\\.?\\d+)?\\s*$',
        wrong.stretchable,
      )
    case 'hex-colour':
      return wanted.or.length === 0
        ? pattern('^#[0-9A-Fa-f]{6}$', wrong['hex-colour'])
        : {
            anyOf: [...ofWords(wanted.or), pattern('^#[0-9A-Fa-f]{6}$', wrong['hex-colour'])],
          }
    case 'face':
      return { enum: wanted.words }
    case 'choice':
      return { anyOf: ofWords(wanted.words) }
    case 'number': {
      const bounds = { minimum: wanted.least, maximum: wanted.most }
      const figures = { type: wanted.whole ? 'integer' : 'number', ...bounds }
      return wanted.or === undefined ? figures : { anyOf: [figures, { enum: [wanted.or] }] }
    }
    default:
      return wanted satisfies never
  }
}

/** Editors offer the words of the list, and take their Spanish as reading does. */
function ofWords(words: readonly string[]): readonly JsonSchema[] {
  const spanish = words
    .flatMap(spanishOf)
    .map((word) => word.replace(/^./u, (first) => `[${first.toUpperCase()}${first.toLowerCase()}]`))
  return [
    { enum: words.map((word) => (/^\d+$/.test(word) ? Number(word) : word)) },
    ...(spanish.length === 0 ? [] : [{ type: 'string', pattern: `^(${spanish.join('|')})$` }]),
  ]
}

const numberOrText = (expression: string, patternErrorMessage: string): JsonSchema => ({
  anyOf: [{ type: 'number', minimum: 0 }, pattern(expression, patternErrorMessage)],
})

const pattern = (expression: string, patternErrorMessage: string): JsonSchema => ({
  type: 'string',
  pattern: expression,
  patternErrorMessage,
})
