import { wordsIn } from './words-in.ts'

/** A word of a person's name. */
export interface NamePart {
  readonly text: string
  /** Of the given name, else of what stands behind it. */
  readonly isGiven: boolean
  /** It must not print. */
  readonly isWithheld: boolean
}

/** A person whose name is sought; `whom` is what the caller knows her by. */
export interface KnownPerson<Whom> {
  readonly whom: Whom
  readonly parts: readonly NamePart[]
}

/** Where somebody is named: from the first of these places up to the last, among words or characters. */
export interface NameMatch<Whom> {
  readonly from: number
  readonly to: number
  /** Everybody whose name it may be. */
  readonly whom: readonly Whom[]
  /** It says a part that must not print. */
  readonly isWithheld: boolean
  /** It is one family name that may print: a relation may be meant as well, so that only the web asks for leave. */
  readonly isLoose: boolean
}

/** A part of a name, or several without a space between. */
export interface NameForm {
  readonly key: string
  readonly isWithheld: boolean
}

/** Each word of these parts, folded, and all of them as one; that is withheld where one of them is. */
export function joinedParts(parts: readonly NamePart[]): readonly NameForm[] {
  const forms = parts.flatMap(({ text, isWithheld }) =>
    wordsIn(text).map(({ key }) => ({ key, isWithheld })),
  )
  if (forms.length < 2) return forms
  const isWithheld = forms.some((form) => form.isWithheld)
  return [...forms, { key: forms.map(({ key }) => key).join(''), isWithheld }]
}
