import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main.ts'
import { readGiven } from '../src/cli/system/read-given.ts'
import { limits, translationLimits } from '../src/problems/limits.ts'
import { systemDisk } from '../src/system/disk.ts'
import { memoryHost } from './memory-host.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [Our common life]
`,
  'requests/town.yaml': '- { id: town, section: Our common life, text: For the town. }\n',
}
const article = (body: string): Files => ({
  'articles/long.md': `---\ntitle: Long\nsunday: 2026-11-22\n---\n${body}\n`,
})
const text = (words: string): Files => ({
  'requests/long.yaml': `- { id: long, section: Our common life, text: "${words}" }\n`,
})
const footnote = (words: string): Files => ({
  'requests/long.yaml': `- { id: long, section: Our common life, text: Pray., footnote: "${words}" }\n`,
})
const entry = (lines: string): Files => ({
  'bulletin.yaml': `${parish['bulletin.yaml']}calendars: all\n`,
  'events/office.ics': `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20261124T180000\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`,
})
const drawing = (svg: string): Files => ({
  ...article('![A wheel](wheel.svg)'),
  'articles/wheel.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500">${svg}</svg>`,
})
const mail = (header: string, body: string): Files => ({
  'letter.eml': `From: office@diocese.example\nMIME-Version: 1.0\n${header}\n\n${body}`,
})
const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) =>
      `${at === 0 ? '' : `--b${at - 1}\n`}Content-Type: multipart/mixed; boundary="b${at}"\n\n`,
  ).join('')
const doubling = Object.fromEntries(
  Array.from({ length: 25 }, (_, at) => [
    `templates/partials/p${at}.hbs`,
    at === 24 ? '<p>x</p>' : `{{> p${at + 1}}}{{> p${at + 1}}}`,
  ]),
)
const many = (count: number, one: (at: number) => string): Files => ({
  'requests/many.yaml': Array.from({ length: count }, (_, at) => one(at)).join(''),
})
const imports = (name: string): readonly string[] => ['import', name, '--yes']
const make = ['make', '--only', 'text', '--yes']
const check = ['check']

/** What would take the program's memory, stack or hours, each with the message that stops it. */
const hostile: readonly (readonly [string, Files, readonly string[], RegExp])[] = [
  ['a word of 8,000 letters', text('abcdefgh'.repeat(1000)), check, /a word here has more than/],
  ['a word of combining marks', text('a\u0301'.repeat(8000)), check, /a word here has more than/],
  [
    'stars around a letter',
    text(`${'*'.repeat(4000)}a${'*'.repeat(4000)}`),
    check,
    /signs such as/,
  ],
  ['dots between letters', article('a.'.repeat(40_000)), check, /without a space/],
  ['a footnote of 600,000 characters', footnote('de la '.repeat(100_000)), check, /one text here/],
  [
    'a title of 600,000 in a calendar',
    entry(`SUMMARY:${'de la '.repeat(100_000)}`),
    check,
    /one text here/,
  ],
  [
    'a place as long',
    entry(`SUMMARY:Tea\nLOCATION:${'de la '.repeat(100_000)}`),
    check,
    /one text here/,
  ],
  ['signs that may part lines', text('%41'.repeat(30_000)), check, /without a space/],
  ['lines around a letter', article(`${'_'.repeat(4000)}a`), check, /signs such as/],
  ['stars before letters', article('*a '.repeat(20_000)), check, /signs such as/],
  ['brackets', article('['.repeat(50_000)), check, /signs such as/],
  ['links in links', article('[a]('.repeat(20_000)), check, /signs such as/],
  [
    'a request of 1 MB',
    text('Soup for all. '.repeat(80_000)),
    check,
    /more than 100 000 characters/,
  ],
  [
    'lost letters in a text of 1 MB',
    text('caf\ufffd '.repeat(200_000)),
    check,
    /more than 100 000 characters/,
  ],
  [
    'values of YAML',
    { 'requests/a.yaml': `[${'a,'.repeat(900_000)}]` },
    check,
    /more than 100 000 lines, commas/,
  ],
  [
    'errors in every line',
    { 'requests/a.yaml': 'a: b\n'.repeat(90_000) },
    check,
    /and 89 994 more/,
  ],
  [
    'a rota of 50,000 roles',
    {
      'rota.csv': `date,${'R,'.repeat(50_000)}\n2026-11-22,${'Ann Cole,'.repeat(50_000)}\n`,
    },
    check,
    /more than 500 roles/,
  ],
  [
    'a text of 3 MB',
    { 'requests/long.yaml': `# ${'x '.repeat(1_500_000)}` },
    check,
    /more than 2 097 152 bytes/,
  ],
  [
    'texts of 20 MB',
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`requests/${at}.yaml`, `# ${'x '.repeat(900_000)}`]),
    ),
    check,
    /all files together have more than/,
  ],
  [
    'more items than a parish has',
    many(20_001, (at) => `- {id: r${at}, section: Our common life, text: Of ${at}.}\n`),
    check,
    /has more than 20 000 requests/,
  ],
  [
    'a letter of 120,000 lines',
    { 'l.txt': 'For all.\n'.repeat(120_000) },
    imports('l.txt'),
    /more than any letter: over 10000 lines/,
  ],
  [
    'a mail of 50 MB',
    mail('', 'For rain.\n'.repeat(5_000_000)),
    imports('letter.eml'),
    /more than any letter/,
  ],
  [
    'a mail of many lines',
    mail('', 'For rain.\n'.repeat(20_000)),
    imports('letter.eml'),
    /over 10000 lines/,
  ],
  [
    'a header of 10 MB',
    mail(`Subject: ${'x'.repeat(10_000_000)}`, 'For rain.'),
    imports('letter.eml'),
    /damaged/,
  ],
  [
    '257 parts of a mail',
    { 'letter.eml': `From: a@b.example\nMIME-Version: 1.0\n${nested(300)}` },
    imports('letter.eml'),
    /damaged/,
  ],
  [
    'a Word file that unpacks to 100 MB',
    {
      'l.docx': zipSync({
        '[Content_Types].xml': new Uint8Array(9),
        'word/document.xml': new Uint8Array(100_000_000),
      }),
    },
    imports('l.docx'),
    /over 16 MB of text/,
  ],
  [
    'elements of a template in each other',
    {
      'templates/insert.hbs': `<main>${'<section>'.repeat(2000)}x${'</section>'.repeat(2000)}</main>`,
    },
    make,
    /stand in each other here more than 200 deep/,
  ],
  [
    'a template of 100,000 tags',
    {
      'templates/insert.hbs': `<main>${'<section>'.repeat(50_000)}x${'</section>'.repeat(50_000)}</main>`,
    },
    make,
    /has more than 5 000 tags/,
  ],
  [
    'more items than a sheet has room for',
    many(1001, (at) => `- {id: r${at}, section: Our common life, text: Of ${at}.}\n`),
    make,
    /more than 1 000 items are for this one issue/,
  ],
  [
    'parts that call the next twice',
    { 'templates/insert.hbs': '<main>{{> p0}}</main>', ...doubling },
    make,
    /goes through more than 100 000 blocks/,
  ],
  [
    'noise without end',
    drawing(
      '<filter id="f"><feTurbulence numOctaves="1e8" baseFrequency="0.1"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    ),
    make,
    /wheel\.svg/,
  ],
  [
    'a drawing of 2 MB',
    drawing(`<rect width="9" height="9"/><!--${'x'.repeat(2 ** 21)}-->`),
    make,
    /wheel\.svg/,
  ],
  ['brackets of YAML', { 'requests/deep.yaml': '['.repeat(50_000) }, check, /deep\.yaml/],
  [
    'aliases that grow',
    {
      'requests/a.yaml': `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}`,
    },
    check,
    /a\.yaml/,
  ],
]

describe('what holds more than anybody writes', () => {
  it.each(hostile)('is told, and no defect: %s', async (_name, files, argv, message) => {
    const host = memoryHost({ ...parish, ...files })
    expect(await run(argv, host)).toBe(1)
    expect(host.said.err).toMatch(message)
  })

  it('is read where a letter only lies deep in its page', async () => {
    const page = `${'<ul><li>'.repeat(20_000)}For all who travel home by sea.`
    const host = memoryHost({ ...parish, ...mail('Content-Type: text/html', page) })
    expect(await run(['import', 'letter.eml', '--yes'], host)).toBe(0)
    expect([...host.files.keys()].filter((path) => path.includes('/requests/')).length).toBe(2)
  })

  it.skipIf(process.platform === 'win32')(
    'is not read to its end from a device that has none, which a command line names',
    () => {
      const given = { ...memoryHost({}), disk: systemDisk }
      expect(() => readGiven('/dev/zero', given)).toThrow('EFBIG')
    },
  )
})

describe('docs/limits.md', () => {
  const page = readFileSync('docs/limits.md', 'utf8')
  const units = { KB: 2 ** 10, MB: 2 ** 20, M: 2 ** 20 } as const
  const rowsOf = (part: string): ReadonlyMap<string, number> =>
    new Map(
      [...part.matchAll(/^\| .* \| ([\d,]+)(?: (KB|MB|M))? \| `([a-z-]+)` \|$/gm)].map(
        ([, number = '', unit, name = '']) => [
          name,
          Number(number.replaceAll(',', '')) *
            (unit === 'KB' || unit === 'MB' || unit === 'M' ? units[unit] : 1),
        ],
      ),
    )
  const [ofAll = '', ofTranslations = ''] = page.split('A translation of the Bible')

  it('has every limit as the program has it', () => {
    expect(Object.fromEntries(rowsOf(ofAll))).toEqual(limits)
    expect(Object.fromEntries(rowsOf(ofTranslations))).toEqual(translationLimits)
  })
})
