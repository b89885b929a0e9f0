/** Why a file cannot be changed: each code with the values of its sentence. */
export interface EditProblems {
  /** A request's file has errors of syntax, or is written so that a change would reach too far. */
  'cannot-edit': { why: 'syntax' | 'form' }
  /** bulletin.yaml is written in a way in which nothing can be added to it. */
  'cannot-fill': { file: string; sections: readonly string[] }
}
