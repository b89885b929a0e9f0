import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type CivilDate,
  parseCivilDate,
  partsOf,
  weekdayOf,
} from '../../src/civil-date.ts'
import { checkDays, type DayProblem } from '../../src/days/check-days.ts'
import { english } from '../../src/days/english.ts'
import { spanish } from '../../src/days/spanish.ts'

/**
 * Announcements of invented parishes. The first line of a file says the language, the week, and the first
 * week of what runs several. A day that is wrong stands in braces with what must be found:
 * `{{Monday 22 July=>wrong-weekday 2026-07-22 2026-07-20}}`. Nothing else may be found.
 */
const folder = join(import.meta.dirname, '../../fixtures/days')

function day(text: string | undefined): CivilDate {
  const date = parseCivilDate(text ?? '')
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

interface Notice {
  readonly text: string
  readonly wanted: readonly string[]
}

function noticesOf(name: string) {
  const [head = '', ...rest] = readFileSync(join(folder, name), 'utf8').split('\n')
  const [, language = '', week, runs] = /^(\S+) (\S+)(?: runs from (\S+))?$/.exec(head) ?? []
  const notices = rest
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map(
      (marked): Notice => ({
        text: marked.replace(/\{\{(.*?)=>.*?\}\}/g, '$1'),
        wanted: [...marked.matchAll(/\{\{(.*?)=>(.*?)\}\}/g)].map(
          ([, words, what]) => `${words}: ${what}`,
        ),
      }),
    )
  return { language, week: day(week), ...(runs !== undefined && { runsFrom: day(runs) }), notices }
}

const told = (text: string, problem: DayProblem): string => {
  const words = text.slice(problem.from, problem.to)
  const days =
    problem.kind === 'wrong-weekday'
      ? ` ${problem.date} ${problem.nearest}`
      : problem.kind === 'past-date'
        ? ` ${problem.date}`
        : problem.kind === 'relative-day'
          ? ` ${problem.meant}`
          : ''
  return `${words}: ${problem.kind}${days}`
}

const files = readdirSync(folder)

describe('days in announcements', () => {
  it.each(files)('%s', (name) => {
    const { language, notices, ...week } = noticesOf(name)
    for (const { text, wanted } of notices)
      expect(
        checkDays(text, language, week).map((one) => told(text, one)),
        text,
      ).toEqual(wanted)
  })

  it('are enough to tell: wrong ones among many that are right', () => {
    const all = files.map(noticesOf)
    const wrong = all.flatMap(({ notices }) => notices.flatMap(({ wanted }) => wanted))
    const mentions = all.flatMap(({ language, notices }) =>
      notices.flatMap(({ text }) =>
        (language.startsWith('es') ? spanish : english('month-first')).mentions(text),
      ),
    )
    expect(wrong.length).toBeGreaterThanOrEqual(40)
    expect(mentions.length - wrong.length).toBeGreaterThanOrEqual(90)
  })

  it('are left alone in other languages, and numbers where the region does not say which comes first', () => {
    const week = day('2026-11-29')
    expect(checkDays('Montag, 31. November um 25:00', 'de', { week })).toEqual([])
    expect(checkDays('Sun 12/14', 'en-CA', { week })).toEqual([])
    expect(checkDays('Sun 12/14', 'en-US', { week })).toHaveLength(1)
  })
})

const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const englishMonths =
  'January February March April May June July August September October November December'.split(' ')
const spanishDays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']
const spanishMonths =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  )

describe('every day of the next four months', () => {
  const week = day('2026-11-29')
  const dates = Array.from({ length: 120 }, (_, index) => addDays(week, index))
  const forms = (date: CivilDate, weekday: number): readonly (readonly [string, string])[] => {
    const { year, month, day: number } = partsOf(date)
    const [one, other] = [englishMonths[month - 1], spanishMonths[month - 1]]
    return [
      ['en-US', `${englishDays[weekday]}, ${one} ${number}, at 7:00 pm`],
      ['en-US', `${englishDays[weekday]?.slice(0, 3)} ${month}/${number}, 7 pm`],
      ['en-US', `on ${englishDays[weekday]}, ${one?.slice(0, 3)} ${number}, ${year}.`],
      ['en-IE', `on ${englishDays[weekday]} ${number} ${one}, 7.30 pm`],
      ['en-GB', `${englishDays[weekday]} ${number}/${month}/${year}`],
      ['es', `el ${spanishDays[weekday]} ${number} de ${other} a las 7:00`],
      ['es-MX', `${spanishDays[weekday]}, ${number} de ${other} de ${year}`],
    ]
  }

  it('is right with its own weekday, and wrong with every other', () => {
    for (const date of dates)
      for (let weekday = 0; weekday < 7; weekday++)
        for (const [language, text] of forms(date, weekday)) {
          const kinds = checkDays(text, language, { week }).map(({ kind }) => kind)
          expect(kinds, text).toEqual(weekday === weekdayOf(date) ? [] : ['wrong-weekday'])
        }
  })
})
