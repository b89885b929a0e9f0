import type { CivilDate } from '../civil-date.ts'

/** Texts of the starter parish by their paths. */
export type Starter = ReadonlyMap<string, string>

/** The text of a file of the starter parish. @throws Error where there is none */
export function textOf(path: string, starter: Starter): string {
  const text = starter.get(path)
  if (text === undefined) throw new Error(`the starter parish has no ${path}`)
  return text
}

/** What must be known of a starter parish, which differs with its language. */
export interface StarterWords {
  /** Its headings, each with words by which another heading is known to mean the same. */
  readonly topics: readonly (readonly [heading: string, words: RegExp])[]
  /** The file of requests that all stand under the last heading. */
  readonly wider: string
  readonly article: string
  /** A request to be replaced, under a heading for which the starter parish has nothing. */
  readonly placeholder: (heading: string) => string
  /** The Bible that a parish in this language quotes from the first day on. */
  readonly translation: string
  /** Said of the first article's day. */
  readonly thisSundayAlone: string
}

/** Days that the examples name. */
export interface Days {
  readonly today: CivilDate
  /** The coming Sunday, and the fourth from it on. */
  readonly sunday: CivilDate
  readonly fourth: CivilDate
}
