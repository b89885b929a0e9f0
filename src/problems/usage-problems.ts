import type { ItemKind } from '../item-kind.ts'
import type { Redacted } from '../place.ts'

/** Items that a person may mean, and in the same order the words by which she knows them. */
export interface MeantItems {
  readonly items: readonly { readonly id: string; readonly file: string; readonly line: number }[]
  readonly words: readonly Redacted[]
}

/** A problem whose code says all. */
type Nothing = Readonly<Record<never, never>>

/**
 * What can be wrong with what a person or another program asks for, apart from any file: each code with
 * the values of its sentence. The command line ends with 2.
 */
export interface UsageProblems {
  /** No command has this name. */
  'unknown-command': { typed: string; nearest: string | undefined }
  /** No flag of the command has this name. */
  'unknown-flag': { flag: string; nearest: string | undefined }
  /** A flag before the command's name; it must stand after it. */
  'flag-before-command': { flag: string }
  /** A flag that a command cannot do without, as its help names it. */
  'flag-missing': { command: string; flag: string }
  /** Two flags that exclude each other. */
  'flags-conflict': { one: string; other: string }
  /** More words than the command takes. */
  'too-many-words': { command: string; words: readonly string[] }
  /** A word outside a closed list; `place` is the flag, or the argument as the help names it. */
  'unknown-choice': {
    place: string
    typed: string
    nearest: string | undefined
    allowed: readonly string[]
  }
  /** No whole number, or one outside its bounds; `or` is a word that may stand in its place. */
  'no-whole-number': { flag: string; typed: string; least: number; most: number; or?: string }
  /** No share of all parishes, as `3/10` is one. */
  'no-shard': { typed: string }
  /** A flag that says how many parishes are gone over, where it is one. */
  'only-with-all': { flag: string }
  /** One parish is named beside the folder of many. */
  'parish-beside-all': { parish: string }
  /** A flag, or a value of a request, that is named and empty. */
  'value-missing': { flag: string }
  /** A word that a command wants after it, as its help names it. */
  'argument-missing': { command: string; argument: string }
  /** A parish that is to join others. */
  'parish-joins': { path: string }
  /** A folder that is to join parishes and has nothing for them. */
  'nothing-joins': { path: string }
  /** Nothing stands at the path; `day` where what was typed for a folder is one. */
  'no-such-folder': { path: string; day: string | undefined }
  /** The words of a request in the place of a parish. */
  'words-for-folder': { typed: string }
  /** A file stands where a folder is wanted: the parish's, a new one, or one to write into. */
  'file-for-folder': { path: string; wanted: 'parish' | 'folder' | 'out' }
  /** A folder to write into that a parish reads: its records, its requests. */
  'out-in-parish': { path: string }
  /** A path with signs that no scheduler takes; as JSON writes it. */
  'path-unshowable': { path: string }
  /** Words that name no day, or figures that can be read as two. */
  'no-day': { flag: string; typed: string; readings: readonly string[] }
  /** A title of a service without the day on which it is held. */
  'title-without-day': Nothing
  /** A service held for itself on a day that has an insert already, without a name of its own. */
  'title-without-service': { day: string }
  /** No item, and nothing of the church year on that day, names this service. */
  'no-such-service': { typed: string; nearest: string | undefined; known: readonly string[] }
  /** A day after --sunday that is another day of the week. */
  'no-sunday': { typed: string; before: string; after: string }
  /** One day alone together with a first day, a last day or a repetition. */
  'sunday-and-days': { flag: '--sunday' | '--day' }
  /** Words that name no Sunday of a month. */
  'no-nth-sunday': { typed: string }
  /** Words that name no number of weeks. */
  'no-interval': { typed: string }
  /** Words without an address that a link can lead to. */
  'no-link': { typed: string }
  /** A list of channels with a word that names none. */
  'no-channels': { typed: string }
  /** bulletin.yaml has no section of this name. */
  'no-such-section': { section: string; nearest: string | undefined; known: readonly string[] }
  /** A new heading that bulletin.yaml has already. */
  'section-there': { section: string }
  /** Words that name no day of the week. */
  'no-weekday': { typed: string }
  /** Words that name no time of day. */
  'no-time': { typed: string }
  /** Words at which no event begins or ends. */
  'no-clock-time': { flag: '--time' | '--ends'; typed: string }
  /** Words that name no days of the week and no number of weeks. */
  'no-days-of-week': { typed: string }
  /** Words that name no day of each month. */
  'no-day-of-month': { typed: string }
  /** No address of mail. */
  'no-email': { typed: string }
  /** No name of a time zone. */
  'no-timezone': { typed: string }
  /** No tag of a language (BCP 47). */
  'no-language-tag': { typed: string }
  /** A tag whose region ISO 3166 does not know, and the tag that is meant. */
  'no-such-region': { typed: string; region: string; meant: string }
  /** A second language that cannot stand beside the parish's own, `language`; `allowed` can. */
  'no-second-language': { typed: string; language: string; allowed: readonly string[] }
  /** One heading twice among the sections of a new parish. */
  'section-twice': { section: string }
  /** Nothing stands at the path where a file is wanted. */
  'no-such-file': { path: string }
  /** A folder stands where a letter's file is wanted. */
  'folder-for-file': { path: string }
  /** What is said of a heading has not the form HEADING=SECTION. */
  'heading-unreadable': { typed: string }
  /** The letter has no heading of these words. */
  'column-unreadable': { typed: string; meanings: readonly string[] }
  'no-such-column': { heading: string; known: readonly string[] }
  'no-such-heading': { heading: string; known: readonly string[] }
  /** A day outside the years for which the church year is known. */
  'year-unknown': { first: number; last: number }
  /** No item has this id. */
  'no-such-id': { id: string; nearest: string | undefined }
  /** A verse's own words without its reference. */
  'verse-text-alone': Nothing
  /** Nothing that goes on paper is made, and it is to be printed. */
  'print-without-pdf': Nothing
  /** A name that is to be given, and is empty. */
  'approval-without-name': Nothing
  /** Neither a day nor a person, or both. */
  'forget-whom': Nothing
  /** A day to come in the place of today, by which too much would be removed. */
  'forget-too-early': { day: string }
  /** No file of the parish names this person. */
  'nobody-called-so': { person: string }
  /** A name that no folder of a translation can have on every system. */
  'translation-name': { typed: string }
  /** The name of a translation that the program ships. */
  'translation-shipped': { name: string }
  /** Neither file nor folder stands at the path. */
  'no-such-source': { path: string }
  /** Words in which a search finds nothing to look for. */
  'no-words-to-search': { typed: string }
  /**
   * No request and no event has this id. `unclear`: errors keep ids that no file has from being known; `calendars`: it
   * may be one of another program's calendar.
   */
  'no-such-item': {
    id: string
    nearest: string | undefined
    unclear: boolean
    calendars: boolean
  }
  /** What was typed for an id is a name, or a part of it or of the words, that several items have. */
  'means-several': { typed: Redacted } & MeantItems
  /** What was typed is a part of a name or of words alone, by which nothing is changed unless a person looks at it first. */
  'means-in-part': { typed: Redacted } & MeantItems
  /** The id is that of an item of another kind, which is not changed so. */
  'not-of-this-kind': { id: string; kind: ItemKind; file: string }
  /** What a request to be added, changed or renewed cannot be without. */
  'item-lacks': {
    command: 'add' | 'add event' | 'add memorial' | 'edit' | 'renew' | 'close'
    lacks: readonly ItemPart[]
  }
  /** A flag that says nothing of what is added or changed, which is of this kind. */
  'flag-of-other-kind': { flag: string; kind: 'request' | 'event' | 'memorial' }
  /** Words that name no day on which somebody has died. */
  'no-day-of-year': { flag: string; typed: string }
  /** Something is said of a person, and the request names none. `flag` says it. */
  'request-without-person': { flag: string }
  /** A change that says nothing. */
  'nothing-to-change': { id: string }
  /** A key to be taken out that no request, or no event, has. */
  'no-such-key': {
    kind: 'request' | 'event'
    key: string
    nearest: string | undefined
    known: readonly string[]
  }
  /** A key to be taken out that is not there. */
  'key-not-there': { id: string; key: string }
  /** A last day that has passed. */
  'day-past': { flag: string; day: string }
  /** A last day before the first one. */
  'days-backwards': { from: string; until: string }
  /** The weeks from a first day on have all passed. */
  'window-over': { from: string; weeks: number; last: string }
}

/** A part that a request may lack. `text-alone`: nothing but the text would print. */
export const itemParts = [
  'words',
  'text-alone',
  'from',
  'from-to-count',
  'consent-by',
  'consent-channels',
  'until',
  'section-of-departed',
  'title',
  'days-of-event',
  'person',
  'day-of-death',
] as const

export type ItemPart = (typeof itemParts)[number]
