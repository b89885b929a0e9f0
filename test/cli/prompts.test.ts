import { render } from '@inquirer/testing'
import { describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { inquirerAsker } from '../../src/cli/prompts/asker/asker.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { cureFlows } from '../flows/cures.ts'
import { eventFlows } from '../flows/events.ts'
import { dayFromNow, type Flow, squeezed } from '../flows/flow.ts'
import { requestFlows } from '../flows/requests.ts'
import { verseFlows } from '../flows/verse.ts'
import { weekFlows } from '../flows/week.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { patience } from '../patience.ts'

/** A command line in words; quotation marks keep together what is between them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** The command of a flow, with all files in memory and its questions on a screen that can be looked at. */
async function onScreen({ command, files }: Flow, window: { columns: number; rows: number }) {
  const host = memoryHost(files(), { answers: [], errIsTerminal: true, today: dayFromNow(0) })
  const screen = await render<number, null>((_, { input, output } = {}) => {
    if (input === undefined || output === undefined) throw new Error('no screen')
    // The library ends it after a question, where a terminal goes on.
    Object.assign(output, { ...window, end: () => output })
    const ask = inquirerAsker({
      input,
      output,
      stop: new AbortController().signal,
      words: speechFor('en').desk,
      findEditor: () => ({ kind: 'none', wanted: undefined }),
    })
    return Object.assign(run(wordsOf(command), { ...host, ask }), { cancel: () => {} })
  }, null)
  return { ...screen, host }
}

type Screen = Awaited<ReturnType<typeof onScreen>>

const shows = ({ getScreen }: Screen, wanted: string): Promise<void> =>
  vi.waitFor(() => expect(squeezed(getScreen())).toContain(squeezed(wanted)), {
    timeout: patience,
    interval: 5,
  })

const keys = ['Up', 'Down', 'Enter', 'Space', 'BSpace']

/** Answers the questions up to the one of this number, which stays open. */
async function walkTo(screen: Screen, { steps }: Flow, last: number): Promise<void> {
  for (const [index, { asks, moves }] of steps.entries()) {
    await shows(screen, `? ${asks(speechFor('en'))}`)
    if (index === last) return
    for (const move of moves) {
      if (typeof move === 'object') await untilSaid(screen, move.sees)
      else if (!keys.includes(move)) screen.events.type(move)
      else screen.events.keypress(move === 'BSpace' ? 'backspace' : move.toLowerCase())
    }
  }
}

/** What is to be seen may be said beside the questions. */
const untilSaid = (screen: Screen, wanted: string): Promise<void> =>
  vi.waitFor(() => expect(screen.getScreen() + screen.host.said.err).toContain(wanted), {
    timeout: patience,
    interval: 5,
  })

const filesOf = ({ files }: MemoryHost): ReadonlyMap<string, string> =>
  new Map(
    [...files].map(([path, bytes]) => [
      path.replace('/parish/', ''),
      Buffer.from(bytes).toString('base64'),
    ]),
  )

const flows = [...requestFlows, ...eventFlows, ...weekFlows, ...verseFlows, ...cureFlows]

describe.each(flows.map((flow) => [flow.title, flow] as const))('%s', (_, flow) => {
  it.each([
    ['a usual window', { columns: 80, rows: 24 }],
    ['a narrow one', { columns: 40, rows: 12 }],
  ] as const)('is answered by keys in %s', async (__, window) => {
    const screen = await onScreen(flow, window)
    await walkTo(screen, flow, flow.steps.length)
    const exit = await screen.answer
    const { said, paged } = screen.host
    const text = `${await screen.getFullOutput()}${said.err}${paged.join('')}`
    expect(exit, text).toBe(0)
    flow.leaves(filesOf(screen.host), { exit, text })
  })

  it.each(flow.steps.map(({ asks }, index) => [asks(speechFor('en')), index] as const))(
    'leaves all as it was, or as it is made, on Ctrl-C at “%s”',
    async (__, index) => {
      const isMade = flow.steps[index]?.afterAll === true
      const screen = await onScreen(flow, { columns: 80, rows: 24 })
      const before = filesOf(screen.host)
      await walkTo(screen, flow, index)
      screen.events.keypress({ name: 'c', ctrl: true })
      screen.input.write('\u0003')
      expect(await screen.answer).toBe(isMade ? 0 : 130)
      if (!isMade) expect(filesOf(screen.host)).toEqual(before)
      else expect(filesOf(screen.host)).not.toEqual(before)
    },
  )
})
