import type { Answered, Asked, Pages } from '../src/cli/terminal-host.ts'

/** Pages that are served to the test alone. */
export interface MemoryPages extends Pages {
  /** Asks as a browser that was given the address would, but for what is said otherwise. */
  ask(asked: Partial<Asked> & { readonly path: string }): Answered
  /** What a folder's watcher is told. */
  change(): void
  /** The person presses Ctrl-C. */
  stop(): void
  readonly isServing: boolean
  readonly watched: string | undefined
}

const address = '127.0.0.1:8571'

/** Tokens are `token1`, `token2` and so on. */
export function memoryPages(): MemoryPages {
  let answer: ((asked: Asked) => Answered) | undefined
  let watching: { readonly folder: string; readonly changed: () => void } | undefined
  let tokens = 0
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  return {
    serve: async (given) => {
      answer = given
      return {
        address,
        close: async () => {
          answer = undefined
        },
      }
    },
    watch: (folder, changed) => {
      watching = { folder, changed }
      return () => {
        watching = undefined
      }
    },
    token: () => `token${++tokens}`,
    untilStopped: () => stopped,
    ask(asked) {
      if (answer === undefined) throw new Error('nothing is served')
      return answer({ method: 'GET', host: address, address, ...asked })
    },
    change: () => watching?.changed(),
    stop: () => stop(),
    get isServing() {
      return answer !== undefined
    },
    get watched() {
      return watching?.folder
    },
  }
}
