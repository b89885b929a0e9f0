import type { Interruption } from './interruption.ts'
import { type Pager, pagerDefaults, pagersFor } from './pager.ts'

/** Shows a text with the first pager that the system has; without a pager it writes the text out. */
export async function page(text: string, interruption: Interruption): Promise<void> {
  const { PAGER, TERM } = process.env
  for (const pager of pagersFor(process.platform, { PAGER, TERM }))
    if (await shownBy(pager, text, interruption)) return
  process.stdout.write(text)
}

async function shownBy(
  { program, words, shell }: Pager,
  text: string,
  interruption: Interruption,
): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, words, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...pagerDefaults, ...process.env },
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
