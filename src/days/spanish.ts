import type { DayLanguage } from './mention.ts'
import { alternatives, dateOf, type Form, indexIn, isNoTime, type Names, scan } from './scan.ts'

const weekdays: Names = [
  ['domingo', 'dom'],
  ['lunes', 'lun'],
  ['martes', 'mar'],
  ['miércoles', 'miercoles', 'mié', 'mie'],
  ['jueves', 'jue'],
  ['viernes', 'vie'],
  ['sábado', 'sabado', 'sáb', 'sab'],
]

const months: Names = [
  ['enero', 'ene'],
  ['febrero', 'feb'],
  ['marzo', 'mar'],
  ['abril', 'abr'],
  ['mayo', 'may'],
  ['junio', 'jun'],
  ['julio', 'jul'],
  ['agosto', 'ago'],
  ['septiembre', 'setiembre', 'sept', 'sep', 'set'],
  ['octubre', 'oct'],
  ['noviembre', 'nov'],
  ['diciembre', 'dic'],
]

const weekday = `(?<weekday>${alternatives(weekdays)})`
const month = `(?<month>${alternatives(months)})(?!\\p{L})`
const year = '(?:,? (?:del? )?(?<year>(?:19|20)\\d\\d))?(?![\\d:])'

const weekdayIn = ({ weekday: typed }: Readonly<Record<string, string>>) =>
  typed === undefined ? {} : { weekday: indexIn(weekdays, typed) }

const forms: readonly Form[] = [
  // domingo 29 de noviembre de 2026, el 1.º de enero
  {
    looks: new RegExp(
      `(?<![\\p{L}\\d:/])(?:${weekday},? (?:día |el )?)?(?<day>\\d{1,2})(?<ordinal>\\.?[ºo°])? (?:de )?${month}${year}`,
      'giu',
    ),
    read: (groups, { before }) =>
      dateOf({
        ...weekdayIn(groups),
        month: indexIn(months, groups['month'] ?? '') + 1,
        day: groups['day'],
        year: groups['year'],
        isSure:
          groups['ordinal'] !== undefined ||
          /(?:\b(?:el|al|del|día|hasta|y)|[-–—(]) *$/iu.test(before),
      }),
  },
  // domingo 29/11
  {
    looks: new RegExp(
      `(?<!\\p{L})${weekday},? (?:día |el )?(?<day>\\d{1,2})[/](?<number>\\d{1,2})(?:/(?<year>(?:20)?\\d\\d))?(?![\\d/:])`,
      'giu',
    ),
    read: (groups) => {
      const number = Number(groups['number'])
      if (number < 1 || number > 12) return undefined
      return dateOf({
        ...weekdayIn(groups),
        month: number,
        day: groups['day'],
        year: groups['year'],
        isSure: true,
      })
    },
  },
  // el domingo día 29; el domingo 29
  {
    looks: new RegExp(
      `(?<=\\bel )${weekday} (?:día )?(?<day>\\d{1,2})(?![\\d:./]| (?:de|del|a|personas|horas|h)\\b)`,
      'giu',
    ),
    read: (groups) => dateOf({ ...weekdayIn(groups), day: groups['day'], isSure: true }),
  },
  // a las 25:00
  {
    looks:
      /(?<=\b(?:las?|hasta) )(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![\d:])(?: ?(?<half>[ap]\.? ?m\.?|de la (?:mañana|tarde|noche)))?/giu,
    read: ({ hour = '', minute, half }) =>
      isNoTime(hour, minute, half !== undefined) ? { kind: 'time' } : undefined,
  },
  // 7:75 p. m.
  {
    looks:
      /(?<![\d:.$€/-])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:am|pm|[ap]\. ?m\.)(?![\p{L}\d])/giu,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, true) ? { kind: 'time' } : undefined),
  },
  { looks: /(?<!\p{L})esta noche(?!\p{L})/giu, read: () => ({ kind: 'relative', days: 0 }) },
  {
    looks: /(?<!\p{L})hoy(?! (?:en día|día|más que|por hoy|como|y siempre))(?!\p{L})/giu,
    read: (_, { before, after }) =>
      happens(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    looks: /(?<!\p{L})mañana(?!\p{L})(?! (?:por la|a la) mañana)/giu,
    read: (_, { before }) =>
      /(?:\b(?:la|una|cada|esta|de|el|del|un|y|o|media|por|hoy)|[“"«]) ?$/iu.test(before)
        ? undefined
        : { kind: 'relative', days: 1 },
  },
  {
    looks: new RegExp(
      `(?<!\\p{L})(?:el )?(?:próximo|proximo) ${weekday}(?!\\p{L})(?! ?\\d)`,
      'giu',
    ),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') || 7 }),
  },
  {
    looks: new RegExp(`(?<!\\p{L})(?:el )?${weekday} que viene(?!\\p{L})`, 'giu'),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') || 7 }),
  },
]

/** Whether "hoy" is the day on which something happens, and not our time. */
const happens = (before: string, after: string): boolean =>
  !/(?:\b(?:de|aún|aun|todavía|hasta|mundo|iglesia|sociedad)|[“"«]) ?$/iu.test(before) &&
  (/^[^.!?\n]{0,40}?(?<!\p{L})(?:a las? \d|a mediodía|después|tras|antes|durante|desde las?|en (?:el salón|la parroquia|la iglesia|el templo)|bendecimos|celebramos|comienza|empieza)/iu.test(
    after,
  ) ||
    /(?:se reúnen?|comienzan?|empiezan?|es|son|inicia|vengan|acompáñenos|inscríbase)(?: \p{L}+){0,2} $/iu.test(
      before,
    ))

const ahead =
  /(?<!\p{L})(?:habrá|será|serán|se (?:celebrará|reunirá|reúnen?|hará|realizará|llevará)|tendrá|comenzará|comienza|empieza|inicia|inscrí\p{L}*|inscripci\p{L}*|invita\p{L}*|invitamos|acompáñe\p{L}*|venga[n]?|por favor|fecha límite|antes del?|a más tardar|plazo|próxim[oa]s?|no (?:falten?|olviden?)|esperamos|necesit\p{L}*|están invitad\p{L}*|se aceptan|traig\p{L}*|aparte[n]? la fecha|reserve\p{L}*|abre|tiene lugar|tendrá lugar|participe\p{L}*)(?!\p{L})/iu
const back =
  /(?<!\p{L})(?:fue|fueron|era|hubo|había|pasad[oa]s?|desde|hace|murió|falleció|nació|gracias|agradece\p{L}*|recaud\p{L}*|celebró|comenzó|empezó|se reunió|ayer|último|última|aniversario|en memoria|asistieron|fund\p{L}*)(?!\p{L})/iu

/** Spanish, which writes the day first everywhere. */
export const spanish: DayLanguage = {
  mentions: (text) => scan(text, forms),
  looksAhead: (sentence) => ahead.test(sentence) && !back.test(sentence),
}
