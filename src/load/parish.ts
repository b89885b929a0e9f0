import type { SeasonColours } from '../calendar/index.ts'
import type { LocalFeast } from '../calendar/local-feast.ts'
import type { Reading } from '../calendar/sunday.ts'
import type { Span } from '../decode/field.ts'
import type { IssueDay } from '../issue-day.ts'
import type { ItemKind } from '../item-kind.ts'
import type { SpokenLanguage } from '../languages.ts'
import type { ItemWords } from '../names/item-words.ts'
import type { Place } from '../place.ts'
import type {
  CalendarUse,
  Channel,
  Duplex,
  Edition,
  LettersRule,
  Look,
  Marking,
  MovedToSunday,
  NameRule,
  PageColour,
  Paper,
  SectionForm,
  Shape,
  Track,
} from '../vocabulary.ts'
import type { Item } from './item.ts'
import type { PartWish } from './parish/parts-in-order.ts'

/**
 * A parish folder, read and checked: every default applied, every date a day, every text parsed.
 * What must never reach an output (notes, how a request was closed, who gave consent and when)
 * is not in here at all.
 */
export interface Parish {
  readonly name: string
  readonly place?: string
  readonly motto?: PinnedVerse
  readonly logo?: Logo
  readonly contact?: Contact
  /** IANA name, e.g. `America/New_York`; checked by the host. */
  readonly timezone?: string
  /** BCP 47 tag of the printed words. */
  readonly language: string
  /** What stands beside it, where the parish prints in two languages. */
  readonly beside?: Beside
  /** What stands under the parish's name when the week gives no title of its own. */
  readonly title: string
  readonly calendar: CalendarUse
  /** The patronal feast first, then days with names of the parish's own, as bulletin.yaml has them. */
  readonly localFeasts: readonly OwnFeast[]
  /** What the church keeps on a Sunday instead of its day; absent where the region of the language tells. */
  readonly onSunday?: readonly MovedToSunday[]
  /** Colours of whole seasons that are others than the calendar's. */
  readonly seasonColours?: SeasonColours
  readonly readings: Track
  /** The headings in their order. */
  readonly sections: readonly string[]
  /** What bulletin.yaml says of single sections. */
  readonly sectionSettings?: readonly SectionSetting[]
  readonly scripture: ScripturePolicy
  readonly insert: InsertPolicy
  readonly text: TextPolicy
  /** What the sheet has between its head and its foot, in order. */
  readonly parts: readonly PartWish[]
  /** Which entries of calendars in `events/` are read: all, or those of these categories; absent where none. */
  readonly calendars?: 'all' | readonly string[]
  readonly announcements: AnnouncementPolicy
  /** Under which the words and tunes of hymns are printed. */
  readonly hymnsLicence?: string
  /** How long a person's request without `until` runs, in Sundays. */
  readonly defaultWeeks: number
  readonly editions: readonly Edition[]
  /** Where the parish puts its page of the web, the same every week; absent where it does not say. */
  readonly webAddress?: string
  /** How long persons are kept after their prayers have ended, and old issues; absent where nothing is said. */
  readonly retention?: Retention
  /** All that may print: kind after kind as `itemKinds` has them, each in the order of its files. */
  readonly items: readonly Item[]
  /** Titles and verses that request files give to single weeks. */
  readonly weeks: readonly WeekPin[]
  /** Who may be named in words about what they do. */
  readonly people: readonly Helper[]
  /** Words that look like a person's name but are not a name. */
  readonly notNames: readonly string[]
  /** What a name does that nobody has answered for, by the kind of item. */
  readonly namesInWords: Readonly<Record<ItemKind, NameRule>>
  /** The parish's own quotations under licence, `scripture/*.yaml`. */
  readonly quotations: readonly QuotedVerse[]
}

/** How events are announced. */
export interface AnnouncementPolicy {
  /** So many weeks before the event's own. */
  readonly weeks: number
  /** Words that a text should have at the most. */
  readonly words: number
  /** In so many issues at the most. */
  readonly runs: number
}

/** How long persons stay in the parish's files; what is not said stays. */
export interface Retention {
  /** A person's request, after it has ended. */
  readonly ended?: Span
  /** Pages and texts of issues, after their week. */
  readonly issues?: Span
}

/** The parish's sign at the head of the insert. */
export interface Logo {
  /** Path relative to the parish folder. */
  readonly src: string
  /** What someone who cannot see it should hear; never empty. */
  readonly alt: string
  readonly place: Place
}

/** Whom to ask, by the keys of `parish.contact`. */
export interface Contact {
  readonly heading?: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly url?: string
  readonly address?: string
}

/** Somebody who may be named for what she does. */
export interface Helper {
  readonly name: string
  /** A minor is never named in words by more than initials. */
  readonly isMinor: boolean
  readonly channels: readonly Channel[]
}

/** A day of the parish's own, and where bulletin.yaml has it. */
export interface OwnFeast {
  readonly feast: LocalFeast
  readonly place: Place
}

export interface ScripturePolicy {
  /** For verses that the tool quotes itself. */
  readonly translation: string
  readonly themes: readonly string[]
  /** A verse printed N weeks ago rests while N is not more than this. */
  readonly restWeeks: number
  readonly marks: Marking
}

/** A bound pair: what the page should have, and the least it may have. */
export interface Bounds {
  readonly best: number
  readonly floor: number
}

/** A second language, in which the insert says everything beside the first. */
export interface Beside {
  readonly language: SpokenLanguage
  /** The same with the country by which times and days are written: `es-MX`. */
  readonly tag: string
  readonly title?: string
  readonly contact?: Pick<Contact, 'heading' | 'name'>
  /** From which verses are quoted in it; absent where none is named. */
  readonly translation?: string
}

/** What bulletin.yaml says of a section beside its heading. */
export interface SectionSetting {
  readonly section: string
  /** BCP 47 tag, where it is another than the parish's. */
  readonly lang?: string
  /** How its short items stand; by itself where it is not said. */
  readonly form?: SectionForm
  /** The heading in the parish's other language. */
  readonly beside?: string
}

export interface InsertPolicy {
  readonly shape: Shape | 'auto'
  readonly paper: Paper
  readonly duplex: Duplex
  /** Type size in points. */
  readonly size: Bounds
  /** Baseline distance as a factor of the size. */
  readonly leading: Bounds
  /** Punctuation hangs in the margin. */
  readonly hanging: boolean
  /** Hundredths of their width by which letters may grow or shrink to fit a line, and by half of which they may stand apart or closer; 0 for none. */
  readonly letterFit: number
  /** How the page looks, where the parish has no theme of its own. */
  readonly look: Look
  /** The colour beside the ink; the theme's own where the parish does not say. */
  readonly colour?: PageColour
  /** Where no face has a letter of an item: nothing is made, which holds where it is not said, or the item is left out. */
  readonly missingLetters?: LettersRule
}

export interface TextPolicy {
  /** Columns of the text edition. */
  readonly width: number
  readonly ascii: boolean
}

/** A verse that a person set: a reference alone, or with the words and the translation they come from. */
export interface PinnedVerse {
  /** As typed, e.g. `Psalm 106:3`. */
  readonly ref: string
  readonly text?: string
  readonly translation?: string
  readonly place: Place
}

/** A quotation of `scripture/*.yaml`. */
export interface QuotedVerse {
  readonly translation: string
  /** What the licence wants printed. */
  readonly notice?: string
  readonly ref: string
  readonly text: string
  readonly place: Place
}

/** What one request file says of one week. */
export interface WeekPin extends IssueDay {
  readonly title?: string
  /** The same in the parish's other language. */
  readonly titleBeside?: string
  /** The title as typed. */
  readonly words: readonly ItemWords[]
  readonly verse?: PinnedVerse
  /** Passages of the day in place of the calendar's. */
  readonly readings?: readonly Reading[]
  /** What is sung, in order, and the same as typed. */
  readonly hymns?: readonly Hymn[]
  readonly hymnWords?: readonly ItemWords[]
  readonly place: Place
}

/** What is sung at one place of a service. */
export interface Hymn {
  /** Which place: `Processional`. */
  readonly at: string
  /** Number and title. */
  readonly words: string
}
