import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/document/document.ts'
import type { StructureNode } from '../../src/typeset/sheets.ts'
import {
  article,
  code,
  contact,
  documentOf,
  group,
  heading,
  insertOf,
  link,
  list,
  madeIssue,
  masthead,
  paragraph,
  request,
  verse,
} from './made-issue.ts'
import { sheetsOf } from './press.ts'
import { linesOn } from './read-sheets.ts'

/** Tags as an outline, with what a reader must know of them. */
function outline(node: StructureNode, depth = 0): readonly string[] {
  const { tag, lang, href, alt } = node
  const more = [lang && `lang=${lang}`, href && `href=${href}`, alt && `alt=${alt}`].filter(Boolean)
  const line = `${'  '.repeat(depth)}${[tag, ...more].join(' ')}`
  return [line, ...node.children.flatMap((child) => outline(child, depth + 1))]
}

const idsOf = (node: StructureNode): readonly number[] => [node.id, ...node.children.flatMap(idsOf)]

describe('the tags', () => {
  test('say what every part is', () => {
    const document = documentOf(
      masthead,
      verse,
      group(
        'main',
        [],
        [
          group(
            'section',
            ['requests'],
            [
              heading(2, 'The sick'),
              {
                kind: 'list',
                classes: ['names'],
                ordered: false,
                start: 1,
                items: [{ kind: 'item', classes: [], part: 'm', blocks: [paragraph('Margaret')] }],
              },
              group('section', ['request'], [paragraph('Por los enfermos')], {
                part: 'r',
                lang: 'es',
              }),
            ],
            { part: 'requests' },
          ),
          article('a', 'Beds for the winter', [
            list(['Two of wool', 'Three of down'], true),
            group('aside', ['call'], [link('Give a bed', 'https://example.org/give'), code], {
              keep: true,
            }),
          ]),
        ],
      ),
      contact,
    )
    expect(outline(sheetsOf(document).structure)).toEqual([
      'Document lang=en-US',
      '  Sect',
      '    P',
      '    P',
      '    H1',
      '    P',
      '  Sect',
      '    BlockQuote',
      '      P',
      '    P',
      '  Div',
      '    Sect',
      '      H2',
      '      L',
      '        LI',
      '          LBody',
      '      Sect lang=es',
      '        P',
      '    Art',
      '      H2',
      '      L',
      '        LI',
      '          Lbl',
      '          LBody',
      '        LI',
      '          Lbl',
      '          LBody',
      '      Sect',
      '        P',
      '          Link href=https://example.org/give',
      '            Figure alt=QR code of the address',
      '  Sect',
      '    H2',
      '    P',
    ])
  })

  test('have the words of a link, its address and its code in one link', () => {
    const { structure, panels } = sheetsOf(
      documentOf(
        group('aside', ['call'], [link('Give a bed', 'https://example.org/give'), code], {
          keep: true,
        }),
      ),
    )
    const [paragraph] = structure.children[0]?.children ?? []
    const inside = new Set(paragraph?.children.flatMap(idsOf))
    const placed = panels.flatMap((panel) => panel.placed)
    const nodes = placed.flatMap((one) => {
      if (one.kind === 'line') return one.runs.map(({ node }) => node)
      return one.kind === 'code' ? [one.node] : []
    })
    expect(nodes).toHaveLength(3)
    for (const node of nodes) expect(node !== null && inside.has(node)).toBe(true)
  })

  test('have a code without words in a link of its own', () => {
    const { structure } = sheetsOf(documentOf(code))
    expect(outline(structure).map((line) => line.trim())).toEqual([
      'Document lang=en-US',
      'P',
      'Link href=https://example.org/give',
      'Figure alt=QR code of the address',
    ])
  })

  test('are numbered from 0 in the order of reading', () => {
    for (const seed of [4, 60, 120]) {
      const ids = idsOf(sheetsOf(madeIssue(seed, 12), { insert: { shape: 'flat' } }).structure)
      expect(ids).toEqual(ids.map((_, i) => i))
    }
  })

  test('what is pinned to the back is read after the text, the foot last', () => {
    const back = article('b', 'From the vestry', [paragraph('It met.')], { panel: 'back' })
    const sheets = sheetsOf(documentOf(contact, back, masthead, request('r', 'For rain.')))
    expect(sheets.structure.children.map(({ tag }) => tag)).toEqual(['Sect', 'Sect', 'Art', 'Sect'])
    const blocks = sheets.panels.flatMap(linesOn).map(({ block }) => block)
    expect([...new Set(blocks)]).toEqual(['masthead', 'r', 'b', 'contact'])
  })

  test('every run of text stands under one of them, in order', () => {
    const sheets = sheetsOf(madeIssue(77, 20), { insert: { shape: 'flat' } })
    const nodes = sheets.panels
      .flatMap(linesOn)
      .flatMap(({ runs }) => runs.map(({ node }) => node ?? -1))
    const known = new Set(idsOf(sheets.structure))
    expect(nodes.every((node) => known.has(node))).toBe(true)
  })

  test('a picture with its caption', () => {
    const figure: Block = {
      kind: 'figure',
      classes: [],
      alt: 'The church from the south',
      caption: [{ kind: 'text', text: 'In 1911' }],
      content: { kind: 'picture', src: 'church.png' },
    }
    expect(outline(sheetsOf(documentOf(figure)).structure)).toEqual([
      'Document lang=en-US',
      '  Figure alt=The church from the south',
      '    Caption',
    ])
  })

  test('words in another language are tagged with it', () => {
    const words: Block = {
      kind: 'paragraph',
      classes: [],
      inlines: [
        { kind: 'text', text: 'We sing ' },
        {
          kind: 'span',
          classes: [],
          lang: 'la',
          inlines: [{ kind: 'text', text: 'Rorate caeli' }],
        },
      ],
    }
    const sheets = sheetsOf(documentOf(words))
    expect(outline(sheets.structure).slice(1)).toEqual(['  P', '    Span lang=la'])
    const [line] = sheets.panels.flatMap(linesOn)
    expect(line?.runs.map(({ text, node }) => [text, node])).toEqual([
      ['We sing ', 1],
      ['Rorate caeli', 2],
    ])
  })
})

describe('lines', () => {
  test('say whose they are', () => {
    const document = insertOf(request('margaret', 'For Margaret.'), request('rain', 'For rain.'))
    const blocks = sheetsOf(document)
      .panels.flatMap(linesOn)
      .map(({ block, text }) => [block, text])
    expect(blocks).toContainEqual(['margaret', 'For Margaret.'])
    expect(blocks).toContainEqual(['rain', 'For rain.'])
    expect(blocks).toContainEqual(['contact', 'Agnes Tolliver'])
  })

  test('a list’s signs stand before its items, in the margin that the item leaves', () => {
    const sheets = sheetsOf(documentOf(list(['Two of wool', 'Three of down'])))
    const lines = sheets.panels.flatMap(linesOn)
    expect(lines.map(({ text }) => text)).toEqual(['• Two of wool', '• Three of down'])
    for (const { x, runs } of lines) {
      expect(runs.length).toBe(2)
      expect(x).toBeGreaterThanOrEqual(36)
      expect(runs[1]?.x).toBeGreaterThanOrEqual((runs[0]?.x ?? 0) + (runs[0]?.width ?? 0) - 0.01)
    }
  })

  test('a link and its code stand side by side on one panel, the code’s margin free', () => {
    const call = (i: number) =>
      group('aside', ['call'], [link('Give a bed', `https://example.org/beds-${i}`), code], {
        keep: true,
      })
    const many = Array.from({ length: 30 }, (_, i) => call(i))
    const { panels } = sheetsOf(documentOf(...many), { insert: { shape: 'booklet' } })
    const codes = panels.flatMap(({ placed }) => placed.filter((one) => one.kind === 'code'))
    expect(codes.length).toBe(30)
    for (const panel of panels) {
      const here = panel.placed.filter((one) => one.kind === 'code')
      const words = linesOn(panel).filter(({ text }) => text.startsWith('Give'))
      expect(here.length).toBe(words.length)
      here.forEach(({ x, y, side }, i) => {
        const line = words[i]
        expect(side).toBe(64.8)
        expect(line && line.y > y && line.y < y + side).toBe(true)
        expect(line && line.x + line.width).toBeLessThanOrEqual(x - (side / 25) * 4 + 0.01)
        const next = here[i + 1]
        if (next) expect(next.y - (y + side)).toBeGreaterThanOrEqual((side / 25) * 4)
      })
    }
  })

  test('a code stands under a link whose words are too many to stand beside', () => {
    const words = 'Give a bed to somebody who has none this winter '.repeat(40)
    const call = group('aside', ['call'], [link(words, 'https://example.org/beds'), code])
    const sheets = sheetsOf(documentOf(call))
    const placed = sheets.panels.flatMap((panel) => panel.placed)
    expect(placed.at(-1)?.kind).toBe('code')
    expect(placed.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(12)
  })
})

test('words that another face sets are as large as it must be; it is chosen knowing the whole paragraph', () => {
  const asked: string[] = []
  const emphasised: Block = {
    kind: 'paragraph',
    classes: [],
    inlines: [
      { kind: 'text', text: 'Xin ' },
      { kind: 'emphasis', inlines: [{ kind: 'text', text: 'cầu' }] },
      { kind: 'text', text: ' nguyện' },
    ],
  }
  const { panels, size } = sheetsOf(documentOf(emphasised), {
    facing: (text, face, around) => {
      asked.push(around)
      return [{ text, face: `reserve-${face}`, scale: 1.2 }]
    },
  })
  const runs = panels.flatMap(linesOn).flatMap((line) => line.runs)
  expect(new Set(asked)).toEqual(new Set(['Xin cầu nguyện']))
  expect(runs.map((run) => run.face)).toEqual([
    'reserve-regular',
    'reserve-italic',
    'reserve-regular',
  ])
  for (const run of runs) expect(run.size).toBeCloseTo(1.2 * size, 3)
})
