import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CivilDate } from '../../src/civil-date.ts'
import { type Composed, composeIssue } from '../../src/compose/index.ts'
import { compileTemplates } from '../../src/compose/template/compile-templates.ts'
import type { TemplateSource, Templates } from '../../src/compose/template/template.ts'
import type { Article, Item, Request } from '../../src/load/item.ts'
import type { Parish } from '../../src/load/parish.ts'
import type { RichText } from '../../src/markdown/rich-text.ts'
import type { ChosenVerse } from '../../src/scripture/verse.ts'
import type { Decided, Selection } from '../../src/select/selection.ts'
import type { Channel } from '../../src/vocabulary.ts'
import { aParish } from '../select/a-parish.ts'

// Builders of an invented parish and its week: each test says only what it is about.

const place = { file: 'requests/parish.yaml', line: 1, column: 1, length: 1 }
const everywhere: readonly Channel[] = ['print', 'text', 'web']

const parish = (own: Partial<Parish> = {}): Parish =>
  aParish({
    title: 'Prayers of the Week',
    scripture: { translation: 'KJV', themes: [], restWeeks: 52, marks: 'licensed' },
    ...own,
  })

export const paragraphs = (...texts: readonly string[]): RichText =>
  texts.map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] }))

export const request = (id: string, own: Partial<Request> = {}): Request => ({
  kind: 'request',
  id,
  idWritten: true,
  place,
  prayer: 'petition',
  window: {},
  priority: 'normal',
  words: [],
  ...own,
})

export const article = (id: string, own: Partial<Article> = {}): Article => ({
  kind: 'article',
  id,
  idWritten: true,
  words: [],
  place: { ...place, file: `articles/${id}.md` },
  title: 'A title',
  window: {},
  back: false,
  flap: false,
  priority: 'normal',
  order: 0,
  body: paragraphs('A body.'),
  ...own,
})

export const verse = (own: Partial<ChosenVerse> = {}): ChosenVerse => ({
  ref: 'Psalm 107:23',
  verses: ['Ps.107.23'],
  text: 'They that go down to the sea in ships, that do business in great waters.',
  translation: 'KJV',
  marked: false,
  rule: 'theme',
  reason: { kind: 'by-hand' },
  ...own,
})

export const isIn = (item: Item, channels = everywhere): Decided => ({
  item,
  decision: 'in',
  rule: 'in-window',
  channels,
  names: [],
})

/** A week of these items in their order, all of them in; a decided one stands as it is. */
export function selection(
  items: readonly (Item | Decided)[] = [],
  own: Partial<Selection> = {},
): Selection {
  const week = '2026-11-22' as CivilDate
  return {
    week,
    sunday: {
      date: week,
      name: 'Christ the King',
      season: 'Ordinary Time',
      colour: 'white',
      cycle: 'A',
      proper: 29,
      readings: [],
    },
    title: 'Prayers of the Week',
    hymns: [],
    candidates: [],
    notices: [],
    items: items.map((one) => ('item' in one ? one : isIn(one))),
    ...own,
  }
}

const shippedSources = new Map<string, TemplateSource>(
  ['templates', 'templates/partials'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name): [string, TemplateSource] => {
        const file = join(folder, name).replaceAll('\\', '/')
        return [basename(name, '.hbs'), { file, text: readFileSync(file, 'utf8') }]
      }),
  ),
)

/** The package's own templates. */
export const shipped: Templates = compileTemplates(shippedSources).templates

/** The package's templates with a parish's own in their places; `insert` alone where it is a text. */
export function withOwn(
  own: string | Readonly<Record<string, string>>,
): ReturnType<typeof compileTemplates> {
  const texts = typeof own === 'string' ? { insert: own } : own
  const sources = Object.entries(texts).map(([name, text]): [string, TemplateSource] => [
    name,
    { file: name === 'insert' ? 'templates/insert.hbs' : `templates/partials/${name}.hbs`, text },
  ])
  return compileTemplates(new Map(sources), shipped)
}

export const compose = (
  week: Selection,
  own: Partial<Parish> = {},
  channel: Channel = 'print',
  templates: Templates = shipped,
): Composed => composeIssue(parish(own), week, templates, channel)
