import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Place } from '../../place.ts'
import { translationLimits as limits } from '../../problems/limits.ts'
import type { ImportLimit } from '../../problems/translation-problems.ts'

/**
 * A file cannot be imported. Thrown by readers in the middle of a file, whose parts call each other as
 * the text comes in; `importTranslation` catches it and gives its problem back.
 */
export class ImportRefusal extends Error {
  readonly problem: Diagnostic

  constructor(problem: Diagnostic) {
    super(problem.code)
    this.problem = problem
  }
}

/** A file holds more than is taken. */
export const tooMuch = (of: ImportLimit, place: Place): ImportRefusal =>
  new ImportRefusal(diagnostic('error', 'translation-too-much', { of, most: limits[of] }, place))

/** The beginning of a line of a file. */
export const lineOf = (file: string, line: number): Place => ({ file, line, column: 1, length: 1 })
