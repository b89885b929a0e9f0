import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTurn } from '../../src/operations/many/in-turn.ts'
import { parishesBelow } from '../../src/operations/many/parishes-below.ts'
import { systemDisk } from '../../src/system/disk.ts'
import { memoryHost } from '../memory-host.ts'

const parishes = (...paths: readonly string[]) =>
  memoryHost(Object.fromEntries(paths.map((path) => [`/diocese/${path}`, 'parish: { name: A }\n'])))

const pathsIn = (host: ReturnType<typeof parishes>, shard?: { part: number; of: number }) => {
  const found = parishesBelow(host, { all: '/diocese', shard })
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics))
  return found.parishes
}

describe('the parishes below a folder', () => {
  it('are found at every depth, in the order of their paths, and none within another', () => {
    const host = parishes(
      'north/saint-ann/bulletin.yaml',
      'north/saint-ann/old/bulletin.yaml',
      'holy-cross/bulletin.yaml',
      '.trash/gone/bulletin.yaml',
      'notes/readme.txt',
    )
    expect(pathsIn(host)).toEqual(['holy-cross', 'north/saint-ann'])
  })

  it('may be in a folder that the system refuses, unless that is its own', () => {
    const host = parishes('holy-cross/bulletin.yaml', 'north/a/bulletin.yaml', 'lost+found/x')
    for (const path of ['north', 'lost+found']) host.refusals.set(`/diocese/${path}`, 'EACCES')
    expect(pathsIn(host)).toEqual(['holy-cross', 'north'])
  })

  it('are the folder itself where it is one', () => {
    expect(pathsIn(parishes('bulletin.yaml', 'inner/bulletin.yaml'))).toEqual(['.'])
  })

  it.skipIf(process.platform === 'win32')(
    'are each found once, whatever links lead to them',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'diocese-'))
      try {
        for (const name of ['north/saint-ann', 'holy-cross']) {
          mkdirSync(join(folder, name), { recursive: true })
          writeFileSync(join(folder, name, 'bulletin.yaml'), 'parish: { name: A }\n')
        }
        for (const name of ['loop', 'north/up', 'north/again'])
          symlinkSync(folder, join(folder, name))
        symlinkSync('holy-cross', join(folder, 'the-cross'))
        const found = parishesBelow({ disk: systemDisk, resolve: (path) => path }, { all: folder })
        expect(found).toMatchObject({ parishes: ['holy-cross', 'north/saint-ann'] })
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )

  it('are told to be none', () => {
    const host = parishes('notes/readme.txt')
    expect(parishesBelow(host, { all: '/diocese' })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-parishes' }],
    })
    expect(parishesBelow(host, { all: '/nowhere' })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-such-folder' }],
    })
  })

  it('stand each in one share, which no other parish moves it from', () => {
    const names = Array.from({ length: 200 }, (_, at) => `parish-${at}`)
    const host = parishes(...names.map((name) => `${name}/bulletin.yaml`))
    const fewer = parishes(...names.slice(50).map((name) => `${name}/bulletin.yaml`))
    const shares = [1, 2, 3, 4].map((part) => pathsIn(host, { part, of: 4 }))
    expect(shares.flat().toSorted()).toEqual(names.toSorted())
    for (const [at, share] of shares.entries()) {
      expect(share.length).toBeGreaterThan(25)
      const left = pathsIn(fewer, { part: at + 1, of: 4 })
      expect(left).toEqual(share.filter((name) => names.indexOf(name) >= 50))
    }
  })
})

describe('works done in turn', () => {
  it('are given in their order, and never more at once than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, atOnce) => {
          const given: number[] = []
          const work = { now: 0, most: 0 }
          const rounds = async (delay: number): Promise<number> => {
            work.most = Math.max(work.most, ++work.now)
            for (let round = 0; round < delay; round++) await Promise.resolve()
            work.now--
            return delay
          }
          await inTurn(delays, atOnce, rounds, (delay) => given.push(delay))
          expect(given).toEqual(delays)
          expect(work.most).toBeLessThanOrEqual(atOnce)
        },
      ),
      { seed: 20261129 },
    )
  })

  it('end with what one of them throws, and begin no more', async () => {
    const begun: number[] = []
    const work = async (thing: number): Promise<number> => {
      begun.push(thing)
      if (thing === 1) throw new Error('stop')
      return thing
    }
    await expect(inTurn([0, 1, 2, 3, 4], 1, work, () => {})).rejects.toThrow('stop')
    expect(begun).toEqual([0, 1])
  })
})
