import { describe, expect, it } from 'vitest'
import { type Speech, speechFor } from '../../src/messages/catalogues.ts'
import { valuesOf } from './sample-values.ts'

/** Words of programmers, which a parish secretary need not know; keys in back quotes are typed as they stand. */
const ofPrograms =
  /\b(schemas?|mappings?|booleans?|strings?|integers?|scalars?|nodes?|tokens?|regexp?|offsets?|null|undefined|arrays?|objects?|pars(e|er|ing)|syntax|valid|invalid|exceptions?|esquemas?|booleanos?|cadenas?|matri[zc]|nulo|excepci[oó]n|inválid[oa])\b/i

const languages = ['en', 'es'] as const
const codes = Object.keys(speechFor('en').catalogue) as (keyof Speech['catalogue'])[]

describe.each(languages)('sentences (%s)', (language) => {
  const { catalogue } = speechFor(language)

  it.each(codes)('%s is said in plain words, as one sentence and a hint that ends', (code) => {
    for (const values of valuesOf(code)) {
      const { message, hint } = (
        catalogue[code] as (given: object) => { message: string; hint?: string }
      )(values)
      const plain = `${message} ${hint ?? ''}`.replace(/`[^`]*`/g, '')
      expect(plain).not.toMatch(ofPrograms)
      expect(message).not.toMatch(/[.:]$|^\s|\s$/)
      if (hint !== undefined)
        expect(hint).toMatch(/^[A-ZÁÉÍÓÚ`¿“«][\s\S]*([.?)]|https?:\S+|zq\w+)$/u)
    }
  })
})
