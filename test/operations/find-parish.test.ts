import { describe, expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { findParish } from '../../src/operations/parish/find-parish.ts'
import { memoryHost } from '../memory-host.ts'

const words = 'parish: { name: Saint Ita }\nsections: [General]\n'

/** What stands in the way, by both of those who look for the file. */
const bothFind = (name: string) => {
  const host = memoryHost({ [name]: words })
  const found = findParish(host, '/parish')
  const loaded = loadParish('/parish', host.disk)
  const lookalikes = [...(found.ok ? [] : found.diagnostics), ...loaded.diagnostics].flatMap(
    (one) => (one.code === 'no-parish' ? [one.values.lookalike] : []),
  )
  return { found: found.ok, loaded: loaded.ok, lookalikes }
}

describe('the file of a parish is found', () => {
  it.each(['bulletin.yaml', 'bulletin.yml', 'Bulletin.YAML', 'BULLETIN.yml'])(
    'as %s, by whoever looks for it',
    (name) => {
      expect(bothFind(name)).toEqual({ found: true, loaded: true, lookalikes: [] })
    },
  )

  it.each(['bulletin.yaml.txt', 'Bulletin (1).yaml', 'bulletin.yaml.bak', 'bulletin-old.yml'])(
    'not as %s, which is named as what may be meant',
    (name) => {
      expect(bothFind(name)).toEqual({ found: false, loaded: false, lookalikes: [name, name] })
    },
  )

  it.each(['bulletin', 'bulletin.pdf', 'bulletins.yaml', 'parish.yaml'])(
    'not as %s, which is something else',
    (name) => {
      const nothing = [undefined, undefined]
      expect(bothFind(name)).toEqual({ found: false, loaded: false, lookalikes: nothing })
    },
  )
})
