import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { documentText } from '../../src/document/document-text.ts'
import { renderDocx } from '../../src/render/docx/index.ts'
import { wordsOfDocx } from '../../src/render/docx/words-of-docx.ts'
import { madeEditions, sampleIssues } from '../made-editions.ts'
import { lamp } from '../render-pdf/lamp.ts'
import { photograph } from '../render-pdf/photograph.ts'

const week = civilDate(2026, 11, 22)
if (week === undefined) throw new Error('no day')

const zone = process.env['TZ']
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

async function wordFile(issue: (typeof sampleIssues)[number]): Promise<Uint8Array> {
  const host = await madeEditions(issue, 'docx')
  const bytes = host.files.get('/out/bulletin.docx')
  if (bytes === undefined) throw new Error(host.said.err)
  return bytes
}

const docx = (blocks: readonly Block[], picture: Uint8Array = lamp()): Promise<Uint8Array> => {
  const document: Document = { lang: 'en-US', title: 'A title', blocks }
  return renderDocx(document, { week, accent: '#5b2a6e', paper: 'letter', pictures: () => picture })
}

const text = (words: string) => ({ kind: 'text', text: words }) as const
const paragraph = (...words: readonly string[]): Block => ({
  kind: 'paragraph',
  classes: [],
  inlines: words.map(text),
})
const list = (ordered: boolean, start: number, ...items: readonly (readonly Block[])[]): Block => ({
  kind: 'list',
  classes: [],
  ordered,
  start,
  items: items.map((blocks) => ({ kind: 'item', classes: [], blocks })),
})

/** What Word's structure is by another reader. */
const read = async (file: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value

describe.each(sampleIssues)('the Word file of $parish', (issue) => {
  it('says every word that prints, and no other', async () => {
    const file = await wordFile(issue)
    const host = await madeEditions(issue, 'text')
    host.said.out = ''
    await run(['inspect', 'document', ...issue.flags], host)
    const { document } = JSON.parse(host.said.out) as { document: Document }
    const said = wordsOfDocx(file) ?? ''
    expect(said.replaceAll(/\s/gu, '')).toBe(documentText(document).replaceAll(/\s/gu, ''))
    const byOther = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    expect(byOther.value.replaceAll(/\s/gu, '')).toBe(said.replaceAll(/\s/gu, ''))
  })

  it('has the same bytes when made again, in another zone too', async () => {
    process.env['TZ'] = 'Asia/Tokyo'
    const there = await wordFile(issue)
    process.env['TZ'] = 'America/New_York'
    expect(Buffer.compare(there, await wordFile(issue))).toBe(0)
  })
})

describe('what Word knows by its own styles', () => {
  it('is a heading, a list within a list, a list that begins later, a link, emphasis', async () => {
    const html = await read(
      await docx([
        { kind: 'heading', classes: [], level: 2, inlines: [text('The sick')] },
        list(false, 1, [paragraph('one'), list(true, 1, [paragraph('deep')])], [paragraph('two')]),
        list(true, 9, [paragraph('nine')], [paragraph('ten')]),
        {
          kind: 'paragraph',
          classes: [],
          inlines: [
            { kind: 'strong', inlines: [text('bold')] },
            { kind: 'emphasis', inlines: [text('stressed')] },
            { kind: 'link', href: 'https://brendan.example/?a=1&b=2', inlines: [text('here')] },
          ],
        },
      ]),
    )
    expect(html).toContain('<h1>The sick</h1>')
    expect(html).toContain('<ul><li>one<ol><li>deep</li></ol></li><li>two</li></ul>')
    expect(html).toContain('<ol><li>nine</li><li>ten</li></ol>')
    expect(html).toContain('<a href="https://brendan.example/?a=1&amp;b=2">here</a>')
    const parts = unzipSync(await docx([list(true, 9, [paragraph('nine')])]))
    const numbering = Buffer.from(parts['word/numbering.xml'] ?? []).toString()
    expect(numbering).toContain('<w:startOverride w:val="9"/>')
  })

  it('is a table with its head', async () => {
    const cell = (words: string, scope: 'column' | null) => ({
      kind: 'cell' as const,
      classes: [],
      scope,
      align: null,
      inlines: [text(words)],
    })
    const html = await read(
      await docx([
        {
          kind: 'table',
          classes: [],
          rows: [
            { kind: 'row', classes: [], head: true, cells: [cell('Day', 'column')] },
            { kind: 'row', classes: [], head: false, cells: [cell('Friday', null)] },
          ],
        },
      ]),
    )
    expect(html).toMatch(
      /<table><thead><tr><th>.*Day.*<\/th><\/tr><\/thead><tbody><tr><td>.*Friday/,
    )
  })

  it('is a picture with what it shows, and nothing of who took it', async () => {
    const figure: Block = {
      kind: 'figure',
      classes: [],
      content: { kind: 'picture', src: 'a.jpg' },
      alt: 'The harbor & its boats',
      caption: [],
    }
    for (const picture of [lamp(), photograph({ orientation: 6, note: 'A. Person' })]) {
      const file = await docx([figure], picture)
      expect(await read(file)).toMatch(/<img alt="The harbor &amp; its boats" src="data:image/)
      const bytes = Object.values(unzipSync(file)).map((one) => Buffer.from(one).toString('latin1'))
      expect(bytes.join('')).not.toContain('A. Person')
    }
  })

  it('is nothing that XML cannot say', async () => {
    expect(await read(await docx([paragraph('<a> & "b"\u0001\ud800c')]))).toContain(
      '&lt;a&gt; &amp; "b"',
    )
  })
})

it('a file that is none has no words', () => {
  expect(wordsOfDocx(new Uint8Array([1, 2, 3]))).toBeUndefined()
})
