import { describe, expect, it } from 'vitest'
import type { Block, Inline, TableCell } from '../../src/document/document.ts'
import {
  mapBlocks,
  mapInlines,
  mapWords,
  walkBlocks,
  walkInlines,
} from '../../src/document/walk-document.ts'

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

const paragraph = (text: string, marks: Partial<Block> = {}): Block =>
  ({ kind: 'paragraph', classes: [], inlines: words(text), ...marks }) as Block

const cell = (text: string, lang?: string): TableCell => ({
  kind: 'cell',
  classes: [],
  scope: null,
  align: null,
  ...(lang !== undefined && { lang }),
  inlines: words(text),
})

/** A part with a list in it, an item of which is another part in another language. */
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, classes: [], inlines: words('Title') },
  {
    kind: 'group',
    role: 'section',
    classes: [],
    keep: false,
    part: 'a',
    blocks: [
      paragraph('One'),
      {
        kind: 'list',
        ordered: true,
        start: 1,
        classes: [],
        items: [
          { kind: 'item', classes: [], blocks: [paragraph('Two')] },
          { kind: 'item', classes: [], part: 'b', lang: 'es', blocks: [paragraph('Tres')] },
        ],
      },
      { kind: 'quotation', classes: [], blocks: [paragraph('Four', { part: 'c' })] },
      { kind: 'rule', classes: [] },
    ],
  },
  {
    kind: 'figure',
    classes: [],
    content: { kind: 'picture', src: 'pier.png' },
    alt: 'The pier',
    caption: words('Five'),
  },
  {
    kind: 'table',
    classes: [],
    part: 't',
    rows: [{ kind: 'row', classes: [], head: false, cells: [cell('Six'), cell('Siete', 'es')] }],
  },
]

describe('a walk over a document', () => {
  it('comes to every block and item in the order of reading, and knows where each stands', () => {
    const seen = [...walkBlocks(blocks)].map(({ block, part, lang, within }) => [
      block.kind,
      part,
      lang,
      within.map(({ kind }) => kind).join(' '),
    ])
    expect(seen).toEqual([
      ['heading', undefined, undefined, ''],
      ['group', 'a', undefined, ''],
      ['paragraph', 'a', undefined, 'group'],
      ['list', 'a', undefined, 'group'],
      ['item', 'a', undefined, 'group list'],
      ['paragraph', 'a', undefined, 'group list item'],
      ['item', 'b', 'es', 'group list'],
      ['paragraph', 'b', 'es', 'group list item'],
      ['quotation', 'a', undefined, 'group'],
      ['paragraph', 'c', undefined, 'group quotation'],
      ['rule', 'a', undefined, 'group'],
      ['figure', undefined, undefined, ''],
      ['table', 't', undefined, ''],
      ['row', 't', undefined, 'table'],
      ['cell', 't', undefined, 'table row'],
      ['cell', 't', 'es', 'table row'],
    ])
  })

  it('that changes nothing gives the same tree, and one that changes words reaches all of them', () => {
    expect(mapBlocks(blocks, (block) => block)).toEqual(blocks)
    const seen: (string | undefined)[] = []
    const shouted = mapBlocks(blocks, (block, { part }) =>
      mapWords(block, (inlines) => {
        seen.push(part)
        return inlines.map((one) =>
          one.kind === 'text' ? { ...one, text: one.text.toUpperCase() } : one,
        )
      }),
    )
    expect(seen).toEqual([undefined, 'a', 'a', 'b', 'c', undefined, 't', 't'])
    expect(JSON.stringify(shouted).match(/"text":"[^"]+"/g)).toEqual(
      ['TITLE', 'ONE', 'TWO', 'TRES', 'FOUR', 'FIVE', 'SIX', 'SIETE'].map(
        (text) => `"text":"${text}"`,
      ),
    )
  })
})

describe('a walk over inlines', () => {
  const inlines: readonly Inline[] = [
    { kind: 'text', text: 'a' },
    {
      kind: 'link',
      href: 'https://example.org',
      inlines: [{ kind: 'strong', inlines: words('b') }, { kind: 'break' }],
    },
    { kind: 'text', text: 'c' },
  ]

  it('goes inside of what holds others', () => {
    const seen = [...walkInlines(inlines)].map(({ kind }) => kind)
    expect(seen).toEqual(['text', 'link', 'strong', 'text', 'break', 'text'])
  })

  it('changes from the inside out, and may leave an inline out or put several in its place', () => {
    const changed = mapInlines(inlines, (one) => {
      if (one.kind === 'text') return one.text === 'c' ? [] : [one, one]
      return one.kind === 'strong' ? one.inlines : [one]
    })
    expect(changed).toEqual([
      ...words('a'),
      ...words('a'),
      {
        kind: 'link',
        href: 'https://example.org',
        inlines: [...words('b'), ...words('b'), { kind: 'break' }],
      },
    ])
  })
})
