import { type CivilDate, partsOf } from '../../civil-date.ts'
import { months } from '../../date-words.ts'
import { kindsToCount } from '../../item-kind.ts'
import type { Notice } from '../../select/selection.ts'
import type { ChosenShape } from '../../typeset/chosen-shape.ts'
import type { Shape } from '../../vocabulary.ts'
import { count } from '../count.ts'
import type { Wording } from '../en/wording.ts'
import { inGroups } from '../in-groups.ts'
import { decidedInWords, type InWords } from '../in-words.ts'
import { spanishKinds } from './kinds.ts'
import { listed, overBy } from './listed.ts'
import { seasonsInSpanish } from './scripture.ts'
import { reasonInSpanish } from './verse-reason.ts'
import {
  channelsInSpanish,
  fontScriptsInSpanish,
  papersInSpanish,
  shapesInSpanish,
} from './vocabulary.ts'

/** Everything that the command line says beside diagnostics, in Spanish. */
export const spanishWording: Wording = {
  helpOf: (command) =>
    command === undefined
      ? '`bulletin help` muestra todas las órdenes.'
      : `\`bulletin help ${command}\` la muestra con sus opciones y ejemplos.`,
  severities: { error: 'error', warning: 'aviso', note: 'nota' },
  named: (words) => `«${words}»`,

  decisions: { in: 'dentro', out: 'fuera', held: 'en espera' },
  notice(notice: Notice): string {
    switch (notice.kind) {
      case 'last-week':
        return 'por última vez'
      case 'long':
        return `lleva ya ${count(notice.weeks, 'semana')}`
      case 'no-end':
        return notice.weeks > 1
          ? `lleva ${count(notice.weeks, 'semana')}, sin último día`
          : 'sin último día'
    }
  },

  decided: (decided, week) => decidedInWords(decided, week, inWords),
  nothingAtAll: 'Aún no hay nada; `bulletin add` añade una petición.',

  nothingOpenEnded: 'Todo lo que está dentro tiene su último día.',
  openEnded: (items) => `${items} sin último día: \`bulletin list --open-ended\``,

  section: (name) => name ?? 'antes de todas las secciones',
  rota: (day) => `turnos del ${day}`,
  rotaRow: 'turnos',
  kind: (kind) => spanishKinds[kind].one,
  event: (title) => `evento: ${title}`,
  article: (title) => `artículo: ${title}`,
  anotherDay: (day, sunday) => `El ${day} no es domingo; esto es para el siguiente, el ${sunday}.`,
  thatDayItself: (day) => `Para ese mismo día: --day ${day}.`,
  dayItself: (day, sunday) =>
    `Esto es para el ${day} mismo; para el domingo siguiente: --date ${sunday}.`,
  week: (date, name) => (name === '' ? `el ${date}` : `${date}, ${name}`),

  counts: (included, held, out) =>
    [
      `dentro: ${listed(kindsToCount(included).map((kind) => count(included(kind), spanishKinds[kind].one, spanishKinds[kind].many))) || 'nada'}`,
      ...(held > 0 ? [`${held} en espera`] : []),
      ...(out > 0 ? [`${out} fuera`] : []),
    ].join(', '),

  verse: (ref, translation, reason) =>
    `Versículo: ${ref}${translation === '' ? '' : ` (${translation})`}, ${reasonInSpanish(reason)}`,
  noVerse: 'Sin versículo esta semana.',

  shape: shapeInWords,
  shapeAside,
  fit: (panels, shape, paper, size, linesLeft) =>
    `${shapesInSpanish[shape]} en ${papersInSpanish[paper]}: ${count(panels, 'cara')} a ${size} pt, ${linesLeft === 0 ? 'no sobra ninguna línea' : linesLeft === 1 ? 'sobra 1 línea' : `sobran ${linesLeft} líneas`}`,

  made: {
    written: (folder) => `Escrito en ${folder}:`,
    unchanged: (folder) => `Nada ha cambiado desde que se hizo. Queda como está en ${folder}:`,
    'not-written': (folder) => `No se escribió nada. Sin --dry-run, en ${folder}:`,
  },
  printTestSheet: (path) =>
    `Imprima ${path} por las dos caras y a tamaño real, y haga lo que diga la nota que quede derecha.`,
  notOpened: (path) => `Ningún programa de aquí muestra ${path} por sí solo; ábralo a mano.`,
  removed: (names) => `Se quitó, pues esta hoja no lo tiene: ${names.join(', ')}`,
  notForWeb: (people) =>
    `${count(people, 'persona se muestra', 'personas se muestran')} sin consentimiento para la web: los PDF no son para el sitio web.`,
  choices: {
    title: (title) => `título ${title}`,
    verse: (ref) => `versículo ${ref}`,
    translation: (name) => `traducción ${name}`,
    verseText: (words) => `palabras del versículo: ${words}`,
    shape: (shape) =>
      shape === 'auto' ? 'la forma menor que baste' : `forma de ${shapesInSpanish[shape]}`,
    paper: (paper) => papersInSpanish[paper],
    with: (folder) => `junto con ${folder}`,
    leaveOut: (ids) => `fuera ${ids.join(', ')}`,
  },
  keptChoices: (choices) =>
    `Elegido antes a mano para esta semana, y conservado: ${choices}. \`--fresh\` empieza de nuevo.`,
  stopped: 'Detenido. No se cambió nada.',
  stoppedAfter: 'Detenido. Lo que ya estaba escrito queda.',
  changedNothing: 'No se escribió nada.',

  printsOnly: (items) =>
    `${count(items, 'elemento se imprime, pero no puede', 'elementos se imprimen, pero no pueden')} estar en este texto; \`--channel print\` lo muestra todo.`,

  verified: (week, files) =>
    `${week}: ${count(files, 'archivo')} como consta, igual si se hace otra vez, y con lo que puede llevar cada uno.`,
  checked: (weeks, errors, warnings) =>
    errors + warnings === 0
      ? `Ningún problema en ${count(weeks, 'semana')}.`
      : `${[
          ...(errors > 0 ? [count(errors, 'error', 'errores')] : []),
          ...(warnings > 0 ? [count(warnings, 'aviso')] : []),
        ].join(' y ')} en ${count(weeks, 'semana')}.`,

  why: (item, decision, week, reason) =>
    `${item}: ${spanishWording.decisions[decision]} el ${week}: ${reason}`,
  otherService: (service) => `es solo para el oficio ${service}`,
  notOfThisDay:
    'este oficio se celebra aparte, y lleva solo lo que los archivos tienen para su día con `day`',
  channels: (channels) =>
    `sale en: ${channels.map((channel) => channelsInSpanish[channel]).join(', ')}`,
  stands: (file, line) => `está en ${file}, línea ${line}`,

  askWeek: '¿Qué domingo?',
  askWeekOrFeast: '¿Qué domingo, o qué fiesta u oficio antes de él?',
  askDay: 'Un día (por ejemplo 2026-11-29, o próximo domingo)',
  askVerse: '¿Qué versículo?',
  offerWeek: { other: 'Otro día' },
  offerVerse: { keep: 'Conservarlo', reference: 'Otro versículo, por su cita' },
  askReference: 'Cita (por ejemplo Salmo 46:1)',
  many: {
    bar: '{bar} {value} de {total}',
    parish: (path, { isDone, errors, warnings }) =>
      [
        `${path}: ${isDone ? 'hecha' : 'no hecha'}`,
        ...(errors > 0 ? [count(errors, 'error', 'errores')] : []),
        ...(warnings > 0 ? [count(warnings, 'aviso')] : []),
      ].join(', '),
    ended: (parishes, failed) =>
      `${count(parishes, 'parroquia')}: ${parishes - failed} hechas, ${failed} no`,
  },
  fontAdded: (name, path, replaced, has) =>
    [
      `${name} está en ${path}${replaced ? ', en lugar del anterior' : ''}: con él se imprimen las letras que faltan en los tipos de la página.`,
      ...(has.length > 0
        ? [`Tiene ${has.map((one) => fontScriptsInSpanish[one]).join(', ')}.`]
        : []),
    ].join('\n'),
  fontsLeft: (names, example) =>
    `Los demás que contiene: ${names.join(', ')}. Así se toma uno de ellos: ${example}`,
  moreOfKind: (count) => `y ${inGroups(count)} más de esta clase; con \`--json\` están todos`,
  sameWithout: (command) => `Lo mismo sin preguntas: ${command}`,
}

const inWords: InWords = {
  day: dayInWords,
  notThisTime: 'esta vez no',
  announces: (on) => `será el ${on}`,
  lastTime: 'por última vez',
  until: (last) => `hasta el ${last}`,
  thisDayAlone: 'solo este día',
  repeat: {
    every: (weeks) => (weeks === 1 ? 'cada semana' : `cada ${weeks} semanas`),
    nthSunday: (nth) => `cada ${nths[nth]} domingo`,
    season: (season) => `en ${seasonsInSpanish[season]}`,
    yearly: (days) =>
      `cada año, el ${listed(days.map(({ month, day }) => `${day} de ${months.es[month - 1]}`))}`,
  },
  inFor: (weeks) => `lleva ${count(weeks, 'semana')}`,
  noEnd: 'sin último día',
  out: {
    closed: (day) => (day === undefined ? 'se cerró' : `se cerró el ${day}`),
    'closed-elsewhere': () => 'terminó en otra petición',
    'not-yet': (day) => (day === undefined ? 'aún por venir' : `desde el ${day}`),
    expired: (day) => (day === undefined ? 'ya pasó' : `terminó el ${day}`),
    'not-this-week': (day) =>
      day === undefined ? 'no es para esta hoja' : `la próxima vez, el ${day}`,
    'no-consent': () => 'falta el consentimiento',
    'name-in-words': () => 'sus palabras nombran a alguien',
    'left-out': () => 'se dejó fuera a mano',
    'no-room': () => 'sin sitio',
    'missing-letters': () => 'sin letra que la imprima',
  },
}

const nths = {
  1: 'primer',
  2: 'segundo',
  3: 'tercer',
  4: 'cuarto',
  5: 'quinto',
  last: 'último',
} as const

/** Un día como se dice: `20 de diciembre`, con su año si no es el de `beside`. */
function dayInWords(date: CivilDate, beside: CivilDate): string {
  const { year, month, day } = partsOf(date)
  const said = `${day} de ${months.es[month - 1]}`
  return year === partsOf(beside).year ? said : `${said} de ${year}`
}

/** Por qué la hoja tiene su forma. */
function shapeInWords(chosen: ChosenShape): string {
  const { shape, panels, size, why } = chosen
  if (why !== 'least') return `${shapesInSpanish[shape]}, ${shapeAside(chosen)}`
  const here = `${shapeWithPanels(shape, panels)}: todo cabe a ${size} pt`
  return [here, shapeAside(chosen)].filter(Boolean).join('; ')
}

/** Lo mismo para quien ya leyó qué forma es y a qué tamaño; vacío si no se probó nada menor. */
function shapeAside({ why, refused }: ChosenShape): string {
  if (why === 'named') return 'como se pidió'
  if (why === 'theme') return 'como se hace siempre esta edición'
  return refused
    .map((other) => {
      const name = shapeWithPanels(other.shape, other.panels)
      return other.lines > 0
        ? `${name}: ${overBy(other.lines)} a ${other.size} pt`
        : `${name}: haría falta ${other.size} pt`
    })
    .join('; ')
}

/** Con lo que distingue a una de otra de la misma forma. */
function shapeWithPanels(shape: Shape, panels: number): string {
  const name = shapesInSpanish[shape]
  if (shape === 'booklet') return `${name} de ${panels} caras`
  return shape === 'half-sheet' ? `${name}, ${panels === 1 ? 'una cara' : 'las dos caras'}` : name
}
