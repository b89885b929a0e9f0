import type { FileProblems, ValueKind } from '../../../problems/file-problems.ts'
import type { ToldLimit } from '../../../problems/limits.ts'
import type { Catalogue } from '../../catalogue.ts'
import { inGroups } from '../../in-groups.ts'
import { spanishScripture } from '../scripture.ts'
import { withSpanish } from '../vocabulary.ts'
import { spanishForYaml } from './yaml.ts'

/** What is said in Spanish about the files of a parish folder. */
export const spanishForFiles: Pick<Catalogue, keyof FileProblems> = {
  ...spanishForYaml,
  'not-utf8': ({ byte, offset, looksLike }) => ({
    message:
      looksLike === 'UTF-16'
        ? 'este archivo está guardado como UTF-16 (Windows lo llama «Unicode»), no como UTF-8'
        : `este archivo no está guardado como UTF-8, así que sus acentos y comillas se imprimirían mal (primero en su byte ${offset}: ${byte})`,
    hint: 'Ábralo en el editor, elija Guardar como, Codificación: UTF-8, y guárdelo con el mismo nombre. (Una tabla: en Excel, Guardar como, CSV UTF-8.)',
  }),
  'too-much': ({ of, most }) => ({
    message: tooMuch[of](inGroups(most)),
    hint: 'Mire si este es el archivo correcto, y si algo se pegó muchas veces.',
  }),
  'lost-letter': () => ({
    message:
      'aquí se perdió una letra: el signo � está en lugar de una que otro programa no pudo leer',
    hint: 'Escriba la letra otra vez. Si son muchas, consiga el texto de nuevo y guárdelo como UTF-8.',
  }),
  'garbled-letter': ({ found, meant }) => ({
    message: `«${found}» es una letra que otro programa ha roto: se lee como «${meant}»`,
    hint: 'Escríbala otra vez, para que el archivo la tenga también. Si son muchas, copie el texto de nuevo de donde vino.',
  }),
  'stray-file': ({ wanted, folder }) => ({
    message: 'este archivo no se lee: su nombre no termina como debe',
    hint:
      wanted === undefined
        ? `En ${folder}/ solo se leen archivos ${endings[folder]}. Lleve este a otra carpeta.`
        : `Si es del boletín, cámbiele el nombre a ${wanted}; si no, llévelo a otra carpeta.`,
  }),
  'calendar-file': ({ why }) => ({
    message: {
      'no-calendar': 'este archivo no es un calendario',
      cut: 'el calendario se interrumpe: lo que empieza aquí no termina',
      entry: 'esta entrada del calendario no se puede leer, o es de un día que no existe',
      zone: 'esta entrada tiene una hora de otra zona, y el calendario no dice qué zona es',
    }[why],
    hint: 'Exporte de nuevo el calendario desde el programa del que viene, o saque el archivo de events/.',
  }),
  'calendars-unnamed': () => ({
    message: 'no se lee nada de este calendario: bulletin.yaml no dice qué puede imprimirse de él',
    hint: 'Escriba `calendars: { categories: [ Parroquia ] }` con las categorías que se imprimen, o `calendars: all`.',
  }),
  'no-such-category': ({ category, nearest, known }) => ({
    message: `ninguna entrada de los calendarios de events/ tiene la categoría ${category}`,
    hint:
      nearest !== undefined
        ? `¿Quiso decir \`${nearest}\`?`
        : known.length === 0
          ? 'Ninguna de sus entradas tiene categoría; `calendars: all` las toma todas.'
          : `Sus categorías son ${known.join(', ')}.`,
  }),
  copy: ({ original, newer }) => ({
    message: `por su nombre este archivo es una copia de ${original}, y los dos no dicen lo mismo`,
    hint: `${newer === undefined ? 'Los dos se cambiaron a la vez' : `El último cambio se hizo en ${newer}`}. Compárelos, deje lo correcto en ${original} y borre la copia; si no es una copia, cámbiele el nombre.`,
  }),
  'same-copy': ({ original }) => ({
    message: `este archivo es una copia exacta de ${original}, y no se lee`,
    hint: 'Bórrelo: cuando uno de los dos cambie, nadie sabrá cuál es el correcto.',
  }),
  'two-parish-files': ({ read }) => ({
    message: `hay dos archivos de la parroquia; se lee ${read}, y este no`,
    hint: 'Conserve el correcto y borre el otro.',
  }),

  'unknown-key': ({ key, nearest, known }) => ({
    message: `aquí no existe la clave \`${key}\``,
    hint:
      nearest === undefined ? `Aquí se conocen: ${list(known)}.` : `¿Quiso decir \`${nearest}\`?`,
  }),
  'misplaced-key': ({ key, under }) => ({
    message:
      under === undefined
        ? `\`${key}\` está demasiado a la derecha: pertenece a lo que rodea esto`
        : `\`${key}\` no va aquí: va debajo de \`${under}\``,
    hint:
      under === undefined
        ? `Alinee \`${key}\` con las claves de la petición o del archivo al que pertenece.`
        : `Escriba ${example(under)}.`,
  }),
  'missing-key': ({ key, under }) => ({
    message: under === undefined ? `falta \`${key}\`` : `\`${under}\` no tiene \`${key}\``,
    hint: `Añada ${example(key)}.`,
  }),
  'wrong-kind': ({ key, wanted, found }) => ({
    message: `${key === '' ? 'este archivo' : `\`${key}\``} debe contener ${kinds[wanted]}, y contiene ${kinds[found]}`,
    hint:
      key === ''
        ? 'Un archivo aquí contiene claves, cada una con dos puntos y su valor, como `title: Prayers of the People`.'
        : `Escriba ${example(key, wanted)}.`,
  }),
  'unknown-word': ({ key, found, nearest, known }) => ({
    message: `\`${key}\` no puede ser ${found}`,
    hint:
      known.length === 1
        ? `Escriba ${example(key)}, o \`${key}: ${known[0]}\`.`
        : nearest === undefined
          ? `Escriba uno de estos: ${list(known.map((word) => withSpanish(word)))}.`
          : `¿Quiso decir ${withSpanish(nearest)}? Se conocen ${list(known.map((word) => withSpanish(word)))}.`,
  }),
  'wrong-number': ({ key, found, least, most, whole, or }) => ({
    message: `\`${key}\` debe ser un número ${whole ? 'entero ' : ''}de ${least} a ${most}${or === undefined ? '' : ` o \`${or}\``}, y es ${found}`,
    hint: whole
      ? 'Escríbalo en cifras, sin unidad.'
      : 'Escríbalo en cifras y con punto, como 10.5, sin unidad.',
  }),
  'wrong-flag': ({ key, found, or }) => ({
    message: `\`${key}\` debe ser \`true\` o \`false\`${or === undefined ? '' : ` u \`${or}\``}, y es ${found}`,
    hint: `Escriba \`${key}: true\` (sí)${or === undefined ? '' : `, \`${key}: ${or}\``} o \`${key}: false\` (no).`,
  }),
  'wrong-day': ({ key, found, meant }) => ({
    message: `\`${key}\` no es una fecha: ${found}`,
    hint:
      meant === undefined
        ? 'Escriba año, mes y día, como 2026-11-29.'
        : `Escriba año, mes y día: ${meant}.`,
  }),
  'no-such-day': ({ found }) => ({
    message: `el día ${found} no existe en el calendario`,
    hint: 'Las fechas se escriben año, mes, día, como 2026-11-29.',
  }),
  'wrong-language': ({ found }) => ({
    message: `${found} no es la etiqueta de ningún idioma`,
    hint: 'Escriba la etiqueta del idioma, como en-US, en-GB, es o fr.',
  }),
  'wrong-span': ({ key, found }) => ({
    message: `\`${key}\` debe decir cuánto tiempo, y es ${found}`,
    hint: 'Escríbalo como en `1 year`, `18 months` o `6 weeks`.',
  }),
  'wrong-day-of-year': ({ key, found }) => ({
    message: `\`${key}\` no es un día del año: ${found}`,
    hint: 'Escriba el mes y el día, como en `12-02`, o la fecha entera, como en `1948-12-02`.',
  }),
  'wrong-interval': ({ found }) => ({
    message: `\`every\` debe ser un número de semanas, y es ${found}`,
    hint: 'Escríbalo como en `repeat: { every: 2 weeks }`.',
  }),
  'wrong-time': ({ found, why }) => ({
    message:
      why === 'half-day'
        ? `${found} puede ser de la mañana o de la noche`
        : why === 'midnight'
          ? `${found} puede ser el comienzo o el final de su día`
          : why === 'beyond'
            ? `${found} no es una hora: ningún reloj la marca`
            : `${found} no está escrito como una hora`,
    hint:
      why === 'midnight'
        ? 'Escriba `11:59 pm` para el final del día que dice `date`, o `12 am` para su comienzo.'
        : 'Escríbala como `19:30`, `7:30 pm` o `mediodía`, y el final como `ends: 9 pm`; lo que dura todo el día, como `time: todo el día`.',
  }),
  'wrong-pattern': ({ key, found }) => ({
    message:
      key === 'nth'
        ? `\`nth\` debe decir qué día de cada mes, y es ${found}`
        : `\`every\` debe decir qué día de la semana, o cada cuántas semanas, y es ${found}`,
    hint:
      key === 'nth'
        ? 'Escríbalo como `nth: primer viernes`, `nth: segundo y cuarto martes` o `nth: último domingo`.'
        : 'Escríbalo como `every: miércoles`, `every: lunes y jueves`, o `every: 2 semanas` con un `date:` desde el que contar; un día de cada mes, como `nth: segundo martes`.',
  }),
  'rota-unreadable': () => ({
    message: 'no se pueden leer los turnos: unas comillas no se cierran nunca',
    hint: 'Ábralos en una hoja de cálculo y guárdelos otra vez como CSV.',
  }),
  'rota-without-date': () => ({
    message: 'esta fila de los turnos no tiene día',
    hint: 'Escriba el día en la primera columna, como 2026-11-29; o quite la fila.',
  }),
  'rota-without-role': () => ({
    message: 'esta fila de los turnos nombra a alguien en una columna sin encabezado',
    hint: 'Escriba qué se hace en la primera fila de esa columna.',
  }),
  'part-twice': ({ part }) => ({
    message: `\`parts\` tiene ${part} dos veces`,
    hint: 'Quite una de las dos.',
  }),
  'event-days': ({ found }) => ({
    message:
      found.length === 0
        ? 'este evento no dice qué día es'
        : `este evento tiene ${list(found)}, y solo puede tener uno de ellos`,
    hint: 'Escriba `date: 2026-12-12` para un solo día; o `every: miércoles`, `nth: primer viernes`, o `every: 2 semanas` con el primer `date`.',
  }),
  'weeks-without-date': () => ({
    message: '`every` no tiene un día desde el que contar las semanas',
    hint: 'Añada `date:` con el primer día.',
  }),
  'key-of-repeating': ({ key }) => ({
    message: `\`${key}\` es de lo que se repite, y este evento tiene sus propios días`,
    hint: 'Quítelo; o escriba `every:` o `nth:` en lugar de `date:`.',
  }),
  'no-days-left': () => ({
    message: 'este evento no tiene lugar ningún día',
    hint: 'Mire `from`, `until` y `except`: no queda ninguno de sus días.',
  }),
  'except-not-its-day': ({ day, weekday }) => ({
    message: `\`except\` nombra el ${day}, ${spanishScripture.weekdays[weekday]}, en que de todos modos no tendría lugar`,
    hint: 'Escriba el día que quiere decir; o quítelo.',
  }),
  'ends-unclear': ({ why }) => ({
    message: endsUnclear[why],
    hint: 'Escriba `ends:` con la hora en que acaba; para varios días seguidos, con el último día.',
  }),
  'text-never-announced': () => ({
    message:
      'este texto no sale en ninguna hoja: lo que se repite se anuncia una vez, antes de su primer día',
    hint: 'Añada `from:` con el primer día; o escriba el texto como artículo.',
  }),
  'wrong-feast-date': ({ found }) => ({
    message: `\`date\` no dice un día de cada año: ${found}`,
    hint: 'Escriba mes y día (`07-22`), o `Easter - 21`, `Advent - 7`, `first Sunday of September`, `last Sunday of October`, `Sunday on or after 10-04`.',
  }),
  'one-repeat': ({ found }) => ({
    message:
      found.length === 0
        ? '`repeat` no dice cuándo'
        : `\`repeat\` contiene ${list(found.map((key) => `\`${key}\``))}, y solo puede contener uno de ellos`,
    hint: 'Escriba `{ every: 2 weeks }`, `{ nth-sunday: 3 }`, `{ season: Lent }` o `{ yearly: 12-02 }`.',
  }),
  'pale-colour': ({ colour, contrast, darker }) => ({
    message: `${colour} es un color pálido: su contraste con el papel blanco es de ${contrast}:1, y las palabras necesitan 7:1`,
    hint: `Escriba "${darker}", el tono más cercano que todos pueden leer.`,
  }),
  'unknown-region': ({ language, region, meant }) => ({
    message: `ningún país tiene el código ${region}, así que ${language} no se escribe como en ninguna parte`,
    hint: `Escriba \`language: ${meant}\`.`,
  }),
  'languages-unclear': ({ language }) => ({
    message: `\`languages\` nombra dos idiomas, primero el de la parroquia, que es ${language}`,
    hint: 'Escriba `languages: [es, en]`, o `languages: [en, es]` si `language`, bajo `parish`, es el inglés.',
  }),
  'half-unused': ({ language }) => ({
    message: `\`${language}:\` dice en otro idioma lo que esta hoja no imprime en él`,
    hint: 'Nombre los dos idiomas en bulletin.yaml, `languages: [es, en]`: el primero es el de las palabras de al lado, salvo que su `lang` diga otra cosa.',
  }),
  'heading-in-one-language': ({ language, of }) => ({
    message: 'este encabezado está en un solo idioma',
    hint: `Escríbalo así: \`${
      {
        section: `{ name: …, ${language}: … }`,
        part: `{ part: …, heading: …, ${language}: … }`,
        contact: `contact: { heading: …, ${language}: { heading: … } }`,
      }[of]
    }\`.`,
  }),
  'floor-above-best': ({ best, floor }) => ({
    message: `el mínimo (\`floor\`), ${floor}, es mayor que el valor deseado (\`best\`), ${best}`,
    hint: '`floor` es lo menos que se permite; `best`, lo que la página debería tener.',
  }),
  'least-above-most': ({ least, most }) => ({
    message: `el mínimo (\`least\`), ${least}, es mayor que el máximo (\`most\`), ${most}`,
    hint: 'Intercambie los dos, o cambie uno de ellos.',
  }),
  'wrong-length': ({ key, found }) => ({
    message: `\`${key}\` debe ser una longitud, y es ${found}`,
    hint: 'Escríbala en pulgadas, milímetros o puntos: 0.5 in, 12 mm, 36 pt.',
  }),
  'wrong-space': ({ key, found }) => ({
    message: `\`${key}\` debe ser un espacio en líneas, y es ${found}`,
    hint: 'Escriba cuántas líneas y, si puede crecer y ceder, cuánto: `0.5 plus 0.25 minus 0.1`. No puede ceder más de lo que tiene.',
  }),
  'wrong-colour': ({ key, found, known }) => ({
    message: `\`${key}\` debe ser ${known.length > 0 ? `${known.join(', ')} o ` : ''}un color, y es ${found}`,
    hint: `Escriba ${known.length > 0 ? `\`${key}: ${known[0]}\`; o bien ` : ''}seis cifras entre comillas, dos para el rojo, dos para el verde y dos para el azul: \`${key}: "#8c1c13"\`.`,
  }),
  'unknown-face': ({ key, found, nearest, known }) => ({
    message: `no existe el tipo de letra ${found} para \`${key}\``,
    hint: `${nearest === undefined ? '' : `¿Quiso decir ${nearest}? `}Se conocen ${list(known)}; un tipo de letra propio es un archivo .ttf, .otf o .woff2 junto al tema, o una familia de esos archivos en templates/fonts por su nombre.`,
  }),
  'unknown-selector': ({ found, nearest, known }) => ({
    message: `ninguna página tiene ${found}`,
    hint: `${nearest === undefined ? '' : `¿Quiso decir \`${nearest}\`? `}Una regla es para uno de ${list(known)}, o para una clase, con su punto: \`.title\`.`,
  }),
  'link-scheme': ({ found, meant }) => ({
    message: `este enlace no lleva a ninguna parte: ${found}`,
    hint:
      meant === undefined
        ? 'Un enlace empieza por https://, http://, mailto: o tel:.'
        : `Escriba ${meant}. Un enlace empieza por https://, http://, mailto: o tel:.`,
  }),

  'unknown-section': ({ found, nearest, known }) => ({
    message: `bulletin.yaml no tiene la sección ${found}`,
    hint:
      nearest !== undefined
        ? `¿Quiso decir ${nearest}? Si no, \`bulletin section add\` la añade.`
        : known.length > 0
          ? `Sus secciones son: ${known.join('; ')}. Use una de ellas, o añada esta: \`bulletin section add\`.`
          : '`bulletin section add` la añade.',
  }),
  'duplicate-section': ({ section }) => ({
    message: `la sección ${section} aparece aquí por segunda vez`,
    hint: 'Borre una de las dos.',
  }),
  'not-a-sunday': ({ found, before, after }) => ({
    message: `${found} no es domingo`,
    hint: `Los domingos más cercanos son ${before} y ${after}.`,
  }),
  'sunday-and-window': ({ key }) => ({
    message: `\`${key}\` no puede ir junto con \`from\` y \`until\``,
    hint: `Deje \`${key}\` para un solo ${key === 'sunday' ? 'domingo' : 'día'}, o \`from\` y \`until\` para el primer y el último día.`,
  }),
  'day-and-sunday': () => ({
    message: '`day` no puede ir junto con `sunday`: cada uno es un solo día',
    hint: 'Deje `sunday` para un domingo, o `day` para cualquier día de la semana. Lo que vale para ambos se escribe dos veces, o lleva `from` y `until`.',
  }),
  'until-before-from': ({ from, until, inherited }) => ({
    message: `el último día, ${until}, es anterior al primero, ${from}`,
    hint:
      inherited === undefined
        ? 'Cambie `from` o `until`.'
        : `\`${inherited}\` vale para todo el archivo. Cámbielo allí, o dé a esta petición el suyo.`,
  }),
  'person-without-from': () => ({
    message: 'esta persona no tiene primer día: sin él su nombre no saldría nunca de la lista',
    hint: 'Añada `from:` con el primer día. Sin `until:` la petición termina entonces sola (`defaults: weeks` en bulletin.yaml).',
  }),
  'every-without-from': () => ({
    message: '`every` no tiene un día desde el que contar',
    hint: 'Añada `from:` con el primer domingo en que la petición entra.',
  }),
  'empty-request': () => ({
    message: 'esta petición está vacía',
    hint: 'Añada `text:` con lo que se pide, o `person:` con la persona.',
  }),
  'nothing-shown': () => ({
    message: 'de esta petición no se imprimiría nada: la persona no se muestra y no hay texto',
    hint: 'Añada `text:`, o escriba `show: first` o `show: initials`.',
  }),
  'duplicate-id': ({ id, other }) => ({
    message: `el id ${id} ya está usado en ${other.file}, línea ${other.line}`,
    hint: 'Dé otro id a uno de los dos. El id de un artículo es el nombre de su archivo.',
  }),
  'distinct-from-nobody': ({ id, nearest }) => ({
    message: `\`distinct-from\` nombra ${id}, y ninguna petición tiene ese id`,
    hint:
      nearest === undefined
        ? 'Escriba el id de la petición por la otra persona; `bulletin list` lo dice.'
        : `¿Quiso decir \`${nearest}\`?`,
  }),
  'same-person': ({ other }) => ({
    message: `hay otra petición por esta persona: ${other.file}, línea ${other.line}`,
    hint: 'Si las dos son a propósito, déjelas; si no, cierre o borre una.',
  }),
  'same-text': ({ other }) => ({
    message: `hay otra petición con este texto: ${other.file}, línea ${other.line}`,
    hint: 'Si las dos son a propósito, déjelas; si no, cierre o borre una.',
  }),
  'week-without-sunday': ({ key }) => ({
    message: `\`${key}\` es para una sola semana, y este archivo no dice cuál`,
    hint: 'Añada `sunday:` al principio del archivo, con el domingo al que corresponde, o `day:` con otro día.',
  }),
  'two-for-week': ({ key, week, other }) => ({
    message: `el ${week} tiene otro \`${key}\` en ${other.file}, línea ${other.line}`,
    hint: 'Borre uno de los dos: una semana tiene solo uno.',
  }),

  'no-front-matter': () => ({
    message: 'este artículo no empieza con su título y su día',
    hint: 'Empiece el archivo con una línea `---`, luego `title:` y `sunday:`, luego otra línea `---`, y después el texto.',
  }),
  'open-front-matter': () => ({
    message: 'la parte entre `---` y `---` no se cierra',
    hint: 'Escriba una línea `---` antes del texto del artículo.',
  }),
  'article-without-day': () => ({
    message: 'este artículo no tiene día: saldría en todas las hojas',
    hint: 'Añada `sunday:` o `day:` para una sola hoja, o `from:` para todas desde ese día.',
  }),
  'raw-html': ({ found }) => ({
    message: `aquí no se lee HTML: ${found}`,
    hint: 'Escriba *palabra* para cursiva, **palabra** para negrita, [palabras](https://…) para un enlace. Si quiere el signo <, escriba \\<.',
  }),
  'picture-without-words': () => ({
    message: 'esta imagen no tiene palabras para quien no puede verla',
    hint: 'Diga entre los corchetes lo que muestra, como en ![Niños plantando un árbol](arbol.jpg).',
  }),
  'picture-in-text': () => ({
    message: 'esta imagen está dentro de un párrafo',
    hint: 'Deje una línea en blanco antes y otra después.',
  }),
  'no-picture': ({ path }) => ({
    message: `no existe la imagen ${path}`,
    hint: 'Ponga la imagen junto al artículo y escriba su nombre tal cual, con sus mayúsculas y su terminación.',
  }),
}

const endings = { requests: '.yaml', articles: '.md', events: '.yaml', scripture: '.yaml' } as const

/** What is wrong with the end of an event. */
const endsUnclear = {
  several: '`ends` está junto a varias horas, y no dice de cuál es el final',
  'no-time': '`ends` es una hora, y no hay `time` en que empiece',
  same: '`ends` es la hora en que empieza',
  before: '`ends` es un día anterior al primero',
  repeats: '`ends` es un día, y este evento tiene varios días propios',
} as const

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'palabras',
  list: 'una lista',
  mapping: 'claves propias',
}

/** How keys are written that people ask about. */
const examples: ReadonlyMap<string, string> = new Map([
  ['parish', '`parish:` y debajo, dos espacios más a la derecha, `name: San Brandán`'],
  ['name', '`name: ` y el nombre'],
  ['text', '`text: ` y las palabras'],
  ['sections', '`sections:` y debajo una línea para cada una, como `  - Nuestra vida en común`'],
  ['requests', '`requests:` y debajo las peticiones, cada una empezando por `- `'],
  ['person', '`person: { name: Margarita Robles, show: first }`'],
  ['consent', '`consent: { by: ella misma, date: 2026-11-05, channels: [print, text] }`'],
  ['channels', '`channels: [print, text]`'],
  ['closed', '`closed: { date: 2026-11-24, how: sanó }`'],
  [
    'repeat',
    '`repeat: { every: 2 weeks }`, `repeat: { nth-sunday: 3 }` o `repeat: { season: Lent }`',
  ],
  ['link', '`link: { text: Inscríbase en, url: "https://example.org" }`'],
  ['calendars', '`calendars: { categories: [ Parroquia ] }`'],
  ['verse', '`verse: Salmo 46:1`'],
  ['ref', '`ref: Salmo 46:1`'],
  ['url', '`url: https://example.org`'],
  ['title', '`title: ` y las palabras'],
  ['date', '`date: 2026-11-24`'],
  ['verses', '`verses:` y debajo una línea para cada uno, como `  - { ref: Salmo 46:1, text: … }`'],
])

function example(key: string, wanted?: ValueKind): string {
  if (key === 'requests' && wanted === 'mapping') return '`- text: ` antes de las palabras'
  if (key === 'text' && wanted === 'text')
    return '`text: >-` y las palabras en la línea siguiente, dos espacios más a la derecha; una lista dentro necesita antes una línea en blanco'
  const known = examples.get(key)
  if (known !== undefined) return known
  if (wanted === 'list') return `\`${key}: [uno, otro]\``
  if (wanted === 'mapping') return `\`${key}:\` y sus claves debajo, dos espacios más a la derecha`
  return `\`${key}: \` y el valor en la misma línea`
}

const list = (words: readonly string[]): string => words.join(', ')

/** What is more than is taken. docs/limits.md has them all. */
const tooMuch: Readonly<Record<ToldLimit, (most: string) => string>> = {
  text: (most) => `este archivo tiene más de ${most} bytes, y no se lee`,
  texts: (most) =>
    `con este archivo todos juntos tienen más de ${most} caracteres, y no se leen más`,
  items: (most) =>
    `la parroquia tiene más de ${most} peticiones, artículos, actos y filas de la lista de turnos`,
  chosen: (most) => `hay más de ${most} elementos para este solo número`,
  word: (most) => `una palabra de aquí tiene más de ${most} letras`,
  values: (most) =>
    `este archivo tiene más de ${most} líneas, comas y corchetes que abren, y no se lee`,
  prose: (most) => `un texto de aquí tiene más de ${most} caracteres`,
  roles: (most) => `una fila de los turnos tiene aquí más de ${most} tareas`,
  run: (most) => `hay aquí más de ${most} letras y signos sin ningún espacio`,
  signs: (most) => `un párrafo de aquí tiene más de ${most} signos como * y _`,
  tags: (most) => `esta plantilla tiene más de ${most} etiquetas`,
  elements: (most) => `aquí hay elementos unos dentro de otros a más de ${most} de profundidad`,
  steps: (most) => `esta plantilla pasa por más de ${most} bloques y partes`,
  rendered: (most) => `esta plantilla produce más de ${most} caracteres`,
}
