import { isJoined, joining, lineAt, type Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { particles } from './titles.ts'
import type { Kind } from './word-kind.ts'

/** Passes over the words that go on with what began before: "Teresa" of "Saint Teresa". */
export function skipRun(at: number, scene: Scene): number {
  const next = endOfRun(at, scene)
  // "St Mary, Long Preston", "St Mark's, Ripley", "Santos Pedro y Pablo".
  const following = scene.judged[next]?.word
  const isPlace =
    following?.before === ', ' && (isOwner(next - 1, scene) || scene.judged[next]?.kind !== 'given')
  if (isPlace && following.capitals !== 'none') return skipRun(next + 1, scene)
  if (joining.has(following?.key ?? '') && scene.judged[next + 1]?.listed.bible) return next + 2
  return next
}

/** The end of the words with capitals, and small ones between, that nothing parts. */
export function endOfRun(at: number, scene: Scene): number {
  let next = at
  while (isJoined(next, scene) && (isCapital(next, scene) || isInside(next, scene))) next++
  return next
}

const isCapital = (at: number, { judged }: Scene): boolean =>
  judged[at] !== undefined && judged[at].word.capitals !== 'none'

/** "de la" of "Juan de la Cruz". */
const isInside = (at: number, scene: Scene): boolean => {
  const isSmall = (index: number): boolean =>
    isJoined(index, scene) && ['de', 'la', 'los'].includes(scene.judged[index]?.word.key ?? '')
  const last = isSmall(at) && isSmall(at + 1) ? at + 1 : at
  return isSmall(at) && isJoined(last + 1, scene) && isCapital(last + 1, scene)
}

export const isNameNext = (at: number, scene: Scene): boolean =>
  isJoined(at, scene) && scene.judged[at]?.word.capitals !== 'none'

/** Kinds of words that a name may go on with. */
export const goesOn: ReadonlySet<Kind> = new Set([
  'given',
  'name',
  'plain-name',
  'parish-name',
  'unknown',
  'initial',
  'suffix',
])

/** Where the name that begins here ends: small words inside it and a nickname in quotes belong to it. */
export function endOfName(at: number, scene: Scene): number {
  const { judged } = scene
  let end = at + 1
  for (let next = at + 1; next < judged.length && next < at + 8; ) {
    const one = judged[next]
    if (!one) break
    if (isNickname(next, scene)) {
      next++
      if (/^["”)] $/.test(judged[next]?.word.before ?? '') && mayGoOn(next, scene)) end = ++next
      else end = next
    } else if (!isJoined(next, scene) || isOwner(next - 1, scene)) break
    else if (one.word.before !== ' ' && /[-‐‑]/.test(one.word.before)) end = ++next
    else if (
      (one.word.capitals === 'none' ||
        lineAt(next, scene).isShouted ||
        isBeforeSurname(next, scene)) &&
      particles.has(one.word.key)
    ) {
      // "Concepción de la Vega"; a conjunction joins two names in Spanish only where both are family names.
      if (['y', 'e', 'i', 'o', 'al', 'do'].includes(one.word.key)) break
      next++
    } else if (mayGoOn(next, scene) || isWordInside(next, scene) || isHyphened(next, scene))
      end = ++next
    else break
  }
  return end
}

/** "Sang-min", as Koreans write a given name behind the family's. */
export const isHyphened = (at: number, scene: Scene): boolean => {
  const [before, one, behind] = [scene.judged[at - 1], scene.judged[at], scene.judged[at + 1]]
  return (
    isNameNext(at, scene) &&
    /^[-‐‑]$/.test(behind?.word.before ?? '') &&
    behind?.word.capitals === 'none' &&
    !/^(?:in|on|off|out|up|to|by|of|and|together)$/.test(behind.word.key) &&
    one?.listed.never === false &&
    (before?.listed.surname || before?.listed.name || before?.listed.given) === true
  )
}

/** "Amber De La Garza": a small word that is written with a capital. */
const isBeforeSurname = (at: number, scene: Scene): boolean =>
  isNameNext(at + 1, scene) &&
  (scene.judged[at + 1]?.listed.surname === true || scene.judged[at + 1]?.word.key === 'la')

/** "Ray's Band" goes on with no name. */
const isOwner = (at: number, { judged }: Scene): boolean =>
  /['’]s$/.test(judged[at]?.word.text ?? '')

/** "Mai See Xiong": a plain word between two that are names. */
const isWordInside = (at: number, scene: Scene): boolean => {
  const [before, one, behind] = [scene.judged[at - 1], scene.judged[at], scene.judged[at + 1]]
  return (
    one?.kind === 'none' &&
    one.word.capitals === 'first' &&
    one.word.text.length < 5 &&
    before?.kind === 'given' &&
    !before.isDoubtful &&
    isNameNext(at + 1, scene) &&
    (behind?.kind === 'name' || behind?.kind === 'unknown')
  )
}

export function mayGoOn(at: number, scene: Scene): boolean {
  const one = scene.judged[at]
  if (!one || one.word.capitals === 'none') return false
  // "Juan de Dios Baca"
  if (one.word.key === 'dios' && scene.judged[at - 1]?.word.key === 'de') return true
  // "Crystal Pope": what is a title elsewhere ends a name.
  const isLast = one.listed.surnameToo && !isNameNext(at + 1, scene)
  return goesOn.has(one.kind) || ((one.kind === 'saint' || one.kind === 'role') && isLast)
}

const isNickname = (at: number, { judged }: Scene): boolean =>
  /^ ["“(]$/.test(judged[at]?.word.before ?? '') &&
  /^["”)] $/.test(judged[at + 1]?.word.before ?? '') &&
  ['given', 'name', 'unknown'].includes(judged[at]?.kind ?? '')

/** Nothing of it where it is the beginning of a body's name: "Roosevelt" of "Roosevelt Middle School". */
export const trimmed = (at: number, end: number, scene: Scene): number =>
  isBody(end, scene) ? at : end

/** Small words, which have capitals only where the whole line has. */
const joinsWords = spokenWords({
  en: 'a an and are at by for from has have in is of on or the to was who with',
  es: 'a con de del el en es la los las para por que se su un una y',
})

/** "Lunch for LeRoy Eckert Wednesday" is on that day. */
const DAY =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|lunes|martes|miercoles|jueves|viernes|sabado)$/

/** Family names of the Hmong and the Maya that English has as well: "Kaying Her", "Marcelino Us". */
const PRONOUN = /^(?:her|us|his|my|so|no|an|do|go)$/

const streets = spokenWords({
  en: 'house hall street road lane avenue court place square day week mass church chapel school college room',
  es: 'calle domingo abril marzo enero mayo',
})

/** What the next person of a row does. */
const isPart =
  /^(?:reader|readers|prayers|flowers|organ|sidesmen|chalice|server|servers|intercessor|intercessions|coffee|cleaning|preacher|celebrant|lector|welcome)$/

/** Whether words with capitals follow, the third at the latest one of a body: "Middle School". */
export function isBody(at: number, scene: Scene): boolean {
  const { judged } = scene
  for (let next = at; next < at + 3 && isJoined(next, scene); next++) {
    const one = judged[next]
    if (!one || one.word.capitals === 'none' || /[.\n]/.test(one.word.before)) return false
    if (lineAt(next, scene).isShouted && joinsWords.has(one.word.key)) return false
    if (DAY.test(one.word.key)) return false
    // "Kiara Mayo": it may end a name as well, of which the first is no word.
    const isSurname = one.listed.surname && !streets.has(one.word.key)
    const isBehindGiven =
      next === at && judged[at - 1]?.kind === 'given' && judged[at - 1]?.isDoubtful === false
    if (isSurname && isBehindGiven && !isNameNext(at + 1, scene)) return false
    // "NT Sally Brice Prayers Nigel Brice".
    if (isPart.test(one.word.key) && scene.judged[next + 1]?.kind === 'given') return false
    if (one.kind === 'none' && one.listed.never && !PRONOUN.test(one.word.key)) return true
  }
  return false
}
