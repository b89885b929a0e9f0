import type { Catalogue, Sentence } from '../catalogue.ts'

type LetterCode =
  | 'letter-unreadable'
  | 'letter-without-requests'
  | 'letter-imported-already'
  | 'cannot-fill'

/** What can keep a partner's letter from being imported, in Spanish. */
export const spanishForLetters: Pick<Catalogue, LetterCode> = {
  'letter-unreadable': ({ file, reason }) => unreadable(file, reason),
  'letter-without-requests': ({ file }) => ({
    message: `${file} no contiene ninguna petición ni artículo; no se escribió nada`,
    hint: 'Compruebe si es el archivo correcto, y si la carta está en un archivo adjunto.',
  }),
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

function unreadable(file: string, reason: Reason): Sentence {
  switch (reason) {
    case 'empty':
      return {
        message: `${file} no contiene palabras`,
        hint: 'Guarde la carta otra vez, o pegue su texto.',
      }
    case 'outlook':
      return {
        message: `${file} es un mensaje en el formato propio de Outlook, que no puede leerse`,
        hint: 'Guárdelo como «Solo texto» o como .eml, o copie el texto en un archivo de texto simple.',
      }
    case 'word':
      return fromProgram(`${file} es un archivo de Word u OpenDocument`)
    case 'rtf':
      return fromProgram(`${file} es un archivo de texto enriquecido`)
    case 'pdf':
      return fromProgram(`${file} es un PDF`)
    case 'picture':
      return withoutText(`${file} es una imagen`)
    case 'archive':
      return withoutText(`${file} es un archivo comprimido`)
    default:
      return reason satisfies never
  }
}

const fromProgram = (what: string): Sentence => ({
  message: `${what}, que no puede leerse como carta`,
  hint: 'Ábralo, copie todo y péguelo en un archivo de texto simple.',
})

const withoutText = (what: string): Sentence => ({
  message: `${what}, en el que no hay texto`,
  hint: 'Pida el texto a quien lo envió, o cópielo a mano en un archivo de texto simple.',
})
