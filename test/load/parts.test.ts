import { describe, expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'

const orderOf = (parts: string): readonly string[] => {
  const bulletin = `parish: { name: Saint Ita }\nsections: [The sick]\n${parts}`
  const loaded = loadParish('/parish', memoryHost({ 'bulletin.yaml': bulletin }).disk)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded.parish.parts.map(({ part, back, flap }) =>
    back ? `${part} on the back` : flap ? `${part} on the flap` : part,
  )
}

const usual = ['requests', 'announcements', 'this-week', 'rota', 'hymns', 'articles', 'contact']

describe('the parts of a sheet', () => {
  it.each([
    ['', usual],
    ['parts: []', usual],
    ['parts: [this-week]', ['this-week', ...usual.filter((part) => part !== 'this-week')]],
    [
      'parts: [readings, { part: services, panel: back }, { part: rota, panel: flap }, contact]',
      [
        'readings',
        'services on the back',
        'rota on the flap',
        ...usual.filter((part) => part !== 'contact' && part !== 'rota'),
        'contact',
      ],
    ],
    ['parts: [contact, requests]', ['contact', 'requests', ...usual.slice(1, -1)]],
  ])('are, by %j, all that the parish may have', (typed, order) => {
    expect(orderOf(typed)).toEqual(order)
  })
})
