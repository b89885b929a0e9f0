import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:supper
DTSTART:20261205T000000Z
DTEND:20261205T013000Z
SUMMARY:Harbor supper
LOCATION:Lower hall\\n2 Quay Street
CATEGORIES:Parish
DESCRIPTION:Bring a dish to share.
ORGANIZER;CN=Zebedee Quill:mailto:zebedee@quill.example
ATTENDEE;CN=Philippa Marsh:mailto:philippa@marsh.example
END:VEVENT
BEGIN:VEVENT
UID:visit
DTSTART;VALUE=DATE:20261203
SUMMARY:Visit to Mrs. Winifred Thorne
CATEGORIES:Parish
END:VEVENT
BEGIN:VEVENT
UID:private
DTSTART;VALUE=DATE:20261203
SUMMARY:Interview of a curate
CLASS:PRIVATE
CATEGORIES:Parish
END:VEVENT
BEGIN:VEVENT
UID:staff
DTSTART;VALUE=DATE:20261203
SUMMARY:Staff outing
CATEGORIES:Staff
END:VEVENT
END:VCALENDAR
`

const parish = (calendars: string, ics = calendar): MemoryHost =>
  memoryHost(
    {
      'bulletin.yaml': `parish: { name: Saint Columba, timezone: America/Chicago, language: en-US }
sections: [Our common life]
${calendars}
`,
      'requests/parish.yaml': '- section: Our common life\n  text: For all who travel.\n',
      'events/parish.ics': ics,
    },
    { today: '2026-11-27' },
  )

const made = async (host: MemoryHost, ...argv: readonly string[]): Promise<string> => {
  expect(await run(['make', '--yes', ...argv], host), host.said.err).toBe(0)
  return textIn(host, '/parish/issues/2026-11-29/bulletin.txt')
}

describe('a calendar in events/', () => {
  it('brings nothing until the parish says what of it, and says so', async () => {
    const host = parish('')
    const text = await made(host)
    expect(text).toContain('For all who travel')
    expect(text).not.toMatch(/supper|outing|Visit|Interview/)
    expect(host.said.err).toContain('calendars: all')
  })

  it('brings the entries of the categories named, by the clock of the parish', async () => {
    const text = await made(parish('calendars: { categories: [parish] }'))
    expect(text).toMatch(
      /Friday 4 +6:00 pm +Harbor supper, until 7:30 pm, Lower hall,\s+2 Quay Street/,
    )
    expect(text).toContain('Bring a dish to share.')
    expect(text).not.toMatch(/outing|Interview/)
  })

  it('says of what its program calls cancelled that it is, where an earlier issue told of it', async () => {
    const stamp = 'DTSTAMP:20260901T120000Z\nLAST-MODIFIED:20261127T120000Z\nSTATUS:CANCELLED'
    const cancelled = calendar.replace('UID:supper', `UID:supper\n${stamp}`)
    const text = await made(parish('calendars: { categories: [parish] }', cancelled))
    expect(text).toContain('Harbor supper: Friday, December 4: cancelled')
    expect(text).not.toContain('Bring a dish')
    const early = cancelled.replace('20261127', '20260927')
    expect(await made(parish('calendars: all', early))).not.toContain('supper')
  })

  it('says of a series the day of the week on which it does not take place', async () => {
    const series = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:study
DTSTART:20261111T180000Z
RRULE:FREQ=WEEKLY;COUNT=12
EXDATE:20261202T180000Z
SUMMARY:Bible study
END:VEVENT
BEGIN:VEVENT
UID:band
DTSTART:20261105T180000Z
RRULE:FREQ=WEEKLY;COUNT=12
SUMMARY:Brass band
STATUS:CANCELLED
LAST-MODIFIED:20261128T120000Z
END:VEVENT
END:VCALENDAR
`
    const text = await made(parish('calendars: all', series))
    expect(text).toContain('Bible study: not on Wednesday, December 2')
    expect(text.match(/Brass band.*/g)).toEqual(['Brass band: Thursday, December 3: cancelled'])
  })

  it('holds an entry that names somebody, until somebody has answered for the name', async () => {
    const host = parish('calendars: all')
    const text = await made(host)
    expect(text).toContain('Staff outing')
    expect(text).not.toContain('Thorne')
    expect(host.said.err).toMatch(/events\/parish\.ics:\d+:\d+: warning: .* is held/)
    const answered = parish('calendars: all\npeople: { public: [Winifred Thorne] }')
    expect(await made(answered)).toContain('Visit to Mrs. Winifred Thorne')
  })

  it('never tells who takes part or invited, nor what is private, in any file or message', async () => {
    const host = parish('calendars: all\neditions: [standard, large-print]')
    await made(host)
    for (const argv of [['list', '--json'], ['check'], ['inspect', 'parish'], ['why', 'event-x']])
      await run(argv, host)
    const written = [...host.files]
      .filter(([path]) => !path.endsWith('.ics'))
      .map(([, bytes]) => new TextDecoder('latin1').decode(bytes))
    const all = [...written, host.said.out, host.said.err].join('\n')
    expect(all).not.toMatch(/Zebedee|quill|Philippa|Marsh|Interview/i)
  })

  it('that breaks off stops the issue at its place, and the last good one stays', async () => {
    const host = parish('calendars: all')
    await made(host)
    const before = textIn(host, '/parish/issues/2026-11-29/bulletin.txt')
    const cut = calendar.slice(0, calendar.indexOf('SUMMARY:Staff'))
    host.files.set('/parish/events/parish.ics', new TextEncoder().encode(cut))
    expect(await run(['make', '--yes'], host)).toBe(1)
    expect(host.said.err).toMatch(/events\/parish\.ics:27:1: error: .*breaks off/)
    expect(textIn(host, '/parish/issues/2026-11-29/bulletin.txt')).toBe(before)
  })

  it('may hold 5,000 entries, and each is read', async () => {
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const day = String((index % 28) + 1).padStart(2, '0')
      return `BEGIN:VEVENT\nUID:${index}\nDTSTART;VALUE=DATE:2027${String((index % 12) + 1).padStart(2, '0')}${day}\nSUMMARY:Meeting ${index}\nEND:VEVENT`
    })
    const host = parish('calendars: all', `BEGIN:VCALENDAR\n${entries.join('\n')}\nEND:VCALENDAR\n`)
    expect(await run(['list', '--json'], host)).toBe(0)
    const { items } = JSON.parse(host.said.out)
    expect(items.filter(({ kind }: { kind: string }) => kind === 'event')).toHaveLength(5000)
  })
})
