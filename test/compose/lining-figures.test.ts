import { describe, expect, test } from 'vitest'
import { setFigures } from '../../src/compose/typography/lining-figures.ts'
import type { Inline } from '../../src/document/document.ts'

/** What stands as high as capitals, between brackets. */
const marked = (text: string): string =>
  setFigures([{ kind: 'text', text }])
    .map(shown)
    .join('')

const shown = (inline: Inline): string =>
  inline.kind === 'text'
    ? inline.text
    : 'inlines' in inline
      ? `[${inline.inlines.map(shown).join('')}]`
      : '/'

describe('figures that are looked up', () => {
  test.each([
    ['Call 555-0142 or (609) 555-0142.', 'Call [555-0142] or [(609) 555-0142].'],
    ['Call +1 609 555 0142 today.', 'Call [+1 609 555 0142] today.'],
    ['at 7:30 a.m. and from 5 p.m.', 'at [7:30] a.m. and from [5] p.m.'],
    ['at 9 o’clock, or write to P.O. Box 1670', 'at [9] o’clock, or write to P.O. Box [1670]'],
    ['a las 9 de la mañana, Apartado 44', 'a las [9] de la mañana, Apartado [44]'],
    ['at 19:30 on Sunday 9:30', 'at [19:30] on Sunday [9:30]'],
    ['el domingo a las 9:30', 'el domingo a las [9:30]'],
    ['14 Quay Street, Alder Quay, NJ 08008', '[14] Quay Street, Alder Quay, NJ [08008]'],
    ['Calle San Juan 14, Ponce', 'Calle San Juan [14], Ponce'],
  ])('%s', (text, wanted) => {
    expect(marked(text)).toBe(wanted)
  })
})

describe('figures of running text', () => {
  test.each([
    'In 1871 there were 40 boats.',
    'Psalm 95:5 and Isaiah 1:15 were read.',
    'Matthew 10:25–30',
    'It cost 1,250 dollars in 2016-17.',
    'more than 45 million people',
    '12 Apostles and 3 Kings',
    'llegó a las 46 familias de la parroquia',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text)
  })
})

test('a number that goes over emphasis is marked in both', () => {
  const inlines = setFigures([
    { kind: 'text', text: 'Call 609-' },
    { kind: 'strong', inlines: [{ kind: 'text', text: '555-0142' }] },
    { kind: 'break' },
    { kind: 'text', text: 'at 7:30 p.m.' },
  ])
  expect(inlines.map(shown).join('')).toBe('Call [609-][[555-0142]]/at [7:30] p.m.')
})
