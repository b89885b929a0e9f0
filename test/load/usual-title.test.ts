import { expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'

it.each([
  ['en-GB', '', 'Prayers for the Week'],
  ['es-MX', '', 'Oraciones de la semana'],
  ['est', '', 'Prayers for the Week'],
  ['es', 'title: Rogativas', 'Rogativas'],
])('the title of a parish that prints in %s, with "%s", is %s', (language, title, wanted) => {
  const host = memoryHost({
    'bulletin.yaml': `parish: { name: Saint Brendan, language: ${language} }\nsections: [One]\n${title}\n`,
  })
  const loaded = loadParish('/parish', host.disk)
  expect(loaded.ok && loaded.parish.title).toBe(wanted)
})
