import type { Copy } from './rewrite-text.ts'

/** A language's quotation marks, the outer ones and those inside them. */
interface Marks {
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

/** U+00A0 inside the guillemets, as the Imprimerie nationale's Lexique has it. */
const FRENCH: Marks = { open: '«\u00a0', close: '\u00a0»', innerOpen: '‘', innerClose: '’' }
const GERMAN: Marks = { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' }
const POLISH: Marks = { open: '„', close: '”', innerOpen: '‚', innerClose: '’' }
/** English; and Spanish as the Americas print it, Italian, Portuguese, Latin. */
const ENGLISH: Marks = { open: '“', close: '”', innerOpen: '‘', innerClose: '’' }

const MARKS: ReadonlyMap<string, Marks> = new Map([
  ['fr', FRENCH],
  ['de', GERMAN],
  ['pl', POLISH],
  ['cs', GERMAN],
  ['sk', GERMAN],
])

/** English words that begin by leaving something out. */
const ELIDED = /^(?:tis|twas|twere|twill|til|em|cause|n|bout|round)(?!\p{L})/iu

const NO_BREAK = '\u00a0'
const LETTER = /[\p{L}\p{M}]/u
const BEFORE_OPENING = /^$|[\s([{¿¡“‘„‚«—–/-]/u
const AFTER_OPENING = /[^\s.,;:!?)\]}]/u

/**
 * Typewriter quotes turned to the language's marks, and `'` to an apostrophe where it stands for a
 * letter. Marks that are curly already stay. Feet and inches (6' 2") keep their straight signs.
 * Which way a mark turns is told by the signs beside it; in `written` the result stands.
 */
export function setQuotationMarks(
  { text, fixed }: Copy,
  language: string,
  written: string[],
): void {
  const marks = MARKS.get(language) ?? ENGLISH
  let outer = 0
  let inner = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (fixed[at] || (sign !== '"' && sign !== "'")) continue
    const before = written[at - 1]?.at(-1) ?? text[at - 1] ?? ''
    const rest = text.slice(at + 1)
    const opens = opensHere(before, rest)
    if (sign === '"') {
      if (opens || (outer === 0 && /^$|\s/.test(before))) {
        written[at] = marks.open
        if (marks.open.endsWith(NO_BREAK) && rest.startsWith(' ')) written[at + 1] = ''
        outer++
      } else if (outer > 0 || !/\d/.test(before)) {
        written[at] = marks.close
        if (marks.close.startsWith(NO_BREAK) && text[at - 1] === ' ') written[at - 1] = ''
        outer = Math.max(0, outer - 1)
      }
    } else if (opens && isQuoteAhead(rest) && !isElision(rest, language)) {
      written[at] = marks.innerOpen
      inner++
    } else if (inner > 0 && !isInsideWord(before, rest)) {
      written[at] = marks.innerClose
      inner--
    } else if (!/\d/.test(before) || isPlural(rest)) {
      written[at] = '’'
    }
  }
}

const opensHere = (before: string, rest: string): boolean =>
  BEFORE_OPENING.test(before) && AFTER_OPENING.test(rest[0] ?? ' ')

/** Whether a later `'` closes what this one would open. */
const isQuoteAhead = (rest: string): boolean => /\S'(?![\p{L}\p{N}])/u.test(rest)

const isElision = (rest: string, language: string): boolean =>
  /^\d\ds?(?!\d)/.test(rest) || (language === 'en' && ELIDED.test(rest))

/** `1960's`, which is no measure in feet. */
const isPlural = (rest: string): boolean => /^s(?![\p{L}\p{N}])/u.test(rest)

const isInsideWord = (before: string, rest: string): boolean =>
  LETTER.test(before) && LETTER.test(rest[0] ?? '')
