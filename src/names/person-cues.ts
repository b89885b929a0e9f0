import { isBody } from './name-run.ts'
import { isAnswer, isPartOf } from './parts-in-service.ts'
import {
  hitEndingAt,
  isInListAt,
  isJoined,
  isSentenceStart,
  joining,
  lineAt,
  type Scene,
} from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { reigns, roles } from './titles.ts'
import { doneBy, isTold, kin, ofPersons, takesPerson } from './what-people-do.ts'
import type { Judged } from './word-kind.ts'

/**
 * The end of two words or more with capitals of which the last may be a name's, behind a word that people follow:
 * "carried by Jericho Magbanua", "the wedding of Storm Ruiz"; undefined where no such words begin.
 */
export function endOfCued(at: number, scene: Scene): number | undefined {
  const { judged } = scene
  const isShouted = lineAt(at, scene).isShouted
  if (!isBehindCue(at, scene) || judged[at]?.listed.place) return undefined
  const isOfKin = kin.has(judged[at - 2]?.word.key ?? '')
  let to = at
  while (
    to < at + 4 &&
    (to === at || isJoined(to, scene)) &&
    judged[to]?.word.capitals === (isShouted ? 'all' : 'first') &&
    (goesOnCued(judged[to]) || isOfKin)
  )
    to++
  const words = judged.slice(at, to)
  const last = words.at(-1)
  const isName = ({ kind, listed, isWord }: Judged): boolean =>
    ['given', 'name', 'unknown'].includes(kind) && !listed.place && !isWord
  const isSaid =
    isOfKin ||
    (isShouted
      ? words.some(isName)
      : last !== undefined && (isName(last) || /^(?:given|unknown)$/.test(words[0]?.kind ?? '')))
  return words.length > 1 && isSaid && !isBody(to, scene) ? to : undefined
}

/** "The Treasurer, Ursula Lamb, said": two words between commas behind an office. */
export function endOfBearer(at: number, { judged }: Scene): number | undefined {
  const [first, last] = [judged[at], judged[at + 1]]
  const office = judged[at - 1]?.word.key ?? ''
  const isOne =
    first?.word.before === ', ' &&
    first.word.capitals === 'first' &&
    first.kind === 'unknown' &&
    last?.word.before === ' ' &&
    last.word.capitals === 'first' &&
    !last.listed.never &&
    /^[,.;)]/.test(judged[at + 2]?.word.before ?? '')
  return isOne && (roles.has(office) || isPartOf(office)) ? at + 2 : undefined
}

/** One word with a capital inside a sentence, no place and no thing of the parish, where a person is meant: "thanks to Mo for". */
export function isCuedAlone(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  if (one?.word.capitals !== 'first' || lineAt(at, scene).isTitle) return false
  // "One hour's digging by Pasco"
  const isBy = judged[at - 1]?.word.key === 'by' && one.listed.name
  if ((one.listed.place && !isBy) || (one.listed.bible && scene.isOfScripture)) return false
  if (['saint', 'initial', 'suffix'].includes(one.kind)) return false
  if (one.listed.never && !(one.listed.wordish && one.listed.given)) return false
  const isAlone = !isJoined(at + 1, scene) || judged[at + 1]?.word.capitals === 'none'
  return isAlone && isBehindCue(at, scene)
}

const goesOnCued = (one: Judged | undefined): boolean =>
  one !== undefined &&
  !one.listed.never &&
  ['given', 'name', 'plain-name', 'unknown', 'none'].includes(one.kind)

/** "Las hace Mago.", "Abren Tita, Merche": in Spanish who does it stands behind the verb as well. */
export function isBehindVerb(at: number, scene: Scene): boolean {
  const { judged, isSpanish } = scene
  const [verb, one] = [judged[at - 1]?.word, judged[at]]
  if (!isSpanish || one?.word.before !== ' ' || one.word.capitals !== 'first') return false
  if (verb?.capitals !== 'none' && !isSentenceStart(at - 1, scene)) return false
  if (one.listed.place && one.kind !== 'given') return false
  if (['saint', 'title', 'role', 'initial', 'suffix'].includes(one.kind)) return false
  if (one.listed.never && one.kind !== 'given') return false
  return (
    doneBy.has(verb?.key ?? '') && /^(?:\.?\s*\n|[.,;)]| y | con |\.?$)/.test(behindOf(at, judged))
  )
}

/** What follows a word: its gap, and "y" or "con" where one of them is next. */
function behindOf(at: number, judged: Scene['judged']): string {
  const next = judged[at + 1]?.word
  return next === undefined ? '' : /^(?:y|e|con)$/.test(next.key) ? ` ${next.key} ` : next.before
}

/** Whether the word before is one that a person follows. */
export function isBehindCue(at: number, scene: Scene): boolean {
  const { judged, isSpanish } = scene
  const gap = judged[at]?.word.before ?? ''
  const [cue = '', noun = ''] = [judged[at - 1]?.word.key, judged[at - 2]?.word.key]
  if (!/^\s$/.test(gap)) return false
  // "le toca a Yessenia."
  const isOwnWord = judged[at]?.kind === 'unknown' && cue === (isSpanish ? 'a' : 'from')
  const behind = judged[at + 1]?.word
  const isLast = /^(?:[.,;]|\s*\n|$)/.test(behind?.before ?? '')
  if (isOwnWord && (isLast || (behind?.key === 'y' && judged[at + 2]?.word.key === 'a')))
    return true
  // "la bomba la arregló Chico Li"
  const isDoing = doneBy.has(cue) || /[^aeiou]ó$/.test(judged[at - 1]?.word.text ?? '')
  if (isSpanish && isDoing && isJoined(at + 1, scene) && judged[at + 1]?.word.capitals !== 'none')
    return true
  return beforePersons.has(cue) || (ofOrTo.has(cue) && takesPerson.has(noun))
}

export const beforePersons = spokenWords({
  en: 'by for with see call ask contact tell thank thanks ring email phone let welcome text especially including congratulate remember',
  es: 'por con felicitamos felicita avise llame',
})
const ofOrTo = spokenWords({ en: 'of to from', es: 'de a' })

/** A word of no list alone is no person behind an article or a preposition of place, nor as a label. */
export function mayBePerson(at: number, next: number, { judged, hits }: Scene): boolean {
  const one = judged[at]?.word
  // A figure between them parts them: "at the age of 92. Prue taught".
  const previous = /^\s*$/.test(one?.before ?? '') ? (judged[at - 1]?.word.key ?? '') : ''
  if (!one || one.capitals === 'all' || judged[next]?.word.before.startsWith(':')) return false
  // "Packie Melia, Derrybeg;" tells where he lives; "Ella, Senan, Filip" goes on.
  const goesOn =
    /^,/.test(judged[next]?.word.before ?? '') || joining.has(judged[next]?.word.key ?? '')
  const isBehindHit = [at, at - 1].some((end) => hitEndingAt(end, hits) !== undefined)
  if (/^, $/.test(one.before) && !goesOn && isBehindHit) return isInRow(at, hits, judged)
  // "Port Sorell, Kilmaree": behind what is no person stands another of its kind.
  const isAfterOther = /^, $/.test(one.before) && judged[at - 1]?.word.capitals !== 'none'
  if (isAfterOther && hitEndingAt(at, hits) === undefined) return false
  const isOfPerson = ofOrTo.has(previous) && takesPerson.has(judged[at - 2]?.word.key ?? '')
  return isOfPerson || !beforeThings.has(previous)
}

/** Behind two names or more that commas or "and" part: "Mary and Josie, Krys." */
function isInRow(at: number, hits: Scene['hits'], judged: Scene['judged']): boolean {
  const last = hitEndingAt(at, hits)
  if (!last || last.to - last.from > 2) return false
  const before = judged[last.from - 1]
  const isBehindAnd = joining.has(before?.word.key ?? '')
  const to = isBehindAnd ? last.from - 1 : last.from
  return (
    (isBehindAnd || /^\.?, $/.test(judged[last.from]?.word.before ?? '')) &&
    hitEndingAt(to, hits) !== undefined
  )
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

/** "his big sister Navy". */
export function isOfKin(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  const previous = judged[at - 1]?.word
  return (
    one?.word.capitals === 'first' &&
    (!one.listed.never || one.listed.wordish || one.kind === 'given') &&
    !['saint', 'title', 'role'].includes(one.kind) &&
    (/^\s+$/.test(one.word.before) ||
      (/^, $/.test(one.word.before) &&
        /^(?:given|name|unknown)$/.test(one.kind) &&
        !isJoined(at + 1, scene))) &&
    (kin.has(previous?.key ?? '') || /^(?:children|twins)$/.test(previous?.key ?? '')) &&
    previous?.capitals === 'none'
  )
}

const called = spokenWords({
  en: 'named',
  es: 'llama llamaba nacido nacida nacio fallecido fallecida fallecio llamado llamada llamados llamadas',
})
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

/** Where a word of no list is a person whatever stands before: "soloist, Rhydian", "+ Petro", "Sorry, Darlene.", "— Yaretzi". */
export function isCertain(at: number, next: number, scene: Scene): boolean {
  const { judged } = scene
  const gap = judged[at]?.word.before ?? ''
  const behind = judged[next]?.word.before ?? ''
  const isOwner = /['’]s$/.test(judged[at]?.word.text ?? '')
  // "The group meets at Ursula's."
  const isHost =
    isOwner &&
    /^\s$/.test(gap) &&
    /^(?:at|in|to|from)$/.test(judged[at - 1]?.word.key ?? '') &&
    (/^[.,;)]|^\s*\n|^$/.test(behind) || judged[next]?.word.key === 'house')
  const isSigned =
    /["”»][ \n]+(?:[-–—] *)?$/.test(gap) && (behind === '' || /^\.?[^\S\n]*\n/.test(behind))
  return (
    isHost ||
    isSigned ||
    /[+†✝] ?$/.test(gap) ||
    isAddressed(at, scene) ||
    (!/^: /.test(gap) && isAnswer(at, next, scene))
  )
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
    /^(?:has|was|is|will|had|and|who|asks|needs|teaches|leads|sings|plays)$/.test(
      verb?.key ?? '',
    ) &&
    verb?.before === ' ' &&
    !(/^\s$/.test(one.word.before) && beforePlaces.has(judged[at - 1]?.word.key ?? ''))
  )
}

const beforePlaces = spokenWords({
  en: 'in at from near to of through toward for on around',
  es: 'de en a',
})

/** Words after which a name is that of a person. */
const before = spokenWords({
  en: `for with see call contact ask tell thanks thank by from phone ring email meet welcome congratulate help visit sponsor young little baby infant newborn toddler dear
  his her their my our daughter daughters son sons wife sisters brothers children grandchildren husband brother sister mother father grandson granddaughter niece nephew cousin friend widow sons`,
  es: `por con para hijo hija esposo esposa hermano hermana nieto nieta gracias abuelo abuela llamen hablen llame a`,
})

/** Behind a name and a conjunction: "Joanne Buchanan & Ruby". */
export const isPaired = (at: number, { judged, hits }: Scene): boolean =>
  /^ [&+] $/.test(judged[at]?.word.before ?? '')
    ? hitEndingAt(at, hits) !== undefined
    : joining.has(judged[at - 1]?.word.key ?? '') && hitEndingAt(at - 1, hits) !== undefined

/** "Cherry and her team", "Pilar y su familia": whoever has these is a person. */
export const hasOthers = (at: number, { judged }: Scene): boolean =>
  (joining.has(judged[at + 1]?.word.key ?? '') ||
    /^(?:after|on|for|with|in|por|en|con|tras)$/.test(judged[at + 1]?.word.key ?? '')) &&
  judged[at + 1]?.word.before === ' ' &&
  (/^(?:his|her|su|sus)$/.test(judged[at + 2]?.word.key ?? '') ||
    // "Melody and I"
    (judged[at + 1]?.word.key === 'and' && judged[at + 2]?.word.text === 'I'))

/** "Thank you, Sandy!" */
const isAddressed = (at: number, { judged }: Scene): boolean =>
  judged[at]?.word.before === ', ' &&
  /^(?:you|gracias|felicidades|congratulations|welcome|back|thanks|well|birthday|luck|soon|sorry|perdon|querida|querido)$/.test(
    judged[at - 1]?.word.key ?? '',
  ) &&
  (/^[.!,;]/.test(judged[at + 1]?.word.before ?? '') || at + 1 === judged.length)

/** "Dimitru y Viorica piden", "Mukasa and Nakato are twins": two of whom one is on no list. */
export const areTwo = (at: number, scene: Scene): boolean => {
  const { judged, isSpanish } = scene
  const [one, other, verb] = [judged[at], judged[at + 2], judged[at + 3]?.word]
  const mayBe = (judgedOne: Judged | undefined): boolean =>
    judgedOne?.word.capitals === 'first' &&
    ['given', 'unknown', 'name', 'parish-name'].includes(judgedOne.kind) &&
    !(judgedOne.listed.place && judgedOne.kind !== 'given')
  const isKnown = one?.kind === 'given' || other?.kind === 'given' || other?.kind === 'unknown'
  return (
    isSentenceStart(at, scene) &&
    mayBe(one) &&
    mayBe(other) &&
    isKnown &&
    joining.has(judged[at + 1]?.word.key ?? '') &&
    verb?.before === ' ' &&
    verb.capitals === 'none' &&
    (isSpanish
      ? verb.key === 'se' || (/(?:[aeo]n)$/.test(verb.key) && !/^(?:con|en|un)$/.test(verb.key))
      : doTogether.test(verb.key) || ofPersons.has(verb.key))
  )
}

const doTogether =
  /^(?:were|are|have|had|will|both|who|serve|lead|sing|read|bring|paint|host|play|teach|help|drive|bake|thank|invite|welcome|want|need|retired|cooked|cook|prayed|sew|dance)$/

/** "Paige and Hunter were confirmed": two at the beginning of a sentence who do something together. */
const isCouple = (at: number, scene: Scene): boolean => {
  const { judged } = scene
  const [and, other, verb] = [judged[at + 1], judged[at + 2], judged[at + 3]?.word]
  return (
    isSentenceStart(at, scene) &&
    joining.has(and?.word.key ?? '') &&
    other?.kind === 'given' &&
    other.word.capitals === 'first' &&
    verb?.before === ' ' &&
    (doTogether.test(verb.key) || ofPersons.has(verb.key))
  )
}

/** "hija de Fernando y de Rosa", "PETICIONES: inmigración de Noel". */
const isOfAnother = (at: number, scene: Scene): boolean =>
  scene.judged[at - 1]?.word.key === 'de' &&
  (isInListAt(at, scene) ||
    (joining.has(scene.judged[at - 2]?.word.key ?? '') &&
      hitEndingAt(at - 2, scene.hits) !== undefined))

/** A doubtful given name is that of a person: "for Grace", "her son Peter,", "call Mark at 555-0100". */
export function isMeant(at: number, scene: Scene): boolean {
  const { judged } = scene
  const word = judged[at]?.word
  if (!word) return false
  if (isTold(at, scene)) return !scene.isOfScripture && !isOfScripture(at, scene)
  const previous = judged[at - 1]?.word
  if (!previous) return false
  const isListed =
    /^,\s$/.test(word.before) &&
    (ofKin.has(previous.key) || hitEndingAt(at, scene.hits) !== undefined) &&
    !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')
  // "Our sexton, Amos, has a granddaughter".
  const isOfOffice =
    word.before === ', ' &&
    /^,/.test(judged[at + 1]?.word.before ?? '') &&
    judged[at - 1]?.word.capitals === 'none' &&
    (roles.has(previous.key) || kin.has(previous.key))
  // "Diáconos: Arturo Grijalva (Blanca)"
  const isMate =
    word.before === ' (' &&
    /^\)/.test(judged[at + 1]?.word.before ?? '') &&
    judged[at]?.kind === 'given' &&
    hitEndingAt(at, scene.hits) !== undefined
  if (isMate || isOfOffice || hasOthers(at, scene) || isAddressed(at, scene)) return true
  if (isCouple(at, scene) && !isOfScripture(at, scene)) return true
  const isBehindName = hitEndingAt(at, scene.hits)?.strength === 'strong'
  if (isListed && (isBehindName || !isOfScripture(at, scene))) return true
  if (isPaired(at, scene) && !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')) return true
  // "Presentación: Matías."
  if (isAnswer(at, at + 1, scene) && (!judged[at]?.listed.never || judged[at]?.kind === 'given'))
    return !scene.isOfScripture || isPartOf(previous.key)
  // "Joel: trabajo", in a line of its own.
  const isEntry =
    /\n\s*[-•*]?\s*$/.test(word.before) &&
    judged[at + 1]?.word.before === ': ' &&
    judged[at + 1]?.word.capitals === 'none'
  if (isEntry && !judged[at]?.listed.never) return !scene.isOfScripture
  if (judged[at]?.listed.never) return false
  if (isAtWork(at, scene)) return true
  const verb = judged[at + 1]?.word
  if (verb?.before === ' ' && ofPersons.has(verb.key))
    return !scene.isOfScripture && !isOfScripture(at, scene)
  // "Sarah our Archbishop".
  const isOurs = verb?.key === 'its' || ours.has(verb?.key ?? '')
  if (isOurs && beforeOurs.has(previous.key)) return true
  const isAfter =
    /^[\s:]+$/.test(word.before) &&
    (before.has(previous.key) ||
      isOfAnother(at, scene) ||
      (ofOrTo.has(previous.key) && takesPerson.has(judged[at - 2]?.word.key ?? '')))
  const isSpokenTo =
    previous.key === 'to' &&
    /^(?:speak|talk|thanks|thank|write|reply|apply|birthday|congratulations|welcome|grateful|sympathy|names|spoke|thankful|wishes|well)$/.test(
      judged[
        /^(?:also|again|especially|too|so|much|and|soon)$/.test(judged[at - 2]?.word.key ?? '')
          ? at - 3
          : at - 2
      ]?.word.key ?? '',
    )
  if (isSpokenTo) return !isOfScripture(at, scene)
  if (!isAfter || scene.isOfScripture) return false
  const following = judged[at + 1]?.word
  const goesOnSmall =
    following !== undefined &&
    /^\s$/.test(following.before) &&
    !(following.before === '\n' && following.capitals !== 'none') &&
    !after.has(following.key)
  if (
    judged[at]?.listed.place &&
    !judged[at]?.listed.bible &&
    beforePersonOrPlace.has(previous.key)
  )
    return false
  return !goesOnSmall && !isOfScripture(at, scene)
}

/** A given name that is a place's or of the Bible as well, where nothing tells of either: "Amos, has a granddaughter". */
export function isLikely(at: number, next: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  if (!one || one.listed.wordish || one.listed.never || one.isWord) return false
  if (lineAt(at, scene).isTitle || lineAt(at, scene).isShouted) return false
  const behind = judged[next]?.word
  if (/^ ?\d/.test(behind?.before ?? '') || /\d $/.test(one.word.before)) return false
  const cue = judged[at - 1]?.word.key ?? ''
  const noun = judged[at - 2]
  if (cue === 'angel' || cue === 'legion') return false
  if (/^(?:of|de)$/.test(cue) && (noun?.word.capitals !== 'none' || ofBible.has(noun.word.key)))
    return false
  if (one.listed.bible) return !scene.isOfScripture && !isOfScripture(at, scene)
  const isBehindPlace = /^, $/.test(one.word.before)
  const isBeforePlace = /^, $/.test(behind?.before ?? '') && behind?.capitals !== 'none'
  return !beforePlaces.has(judged[at - 1]?.word.key ?? '') && !isBehindPlace && !isBeforePlace
}

/** What is of people of the Bible. */
const ofBible = spokenWords({
  en: 'book gospel letter story song psalm prophet house tribe daughters sons children tomb days time mother feast faith words part parable life role society company sisters brothers ladies women men',
  es: 'libro carta evangelio pasaje historia canto cantico salmo profeta casa tribu hijas hijos monte sepulcro tiempos fiesta fe palabras lectura parabola vida papel mes dia virgen misa arca pozo descanso trono ejemplo',
})

const beforeOurs = spokenWords({ en: 'for and', es: 'por y' })

/** Words behind which a name that is a place's as well stays doubtful. */
const beforePersonOrPlace = spokenWords({ en: 'for to from visit', es: 'a por' })

/** Words that may follow the name of a person. */
const after = spokenWords({
  en: `and who whose in at on as is was has had will for after with after his her their to were are from said says before
  during through the or`,
  es: 'y e o que en al del por su con',
})

/** Words behind which their names follow. */
const ofKin = spokenWords({
  en: 'children grandchildren sons daughters brothers sisters siblings parents',
  es: 'hijos hijas nietos hermanos hermanas',
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
  // "Michael Dzubak, Anna Petrun, Samuel and Eva": who is named for certain is a neighbour.
  const isNamed = (index: number): boolean =>
    scene.hits.some((hit) => hit.strength === 'strong' && hit.from <= index && index < hit.to)
  const bible = sentence.filter(
    ({ word, listed }, index) =>
      listed.bible &&
      word.capitals !== 'none' &&
      !isNamed(from + index) &&
      !(scene.isSpanish && listed.given),
  )
  return (
    bible.length > 2 ||
    sentence.some(
      ({ word, kind }, index) =>
        (scripture.has(word.key) &&
          (from + index !== at || !/^(?:moses|david|saul)$/.test(word.key))) ||
        (kind === 'saint' && reigns.has(word.key)),
    )
  )
}
