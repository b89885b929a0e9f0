import { describe, expect, it } from 'vitest'
import type { Event } from '../../src/load/item.ts'
import type { Decided } from '../../src/select/selection.ts'
import { tellEvents, tellRota } from '../../src/select/tell-events.ts'
import { bulletin } from '../cli/small-parish.ts'
import { day } from './a-parish.ts'
import { anEvent } from './an-event.ts'

const announcements = { weeks: 2, words: 10, runs: 3 }
const wednesday = day('2026-11-25')

const isIn = (event: Event, announces = false): Decided => ({
  item: event,
  decision: 'in',
  rule: 'in-window',
  channels: ['print'],
  names: [],
  occasion: { days: [wednesday], omits: [], ...(announces && { announces: wednesday }) },
})

const told = (decided: readonly Decided[], contact = false) =>
  tellEvents(decided, {
    announcements,
    ...(contact && { contact: { name: 'Parish office' } }),
  }).map(({ code, values }) => ({ code, ...values }))

const text = (words: number): NonNullable<Event['text']> => [
  { kind: 'paragraph', inlines: [{ kind: 'text', text: 'word '.repeat(words) }] },
]

describe('what people ask of an announcement', () => {
  const bare = anEvent({ id: 'fair', times: [] })
  const { where: _, ...nowhere } = bare

  it('is told where it is not said', () => {
    expect(told([isIn(nowhere, true)])).toEqual([
      { code: 'announcement-lacks', id: 'fair', lacks: ['time', 'place', 'contact'] },
    ])
    expect(told([isIn(bare, true)], true)).toEqual([
      { code: 'announcement-lacks', id: 'fair', lacks: ['time'] },
    ])
    expect(told([isIn({ ...bare, isAllDay: true }, true)], true)).toEqual([])
    expect(told([isIn({ ...nowhere, worship: true, times: [480] }, true)])).toEqual([])
    expect(told([isIn(nowhere)])).toEqual([])
  })

  it('is not more than so many words', () => {
    expect(told([isIn(anEvent({ text: text(10) }), true)], true)).toEqual([])
    expect(told([isIn(anEvent({ id: 'fair', text: text(11) }), true)], true)).toEqual([
      { code: 'announcement-long', id: 'fair', words: 11, most: 10 },
    ])
  })
})

describe('two events at one time and place', () => {
  const study = anEvent({ id: 'study', times: [1170], ends: 1260 })

  it.each([
    ['while the other goes on', { times: [1200] }, true],
    ['when the other is over', { times: [1260] }, false],
    ['in another place', { times: [1200], where: 'Chapel' }, false],
    ['in a place written otherwise', { times: [1200], where: 'PARISH  hall' }, true],
    ['before the other', { times: [1100] }, false],
    ['into the other', { times: [1100], ends: 1180 }, true],
  ])('are told: %s', (_, parts, isTold) => {
    const codes = told([isIn(study), isIn(anEvent({ id: 'choir', ...parts }))]).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(isTold ? ['same-hour'] : [])
  })

  it('are found among thousands by looking at each of them a few times', () => {
    let looks = 0
    const events = Array.from({ length: 5000 }, (_, index): Event => {
      const event = anEvent({ id: `event-${index}`, where: `Room ${index % 100}` })
      return new Proxy(event, {
        get(target, key, receiver) {
          if (key === 'times') looks += 1
          return key === 'times' ? [index % 1440] : Reflect.get(target, key, receiver)
        },
      })
    })
    tellEvents(
      events.map((event) => isIn(event)),
      { announcements },
    )
    expect(looks).toBeLessThanOrEqual(3 * events.length)
  })
})

describe('a rota', () => {
  const row = (date: string): Decided => ({
    ...isIn(anEvent()),
    item: {
      kind: 'rota',
      id: `rota-${date}`,
      idWritten: false,
      place: { file: 'rota.csv', line: 2, column: 1, length: 1 },
      date: day(date),
      cells: [
        { role: 'Reader', names: [{ shown: 'Ann Cole', channels: ['print'] }], unknown: 0 },
        { role: 'Chalice', names: [], unknown: 1 },
        { role: 'Coffee hour', names: [], unknown: 0 },
      ].map((cell) => ({
        ...cell,
        names: cell.names.map((name) => ({ ...name, channels: ['print'] as const })),
        place: { file: 'rota.csv', line: 2, column: 1, length: 1 },
      })),
      words: [],
      takesPlace: anEvent().takesPlace,
      window: {},
      priority: 'normal',
    },
  })

  it('tells of its own week who is missing', () => {
    const found = tellRota([row('2026-11-22'), row('2026-11-29')], day('2026-11-22'))
    expect(found.map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: 'rota-unknown', role: 'Chalice', day: '2026-11-22' },
      { code: 'rota-gap', role: 'Coffee hour', day: '2026-11-22' },
    ])
  })
})

describe('whom an event says to ask', () => {
  const parish = (contact: string, people = '') => ({
    'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }\nsections: [The sick]\n${people}`,
    'requests/sick.yaml': `section: The sick
requests:
  - person: { name: Margaret Ellery }
    from: 2026-11-15
    consent: { by: herself, channels: [print] }
`,
    'events/supper.yaml': `events:
  - title: Parish supper
    date: 2026-11-25
    time: 6 pm
    place: Parish hall
    contact: ${contact}
    text: Bring a dish to share.
`,
  })
  const codesOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    JSON.parse((await bulletin(['check', '--json', '--weeks', '1'], {}, files)).out)
      .diagnostics.map(({ code }: { readonly code: string }) => code)
      .filter((code: string) => code.startsWith('contact'))

  const printed = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const argv = ['inspect', 'document', '--date', '2026-11-22', '--channel']
    const [paper, text] = [
      await bulletin([...argv, 'print'], {}, files),
      await bulletin([...argv, 'text'], {}, files),
    ]
    return paper.out + text.out
  }

  it('is left out where it says more of a name than shows where she is prayed for', async () => {
    for (const contact of ['"Margaret Ellery, 555-0142"', 'mellery@example.org', 'Mrs. Ellery'])
      expect(await printed(parish(contact))).not.toMatch(/ellery/i)
    expect(await printed(parish('Margaret'))).toContain('"Margaret"')
    const contact = '  contact: { name: Margaret Ellery }\n'
    const own = parish('Margaret Ellery')
    const office = own['bulletin.yaml'].replace(
      /parish: \{ (.*) \}/,
      `parish:\n  name: Saint Brendan\n  timezone: America/New_York\n${contact}`,
    )
    expect(await codesOf({ ...own, 'bulletin.yaml': office })).toEqual([])
  })

  it('is told where it is left out', async () => {
    expect(await codesOf(parish('"Margaret Ellery, 555-0142"'))).toEqual(['contact-withheld'])
    expect(await codesOf(parish('mellery@example.org'))).toEqual(['contact-withheld'])
    expect(await codesOf(parish('Margaret'))).toEqual([])
    expect(await codesOf(parish('Ann Cole'))).toEqual([])
  })

  it('stands where `people` has the whole name', async () => {
    const people = 'people: { volunteers: [Margaret Ellery] }\n'
    expect(await codesOf(parish('Margaret Ellery', people))).toEqual([])
    expect(await printed(parish('Margaret Ellery', people))).toContain('Margaret Ellery')
  })
})
