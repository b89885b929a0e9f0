import { endOfName, isBody, isHyphened, isNameNext } from './name-run.ts'
import {
  hitEndingAt,
  isInListAt,
  isJoined,
  joining,
  type Looked,
  lineAt,
  type NameFound,
  type NameReason,
  type Scene,
} from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { smallSaints } from './titles.ts'
import type { Judged, Kind } from './word-kind.ts'

/** "Mrs. Kowalski", "Bishop Perkins", "don Eusebio"; undefined where the title is a name itself: "Dean". */
export function behindTitle(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  // "Rector's Glebewarden".
  if (/['’]s$/i.test(judged[at]?.word.text ?? '')) return { next: at + 1 }
  let name = at + 1
  let isSure = judged[at]?.kind === 'title'
  while (isJoined(name, scene) && isTitleOf(name, judged)) {
    isSure ||= judged[name]?.kind === 'title'
    name++
  }
  const last = judged[name - 1]
  // "Mrs. Young": what is a title elsewhere is the name here.
  if (
    name > at + 1 &&
    last?.kind === 'role' &&
    last.word.capitals !== 'none' &&
    !/^(?:sec|treas)$/.test(last.word.key) &&
    // "el Sr. Obispo"
    !(scene.isSpanish && last.listed.never && !last.listed.surnameToo) &&
    (last.listed.surname ||
      last.listed.name ||
      last.listed.surnameToo ||
      last.listed.given ||
      !(last.listed.word || last.isDoubtful)) &&
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
    // "Tito Rios"
    'parish-name': isSure ? 'strong' : judged[at]?.listed.given ? 'weak' : undefined,
    initial: to > name + 1 ? 'strong' : isSure ? 'weak' : undefined,
    // "Baby Princess", "Sis. Queen Esther Toles"
    saint: first.listed.given && !smallSaints.has(first.word.key) ? 'weak' : undefined,
  }
  const strength = strengths[first.kind]
  // "The Bishop Seabury Society" is no bishop, and neither is the boat «Joven Dácil».
  const isCalledAfter =
    strength !== undefined &&
    ((isJoined(to, scene) && bodies.has(judged[to]?.word.key ?? '')) ||
      (isBody(to, scene) && /['’]s$/.test(judged[to - 1]?.word.text ?? '')) ||
      /[«“]$/.test(judged[at]?.word.before ?? '') ||
      // "crew of the Miss Darlene".
      (judged[at]?.word.key === 'miss' && judged[at - 1]?.word.key === 'the'))
  if (isCalledAfter) return { hit: { from: name, to, strength: 'weak', reason: 'title' }, next: to }
  // "Deacon Park Hye-jin".
  const isNone =
    isHyphened(name + 1, scene) ||
    (first.kind === 'none' && (!first.listed.never || ofAnybody.has(last?.word.key ?? '')))
  // "Mrs Winsome Clarke", "Sor Presentación", "Uncle Festus".
  if (
    isNone &&
    (isSure || isHyphened(name + 1, scene) || (!first.isWord && ofKin.has(last?.word.key ?? '')))
  )
    return {
      hit: {
        from: name,
        to,
        strength: first.listed.bible || to > name + 1 ? 'strong' : 'weak',
        reason: 'title',
      },
      next: to,
    }
  // "Deacon Judy", where the name is a word: no board and no search follows.
  const isWordAlone =
    first.kind === 'none' &&
    !first.listed.never &&
    !first.listed.place &&
    first.word.capitals === 'first' &&
    !/s$/.test(first.word.key) &&
    ofChurch.has(last?.word.key ?? '') &&
    !isNameNext(name + 1, scene) &&
    !lineAt(at, scene).isTitle &&
    !lineAt(at, scene).isShouted
  if (isWordAlone)
    return { hit: { from: name, to: name + 1, strength: 'weak', reason: 'title' }, next: name + 1 }
  // "Father Ryan Hall".
  const isRoom = to > name + 1 && bodies.has(judged[to - 1]?.word.key ?? '')
  if (isRoom) return { hit: { from: name, to, strength: 'weak', reason: 'title' }, next: to }
  if (strength === undefined || isMaryOf(at, first, scene)) return { next: name }
  return { hit: { from: name, to, strength, reason: 'title' }, next: to }
}

/** A title, or the second word of "Baby Girl Ortiz". */
const isTitleOf = (at: number, judged: Scene['judged']): boolean =>
  ['title', 'role'].includes(judged[at]?.kind ?? '') ||
  (judged[at - 1]?.word.key === 'baby' && /^(?:girl|boy)$/.test(judged[at]?.word.key ?? ''))

/** Rooms, houses and bodies that are called after people. */
export const bodies: ReadonlySet<string> = new Set(
  `hall house room park center centre field court garden chapel trail society school library hospital foundation fund award
  circle circles guild museum club league scholarship street road avenue manor grange almshouses shop restrooms classroom band orchestra trust cup surgery lounge`.split(
    /\s+/,
  ),
)

/** Titles behind which any word is a name. */
const ofAnybody = new Set('mr mrs ms miss sor don dona sra srta'.split(' '))

const ofChurch = spokenWords({
  en: 'sister brother deacon deaconess pastor bishop father elder canon aunt uncle auntie cousin grandma grandpa sis bro',
  es: 'hermano hermana padre sor fray diacono pastora tio tia abuela abuelo primo prima',
})

const ofKin = spokenWords({
  en: 'uncle aunt auntie grandma grandpa granny nana cousin baby little sister brother sr br',
  es: 'tio tia abuelo abuela hermano hermana primo prima nino nina',
})

/** "Mother Mary", "Madre María": she of the Gospel. */
const isMaryOf = (at: number, { word, listed }: Judged, { judged }: Scene): boolean =>
  ['mother', 'madre', 'father', 'padre', 'senor', 'nino'].includes(judged[at]?.word.key ?? '') &&
  (['mary', 'maria', 'abraham', 'god', 'dios', 'jesus'].includes(word.key) ||
    (listed.never && !listed.given))

const DEGREE = /^(?:Min|Mus|Phil|Div|Litt|Sc|Ed|Eng|Th|Ed|Com|Ch)$/

/** "J. Kowalski", "J. R. Kowalski". */
export function behindInitials(at: number, scene: Scene): Looked {
  const { judged } = scene
  // "D.Min.", behind the name of who has it.
  if (DEGREE.test(judged[at + 1]?.word.text ?? '') && judged[at + 1]?.word.before === '.')
    return { next: at + 2 }
  // "T-Boy Guidry".
  const isHyphen = judged[at + 1]?.word.before === '-' && judged[at + 1]?.word.capitals === 'first'
  if (isHyphen && judged[at + 2]?.kind === 'name' && isNameNext(at + 2, scene))
    return nameFrom(at, at + 2, 'weak', 'given-and-family', scene)
  // "10 A.M. All reports"
  const isHour =
    /\d ?$/.test(judged[at]?.word.before ?? '') && /^[AP]$/.test(judged[at]?.word.text ?? '')
  if (isHour && judged[at + 1]?.word.text === 'M') return { next: at + 2 }
  // "S. ALBAN'S", a church's.
  if (judged[at]?.word.text === 'S' && /['’]s$/i.test(judged[at + 1]?.word.text ?? ''))
    return { next: at + 2 }
  let last = at + 1
  while (isJoined(last, scene) && judged[last]?.kind === 'initial') last++
  const hasStop = judged[at + 1]?.word.before.startsWith('.') ?? false
  // "T.J. and Amber".
  const isPair = last > at + 1 && joining.has(judged[last]?.word.key ?? '')
  if (isPair && judged[last + 1]?.kind === 'given' && isJoined(last + 1, scene))
    return { hit: { from: at, to: last, strength: 'weak', reason: 'given' }, next: last }
  // "por C. y L., hermanos", "K. and S.", "M. & P."
  const isPairOfInitials =
    hasStop &&
    ((joining.has(judged[last]?.word.key ?? '') && isInitial(judged[last + 1], judged[last + 2])) ||
      (judged[last]?.word.before === '. & ' && isInitial(judged[last], judged[last + 1])))
  const isPrayedFor =
    hasStop &&
    /^\.(?:[,;]| (?=$)|\s*\n|\.?$)/.test(judged[last]?.word.before ?? '.') &&
    (/^(?:for|por)$/.test(judged[at - 1]?.word.key ?? '') ||
      (joining.has(judged[at - 1]?.word.key ?? '') && judged[at - 2]?.kind === 'initial'))
  if (isPairOfInitials || isPrayedFor)
    return { hit: { from: at, to: last, strength: 'weak', reason: 'given' }, next: last }
  const kind = judged[last]?.kind
  const isList = isInListAt(at, scene)
  if (isInitialsAlone(at, last, scene))
    return { hit: { from: at, to: last, strength: 'weak', reason: 'given' }, next: last }
  // "B Cooney", as the English write it.
  const isBare =
    last === at + 1 && isJoined(last, scene) && !/^[AIOVXY]$/.test(judged[at]?.word.text ?? '')
  const isKnown = kind === 'name' && judged[last]?.word.capitals === 'first'
  if (!hasStop && !isList && isBare && isKnown)
    return nameFrom(at, last, 'weak', 'given-and-family', scene)
  if (!isJoined(last, scene) || !(hasStop || isList) || judged[last]?.word.capitals === 'none')
    return { next: at + 1 }
  // "R. Danos, Señor, tu misericordia": what the people answer
  const isAnswered =
    scene.isSpanish && /^[RV]$/.test(judged[at]?.word.text ?? '') && last === at + 1
  if (kind === 'given' || kind === 'name')
    return nameFrom(at, last, isAnswered ? 'weak' : 'strong', 'given-and-family', scene)
  // "P. Boanerges Cuadra"
  const isBearer =
    kind === 'none' && !judged[last]?.listed.never && judged[last + 1]?.kind === 'name'
  if (isBearer && isNameNext(last + 1, scene))
    return nameFrom(at, last + 1, 'weak', 'given-and-family', scene)
  // "ciclo B. Si alguien": a sentence begins.
  const behind = judged[last + 1]?.word
  if (judged[last]?.isWord && behind?.before === ' ' && behind.capitals === 'none')
    return { next: at + 1 }
  // "T. Elder".
  const isOffice =
    (kind === 'role' || kind === 'parish-name') && hasStop && !isNameNext(last + 1, scene)
  if (isOffice)
    return {
      hit: { from: at, to: last + 1, strength: 'weak', reason: 'given-and-family' },
      next: last + 1,
    }
  if (kind === 'unknown' || kind === 'plain-name')
    return nameFrom(at, last, isList ? 'strong' : 'weak', 'given-and-family', scene)
  return { next: last }
}

/** A letter with a full stop. */
const isInitial = (one: Judged | undefined, behind: Judged | undefined): boolean =>
  one?.kind === 'initial' && (behind === undefined || behind.word.before.startsWith('.'))

/** Two initials or three that are a whole entry: "Fely and Ben Bagsao; Q.N.; refugees", "S. G. R." in a line of its own. */
function isInitialsAlone(at: number, last: number, { judged, hits }: Scene): boolean {
  const words = judged.slice(at, last)
  const letters = words.map(({ word }) => word.text).join('')
  return (
    words.length > 1 &&
    words.length < 4 &&
    // "Sr. Mary Cornelia, O.P."
    !(/^, $/.test(judged[at]?.word.before ?? '') && hitEndingAt(at, hits) !== undefined) &&
    words.slice(1).every(({ word }) => /^\. ?$/.test(word.before)) &&
    !(letters === 'PD' && !/[(:]/.test(judged[at]?.word.before ?? '')) &&
    !/^(?:AA|NA|US|USA|UK|BC|AD|CE|PS|NB|PO|ID|TV|GAA|AG|SV|RIP|YMCA|DC|DV|EE|UU|RC)$/.test(
      letters,
    ) &&
    (/(?:^|\n\s*|[;:,.!?] |\()$/.test(judged[at]?.word.before ?? '') ||
      /^(?:for|and|por|y|proposed|seconded|especial|special|de|to|from|by|devoto|devota)$/.test(
        judged[at - 1]?.word.key ?? '',
      )) &&
    /^\.?(?:[;,)]|\s*\n|\.?$|\.\. )/.test(judged[last]?.word.before ?? '.')
  )
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
