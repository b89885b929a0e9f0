import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarOptions, sundayOf } from '../../src/calendar/index.ts'
import type { Reading } from '../../src/calendar/sunday.ts'
import { addWeeks, type CivilDate, daysBetween } from '../../src/civil-date.ts'
import {
  chooseVerse,
  type VerseAnswer,
  type VerseQuestion,
} from '../../src/scripture/choose-verse.ts'
import type { QuotedIssue } from '../../src/scripture/permissions.ts'
import { canonicalVerses } from '../../src/scripture/references/canonical-verses.ts'
import { parseReferences } from '../../src/scripture/references/parse-reference.ts'
import { checkReference } from '../../src/scripture/references/versification.ts'
import { gatherScriptures, quote, verseIds } from '../../src/scripture/scriptures.ts'
import { themes } from '../../src/scripture/themes.ts'
import type { Translation } from '../../src/scripture/translation.ts'
import { shippedBank } from '../../src/scripture/verse-bank.ts'
import type { Season } from '../../src/vocabulary.ts'
import { day, plainParish } from '../calendar/shipped-table.ts'
import { kjv, reference, resources, versifications } from './shipped.ts'

const bank = shippedBank(resources)
const place = { file: 'requests/advent.yaml', line: 3, column: 1, length: 5 }

const scripturesWith = (quotations: Parameters<typeof gatherScriptures>[1]) =>
  gatherScriptures([kjv], quotations, versifications, 'en').scriptures

/** A parish that works for justice, in the week of Advent 1, 2026. */
const advent: VerseQuestion = {
  week: day('2026-11-29'),
  season: 'Advent',
  readings: [
    { kind: 'first', ref: 'Isaiah 64:1-9' },
    { kind: 'psalm', ref: 'Psalm 80:1-7, 17-19' },
    { kind: 'second', ref: '1 Corinthians 1:3-9' },
    { kind: 'gospel', ref: 'Mark 13:24-37' },
  ],
  policy: {
    translation: 'KJV',
    themes: ['justice', 'mercy', 'freedom'],
    restWeeks: 52,
    marks: 'licensed',
  },
  language: 'en',
  records: [],
  bank,
  scriptures: scripturesWith([]),
  length: { least: 6, most: 40 },
  offers: 0,
}

const printed = (week: string, ...verses: readonly string[]): QuotedIssue => ({
  week: day(week),
  verse: { verses, translation: 'KJV' },
})

const codes = ({ diagnostics }: VerseAnswer): readonly string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`)

describe('which verse stands at the head', () => {
  it('is the one chosen by hand, before all others', () => {
    const { verse } = chooseVerse({
      ...advent,
      byHand: { ref: 'Ps 46.1' },
      pinned: { ref: 'Isaiah 1:17', place },
    })
    expect(verse).toMatchObject({
      ref: 'Psalm 46:1',
      verses: ['Ps.46.1'],
      text: 'God is our refuge and strength, a very present help in trouble.',
      translation: 'KJV',
      marked: false,
      rule: 'by-hand',
      reason: { kind: 'by-hand' },
    })
  })

  it('is else the one pinned for the week', () => {
    const { verse } = chooseVerse({ ...advent, pinned: { ref: 'Isaiah 1:17', place } })
    expect(verse).toMatchObject({
      ref: 'Isaiah 1:17',
      rule: 'pinned',
      reason: { kind: 'pinned', file: 'requests/advent.yaml' },
    })
  })

  it('is else out of the psalm of the day', () => {
    const { verse } = chooseVerse(advent)
    expect(verse?.rule).toBe('reading')
    expect(verse?.reason).toEqual({ kind: 'reading', reading: 'psalm', weeksAgo: null })
    expect(['Psalm 80:3', 'Psalm 80:19']).toContain(verse?.ref)
  })

  it('goes on to the gospel and the other readings when the psalm rests', () => {
    const records = [printed('2026-10-04', 'Ps.80.3'), printed('2026-10-11', 'Ps.80.19')]
    const { candidates } = chooseVerse({ ...advent, records, offers: 4 })
    expect(candidates.map(({ reason }) => reason)).toMatchObject([
      { kind: 'reading', reading: 'gospel' },
      { kind: 'reading', reading: 'second' },
      { kind: 'reading', reading: 'second' },
      { kind: 'theme', season: 'Advent' },
    ])
    expect(candidates[0]?.ref).toBe('Mark 13:33')
  })

  it('is else by theme and season, the longest unprinted first', () => {
    const quiet = { ...advent, readings: [] }
    const { verse, candidates } = chooseVerse({ ...quiet, offers: 40 })
    expect(verse).toEqual(candidates[0])
    expect(verse?.rule).toBe('theme')
    expect(verse?.reason).toMatchObject({ kind: 'theme', season: 'Advent', weeksAgo: null })

    const seasonal = candidates.filter(
      ({ reason }) => reason.kind === 'theme' && reason.season === 'Advent',
    )
    const records = seasonal.map(({ verses }, index) => ({
      week: addWeeks(day('2024-06-02'), index),
      verse: { verses, translation: 'KJV' },
    }))
    const later = chooseVerse({ ...quiet, records })
    expect(later.verse?.ref).toBe(seasonal[0]?.ref)
    expect(later.verse?.reason).toMatchObject({ weeksAgo: 130 })
  })

  it('takes no verse of another season for its themes', () => {
    const { candidates } = chooseVerse({ ...advent, readings: [], offers: bank.length })
    const seasonsOf = new Map(bank.map((verse) => [verse.verses.join(), verse]))
    const astray = candidates.filter(({ verses }) => {
      const entry = seasonsOf.get(verses.join())
      return !entry?.anySeason && !entry?.seasons.includes('Advent')
    })
    expect(candidates.length).toBeGreaterThan(500)
    expect(astray).toEqual([])
  })

  it('offers each verse once, and what was chosen by hand beside it', () => {
    const { candidates } = chooseVerse({ ...advent, byHand: { ref: 'Psalm 80:3' }, offers: 30 })
    expect(candidates).toHaveLength(30)
    expect(new Set(candidates.map(({ ref }) => ref)).size).toBe(30)
    expect(candidates.map(({ ref }) => ref)).not.toContain('Psalm 80:3')
  })

  it('is never the motto again', () => {
    const { candidates } = chooseVerse({
      ...advent,
      readings: [{ kind: 'psalm', ref: 'Isaiah 1:16-18' }],
      motto: ['Isa.1.17'],
      offers: bank.length,
    })
    expect(candidates.map(({ ref }) => ref)).not.toContain('Isaiah 1:17')
  })

  it('speaks Spanish where the parish does', () => {
    const policy = { ...advent.policy, themes: ['Justicia', 'PERDÓN'] }
    const answer = chooseVerse({ ...advent, policy, language: 'es' })
    expect(answer.verse?.ref).toMatch(/^Salmo 80:/)
    expect(answer.diagnostics).toEqual([])
  })
})

describe('what is said about it', () => {
  it('tells of a theme that no verse has', () => {
    const policy = { ...advent.policy, themes: ['justise', 'cheesemaking'] }
    const { diagnostics, verse } = chooseVerse({ ...advent, policy, readings: [] })
    expect(verse).toBeDefined()
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-theme',
        values: { theme: 'justise', nearest: 'justice' },
      },
      {
        severity: 'warning',
        code: 'unknown-theme',
        values: { theme: 'cheesemaking', nearest: undefined },
      },
    ])
  })

  it('tells that every verse rests, and gives none', () => {
    const few = bank.slice(0, 2)
    const records = few.map(({ verses }, index) => ({
      week: addWeeks(day('2026-09-06'), index),
      verse: { verses, translation: 'KJV' },
    }))
    const answer = chooseVerse({ ...advent, bank: few, readings: [], records })
    expect(answer.verse).toBe(undefined)
    expect(codes(answer)).toEqual(['warning verses-rest'])
  })

  it('tells that a verse chosen by hand was printed lately, and takes it', () => {
    const answer = chooseVerse({
      ...advent,
      byHand: { ref: 'Psalm 46:1-2' },
      records: [printed('2026-11-08', 'Ps.46.1')],
    })
    expect(answer.verse?.ref).toBe('Psalm 46:1–2')
    expect(answer.diagnostics).toMatchObject([
      { severity: 'note', code: 'verse-again', values: { ref: 'Psalm 46:1–2', weeks: 3 } },
    ])
  })

  it('chooses from the King James Version, marked, while the translation is not here, and tells it', () => {
    const policy = { ...advent.policy, translation: 'NIV' }
    const answer = chooseVerse({ ...advent, policy })
    expect(answer.verse).toMatchObject({ translation: 'KJV', marked: true })
    expect(answer.verse?.ref).toBe(chooseVerse(advent).verse?.ref)
    expect(answer.diagnostics).toMatchObject([
      { severity: 'warning', code: 'unknown-translation', values: { instead: 'KJV' } },
    ])
  })

  it('never puts an English verse on a page of another language', () => {
    const policy = { ...advent.policy, translation: 'DHH' }
    const answer = chooseVerse({ ...advent, policy, language: 'es' })
    expect(answer.verse).toBe(undefined)
    expect(codes(answer)).toEqual(['warning unknown-translation'])
    const scriptures = scripturesWith([
      { translation: 'RV1909', ref: 'Mark 13:33', text: 'Mirad, velad y orad.', place },
    ])
    const own = chooseVerse({ ...advent, policy, scriptures, language: 'es' })
    expect(own.verse).toMatchObject({ translation: 'RV1909', ref: 'Marcos 13:33', marked: true })
  })

  it("chooses among the parish's own quotations where these are its translation", () => {
    const own = (ref: string, text: string) => ({ translation: 'niv', ref, text, place })
    const scriptures = scripturesWith([
      own('Mark 13:33', 'Be on guard! Be alert! You do not know when that time will come.'),
      own('Psalm 2:11', 'Serve the LORD with fear and celebrate his rule with trembling.'),
    ])
    const policy = { ...advent.policy, translation: 'NIV' }
    const { candidates } = chooseVerse({ ...advent, policy, scriptures, offers: 5 })
    expect(candidates.map(({ ref, rule, marked }) => [ref, rule, marked])).toEqual([
      ['Mark 13:33', 'reading', true],
      ['Psalm 2:11', 'theme', true],
    ])
  })
})

/** A translation that divides some sentences where the King James Version does not. */
const other = (verses: Readonly<Record<string, string>>): Translation => ({
  ...kjv,
  abbreviation: 'XYZ',
  verse(book, chapter, verse) {
    const text = verses[`${book} ${chapter}:${verse}`]
    if (text === undefined) return kjv.verse(book, chapter, verse)
    return { from: verse, to: verse, runs: [{ text, supplied: false, divineName: false }] }
  },
})

describe('a verse that stands by itself in the translation of the parish', () => {
  const policy = { ...advent.policy, translation: 'XYZ' }
  const first = (verses: Readonly<Record<string, string>>): readonly string[] => {
    const { scriptures } = gatherScriptures([kjv, other(verses)], [], versifications, 'en')
    const { candidates } = chooseVerse({ ...advent, policy, scriptures, offers: 12 })
    return candidates.map(({ ref }) => ref)
  }

  it('goes before half a sentence, what someone said, and a lonely quotation mark', () => {
    const broken = {
      'Ps 80:3': 'and make your face shine upon us, that we may be saved.',
      'Ps 80:19': 'And he said to them, Restore us, and let your face shine.',
      'Mark 13:33': 'Be on guard and alert, for you do not know the hour.”',
      '1Cor 1:9': 'God, who called you into the fellowship of his Son, is faithful,',
      '1Cor 1:3': 'Grace and peace.',
    }
    const offered = first(broken)
    expect(first({}).slice(0, 5).sort()).toEqual(
      ['1 Corinthians 1:3', '1 Corinthians 1:9', 'Mark 13:33', 'Psalm 80:19', 'Psalm 80:3'].sort(),
    )
    expect(offered).toHaveLength(12)
    expect(offered.filter((ref) => /^(Psalm 80|Mark 13|1 Corinthians 1):/.test(ref))).toEqual([])
  })

  it('goes before a long one, which comes where nothing else is left', () => {
    const scriptures = scripturesWith([])
    const few = bank.filter(({ reference }) => reference.book === 'Num').slice(0, 1)
    const { verse } = chooseVerse({
      ...advent,
      scriptures,
      bank: [...few, ...bank.filter(({ reference }) => reference.book === 'Amos')],
      readings: [{ kind: 'first', ref: 'Numbers 6:22-27' }],
      length: { least: 6, most: 24 },
    })
    expect(verse?.ref).toMatch(/^Amos /)
    const alone = { ...advent, scriptures, bank: few, length: { least: 6, most: 24 } }
    expect(chooseVerse(alone).verse?.ref).toBe('Numbers 6:24–26')
  })
})

describe('a translation that numbers the psalms otherwise', () => {
  const record = (ref: string, translation: string): QuotedIssue => ({
    week: day('2026-11-15'),
    verse: { verses: verseIds(reference(ref), translation, scripturesWith([])), translation },
  })
  const lent: VerseQuestion = {
    ...advent,
    season: 'Lent',
    readings: [{ kind: 'psalm', ref: 'Psalm 51:1-17' }],
  }

  it('lets the same words rest under whatever number they were printed', () => {
    const ids = (question: VerseQuestion) =>
      chooseVerse({ ...question, offers: 30 }).candidates.flatMap(({ verses }) => verses)
    expect(ids(lent)).toContain('Ps.51.10')
    expect(ids({ ...lent, records: [record('Psalm 51:12', 'NABRE')] })).not.toContain('Ps.51.10')
    expect(ids({ ...lent, records: [record('Psalm 51:12', 'KJV')] })).toContain('Ps.51.10')
  })

  it('finds its quotations in the readings, and cites them as it does', () => {
    const text = 'A clean heart create for me, God; renew within me a steadfast spirit.'
    const scriptures = scripturesWith([{ translation: 'NABRE', ref: 'Ps 51:12', text, place }])
    const policy = { ...lent.policy, translation: 'NABRE' }
    expect(chooseVerse({ ...lent, policy, scriptures }).verse).toMatchObject({
      ref: 'Psalm 51:12',
      verses: ['Ps.51.10'],
      text,
      rule: 'reading',
      reason: { reading: 'psalm' },
    })
  })

  it('comes from what the translation of a second language has, where that is here', () => {
    const text = 'Crea en mí, oh Dios, un corazón limpio; y renueva un espíritu recto dentro de mí.'
    const scriptures = scripturesWith([{ translation: 'RV1909', ref: 'Psalm 51:10', text, place }])
    const beside = { language: 'es', translation: 'RV1909' } as const
    const themed = { ...lent, readings: [], offers: 30 }
    const alone = chooseVerse({ ...themed, scriptures })
    expect(alone.verse?.ref).not.toBe('Psalm 51:10')
    expect(chooseVerse({ ...themed, scriptures, beside }).verse?.ref).toBe('Psalm 51:10')
    expect(chooseVerse({ ...themed, beside })).toEqual({ ...alone, candidates: alone.candidates })
    const gone = [printed('2026-11-01', 'Ps.51.10')]
    expect(chooseVerse({ ...themed, scriptures, beside, records: gone }).verse?.ref).toBe(
      chooseVerse({ ...themed, scriptures, records: gone }).verse?.ref,
    )
  })

  it('has the grace of 2 Corinthians on Trinity Sunday, which the lectionary cites as 13:13', () => {
    const readings = [{ kind: 'second', ref: '2 Corinthians 13:11-13' }] as const
    const grace = bank.filter(({ verses }) => verses.includes('2Cor.13.14'))
    const whole = (name: string) => {
      const { scriptures } = gatherScriptures(
        [{ ...kjv, abbreviation: name }],
        [],
        versifications,
        'en',
      )
      return { scriptures, policy: { ...advent.policy, translation: name } }
    }
    for (const name of ['KJV', 'BSB', 'WEB', 'ESV', 'XYZ'])
      expect(chooseVerse({ ...advent, bank: grace, readings, ...whole(name) }).verse).toMatchObject(
        {
          ref: '2 Corinthians 13:14',
          verses: ['2Cor.13.14'],
          text: expect.stringMatching(/^The grace of the Lord/),
          rule: 'reading',
        },
      )
    const text = 'The grace of the Lord Jesus Christ be with all of you.'
    const scriptures = scripturesWith([{ translation: 'NRSV', ref: '2 Cor 13:13', text, place }])
    const policy = { ...advent.policy, translation: 'NRSV' }
    expect(chooseVerse({ ...advent, readings, scriptures, policy }).verse).toMatchObject({
      ref: '2 Corinthians 13:13',
      verses: ['2Cor.13.14'],
      text,
    })
  })

  it('is quoted in its own numbers where the whole of it is here: the Vulgate’s psalms', () => {
    const douay: Translation = {
      ...kjv,
      abbreviation: 'DRC',
      lastVerse: (book, chapter) => versifications.vulgate[book]?.[chapter - 1] ?? 0,
      verse(book, chapter, verse) {
        const at = canonicalVerses(
          reference(`${book} ${chapter}:${verse}`),
          'vulgate',
          versifications,
        )
        const [, psalm, number] = (at[0] ?? '').split('.')
        return kjv.verse(book, Number(psalm), Number(number))
      },
    }
    const { scriptures } = gatherScriptures([kjv, douay], [], versifications, 'en')
    const policy = { ...advent.policy, translation: 'DRC' }
    const readings = [{ kind: 'psalm', ref: 'Psalm 23' }] as const
    const { verse } = chooseVerse({ ...advent, readings, policy, scriptures })
    expect(verse?.ref).toMatch(/^Psalm 22:/)
    expect(verse?.verses[0]).toMatch(/^Ps\.23\./)
    expect(verse?.text).toBe(
      quote(scripturesWith([]), reference((verse?.ref ?? '').replace('22', '23')), 'KJV')?.passage
        .text,
    )
  })
})

const weeks: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -3000, max: 3000 })
  .map((number) => addWeeks(day('2026-11-29'), number))

const records: fc.Arbitrary<readonly QuotedIssue[]> = fc.array(
  fc.record({
    week: fc.integer({ min: -120, max: 10 }).map((number) => addWeeks(day('2026-11-29'), number)),
    verse: fc.record({
      verses: fc.constantFrom(...bank).map(({ verses }) => verses),
      translation: fc.constant('KJV'),
    }),
  }),
  { maxLength: 120 },
)

const seasons: fc.Arbitrary<Season> = fc.constantFrom(
  ...(['Advent', 'Christmas', 'Lent', 'Easter', 'Ordinary Time'] as const),
)

const asked: fc.Arbitrary<VerseQuestion> = fc
  .record({
    season: seasons,
    records,
    restWeeks: fc.nat(104),
    themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
    readings: fc.constantFrom<readonly Reading[]>(advent.readings, []),
  })
  .map(({ restWeeks, themes: chosen, ...rest }) => ({
    ...advent,
    ...rest,
    policy: { ...advent.policy, restWeeks, themes: chosen },
  }))

describe('a verse that was printed', () => {
  it('never comes again while it rests, though it share one verse only', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { verse } = chooseVerse(question)
        const lately = question.records.filter(({ week }) => {
          const ago = daysBetween(week, question.week) / 7
          return ago > 0 && ago <= question.policy.restWeeks
        })
        const resting = new Set(lately.flatMap((record) => record.verse?.verses ?? []))
        expect(verse?.verses.filter((id) => resting.has(id))).toEqual([])
      }),
      { seed: 20261129, numRuns: 300 },
    )
  })

  it('counts only when printed in an earlier week', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const earlier = question.records.filter(({ week }) => week < question.week)
        expect(chooseVerse(question)).toEqual(chooseVerse({ ...question, records: earlier }))
      }),
      { seed: 20261129, numRuns: 100 },
    )
  })

  it('comes out the same for the same week and records, in whatever order these are read', () => {
    fc.assert(
      fc.property(asked, weeks, (question, week) => {
        const again = { ...question, week, records: [...question.records].reverse() }
        expect(chooseVerse(again)).toEqual(chooseVerse({ ...question, week }))
      }),
      { seed: 20261129, numRuns: 100 },
    )
  })
})

/** The verse of every Sunday of twelve years, each week remembering those before it. */
function twelveYears(
  calendar: CalendarOptions,
  chosenThemes: readonly string[],
): readonly QuotedIssue[] {
  const issues: QuotedIssue[] = []
  for (let number = 0; number < 12 * 52 + 2; number++) {
    const week = addWeeks(day('2026-11-29'), number)
    const { season, readings } = sundayOf(week, calendar)
    const policy = { ...advent.policy, themes: chosenThemes }
    const { verse } = chooseVerse({ ...advent, week, season, readings, policy, records: issues })
    if (verse === undefined) throw new Error(`no verse on ${week}`)
    issues.push({ week, verse })
  }
  return issues
}

describe.each([
  ['with the lectionary', plainParish, ['justice', 'mercy', 'freedom']],
  ['without a calendar', { ...plainParish, calendar: 'none' as const }, ['justice', 'mercy']],
  ['with one theme and no calendar', { ...plainParish, calendar: 'none' as const }, ['mourning']],
])('twelve years of Sundays %s', (_title, calendar, chosenThemes) => {
  const issues = twelveYears(calendar, chosenThemes)

  it('have no verse twice within its rest', () => {
    const last = new Map<string, CivilDate>()
    const early: string[] = []
    for (const { week, verse } of issues)
      for (const id of verse?.verses ?? []) {
        const before = last.get(id)
        if (before !== undefined && daysBetween(before, week) / 7 <= 52) early.push(`${week} ${id}`)
        last.set(id, week)
      }
    expect(early).toEqual([])
  })

  it('have many different ones', () => {
    const different = new Set(issues.map(({ verse }) => verse?.verses.join()))
    expect(different.size).toBeGreaterThanOrEqual(150)
  })
})

describe('the readings that are shipped', () => {
  it('can all be read, and name verses that exist', () => {
    const wrong = Array.from({ length: 3 * 53 }, (_, number) =>
      sundayOf(addWeeks(day('2026-11-29'), number), plainParish),
    ).flatMap(({ date, readings }) =>
      readings.flatMap(({ ref }) => {
        const parsed = parseReferences(ref, 'en')
        const fine =
          parsed.ok && parsed.references.every((one) => !checkReference(one, [versifications.nrsv]))
        return fine ? [] : [`${date} ${ref}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})
