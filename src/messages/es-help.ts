import type { Wording } from './wording.ts'

/** The help in Spanish, by its English; what is not here is shown in English. */
export const spanishHelp: Wording['help'] = {
  groups: {
    week: 'Cada semana',
    requests: 'Peticiones',
    looking: 'Para consultar algo',
    setting: 'Para preparar las cosas',
    rest: 'Y además',
  },
  begin: [
    'Una parroquia nueva empieza con `bulletin init`. `bulletin help make` muestra una',
    'orden con sus opciones y ejemplos.',
  ],
  words: new Map([
    ['Usage:', 'Uso:'],
    ['Commands:', 'Órdenes:'],
    ['Arguments:', 'Argumentos:'],
    ['Flags:', 'Opciones:'],
    ['Everywhere:', 'En todas las órdenes:'],
    ['Examples:', 'Ejemplos:'],
    [
      "bulletin makes a parish's weekly prayer insert from plain files.",
      'bulletin hace la hoja semanal de oración de una parroquia a partir de archivos sencillos.',
    ],
    [
      "make this week's insert: the PDFs, the text, and the record",
      'hace la hoja de esta semana: los PDF, el texto y el registro',
    ],
    [
      "this week's text on standard output, and nothing else there",
      'el texto de esta semana en la salida estándar, y nada más en ella',
    ],
    [
      'every problem of this week and the next ones',
      'los problemas de esta semana y las siguientes',
    ],
    [
      "this week's requests and articles, in and out, and why",
      'las peticiones y artículos de esta semana, dentro y fuera, y por qué',
    ],
    ['why it is in or out', 'por qué está dentro o fuera'],
    ['an intermediate form as JSON', 'una forma intermedia como JSON'],
    ['all commands, or one with its flags and examples', 'todas las órdenes, o una con ejemplos'],
    ['add a request, by questions or by flags', 'añade una petición, con preguntas u opciones'],
    [
      'change a request, and nothing else in its file',
      'cambia una petición, y nada más en su archivo',
    ],
    ['let a request run until a later day', 'prolonga una petición hasta otro día'],
    ['end a request', 'termina una petición'],
    [
      'a new parish folder that makes its first insert at once',
      'una carpeta nueva que hace enseguida su primera hoja',
    ],
    [
      "look a verse up, search for words, or see why this week's verse was chosen",
      'consulta un versículo, busca palabras, o muestra por qué se eligió el de esta semana',
    ],

    ['the command', 'la orden'],
    ['of a request or an article', 'de una petición o un artículo'],
    ['of the request', 'de la petición'],
    ['which form', 'qué forma'],
    [
      "the parish's folder; else this one, or the nearest above with bulletin.yaml",
      'la carpeta de la parroquia; si no, esta, o la más cercana hacia arriba con bulletin.yaml',
    ],
    [
      'the week: the first Sunday on or after this day (2026-11-29, next sunday)',
      'la semana: el primer domingo desde este día (2026-11-29, next sunday)',
    ],
    ['one JSON object on standard output', 'un objeto JSON en la salida estándar'],
    ['say only what is wrong', 'solo dice lo que está mal'],
    ['ask nothing', 'no pregunta nada'],
    ['no colour', 'sin color'],
    [
      'for screen readers: questions in lines of text, answered by numbers',
      'para lectores de pantalla: preguntas en líneas de texto, que se responden con números',
    ],
    ['show help', 'muestra la ayuda'],
    ['print the version', 'muestra la versión'],

    ['the verse at the head, by its reference', 'el versículo de la cabecera, por su cita'],
    ['the translation of that verse', 'la traducción de ese versículo'],
    [
      'leave this request or article out (repeatable)',
      'deja fuera esta petición o artículo (puede repetirse)',
    ],
    ['how the paper is used', 'cómo se usa el papel'],
    ['the paper', 'el papel'],
    ['only these files: pdf, text', 'solo estos archivos: pdf, text'],
    ['only these: standard, large-print', 'solo estas: standard, large-print'],
    [
      'write the files straight into this folder',
      'escribe los archivos directamente en esta carpeta',
    ],
    ['decide and lay out, but write nothing', 'decide y compone, pero no escribe nada'],
    [
      'instead, a sheet that shows which edge your printer flips on',
      'en su lugar, una hoja que muestra por qué borde voltea su impresora',
    ],
    ['show the insert when it is made', 'muestra la hoja cuando está hecha'],
    [
      'forget what was chosen by hand for this week',
      'olvida lo que se eligió a mano para esta semana',
    ],
    ['columns of the text', 'columnas del texto'],
    ['plain letters, for old mail programs', 'letras simples, para programas de correo antiguos'],
    ['what this channel may carry', 'lo que puede llevar este canal'],
    ['how many weeks to look at (default 4)', 'cuántas semanas mirar (4 si no se dice)'],
  ]),
}
