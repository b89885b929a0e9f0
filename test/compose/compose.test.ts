import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import type { Block, Document, Group, Inline } from '../../src/document/document.ts'
import { documentText } from '../../src/document/document-text.ts'
import type { Request } from '../../src/load/item.ts'
import type { RichBlock, RichText } from '../../src/markdown/rich-text.ts'
import type { Decided } from '../../src/select/selection.ts'
import type { Channel } from '../../src/vocabulary.ts'
import { article, compose, isIn, paragraphs, request, selection, verse } from './sample.ts'

const person = (shown: string): Pick<Request, 'person'> => ({
  person: { name: 'Nobody', shown, parts: [] },
})

/** Every block of the document, in the order of reading. */
const blocksOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [
    block,
    ...(block.kind === 'group' || block.kind === 'quotation' ? blocksOf(block.blocks) : []),
    ...(block.kind === 'list' ? block.items.flatMap((item) => blocksOf(item.blocks)) : []),
  ])

/** The lines of the document's main part. */
function mainLines(document: Document): readonly string[] {
  const main = document.blocks.filter((block) => block.kind === 'group' && block.role === 'main')
  return documentText({ ...document, blocks: main }).split('\n')
}

const groupOf = (document: Document, part: string): Group | undefined =>
  blocksOf(document.blocks).find(
    (block): block is Group => block.kind === 'group' && block.part === part,
  )

const lines = (document: Document, part: string): string =>
  documentText({ ...document, blocks: [groupOf(document, part)].filter((one) => !!one) })

describe('the order of an insert', () => {
  it('is masthead, verse, leads, sections, articles, contact', () => {
    const { document, diagnostics } = compose(
      selection(
        [
          request('a', { text: paragraphs('A lead.') }),
          request('b', { section: 'The sick', text: paragraphs('For the sick.') }),
          request('c', { section: 'Our common life', text: paragraphs('For us.') }),
          article('back', { back: true, title: 'On the back' }),
          article('x', { title: 'Inside' }),
        ],
        { verse: verse() },
      ),
      { place: 'Alder Quay', contact: { heading: 'To help', name: 'Philippa Stroud' } },
    )
    expect(diagnostics).toEqual([])
    expect(documentText(document).split('\n')).toEqual([
      'Saint Brendan by the Water',
      'Alder Quay',
      'Prayers of the Week',
      'Christ the King · November 22, 2026',
      'They that go down to the sea in ships, that do business in great waters.',
      'Psalm 107:23',
      'A lead.',
      'The sick',
      'For the sick.',
      'Our common life',
      'For us.',
      'Inside',
      'A body.',
      'On the back',
      'A body.',
      'To help',
      'Philippa Stroud',
    ])
    expect(groupOf(document, 'back')?.panel).toBe('back')
    expect(groupOf(document, 'contact')?.panel).toBe('foot')
    expect(groupOf(document, 'x')?.panel).toBeUndefined()
  })

  it('keeps a section together that the selection brings in pieces', () => {
    const { document } = compose(
      selection([
        request('a', { section: 'The sick', text: paragraphs('One.') }),
        request('b', { section: 'Our common life', text: paragraphs('Two.') }),
        request('c', { section: 'The sick', text: paragraphs('Three.') }),
      ]),
    )
    expect(mainLines(document)).toEqual(['The sick', 'One.', 'Three.', 'Our common life', 'Two.'])
  })

  it('has no empty part: neither heading, verse, contact nor list without words', () => {
    const { document } = compose(
      selection([
        { ...isIn(request('a', { section: 'The sick', ...person('Ida') })), channels: ['print'] },
      ]),
      {},
      'text',
    )
    expect(documentText(document)).not.toContain('The sick')
    expect(document.blocks.map((block) => block.part)).toEqual(['masthead'])
  })
})

describe('persons', () => {
  it('stand in one list where they follow each other, each with what is said of them', () => {
    const { document } = compose(
      selection([
        request('a', { section: 'The sick', ...person('Margaret') }),
        request('b', { section: 'The sick', ...person('T. R.'), lang: 'es' }),
        request('c', { section: 'The sick', ...person('Walter'), text: paragraphs('at home') }),
        request('d', { section: 'The sick', ...person('Ida') }),
      ]),
    )
    const lists = blocksOf(document.blocks).filter((block) => block.kind === 'list')
    expect(lists.map(({ items, classes }) => [classes, items.map(({ part }) => part)])).toEqual([
      [['names'], ['a', 'b', 'c', 'd']],
    ])
    expect(lists[0]?.items[1]?.lang).toBe('es')
    expect(mainLines(document)).toEqual(['The sick', 'Margaret', 'T. R.', 'Walter, at home', 'Ida'])
  })

  it('stand before their text, above a list, and beside nothing but a link', () => {
    const list: RichBlock = { kind: 'list', ordered: false, start: 1, items: [paragraphs('x')] }
    const { document } = compose(
      selection([
        request('a', { ...person('Walter'), text: paragraphs('at home', 'and glad') }),
        request('b', { ...person('Ida'), text: [list] }),
        request('c', { ...person('Paul'), footnote: '* A name' }),
      ]),
    )
    expect(mainLines(document)).toEqual([
      'Walter, at home',
      'and glad',
      'Ida',
      'x',
      'Paul',
      '* A name',
    ])
  })

  it('who are not shown leave their text alone', () => {
    const { document } = compose(
      selection([
        request('a', { person: { name: 'Rosalind', parts: [] }, text: paragraphs('For one.') }),
      ]),
    )
    expect(mainLines(document)).toEqual(['For one.'])
  })
})

describe('channels', () => {
  const channels: readonly Channel[] = ['print', 'text', 'web']
  const decisions = fc.array(
    fc.record({
      decision: fc.constantFrom('in', 'out', 'held') satisfies fc.Arbitrary<'in' | 'out' | 'held'>,
      channels: fc.subarray([...channels]),
      section: fc.constantFrom(undefined, 'The sick', 'Our common life'),
      shape: fc.constantFrom('text', 'name', 'both', 'article'),
    }),
    { maxLength: 12 },
  )

  it('carry exactly what was decided for them', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...channels), (decided, channel) => {
        const word = (at: number): string => `item${at}x`
        const items = decided.map(
          ({ section, shape, ...how }, at): Decided => ({
            rule: 'in-window',
            names: [],
            ...how,
            item:
              shape === 'article'
                ? article(`${at}`, { title: word(at) })
                : request(`${at}`, {
                    ...(section && { section }),
                    ...(shape !== 'name' && { text: paragraphs(word(at)) }),
                    ...(shape !== 'text' && person(word(at))),
                  }),
          }),
        )
        const { document } = compose(selection(items), {}, channel)
        const words = JSON.stringify(document)
        const carried = decided.map(
          (how) => how.decision === 'in' && how.channels.includes(channel),
        )
        expect(decided.map((_, at) => words.includes(word(at)))).toEqual(carried)
        for (const section of ['The sick', 'Our common life'])
          expect(words.includes(section)).toBe(
            decided.some(
              (how, at) => carried[at] && how.shape !== 'article' && how.section === section,
            ),
          )
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

describe('articles', () => {
  const levels = (document: Document): readonly string[] =>
    blocksOf(document.blocks).flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${JSON.stringify(block.inlines)}`] : [],
    )
  const heading = (level: 3 | 4, text: string): RichBlock => ({
    kind: 'heading',
    level,
    inlines: [{ kind: 'text', text }],
  })

  it('in a row share their heading; one without has its title in the same rank', () => {
    const { document } = compose(
      selection([
        article('a', { heading: 'News', title: 'A' }),
        article('b', { heading: 'News', title: 'B' }),
        article('c', { title: 'C' }),
        article('d', { heading: 'News', title: 'D' }),
        article('e', { heading: 'News', title: 'E', back: true }),
      ]),
    )
    const titles = levels(document).map((level) => level.replace(/[^\w ]|kind|text/g, ''))
    expect(titles.slice(1)).toEqual([
      ...['2 News', '3 A', '3 B', '2 C', '2 News', '3 D', '2 News', '3 E'],
    ])
    const panels = blocksOf(document.blocks).flatMap((block) =>
      block.kind === 'group' && block.panel === 'back' ? [block.classes] : [],
    )
    expect(panels).toEqual([['articles']])
  })

  it('have their own headings below their titles, and no level is ever skipped', () => {
    const bodies = fc.array(fc.constantFrom(3 as const, 4 as const), { maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(bodies, fc.option(fc.constantFrom('News', 'Letters'))), { maxLength: 4 }),
        (articles) => {
          const { document } = compose(
            selection([
              request('a', { section: 'The sick', ...person('Ida') }),
              ...articles.map(([body, above], at) =>
                article(`${at}`, {
                  ...(above !== null && { heading: above }),
                  body: body.map((level) => heading(level, 'x')),
                }),
              ),
            ]),
            { contact: { heading: 'To help' } },
          )
          const ranks = levels(document).map((level) => Number(level[0]))
          ranks.forEach((rank, at) => {
            expect(rank).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1)
          })
          expect(ranks.filter((rank) => rank === 1)).toEqual([1])
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })

  it('show byline and source, and text of every kind', () => {
    const body: RichText = [
      heading(3, 'A heading'),
      { kind: 'quotation', blocks: paragraphs('A quotation.') },
      { kind: 'list', ordered: true, start: 3, items: [paragraphs('third'), paragraphs('fourth')] },
      { kind: 'picture', src: 'articles/boat.png', alt: 'A boat', caption: 'The "Alder"' },
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'strong', inlines: [{ kind: 'text', text: 'Bold' }] },
          { kind: 'break' },
          { kind: 'emphasis', inlines: [{ kind: 'text', text: 'gentle' }] },
        ],
      },
    ]
    const { document } = compose(
      selection([article('a', { body, byline: 'by Ada', source: 'The Harbor Light' })]),
    )
    expect(groupOf(document, 'a')?.blocks.slice(1)).toEqual([
      { kind: 'paragraph', classes: ['byline'], inlines: [{ kind: 'text', text: 'by Ada' }] },
      { kind: 'heading', classes: [], level: 3, inlines: [{ kind: 'text', text: 'A heading' }] },
      {
        kind: 'quotation',
        classes: [],
        blocks: [
          { kind: 'paragraph', classes: [], inlines: [{ kind: 'text', text: 'A quotation.' }] },
        ],
      },
      expect.objectContaining({ kind: 'list', ordered: true, start: 3 }),
      {
        kind: 'figure',
        classes: [],
        content: { kind: 'picture', src: 'articles/boat.png' },
        alt: 'A boat',
        caption: [{ kind: 'text', text: 'The “Alder”' }],
      },
      {
        kind: 'paragraph',
        classes: [],
        inlines: [
          { kind: 'strong', inlines: [{ kind: 'text', text: 'Bold' }] },
          { kind: 'break' },
          { kind: 'emphasis', inlines: [{ kind: 'text', text: 'gentle' }] },
        ],
      },
      {
        kind: 'paragraph',
        classes: ['source'],
        inlines: [{ kind: 'text', text: 'The Harbor Light' }],
      },
    ])
  })
})

describe('links', () => {
  const linked = (text: string, url: string, qr = false): Document =>
    compose(selection([request('a', { text: paragraphs('x'), link: { text, url, qr } })])).document

  it.each([
    ['Sign here', 'https://www.example.org/sign/', 'Sign here www.example.org/sign'],
    ['Write', 'mailto:a@b.example?subject=x', 'Write a@b.example'],
    ['example.org/sign', 'https://example.org/sign', 'example.org/sign'],
    ['https://example.org/', 'https://example.org/', 'https://example.org/'],
    ['555-0117', 'tel:5550117', '555-0117'],
  ])('%s to %s print words and the short address', (text, url, printed) => {
    const link = groupOf(linked(text, url), 'a')?.blocks[1]
    expect(link?.kind === 'paragraph' && link.classes).toEqual(['link'])
    expect(mainLines(linked(text, url))[1]).toBe(printed)
    expect(JSON.stringify(link)).toContain(`"href":"${url}"`)
  })

  it('in a sentence have their address in brackets after them', () => {
    const inlines = [
      { kind: 'text', text: 'Please ' },
      {
        kind: 'link',
        href: 'https://example.org/a',
        inlines: [{ kind: 'text', text: 'sign' }],
      },
      { kind: 'text', text: ', today.' },
    ] as const
    const { document } = compose(
      selection([request('a', { text: [{ kind: 'paragraph', inlines }] })]),
    )
    expect(mainLines(document)).toEqual(['Please sign (example.org/a), today.'])
  })

  it('have a code where one is asked for, kept with them, that says what it is', () => {
    const [group] = blocksOf(linked('Sign', 'https://example.org/sign', true).blocks).filter(
      (block) => block.kind === 'group' && block.classes.includes('call'),
    )
    const figure = group?.kind === 'group' && group.keep ? group.blocks[1] : undefined
    expect(figure).toMatchObject({
      kind: 'figure',
      classes: ['qr'],
      alt: 'QR code for example.org/sign',
      content: { kind: 'qr', url: 'https://example.org/sign' },
    })
    const modules =
      figure?.kind === 'figure' && figure.content.kind === 'qr' && figure.content.modules
    // Version 2: 25 modules a side; a finder pattern's outer ring is dark.
    expect(modules && [modules.length, modules[0]?.length, modules[0]?.slice(0, 8)]).toEqual([
      25,
      25,
      [true, true, true, true, true, true, true, false],
    ])
  })

  it('too long for a code are named where the request stands', () => {
    const url = `https://example.org/${'x'.repeat(2400)}`
    const link = { text: 'Sign', url, qr: true }
    const { diagnostics, document } = compose(
      selection([request('a', { text: paragraphs('x'), link })]),
    )
    expect(diagnostics).toMatchObject([
      { code: 'address-too-long', severity: 'error', place: { file: 'requests/parish.yaml' } },
    ])
    expect(blocksOf(document.blocks).some(({ kind }) => kind === 'figure')).toBe(false)
  })
})

describe('contact', () => {
  it('gives every way to reach someone, each leading there', () => {
    const { document } = compose(selection(), {
      contact: {
        heading: 'To help',
        name: 'Philippa Stroud',
        address: '1 Quay Street',
        phone: '+1 (555) 555-0117 ext. 3',
        email: 'kitchen@brendan.example',
        url: 'www.brendan.example/',
      },
    })
    const hrefs = JSON.stringify(groupOf(document, 'contact')).match(/"href":"[^"]*"/g)
    expect(hrefs).toEqual([
      '"href":"tel:+15555550117"',
      '"href":"mailto:kitchen@brendan.example"',
      '"href":"https://www.brendan.example/"',
    ])
    expect(lines(document, 'contact').split('\n')).toEqual([
      'To help',
      'Philippa Stroud',
      '1 Quay Street',
      '+1 (555) 555-0117 ext. 3',
      'kitchen@brendan.example',
      'www.brendan.example',
    ])
  })

  it('is followed by the notices of the translations', () => {
    const notices = ['Scripture quotations are from the Invented Version.']
    const { document } = compose(selection([], { notices }))
    expect(lines(document, 'contact')).toBe(notices[0])
  })
})

describe('quotations of scripture', () => {
  const licensed = { translation: 'NIV', marked: true, text: '"I\'m  here" - he said...' }

  it('under licence are printed sign for sign, with their mark', () => {
    const { document } = compose(selection([], { verse: verse(licensed), motto: verse(licensed) }))
    expect(lines(document, 'verse')).toBe('"I\'m here" - he said...\nPsalm 107:23 (NIV)')
    expect(lines(document, 'masthead')).toContain('"I\'m here" - he said... · Psalm 107:23 (NIV)')
    expect(JSON.stringify(document)).not.toContain('verbatim')
  })

  it('say that they are English where the parish is not', () => {
    const week = selection([], { verse: verse(licensed), motto: verse() })
    const langs = (language: string) =>
      JSON.stringify(compose(week, { language }).document.blocks).match(/"lang":"[^"]+"/g) ?? []
    expect(langs('es')).toEqual(['"lang":"en"', '"lang":"en"'])
    expect(langs('en-GB')).toEqual([])
    const own = selection([], { verse: verse({ translation: 'Anónima' }) })
    expect(JSON.stringify(compose(own, { language: 'es' }).document.blocks)).not.toContain('"lang"')
  })

  it('free of licence are set as type is, with what their print sets apart', () => {
    const runs = [
      { text: 'The ', supplied: false, divineName: false },
      { text: "LORD'S", supplied: false, divineName: true },
      { text: ' ', supplied: false, divineName: false },
      { text: 'is', supplied: true, divineName: false },
      { text: ' the earth.', supplied: false, divineName: false },
    ]
    const { document } = compose(selection([], { verse: verse({ runs }) }))
    expect(lines(document, 'verse')).toBe('The LORD’S is the earth.\nPsalm 107:23')
    const inlines = JSON.stringify(groupOf(document, 'verse'))
    expect(inlines).toContain('"kind":"span","classes":["divine-name"]')
    expect(inlines).toContain('"kind":"emphasis","inlines":[{"kind":"text","text":"is"}]')
  })
})

describe('printed words speak the language of the parish', () => {
  it.each([
    ['en-US', 'Christ the King · March 1, 2026'],
    ['en-GB', 'Christ the King · 1 March 2026'],
    ['es', 'Christ the King · 1 de marzo de 2026'],
    ['fr', 'Christ the King · 1er mars 2026'],
    ['de', 'Christ the King · 1. März 2026'],
    ['it', 'Christ the King · 1º marzo 2026'],
    ['pt-BR', 'Christ the King · 1.º de março de 2026'],
    ['pl', 'Christ the King · 1 marca 2026'],
    ['la', 'Christ the King · die 1 martii 2026'],
    ['hu', 'Christ the King · 2026-03-01'],
  ])('%s', (language, day) => {
    const { document } = compose(selection([], { week: '2026-03-01' as CivilDate }), {
      language,
    })
    expect(documentText(document).split('\n').at(-1)).toBe(day)
    expect(document.lang).toBe(language)
  })

  it('and the date alone where no church year is kept', () => {
    const { document } = compose(selection(), { calendar: 'none' })
    expect(documentText(document).split('\n').at(-1)).toBe('November 22, 2026')
    expect(document.title).toBe('Prayers of the Week, November\u00a022, 2026')
  })
})

describe('no text of a parish becomes markup', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'<>&"\'{}=`/\\!#;- \u00a0é'.split('')),
      fc.constantFrom(
        '<p>',
        '</main>',
        '{{title}}',
        '{{{x}}}',
        '&lt;',
        '<!--',
        ' data-panel="back"',
      ),
      fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
    ),
    minLength: 1,
    maxLength: 12,
  })

  /** A week that holds this text wherever a parish can put one. */
  function everywhere(text: string): Document {
    const inlines = [
      { kind: 'text', text },
      { kind: 'strong', inlines: [{ kind: 'text', text }] },
      { kind: 'link', href: 'https://example.org/', inlines: [{ kind: 'text', text }] },
    ] as const
    const rich: RichText = [
      { kind: 'paragraph', inlines },
      { kind: 'heading', level: 3, inlines },
    ]
    const link = { text, url: 'https://example.org/', qr: false }
    const quote = verse({ text, ref: text, marked: true, translation: text })
    const { document, diagnostics } = compose(
      selection(
        [
          request(text, { text: rich, ...person(text), footnote: text, link }),
          request('name', { ...person(text) }),
          request('other', { section: text, text: rich }),
          article(text, {
            title: text,
            heading: text,
            byline: text,
            source: text,
            body: rich,
            link,
          }),
        ],
        { title: text, verse: quote, motto: quote, notices: [text] },
      ),
      { name: text, place: text, contact: { heading: text, name: text, address: text } },
    )
    expect(diagnostics).toEqual([])
    return document
  }

  /** Kinds, classes, panels and links alone. */
  const shape = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        ['text', 'title', 'part', 'alt'].includes(key) ? undefined : inner,
      ),
    )
  const bare = (text: string): string =>
    text.replace(/[\s\u00a0'"‘’‚“”„–—-]/g, '').replaceAll('…', '...')

  it('and every sign of it is printed', () => {
    fc.assert(
      fc.property(hostile, (hostileText) => {
        // Letters at both ends, so that no part is left empty.
        const text = `a${hostileText.normalize('NFC').replace(/\p{C}/gu, '')}z`
        const document = everywhere(text)
        expect(shape(document.blocks)).toEqual(shape(everywhere('az').blocks))
        // marks of direction print nothing
        const printed = bare(documentText(document).replaceAll('\u200e', ''))
        const expected = bare(documentText(everywhere('az'))).replaceAll('az', () => bare(text))
        expect(printed).toBe(expected)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

describe('a composed document', () => {
  it('is the same on every run', () => {
    const week = selection([request('a', { text: paragraphs('x') }), article('b')])
    expect(compose(week)).toEqual(compose(week))
  })

  it('keeps what was pasted free of stray spaces, not of words', () => {
    const { document } = compose(
      selection([
        request('a', { text: paragraphs('one\u00a0two  three\u200b\nfour\u00ad five ') }),
      ]),
    )
    expect(mainLines(document)).toEqual(['one two three four five'])
  })

  it('ties no words that a parish did not put beside each other', () => {
    const { document } = compose(selection([request('a', { text: paragraphs('For Fr. Paul') })]))
    const isText = (inline: Inline): boolean => inline.kind === 'text'
    const [text] = blocksOf(document.blocks).flatMap((block) =>
      block.kind === 'paragraph' && block.classes.length === 0 ? block.inlines.filter(isText) : [],
    )
    expect(text).toEqual({ kind: 'text', text: 'For Fr.\u00a0Paul' })
  })
})
