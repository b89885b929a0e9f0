import type { TestSheetWords } from '../../typeset/test-sheet.ts'

/** Spanish words of the sheet that shows which edge a printer flips on. */
export const spanishTestSheet: TestSheetWords = {
  lang: 'es',
  front: {
    heading: 'Hoja de prueba para su impresora',
    paragraphs: [
      'Imprima esta hoja por las dos caras del papel.',
      'Después sosténgala como está al leer esto, y dele la vuelta como se pasa la página de un libro.',
      'Una de las dos notas del reverso está derecha. Haga lo que dice esa nota.',
    ],
  },
  shortEdge: {
    heading: 'Si puede leer esta nota',
    paragraphs: [
      'Su impresora voltea el papel por el borde corto.',
      'En bulletin.yaml, debajo de insert, escriba duplex: short-edge. También es lo que vale cuando no se escribe nada.',
    ],
  },
  longEdge: {
    heading: 'Si puede leer esta nota',
    paragraphs: [
      'Su impresora voltea el papel por el borde largo.',
      'En bulletin.yaml, debajo de insert, escriba duplex: long-edge. Los reversos de sus hojas se giran entonces para que salgan bien.',
    ],
  },
}
