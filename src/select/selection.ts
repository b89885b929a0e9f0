import type { Sunday } from '../calendar/sunday.ts'
import type { CivilDate } from '../civil-date.ts'
import type { IssueDay } from '../issue-day.ts'
import type { Item } from '../load/item.ts'
import type { Hymn } from '../load/parish.ts'
import type { LocalTime } from '../local-time.ts'
import type { ChosenVerse } from '../scripture/verse.ts'
import type { Channel, Decision, SelectionRule } from '../vocabulary.ts'
import type { NameInWords } from './names-in-words.ts'
import type { Occasion } from './occasion.ts'

/** What was decided for one item. */
export interface Decided {
  readonly item: Item
  readonly decision: Decision
  readonly rule: SelectionRule
  /** Where it may leave; empty unless `in`. */
  readonly channels: readonly Channel[]
  /** Names in its words that nobody has answered for: of what is held or kept from a channel for them. */
  readonly names: readonly NameInWords[]
  /** Of what takes place on days of its own: what there is to say of it in this issue. */
  readonly occasion?: Occasion
  /** Of what takes place, but not in this issue's week: the first day after it, within a year. */
  readonly next?: CivilDate
  /** What the clergy should know of an item that is in. */
  readonly notice?: Notice
}

export type Notice =
  | { readonly kind: 'last-week' }
  | { readonly kind: 'long'; readonly weeks: number }
  /** `weeks` is 0 where it has no first day either. */
  | { readonly kind: 'no-end'; readonly weeks: number }

/** What goes in this week, what stays out, and why: every item of the parish. */
export interface Selection extends IssueDay {
  /** Of the issue's day, whatever day of the week that is. */
  readonly sunday: Sunday
  readonly title: string
  /** The same in the parish's second language, as far as that is known. */
  readonly beside?: {
    /** Absent where the issue has a title in the first alone. */
    readonly title?: string
    readonly sunday: Sunday
    readonly nextSunday?: Sunday
    readonly verse?: ChosenVerse
  }
  /** Channels in which the parish's own title stands instead: this one names a person of the parish who has no leave for them. */
  readonly titleKeptFrom?: readonly Channel[]
  /** The Sunday after, where the parish prints its readings too. */
  readonly nextSunday?: Sunday
  readonly hymns: readonly Hymn[]
  /** Channels that may not say what is sung, for the same reason. */
  readonly hymnsKeptFrom?: readonly Channel[]
  /** In the order of printing (docs/rules.md, "Order"). */
  readonly items: readonly Decided[]
  readonly motto?: ChosenVerse
  /** Absent where the parish has nothing to choose from. */
  readonly verse?: ChosenVerse
  /** What else the rules would offer for the head of the insert, best first. */
  readonly candidates: readonly ChosenVerse[]
  /** Clergy had approved something else: when this was written all the same. Printed in the masthead. */
  readonly updated?: LocalTime
  /** What the licences of the translations quoted want printed in every edition. */
  readonly notices: readonly string[]
}
