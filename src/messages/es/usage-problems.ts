import type { RequestPart, UsageProblems } from '../../usage-problems.ts'
import type { Catalogue, Sentence } from '../catalogue.ts'
import { cuantos, enumerated } from './count.ts'
import { deCadaTipo, spanishKinds } from './kinds.ts'

/** What is said in Spanish where what was asked for is wrong. */
export const spanishForUsage: Pick<Catalogue, keyof UsageProblems> = {
  'value-missing': ({ flag }) => wrong(`\`${flag}\` necesita algo después`),
  'argument-missing': ({ command, argument }) =>
    wrong(`\`${command}\` necesita \`${argument}\` después`),
  'no-such-folder': ({ path }) => wrong(`no hay ninguna carpeta ${path}`),
  'file-for-folder': ({ path, wanted }) => wrong(`${path} es un archivo; ${folders[wanted]}`),
  'path-unshowable': ({ path }) =>
    wrong(
      `${path} tiene en su nombre un carácter que no puede mostrarse, y ningún programador lo acepta; dé otro nombre a la carpeta`,
    ),
  'no-day': ({ typed }) =>
    wrong(`\`${typed}\` no es un día; escriba uno como 2026-11-29, próximo domingo, o Pascua`),
  'year-unknown': ({ first, last }) => wrong(`el calendario conoce los años ${first} a ${last}`),
  'no-such-id': ({ id, nearest }) =>
    wrong(
      `ninguna ${deCadaTipo('one').join(' ni ')} se llama ${id}`,
      nearest ? `¿Quiso decir ${nearest}?` : '`bulletin list` muestra los ids de esta semana.',
    ),
  'verse-text-alone': () =>
    wrong('--verse-text necesita --verse, que dice de dónde son las palabras'),
  'approval-without-name': () => wrong('approve necesita --by NOMBRE: quién da su palabra'),
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
  'no-such-request': ({ id, nearest, unclear }) =>
    wrong(
      `ninguna petición se llama ${id}`,
      [
        nearest ? `¿Quiso decir ${nearest}?` : '`bulletin list` muestra los ids.',
        ...(unclear
          ? [
              'La parroquia tiene errores, así que ahora solo se conocen los ids escritos en los archivos.',
            ]
          : []),
      ].join(' '),
    ),
  'not-a-request': ({ id, kind, file }) =>
    wrong(`${id} es ${spanishKinds[kind].un}; cámbielo en un editor: ${file}`),
  'request-lacks': ({ command, lacks }) =>
    wrong(`${command} necesita ${enumerated(lacks.map((part) => parts[part]))}`),
  'request-without-person': ({ flag }) =>
    wrong(`${flag} se refiere a una persona, y la petición no nombra ninguna`),
  'nothing-to-change': ({ id }) =>
    wrong(
      `diga qué cambiar en ${id}, por ejemplo --until "en 4 semanas"; \`bulletin help edit\` lo muestra todo`,
    ),
  'no-such-key': ({ key, nearest, known }) =>
    wrong(
      `una petición no tiene \`${key}\`; ${nearest ? `¿quiso decir ${nearest}?` : `--clear conoce ${known.join(', ')}`}`,
    ),
  'key-not-there': ({ id, key }) => wrong(`${id} no tiene \`${key}\` propio`),
  'day-past': ({ flag, day }) =>
    wrong(`el ${day} después de ${flag} ya pasó; nombre un día por venir`),
  'days-backwards': ({ from, until }) =>
    wrong(`el último día, ${until}, es anterior al primero, ${from}`),
  'window-over': ({ from, weeks, last }) =>
    wrong(
      `${cuantos(weeks, 'domingo')} desde el ${from} terminaron el ${last}; nombre un --from posterior, o --until`,
    ),
}

const wrong = (
  message: string,
  hint = '`bulletin help` muestra todas las órdenes; `bulletin help make`, una con ejemplos.',
): Sentence => ({ message, hint })

const folders = {
  parish: 'diga la carpeta de la parroquia',
  folder: 'diga una carpeta',
  out: '--out necesita una carpeta',
} as const

const parts: Readonly<Record<RequestPart, string>> = {
  words: '--text (o --person)',
  'text-alone': '--text (con --show none solo se imprime el texto)',
  from: '--from (o --sunday)',
  'from-to-count': '--from, el domingo desde el que se cuentan las semanas',
  'consent-by': '--consent-by, quién dio su consentimiento para ser nombrado',
  'consent-channels':
    '--consent-channels, por ejemplo print,text (`none` si aún falta pedirlo; o --show none)',
  until: '--until, por ejemplo "en 4 semanas"',
}
