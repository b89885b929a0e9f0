import { type CivilDate, civilDate, nearerTo, partsOf, type Weekday } from '../civil-date.ts'

/** Where something stands in a text; `to` is behind its last sign. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A date as words say it. What they do not say is absent. */
export interface DateMention extends Stretch {
  readonly kind: 'date'
  readonly weekday?: Weekday
  /** 1 to 12. */
  readonly month?: number
  /** As written, also where no month has such a day. */
  readonly day: number
  readonly year?: number
  /** Written so that it can be nothing but a date: with a weekday, an ordinal, a year or a preposition. */
  readonly isSure: boolean
}

/** The day of a date with a month: in the year that is said, else in the one that brings it nearest to another day. */
export function dayNear(
  { month = 1, day, year }: DateMention,
  near: CivilDate,
): CivilDate | undefined {
  if (year !== undefined) return civilDate(year, month, day)
  const now = partsOf(near).year
  return [now - 1, now, now + 1]
    .flatMap((one) => civilDate(one, month, day) ?? [])
    .toSorted(nearerTo(near))[0]
}

/** A time of day that no clock shows. */
export interface TimeMention extends Stretch {
  readonly kind: 'time'
}

/** A day told from the day of printing, which is true in one issue alone. */
export interface RelativeMention extends Stretch {
  readonly kind: 'relative'
  /** Days from the issue's own day on. */
  readonly days: number
}

export type Mention = DateMention | TimeMention | RelativeMention

/** What one language knows of days. Each is a value in a file of this folder. */
export interface DayLanguage {
  /** Everything in a text that names a day or an impossible time, in the order of the text, none in another. */
  readonly mentions: (text: string) => readonly Mention[]
  /** Whether a sentence looks ahead: it announces, invites, asks for something by a day. */
  readonly looksAhead: (sentence: string) => boolean
  /** Whether a sentence gives a weekday, an hour or a place, and nothing in it tells of the past: "Supper on Friday, November 20." */
  readonly announces: (sentence: string) => boolean
}
