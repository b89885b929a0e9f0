import type { CivilDate } from '../civil-date.ts'
import type { Event, Item } from '../load/item.ts'
import type { Helper, Parish } from '../load/parish.ts'
import { memoize, memoizeEach } from '../memoize.ts'
import { findNames, type NameFound, type NameKnowledge } from '../names/find-names.ts'
import { type ItemWords, placeIn } from '../names/item-words.ts'
import { type FindKnown, knownFinder, mayBeCalled } from '../names/known-names.ts'
import { findPhrases } from '../names/phrases.ts'
import type { Place } from '../place.ts'
import { overlap, type Range } from '../source.ts'
import { channels as allChannels, type Channel, type NameRule } from '../vocabulary.ts'
import { asNamedIn, isDeparted } from './closed-elsewhere.ts'

/** A name in an item's words that nobody has answered for. */
export interface NameInWords {
  readonly name: string
  readonly place: Place
  /** Why it may not stand: part of a known name that is withheld, a known name without leave, the item's own that cannot be told, or one that nobody declared. */
  readonly why: 'withheld' | 'no-leave' | 'unclear' | NameFound['strength']
  /** Channels that the item is kept from for it. */
  readonly closes: readonly Channel[]
  /** Somebody has answered for it in other channels, so that it is no news that it keeps from these. */
  readonly isAnswered: boolean
  /** What of bulletin.yaml and of the item itself would answer for it. */
  readonly answers: readonly NameAnswerKind[]
}

/** A consent of the item, an entry of `people` or `not-names`, and of an article the publication that it is from. */
export type NameAnswerKind = 'consent' | 'people' | 'not-names' | 'published'

/** Finds the names that are not answered for, each once. */
export interface NamesIn {
  readonly item: (item: Item) => readonly NameInWords[]
  /** In the title of an issue; whoever stands there is answered for by `people` alone, or is known. */
  readonly title: (words: readonly ItemWords[]) => readonly NameInWords[]
  /**
   * Where whom an event says to ask may stand: nowhere where that says a withheld part of the name of somebody prayed
   * for, unless it is the parish's own contact, or `people` has the name there.
   */
  readonly contact: (contact: NonNullable<Event['contact']>) => readonly Channel[]
}

/** The same for a week: who has departed by then is named otherwise. */
export type NamesOfWeek = (week: CivilDate) => NamesIn

/**
 * Reads the names in the words of a parish's items (docs/rules.md, "Names in words"). Known persons pass by
 * their own consent and by how much of their name shows, and a family name that may show keeps an item off the web
 * where neither its bearer nor the item has leave for it; other names by the item's consent, by
 * `published`, `not-names` and `people`. What is found of an item is remembered with it.
 */
export const namesIn = (parish: Parish, knowledge: NameKnowledge): NamesOfWeek =>
  memoize((week) => namesOfWeek(parish, week, knowledge))

function namesOfWeek(parish: Parish, week: CivilDate, knowledge: NameKnowledge): NamesIn {
  const bearers = parish.items.filter(({ person }) => person !== undefined)
  const findKnown = knownFinder(
    bearers.map((whom) => ({ whom, parts: asNamedIn(whom, week).person?.parts ?? [] })),
    knowledge.lookUp,
  )
  const sections = new Set(bearers.flatMap((item) => sectionOf(item) ?? []))
  const own = [...parish.notNames, ...ownWords(parish)]
  const scene: Scene = { parish, week, knowledge, findKnown, own }
  return {
    item: memoizeEach((item) => {
      const isOfPeople = sections.has(sectionOf(item) ?? '')
      const { unclear, name = '' } = asNamedIn(item, week).person ?? {}
      const untold: readonly NameInWords[] = unclear
        ? [
            {
              name,
              place: unclear.place,
              why: 'unclear',
              closes: allChannels,
              isAnswered: false,
              answers: [],
            },
          ]
        : []
      return [
        ...untold,
        ...once(item.words.flatMap((words) => namesOf(words, item, isOfPeople, scene))),
      ]
    }),
    title: memoizeEach((words) =>
      once(words.flatMap((title) => namesOf(title, undefined, false, scene))),
    ),
    contact: ({ text, channels }) => {
      // What may stand on the web is the parish's own, or the whole of it is of `people`.
      if (channels.includes('web')) return channels
      const withheld = findKnown(text).filter(({ isWithheld }) => isWithheld)
      return channels.filter((channel) =>
        withheld.every((name) => isHelper(name.text, channel, parish.people)),
      )
    },
  }
}

/** What a name is judged by. */
interface Scene {
  readonly parish: Parish
  readonly week: CivilDate
  readonly knowledge: NameKnowledge
  readonly findKnown: FindKnown<Item>
  /** Phrases that are no names, or the parish's own. */
  readonly own: readonly string[]
}

const sectionOf = (item: Item): string | undefined =>
  item.kind === 'request' ? item.section : undefined

/** The parish's own name, place and contact, and its headings. */
const ownWords = ({ name, place, contact, sections, title }: Parish): readonly string[] =>
  [name, place, title, ...Object.values(contact ?? {}), ...sections].filter(
    (one) => one !== undefined,
  )

/** `item` is undefined for the words of a week's title. */
function namesOf(
  words: ItemWords,
  item: Item | undefined,
  isOfPeople: boolean,
  { parish, week, knowledge, findKnown, own: ownPhrases }: Scene,
): readonly NameInWords[] {
  const { text } = words
  const found = findKnown(text, item)
  const declared = found.flatMap((one): readonly NameInWords[] => {
    const consented = allChannels.filter(
      (channel) =>
        one.whom.some((whom) => isGiven(asNamedIn(whom, week), channel, week)) ||
        (one.isLoose && item?.consent?.includes(channel)),
    )
    const concerned = one.isLoose ? (['web'] as const) : allChannels
    const closes = one.isWithheld
      ? allChannels
      : concerned.filter((channel) => !consented.includes(channel))
    if (closes.length === 0) return []
    const why = one.isWithheld ? 'withheld' : 'no-leave'
    const isAnswered = one.isLoose || (!one.isWithheld && consented.length > 0)
    return [{ name: one.text, place: placeIn(words, one), why, closes, isAnswered, answers: [] }]
  })
  const known = found.filter(({ isLoose }) => !isLoose)
  const passed: readonly Range[] = [...known, ...findPhrases(text, ownPhrases)]
  const lang = words.lang ?? item?.lang ?? parish.language
  const own = item?.kind === 'event' ? item.namesInWords : undefined
  const rule = own ?? parish.namesInWords[item?.kind ?? 'request']
  if (shutBy(rule, 'strong').every((channel) => isAnsweredByItem(item, channel))) return declared
  const undeclared = findNames(text, { isOfPeople, lang }, knowledge)
    .filter((name) => !passed.some((range) => overlap(range, name)))
    // "the Kowalskis" alone is judged by their bearer's leave already.
    .filter((name) => !found.some(({ from, to }) => from <= name.from && name.to <= to))
    .filter((found) => !isOwnPerson(found.name, item && asNamedIn(item, week)))
    .flatMap((found): readonly NameInWords[] => {
      const shut = shutBy(rule, found.strength)
      const closes = shut.filter((channel) => !isAnswered(found, channel, item, parish.people))
      if (closes.length === 0) return []
      const answered = allChannels.filter((channel) =>
        isAnswered(found, channel, item, parish.people),
      )
      const place = placeIn(words, found)
      const { name, strength: why } = found
      return [
        {
          name,
          place,
          why,
          closes,
          isAnswered: answered.length > 0,
          answers: answersTo(found, item),
        },
      ]
    })
  return [...declared, ...undeclared]
}

/** A strong name where the parish holds them closes everything; any other the web, which keeps what it once had. */
const shutBy = (rule: NameRule, strength: 'strong' | 'weak'): readonly Channel[] =>
  rule === 'hold' && strength === 'strong' ? allChannels : ['web']

/** The departed need no consent on paper and in mail. */
const isGiven = ({ consent, person }: Item, channel: Channel, week: CivilDate): boolean =>
  person?.shown !== undefined &&
  (consent?.includes(channel) ?? (isDeparted(person, week) && channel !== 'web'))

/** The item's own person by the words of her name that print. */
const isOwnPerson = (name: string, item: Item | undefined): boolean =>
  item?.person !== undefined &&
  mayBeCalled(
    name,
    item.person.parts.filter(({ isWithheld }) => !isWithheld),
  )

/** Whether somebody has answered for an undeclared name in this channel. */
function isAnswered(
  { name, isPrayedFor }: { readonly name: string; readonly isPrayedFor: boolean },
  channel: Channel,
  item: Item | undefined,
  people: readonly Helper[],
): boolean {
  if (isAnsweredByItem(item, channel)) return true
  return !isAsked({ isPrayedFor }, item) && isHelper(name, channel, people)
}

/** Whether `people` names somebody so in this channel. */
const isHelper = (name: string, channel: Channel, people: readonly Helper[]): boolean =>
  people.some(
    (helper) =>
      !helper.isMinor &&
      helper.channels.includes(channel) &&
      mayBeCalled(name, [{ text: helper.name, isGiven: false, isWithheld: false }]),
  )

/** Whether the item answers for whoever stands in its words. */
const isAnsweredByItem = (item: Item | undefined, channel: Channel): boolean =>
  item?.consent?.includes(channel) === true ||
  (item?.kind === 'article' && item.published !== undefined)

/** Somebody prayed for, for whom `people` never answers. */
const isAsked = (
  { isPrayedFor }: { readonly isPrayedFor: boolean },
  item: Item | undefined,
): boolean => isPrayedFor && item?.kind === 'request'

const answersTo = (
  found: { readonly isPrayedFor: boolean },
  item: Item | undefined,
): readonly NameAnswerKind[] => [
  ...(item?.kind === 'request' || item?.kind === 'article' ? (['consent'] as const) : []),
  ...(isAsked(found, item) ? [] : (['people'] as const)),
  'not-names',
  ...(item?.kind === 'article' ? (['published'] as const) : []),
]

/** Each name at its first place. */
function once(found: readonly NameInWords[]): readonly NameInWords[] {
  const seen = new Set<string>()
  return found.filter(({ name, why, closes }) => {
    const key = [name, why, ...closes].join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
