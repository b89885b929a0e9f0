import { describe, expect, it } from 'vitest'
import { ofKind } from '../../src/item-kind.ts'
import { loadParish } from '../../src/load/index.ts'
import type { Event } from '../../src/load/item.ts'
import { memoryHost } from '../memory-host.ts'

const bulletin = `
parish:
  name: Saint Ita
  contact: { name: Parish office, phone: 555-0117 }
sections: [The departed]
people:
  volunteers:
    - Ann Cole
    - { name: Joe Price, channels: [print, text, web] }
    - { name: Tim Reed, minor: true, channels: [print, text, web] }
`

function eventsOf(text: string): readonly Event[] {
  const files = { 'bulletin.yaml': bulletin, 'events/week.yaml': text }
  const loaded = loadParish('/parish', memoryHost(files).disk)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return ofKind(loaded.parish.items, 'event')
}

describe('an event', () => {
  it('has what it says, and for the rest what its file says', () => {
    const [supper, mass] = eventsOf(`
place: Parish hall
contact: Parish office
kind: service
from: 2026-11-01
until: 2027-05-31
events:
  - { id: supper, title: Supper, kind: event, date: 2026-12-12, time: 6 pm, ends: 8 pm, place: Undercroft }
  - { title: Mass, nth: first Friday, time: [7 pm, noon], until: 2026-12-31, announce: 4 }
`)
    expect(supper).toMatchObject({
      id: 'supper',
      idWritten: true,
      worship: false,
      where: 'Undercroft',
      times: [18 * 60],
      ends: 20 * 60,
      window: { from: '2026-11-22', until: '2026-12-12' },
    })
    expect(mass).toMatchObject({
      idWritten: false,
      worship: true,
      where: 'Parish hall',
      times: [12 * 60, 19 * 60],
      takesPlace: {
        recurrence: { from: '2026-11-01', until: '2026-12-31' },
        announced: { weeks: 4, runs: 3, hasText: false },
      },
      window: { from: '2026-10-03', until: '2026-12-31' },
    })
    expect(mass?.id).toMatch(/^event-[a-z]{5}$/)
  })

  it('may name its days of the week in a list', () => {
    const [inList, inWords] = eventsOf(`
events:
  - { title: One, every: [Thursday, tuesday], time: noon }
  - { title: Two, every: Tuesday and Thursday, time: noon }
`)
    expect(inList?.takesPlace).toEqual(inWords?.takesPlace)
  })

  it('may end at midnight', () => {
    const [dance] = eventsOf(
      'events: [{ title: Dance, date: 2026-12-12, time: 8 pm, ends: midnight }]',
    )
    expect(dance?.ends).toBe(0)
  })

  it('lasts several days up to its last one', () => {
    const [retreat] = eventsOf(
      'events: [{ title: Retreat, date: 2026-12-30, ends: 2027-01-02, time: all day }]',
    )
    expect(retreat?.takesPlace.recurrence.lasts).toBe(4)
    expect(retreat?.window.until).toBe('2027-01-02')
    expect(retreat).toMatchObject({ times: [], isAllDay: true })
  })

  it('is for a person as a request is', () => {
    const [living, departed] = eventsOf(`
- { title: Mass, every: Monday, time: 8 am, intention: { name: Margaret Ellery } }
- { title: Mass, every: Tuesday, time: 8 am, intention: { name: Frank Dunn, departed: 2026-11-02 } }
`)
    expect(living?.person).toMatchObject({ name: 'Margaret Ellery', shown: 'Margaret' })
    expect(departed?.person?.departed).toMatchObject({ on: '2026-11-02', shown: 'Frank Dunn' })
  })
})

describe('the contact of an event', () => {
  it.each([
    ['Parish office', true],
    ['the parish office, 555-0117', false],
    ['Parish office, 555-0117', true],
    ['555-0117', true],
    ['Joe Price', true],
    ['Joe Price, 555-0142', true],
    ['Joe Price at 555-0142', true],
    ['Joe Price or the rector', false],
    ['Ann Cole, 555-0142', false],
    ['Tim Reed', false],
    ['Margaret Ellery, 555-0142', false],
    ['555-0142', false],
    ['joe.price@home.example', false],
  ])('%s is for the web: %s', (contact, isForWeb) => {
    const [event] = eventsOf(`events: [{ title: Fair, date: 2026-12-12, contact: "${contact}" }]`)
    expect(event?.contact?.text).toBe(contact)
    expect(event?.contact?.channels.includes('web')).toBe(isForWeb)
    expect(event?.contact?.channels).toEqual(expect.arrayContaining(['print', 'text']))
  })
})
