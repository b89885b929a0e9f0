import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'
import { encodePng } from '../render-pdf/encode-png.ts'

/**
 * Files and command lines made of the pieces that their readers know, put together by chance: whatever comes in, the
 * program ends as it says it does. `npm run fuzz` tries many more, from another seed each time; what it finds
 * becomes a fixture.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 0)
const seed = runs > 0 ? undefined : 14

type Files = Readonly<Record<string, string | Uint8Array>>

const parish: Files = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick, Our common life]
calendars: all
`,
  'requests/town.yaml': '- { id: town, section: Our common life, text: For the town. }\n',
}

/** A text of these pieces. */
const made = (pieces: readonly string[], most = 30): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(...pieces) },
        { weight: 3, arbitrary: fc.constantFrom(...odd) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      { maxLength: most },
    )
    .map((parts) => parts.join(''))

const odd = [
  '\0',
  '\u001b[2J',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\r',
  '\t',
  '\ud800',
  'é',
  '王',
  '🙏',
  '\u0301',
]
const lines = [
  '\n',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  ' ',
  ': ',
  ', ',
  '# ',
  '---\n',
  '...',
]
const yaml = [
  ...lines,
  ...['{ ', ' }', '[', ']', '"', "'", '|', '>-', '&a ', '*a', '<<: *a', '!!js ', '? ', '%YAML 1.2'],
  ...[
    '2026-11-22',
    '2026-02-30',
    '12-25',
    'yes',
    'null',
    '1e999',
    '-1',
    '0x10',
    'Margaret Ellery',
    'For rain.',
  ],
]
const keys = [
  ...[
    'id: ',
    'section: ',
    'text: ',
    'person: ',
    'name: ',
    'from: ',
    'until: ',
    'sunday: ',
    'consent: ',
  ],
  ...[
    'repeat: ',
    'every: ',
    'link: ',
    'url: https://example.org',
    'requests:',
    'show: ',
    'departed: ',
  ],
  ...[
    'The sick',
    'Our common life',
    'channels: [print]',
    'closed: ',
    'priority: ',
    'lang: ',
    'verse: Ps 23',
  ],
]
const ofParish = [
  ...[
    'parish: ',
    'name: ',
    'sections: ',
    'insert: ',
    'shape: ',
    'paper: ',
    'size: ',
    'best: ',
    'floor: ',
  ],
  ...[
    'parts: ',
    'people: ',
    'staff: ',
    'not-names: ',
    'privacy: ',
    'timezone: ',
    'language: ',
    'editions: ',
  ],
  ...[
    'half-fold',
    'letter',
    'a4',
    'Mars/Base',
    'xx-XX',
    'scripture: ',
    'calendar: ',
    'use: rcl',
    'retention: ',
  ],
]
const ofEvents = [
  'events:',
  'title: ',
  'date: ',
  'time: ',
  'nth: ',
  'except: ',
  'place: ',
  'ends: ',
  '25:61',
  '10:30',
  'first Friday',
]
const markdown = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '<',
    '>',
    '|',
    '|-|',
    '\\',
    '&amp;',
    '<b>',
  ],
  ...[
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '### ',
    '> ',
    '    ',
    '---',
    'https://example.org',
    '[^1]',
    '[^1]: ',
  ],
  ...['For rain.', 'Ann Cole', 'a', ' ', 'Sunday', 'December 25', '555-0117', 'wheel.png'],
]
const letters = [
  ...[
    'From: a@b.example\n',
    'Subject: ',
    'MIME-Version: 1.0\n',
    'Content-Type: text/html\n',
    '\n\n',
    '\n',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary="b"\n',
    '--b\n',
    '--b--\n',
    '=?utf-8?q?',
    '?=',
    '=C3=A9',
    '=\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\n',
    'Content-Transfer-Encoding: quoted-printable\n',
    'SGVsbG8=',
    '> ',
  ],
  ...[
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '<table>',
    '<tr><td>',
    '<br>',
    '<b>',
    '&nbsp;',
    '<!--',
    '<style>',
    '<a href="',
  ],
  ...[
    'The sick\n',
    'For all who travel.',
    'Ann Cole',
    '- ',
    '* ',
    '1. ',
    '-- \n',
    'On Monday Ann wrote:\n',
    '555-0117',
  ],
]
const template = [
  ...[
    '{{',
    '}}',
    '{{{',
    '{{#if ',
    '{{/if}}',
    '{{#each ',
    '{{/each}}',
    '{{> ',
    '{{else}}',
    '{{!-- ',
    ' --}}',
    '../',
  ],
  ...[
    'parts',
    'title',
    'parish',
    '.name',
    'this',
    '@index',
    'toString',
    'constructor',
    '__proto__',
    'lookup ',
    'log ',
  ],
  ...[
    '<main>',
    '</main>',
    '<p>',
    '</p>',
    '<ul><li>',
    '</li></ul>',
    '<table>',
    '<td>',
    '<script>',
    ' class="',
    '" ',
    '>',
  ],
]
const csv = [
  'date',
  'Reader',
  ',',
  ',',
  ';',
  '"',
  '""',
  '\n',
  '\n',
  '2026-11-22',
  '22/11/2026',
  'Ann Cole',
  'A. & B.',
  '\t',
]
const ics = [
  ...[
    'BEGIN:VCALENDAR\n',
    'END:VCALENDAR\n',
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'UID:1\n',
    'SUMMARY:Supper\n',
    ' ',
  ],
  ...[
    'DTSTART:20261122T100000\n',
    'DTSTART;TZID=Mars/Base:20261122T100000\n',
    'RRULE:FREQ=SECONDLY\n',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU\n',
  ],
  ...[
    'EXDATE:20261122\n',
    'DURATION:-P1W\n',
    'RECURRENCE-ID:20261122\n',
    'BEGIN:VTIMEZONE\n',
    'RDATE:2026\n',
    'CLASS:PRIVATE\n',
  ],
]
const scripture = [
  ...[
    '\\id GEN\n',
    '\\c 1\n',
    '\\v 1 ',
    '\\v 2-3 ',
    '\\f + \\ft ',
    '\\f*',
    '\\w ',
    '\\w*',
    '\\q1 ',
    '\n',
    'In the beginning',
  ],
  ...[
    '<osis>',
    '</osis>',
    '<verse osisID="Gen.1.1">',
    '<verse sID="a"/>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#x0;',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '$$$Genesis 1:1\n',
    'Gen 1:1 ',
    '{"type":"USJ","content":[',
    ']}',
    '<XMLBIBLE>',
    '<BIBLEBOOK bnumber="1">',
    '<VERS vnumber="1">',
  ],
]
const svg = [
  ...[
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">',
    '</svg>',
    '<rect width="9" height="9"/>',
    '<use href="#a"/>',
  ],
  ...[
    '<g id="a">',
    '</g>',
    '<filter id="f">',
    '</filter>',
    '<feGaussianBlur stdDeviation="1e9"/>',
    'filter="url(#f)"',
    '<path d="M0 0',
  ],
  ...[
    'L9 9',
    'A0 0 0 0 0 9 9',
    'Z"/>',
    'viewBox="0 0 0 0"',
    'width="1e30"',
    '<clipPath>',
    '<mask>',
    '<pattern>',
    '&#10;',
  ],
]

const picture = encodePng({
  width: 9,
  height: 9,
  bits: 8,
  kind: 2,
  interlaced: true,
  pixel: (x, y) => [x, y, 0],
})

/** Sound bytes with some of them changed, or cut off. */
const broken = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.integer({ min: 0, max: sound.length }),
      fc.boolean(),
    )
    .map(([changes, length, isCut]) => {
      const bytes = sound.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      return isCut ? bytes.slice(0, length) : bytes
    })

interface Trial {
  readonly files: Files
  readonly argv: readonly string[]
}

const file = (
  path: string,
  content: fc.Arbitrary<string | Uint8Array>,
  argv: readonly string[] = ['list'],
): fc.Arbitrary<Trial> => content.map((one) => ({ files: { ...parish, [path]: one }, argv }))

const front = '---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\n'
const article = `${front}![A wheel](wheel.png)\n`
const withPicture = (
  name: string,
  content: fc.Arbitrary<string | Uint8Array>,
): fc.Arbitrary<Trial> =>
  content.map((one) => ({
    files: {
      ...parish,
      'articles/a.md': article.replace('wheel.png', name),
      [`articles/${name}`]: one,
    },
    argv: ['make', '--only', 'text', '--yes', '--dry-run'],
  }))

const flags = [
  ...[
    'make',
    'check',
    'list',
    'why',
    'preview',
    'add',
    'edit',
    'renew',
    'close',
    'verse',
    'calendar',
    'forget',
    'slip',
  ],
  ...[
    '--date',
    '--yes',
    '--json',
    '--dry-run',
    '--only',
    'text',
    '--verse',
    '--text',
    '--section',
    '--weeks',
    '--until',
  ],
  ...[
    '2026-11-22',
    'next sunday',
    'Easter',
    'town',
    'The sick',
    'For rain.',
    'Ps 23',
    '0',
    '-1',
    '1e9',
    '',
    '--',
    '-x',
  ],
  ...[
    '--person',
    'Ann Cole',
    '--every',
    '2 weeks',
    '--shape',
    'flat',
    '--paper',
    '--leave-out',
    '--width',
    '--from',
    '..',
  ],
]

/** What is tried, by kind: how many times where nothing else is asked for, which goes by what one costs. */
const kinds: Readonly<Record<string, readonly [times: number, fc.Arbitrary<Trial>]>> = {
  requests: [300, file('requests/a.yaml', made([...yaml, ...keys]))],
  'bulletin.yaml': [
    300,
    file(
      'bulletin.yaml',
      made([...yaml, ...ofParish]).map(
        (one) => `parish: { name: A }\nsections: [The sick]\n${one}`,
      ),
    ),
  ],
  events: [300, file('events/a.yaml', made([...yaml, ...keys, ...ofEvents]))],
  quotations: [
    100,
    file(
      'scripture/own.yaml',
      made([...yaml, 'translation: ', 'verses:', 'ref: ', 'notice: ', 'Ps 23', 'text: ']),
    ),
  ],
  article: [
    100,
    file(
      'articles/a.md',
      made(markdown, 60).map((one) => front + one),
      ['preview', '--date', '2026-11-22'],
    ),
  ],
  'front matter': [
    100,
    file(
      'articles/a.md',
      made([...yaml, 'title: ', 'heading: ', 'order: ', 'panel: back']).map((one) => `---\n${one}`),
    ),
  ],
  rota: [
    200,
    file(
      'rota.csv',
      made(csv).map((one) => `date,Reader\n${one}`),
    ),
  ],
  calendar: [
    200,
    file(
      'events/a.ics',
      made(ics).map((one) => `BEGIN:VCALENDAR\nVERSION:2.0\n${one}`),
    ),
  ],
  template: [60, file('templates/insert.hbs', made(template), ['preview'])],
  part: [60, file('templates/partials/part.hbs', made(template), ['preview'])],
  theme: [
    40,
    file(
      'templates/theme.yaml',
      made([
        ...yaml,
        'extends: ',
        'missal',
        'sizes: ',
        'faces: ',
        'rules: ',
        'h1: ',
        '12pt',
        'colour: ',
      ]),
      ['check', '--weeks', '1'],
    ),
  ],
  record: [
    100,
    file(
      'issues/2026-11-15/issue.yaml',
      made([...yaml, 'version: 2', 'week: ', 'files: ', 'approval: ', 'choices: ']),
    ),
  ],
  letter: [
    200,
    file('letter.eml', made(letters, 60), ['import', 'letter.eml', '--yes', '--dry-run']),
  ],
  'page of a letter': [
    100,
    file('letter.txt', made([...letters, ...markdown], 60), [
      'import',
      'letter.txt',
      '--yes',
      '--dry-run',
    ]),
  ],
  'sheet of answers': [
    60,
    file('form.csv', made([...csv, 'Name', 'Prayer request', 'May we print it?']), [
      'import',
      'form.csv',
      '--yes',
      '--dry-run',
    ]),
  ],
  translation: [
    200,
    file('bible.txt', made(scripture, 40), ['scripture', 'add', 'bible.txt', '--as', 'ABC']),
  ],
  drawing: [
    40,
    withPicture(
      'wheel.svg',
      made(svg, 20).map(
        (one) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${one}`,
      ),
    ),
  ],
  picture: [40, withPicture('wheel.png', broken(picture))],
  'command line': [
    200,
    fc.array(fc.constantFrom(...flags), { maxLength: 8 }).map((argv) => ({ files: parish, argv })),
  ],
}

/** Characters that no terminal is to be sent. */
const NO_TEXT = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u

async function holds({ files, argv }: Trial): Promise<void> {
  const host = memoryHost(files, { errIsTerminal: true })
  const exit = await run(argv, host)
  const { out, err } = host.said
  expect([0, 1, 2], err).toContain(exit)
  expect(out + err).not.toMatch(NO_TEXT)
  if (exit !== 0 && !argv.includes('--json')) expect(out + err).not.toBe('')
}

describe('what nobody would write', () => {
  it.each(Object.entries(kinds))(
    'ends as the program says: %s',
    async (_kind, [times, trials]) => {
      const numRuns = runs > 0 ? Math.ceil(runs / Object.keys(kinds).length) : times
      await fc.assert(fc.asyncProperty(trials, holds), {
        numRuns,
        ...(seed !== undefined && { seed }),
        verbose: fc.VerbosityLevel.None,
      })
    },
    2 ** 31 - 1,
  )
})
