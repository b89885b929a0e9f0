import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/wrap-lines.ts'
import { bulletin, smallParish } from './small-parish.ts'

const files = {
  ...smallParish,
  'articles/roof.md': '---\ntitle: Ida Marsh and the roof\nsunday: 2026-11-22\n---\nIt is done.\n',
  'requests/people.yaml': `section: The sick
requests:
  - id: frank
    person: { name: Frank Dunn }
    text: after his fall
    from: 2026-11-15
  - id: over
    person: { name: Agnes Tull }
    from: 2026-11-15
    closed: { date: 2026-11-20, how: recovered }
    consent: { by: herself, date: 2026-11-14, channels: [print, text] }
  - id: council
    section: Our common life
    text: For the council and its long evenings.
    repeat: { nth-sunday: 3 }
  - id: travellers
    section: Our common life
    text: For all who travel.
    from: 2026-11-22
    until: 2026-12-20
  - id: spring
    section: Our common life
    text: For the spring planting.
    from: 2027-03-07
`,
}
const atDesk = { errIsTerminal: true }

/** The line of an item. */
const lineOf = (id: string, out: string): string =>
  out
    .split('\n')
    .find((line) => line.endsWith(id))
    ?.replace(/ {2,}/g, ' | ') ?? ''

describe('bulletin list', () => {
  it('tells of what is closed from the next issue on that it is in for the last time, not that it has no end', async () => {
    const closed = {
      ...files,
      'requests/closed.yaml':
        '- { id: quay, section: Our common life, text: For the quay., from: 2026-11-01, closed: { date: 2026-11-27 } }\n',
    }
    const { out } = await bulletin(['list'], {}, closed)
    expect(lineOf('quay', out)).toBe('in | For the quay. | for the last time | quay')
  })

  it('looks at no verse: what there is to say of it is told by check', async () => {
    const pinned = {
      ...files,
      'requests/verse.yaml': 'sunday: 2026-11-22\nverse: { ref: Psalm 23:99 }\nrequests: []\n',
    }
    const told = await bulletin(['check', '--weeks', '1'], atDesk, pinned)
    expect(told.err).toContain('requests/verse.yaml:2')
    const listed = await bulletin(['list'], atDesk, pinned)
    expect(listed.err).not.toContain('requests/verse.yaml')
    expect(listed.out).toContain('travellers')
  })

  it('says at a terminal what a person knows an item by, why and how long, and the id last', async () => {
    const { out } = await bulletin(['list'], { ...atDesk, columns: 120 }, files)
    expect(lineOf('margaret', out)).toBe('in | Margaret | until December 6 | margaret')
    expect(lineOf('frank', out)).toBe(
      'held | Frank Dunn, after his fall | waits for consent | frank',
    )
    expect(lineOf('over', out)).toBe('out | Agnes | closed on November 20 | over')
    expect(lineOf('council', out)).toBe(
      'out | For the council and its long evenings. | every third Sunday | council',
    )
    expect(lineOf('travellers', out)).toBe(
      'in | For all who travel. | until December 20 | travellers',
    )
    expect(lineOf('spring', out)).toBe(
      'out | For the spring planting. | from March 7, 2027 on | spring',
    )
  })

  it('says it in Spanish', async () => {
    const spanish = { ...atDesk, columns: 120, language: 'es_MX' }
    const { out } = await bulletin(['list'], spanish, files)
    expect(lineOf('over', out)).toBe('fuera | Agnes | se cerró el 20 de noviembre | over')
    expect(lineOf('travellers', out)).toContain('hasta el 20 de diciembre')
  })

  it('has in a log the words of what leaves as text alone, since any others may name somebody', async () => {
    const { out } = await bulletin(['list'], {}, files)
    expect(out).not.toMatch(/Frank|Dunn|Agnes|Tull|Ida|Margaret|council and/)
    expect(lineOf('frank', out)).toBe('held | (The sick) | waits for consent | frank')
    expect(lineOf('roof', out)).toContain('(article: articles/roof.md)')
    expect(lineOf('travellers', out)).toContain('For all who travel.')
    const onTerminal = await bulletin(['list'], atDesk, files)
    expect(onTerminal.out).toContain('Ida Marsh and the roof')
  })

  it('has an event that is out by its title where that names nobody, and a row of the rota by who serves', async () => {
    const there = {
      ...files,
      'bulletin.yaml': `${smallParish['bulletin.yaml']}parts: [requests, this-week, rota]
people: { volunteers: [Alice Harlow] }
`,
      'events/parish.yaml': `events:
  - { id: pantry, title: Food pantry, date: 2027-01-09 }
  - { id: tea, title: Tea with Cordelia Penhallow, date: 2027-01-09 }
`,
      'rota.csv': 'Date,Reader\n2026-11-22,Alice Harlow\n2026-12-06,Alice Harlow\n',
    }
    const { out } = await bulletin(['list'], {}, there)
    expect(lineOf('pantry', out)).toMatch(/^out \| Food pantry \| /)
    expect(lineOf('tea', out)).toMatch(/^out \| \(event: events\/parish\.yaml\) \| /)
    expect(lineOf('rota-2026-11-22', out)).toBe('in | (rota) | November 22 | rota-2026-11-22')
    const desk = await bulletin(['list'], { ...atDesk, columns: 120 }, there)
    expect(lineOf('rota-2026-11-22', desk.out)).toBe(
      'in | Reader Alice Harlow | November 22 | rota-2026-11-22',
    )
    expect(lineOf('rota-2026-12-06', desk.out)).toContain('out | (rota of 2026-12-06)')
  })

  it('breaks no word and goes over no edge, however wide the window is', async () => {
    const { out } = await bulletin(['list'], { ...atDesk, columns: 200 }, files)
    const words = new Set(out.split(/\s+/))
    const starts = new Set([...words].map((word) => word.replace(/[.,;:]+$/, '')))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: 200 }), async (columns) => {
        const shown = await bulletin(['list'], { ...atDesk, columns }, files)
        const lines = shown.out.trimEnd().split('\n').slice(1)
        expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([])
        const broken = lines
          .flatMap((line) => line.split(/\s+/))
          .filter((word) => !words.has(word) && !starts.has(word.replace(/…$/, '')))
        expect(broken).toEqual([])
      }),
      { seed: 16, numRuns: 40 },
    )
  })

  it('shows with --open-ended what is in and has no last day', async () => {
    const { out } = await bulletin(['list', '--open-ended'], {}, files)
    expect(out).toContain('For the peace of this town.')
    expect(out).not.toContain('travellers')
    expect(out.trimEnd().split('\n')).toHaveLength(2)
  })

  it('says with --open-ended that everything has a last day', async () => {
    const ended = {
      'bulletin.yaml': smallParish['bulletin.yaml'],
      'requests/parish.yaml':
        '- { section: The sick, text: For all who are ill., from: 2026-11-15, until: 2026-12-20 }\n',
    }
    const { out } = await bulletin(['list', '--open-ended'], {}, ended)
    expect(out).toContain('Everything that is in has a last day.')
  })

  it('tells of an empty parish what to type', async () => {
    const empty = { 'bulletin.yaml': smallParish['bulletin.yaml'] }
    expect((await bulletin(['list'], {}, empty)).out).toContain('`bulletin add`')
  })
})
