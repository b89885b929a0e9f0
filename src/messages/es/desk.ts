import { count } from '../count.ts'
import type { DeskWords } from '../en/desk.ts'
import { listed } from './listed.ts'
import { papersInSpanish, shapesInSpanish } from './vocabulary.ts'

/** What questions say by themselves, and what `make` asks, in Spanish. */
export const spanishDesk: DeskWords = {
  asking: {
    keys: {
      space: 'espacio',
      navigate: 'mover',
      select: 'marcar',
      all: 'todo',
      invert: 'los demás',
      submit: 'seguir',
    },
    yesOrNo: { yes: 'S/n', no: 's/N' },
    yes: /^(s|si|sí|y|yes)$/i,
    no: /^no?$/i,
    yesOrNoWrong: 'Escriba s o n.',
    said: { yes: 'sí', no: 'no' },
    barred: 'Este no puede marcarse.',
    editor: 'Pulse Intro para abrir su editor; después guarde y ciérrelo.',
    noEditor: (wanted) =>
      wanted === undefined
        ? 'En este equipo no hay ningún editor que pueda abrirse, así que el texto se escribe aquí.'
        : `Su editor no puede abrirse: EDITOR o VISUAL nombra ${wanted}, que no está en este equipo. Por eso el texto se escribe aquí.`,
    pagerFoot: 'q sale - Espacio sigue, b vuelve',
    find: '(flechas, o escriba una parte de sus palabras)',
    nothingFound: 'Nada tiene estas palabras.',
  },

  plain: {
    initial: (text) => `Intro solo toma: ${text}`,
    number: (most) => `Escriba un número del 1 al ${most}, y luego Intro. Intro solo toma el 1: `,
    numberWrong: (typed, most) => `«${typed}» no se ofrece. Los números van del 1 al ${most}.`,
    part: 'Escriba una parte de sus palabras, y luego Intro. Intro solo lo lee todo: ',
    picked: 'marcado',
    notPicked: 'sin marcar',
    barred: (why) => `no puede marcarse: ${why}`,
    numbers: 'Escriba los números que quiere cambiar, separados por espacios. Intro solo sigue: ',
    text: 'Escriba el texto, línea por línea. Una línea con solo un punto lo termina.',
    textNow: 'El texto es ahora:',
    textKeep: 'Un punto al empezar lo deja como está.',
  },

  thisSunday: 'Este domingo',
  items: (inCount) =>
    `¿Qué entra? Hay ${count(inCount, 'elemento')} dentro; quite lo que no quiera`,
  outTitle: 'Fuera esta semana:',
  outMore: (number) => `y ${number} más; \`bulletin list\` los muestra todos`,
  describe: (section, file, line) => `${section}; ${file}, línea ${line}`,
  missing: {
    consent: 'en espera: no hay consentimiento anotado',
    name: 'en espera: las palabras dicen una parte del nombre',
  },

  fitting: 'Componiendo…',
  fit: (panels, size, linesLeft) =>
    `${inWords(panels, 'cara')} a ${size} pt; ${linesLeft === 0 ? 'no sobra ninguna línea' : linesLeft === 1 ? 'sobra una línea' : `sobran ${inWords(linesLeft, 'línea')}`}`,
  fits: (shape, paper, fit) =>
    `Cabe: ${shapesInSpanish[shape]} en ${papersInSpanish[paper]}, ${fit}.`,

  cure: '¿Qué se hace?',
  cures: {
    'leave-out': (names) => `Dejar fuera ${listed(names)}`,
    shorten: (names, words) => `Acortar ${listed(names)} en unas ${count(words, 'palabra')}`,
    shape: (shape) => `Hacerla como ${shapesInSpanish[shape]}`,
    paper: (paper) => `Imprimir en ${papersInSpanish[paper]}`,
    shapeOnPaper: (shape, paper) =>
      `Hacerla como ${shapesInSpanish[shape]}, en ${papersInSpanish[paper]}`,
    items: 'Elegir otra vez lo que entra',
    again: 'Ya cambié los archivos: mirar otra vez',
    stop: 'Parar aquí, y no escribir nada',
  },
  shorten: (words, places) =>
    [
      `Quite unas ${count(words, 'palabra')} en su editor, y guarde:`,
      ...places.map(({ file, line }) => `  ${file}, línea ${line}`),
    ].join('\n'),

  print: (sides, duplex) =>
    sides === 1
      ? 'Imprima insert.pdf a tamaño real.'
      : `Imprima insert.pdf por las dos caras, a tamaño real, volteando por el borde ${duplex === 'short-edge' ? 'corto' : 'largo'}.`,
  sentToPrinter: (file) => `Enviado a la impresora: ${file}, una copia.`,
  fold: {
    'half-fold': 'Dóblela una vez, con el título delante.',
    'half-sheet': 'Córtela por la mitad: hay dos ejemplares en cada hoja de papel.',
    flat: 'No se dobla.',
    'tri-fold':
      'Dóblela con el interior hacia arriba: primero el tercio derecho hacia dentro, luego el otro encima, de modo que el título quede delante.',
    booklet:
      'Deje las hojas en su orden, dóblelas todas juntas una vez, con el título delante, y grápelas en el doblez.',
  },
  slips: {
    askPrinted: 'Está escrita. ¿Es esta la que se imprime?',
    printed: 'Anotada como impresa: `bulletin slip` dice lo que cambie después.',
    since: {
      print: (added, changed, withdrawn) => `En papel: ${changesSince(added, changed, withdrawn)}.`,
      text: (added, changed, withdrawn) =>
        `En el texto: ${changesSince(added, changed, withdrawn)}.`,
    },
    print: (onSheet, sides) =>
      `${onSheet} papeletas por hoja: imprima slip.pdf ${sides === 1 ? 'por una cara' : 'por las dos caras'} a tamaño real, y corte por las marcas.`,
    nothing: 'Nada ha cambiado desde que se imprimió: no hace falta ninguna papeleta.',
  },
  write: '¿Escribirla?',
  writes: {
    write: 'Escribir los archivos',
    open: 'Escribir los archivos, y mostrar la hoja',
    print: 'Escribir los archivos, e imprimir la hoja (una copia)',
    dry: 'Seguir (ensayo: no se escribe nada)',
    reopen: 'Escribirla de todos modos, marcada como actualizada',
    show: 'Mostrar antes el texto',
    items: 'Elegir otra vez lo que entra',
    verse: 'Elegir otro versículo',
    stop: 'Parar aquí, y no escribir nada',
  },
}

const numbers = [
  'una',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
]

/** Small numbers in words, of a feminine noun. */
const inWords = (number: number, one: string): string =>
  `${numbers[number - 1] ?? number} ${one}${number === 1 ? '' : 's'}`

/** What a slip tells of, without what there is none of. */
const changesSince = (added: number, changed: number, withdrawn: number): string =>
  [
    ...(added > 0 ? [`nuevo ${added}`] : []),
    ...(changed > 0 ? [`cambiado ${changed}`] : []),
    ...(withdrawn > 0 ? [`retirado ${withdrawn}`] : []),
  ].join(', ') || 'ningún cambio'
