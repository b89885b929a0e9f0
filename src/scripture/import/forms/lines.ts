import { translationLimits as limits } from '../../../problems/limits.ts'
import { lineOf, tooMuch } from '../refused.ts'

/** A line of a file, without its end. */
export interface SourceLine {
  readonly text: string
  /** Counted from 1. */
  readonly number: number
}

/**
 * The lines of a text that comes in pieces.
 *
 * @throws Refused for a line beyond all measure
 */
export function* linesOf(pieces: Iterable<string>, file: string): Generator<SourceLine> {
  let rest = ''
  let number = 1
  for (const piece of pieces) {
    const lines = piece.includes('\n') ? (rest + piece).split('\n') : []
    rest = lines.pop() ?? rest + piece
    for (const text of lines) yield { text, number: number++ }
    if (rest.length > limits.piece) throw tooMuch('piece', lineOf(file, number))
  }
  if (rest !== '') yield { text: rest, number }
}
