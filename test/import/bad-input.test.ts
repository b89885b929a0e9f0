import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { cell, sheetOf } from './sheet-file.ts'
import { paragraph as paragraphOf, wordFile } from './word-file.ts'

const parish = 'parish: { name: Saint Brendan }\nsections:\n  - At sea\ncalendar: none\n'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const newsletter = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../fixtures/emails/word-newsletter/letter.docx')),
)

const heads = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Request')}</row>`

const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
  ])

/** Bytes by a rule, none of them empty: what a packed file looks like whose first ones nobody knows. */
const noise = Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 7919 + at * at * 31) % 255))

const apple = zipSync({ 'Index/Document.iwa': encode('x') })

/** Its first entry, which is not packed, says what the file is. */
const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [encode(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': encode('<x/>'),
  })

async function imported(file: string, bytes: Uint8Array) {
  const host = memoryHost({ 'bulletin.yaml': parish, [file]: bytes }, { errIsTerminal: true })
  const before = [...host.files.keys()]
  const code = await run(['import', file, '--date', '2026-11-29', '--yes'], host)
  return { host, code, before, err: host.said.err }
}

describe('a file that cannot be imported', () => {
  const paragraph = paragraphOf('word')
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  )
  it.each<readonly [string, string, Uint8Array, string]>([
    [
      'a Word file cut off',
      'a.docx',
      newsletter.slice(0, newsletter.length / 2),
      'damaged or cut off',
    ],
    ['a sheet cut off', 'a.xlsx', sheetOf(heads).slice(0, 400), 'damaged or cut off'],
    ['a Word file behind a password', 'a.docx', compound('EncryptedPackage'), 'password'],
    [
      'a cell in a column that no sheet has',
      'a.xlsx',
      sheetOf(`<row>${cell('openxmlA1', 'a')}</row>`),
      'cells',
    ],
    ['a sheet behind a password', 'a.xlsx', compound('EncryptedPackage'), 'password'],
    ['a packed bomb', 'a.docx', wordFile(' '.repeat(17 * 2 ** 20)), '16 MB'],
    ['a sheet that is a packed bomb', 'a.xlsx', sheetOf(' '.repeat(17 * 2 ** 20)), '16 MB'],
    ['a Word file of more than any letter', 'a.docx', wordFile(paragraph.repeat(70_000)), '16 MB'],
    [
      'a bomb of entities',
      'a.docx',
      wordFile('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>', {
        declared: `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs.join('')}]>`,
      }),
      'damaged',
    ],
    [
      'elements within each other without end',
      'a.docx',
      wordFile(
        `${'<w:sdt><w:sdtContent>'.repeat(30_000)}${paragraph}${'</w:sdtContent></w:sdt>'.repeat(30_000)}`,
      ),
      'damaged',
    ],
    [
      'a sheet of one far cell',
      'a.xlsx',
      sheetOf(`${heads}<row r="1048576">${cell('XFD1048576', 'Ann')}</row>`),
      '2000000 cells',
    ],
    [
      'a sheet of more rows than anybody answers',
      'a.xlsx',
      sheetOf(
        heads +
          Array.from(
            { length: 10_001 },
            (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, 'Ann')}</row>`,
          ).join(''),
      ),
      '10000 lines',
    ],
    ['a sheet of headings alone', 'a.csv', encode('Name,Request\n'), 'nothing under its headings'],
    ['a calendar cut off', 'a.ics', encode('BEGIN:VCALENDAR\nBEGIN:VEVENT\n'), 'cut off'],
    ['bytes without a meaning', 'a.7z', noise, 'programs read'],
    ['a sheet of Numbers', 'a.numbers', apple, 'save it as .xlsx or .csv'],
    ['slides of Keynote', 'a.key', apple, 'presentation'],
    ['a text of Pages', 'a.pages', apple, 'save it as .docx'],
    ['a sheet of OpenDocument', 'a.ods', openDocument('spreadsheet'), 'save it as .xlsx or .csv'],
    ['slides of OpenDocument', 'a.odp', openDocument('presentation'), 'presentation'],
    ['a text of OpenDocument', 'a.odt', openDocument('text'), 'save it as .docx'],
    ['rich text', 'a.rtf', encode('{\\rtf1 Pray for the boats.}'), 'save it as .docx'],
    [
      'a mail whose letter is attached',
      'a.eml',
      encode(
        [
          'From: Ann <ann@brendan.example>',
          'Subject: Prayers',
          'MIME-Version: 1.0',
          'Content-Type: multipart/mixed; boundary=part',
          '',
          '--part',
          'Content-Type: text/plain; charset=utf-8',
          '',
          'Please see the attached.',
          '',
          '--part',
          'Content-Type: application/octet-stream; name="prayers.docx"',
          'Content-Disposition: attachment; filename="prayers.docx"',
          '',
          'UEsDBA==',
          '--part--',
          '',
        ].join('\r\n'),
      ),
      'neither a request nor an article',
    ],
    ['a long text', 'a.txt', encode('Pray for the boats.\n'.repeat(11_000)), '10000 lines'],
  ])('%s is refused with what to do, and nothing is written', async (_, file, bytes, said) => {
    const { host, code, before, err } = await imported(file, bytes)
    expect([code, err]).toEqual([1, err])
    expect(err).toContain(said)
    expect(err).not.toContain('defect')
    expect([...host.files.keys()]).toEqual(before)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(parish)
  })
})

describe('what only looks dangerous', () => {
  it('is a line of signs that nobody sees, which is no request', async () => {
    const { host, code } = await imported(
      'a.txt',
      encode('At sea\n\n- For rain\n- \u202e\n\n\u2066\n'),
    )
    expect(code).toBe(0)
    expect(textIn(host, '/parish/requests/2026-11-29-letter.yaml').match(/- id:/g)).toHaveLength(1)
  })

  it('is a cell of signs that nobody sees, which is nobody’s name', async () => {
    const form = 'Name,Request\nAnn Cole,For rain\n\u200b,\u202e\n\u2066,For sun\n'
    expect((await imported('form.csv', encode(form))).code).toBe(0)
  })

  it('is an address of nothing that anybody sees', async () => {
    const letter =
      '<p><b>At sea</b></p><p>Pray for rain, and <a href="mailto:&#x200b;">write</a>.</p>'
    expect((await imported('a.html', encode(letter))).code).toBe(0)
  })

  it('is a carriage return within a line, also in what is kept as a note', async () => {
    const letter =
      '<p><b>At sea</b></p><p>Pray for rain.</p><p>From: Ann https&#13;://harbour.example</p>'
    const text = 'At sea\n\n- For\rrain\n\nSee https\r://harbour.example/moorings\n\nHedda Quill\n'
    expect((await imported('a.html', encode(letter))).code).toBe(0)
    expect((await imported('a.txt', encode(text))).code).toBe(0)
  })

  it('is an address that leads nowhere, which stays a line of the text', async () => {
    const letter = '<p><b>At sea</b></p><p>Pray for rain.</p><p>https://harbour.example//a&gt;</p>'
    const { host, code } = await imported('a.html', encode(letter))
    expect(code).toBe(0)
    const written = [...host.files.keys()].filter((path) => path.includes('/requests/'))
    expect(written.map((path) => textIn(host, path)).join('')).not.toContain('link:')
  })

  it('is a Word file with macros, which are never unpacked', async () => {
    const parts = unzipSync(newsletter)
    const macros = zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(2 ** 20) })
    const [plain, laden] = [await imported('a.docx', newsletter), await imported('a.docm', macros)]
    expect([plain.code, laden.code]).toEqual([0, 0])
    const written = ({ host }: typeof plain): readonly string[] =>
      [...host.files.keys()]
        .filter((path) => !path.includes('/a.'))
        .map((path) => textIn(host, path))
    expect(written(laden)).toEqual(written(plain))
  })

  it('is a formula, of which the last result counts; one without is told', async () => {
    const rows = [
      `<row r="2">${cell('A2', 'Ann Cole')}<c r="B2" t="str"><f>A9</f><v>For rain</v></c></row>`,
      `<row r="3">${cell('A3', 'Joe Price')}<c r="B3"><f>1+1</f></c></row>`,
      `<row r="4">${cell('A4', 'Tim Reed')}<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    ]
    const { host, code, err } = await imported('form.xlsx', sheetOf(heads + rows.join('')))
    expect([code, err]).toEqual([0, err])
    const written = textIn(host, '/parish/requests/2026-11-29-form.yaml')
    expect(written).toContain('For rain')
    expect(written).toContain('Joe Price')
    expect(written).not.toContain('DIV')
    expect(err).toContain('2 cells with a formula that has no result')
  })

  it('is a text in UTF-16 with semicolons', async () => {
    const text = 'Name;Request\r\nÁnn Cole;For courage, and sleep\r\n'
    const units = Uint16Array.from([...text].map((sign) => sign.charCodeAt(0)))
    const { host, code } = await imported(
      'form.csv',
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(units.buffer)]),
    )
    expect(code).toBe(0)
    expect(textIn(host, '/parish/requests/2026-11-29-form.yaml')).toContain('name: Ánn Cole')
  })
})
