import type { Shape } from '../vocabulary.ts'

/** Why an issue has its shape: the least that holds everything, and what would have been less. */
export interface ChosenShape {
  readonly shape: Shape
  readonly panels: number
  readonly size: number
  readonly why: 'named' | 'theme' | 'least'
  /** Over by so many lines at that size, or only in type of that size. */
  readonly refused: readonly {
    readonly shape: Shape
    readonly panels: number
    readonly lines: number
    readonly size: number
  }[]
}
