import type { Progress, TerminalHost } from '../terminal-host.ts'

/**
 * How far a long work is, as a bar at the foot of a terminal: what is said meanwhile stands above it. No bar where
 * standard error is no terminal, or there is nothing to count.
 */
export async function progressBar(
  total: number,
  words: string,
  { out, err }: Pick<TerminalHost, 'out' | 'err'>,
): Promise<Progress> {
  const { stdout, stderr } = process
  if (total === 0 || stderr.isTTY !== true) return { step: () => {}, out, err, end: () => {} }
  const { MultiBar } = await import('cli-progress')
  const bars = new MultiBar({
    format: words,
    stream: stderr,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  })
  const bar = bars.create(total, 0)
  const above = (text: string): void => {
    if (text !== '') bars.log(text)
  }
  return {
    step: () => bar.increment(),
    out: stdout.isTTY === true ? above : out,
    err: above,
    end: () => bars.stop(),
  }
}
