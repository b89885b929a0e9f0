import { addDays } from '../../civil-date.ts'
import { decode } from '../../decode/decode.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import { hashedId, stemOfId } from '../../made-id.ts'
import { firstDay, isRepeating, lastDay, type Recurrence } from '../../recurrence/recurrence.ts'
import { nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import { type Draft, writtenId } from '../give-ids.ts'
import { calledOffBy, diedBy } from '../how-closed.ts'
import type { Event, Person, Window } from '../item.ts'
import { personOf, readNames } from '../read-person.ts'
import { proseAt } from '../read-prose.ts'
import { channelsOf } from '../requests/request-schema.ts'
import { otherHalf } from '../tongues/halves.ts'
import { wordsOf } from '../words-of.ts'
import { contactFor } from './contact-for.ts'
import { decodeHours } from './decode-hours.ts'
import { decodeRecurrence } from './decode-recurrence.ts'
import type { AroundEvent } from './event-rules.ts'
import { eventSchema, type TypedEvent } from './event-schema.ts'

/** Decodes one event; undefined where too much of it is wrong, which has been reported. */
export function decodeEvent(
  node: YamlNode,
  around: AroundEvent,
  file: OpenFile,
): Draft<Event> | undefined {
  const typed = decode(eventSchema, node, file, ['events', 0])
  if (typed === undefined) return undefined
  const recurrence = decodeRecurrence(typed, node, around, file)
  const hours = decodeHours(typed, node, file)
  const text = proseAt(node, ['text'], 'request', file)
  if (recurrence === undefined || hours === undefined) return undefined
  if (text && isRepeating(recurrence) && firstDay(recurrence) === undefined) {
    const key = nodeAt(node, ['text'])?.range ?? node.range
    file.report(diagnostic('warning', 'text-never-announced', {}, file.locate(key)))
  }
  const { place: where = around.head.place, contact = around.head.contact } = typed
  const announced = {
    weeks: typed.announce ?? around.announcements.weeks,
    runs: around.announcements.runs,
    hasText: text !== undefined || typed.link !== undefined,
  }
  const half = otherHalf(typed, typed.lang, around.tongues, node, file)
  const item: Draft<Event>['item'] = {
    kind: 'event',
    place: file.locate(node.range),
    title: typed.title,
    worship: (typed.kind ?? around.head.kind) === 'service',
    takesPlace: {
      recurrence,
      announced,
      ...(typed.closed && calledOffBy(typed.closed.how) && { calledOff: typed.closed.date }),
    },
    ...hours,
    ...(where !== undefined && { where }),
    ...(contact !== undefined && { contact: contactFor(contact, around) }),
    ...(text && { text }),
    ...intentionOf(typed, node, around, file),
    window: windowOf(recurrence, announced.weeks),
    priority: typed.priority,
    ...(typed.link && { link: typed.link }),
    ...(typed.lang !== undefined && { lang: typed.lang }),
    ...(around.head['names-in-words'] && { namesInWords: around.head['names-in-words'] }),
    ...(typed.consent !== undefined && { consent: channelsOf(typed.consent) }),
    ...(typed.closed && { closed: typed.closed.date }),
    words: [
      ...wordsOf(node, printed, file),
      ...(typed.place === undefined && where !== undefined ? around.words : []),
      ...(half?.words ?? []),
    ],
    ...(half && { half: half.said }),
  }
  const made = hashedId(stemOfId(undefined, 'event', around.language), typed.title)
  const written = writtenId(typed.id, node, file)
  return { item, made, ...(written && { written }) }
}

/** Keys whose values print as they were typed; a contact has a rule of its own. */
const printed = [
  ['title'],
  ['text'],
  ['place'],
  ['intention'],
  ['link', 'text'],
  ['link', 'url'],
] as const

/** For what or whom a service is offered. */
function intentionOf(
  { intention, consent, closed }: TypedEvent,
  node: YamlNode,
  { show }: AroundEvent,
  file: OpenFile,
): { readonly intention?: string; readonly person?: Person } {
  if (intention === undefined) return {}
  if (typeof intention === 'string') return { intention }
  const whose = { node, key: 'intention', file } as const
  const names = readNames(intention, consent !== undefined, show, whose)
  const died = diedBy(closed?.how)
  return { person: { ...personOf(intention, names, whose), ...(died && { died: true }) } }
}

/** From the first issue that may announce it to its last day. */
function windowOf(recurrence: Recurrence, weeks: number): Window {
  const [first, last] = [firstDay(recurrence), lastDay(recurrence)]
  return {
    ...(first && { from: addDays(first, -6 - 7 * weeks) }),
    ...(last && { until: last }),
  }
}
