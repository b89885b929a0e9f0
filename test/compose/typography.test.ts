import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventWordsFor } from '../../src/compose/typography/event-words.ts'
import { setLine, setTypography } from '../../src/compose/typography/typography.ts'
import type { Block, Inline } from '../../src/document/document.ts'

/** Ties shown as `~`, so that a table can be read. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~')
const set = (text: string, language = 'en-US'): string => shown(setLine(text, language))

const paragraph = (...inlines: readonly Inline[]): Block => ({
  kind: 'paragraph',
  classes: [],
  inlines,
})
const text = (words: string): Inline => ({ kind: 'text', text: words })

describe('quotation marks and apostrophes', () => {
  it.each([
    ["It's God's", 'It’s God’s'],
    ['He said "Come."', 'He said “Come.”'],
    ['"Come," he said, "and see."', '“Come,” he said, “and see.”'],
    ['"He said, \'Come.\'"', '“He said, ‘Come.’”'],
    ["the parents' prayers", 'the parents’ prayers'],
    ["the class of '98 and the '70s", 'the class of ’98 and the ’70s'],
    ["the 1960's hymnal, the 8's", 'the 1960’s hymnal, the 8’s'],
    ["'Tis the gift; rock 'n' roll", '’Tis the gift; rock ’n’ roll'],
    ['("Selah")', '(“Selah”)'],
    ['"...and on earth peace"', '“…and on earth peace”'],
    ['a 6\' 2" door', 'a 6\' 2" door'],
    ['“already” ‘curly’', '“already” ‘curly’'],
    ['well-"known"', 'well-“known”'],
    ['wait--"now"', 'wait—“now”'],
    ['in "2016"', 'in “2016”'],
  ])('English: %s', (typed, printed) => {
    expect(set(typed)).toBe(printed)
  })

  it.each([
    ['es', '¿"Quién" dijo eso?', '¿“Quién” dijo eso?'],
    ['es', '«Señor» y "Dios"', '«Señor» y “Dios”'],
    ['es-MX', '¡"Gloria"!', '¡“Gloria”!'],
    ['fr', 'Il dit "bonjour" et l\'eau', 'Il dit «~bonjour~» et l’eau'],
    ['fr', 'Il dit " bonjour " !', 'Il dit «~bonjour~»~!'],
    ['fr', '« Notre Père » : prière', '«~Notre Père~»~: prière'],
    ['de', 'Er sagte "Komm"', 'Er sagte „Komm“'],
    ['pl', 'Powiedział "Chodź"', 'Powiedział „Chodź”'],
    ['la', '"Ecce homo"', '“Ecce homo”'],
  ])('%s: %s', (language, typed, printed) => {
    expect(set(typed, language)).toBe(printed)
  })

  it('look across emphasis and links', () => {
    const blocks = setTypography(
      [
        paragraph(
          text('"'),
          { kind: 'emphasis', inlines: [text('Come')] },
          text('," he said of '),
          { kind: 'link', href: 'https://a.example', inlines: [text("God's")] },
        ),
      ],
      'en',
    )
    expect(JSON.stringify(blocks)).toContain('“')
    expect(JSON.stringify(blocks)).toContain(',” he said of ')
    expect(JSON.stringify(blocks)).toContain('God’s')
  })

  it('follow the language of the passage', () => {
    const german: Block = {
      kind: 'group',
      role: 'section',
      classes: [],
      keep: false,
      lang: 'de',
      blocks: [paragraph(text('"Komm"'))],
    }
    expect(JSON.stringify(setTypography([german, paragraph(text('"Come"'))], 'en'))).toMatch(
      /„Komm“.*“Come”/,
    )
  })
})

describe('what a template says of its own accord of an event', () => {
  it.each([
    ['de', '(Intention: für die Kranken)', 'Freitag: entfällt'],
    ['fr', '(intention~: für die Kranken)', 'Freitag~: annulé'],
    ['en', '(intention: für die Kranken)', 'Freitag: cancelled'],
  ])('is spelt as the language spells it (%s)', (language, intention, calledOff) => {
    const words = eventWordsFor(language)
    expect(set(words.intention('für die Kranken'), language)).toBe(intention)
    expect(set(words.calledOff('Freitag'), language)).toBe(calledOff)
  })
})

describe('a text of any length', () => {
  it('is set as a short one is', () => {
    const words = `${'word '.repeat(60_000)}end -- "so"`
    expect(setLine(words, 'en').endsWith(setLine('word end -- "so"', 'en').slice(-9))).toBe(true)
  })
})

describe('dashes and ellipses', () => {
  it.each([
    ['needs to end - please pray', 'needs to end~– please pray'],
    ['needs to end -- please pray', 'needs to end~– please pray'],
    ['mercy--and truth', 'mercy—and truth'],
    ['trafficking – targeting', 'trafficking~– targeting'],
    ['Psalm 106:3-5', 'Psalm~106:3–5'],
    ['one-stop, pre- and post-war', 'one-stop, pre- and post-war'],
    ['555-0117 on 2016-12-24', '555-0117 on 2016-12-24'],
    ['make --yes', 'make --yes'],
    ['wait...', 'wait…'],
    ['dots....', 'dots....'],
  ])('%s', (typed, printed) => {
    expect(set(typed)).toBe(printed)
  })
})

describe('ties', () => {
  it.each([
    ['see Psalm 106:3 today', 'see Psalm~106:3 today'],
    ['1 Cor. 13', '1~Cor.~13'],
    ['II Timothy 2:1', 'II~Timothy~2:1'],
    ['Song of Songs 2', 'Song of Songs~2'],
    ['with Fr. Paul and Mrs. Ellery', 'with Fr.~Paul and Mrs.~Ellery'],
    ['for T. R. and C. S. Lewis', 'for T.~R. and C.~S.~Lewis'],
    ['in 10.5 pt type, 45 million', 'in 10.5~pt type, 45~million'],
    ['Psalm 106:3 (NIV)', 'Psalm~106:3~(NIV)'],
    ['February 19, 2017', 'February~19, 2017'],
    ['In December 2016, and 2,500 officers', 'In December 2016, and 2,500 officers'],
    ['see p. 12 and nos. 3', 'see p.~12 and nos.~3'],
    ['on 11 December 2016, the 1st of May', 'on 11~December 2016, the 1st~of~May'],
    ['August 1st, May 2nd', 'August~1st, May~2nd'],
    ['el 9 de diciembre de 2026', 'el 9~de~diciembre de 2026'],
    ['el 1.º de mayo, 9 décembre', 'el 1.º~de~mayo, 9~décembre'],
    ['a las 6 p. m., 7 a.m., 8:30 pm', 'a las 6~p.~m., 7~a.m., 8:30~pm'],
    ['on Mt. Sinai, at St Mary, Fr Paul', 'on Mt.~Sinai, at St~Mary, Fr~Paul'],
    [
      'Turn us, O LORD God; O sing, O Wisdom, NATO Day',
      'Turn us, O~LORD God; O sing, O~Wisdom, NATO Day',
    ],
    ['10 may come, 12 marching', '10 may come, 12 marching'],
  ])('%s', (typed, printed) => {
    expect(set(typed)).toBe(printed)
  })
})

describe('names in Hebrew and Arabic', () => {
  it.each([
    ['for חנה (14) and', 'en', 'for |חנה| (14) and'],
    ['محمد, 12', 'en', '|محمد|, 12'],
    ['for חנה לוי, רות and B', 'en', 'for |חנה לוי, רות| and B'],
    ['por رحمة 3 y', 'es', 'por |رحمة| 3 y'],
    ['חנה (14)', 'he', 'חנה (14)'],
  ])('%j in %s have a mark at each end', (text, language, expected) => {
    expect(set(text, language).replaceAll('\u200e', '|')).toBe(expected)
  })
})

describe('what is left alone', () => {
  it('is every sign of a licensed quotation, while the words around it are set', () => {
    const blocks = setTypography(
      [
        paragraph(
          { kind: 'span', classes: ['verbatim'], inlines: [text('"It\'s" - mine...')] },
          text(" and it's ours"),
        ),
      ],
      'en',
    )
    expect(blocks).toEqual([paragraph(text('"It\'s" - mine...'), text(' and it’s ours'))])
  })

  it('is an address, as words of its link, beside it or in a sentence', () => {
    const address = "example.org/it's--here"
    const link: Inline = {
      kind: 'link',
      href: `https://${address}`,
      inlines: [text(address)],
    }
    const blocks = [
      paragraph(link, text(' '), { kind: 'span', classes: ['url'], inlines: [text(address)] }),
      paragraph(text('go to https://example.org/a--b?c=1 or write to a--b@c.example')),
    ]
    expect(setTypography(blocks, 'en')).toEqual(blocks)
  })

  const typed = fc.string({
    unit: fc.constantFrom(...'abcZ 019 \'"-.,:;!?()«»“”’–—…¿é'.split('')),
    maxLength: 60,
  })
  const languages = fc.constantFrom('en', 'es', 'fr', 'de', 'pl', 'pt')
  /** Words as they are under all that typography may change. */
  const bare = (words: string): string =>
    words.replace(/[\s\u00a0'"‘’‚“”„«»–—-]/g, '').replaceAll('…', '...')

  it('is every word: only quotes, dashes, dots and spaces ever change', () => {
    fc.assert(
      fc.property(typed, languages, (words, language) => {
        expect(bare(setLine(words, language))).toBe(bare(words))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('is what is set already', () => {
    fc.assert(
      fc.property(typed, languages, (words, language) => {
        const once = setLine(words, language)
        expect(setLine(once, language)).toBe(once)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })
})
