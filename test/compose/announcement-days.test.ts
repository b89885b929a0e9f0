import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../src/recurrence/recurrence.ts'
import { renderText } from '../../src/render/text/index.ts'
import { aParish, day } from '../select/a-parish.ts'
import { anEvent } from '../select/an-event.ts'
import { compose, selection } from './sample.ts'

const monday = day('2026-12-07')
const friday = day('2026-12-11')

const pattern = (own: Partial<Recurrence>): Recurrence => ({
  pattern: { kind: 'weekly', weekdays: [1, 5] },
  from: monday,
  except: [],
  lasts: 1,
  ...own,
})

/** The line of an announcement on the days. */
function lineOn(recurrence: Recurrence, language: string): string | undefined {
  const announced = { weeks: 2, runs: 3, hasText: false }
  const item = anEvent({ title: 'Talks', where: 'Hall', takesPlace: { recurrence, announced } })
  const decided = { decision: 'in', rule: 'in-window', channels: ['text'], names: [] } as const
  const occasion = { days: [], omits: [], announces: monday }
  const week = selection([{ item, occasion, ...decided }])
  const { document } = compose(week, aParish({ language }), 'text')
  return renderText(document, { width: 120, ascii: false })
    .split('\n')
    .find((line) => line.endsWith(', Hall'))
    ?.replaceAll('\u00a0', ' ')
}

describe('the days of an announcement', () => {
  it.each([
    ['one day', { pattern: { kind: 'days', days: [monday] } }, 'Monday, December 7'],
    [
      'a few days',
      { pattern: { kind: 'days', days: [monday, friday] } },
      'Monday, December 7 and Friday, December 11',
    ],
    [
      'a few days of a rule that ends',
      { until: day('2026-12-14') },
      'Monday, December 7, Friday, December 11 and Monday, December 14',
    ],
    [
      'the days that are not excepted',
      { until: day('2026-12-14'), except: [friday] },
      'Monday, December 7 and Monday, December 14',
    ],
    ['more days', { until: day('2026-12-18') }, 'Beginning Monday, December 7'],
    ['days without an end', {}, 'Beginning Monday, December 7'],
    [
      'days that are far apart',
      { pattern: { kind: 'days', days: [monday, day('2027-12-07')] } },
      'Beginning Monday, December 7',
    ],
  ] satisfies readonly (readonly [string, Partial<Recurrence>, string])[])(
    'are %s',
    (_, own, line) => {
      expect(lineOn(pattern(own), 'en-US')).toBe(`${line}, 7:30 pm, Hall`)
    },
  )

  it.each([
    ['es', 'Lunes 7 de diciembre y viernes 11 de diciembre', 'Desde el lunes 7 de diciembre'],
    ['fr', 'Lundi 7 décembre et vendredi 11 décembre', 'À partir du lundi 7 décembre'],
    ['de', 'Montag, 7. Dezember und Freitag, 11. Dezember', 'Ab Montag, 7. Dezember'],
  ])('begin the line in the language %s', (language, few, many) => {
    const days = pattern({ pattern: { kind: 'days', days: [monday, friday] } })
    expect(lineOn(days, language)).toContain(`${few}, 19`)
    expect(lineOn(pattern({}), language)).toContain(`${many}, 19`)
  })
})
