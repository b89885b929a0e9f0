import { months } from '../../date-words.ts'
import type { Copy } from './rewrite-text.ts'

/** A tie: a space where no line may end. */
const TIE = '\u00a0'

/** Titles of persons that stand before a name and are written short, by language. */
const SHORT_TITLES = {
  en: 'Fr|Rev|Revd|Dr|Mr|Mrs|Ms|Mx|St|Sts|Mt|Sr|Br|Bp|Abp|Msgr|Dn|Dcn|Ven|Prof|Capt|Lt|Sgt',
  es: 'Sra|Srta|Dra|Mons|Pbro|Hna|Hno|Sta|Sto',
  fr: 'Ste|Mgr',
  de: 'Pfr|Hl',
  pl: 'Ks|św',
} as const
/** Titles that French, and the English of Britain, write without a full stop. */
const BARE_TITLES = 'Mme|Mlle|Mgr|Dr|Pr|Sr|St|Sts|Fr|Mt|Mr|Mrs|Ms|Revd'

/** What stands after its number, of no language or by language. */
const UNITS = {
  every: 'pt|mm|cm|km|kg|mg|ml|%|°C|°F|EUR|USD',
  en: 'mi|ft|lbs?|oz|a\\.m\\.|p\\.m\\.|am|pm|AM|PM|BC|AD|BCE|CE|million|billion',
  es: '[ap]\\. ?m\\.',
  de: 'Uhr',
} as const

/** What stands before its number: a page, a verse, a number. */
const COUNTED = { en: 'pp?|vv?|[Nn]os?|ch|vol|cf', es: 'n\\.º|nº', de: 'Nr' } as const

/** Any of them: a name or a quantity of another language is tied in every text. */
const anyOf = (words: Readonly<Record<string, string>>): string => Object.values(words).join('|')

/** A space that ties: what stands beside it, which is looked at first, and all of it. */
interface Tie {
  /** The end of the word before it. */
  readonly before?: RegExp
  /** The sign after it. */
  readonly after?: RegExp
  /** Matches the space alone. */
  readonly space: RegExp
}

/** A word with a sign that is no small letter of English. */
const WITH_CAPITAL = /[^a-z.]/

/** A letter alone, for all that a glance tells. */
const INITIAL = /[^a-z]\.$/

/**
 * What ties keep together: a reference ("Psalm 106:3", "1 Cor.", "106:3 (NIV)"), a title and its
 * name ("Fr. Paul"), initials ("T. R."), the O of "O Lord" and its name, a number and its unit ("10.5 pt") or its word ("Room 12",
 * "p. 5"), a dash and the word before it. Patterns of all letters take long to be made ready, so
 * those are tried alone whose signs are there.
 */
export const TIES: readonly Tie[] = [
  {
    before: WITH_CAPITAL,
    after: /\d/,
    space: /(?<=(?<!\p{L})\p{Lu}[\p{L}\p{M}]{2,}\.?) (?=\d{1,3}(?![\d\p{L}]))/uy,
  },
  { after: /\d/, space: /(?<=\p{L}\.?) (?=\d{1,3}:\d)/uy },
  { before: /[1-4I]$/, space: /(?<=(?<![\p{L}\p{N}])(?:[1-4]|I{1,3})) (?=\p{Lu}\p{Ll})/uy },
  { after: /\(/, space: /(?<=\d[a-f]?) (?=\(\p{Lu}[\p{L}\p{N}]{1,7}\))/uy },
  {
    before: new RegExp(`(?:${anyOf(SHORT_TITLES)})\\.$`),
    space: new RegExp(`(?<=(?<!\\p{L})(?:${anyOf(SHORT_TITLES)})\\.) (?=\\p{Lu})`, 'uy'),
  },
  {
    before: new RegExp(`(?:${BARE_TITLES})$`),
    space: new RegExp(`(?<=(?<!\\p{L})(?:${BARE_TITLES})) (?=\\p{Lu})`, 'uy'),
  },
  { before: INITIAL, space: /(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}\.)/uy },
  { before: INITIAL, space: /(?<=(?<![\p{L}\p{N}])\p{Lu}\. ?\p{Lu}\.) (?=\p{Lu}\p{Ll})/uy },
  { before: /\d$/, space: new RegExp(`(?<=\\d) (?=(?:${anyOf(UNITS)})(?![\\p{L}\\p{N}]))`, 'uy') },
  { before: /[ap]\.$/, space: /(?<=\d ?[ap]\.) (?=m\.)/uy },
  {
    before: new RegExp(`(?:${anyOf(COUNTED)})\\.?$`),
    after: /\d/,
    space: new RegExp(`(?<=(?<!\\p{L})(?:${anyOf(COUNTED)})\\.?) (?=\\d)`, 'uy'),
  },
  { before: /O$/, space: /(?<=(?<![\p{L}\p{N}])O) (?=\p{Lu})/uy },
  { before: /[§№¶]$/, space: / (?=\d)/uy },
  { after: /[–—]/, space: /(?<=\S) (?=[–—]\u2060*(?:\s|$))/uy },
  { before: /[«‹]$/, space: / (?=\S)/uy },
  { after: /[»›]/, space: /(?<=\S) /uy },
]

/** French sets a space before its high signs, and it never ends a line. */
const FRENCH_SIGNS: Tie = { after: /[;:!?]/, space: /(?<=\S) (?=[;:!?](?:\s|$))/uy }

/** Ties where the trade's rules want them; spaces stay spaces elsewhere, and none is added. */
export function setTies({ text, fixed }: Copy, language: string, written: string[]): void {
  const ties = language === 'fr' ? [...TIES, FRENCH_SIGNS] : TIES
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (fixed[at] || written[at] !== ' ' || isPlain(text, at)) continue
    const before = text.slice(text.lastIndexOf(' ', at - 1) + 1, at)
    if (ties.some((tie) => tiesAt(tie, before, text, at))) written[at] = TIE
  }
  if (SOME_DATE.test(text)) setDates({ text, fixed }, written)
}

const monthNames = Object.values(months).flat().join('|')

/** A day and its month, as each language writes them. */
export const DATES = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:\\.|\\.?º|er|st|nd|rd|th)?(?: (?:de|of))? (?:${monthNames})|(?:${months.en.join('|')}) \\d{1,2}(?:st|nd|rd|th))(?![\\p{L}\\d])`,
  'gu',
)

/** Told at a glance: V8 takes long over the letters of all scripts. */
export const SOME_DATE = new RegExp(
  `\\d[a-zº. ]*(?:${monthNames})|(?:${months.en.join('|')}) \\d{1,2}(?:st|nd|rd|th)`,
)

function setDates({ text, fixed }: Copy, written: string[]): void {
  for (const { index, 0: date } of text.matchAll(DATES)) {
    for (let at = index; at < index + date.length; at++)
      if (written[at] === ' ' && !fixed[at]) written[at] = TIE
  }
}

/** Told at a glance: a small letter follows, and neither a figure, a full stop nor a quotation mark stands before. */
const isPlain = (text: string, at: number): boolean =>
  /[a-z]/.test(text[at + 1] ?? '') && !/[\d.«‹]/.test(text[at - 1] ?? '')

function tiesAt({ before, after, space }: Tie, word: string, text: string, at: number): boolean {
  if (before && !before.test(word)) return false
  if (after && !after.test(text[at + 1] ?? '')) return false
  space.lastIndex = at
  return space.test(text)
}
