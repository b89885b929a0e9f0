import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const parish = `parish: { name: Saint Brendan, timezone: America/New_York }
sections:
  - At sea
calendar: none
`

const event = (lines: string): string =>
  `BEGIN:VEVENT\r\n${lines.trim().replace(/\n\s*/g, '\r\n')}\r\nEND:VEVENT\r\n`

const calendarOf = (...events: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Quay//Office//EN\r\n${events.map(event).join('')}END:VCALENDAR\r\n`

const supper = `UID:1
  SUMMARY:Advent supper
  DTSTART:20261212T180000
  DTEND:20261212T200000
  LOCATION:Parish hall
  DESCRIPTION:Bring a dish to share.
  CATEGORIES:Parish life
  ATTENDEE;CN=Joe Price:mailto:joe@quay.example`
const study = `UID:2
  SUMMARY:Bible study
  DTSTART:20260909T193000
  RRULE:FREQ=WEEKLY
  EXDATE:20261223T193000`
const over = `UID:3
  SUMMARY:Harvest lunch
  DTSTART;VALUE=DATE:20261004`
const hidden = `UID:4
  SUMMARY:Talk with Margaret Ellery
  CLASS:PRIVATE
  DTSTART:20261201T100000`
const named = `UID:5
  SUMMARY:Ordination of Tobias Reed
  DTSTART:20261203T190000`

async function imported(text: string, host = hostWith(text)): Promise<[MemoryHost, number]> {
  host.files.set('/parish/office.ics', new TextEncoder().encode(text))
  return [host, await run(['import', 'office.ics', '--date', '2026-11-29', '--yes'], host)]
}

const hostWith = (text: string): MemoryHost =>
  memoryHost({ 'bulletin.yaml': parish, 'office.ics': text }, { today: '2026-11-25' })

const written = '/parish/events/2026-11-29-calendar.yaml'

describe('a calendar', () => {
  it('with an entry of no category says nothing of any', async () => {
    const [host, code] = await imported(calendarOf(`${study}\n  CATEGORIES:`))
    expect(code).toBe(0)
    expect(textIn(host, written)).not.toContain('note')
  })

  it('becomes a file of events, as a person would write them', async () => {
    const [host, code] = await imported(calendarOf(supper, study, over, hidden))
    expect([code, host.said.err]).toEqual([0, host.said.err])
    expect(
      textIn(host, written),
    ).toBe(`names-in-words: hold   # whoever is named in these words waits until you have answered for the name
events:
  - id: event-1
    title: Advent supper
    date: 2026-12-12
    time: 6 pm
    ends: 8 pm
    place: Parish hall
    text: >-
      Bring a dish to share.
    note: >-
      Parish life
  - id: event-2
    title: Bible study
    every: Wednesday
    from: 2026-12-02
    except: 2026-12-23
    time: 7:30 pm
`)
    expect(host.said.err).toContain('1 over, passed over')
    expect(host.said.err).toContain('private is never read')
    expect([...host.files.keys()].some((path) => path.endsWith('.ics'))).toBe(true)
  })

  it('brings nothing that it calls private, and nobody whom it invites', async () => {
    const [host] = await imported(calendarOf(supper, hidden))
    const said = [...host.files]
      .filter(([path]) => !path.endsWith('.ics'))
      .map(([path]) => textIn(host, path))
    expect(`${said.join()}${host.said.err}`).not.toMatch(/Margaret|Ellery|joe@|Joe Price/)
  })

  it('is made into the insert, where a name waits for an answer', async () => {
    const [host] = await imported(calendarOf(supper, named))
    expect(await run(['make', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const text = textIn(host, '/parish/issues/2026-11-29/bulletin.txt')
    expect(text).toContain('Advent supper')
    expect(text).not.toMatch(/Tobias|Reed/)
    expect(host.said.err).toContain('held')
    const read = textIn(host, written).replace(/^names-in-words: hold.*\n/, '')
    host.files.set(written, new TextEncoder().encode(read))
    expect(await run(['make', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    expect(textIn(host, '/parish/issues/2026-11-29/bulletin.txt')).toContain('Tobias Reed')
  })

  it('that was imported is passed over, entry by entry', async () => {
    const [host] = await imported(calendarOf(supper, study))
    const files = [...host.files.keys()]
    expect((await imported(calendarOf(supper, study), host))[1]).toBe(1)
    expect(host.said.err).toContain('stands in the parish already (2)')
    expect([...host.files.keys()]).toEqual(files)
    expect((await imported(calendarOf(supper, study, named), host))[1]).toBe(0)
    const second = textIn(host, '/parish/events/2026-11-29-calendar-2.yaml')
    expect(second.match(/title: .*/g)).toEqual(['title: Ordination of Tobias Reed'])
  })

  it.each([
    ['every day', 'FREQ=DAILY;UNTIL=20261231T000000', ['every: day', 'until: 2026-12-30']],
    ['every 2 weeks', 'FREQ=WEEKLY;INTERVAL=2', ['every: 2 weeks', 'date: 2026-12-03']],
    ['the first Thursday', 'FREQ=MONTHLY;BYDAY=1TH', ['nth: first Thursday']],
    ['the last Thursday', 'FREQ=MONTHLY;BYDAY=-1TH', ['nth: last Thursday']],
    ['two days a week', 'FREQ=WEEKLY;BYDAY=MO,TH', ['every: Monday', 'every: Thursday']],
    ['twice', 'FREQ=WEEKLY;COUNT=2', ['date: [2026-12-03, 2026-12-10]']],
  ])('has a rule for %s', async (_, rule, lines) => {
    const [host, code] = await imported(
      calendarOf(`UID:6\n  SUMMARY:Vigil\n  DTSTART:20261203T190000\n  RRULE:${rule}`),
    )
    expect([code, host.said.err]).toEqual([0, host.said.err])
    for (const line of lines) expect(textIn(host, written)).toContain(`    ${line}\n`)
    expect(await run(['check', '--date', '2026-11-29'], host)).toBe(0)
  })

  it('in which an entry cannot be read says so, and brings the others', async () => {
    const broken = `UID:7\n  SUMMARY:Broken\n  DTSTART:20260230T190000`
    const [host, code] = await imported(calendarOf(supper, broken))
    expect(code).toBe(0)
    expect(host.said.err).toMatch(/line \d+: an entry was passed over/)
  })

  it('with nothing to come is refused, and nothing is written', async () => {
    const [host, code] = await imported(calendarOf(over, hidden))
    expect(code).toBe(1)
    expect(host.said.err).toContain('no entry of office.ics is still to come')
    expect(host.files.has(written)).toBe(false)
  })
})
