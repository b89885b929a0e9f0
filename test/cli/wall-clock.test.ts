import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCivilDate, sundayOnOrAfter } from '../../src/civil-date.ts'
import { clockIn, timeIn, zonesOf } from '../../src/system/wall-clock.ts'

describe('the clock on the wall', () => {
  beforeAll(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 5, 30), toFake: ['Date'] })
  })
  afterAll(() => {
    vi.useRealTimers()
  })

  const zones = [
    ['America/New_York', '2026-11-22T00:30'],
    ['America/Los_Angeles', '2026-11-21T21:30'],
    ['Pacific/Kiritimati', '2026-11-22T19:30'],
    ['Asia/Kathmandu', '2026-11-22T11:15'],
    ['US/Pacific', '2026-11-21T21:30'],
    ['america/los_angeles', '2026-11-21T21:30'],
  ] as const

  it.each(zones)('shows in %s %s', (zone, time) => {
    expect(timeIn(zone, process)).toBe(time)
    expect(timeIn(zone, { env: {}, platform: 'win32' })).toBe(time)
  })

  it('is the same as before after a look at another zone', () => {
    const before = [timeIn(undefined, process), process.env['TZ']]
    timeIn('Pacific/Kiritimati', process)
    expect([timeIn(undefined, process), process.env['TZ']]).toEqual(before)
  })

  it('knows all zones of Node, by the list that the build made and without it', () => {
    const asked = Intl.supportedValuesOf('timeZone')
    expect(zonesOf(process.versions['tz'])).toEqual(asked)
    // Nodes before the one that built, and those that use the system's.
    for (const edition of ['1970a', undefined]) expect(zonesOf(edition)).toEqual(asked)
  })

  it('shows nothing in a zone that is none', () => {
    expect(timeIn('America/Alder_Quay', process)).toBeUndefined()
    expect(timeIn('', process)).toBeUndefined()
  })
})

describe('the week of an insert', () => {
  const zones = [
    'America/New_York',
    'America/St_Johns',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Europe/Dublin',
    'Africa/Casablanca',
  ]
  const hour = 3_600_000
  const sundays = Array.from(
    { length: 20 * 52 + 5 },
    (_, at) => Date.UTC(2020, 0, 5) + at * 168 * hour,
  )

  it.each(zones)('is right at every hour around every Sunday of 20 years: %s', (zone) => {
    vi.stubEnv('TZ', zone)
    const clock = clockIn(undefined, process)
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    const wrong: string[] = []
    let looked = 0
    for (const sunday of sundays)
      for (let at = sunday - 30 * hour; at < sunday + 54 * hour; at += hour) {
        looked++
        const there = parseCivilDate(clock(new Date(at))?.slice(0, 10) ?? '')
        const week = there && sundayOnOrAfter(there)
        const day = new Date(`${format.format(at)}T00:00:00Z`)
        const ahead = (7 - day.getUTCDay()) % 7
        const meant = new Date(day.getTime() + ahead * 24 * hour).toISOString().slice(0, 10)
        if (week !== meant) wrong.push(`${new Date(at).toISOString()}: ${week}, not ${meant}`)
      }
    expect(wrong).toEqual([])
    expect(looked).toBe(sundays.length * 84)
    vi.unstubAllEnvs()
  })
})
