import type { StartingWords } from '../en/starting.ts'
import { looksInSpanish } from './vocabulary.ts'

/** What `init` says and asks, in Spanish. */
export const spanishStarting: StartingWords = {
  ask: {
    name: '¿Cómo se llama su parroquia?',
    place: '¿Población o barrio? (Intro lo omite)',
    contact: '¿A quién se pide una oración?',
    phone: '¿Teléfono? (Intro lo omite)',
    email: '¿Correo electrónico? (Intro lo omite)',
    sections: '¿Qué encabezados? (con ; entre ellos)',
    translation: '¿Qué Biblia leen? (su abreviatura)',
    calendar: '¿Siguen el año litúrgico?',
    paper: '¿Qué papel hay en su impresora?',
    look: '¿Qué aspecto debe tener la hoja?',
    parts: '¿Qué más lleva, aparte de oraciones y artículos?',
    secondLanguage: '¿Debe ir otro idioma al lado del primero?',
    timezone: '¿Su zona horaria?',
    folder: '¿Cómo ha de llamarse la carpeta nueva?',
  },
  offers: {
    rcl: 'Sí, con las lecturas del Leccionario Común Revisado',
    roman: 'Sí, el calendario romano',
    'common-worship': 'Sí, el de la Iglesia de Inglaterra, sin lecturas',
    episcopal: 'Sí, con las lecturas de la Iglesia Episcopal',
    none: 'No, sin año litúrgico',
    letter: 'Carta (8.5 × 11 pulgadas)',
    legal: 'Oficio (8.5 × 14 pulgadas)',
    a4: 'Papel A4',
    a3: 'Papel A3',
    tabloid: 'Tabloide (11 × 17 pulgadas)',
  },
  second: {
    none: 'No, un solo idioma',
    en: 'El inglés, en dos columnas',
    es: 'El español, en dos columnas',
  },
  parts: {
    services: 'Los oficios: qué día y a qué hora',
    'this-week': 'La semana: lo que tiene lugar, con anuncios de lo que viene',
    rota: 'Los turnos: quién lee, quién ora, quién prepara el café',
    readings: 'Las lecturas del domingo',
  },
  begin:
    'Unas pocas preguntas; Intro solo toma lo que se propone.\nCtrl-C termina sin escribir nada.',
  someParish: 'Nuestra parroquia',
  theOffice: 'la oficina parroquial',
  made: (name) => `${name} ya tiene su carpeta.`,
  otherTranslation: (wanted, instead, readMe) =>
    [
      wanted === instead
        ? `La ${wanted} entera no viene con el programa: hasta que usted la traiga, los versículos se eligen de los pocos que hay en la carpeta scripture/.`
        : `La ${wanted} no viene con el programa: hasta que usted la traiga, los versículos se eligen de la ${instead}.`,
      `Para traerla, escriba \`bulletin scripture add ARCHIVO --as ${wanted}\`; ${readMe}, en la carpeta, dice dónde hay archivos y cómo citar versículos sueltos.`,
    ].join('\n'),
  next: 'Lo que se escribe ahora:',
  does: {
    make: 'hace la hoja de este domingo',
    add: 'pone una petición o un evento',
    check: 'busca descuidos en lo que escribió',
    help: 'muestra todo lo que puede hacerse',
  },
  readMe: (file) => `${file}, en la carpeta, lo cuenta todo a quien lo haga después.`,
  wrote: 'La carpeta nueva:',
  editor: (files) =>
    files === 0
      ? 'La ayuda para editores está como la tiene esta versión del programa.'
      : 'Escrito o puesto al día, para editores:',

  starter: {
    readMe: 'LEAME.txt',
    translation: 'RV1909',
    topics: [
      ['Por los que sufren', /enferm|sufr|necesi|salud|sana|hospital/i],
      ['Nuestra vida en común', /com[uú]n|parroqui|famili|congregaci|nuestra vida|gracias/i],
      ['La Iglesia y el mundo', /mundo|iglesia|naci[oó]n|paz/i],
    ],
    wider: 'requests/iglesia-y-mundo.yaml',
    article: 'articles/como-se-hace-esta-hoja.md',
    placeholder: (heading) =>
      `Aquí va la primera petición de «${heading}». Escriba la suya en su lugar, en requests/parish.yaml.`,
    thisSundayAlone: 'se imprime solo este domingo',
  },

  themes: {
    named: (look) => looksInSpanish[look],
    looks: {
      missal: 'letra de libro, el color del tiempo litúrgico, adornos, una primera letra grande',
      cathedral: 'títulos centrados, líneas dobles, una letra grande donde algo empieza',
      broadsheet: 'títulos gruesos sin remates, líneas gruesas y finas',
      plain:
        'una letra clara de 12.5 puntos sin remates, líneas que empiezan a la par, sin adornos',
      quiet: 'márgenes anchos, una sola tinta, casi ninguna línea',
    },
    yours: 'el suyo',
    ownTheme: (path) => `La parroquia tiene un tema propio, ${path}, que vale en su lugar.`,
    choose: (look) =>
      `Elija uno en bulletin.yaml: \`insert: { look: ${look} }\`. Para cambiar algo de él: \`bulletin themes copy ${look}\`.`,
    copied: (look) =>
      `Se ve como ${looksInSpanish[look]} hasta que usted escriba qué debe ser distinto. docs/themes.md cuenta lo que se puede decir.`,
    file: (look) => `# El aspecto de la hoja: como \`${look}\`, salvo lo que se escribe aquí.
# Quite el # de una línea y cambie lo que dice. Una regla nombra un elemento (h2), una clase (.title) o uno dentro
# de otro (.contact p); los tamaños son múltiplos del cuerpo, el espacio de encima y de debajo va en líneas.

extends: ${look}

# colour: none                 # season (el del tiempo litúrgico), none (ninguno) o seis cifras: "#1f3f7a"

# page:
#   margins: { outer: 0.6 in, inner: 0.6 in }

# faces: nuestra-letra.ttf     # un archivo junto a este, o una familia: eb-garamond, atkinson-hyperlegible

# palette:
#   soft: "#4a4a4a"

# styles:
#   .title: { slope: italic }
#   .opening p: { initial: 0 }
#   h2: { align: centre }
`,
  },
}
