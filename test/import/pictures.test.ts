import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { encodePng } from '../render-pdf/encode-png.ts'
import { photograph } from '../render-pdf/photograph.ts'
import { paragraph, picture, wordFile } from './word-file.ts'

const week = '2026-11-29'
const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan }\nsections: [At sea]\ncalendar: none\neditions: [standard, phone, mail, web, docx]\n',
}

const png = encodePng({
  width: 4,
  height: 4,
  bits: 8,
  kind: 2,
  pixel: (x, y) => [x * 60, y * 60, 90],
})
const jpeg = photograph({ orientation: 1, note: 'Taken by Harold Quill' })

const sentence =
  'The mission boat came home on Monday with all its crew, and the whole quay was there to see it. '

const article = (...parts: readonly string[]): string =>
  [
    paragraph('At sea', 'Heading1'),
    paragraph('Pray for all who work on the water this week.'),
    paragraph('The boat comes home', 'Heading1'),
    ...parts,
  ].join('')

const told = (host: MemoryHost): string => host.said.err.replace(/\s+/g, ' ')

async function imported(file: Uint8Array, files: Readonly<Record<string, string>> = parish) {
  const host = memoryHost({ ...files, 'letter.docx': file })
  const code = await run(['import', 'letter.docx', '--yes', '--date', week], host)
  expect([code, host.said.err]).toEqual([0, host.said.err])
  return host
}

const first = `/parish/articles/${week}-article-1`

describe('a picture of a Word file with its description', () => {
  const words = article(
    paragraph(sentence.repeat(2)),
    picture('one.png', 'The mission boat at the quay [with flags]'),
    paragraph(sentence.repeat(3)),
    picture('two.jpeg', 'The crew on deck'),
    paragraph(sentence),
  )
  const file = wordFile(words, { media: { 'one.png': png, 'two.jpeg': jpeg } })

  it('stands in its article where it stood, in a file of its own', async () => {
    const host = await imported(file)
    const text = textIn(host, `${first}.md`)
    const body = text.slice(text.indexOf('---\n', 4) + 5)
    expect(body.split('\n\n').map((one) => one.trim().slice(0, 24))).toEqual([
      'The mission boat came ho',
      '![The mission boat at th',
      'The mission boat came ho',
      '![The crew on deck](2026',
      'The mission boat came ho',
    ])
    expect(text).toContain(
      `![The mission boat at the quay \\[with flags\\]](${week}-article-1-1.png)`,
    )
    expect(host.files.get(`${first}-1.png`)).toEqual(png)
    expect(host.files.get(`${first}-2.jpg`)).toEqual(jpeg)
    expect(told(host)).toContain(
      `picture “The crew on deck”: in ${week}-article-1, as articles/${week}-article-1-2.jpg`,
    )
    expect(told(host)).not.toContain('not taken over')
  })

  it('leaves in every edition, as itself or as what it shows', async () => {
    const host = await imported(file)
    expect(await run(['make', '--yes', '--date', week], host), host.said.err).toBe(0)
    const issue = (name: string): string => textIn(host, `/parish/issues/${week}/${name}`)
    for (const name of ['bulletin.txt', 'phone.txt', 'bulletin.html'])
      expect(issue(name).replace(/\s+/g, ' ')).toContain('The crew on deck')
    expect(issue('index.html')).toMatch(/<img src="data:image\/jpeg;[^>]*alt="The crew on deck"/)
    const word = unzipSync(
      host.files.get(`/parish/issues/${week}/bulletin.docx`) ?? new Uint8Array(),
    )
    expect(new TextDecoder().decode(word['word/document.xml'])).toContain(
      'descr="The crew on deck"',
    )
    const pdf = Buffer.from(
      host.files.get(`/parish/issues/${week}/insert-pages.pdf`) ?? new Uint8Array(),
    ).toString('latin1')
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2)
    for (const path of host.files.keys())
      if (path.startsWith(`/parish/issues/${week}/`))
        expect(Buffer.from(host.files.get(path) ?? []).includes('Harold'), path).toBe(false)
  })

  it('is a file of a new parish too', async () => {
    const host = memoryHost({ '/desk/old.docx': file }, { folder: '/desk', today: '2026-11-25' })
    expect(await run(['init', 'p', '--from', 'old.docx', '--yes'], host), host.said.err).toBe(0)
    const pictures = [...host.files.keys()].filter((path) => /\.(?:png|jpg)$/.test(path))
    expect(pictures).toEqual([
      `/desk/p/articles/${week}-article-1-1.png`,
      `/desk/p/articles/${week}-article-1-2.jpg`,
    ])
    expect(await run(['make', 'p', '--yes', '--date', week], host), host.said.err).toBe(0)
  })

  it('takes no name that a picture has already', async () => {
    const host = await imported(file, { ...parish, [`articles/${week}-article-1-1.png`]: 'old' })
    expect(textIn(host, `${first}-1.png`)).toBe('old')
    expect(host.files.get(`${first}-2.png`)).toEqual(png)
  })

  it('is written by the next command where the import broke off', async () => {
    const files: readonly (readonly [path: string, bytes: string | Uint8Array])[] = [
      [`articles/${week}-article-1.md`, `---\ntitle: Home\nsunday: ${week}\n---\n\nHome.\n`],
      [`articles/${week}-article-1-1.png`, png],
      [`events/${week}-bulletin.yaml`, 'events: []\n'],
      [`notes/${week}-bulletin.txt`, 'left\n'],
    ]
    const staged = files.map(([, bytes], at) => [`issues/.bulletin-writing/${at}`, bytes] as const)
    const host = memoryHost({
      ...parish,
      ...Object.fromEntries(staged),
      'issues/.bulletin-writing/steps.txt': files
        .map(([path], at) => `nothing ${at} ${path}\n`)
        .join(''),
    })
    await run(['make', '--yes', '--date', week], host)
    expect(host.files.get(`${first}-1.png`)).toEqual(png)
    expect(textIn(host, `/parish/notes/${week}-bulletin.txt`)).toBe('left\n')
  })

  it('names nobody for whom the parish has not answered', async () => {
    const named = wordFile(
      article(paragraph(sentence.repeat(9)), picture('one.png', 'Harold Quill at the helm')),
      {
        media: { 'one.png': png },
      },
    )
    const strict = {
      'bulletin.yaml': `${parish['bulletin.yaml']}privacy: { names-in-words: { articles: hold } }\n`,
    }
    const host = await imported(named, strict)
    expect(await run(['make', '--yes', '--date', week], host), host.said.err).toBe(0)
    for (const name of ['bulletin.txt', 'phone.txt', 'bulletin.html', 'index.html'])
      expect(textIn(host, `/parish/issues/${week}/${name}`)).not.toContain('Quill')
    expect(told(host)).toContain('its words name a person')
  })
})

describe('a picture of a Word file that is only told', () => {
  const kinds: readonly (readonly [string, string, string, Uint8Array])[] = [
    ['nobody has described', '', 'one.png', png],
    ['has the name of its file for a description', 'IMG_2041.jpeg', 'one.png', png],
    ['nobody described but Word', 'Picture 3', 'one.png', png],
    ['is of a kind that no insert prints', 'The boat', 'one.emf', new Uint8Array(40)],
    ['is damaged', 'The boat', 'one.png', png.slice(0, 40)],
    ['unpacks to more than all pictures may', 'The boat', 'one.png', new Uint8Array(17 * 2 ** 20)],
  ]
  it.each(kinds)('%s', async (_, description, name, bytes) => {
    const parts = article(paragraph(sentence.repeat(9)), picture(name, description))
    const host = await imported(wordFile(parts, { media: { [name]: bytes } }))
    expect(told(host)).toContain('not taken over; save it into `articles`')
    expect([...host.files.keys()].filter((path) => /\.(?:png|jpg|emf)$/.test(path))).toEqual([])
  })

  it('stands among requests', async () => {
    const parts = [
      paragraph('At sea', 'Heading1'),
      paragraph('Pray for all who work on the water this week.'),
      picture('one.png', 'The boat'),
      paragraph('Pray for their families.'),
    ].join('')
    const host = await imported(wordFile(parts, { media: { 'one.png': png } }))
    expect(told(host)).toContain('picture “The boat”: not taken over')
  })

  it('loses the sentence that Word adds to what it guessed, and nothing else', async () => {
    const guessed =
      'A boat on the water&#10;&#10;Description automatically generated with medium confidence'
    const parts = article(paragraph(sentence.repeat(9)), picture('one.png', guessed))
    const host = await imported(wordFile(parts, { media: { 'one.png': png } }))
    expect(textIn(host, `${first}.md`)).toContain('![A boat on the water](')
  })

  it('is told by the words that a newsletter has for it', async () => {
    const newsletter = unzipSync(
      new Uint8Array(
        readFileSync(
          join(import.meta.dirname, '../../fixtures/emails/word-newsletter/letter.docx'),
        ),
      ),
    )
    const host = await imported(zipSync(newsletter))
    expect(told(host)).toContain(
      'picture “The mission boat at the quay, with flags”: not taken over; save it into `articles` as PNG or JPEG and write ![The mission boat at the quay, with flags](its name)',
    )
  })
})
