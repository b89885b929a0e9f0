import { describe, expect, it } from 'vitest'
import { kjvRuns, kjvTranslation } from '../../src/scripture/kjv.ts'
import { bookIds, isApocryphal } from '../../src/scripture/references/books.ts'
import { quotePassage, type Translation } from '../../src/scripture/translation.ts'
import type { TextRun } from '../../src/scripture/verse.ts'
import { chapters, kjv, reference, resources, versifications } from './shipped.ts'

const text = (ref: string): string | undefined =>
  quotePassage(kjv, reference(ref), versifications.kjv)?.text

const runs = (ref: string): readonly TextRun[] =>
  quotePassage(kjv, reference(ref), versifications.kjv)?.runs ?? []

const named = (ref: string): readonly string[] =>
  runs(ref).flatMap((run) => (run.divineName ? [run.text] : []))

describe('the King James Version', () => {
  it.each([
    [
      'Psalm 106:3',
      'Blessed are they that keep judgment, and he that doeth righteousness at all times.',
    ],
    [
      'Proverbs 21:15',
      'It is joy to the just to do judgment: but destruction shall be to the workers of iniquity.',
    ],
    [
      'Psalm 3:1',
      'LORD, how are they increased that trouble me! many are they that rise up against me.',
    ],
    ['John 11:35', 'Jesus wept.'],
    ['Matthew 5:3', 'Blessed are the poor in spirit: for theirs is the kingdom of heaven.'],
    [
      'Genesis 1:6',
      'And God said, Let there be a firmament in the midst of the waters, and let it divide the waters from the waters.',
    ],
    ['Jude 2', 'Mercy unto you, and peace, and love, be multiplied.'],
  ])('%s', (ref, words) => {
    expect(text(ref)).toBe(words)
  })

  it('joins verses, and shows where some are left out', () => {
    expect(text('Psalm 121:1-2')).toBe(
      'I will lift up mine eyes unto the hills, from whence cometh my help. My help cometh from the LORD, which made heaven and earth.',
    )
    expect(text('Psalm 117:2, 1')).toContain('Praise ye the LORD. … O praise the LORD')
    expect(text('1 Thess 5:16, 18')).toMatch(/^Rejoice evermore\. … In every thing/)
    expect(text('Obadiah 21')).toBe(text('Obadiah')?.slice(-(text('Obadiah 21') ?? '').length))
    expect(text('Micah 4:13-5:1')).not.toContain('…')
  })

  it('tells the words that the translators supplied', () => {
    expect(runs('Psalm 106:3').filter(({ supplied }) => supplied)).toEqual([
      { text: 'are', supplied: true, divineName: false },
      { text: 'and', supplied: true, divineName: false },
    ])
  })

  it('is split into its pieces when it is built', () => {
    expect(kjvRuns('The LORD [is] my [own LORD]')).toEqual([
      { text: 'The ', supplied: false, divineName: false },
      { text: 'LORD', supplied: false, divineName: true },
      { text: ' ', supplied: false, divineName: false },
      { text: 'is', supplied: true, divineName: false },
      { text: ' my ', supplied: false, divineName: false },
      { text: 'own ', supplied: true, divineName: false },
      { text: 'LORD', supplied: true, divineName: true },
    ])
  })

  it('tells the name of God from other capitals', () => {
    expect(named('Psalm 110:1')).toEqual(['LORD'])
    expect(named('Psalm 24:1')).toEqual(["LORD'S"])
    expect(named('Ezekiel 34:15')).toEqual(['GOD'])
    expect(named('Isaiah 12:2')).toEqual(['LORD JEHOVAH'])
    // Inscriptions and titles stand in capitals throughout.
    expect(named('Exodus 28:36')).toEqual([])
    expect(named('Acts 17:23')).toEqual([])
    expect(named('Revelation 19:16')).toEqual([])
    expect(named('Luke 1:31')).toEqual([])
  })

  it('has every verse of its books, without marks or titles of psalms, in pieces that make the whole', () => {
    const odd = chapters.flatMap(([book, counts]) =>
      isApocryphal(book)
        ? []
        : counts.flatMap((count, index) =>
            Array.from({ length: count }, (_, verse) => {
              const words = kjv.verse(book, index + 1, verse + 1)?.runs ?? []
              const whole = words.map((run) => run.text).join('')
              const clean =
                /^[A-Z('a-z].*\S$/.test(whole) &&
                !/[[\]#]| {2}|\b(their|our|your)'s\b|Musician/.test(whole)
              return clean ? [] : [`${book} ${index + 1}:${verse + 1} ${whole}`]
            }).flat(),
          ),
    )
    expect(odd).toEqual([])
  })

  it('lacks the Apocrypha and verses beyond a chapter', () => {
    const apocrypha = bookIds.filter(isApocryphal)
    expect(apocrypha).toHaveLength(17)
    expect(apocrypha.filter((book) => kjv.verse(book, 1, 1) !== undefined)).toEqual([])
    expect(kjv.verse('John', 3, 37)).toBe(undefined)
    expect(text('Wisdom 7:7')).toBe(undefined)
  })

  it('opens the one book that is asked for, once', () => {
    const opened: string[] = []
    const watched: Translation = kjvTranslation({
      resource: (name) => {
        opened.push(name)
        return resources.resource(name)
      },
    })
    watched.verse('Ps', 106, 3)
    watched.verse('Ps', 23, 1)
    expect(opened).toEqual(['kjv/Ps.txt'])
  })
})
