/** A person's name, taken apart once. */
export interface PersonName {
  /** As it prints in full: titles kept, "Last, First" turned round. */
  readonly full: string
  /** Without titles, for comparing. */
  readonly plain: string
  /** Undefined where only a last name is known ("Mrs. Reed"). */
  readonly first: string | undefined
  /** First letter of each part with a full stop: `T. R.` */
  readonly initials: string
  /** Parts besides the first name. */
  readonly rest: readonly string[]
}

/** A name as the file has it: words, or first and last name apart. */
export type TypedName = string | { readonly first?: string; readonly last?: string }

/** Takes a name apart. Titles are no names; what follows a comma comes first (docs/rules.md, "Names"). */
export function readName(typed: TypedName): PersonName {
  if (typeof typed === 'string') return readTogether(turnRound(typed))
  const { first = '', last = '' } = typed
  const given = withoutTitles(partsOf(first))
  const rest = partsOf(last)
  return name([first, last].filter((part) => part !== '').join(' '), given, rest)
}

function readTogether(full: string): PersonName {
  const all = partsOf(full)
  const named = all.filter((part) => !isTitle(part, household))
  const isHousehold = named.length > 0 && named.length < all.length
  const parts = withoutTitles(isHousehold ? named.filter((part) => !isTitle(part, article)) : all)
  const hasLastAlone = isHousehold || (all.length > 1 && isTitle(all[0], beforeLast))
  return parts.length === 1 && hasLastAlone
    ? name(full, [], parts)
    : name(full, parts.slice(0, 1), parts.slice(1))
}

const name = (full: string, given: readonly string[], rest: readonly string[]): PersonName => ({
  full,
  plain: [...given, ...rest].join(' '),
  first: given.length > 0 ? given.join(' ') : undefined,
  initials: initialsOf([...given, ...rest]),
  rest,
})

/**
 * "Reed, Tobias" as "Tobias Reed", and "Reed, Tobias, Jr." as "Tobias Reed, Jr."; "Tobias Reed, Jr."
 * stays, as does what is no name with a comma in it.
 */
function turnRound(typed: string): string {
  const words = typed.split(',').map((part) => part.trim())
  const isBehind = (part: string): boolean =>
    isTitle(part, trailing) || (words.length > 2 && /^(?:\p{Lu}\.?){2,5}$/u.test(part))
  const [last, first, ...others] = words.filter((part, index) => index === 0 || !isBehind(part))
  if (first === undefined || others.length > 0) return typed
  return [`${first} ${last}`, ...words.slice(1).filter(isBehind)].join(', ')
}

const partsOf = (typed: string): readonly string[] =>
  typed.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part))

/** The parts that are names; the last of them where none would be left. */
function withoutTitles(parts: readonly string[]): readonly string[] {
  const begin = parts.findIndex((part) => !isTitle(part, beforeLast) && !isTitle(part, beforeFirst))
  const from = begin === -1 ? Math.max(0, parts.length - 1) : begin
  const end = parts.findLastIndex((part, index) => index <= from || !isTitle(part, trailing))
  return parts.slice(from, end + 1)
}

/** Jr. is a title; J.R. is a name. */
const isTitle = (part: string | undefined, titles: ReadonlySet<string>): boolean =>
  titles.has((part ?? '').toLowerCase().replace(/\./g, '')) && !/^[js]\.r/i.test(part ?? '')

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Titles whose bearer is called by the last name, or may be: "Mrs. Reed" must not print "Reed". */
const beforeLast = wordSet(
  'mr mrs ms miss mx dr prof professor sr sra srta señor señora señorita herr frau mme mlle ' +
    'the rev revd reverend deacon dcn bishop archbishop canon msgr monsignor pastor rabbi',
)

/** Titles whose bearer is called by the first name. */
const beforeFirst = wordSet('fr father mother sister brother br bro padre hno hna hermano hermana')

/** What may stand behind a name. */
const trailing = wordSet('jr sr ii iii iv md phd esq rn osb op sj ocist')

/** With one of these a single name is a last name: "The Reed family" must not print "Reed" either. */
const household = wordSet('family familia household')
const article = wordSet('the la')

/** Words between names that are none. */
const joining = wordSet('and & y und et')

const initialsOf = (parts: readonly string[]): string =>
  parts
    .filter((part) => !joining.has(part.toLowerCase()))
    .map((part) => `${/\p{L}\p{M}*/u.exec(part)?.[0] ?? ''}.`)
    .join(' ')

/** The words of a typed name that tell who it is: titles, single letters and short small words do not. */
export const nameWords = (typed: string): readonly string[] =>
  withoutTitles(partsOf(typed)).flatMap(
    (part) => part.match(/[\p{L}\p{M}]{3,}|(?<!\p{L})\p{Lu}\p{L}(?!\p{L})/gu) ?? [],
  )
