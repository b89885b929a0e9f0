import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { ofKind } from '../../src/item-kind.ts'
import { loadParish } from '../../src/load/index.ts'
import type { Parish } from '../../src/load/parish.ts'
import { memoryHost } from '../memory-host.ts'

/** Real letters, which are not part of the project. */
const seeds = join(import.meta.dirname, '../../../shared/seeds')
const isThere = existsSync(seeds)

const sections = ['Latin America', 'South Asia', 'Southeast Asia', 'IJM HQ & Global Partners']
const parishName = 'The Episcopal Church of the Holy Innocents'

async function imported(seed: string, bulletin: string): Promise<Parish> {
  const host = memoryHost({
    'bulletin.yaml': bulletin,
    'letter.txt': new Uint8Array(readFileSync(join(seeds, seed))),
  })
  const code = await run(['import', 'letter.txt', '--date', '2017-03-05', '--yes'], host)
  expect([code, host.said.err]).toEqual([0, host.said.err])
  const loaded = loadParish('/parish', host.disk)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded.parish
}

const withSections = `parish: { name: ${parishName} }\nsections:\n${sections.map((one) => `  - ${one}\n`).join('')}`

describe.skipIf(!isThere)('a weekly e-mail', () => {
  const read = (): Promise<Parish> => imported('002_0244b476abf0850f.txt', withSections)

  it('gives six requests, the lead first, each in its section', async () => {
    const requests = ofKind((await read()).items, 'request')
    expect(requests.map(({ section }) => section)).toEqual([
      undefined,
      'Latin America',
      'South Asia',
      'Southeast Asia',
      'IJM HQ & Global Partners',
      'IJM HQ & Global Partners',
    ])
    expect(requests.map(({ prayer }) => prayer === 'thanksgiving')).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('gives the week its title and its verse', async () => {
    const { weeks, sections: after } = await read()
    expect(weeks).toHaveLength(1)
    expect(weeks[0]?.title).toBe('IJM Prayer Request')
    expect(weeks[0]?.verse).toMatchObject({
      ref: 'Proverbs 21:15',
      text: 'When justice is done, it brings joy to the righteous but terror to evil doers.',
    })
    expect(after).toEqual(sections)
  })
})

describe.skipIf(!isThere)('the text of a folded sheet in printing order', () => {
  const bare = 'parish:\n  language: en-US\nsections: []\n'

  it.each([
    ['a parish that has all', withSections],
    ['a parish that has nothing', bare],
  ])('gives %s five requests and three articles', async (_, bulletin) => {
    const { items, sections: after } = await imported('000_830cb97ffd61bf9a.txt', bulletin)
    const articles = ofKind(items, 'article')
    expect(ofKind(items, 'request').map(({ section }) => section)).toEqual([undefined, ...sections])
    expect(after).toEqual(sections)
    expect(articles.map(({ title, heading, back }) => [title, heading, back])).toEqual([
      ['EMSI Must be Funded', 'International Justice Mission Update', false],
      ['The Cybersex Trafficking of Children', undefined, false],
      [
        'Archbishop of Canterbury and Ecumenical Patriarch commit to tackling modern slavery',
        undefined,
        true,
      ],
    ])
    const list = articles[2]?.body.find(({ kind }) => kind === 'list')
    expect(list?.kind === 'list' && list.items.length).toBe(7)
  })

  it('gives the verse, and fills name, motto and contact where there were none', async () => {
    const { weeks, name, motto, contact } = await imported('000_830cb97ffd61bf9a.txt', bare)
    expect(weeks[0]?.verse).toMatchObject({
      ref: 'Psalm 106:3',
      text: 'Blessed are they who maintain justice, who constantly do what is right.',
    })
    expect(weeks[0]?.title).toBe('Prayer Partner Update')
    expect(name).toBe(parishName)
    expect(motto).toMatchObject({ text: 'Plead for the widow', ref: 'Isaiah 1:17' })
    expect(contact).toEqual({
      heading: 'For more information on how you can help contact',
      name: 'Janine Kleber',
    })
  })
})
