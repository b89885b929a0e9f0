import { once } from '../memoize.ts'
import { didYouMean } from './did-you-mean.ts'
import { comparable } from './word-meant.ts'

/**
 * What people call a key of a file, or the flag of its name, where they do not know its own word, in English and in
 * Spanish. None of these is read: whoever types one is told the right one. Where two keys of a place may be meant, it is the first here.
 */
const ofKeys: Readonly<Record<string, string>> = {
  ends: 'end, finish, termina, fin, hasta las',
  sunday: 'date, domingo, fecha',
  day: 'día',
  date: 'day, when, fecha, día, cuándo',
  from: 'start, starts, begin, begins, since, first-day, desde, inicio, comienza, empieza',
  until: 'end, ends, to, till, thru, through, expires, last-day, hasta, fin, termina, vence',
  time: 'at, hour, hora, horario',
  place: 'location, where, room, lugar, sitio, dónde, salón',
  every: 'weekday, cada',
  except: 'not-on, skip, excepto, salvo, menos',
  person: 'who, for, persona, quién',
  name: 'nombre',
  title: 'name, heading, what, título, nombre, encabezado',
  text: 'prayer, petition, intention, words, body, description, content, texto, oración, petición, intención, palabras, descripción',
  section: 'heading, category, group, list, sección, encabezado, categoría, grupo',
  sections: 'headings, categories, secciones, encabezados',
  kind: 'type, tipo, clase',
  priority: 'importance, prioridad',
  repeat: 'repeats, recurring, repetir, repite',
  season: 'tiempo, temporada',
  consent: 'permission, ok, consentimiento, permiso',
  channels: 'where, canales, medios, dónde',
  by: 'who, por, quién',
  closed: 'ended, died, deceased, cerrado, cerrada, terminado, falleció, murió',
  how: 'why, reason, cómo, motivo',
  minor: 'child, under-18, menor, niño, niña',
  departed: 'died, deceased, dead, difunto, difunta, falleció, murió',
  born: 'birthday, birth, nacido, nacida, nacimiento, cumpleaños',
  married: 'wedding, anniversary, casados, boda, matrimonio',
  show: 'display, mostrar, muestra',
  note: 'comment, memo, nota, comentario',
  link: 'website, enlace, liga, vínculo',
  url: 'address, link, dirección, enlace',
  byline: 'author, autor, autora',
  source: 'from-where, origin, fuente, origen, procedencia',
  intention: 'for, intención',
  contact: 'who, contacto',
  phone: 'telephone, tel, teléfono, celular',
  email: 'mail, correo',
  address: 'dirección',
  language: 'lengua, idioma',
  lang: 'language, lengua, idioma',
  service: 'oficio, servicio, misa',
  requests: 'prayers, petitions, peticiones, oraciones, intenciones',
  events: 'announcements, eventos, actividades, anuncios',
  rota: 'schedule, turnos',
  articles: 'artículos',
  parts: 'order, partes, orden',
  paper: 'papel',
  shape: 'fold, forma, doblez',
  colour: 'color',
  colours: 'colors, colores',
  look: 'theme, style, aspecto, estilo, tema',
  themes: 'temas',
  size: 'font-size, tamaño',
  editions: 'formats, ediciones, formatos',
  people: 'personas, gente',
  staff: 'personal, empleados',
  volunteers: 'helpers, voluntarios, servidores',
  public: 'públicos',
  calendar: 'calendario',
  readings: 'lessons, lecturas',
  hymns: 'songs, himnos, cantos',
  verse: 'scripture, versículo',
  translation: 'bible, version, traducción, biblia, versión',
  motto: 'lema',
  timezone: 'time-zone, zona-horaria',
  advent: 'adviento',
  christmas: 'navidad',
  epiphany: 'epifanía',
  lent: 'cuaresma',
  'holy-week': 'semana-santa',
  easter: 'pascua',
  pentecost: 'pentecostés',
  'ordinary-time': 'tiempo-ordinario',
  first: 'primera, given, pila',
  last: 'family, surname, apellido, apellidos',
  psalm: 'salmo',
  second: 'segunda, epistle',
  gospel: 'evangelio',
}

/** The same of commands. */
const ofCommands: Readonly<Record<string, string>> = {
  make: 'build, create, generate, print, pdf, publish, run, hacer, haz, generar, crear, imprimir, publicar',
  preview: 'show, view, see, read, look, ver, mostrar, leer, vista',
  check: 'validate, test, lint, status, revisar, comprobar, verificar',
  list: 'ls, all, lista, listar, estado',
  why: 'explain, porque, por-qué',
  approve: 'ok, accept, aprobar, aprueba',
  add: 'new, insert, añadir, agregar, nueva, nuevo, poner',
  edit: 'change, update, modify, set, rename, editar, cambiar, modificar, corregir',
  renew: 'extend, prolong, keep, renovar, prolongar, alargar',
  close:
    'delete, remove, rm, end, cancel, stop, finish, died, cerrar, borrar, eliminar, quitar, terminar, cancelar',
  forget: 'erase, purge, olvidar',
  import: 'load, letter, importar',
  calendar: 'dates, days, calendario, días',
  verse: 'scripture-verse, psalm, versículo, salmo',
  init: 'setup, start, begin, iniciar, comenzar, empezar',
  section: 'sections, heading, headings, sección, encabezado',
  themes: 'theme, looks, look, style, temas, tema, aspecto, aspectos',
  scripture: 'bible, translation, biblia',
  fonts: 'font, letra, letras, tipos',
  schedule: 'cron, automate, programar, automático',
  slip: 'correction, papeleta, papeletas',
  help: 'ayuda, auxilio',
}

type Names = readonly (readonly [name: string, others: ReadonlySet<string>])[]

const namesOf = (table: Readonly<Record<string, string>>): Names =>
  Object.entries(table).map(([name, others]) => [name, new Set(others.split(', ').map(comparable))])

/** Read when something is not known for the first time; most runs ask for none. */
const keyNames = once(() => namesOf(ofKeys))
const commandNames = once(() => namesOf(ofCommands))

/** The keys that may be meant by one that is called otherwise, the likeliest first. */
export const keysMeant = (typed: string): readonly string[] => meantBy(typed, keyNames())

/** The command among these that an unknown word likely means, by what people call it or by its letters. */
export const commandMeant = (typed: string, known: readonly string[]): string | undefined =>
  meantBy(typed, commandNames()).find((name) => known.includes(name)) ?? didYouMean(typed, known)

/** The flag among these, with their hyphens, that is meant by one that there is not. */
export function flagMeant(typed: string, known: readonly string[]): string | undefined {
  const name = keysMeant(typed.replace(/^-+/, '')).find((one) => known.includes(`--${one}`))
  return name === undefined ? didYouMean(typed, known) : `--${name}`
}

const meantBy = (typed: string, names: Names): readonly string[] => {
  const said = comparable(typed)
  return names.filter(([, others]) => others.has(said)).map(([name]) => name)
}
