import { expect, it } from 'vitest'
import { foldLines } from '../../src/cli/report/fold-lines.ts'

const terminal = {
  interactive: true,
  errIsTerminal: true,
  outIsTerminal: true,
  columns: 24,
  colour: false,
}
const said = `Out this week:
  For the vestry: it repeats, and not this Sunday
Again: bulletin make --date 2026-11-22 --yes
`

it('folds between words for a window, further in, and never a line that is to be copied', () => {
  expect(foldLines(said, terminal)).toBe(`Out this week:
  For the vestry: it
    repeats, and not
    this Sunday
Again: bulletin make --date 2026-11-22 --yes
`)
})

it('folds a sentence that names a flag', () => {
  const sentence = 'What goes out that week cannot change now without --reopen.'
  expect(foldLines(sentence, terminal).split('\n')[0]).toBe('What goes out that week')
})

it('leaves all as it is for a log', () => {
  expect(foldLines(said, { ...terminal, errIsTerminal: false })).toBe(said)
})
