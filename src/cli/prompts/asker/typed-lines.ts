import { createInterface, type Interface } from 'node:readline'
import { Stopped } from '../../../host.ts'
import type { DeskWords } from '../../../messages/en/desk.ts'
import type { Asker } from '../../terminal-host.ts'

/** What is said to a person, what is heard, and in which words. */
export interface Talk extends Pick<DeskWords, 'asking' | 'plain'> {
  readonly say: (text: string) => void
  /** The next line that is typed. Throws `Stopped` where none comes. */
  readonly hear: () => Promise<string>
}

/** Lines up to one with a full stop alone; the text that is there where none comes before it. */
export async function askForLines(
  { message, initial }: Parameters<Asker['write']>[0],
  { say, hear, plain }: Talk,
): Promise<string> {
  say(`${message}\n`)
  if (initial !== '') say(`${plain.textNow}\n${initial}\n${plain.textKeep}\n`)
  say(`${plain.text}\n`)
  const written: string[] = []
  for (;;) {
    const line = await hear()
    if (line.trim() === '.') return written.length === 0 ? initial : `${written.join('\n')}\n`
    written.push(line)
  }
}

export interface LineReader {
  /** The next line without its end. Throws `Stopped` on Ctrl-C and where the input ends. */
  next(): Promise<string>
  /** Leaves the input to whoever reads it next. */
  close(): void
}

/**
 * Lines of an input, one at a time. Those that are typed ahead wait for their question; between
 * questions nothing is read, so that the run can end.
 */
export function lineReader(input: NodeJS.ReadableStream, stop: AbortSignal): LineReader {
  const waiting: string[] = []
  let reader: Interface | undefined
  let ended = false

  function open(): Interface {
    const opened = createInterface({ input, terminal: false })
    opened.on('line', (line) => waiting.push(line))
    opened.once('close', () => {
      ended = true
    })
    return opened
  }

  return {
    async next() {
      if (stop.aborted) throw new Stopped()
      const lines = reader ?? open()
      reader = lines
      const ready = waiting.shift()
      if (ready !== undefined) return ready
      if (ended) throw new Stopped()
      return new Promise((resolve, reject) => {
        const settle = (): void => {
          lines.off('line', settle)
          lines.off('close', settle)
          stop.removeEventListener('abort', settle)
          lines.pause()
          const line = waiting.shift()
          if (line === undefined) reject(new Stopped())
          else resolve(line)
        }
        lines.on('line', settle)
        lines.once('close', settle)
        stop.addEventListener('abort', settle)
        lines.resume()
      })
    },
    close: () => reader?.close(),
  }
}
