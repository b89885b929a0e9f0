import { describe, expect, it } from 'vitest'
import { isOnScreen, pagerSettings, pagersFor } from '../../src/cli/system/pager.ts'

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
      { program: 'most -s', words: [], shell: true, showsColours: false },
    ])
  })

  it.each([{ PAGER: '' }, { PAGER: ' cat ' }, { TERM: 'dumb' }, { TERM: 'dumb', PAGER: 'less' }])(
    'are none with %j',
    (env) => {
      expect(programs('linux', env)).toEqual([])
    },
  )
})

describe('what a pager is told', () => {
  it('is to say at its foot how it is left, in whichever of its prompts', () => {
    const { LESS } = pagerSettings({}, 'q leaves. 100 % of $5')
    expect(LESS).toBe(
      'FRX -Psq leaves\\. 100 \\% of 5$ -Pmq leaves\\. 100 \\% of 5$ -PMq leaves\\. 100 \\% of 5$',
    )
  })

  it("keeps a person's own settings, and a foot of her own", () => {
    expect(pagerSettings({ LESS: 'iM' }, 'q leaves')['LESS']).toMatch(/^iM -Psq leaves\$/)
    expect(pagerSettings({ LESS: '-Pmine$', MORE: '-c' }, 'q leaves')).toMatchObject({
      LESS: '-Pmine$',
      MORE: '-c',
    })
  })

  it('is nothing where the text has room on the screen, with a line to spare', () => {
    const window = { columns: 10, rows: 4 }
    expect(isOnScreen('one\ntwo\nthree\n', window)).toBe(true)
    expect(isOnScreen('one\ntwo\nthree\nfour\n', window)).toBe(false)
    expect(isOnScreen('one\ntwo is broken into three\n', window)).toBe(false)
  })
})
