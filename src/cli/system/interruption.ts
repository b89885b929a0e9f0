import { Stopped } from '../../host.ts'
import { once } from '../../memoize.ts'

/** Where word of Ctrl-C comes from: the process. */
export interface Signals {
  on(signal: 'SIGINT', heard: () => void): unknown
  off(signal: 'SIGINT', heard: () => void): unknown
}

/** What is known of Ctrl-C. */
export interface Interruption {
  /** Aborted by the first Ctrl-C that is meant for this program. */
  readonly signal: AbortSignal
  /**
   * Lets a Ctrl-C take effect that came while the program was at work.
   *
   * @throws Stopped
   */
  heed(): Promise<void>
  /** Leaves Ctrl-C to another, a pager or the system itself; returns how to take it back. */
  leave(): () => void
}

/**
 * Listens for Ctrl-C. Where one is heard nothing ends at once: a question that is open ends, and work
 * goes on until it asks (`heed`), which is before anything is written and never in the midst of it.
 */
export function listenForInterruption(signals: Signals): Interruption {
  // Questions alone want it, and Node loads it where it is first named.
  const controller = once(() => new AbortController())
  let heard = false
  const hear = (): void => {
    heard = true
    controller().abort()
  }
  signals.on('SIGINT', hear)
  const refuse = (): void => {
    if (heard) throw new Stopped()
  }
  return {
    get signal() {
      return controller().signal
    },
    async heed() {
      refuse()
      // A signal is handed over between two rounds of the event loop; the first may be half done.
      await nextRound()
      await nextRound()
      refuse()
    },
    leave() {
      signals.off('SIGINT', hear)
      return () => void signals.on('SIGINT', hear)
    },
  }
}

const nextRound = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
