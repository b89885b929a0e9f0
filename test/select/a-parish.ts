import { type CivilDate, parseCivilDate } from '../../src/civil-date.ts'
import type { Article, Request } from '../../src/load/item.ts'
import type { Parish } from '../../src/load/parish.ts'
import type { Part } from '../../src/vocabulary.ts'

/** The day of a text, which a test may take for granted. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

const place = { file: 'requests/parish.yaml', line: 1, column: 1, length: 1 }

/** A request of an invented parish; what a test is about is given, the rest is plain. */
export const aRequest = (parts: Partial<Request> = {}): Request => ({
  kind: 'request',
  id: 'one',
  idWritten: true,
  place,
  prayer: 'petition',
  text: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'For the town.' }] }],
  window: {},
  priority: 'normal',
  words: [],
  ...parts,
})

export const anArticle = (parts: Partial<Article> = {}): Article => ({
  kind: 'article',
  id: 'article',
  idWritten: true,
  place: { ...place, file: 'articles/article.md' },
  words: [],
  title: 'An article',
  window: { from: day('2026-11-22'), until: day('2026-11-22') },
  back: false,
  flap: false,
  priority: 'normal',
  order: 0,
  body: [],
  ...parts,
})

export const aParish = (parts: Partial<Parish> = {}): Parish => ({
  name: 'Saint Brendan by the Water',
  language: 'en-US',
  title: 'Prayers of the People',
  calendar: 'rcl',
  localFeasts: [],
  readings: 'complementary',
  sections: ['The sick', 'Our common life'],
  scripture: { translation: 'KJV', themes: ['hope'], restWeeks: 52, marks: 'licensed' },
  insert: {
    shape: 'auto',
    paper: 'letter',
    duplex: 'short-edge',
    size: { best: 10.5, floor: 9 },
    leading: { best: 1.22, floor: 1.14 },
    hanging: true,
    letterFit: 2,
    look: 'missal',
  },
  text: { width: 74, ascii: false },
  parts: ['requests', 'announcements', 'this-week', 'rota', 'hymns', 'articles', 'contact'].map(
    (part) => ({ part: part as Part, back: false, flap: false, next: false }),
  ),
  announcements: { weeks: 2, words: 75, runs: 3 },
  defaultWeeks: 4,
  editions: ['standard'],
  items: [],
  weeks: [],
  people: [],
  notNames: [],
  namesInWords: { request: 'hold', event: 'warn', rota: 'hold', article: 'warn' },
  quotations: [],
  ...parts,
})
