import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { filesBelow, type MemoryHost, memoryHost } from '../memory-host.ts'

/** What was done, by its kind. */
const done = vi.hoisted(() => ({
  /** Files of the parish and of the package that were read. */
  filesRead: 0,
  /** Words and pieces of them whose width was asked for. */
  widthsMeasured: 0,
  /** Passes over a paragraph's breaks. */
  paragraphsBroken: 0,
  /** Lines between two breaks that were weighed. */
  linesWeighed: 0,
  /** Searches for the breaks of all panels. */
  panelsBroken: 0,
  bytesDeflated: 0,
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

vi.mock('../../src/typeset/inline/break-lines.ts', async (original) => {
  const module = await original<typeof import('../../src/typeset/inline/break-lines.ts')>()
  const breakLines: typeof module.breakLines = (...asked) => {
    done.paragraphsBroken += 1
    return module.breakLines(...asked)
  }
  return { ...module, breakLines }
})

vi.mock('../../src/typeset/inline/badness.ts', async (original) => {
  const module = await original<typeof import('../../src/typeset/inline/badness.ts')>()
  const badness: typeof module.badness = (...asked) => {
    done.linesWeighed += 1
    return module.badness(...asked)
  }
  return { ...module, badness }
})

vi.mock('../../src/typeset/flow/break-panels/index.ts', async (original) => {
  const module = await original<typeof import('../../src/typeset/flow/break-panels/index.ts')>()
  const breakPanels: typeof module.breakPanels = (...asked) => {
    done.panelsBroken += 1
    return module.breakPanels(...asked)
  }
  return { ...module, breakPanels }
})

vi.mock('fflate', async (original) => {
  const module = await original<typeof import('fflate')>()
  const zlibSync: typeof module.zlibSync = (bytes, ...how) => {
    done.bytesDeflated += bytes.length
    return module.zlibSync(bytes, ...how)
  }
  return { ...module, zlibSync }
})

type Work = typeof done

const none: Work = {
  filesRead: 0,
  widthsMeasured: 0,
  paragraphsBroken: 0,
  linesWeighed: 0,
  panelsBroken: 0,
  bytesDeflated: 0,
}

/**
 * The most that each command may do for the four-panel fixture. A change keeps to it, or raises a number here and says
 * why where it is committed; one that does much less lowers it, since a budget that nothing comes near holds nothing.
 */
const budgets: Readonly<Record<string, Work>> = JSON.parse(
  readFileSync('test/work/budgets.json', 'utf8'),
)

/** A budget this many times the work is too large. */
const SLACK = 3

const counting = (host: MemoryHost): MemoryHost => ({
  ...host,
  disk: {
    ...host.disk,
    read: (path) => {
      done.filesRead += 1
      return host.disk.read(path)
    },
  },
  resources: {
    resource: (name) => {
      done.filesRead += 1
      return host.resources.resource(name)
    },
  },
})

const parish = filesBelow('fixtures/parishes/four-panels')

describe('the work of a command', () => {
  beforeEach(() => void Object.assign(done, none))
  afterEach(() => void Object.assign(done, none))

  it.each(Object.keys(budgets))('%s keeps to its budget', async (line) => {
    const host = counting(memoryHost(parish))
    expect(await run(line.split(' '), host)).toBe(0)
    const budget = budgets[line] ?? none
    for (const kind of Object.keys(none) as readonly (keyof Work)[]) {
      expect([line, kind, Math.max(done[kind], budget[kind])]).toEqual([line, kind, budget[kind]])
      expect([line, kind, budget[kind] <= done[kind] * SLACK]).toEqual([line, kind, true])
    }
  })
})
