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
  /** Why the first name cannot be told from how it is written. */
  readonly unclear?: Unclear
}

/** What keeps a first name from being told; `{ first, last }` says it. */
export type Unclear =
  /** "John and Mary Ellery". */
  | 'two-people'
  /** A family name stands first where that is the custom: "王小明", "Nguyễn Thị Minh". */
  | 'family-first'
  /** "Bishop Perkins" may be a bishop, or somebody called Bishop. */
  | 'title-or-name'
  /** No letter in it: `name: 1984`. */
  | 'no-name'

/** A name as the file has it: words, or first and last name apart. */
export type TypedName = string | { readonly first?: string; readonly last?: string }

/** Takes a name apart. Titles are no names; what follows a comma comes first (docs/rules.md, "Names"). */
export function readName(typed: TypedName): PersonName {
  if (typeof typed === 'string') {
    const full = turnRound(typed)
    const read = readTogether(full, withoutRemark(full))
    const unclear = unclearIn(typed)
    return unclear === undefined ? read : { ...read, unclear }
  }
  const { first = '', last = '' } = typed
  const given = withoutTitles(partsOf(first))
  const rest = partsOf(last)
  return name([first, last].filter((part) => part !== '').join(' '), given, rest)
}

/** @param said the same without a remark: `Tom Reed` of "Tom Reed, age 5" */
function readTogether(full: string, said: string): PersonName {
  const all = partsOf(said)
  const named = all.filter((part) => !isTitle(part, household))
  const isHousehold = named.length > 0 && named.length < all.length
  const parts = withoutTitles(isHousehold ? named.filter((part) => !isTitle(part, article)) : all)
  const hasLastAlone = isHousehold || (all.length > 1 && isTitle(all[0], beforeLast))
  // Of "Mary Ellen O'Brien" the first word alone: what may be a second name is not to be given away.
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
  if (withoutRemark(typed) !== typed) return typed
  const words = typed.split(',').map((part) => part.trim())
  const isBehind = (part: string): boolean =>
    isTitle(part, trailing) || (words.length > 2 && /^(?:\p{Lu}\.?){2,5}$/u.test(part))
  const [last, first, ...others] = words.filter((part, index) => index === 0 || !isBehind(part))
  if (first === undefined || others.length > 0) return typed
  return [`${first} ${last}`, ...words.slice(1).filter(isBehind)].join(', ')
}

/**
 * What stands before a comma where a whole name does and no given name follows, but a remark, figures, letters
 * of an order or a numeral: "Ann Ellery, mother of Tom", "Tom Ames, USMC".
 */
function withoutRemark(typed: string): string {
  const comma = typed.indexOf(',')
  const [before, behind] = [typed.slice(0, comma), typed.slice(comma + 1).trim()]
  const isRemark =
    /^[\p{Ll}\d(]|\d/u.test(behind) || /^(?:(?:\p{Lu}\.?){2,}|[IVX]+|\p{L}{2,}\.)$/u.test(behind)
  const isSuffix = isTitle(behind, trailing)
  return comma !== -1 && isRemark && !isSuffix && withoutTitles(partsOf(before)).length > 1
    ? before
    : typed
}

/** Whether the first name cannot be told of what is typed on one line. */
function unclearIn(typed: string): Unclear | undefined {
  const said = withoutRemark(typed)
  const parts = partsOf(said)
  if (parts.length === 0) return 'no-name'
  const named = withoutTitles(parts)
  const at = parts.findIndex((part) => joining.has(part.toLowerCase()))
  const isJoint = /^(?:y|e)$/i.test(parts[at] ?? '')
    ? at === parts.length - named.length + 1
    : at > 0
  const halves = said.split(',').filter((half) => !isTitle(half.trim(), trailing))
  if (/\S\s*&\s*\S/.test(said) || isJoint) return 'two-people'
  if (halves.length > 2 && halves.every((half) => /^\s*\p{Lu}\p{Ll}/u.test(half)))
    return 'two-people'
  const [first = ''] = parts
  if (parts.length === 1 && isUnspaced(first) && [...first].length > 1) return 'family-first'
  if (named.length > 1 && isVietnamese(named)) return 'family-first'
  return parts.length === 2 && isTitle(first, nameToo) && !first.endsWith('.')
    ? 'title-or-name'
    : undefined
}

/** Written without spaces between family and given name. */
const isUnspaced = (part: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(part)

/** A known family name in front, and Vietnamese letters or a middle name of that language behind it. */
const isVietnamese = ([family = '', ...others]: readonly string[]): boolean =>
  vietnamese.has(
    family.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase(),
  ) &&
  (/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu.test(
    [family, ...others].join(' ').normalize('NFC'),
  ) ||
    (others.length > 1 && /^(?:thi|van)$/i.test(others[0] ?? '')))

const partsOf = (typed: string): readonly string[] =>
  typed.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part))

/** The parts that are names; the last of them where none would be left. */
function withoutTitles(parts: readonly string[]): readonly string[] {
  const isBefore = (part: string, index: number): boolean =>
    isTitle(part, beforeLast) ||
    isTitle(part, beforeFirst) ||
    // Whoever lists titles misses some: more than one letter with a full stop is one (nameparser, PR 196).
    (/^\p{L}{2,}\.$/u.test(part) && !isTitle(part, trailing)) ||
    (isTitle(part, ranks) && parts.length - index > 2)
  const begin = parts.findIndex((part, index) => !isBefore(part, index))
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
    'the rev revd reverend deacon dcn bishop archbishop archdeacon canon msgr monsignor pastor rabbi ' +
    'most very right rt venerable ven hon honorable honourable sir dame lady gov sen rep ' +
    'sgt ssgt msgt sfc pfc pvt cpl lt ltc col maj capt cdr cmdr adm gen ens brig',
)

/** Ranks and offices that are names as well: titles only where a whole name follows. */
const ranks = wordSet(
  'judge major general captain colonel sergeant lieutenant corporal private admiral ensign commander governor senator mayor president chaplain coach nurse elder',
)

/** Titles with which, before one word, nobody can tell whether they are a given name. */
const nameToo = wordSet('bishop deacon canon judge major abbot prior pastor elder')

/** The commonest family names of Vietnam. */
const vietnamese = wordSet(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh',
)

/** Titles whose bearer is called by the first name. */
const beforeFirst = wordSet(
  'fr father mother sister brother br bro padre hno hna hermano hermana ' +
    'aunt auntie uncle cousin grandma grandpa granny nana tía tío tia tio don doña dona baby little',
)

/** What may stand behind a name. */
const trailing = wordSet('jr sr ii iii iv md phd esq rn osb op sj ocist')

/** With one of these a single name is a last name: "The Reed family" must not print "Reed" either. */
const household = wordSet('family familia household')
const article = wordSet('the la')

/** Words between names that are not names. */
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
