import type { Block, Document, Group, Inline } from '../../src/document/document.ts'

/** Blocks of a document, as the templates compose them. */
const text = (words: string): Inline => ({ kind: 'text', text: words })

export const paragraph = (words: string, ...classes: string[]): Block => ({
  kind: 'paragraph',
  classes,
  inlines: [text(words)],
})

export const heading = (level: 1 | 2 | 3 | 4, words: string, ...classes: string[]): Block => ({
  kind: 'heading',
  level,
  classes,
  inlines: [text(words)],
})

export const group = (
  role: Group['role'],
  classes: readonly string[],
  blocks: readonly Block[],
  more: Partial<Pick<Group, 'part' | 'panel' | 'keep' | 'lang' | 'beside'>> = {},
): Block => ({ kind: 'group', role, classes, keep: false, blocks, ...more })

export const list = (items: readonly string[], ordered = false): Block => ({
  kind: 'list',
  classes: [],
  ordered,
  start: 1,
  items: items.map((words) => ({ kind: 'item', classes: [], blocks: [paragraph(words)] })),
})

export const link = (words: string, href: string): Block => ({
  kind: 'paragraph',
  classes: ['link'],
  inlines: [
    {
      kind: 'link',
      href,
      inlines: [
        text(`${words} `),
        { kind: 'span', classes: ['url'], inlines: [text(href.replace('https://', ''))] },
      ],
    },
  ],
})

/** Any 25 by 25 modules: the typesetter does not read them. */
export const code: Block = {
  kind: 'figure',
  classes: ['qr'],
  alt: 'QR code of the address',
  caption: [],
  content: {
    kind: 'qr',
    url: 'https://example.org/give',
    modules: Array.from({ length: 25 }, (_, i) =>
      Array.from({ length: 25 }, (_, k) => (i * k) % 3 === 0),
    ),
  },
}

export const request = (id: string, words: string): Block =>
  group('section', ['request'], [paragraph(words)], { part: id })

export const masthead: Block = group(
  'header',
  ['masthead'],
  [
    paragraph('Saint Brannoc’s Church', 'parish'),
    paragraph('Withy Cove', 'place'),
    heading(1, 'Our Prayers This Week', 'title'),
    paragraph('Second Sunday of Advent', 'day'),
  ],
  { part: 'masthead', keep: true },
)

export const verse: Block = group(
  'aside',
  ['verse'],
  [
    {
      kind: 'quotation',
      classes: [],
      blocks: [paragraph('The LORD is nigh unto all them that call upon him in truth.')],
    },
    paragraph('Psalm 145:18', 'ref'),
  ],
  { part: 'verse', keep: true },
)

export const contact: Block = group(
  'footer',
  ['contact'],
  [heading(2, 'For prayer at any hour'), paragraph('Agnes Tolliver', 'name')],
  { part: 'contact', panel: 'foot', keep: true },
)

export const article = (
  id: string,
  title: string,
  blocks: readonly Block[],
  more: { readonly panel?: 'flap' | 'back' } = {},
): Block => group('article', [], [heading(2, title), ...blocks], { part: id, ...more })

export const documentOf = (...blocks: readonly Block[]): Document => ({
  lang: 'en-US',
  title: 'Our Prayers This Week',
  blocks,
})

/** The whole of an insert around some requests and articles. */
export const insertOf = (...main: readonly Block[]): Document =>
  documentOf(masthead, verse, group('main', [], main), contact)

const WORDS = `we give thanks for the harvest and pray that those who brought it in may rest
  strengthen all who watch by night with the sick comfort the lonely guide the council of this town
  in its counsel bless the teachers children and carers of our school keep safe fishermen at sea
  remember before God travellers prisoners and neighbours whose names we do not know`.split(/\s+/)

/** Numbers that look like chance and are the same on every run (Marsaglia's xorshift). */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % sides
  }
}

/** A sentence of so many words, each one different from its neighbours. */
export function sentence(roll: (sides: number) => number, words: number): string {
  const chosen = Array.from({ length: words }, () => WORDS[roll(WORDS.length)] ?? 'pray')
  const [first = '', ...rest] = chosen
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`
}

/** An issue with a little of everything, longer with every `length`: one unit is one request or part of an article. */
export function madeIssue(seed: number, length: number): Document {
  const roll = dice(seed)
  const words = () => sentence(roll, 6 + roll(60))
  const body = (units: number) =>
    Array.from({ length: units }, () => madeBlocks(roll, words)).flat()
  const requests = Array.from({ length: Math.ceil(length / 2) }, (_, i) =>
    request(`r${i}`, words()),
  )
  const sections = ['The sick of the parish', 'Our common life', 'The town', 'The world']
  const inSections = sections.map((name, s) =>
    group('section', ['requests'], [heading(2, name), ...requests.filter((_, i) => i % 4 === s)], {
      part: 'requests',
    }),
  )
  const used = inSections.filter((_, s) => s < requests.length)
  const articles = Array.from({ length: Math.floor(length / 6) }, (_, i) =>
    article(`a${i}`, sentence(roll, 3 + roll(6)), body(3 + roll(3))),
  )
  const back =
    roll(2) === 0 && length > 4
      ? [article('back', 'From the vestry', body(2), { panel: 'back' })]
      : []
  return insertOf(request('lead', words()), ...used, ...articles, ...back)
}

function madeBlocks(roll: (sides: number) => number, words: () => string): readonly Block[] {
  switch (roll(8)) {
    case 0:
      return [list(Array.from({ length: 2 + roll(4) }, words), roll(2) === 0)]
    case 1:
      return [{ kind: 'quotation', classes: [], blocks: [paragraph(words())] }]
    case 2:
      return [heading(3, sentence(roll, 4)), paragraph(words())]
    case 3:
      return [link(sentence(roll, 8), 'https://example.org/withy-cove')]
    default:
      return [paragraph(words())]
  }
}
