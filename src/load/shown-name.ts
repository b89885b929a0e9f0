import { type PersonName, readName, type TypedName, type Unclear } from '../decode/person-name.ts'
import type { NamePart } from '../names/known-person.ts'
import type { Show } from '../vocabulary.ts'

/** A name as it prints, and the parts of it that must not. */
export interface ShownName {
  /** Without titles, for finding the same person twice. */
  readonly name: string
  /** Undefined where nothing of the name prints. */
  readonly shown: string | undefined
  readonly parts: readonly NamePart[]
  /** Why a part of the name that is to show cannot be told. */
  readonly unclear?: Unclear
}

/**
 * What prints of a name. A minor is never shown by more than initials (docs/rules.md, "Names"); where
 * the first name is not known, initials stand for it.
 */
export function shownName(typed: TypedName, show: Show, minor: boolean): ShownName {
  const name = readName(typed)
  const atMost = minor && show !== 'none' ? 'initials' : show
  return {
    name: name.plain,
    shown: shownAs(name, atMost),
    parts: partsOf(name, atMost),
    ...(isUnclear(name, atMost) && { unclear: name.unclear }),
  }
}

/** Initials of two people can be told, those of a family name that stands first cannot. */
const isUnclear = ({ unclear }: PersonName, show: Show): boolean =>
  unclear !== undefined &&
  (show === 'first' ||
    show === 'first-initial' ||
    (show === 'initials' && (unclear === 'family-first' || unclear === 'no-name')))

function shownAs({ full, first, rest, initials }: PersonName, show: Show): string | undefined {
  switch (show) {
    case 'full':
      return full
    case 'first-initial': {
      const [letter] = rest.at(-1) ?? ''
      return first === undefined || letter === undefined
        ? (first ?? initials)
        : `${first} ${letter}.`
    }
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

/** Which words of the name print nowhere. */
function partsOf({ first, rest }: PersonName, show: Show): readonly NamePart[] {
  const isGivenWithheld = show === 'initials' || show === 'none'
  const given = first === undefined ? [] : first.split(' ')
  return [
    ...given.map((text) => ({ text, isGiven: true, isWithheld: isGivenWithheld })),
    ...rest.map((text) => ({ text, isGiven: false, isWithheld: show !== 'full' })),
  ]
}
