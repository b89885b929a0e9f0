import { describe, expect, it } from 'vitest'
import { readClockTime } from '../../src/recurrence/clock-time.ts'

const at = (hour: number, minute = 0) => ({ ok: true, time: hour * 60 + minute })

describe('a time of day', () => {
  it.each([
    ['7:30 pm', at(19, 30)],
    ['7:30pm', at(19, 30)],
    ['7.30 P.M.', at(19, 30)],
    ['7 pm', at(19)],
    ['7 p. m.', at(19)],
    ['12 am', at(0)],
    ['12:15 pm', at(12, 15)],
    ['19:30', at(19, 30)],
    ['07:30', at(7, 30)],
    ['0:15', at(0, 15)],
    ['10:30', at(10, 30)],
    ['19h30', at(19, 30)],
    ['19 h', at(19)],
    ['9 h', at(9)],
    ['noon', at(12)],
    ['12 noon', at(12)],
    ['mediodía', at(12)],
    ['a las 7:30 de la tarde', at(19, 30)],
    ['8 de la mañana', at(8)],
    ['6 in the evening', at(18)],
  ])('%s', (typed, read) => {
    expect(readClockTime(typed)).toEqual(read)
  })

  it.each([
    ['25:00', 'beyond'],
    ['19:75', 'beyond'],
    ['13 pm', 'beyond'],
    ['0:30 pm', 'beyond'],
    ['7:30', 'half-day'],
    ['7', 'half-day'],
    ['midnight', 'midnight'],
    ['medianoche', 'midnight'],
    ['24:00', 'midnight'],
    ['19:00-20:30', 'form'],
    ['evening', 'form'],
    ['after church', 'form'],
    ['7:30 tomorrow', 'form'],
    ['', 'form'],
  ])('is not %s', (typed, why) => {
    expect(readClockTime(typed)).toEqual({ ok: false, why })
  })
})
