import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { listenForInterruption } from '../../src/cli/system/interruption.ts'
import type { TerminalHost } from '../../src/cli/terminal-host.ts'
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
  const commands: readonly (readonly [string, readonly Answer[]])[] = [
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
  ]

  it.each(commands)(
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

  it.each(commands)(
    'finds %s done or not begun, whichever of its files is being written, the last one too',
    async (line, answers) => {
      const files = { ...smallParish, '/letter.txt': letter }
      const quiet = memoryHost(files, { answers })
      const undisturbed = mutatedAt(quiet, () => {})
      expect(await run(line.split(' '), undisturbed.host)).toBe(0)
      const last = undisturbed.count()
      expect(last).toBeGreaterThan(1)
      for (let at = 1; at <= last; at++) {
        const signals = new EventEmitter()
        const { heed } = listenForInterruption(signals)
        const host = memoryHost(files, { answers })
        const stopped = mutatedAt({ ...host, heed }, (count) => {
          if (count === at) signals.emit('SIGINT')
        })
        const exit = await run(line.split(' '), stopped.host)
        const wanted = exit === 0 ? quiet.files : memoryHost(files).files
        expect([at, exit === 0 || exit === 130, contentsOf(host.files)]).toEqual([
          at,
          true,
          contentsOf(wanted),
        ])
        if (at === last) expect(exit).toBe(0)
      }
    },
  )
})

const contentsOf = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...files].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('hex')}`).sort()

/** A host that calls back at each operation that changes its disk, before it is done. */
function mutatedAt<Outside extends TerminalHost>(
  host: Outside,
  called: (count: number) => void,
): { readonly host: Outside; readonly count: () => number } {
  let count = 0
  const told =
    <Given extends readonly unknown[], Result>(change: (...given: Given) => Result) =>
    (...given: Given): Result => {
      called(++count)
      return change(...given)
    }
  const { disk } = host
  const { write, replace, create, rename, remove, makeFolder } = disk
  const changes = {
    write: told(write),
    replace: told(replace),
    create: told(create),
    rename: told(rename),
    remove: told(remove),
    makeFolder: told(makeFolder),
  }
  return { host: { ...host, disk: { ...disk, ...changes } }, count: () => count }
}
