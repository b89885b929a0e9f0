import fc from 'fast-check'
import rrule from 'rrule'
import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../src/civil-date.ts'
import { calendarReader } from '../../src/ics/read-calendar.ts'
import { formattedTime } from '../../src/system/wall-clock.ts'

const until = parseCivilDate('2036-12-31') ?? ('' as never)

const read = calendarReader({
  clockOf: (zone) => (seconds) => formattedTime(zone ?? 'UTC', new Date(seconds * 1000)),
  until,
})

const calendar = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.trim().split('\n'), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** The entries of a calendar, by title and days. */
const entriesOf = (text: string, zone: string | undefined = 'America/Chicago') => {
  const { entries, problems } = read(text, zone)
  expect(problems).toEqual([])
  return entries.map(({ title, days, except, calledOff, time, ends, lasts }) => ({
    title: title.text,
    days,
    ...(except.length > 0 && { except }),
    ...(calledOff && { calledOff }),
    lasts,
    ...(time !== undefined && { time: clock(time) }),
    ...(ends !== undefined && { ends: clock(ends) }),
  }))
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

describe('entries of a calendar', () => {
  it('have their days and times by the clock of the parish', () => {
    // At the end of daylight saving in America the same hour of UTC is another one there.
    const before = 'SUMMARY:Before\nDTSTART:20261030T230000Z\nDTEND:20261031T003000Z'
    const after = 'SUMMARY:After\nDTSTART:20261102T230000Z\nDURATION:PT1H30M'
    expect(entriesOf(calendar(before, after))).toEqual([
      { title: 'Before', days: ['2026-10-30'], lasts: 1, time: '18:00', ends: '19:30' },
      { title: 'After', days: ['2026-11-02'], lasts: 1, time: '17:00', ends: '18:30' },
    ])
  })

  it('keep their own hour through daylight saving in the zone that they repeat in', () => {
    const weekly =
      'SUMMARY:Evening prayer\nDTSTART;TZID=America/Chicago:20261028T190000\nRRULE:FREQ=WEEKLY;COUNT=3'
    expect(entriesOf(calendar(weekly))).toEqual([
      {
        title: 'Evening prayer',
        days: ['2026-10-28', '2026-11-04', '2026-11-11'],
        lasts: 1,
        time: '19:00',
      },
    ])
  })

  it('of another zone come at other hours where one of the two puts its clock back first', () => {
    const zone = [
      'BEGIN:VTIMEZONE\nTZID:Europe/London',
      'BEGIN:DAYLIGHT\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nDTSTART:19700329T010000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT',
      'BEGIN:STANDARD\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nDTSTART:19701025T020000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD',
      'END:VTIMEZONE',
    ].join('\n')
    const call =
      'SUMMARY:Call\nDTSTART;TZID=Europe/London:20261021T190000\nRRULE:FREQ=WEEKLY;COUNT=3'
    const text = calendar(call).replace('VERSION:2.0', `VERSION:2.0\n${zone}`)
    expect(entriesOf(text)).toEqual([
      { title: 'Call', days: ['2026-10-21', '2026-11-04'], lasts: 1, time: '13:00' },
      { title: 'Call', days: ['2026-10-28'], lasts: 1, time: '14:00' },
    ])
    // A zone that is only named is the same where its name is known: of IANA, of Windows, or behind a path.
    for (const name of ['Europe/London', 'GMT Standard Time', '/freeassociation/Tz/Europe/London'])
      expect(entriesOf(calendar(call.replace('Europe/London', name)))).toEqual(entriesOf(text))
    expect(entriesOf(calendar(call), 'Europe/London')[0]).toMatchObject({ time: '19:00' })
    const unknown = calendar(call.replace('Europe/London', 'Our own time'))
    expect(read(unknown, 'America/Chicago').problems).toEqual([{ why: 'zone', line: 3 }])
  })

  it('last whole days, several days, or over midnight', () => {
    expect(
      entriesOf(
        calendar(
          'SUMMARY:Day\nDTSTART;VALUE=DATE:20261204',
          'SUMMARY:Retreat\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270103',
          'SUMMARY:Watch\nDTSTART:20261231T220000\nDTEND:20270101T003000',
          'SUMMARY:Fair\nDTSTART:20261204T090000\nDTEND:20261206T160000',
        ),
      ),
    ).toEqual([
      { title: 'Day', days: ['2026-12-04'], lasts: 1 },
      { title: 'Retreat', days: ['2026-12-31'], lasts: 3 },
      { title: 'Watch', days: ['2026-12-31'], lasts: 1, time: '22:00', ends: '0:30' },
      { title: 'Fair', days: ['2026-12-04'], lasts: 3, time: '9:00' },
    ])
  })

  it('change from one time on for all that follow, where the calendar says so', () => {
    const series = 'UID:a\nSUMMARY:Study\nDTSTART:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=7'
    const later =
      'UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261215T100000\nSUMMARY:Study, in the hall\nDTSTART:20261216T110000\nDTEND:20261216T120000'
    const one = 'UID:a\nRECURRENCE-ID:20261222T100000\nSUMMARY:Carols\nDTSTART:20261222T180000'
    const end =
      'UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270105T100000\nSTATUS:CANCELLED\nDTSTART:20270105T100000'
    expect(entriesOf(calendar(series, later, one, end))).toEqual([
      { title: 'Study', days: ['2026-12-01', '2026-12-08'], lasts: 1, time: '10:00' },
      {
        title: 'Study, in the hall',
        days: ['2026-12-16', '2026-12-30'],
        // The first time that is off with all that follow; those after it are told by nothing.
        except: ['2027-01-06'],
        lasts: 1,
        time: '11:00',
        ends: '12:00',
      },
      { title: 'Carols', days: ['2026-12-22'], lasts: 1, time: '18:00' },
    ])
    expect(entriesOf(calendar(series, end))).toMatchObject([
      {
        days: ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'],
        except: ['2027-01-05'],
      },
    ])
    // Without the entry that repeats there is nothing to follow.
    expect(entriesOf(calendar(later))).toMatchObject([{ days: ['2026-12-16'] }])
  })

  it('are read as the programs of offices write them', () => {
    expect(
      entriesOf(
        calendar(
          // Outlook: a day of no hours from midnight to midnight, an exception by its day alone.
          'SUMMARY;LANGUAGE=en-US:Office closed\nDTSTART;TZID=Eastern Standard Time:20261224T000000\nDTEND;TZID=Eastern Standard Time:20261226T000000',
          'SUMMARY:Vestry\nUID:b\nDTSTART:20261201T100000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20261203',
          // A last day without an hour.
          'SUMMARY:Novena\nDTSTART:20261201T100000\nRRULE:FREQ=DAILY;UNTIL=20261203',
          // Apple: an alarm, and parameters with colons in them.
          'SUMMARY:Carols\nDTSTART;VALUE=DATE:20261219\nDURATION:P1D\nX-APPLE-STRUCTURED-LOCATION;X-TITLE="Church: 12":geo:40,-75\nBEGIN:VALARM\nACTION:NONE\nTRIGGER;VALUE=DATE-TIME:19760401T005545Z\nEND:VALARM',
        ),
        'America/New_York',
      ),
    ).toEqual([
      { title: 'Office closed', days: ['2026-12-24'], lasts: 2 },
      {
        title: 'Vestry',
        days: ['2026-12-01', '2026-12-02', '2026-12-04'],
        except: ['2026-12-03'],
        lasts: 1,
        time: '10:00',
      },
      {
        title: 'Novena',
        days: ['2026-12-01', '2026-12-02', '2026-12-03'],
        lasts: 1,
        time: '10:00',
      },
      { title: 'Carols', days: ['2026-12-19'], lasts: 1 },
    ])
  })

  it('leave out what is excepted, cancelled or moved, and what is private', () => {
    const series =
      'UID:a\nSUMMARY:Study\nDTSTART:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE:20261208T100000\nRDATE:20261203T100000'
    const moved =
      'UID:a\nRECURRENCE-ID:20261215T100000\nSUMMARY:Study, in the hall\nDTSTART:20261216T110000'
    const cancelled =
      'UID:a\nRECURRENCE-ID:20261222T100000\nSTATUS:CANCELLED\nSUMMARY:Study\nDTSTART:20261222T100000'
    const hidden = [
      'SUMMARY:Doctor\nCLASS:PRIVATE\nDTSTART:20261201T100000',
      'SUMMARY:Talk\nCLASS:CONFIDENTIAL\nDTSTART:20261201T100000',
      'SUMMARY:Called off\nSTATUS:CANCELLED\nDTSTART:20261201T100000\nRRULE:FREQ=DAILY',
    ]
    expect(entriesOf(calendar(series, moved, cancelled, ...hidden))).toEqual([
      {
        title: 'Study',
        days: ['2026-12-01', '2026-12-03', '2026-12-29'],
        except: ['2026-12-08', '2026-12-22'],
        lasts: 1,
        time: '10:00',
      },
      { title: 'Study, in the hall', days: ['2026-12-16'], lasts: 1, time: '11:00' },
    ])
  })

  it('say on which day they were cancelled, where the calendar knows it', () => {
    const supper = 'SUMMARY:Supper\nSTATUS:CANCELLED\nDTSTART:20261212T180000'
    const changed = `${supper}\nDTSTAMP:20261101T000000Z\nLAST-MODIFIED:20261202T030000Z`
    // In Chicago it was still the evening of the first.
    expect(entriesOf(calendar(changed))).toEqual([
      { title: 'Supper', days: ['2026-12-12'], calledOff: '2026-12-01', lasts: 1, time: '18:00' },
    ])
    expect(entriesOf(calendar(supper))).toEqual([])
    expect(entriesOf(calendar(`${changed}\nCLASS:PRIVATE`))).toEqual([])
  })

  it('leave no day out on which they take place at another hour', () => {
    const series =
      'UID:a\nSUMMARY:Study\nDTSTART:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20261208T100000'
    const moved = 'UID:a\nRECURRENCE-ID:20261208T100000\nSUMMARY:Study\nDTSTART:20261208T190000'
    expect(entriesOf(calendar(series, moved))).toEqual([
      { title: 'Study', days: ['2026-12-01', '2026-12-15'], lasts: 1, time: '10:00' },
      { title: 'Study', days: ['2026-12-08'], lasts: 1, time: '19:00' },
    ])
  })

  it('say nothing of who takes part, who invited, or what an alarm says', () => {
    const text = calendar(
      'SUMMARY:Supper\nDTSTART:20261201T100000\nORGANIZER;CN=Ann Cole:mailto:ann@cole.example\n' +
        'ATTENDEE;CN="Joe Price";PARTSTAT=ACCEPTED:mailto:joe@price.\n example\n' +
        'CONTACT:Ruth Amsel\nCOMMENT:Joe cannot come\nBEGIN:VALARM\nDESCRIPTION:Tell Joe\nEND:VALARM',
    )
    const told = JSON.stringify(read(text, undefined))
    expect(told).toContain('Supper')
    expect(told).not.toMatch(/Ann|Joe|Ruth|price/i)
  })

  it('have their words without folds, escapes and markup, each with its line', () => {
    const text = calendar(
      'SUMMARY:Harbor\n  supper\\, lower hall\nDTSTART:20261201T100000\n' +
        'DESCRIPTION:Bring <b>a dish</b>.<br>All &amp; everyone\\nwelcome.',
    )
    const [entry] = read(text, undefined).entries
    expect(entry?.title).toEqual({ text: 'Harbor supper, lower hall', line: 4 })
    expect(entry?.text).toEqual({
      text: 'Bring a dish.\nAll & everyone\nwelcome.',
      line: 7,
    })
  })
})

it('keeps an address that Outlook writes behind its words', () => {
  const text = calendar(
    'SUMMARY:Call\nDTSTART:20261201T100000\nDESCRIPTION:Join us<https://a.example/b>\\n<br>',
  )
  expect(read(text, undefined).entries[0]?.text?.text).toBe('Join us https://a.example/b')
})

describe('a calendar that cannot be read', () => {
  const whole = calendar(
    'SUMMARY:One\nDTSTART:20261201T100000',
    'SUMMARY:Two\nDTSTART:20261202T100000\nDESCRIPTION:Long words',
  )

  it('tells where it breaks off, wherever that is', () => {
    const lines = whole.split('\r\n')
    const seconds = lines.indexOf('SUMMARY:Two')
    expect(read(lines.slice(0, seconds + 2).join('\r\n'), undefined)).toEqual({
      entries: [],
      problems: [{ why: 'cut', line: seconds }],
    })
    for (let cut = 1; cut < whole.lastIndexOf('END:VCALENDAR'); cut++) {
      const { entries, problems } = read(whole.slice(0, cut), undefined)
      expect(entries).toEqual([])
      expect(problems, `${cut}`).toHaveLength(1)
      expect(problems[0]?.line).toBeLessThanOrEqual(lines.length)
    }
  })

  it.each([
    ['', 'no-calendar', 1],
    ['Dear all,\nhere is the calendar.', 'no-calendar', 1],
    [calendar('SUMMARY:x\nDTSTART;VALUE=DATE:20260230'), 'entry', 3],
    [calendar('SUMMARY:x\nDTSTART:20261201T250000'), 'entry', 3],
    [calendar('SUMMARY:x'), 'entry', 3],
    [calendar('SUMMARY:ok\nDTSTART:20261201T100000', 'SUMMARY:x\nDTSTART:soon'), 'entry', 7],
    [calendar('SUMMARY:x\nDTSTART;TZID=Nowhere:20261201T100000'), 'zone', 3],
  ])('tells the place: %j', (text, why, line) => {
    expect(read(text, 'America/Chicago').problems).toEqual([{ why, line }])
  })
})

describe('what repeats', () => {
  const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
  const start = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const rule = fc.record({
    start,
    shape: fc.constantFrom('daily', 'weekly', 'nth', 'last', 'monthday', 'yearly'),
    interval: fc.integer({ min: 1, max: 4 }),
    extra: fc.subarray([...codes]),
    end: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
      fc.constant(';UNTIL=20310615T120000Z'),
    ),
    except: fc.integer({ min: 0, max: 5 }),
  })

  /** The rule as RFC 5545 writes it; its first day is one of its days. */
  function written({
    start: first,
    shape,
    interval,
    extra,
    end,
  }: Parameters<typeof rule.map>[0] extends (one: infer One) => unknown ? One : never): string {
    const date = new Date(`${first}T00:00:00Z`)
    const weekday = codes[date.getUTCDay()] ?? 'SU'
    const day = date.getUTCDate()
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    const every = `INTERVAL=${interval}${end}`
    switch (shape) {
      case 'daily':
        return `FREQ=DAILY;${every}`
      case 'weekly':
        return `FREQ=WEEKLY;${every};BYDAY=${[...new Set([weekday, ...extra])].join()}`
      case 'nth':
        return `FREQ=MONTHLY;${every};BYDAY=${Math.ceil(day / 7)}${weekday}`
      case 'last':
        return day + 7 > month
          ? `FREQ=MONTHLY;${every};BYDAY=-1${weekday}`
          : `FREQ=MONTHLY;${every};BYMONTHDAY=${day}`
      case 'monthday':
        return `FREQ=MONTHLY;${every};BYMONTHDAY=${day}`
      default:
        return `FREQ=YEARLY;${every}`
    }
  }

  it('has the days of ten years that another library finds', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const [first, text] = [one.start.replaceAll('-', ''), written(one)]
        const found = rrule.rrulestr(`DTSTART:${first}T120000Z\nRRULE:${text}`)
        const to = new Date('2036-12-31T23:59:59Z')
        const all = found
          .between(new Date('2020-01-01T00:00:00Z'), to, true)
          .map((date) => date.toISOString().slice(0, 10))
        const left = all[one.except]
        const except = left ? `\nEXDATE:${left.replaceAll('-', '')}T120000Z` : ''
        const event = `SUMMARY:x\nDTSTART:${first}T120000Z\nRRULE:${text}${except}`
        const days = entriesOf(calendar(event), 'UTC').flatMap((entry) => entry.days)
        expect(days, event).toEqual(all.filter((day) => day !== left))
      }),
      { seed: 11, numRuns: 400 },
    )
  })
})
