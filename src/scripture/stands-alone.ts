import type { SpokenLanguage } from '../languages.ts'

/** How long a verse at the head of an insert may be, in words; a theme says it. */
export interface VerseLength {
  readonly least: number
  readonly most: number
}

/**
 * Whether the words of a passage can stand by themselves at the head of a page: whole sentences, so not the
 * half of a question or of something said, with every quotation mark that belongs to them; no report of
 * who spoke; not shorter or longer than the theme allows. Translations divide sentences differently, so
 * that a passage may stand alone in one and not in another.
 */
export const standsAlone = (text: string, { least, most }: VerseLength): boolean => {
  const count = text.split(/\s+/).length
  return (
    count >= least &&
    count <= most &&
    // Scripts without capitals begin with any letter.
    /^[“"«‘'¡¿—(]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
    /[.!?。！？][”"»’')」]*$/u.test(text) &&
    quotesPair(text) &&
    !tellsWhoSpoke(text)
  )
}

/** Marks that open and close a quotation, and straight ones, stand in pairs. */
const quotesPair = (text: string): boolean =>
  count(text, /“/g) === count(text, /”/g) &&
  count(text, /«/g) === count(text, /»/g) &&
  count(text, /"/g) % 2 === 0 &&
  count(text, /(?<![\p{L}\d])‘/gu) <= count(text, /’/g)

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** A report of who spoke, at the beginning of a verse: "And he said", "Entonces les dijo". */
const reports: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /^(?:And|Then|But|So|Now|Again|He|She|They|Jesus) (?:\S+ ){0,3}(?:said|saith|says|answered|replied|asked|spake|spoke)[,:; ]/u,
  es: /^(?:Y|Pero|Entonces|Jesús|Él|Ella|Ellos) (?:\S+ ){0,3}(?:dijo|dijeron|respondió|preguntó)[,:; ]/u,
}

const tellsWhoSpoke = (text: string): boolean =>
  Object.values(reports).some((report) => report.test(text))
