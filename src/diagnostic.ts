import type { FileProblems } from './problems/file-problems.ts'
import type { TranslationProblems } from './problems/translation-problems.ts'
import type { UsageProblems } from './problems/usage-problems.ts'
import type { Paper, Shape } from './vocabulary.ts'

/**
 * What is wrong with a parish's files, as a value: the phases report, the command line shows.
 * The words for people stand in `messages/`, one folder a language, so a diagnostic carries
 * a code and the values that its sentence needs.
 */

/** Where a diagnostic points: 1-based line and column in characters, and how many characters. */
export interface Place {
  /** Relative to the parish folder, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Characters that the caret underlines; 1 or more, never past the end of the line. */
  readonly length: number
}

/** An error stops the issue; a warning is shown and the work goes on; a note only tells. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Words of a parish's file that name a person or are private. They are shown on a terminal only;
 * in a log, a mail or JSON their letters are dots (docs/rules.md, "What never leaves").
 */
export interface Guarded {
  readonly guarded: string
}

/** A text that is told whole, however long it is. */
export interface Whole {
  readonly whole: string
}

/** A value repeated from a file: open text, or guarded. */
export type Quoted = string | Guarded

/** Whom to ask about quoting a translation. */
export interface Publisher {
  publisher: string
  url: string
  /** When its terms were read, `2026-11`. */
  readOn: string
}

/** Distinct verses quoted, against the publisher's limit. */
export interface QuotationCount extends Publisher {
  translation: string
  verses: number
  limit: number
  year: number | undefined
}

/** A way to make an issue fit, tried before it is offered; what it does not name is null. */
export interface Cure {
  readonly do: 'leave-out' | 'shorten' | 'shape' | 'paper'
  readonly ids: readonly string[]
  /** To take out of what `ids` names. */
  readonly words: number | null
  readonly shape: Shape | null
  readonly paper: Paper | null
}

/** How one part of what goes out is not what clergy approved. */
export interface ContentChange {
  /** Id of a request or article, or a part of the page by its `data-block`; `title`, and `page` for the rest. */
  readonly part: string
  /** `moved`: all is there, in another order. */
  readonly change: 'new' | 'changed' | 'dropped' | 'moved'
}

/** Why an issue has its shape: the least that holds everything, and what would have been less. */
export interface ChosenShape {
  readonly shape: Shape
  readonly panels: number
  readonly size: number
  readonly why: 'named' | 'theme' | 'least'
  /** Over by so many lines at that size, or only in type of that size. */
  readonly refused: readonly {
    readonly shape: Shape
    readonly panels: number
    readonly lines: number
    readonly size: number
  }[]
}

/**
 * Every code with the values that its message needs. A catalogue that lacks one does not compile.
 * Add a code here and its sentence in each language's folder of `messages/`.
 */
export interface Problems extends FileProblems, TranslationProblems, UsageProblems {
  /** A file or folder that should be read is there but the system refuses. `reason` is the system's word. */
  unreadable: { path: string; reason: string }
  /** The folder has no bulletin.yaml, and none above it has; `lookalike` is a file in it that may be meant. */
  'no-parish': { folder: string; nearby: readonly string[]; lookalike?: string | undefined }
  /** A week's record has been changed into something that cannot be read. */
  'record-unreadable': { path: string }
  /** The same of the week that is to be made, in which clergy's word may stand. */
  'week-record-unreadable': { path: string }
  /** No place on earth keeps this time zone. */
  'unknown-timezone': { timezone: string }
  /** The parish's clock is not the machine's, by which a scheduler goes: `there` is `here`, `18:00`. */
  'other-clock': { parish: string; machine: string; there: string; here: string }
  /** Lines for a scheduler that this machine cannot have. */
  'other-system': { scheduler: string }
  /** A line of so many bytes, where some crons take no more than `most`. */
  'cron-line-long': { length: number; most: number }
  /** What would go out is not what clergy approved; `at` is when, `2026-11-21T18:05`. */
  'approved-otherwise': { week: string; at: string; changes: readonly ContentChange[] }
  /** A new parish would stand in the folder of another one, or is there already. */
  'parish-there': { folder: string; parish: string }
  /** A new parish would write over what is there. */
  'not-empty': { folder: string; names: readonly string[] }
  /** The system refuses to write or move a file; `code` is its word. */
  disk: { path: string; code: string }
  /** Another run is at work; `lock` is the file that says so. */
  busy: { lock: string }
  /** A defect of ours. */
  defect: { stack: Whole; version: string }
  /** Neither a request nor an article is in for this week. */
  'nothing-this-week': { week: string }
  /** Left out by hand in an earlier run for the week; nothing has this id any more. */
  'left-out-gone': { id: string }
  /** In the week, but the templates print nothing of it. */
  'not-in-templates': { id: string }
  /** Characters that no face of the theme has; `part` is what they stand in. */
  'no-glyph': { characters: Quoted; count: number; part: string }
  /** A picture that is no PNG or JPEG file. */
  'unusable-picture': { path: string }
  /** A picture of more pixels than anything here prints: `width` times `height` above so many millions. */
  'picture-too-large': { path: string; width: number; height: number; millions: number }
  /** A face of the parish's own that cannot be used. */
  'unusable-face': {
    path: string
    reason: 'missing' | 'web-font' | 'collection' | 'no-embedding' | 'damaged'
  }
  /** A request's words say a part of a name that is withheld. */
  'name-in-words': { id: string }
  /** Somebody's death on a day that is still to come. */
  'departed-to-come': { day: string }
  /** The prayer for a person of this whole name has ended by another item; by a name of one word it is only told. */
  'closed-elsewhere': {
    id: string
    otherId: string
    other: Place
    why: 'closed' | 'departed'
    isHeld: boolean
  }
  /** A request waits for consent. */
  held: { id: string }
  /** A request's file has errors of syntax, or is written so that a change would reach too far. */
  'cannot-edit': { why: 'syntax' | 'form' }
  /** Someone else changed a file while a change of ours was being decided. */
  'changed-meanwhile': { path: string }
  /** A letter to be imported that holds no text that can be read. */
  'letter-unreadable': {
    file: string
    reason: 'word' | 'pdf' | 'outlook' | 'rtf' | 'picture' | 'archive' | 'empty'
  }
  /** A letter of which nothing is a request or an article. */
  'letter-without-requests': { file: string }
  /** Everything in a letter stands in the parish already, for the same days; `there` is a file that has it. */
  'letter-imported-already': { file: string; there: string }
  /** bulletin.yaml is written in a way in which nothing can be added to it. */
  'cannot-fill': { file: string; sections: readonly string[] }
  'already-closed': { id: string; day: string | undefined }
  /** A request is closed from a day on that is still to come. */
  'closes-later': { id: string; day: string }
  /** A reference without a book's name. */
  'no-book': { text: string }
  /** `nearest` are the books that may be meant, most likely ones first; perhaps none. */
  'unknown-book': { text: string; name: string; nearest: readonly string[] }
  /** A misspelt name was read as the one book that it leads to. */
  'book-misspelt': { text: string; name: string; book: string }
  /** A psalm that is written with the number of the Greek Bible, alone or beside the Hebrew one; which is taken goes by the translation. */
  'psalm-numbers': { text: string; hebrew: number; greek: number; taken: 'hebrew' | 'greek' }
  /** A canticle of the Prayer Book, `Canticle 15 (The Song of Mary)`, is read as the passage that it is. */
  'canticle-read': { text: string; number: number; canticle: string; ref: string }
  /** A canticle that does not stand in the Bible. */
  'canticle-hymn': { text: string; canticle: string }
  /** The Prayer Book's canticles end with `last`. */
  'no-such-canticle': { text: string; canticle: number; last: number }
  /** A reference that is a book's name alone. */
  'no-chapter': { book: string }
  /** From `rest` on the reference makes no sense. */
  'unreadable-reference': { text: string; rest: string }
  /** A reference that names several passages where one is wanted. */
  'several-passages': { text: string; passages: readonly string[] }
  /** A reference that ends before it begins. */
  'backwards-reference': { text: string }
  'no-such-chapter': { text: string; book: string; chapter: number; chapters: number }
  /** `chapter` with its book: `John 3`. */
  'no-such-verse': { text: string; chapter: string; verse: number; verses: number }
  /** Neither shipped nor among the parish's own. */
  'unknown-translation': { translation: string; known: readonly string[] }
  /** The translation, or what the parish has of it, does not have this passage. */
  'translation-lacks': { translation: string; ref: string }
  /** The whole translation that is here does not have the book. */
  'translation-lacks-book': { translation: string; book: string }
  /** Words typed as a quotation are not those of the translation. */
  'words-differ': { translation: string; ref: string }
  /** Words were typed for a verse without saying from which translation. */
  'translation-unsaid': { ref: string }
  /** The reference names a part of a verse; the translation has whole verses only. */
  'whole-verse': { translation: string; ref: string }
  /** A verse set by a person rests still. */
  'verse-again': { ref: string; weeks: number }
  /** Every verse that could be chosen rests. */
  'verses-rest': { restWeeks: number }
  'unknown-theme': { theme: string; nearest: string | undefined; known: readonly string[] }
  /** More verses are quoted than the publisher allows, in the year or, without one, in this issue. */
  'quotation-limit': QuotationCount
  'quotation-limit-near': QuotationCount
  /** A whole book is quoted, or more than half of one. */
  'quotation-book': { translation: string; book: string; half: boolean } & Publisher
  /** The quotations are too large a part of the issue. */
  'quotation-share': { translation: string; percent: number } & Publisher
  'quotation-share-near': { translation: string; percent: number } & Publisher
  'licence-needed': { translation: string } & Publisher
  /** Nothing is known of how this translation may be quoted. */
  'unknown-terms': { translation: string }
  /** A line of a table of readings has not the table's form. */
  'readings-line': Record<string, never>
  /** A table of readings has a heading that names no day. */
  'readings-day': { day: string; nearest: string | undefined }
  /** A template that Handlebars cannot read. `reason` is its word. */
  'template-syntax': { reason: string }
  /** A template prints a value unescaped: `{{{` or `{{&`. */
  'template-unescaped': { written: string }
  /** A template prints a value inside a tag, outside the quotes of an attribute. */
  'template-unquoted': { written: string }
  /** A template uses something of Handlebars that templates of inserts do not have. */
  'template-word': { written: string }
  /** A template includes a part that does not exist. */
  'template-part': { name: string; known: readonly string[] }
  /** A template asks for a value that it is not given there. */
  'template-value': { name: string; nearest: string | undefined }
  /** A template includes itself without end. */
  'template-loop': { file: string }
  /** An element outside the closed set. */
  'template-element': { element: string }
  /** An attribute that its element may not have. */
  'template-attribute': { element: string; attribute: string; allowed: readonly string[] }
  'template-attribute-value': {
    element: string
    attribute: string
    value: string
    expected: readonly string[]
  }
  /** A start tag that nothing closes. */
  'template-unclosed': { element: string }
  /** An element where it cannot stand; `within` is empty outside all others. */
  'template-nesting': { element: string; within: string }
  /** An element without an attribute or a part that it needs. */
  'template-lacks': { element: string; lacks: string }
  /** An address has more bytes than a QR code holds. */
  'address-too-long': { most: number }
  /** A template uses a class that the theme has no rule for. */
  'unknown-class': { name: string; known: readonly string[] }
  /** An item that was only to go in if there was room. */
  'no-room': { id: string }
  /** Paragraphs whose spaces are wider than they should be: there was no better place to break their lines. */
  'set-loose': { parts: readonly string[] }
  /** Words too long for their line are divided where no language would. */
  'word-divided': { parts: readonly string[] }
  /** The issue is too long; `back` where the outer back alone is. */
  'does-not-fit': {
    shape: Shape
    paper: Paper
    size: number
    linesOver: number
    items: readonly string[]
    back: boolean
    cures: readonly Cure[]
  }
  /** Not a problem: why the issue has its shape. */
  'shape-chosen': ChosenShape
}

export type Code = keyof Problems

/** One thing to say about the parish's files or the run. */
export type Diagnostic<C extends Code = Code> = {
  [K in C]: {
    readonly severity: Severity
    readonly code: K
    readonly values: Readonly<Problems[K]>
    /** Absent where the whole folder or the run is meant. */
    readonly place?: Place
  }
}[C]

/** A diagnostic of this code. */
export function diagnostic<C extends Code>(
  severity: Severity,
  code: C,
  values: Readonly<Problems[C]>,
  place?: Place,
): Diagnostic<C> {
  return { severity, code, values, ...(place && { place }) } as Diagnostic<C>
}

/** Whether any of them stops the issue. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')
