import { beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'

/** What was done, by its kind. */
const done = vi.hoisted(() => ({
  /** Names compared with a book's, letter by letter. */
  namesCompared: 0,
  /** Words and pieces of them whose width was asked for. */
  widthsMeasured: 0,
  /** Lines between two breaks that were weighed. */
  linesWeighed: 0,
}))

vi.mock('../../src/fonts/ruler.ts', async (original) => {
  const module = await original<typeof import('../../src/fonts/ruler.ts')>()
  const rulerOf: typeof module.rulerOf = (faces) => {
    const ruler = module.rulerOf(faces)
    return (...asked) => {
      done.widthsMeasured += 1
      return ruler(...asked)
    }
  }
  return { ...module, rulerOf }
})

vi.mock('../../src/typeset/inline/badness.ts', async (original) => {
  const module = await original<typeof import('../../src/typeset/inline/badness.ts')>()
  const badness: typeof module.badness = (...asked) => {
    done.linesWeighed += 1
    return module.badness(...asked)
  }
  return { ...module, badness }
})

vi.mock('../../src/meant/did-you-mean.ts', async (original) => {
  const module = await original<typeof import('../../src/meant/did-you-mean.ts')>()
  const spellingDistance: typeof module.spellingDistance = (...asked) => {
    done.namesCompared += 1
    return module.spellingDistance(...asked)
  }
  return { ...module, spellingDistance }
})

type Work = typeof done
const none: Work = { namesCompared: 0, widthsMeasured: 0, linesWeighed: 0 }

const WEEK = ['--date', '2026-10-11']
const PARISH =
  'parish: { name: Saint Brendan by the Water, place: Alder Quay }\nsections: [At the harbor]\n'

/** What a run over so much does. */
async function work(host: MemoryHost, ...line: readonly string[]): Promise<Work> {
  Object.assign(done, none)
  expect(await run([...line, ...WEEK], host)).toBe(0)
  return { ...done }
}

/** Twice as much takes at most twice the work, and a little that has another cause. */
function expectLinear(once: Work, twice: Work): void {
  for (const kind of Object.keys(none) as readonly (keyof Work)[])
    expect([kind, twice[kind] <= once[kind] * 2.1]).toEqual([kind, true])
}

describe('work grows with what there is, and no faster', () => {
  beforeEach(() => void Object.assign(done, none))

  it('for the headings of a letter', async () => {
    const letter = (headings: number): string =>
      Array.from(
        { length: headings },
        // no two letters have a line in common: what was read once is kept
        (_, n) => `Pier Number ${headings}${n}\n\nA prayer for pier number ${headings}${n}.\n`,
      ).join('\n')
    const imported = (headings: number) => {
      const host = memoryHost({ 'bulletin.yaml': PARISH, 'letter.txt': letter(headings) })
      return work(host, 'import', '/parish/letter.txt', '--yes', '--quiet')
    }
    const [once, twice] = [await imported(60), await imported(120)]
    expectLinear(once, twice)
    expect(once.namesCompared).toBeLessThan(60 * 250)
  })
})

const KNOWN =
  'nets lamps bread hope patience evening quay children shells soup winter steeple remembering harbor'

/** Words in no order, the same each time, and in no two places. */
function words(count: number, from: number): string {
  const known = KNOWN.split(' ')
  let seed = from + 1
  const next = (): string => {
    seed = (seed * 48271) % 2147483647
    return known[seed % known.length] ?? ''
  }
  return [...Array.from({ length: count - 1 }, next), from].join(' ')
}

/**
 * The most that a word of an issue may cost, however many there are. How many sizes a search comes to look at
 * depends on the words, so that twice as many may cost more than twice as much, or less.
 */
const A_WORD = { widthsMeasured: 12, linesWeighed: 120 }

function expectWithin(done: Work, count: number): void {
  for (const kind of ['widthsMeasured', 'linesWeighed'] as const)
    expect([kind, count, Math.round(done[kind] / count) <= A_WORD[kind]]).toEqual([
      kind,
      count,
      true,
    ])
}

describe('a word costs as much, however many there are', () => {
  it.each([
    ['flat', 'insert: { shape: flat }'],
    ['booklet', 'insert: { shape: booklet }'],
    ['large print', 'insert: { shape: flat }\neditions: [standard, large-print]'],
  ])('in requests, %s', async (_, settings) => {
    for (const requests of [20, 80, 320]) {
      const items = Array.from(
        { length: requests },
        (_, n) => `  - { sunday: 2026-10-11, text: ${words(12, n)} }\n`,
      )
      const host = memoryHost({
        'bulletin.yaml': `${PARISH}${settings}\n`,
        'requests/all.yaml': `requests:\n${items.join('')}`,
      })
      expectWithin(await work(host, 'make', '--yes', '--dry-run', '--quiet'), requests * 12)
    }
  })

  it('in an article', async () => {
    // With fewer words those of the masthead and the contact would weigh as much, and the back of a page is tried too.
    for (const paragraphs of [20, 50]) {
      const texts = Array.from({ length: paragraphs }, (_, n) => `${words(80, n)}.`)
      const host = memoryHost({
        'bulletin.yaml': `${PARISH}insert: { shape: flat }\n`,
        'articles/long.md': `---\ntitle: A long one\nsunday: 2026-10-11\n---\n\n${texts.join('\n\n')}\n`,
      })
      expectWithin(await work(host, 'make', '--yes', '--dry-run', '--quiet'), paragraphs * 80)
    }
  })
})

describe('a word without an end', () => {
  // A pattern that tries every way to divide it would still be at it next year.
  it.each([
    ['small letters', 'abcdefghij'],
    ['capitals before a small letter', 'ABCDEFGHIJ'],
    ['signs of a list', '-*'],
  ])('is read, of %s', async (_, letters) => {
    const word = `${letters.repeat(600 / letters.length)}z`
    const article = `---\ntitle: The longest word\nsunday: 2026-10-11\n---\n\n${word}\n`
    const host = memoryHost({ 'bulletin.yaml': PARISH, 'articles/word.md': article })
    expect(await run(['check', '--weeks', '1', ...WEEK], host)).toBe(0)
  })
})
