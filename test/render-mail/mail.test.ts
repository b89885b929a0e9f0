import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import type { Document } from '../../src/document/document.ts'
import { documentText } from '../../src/document/document-text.ts'
import { walkBlocks } from '../../src/document/walk-document.ts'
import { writeMessage } from '../../src/render/mail/message.ts'
import { madeEditions, madeFile, sampleIssues } from '../made-editions.ts'
import { memoryHost } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { wordsOfHtml } from '../words-of-html.ts'

/** Of mail programs many know no style but an element's own, and one needs a table to keep to a width. */
const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'tel-non-breaking': 'off', 'no-inline-style': 'off', 'no-conditional-comment': 'off' },
})

const day = civilDate(2026, 11, 22)
if (day === undefined) throw new Error('no day')

describe.each(sampleIssues)('mail of $parish', (issue) => {
  it('is a valid page under 100 kB, with nothing that lies elsewhere', async () => {
    const page = madeFile(await madeEditions(issue, 'mail'), 'bulletin.html')
    const { results } = await checker.validateString(page)
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
    expect(Buffer.byteLength(page)).toBeLessThan(100_000)
    expect(page).not.toMatch(/<(?:img|script|link|iframe)|url\(|@import|\sid="/)
  })

  it('says every word of the text, and what pictures show', async () => {
    const host = await madeEditions(issue, 'mail')
    host.said.out = ''
    await run(['inspect', 'document', ...issue.flags, '--channel', 'text'], host)
    const { document } = JSON.parse(host.said.out) as { document: Document }
    const shown = [...walkBlocks(document.blocks)].flatMap(({ block }) =>
      block.kind === 'figure' && block.content.kind === 'picture' ? [`[${block.alt}]`] : [],
    )
    let said = wordsOfHtml(madeFile(host, 'bulletin.html'))
    for (const alt of shown) {
      expect(said).toContain(alt)
      said = said.replace(alt, '')
    }
    expect(said.replaceAll(/\s/gu, '')).toBe(documentText(document).replaceAll(/\s/gu, ''))
  })

  it('is a message that holds the text and the page as they are', async () => {
    const host = await madeEditions(issue, 'mail,text')
    const raw = madeFile(host, 'bulletin.eml')
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    const { text, html, headers } = await PostalMime.parse(raw)
    expect(text?.trimEnd()).toBe(madeFile(host, 'bulletin.txt').trimEnd())
    expect(html?.trimEnd()).toBe(madeFile(host, 'bulletin.html').trimEnd())
    expect(headers.map(({ key }) => key)).not.toContain('to')
    const again = await madeEditions(issue, 'mail')
    expect(madeFile(again, 'bulletin.eml')).toBe(raw)
  })
})

describe('the head of a message', () => {
  const made = async (contact: string) => {
    const yaml = saintBrendan['bulletin.yaml'].replace('timezone:', `${contact}\n  timezone:`)
    const host = memoryHost({ ...saintBrendan, 'bulletin.yaml': yaml })
    expect(await run(['make', '--yes', '--only', 'mail', '--out', '/out'], host)).toBe(0)
    return PostalMime.parse(madeFile(host, 'bulletin.eml'))
  }

  it('has the parish’s own address where it gives one, and nobody else’s', async () => {
    const own = await made('contact: { email: office@brendan.example }')
    expect(own.from).toEqual({
      name: 'Saint Brendan by the Water',
      address: 'office@brendan.example',
    })
    expect(own.to).toBeUndefined()
    expect((await made('contact: { phone: 555-0117 }')).from).toBeUndefined()
    expect(
      (await made('contact: { email: "a@b.example\\nBcc: c@d.example" }')).headers.map(
        ({ key }) => key,
      ),
    ).not.toContain('bcc')
  })

  it('says what it is about and of which day, and that it is still to be sent', async () => {
    const { subject, date, headers } = await made('contact: { phone: 555-0117 }')
    expect(subject).toBe('Prayers of the People, November 22, 2026')
    expect(date).toBe('2026-11-22T00:00:00.000Z')
    expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  })
})

describe('whatever is written', () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())

  it('comes out of a message as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, line, other) => {
        const raw = writeMessage({
          subject,
          day,
          from: { name: line, address: 'office@brendan.example' },
          text: `${line}\n${other}\n`,
          html: `<p>${other}</p>\n`,
        })
        expect(raw).toMatch(/^[\r\n -~]*$/)
        const read = await PostalMime.parse(raw)
        expect(read.subject ?? '').toBe(subject)
        expect(read.from?.name).toBe(line)
        expect(read.text?.replace(/\n$/, '')).toBe(`${line}\n${other}`)
        expect(read.html?.replace(/\n$/, '')).toBe(`<p>${other}</p>`)
      }),
      { seed: 20_261_122, numRuns: 300, endOnFailure: true },
    )
  })
})

describe('a page that mail programs would cut off', () => {
  it('is told', async () => {
    const long = 'word '.repeat(19_000)
    const files = {
      ...saintBrendan,
      'articles/long.md': `---\ntitle: Long\nsunday: 2026-11-22\n---\n${long.replaceAll(/(?:word ){100}/g, (one) => `${one}\n\n`)}\n`,
    }
    const host = memoryHost(files)
    const argv = ['make', '--yes', '--only', 'mail', '--shape', 'flat', '--json']
    expect(await run(argv, host)).toBe(0)
    const { diagnostics } = JSON.parse(host.said.out)
    expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('mail-too-long')
  })
})
