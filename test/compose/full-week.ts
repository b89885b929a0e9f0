import type { Parish } from '../../src/load/parish.ts'
import type { RichText } from '../../src/markdown/rich-text.ts'
import type { Selection } from '../../src/select/selection.ts'
import { article, isIn, paragraphs, request, selection, verse } from './sample.ts'

// One week of an invented parish with something of every kind in it.

const list: RichText = [
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      paragraphs('Condemn what holds a neighbor down'),
      paragraphs('Commend whoever - late or soon - has begun to lift, and stand beside them'),
    ],
  },
]

const steps: RichText = [
  {
    kind: 'list',
    ordered: true,
    start: 9,
    items: [
      paragraphs('Call the office.'),
      [...paragraphs('Say when you are free.'), ...paragraphs('Mornings are best.')],
    ],
  },
]

export const fullParish: Partial<Parish> = {
  place: 'Alder Quay',
  contact: {
    heading: 'To help at the harbor kitchen, speak with',
    name: 'Philippa Stroud',
    phone: '555-0117',
    email: 'kitchen@brendan.example',
    url: 'https://brendan.example/',
  },
}

export const fullWeek: Selection = selection(
  [
    request('harbor', {
      text: [
        {
          kind: 'paragraph',
          inlines: [
            { kind: 'text', text: 'Pray for the crews of the ' },
            { kind: 'emphasis', inlines: [{ kind: 'text', text: 'Alder Rose' }] },
            { kind: 'text', text: " - it's their first winter out - and for " },
            {
              kind: 'link',
              href: 'https://www.brendan.example/crews/',
              inlines: [{ kind: 'text', text: 'those at home' }],
            },
            { kind: 'text', text: '.' },
            { kind: 'break' },
            { kind: 'text', text: '"They cry unto the LORD" (Psalm 107:28).' },
          ],
        },
        ...list,
      ],
    }),
    request('margaret', {
      section: 'The sick',
      person: { name: 'x', shown: 'Margaret', parts: [] },
    }),
    request('tobias', { section: 'The sick', person: { name: 'x', shown: 'T. R.', parts: [] } }),
    request('walter', {
      section: 'The sick',
      person: { name: 'x', shown: 'Walter Okonjo', parts: [] },
      text: paragraphs('at Alder Quay General, with Fr. Paul beside him*'),
      footnote: '*Visits by arrangement',
    }),
    {
      ...isIn(
        request('ida', { section: 'The sick', person: { name: 'x', shown: 'Ida', parts: [] } }),
      ),
      channels: ['print'],
    },
    request('vestry', {
      section: 'Our common life',
      prayer: 'thanksgiving',
      text: paragraphs('Give thanks for the vestry, which meets on December 1 at 7:30 p.m.'),
      link: { text: 'Read the minutes', url: 'https://brendan.example/minutes', qr: true },
    }),
    request('familias', {
      section: 'Our common life',
      lang: 'es',
      text: paragraphs('Por las familias nuevas: "¡bienvenidas!"'),
    }),
    article('beds', {
      heading: 'Harbor Mission',
      title: 'Winter Beds',
      byline: 'from the shelter committee',
      body: [
        ...paragraphs('Twelve beds stood ready in the hall by November 1.'),
        { kind: 'heading', level: 4, inlines: [{ kind: 'text', text: 'How to help' }] },
        ...steps,
        { kind: 'quotation', blocks: paragraphs('A bed is a kind of prayer.') },
      ],
      link: { text: 'Sign up for a night at', url: 'https://brendan.example/beds', qr: false },
    }),
    article('rooms', {
      heading: 'Harbor Mission',
      title: 'Reading Rooms',
      body: [
        {
          kind: 'picture',
          src: 'articles/room.png',
          alt: 'A room with a lamp',
          caption: 'The lamp',
        },
        ...paragraphs('Open again, four evenings a week.'),
      ],
      source: 'The Harbor Light',
    }),
    article('covenant', { title: 'A Covenant', back: true, body: paragraphs('We promise.') }),
  ],
  {
    title: 'Harbor Mission Letter',
    motto: verse({ text: 'The sea is his, and he made it', ref: 'Psalm 95:5' }),
    verse: verse({
      text: 'Mightier than the thunder... the "sea"',
      ref: 'Psalm 93:4',
      translation: 'NIV',
      marked: true,
    }),
    notices: ['Scripture quotations marked (NIV) are used by permission.'],
  },
)
