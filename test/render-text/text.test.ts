import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document, Inline, ListItem } from '../../src/document/document.ts'
import { documentText } from '../../src/document/document-text.ts'
import { renderText } from '../../src/render/text/index.ts'
import { displayWidth } from '../../src/wrap-lines.ts'
import { fullParish, fullWeek } from '../compose/full-week.ts'
import { compose } from '../compose/sample.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const link = (words: string, href: string): Inline => ({
  kind: 'link',
  href,
  inlines: [text(words)],
})
const short = (address: string): Inline => ({
  kind: 'span',
  classes: ['url'],
  inlines: [text(address)],
})
const paragraph = (...inlines: readonly Inline[]): Block => ({
  kind: 'paragraph',
  classes: [],
  inlines,
})
const linkLine = (...inlines: readonly Inline[]): Block => ({
  kind: 'paragraph',
  classes: ['link'],
  inlines,
})
const list = (ordered: boolean, start: number, ...items: readonly (readonly Block[])[]): Block => ({
  kind: 'list',
  classes: [],
  ordered,
  start,
  items: items.map((blocks): ListItem => ({ kind: 'item', classes: [], blocks })),
})
const document = (blocks: readonly Block[], lang = 'en-US'): Document => ({
  lang,
  title: 'A title',
  blocks,
})
const render = (blocks: readonly Block[], width = 40, ascii = false, lang = 'en-US'): string =>
  renderText(document(blocks, lang), { width, ascii })

describe('the text edition', () => {
  it.each([
    ['bulletin', { width: 74, ascii: false }],
    ['narrow-ascii', { width: 36, ascii: true }],
  ])('of a week with something of every kind: %s', async (name, setting) => {
    const composed = compose(fullWeek, fullParish, 'text')
    await expect(renderText(composed.document, setting)).toMatchFileSnapshot(
      `expected/full-week.${name}.txt`,
    )
  })

  it('of nothing is one line feed', () => {
    expect(render([])).toBe('\n')
  })
})

describe('lines', () => {
  it('break at spaces, and where the text breaks', () => {
    const words = 'aaa bbb ccc ddd eee'
    expect(render([paragraph(text(words), { kind: 'break' }, text('fff'))], 11)).toBe(
      'aaa bbb ccc\nddd eee\nfff\n',
    )
  })

  it('do not break at a tie, unless what it ties is longer than a line', () => {
    expect(render([paragraph(text('for Fr.\u00a0Paul today'))], 8)).toBe('for\nFr. Paul\ntoday\n')
    expect(render([paragraph(text('Fr.\u00a0Paulinus'))], 8)).toBe('Fr.\nPaulinus\n')
  })

  it('count columns: none for a combining mark, two for a wide letter', () => {
    expect(render([paragraph(text('e\u0301e\u0301 e\u0301e\u0301'))], 5)).toBe(
      'éé éé\n'.normalize('NFD'),
    )
    expect(render([paragraph(text('主は 羊飼い'))], 9)).toBe('主は\n羊飼い\n')
  })

  it('hang under the text of an item', () => {
    expect(render([list(false, 1, [paragraph(text('one two three four'))])], 12)).toBe(
      '- one two\n  three four\n',
    )
    const ordered = list(true, 9, [paragraph(text('nine'))], [paragraph(text('ten eleven'))])
    expect(render([ordered], 9)).toBe('9.  nine\n10. ten\n    eleven\n')
  })

  it('of items with several blocks stand apart, and lists in lists further in', () => {
    const inner = list(false, 1, [paragraph(text('in'))])
    const outer = list(false, 1, [paragraph(text('one')), inner], [paragraph(text('two'))])
    expect(render([outer])).toBe('- one\n\n  - in\n\n- two\n')
  })

  it('of quotations are indented, and of pictures say what is seen', () => {
    const picture: Block = {
      kind: 'figure',
      classes: [],
      content: { kind: 'picture', src: 'a.png' },
      alt: 'A boat',
      caption: [text('The Alder')],
    }
    const quotation: Block = { kind: 'quotation', classes: [], blocks: [paragraph(text('come'))] }
    expect(render([quotation, picture])).toBe('    come\n\n[A boat]\nThe Alder\n')
  })
})

describe('addresses', () => {
  const href = 'https://www.example.org/a-long-way/to/sign?it=now'

  it.each([
    ['Sign today', `Sign today:\n${href}\n`],
    ['Will you sign?', `Will you sign?\n${href}\n`],
  ])('stand in full after the words of a link: %s', (words, printed) => {
    const line = linkLine(link(words, href), text(' '), short('example.org/a-long-way'))
    expect(render([line], 30)).toBe(printed)
    expect(render([linkLine(link(words, href))], 30)).toBe(printed)
  })

  it('stand in brackets in a sentence', () => {
    const sentence = [
      text('Please '),
      link('sign', href),
      text(' '),
      short('(example.org)'),
      text(', now.'),
    ]
    expect(render([paragraph(...sentence)], 20)).toBe(`Please sign\n(${href}),\nnow.\n`)
  })

  it.each([
    ['example.org/help', 'https://www.example.org/help/', 'https://www.example.org/help/'],
    ['https://example.org', 'https://example.org', 'https://example.org'],
    ['a@b.example', 'mailto:a@b.example', 'a@b.example'],
    ['(555) 0117', 'tel:5550117', '(555) 0117'],
    ['write to us', 'mailto:a@b.example', 'write to us (a@b.example)'],
  ])('are said once: %s', (words, to, printed) => {
    expect(render([paragraph(link(words, to))])).toBe(`${printed}\n`)
  })

  it('of a code print nothing beside the link', () => {
    const code: Block = {
      kind: 'figure',
      classes: ['qr'],
      content: { kind: 'qr', url: href, modules: [[true]] },
      alt: 'QR code',
      caption: [],
    }
    expect(render([paragraph(text('x')), code])).toBe('x\n')
  })
})

describe('ASCII', () => {
  it.each([
    ['“It’s” – ‘so’ — now…', "\"It's\" - 'so' -- now..."],
    ['«Señor, ¿quién?»', '"Senor, ?quien?"'],
    ['Łódź, Zażółć, Ærø, œuvre', 'Lodz, Zazolc, Aero, oeuvre'],
    ['☐ Yes ☑ No ❤️ ★ ☩', '[ ] Yes [x] No <3 * +'],
    ['ﬁne ½ · 10 °C © №\u00a03 ✠ ℟', 'fine 1/2 - 10  degC (c) No. 3 + R.'],
    ['Κύριε ἐλέησον', 'Kyrie eleeson'],
    ['Господи помилуй', 'Gospodi pomiluy'],
    ['Nguyễn Thị', 'Nguyen Thi'],
    ['平安 \u{1f54a}', '?? ?'],
  ])('%s', (typed, printed) => {
    expect(render([paragraph(text(typed))], 60, true)).toBe(`${printed.replace(/ +/g, ' ')}\n`)
  })

  it('writes out umlauts in German alone', () => {
    expect(render([paragraph(text('Grüße, Übung'))], 60, true, 'de-AT')).toBe('Gruesse, Uebung\n')
    expect(render([paragraph(text('pingüino'))], 60, true, 'es')).toBe('pinguino\n')
  })

  it('is nothing else, whatever is in the text', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(anything, (words) => {
        expect(render([paragraph(text(words))], 40, true)).toMatch(/^[\n\x20-\x7e]*$/)
      }),
      { seed: 6, numRuns: 1000 },
    )
  })
})

describe('whatever the document', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abcdeé羊'.split('')),
    minLength: 1,
    maxLength: 9,
  })
  const words = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\u00a0')), { minLength: 1, maxLength: 12 })
    .map((pairs) =>
      pairs
        .map(([one, space]) => one + space)
        .join('')
        .trim(),
    )
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    words.map(text),
    words.map((one): Inline => ({ kind: 'emphasis', inlines: [text(one)] })),
    fc.constant<Inline>({ kind: 'break' }),
    words.map((one) => link(one, 'https://example.org/some/where')),
  )
  const inlines = fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flatMap((part) => [part, text(' ')]))
  const { block } = fc.letrec<{ block: Block }>((tie) => {
    const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
    return {
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        inlines.map((parts) => paragraph(...parts)),
        fc.tuple(inlines, fc.constantFrom(1, 2, 3, 4)).map(
          ([parts, level]): Block => ({
            kind: 'heading',
            classes: [],
            level: level as 1 | 2 | 3 | 4,
            inlines: parts,
          }),
        ),
        fc.constant<Block>({ kind: 'rule', classes: [] }),
        fc
          .tuple(fc.boolean(), fc.array(blocks, { minLength: 1, maxLength: 3 }))
          .map(([ordered, items]) => list(ordered, 8, ...items)),
        blocks.map((inner): Block => ({ kind: 'quotation', classes: [], blocks: inner })),
        fc
          .tuple(
            fc.constantFrom('header', 'section', 'article', 'aside', 'footer'),
            fc.constantFrom('ref', 'byline', 'other'),
            blocks,
          )
          .map(
            ([role, name, inner]): Block => ({
              kind: 'group',
              role: role as 'header',
              classes: [],
              keep: false,
              blocks: inner.map((one) => ({ ...one, classes: [name] })),
            }),
          ),
      ),
    }
  })
  const documents = fc.array(block, { maxLength: 5 }).map((blocks) => document(blocks))
  const widths = fc.integer({ min: 12, max: 90 })

  const addresses = /\(?https:\S+/g
  const wordsOf = (printed: string): readonly string[] =>
    printed
      .replace(addresses, '')
      .split(/[\s\u00a0]+/)
      .filter((one) => /[a-eé羊]/.test(one))

  it('all of its words come out in their order', () => {
    fc.assert(
      fc.property(documents, widths, (one, width) => {
        expect(wordsOf(renderText(one, { width, ascii: false }))).toEqual(
          wordsOf(documentText(one)),
        )
      }),
      { seed: 7, numRuns: 250 },
    )
  })

  const columns = (line: string): number =>
    [...line].reduce((sum, character) => sum + displayWidth(character), 0)

  it('no line is too long that could be shorter, and none ends in a space', () => {
    fc.assert(
      fc.property(documents, widths, (one, width) => {
        const printed = renderText(one, { width, ascii: false })
        expect(printed.endsWith('\n')).toBe(true)
        for (const line of printed.slice(0, -1).split('\n')) {
          expect(line).not.toMatch(/\s$/)
          const [, indent = '', rest = ''] = /^((?:\s|- |\d+\. )*)(.*)$/.exec(line) ?? []
          if (columns(line) > width) expect(rest).toMatch(/^\S+$/)
          else expect(columns(indent)).toBeLessThanOrEqual(width)
        }
      }),
      { seed: 8, numRuns: 250 },
    )
  })
})
