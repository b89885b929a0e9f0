import type { CivilDate } from '../civil-date.ts'
import type { ItemKind } from '../item-kind.ts'
import type { SpokenLanguage } from '../languages.ts'
import type { NameFound } from '../names/find-names.ts'
import type { Place, Quoted } from '../place.ts'

/** What can be said of one issue, and of what it is made with: each code with the values of its sentence. */
export interface IssueProblems {
  /** Neither a request nor an article is in for this week. */
  'nothing-this-week': { week: CivilDate }
  /** Nothing that is in names the service that the issue is for; files name it for other days. */
  'service-of-nothing': { service: string; week: CivilDate }
  /** Left out by hand in an earlier run for the week; nothing has this id any more. */
  'left-out-gone': { id: string }
  /** In the week, but the templates print nothing of it; `templates` are the parish's own. */
  'not-in-templates': { id: string; templates: readonly string[] }
  /** Characters that no face has; `part` is what they stand in. */
  'no-glyph': { characters: Quoted; count: number; part: string }
  /** An item that is left out for want of them, as the parish wants it. */
  'left-out-for-letters': { characters: Quoted; count: number; part: string }
  /** What an item says in one of the parish's two languages alone. */
  'half-missing': {
    id: string
    language: SpokenLanguage
    lacks: readonly ('title' | 'text' | 'footnote' | 'link')[]
  }
  /** The week's verse in the second language: no translation is named for it (`why` is `unnamed`), or it is not in the one that is. */
  'verse-in-one-language': {
    language: SpokenLanguage
    ref: string
    why: 'unnamed' | 'not-here' | 'lacking'
    translation: string
  }
  /** A picture that is no PNG or JPEG file. */
  'unusable-picture': { path: string }
  /** A picture of more pixels than anything here prints: `width` times `height` above so many millions. */
  'picture-too-large': { path: string; width: number; height: number; millions: number }
  /** A face of the parish's own that cannot be used; of one that is missing, `nearest` is a file that may be meant. */
  'unusable-face': {
    path: string
    nearest?: string
    reason: 'missing' | 'web-font' | 'collection' | 'no-embedding' | 'damaged'
  }
  /** A font file that a parish wants to bring and that cannot be used. */
  'unusable-font': {
    path: string
    reason: 'web-font' | 'no-embedding' | 'damaged' | 'none-inside'
  }
  /**
   * A folder or ZIP holds fonts of which none is the usual one of them all, or a collection none of the name that was given;
   * `names` are those that may be meant.
   */
  'several-fonts': { path: string; names: readonly string[] }
  /**
   * The words of an item name somebody: a part of a known name that is withheld, a known name without leave for
   * some channel, or a name that nobody has answered for. It is held, or kept off the web.
   */
  'name-in-words': {
    id: string
    why: 'withheld' | 'no-leave' | 'unclear' | NameFound['strength']
    isHeld: boolean
    kind: ItemKind
  }
  /** In the last issue, and held now for a name in the words. */
  'held-since': { issue: string; ids: readonly string[] }
  /** The title of an issue, in a file or typed, names somebody whom nobody has answered for; the parish's own stands in its place. */
  'name-in-title': { week: string; isTyped: boolean }
  /** The hymns of a week name a person of the parish without leave; they are not printed. */
  'name-in-hymns': Readonly<Record<never, never>>
  /** A death of these weeks whose item comes on the anniversaries alone. */
  'departed-without-from': { weeks: number }
  /** Somebody's death on a day that is still to come. */
  'departed-to-come': { day: string }
  /** A weekday in words that is not the one of its date; `near` is the nearest day to it that is. */
  'wrong-weekday': { found: string; date: CivilDate; near: CivilDate }
  /** A date in what looks ahead that is over on the issue's day. */
  'past-date': { found: string; date: CivilDate }
  /** "today" and the like in what runs several weeks; `date` is the day meant in the first of them. */
  'relative-day': { found: string; date: CivilDate }
  /** A sentence that sends its reader to an address, and none is given. */
  'link-missing': { found: string; kind: ItemKind }
  /** A date in words that no calendar has. */
  'no-such-date': { found: string }
  /** A time in words that no clock shows. */
  'no-such-time': { found: string }
  /** The prayer for a person of this whole name has ended by another item; by a name of one word it is only told. */
  'closed-elsewhere': {
    id: string
    otherId: string
    other: Place
    why: 'closed' | 'departed'
    isHeld: boolean
  }
  /** Two persons of one section whose names print alike; `other` is the first. */
  'names-alike': { shown: Quoted; other: Place }
  /** An announcement does not say all that people ask. */
  'announcement-lacks': { id: string; lacks: readonly ('time' | 'place' | 'contact')[] }
  /** The text of an announcement has more words than the parish wants. */
  'announcement-long': { id: string; words: number; most: number }
  /** Whom an event says to ask is prayed for, and less of the name shows there: the event stands without its contact. */
  'contact-withheld': { id: string }
  /** A name in the rota that nobody has answered for; it is left blank. */
  'rota-unknown': { role: string; day: string }
  /** Nobody does this on a day of the rota. */
  'rota-gap': { role: string; day: string }
  /** Two events at one time and place; `other` is the one that begins first. */
  'same-hour': { id: string; otherId: string; other: Place; date: CivilDate }
  /** No issue of the week is noted as printed, so that nothing tells what has changed since. */
  'not-printed': { week: string }
  /** What has changed since printing is too much for a slip. */
  'slip-too-long': Readonly<Record<never, never>>
  /**
   * An item waits for consent, or its consent names no channel: leave was refused, or nobody has said yet that the
   * departed may be named.
   */
  held: { id: string; showsPerson: boolean; isRefused: boolean; isDeparted: boolean }
}
