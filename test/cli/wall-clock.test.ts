import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { timeIn } from '../../src/system/wall-clock.ts'

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

  it('shows nothing in a zone that is none', () => {
    expect(timeIn('America/Alder_Quay', process)).toBeUndefined()
    expect(timeIn('', process)).toBeUndefined()
  })
})
