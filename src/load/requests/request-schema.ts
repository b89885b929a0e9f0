import * as v from 'valibot'
import {
  address,
  choice,
  day,
  dayOfYear,
  dayOrTrue,
  either,
  flag,
  free,
  interval,
  language,
  maybe,
  prose,
  redacted,
  service,
  sunday,
  words,
} from '../../decode/field.ts'
import {
  type Channel,
  channels,
  nthSundays,
  prayerKinds,
  priorities,
  seasons,
  shows,
} from '../../vocabulary.ts'
import { readingsSchema } from '../parish/decode-calendar.ts'
import { verseSchema } from '../parish/parish-schema.ts'
import { halfEntries, requestHalf, titleHalf } from '../tongues/half-schemas.ts'

/** A link of a request or an article. */
export const linkSchema = v.object({
  text: free(words()),
  url: free(address()),
  qr: v.optional(flag(), 'false'),
})

/** How sure an item is of its room. */
export const prioritySchema = v.optional(choice(...priorities), 'normal')

/** Who agreed that an item may leave, and where to; `none` holds it. */
export const consentSchema = redacted(
  either(
    choice('none'),
    v.object({
      by: maybe(words()),
      date: maybe(day()),
      channels: v.array(choice(...channels)),
    }),
  ),
  'private',
)

/** The channels that a consent names. */
export const channelsOf = (consent: v.InferOutput<typeof consentSchema>): readonly Channel[] =>
  consent === 'none' ? [] : [...new Set(consent.channels)]

/** Somebody whom an item names. */
export const personSchema = v.object({
  name: redacted(
    either(words(), v.object({ first: maybe(words()), last: maybe(words()) })),
    'name',
  ),
  show: maybe(choice(...shows)),
  minor: v.optional(flag(), 'false'),
  born: maybe(redacted(dayOfYear(), 'private')),
  married: maybe(redacted(dayOfYear(), 'private')),
  departed: maybe(dayOrTrue()),
  'distinct-from': maybe(words()),
})

/** When an item ended, and how. */
export const closedSchema = v.object({ date: day(), how: maybe(redacted(words(), 'private')) })

/** One request as a file has it. What may be read by nobody but the secretary is redacted. */
export const requestSchema = v.object({
  id: maybe(words()),
  section: maybe(words()),
  kind: v.optional(choice(...prayerKinds), 'petition'),
  text: maybe(free(prose())),
  person: maybe(personSchema),
  from: maybe(day()),
  until: maybe(day()),
  sunday: maybe(sunday()),
  day: maybe(day()),
  service: maybe(service()),
  repeat: maybe(
    v.object({
      every: maybe(interval()),
      'nth-sunday': maybe(choice(...nthSundays)),
      season: maybe(choice(...seasons)),
      yearly: maybe(dayOfYear()),
    }),
  ),
  priority: prioritySchema,
  link: maybe(linkSchema),
  footnote: maybe(free(words())),
  source: maybe(free(words())),
  lang: maybe(language()),
  ...halfEntries(requestHalf),
  consent: maybe(consentSchema),
  closed: maybe(closedSchema),
  note: maybe(redacted(prose(), 'private')),
})

const headEntries = {
  sunday: maybe(sunday()),
  day: maybe(day()),
  service: maybe(service()),
  source: maybe(free(words())),
  section: maybe(words()),
  lang: maybe(language()),
  from: maybe(day()),
  until: maybe(day()),
  title: maybe(free(words())),
  ...halfEntries(titleHalf),
  verse: maybe(verseSchema),
  readings: maybe(readingsSchema),
  hymns: maybe(v.record(v.string(), free(words()))),
}

/** What a request file says for all of its requests; they themselves are decoded one by one. */
export const headSchema = v.object({ ...headEntries, requests: v.array(v.any()) })

/** The same without its requests. */
export const headOnlySchema = v.object(headEntries)

const wholeSchema = v.object({ ...headEntries, requests: v.array(requestSchema) })
const bareSchema = v.array(requestSchema)

/** A request file with everything in it: a mapping, or a bare list of requests. */
export const requestFileSchema = v.lazy<typeof wholeSchema | typeof bareSchema>((value) =>
  Array.isArray(value) ? bareSchema : wholeSchema,
)

export type TypedRequest = v.InferOutput<typeof requestSchema>
export type TypedHead = v.InferOutput<typeof headOnlySchema>
