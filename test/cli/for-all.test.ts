import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = (name: string, request = 'text: For the peace of this town.') => ({
  [`/diocese/${name}/bulletin.yaml`]: `parish: { name: ${name} }\nsections: [Our common life]\n`,
  [`/diocese/${name}/requests/parish.yaml`]: `requests:\n  - { id: town, section: Our common life, ${request} }\n`,
})

const diocese = () =>
  memoryHost({
    ...parish('saint-ann'),
    ...parish('saint-brendan', 'texd: For the town.'),
    ...parish('saint-clare'),
  })

const over = async (host: MemoryHost, command: string, ...flags: readonly string[]) =>
  (await runOn(host, command, '--all', '/diocese', '--date', '2026-11-29', ...flags)).exit

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)

describe('a command over many parishes', () => {
  it('makes each, and one that fails stops no other', async () => {
    const host = diocese()
    expect(await over(host, 'make')).toBe(1)
    expect(linesOf(host.said.out)).toEqual([
      expect.stringMatching(/^saint-ann: done/),
      expect.stringMatching(/^saint-brendan: not done, \d errors?/),
      expect.stringMatching(/^saint-clare: done/),
    ])
    expect(host.said.err).toContain('texd')
    expect(host.said.err).toContain('3 parishes: 2 done, 1 not')
    expect(textIn(host, '/diocese/saint-clare/issues/2026-11-29/bulletin.txt')).toContain('town')
    expect([...host.files.keys()].filter((path) => /saint-brendan\/issues/.test(path))).toEqual([])
  })

  it('tells of a folder that the system refuses', async () => {
    const host = diocese()
    host.refusals.set('/diocese/saint-clare', 'EACCES')
    expect(await over(host, 'make')).toBe(1)
    expect(linesOf(host.said.out)).toContainEqual('saint-clare: not done, 1 error')
    expect(host.said.err).toContain('/diocese/saint-clare')
  })

  it('has one line for a parish whose folder has several in its name', async () => {
    const files = Object.entries(parish('saint-ann'))
    const host = memoryHost(
      Object.fromEntries(
        files.map(([path, text]) => [path.replace('saint-ann', 'saint\nann: done'), text]),
      ),
    )
    await over(host, 'make')
    expect(linesOf(host.said.out)).toEqual([expect.stringMatching(/^saint ann: done: done/)])
  })

  it('makes nothing again that is there as it would be made', async () => {
    const host = diocese()
    await over(host, 'make')
    const before = new Map(host.files)
    expect(await over(host, 'make')).toBe(1)
    expect(host.files).toEqual(before)
    // What tells that it was passed over: pages were not laid out, so nothing is known of them.
    await over(host, 'make', '--json')
    const [ann, brendan] = linesOf(host.said.out).map((line) => JSON.parse(line))
    expect(ann).toMatchObject({ parish: 'saint-ann', exit: 0, week: '2026-11-29' })
    expect(ann).not.toHaveProperty('shape')
    expect(ann.files).toHaveLength(4)
    expect(brendan).toMatchObject({ parish: 'saint-brendan', exit: 1 })
  })

  it.each([
    [
      'a request',
      'requests/parish.yaml',
      'requests: [{ section: Our common life, text: For rain. }]\n',
    ],
    ['a template', 'templates/partials/contact.hbs', '<p>Ask {{parish.name}}</p>\n'],
    ['what lies there', 'issues/2026-11-29/bulletin.txt', 'something else\n'],
  ])('makes again what is made from other files: %s', async (_, path, text) => {
    const host = memoryHost(parish('saint-ann'))
    await over(host, 'make')
    host.files.set(`/diocese/saint-ann/${path}`, new TextEncoder().encode(text))
    expect(await over(host, 'make', '--json')).toBe(0)
    expect(JSON.parse(host.said.out)).toHaveProperty('shape')
  })

  it('says a line of JSON for each, in their order', async () => {
    const host = diocese()
    expect(await over(host, 'check', '--json', '--jobs', '3')).toBe(1)
    const lines = linesOf(host.said.out).map((line) => JSON.parse(line))
    expect(lines.map(({ parish: name, exit }) => [name, exit])).toEqual([
      ['saint-ann', 0],
      ['saint-brendan', 1],
      ['saint-clare', 0],
    ])
    expect(host.said.err).toBe('')
  })

  it('shows what is to be read under the path of its parish', async () => {
    const host = diocese()
    await over(host, 'list')
    expect(host.said.out).toMatch(
      /^saint-ann: done\n2026-11-29, .*\nin +\S.* +town\nsaint-brendan: not/,
    )
    await over(host, 'preview', '--quiet')
    expect(host.said.out).toMatch(/^saint-brendan: not done/)
  })

  it('asks nothing, and takes the lock of each parish as for one', async () => {
    const host = memoryHost(
      {
        ...parish('saint-ann'),
        ...parish('saint-clare'),
        '/diocese/saint-ann/issues/.lock': '99 desk',
      },
      { answers: [], alive: [99] },
    )
    expect(await over(host, 'make')).toBe(1)
    expect(linesOf(host.said.out)).toEqual([
      expect.stringMatching(/^saint-ann: not done, 1 error/),
      expect.stringMatching(/^saint-clare: done/),
    ])
    expect(host.questions).toEqual([])
  })

  it('refuses what is for one parish alone', async () => {
    const host = diocese()
    for (const flags of [['--out', 'x'], ['--leave-out', 'town'], ['--shard', '0/2'], ['--open']])
      expect(await over(host, 'make', ...flags)).toBe(2)
    expect(await run(['make', '/diocese/saint-ann', '--all', '/diocese'], host)).toBe(2)
    expect(await run(['make', '--all', '/nowhere', '--json'], host)).toBe(2)
    expect(JSON.parse(host.said.out).diagnostics).toHaveLength(1)
  })
})
