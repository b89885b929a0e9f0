import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListItem } from '../../src/document/document.ts'
import { inlineText } from '../../src/document/document-text.ts'
import { runIn } from '../../src/document/run-in.ts'

const item = (text: string): ListItem => ({
  kind: 'item',
  classes: [],
  blocks: [{ kind: 'paragraph', classes: [], inlines: [{ kind: 'text', text }] }],
})

const paragraph = (...texts: readonly string[]): string =>
  (runIn({ items: texts.map(item) }) ?? [])
    .map(({ inlines }) => inlineText(inlines))
    .join(' ')
    .replaceAll('\u00a0', '_')

test.each([
  [['Ann', 'Joan P.', 'Frank Dunn'], 'Ann, Joan_P., Frank_Dunn.'],
  [['T. R.', 'Frank Dunn Jr.', 'M. S.'], 'T._R., Frank_Dunn_Jr., M._S.'],
  [['Ann', 'Tim Reed, at home', 'Joe'], 'Ann; Tim_Reed, at home; Joe.'],
  [['Ann'], 'Ann'],
  [['Pia de la Cruz', 'Ana'], 'Pia_de_la_Cruz, Ana.'],
  [
    ['For peace', 'For the vestry, as it meets.', 'Who will lead us?'],
    'For_peace. For_the_vestry, as it meets. Who_will_lead_us?',
  ],
  [
    ['For all of our neighbors upon the water', 'Peace'],
    'For all of our neighbors upon the water. Peace.',
  ],
])('%j run in', (texts, whole) => {
  expect(paragraph(...texts)).toBe(whole)
})

test('an item of several paragraphs is not run in', () => {
  const two = { ...item('Ann'), blocks: [...item('Ann').blocks, ...item('Joe').blocks] }
  expect(runIn({ items: [two, item('Tim')] })).toBeUndefined()
})

test('a forced break becomes a space, and emphasis stays', () => {
  const inlines = [
    { kind: 'text', text: 'Ann' },
    { kind: 'break' },
    { kind: 'emphasis', inlines: [{ kind: 'text', text: 'at home' }] },
  ] as const
  const [only] =
    runIn({
      items: [{ ...item(''), blocks: [{ kind: 'paragraph', classes: [], inlines }] }, item('Joe')],
    }) ?? []
  expect(only?.inlines).toEqual([
    { kind: 'text', text: 'Ann' },
    { kind: 'text', text: ' ' },
    inlines[2],
    { kind: 'text', text: '.' },
  ])
})

test('no word of an item is lost or changed, and each item is followed by a sign', () => {
  const words = fc.stringMatching(/^\p{L}[\p{L} ,.;'’-]{0,30}\p{L}$/u)
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 8 }), (texts) => {
      const items = runIn({ items: texts.map(item) }) ?? []
      expect(items).toHaveLength(texts.length)
      items.forEach(({ inlines }, i) => {
        const text = inlineText(inlines).replaceAll('\u00a0', ' ')
        expect(text.startsWith(texts[i] ?? '')).toBe(true)
        expect(text.slice((texts[i] ?? '').length)).toMatch(/^[,;.]$/)
      })
    }),
    { seed: 11 },
  )
})
