import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Speech, speechFor } from '../../src/messages/catalogues.ts'
import { memoryHost } from '../memory-host.ts'
import { valuesOf } from './sample-values.ts'

const english = speechFor('en_US.UTF-8')
const spanish = speechFor('es_MX.UTF-8')
const codes = Object.keys(english.catalogue) as (keyof Speech['catalogue'])[]

/** What a sentence repeats: numbers of two figures and more, days, paths, and words that are typed as they stand. */
const kept = (text: string): readonly string[] =>
  text.match(/zq\w+|\d{4}-\d\d-\d\d|\b\d{2,}\b/g) ?? []

describe('Spanish sentences of diagnostics', () => {
  it.each(codes)('%s differs from the English one and keeps all values', (code) => {
    for (const values of valuesOf(code)) {
      const [one, other] = [english, spanish].map(({ catalogue }) =>
        (catalogue[code] as (values: object) => { message: string; hint?: string })(values),
      )
      if (one === undefined || other === undefined) throw new Error(code)
      expect(other.message).not.toBe(one.message)
      expect(other.hint === undefined).toBe(one.hint === undefined)
      if (one.hint !== undefined) expect(other.hint).not.toBe(one.hint)
      const [inEnglish, inSpanish] = [one, other].map(
        (said) => `${said.message} ${said.hint ?? ''}`,
      )
      expect(kept(inSpanish ?? '').toSorted()).toEqual(kept(inEnglish ?? '').toSorted())
      expect(`${inSpanish}`).not.toMatch(/undefined|\[object/)
    }
  })
})

/** Every sentence of a language that has no values, by the way to it. */
const sentences = (words: object, way = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = `${way}.${key}`
    if (typeof value === 'string') return [[here, value] as const]
    const isGroup = typeof value === 'object' && value !== null && !(value instanceof RegExp)
    return isGroup ? sentences(value, here) : []
  })

describe('all else that is said', () => {
  const { catalogue: _, ...rest } = spanish
  const { catalogue: __, ...others } = english
  const inEnglish = new Map(sentences(others))

  it.each(sentences(rest))('%s is Spanish: %s', (way, sentence) => {
    expect(inEnglish.has(way)).toBe(true)
    // What is typed into a file as it stands is no sentence.
    if (!/newFile\.[12]$/.test(way)) expect(sentence).not.toBe(inEnglish.get(way))
  })
})

const parish = {
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: America/New_York
sections: [The sick, Our common life]
scripture: { themes: [hope] }
`,
  'requests/parish.yaml': `requests:
  - id: paul
    section: The sick
    person: { name: Paul Adeyemi }
    from: 2026-11-22
  - id: town
    section: Our common life
    text: For the peace of this town.
`,
}

const tooLong = {
  ...parish,
  'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
  'articles/harbour.md': `---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\n${'The lamp at the harbour burns all night. '.repeat(260)}\n`,
}

describe('runs where the system speaks Spanish', () => {
  it.each([
    ['make', parish, ['make', '--yes'], /Versículo: .*\n.*sobran \d+ líneas/],
    ['list', parish, ['list'], /paul queda retenida/],
    ['check', parish, ['check'], /paul queda retenida/],
    ['an issue that does not fit', tooLong, ['make', '--yes'], /la hoja no cabe/],
  ] as const)(
    '%s says so on standard error, with the same codes in JSON',
    async (_, files, argv, wanted) => {
      const es = memoryHost(files, { language: 'es_MX.UTF-8' })
      const code = await run(argv, es)
      expect(es.said.err).toMatch(wanted)
      const told = await Promise.all(
        ['es_MX.UTF-8', 'en_US.UTF-8'].map(async (language) => {
          const host = memoryHost(files, { language })
          expect(await run([...argv, '--json'], host)).toBe(code)
          return JSON.parse(host.said.out) as {
            diagnostics: { code: string; line: number | null; severity: string; message: string }[]
          }
        }),
      )
      const [inSpanish, inEnglish] = told.map(({ diagnostics }) =>
        diagnostics.map(({ code: one, line, severity }) => [one, line, severity]),
      )
      expect(inSpanish).toEqual(inEnglish)
      expect(told[0]?.diagnostics[0]?.message).not.toBe(told[1]?.diagnostics[0]?.message)
    },
  )
})
