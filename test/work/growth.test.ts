import { beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'

/** What was done, by its kind. */
const done = vi.hoisted(() => ({
  /** Names compared with a book's, letter by letter. */
  namesCompared: 0,
}))

vi.mock('../../src/did-you-mean.ts', async (original) => {
  const module = await original<typeof import('../../src/did-you-mean.ts')>()
  const spellingDistance: typeof module.spellingDistance = (...asked) => {
    done.namesCompared += 1
    return module.spellingDistance(...asked)
  }
  return { ...module, spellingDistance }
})

type Work = typeof done
const none: Work = { namesCompared: 0 }

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
