import type {
  ImportLimit,
  OddityKind,
  TranslationProblems,
} from '../../../problems/translation-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count as counted } from '../../count.ts'
import { inGroups } from '../../in-groups.ts'

/** What is said in Spanish about translations that are imported. */
export const spanishForTranslations: Pick<Catalogue, keyof TranslationProblems> = {
  'translation-form': () => ({
    message: 'esto no es una traducción de la Biblia en una forma que pueda leerse',
    hint: 'Se leen USFM, USX, USJ, USFX, XML de OSIS, Zefania y OpenSong, lo que escribe mod2imp, texto con un versículo por línea (Juan 3:16 Porque de tal manera amó Dios …), y archivos zip con todo ello.',
  }),
  'translation-archive': ({ archive }) => ({
    message: `esto es un archivo comprimido (${archive})`,
    hint: 'Descomprímalo primero, y nombre después la carpeta o el archivo que resulte. Solo un zip se lee tal cual.',
  }),
  'translation-zip': () => ({
    message:
      'este zip no puede descomprimirse: está dañado, cerrado con contraseña, o comprimido de un modo poco común',
    hint: 'Descárguelo o cópielo otra vez, o descomprímalo y nombre la carpeta que resulte. No se cambió nada.',
  }),
  'translation-entities': () => ({
    message:
      'el archivo define palabras propias en su comienzo (<!DOCTYPE … [ … ]>), que podrían cambiar el texto; un archivo así no se lee',
    hint: 'Pida uno sin ellas a quien se lo dio. No se cambió nada.',
  }),
  'translation-json': () => ({
    message: 'esto no es JSON correcto; quizá le falta el final',
    hint: 'Descargue o copie el archivo otra vez, o pregunte de dónde viene. No se cambió nada.',
  }),
  'translation-encoding': ({ encoding }) => ({
    message: `lo que sigue desde aquí no es texto en ${encoding}`,
    hint: 'Abra el archivo en un editor, elija Guardar como, Codificación: UTF-8, e inténtelo otra vez con ese archivo.',
  }),
  'translation-truncated': ({ element }) => ({
    message: `el archivo se corta aquí, dentro de <${element}>: le falta el final`,
    hint: 'Descárguelo o cópielo otra vez. No se cambió nada.',
  }),
  'translation-xml': ({ element }) => ({
    message: `<${element}> no se cierra donde debe: esto no es XML correcto`,
    hint: 'Descargue o copie el archivo otra vez, o pregunte de dónde viene. No se cambió nada.',
  }),
  'translation-empty': () => ({
    message: 'no contiene ningún versículo',
    hint: 'Nombre el archivo o la carpeta que contiene el texto mismo.',
  }),
  'translation-book-twice': ({ book, file, line }) => ({
    message: `${book} empieza aquí por segunda vez; la primera está en ${file}, línea ${line}`,
    hint: 'Conserve uno de los dos, y nombre una carpeta o un archivo que tenga cada libro una sola vez. No se cambió nada.',
  }),
  'translation-too-much': ({ of, most }) => ({
    message: `esto contiene más de lo que cabe en una traducción de la Biblia: ${tooMuch[of](inGroups(most))}`,
    hint: 'Compruebe si es el archivo correcto. No se cambió nada.',
  }),
  'translation-odd': ({ kind, count, places }) => ({
    message: `${oddityInSpanish(kind, count)}: ${some(places, count)}`,
  }),
  'translation-in-the-way': ({ path }) => ({
    message: `${path} ya existe, y no lo hizo \`bulletin scripture add\``,
    hint: 'Llévelo a otro sitio, o importe la traducción con otro nombre.',
  }),
}

const tooMuch: Readonly<Record<ImportLimit, (most: string) => string>> = {
  files: (most) => `se leen ${most} archivos como máximo`,
  bytes: (most) => `se leen ${most} bytes como máximo`,
  silence: (most) => `después de ${most} caracteres todavía no hay ningún versículo`,
  piece: (most) => `una línea o etiqueta puede tener ${most} caracteres`,
  json: (most) => `un archivo de JSON puede tener ${most} caracteres`,
  depth: (most) => `unos elementos pueden estar dentro de otros hasta ${most} veces`,
  chapter: (most) => `un libro puede tener ${most} capítulos`,
  'verse-number': (most) => `un capítulo puede tener ${most} versículos`,
  verses: (most) => `se leen ${most} versículos como máximo`,
  verse: (most) => `un versículo puede tener ${most} caracteres`,
  words: (most) => `todos los versículos juntos pueden tener ${most} caracteres`,
}

/** What was odd, and how it was mended. */
export const oddityInSpanish = (kind: OddityKind, count: number): string => oddities[kind](count)

const oddities: Readonly<Record<OddityKind, (count: number) => string>> = {
  'first-verse': (count) =>
    `${counted(count, 'capítulo')} sin marca del versículo 1; se tomaron por él las palabras anteriores al versículo 2`,
  number: (count) =>
    `hay algo pegado al número de ${counted(count, 'versículo')}; se leyó como el número, y lo pegado quedó con las palabras`,
  gap: (count) =>
    `${counted(count, 'número saltado', 'números saltados')}, pues esta traducción no tiene tal versículo; no se inventó nada`,
  'no-words': (count) =>
    `${counted(count, 'versículo tiene número y ninguna palabra', 'versículos tienen número y ninguna palabra')}; no se ${included(count)}`,
  divided: (count) =>
    `${counted(count, 'versículo estaba', 'versículos estaban')} bajo el número anterior, y recibió el siguiente`,
  'same-words': (count) =>
    `${counted(count, 'versículo repite', 'versículos repiten')} las palabras del anterior; los dos se guardaron como uno`,
  'run-together': (count) =>
    `había palabras juntas ${times(count)} donde hay una nota entre ellas; se puso un espacio`,
  'space-before-mark': (count) =>
    `había un espacio ${times(count)} entre una palabra con nota y el signo siguiente; se quitó`,
  'open-note': (count) =>
    `${counted(count, 'nota no se cierra', 'notas no se cierran')}; se ${count === 1 ? 'terminó' : 'terminaron'} en el versículo siguiente`,
  'no-quotation-marks': (count) =>
    `el archivo tiene ${counted(count, 'cita')} sin comillas; no se añadieron`,
  'unknown-mark': (count) =>
    `una marca desconocida aparece ${times(count)}; se conservaron las palabras que la rodean`,
  'chapter-mark': (count) =>
    `los números de los versículos empiezan de nuevo ${counted(count, 'vez', 'veces')} dentro de un capítulo: falta allí la marca del capítulo siguiente (en USFM \\c), y los versículos que siguen, hasta la próxima marca, se dejaron fuera`,
  markup: (count) =>
    `había etiquetas o códigos de otra forma en ${counted(count, 'versículo')}; se quitaron y se conservaron las palabras`,
  'sign-code': (count) =>
    `un signo está escrito como código, por ejemplo &nbsp;, en ${counted(count, 'versículo')}; así se imprimiría`,
  'verse-twice': (count) =>
    `${counted(count, 'versículo aparece', 'versículos aparecen')} dos veces; el segundo no se incluyó`,
  'out-of-order': (count) =>
    `${counted(count, 'versículo viene', 'versículos vienen')} después de uno posterior, y se ${count === 1 ? 'puso' : 'pusieron'} en su lugar`,
  'between-verses': (count) =>
    `hay palabras ${times(count)} fuera de los versículos; no se incluyeron`,
  'unknown-book': (count) =>
    `${counted(count, 'libro no se conoce', 'libros no se conocen')} aquí; no se ${included(count)}`,
  'short-book': (count) =>
    `${counted(count, 'libro termina', 'libros terminan')} antes de tiempo; quizá el archivo no esté completo`,
  'no-verse': (count) =>
    `${counted(count, 'línea no es', 'líneas no son')} un versículo; no se ${included(count)}`,
  'other-file': (count) =>
    `${counted(count, 'archivo no es', 'archivos no son')} una traducción; no se ${count === 1 ? 'leyó' : 'leyeron'}`,
}

const included = (count: number): string => (count === 1 ? 'incluyó' : 'incluyeron')

const times = (count: number): string => (count === 1 ? 'una vez' : `${count} veces`)

const most = 8

const some = (places: readonly string[], count: number): string =>
  count > most && places.length > most ? `${places.slice(0, most).join(', ')} …` : places.join(', ')
