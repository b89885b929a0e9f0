import { endOfName, isNameNext } from './name-run.ts'
import {
  isInListAt,
  isJoined,
  type Looked,
  lineAt,
  type NameFound,
  type NameReason,
  type Scene,
} from './scene.ts'
import type { Judged, Kind } from './word-kind.ts'

/** "Mrs. Kowalski", "Bishop Perkins", "don Eusebio"; undefined where the title is a name itself: "Dean". */
export function behindTitle(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  let name = at + 1
  let isSure = judged[at]?.kind === 'title'
  while (isJoined(name, scene) && ['title', 'role'].includes(judged[name]?.kind ?? '')) {
    isSure ||= judged[name]?.kind === 'title'
    name++
  }
  const last = judged[name - 1]
  // "Mrs. Young": what is a title elsewhere is the name here.
  if (
    name > at + 1 &&
    last?.kind === 'role' &&
    last.word.capitals !== 'none' &&
    !isNameNext(name, scene)
  )
    return { hit: { from: name - 1, to: name, strength: 'strong', reason: 'title' }, next: name }
  const isHeld = isJoined(name, scene) || /^\.? ["“(]$/.test(judged[name]?.word.before ?? '')
  const first = judged[name]
  if (!isHeld || !first || first.word.capitals === 'none') {
    // The title is a name itself: "Dean", "Judge", "Earl", or stands alone.
    return judged[at]?.listed.given && name === at + 1 ? undefined : { next: name }
  }
  const to = endOfName(name, scene)
  const isAmongTitles = lineAt(at, scene).isTitle && !scene.isInList(first.word.from)
  const strengths: Partial<Record<Kind, NameFound['strength'] | undefined>> = {
    given: isSure || !first.isDoubtful || first.listed.bible || to > name + 1 ? 'strong' : 'weak',
    name: 'strong',
    unknown: isAmongTitles && !isSure ? 'weak' : 'strong',
    'plain-name': isSure ? 'strong' : 'weak',
    'parish-name': isSure ? 'strong' : undefined,
    initial: to > name + 1 ? 'strong' : isSure ? 'weak' : undefined,
  }
  const strength = strengths[first.kind]
  if (isSure && first.kind === 'none' && first.listed.bible && !first.listed.never)
    return { hit: { from: name, to, strength: 'strong', reason: 'title' }, next: to }
  // "Father Ryan Hall".
  const isRoom = to > name + 1 && rooms.has(judged[to - 1]?.word.key ?? '')
  if (isRoom) return { hit: { from: name, to, strength: 'weak', reason: 'title' }, next: to }
  if (strength === undefined || isMaryOf(at, first, scene)) return { next: name }
  return { hit: { from: name, to, strength, reason: 'title' }, next: to }
}

/** Rooms and houses that are called after people. */
const rooms = new Set('hall house room park center centre field court garden chapel'.split(' '))

/** "Mother Mary", "Madre María": she of the Gospel. */
const isMaryOf = (at: number, { word, listed }: Judged, { judged }: Scene): boolean =>
  ['mother', 'madre', 'father', 'padre'].includes(judged[at]?.word.key ?? '') &&
  (['mary', 'maria', 'abraham', 'god', 'dios'].includes(word.key) ||
    (listed.never && !listed.given))

/** "J. Kowalski", "J. R. Kowalski". */
export function behindInitials(at: number, scene: Scene): Looked {
  const { judged } = scene
  let last = at + 1
  while (isJoined(last, scene) && judged[last]?.kind === 'initial') last++
  const hasStop = judged[at + 1]?.word.before.startsWith('.') ?? false
  const kind = judged[last]?.kind
  const isList = isInListAt(at, scene)
  if (!isJoined(last, scene) || !(hasStop || isList) || judged[last]?.word.capitals === 'none')
    return { next: at + 1 }
  if (kind === 'given' || kind === 'name')
    return nameFrom(at, last, 'strong', 'given-and-family', scene)
  if (kind === 'unknown' || kind === 'plain-name')
    return nameFrom(at, last, isList ? 'strong' : 'weak', 'given-and-family', scene)
  return { next: last }
}

const nameFrom = (
  from: number,
  name: number,
  strength: NameFound['strength'],
  reason: NameReason,
  scene: Scene,
): Looked => {
  const to = Math.max(name + 1, endOfName(name, scene))
  return { hit: { from, to, strength, reason }, next: to }
}
