import { pointsNowhere } from '../../markdown/points-nowhere.ts'
import { asksToContact, beginsPrayer, namesAuthor, namesThanks } from '../cues/index.ts'
import { answerFor, isSettled, type Known } from '../known.ts'
import { isListOfPeople } from '../lines/person-line.ts'
import { addressesIn, countWords, isWholly, wordsOf, wordsOfBlock } from '../lines/runs.ts'
import { readReference } from '../lines/verse.ts'
import type { LetterBlock, LetterRun } from '../read/letter.ts'

/** Why a line may be a heading. */
export type Headline =
  /** The letter marks it: `#`, a line under it, `<h2>`, all of it bold or in capitals. */
  | { readonly kind: 'marked'; readonly level: number; readonly words: string }
  /** It is one of the parish's sections, or a person said what it is. */
  | { readonly kind: 'known'; readonly words: string }
  /** It is short and ends without a full stop: what stands around it decides. */
  | { readonly kind: 'short'; readonly words: string }

/** Most words of a heading that nothing but its look tells of. */
const LONGEST_HEADING = 14

/** Why a block may be a heading; undefined if it is not one. */
export function headlineOf(block: LetterBlock, known: Known): Headline | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const written = wordsOfBlock(block)
  const words = headingWords(written)
  if (answerFor(words, known)?.kind === 'text') return undefined
  if (block.kind === 'heading') return { kind: 'marked', level: block.level, words }
  if (isSettled(words, known)) return { kind: 'known', words }
  if (!hasFormOfHeading(words, written, block.runs)) return undefined
  if (isWholly(block.runs, 'strong') || isWholly(block.runs, 'emphasis') || isCapitals(words))
    return { kind: 'marked', level: 7, words }
  return { kind: 'short', words }
}

/** Without the colon or dash after it. */
const headingWords = (words: string): string => words.replace(/\s*[:–—-]+$/u, '').trim()

function hasFormOfHeading(words: string, written: string, runs: readonly LetterRun[]): boolean {
  const count = countWords(words)
  if (count === 0 || count > LONGEST_HEADING || words.length > 100) return false
  if (/[.!;,…]["”»’')]*$/u.test(written) || /^["“«‘'*†‡§|(\p{Ll}\d]/u.test(words)) return false
  if (addressesIn(runs).length > 0 || wordsOf(runs).includes('\n')) return false
  const isOfPeople = isCapitals(words) && isListOfPeople(words)
  if (beginsPrayer(words) && !namesThanks(words) && !isOfPeople) return false
  if (pointsNowhere(words) || asksToContact(written) || namesAuthor(words)) return false
  if (/:$/.test(written) && !isTitled(words) && !isWholly(runs, 'strong')) return false
  return readReference(words) === undefined
}

/** Every word but the small ones has a capital: with a colon behind it, a sentence only announces. */
const isTitled = (words: string): boolean =>
  words.split(' ').every((word) => word.length <= 3 || /^[^\p{Ll}]/u.test(word))

/** Two words or more, or one long one, without a small letter. */
const isCapitals = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && /\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words)

/** Words from which on a short line is a sentence. */
const SENTENCE = 12

/** Whether a block is text that can stand under a heading. */
export function isBody(block: LetterBlock, known: Known): boolean {
  if (block.kind === 'list') return true
  if (block.kind !== 'paragraph') return false
  const words = wordsOfBlock(block)
  return (
    countWords(words) > SENTENCE ||
    /[.!?…]["”»’')]*$/u.test(words) ||
    beginsPrayer(words) ||
    headlineOf(block, known) === undefined
  )
}
