import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { PinnedVerse, ScripturePolicy } from '../load/parish.ts'
import {
  chosenVerse,
  type GivenVerse,
  givenVerse,
  type Quoting,
  quotableFrom,
} from './given-verse.ts'
import { lastPrinted, rankVerses, type WeekOfVerses, weeksSince } from './rank-verses.ts'
import { citedIn, knownTranslations } from './scriptures.ts'
import { standsAlone, type VerseLength } from './stands-alone.ts'
import { readThemes } from './themes.ts'
import type { ChosenVerse } from './verse.ts'
import type { BankVerse } from './verse-bank.ts'
import { type SecondTongue, verseBeside } from './verse-beside.ts'

/** Everything that the choice of one week's verse looks at. */
export interface VerseQuestion extends Quoting, WeekOfVerses {
  readonly policy: ScripturePolicy
  /** Named on the command line or kept in the week's record; before everything else. */
  readonly byHand?: GivenVerse
  /** Set for the week in a request file. */
  readonly pinned?: PinnedVerse
  /** The second language of a parish that prints in two. */
  readonly beside?: SecondTongue
  /** How long it should be. */
  readonly length: VerseLength
  /** How many verses to offer beside the one chosen by a person; at least the choice itself is found. */
  readonly offers: number
}

/** The verse with what else could be taken. */
export interface VerseAnswer {
  /** Absent where a person's verse has an error, or nothing may be taken. */
  readonly verse?: ChosenVerse
  /** What the rules offer, best first; the chosen one leads where no person named another. */
  readonly candidates: readonly ChosenVerse[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The verse at the head of a week's insert (docs/rules.md, "Choosing the verse"): the one chosen by
 * hand, else the one pinned for the week, else one of the bank's that lies in the day's psalm, gospel, first or second
 * reading, else one by the parish's themes and the season. A passage that does not stand by itself in
 * the parish's translation comes after all that do; so does, in a parish of two languages, one that the second's
 * translation has not, as far as that is here. A verse printed N weeks ago rests while
 * N ≤ rest-weeks; where every one rests there is none, with a warning. Of several the longest unprinted comes
 * first, then an order that turns with the weeks: the same week and records give the same verse. While the
 * parish's translation is not here, verses come from the one that stands in for it (`quotableFrom`).
 */
export function chooseVerse(question: VerseQuestion): VerseAnswer {
  const { byHand, pinned, offers } = question
  const given = byHand
    ? givenVerse(byHand, 'by-hand', { kind: 'by-hand' }, question)
    : pinned && givenVerse(pinned, 'pinned', { kind: 'pinned', file: pinned.place.file }, question)
  if (given === undefined) {
    const found = offer(question)
    const verse = found.candidates[0]
    return { ...found, ...(verse && { verse }) }
  }
  const { verse } = given
  const again = verse ? printedAgain(verse, question) : []
  const taken = [...(question.motto ?? []), ...(verse?.verses ?? [])]
  return {
    ...given,
    candidates: offers === 0 ? [] : offer({ ...question, motto: taken }).candidates,
    diagnostics: [...given.diagnostics, ...again],
  }
}

/** The parish's motto, ready to print on every issue. */
export const mottoVerse = (motto: PinnedVerse, quoting: Quoting): ReturnType<typeof givenVerse> =>
  givenVerse(motto, 'pinned', { kind: 'motto', file: motto.place.file }, quoting)

/**
 * What the rules offer, quoted until there are enough: first what stands by itself in the parish's
 * translation, and in the second language's where there is one, then the rest in the same order.
 */
function offer(asked: VerseQuestion): Pick<VerseAnswer, 'candidates' | 'diagnostics'> {
  const { scriptures } = asked
  const from = quotableFrom(asked)
  if (from === undefined) {
    const values = {
      translation: asked.policy.translation,
      known: knownTranslations(scriptures),
    }
    return { candidates: [], diagnostics: [diagnostic('warning', 'unknown-translation', values)] }
  }
  const { quoting: question, diagnostics: instead } = from
  const { policy, length } = question
  const { themes, diagnostics: unknown } = readThemes(policy.themes)
  const diagnostics = [...instead, ...unknown]
  const wanted = Math.max(1, question.offers)
  const ranks: readonly ChosenVerse[][] = [[], [], [], []]
  const [best = []] = ranks
  const seen = new Set<BankVerse>()
  for (const { entry, isOwn, rule, reason } of rankVerses(question, themes)) {
    if (best.length >= wanted) break
    if (seen.has(entry)) continue
    seen.add(entry)
    const reference = isOwn
      ? entry.reference
      : citedIn(policy.translation, entry.reference, scriptures)
    const verse = chosenVerse(reference, policy.translation, { rule, reason }, question)
    if (verse === undefined) continue
    const rank = (standsAlone(verse.text, length) ? 0 : 2) + (lacksBeside(verse, question) ? 1 : 0)
    ranks[rank]?.push(verse)
  }
  const candidates = ranks.flat().slice(0, wanted)
  if (candidates.length > 0) return { candidates, diagnostics }
  const resting = diagnostic('warning', 'verses-rest', { restWeeks: policy.restWeeks })
  return { candidates, diagnostics: [...diagnostics, resting] }
}

/** Whether the second language's translation is here and has not this verse. */
function lacksBeside(verse: ChosenVerse, question: VerseQuestion): boolean {
  const there = question.beside && verseBeside(verse, question.beside, question)
  return there !== undefined && 'why' in there && there.why === 'lacking'
}

/** Tells that a verse named by a person was printed lately, which is theirs to judge. */
function printedAgain(verse: ChosenVerse, question: VerseQuestion): readonly Diagnostic[] {
  const { week, policy, byHand, pinned } = question
  const weeks = weeksSince(verse.verses, lastPrinted(question), week)
  if (weeks === null || weeks > policy.restWeeks) return []
  const place = (byHand ?? pinned)?.place
  return [diagnostic('note', 'verse-again', { ref: verse.ref, weeks }, place)]
}
