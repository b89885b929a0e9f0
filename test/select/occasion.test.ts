import { describe, expect, it } from 'vitest'
import { addWeeks } from '../../src/civil-date.ts'
import type { Announced } from '../../src/load/item.ts'
import type { Recurrence } from '../../src/recurrence/recurrence.ts'
import { occasionIn } from '../../src/select/occasion.ts'
import { day } from './a-parish.ts'

const supper: Recurrence = {
  pattern: { kind: 'days', days: [day('2026-12-12')] },
  except: [],
  lasts: 1,
}
const usual: Announced = { weeks: 2, runs: 3, hasText: true }

/** How many weeks before its own the issues announce something on 12 December. */
const announcedIn = (announced: Partial<Announced>): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => 11 - index - 2).filter(
    (weeks) =>
      occasionIn(
        { recurrence: supper, announced: { ...usual, ...announced } },
        addWeeks(day('2026-12-06'), -weeks),
      )?.announces !== undefined,
  )

describe('the issues in which an event is announced', () => {
  it.each([
    ['the weeks before and its own', {}, [2, 1, 0]],
    ['the weeks before alone where it has nothing to say', { hasText: false }, [2, 1]],
    ['its own alone', { weeks: 0 }, [0]],
    ['none', { weeks: 0, hasText: false }, []],
    ['the first and the last of more than it may run in', { weeks: 6 }, [6, 1, 0]],
    ['the last where it may run once', { weeks: 6, runs: 1 }, [0]],
    ['the first and the last of two', { weeks: 6, runs: 2 }, [6, 0]],
    ['all of them where it may run so long', { weeks: 4, runs: 9 }, [4, 3, 2, 1, 0]],
  ] as const)('are %s', (_, announced, weeks) => {
    expect(announcedIn(announced)).toEqual(weeks)
  })

  it('are never after its day, in a week that begins with another day than a Sunday', () => {
    const on = (week: string) => occasionIn({ recurrence: supper, announced: usual }, day(week))
    expect(on('2026-12-12')).toEqual({ days: ['2026-12-12'], omits: [], announces: '2026-12-12' })
    expect(on('2026-12-13')).toBeUndefined()
  })
})

describe('what repeats', () => {
  const study: Recurrence = {
    pattern: { kind: 'weekly', weekdays: [3] },
    from: day('2026-12-02'),
    except: [day('2026-12-23')],
    lasts: 1,
  }
  const on = (week: string) => occasionIn({ recurrence: study, announced: usual }, day(week))

  it('is announced before its first day, and then stands in the table alone', () => {
    expect(on('2026-11-15')).toEqual({ days: [], omits: [], announces: '2026-12-02' })
    expect(on('2026-11-29')?.announces).toBe('2026-12-02')
    expect(on('2026-12-06')).toEqual({ days: ['2026-12-09'], omits: [] })
  })

  it('is told of in the week in which it is left out', () => {
    expect(on('2026-12-20')).toEqual({ days: [], omits: ['2026-12-23'] })
  })

  it('stands in the week that holds one of several days in a row', () => {
    const retreat: Recurrence = { ...supper, lasts: 3 }
    const recurrence = { recurrence: retreat, announced: usual }
    expect(occasionIn(recurrence, day('2026-12-13'))?.days).toEqual(['2026-12-12'])
    expect(occasionIn(recurrence, day('2026-12-20'))).toBeUndefined()
  })
})

describe('what is called off', () => {
  const on = (calledOff: string, week: string, recurrence = supper) =>
    occasionIn({ recurrence, announced: usual, calledOff: day(calledOff) }, day(week))
  const said = { days: [], omits: ['2026-12-12'], isCalledOff: true }

  it('is said to be in the issues before its day, where one before them has told of it', () => {
    expect(on('2026-12-01', '2026-11-29')).toMatchObject({ announces: '2026-12-12' })
    expect(on('2026-12-01', '2026-12-06')).toEqual(said)
    expect(on('2026-12-01', '2026-12-12')).toEqual(said)
    expect(on('2026-12-01', '2026-12-13')).toBeUndefined()
  })

  it('is gone where no issue can have told of it', () => {
    expect(on('2026-11-15', '2026-11-29')).toBeUndefined()
    expect(on('2026-11-15', '2026-12-06')).toBeUndefined()
  })

  it('counts the issue of the coming Sunday, which may be printed, and says nothing in it', () => {
    expect(on('2026-11-20', '2026-11-22')).toBeUndefined()
    expect(on('2026-11-20', '2026-11-29')).toEqual(said)
  })

  it('says all days that are left of several', () => {
    const evenings: Recurrence = {
      pattern: { kind: 'days', days: [day('2026-12-05'), day('2026-12-12'), day('2026-12-19')] },
      except: [],
      lasts: 1,
    }
    expect(on('2026-12-08', '2026-12-06', evenings)?.days).toEqual(['2026-12-12'])
    expect(on('2026-12-08', '2026-12-12', evenings)?.omits).toEqual(['2026-12-12', '2026-12-19'])
  })

  it('is said once of what repeats', () => {
    const study: Recurrence = { pattern: { kind: 'weekly', weekdays: [3] }, except: [], lasts: 1 }
    expect(on('2026-12-10', '2026-12-06', study)?.days).toEqual(['2026-12-09'])
    expect(on('2026-12-10', '2026-12-13', study)).toEqual({ ...said, omits: ['2026-12-16'] })
    expect(on('2026-12-10', '2026-12-20', study)).toBeUndefined()
  })
})
