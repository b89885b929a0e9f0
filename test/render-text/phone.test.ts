import { describe, expect, it } from 'vitest'
import type { Block, Document, Inline, TableCell } from '../../src/document/document.ts'
import { forPhones, renderText } from '../../src/render/text/index.ts'
import { fullParish, fullWeek } from '../compose/full-week.ts'
import { compose } from '../compose/sample.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const strong = (...inlines: readonly Inline[]): Inline => ({ kind: 'strong', inlines })
const paragraph = (...inlines: readonly Inline[]): Block => ({
  kind: 'paragraph',
  classes: [],
  inlines,
})
const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  classes: [],
  rows: rows.map((cells) => ({
    kind: 'row',
    classes: [],
    head: cells[0] === 'Day',
    cells: cells.map(
      (words): TableCell => ({
        kind: 'cell',
        classes: [],
        scope: null,
        align: null,
        inlines: [text(words)],
      }),
    ),
  })),
})
const said = (...blocks: readonly Block[]): string => {
  const document: Document = { lang: 'en-US', title: 'A title', blocks }
  return renderText(document, forPhones)
}

describe('the text for phones', () => {
  it('of a week with something of every kind', async () => {
    const { document } = compose(fullWeek, fullParish, 'text')
    const phone = renderText(document, forPhones)
    await expect(phone).toMatchFileSnapshot('expected/full-week.phone.txt')
    expect(phone).not.toMatch(/^ {4}/m)
  })

  it('breaks no line that the text does not break', () => {
    const words = 'word '.repeat(200).trim()
    expect(said(paragraph(text(words)))).toBe(`${words}\n`)
    expect(said(paragraph(text('one'), { kind: 'break' }, text('two')))).toBe('one\ntwo\n')
  })

  it('has its signs of bold words close to them, in each line, and one pair where bold stands in bold', () => {
    expect(said(paragraph(text('for'), strong(text(' Ann ')), text('and others')))).toBe(
      'for *Ann* and others\n',
    )
    expect(said(paragraph(strong(text('one'), { kind: 'break' }, text('two'))))).toBe(
      '*one*\n*two*\n',
    )
    const heading: Block = {
      kind: 'heading',
      classes: [],
      level: 2,
      inlines: [strong(text('The sick')), text(' of the parish')],
    }
    expect(said(heading)).toBe('*The sick of the parish*\n')
  })

  it('says a table row by row, since letters of a phone have many widths', () => {
    expect(said(table(['Sunday', '9 am', 'Holy Eucharist'], ['', '5 pm', 'Evensong']))).toBe(
      'Sunday · 9 am · Holy Eucharist\n5 pm · Evensong\n',
    )
    expect(said(table(['Day', 'Hours'], ['Friday', '9 to 11']))).toBe(
      'Day: Friday\nHours: 9 to 11\n',
    )
  })
})
