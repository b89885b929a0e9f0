import type { Copy } from './rewrite-text.ts'

/** A tie: a space where no line may end. */
const TIE = '\u00a0'

/** Titles of persons that stand before a name, in the languages of the words. */
const TITLES =
  'Fr|Rev|Revd|Dr|Mr|Mrs|Ms|Mx|St|Sts|Ste|Sr|Br|Bp|Abp|Msgr|Dn|Dcn|Ven|Prof|Capt|Lt|Sgt|Sra|Srta|Dra|Mons|Pbro|Hna|Hno|Sta|Sto|Mgr|Pfr|Hl|Ks|św'
/** Titles that French writes without a full stop. */
const BARE_TITLES = 'Mme|Mlle|Mgr|Dr|Pr|Sr'
const UNITS =
  'pt|mm|cm|km|kg|mg|ml|mi|ft|lbs?|oz|%|°C|°F|a\\.m\\.|p\\.m\\.|am|pm|AM|PM|BC|AD|BCE|CE|million|billion|Uhr|EUR|USD'

/**
 * Spaces that tie, each pattern matching the space alone. What they keep together: a reference
 * ("Psalm 106:3", "1 Cor.", "106:3 (NIV)"), a title and its name ("Fr. Paul"), initials ("T. R."),
 * a number and its unit ("10.5 pt") or its word ("Room 12", "p. 5"), a dash and the word before it.
 */
const TIES: readonly RegExp[] = [
  /(?<=(?<!\p{L})\p{Lu}[\p{L}\p{M}]{2,}\.?) (?=\d{1,3}(?![\d\p{L}]))/uy,
  /(?<=\p{L}\.?) (?=\d{1,3}:\d)/uy,
  /(?<=(?<![\p{L}\p{N}])(?:[1-4]|I{1,3})) (?=\p{Lu}\p{Ll})/uy,
  /(?<=\d[a-f]?) (?=\(\p{Lu}[\p{L}\p{N}]{1,7}\))/uy,
  new RegExp(`(?<=(?<!\\p{L})(?:${TITLES})\\.) (?=\\p{Lu})`, 'uy'),
  new RegExp(`(?<=(?<!\\p{L})(?:${BARE_TITLES})) (?=\\p{Lu})`, 'uy'),
  /(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu}\.)/uy,
  /(?<=(?<![\p{L}\p{N}])\p{Lu}\. ?\p{Lu}\.) (?=\p{Lu}\p{Ll})/uy,
  new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'uy'),
  /(?<=(?<!\p{L})(?:pp?|vv?|[Nn]os?|Nr|ch|vol|cf|n\.º|nº)\.?) (?=\d)/uy,
  /(?<=[§№¶]) (?=\d)/uy,
  /(?<=\S) (?=[–—]\u2060*(?:\s|$))/uy,
  /(?<=[«‹]) (?=\S)/uy,
  /(?<=\S) (?=[»›])/uy,
]

/** French sets a space before its high signs, and it never ends a line. */
const FRENCH_SIGNS = /(?<=\S) (?=[;:!?](?:\s|$))/uy

/** Ties where the trade's rules want them; spaces stay spaces elsewhere, and none is added. */
export function setTies({ text, fixed }: Copy, language: string, written: string[]): void {
  const patterns = language === 'fr' ? [...TIES, FRENCH_SIGNS] : TIES
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (!fixed[at] && written[at] === ' ' && !isPlain(text, at))
      if (patterns.some((pattern) => matchesAt(pattern, text, at))) written[at] = TIE
}

/** Told at a glance: a small letter follows, and neither a figure nor a quotation mark stands before. */
const isPlain = (text: string, at: number): boolean =>
  /[a-z]/.test(text[at + 1] ?? '') && !/[\d«‹]/.test(text[at - 1] ?? '')

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
