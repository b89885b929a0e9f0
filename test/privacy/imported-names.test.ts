import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water }
title: Prayers
sections: [ The sick ]
people: { volunteers: [ Tom Reed ] }
`,
  'requests/sick.yaml':
    'section: The sick\nrequests:\n  - { person: { name: Ann Zelthery }, from: 2026-11-15, consent: { by: she, channels: [print, text, web] } }\n',
}

const mail = (from: string, subject: string, body: string): string =>
  `From: ${from}\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`

const twoHeadings = `Our common life

- Pray for the peace of this town and of all who live by its river.
- Pray for the schools, that they may be safe and open to all.

ANN ZELTHERY'S HOUSE

- Pray for the food pantry, and for those who carry its bags home.
- Pray for the choir, as it learns the music of the season.`

it.each([
  ['subject', mail('office@e.example', 'Prayers for Ann Zelthery', 'Pray for peace.')],
  ['sender', mail('"Harriet Zelthery" <h@e.example>', '', 'Pray for peace.')],
  ['heading', mail('office@e.example', 'Our letter', twoHeadings)],
  [
    'title of an event',
    'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20261202T190000\nSUMMARY:Supper at the house of Ann Zelthery\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
])(
  'a name in the %s of what is imported becomes no heading, file, id or log',
  async (what, text) => {
    for (const flags of [['--yes'], ['--yes', '--json']]) {
      const host = memoryHost(parish, { today: '2026-11-24', stdin: text })
      expect(await run(['import', '-', ...flags], host), host.said.err).toBe(0)
      expect(`${host.said.out}${host.said.err}`).not.toMatch(/zelth/i)
      expect([...host.files.keys()].join('\n')).not.toMatch(/zelth/i)
      const page = memoryHost(Object.fromEntries(host.files), { today: '2026-11-24' })
      expect(await run(['preview', '--date', '2026-11-29'], page), page.said.err).toBe(0)
      expect(page.said.out).toContain('Ann')
      expect(page.said.out).not.toMatch(/zelth/i)
      if (what !== 'title of an event') expect(page.said.out).toMatch(/peace|pantry/)
    }
  },
)
