import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { loadParish } from '../src/load/index.ts'
import { english } from '../src/messages/en/diagnostics/index.ts'
import { showDiagnostic } from '../src/show-diagnostic.ts'
import type { Sources } from '../src/source.ts'
import { openStock } from '../src/stock/index.ts'
import { memoryHost } from './memory-host.ts'

const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water }\nsections: [The sick of the parish]\n',
}

/** Every kind of file that a person writes and the program reads as text. */
const written = [
  'bulletin.yaml',
  'requests/list.yaml',
  'articles/one.md',
  'scripture/nrsv.yaml',
  'templates/theme.yaml',
  'templates/large-print.yaml',
  'templates/insert.hbs',
  'templates/partials/verse.hbs',
  'templates/readings.txt',
]

/** What is told of a folder's files, by the phase that reads each. */
async function told(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly sources: Sources }> {
  const host = memoryHost(files)
  const loaded = loadParish('/parish', host.disk)
  const sound = loadParish('/parish', memoryHost(parish).disk)
  if (!sound.ok) throw new Error('the parish does not load')
  const stocked = await openStock(host.resources, host.disk, '/parish', sound.parish)
  return {
    diagnostics: [...loaded.diagnostics, ...stocked.diagnostics],
    sources: new Map([...loaded.sources, ...stocked.sources]),
  }
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])])

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((one) => one.charCodeAt(0)))

describe('a file that is no UTF-8 text', () => {
  it.each(written)('is told alike wherever it stands: %s', async (path) => {
    const { diagnostics, sources } = await told({ ...parish, [path]: latin1('# one\r\n# Señor\n') })
    const [problem, ...others] = diagnostics.filter(({ place }) => place?.file === path)
    expect(others).toEqual([])
    expect(problem).toEqual({
      severity: 'error',
      code: 'not-utf8',
      values: { byte: 'F1', offset: 11, looksLike: 'Windows-1252' },
      place: { file: path, line: 2, column: 5, length: 1 },
    })
    const shown = problem && showDiagnostic(problem, sources, english, { reveal: true })
    expect(shown).toMatch(/\n {6}\^\n/)
  })

  it.each(written)('is told to be UTF-16 where it is: %s', async (path) => {
    const { diagnostics } = await told({ ...parish, [path]: utf16('# one\n') })
    expect(diagnostics.filter(({ place }) => place?.file === path)).toMatchObject([
      { code: 'not-utf8', values: { byte: 'FF', looksLike: 'UTF-16' }, place: { line: 1 } },
    ])
  })
})
