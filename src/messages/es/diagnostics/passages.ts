import type { PassageProblems, QuotationCount } from '../../../problems/passage-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { listed } from '../listed.ts'

/** What is said in Spanish about references, verses and how translations may be quoted. */
export const spanishForPassages: Pick<Catalogue, keyof PassageProblems> = {
  'no-book': ({ text }) => ({
    message: `«${text}» no nombra ningún libro de la Biblia`,
    hint: 'Escriba el libro, luego capítulo y versículo, por ejemplo Salmo 46:1.',
  }),
  'unknown-book': ({ text, name, nearest }) => ({
    message: `«${name}» en «${text}» no es un libro de la Biblia`,
    hint:
      nearest.length > 0
        ? `¿Quiso decir ${listed(nearest, 'o')}?`
        : 'Escríbalo completo, por ejemplo 1 Corintios 13:4.',
  }),
  'book-misspelt': ({ text, name, book }) => ({
    message: `«${name}» en «${text}» se lee como ${book}`,
  }),
  'psalm-numbers': ({ text, hebrew, greek, taken }) => ({
    message:
      taken === 'hebrew'
        ? `«${text}» se lee como el Salmo ${hebrew}, que es el ${greek} de la Biblia griega y la Vulgata`
        : `«${text}» se lee como el Salmo ${greek}, como cuenta esta traducción; es el ${hebrew} de otras Biblias`,
  }),
  'canticle-read': ({ text, number, canticle, ref }) => ({
    message: `«${text}» se lee como el ${canticle} del Libro de Oración Común en inglés (1979): ${ref}`,
    ...(number <= chaptersOfSong && { hint: songHint }),
  }),
  'canticle-hymn': ({ text, canticle }) => ({
    message: `«${text}»: el ${canticle} del Libro de Oración Común en inglés (1979) no está en la Biblia, así que no hay versículo que citar`,
    hint: 'Sus palabras pueden escribirse debajo de `text`.',
  }),
  'no-such-canticle': ({ text, canticle, last }) => ({
    message: `no existe el Cántico ${canticle} en «${text}»: el Libro de Oración Común tiene los Cánticos 1 a ${last}`,
    hint: songHint,
  }),
  'no-chapter': ({ book }) => ({
    message: `«${book}» solo es un libro entero`,
    hint: `Añada capítulo y versículo, por ejemplo ${book} 1:2.`,
  }),
  'unreadable-reference': ({ text, rest }) => ({
    message: `«${rest}» en «${text}» no puede leerse como capítulo y versículo`,
    hint: 'Escríbalo como libro capítulo:versículo, por ejemplo 1 Corintios 13:4-7.',
  }),
  'several-passages': ({ text, passages }) => ({
    message: `«${text}» nombra ${passages.length} pasajes donde se quiere uno`,
    hint: `Elija uno: ${passages.join(', o ')}.`,
  }),
  'backwards-reference': ({ text }) => ({
    message: `«${text}» termina antes de empezar`,
    hint: 'Escriba primero el versículo anterior.',
  }),
  'no-such-chapter': ({ text, book, chapter, chapters }) => ({
    message: `no existe el capítulo ${chapter} en «${text}»: ${book} tiene ${count(chapters, 'capítulo')}`,
    hint: 'Compruebe la cita otra vez.',
  }),
  'no-such-verse': ({ text, chapter, verse, verses }) => ({
    message: `no existe el versículo ${verse} en «${text}»: ${chapter} tiene ${count(verses, 'versículo')}`,
    hint: 'Compruebe la cita otra vez.',
  }),
  'unknown-translation': ({ translation, known, instead }) => ({
    message:
      instead === undefined
        ? `aquí no hay ninguna traducción llamada ${translation}`
        : `aquí no hay ninguna traducción llamada ${translation}: hasta que usted la traiga, los versículos se eligen de la ${instead}`,
    hint: `${instead === undefined ? `Aquí está: ${known.join(', ')}. ` : ''}Para traer la ${translation}: un archivo con toda ella, con \`bulletin scripture add ARCHIVO --as ${translation}\`, o citas sueltas en un archivo de scripture/ con \`translation\`, \`notice\` y \`verses\`.`,
  }),
  'translation-lacks': ({ translation, ref }) => ({
    message: `${ref} no está en la ${translation} que hay aquí`,
    hint: 'Nombre otra traducción, o escriba las palabras debajo de `text`.',
  }),
  'translation-lacks-book': ({ translation, book }) => ({
    message: `la ${translation} que hay aquí no tiene ${book}`,
    hint: 'Nombre otra traducción, o escriba las palabras debajo de `text`.',
  }),
  'words-differ': ({ translation, ref }) => ({
    message: `estas palabras no están en ${ref} de la ${translation}; se imprimen como se escribieron`,
    hint: `Quite \`text\` para que se cite la ${translation}, o corrija la cita o la traducción.`,
  }),
  'translation-unsaid': ({ ref }) => ({
    message: `no se dice de qué traducción son las palabras de ${ref}; no se imprime ninguna después de ellas`,
    hint: 'Añada `translation`, por ejemplo `translation: NIV`.',
  }),
  'whole-verse': ({ translation, ref }) => ({
    message: `la ${translation} no tiene partes de versículos: ${ref} se cita entero`,
    hint: 'Para imprimir una parte, escriba sus palabras debajo de `text`.',
  }),
  'verse-again': ({ ref, weeks }) => ({
    message: `${ref} se imprimió hace ${count(weeks, 'semana')}`,
    hint: 'Si es lo que se quiere, no hace falta nada. Otro versículo se nombra con --verse.',
  }),
  'verses-rest': ({ restWeeks }) => ({
    message: `esta semana no hay versículo: todos los que podían elegirse se imprimieron en las últimas ${count(restWeeks, 'semana')}`,
    hint: 'Baje `rest-weeks` debajo de `scripture`, añada citas a scripture/, o nombre un versículo para la semana.',
  }),
  'unknown-theme': ({ theme, nearest, known }) => ({
    message: `ningún versículo tiene el tema «${theme}»`,
    hint: nearest ? `¿Quiso decir ${nearest}?` : `Los temas son ${known.join(', ')}.`,
  }),
  'quotation-limit': (values) => ({
    message: `${quoted(values)}, más de los ${values.limit} que ${values.publisher} permite sin preguntar`,
    hint: `Cite menos u otra traducción, o pida permiso: ${values.url}`,
  }),
  'quotation-limit-near': (values) => ({
    message: `${quoted(values)}; ${values.publisher} permite ${values.limit} sin preguntar`,
    hint: `Sus condiciones según se leyeron en ${values.readOn}; la página que vale: ${values.url}`,
  }),
  'quotation-book': ({ translation, book, half, publisher, url }) => ({
    message: `se cita ${half ? 'más de la mitad' : 'la totalidad'} de ${book} de la ${translation}, y ${publisher} no lo permite sin preguntar`,
    hint: `Cite menos, o pida permiso: ${url}`,
  }),
  'quotation-share': ({ translation, percent, publisher, url }) => ({
    message: `el ${percent}% o más de esta hoja se cita de la ${translation}, y ${publisher} no lo permite sin preguntar`,
    hint: `Cite menos, o pida permiso: ${url}`,
  }),
  'quotation-share-near': ({ translation, percent, publisher, readOn, url }) => ({
    message: `casi el ${percent}% de esta hoja se cita de la ${translation}; ${publisher} permite menos que eso sin preguntar`,
    hint: `Condiciones leídas en ${readOn}; la página que cuenta: ${url}`,
  }),
  'licence-needed': ({ translation, publisher, url }) => ({
    message: `imprimir la ${translation} con regularidad requiere una licencia de ${publisher}`,
    hint: `Si la parroquia aún no la tiene: ${url}`,
  }),
  'unknown-terms': ({ translation }) => ({
    message: `aquí no se sabe cómo puede citarse la ${translation}; sus versículos no se cuentan`,
    hint: 'Su editorial dice qué puede imprimirse y qué aviso se pide.',
  }),
}

const quoted = (values: QuotationCount): string =>
  `${count(values.verses, 'versículo')} de la ${values.translation} ${values.year === undefined ? 'en esta hoja' : `en lo que va de ${values.year}`}`

/** A canticle of a higher number cannot be a chapter of the Song of Solomon. */
const chaptersOfSong = 8

const songHint =
  'El Cantar de los Cantares se nombra con capítulo y versículo, por ejemplo Cantares 2:10.'
