import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { pathFrom, relativePath } from '../../src/operations/many/relative-path.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const picture = new Uint8Array(readFileSync('docs/insert.png'))

const parish = (name: string, sections = 'Our common life') => ({
  [`/diocese/${name}/bulletin.yaml`]: `parish: { name: ${name}, contact: { name: Wardens } }\nsections: [${sections}]\n`,
  [`/diocese/${name}/requests/parish.yaml`]: `requests:\n  - { id: town, section: ${sections.split(',')[0]}, text: For the peace of this town. }\n`,
})

const letter = `---
title: A letter from the bishop
sunday: 2026-11-29
published: The diocesan letter
---

Advent asks us to wait together.

![A candle](candle.png)
`

const bishop = {
  '/office/bishop/requests/common.yaml':
    'section: The wider church\nrequests:\n  - { id: synod, text: For all who meet in synod. }\n  - { id: roads, section: Our common life, text: For those who mend the roads. }\n',
  '/office/bishop/articles/letter.md': letter,
  '/office/bishop/articles/candle.png': picture,
  '/office/bishop/events/common.yaml':
    'events:\n  - { id: vigil, title: Vigil at the cathedral, date: 2026-12-03, time: "7 pm", place: the cathedral }\n',
}

const ann = '/diocese/ann'
const issue = `${ann}/issues/2026-11-29`
const text = (host: MemoryHost, folder = issue): string => textIn(host, `${folder}/bulletin.txt`)

const bulletin = async (host: MemoryHost, ...argv: readonly string[]): Promise<number> =>
  (await runOn(host, ...argv, '--date', '2026-11-29')).exit

const make = (host: MemoryHost, ...more: readonly string[]) =>
  bulletin(host, 'make', ann, '--yes', ...more)

describe('a folder that joins', () => {
  it('brings its items, and leads with what stands under no heading of the parish', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    expect(await make(host, '--with', '/office/bishop')).toBe(0)
    const said = text(host)
    for (const words of ['synod', 'mend the roads', 'this town', 'wait together', 'Vigil'])
      expect(said).toContain(words)
    expect(said).not.toMatch(/the wider church/i)
    expect(said.indexOf('synod')).toBeLessThan(said.search(/our common life/i))
    expect(said.indexOf('mend the roads')).toBeGreaterThan(said.search(/our common life/i))
  })

  it('is only read', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    const before = new Map(host.files)
    await make(host, '--with', '/office/bishop')
    for (const [path, bytes] of before) expect([path, host.files.get(path)]).toEqual([path, bytes])
    const written = [...host.files.keys()].filter((path) => !before.has(path))
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((path) => !path.startsWith(`${ann}/issues/`))).toEqual([])
  })

  it('stays chosen for the week, from where the parish lies', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    await make(host, '--with', '/office/bishop')
    const made = text(host)
    expect(textIn(host, `${issue}/issue.yaml`)).toContain('with: ../../office/bishop')
    expect(await make(host)).toBe(0)
    expect(text(host)).toBe(made)
    expect(host.said.err).toContain('with ../../office/bishop')
    expect(await bulletin(host, 'list', ann)).toBe(0)
    expect(host.said.out).toContain('synod')
    expect(await make(host, '--fresh')).toBe(0)
    expect(text(host)).not.toContain('synod')
    expect(textIn(host, `${issue}/issue.yaml`)).not.toContain('with:')
  })

  it('joins on another day that is picked at the desk as it did when that day was made', async () => {
    const there = memoryHost({ ...parish('ann'), ...bishop })
    await make(there, '--with', '/office/bishop')
    for (const [week, taken] of [
      ['2026-11-29', ['For the peace', 'For all who meet in synod']],
      ['2026-12-06', ['For the peace']],
    ] as const) {
      const host = memoryHost(Object.fromEntries(there.files), {
        answers: [week, taken, 'Keep', 'Write the files', false],
      })
      expect(await run(['make', ann], host)).toBe(0)
      expect(text(host, `${ann}/issues/${week}`).includes('synod')).toBe(taken.length > 1)
    }
  })

  it('is told to be gone where it is', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    await make(host, '--with', '/office/bishop')
    for (const path of Object.keys(bishop)) host.files.delete(path)
    expect(await make(host)).toBe(1)
    expect(host.said.err).toContain('/office/bishop')
    expect(await make(host, '--fresh')).toBe(0)
  })

  it('does not change what clergy approved, and says so', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    await make(host)
    const made = text(host)
    expect(await bulletin(host, 'approve', ann, '--by', 'Ruth Amsel', '--yes')).toBe(0)
    expect(await make(host, '--with', '/office/bishop')).toBe(0)
    expect(text(host)).toBe(made)
    expect(host.said.err).toContain('2026-11-29 is approved, and is made without')
    expect(await make(host, '--with', '/office/bishop', '--reopen')).toBe(0)
    expect(text(host)).toContain('synod')
  })

  it('stays in what clergy approved with it', async () => {
    const host = memoryHost({ ...parish('ann'), ...bishop })
    await make(host, '--with', '/office/bishop')
    expect(await bulletin(host, 'approve', ann, '--by', 'Ruth Amsel', '--yes')).toBe(0)
    expect(await make(host)).toBe(0)
    expect(await make(host, '--with', '/office/bishop')).toBe(0)
    expect(host.said.err).not.toContain('made without')
    expect(text(host)).toContain('synod')
  })

  it('gives its templates to a parish that has none of its own', async () => {
    const host = memoryHost({
      ...parish('ann'),
      ...parish('bea'),
      '/diocese/bea/templates/partials/contact.hbs': '<p>Ask the verger of bea</p>\n',
      '/office/bishop/templates/partials/contact.hbs': '<p>Ask the office</p>\n',
    })
    expect(await bulletin(host, 'make', '--all', '/diocese', '--with', '/office/bishop')).toBe(0)
    expect(text(host)).toContain('Ask the office')
    const bea = text(host, '/diocese/bea/issues/2026-11-29')
    expect(bea).toContain('Ask the verger of bea')
    expect(bea).not.toContain('Ask the office')
  })

  it('joins each of many parishes, is passed over where it is in, and made again where it changes', async () => {
    const host = memoryHost({
      ...parish('ann'),
      ...parish('bea', 'The sick, Our common life'),
      ...parish('cle'),
      '/diocese/cle/requests/own.yaml': 'requests:\n  - { id: synod, texd: Ours. }\n',
      ...bishop,
    })
    const all = () =>
      bulletin(host, 'make', '--all', '/diocese', '--with', '/office/bishop', '--json')
    const laid = () =>
      host.said.out
        .split('\n')
        .filter(Boolean)
        .map((line) => [
          JSON.parse(line).parish,
          JSON.parse(line).exit,
          'shape' in JSON.parse(line),
        ])
    expect(await all()).toBe(1)
    expect(laid()).toEqual([
      ['ann', 0, true],
      ['bea', 0, true],
      ['cle', 1, false],
    ])
    await all()
    expect(laid().map(([, , isLaid]) => isLaid)).toEqual([false, false, false])
    const changed = letter.replace('wait', 'watch')
    host.files.set('/office/bishop/articles/letter.md', new TextEncoder().encode(changed))
    await all()
    expect(laid().map(([, , isLaid]) => isLaid)).toEqual([true, true, false])
    expect(text(host)).toContain('watch together')
  })

  it('may be no parish', async () => {
    const host = memoryHost({ ...parish('ann'), ...parish('bea'), ...bishop })
    expect(await bulletin(host, 'list', ann, '--with', '/diocese/bea')).toBe(2)
    expect(host.said.err).toContain('is a parish')
  })
})

describe('where a folder lies from another', () => {
  const folder = fc
    .array(fc.constantFrom('a', 'b', 'c', 'ñ'), { maxLength: 5 })
    .map((parts) => `/${parts.join('/')}`)

  it('leads to it', () => {
    fc.assert(
      fc.property(folder, folder, (from, to) => {
        expect(pathFrom(from, relativePath(from, to))).toBe(to)
      }),
      { seed: 20261130, numRuns: 500 },
    )
    expect(pathFrom('C:/ann', relativePath('C:/ann', 'D:/bishop'))).toBe('D:/bishop')
  })
})
