import type { SpokenLanguage } from '../languages.ts'
import type { Listed } from './name-lists.ts'

/** What the lists say of a word as far as other words are formed from it. */
type Known = (word: string) => Pick<Listed, 'word' | 'palabra' | 'given'>

/** A word that no list need have: formed from one that they have, or by an ending that no name has. */
export const isFormed = (key: string, lookUp: Known): boolean =>
  isDerived(key) || isBuilt(key, lookUp) || isPlural(key, lookUp)

/** "Wellies", "Turnos". */
const isPlural = (key: string, lookUp: Known): boolean =>
  singularsOf(key).some((one) => {
    const { word, palabra, given } = lookUp(one)
    return one.length > 2 && (word || palabra) && !given
  })

/** "Vincentians", "Renovación": words that the lists lack and whose ending no name has. */
const isDerived = (key: string): boolean =>
  key.length > 6 && Object.values(derived).some((ending) => ending.test(key))

const derived: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /(?:ians|ites|ists|tions?|ments?|ships?|ity|ities|isms?|ology|ingly)$/,
  es: /(?:cion|ciones|sion|dad|dades|mente|ismo|ica|icas|ico|icos|aron|ieron|ando|iendo|amos|imos|aremos|eremos|aran|eran|iran|ados|adas|idos|idas|antes|entes|ores|oras|istas|torio|torios|miento|mientos|erias|ajes|encia|encias|ancia|ancias|ible|ibles|able|ables)$/,
}

/** "Quilters", "Churchyard": a common word with an ending that few names have, or before a word for a thing. */
function isBuilt(key: string, lookUp: Known): boolean {
  const isCommon = (word: string): boolean => word.length > 2 && lookUp(word).word
  const stem = /^(.+?)(?:ers|ors|ings?|ed|less|fully|ish|ness)$/.exec(key)?.[1]
  if (
    stem !== undefined &&
    [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')].some(isCommon)
  )
    return true
  const front = THINGS.exec(key)?.[1]
  return front !== undefined && isCommon(front)
}

const THINGS =
  /^(.{3,})(?:yards?|ware|works?|shops?|boards?|books?|cakes?|fish|ways?|lines?|grass|trade|grounds?|care|givers|makers|keepers|holders|goers|walkers|lovers|singers|ringers)$/

/** What a plural may be the plural of: "kowalskis", "thomases", "kennedies". */
export const singularsOf = (key: string): readonly string[] => [
  ...(key.endsWith('s') ? [key.slice(0, -1)] : []),
  ...(key.endsWith('es') ? [key.slice(0, -2)] : []),
  ...(key.endsWith('ies') ? [`${key.slice(0, -3)}y`] : []),
]
