import { setTimeout } from 'node:timers/promises'
import { unpainted } from '../../escape/paint.ts'
import { windowOf } from '../prompts/asker/fit-screen.ts'
import { foldLines } from '../report/fold-lines.ts'
import type { Interruption } from './interruption.ts'
import { isOnScreen, type Pager, pagerSettings, pagersFor } from './pager.ts'

/**
 * Shows a text with the first pager that the system has, its lines folded between words where the window is narrower, and
 * its colours where the pager is known to show them. One that the screen has room for is written out, and so is every text
 * where there is no pager. What was typed into the pager beyond its end is dropped, so that no question takes it for an
 * answer.
 *
 * @param foot how the pager is left
 */
export async function page(whole: string, foot: string, interruption: Interruption): Promise<void> {
  const { PAGER, TERM } = process.env
  const window = windowOf(process.stdout)
  const text = foldLines(whole, { errIsTerminal: true, columns: window.columns })
  const plain = unpainted(text)
  const pagers = isOnScreen(plain, window) ? [] : pagersFor(process.platform, { PAGER, TERM })
  for (const pager of pagers) {
    const shown = pager.showsColours ? text : plain
    if (await shownBy(pager, shown, foot, interruption)) return dropTyped()
  }
  process.stdout.write(text)
}

/** How long a key that was pressed twice is waited for, in milliseconds. */
const dropping = 60

/** Takes what was typed so far away from whoever reads next. */
async function dropTyped(): Promise<void> {
  const { stdin } = process
  if (!stdin.isTTY) return
  const drop = (): void => {}
  stdin.setRawMode(true)
  stdin.on('data', drop)
  stdin.resume()
  await setTimeout(dropping)
  stdin.pause()
  stdin.off('data', drop)
  stdin.setRawMode(false)
}

async function shownBy(
  { program, words, shell }: Pager,
  text: string,
  foot: string,
  interruption: Interruption,
): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, words, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, ...pagerSettings(process.env, foot) },
  })
  // Ctrl-C belongs to the pager while it is there: ending here would leave the terminal to it.
  const leaveIt = (): void => {}
  process.on('SIGINT', leaveIt)
  const listenAgain = interruption.leave()
  // The person may go before the end of the text.
  child.stdin.on('error', leaveIt)
  child.stdin.end(text)
  return new Promise((resolve) => {
    const settle = (shown: boolean): void => {
      listenAgain()
      process.off('SIGINT', leaveIt)
      resolve(shown)
    }
    child.once('error', () => settle(false))
    // 126 and 127 are a shell's words for a command that cannot be run or is not there.
    child.once('exit', (code) => settle(!shell || (code !== 126 && code !== 127)))
  })
}
