import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Speech, speechFor } from '../../src/messages/catalogues.ts'
import { memoryHost } from '../memory-host.ts'
import { saintBrendan as parish } from '../saint-brendan.ts'
import { valuesOfSentences as own, valuesOf } from './sample-values.ts'
import { kinds, said, sentences } from './sentences-of.ts'

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

/** What is typed as it stands, and words that both languages have, are no sentences to compare. */
const isNoSentence = (way: string): boolean =>
  /new(?:Event)?File\.[12]$|^\.help\.\w+\.examples\.\d$|^\.help\.values\.(id|shell)$|^\.wording\.severities\.error$|^\.desk\.asking\.said\.no$/.test(
    way,
  )

describe('all else that is said', () => {
  const { catalogue: _, ...rest } = spanish
  const { catalogue: __, ...others } = english
  const inEnglish = new Map(sentences(others))

  it.each(sentences(rest).filter(([way]) => !isNoSentence(way)))(
    '%s is Spanish, and keeps all values',
    (way, sentence) => {
      const given = own.get(way) ?? (typeof sentence === 'string' ? [[]] : kinds)
      const pairs = given.flatMap((values) => {
        const other = said(sentence, values)
        const one = said(inEnglish.get(way), values)
        return one === undefined || other === undefined ? [] : [{ one, other }]
      })
      expect(pairs.length, 'values of its kinds, in `own`').toBeGreaterThan(0)
      for (const { one, other } of pairs) {
        expect(other).not.toEqual(one)
        expect(kept(other.join(' ')).toSorted()).toEqual(kept(one.join(' ')).toSorted())
      }
    },
  )
})

const tooLong = {
  ...parish,
  'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
  'articles/harbour.md': `---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\n${'The lamp at the harbour burns all night. '.repeat(260)}\n`,
}

describe('runs where the system speaks Spanish', () => {
  it.each([
    ['make', parish, ['make', '--yes'], /Versículo: .*\n.*sobran \d+ líneas/],
    ['list', parish, ['list'], /paul queda en espera/],
    ['check', parish, ['check'], /paul queda en espera/],
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
