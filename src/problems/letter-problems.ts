/** What can be wrong with a letter that is to be imported: each code with the values of its sentence. */
export interface LetterProblems {
  /** A letter to be imported that holds no text that can be read. */
  'letter-unreadable': {
    file: string
    reason: 'word' | 'pdf' | 'outlook' | 'rtf' | 'picture' | 'archive' | 'empty'
  }
  /** A letter of which nothing is a request or an article. */
  'letter-without-requests': { file: string }
}
