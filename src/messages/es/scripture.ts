import { weekdays } from '../../date-words.ts'
import type { LiturgicalColour, Season } from '../../vocabulary.ts'
import { count } from '../count.ts'
import type { ScriptureWords } from '../en/scripture.ts'
import { oddityInSpanish } from './diagnostics/translations.ts'
import { reasonInSpanish } from './verse-reason.ts'

/** Seasons of the church year. */
export const seasonsInSpanish: Readonly<Record<Season, string>> = {
  Advent: 'Adviento',
  Christmas: 'Navidad',
  Epiphany: 'Epifanía',
  Lent: 'Cuaresma',
  'Holy Week': 'Semana Santa',
  Easter: 'Pascua',
  Pentecost: 'Pentecostés',
  'Ordinary Time': 'Tiempo Ordinario',
}

const colours: Readonly<Record<LiturgicalColour, string>> = {
  white: 'blanco',
  red: 'rojo',
  purple: 'morado',
  green: 'verde',
  rose: 'rosa',
  black: 'negro',
  blue: 'azul',
}

/** What `verse`, `calendar` and `scripture add` say and ask, in Spanish. */
export const spanishScripture: ScriptureWords = {
  oddity: oddityInSpanish,

  added: (name, books, verses, folder) =>
    `${name}: ${count(books, 'libro')}, ${count(verses, 'versículo')}, en ${folder}`,
  replaced: (name) => `La ${name} que había aquí se ha sustituido.`,
  allInAbout: (file) => `Todo lo que llamó la atención está en ${file}.`,
  toQuote: (name) =>
    `Para citarla: \`bulletin verse --translation ${name}\`, o escriba \`translation: ${name}\` debajo de \`scripture:\` en bulletin.yaml.`,
  about: {
    rest: 'Los demás archivos los lee el programa: no los cambie; importe la traducción otra vez.',
    from: (name, books, verses, source, forms) =>
      `${name}: ${count(books, 'libro')}, ${count(verses, 'versículo')}, de ${source} (${forms})`,
    nothingOdd: 'Nada llamó la atención.',
  },
  noWords: (typed) =>
    `\`${typed}\` no contiene ninguna palabra que buscar; escriba palabras, una frase entre comillas dobles, o una cita`,
  found: (found, shown, words) => {
    if (found === 0) return `Ningún versículo tiene todo esto: ${words}`
    if (shown === found) return `${count(found, 'versículo')} en total.`
    return `Los ${shown} más cortos de ${count(found, 'versículo')}; --limit ${found} los muestra todos.`
  },
  reason: reasonInSpanish,
  because: (reason) => `(${reasonInSpanish(reason)})`,
  next: 'Lo que podría tomarse en su lugar, lo mejor primero:',
  offers: {
    search: 'Buscar por sus palabras',
    own: 'Palabras propias',
    again: 'Buscar otras palabras',
    back: 'Volver',
  },
  askWords: 'Palabras que buscar (frases entre comillas dobles)',
  askHit: (hits) =>
    hits === 0
      ? 'Ningún versículo tiene todas estas palabras.'
      : '¿Cuál de estos, los más cortos primero?',
  askOwn: 'Las palabras, tal como deben imprimirse',
  askWhence: 'De dónde son (por ejemplo Salmo 46:1, o un libro de oraciones)',
  askTranslation: 'De qué traducción son (vacío si de ninguna)',
  needed: 'Aquí tiene que decir algo.',
  weekdays: weekdays.es,
  seasonAndColour: (season, colour) => `${seasonsInSpanish[season]}, ${colours[colour]}`,
  ranks: {
    solemnity: 'solemnidad',
    feast: 'fiesta',
    commemoration: 'conmemoración',
    memorial: 'memoria',
    'optional-memorial': 'memoria libre',
    'principal-feast': 'fiesta principal',
    'principal-holy-day': 'día santo principal',
    festival: 'festividad',
    sunday: 'domingo',
    weekday: 'feria',
  },
  cycle: (letter) => `año ${letter}`,
  proper: (number) => `Propio ${number}`,
  noParish: 'Aquí no hay parroquia: este es el calendario sin días propios.',
}
