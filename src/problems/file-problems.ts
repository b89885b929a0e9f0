import type { Weekday } from '../civil-date.ts'
import type { SpokenLanguage } from '../languages.ts'
import type { Place, Quoted } from '../place.ts'
import type { Part } from '../vocabulary.ts'
import type { ToldLimit } from './limits.ts'

/** The folders of a parish whose files are read by their ending. */
export type FolderName = 'requests' | 'articles' | 'events' | 'scripture'

/** A problem whose place says all. */
type Nothing = Readonly<Record<never, never>>

/** What can be wrong with the files of a parish folder: each code with the values of its sentence. */
export interface FileProblems {
  /** Bytes that no UTF-8 text has; `byte` in hexadecimal, `offset` counted from 0. */
  'not-utf8': { byte: string; offset: number; looksLike: 'UTF-16' | 'Windows-1252' | 'unknown' }
  /** More than anything of its kind holds; `most` is what is taken of it. */
  'too-much': { of: ToldLimit; most: number }
  /** U+FFFD, which stands where a letter was lost. */
  'lost-letter': Nothing
  /** Signs that UTF-8 leaves when it is read as Windows-1252, and the letter that they were. */
  'garbled-letter': { found: string; meant: string }
  /** A file that is not read because of its name; `wanted` is the name under which it would be. */
  'stray-file': { wanted: string | undefined; folder: FolderName }
  /** A calendar of another program that cannot be read, or an entry of it. */
  'calendar-file': { why: 'no-calendar' | 'cut' | 'entry' | 'zone' }
  /** Calendars in `events/` of which nothing is read, since the parish does not say what. */
  'calendars-unnamed': Nothing
  /** A category that no entry of the calendars has. */
  'no-such-category': { category: string; nearest: string | undefined; known: readonly string[] }
  /** A sync program's or file manager's copy of another file, which says something else; `newer` is the path of the one changed last. */
  copy: { original: string; newer: string | undefined }
  /** Such a copy that holds the same bytes; it is not read. */
  'same-copy': { original: string }
  /** Both bulletin.yaml and bulletin.yml, say. */
  'two-parish-files': { read: string }

  /** A value that one of YAML's own signs breaks; `inBraces` where it stands in braces with others. */
  'yaml-value': { sign: string; inBraces: boolean }
  /** A bracket that is never closed. */
  'yaml-open': { sign: string }
  /** A key without its colon, or a colon without the space after it. */
  'yaml-colon': { missing: 'colon' | 'space' }
  /** A tab at the beginning of a line. */
  'yaml-tab': Nothing
  /** A character before or in a key that looks like a space but is not one in YAML: a no-break or zero-width space. */
  'yaml-space': Nothing
  /** A line that stands in no column that makes sense. */
  'yaml-indent': Nothing
  /** A backslash in double quotes that begins no escape. */
  'yaml-escape': Nothing
  /** A line `---` that begins a second document. */
  'yaml-documents': Nothing
  /** Aliases or brackets in each other beyond all measure. */
  'yaml-expands': Nothing
  /** A list or mapping where a key should be. */
  'yaml-key': Nothing
  /** Any other error of syntax; `reason` is the YAML library's code. */
  'yaml-other': { reason: string }
  /** A key that stands twice in one mapping, first in `line`. */
  'duplicate-key': { line: number }
  /** Words after `#` that YAML takes for a comment. */
  'hash-cut': { key: string }
  /** Words after a comma in braces, which YAML takes for another key. */
  'comma-cut': Nothing

  /** `under` is the key that the mapping belongs to; undefined at the top of a file or an item of a list. */
  'unknown-key': { key: Quoted; nearest: string | undefined; known: readonly string[] }
  /** A key that belongs into the mapping `under`, or, where that is undefined, further to the left. */
  'misplaced-key': { key: string; under: string | undefined }
  'missing-key': { key: string; under: string | undefined }
  'wrong-kind': { key: string; wanted: ValueKind; found: ValueKind }
  /** None of the words that a key knows. */
  'unknown-word': {
    key: string
    found: Quoted
    nearest: string | undefined
    known: readonly string[]
  }
  /** `or` is a word that may stand in its place. */
  'wrong-number': {
    key: string
    found: Quoted
    least: number
    most: number
    whole: boolean
    or: string | undefined
  }
  /** Neither yes nor no. */
  'wrong-flag': { key: string; found: Quoted; or: string | undefined }
  /** Not written as a day; `meant` is the day it may be. */
  'wrong-day': { key: string; found: Quoted; meant: Quoted | undefined }
  /** A day that no calendar has. */
  'no-such-day': { found: Quoted }
  'wrong-language': { found: Quoted }
  'wrong-interval': { found: Quoted }
  /** No day of every year. */
  'wrong-day-of-year': { key: string; found: Quoted }
  /** No time of day: not written as one, one that no clock shows, or one that may be morning or evening, or the night before or after. */
  'wrong-time': { found: Quoted; why: 'form' | 'beyond' | 'half-day' | 'midnight' }
  /** None of the ways to say on which days something takes place again. */
  'wrong-pattern': { key: string; found: Quoted }
  /** Not written as a number of weeks, months or years. */
  'wrong-span': { key: string; found: Quoted }
  /** None of the ways to say when a day of the parish's own is kept. */
  'wrong-feast-date': { found: Quoted }
  /** None or several of `every`, `nth-sunday`, `season`, `yearly`. */
  'one-repeat': { found: readonly string[] }
  /** A second ink whose words are hard to read on paper; `darker` is the nearest shade that is not. */
  'pale-colour': { colour: string; contrast: number; darker: string }
  /** A tag of a language whose region ISO 3166 does not know, and the tag that is meant. */
  'unknown-region': { language: string; region: string; meant: string }
  /** `languages` names no two of those that the program knows, or not the parish's own (`language`) first. */
  'languages-unclear': { language: string }
  /** Words in a language that is none of the parish's two, or the item's own. */
  'half-unused': { language: SpokenLanguage }
  /** A heading that lacks the parish's second language. */
  'heading-in-one-language': { language: SpokenLanguage; of: 'section' | 'part' | 'contact' }
  'floor-above-best': { best: number; floor: number }
  'least-above-most': { least: number; most: number }
  /** A length in a theme that is neither inches nor millimetres nor points. */
  'wrong-length': { key: string; found: Quoted }
  /** Room between blocks in a theme, as TeX writes it. */
  'wrong-space': { key: string; found: Quoted }
  /** A colour that is not written in six figures. */
  'wrong-colour': { key: string; found: Quoted; known: readonly string[] }
  /** Neither a face of the package nor a font file; `key` is its role. */
  'unknown-face': {
    key: string
    found: Quoted
    nearest: string | undefined
    known: readonly string[]
  }
  /** A rule of a theme for something that no page has. */
  'unknown-selector': { found: string; nearest: string | undefined; known: readonly string[] }
  /** A link that is not http, https, mailto or tel; `meant` is the address it may be. */
  'link-scheme': { found: Quoted; meant: Quoted | undefined }

  'unknown-section': { found: Quoted; nearest: string | undefined; known: readonly string[] }
  'duplicate-section': { section: string }
  /** The value of `sunday` is not a Sunday; `before` and `after` are the nearest Sundays. */
  'not-a-sunday': { found: string; before: string; after: string }
  /** One day alone beside a first or last day. */
  'sunday-and-window': { key: 'sunday' | 'day' }
  'day-and-sunday': Nothing
  /** `inherited` is the one of the two that stands for the whole file. */
  'until-before-from': { from: string; until: string; inherited: 'from' | 'until' | undefined }
  'person-without-from': Nothing
  'every-without-from': Nothing
  /** Neither text nor person nor link nor footnote. */
  'empty-request': Nothing
  /** A person who is not shown, and no text. */
  'nothing-shown': Nothing
  'duplicate-id': { id: Quoted; other: Place }
  /** `distinct-from` names nobody; `nearest` is an id that may be meant. */
  'distinct-from-nobody': { id: Quoted; nearest: string | undefined }
  'same-person': { other: Place }
  'same-text': { other: Place }
  /** A title or verse in a file that names no week. */
  'week-without-sunday': { key: 'title' | 'verse' | 'readings' | 'hymns' }
  /** Two titles or verses for one week. */
  'two-for-week': { key: 'title' | 'verse' | 'readings' | 'hymns'; week: string; other: Place }

  /** A sheet of values whose quotes are never closed. */
  'rota-unreadable': Nothing
  /** A row of the rota that names somebody for no day. */
  'rota-without-date': Nothing
  /** A name in a column of the rota that has no heading. */
  'rota-without-role': Nothing
  /** A part of the sheet that `parts` has before. */
  'part-twice': { part: Part }
  /** Neither a day nor a rule by which it takes place again; or more than one of them. */
  'event-days': { found: readonly string[] }
  /** A number of weeks is counted from a day, and none is given. */
  'weeks-without-date': Nothing
  /** A key of what repeats, beside a single day. */
  'key-of-repeating': { key: string }
  /** It takes place on no day at all. */
  'no-days-left': Nothing
  /** A day in `except` that is none of its days. */
  'except-not-its-day': { day: string; weekday: Weekday }
  /** `ends` beside several times or none, not after the beginning, or a last day of what repeats. */
  'ends-unclear': { why: 'several' | 'no-time' | 'same' | 'before' | 'repeats' }
  /** Its text stands in no issue: an event that repeats is announced before its first day, and it has none. */
  'text-never-announced': Nothing

  /** An article that does not begin with its front matter. */
  'no-front-matter': Nothing
  'open-front-matter': Nothing
  'article-without-day': Nothing
  'raw-html': { found: Quoted }
  'picture-without-words': Nothing
  'picture-in-text': Nothing
  /** A picture that is no file of the parish folder. */
  'no-picture': { path: Quoted }
}

/** The three kinds of value that a file can hold. */
export type ValueKind = 'text' | 'list' | 'mapping'
