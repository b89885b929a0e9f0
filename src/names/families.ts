import { singularsOf } from './formed-word.ts'
import { endOfName, goesOn, isNameNext } from './name-run.ts'
import { isPartOf } from './parts-in-service.ts'
import { beforePersons } from './person-cues.ts'
import { isInListAt, joining, type Looked, lineAt, type Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import type { Judged } from './word-kind.ts'

const ofFamily = spokenWords({
  en: 'family families children boys girls twins brothers sisters household clan kids ohana circle residence home funeral wedding reception',
  es: 'familias',
})

/** A word of no list that is one, behind an article for many: "los Huipe" are a family, "los Domingueros" may be a club. */
const isOneBehindMany = ({ kind, word }: Judged): boolean =>
  kind === 'unknown' && word.capitals === 'first' && !/s$/.test(word.key)

/** "the Kowalskis", "the Hall family", "los Pérez", "familia Ocampo". */
export function isFamily(at: number, scene: Scene): boolean {
  const { judged, lookUp } = scene
  const one = judged[at]
  const previous = judged[at - 1]?.word
  if (!one || one.word.inAddress) return false
  const end = endOfName(at, scene)
  const next = judged[end]?.word
  const isName =
    ['given', 'name', 'plain-name', 'parish-name', 'unknown'].includes(one.kind) &&
    !(one.listed.never && (!one.listed.surnameToo || one.listed.wordish))
  const isShouted = lineAt(at, scene).isShouted
  if (isName && next?.key === 'family' && /^\s$/.test(next.before))
    return (
      next.capitals === 'none' ||
      ((previous?.key === 'the' || one.kind === 'name' || one.kind === 'unknown') &&
        (isShouted || !isNameNext(end + 1, scene)))
    )
  // "the Luebbers children", "the Wuebbels and Toennies Families".
  const isBehindThe =
    previous?.key === 'the' &&
    (['name', 'unknown'].includes(one.kind) ||
      (one.kind === 'plain-name' &&
        (!one.isWord || /^(?:brothers|sisters|twins|kids)$/.test(next?.key ?? ''))))
  const second = joining.has(next?.key ?? '') ? judged[endOfName(end + 1, scene)]?.word : undefined
  if (isBehindThe && (ofFamily.has(next?.key ?? '') || ofFamily.has(second?.key ?? ''))) return true
  if (previous === undefined || !/^(?:\s+|\. )$/.test(one.word.before)) return false
  if (one.word.before === '. ' && !/^(?:fam|flia|sres|sras)$/.test(previous.key)) return false
  const isPlain = one.kind === 'none' && one.word.capitals === 'first' && !one.listed.never
  if (isPlain && one.word.before === ' ' && /^(?:familia|fam|flia)$/.test(previous.key))
    return !lineAt(at, scene).isShouted
  if (
    isName &&
    /^(?:familia|familias|fam|flia|senores|senoras|sres|sras|matrimonio|esposos|hermanos|hermanas|muchachos|muchachas|gemelos|gemelas|cuates|cuatas|primos|primas|mellizos|mellizas)$/.test(
      previous.key,
    )
  )
    return previous.capitals === 'none' || !lineAt(at, scene).isShouted
  if (
    isName &&
    (previous.key === 'los' || previous.key === 'las') &&
    (one.kind === 'name' ||
      one.listed.surname ||
      (one.listed.name && !one.listed.palabra) ||
      isOneBehindMany(one)) &&
    !one.listed.never
  )
    return true
  if (previous.key !== 'the' && previous.key !== 'and') return false
  if (previous.key === 'the' && /^(?:O['’]|Mc|Mac)\p{Lu}\p{L}+s$/u.test(one.word.text)) return true
  // "the Miners' Hall"
  const isOfBody = judged[at + 1]?.word.capitals !== 'none'
  if (isOfBody && /^['’]/.test(judged[at + 1]?.word.before ?? '')) return false
  const single = singularsOf(one.word.key).map(lookUp)
  // "We say goodbye to the Cholmondeleys": a name that no list has.
  const isUnknown =
    one.kind === 'unknown' &&
    one.word.capitals === 'first' &&
    /s$/.test(one.word.key) &&
    !isNameNext(at + 1, scene) &&
    (/^(?:and|by|to|from|with|for|at|all|of)$/.test(judged[at - 2]?.word.key ?? '') ||
      // "Mince pies: the Drewitts."
      (/^(?:: |[;,] |\n[-•*\s]*)$/.test(judged[at - 1]?.word.before ?? '') &&
        /^(?:[.;,)]| \(|\.?\s*\n|\.?$)/.test(judged[at + 1]?.word.before ?? '')) ||
      beforePersons.has(judged[at - 2]?.word.key ?? '') ||
      isPartOf(judged[at - 2]?.word.key ?? '') ||
      /^(?:am|pm|say|says|req|noon)$/.test(judged[at - 2]?.word.key ?? '') ||
      /\d\.? $/.test(judged[at - 1]?.word.before ?? '') ||
      // "7.30 - The Mbekis, 3 Brunel Court".
      /[-–—] $/.test(judged[at - 1]?.word.before ?? ''))
  if (previous.key === 'the' && isUnknown) return true
  // "Coffee hour: the Smiths", whose name is a word as well.
  const isTrade =
    one.word.capitals === 'first' && !lineAt(at, scene).isTitle && !isNameNext(at + 1, scene)
  const isKnown = single.some(
    ({ surname, name, word, given, place, never }) =>
      (surname || name) && !never && !(given && place) && (!word || isTrade),
  )
  const isOfKind = one.listed.never || one.listed.place || one.listed.bible
  return (
    previous.key === 'the' &&
    /s$/.test(one.word.key) &&
    (isInListAt(at, scene)
      ? single.some(({ surname, name }) => surname || name)
      : isKnown && !isOfKind)
  )
}

/** "Vda. de Elizondo". */
export function widowAt(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  if (!/^(?:vda|viuda)$/.test(judged[at]?.word.key ?? '') || judged[at + 1]?.word.key !== 'de')
    return undefined
  if (!isNameNext(at + 2, scene) || !goesOn.has(judged[at + 2]?.kind ?? 'none')) return undefined
  const to = endOfName(at + 2, scene)
  return { hit: { from: at + 2, to, strength: 'weak', reason: 'family' }, next: to }
}
