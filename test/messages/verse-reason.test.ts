import { describe, expect, it } from 'vitest'
import { reasonInWords } from '../../src/messages/en/verse-reason.ts'
import { reasonInSpanish } from '../../src/messages/es/verse-reason.ts'
import { themes } from '../../src/scripture/themes.ts'
import type { VerseReason } from '../../src/scripture/verse.ts'

const reasons: readonly (readonly [VerseReason, english: string, spanish: string])[] = [
  [{ kind: 'by-hand' }, 'chosen by hand', 'elegido a mano'],
  [
    { kind: 'pinned', file: 'requests/a.yaml' },
    'set for this week in requests/a.yaml',
    'fijado para esta semana en requests/a.yaml',
  ],
  [
    { kind: 'reading', reading: 'psalm', weeksAgo: null },
    'the psalm of the day; not printed before',
    'del salmo del día; nunca impreso',
  ],
  [
    { kind: 'reading', reading: 'gospel', weeksAgo: 60 },
    'the gospel of the day; last printed 60 weeks ago',
    'del evangelio del día; impreso por última vez hace 60 semanas',
  ],
  [
    { kind: 'theme', themes: ['justice'], season: 'Lent', weeksAgo: 1 },
    'theme justice, season Lent; last printed 1 week ago',
    'tema justicia, tiempo de Cuaresma; impreso por última vez hace 1 semana',
  ],
  [
    { kind: 'theme', themes: ['mercy', 'faith'], season: null, weeksAgo: null },
    'themes mercy and faith; not printed before',
    'temas misericordia y fe; nunca impreso',
  ],
  [
    { kind: 'theme', themes: [], season: null, weeksAgo: null },
    'none of your themes is free this week; not printed before',
    'ninguno de sus temas está libre esta semana; nunca impreso',
  ],
]

describe('why a verse was chosen', () => {
  it.each(reasons)('is said in English and in Spanish: %o', (reason, english, spanish) => {
    expect([reasonInWords(reason), reasonInSpanish(reason)]).toEqual([english, spanish])
  })

  it('has no theme that is said in English to people who read Spanish', () => {
    const said = themes.map((theme) =>
      reasonInSpanish({ kind: 'theme', themes: [theme], season: null, weeksAgo: null }),
    )
    expect(themes.filter((theme, index) => said[index]?.includes(theme))).toEqual([])
  })
})
