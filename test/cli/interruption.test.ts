import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { listenForInterruption } from '../../src/cli/system/interruption.ts'
import { Stopped } from '../../src/host.ts'
import { type Answer, memoryHost } from '../memory-host.ts'
import { smallParish } from './small-parish.ts'

describe('Ctrl-C while the program is at work', () => {
  it('takes effect where the work heeds it, also one that is on its way', async () => {
    const signals = new EventEmitter()
    const { heed, signal } = listenForInterruption(signals)
    await heed()
    setImmediate(() => signals.emit('SIGINT'))
    await expect(heed()).rejects.toBeInstanceOf(Stopped)
    expect(signal.aborted).toBe(true)
    await expect(heed()).rejects.toBeInstanceOf(Stopped)
  })

  it('is another program’s while it is left to it', async () => {
    const signals = new EventEmitter()
    const { heed, leave } = listenForInterruption(signals)
    const listenAgain = leave()
    signals.emit('SIGINT')
    await heed()
    listenAgain()
    signals.emit('SIGINT')
    await expect(heed()).rejects.toBeInstanceOf(Stopped)
  })

  const letter = 'PRAYER REQUESTS\n\nThe sick\n\n- Pray for the night staff of the shelter.\n'
  it.each([
    ['make --yes', []],
    ['make --yes --out /parish/print', []],
    ['make --test-sheet', []],
    ['approve --yes --by Ruth', []],
    ['add --text Peace --yes', []],
    ['edit margaret --show full --yes', []],
    ['renew margaret --until Easter', [true]],
    ['close margaret --how recovered --on today', [true]],
    ['import /letter.txt --yes', []],
    ['init /new --yes', []],
  ] as readonly (readonly [string, readonly Answer[]])[])(
    'is heeded before %s writes anything, and ends with 130',
    async (line, answers) => {
      const host = memoryHost(
        { ...smallParish, '/letter.txt': letter },
        {
          answers,
          heed: () => {
            throw new Stopped()
          },
        },
      )
      const before = [...host.files.entries()].map(([path, bytes]) => [path, String(bytes)])
      expect(await run(line.split(' '), host)).toBe(130)
      expect(host.said.err).toContain('Stopped. Nothing was changed.')
      expect([...host.files.entries()].map(([path, bytes]) => [path, String(bytes)])).toEqual(
        before,
      )
    },
  )
})
