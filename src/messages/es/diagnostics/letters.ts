import { limits } from '../../../problems/limits.ts'
import type { Catalogue, Sentence } from '../../catalogue.ts'
import { count } from '../../count.ts'

type LetterCode =
  | 'letter-unreadable'
  | 'letter-without-requests'
  | 'table-unclear'
  | 'table-known'
  | 'calendar-known'
  | 'letter-imported-already'
  | 'cannot-fill'

/** What can keep a partner's letter from being imported, in Spanish. */
export const spanishForLetters: Pick<Catalogue, LetterCode> = {
  'letter-unreadable': ({ file, reason }) => unreadable[reason](file),
  'letter-without-requests': ({ file }) => ({
    message: `${file} no contiene ninguna petición ni artículo; no se escribió nada`,
    hint: 'Compruebe si es el archivo correcto, y si la carta está en un archivo adjunto.',
  }),
  'table-unclear': ({ file, columns }) => ({
    message: `${file} es una tabla, y ninguno de sus encabezados dice qué columna contiene las peticiones: ${columns.join(', ')}; no se escribió nada`,
    hint: 'Nómbrela: `--column "ENCABEZADO=request"`, y la columna de los nombres con `=name`; o escriba `import: { columns: { request: ENCABEZADO } }` en bulletin.yaml.',
  }),
  'table-known': ({ file, rows }) => ({
    message: `todas las filas de ${file} están ya en la parroquia (${count(rows, 'fila')}); no se escribió nada`,
    hint: 'Exporte el formulario otra vez cuando haya respuestas nuevas: las filas que ya están se pasan siempre por alto.',
  }),
  'calendar-known': ({ file, known }) =>
    known > 0
      ? {
          message: `todas las entradas por venir de ${file} están ya en la parroquia (${known}); no se ha escrito nada`,
          hint: 'Exporte el calendario de nuevo cuando haya entradas nuevas: las que ya están siempre se pasan por alto.',
        }
      : {
          message: `ninguna entrada de ${file} está por venir, o se puede leer; no se ha escrito nada`,
          hint: 'Lo que el calendario llama privado nunca se lee; `--date` nombra el domingo desde el que cuentan las entradas.',
        },
  'letter-imported-already': ({ file, there }) => ({
    message: `todo lo que contiene ${file} ya está en la parroquia, en ${there}; no se escribió nada`,
    hint: 'Para importarla de nuevo, borre antes ese archivo; para usarla también otro domingo, indíquelo con --date.',
  }),
  'cannot-fill': ({ file, sections }) => ({
    message: `${file} está escrito de un modo en que no se le puede añadir nada; no se escribió nada`,
    hint:
      sections.length > 0
        ? `Añada usted los encabezados nuevos debajo de \`sections\`, y repita la orden: ${sections.join(', ')}.`
        : 'Escriba usted nombre, lema y contacto debajo de `parish`, cada clave en su línea, y repita la orden.',
  }),
}

type Reason = Parameters<Catalogue['letter-unreadable']>[0]['reason']

/** By why a letter cannot be read, for its file. */
const unreadable: Readonly<Record<Reason, (file: string) => Sentence>> = {
  empty: (file) => ({
    message: `${file} no contiene palabras`,
    hint: 'Guarde la carta otra vez, o pegue su texto.',
  }),
  'no-rows': (file) => ({
    message: `${file} es una tabla sin nada bajo sus encabezados`,
    hint: 'Expórtela de nuevo cuando haya respuestas.',
  }),
  outlook: (file) => ({
    message: `${file} es un mensaje en el formato propio de Outlook, que no puede leerse`,
    hint: 'Guárdelo como «Solo texto» o como .eml, o copie el texto en un archivo de texto simple.',
  }),
  'old-word': (file) => savedAs(`${file} es un archivo de Word del formato antiguo (.doc)`),
  'open-document': (file) => savedAs(`${file} es un archivo de OpenDocument`),
  pages: (file) => savedAs(`${file} es un archivo de Pages`),
  publisher: (file) => ({
    message: `${file} es un archivo de Publisher, que no se puede leer`,
    hint: 'Ábralo, guárdelo como .docx (Guardar como, Documento de Word), o copie todo en un documento de Word, e impórtelo.',
  }),
  slides: (file) => fromProgram(`${file} es una presentación`),
  sheet: (file) => ({
    message: `${file} es una hoja de cálculo de un tipo que no puede leerse`,
    hint: 'Ábrala, guárdela como .xlsx o .csv e impórtela.',
  }),
  locked: (file) => ({
    message: `${file} está protegido con una contraseña`,
    hint: 'Ábralo, guárdelo sin la contraseña y ejecute la orden otra vez.',
  }),
  'no-letter': (file) => ({
    message: `${file} es un archivo para programas, no una carta`,
    hint: 'Pida las palabras como correo, archivo de Word o texto simple; las respuestas de un formulario, como .csv o .xlsx.',
  }),
  damaged: (file) => ({
    message: `${file} está dañado o incompleto`,
    hint: 'Pídalo otra vez, o ábralo en su programa y guárdelo de nuevo.',
  }),
  'too-long': (file) => ({
    message: `${file} contiene más que una carta: más de ${limits.lines} líneas o un millón de caracteres`,
    hint: 'Mire si es el archivo correcto, o copie las páginas que van en la hoja en un archivo aparte.',
  }),
  'too-large': (file) => ({
    message: `${file} contiene más que una carta: más de ${limits.unpacked / 2 ** 20} MB de texto, ${limits.marks} marcas o ${limits.cells} celdas, o de ${limits.letter / 2 ** 20} MB con todo lo adjunto`,
    hint: 'Mire si es el archivo correcto, o copie las páginas que van en la hoja en un archivo aparte.',
  }),
  rtf: (file) => savedAs(`${file} es un archivo de texto enriquecido (.rtf)`),
  pdf: (file) => fromProgram(`${file} es un PDF`),
  picture: (file) => withoutText(`${file} es una imagen`),
  archive: (file) => withoutText(`${file} es un archivo comprimido`),
}

const savedAs = (what: string): Sentence => ({
  message: `${what}, que no puede leerse`,
  hint: 'Ábralo, guárdelo como .docx (Guardar como o Exportar, documento de Word) e impórtelo.',
})

const fromProgram = (what: string): Sentence => ({
  message: `${what}, que no puede leerse como carta`,
  hint: 'Ábralo, copie todo y péguelo en un archivo de texto simple.',
})

const withoutText = (what: string): Sentence => ({
  message: `${what}, en el que no hay texto`,
  hint: 'Pida el texto a quien lo envió, o cópielo a mano en un archivo de texto simple.',
})
