import type { Code } from '../diagnostic.ts'
import type { Redacted, Whole } from '../place.ts'
import type { Problems } from '../problems/problems.ts'

/** What a person reads of a diagnostic: what is wrong, and what to do about it. */
export interface Sentence {
  readonly message: string
  readonly hint?: string
}

/** Values as they may be shown: redacted words are text again, or dots. */
export type Shown<Values> = {
  readonly [K in keyof Values]: Values[K] extends Whole
    ? string
    : Values[K] extends readonly Redacted[]
      ? readonly string[]
      : Exclude<Values[K], Redacted>
}

/** One language's sentences, one for every code. */
export type Catalogue = {
  readonly [C in Code]: (values: Shown<Problems[C]>) => Sentence
}
