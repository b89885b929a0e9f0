import { plainWords } from '../tidy-text.ts'
import type * as vocabulary from '../vocabulary.ts'
import { didYouMean } from './did-you-mean.ts'

/** A word that a parish's files or flags know. */
type KnownWord =
  | vocabulary.CalendarUse
  | vocabulary.Channel
  | vocabulary.Duplex
  | vocabulary.Edition
  | vocabulary.EventKind
  | vocabulary.LettersRule
  | vocabulary.LiturgicalColour
  | vocabulary.Look
  | vocabulary.MovedToSunday
  | vocabulary.NameRule
  | vocabulary.Paper
  | vocabulary.Part
  | vocabulary.PrayerKind
  | vocabulary.Priority
  | vocabulary.Season
  | vocabulary.Shape
  | vocabulary.Show
  | vocabulary.Track
  | (typeof vocabulary.markings)[number]
  | (typeof vocabulary.pageColours)[number]
  | (typeof vocabulary.patronalDays)[number]
  | (typeof vocabulary.sectionForms)[number]
  | 'all'
  | 'auto'
  | 'back'
  | 'flap'
  | 'last'

/** What a word may be called in Spanish, what it is usually called first; nothing where it is the same word. */
const inSpanish: Readonly<Record<KnownWord, readonly string[]>> = {
  Advent: ['Adviento', 'tiempo de Adviento'],
  Christmas: ['Navidad', 'tiempo de Navidad'],
  Epiphany: ['Epifanía', 'tiempo de Epifanía', 'tiempo después de la Epifanía'],
  Lent: ['Cuaresma', 'tiempo de Cuaresma'],
  'Holy Week': ['Semana Santa'],
  Easter: ['Pascua', 'tiempo de Pascua', 'tiempo pascual'],
  Pentecost: ['Pentecostés'],
  'Ordinary Time': ['tiempo ordinario', 'tiempo común'],

  petition: ['petición', 'intención', 'súplica'],
  thanksgiving: ['acción de gracias', 'gracias', 'agradecimiento'],
  event: ['evento', 'actividad'],
  service: ['oficio', 'servicio', 'culto', 'misa', 'celebración'],

  essential: ['esencial', 'imprescindible', 'indispensable'],
  normal: [],
  'if-room': ['si cabe', 'si hay sitio', 'si hay lugar', 'si hay espacio'],

  full: ['completo', 'nombre completo', 'entero'],
  'first-initial': ['nombre e inicial', 'nombre y inicial'],
  first: ['nombre', 'nombre de pila', 'primer nombre'],
  initials: ['iniciales'],
  none: ['ninguno', 'ninguna', 'nada', 'no'],

  print: ['papel', 'impreso'],
  text: ['texto', 'correo'],
  web: ['sitio web', 'página web'],
  standard: ['estándar', 'normal'],
  'large-print': ['letra grande'],
  phone: ['teléfono', 'celular', 'móvil'],
  mail: ['correo', 'correo electrónico'],
  ics: ['calendario'],
  docx: ['word'],

  auto: ['automático', 'automática'],
  'half-fold': ['hoja doblada', 'doblada', 'díptico'],
  'half-sheet': ['media hoja'],
  flat: ['hoja sin doblar', 'sin doblar'],
  'tri-fold': ['tríptico'],
  booklet: ['cuadernillo', 'folleto'],
  letter: ['carta', 'papel carta'],
  legal: ['oficio', 'papel oficio'],
  tabloid: ['tabloide', 'papel tabloide', 'doble carta'],
  a4: ['papel A4'],
  a3: ['papel A3'],
  'short-edge': ['borde corto', 'lado corto'],
  'long-edge': ['borde largo', 'lado largo'],
  flap: ['solapa'],
  back: ['reverso', 'dorso'],

  missal: ['misal'],
  cathedral: ['catedral'],
  broadsheet: ['periódico'],
  plain: ['claro', 'sencillo'],
  quiet: ['sobrio'],
  season: ['tiempo', 'tiempo litúrgico'],

  requests: ['peticiones', 'intenciones', 'oraciones'],
  announcements: ['anuncios', 'avisos'],
  'this-week': ['esta semana', 'la semana'],
  services: ['oficios', 'servicios', 'cultos', 'misas'],
  rota: ['turnos'],
  readings: ['lecturas'],
  hymns: ['himnos', 'cantos'],
  articles: ['artículos'],
  contact: ['contacto'],
  list: ['lista'],
  columns: ['columnas'],
  'run-in': ['seguido', 'seguidos'],

  rcl: ['Leccionario Común Revisado'],
  episcopal: [],
  roman: ['romano'],
  'common-worship': [],
  complementary: ['complementario', 'complementarias', 'complementaria'],
  semicontinuous: ['semicontinuo', 'semicontinuas', 'semicontinua'],
  epiphany: ['Epifanía'],
  presentation: ['Presentación'],
  ascension: ['Ascensión'],
  'corpus-christi': ['Corpus'],
  'all-saints': ['Todos los Santos'],
  day: ['día', 'su día'],
  sunday: ['domingo'],
  white: ['blanco'],
  red: ['rojo'],
  purple: ['morado', 'violeta', 'púrpura'],
  green: ['verde'],
  rose: ['rosa', 'rosado'],
  black: ['negro'],
  blue: ['azul'],

  hold: ['retener', 'en espera'],
  warn: ['avisar', 'advertir'],
  stop: ['parar', 'detener'],
  'leave-out': ['dejar fuera', 'omitir'],
  licensed: ['con licencia'],
  always: ['siempre'],
  last: ['último'],
  all: ['todos', 'todo', 'todas'],
}

const spellings: Readonly<Partial<Record<string, readonly string[]>>> = inSpanish

/** What a word that files know may be called in Spanish, what it is usually called first; none where it is the same word. */
export const spanishOf = (word: string): readonly string[] => spellings[word] ?? []

/**
 * The one of these words that is typed: in capitals or small letters, with spaces for its hyphens, or in Spanish,
 * whatever language the parish has, as days and times are. What two of them may be called is what it is usually.
 */
export function wordMeant<Word extends string>(
  typed: string,
  known: readonly Word[],
): Word | undefined {
  const said = comparable(typed)
  const spelt = (word: string): readonly string[] => spanishOf(word).map(comparable)
  return (
    known.find((word) => comparable(word) === said) ??
    known.find((word) => spelt(word)[0] === said) ??
    known.find((word) => spelt(word).includes(said))
  )
}

/** The one of these words that a mistyped one was most likely meant to be, by its letters or by those of its Spanish. */
export function wordNear<Word extends string>(
  typed: string,
  known: readonly Word[],
): Word | undefined {
  const words = known.flatMap((word) => [word, ...spanishOf(word)])
  const near = didYouMean(typed.trim(), words)
  return near === undefined ? undefined : wordMeant(near, known)
}

/** Words as they are compared with what files and flags know: hyphens and underscores are spaces. */
export const comparable = (words: string): string => plainWords(words).replace(/[\s_-]+/g, ' ')

/** Yes or no, in either language, as one types it; undefined for anything else. */
export const yesOrNo = (typed: string): boolean | undefined => flags.get(plainWords(typed))

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['si', true],
  ['false', false],
  ['no', false],
])
