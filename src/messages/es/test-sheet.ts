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
  scale: {
    heading: '¿Está impresa a su tamaño real?',
    paragraphs: [
      'Ponga una regla sobre las dos escalas. Si son más cortas de lo que dicen, imprima otra vez con la escala «Tamaño real», 100 %, sin «Ajustar a la página».',
      'La línea fina alrededor de las dos mitades está a un cuarto de pulgada del borde. Si falta una parte, su impresora no llega tan cerca del borde como la mayoría; las hojas no llegan hasta ahí de todos modos.',
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
