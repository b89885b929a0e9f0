import type { Finding } from '../../import/imported.ts'
import type { LookReason } from '../../import/look/guess-look.ts'
import type { Channel, ColumnMeaning } from '../../vocabulary.ts'
import { count } from '../count.ts'
import type { ImportingWords } from '../en/importing.ts'
import { channelsInSpanish, looksInSpanish } from './vocabulary.ts'

/** What a column may hold. */
const meanings: Readonly<Record<ColumnMeaning, string>> = {
  name: 'por quién se pide',
  'first-name': 'nombre de pila',
  'last-name': 'apellidos',
  request: 'lo que se pide',
  section: 'encabezado en la hoja',
  consent: 'si se puede nombrar a la persona',
  show: 'cuánto del nombre se muestra',
  date: 'día en que se rellenó',
  from: 'primer día',
  until: 'último día',
}

const lookReasons: Readonly<Record<LookReason, (face: string) => string>> = {
  columns: () => 'porque la mayor parte del texto va en columnas',
  sans: (face) => `porque la mayor parte del texto va en ${face}, que no tiene remates`,
  centred: (face) => `porque los encabezados van en el centro y el texto en ${face}`,
  wide: (face) => `porque tiene márgenes anchos y una sola tinta, y el texto va en ${face}`,
  serif: (face) => `porque el texto va en ${face}`,
}

/** What `bulletin import` says of a letter, in Spanish. */
export const spanishImporting: ImportingWords = {
  roles: {
    headers: 'encabezado del correo',
    cover: 'nota de presentación',
    answered: 'correo al que responde',
    greeting: 'saludo',
    introduction: 'introducción',
    signature: 'firma',
    footer: 'pie de página',
    hidden: 'línea oculta',
    attachment: 'archivo adjunto, no leído (guárdelo e impórtelo aparte)',
    picture: 'imagen',
    sign: 'signo que ningún tipo puede imprimir',
    'before-title': 'palabras antes del título',
    day: 'fecha',
    place: 'lugar',
    'empty-heading': 'encabezado sin nada debajo',
    'upper-heading': 'encabezado por encima de otros',
    'named-heading': 'encabezado que nombra a alguien',
    'other-title': 'título',
    'other-verse': 'versículo',
    'other-name': 'nombre de la iglesia',
    'other-motto': 'lema',
    'other-contact': 'contacto',
    footnote: 'nota al pie que no es de ningún nombre',
    address: 'dirección de un enlace',
    head: 'cabecera de la hoja',
    'list-heading': 'encabezado de una lista de días',
    unread: 'línea sin día ni hora',
    rota: 'los turnos como estaban',
    over: 'ya pasado',
    form: 'talón para rellenar',
    older: 'solo de una hoja anterior',
  },

  from: (file, week) => `${file}, para el ${week}:`,
  standardInput: 'La carta',
  paste: 'Pegue aquí la carta, y pulse después Ctrl-D en una línea vacía (Windows: Ctrl-Z, Intro).',

  finding(finding: Exclude<Finding, { kind: 'kept' }>): string {
    switch (finding.kind) {
      case 'title':
        return titleLine(finding)
      case 'look':
        return `aspecto: ${looksInSpanish[finding.look]}, ${lookReasons[finding.why](finding.face)}; otro se pone con \`insert: { look }\` en bulletin.yaml`
      case 'verse':
        return verseLine(finding)
      case 'parish':
        return `${fields[finding.field]}: «${finding.words}», ${parishVerdicts[finding.verdict]}`
      case 'section':
        return `${finding.isLead ? 'antes de todo encabezado, y por eso bajo el de su origen' : 'encabezado'} «${finding.heading}»: ${sectionVerdict(finding)}, ${count(finding.requests, 'petición', 'peticiones')}`
      case 'request':
        return requestLine(finding)
      case 'article':
        return `artículo ${finding.id}: «${finding.title}»${finding.back ? ', en la cara posterior' : ''}${finding.link ? ', con enlace' : ''}`
      case 'no-address':
        return `sin dirección: ${finding.id} tiene «${finding.words}», y la carta no dice adónde lleva; añada \`link\``
      case 'name-alone':
        return `solo un nombre: ${finding.id}; si es una persona, escriba \`person\` en lugar de \`text\`, para que se vigilen el consentimiento y los días`
      case 'column':
        return `columna «${finding.heading}»: ${finding.meaning === undefined ? 'guardada como nota' : meanings[finding.meaning]}`
      case 'unclear-leave':
        return `fila ${finding.row}: no se entendió la respuesta sobre el consentimiento; queda como nota, y la persona queda en espera`
      case 'event':
        return `evento ${finding.id}: «${finding.title}», ${finding.when}`
      case 'rota':
        return `turnos: ${count(finding.days, 'día', 'días')}, ${count(finding.roles, 'tarea', 'tareas')}; un nombre que \`people\` de bulletin.yaml no tiene queda en blanco`
      case 'left':
        return `queda en ${finding.file}: ${spanishImporting.roles[finding.role]} (${count(finding.lines, 'línea', 'líneas')})`
      case 'unread-entry':
        return `línea ${finding.line}: se pasó por alto una entrada: ${unreadEntries[finding.why]}`
      case 'entries':
        return entriesLine(finding)
      case 'formulas':
        return `${count(finding.cells, 'celda con una fórmula sin resultado, leída como vacía', 'celdas con una fórmula sin resultado, leídas como vacías')}: abra la hoja, deje que calcule, guárdela e impórtela de nuevo`
      case 'picture':
        return `imagen «${finding.words}»: en ${finding.article}, como ${finding.file}`
      case 'picture-left':
        return `${finding.words === '' ? 'una imagen sin descripción' : `imagen «${finding.words}»`}: no se incorpora; guárdela en \`articles\` como PNG o JPEG y escriba ![${finding.words || 'lo que muestra'}](su nombre) en una línea del artículo`
      case 'mended':
        return `${count(finding.letters, 'letra rota reparada', 'letras rotas reparadas')}: é por Ã© y semejantes`
      case 'rows':
        return rowsLine(finding)
      default:
        return finding satisfies never
    }
  },

  kept: (role, words, number) =>
    words === undefined
      ? `guardado como nota: ${role} (${count(number, 'palabra')})`
      : `guardado como nota: ${role}: ${words}`,

  askHeading: (heading) => `«${heading}» aún no es una sección. ¿Qué es?`,
  askNearHeading: (heading, section) =>
    `«${heading}» se parece a la sección «${section}». ¿Qué es?`,
  offers: {
    section: (section) => `Sección «${section}»`,
    new: (heading) => `Una sección nueva «${heading}», al final`,
    article: 'El título de un artículo',
    text: 'Ningún encabezado: una línea del texto',
  },
  meanings,
  columnOffer: {
    note: 'Una nota, que no se imprime',
  },
  askColumns: '¿Son correctas estas columnas?',
  askColumn: (heading) => `¿Qué contiene la columna «${heading}»?`,
  askTitle: (words, own) =>
    `La carta se llama «${words}». ¿Llamar así la hoja de este domingo, en lugar de «${own}»?`,
  askWrite: '¿Escribir estos archivos?',

  wrote: 'Escrito:',
  wouldWrite: 'No se escribió nada. Sin --dry-run:',
}

const fields = { place: 'lugar', name: 'nombre', motto: 'lema', contact: 'contacto' }

function titleLine({ words, from, verdict }: Extract<Finding, { kind: 'title' }>): string {
  const source = from === 'subject' ? ', el asunto del correo' : ''
  return `título: «${words}»${source}${titleVerdicts[verdict]}`
}

const titleVerdicts = {
  taken: '',
  same: '; la semana ya lo tiene',
  other: '; ya hay otro, que se conserva',
} as const

function verseLine({ ref, translation, verdict }: Extract<Finding, { kind: 'verse' }>): string {
  const named =
    translation === undefined ? `${ref}, sin nombrar traducción` : `${ref} (${translation})`
  return `versículo: ${named}${verseVerdicts[verdict]}`
}

const verseVerdicts = {
  taken: '',
  same: '; la semana ya lo tiene, y sus palabras se conservan',
  other: '; la semana tiene otro, que se conserva',
} as const

const unreadEntries: Readonly<Record<Extract<Finding, { kind: 'unread-entry' }>['why'], string>> = {
  'no-calendar': 'no hay calendario',
  cut: 'lo que empieza ahí no termina',
  entry: 'sus días u horas no se pueden leer',
  zone: 'el calendario no dice cuál es su huso horario',
}

function entriesLine({ entries, over, known }: Extract<Finding, { kind: 'entries' }>): string {
  const parts = [
    ...(over > 0 ? [`${over} ya pasaron y quedan fuera`] : []),
    ...(known > 0 ? [`${known} ya estaban y quedan fuera`] : []),
  ]
  const counted = [count(entries, 'entrada', 'entradas'), ...parts].join(', ')
  return `${counted}; lo que el calendario llama privado nunca se lee, ni a quién se invitó`
}

function rowsLine({ rows, known, empty }: Extract<Finding, { kind: 'rows' }>): string {
  const parts = [
    ...(known > 0 ? [`${known} ya estaban aquí y se pasaron por alto`] : []),
    ...(empty > 0 ? [`${count(empty, 'vacía')}`] : []),
  ]
  return [count(rows, 'fila'), ...parts].join(', ')
}

const parishVerdicts = {
  taken: 'añadido a bulletin.yaml',
  same: 'como en bulletin.yaml',
  other: 'distinto de bulletin.yaml, que se conserva',
}

function sectionVerdict({ section, match, isNew }: Extract<Finding, { kind: 'section' }>): string {
  if (!isNew) return `sección «${section}»`
  const near = match.kind === 'near' ? `, aunque se parece a «${match.section}»` : ''
  return `sección nueva «${section}», al final${near}`
}

function requestLine({
  id,
  section,
  thanks,
  link,
  footnote,
  person,
  departed,
  leave,
}: Extract<Finding, { kind: 'request' }>): string {
  const traits = [
    ...(thanks ? ['acción de gracias'] : []),
    ...(departed
      ? ['alguien que ha fallecido, según el encabezado, en espera hasta que usted lo confirme']
      : person
        ? ['una persona, en espera hasta que se anote el consentimiento']
        : leaveTrait(leave)),
    ...(link ? ['con enlace'] : []),
    ...(footnote ? ['con nota al pie'] : []),
  ]
  const where = section === undefined ? 'antes de todas las secciones' : section
  return `petición ${id}: ${[where, ...traits].join(', ')}`
}

/** What a form's answer gives. */
function leaveTrait(leave: readonly Channel[] | undefined): readonly string[] {
  if (leave === undefined) return []
  return leave.length === 0
    ? ['en espera: la respuesta dice que no']
    : [
        `una persona, que según la respuesta puede nombrarse en: ${leave.map((channel) => channelsInSpanish[channel]).join(', ')}`,
      ]
}
