import { describe, expect, it } from 'vitest'
import { changedLines } from '../../src/edit/changed-lines.ts'

/** The difference in signs and lines. */
function shown(before: readonly string[], after: readonly string[]): readonly string[] {
  return changedLines(before.join('\n'), after.join('\n')).map((line) => {
    if (line.kind === 'added') return `+${after[line.after - 1]}`
    return `${line.kind === 'removed' ? '-' : ' '}${before[line.before - 1]}`
  })
}

describe('the lines in which two texts differ', () => {
  it('are none where they are the same', () => {
    expect(shown(['a', 'b'], ['a', 'b'])).toEqual([])
  })

  it('are shown with the line before and the line after', () => {
    expect(shown(['a', 'b', 'c', 'd'], ['a', 'b', 'x', 'd'])).toEqual([' b', '-c', '+x', ' d'])
  })

  it('leave out what lies between two changes', () => {
    expect(shown(['a', 'b', 'c', 'd', 'e', 'f'], ['x', 'b', 'c', 'd', 'e', 'y'])).toEqual([
      '-a',
      '+x',
      ' b',
      ' e',
      '-f',
      '+y',
    ])
  })

  it('take the blank line before a new paragraph for new', () => {
    expect(shown(['a', '', 'b', ''], ['a', '', 'n', '', 'b', ''])).toEqual([' a', '+', '+n', ' '])
  })
})
