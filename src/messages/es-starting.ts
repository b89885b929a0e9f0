import type { StartingWords } from './starting.ts'

/** What `init` says and asks, in Spanish. */
export const spanishStarting: StartingWords = {
  ask: {
    name: '¿Cómo se llama su parroquia?',
    place: '¿Dónde está? (población o barrio; Intro para omitirlo)',
    contact: '¿A quién se pide una oración? (va al pie de la página)',
    phone: 'El número de teléfono (Intro para omitirlo)',
    email: 'La dirección de correo (Intro para omitirla)',
    sections: 'Los encabezados de las peticiones, en orden, separados por punto y coma',
    translation: '¿Qué traducción de la Biblia leen? (por ejemplo KJV, NRSVue)',
    calendar: '¿Siguen el año litúrgico?',
    paper: '¿Qué papel hay en su impresora?',
    timezone: 'Su zona horaria (decide cuándo empieza una semana nueva)',
    folder: '¿Cómo ha de llamarse la carpeta nueva?',
  },
  offers: {
    rcl: 'Sí, con las lecturas del Revised Common Lectionary',
    none: 'No (sin año litúrgico)',
    letter: 'Carta, letter (8.5 × 11 in)',
    legal: 'Oficio, legal (8.5 × 14 in)',
    a4: 'Papel A4',
    a3: 'Papel A3',
    tabloid: 'Tabloide, tabloid (11 × 17 in)',
  },
  wrong: {
    empty: 'Escriba algo aquí.',
    email: 'Escriba una dirección como office@example.org, o nada.',
    timezone: (typed) =>
      `${typed} no es una zona horaria; escriba una como America/New_York o America/Mexico_City`,
    language: (typed) => `${typed} no es la etiqueta de ningún idioma; escriba una como en-US o es`,
    sections: 'Escriba al menos un encabezado.',
    sectionTwice: (section) => `El encabezado «${section}» aparece dos veces.`,
    flag: (flag, reason) => `en --${flag}: ${reason}`,
  },
  someParish: 'Nuestra parroquia',
  theOffice: 'la oficina parroquial',
  made: (name) => `${name} ya tiene su carpeta.`,
  otherTranslation: (wanted, quoted) =>
    `Los versículos se citarán de la ${quoted}, que viene con el programa; README.txt en la carpeta dice cómo traer la ${wanted}.`,
  next: 'Lo que se escribe ahora:',
  does: {
    make: 'hace la hoja de este domingo',
    check: 'busca descuidos en lo que escribió',
    help: 'muestra todo lo que puede hacerse',
  },
  readMe: 'README.txt en la carpeta lo cuenta todo a quien lo haga después.',
  wrote: 'La carpeta nueva:',
}
