/** A verse or passage as it is shown: plain words. */
export interface FoundVerse {
  readonly ref: string
  readonly text: string
  readonly translation: string
}
