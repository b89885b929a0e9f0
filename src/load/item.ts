import type { DayOfYear } from '../calendar/day-of-year.ts'
import type { CivilDate } from '../civil-date.ts'
import type { Unclear } from '../decode/person-name.ts'
import type { ItemKind } from '../item-kind.ts'
import type { SpokenLanguage } from '../languages.ts'
import type { RichText } from '../markdown/rich-text.ts'
import type { ItemWords } from '../names/item-words.ts'
import type { NamePart } from '../names/known-person.ts'
import type { Place } from '../place.ts'
import type { ClockTime } from '../recurrence/clock-time.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Channel, NameRule, PrayerKind, Priority, Season } from '../vocabulary.ts'

/** The type of each kind. */
export interface ItemOf {
  readonly request: Request
  readonly event: Event
  readonly rota: RotaRow
  readonly article: Article
}

/** One piece of content that may stand in an issue. */
export type Item = ItemOf[ItemKind]

/**
 * What is true of every kind. The rules of selection look at nothing else, so that a window, a
 * closing or a missing consent holds for every kind alike (docs/rules.md, "What goes in").
 */
interface AnyItem {
  readonly id: string
  /** False where the id was made from the words and stands in no file yet. */
  readonly idWritten: boolean
  readonly place: Place
  /** Where it came from; absent where it names a person, whose source is nobody's business. */
  readonly source?: string
  /** Whom it names. */
  readonly person?: Person
  /** Channels that consent was given for: it limits the item to them. Absent where none is written. */
  readonly consent?: readonly Channel[]
  /** Everything that prints of it, as typed. */
  readonly words: readonly ItemWords[]
  readonly window: Window
  /** The one service of a day that it is for, as `serviceKey` writes it; absent where it is for all. */
  readonly service?: string
  readonly repeat?: Repeat
  /** Its own days, for what takes place on some: it stands in the issues of their weeks and of those before. */
  readonly takesPlace?: TakesPlace
  /** Ended from this day on. */
  readonly closed?: CivilDate
  readonly priority: Priority
  readonly link?: Link
  readonly lang?: string
}

/** One thing to pray for. */
export interface Request extends AnyItem {
  readonly kind: 'request'
  /** One of `Parish.sections`, or absent for a lead, printed before all sections. */
  readonly section?: string
  /** Files write it under the key `kind`; somebody departed makes it `departed`, whatever they write. */
  readonly prayer: PrayerKind | 'departed'
  readonly text?: RichText
  readonly footnote?: string
  readonly half?: Half<'footnote'>
}

/** Something at a day and time. */
export interface Event extends AnyItem {
  readonly kind: 'event'
  readonly title: string
  /** Files write `kind: service`. */
  readonly worship: boolean
  readonly takesPlace: TakesPlace
  /** When it begins, the earliest first; empty where no time is given. */
  readonly times: readonly ClockTime[]
  /** It is said to last the whole day. */
  readonly isAllDay: boolean
  /** Of what has one time; an earlier one than that is of the next day. */
  readonly ends?: ClockTime
  /** Files write `place`. */
  readonly where?: string
  /** Whom to ask, and where that may stand. */
  readonly contact?: { readonly text: string; readonly channels: readonly Channel[] }
  readonly text?: RichText
  /** What names in its words do, where its file says so; a calendar of another program holds them: nobody has read it. */
  readonly namesInWords?: NameRule
  /** What a service is offered for, where it is no person. */
  readonly intention?: string
  readonly half?: Half<'title' | 'where' | 'intention'>
}

/** Who does what on one day: a row of the rota. */
export interface RotaRow extends AnyItem {
  readonly kind: 'rota'
  readonly date: CivilDate
  readonly takesPlace: TakesPlace
  readonly cells: readonly RotaCell[]
}

/** Who does one thing. */
export interface RotaCell {
  readonly role: string
  /** The same in the parish's other language. */
  readonly roleBeside?: string
  readonly place: Place
  /** As they print, and where they may. */
  readonly names: readonly { readonly shown: string; readonly channels: readonly Channel[] }[]
  /** How many names of the cell nobody has answered for; they are not in here. */
  readonly unknown: number
}

/** A longer piece, one file of `articles/`. */
export interface Article extends AnyItem {
  readonly kind: 'article'
  readonly title: string
  /** Printed above the title; articles in a row under one heading share it. */
  readonly heading?: string
  readonly byline?: string
  /** The publication that it is taken from, which answers for the names in it. */
  readonly published?: string
  /** On the outside back panel, above the contact. */
  readonly back: boolean
  /** On the leaf folded in of a sheet folded twice. */
  readonly flap: boolean
  readonly order: number
  readonly body: RichText
  readonly half?: Half<'title' | 'heading' | 'byline' | 'source'>
}

/** What an item says in the parish's other language; what it does not say is the item's. */
export type Half<Line extends string> = Readonly<Partial<Record<Line, string>>> & {
  readonly lang: SpokenLanguage
  readonly text?: RichText
  readonly linkText?: string
}

/** The person prayed for. The whole name stays inside: what prints is `shown`. */
export interface Person extends NameShown {
  /** For finding two requests for one person; never printed. */
  readonly name: string
  /** Where it is written that the person has died: from when on, and what prints from then on. */
  readonly departed?: Departed
  /** Years since the death, in the week of its day where that brings the item in. */
  readonly anniversary?: number
  /** How the request was closed says that the person has died. */
  readonly died?: true
  /** The item for another person of the same name, and where this one says so. */
  readonly distinctFrom?: { readonly id: string; readonly place: Place }
}

/** Somebody departed. */
export interface Departed extends NameShown {
  /** The day of death; `true` where it is not known. */
  readonly on: CivilDate | true
  readonly place: Place
}

/** How much of a name prints. */
export interface NameShown {
  /** What prints, after `show` and `minor`; absent where nothing of the name may. */
  readonly shown?: string
  /** The words of the name in their order, and which of them must not print. */
  readonly parts: readonly NamePart[]
  /** Why a part of the name that is to show cannot be told, and where the name stands. */
  readonly unclear?: { readonly why: Unclear; readonly place: Place }
}

/** Both ends included; an absent end is open. */
export interface Window {
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** It is one day alone by `day`, and so in what is held for itself on that day. */
  readonly day?: true
}

/** On which days something takes place, and how it is announced before. */
export interface TakesPlace {
  readonly recurrence: Recurrence
  readonly announced: Announced
  /** From this day on it is called off, which those are told who have read of it. */
  readonly calledOff?: CivilDate
}

/** In which issues something is announced. */
export interface Announced {
  /** So many weeks before its own at the most. */
  readonly weeks: number
  /** In so many issues at the most. */
  readonly runs: number
  /** It says more than a row of the week's table has room for, and so is announced in its own week too. */
  readonly hasText: boolean
}

export type Repeat =
  | { readonly kind: 'every'; readonly weeks: number; readonly from: CivilDate }
  | { readonly kind: 'nth-sunday'; readonly nth: 1 | 2 | 3 | 4 | 5 | 'last' }
  | { readonly kind: 'season'; readonly season: Season }
  /** In the weeks in which one of these days falls. */
  | { readonly kind: 'yearly'; readonly daysOfYear: readonly DayOfYear[] }

export interface Link {
  readonly text: string
  readonly url: string
  readonly qr: boolean
}
