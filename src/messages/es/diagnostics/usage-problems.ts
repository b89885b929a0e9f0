import type { ItemPart, MeantItems, UsageProblems } from '../../../problems/usage-problems.ts'
import type { Catalogue, Sentence } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { meantInLines } from '../../first-named.ts'
import { twoDays } from '../answers.ts'
import { ofEveryKind, spanishKinds } from '../kinds.ts'
import { listed } from '../listed.ts'
import { withSpanish } from '../vocabulary.ts'

/** What is said in Spanish where what was asked for is wrong. */
export const spanishForUsage: Pick<Catalogue, keyof UsageProblems> = {
  'unknown-command': ({ typed, nearest }) =>
    wrong(`no hay ninguna orden \`${typed}\`${meant(nearest)}`),
  'unknown-flag': ({ flag, nearest }) =>
    wrong(`aquí no hay ninguna opción \`${flag}\`${meant(nearest)}`),
  'flag-before-command': ({ flag }) =>
    wrong(`\`${flag}\` va detrás de la orden, como en \`bulletin make ${flag}\``),
  'flag-missing': ({ command, flag }) => wrong(`\`${command}\` necesita \`${flag}\``),
  'flags-conflict': ({ one, other }) => wrong(`${one} y ${other} no van juntas`),
  'too-many-words': ({ command, words }) =>
    wrong(
      `\`${command}\` no sabe qué hacer con ${words.map((word) => `\`${word}\``).join(', ')}; ponga entre comillas las palabras que van juntas`,
    ),
  'unknown-choice': ({ place, typed, nearest, allowed }) =>
    wrong(
      `${place} no puede ser \`${typed}\`${nearest === undefined ? `; puede ser ${allowed.map((word) => withSpanish(word, `\`${word}\``)).join(', ')}` : meant(nearest)}`,
    ),
  'no-whole-number': ({ flag, typed, least, most, or }) =>
    wrong(
      `${flag} necesita un número entero de ${least} a ${most}${or === undefined ? '' : ` o ${or}`}, y \`${typed}\` no lo es`,
    ),
  'no-shard': ({ typed }) =>
    wrong(`--shard necesita una parte como 3/10, la tercera de diez, y \`${typed}\` no lo es`),
  'only-with-all': ({ flag }) =>
    wrong(`${flag} es para muchas parroquias; nombre su carpeta con --all`),
  'parish-beside-all': ({ parish }) =>
    wrong(
      `--all recorre todas las parroquias de una carpeta; no nombre otra a su lado (\`${parish}\`)`,
    ),
  'value-missing': ({ flag }) => wrong(`\`${flag}\` necesita algo después`),
  'argument-missing': ({ command, argument }) =>
    wrong(`\`${command}\` necesita \`${argument}\` después`),
  'parish-joins': ({ path }) =>
    wrong(
      `${path} es una parroquia; --with quiere una carpeta sin bulletin.yaml, para que ninguna petición de una parroquia pase a otra`,
    ),
  'nothing-joins': ({ path }) =>
    wrong(
      `${path} no tiene nada para una parroquia; --with quiere una carpeta que contenga \`requests\`, \`articles\`, \`events\`, \`templates\` o \`fonts\``,
    ),
  'no-such-folder': ({ path, day }) =>
    wrong(
      `no hay ninguna carpeta ${path}`,
      day && `El día se indica con --date: \`--date ${day}\`.`,
    ),
  'words-for-folder': ({ typed }) =>
    wrong(
      `no hay ninguna carpeta ${typed}`,
      `Las palabras de una petición se dan con --text: \`bulletin add --text "…"\`.`,
    ),
  'file-for-folder': ({ path, wanted }) => wrong(`${path} es un archivo; ${folders[wanted]}`),
  'out-in-parish': ({ path }) =>
    wrong(
      `${path} es una carpeta propia de la parroquia, y una hoja escrita allí ocuparía el lugar de sus archivos`,
      'Diga otra carpeta después de --out, o quite --out: entonces la hoja queda en `issues`, dentro de la parroquia.',
    ),
  'path-unshowable': ({ path }) =>
    wrong(
      `${path} tiene en su nombre un carácter que no puede mostrarse, y ningún programador lo acepta; dé otro nombre a la carpeta`,
    ),
  'no-day': ({ flag, typed, readings }) =>
    readings.length > 1
      ? wrong(`\`${typed}\` después de ${flag} puede ser ${twoDays(readings)}`)
      : wrong(
          `\`${typed}\` después de ${flag} no es ningún día; escriba uno como 2026-11-29, 29 de noviembre, próximo domingo, en 4 semanas o Pascua`,
        ),
  'no-sunday': ({ typed, before, after }) =>
    wrong(
      `\`${typed}\` después de --sunday no es domingo; los más cercanos son ${before} y ${after}`,
    ),
  'title-without-day': () =>
    wrong('--title es para un oficio en un día propio; nombre también el día, con --day'),
  'title-without-service': ({ day }) =>
    wrong(
      `el ${day} ya tiene su propia hoja, y esta la reemplazaría; dé también un nombre al oficio, como --service funeral`,
    ),
  'no-such-service': ({ typed, nearest, known }) =>
    wrong(
      `nada es para un oficio \`${typed}\`${nearest === undefined ? `; los archivos ${known.length === 0 ? 'no nombran ninguno, con `service: early` en un elemento' : `nombran ${known.join(', ')}`}` : meant(nearest)}`,
    ),
  'sunday-and-days': ({ flag }) =>
    wrong(
      `${flag} es un solo ${flag === '--day' ? 'día' : 'domingo'}; quite --from, --until y --every, o quite ${flag}`,
    ),
  'no-nth-sunday': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --nth no es ningún domingo del mes; escriba uno como "tercer domingo"`,
    ),
  'no-interval': ({ typed }) =>
    wrong(`\`${typed}\` después de --every no es un número de semanas; escriba \`2 weeks\``),
  'no-link': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --link no es una dirección; escriba palabras y una dirección, por ejemplo "Inscríbase https://example.org"`,
    ),
  'no-channels': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --consent-channels no es una lista de \`print\`, \`text\` y \`web\`; \`none\` es para un consentimiento que aún falta pedir`,
    ),
  'no-such-section': ({ section, nearest, known }) =>
    wrong(
      `no existe la sección \`${section}\`${nearest === undefined ? `; bulletin.yaml ${known.length === 0 ? 'no tiene ninguna' : `tiene ${known.join(', ')}`}` : meant(nearest)}`,
      `Para tenerla como encabezado nuevo: \`bulletin section add "${section}"\`.`,
    ),
  'section-there': ({ section }) => wrong(`bulletin.yaml ya tiene el encabezado «${section}»`),
  'no-weekday': ({ typed }) =>
    wrong(
      `--day no puede ser \`${typed}\`; puede ser un día de la semana como sábado (\`saturday\`)`,
    ),
  'no-clock-time': ({ flag, typed }) =>
    wrong(
      `\`${typed}\` después de ${flag} no es una hora; escriba una como 6 p. m., 18:00 o mediodía${flag === '--ends' ? ', o el último día' : ', o todo el día'}`,
    ),
  'no-days-of-week': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --every no dice cada cuánto; escriba días de la semana como miércoles, o 2 semanas con el primer --day; un día de cada mes, como segundo martes, va después de --nth`,
    ),
  'no-day-of-month': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --nth no es un día de cada mes; escriba uno como primer viernes, o segundo y cuarto martes`,
    ),
  'no-day-of-year': ({ flag, typed }) =>
    wrong(
      `\`${typed}\` después de ${flag} no es un día ya pasado; escriba uno como 2019-12-04, o 4 de diciembre si no se conoce el año`,
    ),
  'flag-of-other-kind': ({ flag, kind }) =>
    wrong(
      `${flag} no es para ${{ request: 'una petición', event: 'un evento', memorial: 'un aniversario' }[kind]}`,
      '`bulletin help add` dice para qué es cada opción.',
    ),
  'no-time': ({ typed }) =>
    wrong(`--at no puede ser \`${typed}\`; escriba una hora como 18:00 o 6pm`),
  'no-email': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --email no es una dirección; escriba una como oficina@example.org`,
    ),
  'no-timezone': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --timezone no es una zona horaria; escriba una como America/New_York o America/Mexico_City`,
    ),
  'no-language-tag': ({ typed }) =>
    wrong(
      `\`${typed}\` después de --language no es la etiqueta de ningún idioma; escriba una como en-US o es`,
    ),
  'no-such-region': ({ typed, region, meant }) =>
    wrong(
      `\`${typed}\` después de --language: ningún país tiene el código ${region}; escriba ${meant}`,
    ),
  'no-second-language': ({ typed, language, allowed }) =>
    wrong(
      allowed.length > 0
        ? `\`${typed}\` después de --second-language es el idioma de la parroquia misma; junto a ${language} escriba ${allowed.map((tag) => `\`${tag}\``).join(' o ')}, o \`none\``
        : `nada puede ir junto a ${language}: un segundo idioma es para una parroquia que imprime en español o en inglés; omita --second-language`,
    ),
  'section-twice': ({ section }) =>
    wrong(`el encabezado «${section}» aparece dos veces después de --sections`),
  'no-such-file': ({ path }) => wrong(`no existe el archivo ${path}`),
  'folder-for-file': ({ path }) => wrong(`${path} es una carpeta; nombre el archivo de la carta`),
  'heading-unreadable': ({ typed }) =>
    wrong(
      `no se entiende \`--heading ${typed}\`; escríbalo como \`--heading "ENCABEZADO=SECCIÓN"\`, o \`=new\`, \`=article\`, \`=text\``,
    ),
  'column-unreadable': ({ typed, meanings }) =>
    wrong(
      `\`--column ${typed}\` no se entiende; escríbalo como --column "ENCABEZADO=SIGNIFICADO", uno de ${meanings.join(', ')}`,
    ),
  'no-such-column': ({ heading, known }) =>
    wrong(
      `la tabla no tiene la columna «${heading}»; tiene ${known.map((one) => `«${one}»`).join(', ')}`,
    ),
  'no-such-heading': ({ heading, known }) =>
    wrong(
      known.length === 0
        ? `la carta no tiene el encabezado «${heading}», ni ningún otro`
        : `la carta no tiene el encabezado «${heading}»; tiene ${known.map((one) => `«${one}»`).join(', ')}`,
    ),
  'year-unknown': ({ first, last }) => wrong(`el calendario conoce los años ${first} a ${last}`),
  'no-such-id': ({ id, nearest }) =>
    wrong(
      `ninguna ${ofEveryKind('one').join(' ni ')} se llama ${id}`,
      nearest ? `¿Quiso decir ${nearest}?` : '`bulletin list` muestra los ids de esta semana.',
    ),
  'verse-text-alone': () =>
    wrong('--verse-text necesita --verse, que dice de dónde son las palabras'),
  'print-without-pdf': () =>
    wrong('--print imprime el PDF, y --only lo deja fuera', 'Escriba `--only pdf,text`, o nada.'),
  'forget-whom': () =>
    wrong(
      '`bulletin forget` necesita --before DÍA o --person NOMBRE, uno de los dos: nunca va por sí solo',
    ),
  'forget-too-early': ({ day }) =>
    wrong(
      `${day}, dicho en --before, aún no ha llegado, y se quitaría demasiado`,
      'Diga hoy, o un día anterior.',
    ),
  'nobody-called-so': ({ person }) =>
    wrong(
      `ningún archivo de la parroquia nombra a ${person}`,
      'Escriba el nombre entero, como está en los archivos.',
    ),
  'approval-without-name': () =>
    wrong('`bulletin approve` necesita --by NOMBRE: quién da su palabra'),
  'translation-name': ({ typed }) =>
    wrong(
      `\`${typed}\` no puede ser el nombre de una traducción; escriba su abreviatura, por ejemplo BSB`,
    ),
  'translation-shipped': ({ name }) =>
    wrong(`la ${name} está siempre; escriba otro nombre después de --as`),
  'no-such-source': ({ path }) => wrong(`no hay archivo ni carpeta ${path}`),
  'no-words-to-search': ({ typed }) =>
    wrong(
      `\`${typed}\` no contiene ninguna palabra que buscar; escriba palabras, una frase entre comillas dobles, o una cita`,
    ),
  'means-several': ({ typed, items, words }) =>
    wrong(`«${typed}» conviene a ${items.length}; escriba algo más, o un id`, lines(items, words)),
  'means-in-part': ({ typed, items, words }) =>
    wrong(
      `sin preguntas hace falta un id o un nombre entero, y «${typed}» es solo una parte`,
      lines(items, words),
    ),
  'no-such-item': ({ id, nearest, unclear, calendars }) =>
    wrong(
      `ninguna petición ni evento se llama ${id}`,
      [
        nearest ? `¿Quiso decir ${nearest}?` : '`bulletin list` muestra los ids.',
        ...(unclear
          ? [
              'La parroquia tiene errores, así que ahora solo se conocen los ids escritos en los archivos.',
            ]
          : []),
        ...(calendars
          ? ['Lo que está en un calendario (.ics) se cambia en el programa del que viene.']
          : []),
      ].join(' '),
    ),
  'not-of-this-kind': ({ id, kind, file }) =>
    wrong(`${id} es ${spanishKinds[kind].un}; cámbielo en un editor: ${file}`),
  'item-lacks': ({ command, lacks }) =>
    wrong(`\`bulletin ${command}\` necesita ${listed(lacks.map((part) => parts[part]))}`),
  'request-without-person': ({ flag }) =>
    wrong(`${flag} se refiere a una persona, y la petición no nombra ninguna`),
  'nothing-to-change': ({ id }) =>
    wrong(
      `diga qué cambiar en ${id}, por ejemplo --until "en 4 semanas"; \`bulletin help edit\` lo muestra todo`,
    ),
  'no-such-key': ({ kind, key, nearest, known }) =>
    wrong(
      `${spanishKinds[kind].un} no tiene \`${key}\`; ${nearest ? `¿quiso decir ${nearest}?` : `--clear conoce ${known.join(', ')}`}`,
    ),
  'key-not-there': ({ id, key }) => wrong(`${id} no tiene \`${key}\` propio`),
  'day-past': ({ flag, day }) =>
    wrong(`el ${day} después de ${flag} ya pasó; nombre un día por venir`),
  'days-backwards': ({ from, until }) =>
    wrong(`el último día, ${until}, es anterior al primero, ${from}`),
  'window-over': ({ from, weeks, last }) =>
    wrong(
      `${count(weeks, 'domingo')} desde el ${from} terminaron el ${last}; nombre un --from posterior, o --until`,
    ),
}

const wrong = (message: string, hint?: string): Sentence => ({
  message,
  ...(hint !== undefined && { hint }),
})

const lines = (items: MeantItems['items'], words: readonly string[]): string =>
  meantInLines('La tienen:', items, words, (left) => `y ${left} más`)

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `; ¿quiso decir \`${nearest}\`?`

const folders = {
  parish: 'diga la carpeta de la parroquia',
  folder: 'diga una carpeta',
  out: '--out necesita una carpeta',
} as const

const parts: Readonly<Record<ItemPart, string>> = {
  words: '--text (o --person)',
  'text-alone': '--text (con --show none solo se imprime el texto)',
  from: '--from (o --sunday)',
  'from-to-count': '--from, el domingo desde el que se cuentan las semanas',
  'consent-by': '--consent-by, quién dio su consentimiento para ser nombrado',
  'consent-channels':
    '--consent-channels, por ejemplo `print,text` (`none` si aún falta pedirlo; o --show none)',
  until: '--until, por ejemplo "en 4 semanas"',
  'section-of-departed':
    '--section, el encabezado de los difuntos (ninguno de bulletin.yaml se llama así: `bulletin section add "Los difuntos"` lo hace)',
  title: '--title, cómo se llama',
  'days-of-event':
    '--day para un día o varios, --every para días de la semana, o --nth para días del mes',
  person: '--person, quién ha muerto',
  'day-of-death': '--departed, el día de la muerte',
}
