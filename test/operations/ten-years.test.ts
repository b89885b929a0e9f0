import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { addDays } from './year-by-hand.ts'

/**
 * A secretary's weeks, one after the other, in one parish that nobody looks after but she: `WEEKS=520` for ten
 * years. What must stand in each issue is told by a list that she keeps on paper, which knows nothing of the program.
 */
const weeks = Number(process.env['WEEKS'] ?? 60)
const begin = '2026-11-29'
const restWeeks = 12

/** Seeded (Mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A line of the list on paper: what prints, and in which weeks, both ends included. */
interface Noted {
  readonly id: string
  readonly word: string
  readonly isPerson: boolean
  from: string
  until: string
}

const letters = 'bdfgklmnprstvz'
/** A word of its own for each thing, which stands nowhere else. */
function wordOf(number: number): string {
  const digit = (at: number): string => letters[Math.floor(number / 14 ** at) % 14] ?? ''
  return `${digit(0).toUpperCase()}u${digit(1)}o${digit(2)}yx`
}

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick, Our common life]
scripture: { rest-weeks: ${restWeeks} }
`,
  'requests/parish.yaml': `requests:
  - id: town
    section: Our common life
    text: For the town of Alderquay.
`,
  'events/parish.yaml': `events:
  - id: soup
    title: Soup for Wopperby
    every: Friday
    from: 2026-11-27
    time: "18:30"
`,
}

/** What one run reads of earlier issues. */
interface Cost {
  readonly opened: number
  readonly bytes: number
}

/** A host that counts that. */
function counting(host: MemoryHost): { readonly host: MemoryHost; readonly cost: () => Cost } {
  let opened = 0
  let bytes = 0
  const { disk } = host
  return {
    host: {
      ...host,
      disk: {
        ...disk,
        read(path) {
          const read = disk.read(path)
          if (path.includes('/issues/') && read.ok) {
            opened++
            bytes += read.bytes.length
          }
          return read
        },
      },
    },
    cost: () => ({ opened, bytes }),
  }
}

describe('a secretary’s weeks', () => {
  it(
    `are right, ${weeks} of them`,
    async () => {
      const below = chance(15)
      let files: Record<string, string | Uint8Array> = { ...parish }
      const noted: Noted[] = []
      const verses: string[] = []
      const costs: Cost[] = []

      const at = (today: string): MemoryHost => memoryHost(files, { today })
      const command = async (today: string, argv: readonly string[], exit = 0): Promise<string> => {
        const host = at(today)
        expect([argv, await run(argv, host), host.said.err]).toEqual([argv, exit, host.said.err])
        files = Object.fromEntries(host.files)
        return host.said.out
      }

      for (let number = 0; number < weeks; number++) {
        const sunday = addDays(begin, 7 * number)
        const monday = addDays(sunday, -6)
        for (let added = 0; added < 2; added++) {
          const word = wordOf(noted.length)
          const isPerson = below(2) === 0
          const long = 1 + below(8)
          const until = addDays(sunday, 7 * (long - 1))
          const what = isPerson
            ? [
                ...['--section', 'The sick', '--person', `${word} Ellery`],
                ...['--consent-by', 'herself', '--consent-channels', 'print,text'],
              ]
            : ['--section', 'Our common life', '--text', `For the harbor of ${word.toLowerCase()}.`]
          const dates = ['--from', sunday, '--until', until]
          const id = (await command(monday, ['add', ...what, ...dates])).trim()
          noted.push({ id, word, isPerson, from: sunday, until })
        }
        const running = noted.filter(({ until }) => until > sunday)
        const one = running[below(Math.max(1, running.length))]
        if (one !== undefined && one.from < sunday) {
          if (below(2) === 0) {
            const until = addDays(sunday, 7 * below(6))
            await command(monday, ['renew', one.id, '--until', until])
            one.until = until
          } else {
            await command(monday, ['close', one.id, '--on', monday, '--how', 'recovered'])
            one.until = addDays(monday, -1)
          }
        }
        if (below(5) === 0) {
          // Mistyped on Tuesday: the week is not made, and the last good issue stays; mended on Wednesday.
          const sound = files
          const slip = '- { id: slip, sectio: The sick, text: For rain. }\n'
          files = { ...files, '/parish/requests/slip.yaml': slip }
          await command(addDays(monday, 1), ['make', '--yes', '--only', 'text'], 1)
          files = sound
        }
        const { host, cost } = counting(at(addDays(sunday, -1)))
        const exit = await run(['make', '--yes', '--only', 'text', '--json'], host)
        expect([sunday, exit], host.said.out).toEqual([sunday, 0])
        costs.push(cost())
        files = Object.fromEntries(host.files)
        const made = JSON.parse(host.said.out)
        expect(made.week).toBe(sunday)
        const text = textIn(host, `/parish/issues/${sunday}/bulletin.txt`)
        const printed = noted
          .filter(({ word }) => new RegExp(word, 'i').test(text))
          .map(({ word }) => word)
        const meant = noted
          .filter(({ from, until }) => from <= sunday && sunday <= until)
          .map(({ word }) => word)
        expect([sunday, printed]).toEqual([sunday, meant])
        expect(text).toContain('Alderquay')
        expect(text).toContain('Wopperby')
        expect(verses.slice(-restWeeks), sunday).not.toContain(made.verse.ref)
        verses.push(made.verse.ref)
      }
      expect(noted.length).toBe(2 * weeks)

      // However many issues there are, a run reads their index and no more records than in the tenth week.
      expect(Object.keys(files).filter((path) => path.endsWith('/issue.yaml')).length).toBe(weeks)
      const tenth = costs[9] ?? { opened: 0, bytes: 0 }
      const last = costs.at(-1) ?? tenth
      expect(last.opened).toBe(tenth.opened)
      expect(last.bytes).toBeLessThan(tenth.bytes + 2000 + 100 * weeks)
    },
    2 ** 31 - 1,
  )
})
