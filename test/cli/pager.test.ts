import { describe, expect, it } from 'vitest'
import { pagersFor } from '../../src/cli/system/pager.ts'

const programs = (...asked: Parameters<typeof pagersFor>): readonly string[] =>
  pagersFor(...asked).map(({ program, words }) => [program, ...words].join(' '))

describe('the pagers that are tried', () => {
  it('are less, then more; on Windows less alone', () => {
    expect(programs('linux', {})).toEqual(['less -R', 'more'])
    expect(programs('darwin', { TERM: 'xterm-256color' })).toEqual(['less -R', 'more'])
    expect(programs('win32', {})).toEqual(['less -R'])
  })

  it('are what the person set, as a line for the shell', () => {
    expect(pagersFor('linux', { PAGER: 'most -s' })).toEqual([
      { program: 'most -s', words: [], shell: true },
    ])
  })

  it.each([{ PAGER: '' }, { PAGER: ' cat ' }, { TERM: 'dumb' }, { TERM: 'dumb', PAGER: 'less' }])(
    'are none with %j',
    (env) => {
      expect(programs('linux', env)).toEqual([])
    },
  )
})
