/** Spelling of what plain ASCII lacks and no accent's removal gives: signs, and letters of their own. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...pairs('‘’‚‛′´ʼʻ', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('‹›', "'"),
  ...pairs('‐‑‒–−·', '-'),
  ...pairs('—―', '--'),
  ...pairs('•◦▪‣∙', '-'),
  ...pairs('✠✝†☩☦✚✙', '+'),
  ...pairs('★☆⭐✦✶', '*'),
  ...pairs('♥❤♡', '<3'),
  ...pairs('☐', '[ ]'),
  ...pairs('☑☒✅', '[x]'),
  ...pairs('¿', '?'),
  ...pairs('¡', '!'),
  ['…', '...'],
  ['→', '->'],
  ['←', '<-'],
  ['×', 'x'],
  ['°', ' deg'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['§', 'sec.'],
  ['¶', 'par.'],
  ['№', 'No.'],
  ['©', '(c)'],
  ['®', '(R)'],
  ['™', '(TM)'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['¢', 'c'],
  ['℣', 'V.'],
  ['℟', 'R.'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ł', 'l'],
  ['ŋ', 'ng'],
  ['ŧ', 't'],
  ['ſ', 's'],
  ...alphabet(
    'α a β b γ g δ d ε e ζ z η e θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ ph χ ch ψ ps ω o',
  ),
  ...alphabet(
    'а a б b в v г g ґ g д d е e ё yo є ie ж zh з z и i й y і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia',
  ),
  ['ъ', ''],
  ['ь', "'"],
])

/** German writes out its umlauts where it has none. */
const GERMAN: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
])

/** Ties are left for the lines to be broken by; they become plain spaces there. */
const TIE = '\u00a0'

/**
 * Text in ASCII, for a language: accents off, other letters and signs spelled out, and a question
 * mark for each character that has no spelling.
 */
export function asciiFor(language: string): (text: string) => string {
  const own = /^de\b/i.test(language) ? GERMAN : new Map<string, string>()
  return (text) => [...text.normalize('NFC')].map((character) => spelled(character, own)).join('')
}

function spelled(character: string, own: ReadonlyMap<string, string>): string {
  if (/^[\n\x20-\x7e]$/.test(character) || character === TIE) return character
  const lower = character.toLowerCase()
  const spelling = own.get(lower) ?? SPELLINGS.get(lower)
  if (spelling !== undefined) return lower === character ? spelling : capital(spelling)
  const parts = [...character.normalize('NFKD')].filter((part) => !/\p{M}/u.test(part))
  if (parts.length === 0) return ''
  if (parts.length === 1 && parts[0] === character) return isSpace(character) ? ' ' : '?'
  return parts.map((part) => spelled(part, own)).join('')
}

const isSpace = (character: string): boolean => /\s/.test(character)

const capital = (spelling: string): string => spelling.slice(0, 1).toUpperCase() + spelling.slice(1)

function pairs(characters: string, spelling: string): readonly (readonly [string, string])[] {
  return [...characters].map((character) => [character, spelling] as const)
}

/** Letters and their spellings in turn, with spaces between. */
function alphabet(table: string): readonly (readonly [string, string])[] {
  const words = table.split(' ')
  return words.flatMap((letter, at) =>
    at % 2 === 0 ? [[letter, words[at + 1] ?? ''] as const] : [],
  )
}
