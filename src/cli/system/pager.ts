import { rowsOf, type ScreenSize } from '../prompts/asker/fit-screen.ts'

/** A program that shows a text a screen at a time. */
export interface Pager {
  readonly program: string
  readonly words: readonly string[]
  /** `program` is a whole command line for the system's shell. */
  readonly shell: boolean
  /** Whether colours come through it; others may show their codes. */
  readonly showsColours: boolean
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
    return program === '' || program === 'cat'
      ? []
      : [{ program, words: [], shell: true, showsColours: false }]
  }
  const less: Pager = { program: 'less', words: ['-R'], shell: false, showsColours: true }
  return platform === 'win32'
    ? [less]
    : [less, { program: 'more', words: [], shell: false, showsColours: false }]
}

/**
 * What a pager finds in its environment. `less` says at its foot how it is left, unless the person has set a foot of
 * her own, and gives the terminal back at once when everything fits on it; `more` of Linux says it with `-d`, in its words.
 *
 * @param foot how it is left, and what its keys do
 */
export const pagerSettings = (
  {
    LESS,
    LESSCHARSET,
    MORE,
  }: {
    readonly LESS?: string | undefined
    readonly LESSCHARSET?: string | undefined
    readonly MORE?: string | undefined
  },
  foot: string,
): Readonly<Record<string, string>> => ({
  LESS: withFoot(LESS ?? 'FRX', foot),
  LESSCHARSET: LESSCHARSET ?? 'utf-8',
  MORE: MORE ?? '-d',
})

/** Signs that mean something in a prompt of `less` are told by a backslash; a dollar ends it. */
function withFoot(settings: string, foot: string): string {
  if (/-P|--prompt/.test(settings)) return settings
  const shown = foot.replace(/[?:.%\\]/g, '\\$&').replaceAll('$', '')
  // The foot of a short, a medium and a long prompt: whichever the person has chosen.
  return [settings, ...['s', 'm', 'M'].map((kind) => `-P${kind}${shown}$`)].join(' ')
}

/** Whether a text stands on a screen whole, with a row left for what comes after it. */
export const isOnScreen = (text: string, { columns, rows }: ScreenSize): boolean =>
  rowsOf(text.trimEnd(), columns) < rows
