import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

const newsletter = unzipSync(
  new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../fixtures/emails/word-newsletter/letter.docx')),
  ),
)

async function reported(change: (text: string) => string): Promise<string> {
  const document = new TextDecoder().decode(newsletter['word/document.xml'])
  const parts = { ...newsletter, 'word/document.xml': new TextEncoder().encode(change(document)) }
  const host = memoryHost({
    'bulletin.yaml': 'parish: { name: Saint Brendan }\nsections: [At sea]\n',
    'letter.docx': zipSync(parts),
  })
  expect(await run(['import', 'letter.docx', '--yes', '--date', '2026-11-29'], host)).toBe(0)
  return host.said.err.replace(/\s+/g, ' ')
}

describe('a picture of a Word file', () => {
  it('is told by its description, with how it comes into an article', async () => {
    expect(await reported((text) => text)).toContain(
      'picture “The mission boat at the quay, with flags”: not taken over; save it into `articles` as PNG or JPEG and write ![The mission boat at the quay, with flags](its name)',
    )
  })

  it('is told where it has none, too', async () => {
    const said = await reported((text) => text.replace(/ descr="[^"]*"/g, ''))
    expect(said).toContain('a picture without a description: not taken over')
    expect(said).toContain('![what it shows](its name)')
  })
})
