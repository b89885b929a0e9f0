import { itemKinds, listNames } from '../../../item-kind.ts'
import type { Cure } from '../../../problems/page-problems.ts'
import type { ContentChange } from '../../../problems/record-problems.ts'
import { withCapital } from '../../../tidy-text.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { firstNamed, inLines } from '../../first-named.ts'
import { spanishKinds } from '../kinds.ts'
import { listed, overBy } from '../listed.ts'
import { papersInSpanish, shapesInSpanish } from '../vocabulary.ts'

type FitCode =
  | 'approved-otherwise'
  | 'approved-without'
  | 'joined-gone'
  | 'no-glyph'
  | 'half-missing'
  | 'verse-in-one-language'
  | 'left-out-for-letters'
  | 'unusable-face'
  | 'unusable-font'
  | 'unusable-picture'
  | 'mail-too-long'
  | 'picture-too-large'
  | 'announcement-in-brief'
  | 'no-room'
  | 'set-loose'
  | 'word-divided'
  | 'not-on-its-panel'
  | 'panels-blank'
  | 'does-not-fit'

/** What is said in Spanish about the page: what fits, and what was approved. */
export const spanishForThePage: Pick<Catalogue, FitCode> = {
  'approved-otherwise': ({ week, at, changes }) => ({
    message: `la hoja del ${week} se aprobó el ${at.replace('T', ' a las ')}, y esto no es lo que se aprobó: ${inLines(changes.map(contentChange), more)}`,
    hint: 'Haga que se apruebe otra vez (`bulletin approve`), o restablezca lo aprobado. O escríbala de todos modos con `--reopen`: la página dice entonces que se actualizó, y la hora.',
  }),
  'approved-without': ({ week, path }) => ({
    message: `la hoja del ${week} está aprobada, y se hace sin lo que hay en ${path}`,
    hint: 'Para incluirlo, hágala con `--with` y `--reopen`, o haga que la semana se apruebe otra vez después.',
  }),
  'joined-gone': ({ path }) => ({
    message: `esta semana se hizo con la carpeta ${path}, que ya no está`,
    hint: 'Restablézcala, diga con `--with` dónde está ahora, o empiece de nuevo sin ella: `bulletin make --fresh`.',
  }),
  'no-glyph': ({ characters, count, part }) => ({
    message: `${part} tiene ${count === 1 ? 'un carácter' : 'caracteres'} que ninguna letra de aquí puede imprimir: ${characters}`,
    hint: 'Traiga un tipo de letra que lo tenga (`bulletin fonts add ARCHIVO`; docs/files.md nombra algunos), o escríbalo con otras letras. `insert: { missing-letters: leave-out }` hace la hoja sin lo que no se puede imprimir.',
  }),
  'left-out-for-letters': ({ characters, count, part }) => ({
    message: `${part} se queda fuera: ninguna letra de aquí puede imprimir ${count === 1 ? 'un carácter' : 'caracteres'}: ${characters}`,
    hint: 'Traiga un tipo de letra que lo tenga (`bulletin fonts add ARCHIVO`; docs/files.md nombra algunos), o escríbalo con otras letras.',
  }),
  'half-missing': ({ id, language, lacks }) => ({
    message: `${id} está en un solo idioma: no tiene ${lacks.map((key) => `\`${key}\``).join(' ni ')} bajo \`${language}:\``,
    hint: `Escríbalo ahí: \`${language}: { ${lacks.map((key) => `${key}: …`).join(', ')} }\`.`,
  }),
  'verse-in-one-language': ({ language, ref, why, translation }) => ({
    message: {
      unnamed: `${ref} está en un solo idioma: no se nombra ninguna traducción para el otro`,
      'not-here': `${ref} está en un solo idioma: ${translation} no está aquí`,
      lacking: `${ref} está en un solo idioma: no figura en ${translation}`,
    }[why],
    hint: `Nombre una traducción en bulletin.yaml, \`scripture: { ${language}: ${language === 'es' ? 'RV1909' : 'KJV'} }\`, y tráigala con \`bulletin scripture add ARCHIVO --as NOMBRE\`, o cite el versículo en \`scripture/\`.`,
  }),
  'unusable-picture': ({ path }) => ({
    message: `${path} no es una imagen que pueda imprimirse`,
    hint: 'Las imágenes son archivos PNG, JPEG o SVG, y en un SVG las letras están convertidas en trazados. Ábrala en un programa de imágenes y guárdela como PNG.',
  }),
  'mail-too-long': ({ path, kilobytes, most }) => ({
    message: `${path} ocupa ${kilobytes} kB, y los programas de correo cortan una página a los ${most} más o menos`,
    hint: 'Envíe bulletin.txt, o deje un artículo largo fuera de la semana.',
  }),
  'picture-too-large': ({ path, width, height, millions }) => ({
    message: `${path} tiene ${width} × ${height} píxeles, y no pueden imprimirse más de ${millions} millones`,
    hint: 'Guárdela más pequeña en un programa de imágenes: 3000 píxeles de ancho bastan para una página entera.',
  }),
  'unusable-face': ({ path, reason, nearest }) => ({
    message: {
      missing: `${path} no está, pero el tema lo nombra`,
      'web-font': `${path} es un tipo de letra para sitios web (WOFF)`,
      collection: `${path} es una colección de varios tipos de letra`,
      'no-embedding': `${path} no puede incluirse en documentos, según su autor`,
      damaged: `${path} no es un tipo de letra que pueda leerse`,
    }[reason],
    hint: nearest
      ? `¿Quiso decir ${nearest}?`
      : 'Use un solo archivo TrueType, OpenType o WOFF2 (.ttf, .otf, .woff2), o quite el nombre de `faces` en el tema.',
  }),
  'unusable-font': ({ path, reason }) => ({
    message: {
      'web-font': `${path} es un tipo de letra para sitios web (WOFF)`,
      'no-embedding': `${path} no puede incluirse en documentos, según su autor`,
      damaged: `${path} no es un tipo de letra que pueda leerse`,
      'none-inside': `no hay ningún tipo de letra en ${path}`,
    }[reason],
    hint: 'Traiga un archivo TrueType, OpenType o WOFF2 (.ttf, .otf, .ttc, .woff2), por ejemplo NotoSerifSC-Regular.ttf de fonts.google.com; o una carpeta o un ZIP con uno dentro.',
  }),
  'announcement-in-brief': ({ id }) => ({
    message: `${id} se anuncia en breve: no hay sitio para más que su día, su hora y su lugar`,
    hint: 'El correo lo tiene entero. Con `priority: essential` queda entero también en papel.',
  }),
  'no-room': ({ id }) => ({
    message: `${id} queda fuera: debía entrar si había sitio`,
    hint: 'Quite `priority: if-room` para conservarla.',
  }),
  'set-loose': ({ parts }) => ({
    message: `huecos anchos entre palabras en ${parts.join(', ')}: con este ancho no se cortan mejor`,
    hint: 'Suele ayudar cambiar una palabra de esa frase.',
  }),
  'word-divided': ({ parts }) => ({
    message: `hubo que partir una palabra o dirección más larga que una línea en ${parts.join(', ')}`,
  }),
  'not-on-its-panel': ({ panel, parts }) => ({
    message: {
      back: `${parts.join(', ')} empieza antes de la cara posterior: entero en ella, toda la letra sería más pequeña o no cabría`,
      flap: `${parts.join(', ')} va después del resto del texto, y no en la hoja que se pliega hacia dentro: con esa hoja aparte no cabe todo`,
    }[panel],
    hint: {
      back: 'Acórtelo para tenerlo entero en la cara posterior.',
      flap: 'Acórtelo, o acorte lo que va antes, para tenerlo ahí.',
    }[panel],
  }),
  'panels-blank': ({ shape, panels, instead }) => ({
    message: `${panels.length === 1 ? 'la cara' : 'las caras'} ${listed(panels.map(String))} de la hoja (${shapesInSpanish[shape]}) ${panels.length === 1 ? 'queda' : 'quedan'} en blanco: hay muy poco texto para poner algo en cada una`,
    hint:
      instead === null
        ? 'Añada algo a la semana, o nombre otra forma.'
        : `Use --shape ${instead}, o \`insert: { shape: ${instead} }\` en bulletin.yaml; o añada algo a la semana.`,
  }),
  'does-not-fit': ({ shape, paper, size, linesOver, items, cures }) => ({
    message: `la hoja no cabe (${shapesInSpanish[shape]}, ${papersInSpanish[paper]}): ${overBy(linesOver)}, aun a ${size} pt; pasan del final: ${firstNamed(items, more)}`,
    hint:
      cures.length > 0
        ? `${withCapital(cures.map(cureInWords).join('; o bien '))}.`
        : 'Deje fuera o acorte varios elementos, o nombre otra forma.',
  }),
}

const more = (left: number): string => `y ${left} más`

/** Parts of the page that are no items. */
const pageParts: ReadonlyMap<string, string> = new Map([
  ['title', 'el título'],
  ['masthead', 'la cabecera'],
  ['verse', 'el versículo'],
  ...itemKinds.map(
    (kind) => [listNames[kind], `un encabezado de ${spanishKinds[kind].los}`] as const,
  ),
  ['this-week', 'la tabla de la semana'],
  ['announcements', 'el encabezado de los anuncios'],
  ['services', 'la tabla de los oficios'],
  ['rota', 'los turnos'],
  ['readings', 'las lecturas'],
  ['hymns', 'los himnos'],
  ['contact', 'el contacto'],
  ['page', 'la página'],
])

const contentChange = ({ part, change }: ContentChange): string =>
  changes[change](pageParts.get(part) ?? part)

const changes: Readonly<Record<ContentChange['change'], (named: string) => string>> = {
  new: (named) => `nuevo: ${named}`,
  changed: (named) => `cambió: ${named}`,
  dropped: (named) => `ya no está: ${named}`,
  moved: () => 'cambió el orden',
}

/** What to do, as the command line would be told. */
function cureInWords({ do: kind, ids, words, shape, paper }: Cure): string {
  switch (kind) {
    case 'leave-out':
      return `deje fuera ${ids.join(', ')} (${ids.map((id) => `--leave-out ${id}`).join(' ')})`
    case 'shorten':
      return `acorte ${ids.join(', ')} en unas ${count(words ?? 0, 'palabra')}`
    case 'shape':
      return `use --shape ${shape}`
    case 'paper':
      return `use --paper ${paper}`
    default:
      return kind satisfies never
  }
}
