import { expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'

it('items of the same words get numbers, which no written id takes from another', () => {
  const { disk } = memoryHost({
    'bulletin.yaml': 'parish: { name: Saint Brendan }\nsections: [Our common life]\n',
    'requests/a.yaml': Array.from({ length: 3000 }, () => '- text: For rain.\n').join(''),
  })
  const loaded = loadParish('/parish', disk)
  const ids = loaded.ok ? loaded.parish.items.map(({ id }) => id) : []
  const [first = ''] = ids
  expect(ids).toEqual([first, ...Array.from({ length: 2999 }, (_, at) => `${first}-${at + 2}`)])
})
