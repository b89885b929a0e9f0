import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { leaveGiven, leaveOfAll, showAsked } from '../../src/import/table/leave-given.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { wordsIn } from './letter-words.ts'

const parish = (language = 'en-US'): string =>
  `parish: { name: Saint Brendan, language: ${language} }\nsections:\n  - The sick\n  - At sea\ncalendar: none\n`

const form = `Timestamp,Name,Phone,Request,May we print your name?
11/20/2026 9:00,Margaret Ellery,555 0101,"Pray for my hip surgery, on Tuesday",Yes
11/21/2026 9:10,Tom Reed,,For work,No
11/21/2026 9:12,Kay Marsh,,For my sister,ask me first
,,,,
11/22/2026 9:12,,,Thanks be to God for rain,
`

function hostWith(file: string, content: string | Uint8Array, language?: string): MemoryHost {
  return memoryHost({ 'bulletin.yaml': parish(language), [file]: content }, { errIsTerminal: true })
}

async function imported(file: string, content: string | Uint8Array, ...flags: readonly string[]) {
  const host = hostWith(file, content)
  const code = await run(['import', file, '--date', '2026-11-29', '--yes', ...flags], host)
  const written = host.files.has('/parish/requests/2026-11-29-form.yaml')
    ? textIn(host, '/parish/requests/2026-11-29-form.yaml')
    : ''
  return { host, code, written, err: host.said.err }
}

describe('the answers of a form', () => {
  // Heads as exports of Planning Center, Breeze, ChurchTrac and Realm have them.
  it.each([
    [
      'of Planning Center',
      'Submission ID,Submitted at,First Name,Last Name,Email Address,Prayer Request,May we share this?\n101,2026-11-24 09:12:33 -0500,Nell,Corrigan,n@x.example,For my new knee.,Yes\n',
      [
        'person: { name: { first: Nell, last: Corrigan } }',
        'consent: { by: "the form, row 2", date: 2026-11-24, channels: [print, text] }',
        'Submission ID: 101\n      Email Address: n@x.example',
      ],
    ],
    [
      'of Breeze',
      '"Breeze ID","First Name","Last Name","Date Submitted","Prayer Request","Share on Prayer List?"\n"4412","Nell","Corrigan","11/23/2026 09:30 AM","For my new knee.","Keep private"\n',
      ['person: { name: { first: Nell, last: Corrigan } }', 'consent: none', 'Breeze ID: 4412'],
    ],
    [
      'of ChurchTrac',
      'Name,Date,Category,Prayer Request,Status,Private\n"Corrigan, Nell",11/22/2026,At sea,For my new knee.,Active,Yes\n',
      ['section: At sea', 'person: { name: "Corrigan, Nell" }', 'consent: none', 'Status: Active'],
    ],
    [
      'of Realm',
      'Date Submitted,Submitted By,Request,Visibility\n"Nov 22, 2026",Nell Corrigan,For my new knee.,Staff only\n',
      ['text: >-\n      For my new knee.', 'Submitted By: Nell Corrigan', 'consent: none'],
    ],
  ])('are known by the heads %s', async (_, csv, said) => {
    const { code, written } = await imported('export.csv', csv)
    expect(code).toBe(0)
    for (const words of said) expect(written).toContain(words)
  })

  it('become requests, each with the leave that its row gives and no more', async () => {
    const { code, written } = await imported('answers.csv', form)
    expect(code).toBe(0)
    expect(written).toBe(`from: 2026-11-29
requests:
  - id: prayer-requests-1
    section: Prayer requests
    person: { name: Margaret Ellery }
    text: >-
      Pray for my hip surgery, on Tuesday
    consent: { by: "the form, row 2", date: 2026-11-20, channels: [print] }
    note: |-
      Kept from the form, never printed:
      Phone: 555 0101
  - id: prayer-requests-2
    section: Prayer requests
    person: { name: Tom Reed }
    text: >-
      For work
    consent: none
  - id: prayer-requests-3
    section: Prayer requests
    person: { name: Kay Marsh }
    text: >-
      For my sister
    note: |-
      Kept from the form, never printed:
      May we print your name?: ask me first
  - id: prayer-requests-4
    section: Prayer requests
    kind: thanksgiving
    text: >-
      Thanks be to God for rain
    until: 2026-12-20
`)
  })

  it('are held where a second question refuses, and no call that one agreed to is leave to print', async () => {
    const { written } = await imported(
      'form.csv',
      'Who should we pray for?,How can we pray for them?,May we call you?,May we print the name?,Is this confidential?\nNell Corrigan,For her knee.,Yes,Yes,Yes\nHugh Tennant,For his move.,Yes,,No\n',
    )
    expect(written.match(/ consent: .*/g)).toEqual([' consent: none'])
    expect(written).toContain('person: { name: Hugh Tennant }')
  })

  it('are told column by column, and the columns are kept in bulletin.yaml', async () => {
    const { host, err } = await imported('answers.csv', form)
    expect(err).toContain('column “Phone”: kept as a note')
    expect(err).toContain('row 4: the answer about consent was not understood')
    expect(textIn(host, '/parish/bulletin.yaml')).toContain('request: Request')
  })

  it('leave an insert in which nobody stands who did not agree', async () => {
    const { host } = await imported('answers.csv', form)
    expect(await run(['make', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const text = textIn(host, '/parish/issues/2026-11-29/bulletin.txt')
    expect(text).not.toMatch(/Margaret|Ellery|Tom|Reed|Kay|Marsh|555/)
    expect(text).toContain('Thanks be to God for rain')
  })

  it('that came before are passed over, and next week’s export brings what is new', async () => {
    const { host } = await imported('answers.csv', form)
    expect(await run(['import', 'answers.csv', '--date', '2026-12-06', '--yes'], host)).toBe(1)
    expect(host.said.err).toContain('stands in the parish already')
    host.files.set(
      '/parish/answers.csv',
      new TextEncoder().encode(`${form}12/1/2026 8:00,Ann Cole,,For courage,Yes\n`),
    )
    expect(await run(['import', 'answers.csv', '--date', '2026-12-06', '--yes'], host)).toBe(0)
    const next = textIn(host, '/parish/requests/2026-12-06-form.yaml')
    expect(next).toContain('Ann Cole')
    expect(next).not.toContain('Margaret')
  })

  it('come in any file: semicolons in UTF-16, tabs, a sheet', async () => {
    const lines = [
      ['Name', 'Request'],
      ['Ann Cole', 'For courage; and sleep'],
    ]
    const semicolons = lines.map((line) => line.map((cell) => `"${cell}"`).join(';')).join('\r\n')
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...semicolons].map((sign) => sign.charCodeAt(0))).buffer),
    ])
    const tabs = lines.map((line) => line.join('\t')).join('\n')
    for (const [file, content] of [
      ['form.csv', utf16],
      ['form.tsv', tabs],
      ['form.xlsx', sheetOf(lines)],
    ] as const) {
      const { code, written, err } = await imported(file, content)
      expect([file, code, err]).toEqual([file, 0, err])
      expect(written).toContain('person: { name: Ann Cole }')
      expect(written).toContain('For courage; and sleep')
    }
  })

  it('stand under the headings that a column names', async () => {
    const { written } = await imported(
      'form.csv',
      'First name,Last name,Category,Prayer\nAnn,van der Cole,The Sick,For rest\nJo,Lee,Harvest,For rain\n',
    )
    expect(written).toContain('person: { name: { first: Ann, last: van der Cole } }')
    expect(written).toContain('section: The sick')
    expect(written).toContain('section: Harvest')
  })

  it('say row by row what was given, and nobody is named unseen', async () => {
    const { err } = await imported('form.csv', form)
    const said = err.replace(/\n {4}/g, ' ')
    expect(said).toContain('Prayer requests, a person, who may be named by the answer in print')
    expect(said).toContain(
      'request “Tom Reed, For work”: Prayer requests, held: the answer says no',
    )
    expect(said).toContain('Prayer requests, a person, held until consent is noted')
  })

  it('of a Spanish parish are written with Spanish words beside them', async () => {
    const host = hostWith('form.csv', form, 'es-MX')
    expect(await run(['import', 'form.csv', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const written = textIn(host, '/parish/requests/2026-11-29-form.yaml')
    expect(written).toContain('by: "el formulario, fila 2"')
    expect(written).toContain('Guardado del formulario, no se imprime nunca:')
    expect(written).not.toMatch(/the form|never/)
  })

  it('of a Spanish parish have their days in its order', async () => {
    const host = hostWith(
      'respuestas.csv',
      'Marca temporal;Nombre;Petición;¿Podemos publicar su nombre en la hoja?\n3/11/2026 9:00:00;Rosa Peña;Por mi operación;Sí\n',
      'es-MX',
    )
    expect(await run(['import', 'respuestas.csv', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const written = textIn(host, '/parish/requests/2026-11-29-form.yaml')
    expect(written).toContain('section: Peticiones de oración')
    expect(written).toContain('date: 2026-11-03, channels: [print]')
  })

  it('with headings that say nothing are refused, until a flag or bulletin.yaml says what they are', async () => {
    const odd = 'A1,B1\nAnn Cole,For courage\n'
    const { code, err, host } = await imported('form.csv', odd)
    expect([code, [...host.files.keys()].filter((path) => path.includes('requests'))]).toEqual([
      1,
      [],
    ])
    expect(err).toContain('A1, B1')
    const flags = ['--column', 'A1=name', '--column', 'B1=request']
    expect((await imported('form.csv', odd, ...flags)).written).toContain('name: Ann Cole')
  })

  it('whose quotes are never closed are no table, and nothing is written', async () => {
    const { code, written } = await imported('form.csv', 'Name,Request\nAnn,"For courage\n')
    expect([code, written]).toEqual([1, ''])
  })

  it('never lose a word', async () => {
    const cell = fc.stringMatching(/^[a-zA-Z ,;"'#:{}[\]*_-]{0,30}$/)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const lines = [['Name', 'Request', 'Phone'], ...rows]
          const csv = lines
            .map((line) => line.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n')
          const { code, written } = await imported('form.csv', csv)
          const asks = rows.filter(([name, request]) => /\S/.test(name + request))
          expect(code).toBe(asks.length > 0 ? 0 : 1)
          const there = new Set(wordsIn(written))
          for (const word of wordsIn(asks.flat().join(' '))) expect(there).toContain(word)
        },
      ),
      { seed: 20_261_129, numRuns: 40 },
    )
  })
})

describe('the columns of a form, in a terminal', () => {
  const answers = (...columns: readonly (string | boolean)[]): MemoryHost =>
    memoryHost(
      { 'bulletin.yaml': parish(), 'form.csv': 'A1,B1,C1\nAnn Cole,For rain,Yes\n' },
      { errIsTerminal: true, answers: [...columns, 'A new section', true] },
    )

  it('are shown and asked about once, and kept', async () => {
    const host = answers(false, 'whom it is for', 'what is asked', 'A note')
    const argv = ['import', 'form.csv', '--date', '2026-11-29']
    expect(await run(argv, host), host.said.err).toBe(0)
    expect(host.said.err).toContain('column “A1”: kept as a note')
    expect(textIn(host, '/parish/bulletin.yaml')).toContain(
      'import: { columns: { name: A1, request: B1 } }',
    )
    const next = memoryHost(
      {
        ...Object.fromEntries(host.files),
        'form.csv': 'A1,B1,C1\nAnn Cole,For rain,Yes\nJoe Price,For calm,Yes\n',
      },
      { errIsTerminal: true, answers: [true] },
    )
    expect(await run(argv, next), next.said.err).toBe(0)
    expect(next.questions).toHaveLength(1)
    expect(next.said.err).toContain('column “B1”: what is asked')
  })

  it('are asked about anew where the form has others', async () => {
    const host = memoryHost(
      {
        'bulletin.yaml': `${parish()}import: { columns: { name: Who, request: What } }\n`,
        'form.csv': 'Name,Request\nAnn Cole,For rain\n',
      },
      { errIsTerminal: true, answers: [true, 'A new section', true] },
    )
    expect(await run(['import', 'form.csv', '--date', '2026-11-29'], host), host.said.err).toBe(0)
    expect(host.questions).toHaveLength(3)
  })
})

describe('what an answer about consent gives', () => {
  it.each([
    ['May we share this?', 'Yes', ['print', 'text']],
    ['May we print your name?', 'yes', ['print']],
    ['Where may we share it?', 'Bulletin and web site', ['print', 'text', 'web']],
    ['OK to publish online?', 'I agree', ['web']],
    ['¿Podemos compartir su nombre?', 'Sí', ['print', 'text']],
    ['May we share?', 'First name only', ['print', 'text']],
  ])('%s %s: %s', (question, answer, channels) => {
    expect(leaveGiven(question, answer)).toEqual({ kind: 'given', channels })
  })

  it.each([
    ['May we share this?', 'No', 'refused'],
    ['May we share this?', 'Prayer team only', 'refused'],
    ['Is this confidential?', 'Yes', 'refused'],
    ['Is this confidential?', 'No', 'unsaid'],
    ['May we share this?', '', 'unsaid'],
    ['May we share this?', 'please ask my mother', 'unclear'],
    ['May we share this?', 'Not the name', 'refused'],
    ['¿Es confidencial?', 'Sí', 'refused'],
  ])('%s %s: %s', (question, answer, kind) => {
    expect(leaveGiven(question, answer).kind).toBe(kind)
  })

  it.each([
    ['Is this confidential?', 'Yes', 'refused'],
    ['Is this confidential?', 'No', 'print,text'],
    ['Who may see this?', 'Prayer team only', 'refused'],
    ['May we share it by e-mail?', 'No', 'print'],
    ['May we post it online?', 'No', 'print,text'],
    ['May we print it in the bulletin?', 'No', 'refused'],
    ['May we share it?', '', 'print,text'],
  ])('is given for the name, and then %s %s: %s', (question, answer, left) => {
    const leave = leaveOfAll({ question: 'May we share the name?', answer: 'Yes' }, [
      { question, answer },
    ])
    expect(leave.kind === 'given' ? leave.channels.join() : leave.kind).toBe(left)
  })

  it('is never given by a question that follows the first', () => {
    const leave = leaveOfAll({ question: 'May we share the name?', answer: '' }, [
      { question: 'May we print it?', answer: 'Yes' },
    ])
    expect(leave.kind).toBe('unsaid')
  })

  it('says how much of the name shows', () => {
    expect(showAsked('Post anonymously?', 'Yes')).toBe('none')
    expect(showAsked('May we share?', 'initials please')).toBe('initials')
    expect(showAsked('May we share?', 'Yes')).toBe(undefined)
  })
})

/** A workbook as a spreadsheet program writes one, its cells as strings of their own. */
function sheetOf(lines: readonly (readonly string[])[]): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const rows = lines.map(
    (line, row) =>
      `<row r="${row + 1}">${line
        .map(
          (cell, column) =>
            `<c r="${'ABC'.charAt(column)}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
        )
        .join('')}</row>`,
  )
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Form" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><dimension ref="A1:B2"/><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  )
}
