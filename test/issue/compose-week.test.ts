import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

const shipped = readFileSync('templates/partials/requests.hbs', 'utf8')

/** A parish whose own template sets the first leads in a form, which no page knows. */
const parish = (channels: string) => ({
  'bulletin.yaml': 'parish: { name: Saint Brendan by the Water }\nsections: [The sick]\n',
  'requests/parish.yaml': `requests:
  - { id: town, section: The sick, text: For the peace of this town. }
  - id: margaret
    person: { name: Margaret Ellery }
    from: 2026-11-22
    consent: { by: herself, date: 2026-11-10, channels: [${channels}] }
`,
  'templates/partials/requests.hbs': shipped.replace('{{#if leads}}', '{{#if leads}}<form></form>'),
})

it.each(['text', 'print', 'print, text'])(
  'a mistake in what goes to %s alone is told, and once',
  async (channels) => {
    const host = memoryHost(parish(channels))
    expect(await run(['make', '--date', '2026-11-22', '--yes'], host)).toBe(1)
    expect(host.said.err.split('templates/partials/requests.hbs:').length).toBe(2)
    expect(host.said.out).toBe('')
  },
)

it('what a template of the parish leaves out stops the insert, and the template is named', async () => {
  const own = '<section>{{#each sections}}<h2>{{heading}}</h2>{{/each}}</section>'
  const host = memoryHost({ ...parish('print'), 'templates/partials/requests.hbs': own })
  expect(await run(['make', '--date', '2026-11-22', '--yes'], host)).toBe(1)
  expect(host.said.err).toContain(
    "town is in this week, and the parish's own template (templates/partials/requests.hbs) prints nothing of it",
  )
  expect([...host.files.keys()].filter((path) => path.includes('issues/'))).toEqual([])
})
