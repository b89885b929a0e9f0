/** A program that shows a text a screen at a time. */
export interface Pager {
  readonly program: string
  readonly words: readonly string[]
  /** `program` is a whole command line for the system's shell. */
  readonly shell: boolean
}

/**
 * The pagers to try on a platform of Node's, the best first; none where a text is better just
 * written. A person's own stands in `PAGER` as `git` and `man` read it: a command line, where `cat`
 * or nothing means none. `more` of Windows garbles everything but ASCII, and is passed over.
 */
export function pagersFor(
  platform: string,
  { PAGER, TERM }: { readonly PAGER?: string | undefined; readonly TERM?: string | undefined },
): readonly Pager[] {
  if (TERM === 'dumb') return []
  if (PAGER !== undefined) {
    const program = PAGER.trim()
    return program === '' || program === 'cat' ? [] : [{ program, words: [], shell: true }]
  }
  const less: Pager = { program: 'less', words: ['-R'], shell: false }
  return platform === 'win32' ? [less] : [less, { program: 'more', words: [], shell: false }]
}

/**
 * What a pager finds in its environment where the person has not said otherwise: `less` gives the
 * terminal back at once when everything fits on it, and leaves the text standing.
 */
export const pagerDefaults: Readonly<Record<string, string>> = { LESS: 'FRX', LESSCHARSET: 'utf-8' }
