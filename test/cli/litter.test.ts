import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'
import { bulletin, smallParish } from './small-parish.ts'

/** What runs leave that are killed while they write; process 99 is at work, 98 is gone. */
const left = {
  '.bulletin.yaml.98.new': 'half',
  'requests/.parish.yaml.98.new': 'half',
  'requests/2026/advent/.third.yaml.98.new': 'half',
  'articles/.thanks.md.98.new': 'half',
  'events/.parish.yaml.98.new': 'half',
  'events/2026/.advent.yaml.98.new': 'half',
  'notes/.letter.txt.98.new': 'half',
  '.rota.csv.98.new': 'half',
  '.bulletin/.request.schema.json.98.new': 'half',
  'issues/..index.json.98.new': 'half',
  'issues/.issue.yaml.98.new': 'half',
  'issues/.lock.98.new': '98\n',
  'issues/.lock.taking.98': '98\n',
  'issues/.2026-11-15.new/insert.pdf': 'half',
  'scripture/.BSB.new/GEN.txt': 'half',
  'issues/.bulletin-writing.new/0': 'half',
  '.bulletin-init/0': 'whole',
  '.bulletin-init.new/0': 'half',
}
/** What is not theirs, or not left. */
const kept = {
  'requests/.parish.yaml.99.new': 'on its way',
  'requests/.hidden.yaml': 'mine',
  'requests/.notes.new': 'mine',
  'articles/draft.98.new': 'mine',
  'issues/.lock.99.new': '99\n',
  'issues/.lock.taking.7': '7 500 office b7\n',
  'issues/2026-11-15/mine.98.new': 'mine',
}

const commands: readonly (readonly string[])[] = [
  ['make', '--only', 'text', '--yes'],
  ['approve', '--by', 'Fr. Paul', '--yes'],
  ['add', '--section', 'Our common life', '--text', 'For rain.'],
  ['edit', 'bishop', '--text', 'For our bishops.'],
  ['renew', 'bishop', '--until', '2026-12-20'],
  ['close', 'bishop'],
  ['import', 'letter.txt', '--yes'],
  ['make', '--test-sheet', '--yes'],
]

const parish = { ...smallParish, 'letter.txt': 'Our common life\n\nFor all who travel by sea.\n' }
const among = (paths: readonly string[], files: object): readonly string[] =>
  paths.filter((path) => path in files)

describe('what a killed run left', () => {
  it.each(commands.map((argv) => [argv.join(' '), argv] as const))(
    'is cleared by the next that writes: %s',
    async (_name, argv) => {
      const { host, exit } = await bulletin(argv, { alive: [99] }, { ...parish, ...left, ...kept })
      const paths = [...host.files.keys()].map((path) => path.slice('/parish/'.length))
      expect(exit).toBe(0)
      expect(among(paths, left)).toEqual([])
      expect(among(paths, kept).toSorted()).toEqual(Object.keys(kept).toSorted())
    },
  )

  it.each([[['list']], [['check']], [['make', '--dry-run', '--yes']]])(
    'stays where nothing is written: %s',
    async (argv) => {
      const files = { ...parish, ...left }
      const { host, exit } = await bulletin(argv, {}, files)
      expect([exit, host.files.size]).toEqual([0, Object.keys(files).length])
    },
  )

  it('keeps no command from its work where it cannot be taken away', async () => {
    const host = memoryHost({ ...parish, ...left })
    for (const path of Object.keys(left)) host.refusals.set(`/parish/${path}`, 'EACCES')
    host.refusals.set('/parish/issues/.2026-11-15.new', 'EACCES')
    expect(await run(['close', 'bishop'], host)).toBe(0)
  })

  it('goes from a folder of --out as far as it is ours', async () => {
    const desk = {
      '/desk/.insert.pdf.98.new': 'half',
      '/desk/.lock.98.new': '98\n',
      '/desk/..lock.98.new': '',
      '/desk/.letter.txt.98.new': 'mine',
    }
    const host = memoryHost({ ...parish, ...desk })
    expect(await run(['make', '--only', 'text', '--out', '/desk', '--yes'], host)).toBe(0)
    const there = [...host.files.keys()].filter((path) => path.startsWith('/desk/')).toSorted()
    expect(there).toEqual(['/desk/.letter.txt.98.new', '/desk/bulletin.txt', '/desk/issue.yaml'])
  })
})
