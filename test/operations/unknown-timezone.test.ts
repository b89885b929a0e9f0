import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { smallParish } from '../cli/small-parish.ts'
import { memoryHost } from '../memory-host.ts'

it.each([
  ['make --yes'],
  ['check'],
  ['calendar'],
  ['close margaret --how recovered --on today --yes'],
  ['schedule --for cron'],
])('%s tells where an unknown time zone stands', async (line) => {
  const settings =
    'parish:\n  name: Saint Brendan\n  timezone: Mars/Base\nsections: [The sick, Our common life]\n'
  const host = memoryHost({ ...smallParish, 'bulletin.yaml': settings })
  const lost = (timezone: string | undefined) => timezone === 'Mars/Base'
  const elsewhere = {
    ...host,
    today: (timezone: string | undefined) => (lost(timezone) ? undefined : host.today(timezone)),
    now: (timezone: string | undefined) => (lost(timezone) ? undefined : host.now(timezone)),
  }
  expect(await run(line.split(' '), elsewhere)).toBe(1)
  expect(host.said.err).toContain('bulletin.yaml:3:13: error: Mars/Base is no time zone')
})
