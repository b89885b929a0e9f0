import { assert, constantFrom, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person, Repeat } from '../../src/load/item.ts'
import { decideItem, repeatsOn, type WeekInView } from '../../src/select/decide-item.ts'
import type { NameInWords } from '../../src/select/names-in-words.ts'
import { anArticle, aRequest, day } from './a-parish.ts'

const week = day('2026-11-22')
const view: WeekInView = {
  week,
  seasons: ['Ordinary Time'],
  isForItself: false,
  leftOut: new Set(),
  longAfter: 4,
  ended: new Map(),
  namesIn: { item: () => [], contact: ({ channels }) => channels },
}
const on = (date: string, parts: Partial<WeekInView> = {}): WeekInView => ({
  ...view,
  week: day(date),
  ...parts,
})
const saying = (...names: readonly NameInWords[]): WeekInView => ({
  ...view,
  namesIn: { item: () => names, contact: ({ channels }) => channels },
})
const place = { file: 'requests/parish.yaml', line: 3, column: 5, length: 4 }
const shown: Person = { name: 'Margaret Ellery', shown: 'Margaret', parts: [] }
const unshown: Person = { name: 'Margaret Ellery', parts: [] }

describe('a request without dates', () => {
  it('is in every week, in every channel, and told to have no end', () => {
    expect(decideItem(aRequest(), view)).toMatchObject({
      decision: 'in',
      rule: 'in-window',
      channels: ['print', 'text', 'web'],
      notice: { kind: 'no-end', weeks: 0 },
    })
  })
})

describe('a window', () => {
  const request = aRequest({ window: { from: day('2026-11-15'), until: day('2026-11-29') } })

  it.each([
    ['2026-11-08', 'out', 'not-yet'],
    ['2026-11-15', 'in', 'in-window'],
    ['2026-11-29', 'in', 'in-window'],
    ['2026-12-06', 'out', 'expired'],
  ])('on %s is %s: %s, both ends included', (date, decision, rule) => {
    expect(decideItem(request, on(date))).toMatchObject({ decision, rule })
  })
})

describe('what is closed', () => {
  const request = aRequest({
    window: { from: day('2026-11-01'), until: day('2027-01-31') },
    closed: day('2026-11-24'),
  })

  it('stays until the Sunday before that day and is gone from it on, whatever until says', () => {
    expect(decideItem(request, view)).toMatchObject({
      decision: 'in',
      notice: { kind: 'last-week' },
    })
    expect(decideItem(request, on('2026-11-29')).rule).toBe('closed')
  })

  it('is gone on that very Sunday', () => {
    expect(decideItem({ ...request, closed: week }, view).rule).toBe('closed')
  })
})

describe('of several rules the first is told', () => {
  const kept = aRequest({
    window: { from: day('2026-12-06'), until: day('2026-10-04') },
    repeat: { kind: 'nth-sunday', nth: 1 },
    person: shown,
    closed: day('2026-11-01'),
  })
  const { closed: _, ...notClosed } = kept
  const leftOut = { ...view, leftOut: new Set(['one']) }

  it.each([
    ['closed', kept],
    ['not-yet', notClosed],
    ['expired', { ...notClosed, window: { until: day('2026-10-04') } }],
    ['not-this-week', { ...notClosed, window: {} }],
    ['no-consent', { ...notClosed, window: {}, repeat: { kind: 'nth-sunday', nth: 4 } as Repeat }],
    ['left-out', aRequest()],
  ])('%s', (rule, request) => {
    expect(decideItem(request, leftOut).rule).toBe(rule)
  })
})

describe('repeats', () => {
  it('counts every second week from the first Sunday on or after its day', () => {
    const repeat: Repeat = { kind: 'every', weeks: 2, from: day('2026-11-04') }
    const turns = ['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29', '2026-12-06']
    expect(turns.filter((date) => repeatsOn(repeat, on(date)))).toEqual([
      '2026-11-08',
      '2026-11-22',
      '2026-12-06',
    ])
  })

  it.each([
    [1, ['2026-11-01']],
    [4, ['2026-11-22']],
    [5, ['2026-11-29']],
    ['last', ['2026-11-29']],
  ] as const)('comes on Sunday %s of the month', (nth, dates) => {
    const month = ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29']
    expect(month.filter((date) => repeatsOn({ kind: 'nth-sunday', nth }, on(date)))).toEqual(dates)
  })

  it('takes the fourth for the last where a month has four', () => {
    expect(repeatsOn({ kind: 'nth-sunday', nth: 'last' }, on('2026-12-27'))).toBe(true)
    expect(repeatsOn({ kind: 'nth-sunday', nth: 'last' }, on('2027-02-28'))).toBe(true)
  })

  it('keeps a season in every sense that people count it in', () => {
    const lent: Repeat = { kind: 'season', season: 'Lent' }
    expect(repeatsOn(lent, on('2026-03-29', { seasons: ['Holy Week', 'Lent'] }))).toBe(true)
    expect(repeatsOn(lent, view)).toBe(false)
  })
})

describe('consent', () => {
  it('holds what shows a person nobody asked', () => {
    expect(decideItem(aRequest({ person: shown }), view)).toMatchObject({
      decision: 'held',
      rule: 'no-consent',
      channels: [],
    })
  })

  it('lets it leave only where it was given', () => {
    const request = aRequest({ person: shown, consent: ['print'] })
    expect(decideItem(request, view)).toMatchObject({ decision: 'in', channels: ['print'] })
  })

  it('needs none where nothing of the name prints, but for the web', () => {
    expect(decideItem(aRequest({ person: unshown }), view).channels).toEqual(['print', 'text'])
    expect(decideItem(aRequest({ person: unshown, consent: ['web'] }), view).channels).toEqual([
      'web',
    ])
  })

  it('holds words that say what is withheld, whatever consent says', () => {
    const withheld: NameInWords = {
      name: 'Ellery',
      place,
      why: 'withheld',
      closes: ['print', 'text', 'web'],
      isAnswered: false,
      answers: [],
    }
    const request = aRequest({ person: unshown, consent: ['print', 'text', 'web'] })
    const decided = decideItem(request, saying(withheld))
    expect(decided).toMatchObject({ decision: 'held', rule: 'name-in-words', names: [withheld] })
  })

  it('keeps from a channel alone what a name closes', () => {
    const weak: NameInWords = {
      name: 'Ellery',
      place,
      why: 'weak',
      closes: ['web'],
      isAnswered: false,
      answers: [],
    }
    expect(decideItem(aRequest(), saying(weak))).toMatchObject({
      decision: 'in',
      channels: ['print', 'text'],
      names: [weak],
    })
    const known = { ...weak, isAnswered: true }
    expect(decideItem(aRequest(), saying(known))).toMatchObject({
      channels: ['print', 'text'],
      names: [],
    })
    const noWeb = aRequest({ consent: ['print'] })
    expect(decideItem(noWeb, saying(weak))).toMatchObject({ channels: ['print'], names: [] })
  })

  it('limits the whole item to its channels where it is written', () => {
    expect(decideItem(aRequest({ consent: ['text'] }), view).channels).toEqual(['text'])
    expect(decideItem(anArticle({ consent: [] }), view)).toMatchObject({
      decision: 'held',
      rule: 'no-consent',
    })
  })

  it('never lets a shown person leave by a channel that was not granted', () => {
    const windows = constantFrom({}, { from: week }, { from: week, until: week })
    assert(
      property(
        record({ consent: subarray(['print', 'text', 'web'] as const), window: windows }),
        ({ consent, window }) => {
          const { channels } = decideItem(aRequest({ person: shown, consent, window }), view)
          return channels.every((channel) => consent.includes(channel))
        },
      ),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('what the clergy hear', () => {
  const noticed = (from: string, until: string | undefined, date = '2026-11-22'): unknown =>
    decideItem(
      aRequest({ window: { from: day(from), ...(until && { until: day(until) }) } }),
      on(date),
    ).notice

  it('is nothing of a single Sunday, and nothing of one in the middle of its days', () => {
    expect(noticed('2026-11-22', '2026-11-22')).toBeUndefined()
    expect(noticed('2026-11-15', '2026-12-06')).toBeUndefined()
  })

  it('is a last week, a long stay, or that no end is set', () => {
    expect(noticed('2026-11-15', '2026-11-25')).toEqual({ kind: 'last-week' })
    expect(noticed('2026-10-18', '2026-12-20')).toEqual({ kind: 'long', weeks: 6 })
    expect(noticed('2026-10-18', undefined)).toEqual({ kind: 'no-end', weeks: 6 })
  })
})

describe('an article', () => {
  it.each([
    ['2026-11-15', 'not-yet'],
    ['2026-11-22', 'in-window'],
    ['2026-11-29', 'expired'],
  ])('on %s: %s', (date, rule) => {
    expect(decideItem(anArticle(), on(date)).rule).toBe(rule)
  })

  it('is kept out and held by the same rules as a request', () => {
    expect(decideItem(anArticle({ closed: week }), view).rule).toBe('closed')
    expect(decideItem(anArticle({ person: shown }), view).decision).toBe('held')
    expect(decideItem(anArticle({ person: shown, consent: ['text'] }), view).channels).toEqual([
      'text',
    ])
  })

  it('can be left out by hand', () => {
    expect(decideItem(anArticle(), on('2026-11-22', { leftOut: new Set(['article']) })).rule).toBe(
      'left-out',
    )
  })
})
