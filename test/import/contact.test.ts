import { describe, expect, it } from 'vitest'
import { nameOrAddress } from '../../src/import/letter/contact.ts'

const read = (text: string) =>
  nameOrAddress({ kind: 'paragraph', runs: [{ text }], gap: 0, depth: 0 })

describe('a line of a contact', () => {
  it.each([
    ['email@stbrigid.example', 'email', 'email@stbrigid.example'],
    ['E-mail: office@stbrigid.example', 'email', 'office@stbrigid.example'],
    ['Email office@stbrigid.example', 'email', 'office@stbrigid.example'],
    ['Tel. 555 0100 22', 'phone', '555 0100 22'],
    ['Teléfono: +34 555 010 022', 'phone', '+34 555 010 022'],
    ['the rev. dr. Ana van Hoek', 'name', 'the rev. dr. Ana van Hoek'],
    ['padre Julián de Soto', 'name', 'padre Julián de Soto'],
  ])('%s', (line, field, words) => {
    expect(read(line)).toEqual({ field, words })
  })

  it.each(['Fax: 555 0100 22', 'the Lady Chapel', 'the Guild of Saint Anne'])(
    '%s is neither a name nor an address',
    (line) => {
      expect(read(line)).toBeUndefined()
    },
  )
})
