import { bodies } from './behind-title.ts'
import { singularsOf } from './formed-word.ts'
import { isPartOf } from './parts-in-service.ts'
import { beforePersons } from './person-cues.ts'
import {
  type Hit,
  hitEndingAt,
  isInListAt,
  isJoined,
  isSentenceStart,
  joining,
  lineAt,
  type Scene,
} from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { ranks } from './titles.ts'
import { doneBy, ofPersons, takesPerson } from './what-people-do.ts'
import type { Judged } from './word-kind.ts'

/**
 * Whether a name that is certain by its words may be what a thing is called after all: a street, a firm, a team, a
 * dish, a song, a ship. What stands around it tells; such a name is warned of and not held.
 */
export function mayBeCalledAfter(hit: Hit, scene: Scene): boolean {
  if (isFirm(hit, scene) || isNamesake(hit, scene)) return true
  const start = startOf(hit, scene)
  if (start < hit.from)
    return (
      mayBeRank(start, hit, scene) ||
      isBeforeNoun(start, hit, scene) ||
      (scene.isSpanish && isBehindCapital(start, scene))
    )
  if (isOfWork(hit, scene) || isLabelled(hit, scene)) return true
  if (isOfDoubt(hit, scene) || isNumbered(hit, scene) || isBehindNoun(start, scene)) return true
  if (hit.reason === 'list')
    return (
      isOfWords(hit, scene) ||
      isBeforeRoom(hit, scene) ||
      isHome(hit, scene) ||
      isEntryOfDoubt(hit, scene)
    )
  return (
    isOfWords(hit, scene) ||
    isPlace(hit, scene) ||
    isBehindThing(start, scene) ||
    isBeforeNoun(start, hit, scene) ||
    isBesideThing(hit, scene)
  )
}

/** Where its titles begin. */
function startOf({ from }: Hit, scene: Scene): number {
  let start = from
  while (isJoined(start, scene) && ['title', 'role'].includes(scene.judged[start - 1]?.kind ?? ''))
    start--
  return start
}

/** "Little Pencoyd", "the Lord Nelson", "General Rodríguez": a village, an inn, a town. */
const mayBeRank = (start: number, { from, to }: Hit, scene: Scene): boolean => {
  const isRank = ranks.has(scene.judged[from - 1]?.word.key ?? '')
  return isRank && ((to - from === 1 && start === from - 1) || isBehindArticle(start, scene))
}

const isBehindArticle = (at: number, scene: Scene): boolean =>
  isJoined(at, scene) &&
  articles[scene.isSpanish ? 'es' : 'en'].has(scene.judged[at - 1]?.word.key ?? '')

const articles = {
  en: new Set(['the', 'a', 'an']),
  es: new Set(['la', 'el', 'los', 'las', 'un', 'una']),
}

/** "the Jenny Lind", "at Drayton Manor", "Camp Daniel Boone", "Film: Billy Elliot". */
function isBehindThing(at: number, scene: Scene): boolean {
  const { judged } = scene
  const previous = judged[at - 1]?.word
  if (previous === undefined) return false
  if (!isJoined(at, scene)) return false
  if (isBehindArticle(at, scene)) return judged[at]?.kind !== 'initial'
  if (ofPlace.has(previous.key) || (!scene.isSpanish && /^(?:on|about)$/.test(previous.key)))
    return true
  const noun = judged[at - 2]
  // "tune by Lowell Mason", "the Knights of Peter Claver".
  if (previous.key === 'by' && works.has(noun?.word.key ?? '')) return true
  const isOfBody = noun?.kind === 'none' && noun.listed.never && noun.word.capitals !== 'none'
  if (/^(?:of|de)$/.test(previous.key) && isOfBody && !takesPerson.has(noun.word.key)) return true
  // "Manuel Outeiriño, de O Souto".
  if (/^(?:of|from|de)$/.test(previous.key) && /^, $/.test(previous.before)) return true
  return isBehindCapital(at, scene)
}

/** "Tesco Stanley Road", "Pollos Don Beto", "Colectivo Flor Silvestre". */
const isBehindCapital = (at: number, scene: Scene): boolean =>
  isJoined(at, scene) &&
  scene.judged[at - 1]?.word.capitals === 'first' &&
  !lineAt(at, scene).isShouted &&
  !mayStandBefore(at - 1, scene)

/** "The Lent book is Dethroning Mammon by Justin Welby", "Communion: T. Dubois": who wrote it is read, and is nobody's neighbour. */
function isOfWork({ from }: Hit, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[from]
  if (one?.kind === 'initial' && lineAt(from, scene).isOfMusic) return true
  if (judged[from - 1]?.word.key !== 'by' || !isJoined(from, scene)) return false
  let at = from - 2
  while (at > from - 12 && at >= 0) {
    if (written.has(judged[at]?.word.key ?? '') || /["”’»]/.test(judged[at + 1]?.word.before ?? ''))
      return true
    if (isSentenceStart(at, scene)) return false
    at--
  }
  return false
}

/** "Plants: Sweet William, Herb Paris": what is listed behind a label is a work, a plant, a dish or a team. */
function isLabelled({ from }: Hit, { judged }: Scene): boolean {
  let at = from
  while (at > from - 16 && at > 0 && !/[:\n]|\. /.test(judged[at]?.word.before ?? '')) at--
  return (
    /^: ?["“‘«]?$/.test(judged[at]?.word.before ?? '') && labels.has(judged[at - 1]?.word.key ?? '')
  )
}

/** What is read or watched. */
const written = spokenWords({
  en: 'book books novel film play poem poems hymn hymns story stories',
  es: 'libro libros novela pelicula poema',
})

const works = spokenWords({
  en: 'hymn hymns tune tunes work works music setting settings words anthem song songs novel book books play film study arranged composed painted painting window',
  es: 'libro novela pelicula canto himno cancion musica letra cuadro obra poema',
})

const ofPlace = spokenWords({ en: 'at in near via', es: 'en' })

/** Whether a word with a capital may stand before a name without being part of it: "Teachers Lorna Wray", "Tue Eileen Flack". */
function mayStandBefore(at: number, scene: Scene): boolean {
  const key = scene.judged[at]?.word.key ?? ''
  if (bodies.has(key) || houses.has(key)) return false
  if (scene.isSpanish) return !isNoun(at, scene)
  return (
    isSentenceStart(at, scene) ||
    closed.has(key) ||
    beforePersons.has(key) ||
    isPartOf(key) ||
    callings.has(key) ||
    DAY.test(key) ||
    /^[-‐‑]$/.test(scene.judged[at + 1]?.word.before ?? '')
  )
}

const DAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|am|pm|noon|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/

/** "Johnny Cash tribute", "Laura Ashley curtains", "Joe Walsh Tours", "Timothy Taylor's for the barrel". */
function isBeforeNoun(start: number, { from, to }: Hit, scene: Scene): boolean {
  const { judged } = scene
  const following = isJoined(to, scene) ? judged[to]?.word : undefined
  if (isOwner(judged[to - 1])) return following?.capitals !== 'none' || closed.has(following.key)
  if (following === undefined) return false
  if (following.capitals === 'first')
    return (
      judged[to]?.kind === 'none' &&
      following.before === ' ' &&
      !DAY.test(following.key) &&
      !closed.has(following.key) &&
      !lineAt(from, scene).isTitle &&
      !judged[to]?.listed.place
    )
  if (scene.isSpanish || following.capitals === 'all' || closed.has(following.key)) return false
  const cue = isJoined(start, scene) ? judged[start - 1]?.word : undefined
  const isBehindSmall =
    cue?.capitals === 'none' && (closed.has(cue.key) || beforePersons.has(cue.key))
  if (isBehindSmall || ofPersons.has(following.key)) return false
  return (
    !/(?:ed|ly|ing)$/.test(following.key) &&
    !(isSentenceStart(start, scene) && /s$/.test(following.key))
  )
}

/** "c/o R. Hanlon Funeral Directors", "to T. Cribb, funeral directors": they bear their founder's name. */
const isFirm = ({ to }: Hit, { judged }: Scene): boolean =>
  /^,? $/.test(judged[to]?.word.before ?? '') && firms.has(judged[to]?.word.key ?? '')

/** "Lázaro Cárdenas": the school or the street may be meant. */
const isNamesake = ({ from, to }: Hit, { judged, lookUp }: Scene): boolean =>
  lookUp(
    judged
      .slice(from, to)
      .map(({ word }) => word.key)
      .join(' '),
  ).namesake

const firms = spokenWords({
  en: 'funeral funerals undertakers solicitors butchers bakers builders jewellers jewelers florists opticians photographers',
  es: 'funeraria tanatorio abogados floristeria',
})

const isOwner = (one: Judged | undefined): boolean => /['’]s$/u.test(one?.word.text ?? '')

/** "Anna Zerbe, Phoebe Berks, Apt. 214": where she lives. */
const isBeforeRoom = ({ from, to }: Hit, { judged, hits }: Scene): boolean =>
  hitEndingAt(from, hits) !== undefined &&
  /^(?:apt|rm|room|unit|flat|hab|apto|dpto)$/.test(judged[to]?.word.key ?? '')

/** "Ruta 1", "Ninewells Ward 17": who is named has no number. */
const isNumbered = ({ from, to, reason }: Hit, { judged }: Scene): boolean =>
  (reason === 'list' || to - from === 1 || judged[to - 1]?.isDoubtful === true) &&
  /^ (?:#|n\.?º? ?)?\d+(?!\d*[:.]\d)/i.test(judged[to]?.word.before ?? '')

/** "Mrs Olwen Hughes, Bryn Awel": one entry behind a person, and none behind it, whose last word no list knows. */
const isHome = ({ from, to }: Hit, scene: Scene): boolean => {
  const { judged, hits } = scene
  const before = hitEndingAt(from, hits)
  const label = judged[before === undefined ? -1 : startOf(before, scene) - 1]?.word.key ?? ''
  return (
    before !== undefined &&
    (judged[to - 1]?.kind === 'unknown' || to - from === 1 || !isPartOf(label)) &&
    (to - from > 1 || before.to - before.from > 1) &&
    /^, $/.test(judged[from]?.word.before ?? '') &&
    !/^, $/.test(judged[startOf(before, scene)]?.word.before ?? '') &&
    !/^,/.test(judged[to]?.word.before ?? '')
  )
}

/**
 * A shape that words of other things have as well: "Royal Victoria", "Tierra Blanca", "Segundo B". Where the given name
 * is a word or a place, the family name is beyond doubt.
 */
function isOfDoubt(hit: Hit, scene: Scene): boolean {
  const [first, ...rest] = partsOf(hit, scene)
  const last = rest.at(-1)
  if (first === undefined || last === undefined || first.kind === 'initial') return false
  if (last.kind === 'name' && !last.isDoubtful) return false
  // "Divina Misericordia"
  if (last.kind === 'given' && !last.listed.name && !last.listed.surname) return true
  if (first.kind !== 'given') return hit.reason !== 'list' || first.isDoubtful || last.isDoubtful
  if (first.listed.wordish && last.listed.wordish) return true
  const { place, never, firm } = first.listed
  return (
    first.isWord ||
    never ||
    (place && !firm) ||
    (first.isDoubtful && (last.kind === 'initial' || last.listed.place))
  )
}

/**
 * "Beulah Land", "Selma", "Peniel": in a list too, what is a word or a place, or is on no list but that of given
 * names, may be no person.
 */
function isEntryOfDoubt(hit: Hit, scene: Scene): boolean {
  const parts = partsOf(hit, scene)
  const last = parts.at(-1)
  if (last === undefined) return true
  const { place, name, firm, surname } = last.listed
  if (parts.length === 1) return place || !(name || firm)
  return (
    last.isWord ||
    (last.kind !== 'unknown' && place) ||
    (last.kind === 'given' && !name && !surname)
  )
}

/** "reparto Carlos Fonseca", "ranchería Lázaro Cárdenas": a noun that tells of nobody stands before it. */
function isBehindNoun(start: number, scene: Scene): boolean {
  const cue = scene.judged[start - 1]?.word
  return cue?.capitals === 'none' && isJoined(start, scene) && isNoun(start - 1, scene)
}

/** Whether a word may be a noun that tells of no person. */
function isNoun(at: number, scene: Scene): boolean {
  const { key = '', text = '', before = '' } = scene.judged[at]?.word ?? {}
  return !(
    /\d$/.test(before) ||
    closed.has(key) ||
    isBehindArticle(at + 1, scene) ||
    beforePersons.has(key) ||
    takesPerson.has(key) ||
    ofPersons.has(key) ||
    doneBy.has(key) ||
    isPartOf(key) ||
    joining.has(key) ||
    callings.has(key) ||
    DAY.test(key) ||
    (scene.isSpanish ? OF_VERB.es : OF_VERB.en).test(text)
  )
}

/** Endings of verbs and of callings that a person follows: "casaron", "dirigirá", "seminarista", "welcomed". */
const OF_VERB = { en: /(?:ed|ing|ly)$/, es: /(?:[aeo]n|[óáí]|mos|nte|ndo|ist[ao]s?|[dts]ora?)$/ }

/** Without what may stand behind every name. */
const partsOf = ({ from, to }: Hit, { judged }: Scene): readonly Judged[] =>
  judged.slice(from, to).filter(({ kind, word }) => word.capitals !== 'none' && kind !== 'suffix')

const isListed = ({ listed }: Judged): boolean => listed.surname || listed.name || listed.given

/** "Peter's Pence", "Vela Perpetua". */
function isOfWords(hit: Hit, scene: Scene): boolean {
  const [first, ...rest] = partsOf(hit, scene)
  if (first === undefined || rest.length === 0) return false
  const isOfName = (one: Judged): boolean =>
    (isListed(one) || one.kind === 'initial') && !one.isWord && !one.listed.never
  const isPlain = first.isWord || first.listed.never || lineAt(hit.from, scene).isShouted
  // "Rosa de Sarón".
  const isOfThing =
    (first.isWord || first.listed.wordish) && scene.judged[hit.from + 1]?.word.key === 'de'
  // "ELIM ECHO": a heading in capitals.
  const isHeading =
    [first, ...rest].every(({ word }) => word.capitals === 'all') &&
    (!rest.some(isOfName) || rest.some(({ word }) => closed.has(word.key)))
  // "Simón de Cirene", "José de Arimatea".
  const isOfBible =
    first.listed.bible &&
    scene.judged[hit.from + 1]?.word.key === 'de' &&
    rest.every(({ kind }) => kind === 'unknown')
  return (
    isOwner(first) ||
    isHeading ||
    isOfBible ||
    (scene.isSpanish && ((isPlain && !rest.some(isOfName)) || isOfThing))
  )
}

/** "Rosemary Lane", "Compton Martin", "Kevin Barrys". */
function isPlace(hit: Hit, scene: Scene): boolean {
  const { judged } = scene
  const [first, ...rest] = partsOf(hit, scene)
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return true
  if (things.has(last.word.key)) return true
  // "Hinton-in-the-Hedges".
  if (
    judged
      .slice(hit.from, hit.to)
      .some(({ word }) => word.capitals === 'none' && SMALL.test(word.key))
  )
    return true
  const isSurname = first.listed.surname || first.listed.name || first.listed.place
  const isTown =
    isSurname && ((TOWN.test(first.word.key) && !first.listed.firm) || GLEN.test(first.word.key))
  if (isTown && !isCued(hit, scene)) return true
  const isOfTown = first.listed.place || (isSurname && TOWNISH.test(first.word.key))
  if (isOfTown && rest.every(({ kind, listed }) => kind === 'unknown' || !listed.surname))
    return true
  return (
    !isListed(last) &&
    singularsOf(last.word.key).some((key) => {
      const { surname, name } = scene.lookUp(key)
      return surname || name
    })
  )
}

/** What stands before or behind it is said of people. */
function isCued({ from, to }: Hit, scene: Scene): boolean {
  const { judged, hits } = scene
  const cue = judged[from - 1]?.word
  const following = judged[to]?.word
  if (isJoined(from, scene) && beforePersons.has(cue?.key ?? '')) return true
  if (following?.before === ' ' && (ofPersons.has(following.key) || /ed$/.test(following.key)))
    return true
  return (
    hitEndingAt(from, hits) !== undefined ||
    (joining.has(cue?.key ?? '') && hitEndingAt(from - 1, hits) !== undefined)
  )
}

/** Endings of villages that are given names as well, and of glens and hills. */
const TOWN = /(?:ton|by|combe|stead|wick|bury)$/

const GLEN = /^(?:glen|ben|kirk|craig)$/

/** Endings that both have. */
const TOWNISH = /(?:ley|ford|ham|low|worth|field|well|don|holt|leigh)$/

const SMALL = /^(?:in|under|on|upon|the|by|next|with|cum|super|juxta|le)$/

/** Next to it in one row stands what is no name: "Argos, John Lewis and Next". */
function isBesideThing({ from, to }: Hit, scene: Scene): boolean {
  const { judged, hits } = scene
  if (isInListAt(from, scene)) return false
  const before = joining.has(judged[from - 1]?.word.key ?? '') ? from - 1 : from
  const mate = judged[before - 1]
  const isNobody = (one: Judged | undefined): boolean =>
    one?.word.capitals === 'first' &&
    (one.kind === 'none' || one.listed.place) &&
    (one.isWord || one.listed.never || one.listed.place) &&
    !isPartOf(one.word.key) &&
    !DAY.test(one.word.key)
  const isBehind =
    /^,? $/.test(judged[before]?.word.before ?? '') &&
    (before < from || judged[before]?.word.before !== ' ')
  if (
    isBehind &&
    (isNobody(mate) || isOfSaint(before - 1, scene)) &&
    hitEndingAt(before, hits) === undefined &&
    /^[,;] $/.test(judged[before - 1]?.word.before ?? '')
  )
    return true
  const after = joining.has(judged[to]?.word.key ?? '') ? to + 1 : to
  const isBeforeRow = after > to || /^, $/.test(judged[after]?.word.before ?? '')
  return (
    isBeforeRow && isNobody(judged[after]) && /^\.?[,;]/.test(judged[after + 1]?.word.before ?? '')
  )
}

/** "San Lorenzo, Luque". */
const isOfSaint = (at: number, { judged }: Scene): boolean =>
  [at - 1, at - 2].some((index) => judged[index]?.kind === 'saint')

/** Words that may stand around the name of a person, for they tell no thing. */
const closed = spokenWords({
  en: `a an and are as at be been before but by can could did does for from had has have he her here his if in into is it its may me might must my not
  now of on or our out over she should so than that the their them then there these they this those to today together tomorrow tonight too under until up us was we were
  what when where which while who whom whose will with would you your also again after all always both each just next only once per plus since still soon very yesterday
  pray please remember thank thanks dear congratulations welcome ask call contact see meet join wish know ate sat about without during because please r rip req anniv intentions
  agus`,
  es: `y e o u a al de del en con por para que se su sus nuestro nuestra asistiran celebra dicta traduce va gracias dios es son fue fueron ha han hoy ayer quien quienes como desde hasta tambien muy ya no nos le les lo la
  recordamos pedimos gracias oremos felicitamos`,
})

/** Things that are called after people and are family names as well. */
const things = spokenWords({
  en: `abbey arms avenue bank barn bay beach bear bridge brook building camp cemetery chapel church circle close college cottage court crescent cross day
  drive duck farm field forest garden gardens gate grange green grove hall heights high hills hotel house inn lake lodge manor mall market meadow mill
  mount museum oak park place plaza point pond ridge river road room sage school spring springs square street terrace towers trail tree vale valley view
  villa ville village villas way wood woods fund trust award cup shop store stores library lane tours motors county ltd crematorium fellowship
  session mass ministry ministries class group team tech university`,
  es: 'calle plaza parque colegio escuela hospital barrio villa puente avenida liturgia fe',
})

/** Whether it is a room, a house, a road or another thing that is called after people. */
export const isThing = (key: string): boolean => things.has(key) || bodies.has(key) || DAY.test(key)

/** What stands before a name of the house, ship or road that is called so. */
const houses = spokenWords({
  en: 'camp fort port lake mount point cape storm hurricane hotel pub inn team ship boat ferry',
  es: 'ies ceip colegio calle avenida plaza escuela instituto copa premio beca marcha bolso muneca cerveza cafe vino leche arroz colonia club sociedad equipo linea hasta',
})

/** What somebody is, before the name and with a capital. */
const callings = spokenWords({
  en: `infant apostle minister stewardess steward regent attorney teacher teachers moderator prophetess prophet mayor president chancellor clerk chair pa ma papa
  deputy commander cadet seaman airman seminarian missionary missionaries novice postulant widow twins grandparents godparents sponsor sponsors knight girl boy
  auctioneer accompanist skipper garda class trustees stewards deacons elders ushers brothers sisters cousins captains`,
  es: 'delegado delegada enfermero enfermera promotor promotora comandante cabo agente catequista alumno alumna anciano anciana misionero misionera',
})

/** Whether a word with a capital says what somebody is: "Infant", "Garda". */
export const isCallingOf = ({ key, capitals }: Judged['word']): boolean =>
  capitals === 'first' && callings.has(key) && !/^(?:class|chair)$/.test(key)

/** What is announced with a name is a work, a plant, a dish or a team. */
const labels = spokenWords({
  en: `film films movie movies play panto pantomime musical novel talk talks topic title subject menu dish plants roses apples daffodils potatoes
  teams match matches game fixture fixtures villages pub venue wanted hymn hymns tune song songs voluntary prelude postlude
  anthem carol carols setting bells series truck trips trip tea book opera rose clematis hosta fuchsia geranium dahlia snowdrop rhododendron
  houses house wards ward streets stops clubs breeds movie snacks prizes
  patron solicitors agents undertakers sweets drinks biscuits cheeses vouchers`,
  es: 'pelicula peliculas obra teatro cuento canto cantos equipos equipo partido menu postre postres plantas marchas tema pastorela sectores sector zonas zona celulas rutas rifa premio premios patrocinadores colaboran puestos coros himno himnos lecturas reparto juegan',
})
