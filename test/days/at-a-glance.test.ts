import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { languageOf } from '../../src/days/check-days.ts'

/** Every text as it is scanned without the glance that says which forms it cannot have. */
vi.mock('../../src/days/scan.ts', async (original) => {
  const module = await original<typeof import('../../src/days/scan.ts')>()
  const scan: typeof module.scan = (text, forms) => {
    const found = module.scan(text, forms)
    const whole = module.scan(
      text,
      forms.map(({ looks, read }) => ({ looks, read })),
    )
    expect({ text, found }).toEqual({ text, found: whole })
    return found
  }
  return { ...module, scan }
})

const words =
  'Sunday SUNDAY Sun. sun Mon Tues, Wednesday, Thurs. Fri Sat the of 29th 1st 3 12 11/29 11/29/2026 3-4-26 7:75 pm 13pm 9 a.m. 25:00 at Today today tonight tomorrow next this coming October Oct. OCTOBER 11, 2026 May Sept. domingo lunes el día de noviembre 1.º próximo este hoy mañana que viene noche esta a las 25.00 p. m. mié sábado miércoles ſeptiembre KIND May! “Sunday” evening'.split(
    ' ',
  )

const texts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', ', ', '\n', '')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.flat().join(''))

describe('days in words', () => {
  it.each(['en-US', 'en-GB', 'es'])('are found as without a glance, in %s', (language) => {
    const known = languageOf(language)
    const found = fc
      .sample(texts, { seed: 20261130, numRuns: 5000 })
      .filter((text) => known?.mentions(text).length)
    expect(found.length).toBeGreaterThan(500)
  })
})
