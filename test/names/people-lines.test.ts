import { describe, expect, it } from 'vitest'
import { peopleLines } from '../../src/names/people-lines.ts'

const found = (text: string): readonly string[] =>
  peopleLines(text, false).map(({ from, to }) => text.slice(from, to).trim())

describe('lines that list people', () => {
  it.each([
    ['Birthdays this week\nRowan Tull\n\nBring soup.', 'Rowan Tull\n\nBring soup.'],
    ['  Happy birthday !  \nRowan Tull', 'Rowan Tull'],
    ['## The sick\nRowan Tull', 'Rowan Tull'],
  ])('stand below a heading of people: %j', (text, names) => {
    expect(found(text)).toEqual([names])
  })

  it('are not below a sentence, nor below a line too long for a heading', () => {
    expect(found('Birthdays are fun.\nRowan Tull')).toEqual([])
    expect(found(`Birthdays ${'of many '.repeat(6)}\nRowan Tull`)).toEqual([])
  })

  it('are sought in one pass where very many spaces stand in a line', () => {
    const spaces = ' '.repeat(200_000)
    expect(found(`Birthdays${spaces}of Rowan Tull.${spaces}\nRowan Tull`)).toEqual([])
  })
})
