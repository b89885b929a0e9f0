import { describe, expect, it } from 'vitest'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const services = 'events/services.yaml'
const parish = {
  ...smallParish,
  'bulletin.yaml': smallParish['bulletin.yaml'].replace('Our common life]', 'The departed]'),
  'requests/parish.yaml': smallParish['requests/parish.yaml'].replaceAll(
    'Our common life',
    'The departed',
  ),
  'requests/2026-11-22-diocese.yaml': '- { section: The sick, text: For our bishop. }\n',
  [services]: `# From the church's own year.
kind: service
place: Church
events:
  - id: eucharist
    title: Holy Eucharist
    every: Sunday
    time: [8 am, 10:30 am]      # said, sung
  - title: Évensong
    nth: first Wednesday
    time: 5 pm
`,
}

/** A command line in that parish; the clock stands on Sunday, 22 November 2026. */
const typed = (...argv: readonly string[]) => bulletin([...argv, '--yes'], {}, parish)

const supper = ['add', 'event', '--title', 'Advent supper', '--day', 'December 12']

describe('an event added by flags', () => {
  it('begins a file of events, with an id', async () => {
    const { host, exit, out, err } = await typed(
      ...supper,
      ...['--time', '6 pm', '--ends', '9 pm', '--place', 'Parish hall'],
      ...['--contact', 'Ann Cole, 555-0143', '--text', 'Bring a dish: any dish.'],
    )
    expect([exit, out]).toEqual([0, 'event-1\n'])
    expect(changedFiles(host, parish)).toEqual(['events/parish.yaml'])
    const text = textOf(host, 'events/parish.yaml')
    expect(text.slice(text.indexOf('events:'))).toBe(`events:
  - id: event-1
    title: Advent supper
    date: 2026-12-12
    time: 6 pm
    ends: 9 pm
    place: Parish hall
    contact: Ann Cole, 555-0143
    text: "Bring a dish: any dish."
`)
    expect(err).toContain('event-1 is added: events/parish.yaml, line 4')
  })

  it('joins the file of its kind, whose head it does not repeat', async () => {
    const { host, exit } = await typed(
      ...['add', 'event', '--title', 'Requiem', '--kind', 'service', '--place', 'Church'],
      ...['--every', 'Monday and Thursday', '--from', '2026-12-01', '--time', '8 am; 7:30 pm'],
      ...['--except', '2026-12-24; December 31', '--intention', 'for all souls'],
    )
    expect(exit).toBe(0)
    expect(textOf(host, services)).toBe(`${parish[services]}  - id: event-1
    title: Requiem
    every: Monday and Thursday
    from: 2026-12-01
    except: [2026-12-24, 2026-12-31]
    time: [8 am, 7:30 pm]
    intention: for all souls
`)
  })

  it('is meant where a flag is for events alone', async () => {
    const { host, exit } = await typed('add', '--title', 'Book club', '--nth', 'first Friday')
    expect(exit).toBe(0)
    expect(textOf(host, 'events/parish.yaml')).toContain('    nth: first Friday\n')
  })

  it('is written in Spanish as it is typed', async () => {
    const { host, exit } = await typed(
      ...['add', 'event', '--title', 'Cena', '--day', '12 de diciembre', '--time', '7 de la tarde'],
    )
    expect(exit).toBe(0)
    expect(textOf(host, 'events/parish.yaml')).toContain(
      '    date: 2026-12-12\n    time: 7 de la tarde\n',
    )
  })

  it.each([
    [['add', 'event'], 'add event needs --title, what it is called, and --day for one day'],
    [
      ['add', 'event', '--title', 'Supper'],
      'add event needs --day for one day or several, --every',
    ],
    [[...supper, '--nth', 'first Friday'], '--day and --nth do not go together'],
    [[...supper, '--every', 'Friday'], '--day and --every do not go together'],
    [[...supper, '--ends', '2026-12-10'], 'the last day, 2026-12-10, is before the first one'],
    [
      ['add', 'event', '--title', 'Supper', '--day', '2026-11-21'],
      '2026-11-21 after --day has passed',
    ],
    [['add', 'evnt', '.', '--title', 'Supper'], 'add cannot be `evnt`; it can be request, event'],
    [['add', 'request', '--title', 'Supper'], '--title is not for a request'],
    [['add', 'event', '--sunday', '2026-12-06'], '--sunday is not for an event'],
  ])('is refused: %j', async (argv, message) => {
    const { host, exit, err } = await typed(...argv)
    expect([exit, err]).toEqual([2, expect.stringContaining(message)])
    expect(changedFiles(host, parish)).toEqual([])
  })

  it('brings no error into the parish', async () => {
    const { host, exit, err } = await typed(...supper, '--from', '2026-12-01')
    expect([exit, err]).toEqual([1, expect.stringContaining('`from` belongs to what repeats')])
    expect(changedFiles(host, parish)).toEqual([])
  })
})

describe('a memorial', () => {
  it('comes each year on the day of the death, under the heading of the departed', async () => {
    const { host, exit, out } = await typed(
      ...['add', 'memorial', '--person', 'Kathleen Keyes', '--departed', 'December 4, 2025'],
    )
    expect([exit, out]).toEqual([0, 'the-departed-1\n'])
    expect(textOf(host, 'requests/parish.yaml')).toContain(`
  - id: the-departed-1
    section: The departed
    person: { name: Kathleen Keyes, departed: 2025-12-04 }
`)
    expect(await decidedOn(host.files, '2026-11-29')).toEqual(['in', 'in-window'])
    expect(await decidedOn(host.files, '2026-12-06')).toEqual(['out', 'not-this-week'])
  })

  it.each(['December 4', '12-04', '4 de diciembre'])('of no known year: %s', async (day) => {
    const { host, exit } = await typed(
      'add',
      'memorial',
      '--person',
      'Ada Winter',
      '--departed',
      day,
    )
    expect(exit).toBe(0)
    expect(textOf(host, 'requests/parish.yaml')).toContain(
      '    person: { name: Ada Winter, departed: true }\n    repeat: { yearly: 12-04 }\n',
    )
  })

  it('needs a name and a day', async () => {
    const { exit, err } = await typed('add', 'memorial')
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining(
        'add memorial needs --person, who has died, and --departed, the day of the death',
      ),
    ])
  })
})

/** What is decided of the memorial on a Sunday, by the files as they are now. */
async function decidedOn(
  files: ReadonlyMap<string, Uint8Array>,
  date: string,
): Promise<readonly (string | undefined)[]> {
  const now = [...files].map(([path, bytes]) => [path.replace('/parish/', ''), bytes] as const)
  const { out } = await bulletin(['list', '--date', date, '--json'], {}, Object.fromEntries(now))
  const { items } = JSON.parse(out) as { items: { id: string; decision: string; rule: string }[] }
  const memorial = items.find(({ id }) => id === 'the-departed-1')
  return [memorial?.decision, memorial?.rule]
}

describe('an event that is changed', () => {
  it('is called by its title, capitals and accents aside, and changes nothing else', async () => {
    const { host, exit } = await typed('edit', 'holy eucharist', '--time', '9 am')
    expect(exit).toBe(0)
    expect(textOf(host, services)).toBe(
      parish[services].replace('[8 am, 10:30 am]      #', '9 am                  #'),
    )
  })

  it('gets its id written first', async () => {
    const { host, exit } = await typed('edit', 'Evensong', '--place', 'Chapel')
    expect(exit).toBe(0)
    expect(textOf(host, services)).toMatch(
      /^ {2}- id: event-[a-z]{5}\n {4}title: Évensong\n {4}nth: first Wednesday\n {4}time: 5 pm\n {4}place: Chapel\n/m,
    )
  })

  it('has days left out beside those that it leaves out already', async () => {
    const first = await typed('edit', 'eucharist', '--except', '2026-12-13')
    const files = Object.fromEntries(
      [...first.host.files].map(([path, bytes]) => [path.replace('/parish/', ''), bytes]),
    )
    const second = await bulletin(
      ['edit', 'eucharist', '--except', 'December 6; 2026-12-13', '--yes'],
      {},
      files,
    )
    expect(textOf(second.host, services)).toContain('    except: [2026-12-13, 2026-12-06]\n')
  })

  it('takes place in another way, without what belonged to the old one', async () => {
    const { host } = await typed('edit', 'Evensong', '--day', '2026-12-16')
    expect(textOf(host, services)).toContain(
      'title: Évensong\n    date: 2026-12-16\n    time: 5 pm\n',
    )
  })

  it('is not changed by flags of a request, nor a request by its own', async () => {
    expect((await typed('edit', 'eucharist', '--person', 'Ann Lee')).err).toContain(
      '--person is not for an event',
    )
    const { err } = await typed('edit', 'eucharist', '--clear', 'section')
    expect(err).toContain('an event has no `section`')
  })

  it("of another program's calendar is changed there", async () => {
    const ics = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Choir', 'DTSTART:20261125T190000'],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n')
    const files = {
      ...parish,
      'bulletin.yaml': `${parish['bulletin.yaml']}calendars: all\n`,
      'events/choir.ics': ics,
    }
    const { out } = await bulletin(['list', '--json'], {}, files)
    const { items } = JSON.parse(out) as { items: { id: string; file: string }[] }
    const id = items.find(({ file }) => file.endsWith('.ics'))?.id ?? ''
    const { exit, err } = await bulletin(['edit', id, '--time', '6 pm', '--yes'], {}, files)
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('What stands in a calendar (.ics) is changed in the program'),
    ])
  })
})

describe('an event that is closed', () => {
  it('says in the issue after it that it is cancelled, where it was announced', async () => {
    const added = await typed(...supper, '--time', '6 pm', '--place', 'Hall')
    const files = Object.fromEntries(
      [...added.host.files].map(([path, bytes]) => [path.replace('/parish/', ''), bytes]),
    )
    const closed = await bulletin(
      ['close', 'Advent supper', '--how', 'cancelled', '--on', '2026-12-01', '--yes'],
      {},
      files,
    )
    expect([closed.exit, closed.err]).toEqual([
      0,
      expect.stringContaining('event-1 is closed from 2026-12-01 on'),
    ])
    const after = Object.fromEntries(
      [...closed.host.files].map(([path, bytes]) => [path.replace('/parish/', ''), bytes]),
    )
    const said = async (date: string) =>
      (await bulletin(['preview', '--yes', '--date', date], {}, after)).out
    expect(await said('2026-11-29')).toContain('Saturday, December 12, 6:00')
    expect(await said('2026-12-06')).toMatch(/Advent supper: Saturday, December 12:\s+cancelled/)
    expect(await said('2026-12-13')).not.toContain('Advent supper')
  })

  it('refuses what is for the dead', async () => {
    const { exit, err } = await typed('close', 'eucharist', '--departed-until', 'in 4 weeks')
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('--departed-until is not for an event'),
    ])
  })
})
