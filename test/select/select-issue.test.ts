import { describe, expect, it } from 'vitest'
import type { Parish } from '../../src/load/parish.ts'
import { type Selected, selectIssue, withoutRoom } from '../../src/select/index.ts'
import { openStock } from '../../src/stock/index.ts'
import { memoryHost } from '../memory-host.ts'
import { anArticle, aParish, aRequest, day } from './a-parish.ts'

const host = memoryHost({})
const week = day('2026-11-22')

async function select(parish: Parish, verse?: string): Promise<Selected> {
  const { stock } = await openStock(host.resources, host.disk, '/parish', parish)
  if (stock === undefined) throw new Error('nothing is at hand')
  return selectIssue(
    parish,
    { week, leaveOut: [], records: [], offers: 3, ...(verse && { verse: { ref: verse } }) },
    { ...stock, bank: stock.bank(), length: stock.themes.standard.theme.verse },
  )
}

const codes = ({ diagnostics }: Selected): readonly string[] => diagnostics.map(({ code }) => code)

describe('the order of printing', () => {
  it('has leads first, then the sections as the parish orders them, each as its files have it, then articles', async () => {
    const items = [
      anArticle(),
      aRequest({ id: 'common-1', section: 'Our common life' }),
      aRequest({ id: 'sick-1', section: 'The sick' }),
      aRequest({ id: 'lead' }),
      aRequest({ id: 'common-2', section: 'Our common life' }),
    ]
    const { selection } = await select(aParish({ items }))
    expect(selection.items.map(({ item }) => item.id)).toEqual([
      'lead',
      'sick-1',
      'common-1',
      'common-2',
      'article',
    ])
  })
})

describe('the title', () => {
  const pin = { week, words: [], place: aRequest().place }

  it("is the parish's, unless a file of the week gives one", async () => {
    const items = [aRequest()]
    expect((await select(aParish({ items }))).selection.title).toBe('Prayers of the People')
    const weeks = [
      pin,
      { ...pin, title: 'Harbor Sunday' },
      { ...pin, week: day('2026-11-29'), title: 'No' },
    ]
    expect((await select(aParish({ items, weeks }))).selection.title).toBe('Harbor Sunday')
  })
})

describe('an empty week', () => {
  it('is an error where nothing is in', async () => {
    const gone = aRequest({ window: { until: day('2026-11-01') } })
    expect(codes(await select(aParish({ items: [gone] })))).toContain('nothing-this-week')
  })

  it('is none where an article alone is in', async () => {
    expect(codes(await select(aParish({ items: [anArticle()] })))).not.toContain(
      'nothing-this-week',
    )
  })
})

describe('what is held', () => {
  const person = { name: 'Margaret Ellery', shown: 'Margaret', parts: [] }

  it('is told with its place, once', async () => {
    const items = [aRequest(), aRequest({ id: 'margaret', person })]
    const { diagnostics } = await select(aParish({ items }))
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'held', values: { id: 'margaret' } },
    ])
  })

  it('is told where its words say a name that is withheld', async () => {
    const items = [
      aRequest(),
      aRequest({
        id: 'margaret',
        person: { ...person, parts: [{ text: 'Ellery', isGiven: false, isWithheld: true }] },
        consent: ['print'],
        words: [
          {
            text: 'Peace to the Ellerys.',
            file: 'requests/parish.yaml',
            stretches: [{ at: 0, line: 4, column: 11 }],
          },
        ],
      }),
    ]
    const { diagnostics } = await select(aParish({ items }))
    expect(diagnostics).toMatchObject([
      { code: 'name-in-words', place: { line: 4, column: 24, length: 7 } },
    ])
  })
})

describe('the verse', () => {
  const items = [aRequest()]
  const pinned = { ref: 'Psalm 107:29', place: aRequest().place }
  const weeks = [{ week, words: [], verse: pinned, place: pinned.place }]

  it('comes from the day where nobody names one, with others on offer', async () => {
    const { selection } = await select(aParish({ items }))
    expect(selection.verse?.rule).toBe('reading')
    expect(selection.candidates.length).toBeGreaterThan(1)
  })

  it('is the one set for the week, and before that the one chosen by hand', async () => {
    const parish = aParish({ items, weeks })
    expect((await select(parish)).selection.verse).toMatchObject({
      ref: 'Psalm 107:29',
      rule: 'pinned',
    })
    expect((await select(parish, 'Ps 46:1')).selection.verse).toMatchObject({
      ref: 'Psalm 46:1',
      rule: 'by-hand',
    })
  })

  it('is absent where the one named does not exist, with an error', async () => {
    const selected = await select(aParish({ items }), 'John 3:99')
    expect(selected.selection.verse).toBeUndefined()
    expect(selected.diagnostics.map(({ severity }) => severity)).toContain('error')
  })

  it('leaves the motto alone, and carries the notices of what is quoted', async () => {
    const place = aRequest().place
    const motto = { ref: 'Galatians 6:2', text: 'Carry one another', translation: 'NIV', place }
    const quotations = [
      {
        translation: 'NIV',
        notice: 'By permission.',
        ref: 'Micah 6:8',
        text: 'Walk humbly',
        place,
      },
    ]
    const { selection } = await select(aParish({ items, motto, quotations }))
    expect(selection.motto?.ref).toBe('Galatians 6:2')
    expect(selection.notices).toEqual(['By permission.'])
  })
})

describe('what found no room', () => {
  it('is out by that rule, and everything else stays as it was', async () => {
    const items = [aRequest(), aRequest({ id: 'long' })]
    const { selection } = await select(aParish({ items: [...items, anArticle()] }))
    const left = withoutRoom(selection, ['long', 'article'])
    expect(left.items.map(({ item, rule }) => [item.id, rule])).toEqual([
      ['one', 'in-window'],
      ['long', 'no-room'],
      ['article', 'no-room'],
    ])
  })
})

describe('two people whose names print alike', () => {
  const joan = (id: string, name: string, section?: string) =>
    aRequest({
      id,
      ...(section !== undefined && { section }),
      person: { name, shown: 'Joan', parts: [] },
      consent: ['print'],
    })
  const alike = async (...items: ReturnType<typeof joan>[]): Promise<number> => {
    const told = codes(await select(aParish({ items })))
    return told.filter((code) => code === 'names-alike').length
  }

  it('are called by dots where that is no terminal', async () => {
    const items = [joan('a', 'Joan Peel', 'The sick'), joan('b', 'Joan Wye', 'The sick')]
    const { diagnostics } = await select(aParish({ items }))
    const [told] = diagnostics.filter(({ code }) => code === 'names-alike')
    expect(told?.values).toMatchObject({ shown: { redacted: 'Joan' } })
  })

  it('are told in one section, and among the leads', async () => {
    expect(await alike(joan('a', 'Joan Peel', 'The sick'), joan('b', 'Joan Wye', 'The sick'))).toBe(
      1,
    )
    expect(await alike(joan('a', 'Joan Peel'), joan('b', 'Joan Wye'))).toBe(1)
  })

  it('are not told of one person, in two sections, or where one is out', async () => {
    const peel = joan('a', 'Joan Peel', 'The sick')
    expect(await alike(peel, joan('b', 'Joan Peel', 'The sick'))).toBe(0)
    expect(await alike(peel, joan('b', 'Joan Wye', 'Our common life'))).toBe(0)
    const gone = { ...joan('b', 'Joan Wye', 'The sick'), window: { until: day('2026-11-01') } }
    expect(await alike(peel, gone)).toBe(0)
  })

  it('are not told of items of another kind, nor of those that show nobody', async () => {
    const person = { name: 'Joan Wye', shown: 'Joan', parts: [] }
    const article = anArticle({ person, consent: ['print'] })
    const items = [joan('a', 'Joan Peel'), article, aRequest({ id: 'b' })]
    expect(codes(await select(aParish({ items })))).not.toContain('names-alike')
  })
})
