import { describe, expect, it } from 'vitest'
import { bulletin } from '../cli/small-parish.ts'

const parish = (consent: string, article = '') => ({
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water, timezone: America/New_York }\nsections: [The sick]\n',
  'requests/sick.yaml': `section: The sick
requests:
  - person: { name: Edmund Zelthorn, show: full }
    from: 2026-11-15
    consent: { by: himself, channels: [${consent}] }
`,
  'articles/flowers.md': `---\ntitle: Flowers\nsunday: 2026-11-22\n${article}---\nThanks to the Zelthorns.\n`,
})

/** Where the article may leave. */
async function channelsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await bulletin(['list', '--json'], {}, files)
  return JSON.parse(out).articles[0].channels
}

describe('the family name of somebody who prints in full', () => {
  it('keeps what says it off the web, unless its bearer or the item has leave for that', async () => {
    expect(await channelsOf(parish('print'))).toEqual(['print', 'text'])
    expect(await channelsOf(parish('print, web'))).toEqual(['print', 'text', 'web'])
    const own = 'consent: { by: the family, channels: [print, web] }\n'
    expect(await channelsOf(parish('print', own))).toEqual(['print', 'web'])
  })
})
