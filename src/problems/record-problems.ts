import type { Channel } from '../vocabulary.ts'

/** How one part of what goes out is not what clergy approved. */
export interface ContentChange {
  /** Id of a request or article, or a part of the page by its `data-block`; `title`, and `page` for the rest. */
  readonly part: string
  /** `moved`: all is there, in another order. */
  readonly change: 'new' | 'changed' | 'dropped' | 'moved'
}

/** What is another than when an issue was made: files of the parish, or nothing that its record tells. */
export interface MadeOtherwise {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  /** How many files are gone. */
  readonly gone: number
  /**
   * How that is known: by the files' content; by their times alone, where a record that left the parish tells nothing of
   * them; or not at all, where the record is from before it told them, or they are the same.
   */
  readonly by: 'content' | 'time' | 'nothing'
}

/** What can be wrong with records, and how an issue is not what they have: each code with the values of its sentence. */
export interface RecordProblems {
  /** A week's record has been changed into something that cannot be read. */
  'record-unreadable': { path: string }
  /** The same of the week that is to be made, in which clergy's word may stand. */
  'week-record-unreadable': { path: string }
  /** What would go out is not what clergy approved; `at` is when, `2026-11-21T18:05`. */
  /** Nothing of an issue was made, or nothing of it is kept; `folder` where a person named another than its own. */
  'issue-not-made': { week: string; folder: string | null }
  /** How a file of an issue is not as its record has it: not there, other bytes, or not in the record. */
  'issue-file-gone': { path: string }
  'issue-file-other': { path: string }
  'issue-file-unknown': { path: string }
  /** Made again now, these files come out otherwise. */
  'made-otherwise': { paths: readonly string[]; why: MadeOtherwise }
  /** An item may leave by the edition's channel, and what it says is not in the file. */
  'item-not-in-file': { id: string; path: string }
  /** An item may not leave by the edition's channel, and something that it says is in the file. */
  'item-in-file': { id: string; path: string; channel: Channel }
  /** An approved week was made without the folder that is to join. */
  'approved-without': { week: string; path: string }
  /** The folder that joined when the week was made is there no more. */
  'joined-gone': { path: string }
  'approved-otherwise': { week: string; at: string; changes: readonly ContentChange[] }
}
