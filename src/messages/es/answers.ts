import { months } from '../../date-words.ts'
import type { AnswerWords } from '../answers.ts'
import { count } from '../count.ts'

/** What is wrong with an answer to a question, in Spanish. */
export const spanishAnswers: AnswerWords = {
  'value-missing': () => 'Escriba algo aquí.',
  'no-day': ({ typed, readings }) =>
    readings.length > 1
      ? `«${typed}» puede ser ${twoDays(readings)}.`
      : `«${typed}» no es ningún día. Escriba uno como 2026-11-29, 29 de noviembre, próximo domingo, en 4 semanas o Pascua.`,
  'no-sunday': ({ typed, before, after }) =>
    `«${typed}» no es domingo. Los más cercanos son ${before} y ${after}.`,
  'day-past': ({ day }) => `El ${day} ya pasó. Nombre un día por venir.`,
  'days-backwards': ({ from, until }) => `El ${until} es anterior al primer día, ${from}.`,
  'window-over': ({ weeks, last }) =>
    `Desde ese día, ${count(weeks, 'domingo')} terminaron el ${last}. Nombre un día posterior.`,
  'no-interval': ({ typed }) => `«${typed}» no es un número de semanas. Escriba uno como 2.`,
  'no-link': ({ typed }) =>
    `«${typed}» no tiene ninguna dirección. Escríbalo como: Inscríbase https://example.org`,
  'no-clock-time': ({ typed }) =>
    `«${typed}» no es una hora. Escriba una como 6 p. m., 18:00 o mediodía.`,
  'no-days-of-week': ({ typed }) =>
    `«${typed}» no nombra un día de la semana. Escriba uno como miércoles, o lunes y jueves.`,
  'no-day-of-month': ({ typed }) =>
    `«${typed}» no es un día de cada mes. Escriba uno como primer viernes.`,
  'no-day-of-year': ({ typed }) =>
    `«${typed}» no es un día ya pasado. Escriba uno como 2019-12-04, o 4 de diciembre.`,
  'no-email': ({ typed }) =>
    `«${typed}» no es una dirección. Escriba una como oficina@example.org, o nada.`,
  'no-timezone': ({ typed }) =>
    `«${typed}» no es una zona horaria. Escriba una como America/New_York o America/Mexico_City.`,
  'section-twice': ({ section }) => `El encabezado «${section}» aparece dos veces.`,
}

/** Figures that are two days: both, and how to write one of them. */
export function twoDays(readings: readonly string[]): string {
  const [year, month, day] = (readings[0] ?? '').split('-').map(Number)
  const name = months.es[(month ?? 1) - 1]
  return `${readings.join(' o ')}; escríbalo así, o con el mes en palabras: ${day} de ${name} de ${year}, ${day} ${name} ${year}`
}
