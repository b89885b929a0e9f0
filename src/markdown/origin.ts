import type { Place, Quoted } from '../place.ts'

/** What a text may hold: articles know headings, quotations and pictures besides (docs/rules.md). */
export type RichKind = 'request' | 'article'

/** Where the text stands in a file, by offsets in the text itself. */
export interface Origin {
  place(from: number, to: number): Place
  /** The stretch as a message may repeat it. */
  quote(from: number, to: number): Quoted
  /** Path from the parish folder of a picture as an article names it; undefined where there is none. */
  picture?(src: string): string | undefined
}
