import { months } from '../date-words.ts'
import { once } from '../memoize.ts'
import type { DayLanguage } from './mention.ts'
import { dayTelling, type SignsOfDay } from './relative-words.ts'
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

/** Each with the short form of three letters, September with all that people write. */
const names: Names = months.es.map((name) => [
  name,
  name.slice(0, 3),
  ...(name === 'septiembre' ? ['setiembre', 'sept', 'set'] : []),
])

const weekday = `(?<weekday>${alternatives(weekdays)})`
const month = `(?<month>${alternatives(names)})(?!\\p{L})`
const year = '(?:,? (?:del? )?(?<year>(?:19|20)\\d\\d))?(?!\\d|:\\d)'

const weekdayIn = ({ weekday: typed }: Readonly<Record<string, string>>) =>
  typed === undefined ? {} : { weekday: indexIn(weekdays, typed) }

const signs = once(
  (): SignsOfDay => ({
    happensAfter:
      /^[^.!?\n]{0,40}?(?<!\p{L})(?:a las? \d|a mediodía|después|tras|antes|durante|desde las?|en (?:el salón|la parroquia|la iglesia|el templo)|bendecimos|celebramos|comienza|empieza)/iu,
    happensBefore:
      /(?:operan|operación|cirugía|tratamiento|viajan?|salen?|se reúnen?|comienzan?|empiezan?|inicia|vengan|acompáñenos|inscríbase)(?: \p{L}+){0,2} $|(?<!\p{L})(?:es|son|será|serán) $/iu,
    ofOurTime:
      /(?:(?<!\p{L})(?:de|quienes|aún|aun|todavía|hasta|incluso|también|mundo|iglesia|sociedad|vida|jóvenes|familias|cristianos|discípulos|muchos|viven|vivimos|aquí|con nosotros|nos acompañan|nos visitan)|[“"«]) ?$/iu,
    urged:
      /(?<!\p{L})(?:inscríb\p{L}*|llam[ea]\p{L}*|don[ea]\p{L}*|regístr\p{L}*|firm[ea]\p{L}*|ún\p{L}*|comienc[ea]|empiec[ea]|actú[ea]|escrib[ae]\p{L}*)(?: ya)? $/iu,
    prays:
      /(?:^|[.!?;:]\s|\n)[^\p{L}\n]{0,8}(?:por (?:todos|todas|los|las|quienes|el|la|nuestr[oa]s?|cada)|(?:y )?(?:oremos|oramos|roguemos|pedimos|pidamos|rezamos|recemos)|(?:oh |buen )?(?:señor|dios|padre)|concede|bendice|danos|ayúdanos|que (?:el|la|todos|dios))(?!\p{L})[^.!?;\n]*$/iu,
    thinks:
      /(?<!\p{L})(?:Dios|Jesús|Cristo|Señor|Espíritu|Evangelio|discípulos|millones|pobreza|guerra|refugiados|existen?|en el mundo)(?!\p{L})/u,
  }),
)

const telling = once(() => dayTelling(signs()))

/** V8 reads expressions over the letters of all scripts slowly, so those of a language that nobody writes are not made. */
const forms = once((): readonly Form[] => [
  // domingo 29 de noviembre de 2026, el 1.º de enero
  {
    needs: /\d[.ºo°]* (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)/iu,
    looks: new RegExp(
      `(?<![\\p{L}\\d:/])(?:${weekday},? (?:día |el )?)?(?<day>\\d{1,2})(?<ordinal>\\.?[ºo°])? (?:de )?${month}${year}`,
      'giu',
    ),
    read: (groups, { before }) =>
      dateOf({
        ...weekdayIn(groups),
        month: indexIn(names, groups['month'] ?? '') + 1,
        day: groups['day'],
        year: groups['year'],
        isSure:
          groups['ordinal'] !== undefined ||
          /(?:\b(?:el|al|del|día|hasta|y)|[-–—(]) *$/iu.test(before),
      }),
  },
  // domingo 29/11
  {
    needs: /\d\/\d/,
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
    needs: /el (?:dom|lun|mar|mi[eé]|jue|vie|s[aá]b)/iu,
    looks: new RegExp(
      `(?<=\\bel )${weekday} (?:día )?(?<day>\\d{1,2})(?![\\d:./]| (?:de|del|a|personas|horas|h)\\b)`,
      'giu',
    ),
    read: (groups) => dateOf({ ...weekdayIn(groups), day: groups['day'], isSure: true }),
  },
  // a las 25:00
  {
    needs: /\d[:.]\d/,
    looks:
      /(?<=\b(?:las?|hasta) )(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![\d:])(?: ?(?<half>[ap]\.? ?m\.?|de la (?:mañana|tarde|noche)))?/giu,
    read: ({ hour = '', minute, half }) =>
      isNoTime(hour, minute, half !== undefined) ? { kind: 'time' } : undefined,
  },
  // 7:75 p. m.
  {
    needs: /\d ?[ap]\.?/iu,
    looks:
      /(?<![\d:.$€/-])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:am|pm|[ap]\. ?m\.)(?![\p{L}\d])/giu,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, true) ? { kind: 'time' } : undefined),
  },
  {
    needs: /esta /iu,
    looks: /(?<!\p{L})esta (?:noche|tarde|mañana)(?!\p{L})/giu,
    read: (_, { before, after }) =>
      telling().isDay(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    needs: /hoy/iu,
    looks:
      /(?<!\p{L})hoy(?! (?:en día|día|por hoy|y siempre)(?!\p{L})|,? (?:más|como|muchos|muchas|tantos|tantas|nos (?:visitan|acompañan)|están con nosotros|la sociedad|el mundo)(?!\p{L}))(?!\p{L})/giu,
    read: (_, { before, after }) =>
      telling().isToday(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    needs: /mañana/iu,
    looks: /(?<!\p{L})mañana(?!\p{L})(?! (?:por la|a la) mañana|,? (?:y|o|de|tarde)(?!\p{L})|:)/giu,
    read: (_, { before, after }) =>
      !/(?:\b(?:la|una|cada|esta|de|el|del|un|y|o|media|por|hoy|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|[“"«]) ?$/iu.test(
        before,
      ) && telling().isDay(before, after)
        ? { kind: 'relative', days: 1 }
        : undefined,
  },
  {
    needs: /este /iu,
    looks: new RegExp(`(?<!\\p{L})este (?:próximo )?${weekday}(?!\\p{L})(?! ?\\d)`, 'giu'),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') }),
  },
  {
    needs: /pr[oó]ximo /iu,
    looks: new RegExp(
      `(?<!\\p{L})(?:el )?(?:próximo|proximo) ${weekday}(?!\\p{L})(?! ?\\d)`,
      'giu',
    ),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') || 7 }),
  },
  {
    needs: /que viene/iu,
    looks: new RegExp(`(?<!\\p{L})(?:el )?${weekday} que viene(?!\\p{L})`, 'giu'),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') || 7 }),
  },
])

const ahead = once(
  () =>
    /(?<!\p{L})(?:habrá|será|serán|se (?:celebrará|reunirá|reúnen?|hará|realizará|llevará)|tendrá|comenzará|comienza|empieza|inicia|inscrí\p{L}*|inscripci\p{L}*|invita\p{L}*|invitamos|acompáñe\p{L}*|venga[n]?|por favor|fecha límite|antes del?|a más tardar|plazo|próxim[oa]s?|no (?:falten?|olviden?)|esperamos|necesit\p{L}*|están invitad\p{L}*|se aceptan|traig\p{L}*|aparte[n]? la fecha|reserve\p{L}*|abre|tiene lugar|tendrá lugar|participe\p{L}*)(?!\p{L})/iu,
)
const back = once(
  () =>
    /(?<!\p{L})(?:fue|fueron|era|hubo|había|pasad[oa]s?|desde|hace|murió|falleció|nació|gracias|agradece\p{L}*|recaud\p{L}*|celebró|comenzó|empezó|se reunió|ayer|último|última|aniversario|en memoria|asistieron|fund\p{L}*)(?!\p{L})/iu,
)

/** An hour, a place or a weekday: what an announcement gives. */
const when = once(
  () =>
    /(?<!\p{L})(?:a las? \d|\d{1,2}[:.]\d\d|\d{1,2} ?h(?!\p{L})|mediodía|en (?:el|la|los) (?:salón|parroquia|iglesia|templo|salones|capilla|oficina|colegio|casa|patio)|lunes|martes|miércoles|jueves|viernes|sábado|domingo)/iu,
)

/** What tells of the past, of a thing that has a day in its name, or of figures. */
const told = once(
  () =>
    /(?<!\p{L})(?:del? (?:pasado|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|colecta|asistencia|ofrenda|saldo|total|resultados?|fotos?|homilía|ganador\p{L}*|tuvo|tuvimos|hicieron|hizo|vino|vinieron|dijo|fuimos|estuvo|estuvieron|bautizad\p{L}*|ordenad\p{L}*|\p{L}{2,}(?:ó|aron|ieron))(?!\p{L})/iu,
)

/** Spanish, which writes the day first everywhere. */
export const spanish: DayLanguage = {
  mentions: (text) => scan(text, forms()),
  looksAhead: (sentence) => ahead().test(sentence) && !back().test(sentence),
  announces: (sentence) =>
    when().test(sentence) && !back().test(sentence) && !told().test(sentence),
}
