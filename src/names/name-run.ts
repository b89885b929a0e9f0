import { isJoined, joining, type Scene } from './scene.ts'
import { particles } from './titles.ts'
import type { Kind } from './word-kind.ts'

/** Passes over the words that go on with what began before: "Teresa" of "Saint Teresa". */
export function skipRun(at: number, scene: Scene): number {
  let next = at
  while (isJoined(next, scene) && scene.judged[next]?.word.capitals !== 'none') next++
  // "St Mary, Long Preston", "Santos Pedro y Pablo".
  const following = scene.judged[next]?.word
  const isPlace = following?.before === ', ' && scene.judged[next]?.kind !== 'given'
  if (isPlace && following.capitals !== 'none') return skipRun(next + 1, scene)
  if (joining.has(following?.key ?? '') && scene.judged[next + 1]?.listed.bible) return next + 2
  return next
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
    } else if (!isJoined(next, scene)) break
    else if (one.word.before !== ' ' && /[-‐‑]/.test(one.word.before)) end = ++next
    else if (one.word.capitals === 'none' && particles.has(one.word.key)) {
      // "Concepción de la Vega"; a conjunction joins two names in Spanish only where both are family names.
      if (['y', 'e', 'i', 'o', 'al', 'do'].includes(one.word.key)) break
      next++
    } else if (mayGoOn(next, scene)) end = ++next
    else break
  }
  return end
}

export function mayGoOn(at: number, scene: Scene): boolean {
  const one = scene.judged[at]
  if (!one || one.word.capitals === 'none') return false
  // "Crystal Pope": what is a title elsewhere ends a name.
  const isLast = one.listed.surnameToo && !isNameNext(at + 1, scene)
  return goesOn.has(one.kind) || ((one.kind === 'saint' || one.kind === 'role') && isLast)
}

const isNickname = (at: number, { judged }: Scene): boolean =>
  /^ ["“(]$/.test(judged[at]?.word.before ?? '') &&
  /^["”)] $/.test(judged[at + 1]?.word.before ?? '') &&
  judged[at]?.kind === 'given'

/** Nothing of it where it is the beginning of a body's name: "Roosevelt" of "Roosevelt Middle School". */
export const trimmed = (at: number, end: number, scene: Scene): number =>
  isBody(end, scene) ? at : end

/** Whether words with capitals follow, the third at the latest one of a body: "Middle School". */
export function isBody(at: number, scene: Scene): boolean {
  const { judged } = scene
  for (let next = at; next < at + 3 && isJoined(next, scene); next++) {
    const one = judged[next]
    if (!one || one.word.capitals === 'none' || one.word.before.includes('\n')) return false
    if (one.kind === 'none' && one.listed.never) return true
  }
  return false
}
