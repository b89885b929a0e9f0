/** How one part of what goes out is not what clergy approved. */
export interface ContentChange {
  /** Id of a request or article, or a part of the page by its `data-block`; `title`, and `page` for the rest. */
  readonly part: string
  /** `moved`: all is there, in another order. */
  readonly change: 'new' | 'changed' | 'dropped' | 'moved'
}

/** What can be wrong with records, and how an issue is not what they have: each code with the values of its sentence. */
export interface RecordProblems {
  /** A week's record has been changed into something that cannot be read. */
  'record-unreadable': { path: string }
  /** The same of the week that is to be made, in which clergy's word may stand. */
  'week-record-unreadable': { path: string }
  /** What would go out is not what clergy approved; `at` is when, `2026-11-21T18:05`. */
  'approved-otherwise': { week: string; at: string; changes: readonly ContentChange[] }
}
