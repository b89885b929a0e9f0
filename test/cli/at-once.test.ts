import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { bulletin, changedFiles, smallParish } from './small-parish.ts'

const lock = '/parish/issues/.lock'
const letter = 'For Sunday, November 29\n\nOur common life\n\nFor all who travel home by sea.\n'
const parish = { ...smallParish, 'letter.txt': letter }

const changes: readonly (readonly string[])[] = [
  ['add', '--section', 'Our common life', '--text', 'For rain.'],
  ['edit', 'bishop', '--text', 'For our bishops.'],
  ['renew', 'bishop', '--until', '2026-12-20'],
  ['close', 'margaret', '--how', 'died'],
  ['import', 'letter.txt', '--yes'],
]

const locking: typeof changes = [
  ...changes.slice(0, 3),
  ['approve', '--by', 'Fr. Paul', '--yes'],
  ['make', '--only', 'text', '--yes'],
]

describe('of two commands at once', () => {
  it.each(changes.map((argv) => [argv[0] ?? '', argv] as const))(
    'a second one ends with 75, and changes nothing: %s',
    async (_name, argv) => {
      const locked = { ...parish, 'issues/.lock': '99\n' }
      const { host, exit, err } = await bulletin(argv, { alive: [99] }, locked)
      expect(exit).toBe(75)
      expect(err).toContain('another run is at work in this parish')
      expect(changedFiles(host, locked)).toEqual([])
    },
  )

  it.each(changes.map((argv) => [argv[0] ?? '', argv] as const))(
    'the first one looks at the file and writes it under one lock: %s',
    async (_name, argv) => {
      const host = memoryHost(parish)
      const seen: boolean[] = []
      const looking =
        <Args extends readonly unknown[], Result>(operation: (...args: Args) => Result) =>
        (...args: Args): Result => {
          if (args[0] !== lock) seen.push(host.files.has(lock))
          return operation(...args)
        }
      const disk = {
        ...host.disk,
        replace: looking(host.disk.replace),
        create: looking(host.disk.create),
      }
      expect(await run(argv, { ...host, disk })).toBe(0)
      expect(seen.length).toBeGreaterThan(0)
      expect(seen).not.toContain(false)
      expect(host.files.has(lock)).toBe(false)
    },
  )

  it.each(locking.map((argv) => [argv[0] ?? '', argv] as const))(
    'a second one waits with --wait for the first: %s',
    async (_name, argv) => {
      const host = memoryHost({ ...parish, 'issues/.lock': '99\n' }, { alive: [99] })
      let waited = 0
      const wait = async (milliseconds: number): Promise<void> => {
        waited += milliseconds
        if (waited >= 1000) host.files.delete(lock)
      }
      expect(await run([...argv, '--wait', '30'], { ...host, wait })).toBe(0)
      expect(waited).toBe(1000)
    },
  )

  it.each([
    ['a change of the same file', 'requests/parish.yaml', '# Closed.\nrequests: []\n'],
    [
      'the same id in another file',
      'requests/new.yaml',
      '- id: our-common-life-1\n  section: Our common life\n  text: For peace.\n',
    ],
  ])('neither is lost where the first brings %s', async (_name, path, text) => {
    const host = memoryHost(parish)
    const first = (): void => {
      host.files.set(`/parish/${path}`, new TextEncoder().encode(text))
    }
    const argv = ['add', '--section', 'The sick', '--text', 'For rest.']
    const added = path.includes('new') ? (changes[0] ?? []) : argv
    const exit = await run(added, { ...host, heed: async () => first() })
    expect(exit).toBe(1)
    expect(host.said.err).toContain('was changed by another program')
    expect(textIn(host, `/parish/${path}`)).toBe(text)
    expect(changedFiles(host, { ...parish, [path]: text })).toEqual([])
  })
})
