import * as v from 'valibot'
import {
  choice,
  either,
  flag,
  free,
  language,
  maybe,
  number,
  pageColour,
  redacted,
  span,
  webAddress,
  wholeNumber,
  words,
} from '../../decode/field.ts'
import { spokenTags } from '../../languages.ts'
import {
  type ColumnMeaning,
  channels,
  duplexes,
  editions,
  lettersRules,
  looks,
  markings,
  nameRules,
  papers,
  parishShows,
  sectionForms,
  tracks,
  wantedShapes,
} from '../../vocabulary.ts'
import type { AnnouncementPolicy } from '../parish.ts'
import { contactHalf, halfEntries, titleHalf } from '../tongues/half-schemas.ts'
import { calendarSchema } from './decode-calendar.ts'
import { partSchema } from './parts-in-order.ts'
import { usual } from './usual-settings.ts'

/** A verse: its reference, or that with the words and the translation they come from. */
export const verseSchema = either(
  words(),
  v.object({ ref: words(), text: maybe(words()), translation: maybe(words()) }),
)

/** Somebody who may be named for what she does. */
export const helperSchema = either(
  redacted(words(), 'name'),
  v.object({
    name: redacted(words(), 'name'),
    minor: v.optional(flag(), 'false'),
    channels: maybe(v.array(choice(...channels))),
  }),
)

const boundsSchema = (least: number, most: number, best: string, floor: string) =>
  v.optional(
    v.object({
      best: v.optional(number(least, most), best),
      floor: v.optional(number(least, most), floor),
    }),
    {},
  )

/** What columns of a form's answers hold, by their headings. */
const columnsSchema = v.object({
  name: maybe(words()),
  'first-name': maybe(words()),
  'last-name': maybe(words()),
  request: maybe(words()),
  section: maybe(words()),
  consent: maybe(words()),
  show: maybe(words()),
  date: maybe(words()),
  from: maybe(words()),
  until: maybe(words()),
} satisfies Record<ColumnMeaning, unknown>)

/** A heading of requests, the language that it and what stands under it are in, and how that stands. */
const sectionSchema = either(
  words(),
  v.object({
    name: words(),
    lang: maybe(language()),
    as: maybe(choice(...sectionForms)),
    ...halfEntries(words()),
  }),
)

/** A section as typed, by its heading. */
export const headingOf = (section: TypedSection): string =>
  typeof section === 'string' ? section : section.name

/** How events are announced. */
const announcementsSchema = v.object({
  weeks: v.optional(wholeNumber(0, 52), '2'),
  words: v.optional(wholeNumber(10, 1000), '75'),
  runs: v.optional(wholeNumber(1, 53), '3'),
})

/** How they are where bulletin.yaml does not say. */
export const usualAnnouncements: AnnouncementPolicy = v.parse(announcementsSchema, {})

/** bulletin.yaml. Defaults are written as one would type them. */
export const parishSchema = v.object({
  parish: v.object({
    name: words(),
    place: maybe(words()),
    motto: maybe(verseSchema),
    logo: maybe(v.object({ src: words(), alt: free(words()) })),
    contact: maybe(
      v.object({
        heading: maybe(words()),
        name: maybe(words()),
        phone: maybe(words()),
        email: maybe(words()),
        url: maybe(words()),
        address: maybe(words()),
        ...halfEntries(contactHalf),
      }),
    ),
    timezone: maybe(words()),
    language: v.optional(language(), usual.language),
  }),
  title: maybe(words()),
  languages: maybe(v.array(choice(...spokenTags))),
  ...halfEntries(titleHalf),
  calendar: v.optional(calendarSchema, usual.calendar),
  readings: v.optional(choice(...tracks), usual.readings),
  sections: v.array(sectionSchema),
  scripture: v.optional(
    v.object({
      translation: v.optional(words(), usual.scripture.translation),
      ...halfEntries(words()),
      themes: v.optional(v.array(words()), []),
      'rest-weeks': v.optional(wholeNumber(0, 1000), '52'),
      marks: v.optional(choice(...markings), usual.scripture.marks),
    }),
    {},
  ),
  insert: v.optional(
    v.object({
      shape: v.optional(choice(...wantedShapes), 'auto'),
      paper: v.optional(choice(...papers), 'letter'),
      duplex: v.optional(choice(...duplexes), 'short-edge'),
      size: boundsSchema(5, 36, '14', '9'),
      leading: boundsSchema(1, 2, '1.22', '1.14'),
      hanging: v.optional(flag(), 'true'),
      'letter-fit': v.optional(number(0, 3), '2'),
      look: v.optional(choice(...looks), usual.look),
      colour: maybe(pageColour()),
      'missing-letters': v.optional(choice(...lettersRules), 'stop'),
    }),
    {},
  ),
  text: v.optional(
    v.object({
      width: v.optional(wholeNumber(30, 200), '74'),
      ascii: v.optional(flag(), 'false'),
    }),
    {},
  ),
  web: maybe(v.object({ address: webAddress() })),
  retention: maybe(v.object({ ended: maybe(span()), issues: maybe(span()) })),
  import: maybe(v.object({ columns: maybe(columnsSchema) })),
  defaults: v.optional(v.object({ weeks: v.optional(wholeNumber(1, 520), '4') }), {}),
  parts: maybe(v.array(partSchema)),
  announcements: v.optional(announcementsSchema, {}),
  calendars: maybe(either(choice('all'), v.object({ categories: v.array(words()) }))),
  hymns: v.optional(v.object({ licence: maybe(words()) }), {}),
  people: v.optional(
    v.object({
      staff: v.optional(v.array(helperSchema), []),
      volunteers: v.optional(v.array(helperSchema), []),
      public: v.optional(v.array(helperSchema), []),
    }),
    {},
  ),
  'not-names': v.optional(v.array(words()), []),
  privacy: v.optional(
    v.object({
      show: v.optional(choice(...parishShows), 'first'),
      'names-in-words': v.optional(
        v.object({
          requests: v.optional(choice(...nameRules), 'hold'),
          articles: v.optional(choice(...nameRules), 'warn'),
          events: v.optional(choice(...nameRules), 'warn'),
        }),
        {},
      ),
    }),
    {},
  ),
  editions: v.optional(v.array(choice(...editions)), ['standard']),
})

/** bulletin.yaml as it was typed, with what holds where it does not say. */
export type TypedParish = v.InferOutput<typeof parishSchema>

/** A heading as it was typed. */
export type TypedSection = TypedParish['sections'][number]
