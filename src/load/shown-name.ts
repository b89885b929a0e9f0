import { type PersonName, readName, type TypedName } from '../decode/person-name.ts'
import type { Range } from '../source.ts'
import type { Show } from '../vocabulary.ts'

/** A name as it prints, and the parts of it that must not. */
export interface ShownName {
  /** Without titles, for finding the same person twice. */
  readonly name: string
  /** Undefined where nothing of the name prints. */
  readonly shown: string | undefined
  readonly withheld: readonly string[]
}

/**
 * What prints of a name. A minor is never shown by more than initials (docs/rules.md, "Names"); where
 * the first name is not known, initials stand for it.
 */
export function shownName(typed: TypedName, show: Show, minor: boolean): ShownName {
  const name = readName(typed)
  const { plain, first, rest } = name
  const all = [...(first?.split(' ') ?? []), ...rest]
  const atMost = minor && (show === 'full' || show === 'first') ? 'initials' : show
  return {
    name: plain,
    shown: shownAs(name, atMost),
    withheld: withheldOf(name, atMost, all),
  }
}

function shownAs({ full, first, initials }: PersonName, show: Show): string | undefined {
  switch (show) {
    case 'full':
      return full
    case 'first':
      return first ?? initials
    case 'initials':
      return initials
    case 'none':
      return undefined
    default:
      return show satisfies never
  }
}

/**
 * Parts that do not print: of a double name each half too; not small words between names ("de la")
 * nor single letters.
 */
function withheldOf({ rest }: PersonName, show: Show, all: readonly string[]): readonly string[] {
  if (show === 'full') return []
  const parts = show === 'first' ? rest : all
  const hasCapitals = all.some((part) => /^\P{L}*\p{Lu}/u.test(part))
  return parts
    .map((part) => evenSigns(part.normalize('NFKC')))
    .flatMap((part) => [part, ...part.split(/[-–]/)])
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''))
    .filter((part) => [...part].length > 1 && (!hasCapitals || /^\P{Ll}/u.test(part)))
}

/**
 * Where one of these parts, as `withheld` has them, stands as a whole word in the same case; undefined
 * where none does.
 */
export function findPart(typed: string, parts: readonly string[]): Range | undefined {
  const text = evenSigns(typed)
  for (const part of parts) {
    for (let from = text.indexOf(part); from !== -1; from = text.indexOf(part, from + 1)) {
      const to = from + part.length
      if (isWhole(text, from, to, part)) return { from, to }
    }
  }
  return undefined
}

/** Every apostrophe and hyphen by one sign, of the same length: O’Dell is O'Dell. */
const evenSigns = (text: string): string =>
  text.replace(/[’‘ʼʹ´`]/g, "'").replace(/[\u2010\u2011]/g, '-')

/** Writing without spaces has no ends of words to look for. */
const isWhole = (text: string, from: number, to: number, part: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    part,
  ) ||
  (!/[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^[\p{L}\p{M}]/u.test(text.slice(to, to + 2)))
