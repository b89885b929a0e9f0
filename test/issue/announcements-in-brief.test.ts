import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const words = (count: number, word: string): string =>
  Array.from({ length: count }, () => word).join(' ')

/** A parish whose half-sheet is nearly full, with two announcements; the supper is further away. */
const parish = (requests: number, priority = 'normal') => ({
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: UTC, contact: { name: the parish office } }
sections: [Our common life]
insert: { shape: half-sheet }
announcements: { weeks: 2, words: 200, runs: 3 }
`,
  'requests/parish.yaml': Array.from(
    { length: requests },
    (_, index) => `- { id: r${index}, section: Our common life, text: ${words(24, 'boat')}. }\n`,
  ).join(''),
  'events/parish.yaml': `place: Parish hall
events:
  - { id: fair, title: Harbor fair, date: 2026-11-28, time: 9 am, text: ${words(90, 'stall')}. }
  - { id: supper, title: Harbor supper, date: 2026-12-05, time: 6 pm, priority: ${priority}, text: ${words(90, 'dish')}. }
`,
})

/** What is said of a week with so many requests, and its e-mail. */
async function made(requests: number, priority?: string) {
  const host = memoryHost(parish(requests, priority))
  const exit = await run(['make', '--yes', '--json'], host)
  const { diagnostics } = JSON.parse(host.said.out) as {
    diagnostics: readonly { code: string; severity: string; message: string }[]
  }
  const codes = diagnostics
    .filter(({ code }) => code !== 'same-text')
    .map(({ code, message }) => `${code} ${message.split(' ')[0]}`)
  const mail = exit === 0 ? textIn(host, '/parish/issues/2026-11-22/bulletin.txt') : ''
  return { exit, codes, mail }
}

/** The first number of requests from one on for which something is said. */
async function firstWith(code: string, from: number, priority?: string) {
  for (let requests = from; requests < 60; requests++) {
    const result = await made(requests, priority)
    if (result.codes.some((one) => one.startsWith(code))) return { requests, ...result }
  }
  throw new Error(`never ${code}`)
}

describe('announcements where there is no room', () => {
  it('are put in brief, the furthest first, told, and whole in the e-mail', async () => {
    const first = await firstWith('announcement-in-brief', 27)
    expect([first.exit, first.codes]).toEqual([0, ['announcement-in-brief supper']])
    expect(first.mail).toContain('dish dish')
    const both = await firstWith('announcement-in-brief fair', first.requests + 1)
    expect([both.exit, both.codes]).toEqual([
      0,
      ['announcement-in-brief supper', 'announcement-in-brief fair'],
    ])
    const over = await firstWith('does-not-fit', both.requests)
    expect(over.exit).toBe(1)
  })

  it('stay whole where they are essential', async () => {
    const { codes } = await firstWith('announcement-in-brief', 27, 'essential')
    expect(codes).toEqual(['announcement-in-brief fair'])
  })
})
