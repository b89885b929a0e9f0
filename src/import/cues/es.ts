import type { Cues } from './cues.ts'
import { beginningOf, labelOf, leadOf, partOf, wholeLine, wordsOf } from './pattern.ts'

const polite = `
  por favor
  también
  y
  sigan
  sigamos
  únanse para
  seguimos
`

/** The cues of Spanish letters. */
export const spanish: Cues = {
  asks: leadOf(
    String.raw`
      or(?:en|e|emos|amos|ar|ando)\b
      rog(?:uemos|amos|uen|ar)\b
      rueg(?:uen|ue|o)\b
      pid(?:an|amos|a|o|en)\b
      ped(?:imos|ir)\b
      interced(?:an|amos|er)\b
      recuerden\b
    `,
    polite,
  ),
  thanks: leadOf(
    String.raw`
      (?:den|demos|damos|dar|dando) gracias\b
      (?:acción|acciones) de gracias\b
      gracias\b
      alab(?:en|emos|amos|ado|anzas?|ar)\b
      agradec(?:en|emos|imiento|imientos|er)\b
      agradezcamos\b
      gloria\b
      celebremos\b
      alegrémonos\b
    `,
    polite,
  ),
  asksWithin: wordsOf(`
    por favor,? oren
    oren por
    oremos
    gracias a dios
  `),
  intercedes: /^(?:por (?!ejemplo|eso|más|fin)|para que )/iu,
  tellsOfThanks: wordsOf('dios|señor|jesús|cristo|por'),
  greets: beginningOf(String.raw`
    (?:quer[ií]d[oa]s?|estimad[oa]s?|apreciad[oa]s?|amad[oa]s)\b.*[^.?]$
    (?:hola|saludos|hermanos|buen[oa]s (?:días|tardes|noches)|paz y bien)(?!\p{L}).*[,:!–—-]$
    hola$
  `),
  introduces: partOf(String.raw`
    (?<!\p{L})aquí (?:están?|van?) (?:los|las|nuestr[oa]s|mis)(?!\p{L})
    ^disculpen?\b
    ^espero que
    ^aquí (?:están?|les|tienen?|va)
    ^a continuación
    ^adjunto
    ^les (?:envío|comparto|mando)
    ^gracias por (?:orar|sus oraciones)
  `),
  introducesAsPrayer: /^gracias por\b/iu,
  closes: wholeLine(`
    (?:muchas )?bendiciones(?: .{0,20})?
    en cristo(?: .{0,20})?
    (?:un )?(?:cordial )?saludos?(?: .{0,30})?
    un (?:fuerte )?abrazo
    con (?:cariño|gratitud|afecto)(?: .{0,20})?
    atentamente
    (?:muchas )?gracias(?: por (?:orar|sus oraciones)(?: .{0,40})?)?
    (?:que )?dios (?:les|los|te|le) bendiga(?: .{0,20})?
  `),
  footer: partOf(`
    cancelar (?:la |su )?suscripción
    darse de baja
    ver (?:este .{0,20})?en (?:su|el|tu) navegador
    ^enviado desde
  `),
  departed: wordsOf(String.raw`
    difunt[oa]s?
    fallecid[oa]s?
    muert[oa]s
    finad[oa]s?
    necrología
    in memoriam
    descansen? en paz
    q\.?e\.?p\.?d
  `),
  living: wordsOf(`
    enferm[oa]s?
    viv[oa]s
    familia(?:s|res)?
    deudos
    dolientes
    amig[oa]s
    flores
    donativos?
    ofrecid[oa]s?
  `),
  pseudonym:
    /\b(?:nombres?|identidad(?:es)?|seudónimos?)\b.*\b(?:cambiad[oa]s?|ficticios?|proteger|protección)\b|\bseudónimos?\b/iu,
  sendsElsewhere:
    /^(?:vea|lea|visite|escriba|escríbanle|llame|haga clic|firme|para más)(?!\p{L})/iu,
  author: /^[Pp]or \p{Lu}[^.!?]*$/u,
  contact:
    /^(?:para )?más información\b.*$|^contacto\s*:?$|^(?:comuníquese|póngase en contacto)\b.*$/iu,
  emailLabels: ['email', 'e-mail'],
  phoneLabels: ['tel', 'tele', 'telé', 'telef', 'teléf', 'teléfono'],
  articles: ['el', 'la'],
  smallTitles: ['sr', 'sra', 'srta', 'dr', 'p', 'pastor', 'padre'],
  particles: ['de', 'del', 'la'],
  church: wordsOf('iglesia|parroquia|catedral|capilla|bas[íi]lica|congregación'),
  attached: wordsOf('adjunt[oa]s?|adjuntamos|anexo'),
  letter: wordsOf(
    'oración|oraciones|peticiones|boletín|carta|noticias|informe|motivos|intercesiones',
  ),
  day: /^(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?\d{1,2} de \p{L}+ (?:de |del )?\d{4}$/iu,
  verseLabel: labelOf(`
    vers[íi]culo(?: (?:de la semana|del mes|clave|b[íi]blico))?
    texto b[íi]blico
    escritura
  `),
}
