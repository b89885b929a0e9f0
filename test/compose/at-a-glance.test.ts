import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOOKED_UP } from '../../src/compose/typography/lining-figures.ts'
import { DATES, SOME_DATE, TIES } from '../../src/compose/typography/ties.ts'

const words =
  "Mme Mlle Mr Mrs Dr St Psalm 106:3 (NIV) 1 Cor. I II 4 John Fr. Sr. Dr. Mrs. Padre Father St. T. R. Á. É. Ruiz 10.5 pt cm 3 km Room 12 p. pp. No. n.º nº Nr. §  12 № 5 9:30 a.m. 7 p.m. a. p. m. 19.30 Uhr hrs o’clock o'clock 9 de la mañana tarde 10:15 9:30–10:45 domingo Sunday +1 609 555 0142 (609) 555-0142 609-555-0142 12 Harbor Street N. Main St. Élan Ave. Calle Mayor Avenida Plaza P.O. Box PO BOX 45 Apartado Postal 7 , NJ New Jersey 08008 08008-1234 May 3 3 May 3rd 1.º 2º de mayo of December diciembre 9 1er mai 3. März « ‹ » › – — word O Lord".split(
    ' ',
  )

/** Words in any order, and glued, as no text has them and some may. */
const texts = fc
  .array(
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', ' ', ', ', '\u00a0', '')),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((parts) => parts.flat().join(''))

const SAMPLES = fc.sample(texts, { seed: 20261130, numRuns: 20_000 })

describe('what is told at a glance passes over nothing', () => {
  it.each(LOOKED_UP.map(({ needs, looks }) => [looks.source.slice(0, 40), needs, looks] as const))(
    'that has figures to be looked up: %s',
    (_, needs, looks) => {
      const having = SAMPLES.filter((text) => new RegExp(looks).test(text))
      expect(having.length).toBeGreaterThan(0)
      for (const text of having) expect([text, new RegExp(needs).test(text)]).toEqual([text, true])
    },
  )

  // what knows the letters of all scripts says all of its condition by itself
  const glanced = TIES.filter(({ space }) => space.source.includes('\\p'))
  it.each(glanced.map((tie) => [tie.space.source.slice(0, 60), tie] as const))(
    'that has a space which ties: %s',
    (_, { before, after, space }) => {
      let ties = 0
      for (const text of SAMPLES)
        for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
          space.lastIndex = at
          if (!space.test(text)) continue
          ties += 1
          const word = text.slice(text.lastIndexOf(' ', at - 1) + 1, at)
          const seen = [before?.test(word) ?? true, after?.test(text[at + 1] ?? '') ?? true]
          expect([text, at, ...seen]).toEqual([text, at, true, true])
        }
      expect(ties).toBeGreaterThan(0)
    },
  )

  it('that has a date', () => {
    const having = SAMPLES.filter((text) => new RegExp(DATES).test(text))
    expect(having.length).toBeGreaterThan(100)
    for (const text of having) expect([text, SOME_DATE.test(text)]).toEqual([text, true])
  })
})
