import { type Line, linesOf } from './line.ts'
import type { LookUp } from './name-lists.ts'
import { peopleLines } from './people-lines.ts'
import { withCapitals } from './small-letters.ts'
import { shortened } from './titles.ts'
import { type Judged, judgeWord } from './word-kind.ts'
import { wordsIn } from './words-in.ts'

/** What is known of a text beside its words. */
export interface TextOf {
  /** It stands in a section that lists people. */
  readonly isOfPeople: boolean
  /** BCP 47 tag. */
  readonly lang: string
}

/** The words of a text with what lists and layout tell of each. */
export interface Scene {
  readonly isSpanish: boolean
  readonly judged: readonly Judged[]
  readonly lines: readonly Line[]
  /** The word stands in a list of people. */
  readonly isInList: (at: number) => boolean
  /** The word is part of the name of somebody of history. */
  readonly isOfHistory: (at: number) => boolean
}

/** Reads a text's words as names are sought in them. */
export function sceneOf(text: string, { isOfPeople, lang }: TextOf, lookUp: LookUp): Scene {
  const words = withCapitals(wordsIn(text), lookUp)
  const people = peopleLines(text, isOfPeople)
  const judged = words.map((word) => judgeWord(word, lang, lookUp))
  const history = wordsOfHistory(judged, lookUp)
  return {
    isSpanish: /^es\b/.test(lang),
    judged,
    lines: linesOf(words, text),
    isInList: (at) => {
      const from = words[at]?.from ?? 0
      return people.some((range) => range.from <= from && from < range.to)
    },
    isOfHistory: (at) => history.has(at),
  }
}

/** Words of the longest name of history. */
const LONGEST = 5

function wordsOfHistory(judged: readonly Judged[], lookUp: LookUp): ReadonlySet<number> {
  const within = new Set<number>()
  for (const [at, { listed }] of judged.entries()) {
    if (!listed.beforeHistory) continue
    const words = judged.slice(at, at + LONGEST).map(({ word }) => word)
    const first = words.findIndex(({ capitals, inAddress }) => capitals !== 'none' || inAddress)
    const keys = words.map(({ key }) => key)
    // What has no capital is no name, whoever of history is called so.
    if (first !== -1)
      for (let length = keys.length; length > Math.max(first, 1); length--)
        if (lookUp(keys.slice(0, length).join(' ')).history)
          for (let of = at; of < at + length; of++) within.add(of)
  }
  return within
}

/** Whether nothing but a space, a hyphen or the stop of what is written short parts a word from the one before. */
export function isJoined(at: number, { judged, lines }: Scene): boolean {
  const [one, previous] = [judged[at], judged[at - 1]]
  if (!one || !previous || one.word.inAddress) return false
  const { before } = one.word
  if (/^(?:[ \t\u00a0]|[-‐‑])$/.test(before)) return true
  if (/^\.[ \u00a0]?$/.test(before)) return isShortened(previous)
  // A full line goes on in the next.
  return (
    /^\.?[ \t]?\n[ \t]*$/.test(before) &&
    (lines[at - 1]?.isLong ?? false) &&
    !lines[at]?.isLabelled &&
    (!before.startsWith('.') || isShortened(previous))
  )
}

/** A full stop behind it ends no sentence. */
const isShortened = ({ kind, word }: Judged): boolean =>
  kind === 'initial' || shortened.has(word.key) || (kind === 'suffix' && word.text.length < 4)
