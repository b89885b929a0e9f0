import { changedLines } from '../../edit/changed-lines.ts'
import { painted } from '../../escape/paint.ts'
import { showLine } from '../../show-diagnostic.ts'
import type { Source } from '../../source.ts'

/**
 * The lines of a file before and after a change, `-` before those that go and `+` before those that
 * come, with a line around them; ends with a line feed.
 */
export function showDifference(
  file: string,
  before: Source,
  after: Source,
  showing: { readonly reveal: boolean; readonly colour: boolean },
): string {
  const shown = changedLines(before.text, after.text).map((line) => {
    const text =
      line.kind === 'added'
        ? showLine(after, line.after, showing.reveal)
        : showLine(before, line.before, showing.reveal)
    const { sign, paint } = looks[line.kind]
    const row = `  ${sign} ${text}`.trimEnd()
    return showing.colour && paint !== undefined ? painted(row, paint) : row
  })
  // The end of the file, which is no line to look at.
  const rows = shown.at(-1) === '' ? shown.slice(0, -1) : shown
  return [file, ...rows, ''].join('\n')
}

const looks = {
  same: { sign: ' ', paint: undefined },
  removed: { sign: '-', paint: 'red' },
  added: { sign: '+', paint: 'green' },
} as const
