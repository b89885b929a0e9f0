import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Code, Diagnostic } from '../../src/diagnostic.ts'
import { loadParish } from '../../src/load/index.ts'
import type { FileKind } from '../../src/schema/en/descriptions.ts'
import { idleDescriptions, jsonSchemas } from '../../src/schema/index.ts'
import { openTheme } from '../../src/stock/open-theme.ts'
import { looks } from '../../src/vocabulary.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'

const root = join(import.meta.dirname, '../..')

// Editors know keywords beyond the standard, such as the sentence for a value of another form.
const ajv = new Ajv({ strict: false, allErrors: true })
const checks = new Map<FileKind, ValidateFunction>(
  [...jsonSchemas('en')].map(([kind, schema]) => [kind, ajv.compile(schema)]),
)

/** What a file is by its place in the parish folder; undefined for those that no schema describes. */
function kindOf(path: string): FileKind | undefined {
  if (/(^|\/)[.~]/.test(path)) return undefined // the system's own
  if (/^bulletin\.ya?ml$/.test(path)) return 'bulletin'
  if (/^requests\/.*\.ya?ml$/.test(path)) return 'requests'
  if (/^scripture\/[^/]*\.ya?ml$/.test(path)) return 'scripture'
  if (/^templates\/(?:theme|large-print)\.yaml$/.test(path)) return 'theme'
  return /^articles\/.*\.md$/.test(path) ? 'article' : undefined
}

/** A file as an editor's YAML extension reads it: numbers, yes and null are no text to it. */
function contentOf(kind: FileKind, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
  const front = /^\s*---[^\n]*\n([\s\S]*?)\n(?:---|\.\.\.)/.exec(text)
  return parse(kind === 'article' ? (front?.[1] ?? '') : text, { uniqueKeys: false })
}

function errorsIn(kind: FileKind, bytes: Uint8Array): readonly string[] {
  const check = checks.get(kind)
  if (check === undefined) throw new Error(`no schema for ${kind}`)
  check(contentOf(kind, bytes))
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The files of a folder that a schema describes. */
const described = (folder: string): readonly (readonly [string, FileKind, Uint8Array])[] =>
  Object.entries(filesBelow(folder)).flatMap(([path, bytes]) => {
    const kind = kindOf(path)
    return kind === undefined ? [] : [[path, kind, bytes] as const]
  })

const folders = (path: string): readonly string[] =>
  readdirSync(join(root, path)).map((name) => `${path}/${name}`)

describe('the schemas for editors', () => {
  it.each([...looks.map((look) => `looks/${look}`), 'large-print'])(
    'accept the theme that the package ships: %s',
    (name) => {
      expect(errorsIn('theme', readFileSync(join(root, `templates/${name}.yaml`)))).toEqual([])
    },
  )

  it.each(['templates/parish', 'templates/parish-es', ...folders('fixtures/parishes')])(
    'accept every file of %s',
    (folder) => {
      const found = described(join(root, folder))
      expect(found.length).toBeGreaterThan(1)
      for (const [path, kind, bytes] of found)
        expect([path, errorsIn(kind, bytes)]).toEqual([path, []])
    },
  )

  it('reject what reading rejects for a key or a value by itself, and nothing else', async () => {
    let rejected = 0
    for (const folder of folders('fixtures/mistakes'))
      for (const [path, kind, bytes] of described(join(root, folder))) {
        const told = await problemsOf(folder, path)
        if (told.some(({ code }) => beyondSchemas.test(code))) continue
        const isWrong = told.some((problem) => seen.has(problem.code) && isOfKey(problem, bytes))
        expect([folder, path, errorsIn(kind, bytes).length > 0]).toEqual([folder, path, isWrong])
        if (isWrong) rejected++
      }
    expect(rejected).toBeGreaterThan(25)
  })

  it('say of every key what it is for', () => {
    const silent = [...jsonSchemas('en')].flatMap(([kind, schema]) =>
      keysWithout('description', schema).map((key) => `${kind}: ${key}`),
    )
    expect([silent, idleDescriptions()]).toEqual([[], []])
  })

  it('say the same in Spanish, in other words', () => {
    const spanish = jsonSchemas('es')
    for (const [kind, schema] of jsonSchemas('en')) {
      const [words, otherWords] = [schema, spanish.get(kind)].map(wordsIn)
      expect(withoutWords(spanish.get(kind))).toEqual(withoutWords(schema))
      expect(words?.length).toBeGreaterThan(1)
      expect(otherWords?.length).toBe(words?.length)
      expect(otherWords?.filter((text, index) => text === words?.[index])).toEqual([])
    }
  })

  it('take the values that a person types without quotes', () => {
    const bulletin = `parish: { name: 1986, contact: { phone: 5550142 } }
insert: { hanging: yes, size: { best: 10.5 } }
sections: [Those in need]`
    const requests = `- text: For the vestry.
  repeat: { nth-sunday: 3 }
  link: { text: Read on at, url: "HTTPS://example.org", qr: no }`
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
    expect(errorsIn('bulletin', encode(bulletin))).toEqual([])
    expect(errorsIn('requests', encode(requests))).toEqual([])
  })
})

/** Problems that lie in one key or value, which a schema can see. */
const seen: ReadonlySet<Code> = new Set<Code>([
  'unknown-key',
  'misplaced-key',
  'missing-key',
  'wrong-kind',
  'unknown-word',
  'wrong-number',
  'wrong-flag',
  'wrong-day',
  'wrong-language',
  'wrong-day-of-year',
  'wrong-interval',
  'wrong-span',
  'one-repeat',
  'link-scheme',
  'wrong-length',
  'wrong-colour',
  'empty-request',
  'article-without-day',
])

/** What spoils a file before its values are looked at; and what YAML reads otherwise than it was meant. */
const beyondSchemas = /^yaml-|not-utf8|front-matter|comma-cut|hash-cut|two-parish-files|wrong-space/

/** Addresses in Markdown are no values of keys, and a colour's name is looked for in another key. */
const isOfKey = ({ code, values, place }: Diagnostic, bytes: Uint8Array): boolean =>
  !(code === 'unknown-word' && 'key' in values && values.key === 'colour') &&
  (code !== 'link-scheme' ||
    /url:/.test(new TextDecoder().decode(bytes).split('\n')[(place?.line ?? 1) - 1] ?? ''))

async function problemsOf(folder: string, path: string): Promise<readonly Diagnostic[]> {
  const sound = {
    'bulletin.yaml':
      'parish: { name: Saint Brendan }\nsections: [The sick of the parish, Our common life]\n',
  }
  const { disk, resources } = memoryHost({ ...sound, ...filesBelow(join(root, folder)) })
  const theme = await openTheme('standard', 'missal', '/parish', disk, resources)
  const told = [...loadParish('/parish', disk).diagnostics, ...theme.diagnostics]
  return told.filter(({ place }) => place?.file === path)
}

/** Keys of mappings anywhere in a schema that lack a keyword. */
function keysWithout(keyword: string, schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => [
    ...(name === 'properties' && typeof value === 'object'
      ? Object.entries(value ?? {}).flatMap(([key, one]) =>
          keyword in (one as object) ? [] : [key],
        )
      : []),
    ...keysWithout(keyword, value),
  ])
}

const isForPeople = (key: string, value: unknown): value is string =>
  ['title', 'description', 'patternErrorMessage'].includes(key) && typeof value === 'string'

/** A schema without what is said to people. */
const withoutWords = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema, (key, value) => (isForPeople(key, value) ? undefined : value)))

/** All that a schema says to people, in its order. */
function wordsIn(schema: unknown): readonly string[] {
  const words: string[] = []
  JSON.stringify(schema, (key, value) => {
    if (isForPeople(key, value)) words.push(value)
    return value
  })
  return words
}
