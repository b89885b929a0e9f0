import { describe, expect, it } from 'vitest'
import { guardedHost } from '../../src/cli/guarded-host.ts'
import { run } from '../../src/cli/main.ts'
import type { TerminalHost } from '../../src/cli/terminal-host.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { smallParish } from './small-parish.ts'

const coloured = (outIsTerminal: boolean, answers?: readonly []): MemoryHost => {
  const host = memoryHost(smallParish, { errIsTerminal: true, ...(answers && { answers }) })
  return { ...host, terminal: { ...host.terminal, colour: true, outIsTerminal } }
}

describe('what goes to standard output', () => {
  const shown = async (outIsTerminal: boolean) => {
    const host = coloured(outIsTerminal)
    await run(['list', '--date', '2026-11-22'], host)
    return host.said.out
  }

  it('has its ids dim on a terminal that shows colours', async () => {
    expect(await shown(true)).toContain('\u001b[2msynod\u001b[0m')
  })

  it('has them so where it may be shown a screen at a time', async () => {
    const host = coloured(true, [])
    await run(['list', '--date', '2026-11-22'], host)
    expect(host.paged.join('')).toContain('\u001b[2msynod\u001b[0m')
  })

  it('has no escape in a pipe', async () => {
    expect(await shown(false)).not.toContain('\u001b')
  })
})

it('opens standard input for a question alone', async () => {
  let opened = 0
  const host: TerminalHost = Object.defineProperty(memoryHost(smallParish), 'ask', {
    get: () => {
      opened++
      throw new Error('nobody is there')
    },
  })
  const guarded = guardedHost(host)
  await run(['list', '--date', '2026-11-22'], host)
  expect(opened).toBe(0)
  expect(() => guarded.ask).toThrow('nobody is there')
})
