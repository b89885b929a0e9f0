import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichKind } from '../../src/markdown/origin.ts'
import { parseRichText } from '../../src/markdown/parse-rich-text.ts'
import { plainText } from '../../src/markdown/plain-text.ts'
import type { RichBlock, RichInline, RichText } from '../../src/markdown/rich-text.ts'

/** Reads a text whose offsets are its own; `picture` finds every file in `pictures/`. */
const parse = (source: string, kind: RichKind = 'request') =>
  parseRichText(source, kind, {
    place: (from, to) => ({ file: 'text', line: 1, column: from, length: to - from }),
    quote: (from, to) => source.slice(from, to),
    picture: (src) => (src.startsWith('pictures/') ? `articles/${src}` : undefined),
  })

/** A text in one line: p(…) ul[…|…] h3(…) and so on. */
const outline = (text: RichText): string => text.map(block).join(' ')

function block(one: RichBlock): string {
  switch (one.kind) {
    case 'paragraph':
      return `p(${inlines(one.inlines)})`
    case 'heading':
      return `h${one.level}(${inlines(one.inlines)})`
    case 'list':
      return `${one.ordered ? `ol${one.start}` : 'ul'}[${one.items.map(outline).join('|')}]`
    case 'table':
      return `table${one.aligns.filter(Boolean).length > 0 ? `(${one.aligns.join()})` : ''}[${[one.head, ...one.rows].map((cells) => cells.map(inlines).join('|')).join(' / ')}]`
    case 'rule':
      return 'hr'
    case 'quotation':
      return `quote(${outline(one.blocks)})`
    case 'picture':
      return `picture(${one.src}, ${one.alt}${one.caption === undefined ? '' : `, ${one.caption}`})`
  }
}

const inlines = (some: readonly RichInline[]): string => some.map(inline).join('')

function inline(one: RichInline): string {
  switch (one.kind) {
    case 'text':
      return one.text
    case 'break':
      return '↵'
    case 'emphasis':
      return `{em ${inlines(one.inlines)}}`
    case 'strong':
      return `{strong ${inlines(one.inlines)}}`
    case 'link':
      return `{link ${one.href} ${inlines(one.inlines)}}`
  }
}

describe('request text', () => {
  it.each([
    [
      'emphasis',
      'a *b* _c_ **d** __e__ ***f***',
      'p(a {em b} {em c} {strong d} {strong e} {em {strong f}})',
    ],
    [
      'references to characters as they were typed',
      'Reed & Sons &#8212; &amp; Co. &copy; &#x41;',
      'p(Reed & Sons &#8212; &amp; Co. &copy; &#x41;)',
    ],
    [
      'links',
      '[the *form*](https://e.example/a_b?c=1)',
      'p({link https://e.example/a_b?c=1 the {em form}})',
    ],
    [
      'addresses in angle brackets',
      '<https://e.example/a_b> <office@e.example>',
      'p({link https://e.example/a_b https://e.example/a_b} {link mailto:office@e.example office@e.example})',
    ],
    [
      'a link without words',
      '[](https://e.example)',
      'p({link https://e.example https://e.example})',
    ],
    ['hard breaks', 'one  \ntwo\\\n  three', 'p(one↵two↵three)'],
    ['soft line ends', 'one\ntwo   \n\n  three  ', 'p(one two) p(three)'],
    ['a list after a blank line', 'For:\n\n- *one*\n- two', 'p(For:) ul[p({em one})|p(two)]'],
    ['a list without a blank line before it', 'Pray\n- one\n- two', 'p(Pray) ul[p(one)|p(two)]'],
    ['a list of one after a colon', 'For:\n- one\n\nAll', 'p(For:) ul[p(one)] p(All)'],
    ['numbers without a blank line', 'Do\n1. one\n2. two', 'p(Do) ol1[p(one)|p(two)]'],
    ['a table', '| a | *b* |\n|---|--:|\n| c | |', 'table(,right)[a|{em b} / c|]'],
    [
      'a table under words',
      'So:\na | b\n:-|:-:\nc | d\nand',
      'p(So:) table(left,center)[a|b / c|d] p(and)',
    ],
    ['a table without a head', '|a|b|\n| c \\| d|e|\n', 'table[ / a|b / c | d|e]'],
    ['a table whose head says nothing', '| | |\n|-|-|\n|a|b|c|', 'table[ / a|b|c]'],
    ['a table in a list', '- For:\n  |a|b|\n  |-|-|', 'ul[p(For:) table[a|b]]'],
    [
      'lines that begin with days',
      'Nov. 29: Lessons\nSunday the 6th, St. Nicholas and all that goes with it in a parish this size\n12/13 pageant',
      'p(Nov. 29: Lessons↵Sunday the 6th, St. Nicholas and all that goes with it in a parish this size↵12/13 pageant)',
    ],
    [
      'names under each other',
      'Ann Cole\n*Tim* Reed\nJoe Price',
      'p(Ann Cole↵{em Tim} Reed↵Joe Price)',
    ],
    ['two names', 'Ann Cole\nTim Reed', 'p(Ann Cole↵Tim Reed)'],
    [
      'lines of a hymn',
      'Praise God, from whom all blessings flow, and all of us;\nPraise him, all creatures here below;\nPraise him above',
      'p(Praise God, from whom all blessings flow, and all of us;↵Praise him, all creatures here below;↵Praise him above)',
    ],
    ['a list at the beginning', '- one\n- two\n\nand all', 'ul[p(one)|p(two)] p(and all)'],
    ['a list after a list', '- one\n1. two\n2. three', 'ul[p(one)] ol1[p(two)|p(three)]'],
    [
      'a list in a list',
      '- one\n  - two\n  - three\n- four',
      'ul[p(one) ul[p(two)|p(three)]|p(four)]',
    ],
    ['paragraphs in an item', '- one\n\n  more\n\n- two', 'ul[p(one) p(more)|p(two)]'],
    ['an item that goes on', '- one\ngoes on\n- two', 'ul[p(one goes on)|p(two)]'],
    ['a list that begins later', '3. one\n4. two', 'ol3[p(one)|p(two)]'],
    ['numbers with a bracket', '1) one\n2) two', 'ol1[p(one)|p(two)]'],
    ['escaped signs', '\\*not\\* \\<b> 1\\. \\[x\\](y)', 'p(*not* <b> 1. [x](y))'],
  ])('knows %s', (_, source, expected) => {
    const { text, problems } = parse(source)
    expect(outline(text)).toBe(expected)
    expect(problems).toEqual([])
  })

  it.each([
    '1986. A great year',
    '12. May is the feast',
    '*name changed',
    '# 1 need',
    '#1 on our list',
    'We pray for: - one - two',
    '`code` and ~~struck~~',
    'see https://e.example/a_b_c and www.e.example',
    '[1]: https://e.example',
    '[as above][1]',
    '[sic] ![x](pictures/x.png)',
    '> quoted',
    '***',
    '---',
    'and so on - and on\n'.trim(),
    '| a | b |',
    '- [x] done'.replace('- ', ''),
    'a < b > c, <3',
    'snake_case_word, 2 * 3 * 4, ____',
    'AT&amp;T &nbsp; &copy;',
    '~/notes',
  ])('prints %j as typed', (source) => {
    const { text, problems } = parse(source)
    expect(text).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: source }] }])
    expect(problems).toEqual([])
  })

  it.each([
    ['code', '    four spaces\n\n```\nfence\n```', 'p(four spaces) p(``` fence ```)'],
    [
      'a dash that begins a line',
      'peace in the world\n- and here -',
      'p(peace in the world - and here -)',
    ],
    ['a number that begins a line', 'on the\n1. of May', 'p(on the 1. of May)'],
    [
      'prose that an editor broke',
      'We pray for Bishop\nAnn and for all.',
      'p(We pray for Bishop Ann and for all.)',
    ],
    [
      'prose whose lines begin with names',
      'Pray with all of us in this parish this week for our friends\nAnn, who is in hospital, and for Tim, her husband, and Bishop\nJoe.',
      'p(Pray with all of us in this parish this week for our friends Ann, who is in hospital, and for Tim, her husband, and Bishop Joe.)',
    ],
    ['a line under a title', 'Title\n=====', 'p(Title =====)'],
    ['boxes', '- [x] one\n- [ ] two', 'ul[p([x] one)|p([ ] two)]'],
  ])('prints %s as typed', (_, source, expected) => {
    expect(outline(parse(source).text)).toBe(expected)
  })

  it('tidies what was pasted, never the words', () => {
    const source =
      'a\u00a0\u00a0b  c\u2003d so\u00adft\u200b x\ufeffy e\u0301 \u201cq\u201d \u2013 \u2014 ...'
    expect(outline(parse(source).text)).toBe('p(a b c d soft xy é “q” – — ...)')
    expect(outline(parse('a \u00a0*b* \u00a0c\u00a0\n\u00a0d').text)).toBe('p(a {em b} c d)')
  })

  it.each([
    ['<b>', 'for <b>all</b>'],
    ['<br/>', '- one\n- two <br/>'],
    ['<!-- x -->', 'a <!-- x --> b'],
    ['</i>', 'a</i>'],
    ['<script src="x">', '*a <script src="x">*'],
  ])('refuses %s where it stands', (tag, source) => {
    const { problems } = parse(source)
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'raw-html',
        values: { found: tag },
        place: { file: 'text', line: 1, column: source.indexOf(tag), length: tag.length },
      },
    ])
  })

  it.each([
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['page.html', 'https://page.html'],
    ['www.e.example/a', 'https://www.e.example/a'],
    ['office@e.example', 'mailto:office@e.example'],
    ['+1-555-0142', 'tel:+15550142'],
    ['#part', undefined],
    ['//e.example', undefined],
    ['https:', undefined],
  ])('refuses a link to %s', (address, meant) => {
    const [problem] = parse(`[x](${address})`).problems
    expect(problem).toMatchObject({ code: 'link-scheme', values: { found: address, meant } })
  })

  it.each(['http://e.example', 'HTTPS://e.example', 'mailto:a@e.example', 'tel:+15550142'])(
    'follows a link to %s',
    (address) => expect(parse(`[x](${address})`).problems).toEqual([]),
  )
})

describe('an article', () => {
  it.each([
    ['headings, the highest as level 3', '# A\ntext\n### B ##\n\n# C', 'h3(A) p(text) h4(B) h3(C)'],
    ['deep headings alone', '#### A', 'h3(A)'],
    [
      'quotations',
      'text\n> one\n> two\nthree\n\n> - a\n> - b',
      'p(text) quote(p(one two three)) quote(ul[p(a)|p(b)])',
    ],
    ['quotations in quotations', '> one\n> > two', 'quote(p(one) quote(p(two)))'],
    [
      'pictures',
      'a\n\n![A *roof*](pictures/r.png "Done")\n\nb',
      'p(a) picture(articles/pictures/r.png, A roof, Done) p(b)',
    ],
    ['no heading in a list', '- # a', 'ul[p(# a)]'],
    ['a line across', 'a\n\n---\n\nb\n* * *\n___', 'p(a) hr p(b) hr hr'],
  ])('knows %s', (_, source, expected) => {
    const { text, problems } = parse(source, 'article')
    expect(outline(text)).toBe(expected)
    expect(problems).toEqual([])
  })

  it.each([
    ['picture-without-words', '![ ](pictures/r.png)'],
    ['picture-in-text', 'See ![it](pictures/r.png).'],
    ['no-picture', '![it](r.png)'],
  ])('reports %s', (code, source) => {
    expect(parse(source, 'article').problems).toMatchObject([
      { code, place: { column: source.indexOf('!') } },
    ])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'For',
    'the',
    'vestry',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '<b>',
    'https://e.example',
    '- ',
    '  - ',
    '1. ',
    '1986. ',
    '> ',
    '# ',
    '!',
    '\\',
    '`',
    '\u00a0',
    '\u00ad',
    '\t',
    '|',
    '---',
    '&amp;',
    '🕊️',
    'é',
    '"',
  )
  const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('is read without failing, and its problems point into it', () => {
    fc.assert(
      fc.property(source, fc.constantFrom<RichKind>('request', 'article'), (text, kind) => {
        for (const { code, place } of parse(text, kind).problems) {
          const { column = 0, length = 0 } = place ?? {}
          const stretch = text.slice(column, column + length)
          expect(stretch).toMatch(code === 'raw-html' ? /^</ : /^[[<!]/)
        }
      }),
      { seed: 20261122, numRuns: 3000 },
    )
  })

  it('keeps every letter in its order', () => {
    const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}]/gu, '')
    const harmless = fc
      .array(
        fc.constantFrom(
          'For',
          'the',
          ' ',
          '\n',
          '\n\n',
          '*',
          '**',
          '_',
          '- ',
          '> ',
          '# ',
          '`',
          '\u00a0',
          'é',
          '"',
          '(',
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(harmless, fc.constantFrom<RichKind>('request', 'article'), (text, kind) => {
        expect(letters(plainText(parse(text, kind).text))).toBe(letters(text))
      }),
      { seed: 20261122, numRuns: 2000 },
    )
  })

  it('holds no doubled space, none at an end, and no empty part', () => {
    const check = (some: readonly RichInline[]): void => {
      for (const one of some) {
        if (one.kind === 'text') expect(one.text).toMatch(/^(?!.* {2})(?!.*[\n\u00a0\u00ad]).+$/u)
        else if (one.kind !== 'break') {
          expect(one.inlines).not.toEqual([])
          check(one.inlines)
        }
      }
    }
    const walk = (blocks: RichText): void => {
      for (const one of blocks) {
        if (one.kind === 'paragraph' || one.kind === 'heading') {
          check(one.inlines)
          expect(plainText([one])).toBe(plainText([one]).trim())
        } else if (one.kind === 'list') one.items.forEach(walk)
        else if (one.kind === 'quotation') walk(one.blocks)
      }
    }
    fc.assert(
      fc.property(source, fc.constantFrom<RichKind>('request', 'article'), (text, kind) => {
        walk(parse(text, kind).text)
      }),
      { seed: 20261122, numRuns: 2000 },
    )
  })
})
