import type { EditingWords } from '../en/editing.ts'
import { cuantos } from './count.ts'

/** What `add`, `edit`, `renew` and `close` say and ask, in Spanish. */
export const spanishEditing: EditingWords = {
  wrong: {
    empty: (flag) => `${flag} está vacío; escriba algo después, o quítelo`,
    day: (flag, typed) =>
      `\`${typed}\` después de ${flag} no es un día; escriba uno como 2026-11-29, próximo domingo, en 4 semanas o Pascua`,
    notSunday: (typed, before, after) =>
      `\`${typed}\` después de --sunday no es domingo; los más cercanos son ${before} y ${after}`,
    past: (flag, day) => `el ${day} después de ${flag} ya pasó; nombre un día por venir`,
    backwards: (from, until) => `el último día, ${until}, es anterior al primero, ${from}`,
    over: (from, weeks, last) =>
      `${cuantos(weeks, 'domingo')} desde el ${from} terminaron el ${last}; nombre un --from posterior, o --until`,
    sundayAndWindow:
      '--sunday es un solo domingo; quite --from, --until y --every, o quite --sunday',
    section: (typed, near, known) =>
      near === undefined
        ? `no existe la sección \`${typed}\`; bulletin.yaml tiene ${known.join(', ')}`
        : `no existe la sección \`${typed}\`; ¿quiso decir \`${near}\`?`,
    every: (typed) => `\`${typed}\` después de --every no es un número de semanas; escriba 2 weeks`,
    link: (typed) =>
      `\`${typed}\` después de --link no es una dirección; escriba palabras y una dirección, por ejemplo "Inscríbase https://example.org"`,
    channels: (typed) =>
      `\`${typed}\` después de --consent-channels no es una lista de print, text y web; \`none\` es para un consentimiento que aún falta pedir`,
  },
  asked: {
    empty: () => 'Escriba algo aquí.',
    day: (_, typed) =>
      `«${typed}» no es un día. Escriba uno como 2026-11-29, domingo que viene, en 4 semanas o Pascua.`,
    notSunday: (typed, before, after) =>
      `«${typed}» no es domingo. Los más cercanos son ${before} y ${after}.`,
    past: (_, day) => `El ${day} ya pasó. Nombre un día por venir.`,
    backwards: (from, until) => `El ${until} es anterior al primer día, ${from}.`,
    over: (_, weeks, last) =>
      `Desde ese día, ${cuantos(weeks, 'domingo')} terminaron el ${last}. Nombre un día posterior.`,
    every: (typed) => `«${typed}» no es un número de semanas. Escriba uno como 2.`,
    link: (typed) =>
      `«${typed}» no tiene ninguna dirección. Escríbalo como: Inscríbase https://example.org`,
  },
  ask: {
    whom: '¿Por qué es la petición?',
    whomOffers: { person: 'Por una persona, con nombre', other: 'Por otra cosa' },
    name: 'Nombre (primero el de pila, luego el resto)',
    nameEmpty: 'Escriba un nombre.',
    minor: '¿Tiene esta persona menos de 18 años?',
    show: '¿Cómo ha de imprimirse el nombre?',
    showNone: 'De ningún modo: solo el texto',
    showOffers: {
      first: 'solo el nombre de pila',
      full: 'el nombre entero',
      initials: 'las iniciales',
    },
    which: '¿Qué petición? (flechas, o escriba una parte de sus palabras)',
    section: '¿Bajo qué encabezado?',
    noSection: 'Ninguno: va al principio, antes de todos',
    words: 'Las palabras de la petición',
    wordsOffers: {
      here: 'Escribirlas aquí, en una línea',
      editor: 'Escribirlas en su editor',
      none: 'Ninguna: solo el nombre',
    },
    text: 'Texto de la petición',
    textEmpty: 'Escriba el texto.',
    editor: 'El texto:',
    when: '¿Cuándo entra?',
    whenOffers: {
      sunday: 'Un solo domingo',
      weeks: (weeks) => `${cuantos(weeks, 'domingo')}, desde un día`,
      window: 'Desde un día hasta otro',
      open: 'Desde un día, hasta que se cierre',
      always: 'Todas las semanas desde ahora, hasta que se cierre',
      every: 'Cada cierto número de semanas',
    },
    sunday: '¿Qué domingo? (2026-11-29, próximo domingo, Pascua)',
    from: 'Primer día (2026-11-29, próximo domingo)',
    until: 'Último día (2026-12-20, en 4 semanas, Pascua)',
    every: '¿Cada cuántas semanas?',
    consentBy: '¿Quién dio permiso para el nombre? (ella misma; Intro solo: nadie aún)',
    channels: '¿Dónde puede estar?',
    channelOffers: {
      print: 'print: la hoja en la iglesia',
      text: 'text: el correo electrónico',
      web: 'web: el sitio web',
    },
    priority: '¿Qué tan seguro es su sitio?',
    priorityOffers: {
      essential: 'essential: nunca queda fuera',
      normal: 'normal: lo corriente',
      'if-room': 'if-room: lo primero que queda fuera',
    },
    link: 'Palabras y dirección del enlace (por ejemplo Inscríbase https://example.org)',
    change: '¿Qué ha de cambiar?',
    changeOffers: {
      text: 'Las palabras',
      person: 'El nombre, o cómo se imprime',
      section: 'El encabezado',
      when: 'Cuándo entra',
      consent: 'El consentimiento',
      priority: 'Qué tan seguro es su sitio',
      link: 'El enlace',
      clear: 'Quitar algo',
      done: 'Nada más',
    },
    clear: '¿Quitar qué?',
    clearNothing: 'No quitar nada',
    keys: {
      section: 'El encabezado: irá al principio, antes de todos',
      kind: 'Que es acción de gracias o petición',
      person: 'El nombre',
      text: 'Las palabras',
      footnote: 'La nota al pie',
      link: 'El enlace',
      sunday: 'El domingo para el que es',
      from: 'El primer día',
      until: 'El último día',
      repeat: 'Que se repite',
      priority: 'Qué tan seguro es su sitio',
      lang: 'Que está en otro idioma',
      source: 'De dónde vino',
      consent: 'El consentimiento',
      closed: 'Que está cerrada',
      note: 'El apunte',
    },
    renew: '¿Hasta cuándo?',
    renewOffers: {
      weeks: (weeks, until) => `${cuantos(weeks, 'domingo')} más, hasta el ${until}`,
      other: 'Otro día',
    },
    how: '¿Cómo terminó? (no se imprime nunca)',
    howOffers: {
      recovered: 'sanó',
      died: 'murió',
      answered: 'fue escuchada',
      other: 'Con otras palabras',
      unsaid: 'No decirlo',
    },
    howWords: 'Con sus propias palabras',
    on: '¿Desde qué día está cerrada?',
    write: '¿Escribir esto?',
  },

  added: (id, file, line) => `${id} se añadió: ${file}, línea ${line}`,
  changed: (id, file, line) => `${id} se cambió: ${file}, línea ${line}`,
  renewed: (id, until) => `${id} entra hasta el ${until}`,
  closed: (id, day) => `${id} se cerró a partir del ${day}`,
  alreadySo: (id) => `${id} ya lo dice así; no se cambió nada.`,
  withoutId: 'la petición nueva',
  noRequests: 'Aún no hay ninguna petición; `bulletin add` añade una.',

  newFile: [
    '# Peticiones de la propia parroquia. Cada una empieza con un guion; `bulletin add` pone las nuevas al final.',
    '',
    'requests:',
  ],
}
