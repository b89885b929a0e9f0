import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

/** Where a name can stand that is no item's text. */
const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the key of a hymn': {
    'requests/week.yaml':
      'sunday: 2026-11-29\nhymns: { "Chosen by Ann Zelthery": 57 Lo }\nrequests: []\n',
  },
  'the words of a hymn': {
    'requests/week.yaml':
      'sunday: 2026-11-29\nhymns: { Offertory: "66 Come, for Ann Zelthery" }\nrequests: []\n',
  },
  'the title of a week': {
    'requests/week.yaml': 'sunday: 2026-11-29\ntitle: For Ann Zelthery\nrequests: []\n',
  },
  'the place of an event': {
    'events/lunch.yaml':
      'events: [{ title: Lunch, date: 2026-12-02, place: Home of Ann Zelthery, text: Come. }]\n',
  },
  'the place at the head of a file': {
    'events/lunch.yaml':
      'place: Home of Ann Zelthery\nevents: [{ title: Lunch, date: 2026-12-02, text: Come. }]\n',
  },
  'an intention': {
    'events/mass.yaml':
      'events: [{ title: Mass, kind: service, date: 2026-12-02, time: "09:00", intention: Ann Zelthery }]\n',
  },
  'the address of an event': {
    'events/lunch.yaml':
      'events: [{ title: Lunch, date: 2026-12-02, text: Come., link: { text: here, url: "https://e.example/annz%65lthery" } }]\n',
  },
  'the role of a rota': { 'rota.csv': 'date,Driver of Ann Zelthery\n2026-11-29,Tom Reed\n' },
  'a name of a rota': { 'rota.csv': 'date,Driver\n2026-11-29,Ann Zelthery\n' },
  'the picture of an article': {
    'articles/roof.md':
      '---\ntitle: The roof\nsunday: 2026-11-29\n---\nIt is dry.\n\n![Drawn by Ann Zelthery](roof.svg)\n',
    'articles/roof.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  },
}

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water }
sections: [ The sick ]
parts: [ requests, announcements, this-week, services, rota, hymns, articles, contact ]
people: { volunteers: [ Tom Reed ] }
editions: [ standard, large-print, text, phone, mail, web, ics, docx ]
`,
  'requests/sick.yaml':
    'section: The sick\nrequests:\n  - { person: { name: Ann Zelthery }, from: 2026-11-15, consent: { by: she, channels: [print, text, web] } }\n',
}

it.each(Object.entries(fields))('what is withheld of a name stands not in %s', async (_, files) => {
  for (const channel of ['print', 'text', 'web']) {
    const host = memoryHost({ ...parish, ...files }, { today: '2026-11-24' })
    const exit = await run(['preview', '--channel', channel], host)
    expect(exit, host.said.err).toBe(0)
    expect(host.said.out).toContain('Ann')
    expect(host.said.out).not.toMatch(/z(?:e|%65)lth/i)
    expect(host.said.err).not.toMatch(/z(?:e|%65)lth/i)
  }
})

it.each([
  [
    'the path of a picture',
    'articles/roof.md',
    '---\ntitle: The roof\nsunday: 2026-11-29\n---\n![a](ann-zelthery.png)\n',
  ],
  [
    'the words of a logo',
    'bulletin.yaml',
    'parish: { name: Saint Brendan, logo: { src: a.png, alt: By Ann Zelthery } }\nsections: [ The sick ]\n',
  ],
  ['the key of a hymn', 'requests/week.yaml', 'hymns: { Ann Zelthery: 57 Lo }\nrequests: []\n'],
])('a message off a terminal does not repeat %s', async (_, path, text) => {
  const host = memoryHost({ ...parish, [path]: text }, { today: '2026-11-24' })
  expect(await run(['check'], host)).toBe(1)
  expect(host.said.err).toContain(path)
  expect(host.said.err).not.toMatch(/zelth/i)
})
