import { describe, expect, it } from 'vitest'
import { terminalHost } from '../../src/cli/system/terminal.ts'
import type { TerminalHost } from '../../src/cli/terminal-host.ts'
import { DiskError, Stopped } from '../../src/host.ts'
import { Busy, withLock } from '../../src/operations/writing/lock.ts'
import { builtInstallation } from '../built-installation.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const folder = '/parish/issues'
const lock = `${folder}/.lock`
const minute = 60_000
const hour = 60 * minute

const locked = (
  content: string,
  settings: Parameters<typeof memoryHost>[1] & { readonly age?: number } = {},
): ReturnType<typeof memoryHost> => {
  const host = memoryHost({ 'issues/.lock': content }, settings)
  host.ages.set(lock, settings.age ?? 0)
  return host
}
const enter = (host: TerminalHost): Promise<string> => withLock(host, folder, async () => 'done')

describe('the lock', () => {
  it('lets one run at a time into a parish, and is gone afterwards', async () => {
    const host = memoryHost({}, { starts: new Map([[4711, '500']]), boot: 'b1' })
    await withLock(host, folder, async () => {
      expect(textIn(host, lock)).toBe('4711 500 desk b1\n')
    })
    expect(host.files.size).toBe(0)
  })

  it('says no more than the system tells', async () => {
    const host = memoryHost({})
    await withLock(host, folder, async () => {
      expect(textIn(host, lock)).toBe('4711 - desk -\n')
    })
    expect(host.files.size).toBe(0)
  })

  it.each([
    ['whose run is at work', '99 500\n', 9 * hour, '500'],
    ['whose run is at work, as far as the system tells', '99\n', hour, '500'],
    ['whose run is at work, as far as the system tells', '99 500\n', hour, undefined],
    ['of this machine since its last start', '99 500 desk b1\n', hour, '500'],
    ['of another machine, whatever runs here', '98 500 office b7\n', 5 * hour, undefined],
    ['of another machine whose clock is ahead', '98 500 office b7\n', -hour, undefined],
    ['that is made and not written yet', '', 0, undefined],
    ['that is made and not written yet, by a clock ahead', '', -1000, undefined],
    ['that is half written', '9', 0, undefined],
  ])('turns a second run away: one %s', async (_name, content, age, start) => {
    const starts = new Map(start === undefined ? [] : [[99, start] as const])
    const host = locked(content, { age, alive: [99], starts, boot: 'b1' })
    await expect(enter(host)).rejects.toThrow(Busy)
    expect(textIn(host, lock)).toBe(content)
    expect(host.files.size).toBe(1)
  })

  it.each([
    ['whose process is gone', '98 500\n', 0, '500'],
    ['whose number another process has now', '99 400\n', minute, '500'],
    ['whose number another process may have, after hours', '99\n', 7 * hour, undefined],
    ['from before the machine was started', '99 500 desk b0\n', minute, '500'],
    ['of another machine, after hours', '98 500 office b7\n', 7 * hour, undefined],
    ['that was never written', '', 3000, undefined],
    ['that is torn', 'torn', 3000, undefined],
  ])('is taken over: one %s', async (_name, content, age, start) => {
    const starts = new Map(start === undefined ? [] : [[99, start] as const])
    const host = locked(content, { age, alive: [99], starts, boot: 'b1' })
    expect(await enter(host)).toBe('done')
    expect(host.files.size).toBe(0)
  })

  it('is taken over by one alone of several runs that come at once', async () => {
    const host = locked('98\n', { alive: [1, 2, 3] })
    const held: string[] = []
    const enterAs = (process: number): Promise<void> =>
      withLock({ ...host, run: { ...host.run, process } }, folder, async () => {
        held.push(textIn(host, lock))
        await new Promise((resolve) => setImmediate(resolve))
      })
    const ends = await Promise.allSettled([1, 2, 3].map(enterAs))
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect(held).toEqual(['1 - desk -\n'])
    expect(host.files.size).toBe(0)
  })

  it('is not taken twice where a run has taken it over since it was found dead', async () => {
    const host = locked('98\n', { alive: [1, 2] })
    const disk = {
      ...host.disk,
      create: (path: string, bytes: Uint8Array) => {
        if (path.endsWith('.taking')) host.files.set(lock, new TextEncoder().encode('2\n'))
        return host.disk.create(path, bytes)
      },
    }
    await expect(enter({ ...host, disk })).rejects.toThrow(Busy)
    expect(textIn(host, lock)).toBe('2\n')
    expect(host.files.size).toBe(1)
  })

  it('is free again after a run that broke off while it took it over', async () => {
    const host = locked('98\n')
    host.files.set(`${lock}.taking`, new TextEncoder().encode('97\n'))
    await expect(enter(host)).rejects.toThrow(Busy)
    expect(await enter(host)).toBe('done')
    expect(host.files.size).toBe(0)
  })

  it('stays where another run has it by the end', async () => {
    const host = memoryHost({})
    await withLock(host, folder, async () => {
      host.files.set(lock, new TextEncoder().encode('99\n'))
    })
    expect(textIn(host, lock)).toBe('99\n')
  })

  it('that cannot be taken away makes no failure of what was done', async () => {
    const host = memoryHost({})
    const disk = {
      ...host.disk,
      remove: (path: string) => {
        throw new DiskError(path, 'EIO')
      },
    }
    expect(await enter({ ...host, disk })).toBe('done')
    expect(await enter(host)).toBe('done')
    expect(host.files.size).toBe(0)
  })

  it('is gone after a failure too', async () => {
    const host = memoryHost({})
    const failing = withLock(host, folder, async () => {
      throw new DiskError('x', 'EIO')
    })
    await expect(failing).rejects.toThrow(DiskError)
    expect(host.files.size).toBe(0)
  })
})

describe('a run that waits', () => {
  /** A host where the lock of a living run is gone after so many waits. */
  const waiting = (patience: number, freeAfter: number) => {
    const host = locked('99\n', { alive: [99] })
    const waits: number[] = []
    const wait = async (milliseconds: number): Promise<void> => {
      if (waits.push(milliseconds) === freeAfter) host.files.delete(lock)
    }
    return { host: { ...host, wait, run: { ...host.run, patience } }, waits }
  }

  it('goes on as soon as the other has ended', async () => {
    const { host, waits } = waiting(5000, 3)
    expect(await enter(host)).toBe('done')
    expect(waits).toEqual([250, 250, 250])
  })

  it('gives up when its patience has ended, having waited no longer', async () => {
    const { host, waits } = waiting(600, 99)
    await expect(enter(host)).rejects.toThrow(Busy)
    expect(waits).toEqual([250, 250, 100])
    expect(textIn(host, lock)).toBe('99\n')
  })

  it('can be stopped', async () => {
    const { host, waits } = waiting(5000, 99)
    const heed = async (): Promise<void> => {
      if (waits.length === 2) throw new Stopped()
    }
    await expect(enter({ ...host, heed })).rejects.toThrow(Stopped)
  })
})

describe.runIf(process.platform === 'linux')('when a process began', () => {
  it('is told of this one, always alike, otherwise than of the first, and of none that is not there', () => {
    const { run } = terminalHost({ colour: false, plain: false }, builtInstallation)
    expect(run.startOf(run.process)).toMatch(/^\d+$/)
    expect(run.startOf(run.process)).toBe(run.startOf(run.process))
    expect(run.startOf(run.process)).not.toBe(run.startOf(1))
    expect(run.startOf(2 ** 30)).toBeUndefined()
  })
})
