import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, parseCivilDate } from '../../src/civil-date.ts'
import type { DatedFiles } from '../../src/host.ts'
import type { ImportedLetter } from '../../src/import/imported.ts'
import { recogniseLetter } from '../../src/import/index.ts'
import type { Known } from '../../src/import/known.ts'
import { openLetter } from '../../src/import/read/open-letter.ts'
import { bytesOf } from '../../src/import/write/new-file.ts'
import { loadParish } from '../../src/load/index.ts'
import { readVersifications } from '../../src/scripture/references/versification.ts'
import { memoryHost } from '../memory-host.ts'
import { wordsIn, wordsOfFiles } from './letter-words.ts'
import {
  asHtml,
  asMail,
  asText,
  numbersIn,
  type RandomLetter,
  randomLetter,
} from './random-letter.ts'

const seed = 20_261_129
const sections = ['West Africa', 'South Asia', 'The Gulf']

const known: Known = {
  week: dayOf('2026-11-29'),
  sections,
  ids: new Set(['request']),
  paths: new Set(),
  language: 'en-US',
  weeks: 4,
  asked: new Set(),
  takesPlace: () => false,
  noted: {},
  columns: {},
  versifications: readVersifications({
    resource: (name) => readFileSync(join(import.meta.dirname, '../../dist/resources', name)),
  }),
  answers: new Map(),
  namesSomebody: () => false,
}

const forms = [
  ['plain text', (letter) => asText(letter, false)],
  ['plain text in lines', (letter) => asText(letter, true)],
  ['HTML', asHtml],
  ['a mail', asMail],
] as const satisfies readonly (readonly [string, (letter: RandomLetter) => string])[]

describe('whatever a letter holds', () => {
  it.each(forms)('as %s, every word is kept and none is added', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(randomLetter, async (letter) => {
        const imported = await importText(write(letter))
        if (imported === undefined) return
        const kept = keptIn(imported)
        const said = numbersIn(asText(letter, false))
        expect(said.filter((number) => !kept.includes(number))).toEqual([])
        const added = kept.filter((number) => !said.includes(number) && number !== '999')
        expect(added).toEqual([])
      }),
      { seed, numRuns: 120 },
    )
  })

  it.each(forms)('as %s, the files load', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(randomLetter, async (letter) => {
        const imported = await importText(write(letter))
        if (imported === undefined) return
        const loaded = loadParish('/parish', filesOf(imported))
        expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { seed, numRuns: 120 },
    )
  })

  it.each(forms)('as %s, it gives the same files every time', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(randomLetter, async (letter) => {
        expect(await importText(write(letter))).toEqual(await importText(write(letter)))
      }),
      { seed, numRuns: 25 },
    )
  })

  it('names files in small letters, and ids that are taken otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(randomLetter, async (letter) => {
        const imported = await importText(asText(letter, false))
        const names = (imported?.files ?? []).map(({ path }) => path.split('/').at(-1) ?? '')
        for (const name of names) expect(name).toMatch(/^2026-11-29(?:-[a-z0-9]+)+\.(?:yaml|md)$/)
        for (const name of names) expect(name.length).toBeLessThanOrEqual(60)
        const ids = (imported?.findings ?? []).flatMap((one) =>
          one.kind === 'request' || one.kind === 'article' ? [one.id] : [],
        )
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('request')
      }),
      { seed, numRuns: 120 },
    )
  })
})

/** Undefined for a letter of which nothing is a request or an article. */
async function importText(text: string): Promise<ImportedLetter | undefined> {
  const opened = await openLetter(new TextEncoder().encode(text))
  if (!opened.ok || 'calendar' in opened.letter) return undefined
  const imported = recogniseLetter(opened.letter, known)
  return imported.files.length === 0 ? undefined : imported
}

/** Numbers in the values and comments of the files, and in what bulletin.yaml is to get; ids left out. */
function keptIn({ files, parish }: ImportedLetter): readonly string[] {
  const withoutIds = files.map((file) => ({
    path: file.path,
    text: ('text' in file ? file.text : '').replace(/^ {2}- id: .*$/gm, '  - x: y'),
  }))
  const added = JSON.stringify(parish)
  return [...wordsOfFiles(withoutIds), ...wordsIn(added)].flatMap(numbersIn)
}

function filesOf({ files, parish }: ImportedLetter): DatedFiles {
  const all = [...sections, ...parish.sections].map((one) => `  - ${JSON.stringify(one)}\n`)
  return memoryHost({
    'bulletin.yaml': `parish: { name: Saint Brendan }\nsections:\n${all.join('')}`,
    ...Object.fromEntries(files.map((file) => [file.path, bytesOf(file)])),
  }).disk
}

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text)
  if (day === undefined) throw new Error(`${text} is no day`)
  return day
}
