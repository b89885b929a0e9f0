import type { Paper, Shape } from '../vocabulary.ts'

/** A way to make an issue fit, tried before it is offered; what it does not name is null. */
export interface Cure {
  readonly do: 'leave-out' | 'shorten' | 'shape' | 'paper'
  readonly ids: readonly string[]
  /** To take out of what `ids` names. */
  readonly words: number | null
  readonly shape: Shape | null
  readonly paper: Paper | null
}

/** What can be said of a page and of what finds no room on it: each code with the values of its sentence. */
export interface PageProblems {
  /** A template uses a class that the theme has no rule for. */
  'unknown-class': { name: string; known: readonly string[] }
  /** An announcement of which only title, days, time and place are printed, for want of room. */
  'announcement-in-brief': { id: string }
  /** An item that was only to go in if there was room. */
  'no-room': { id: string }
  /** A page for mail that mail programs cut off. */
  'mail-too-long': { path: string; kilobytes: number; most: number }
  /** Paragraphs whose spaces are wider than they should be: there was no better place to break their lines. */
  'set-loose': { parts: readonly string[] }
  /** Words too long for their line are divided where no language would. */
  'word-divided': { parts: readonly string[] }
  /** What asked for a panel does not stand on it alone: the back's text begins before it, the flap's ends the text. */
  'not-on-its-panel': { panel: 'flap' | 'back'; parts: readonly string[] }
  /** Panels with nothing on them, for want of text, in a shape that was named; `instead` holds the issue and has none. */
  'panels-blank': { shape: Shape; panels: readonly number[]; instead: Shape | null }
  /** The issue is too long. */
  'does-not-fit': {
    shape: Shape
    paper: Paper
    size: number
    linesOver: number
    items: readonly string[]
    cures: readonly Cure[]
  }
}
