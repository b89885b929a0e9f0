import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/render/text/index.ts'
import type { Part } from '../../src/vocabulary.ts'
import { anArticle, aParish, aRequest, day } from '../select/a-parish.ts'
import { anEvent } from '../select/an-event.ts'
import { compose, selection } from './sample.ts'

const contact = { name: 'Parish office', phone: '555-0117' }

const textWith = (parts: readonly Part[], back: readonly Part[] = []): string => {
  const parish = aParish({
    contact,
    parts: parts.map((part) => ({
      part,
      back: back.includes(part),
      flap: false,
      next: part === 'readings',
    })),
  })
  const occasion = { days: [day('2026-11-25')], omits: [] }
  const decided = { decision: 'in', rule: 'in-window', channels: ['text'], names: [] } as const
  const items = [
    aRequest({ id: 'town' }),
    { item: anEvent({ id: 'mass', title: 'Mass', worship: true }), occasion, ...decided },
    { item: anEvent({ id: 'choir', title: 'Choir practice' }), occasion, ...decided },
    anArticle({ title: 'The roof' }),
  ]
  const week = selection(items, { hymns: [{ at: 'Entrance', words: '57 Lo, he comes' }] })
  const readings = [{ kind: 'gospel', ref: 'Mark 1:1-8' }] as const
  const { document, diagnostics } = compose(
    {
      ...week,
      sunday: { ...week.sunday, readings },
      nextSunday: { ...week.sunday, readings: [{ kind: 'gospel', ref: 'Mark 2:1-4' }] },
    },
    parish,
    'text',
  )
  expect(diagnostics).toEqual([])
  return renderText(document, { width: 74, ascii: false })
}

/** Where each of these words begins in a text. */
const placesOf = (text: string, words: readonly string[]): readonly number[] =>
  words.map((word) => text.indexOf(word))

describe('the parts of the sheet', () => {
  it('stand in the order that the parish gives, the contact too', () => {
    const text = textWith([
      'contact',
      'articles',
      'hymns',
      'readings',
      'services',
      'this-week',
      'requests',
    ])
    const inOrder = [
      '555-0117',
      'The roof',
      'Entrance',
      'Mark 1:1–8',
      'Mark 2:1–4',
      'Mass',
      'Choir',
      'For the town',
    ]
    const places = placesOf(text, inOrder)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(text.match(/555-0117/g)).toHaveLength(1)
  })

  it('keep services in the table of the week where they have none of their own', () => {
    const text = textWith(['requests', 'this-week', 'contact'])
    expect(text).not.toContain('Services')
    expect(text).toMatch(
      /Wednesday 25 +7:30 pm +Mass, Parish hall\n +7:30 pm +Choir practice, Parish hall/,
    )
  })

  it('stand on the back where they are wanted there', () => {
    expect(textWith(['requests', 'this-week', 'contact'], ['this-week'])).toContain('This week')
  })
})
