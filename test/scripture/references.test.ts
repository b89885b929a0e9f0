import { bcv_parser as BcvParser } from 'bible-passage-reference-parser/esm/bcv_parser.js'
import * as english from 'bible-passage-reference-parser/esm/lang/en.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookIds, bookName, hasOneChapter, namesOf } from '../../src/scripture/books.ts'
import { parseReference, parseReferences } from '../../src/scripture/parse-reference.ts'
import { printAlternatives, printReference } from '../../src/scripture/print-reference.ts'
import type { Reference, VerseRange } from '../../src/scripture/reference.ts'
import { expandVerses } from '../../src/scripture/versification.ts'
import { chapters, reference, versifications } from './shipped.ts'

/** What people type or paste, and how it is printed in a parish of English and of Spanish. */
const forms: readonly (readonly [typed: string, english: string, spanish?: string])[] = [
  // Abbreviations, periods, dashes of every kind, spaces that are none.
  ['Ps 106:3', 'Psalm 106:3', 'Salmo 106:3'],
  ['PSALM 106:3', 'Psalm 106:3'],
  ['psalm106:3', 'Psalm 106:3'],
  ['Psalms 106.3', 'Psalm 106:3'],
  ['Ps\u00a0106:3\u202f–\u20095', 'Psalm 106:3–5'],
  ['Ps 106 3', 'Psalm 106:3'],
  ['Ps106v3', 'Psalm 106:3'],
  ['“Psalm 106:3”', 'Psalm 106:3'],
  ['(Psalm 106:3)', 'Psalm 106:3'],
  ['cf. Heb 12:1', 'Hebrews 12:1', 'Hebreos 12:1'],
  ['1 Cor. 13:4–7,13', '1 Corinthians 13:4–7, 13', '1 Corintios 13:4–7, 13'],
  ['1Cor13:4', '1 Corinthians 13:4'],
  ['Matt 28:18—20.', 'Matthew 28:18–20', 'Mateo 28:18–20'],
  ['Mic. 6. 8', 'Micah 6:8', 'Miqueas 6:8'],
  ['Isa 40:1, 3 & 5', 'Isaiah 40:1, 3, 5'],
  ['Ps 119:105 and 130', 'Psalm 119:105, 130'],
  ['Philipp 4:4', 'Philippians 4:4', 'Filipenses 4:4'],
  ['Jn 3:16--18', 'John 3:16–18'],
  ['Jn 3：16', 'John 3:16'],
  ['Jn 3∶16', 'John 3:16'],
  ['John 3:v16', 'John 3:16'],
  ['from John 3:16', 'John 3:16'],
  ['Gospel: Luke 1:46', 'Luke 1:46'],
  ['First Reading: 1 Samuel 3:1', '1 Samuel 3:1'],
  ['Psalm: 106:3', 'Psalm 106:3'],
  ['Salmo: Salmo 106,3', 'Psalm 106:3', 'Salmo 106:3'],
  ['Lectura: Juan 3,16', 'John 3:16', 'Juan 3:16'],
  // Numbers before names.
  ['II Tim 1:7', '2 Timothy 1:7', '2 Timoteo 1:7'],
  ['2nd Samuel 7:1', '2 Samuel 7:1', '2 Samuel 7:1'],
  ['First John 4:8', '1 John 4:8', '1 Juan 4:8'],
  ['I Jn 4.7-8', '1 John 4:7–8'],
  ['1ª Corintios 13,4', '1 Corinthians 13:4', '1 Corintios 13:4'],
  ['1.ª Corintios 13,4-7.13', '1 Corinthians 13:4–7, 13', '1 Corintios 13:4–7, 13'],
  ['Primera de Juan 4:8', '1 John 4:8', '1 Juan 4:8'],
  ['Segunda Carta a los Corintios 5,17', '2 Corinthians 5:17', '2 Corintios 5:17'],
  ['The First Letter of Paul to the Corinthians 13:4', '1 Corinthians 13:4'],
  ['1-John 4:8', '1 John 4:8'],
  ['II–Cor. 5:17', '2 Corinthians 5:17'],
  ['1S 3,10', '1 Samuel 3:10', '1 Samuel 3:10'],
  ['1 R 19,12', '1 Kings 19:12', '1 Reyes 19:12'],
  // Roman chapters.
  ['Isa. lxi. 1', 'Isaiah 61:1', 'Isaías 61:1'],
  ['Ps. CVI. 3', 'Psalm 106:3'],
  ['St. John iii. 16', 'John 3:16', 'Juan 3:16'],
  ['S. Luke ii 14', 'Luke 2:14', 'Lucas 2:14'],
  ['Job v. 17', 'Job 5:17', 'Job 5:17'],
  ['Ecclesiastes iii. 1–8', 'Ecclesiastes 3:1–8', 'Eclesiastés 3:1–8'],
  // Words for chapter and verse.
  ['John chapter 3 verse 16', 'John 3:16'],
  ['John 3 v 16', 'John 3:16'],
  ['Isaiah 61, verses 1 to 3', 'Isaiah 61:1–3'],
  ['Salmo 106 versículo 3', 'Psalm 106:3', 'Salmo 106:3'],
  ['Gospel according to St. Mark 1:3', 'Mark 1:3', 'Marcos 1:3'],
  ['The Book of Wisdom 3:1-9', 'Wisdom of Solomon 3:1–9', 'Sabiduría 3:1–9'],
  // Parts of verses, and verses that follow.
  ['Psalm 106:3a', 'Psalm 106:3a', 'Salmo 106:3a'],
  ['Psalm 106:3a-b', 'Psalm 106:3a–3b'],
  ['Psalm 104:1ab, 24ac, 29bc-30', 'Psalm 104:1ab, 24ac, 29bc–30'],
  ['Psalm 106:3 a', 'Psalm 106:3a'],
  ['Psalm 106:3a, c', 'Psalm 106:3ac'],
  ['Salmo 106:3 a 5', 'Psalm 106:3–5', 'Salmo 106:3–5'],
  ['Rom 8:28sq', 'Romans 8:28–29'],
  ['Rom 8:28 sqq.', 'Romans 8:28ff'],
  ['Phil 4:6f', 'Philippians 4:6–7', 'Filipenses 4:6–7'],
  ['Phil 4:6ff.', 'Philippians 4:6ff', 'Filipenses 4:6ss'],
  ['Filipenses 4,6s', 'Philippians 4:6–7', 'Filipenses 4:6–7'],
  // A comma between chapter and verse.
  ['Mt 5,3-12', 'Matthew 5:3–12'],
  ['Jn 3, 16', 'John 3:16'],
  ['Salmo 106,3', 'Psalm 106:3', 'Salmo 106:3'],
  ['San Mateo 5:3', 'Matthew 5:3', 'Mateo 5:3'],
  ['Apocalipsis 21,1', 'Revelation 21:1', 'Apocalipsis 21:1'],
  ['Isaías 40, 1-5. 9-11', 'Isaiah 40:1–5, 9–11', 'Isaías 40:1–5, 9–11'],
  ['Génesis 1, 1 - 2, 4a', 'Genesis 1:1–2:4a', 'Génesis 1:1–2:4a'],
  ['Gen 1,1-2,4', 'Genesis 1:1–2:4'],
  ['1 Cor 13,4-7,13', '1 Corinthians 13:4–7, 13'],
  ['Rom 8,28; 12,1', 'Romans 8:28; 12:1', 'Romanos 8:28; 12:1'],
  ['Is 61,1; 40,3', 'Isaiah 61:1; 40:3'],
  ['Mt 5,3.6; 25,31-34', 'Matthew 5:3, 6; 25:31–34'],
  ['Santiago 1:17', 'James 1:17', 'Santiago 1:17'],
  ['St 1,17', 'James 1:17', 'Santiago 1:17'],
  ['Hechos de los Apóstoles 2:42', 'Acts 2:42', 'Hechos 2:42'],
  // Other names of books, and the Apocrypha.
  ['Song of Songs 2', 'Song of Solomon 2', 'Cantares 2'],
  ['Cantar de los Cantares 8,6', 'Song of Solomon 8:6'],
  ['Canticle 2:10', 'Song of Solomon 2:10'],
  ['Song of Sol. 2:10', 'Song of Solomon 2:10'],
  ['S. of S. 2:10', 'Song of Solomon 2:10'],
  ['Acts of Apostles 2:42', 'Acts 2:42'],
  ['Ecl 3,1', 'Ecclesiastes 3:1', 'Eclesiastés 3:1'],
  ['Ps 151:1', 'Psalm 151:1', 'Salmo 151:1'],
  ['Apocalypse 1:8', 'Revelation 1:8', 'Apocalipsis 1:8'],
  ['Revelations 21:4', 'Revelation 21:4'],
  ['Sirach 3:1', 'Sirach 3:1', 'Eclesiástico 3:1'],
  ['Ecclesiasticus 44:1', 'Sirach 44:1'],
  ['Wisdom 7:7', 'Wisdom of Solomon 7:7', 'Sabiduría 7:7'],
  ['Tobit 4:15', 'Tobit 4:15', 'Tobías 4:15'],
  ['1 Macc 2:1-3:4', '1 Maccabees 2:1–3:4', '1 Macabeos 2:1–3:4'],
  ['Song of the Three Young Men 35–65', 'Prayer of Azariah 35–65'],
  ['Letter of Jeremiah 3', 'Letter of Jeremiah 3', 'Carta de Jeremías 3'],
  // Books of one chapter.
  ['Jude 24', 'Jude 24', 'Judas 24'],
  ['Jude v. 24', 'Jude 24'],
  ['Jude 1:24', 'Jude 24'],
  ['3 Jn 4', '3 John 4', '3 Juan 4'],
  ['Philemon 1-21', 'Philemon 1–21', 'Filemón 1–21'],
  ['Obadiah', 'Obadiah', 'Abdías'],
  ['Jude chapter 2', 'Jude chapter 2'],
  // Ranges over chapters, and lists.
  ['Isa 52:13-53:12', 'Isaiah 52:13–53:12', 'Isaías 52:13–53:12'],
  ['Isa 52.13-53.12', 'Isaiah 52:13–53:12'],
  ['Genesis 1-2', 'Genesis 1–2'],
  ['Ps 80:1-7, 17-19', 'Psalm 80:1–7, 17–19', 'Salmo 80:1–7, 17–19'],
  ['Psalm 42 and 43', 'Psalms 42; 43', 'Salmos 42; 43'],
  ['Esther 7:1-6, 9-10; 9:20-22', 'Esther 7:1–6, 9–10; 9:20–22', 'Ester 7:1–6, 9–10; 9:20–22'],
  // As lectionaries write: optional verses in brackets.
  ['Luke 2:[1-7] 8-20', 'Luke 2:(1–7), 8–20', 'Lucas 2:(1–7), 8–20'],
  ['1 Kings 19:1-4 (5-7), 8-15a', '1 Kings 19:1–4, (5–7), 8–15a'],
  ['1 Samuel 17:(1a, 4-11, 19-23), 32-49', '1 Samuel 17:(1a, 4–11, 19–23), 32–49'],
  ['Isaiah35:1-10', 'Isaiah 35:1–10'],
]

describe('references as people type them', () => {
  for (const [typed, english, spanish] of forms)
    it(typed, () => {
      expect(printReference(reference(typed), 'en')).toBe(english)
      if (spanish !== undefined) expect(printReference(reference(typed), 'es')).toBe(spanish)
    })

  it('keeps parts and brackets in plain numbers', () => {
    expect(reference('1 Kings 19:1-4 (5-7), 8-15a')).toEqual({
      book: '1Kgs',
      ranges: [
        { from: { chapter: 19, verse: 1 }, to: { chapter: 19, verse: 4 } },
        { from: { chapter: 19, verse: 5 }, to: { chapter: 19, verse: 7 }, optional: true },
        { from: { chapter: 19, verse: 8 }, to: { chapter: 19, verse: 15, part: 'a' } },
      ],
    })
  })

  it.each([
    ['John 3:16 (NIV)', 'John 3:16', 'NIV'],
    ['John 3:16, NIV', 'John 3:16', 'NIV'],
    ['Ps 23 KJV.', 'Psalm 23', 'KJV'],
    ['Salmo 23 [DHH]', 'Psalm 23', 'DHH'],
    ['Luke 4:18-19 NRSVue', 'Luke 4:18–19', 'NRSVue'],
    ['John 3:16 niv', 'John 3:16', 'niv'],
    ['John 3:16 (niv)', 'John 3:16', 'niv'],
    ['John 3:16 – NIV', 'John 3:16', 'NIV'],
    ['John 3:16—ESV', 'John 3:16', 'ESV'],
    ['John 3:16 (New International Version)', 'John 3:16', 'New International Version'],
  ] as const)('takes the translation off %s', (typed, printed, translation) => {
    const parsed = parseReference(typed)
    expect(parsed).toMatchObject({ ok: true, translation })
    expect(printReference(reference(typed), 'en')).toBe(printed)
  })

  it('reads every name of every book', () => {
    const wrong = bookIds.flatMap((book) =>
      namesOf(book)
        .map((name) => `${name} 1:2`)
        .filter((text) => {
          const parsed = parseReference(text)
          return !parsed.ok || parsed.reference.book !== book
        }),
    )
    expect(wrong).toEqual([])
  })
})

describe('several passages', () => {
  it.each([
    ['Psalm 146:5-10 or Luke 1:46b-55', 'Psalm 146:5–10 or Luke 1:46b–55'],
    ['Salmo 23 o Salmo 100,3', 'Psalm 23 or Psalm 100:3'],
    ['Luke 24:1-12 or 13-35', 'Luke 24:1–12 or Luke 24:13–35'],
    ['Acts 10:34-43 or Jeremiah 31:1-6', 'Acts 10:34–43 or Jeremiah 31:1–6'],
    ['Rom 8:28; 1 Cor 13:4', 'Romans 8:28 or 1 Corinthians 13:4'],
    [
      'Baruch 3:9-15, 32—4:4 or Proverbs 8:1-8, 19-21; 9:4b-6',
      'Baruch 3:9–15, 32–4:4 or Proverbs 8:1–8, 19–21; 9:4b–6',
    ],
  ])('%s', (typed, printed) => {
    const parsed = parseReferences(typed)
    expect(parsed.ok && printAlternatives(parsed.references, 'en')).toBe(printed)
  })

  it('are a problem where one is wanted', () => {
    expect(parseReference('Psalm 23 or Psalm 100')).toMatchObject({
      ok: false,
      problem: { kind: 'several', references: [{ book: 'Ps' }, { book: 'Ps' }] },
    })
  })
})

describe('what is no reference', () => {
  it.each([
    ['', { kind: 'no-book' }],
    ['106:3', { kind: 'no-book' }],
    ['Pslam 23', { kind: 'unknown-book', name: 'Pslam', nearest: 'Ps' }],
    ['Genisis 1:1', { kind: 'unknown-book', name: 'Genisis', nearest: 'Gen' }],
    ['1 Corinthans 13', { kind: 'unknown-book', name: '1 Corinthans', nearest: '1Cor' }],
    ['Filipense 4:4', undefined],
    ['Collect for Purity', { kind: 'unknown-book', name: 'Collect for Purity' }],
    ['John', { kind: 'no-chapter', book: 'John' }],
    ['John 3:16 at the font', { kind: 'unreadable', rest: 'at the font' }],
    ['John 3:16-', { kind: 'unreadable', rest: '-' }],
    ['John 3 - a', { kind: 'unreadable', rest: '- a' }],
    ['Ps 80:7-1', { kind: 'backwards' }],
    ['Ps 80:3b-3a', { kind: 'backwards' }],
  ])('%s', (typed, problem) => {
    const parsed = parseReference(typed)
    expect(parsed.ok ? undefined : parsed.problem).toEqual(
      problem && (problem.kind === 'backwards' ? expect.objectContaining(problem) : problem),
    )
  })
})

/** A verse or a run of verses in some book, as many as it has. */
const passages: fc.Arbitrary<Reference> = fc.constantFrom(...chapters).chain(([book, counts]) =>
  fc.record({
    book: fc.constant(book),
    ranges: fc
      .array(rangeIn(counts), { minLength: 1, maxLength: 4 })
      .map((ranges) => (hasOneChapter(book) ? ranges.filter(namesVerse) : ranges))
      .filter((ranges) => ranges.length > 0),
  }),
)

const namesVerse = ({ from, to }: VerseRange): boolean =>
  from.verse !== undefined && to.verse !== undefined

function rangeIn(counts: readonly number[]): fc.Arbitrary<VerseRange> {
  const chapter = fc.integer({ min: 1, max: counts.length })
  return chapter.chain((number) => {
    const verse = fc.integer({ min: 1, max: counts[number - 1] ?? 1 })
    const part = fc.constantFrom(undefined, undefined, 'a', 'b', 'ab')
    return fc.oneof(
      fc.constant({ from: { chapter: number }, to: { chapter: number } }),
      fc.tuple(verse, verse, part, fc.boolean()).map(([one, other, letter, optional]) => ({
        from: { chapter: number, verse: Math.min(one, other), ...(letter && { part: letter }) },
        to:
          one === other
            ? { chapter: number, verse: one, ...(letter && { part: letter }) }
            : { chapter: number, verse: Math.max(one, other) },
        ...(optional && { optional: true as const }),
      })),
      verse.map((one) => ({ from: { chapter: number, verse: one }, to: { chapter: number } })),
    )
  })
}

describe('the printed form', () => {
  it.each(['en', 'es'] as const)('reads back to the same reference (%s)', (language) => {
    fc.assert(
      fc.property(passages, (passage) => {
        expect(reference(printReference(passage, language))).toEqual(passage)
      }),
      { seed: 20261129, numRuns: 2000 },
    )
  })

  it('means the verses that another reader of references finds in it', () => {
    const other = new BcvParser(english)
    other.include_apocrypha(true)
    const plain = passages.filter(
      ({ book, ranges }) =>
        // The other reader drops the letters of verses, and knows no brackets.
        ranges.length === 1 &&
        // To the other reader `Jude 1` is the whole of Jude, and the Greek Esther is Esther.
        !hasOneChapter(book) &&
        book !== 'GkEsth' &&
        ranges.every(({ from, to, optional }) => !optional && !from.part && !to.part),
    )
    fc.assert(
      fc.property(plain, (passage) => {
        const found = other.parse(printReference(passage, 'en')).osis()
        expect(expandOsis(found)).toEqual(expandVerses(passage, versifications.kjv))
      }),
      { seed: 20261129, numRuns: 400 },
    )
  })
})

/** The verses of `Ps.80.1-Ps.80.7`, `Ps.80`. */
function expandOsis(osis: string): readonly string[] {
  const [from = '', to = from] = osis.split('-')
  const point = (id: string) => {
    const [, chapter = '1', verse] = id.split('.')
    return { chapter: Number(chapter), ...(verse && { verse: Number(verse) }) }
  }
  const book = bookIds.find((id) => id === from.split('.')[0]) ?? 'Gen'
  return expandVerses({ book, ranges: [{ from: point(from), to: point(to) }] }, versifications.kjv)
}

describe('names of books', () => {
  it('prints each in both languages', () => {
    expect(bookName('1Cor', 'es')).toBe('1 Corintios')
    expect(bookName('Ps', 'en')).toBe('Psalms')
    expect(new Set(bookIds.map((id) => bookName(id, 'en'))).size).toBe(bookIds.length)
    expect(new Set(bookIds.map((id) => bookName(id, 'es'))).size).toBe(bookIds.length)
  })
})
