import * as v from 'valibot'
import {
  choice,
  day,
  either,
  every,
  free,
  language,
  maybe,
  nthOfMonth,
  oneOrMore,
  prose,
  redacted,
  timeOrAllDay,
  timeOrDay,
  weekdays,
  wholeNumber,
  words,
} from '../../decode/field.ts'
import { eventKinds, nameRules } from '../../vocabulary.ts'
import {
  closedSchema,
  consentSchema,
  linkSchema,
  personSchema,
  prioritySchema,
} from '../requests/request-schema.ts'
import { eventHalf, halfEntries } from '../tongues/half-schemas.ts'

/** What a file may say once for all of its events. */
const sharedEntries = {
  kind: maybe(choice(...eventKinds)),
  from: maybe(day()),
  until: maybe(day()),
  place: maybe(free(words())),
  contact: maybe(free(words())),
}

/** What it says of the file alone: whether a name in words waits for an answer, whatever the parish's own rule is. */
const headEntries = { ...sharedEntries, 'names-in-words': maybe(choice(...nameRules)) }

/** One event as a file has it. What may be read by nobody but the secretary is redacted. */
export const eventSchema = v.object({
  id: maybe(words()),
  title: free(words()),
  ...sharedEntries,
  date: maybe(oneOrMore(day())),
  every: maybe(either(every(), v.array(weekdays()))),
  nth: maybe(nthOfMonth()),
  except: maybe(oneOrMore(day())),
  time: maybe(oneOrMore(timeOrAllDay())),
  ends: maybe(timeOrDay()),
  text: maybe(free(prose())),
  link: maybe(linkSchema),
  announce: maybe(wholeNumber(0, 52)),
  intention: maybe(either(free(words()), personSchema)),
  priority: prioritySchema,
  lang: maybe(language()),
  ...halfEntries(eventHalf),
  consent: maybe(consentSchema),
  closed: maybe(closedSchema),
  note: maybe(redacted(prose(), 'private')),
})

/** What an event file says for all of its events; they themselves are decoded one by one. */
export const eventHeadSchema = v.object({ ...headEntries, events: v.array(v.any()) })

const wholeSchema = v.object({ ...headEntries, events: v.array(eventSchema) })
const bareSchema = v.array(eventSchema)

/** An event file with everything in it: a mapping, or a bare list of events. */
export const eventFileSchema = v.lazy<typeof wholeSchema | typeof bareSchema>((value) =>
  Array.isArray(value) ? bareSchema : wholeSchema,
)

export type TypedEvent = v.InferOutput<typeof eventSchema>
export type TypedEventHead = v.InferOutput<typeof eventHeadSchema>
