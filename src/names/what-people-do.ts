import { isPartOf } from './parts-in-service.ts'
import { isSentenceStart, joining, type Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { roles } from './titles.ts'

/**
 * What is said behind a given name or before it is said of people alone: "Ivy is still poorly", "Isla, daughter of Matt",
 * "Hazel's mother", "La madrina es Soledad", "Regresó Victoria", "África y Rocío llevan el estandarte".
 */
export function isTold(at: number, scene: Scene): boolean {
  const { judged, isSpanish } = scene
  const one = judged[at]
  if (one?.kind !== 'given' || one.word.capitals !== 'first' || DAY_OR_MONTH.test(one.word.key))
    return false
  const [next, second, third] = [at + 1, at + 2, at + 3].map((index) => judged[index]?.word)
  if (next?.before === ' ' && /['’]s$/.test(one.word.text))
    return next.capitals === 'none' && (takesPerson.has(next.key) || ofBody.test(next.key))
  const isKin = next?.capitals === 'none' && (kin.has(next.key) || /^aged?$/.test(next.key))
  // "Junior, mi hijo mayor"
  const isMine = /^(?:mi|su|my|his|her|our)$/.test(next?.key ?? '') && kin.has(second?.key ?? '')
  if (next?.before === ', ' && isMine) return true
  if (next?.before === ', ' && isKin)
    return /^(?:of|de)$/.test(second?.key ?? '') || /^aged?$/.test(next.key)
  const [cue, noun] = [judged[at - 1]?.word, judged[at - 2]?.word]
  const isJoinedBehind = /^\s$/.test(one.word.before)
  if (isJoinedBehind && /^(?:is|es|son|are|sera)$/.test(cue?.key ?? ''))
    if (roles.has(noun?.key ?? '') || kin.has(noun?.key ?? '') || isPartOf(noun?.key ?? ''))
      return true
  // "Llamad a Milagros", "Le toca a Salvador."
  if (isSpanish && isJoinedBehind && cue?.key === 'a' && toPersons.test(noun?.key ?? ''))
    return true
  if (isSpanish && isJoinedBehind && /ó$/.test(cue?.text ?? '') && next?.capitals !== 'first')
    return true
  if (!isSentenceStart(at, scene) && !/^[,;] $/.test(one.word.before)) return false
  if (isSpanish && joining.has(next?.key ?? '') && judged[at + 2]?.word.capitals === 'first')
    return (
      third?.before === ' ' &&
      (/(?:[aeo]n)$/.test(third.key) || third.key === 'se') &&
      !/^(?:con|en|un|son)$/.test(third.key)
    )
  if (next?.before !== ' ' || next.capitals !== 'none') return false
  if (isSpanish) return doneBy.has(next.key) || (/ó$/.test(next.text) && !one.listed.never)
  const skipped = /^(?:still|now|also|not|very|much)$/.test(second?.key ?? '') ? third : second
  return (
    /^(?:is|was|has|will)$/.test(next.key) &&
    (/^ \d\d/.test(second?.before ?? '') || (skipped?.before === ' ' && ofHealth.has(skipped.key)))
  )
}

/** "Kratz said", "Lund, who", "Struan leads". */
export const isSubject = (at: number, { judged, isSpanish }: Scene): boolean => {
  const following = judged[at]?.word
  if (
    /^(?:his|her|their|who|aged|the|our|la|el|su|que|mi|nuestra|nuestro|hijo|hija)$/.test(
      following?.key ?? '',
    ) &&
    /^, $/.test(following?.before ?? '')
  )
    return true
  const isKnown = judged[at - 1]?.kind === 'name'
  if (!isKnown && /^(?:is|was)$/.test(following?.key ?? ''))
    return (
      ofHealth.has(judged[at + 1]?.word.key ?? '') ||
      /^(?:in|on|the|a|our|at|still|now|not)$/.test(judged[at + 1]?.word.key ?? '')
    )
  if (
    isSpanish &&
    following?.before === ' ' &&
    (/ó$/.test(following.text) || doneBy.has(following.key))
  )
    return !/^(?:se|nos|les|me|da|es|fue|era|ha|hace)$/.test(following.key)
  return (
    following !== undefined &&
    (/^(?:who|was|is|has|had|will|needs|wants|awaits)$/.test(following.key) ||
      ofPersons.has(following.key) ||
      /^\p{Ll}+ed$/u.test(following.text)) &&
    /^,? $/.test(following.before)
  )
}

/** Nouns and verbs that such a word joins to a person. */
export const takesPerson = spokenWords({
  en: `wedding marriage funeral death birth baptism christening passing loss memory honor honour son sons daughter daughters mother father
  sister brother husband wife parents children family widow friend friends home house intention intentions engagement
  repose soul kindness care ordination help gift thanks goodbye farewell congratulations sympathy condolences speak talk given donated
  married birthday anniversary ta note card letter tickets names welcome say health recovery grandson granddaughter surgery visit`,
  es: `papa novio novia suegro cunado cunada comadre compadre ahijado ahijada hermanito hermanita hijito hijita embarazo testimonio boda funeral muerte nacimiento bautizo alma memoria nieto nieta nietos sobrino sobrina suegra abuela nenes ninos ninas muchachos muchachas chicos mama abuelos tios
  hijo hija hijos madre padre hermano hermana esposo esposa viuda familia casa
  salud cumpleanos noticias restablecimiento recuperacion operacion eterno descanso olvidare olvidar recordar recordamos visitar agradecer agradecemos
  ayudar acompanar conocer pedir encomendamos pedidos informes visitamos visitaron intencion gracias felicidades pesame avise avisen llamar llamen pregunten hablar dirigirse`,
})

/** Who somebody is to somebody else. */
export const kin = spokenWords({
  en: `son daughter sister brother wife husband grandson granddaughter niece nephew cousin stepson stepdaughter ma mam mum mom mama dad da daddy granny gran nan grandad`,
  es: 'hijo hija hijos hijas madre padre viuda hermana hermano esposo esposa nieto nieta sobrino sobrina nuera yerno',
})

/** What somebody has that no parish and no feast has. */
const ofBody =
  /^(?:shoulder|knee|hip|back|heart|eyes?|leg|foot|arm|hand|hands|voice|truck|car|cat|dog|mum|mom|dad|nan|baby|garden|kitchen|pantry|barn|birthday|recipe|cooking|scones|cakes?)$/

const DAY_OR_MONTH = /^(?:domingo|abril|mayo|junio|julio|agosto|april|may|june|august|dom)$/

const toPersons =
  /^(?:toca|avisar|avise|avisen|llamar|llame|llamen|llamad|visitar|preguntar|pregunten|preguntad|decir|decid|decidle|pedir|pidan|pedid|gracias|entregar|entreguen|dirigirse|acudir|agradecemos|agradecer|felicitamos|felicidades|recordamos|acompanamos|acompanar|busquen|buscar|conocer|ayudar)$/

/** What a neighbour does in Spanish, behind a name that is a word as well. */
export const doneBy = spokenWords({
  en: '',
  es: `abre cierra lee canta toca dirige lleva trae prepara vende tiene cumple necesita sigue esta espera pide ofrece recoge reparte coordina limpia ayuda atiende cuida
  borda cocina repica invita pone maneja busca teje acolita cobra recibe saluda descansa anima arregla hace responde reza baila carga dona predica sirve barre maneja da presta cose abren abre dirigen llevan traen preparan venden leen cantan tocan sirven sustituye releva acompanan ayudan cuidan atienden reparten recogen coordinan predican cocinan lavan lava plancha planchan hacen guarda guardan pintan pinta explica explican cuenta dice avisa manda arreglo sube fallecio murio agradece celebra acompana organiza ensena barre plancha vive trabaja viaja regresa sale entra viene se ha nos les me fue era`,
})

/** Behind "is" and the like: how somebody is, and what befalls people. */
const ofHealth = spokenWords({
  en: `home ill sick poorly better well unwell recovering recuperating improving resting retiring stepping moving leaving expecting engaged married ordained baptised baptized
  confirmed back away turning celebrating looking asking coming going leading singing playing teaching selling making baking collecting our grateful thankful delighted
  pleased survived awaiting undergoing having waiting settling doing getting running passed retired moved joined agreed offered lead read sing play bring teach host preach
  collect drive bake welcome cover cook fly`,
  es: '',
})

/** What people do, or undergo, as a parish tells it; behind a word that may be a name, it is one. */
export const ofPersons = spokenWords({
  en: `asked asks baked bakes baptized became began bought broke brings brought built came carried celebrated celebrates chairs chose collects
  cooked cooks died drew drove fell felt flew found gave gives got graduated grew helped held hosts invites joined joins keeps kept knew
  knows leads led left lives lost made makes married met moved paid played plays prayed preached preaches ran read reads reports retired
  retires returns rode said sang says scored sells sent sings slept sold spoke stole taught teaches tells thanked thanks threw told took
  turned turns visited went will wins won wore writes wrote stays means drives takes awaits needs wants hopes`,
  es: 'cumple falleció murio cayo canta cobra dice pide trae toca leyo leyeron canto',
})
