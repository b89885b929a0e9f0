import { describe, expect, it } from 'vitest'
import { bulletin, textOf } from './small-parish.ts'

const asked = 'text: Pray for Jack Kowalski, dying of cancer.'
const text = 'For the peace of this town.'

const parish = (requests: string, privacy = '') => ({
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }\nsections: [Our common life]\n${privacy}`,
  'requests/parish.yaml': `requests:\n  - text: ${text}\n${requests}`,
})

const jack = `  - id: jack\n    ${asked}\n    from: 2026-11-15\n`

/** As an older version had it: such a name was told and printed. */
const older = 'privacy: { names-in-words: { requests: warn } }\n'

const run = (argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) =>
  bulletin([...argv, '--yes'], {}, files)

/** The parish with the issues that a run has left. */
const leftBy = (
  host: Awaited<ReturnType<typeof bulletin>>['host'],
  files: Readonly<Record<string, string>>,
) => ({
  ...Object.fromEntries(
    [...host.files.keys()]
      .filter((path) => path.endsWith('/issue.yaml'))
      .map((path) => path.replace('/parish/', ''))
      .map((path) => [path, textOf(host, path)]),
  ),
  ...files,
})

const since = 'jack was in the insert of 2026-11-22, and is held now for a name in the words'

describe('what newer rules hold that was printed before', () => {
  it('is told by check and by the first make, and then no more', async () => {
    const printed = await run(['make', '--date', '2026-11-22'], parish(jack, older))
    expect(printed.err).not.toContain('held now')
    const files = leftBy(printed.host, parish(jack))
    const checked = await run(['check', '--date', '2026-11-29'], files)
    expect(checked.err.split(since)).toHaveLength(2)
    const made = await run(['make', '--date', '2026-11-29'], files)
    expect(made.err).toContain(since)
    const later = leftBy(made.host, parish(jack))
    for (const command of ['check', 'make'])
      expect((await run([command, '--date', '2026-12-06'], later)).err).not.toContain('held now')
  })

  it('is told where the same issue is made again', async () => {
    const printed = await run(['make', '--date', '2026-11-22'], parish(jack, older))
    const again = await run(['make', '--date', '2026-11-22'], leftBy(printed.host, parish(jack)))
    expect(again.err).toContain(since)
  })

  it('is not what was held before as well', async () => {
    const first = await run(['make', '--date', '2026-11-22'], parish(jack))
    const second = await run(['make', '--date', '2026-11-29'], leftBy(first.host, parish(jack)))
    expect(second.err).not.toContain('held now')
  })
})

describe('check --weeks', () => {
  it('tells weeks ahead what would be held for a name', async () => {
    const files = parish(jack.replace('2026-11-15', '2026-12-20'))
    const near = await run(['check', '--date', '2026-11-29', '--weeks', '2', '--json'], files)
    expect(near.out).not.toContain('name-in-words')
    const far = await run(['check', '--date', '2026-11-29', '--weeks', '5', '--json'], files)
    const found = JSON.parse(far.out).diagnostics.filter(
      ({ code }: { readonly code: string }) => code === 'name-in-words',
    )
    expect(found.map(({ week }: { readonly week: string }) => week)).toContain('2026-12-20')
  })
})
