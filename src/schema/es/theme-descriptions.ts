import type { themeDescriptions } from '../en/theme-descriptions.ts'
import { type Descriptions, under } from '../under.ts'

const margins: Descriptions = {
  top: 'Del borde superior al texto: 0.5 in, 12 mm, 36 pt.',
  bottom: 'Del texto al borde inferior.',
  outer: 'Del texto al borde exterior.',
  inner: 'Del pliegue al texto.',
}

const bounds: Descriptions = {
  best: 'Lo que la página debería tener.',
  floor: 'Lo menos que puede tener.',
}

const line: Descriptions = {
  thickness: 'El grosor de la línea: 0.6 pt.',
  gap: 'Entre la línea y el texto, en líneas del cuerpo.',
  width: 'Qué parte del ancho del texto ocupa: 1 es todo.',
  double: 'Una segunda línea, más fina, junto a ella.',
  ornament:
    'Lo que va en su centro: season, un dibujo del tiempo litúrgico, o un signo del tipo de letra del texto.',
  'ornament-size': 'Su tamaño, como múltiplo del cuerpo.',
  colour: 'Un nombre de la paleta, o accent.',
}

const cuts: Descriptions = {
  regular: 'El tipo del texto normal.',
  italic: 'Si falta, la cursiva se compone con el tipo normal.',
  bold: 'Si falta, la negrita se compone con el tipo normal.',
  'bold-italic': 'Si falta, se compone con la negrita.',
  small: 'Versalitas, si están en un archivo aparte.',
}

const text: Descriptions = {
  face: 'Una de las familias, o text: la letra del texto normal.',
  size: 'El tamaño de la letra, como múltiplo del cuerpo: 1.2.',
  'least-size': 'Hasta este tamaño puede reducirse cuando así ocupa menos líneas.',
  weight: 'regular (normal) o bold (negrita).',
  slope:
    'upright (recta) o italic (cursiva); opposite: recta dentro de la cursiva, y si no, cursiva.',
  capitals: 'small: versalitas en lugar de minúsculas.',
  'name-capitals':
    'De una palabra en mayúsculas la primera letra queda grande y las demás son versalitas.',
  figures: 'old-style: cifras elzevirianas. lining: todas tan altas como las mayúsculas.',
  tracking: 'Lo que se añade después de cada letra, en em: 0.05.',
  colour: 'Un nombre de la paleta, o accent.',
  align: 'Dónde empiezan y terminan las líneas.',
  leading:
    'De una línea a la siguiente, como múltiplo del tamaño; body sigue lo que se eligió para la página.',
  hyphenation: 'Si las palabras se dividen al final de la línea.',
  'widest-space':
    'Cuántas veces su ancho normal puede medir un espacio antes de probar líneas más sueltas.',
  rise: 'Por encima de la línea (o por debajo, con un menos), en em.',
  separator:
    'Un signo entre dos cosas, como un punto: las líneas acaban ahí antes que en otra parte, y entonces no se imprime.',
  tied: 'Nunca se divide entre dos líneas.',
}

const block: Descriptions = {
  before:
    'Espacio encima, en líneas del cuerpo: 1, o 1 plus 0.5 minus 0.25 si puede crecer y ceder.',
  after: 'Espacio debajo, de igual manera.',
  left: 'Más adentro desde la izquierda, en em del cuerpo.',
  right: 'Más adentro desde la derecha.',
  indent: 'La sangría de la primera línea, en em, después de otro párrafo.',
  hang: 'La sangría de todas las líneas menos la primera, en em.',
  'rule-above': 'Una línea de lado a lado, encima.',
  ...under('rule-above', line),
  'rule-below': 'Una línea de lado a lado, debajo.',
  ...under('rule-below', line),
  frame: 'Una línea alrededor de las palabras y de un código a su lado.',
  ...under('frame', line),
  initial:
    'Una primera letra grande, de tantas líneas de alto, cuando el párrafo abre su petición o artículo. 0: ninguna.',
  'lead-in': 'Tantas primeras palabras tienen el aspecto de .lead-in, de igual manera. 0: ninguna.',
  widows: 'Con cuántas líneas de un párrafo, como mínimo, puede empezar una cara.',
  orphans: 'Con cuántas líneas de un párrafo, como mínimo, puede terminar una cara.',
  width: 'De una imagen o una línea: qué parte del ancho del texto ocupa.',
  keep: 'lines: nunca se divide entre dos caras. next: queda con lo que sigue. previous: con lo anterior.',
  marker:
    'Lo que va delante de cada elemento de una lista: un signo, number (números) o none (nada).',
  gutter: 'Entre las columnas de una tabla, en em del texto.',
  'set-as':
    'Cómo se compone una tabla. columns: en columnas, si caben. lines: cada fila en líneas que empiezan con los encabezados de sus columnas. Del mismo modo, una lista de seis nombres o más sin signos: unos junto a otros, o cada uno en su línea.',
}

/** Para qué sirven las claves de `theme.yaml` y `large-print.yaml`. */
export const spanishThemeDescriptions: typeof themeDescriptions = {
  title: 'El aspecto de la hoja',
  keys: {
    extends:
      'El aspecto que este tema cambia: lo que no dice queda como en aquel. Sin él, el tema lo dice todo.',
    page: 'El papel alrededor del texto.',
    'page.margins': 'Distancias de los bordes de una cara a su texto.',
    ...under('page.margins', margins),
    'page.margins-of': 'Distancias de algunas formas, cuando son otras.',
    'page.margins-of.half-fold': 'De una hoja doblada una vez.',
    ...under('page.margins-of.half-fold', margins),
    'page.margins-of.half-sheet': 'De media hoja.',
    ...under('page.margins-of.half-sheet', margins),
    'page.margins-of.flat': 'De hojas enteras.',
    ...under('page.margins-of.flat', margins),
    'page.margins-of.tri-fold': 'De una hoja doblada dos veces.',
    ...under('page.margins-of.tri-fold', margins),
    'page.margins-of.booklet': 'De un cuadernillo.',
    ...under('page.margins-of.booklet', margins),
    'page.widest':
      'Ninguna columna es más ancha: 4.7 in. Una página más ancha tiene varias columnas o márgenes más anchos.',
    'page.justified-from':
      'El texto justificado se compone en bandera cuando su columna es más estrecha: 3.6 in. 0 in para nunca.',
    'page.columns':
      'Columnas de un texto que llena sus caras, si no quedan demasiado estrechas. Un texto corto tiene una.',
    'page.gutter': 'El espacio entre columnas: 0.3 in.',
    'page.page-numbers': 'Un número al pie de cada cara; of-all: también cuántas hay.',
    'page.running-foot': 'La parroquia, la fecha y el número al pie de cada cara menos la primera.',
    'page.grid':
      'Las líneas del texto quedan a la misma altura en todas las caras, y los espacios entre bloques ocupan líneas enteras.',
    'page.code-side': 'El lado de un código cuadrado para teléfonos: 0.8 in.',
    faces:
      'Los tipos de letra: una familia del paquete (eb-garamond), o cada corte por su nombre en el paquete o como archivo .ttf u .otf junto al tema.',
    ...under('faces', cuts),
    families: 'Otras familias de letra, con los nombres que usa `face`.',
    ...under('families', cuts),
    insert: 'Lo que vale en lugar de `insert` en bulletin.yaml.',
    'insert.shape': 'Cómo se usa el papel.',
    'insert.size': 'El tamaño de la letra, en puntos.',
    ...under('insert.size', bounds),
    'insert.leading': 'De una línea a la siguiente, como múltiplo del tamaño.',
    ...under('insert.leading', bounds),
    'insert.hanging': 'Si las comillas y los guiones sobresalen en el margen.',
    verse: 'Cuántas palabras tiene un versículo elegido para la semana.',
    'verse.least': 'El mínimo de palabras.',
    'verse.most': 'El máximo de palabras.',
    colour:
      'Lo que es accent donde bulletin.yaml no lo dice: season, el color del año litúrgico; none; o seis cifras.',
    palette: 'Nombres de colores, cada uno con sus seis cifras: tinta: "#000000".',
    body: 'De lo que parte todo el texto.',
    ...under('body', text),
    styles:
      'Reglas para elementos (h2), clases (.title) y uno dentro de otro (.contact p). Las últimas prevalecen.',
    ...under('styles', { ...text, ...block }),
  },
}
