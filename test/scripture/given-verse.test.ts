import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { english } from '../../src/messages/en/diagnostics/index.ts'
import { type Given, type GivenVerse, givenVerse } from '../../src/scripture/given-verse.ts'
import { gatherScriptures } from '../../src/scripture/scriptures.ts'
import type { Translation } from '../../src/scripture/translation.ts'
import { kjv, versifications } from './shipped.ts'

const place = { file: 'scripture/niv.yaml', line: 4, column: 5, length: 12 }

const gathered = gatherScriptures(
  [kjv],
  [
    {
      translation: 'NIV',
      ref: 'Ps 106:3',
      text: 'Blessed are those who act justly, who always do what is right.',
      place,
    },
    { translation: 'NIV', ref: 'Luke 4:18-19', text: 'The Spirit of the Lord is on me …', place },
    { translation: 'NIV', ref: 'John 3:40', text: 'There is no such verse.', place },
    { translation: 'NIV', ref: 'John 3:16 at dawn', text: 'Nor such a reference.', place },
  ],
  versifications,
  'en',
)

const give = (given: GivenVerse, marks: 'licensed' | 'always' = 'licensed'): Given =>
  givenVerse(
    given,
    'pinned',
    { kind: 'motto', file: 'bulletin.yaml' },
    {
      scriptures: gathered.scriptures,
      policy: { translation: 'KJV', marks },
      language: 'en',
    },
  )

/** What a person reads of these diagnostics. */
const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map((one) => {
    const sentence = (english[one.code] as (values: unknown) => { message: string })(one.values)
    return `${one.severity}: ${sentence.message}`
  })

describe('words that a person typed', () => {
  it('stay as they are, with the reference printed in full', () => {
    const { verse, diagnostics } = give({
      ref: 'Ps 106:3',
      text: 'Blessed are they who maintain justice,  who constantly do what is “right”.',
      translation: 'niv',
    })
    expect(verse).toEqual({
      ref: 'Psalm 106:3',
      verses: ['Ps.106.3'],
      text: 'Blessed are they who maintain justice,  who constantly do what is “right”.',
      translation: 'NIV',
      marked: true,
      rule: 'pinned',
      reason: { kind: 'motto', file: 'bulletin.yaml' },
    })
    expect(diagnostics).toEqual([])
  })

  it('may be a part of the verse', () => {
    const motto = { ref: 'Isaiah 1:17', text: 'Plead for the widow', translation: 'KJV' }
    expect(give(motto).verse).toMatchObject({ ref: 'Isaiah 1:17', marked: false })
    expect(give(motto).diagnostics).toEqual([])
    expect(give(motto, 'always').verse?.marked).toBe(true)
    const torn = { ref: 'Isaiah 1:17', text: 'Learn to do well; … plead for the widow!' }
    expect(give({ ...torn, translation: 'KJV' }).diagnostics).toEqual([])
  })

  it('are told where the King James Version has others, and printed', () => {
    const { verse, diagnostics } = give({
      ref: 'Isaiah 1:17',
      text: 'Defend the widow',
      translation: 'KJV',
      place,
    })
    expect(verse?.text).toBe('Defend the widow')
    expect(told(diagnostics)).toEqual([
      'warning: these words do not stand in Isaiah 1:17 of the KJV; they are printed as typed',
    ])
    expect(diagnostics[0]?.place).toEqual(place)
  })

  it('should name their translation', () => {
    const { verse, diagnostics } = give({ ref: 'Mal 3:20', text: 'The sun of justice will arise.' })
    expect(verse).toMatchObject({ ref: 'Malachi 3:20', translation: '', marked: false })
    expect(verse?.verses).toEqual(['Mal.4.2'])
    expect(diagnostics).toMatchObject([{ severity: 'note', code: 'translation-unsaid' }])
  })

  it('may come from elsewhere than the Bible, which is told', () => {
    const { verse, diagnostics } = give({
      ref: 'The Book of Common Prayer, page 236',
      text: 'Direct us, O Lord, in all our doings.',
      translation: 'BCP',
    })
    expect(verse).toMatchObject({ ref: 'The Book of Common Prayer, page 236', verses: [] })
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'unknown-book' }])
  })

  it.each([
    [
      { ref: 'John 3:40', translation: 'NIV' },
      'error: there is no verse 40 in “John 3:40”: John 3 has 36 verses',
    ],
    [
      { ref: 'Jude 26', translation: 'NIV' },
      'error: there is no verse 26 in “Jude 26”: Jude has 25 verses',
    ],
    [
      { ref: 'Psalm 151:1', translation: 'NIV' },
      'error: there is no chapter 151 in “Psalm 151:1”: Psalms has 150 chapters',
    ],
    [
      { ref: 'Pslam 23', translation: 'NIV' },
      'error: “Pslam” in “Pslam 23” is no book of the Bible',
    ],
    [
      { ref: 'Psalm 23 or 24', translation: 'NIV' },
      'error: “Psalm 23 or 24” names 2 passages where one is wanted',
    ],
    [{ ref: 'Ps 23:4-1', translation: 'NIV' }, 'error: “Ps 23:4-1” ends before it begins'],
  ])('need a reference that exists: $ref', (given, message) => {
    const { verse, diagnostics } = give({ ...given, text: 'Words.' })
    expect(verse).toBe(undefined)
    expect(told(diagnostics)).toEqual([message])
  })
})

describe('a reference alone', () => {
  it("is quoted from the parish's translation", () => {
    const { verse } = give({ ref: 'Psalm 24:1' })
    expect(verse).toMatchObject({
      text: "The earth is the LORD'S, and the fulness thereof; the world, and they that dwell therein.",
      translation: 'KJV',
      marked: false,
    })
    expect(verse?.runs?.filter(({ divineName }) => divineName)).toEqual([
      { text: "LORD'S", supplied: false, divineName: true },
    ])
  })

  it('is quoted from the translation named, by key or after the reference', () => {
    const quoted = {
      ref: 'Psalm 106:3',
      text: 'Blessed are those who act justly, who always do what is right.',
      translation: 'NIV',
      marked: true,
    }
    expect(give({ ref: 'Psalm 106:3', translation: 'niv' }).verse).toMatchObject(quoted)
    expect(give({ ref: 'Psalm 106:3 (NIV)' }).verse).toMatchObject(quoted)
    expect(give({ ref: 'Psalm 106:3 (NIV)', translation: 'KJV' }).verse?.translation).toBe('KJV')
  })

  it('of a part is quoted whole where the translation has no parts, and said', () => {
    const { verse, diagnostics } = give({ ref: 'Psalm 106:3a' })
    expect(verse).toMatchObject({ ref: 'Psalm 106:3', verses: ['Ps.106.3'] })
    expect(told(diagnostics)).toEqual([
      'note: the KJV has no parts of verses: Psalm 106:3 is quoted whole',
    ])
  })

  it('is told of what is read otherwise than it stands', () => {
    const read = (ref: string) => {
      const { verse, diagnostics } = give({ ref })
      return [verse?.ref, ...told(diagnostics)]
    }
    expect(read('Salmo 22 (23)')).toEqual([
      'Psalm 23',
      'note: “Salmo 22 (23)” is read as Psalm 23, which is Psalm 22 in the Greek Bible and the Vulgate',
    ])
    expect(read('Canticle 17')).toEqual([
      'Luke 2:29–32',
      'note: “Canticle 17” is read as Canticle 17 (The Song of Simeon) of the Book of Common Prayer (1979): Luke 2:29–32',
    ])
    expect(read('Galations 5:22')).toEqual([
      'Galatians 5:22',
      'note: “Galations” in “Galations 5:22” is read as Galatians',
    ])
  })

  it('of a psalm with two numbers goes by the one that the translation counts', () => {
    // The ninth psalm of the Vulgate has 39 verses.
    const vulgate: Translation = {
      abbreviation: 'VG',
      verse: (_, chapter, verse) => ({
        runs: [{ text: `${chapter}:${verse}`, supplied: false, divineName: false }],
        from: verse,
        to: verse,
      }),
      lastVerse: (_, chapter) => (chapter === 9 ? 39 : 6),
      words: () => '',
    }
    const { scriptures } = gatherScriptures([vulgate], [], versifications, 'en')
    const policy = { translation: 'VG', marks: 'licensed' } as const
    const given = givenVerse(
      { ref: 'Psalm 23 (22):1' },
      'by-hand',
      { kind: 'by-hand' },
      {
        scriptures,
        policy,
        language: 'en',
      },
    )
    expect(given.verse).toMatchObject({ ref: 'Psalm 22:1', text: '22:1', verses: ['Ps.23.1'] })
    expect(told(given.diagnostics)).toEqual([
      'note: “Psalm 23 (22):1” is read as Psalm 22, as this translation counts; it is Psalm 23 in other Bibles',
    ])
  })

  it('that cannot be read to its end is an error at the place of what is left over', () => {
    const inFile = { file: 'requests/week.yaml', line: 2, column: 8, length: 13 }
    const { diagnostics } = give({ ref: 'Rev 2- 3ab', place: { ...inFile, length: 12 } })
    expect(diagnostics[0]?.place).toEqual({ ...inFile, column: 17, length: 2 })
    const plain = give({ ref: 'Rev 2- 3ab', place: { ...inFile, length: 10 } })
    expect(plain.diagnostics[0]?.place).toEqual({ ...inFile, column: 16, length: 2 })
    // Folded over lines, the words say it alone.
    const folded = give({ ref: 'Rev 2- 3ab', place: inFile })
    expect(folded.diagnostics[0]?.place).toEqual(inFile)
  })

  it.each([
    [{ ref: 'Wisdom 7:7' }, 'error: the KJV that is here does not have Wisdom of Solomon'],
    [{ ref: 'Psalm 23:1 (NIV)' }, 'error: Psalm 23:1 is not in the NIV that is here'],
    [{ ref: 'Psalm 23:1', translation: 'XYZ' }, 'error: there is no translation called XYZ here'],
  ])('is an error where the translation lacks it: $ref', (given, message) => {
    const { verse, diagnostics } = give(given)
    expect(verse).toBe(undefined)
    expect(told(diagnostics)).toEqual([message])
  })
})

describe("the parish's own quotations", () => {
  it('with a verse that does not exist are errors at their place', () => {
    expect(gathered.diagnostics).toMatchObject([
      { severity: 'error', code: 'no-such-verse', place, values: { verse: 40, verses: 36 } },
      { severity: 'error', code: 'unreadable-reference', place, values: { rest: 'at dawn' } },
    ])
    expect(gathered.scriptures.quotations).toHaveLength(2)
  })
})
