import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sundayOf } from '../../../src/calendar/index.ts'
import { addWeeks } from '../../../src/civil-date.ts'
import { chooseVerse } from '../../../src/scripture/choose-verse.ts'
import { type ImportReport, importTranslation } from '../../../src/scripture/import/index.ts'
import type { SourceFile } from '../../../src/scripture/import/source-file.ts'
import type { QuotedIssue } from '../../../src/scripture/permissions.ts'
import type { BookId } from '../../../src/scripture/references/books.ts'
import { gatherScriptures, numberingFor, quote } from '../../../src/scripture/scriptures.ts'
import { standsAlone } from '../../../src/scripture/stands-alone.ts'
import { writeBook } from '../../../src/scripture/stored-book.ts'
import { storedTranslation } from '../../../src/scripture/stored-translation.ts'
import { quotePassage, type Translation } from '../../../src/scripture/translation.ts'
import { shippedBank } from '../../../src/scripture/verse-bank.ts'
import { day, plainParish } from '../../calendar/shipped-table.ts'
import { reference, resources, versifications } from '../shipped.ts'

// Real texts to try the import on. They are not part of the project: where they are absent, so are these tests.
const usfm =
  process.env['BSB_USFM'] ?? join(import.meta.dirname, '../../../../shared/reference/bsb-usfm')

function* pieces(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(10_007)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function take(
  files: readonly SourceFile[],
  name: string,
): { readonly report: ImportReport; readonly translation: Translation } {
  const books = new Map<BookId, string>()
  const result = importTranslation(
    files,
    { from: name, name, numbering: versifications.kjv, language: 'en' },
    ({ book, verses }) => void books.set(book, `${books.get(book) ?? ''}${writeBook(verses)}`),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const translation = storedTranslation(name, { book: (id) => books.get(id), words: () => '' })
  return { report: result.report, translation }
}

const versesIn = ({ books }: ImportReport): number =>
  books.reduce((sum, { verses }) => sum + verses, 0)

const text = (translation: Translation, ref: string): string | undefined =>
  quotePassage(translation, reference(ref), versifications.nrsv)?.text

describe.skipIf(!existsSync(usfm))('the Berean Standard Bible in USFM', () => {
  const files = existsSync(usfm) ? readdirSync(usfm).filter((name) => name.endsWith('.usfm')) : []
  const read = (): ReturnType<typeof take> =>
    take(
      files.map((name) => ({ path: name, pieces: () => pieces(join(usfm, name)) })),
      'BSB',
    )

  it('has 66 books and 31,086 verses, 34 of them mended, and nothing lost', () => {
    const { report, translation } = read()
    expect([report.books.length, versesIn(report)]).toEqual([66, 31_086])
    const odd = new Map(report.oddities.map(({ kind, count, places }) => [kind, { count, places }]))
    expect(odd.get('first-verse')?.count).toBe(34)
    expect(odd.get('first-verse')?.places.slice(0, 4)).toEqual([
      'Psalm 1',
      'Psalm 2',
      'Psalm 10',
      'Psalm 33',
    ])
    expect(odd.get('number')?.places).toEqual(['Ephesians 3:14'])
    expect(odd.get('gap')?.places).toHaveLength(16)
    expect([...odd.keys()].sort()).toEqual(['first-verse', 'gap', 'number', 'space-before-mark'])
    for (const psalm of odd.get('first-verse')?.places ?? [])
      expect(text(translation, `${psalm}:1`)).toMatch(/^[“A-Z‘].{15,}/)
  })

  it('says the verses as they are printed', () => {
    const { translation } = read()
    const said = (ref: string): string | undefined => text(translation, ref)
    expect(said('Ps 106:3')).toBe(
      'Blessed are those who uphold justice, who practice righteousness at all times.',
    )
    expect(said('Prov 21:15')).toBe(
      'Justice executed is a joy to the righteous, but a terror to the workers of iniquity.',
    )
    expect(said('Isa 1:17')).toBe(
      'Learn to do right; seek justice and correct the oppressor. Defend the fatherless and plead the case of the widow.”',
    )
    // The sentence begun in 3:1 and broken off there ("Gentiles...") goes on here: the points are the text.
    expect(said('Eph 3:1')).toMatch(/Gentiles\.\.\.$/)
    expect(said('Eph 3:14')).toBe('... for this reason I bow my knees before the Father,')
    expect(said('Rom 16:25-27')).toMatch(
      /^Now to Him who is able .* comes from faith— to the only wise God .* Amen\.$/,
    )
    expect(said('Ps 119:1')).toBe(
      'Blessed are those whose way is blameless, who walk in the Law of the LORD.',
    )
    // Verse 21 is no part of this translation, so nothing is left out.
    expect(said('Matt 17:20-22')).not.toContain('…')
    expect(said('Matt 17:21')).toBe(undefined)
    const runs = translation.verse('Ps', 23, 1)?.runs ?? []
    expect(runs.filter(({ divineName }) => divineName).map((run) => run.text)).toEqual(['LORD'])
  })

  it('gives two years of Sundays a verse that stands by itself, though the bank was chosen for another', () => {
    const { translation } = read()
    const { scriptures } = gatherScriptures([translation], [], versifications, 'en')
    const length = { least: 6, most: 40 }
    const policy = {
      translation: 'BSB',
      themes: ['justice'],
      restWeeks: 52,
      marks: 'licensed',
    } as const
    const records: QuotedIssue[] = []
    for (let number = 0; number < 104; number++) {
      const week = addWeeks(day('2026-11-29'), number)
      const { season, readings } = sundayOf(week, plainParish)
      const { verse } = chooseVerse({
        ...{ week, season, readings, policy, scriptures, records, length },
        ...{ language: 'en', bank: shippedBank(resources), offers: 0 },
      })
      const { text = '' } = verse ?? {}
      expect({ week, text, alone: standsAlone(text, length) }).toMatchObject({ alone: true })
      records.push({ week, ...(verse && { verse }) })
    }
    const fragments = shippedBank(resources).filter(({ reference: place }) => {
      const text = quote(scriptures, place, 'BSB')?.passage.text ?? ''
      return !standsAlone(text, length)
    })
    expect(fragments.length).toBeGreaterThan(20)
  })

  it('has no mark, note or doubled space left in any verse', () => {
    const { translation, report } = read()
    const odd = report.books.flatMap(({ book }) =>
      (versifications.nrsv[book] ?? []).flatMap((count, chapter) =>
        Array.from({ length: count }, (_, verse) => {
          const words = translation.verse(book, chapter + 1, verse + 1)?.runs ?? []
          return words.map((run) => run.text).join('')
        }).filter((words) => /[\\|~*{}<>]| {2}|^ | $| [,.;:!?](?!\.\.)/.test(words)),
      ),
    )
    expect(odd).toEqual([])
  })
})

/** What `mod2imp` writes of Debian's package sword-text-web; undefined where one of the two is not installed. */
function exported(): Uint8Array | undefined {
  const modules = '/usr/share/sword/mods.d'
  if (!existsSync(modules)) return undefined
  const conf = readdirSync(modules).find((name) => /^engWEB.*\.conf$/.test(name))
  if (conf === undefined) return undefined
  const name = /^\[(\S+)\]/m.exec(readFileSync(join(modules, conf), 'utf8'))?.[1] ?? ''
  try {
    return execFileSync('mod2imp', [name], {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}

const web = exported()

describe.skipIf(web === undefined)('the World English Bible out of SWORD', () => {
  const read = (): ReturnType<typeof take> => {
    const bytes = web ?? new Uint8Array(0)
    const inPieces = function* (): Iterable<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
    }
    return take([{ path: 'web.imp', pieces: inPieces }], 'WEB')
  }

  it('has the 66 books and the Apocrypha, and what was odd is mended', () => {
    const { report, translation } = read()
    expect(report.books.length).toBeGreaterThan(75)
    expect(versesIn(report)).toBeGreaterThan(37_000)
    const said = (ref: string): string | undefined => text(translation, ref)
    expect(said('Gen 1:1')).toBe('In the beginning, God created the heavens and the earth.')
    expect(said('Ps 106:3')).toBe(
      'Blessed are those who keep justice. Blessed is one who does what is right at all times.',
    )
    expect(said('Ps 51:1')).toMatch(/^Have mercy on me, God,/)
    expect(said('Rom 14:23')).toMatch(/is sin\.$/)
    expect(said('Rev 22:21')).toMatch(/Amen\.$/)
    expect(said('Ps 151:1')).toMatch(/^I was small among my brothers,/)
    expect(report.oddities.map(({ kind }) => kind)).not.toContain('unknown-book')
    expect(said('Tobit 4:15')).toMatch(/^And what you yourself hate/)
    // The module's own numbering puts the doxology of Romans after chapter 14.
    expect(translation.verse('Rom', 14, 24)?.runs[0]?.text).toMatch(/^Now to him who is able/)
    expect(said('Rom 16:25-27')).toBe(undefined)
    // Its three verses are one there.
    const scriptures = { versifications, translations: [translation], quotations: [] }
    expect(numberingFor(reference('Rom 14:24-26'), 'WEB', scriptures)).toMatchObject({
      ok: false,
      problem: { kind: 'beyond-verses', verse: 26, verses: 24 },
    })
  })
})
