// Comes in: a parish, a week, what was chosen by hand for it, what earlier issues printed, and the
// church's year and scripture to choose from. Goes out: which items and which verse are in,
// which are out or held, and the rule that decided each. It composes nothing and reads no file.
import {
  type CalendarOptions,
  dayOfIssue,
  seasonsOfDay,
  servicesOn,
  sundayOf,
} from '../calendar/index.ts'
import { addDays, type CivilDate, sundayOnOrAfter } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { IssueDay } from '../issue-day.ts'
import { itemKinds } from '../item-kind.ts'
import type { Item } from '../load/item.ts'
import type { Hymn, Parish, WeekPin } from '../load/parish.ts'
import type { ItemWords } from '../names/item-words.ts'
import { chooseVerse, mottoVerse, type VerseAnswer } from '../scripture/choose-verse.ts'
import type { GivenVerse, Quoting } from '../scripture/given-verse.ts'
import { checkQuotations, noticesOf, type QuotedIssue } from '../scripture/permissions.ts'
import type { VerseLength } from '../scripture/stands-alone.ts'
import type { BankVerse } from '../scripture/verse-bank.ts'
import { type Channel, channels } from '../vocabulary.ts'
import { besideOf, tellHalves } from './beside.ts'
import { endedByName, endedElsewhere, isDeparted, isOneWord } from './closed-elsewhere.ts'
import { tellDays } from './days-in-words.ts'
import { decideItem, type WeekInView } from './decide-item.ts'
import type { NameInWords, NamesIn, NamesOfWeek } from './names-in-words.ts'
import type { Decided, Selection } from './selection.ts'
import { tellEvents, tellRota } from './tell-events.ts'
import { tellLinks } from './tell-links.ts'

/** What is at hand to choose from, beside the parish itself. */
export interface SelectionMaterial {
  readonly calendar: CalendarOptions
  readonly quoting: Quoting
  readonly bank: readonly BankVerse[]
  readonly namesIn: NamesOfWeek
  /** How long a chosen verse should be. */
  readonly length: VerseLength
}

/** What one week's selection is asked for. */
export interface WeekWanted extends IssueDay {
  /** Of a service that is held for itself: only what is for its day by `day` is in. */
  readonly title?: string
  /** Left out by hand. */
  readonly leaveOut: readonly string[]
  /** A verse chosen by hand. */
  readonly verse?: GivenVerse
  /** Of earlier weeks. */
  readonly records: readonly QuotedIssue[]
  /** How many verses to offer beside the one chosen. */
  readonly offers: number
}

/** A selection and what people should know about it. */
export interface Selected {
  readonly selection: Selection
  readonly diagnostics: readonly Diagnostic[]
}

/** What goes in, and what stands around it, whatever the verse. */
export interface DecidedWeek {
  readonly selection: Omit<Selection, 'beside' | 'motto' | 'verse' | 'candidates' | 'notices'>
  /** The title in the parish's second language. */
  readonly titleBeside: string | undefined
  /** Set for the day in a request file. */
  readonly readings: Selection['sunday']['readings'] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Decides the items by their rules, in the order of printing, with the title and hymns. No verse is looked at. */
export function decideWeek(
  parish: Parish,
  wanted: Pick<WeekWanted, 'week' | 'service' | 'title' | 'leaveOut'>,
  { calendar, namesIn }: Pick<SelectionMaterial, 'calendar' | 'namesIn'>,
): DecidedWeek {
  const { week, service } = wanted
  const pins = parish.weeks.filter((pin) => pin.week === week && pin.service === service)
  const readings = pins.find((pin) => pin.readings !== undefined)?.readings
  const inCalendar = dayOfIssue(wanted, calendar)
  const sunday = readings ? { ...inCalendar, readings } : inCalendar
  const names = namesIn(week)
  const view: WeekInView = {
    week,
    service,
    isForItself: wanted.title !== undefined,
    seasons: seasonsOfDay(sunday),
    leftOut: new Set(wanted.leaveOut),
    longAfter: parish.defaultWeeks,
    ended: endedByName(parish.items),
    namesIn: names,
  }
  const hymns = hymnsOf(pins, names)
  const title = titleOf(parish, wanted, names)
  const items = inOrder(parish).map((item) => decideItem(item, view))
  return {
    selection: {
      week,
      ...(service !== undefined && { service }),
      sunday,
      ...(parish.parts.some(({ next }) => next) && {
        nextSunday: sundayOf(sundayOnOrAfter(addDays(week, 1)), calendar),
      }),
      title: title.title,
      ...(title.keptFrom.length > 0 && { titleKeptFrom: title.keptFrom }),
      hymns: hymns.hymns,
      ...(hymns.keptFrom.length > 0 && { hymnsKeptFrom: hymns.keptFrom }),
      items,
    },
    titleBeside: title.titleBeside,
    readings,
    diagnostics: [
      ...emptiness(week, items),
      ...serviceOfNothing(wanted, items, pins.length > 0, calendar),
      ...items.flatMap((decided) => tellHeld(decided, view)),
      ...items.flatMap(tellNames),
      ...tellAlike(items),
      ...tellEvents(items, parish),
      ...tellRota(items, week),
      ...items.flatMap((decided) => tellDays(decided, week, parish.language)),
      ...items.flatMap(tellLinks),
      ...(parish.beside ? items.flatMap((one) => tellHalves(one, parish)) : []),
      ...title.diagnostics,
      ...hymns.diagnostics,
    ],
  }
}

/** Decides the week: items by their rules, and the verse by its own. */
export function selectIssue(
  parish: Parish,
  wanted: WeekWanted,
  sources: SelectionMaterial,
): Selected {
  const { selection, titleBeside, readings, diagnostics } = decideWeek(parish, wanted, sources)
  const { week, service } = selection
  const motto = parish.motto && mottoVerse(parish.motto, sources.quoting)
  const chosen = verseFor(parish, wanted, selection.sunday, motto?.verse?.verses ?? [], sources)
  const { verse } = chosen
  const beside = besideOf(parish, wanted, titleBeside, verse, readings, sources)
  const quoted = {
    ...{ week, ...(service !== undefined && { service }) },
    ...(verse && { verse }),
    ...(motto?.verse && { motto: motto.verse }),
  }
  const inAll = { ...quoted, ...(beside?.beside.verse && { beside: beside.beside.verse }) }
  return {
    selection: {
      ...selection,
      ...quoted,
      ...(beside && { beside: beside.beside }),
      candidates: chosen.candidates,
      notices: noticesOf(inAll, parish.quotations),
    },
    diagnostics: [
      ...diagnostics,
      ...(beside?.diagnostics ?? []),
      ...(motto?.diagnostics ?? []),
      ...chosen.diagnostics,
      ...checkQuotations(
        inAll,
        wanted.records,
        sources.quoting.scriptures.versifications.kjv,
        sources.quoting.language,
      ),
    ],
  }
}

/** Different persons in one section whose names print alike: nobody can tell whom to pray for. */
function tellAlike(items: readonly Decided[]): readonly Diagnostic[] {
  const shownBefore = new Map<string, Item>()
  return items.flatMap(({ item, decision }) => {
    const { person } = item
    if (decision !== 'in' || person?.shown === undefined) return []
    const section = item.kind === 'request' ? (item.section ?? '') : ''
    const key = `${item.kind} ${section} ${person.shown}`
    const other = shownBefore.get(key)
    if (other === undefined) {
      shownBefore.set(key, item)
      return []
    }
    if (other.person?.name === person.name) return []
    const values = { shown: { redacted: person.shown }, other: other.place }
    return [diagnostic('warning', 'names-alike', values, item.place)]
  })
}

/** The selection without items that the page cannot take, for want of room or of letters. */
export function withoutRoom(
  selection: Selection,
  ids: readonly string[],
  rule: 'no-room' | 'missing-letters' = 'no-room',
): Selection {
  const leave = (decided: Decided): Decided =>
    ids.includes(decided.item.id)
      ? { item: decided.item, decision: 'out', rule, channels: [], names: [] }
      : decided
  return { ...selection, items: selection.items.map(leave) }
}

/** The selection with announcements in brief on paper, for want of room. */
export function inBrief(selection: Selection, ids: readonly string[]): Selection {
  const shorten = (decided: Decided): Decided =>
    decided.occasion && ids.includes(decided.item.id)
      ? { ...decided, occasion: { ...decided.occasion, isInBrief: true } }
      : decided
  return { ...selection, items: selection.items.map(shorten) }
}

/** Kind after kind, and each as it prints; where nothing else is said, as the files have it (docs/rules.md, "Order"). */
const inOrder = ({ items, sections }: Parish): readonly Item[] =>
  items.toSorted(
    (one, other) =>
      itemKinds.indexOf(one.kind) - itemKinds.indexOf(other.kind) ||
      rankOf(one, sections) - rankOf(other, sections),
  )

/** The place of an item among those of its kind: leads stand before the sections in the parish's order. */
function rankOf(item: Item, sections: readonly string[]): number {
  switch (item.kind) {
    case 'request':
      return item.section === undefined ? -1 : sections.indexOf(item.section)
    case 'event':
    case 'rota':
    case 'article':
      return 0
    default:
      return item satisfies never
  }
}

function verseFor(
  parish: Parish,
  wanted: WeekWanted,
  { season, readings }: Selection['sunday'],
  motto: readonly string[],
  { quoting, bank, length }: SelectionMaterial,
): VerseAnswer {
  const { week, service, verse, records, offers } = wanted
  const pinned = pinsOf(parish, wanted).find((pin) => pin.verse !== undefined)?.verse
  return chooseVerse({
    ...quoting,
    policy: parish.scripture,
    week,
    service,
    season,
    readings,
    motto,
    records,
    bank,
    length,
    offers,
    ...(parish.beside && { beside: parish.beside }),
    ...(verse && { byHand: verse }),
    ...(pinned && { pinned }),
  })
}

function emptiness(week: CivilDate, items: readonly Decided[]): readonly Diagnostic[] {
  const isEmpty = items.every(({ decision }) => decision !== 'in')
  return isEmpty ? [diagnostic('error', 'nothing-this-week', { week })] : []
}

/** A service that files name for other days may be meant for one of these. */
function serviceOfNothing(
  { week, service, title }: Pick<WeekWanted, 'week' | 'service' | 'title'>,
  items: readonly Decided[],
  isPinned: boolean,
  calendar: CalendarOptions,
): readonly Diagnostic[] {
  if (service === undefined || title !== undefined || isPinned) return []
  const isNamed = items.some(({ item, decision }) => decision === 'in' && item.service === service)
  return isNamed || servicesOn(week, calendar).includes(service)
    ? []
    : [diagnostic('warning', 'service-of-nothing', { service, week })]
}

/** A held item waits for a person: for consent, or for word of a death. */
function tellHeld({ item, decision, rule }: Decided, view: WeekInView): readonly Diagnostic[] {
  const mayHaveEnded = decision === 'in' && item.person !== undefined && isOneWord(item.person)
  if (rule === 'closed-elsewhere' || mayHaveEnded) return tellEnded(item, rule, view)
  const showsPerson = item.person?.shown !== undefined
  const isRefused = item.consent?.length === 0
  const isDead = item.person !== undefined && isDeparted(item.person, view.week)
  const values = { id: item.id, showsPerson, isRefused, isDeparted: isDead }
  return rule === 'no-consent' ? [diagnostic('warning', 'held', values, item.place)] : []
}

/** That the prayer for this person has ended elsewhere; of a name of one word that it may have. */
function tellEnded(
  item: Item,
  rule: Decided['rule'],
  { week, ended }: WeekInView,
): readonly Diagnostic[] {
  const there = endedElsewhere(item, week, ended)
  if (there === undefined) return []
  const { id, person, place } = there.item
  const values = {
    id: item.id,
    otherId: id,
    other: person?.departed?.place ?? place,
    why: person?.departed === undefined ? ('closed' as const) : ('departed' as const),
    isHeld: rule === 'closed-elsewhere',
  }
  return [diagnostic('warning', 'closed-elsewhere', values, item.place)]
}

/** What request files set for an issue: for its service, and else for its day. */
const pinsOf = ({ weeks }: Parish, { week, service }: IssueDay): readonly WeekPin[] =>
  [service, undefined].flatMap((one) =>
    weeks.filter((pin) => pin.week === week && pin.service === one),
  )

/** Channels for which a person of the parish who is named has no leave. */
const closedTo = (names: readonly NameInWords[]): readonly Channel[] =>
  channels.filter((channel) =>
    names.some(
      ({ why, closes }) => (why === 'withheld' || why === 'no-leave') && closes.includes(channel),
    ),
  )

/**
 * The issue's own title, unless it names somebody whom nobody has answered for. One that names a person of the parish stands
 * in the channels alone that she has leave for.
 */
function titleOf(
  parish: Parish,
  wanted: Pick<WeekWanted, 'week' | 'service' | 'title'>,
  namesIn: NamesIn,
): {
  readonly title: string
  readonly titleBeside: string | undefined
  readonly keptFrom: readonly Channel[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { week } = wanted
  const pin = pinsOf(parish, wanted).find(({ title }) => title !== undefined)
  const own = wanted.title ?? pin?.title
  const isTyped = wanted.title !== undefined
  const words = isTyped ? [wordsTyped(wanted.title)] : pin?.words
  const all = namesIn.title(words ?? [])
  const names = all.filter(({ closes }) => closes.includes('print'))
  return {
    title: names.length > 0 ? parish.title : (own ?? parish.title),
    titleBeside:
      names.length > 0 || own === undefined
        ? parish.beside?.title
        : isTyped
          ? undefined
          : pin?.titleBeside,
    keptFrom: names.length > 0 ? [] : closedTo(all),
    diagnostics: names.map(({ place }) =>
      isTyped
        ? diagnostic('warning', 'name-in-title', { week, isTyped })
        : diagnostic('warning', 'name-in-title', { week, isTyped }, place),
    ),
  }
}

/** Words that stand in no file. */
const wordsTyped = (text: string): ItemWords => ({
  text,
  file: '',
  stretches: [{ at: 0, line: 1, column: 1 }],
})

/** What is sung, unless it names a person of the parish without leave; a hymn's own writers are published. */
function hymnsOf(
  pins: readonly WeekPin[],
  namesIn: NamesIn,
): {
  readonly hymns: readonly Hymn[]
  readonly keptFrom: readonly Channel[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const pin = pins.find((one) => one.hymns !== undefined)
  if (pin?.hymns === undefined) return { hymns: [], keptFrom: [], diagnostics: [] }
  const all = namesIn.title(pin.hymnWords ?? [])
  const names = all.filter(
    ({ why, closes }) => (why === 'withheld' || why === 'no-leave') && closes.includes('print'),
  )
  return {
    hymns: names.length > 0 ? [] : pin.hymns,
    keptFrom: closedTo(all),
    diagnostics: names.map(({ place }) => diagnostic('warning', 'name-in-hymns', {}, place)),
  }
}

/** Names that hold an item, or keep it from a channel. */
const tellNames = ({ item, decision, names }: Decided): readonly Diagnostic[] =>
  names.map(({ why, place }) => {
    const values = { id: item.id, why, isHeld: decision === 'held' }
    return diagnostic('warning', 'name-in-words', { ...values, kind: item.kind }, place)
  })
