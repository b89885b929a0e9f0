import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { foldLine } from '../../src/render/ics/fold-line.ts'
import { madeEditions, madeFile, sampleIssues } from '../made-editions.ts'
import { memoryHost } from '../memory-host.ts'

const yaml = `parish: { name: "Saint Brendan, by the Water", language: en-US, timezone: America/New_York }
sections: [Our common life]
people: { public: [Ruth Amsel] }
`
const events = `events:
  - id: supper-of-margaret
    title: Harvest supper; all are welcome
    date: 2026-11-27
    time: 6:30 pm
    ends: 9 pm
    place: Parish hall, Alder Quay
    text: |
      Bring a dish, please.

      Sign up at [the list](https://brendan.example/supper).
  - id: vigil
    title: Vigil
    date: 2026-11-28
    time: 10 pm
    ends: 1 am
  - id: retreat
    title: Retreat by the lake
    date: 2026-12-04
    ends: 2026-12-06
    text: Three days of quiet.
  - id: study
    title: Bible study
    every: Wednesday
    time: [10 am, 7 pm]
  - id: secret
    title: Supper for the volunteers
    date: 2026-11-26
    consent: { by: the vestry, channels: [print, text] }
`
const request = 'requests:\n  - { section: Our common life, text: For rain. }\n'

async function calendarOf(files: Record<string, string>) {
  const host = memoryHost(files, { today: '2026-11-20' })
  const argv = ['make', '--yes', '--only', 'ics', '--out', '/out']
  expect(await run(argv, host), host.said.err).toBe(0)
  const raw = madeFile(host, 'events.ics')
  return { raw, entries: entriesIn(raw) }
}

function entriesIn(raw: string) {
  const calendar = new ICAL.Component(ICAL.parse(raw))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      words: event.description,
      starts: event.startDate.toString(),
      ends: event.endDate.toString(),
    }
  })
}

describe('the calendar of an issue', () => {
  const files = { 'bulletin.yaml': yaml, 'events/all.yaml': events, 'requests/all.yaml': request }

  it('has what takes place in its week and what it announces, as another program reads it', async () => {
    const { entries } = await calendarOf(files)
    expect(entries.map(({ title, starts, ends }) => [title, starts, ends])).toEqual([
      ['Bible study', '2026-11-25T10:00:00', '2026-11-25T10:00:00'],
      ['Bible study', '2026-11-25T19:00:00', '2026-11-25T19:00:00'],
      ['Harvest supper; all are welcome', '2026-11-27T18:30:00', '2026-11-27T21:00:00'],
      ['Vigil', '2026-11-28T22:00:00', '2026-11-29T01:00:00'],
      ['Retreat by the lake', '2026-12-04', '2026-12-07'],
    ])
    const [supper] = entries.filter(({ title }) => title.startsWith('Harvest'))
    expect(supper).toMatchObject({
      place: 'Parish hall, Alder Quay',
      words: 'Bring a dish, please.\nSign up at the list (https://brendan.example/supper).',
    })
  })

  it('holds nothing that may not stand on the web, and no id of the parish’s files', async () => {
    const { raw } = await calendarOf(files)
    expect(raw).not.toMatch(/volunteers|secret|supper-of-margaret/i)
  })

  it('calls an entry by its beginning, the same in every issue that tells of it', async () => {
    const { entries } = await calendarOf(files)
    const uids = entries.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids).toContain('20261127T183000-1@saint-brendan-by-the-water')
  })

  it('is empty where nothing takes place, and still a calendar', async () => {
    const { raw, entries } = await calendarOf({
      'bulletin.yaml': yaml,
      'requests/all.yaml': request,
    })
    expect(entries).toEqual([])
    expect(raw).toContain('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')
  })
})

describe.each(sampleIssues)('the calendar of $parish', (issue) => {
  it('keeps to the form, and has the same bytes when made again', async () => {
    const raws = [await madeEditions(issue, 'ics'), await madeEditions(issue, 'ics')].map((host) =>
      madeFile(host, 'events.ics'),
    )
    const [raw = ''] = raws
    expect(raws[1]).toBe(raw)
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(() => entriesIn(raw)).not.toThrow()
  })
})

describe('a folded line', () => {
  it('is whole again when it is unfolded, and no piece is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
        fc.pre(!/[\r\n\p{Cs}]/u.test(line))
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const piece of folded.split('\r\n'))
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })
})
