import type { Speech } from '../../src/messages/catalogues.ts'

/** How a run of the program ended. */
export interface Ended {
  readonly exit: number
  /** All that was shown. */
  readonly text: string
}

/** What a person does at a question: presses a key by its name, types a text, or waits to see something. */
export type Move = string | { readonly sees: string }

/** A question, and what is done at it. */
export interface Step {
  readonly asks: (speech: Speech) => string
  readonly moves: readonly Move[]
  /** It is asked when all is done: whoever breaks off there keeps what was made. */
  readonly afterAll?: true
}

/** Questions from the first to the last. */
export interface Flow {
  readonly title: string
  /** The command as it is typed after `bulletin`. */
  readonly command: string
  readonly files: () => Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  /** What is typed where questions are plain lines, a line each. */
  readonly plain: readonly string[]
  /** What has come of it: the files, and all that was shown. */
  readonly leaves: (after: ReadonlyMap<string, string>, ended: Ended) => void
}

/** All without spaces and line ends: where lines are broken in a narrow window. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** The text of a file after a flow. */
export function fileText(files: ReadonlyMap<string, string>, path: string): string {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`no ${path}; there are: ${[...files.keys()].join(', ')}`)
  return Buffer.from(bytes, 'base64').toString()
}

/** A day so many days from today, by the clock of Greenwich, as the parishes of these tests have it. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
