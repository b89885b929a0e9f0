import { describe, expect, it } from 'vitest'
import { type Speech, speechFor } from '../../src/messages/catalogues.ts'
import { type Ended, type Flow, type Move, type Step, squeezed } from '../flows/flow.ts'
import {
  filesIn,
  openTerminal,
  type Terminal,
  type TerminalSettings,
  whyNoTerminal,
} from './terminal.ts'

const keys = ['Up', 'Down', 'Enter', 'Space', 'BSpace', 'Tab']

/** Waits until a question stands open on the screen: one that is answered begins with another sign. */
const untilAsked = (tty: Terminal, question: string): Promise<void> =>
  tty.until(`"${question}" to be asked`, () =>
    squeezed(tty.screen()).includes(squeezed(`? ${question}`)),
  )

async function make(tty: Terminal, move: Move): Promise<void> {
  if (typeof move === 'object') await tty.shows(move.sees)
  else if (keys.includes(move)) tty.press(move)
  else tty.type(move)
}

/** Opens a terminal, does something in it, and closes it whatever comes of it. */
async function inTerminal(
  [words, files, settings]: readonly [string, Readonly<Record<string, string>>, TerminalSettings],
  work: (tty: Terminal) => Promise<void>,
): Promise<void> {
  const tty = openTerminal(words, files, settings)
  try {
    await work(tty)
  } finally {
    tty.close()
  }
}

/** Answers questions up to the one of this number, which stays open. */
async function walkTo(
  tty: Terminal,
  steps: readonly Step[],
  last: number,
  language: string,
): Promise<void> {
  const speech = speechFor(language)
  for (const [index, { asks, moves }] of steps.entries()) {
    await untilAsked(tty, asks(speech))
    if (index === last) return
    for (const move of moves) await make(tty, move)
  }
}

/** No question that is answered may be left standing open: then it was not drawn over where it stood. */
function expectNoTraces({ text }: Ended, steps: readonly Step[], speech: Speech): void {
  for (const { asks } of steps) expect(squeezed(text)).not.toContain(squeezed(`? ${asks(speech)}`))
}

const SPANISH = { LC_ALL: '', LANG: 'es_MX.UTF-8' }

/**
 * Tries flows in a real terminal: from the first question to the last by keys; in Spanish, whose words are longer, in
 * a window of 40 columns by 12 lines; in plain lines, in both languages; and with Ctrl-C.
 *
 * What a window is to a question does not depend on its language, so that the other two of the four are left to
 * `test/cli/prompts.test.ts`, which has each flow in both windows. Ctrl-C at every question of every flow is tried
 * there as well; what it leaves of a terminal is the question's, so that one which several flows ask is tried once.
 */
export function tryInTerminal(flows: readonly Flow[]): void {
  const stopped = new Set<string>()
  for (const flow of flows) {
    const questions = flow.steps.map(({ asks }, index) => [asks(speechFor('en')), index] as const)
    tryFlow(
      flow,
      questions.filter(([question]) => !stopped.has(question)),
    )
    for (const [question] of questions) stopped.add(question)
  }
}

/** Tries one of them, with Ctrl-C at these questions, each with its number. */
function tryFlow(
  { title, command, files, steps, plain, leaves }: Flow,
  stops: readonly (readonly [string, number])[],
): void {
  const without = whyNoTerminal()
  const to = steps.length
  describe
    .skipIf(without !== undefined)
    .concurrent(without ? `${title} (${without})` : title, () => {
      it.each([
        ['by keys', 'en', {}],
        [
          'in Spanish in a window of 40 columns by 12 lines',
          'es',
          { columns: 40, rows: 12, env: SPANISH },
        ],
      ] as const)('is answered %s', async (_, language, settings) => {
        await inTerminal([command, files(), settings], async (tty) => {
          await walkTo(tty, steps, to, language)
          const ended = await tty.ended()
          expect([ended.exit, ended.isWhole], ended.text).toEqual([0, true])
          expectNoTraces(ended, steps, speechFor(language))
          leaves(filesIn(tty.folder), ended)
        })
      })

      it.each([
        ['in plain lines', {}],
        ['in plain lines in Spanish', { env: SPANISH }],
      ] as const)('is answered %s', async (_, settings) => {
        await inTerminal([`${command} --plain`, files(), settings], async (tty) => {
          for (const line of plain) {
            if (line !== '') tty.type(line)
            tty.press('Enter')
          }
          const ended = await tty.ended()
          expect([ended.exit, ended.isWhole], ended.text).toEqual([0, true])
          expect(ended.text).not.toMatch(/[❯◉◯✔]/)
          leaves(filesIn(tty.folder), ended)
        })
      })

      it.each(stops)(
        'leaves all as it was, or as it is made, on Ctrl-C at “%s”',
        async (_, index) => {
          const isMade = steps[index]?.afterAll === true
          await inTerminal([command, files(), {}], async (tty) => {
            const before = filesIn(tty.folder)
            await walkTo(tty, steps, index, 'en')
            tty.press('C-c')
            const ended = await tty.ended()
            expect([ended.exit, ended.isWhole], ended.text).toEqual([isMade ? 0 : 130, true])
            if (isMade) return leaves(filesIn(tty.folder), ended)
            expect(ended.text).toContain('Stopped. Nothing was changed.')
            expect(filesIn(tty.folder)).toEqual(before)
          })
        },
      )
    })
}
