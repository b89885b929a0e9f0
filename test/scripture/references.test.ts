import { bcv_parser as BcvParser } from 'bible-passage-reference-parser/esm/bcv_parser.js'
import * as english from 'bible-passage-reference-parser/esm/lang/en.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BookId,
  type BookLanguage,
  bookIds,
  bookName,
  hasOneChapter,
  namesOf,
} from '../../src/scripture/references/books.ts'
import { parseReference, parseReferences } from '../../src/scripture/references/parse-reference.ts'
import {
  printAlternatives,
  printReference,
} from '../../src/scripture/references/print-reference.ts'
import type { Reference, VerseRange } from '../../src/scripture/references/reference.ts'
import { expandVerses } from '../../src/scripture/references/versification.ts'
import { chapters, reference, versifications } from './shipped.ts'

/** What people type or paste, and how it is printed in a parish of English and of Spanish. */
const forms: readonly (readonly [typed: string, english: string, spanish?: string])[] = [
  ['…Isaiah 1:17', 'Isaiah 1:17'],
  ['… Isaiah 1:17…', 'Isaiah 1:17'],
  ['John 4 – v22', 'John 4:22'],
  ['Luke 1:46b-55 (Magnificat)', 'Luke 1:46b–55', 'Lucas 1:46b–55'],
  ['Jgs 5:1', 'Judges 5:1', 'Jueces 5:1'],
  ['The Letter of Jeremiah 1:4', 'Letter of Jeremiah 4'],
  ['Ps 104:24 ac', 'Psalm 104:24ac'],
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
  ['Phil 4:999999f', 'Philippians 4:99999'],
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
      if (spanish !== undefined) expect(printReference(reference(typed, 'es'), 'es')).toBe(spanish)
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
    const parsed = parseReference(typed, 'en')
    expect(parsed).toMatchObject({ ok: true, translation })
    expect(printReference(reference(typed), 'en')).toBe(printed)
  })

  it.each(['en', 'es'] as const)('reads every name of every book (%s)', (language) => {
    const wrong = bookIds.flatMap((book) =>
      namesOf(book, language)
        .map((name) => `${name} 1:2`)
        .filter((text) => {
          const parsed = parseReference(text, language)
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
    const parsed = parseReferences(typed, 'en')
    expect(parsed.ok && printAlternatives(parsed.references, 'en')).toBe(printed)
  })

  it('are a problem where one is wanted', () => {
    expect(parseReference('Psalm 23 or Psalm 100', 'en')).toMatchObject({
      ok: false,
      problem: { kind: 'several', references: [{ book: 'Ps' }, { book: 'Ps' }] },
    })
  })
})

const unknown = (name: string, ...nearest: readonly BookId[]) => ({
  kind: 'unknown-book' as const,
  name,
  nearest,
})

const unreadable = (rest: string, at: number) => ({ kind: 'unreadable' as const, rest, at })

describe('what is read otherwise than it stands', () => {
  it.each([
    ['Psalm 23(22):1', 'Psalm 23:1', [{ kind: 'psalm-numbers', hebrew: 23, greek: 22 }]],
    ['Psalm 23 (22) 1', 'Psalm 23:1', [{ kind: 'psalm-numbers', hebrew: 23, greek: 22 }]],
    ['Salmo 22 (23)', 'Psalm 23', [{ kind: 'psalm-numbers', hebrew: 23, greek: 22 }]],
    [
      'Sal 33 (34),2-3.4-5',
      'Psalm 34:2–3, 4–5',
      [{ kind: 'psalm-numbers', hebrew: 34, greek: 33 }],
    ],
    ['Sal 34 [33], 2-3', 'Psalm 34:2–3', [{ kind: 'psalm-numbers', hebrew: 34, greek: 33 }]],
    [
      'Ps 104(103):1ab, 24ac, 29bc-30',
      'Psalm 104:1ab, 24ac, 29bc–30',
      [{ kind: 'psalm-numbers', hebrew: 104, greek: 103 }],
    ],
    [
      'Ps 34(33):2; 40(39):3',
      'Psalms 34:2; 40:3',
      [
        { kind: 'psalm-numbers', hebrew: 34, greek: 33 },
        { kind: 'psalm-numbers', hebrew: 40, greek: 39 },
      ],
    ],
    [
      'Ps 42 (41), 43 (42)',
      'Psalms 42; 43',
      [
        { kind: 'psalm-numbers', hebrew: 42, greek: 41 },
        { kind: 'psalm-numbers', hebrew: 43, greek: 42 },
      ],
    ],
    ['Ps 5 (5):2', 'Psalm 5:2', []],
    ['Ps 9 (9A):2', 'Psalm 9:2', []],
    ['Ps 10 (9B):2', 'Psalm 10:2', [{ kind: 'psalm-numbers', hebrew: 10, greek: 9 }]],
    ['Ps 113B:2', 'Psalm 115:2', [{ kind: 'psalm-numbers', hebrew: 115, greek: 113 }]],
    ['Ps 116 (114-115)', 'Psalm 116', [{ kind: 'psalm-numbers', hebrew: 116, greek: 114 }]],
    ['Ps 80:2-3, 18 (4)', 'Psalm 80:2–3, 18, (4)', []],
    [
      'Phillipians 4:6',
      'Philippians 4:6',
      [{ kind: 'misspelt', name: 'Phillipians', book: 'Phil' }],
    ],
    ['Galations 5:22', 'Galatians 5:22', [{ kind: 'misspelt', name: 'Galations', book: 'Gal' }]],
    ['Genisis ch. 1', 'Genesis 1', [{ kind: 'misspelt', name: 'Genisis', book: 'Gen' }]],
    ['Canticle 3 or 15', 'Luke 1:46–55', [canticle(3), canticle(15)]],
    ['Canticle 15 (The Song of Mary)', 'Luke 1:46–55', [canticle(15)]],
    ['Canticle 11, Surge illuminare', 'Isaiah 60:1–3, 11a, 14c, 18–19', [canticle(11)]],
    ['Cántico 16', 'Luke 1:68–79', [canticle(16)]],
    ['The Song of Zechariah', 'Luke 1:68–79', [canticle(16)]],
    ['Nunc dimittis', 'Luke 2:29–32', [canticle(17)]],
    ['Benedictus es, Domine', 'Prayer of Azariah 29–34', [canticle(13)]],
  ])('%s', (typed, printed, notes) => {
    const parsed = parseReference(typed, 'en')
    expect(parsed).toMatchObject({ ok: true, notes })
    expect(parsed.ok && parsed.notes.length).toBe(notes.length)
    expect(printReference(reference(typed), 'en')).toBe(printed)
  })

  it('is a canticle by the passage that the Prayer Book names, for each of the 21', () => {
    const found = Array.from({ length: 21 }, (_, index) => {
      const parsed = parseReference(`Canticle ${index + 1}`, 'en')
      return parsed.ok ? printReference(parsed.reference, 'en') : parsed.problem.kind
    })
    // Rite One has seven of the canticles of Rite Two, under numbers of their own.
    expect(found.slice(0, 7)).toEqual([12, 13, 15, 16, 17, 20, 21].map((one) => found[one - 1]))
    expect(found.filter((one) => one === 'hymn')).toHaveLength(4)
    expect(new Set(found).size).toBe(13)
  })

  it('has the abbreviation of two books as the language has it', () => {
    expect(reference('Hb 1,1-4', 'es').book).toBe('Heb')
    expect(reference('Hb 1:1-4', 'en').book).toBe('Hab')
    expect(reference('Ha 1,1-4', 'es').book).toBe('Hab')
  })

  it('has both numbers of every psalm, in either order', () => {
    for (let hebrew = 10; hebrew <= 147; hebrew++)
      for (const greek of greekPsalms(hebrew))
        for (const typed of [`Ps ${hebrew} (${greek}):1`, `Ps ${greek} (${hebrew}):1`])
          expect(reference(typed).ranges[0]?.from.chapter, typed).toBe(hebrew)
  })
})

function canticle(number: number) {
  return expect.objectContaining({ kind: 'canticle', number })
}

/** The Greek numbers of a Hebrew psalm, counted: two psalms are one there twice, and one is two twice. */
function greekPsalms(hebrew: number): readonly number[] {
  if (hebrew === 116) return [114, 115]
  if (hebrew === 147) return [146, 147]
  const joined = [10, 115].filter((second) => second <= hebrew).length
  const divided = [116].filter((one) => one < hebrew).length
  return [hebrew - joined + divided]
}

describe('what is no reference', () => {
  it.each([
    ['', { kind: 'no-book' }],
    ['106:3', { kind: 'no-book' }],
    ['Pslam 23', unknown('Pslam', 'Ps')],
    ['Filipense 4:4', undefined],
    ['Collect for Purity', unknown('Collect for Purity')],
    ['John', { kind: 'no-chapter', book: 'John' }],
    // Misspelt names that are short, numbered or not alone: the right hint.
    ['II Corinthans 5:17', unknown('II Corinthans', '2Cor')],
    ['1 Corinthans 13', unknown('1 Corinthans', '1Cor')],
    ['2. Corinthans 5:17', unknown('2. Corinthans', '2Cor')],
    ['Second Corinthans 5:17', unknown('Second Corinthans', '2Cor')],
    ['Corinthians 13:4', unknown('Corinthians', '1Cor', '2Cor')],
    ['3 Corinthians 2:1', unknown('3 Corinthians', '1Cor', '2Cor')],
    ['1 Isaiah 3:2', unknown('1 Isaiah', 'Isa')],
    ['St. Mathew 5:3', unknown('St. Mathew', 'Matt')],
    ['Jonh 3:16', unknown('Jonh', 'John')],
    ['Psam 23', unknown('Psam', 'Ps')],
    ['Isiah 40', unknown('Isiah', 'Isa')],
    ['Song of Marv 1:2', expect.objectContaining({ kind: 'unknown-book' })],
    // What is left over after a reference, with its place.
    ['John 3:16 at the font', unreadable('at the font', 10)],
    ['John 3:16-', unreadable('-', 9)],
    ['John 3 - a', unreadable('- a', 7)],
    ['Rev 2- 3ab', unreadable('ab', 8)],
    ['Ps 104:24 ac 29', unreadable('ac 29', 10)],
    ['John 3:16x', unreadable('x', 9)],
    ['John 3:16 or', unreadable('or', 10)],
    ['John 3:16 (', unreadable('(', 10)],
    ['John 3:16-18-20', unreadable('-20', 12)],
    ['John 3:16 :17', unreadable(':17', 10)],
    ['John 3::16', unreadable('::16', 6)],
    ['Mark 3:5 - Luke 4:5', unreadable('- Luke 4:5', 9)],
    ['Ps 98:1, 2-3ab (R. see 2b)', unreadable('(R. see 2b)', 15)],
    // No further chapter or psalm out of what is more likely a verse, or a slip.
    ['John 3;16', unreadable(';16', 6)],
    ['John 3 (16)', unreadable('(16)', 7)],
    ['Psalm 42 (45)', unreadable('(45)', 9)],
    ['Psalm 23 (21):1', unreadable('(21):1', 9)],
    ['Psalm 116 (113-115)', unreadable('(113-115)', 10)],
    ['Ps 23A:1', unreadable('A:1', 5)],
    ['Luke 2:29-32 (Magnificat)', unreadable('Magnificat)', 14)],
    // Canticles that are none, or are no verses.
    ['Canticle 33', { kind: 'no-such-canticle', canticle: 33 }],
    ['Canticle 21 (Te Deum)', { kind: 'hymn', canticle: 21 }],
    ['Te Deum', { kind: 'hymn', canticle: 21 }],
    ['Canticle 2, 13', unreadable(', 13', 10)],
    ['Ps 80:7-1', { kind: 'backwards' }],
    ['Ps 80:3b-3a', { kind: 'backwards' }],
  ])('%s', (typed, problem) => {
    const parsed = parseReference(typed, 'en')
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
        expect(reference(printReference(passage, language), language)).toEqual(passage)
      }),
      { seed: 20261129, numRuns: 2000 },
    )
  })

  it.each(['en', 'es'] as const)(
    'reads back every verse and chapter of every book (%s)',
    (language) => {
      const wrong = chapters.flatMap(([book, counts]) =>
        counts.flatMap((count, index) => {
          const chapter = index + 1
          const verses = Array.from({ length: count }, (_, n) => ({ chapter, verse: n + 1 }))
          const points = hasOneChapter(book) ? verses : [{ chapter }, ...verses]
          return points
            .map((point): Reference => ({ book, ranges: [{ from: point, to: point }] }))
            .filter((one) => {
              const parsed = parseReference(printReference(one, language), language)
              const isSame = parsed.ok && parsed.notes.length === 0
              return !isSame || JSON.stringify(parsed.reference) !== JSON.stringify(one)
            })
        }),
      )
      expect(wrong).toEqual([])
    },
  )

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

/** Edits of a hand that slips: letters and signs added, dropped, changed, swapped. */
const slips = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'drop', 'change', 'swap'),
    at: fc.nat(40),
    sign: fc.constantFrom(...'abcdefilmnoprstuvx 0123456789:;,.-–()[]/…'),
  }),
  { minLength: 1, maxLength: 3 },
)

function slip(text: string, edits: readonly { kind: string; at: number; sign: string }[]): string {
  const signs = [...text]
  for (const { kind, at, sign } of edits) {
    const index = at % signs.length
    if (kind === 'add') signs.splice(index, 0, sign)
    if (kind === 'drop') signs.splice(index, 1)
    if (kind === 'change') signs[index] = sign
    if (kind === 'swap') signs.splice(index, 2, signs[index + 1] ?? '', signs[index] ?? '')
  }
  return signs.join('')
}

/** Letters alone, plain and small. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()

const numerals: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

/** Every name of a book in plain letters, and the whole names that words may begin. */
const namesIn = {
  en: plainNames('en'),
  es: plainNames('es'),
}

function plainNames(language: BookLanguage) {
  return bookIds.map((book) => ({
    book,
    names: new Set(namesOf(book, language).map(plain)),
    whole: [plain(bookName(book, 'en')), plain(bookName(book, 'es'))],
  }))
}

/** Words between a book's number and its name, or that end the number. */
const smallWords = /^(?:st?|nd|rd|th|[rd]?[ao]|er|the|de|el|la|los|to|of)$/

/**
 * Every book that some words of a text name, by a lookup of its own: a run of whole words that is a name of
 * the table, or that begins the whole name of a book.
 */
function booksNamed(text: string, language: BookLanguage): ReadonlySet<BookId> {
  const words = (text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? []).map(plain)
  const named = new Set<BookId>()
  for (const [from, first] of words.entries())
    for (let to = from + 1; to <= Math.min(words.length, from + 7); to++) {
      const after = words.slice(from + 1, to)
      const rest = /^\d/.test(first) && smallWords.test(after[0] ?? '') ? after.slice(1) : after
      for (const form of [first + after.join(''), (numerals[first] ?? first) + rest.join('')])
        for (const { book, names, whole } of namesIn[language]) {
          const begins = form.replace(/^\d/, '').length > 2
          if (names.has(form) || (begins && whole.some((name) => name.startsWith(form))))
            named.add(book)
        }
    }
  return named
}

/** Numbers of chapters and verses in a reference. */
const numbersOf = ({ ranges }: Reference): readonly number[] =>
  ranges.flatMap(({ from, to }) =>
    [from, to].flatMap(({ chapter, verse }) => [chapter, ...(verse === undefined ? [] : [verse])]),
  )

describe('a reference with slips in it', () => {
  it.each(['en', 'es'] as const)('never becomes another book silently (%s)', (language) => {
    let read = 0
    fc.assert(
      fc.property(passages, slips, (passage, edits) => {
        const typed = slip(printReference(passage, language), edits)
        const parsed = parseReferences(typed, language)
        if (!parsed.ok) return
        read++
        const told = parsed.notes.flatMap((note) => (note.kind === 'misspelt' ? [note.book] : []))
        const named = booksNamed(typed, language)
        for (const { book } of parsed.references)
          expect([...named, ...told], `${typed} as ${book}`).toContain(book)
      }),
      { seed: 20261129, numRuns: 1500 },
    )
    expect(read).toBeGreaterThan(200)
  })

  it('has in it every number that was typed, and no other one', () => {
    let read = 0
    const digitsAlone = passages.filter((passage) => !/ff/.test(printReference(passage, 'en')))
    fc.assert(
      fc.property(digitsAlone, slips, (passage, edits) => {
        const typed = slip(printReference(passage, 'en'), edits)
        const parsed = parseReferences(typed, 'en')
        const isFollowed = /\d *(?:f|ff|s|ss|sq)\b/i.test(typed)
        if (!parsed.ok || parsed.notes.length > 0 || isFollowed) return
        read++
        const numbers = new Set((typed.match(/\d+/g) ?? []).map(Number))
        const found = parsed.references.flatMap(numbersOf)
        const ofNames = parsed.references.map(({ book }) =>
          Number.parseInt(bookName(book, 'en'), 10),
        )
        const isRoman = /\b[ivxlc]+\b/i.test(typed)
        for (const number of numbers)
          expect([...found, ...ofNames], typed).toContain(Math.min(number, 99_999))
        for (const number of found)
          if (!isRoman && number !== 1)
            expect(
              [...numbers].map((one) => Math.min(one, 99_999)),
              typed,
            ).toContain(number)
      }),
      { seed: 20261129, numRuns: 1500 },
    )
    expect(read).toBeGreaterThan(200)
  })
})

describe('names of books', () => {
  it('prints each in both languages', () => {
    expect(bookName('1Cor', 'es')).toBe('1 Corintios')
    expect(bookName('Ps', 'en')).toBe('Psalms')
    expect(new Set(bookIds.map((id) => bookName(id, 'en'))).size).toBe(bookIds.length)
    expect(new Set(bookIds.map((id) => bookName(id, 'es'))).size).toBe(bookIds.length)
  })
})
