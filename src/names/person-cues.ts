import { endOfName, isNameNext } from './name-run.ts'
import { isInListAt, isNoName, isSentenceStart, joining, lineAt, type Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { reigns } from './titles.ts'
import { singularsOf } from './word-kind.ts'

/** A plain word with a capital behind a name and a conjunction. */
export const isRowBefore = (at: number, scene: Scene): boolean =>
  isNoName(scene.judged[at]) &&
  scene.judged[at]?.listed.never === false &&
  joining.has(scene.judged[at - 1]?.word.key ?? '') &&
  scene.hits.some(({ to }) => to === at - 1)

/** A word of no list alone is no person behind an article or a preposition of place, nor as a label. */
export function mayBePerson(at: number, next: number, { judged, hits }: Scene): boolean {
  const one = judged[at]?.word
  const previous = judged[at - 1]?.word.key ?? ''
  if (!one || one.capitals === 'all' || judged[next]?.word.before.startsWith(':')) return false
  // "Packie Melia, Derrybeg;" tells where he lives; "Ella, Senan, Filip" goes on.
  const goesOn =
    /^,/.test(judged[next]?.word.before ?? '') || joining.has(judged[next]?.word.key ?? '')
  if (/^, $/.test(one.before) && !goesOn && hits.some(({ to }) => to === at || to === at - 1))
    return false
  // "Port Sorell, Kilmaree": behind what is no person stands another of its kind.
  const isAfterOther = /^, $/.test(one.before) && judged[at - 1]?.word.capitals !== 'none'
  if (isAfterOther && !hits.some(({ to }) => to === at)) return false
  return !beforeThings.has(previous)
}

/** Articles and prepositions of place, behind which a word of no list is a thing. */
const beforeThings = spokenWords({
  en: 'the a an between this our your in at from near of into',
  es: 'la las el los un una en de del al',
})

/** "Leo our Pope". */
export const isOfPope = (next: number, { judged }: Scene): boolean =>
  ours.has(judged[next]?.word.key ?? '') && judged[next + 1]?.kind === 'saint'

const ours = spokenWords({ en: 'our', es: 'nuestro' })

const called = spokenWords({ en: 'named', es: 'llamado llamada llamados llamadas' })
const toPhone = spokenWords({ en: 'phone ring contact', es: 'llamen' })

/** "Phone Assumpta", "twins named Gift": whatever stands there is a name. */
export function isNamed(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  const cue = judged[at - 1]?.word.key ?? ''
  const following = judged[at + 1]?.word
  if (
    following?.key === 'who' &&
    /^,? \(?$/.test(following.before) &&
    !one?.listed.never &&
    judged[at - 1]?.word.capitals === 'none' &&
    cue !== 'the' &&
    !isSentenceStart(at, scene)
  )
    return one?.word.capitals === 'first' && !one.listed.bible
  if (!/^\s+$/.test(one?.word.before ?? '') || one?.word.capitals === 'none') return false
  if (called.has(cue)) return true
  return toPhone.has(cue) && ['given', 'name', 'unknown'].includes(one?.kind ?? '')
}

/** The only word of the text's last line. */
export const isSignature = (at: number, next: number, { judged }: Scene): boolean =>
  next === judged.length && at > 5 && /\n\s*$/.test(judged[at]?.word.before ?? '')

/** "Charlotte has been cast": a place has no verb of persons behind it, nor stands without a preposition. */
function isAtWork(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  const verb = judged[at + 1]?.word
  if (!one?.listed.place || one.listed.bible) return false
  return (
    /^(?:has|was|is|will|had|and|who|asks|needs)$/.test(verb?.key ?? '') &&
    verb?.before === ' ' &&
    !beforePlaces.has(judged[at - 1]?.word.key ?? '')
  )
}

const beforePlaces = spokenWords({
  en: 'in at from near to of through toward for on around',
  es: 'de en a',
})

/** Words after which a name is that of a person. */
const before = spokenWords({
  en: `for with see call contact ask tell thanks thank by from phone ring email meet welcome congratulate help visit young little baby dear
  his her their my our daughter daughters son sons wife sisters brothers children grandchildren husband brother sister mother father grandson granddaughter niece nephew cousin friend widow sons`,
  es: `por con para hijo hija esposo esposa hermano hermana nieto nieta gracias abuelo abuela llamen hablen llame a`,
})

/** A doubtful given name is that of a person: "for Grace", "her son Peter,", "call Mark at 555-0100". */
export function isMeant(at: number, scene: Scene): boolean {
  const { judged } = scene
  const previous = judged[at - 1]?.word
  const word = judged[at]?.word
  if (!previous || !word) return false
  const isListed =
    /^,\s$/.test(word.before) &&
    (ofKin.has(previous.key) || scene.hits.some(({ to }) => to === at)) &&
    !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')
  const isPaired = joining.has(previous.key) && scene.hits.some(({ to }) => to === at - 1)
  const isBehindName = scene.hits.some(({ to, strength }) => to === at && strength === 'strong')
  if (isListed && (isBehindName || !isOfScripture(at, scene))) return true
  if (isPaired && !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')) return true
  if (judged[at]?.listed.never) return false
  if (isAtWork(at, scene)) return true
  const verb = judged[at + 1]?.word
  if (verb?.before === ' ' && ofPersons.has(verb.key))
    return !scene.isOfScripture && !isOfScripture(at, scene)
  // "Sarah our Archbishop".
  const isOurs = verb?.key === 'its' || ours.has(verb?.key ?? '')
  if (isOurs && beforeOurs.has(previous.key)) return true
  const isAfter = /^[\s:]+$/.test(word.before) && before.has(previous.key)
  const isSpokenTo =
    previous.key === 'to' &&
    /^(?:speak|talk|thanks|thank|write|reply|apply|birthday|congratulations|welcome|grateful|sympathy|names|spoke)$/.test(
      judged[at - 2]?.word.key ?? '',
    )
  if (isSpokenTo) return !isOfScripture(at, scene)
  if (!isAfter || scene.isOfScripture) return false
  const following = judged[at + 1]?.word
  const goesOnSmall =
    following !== undefined && /^\s$/.test(following.before) && !after.has(following.key)
  if (
    judged[at]?.listed.place &&
    !judged[at]?.listed.bible &&
    beforePersonOrPlace.has(previous.key)
  )
    return false
  return !goesOnSmall && !isOfScripture(at, scene)
}

const beforeOurs = spokenWords({ en: 'for and', es: 'por y' })

/** Words behind which a name that is a place's as well stays doubtful. */
const beforePersonOrPlace = spokenWords({ en: 'for to from visit', es: 'a por' })

/** Words that may follow the name of a person. */
const after = spokenWords({
  en: `and who whose in at on as is was has had will for after with after his her their to were are from said says before
  during through`,
  es: 'y e que en al del por su',
})

/** Words behind which their names follow. */
const ofKin = spokenWords({
  en: 'children grandchildren sons daughters brothers sisters siblings parents',
  es: 'hijos hijas nietos hermanos hermanas',
})

/** What only people do, or undergo, as a parish tells it. */
const ofPersons = spokenWords({
  en: `died fell sang said says writes wrote asked asks thanks thanked broke retired joined graduated moved taught teaches turned
  plays played brings brought`,
  es: 'murio cayo canta cobra dice pide trae toca',
})

/** Words that tell of Scripture, in whose neighbourhood its people are meant. */
const scripture = spokenWords({
  en: `jesus lord god moses gospel apostle apostles disciples isaiah abraham israel jerusalem galilee nazareth saul pharisees tomb prophet
  scripture baptist corinthians romans philippians egypt david`,
  es: 'dios senor jesucristo nazaret evangelio',
})

/** Whether the sentence around tells of Scripture. */
function isOfScripture(at: number, scene: Scene): boolean {
  const { judged } = scene
  let from = at
  while (from > 0 && at - from < 25 && !isSentenceStart(from, scene)) from--
  let to = at + 1
  while (to < judged.length && to - at < 25 && !isSentenceStart(to, scene)) to++
  const sentence = judged.slice(from, to)
  const bible = sentence.filter(({ word, listed }) => listed.bible && word.capitals !== 'none')
  return (
    bible.length > 2 ||
    sentence.some(
      ({ word, kind }) => scripture.has(word.key) || (kind === 'saint' && reigns.has(word.key)),
    )
  )
}

/** "Kratz said", "Lund, who". */
export const isSubject = (at: number, { judged }: Scene): boolean => {
  const following = judged[at]?.word
  if (
    /^(?:his|her|their|who|aged)$/.test(following?.key ?? '') &&
    /^, $/.test(following?.before ?? '')
  )
    return true
  const isKnown = judged[at - 1]?.kind === 'name'
  if (!isKnown && /^(?:is|was|has|will)$/.test(following?.key ?? '')) return false
  return (
    following !== undefined &&
    /^(?:who|was|is|has|had|will|says|asked|offered|told|wrote|gave|thanked|led|moved|reported|opened|said)$/.test(
      following.key,
    ) &&
    /^,? $/.test(following.before)
  )
}

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
  if (isName && next?.key === 'family' && /^\s$/.test(next.before))
    return next.capitals === 'none' || (previous?.key === 'the' && !isNameNext(end + 1, scene))
  if (previous === undefined || !/^[\s]+$/.test(one.word.before)) return false
  if (isName && /^(?:familia|familias|senores|matrimonio|hermanos|hermanas)$/.test(previous.key))
    return previous.capitals === 'none' || !lineAt(at, scene).isShouted
  if (
    isName &&
    previous.key === 'los' &&
    (one.kind === 'name' || one.listed.surname) &&
    !one.listed.never
  )
    return true
  if (previous.key !== 'the' && previous.key !== 'and') return false
  const single = singularsOf(one.word.key).map(lookUp)
  const isKnown = single.some(
    ({ surname, name, word, given, place, never }) =>
      (surname || name) && !word && !never && !(given && place),
  )
  const isOfKind = one.listed.word || one.listed.never || one.listed.place || one.listed.bible
  return (
    previous.key === 'the' &&
    /s$/.test(one.word.key) &&
    (isInListAt(at, scene)
      ? single.some(({ surname, name }) => surname || name)
      : isKnown && !isOfKind)
  )
}
