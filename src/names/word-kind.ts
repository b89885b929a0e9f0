import { memoize, memoizeEach } from '../memoize.ts'
import { isFormed } from './formed-word.ts'
import type { Listed, LookUp } from './name-lists.ts'
import { particles, reigns, roles, saints, spanishTitles, suffixes, titles } from './titles.ts'
import type { Word } from './words-in.ts'

/** What a word with a capital may be in a name. */
export type Kind =
  /** Before a name, and nothing else: "Mrs.". */
  | 'title'
  /** An office or a relation, a title before a name: "Deacon". */
  | 'role'
  /** What follows is a saint or somebody of history. */
  | 'saint'
  /** One letter. */
  | 'initial'
  | 'suffix'
  | 'given'
  /** A family name, or a name of either kind. */
  | 'name'
  /** A family name that is also a plain word or a place: "Marsh". */
  | 'plain-name'
  /** A word of parish life that is also a family name: "Hall". */
  | 'parish-name'
  /** On no list. */
  | 'unknown'
  /** A plain word, a place, a person of the Bible: no part of a name. */
  | 'none'

/** A word with what the lists say of it. */
export interface Judged {
  readonly word: Word
  readonly kind: Kind
  readonly listed: Listed
  /** As a given name it is doubtful without another sign: a word, a place or of the Bible as well. */
  readonly isDoubtful: boolean
  /** A common word of the text's language. */
  readonly isWord: boolean
}

/**
 * Judges words by themselves; what a word is depends on its letters alone, so that each is judged once.
 *
 * @param lang the text's language, a BCP 47 tag
 */
export function judgeWord(word: Word, lang: string, lookUp: LookUp): Judged {
  const judgement = judges(lookUp)[/^es\b/.test(lang) ? 'spanish' : 'other'](word)
  const { kind, listed, isDoubtful, isWord } = judgement
  return { word, kind, listed, isDoubtful, isWord }
}

const judges = memoizeEach((lookUp: LookUp) => ({
  spanish: memoize((word: Word) => judge(word, true, lookUp), textOf),
  other: memoize((word: Word) => judge(word, false, lookUp), textOf),
}))

const textOf = ({ text }: Word): string => text

function judge(word: Word, isSpanish: boolean, lookUp: LookUp): Omit<Judged, 'word'> {
  const listed = lookUp(word.key)
  const isWord = isSpanish ? listed.palabra : listed.word && !listed.firm
  const isDoubtful =
    (listed.wordish && !isSpanish) ||
    isWord ||
    listed.bible ||
    (listed.place && !listed.firm) ||
    listed.never
  return {
    kind: kindOf(word, isSpanish, listed, lookUp),
    listed,
    isDoubtful,
    isWord,
  }
}

function kindOf(
  { key, text, capitals }: Word,
  isSpanish: boolean,
  listed: Listed,
  lookUp: LookUp,
): Kind {
  if (key === 'papa' && /á|a\u0301/iu.test(text)) return 'role'
  if (saints.has(key) || reigns.has(key)) return 'saint'
  // "AVISOS DEL DOMINGO".
  if (isSpanish && particles.has(key)) return 'none'
  if (titles.has(key) || (isSpanish && spanishTitles.has(key))) return 'title'
  // "Nina" is no "niña".
  const isPlainN = /^nin[oa]$/.test(key) && !/ñ|n\u0303/iu.test(text)
  if (roles.has(key) && !isPlainN) return 'role'
  if (suffixes.has(key)) return 'suffix'
  if (/^\p{Lu}$/u.test(text)) return 'initial'
  // "O’Toole", "McAteer".
  if (/^(?:[OÓ]['’]|Mc|Mac)\p{Lu}\p{Ll}/u.test(text)) return listed.given ? 'given' : 'name'
  // "Mª", "Ma. del Refugio": María, written short.
  if (/^M\.?ª$/u.test(text) || (isSpanish && text === 'Ma')) return 'given'
  if (listed.given && !(listed.never && !listed.wordish && !listed.surnameToo)) return 'given'
  if (listed.surnameToo) return 'parish-name'
  if (listed.never) return 'none'
  if (listed.surname || listed.name)
    return listed.word || listed.palabra || listed.place || listed.bible ? 'plain-name' : 'name'
  if (listed.word || listed.palabra || listed.place || listed.bible) return 'none'
  // Letters that stand for a body's name, unless they are many.
  if (capitals === 'none' || (capitals === 'all' && text.length < 5)) return 'none'
  return isFormed(key, lookUp) || TOWNLAND.test(key) ? 'none' : 'unknown'
}

/** Places of Ireland, of which no list is whole: "Carrowbeg", "Ballyfoyle". */
const TOWNLAND = /^(?:bally|carrow|boher|cloon|clon|derry|drum|inish|tober|lis)[a-z]{3,}$/
