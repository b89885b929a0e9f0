/** Why a file is not read as a letter: what it is, or what is wrong with it. */
export type UnreadableLetter =
  | 'old-word'
  | 'locked'
  | 'publisher'
  | 'outlook'
  | 'open-document'
  | 'pages'
  | 'slides'
  | 'sheet'
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'archive'
  | 'no-letter'
  | 'damaged'
  | 'too-large'
  | 'too-long'
  | 'empty'
  | 'no-rows'

/** What can be wrong with a letter that is to be imported: each code with the values of its sentence. */
export interface LetterProblems {
  /** A letter to be imported that holds no text that can be read. */
  'letter-unreadable': { file: string; reason: UnreadableLetter }
  /** A table in which no column is known for a name or a request. */
  'table-unclear': { file: string; columns: readonly string[] }
  /** A table of which every row stands in the parish. */
  'table-known': { file: string; rows: number }
  /** A calendar of which every entry that is to come stands in the parish, or in which none is to come. */
  'calendar-known': { file: string; known: number }
  /** A letter of which nothing is a request or an article. */
  'letter-without-requests': { file: string }
}
