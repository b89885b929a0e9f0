import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { failedConditions, machineConditions } from './matterhorn.ts'
import { items, readObjects } from './pdf-objects.ts'
import { readPdf } from './read-pdf.ts'

const conditions = machineConditions()

/** The page: a number, what fails, and what holds it. */
const rows = [
  ...readFileSync('docs/matterhorn.md', 'utf8').matchAll(
    /^\| (\d\d-\d{3}) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
].map(([, id = '', fails = '', held = '']) => ({ id, fails, held }))
const heldBy = (how: RegExp) => rows.filter(({ held }) => how.test(held)).map(({ id }) => id)

describe('docs/matterhorn.md', () => {
  it('has an answer to each of the 89 conditions that ask no person', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(89)
    expect(rows.length).toBe(89)
    expect(
      rows.filter(
        ({ held }) =>
          !/^(?:checked|cannot occur: .+|PDFBox Preflight|no test is asked for)$/.test(held),
      ),
    ).toEqual([])
  })

  it('says of each that the reader looks for that it is checked, or why it cannot occur', () => {
    expect(heldBy(/^(?:checked|cannot occur)/).sort()).toEqual(Object.keys(conditions).sort())
    expect(heldBy(/^PDFBox/)).toEqual(['31-011', '31-016'])
    expect(heldBy(/^no test/)).toEqual(['23-001', '27-001'])
  })
})

/** A file with its text changed, and its table of objects made anew. */
function rewritten(bytes: Uint8Array, change: (source: string) => string): Uint8Array {
  const before = Buffer.from(bytes).toString('latin1')
  const [body = '', tail = ''] = change(before).split(/(?<=\nendobj\n)(?=xref\n)/)
  const starts = new Map(
    [...body.matchAll(/(?<=\n)(\d+) 0 obj\n/g)].map((at) => [Number(at[1]), at.index]),
  )
  const table = Array.from({ length: Math.max(...starts.keys()) + 1 }, (_, at) =>
    at === 0 ? '0000000000 65535 f ' : `${String(starts.get(at) ?? 0).padStart(10, '0')} 00000 n `,
  )
  const trailer = /trailer\n[\s\S]*?startxref\n/.exec(tail)?.[0] ?? ''
  return Buffer.from(
    `${body}xref\n0 ${table.length}\n${table.join('\n')}\n${trailer}${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const instead = (from: RegExp | string, to: string) => (source: string) => source.replace(from, to)

/** The contents of the first page, changed. */
const drawn =
  (from: RegExp, to: string) =>
  (source: string): string => {
    const objects = readObjects(Buffer.from(source, 'latin1'))
    const page = items(objects.at(objects.trailer, 'Root', 'Pages', 'Kids'))[0]
    const [number] =
      /(?<=\/Contents \[\d+ 0 R )\d+/.exec(source.slice(source.search(/\/Type \/Page\n/))) ?? []
    const content = objects.stream({ ref: Number(number) }).replace(from, to)
    expect(page).toBeDefined()
    return source.replace(
      new RegExp(`\n${number} 0 obj\n[\\s\\S]*?\nendobj\n`),
      () =>
        `\n${number} 0 obj\n<<\n/Length ${content.length}\n>>\nstream\n${content}\nendstream\nendobj\n`,
    )
  }
/** A stream of the file that is one of these, changed. */
const inStream =
  (mark: RegExp, from: RegExp, to: string) =>
  (source: string): string => {
    const objects = readObjects(Buffer.from(source, 'latin1'))
    for (const { 1: number } of source.matchAll(
      /(?<=\n)(\d+) 0 obj\n<<\n[^>]*\/Length \d+\n>>\nstream/g,
    )) {
      const text = objects.stream({ ref: Number(number) })
      if (!mark.test(text)) continue
      const changed = text.replace(from, to)
      return source.replace(
        new RegExp(`\n${number} 0 obj\n[\\s\\S]*?\nendobj\n`),
        () =>
          `\n${number} 0 obj\n<<\n/Length ${changed.length}\n>>\nstream\n${changed}\nendstream\nendobj\n`,
      )
    }
    return source
  }

const tagged = (tag: string) => instead('/S /LBody\n', `/S /${tag}\n`)
const other = instead('/Subtype /Link\n', '/Subtype /Widget\n')
const encoding = instead('/Encoding /Identity-H\n', '/Encoding /Identity-V\n')
const inCatalog = (entry: string) => instead('/Type /Catalog\n', `/Type /Catalog\n${entry}\n`)
const inDescriptor = (entry: string) =>
  instead('/Type /FontDescriptor\n', `/Type /FontDescriptor\n${entry}\n`)
const unshown = drawn(/\[<\w{4}/, '[<0fff')

/** A change to a sound file that makes it fail. */
const broken: Readonly<Record<string, (source: string) => string>> = {
  '01-003': drawn(/ BDC\n/, ' BDC\n/Artifact BMC\nEMC\n'),
  '01-004': drawn(/^/, '/Artifact BMC\n/P <</MCID 900>> BDC\nEMC\nEMC\n'),
  '01-005': drawn(/\/P <<\/MCID 0>> BDC/, '/P <<>> BDC'),
  '01-007': instead('/Marked true', '/Marked true\n/Suspects true'),
  '02-001': tagged('Prayer'),
  '02-003': instead('/Type /StructTreeRoot', '/Type /StructTreeRoot\n/RoleMap <<\n/A /A\n>>'),
  '02-004': instead('/Type /StructTreeRoot', '/Type /StructTreeRoot\n/RoleMap <<\n/P /Span\n>>'),
  '06-001': instead(/\/Metadata \d+ 0 R\n/, ''),
  '06-002': inStream(/xmpmeta/, /<pdfuaid:part>1/, '<pdfuaid:part>0'),
  '06-003': inStream(/xmpmeta/, /<dc:title>/, '<dc:subject>'),
  '07-001': instead('/DisplayDocTitle true\n', ''),
  '07-002': instead('/DisplayDocTitle true', '/DisplayDocTitle false'),
  '09-004': instead('/S /TR\n', '/S /Div\n'),
  '09-005': instead('/S /LI\n', '/S /Div\n'),
  '09-006': tagged('TOC'),
  '09-007': tagged('Ruby'),
  '09-008': tagged('Warichu'),
  '10-001': unshown,
  ...Object.fromEntries(
    ['11-001', '11-002', '11-003', '11-004', '11-006'].map((id) => [
      id,
      instead(/(\/Type \/Catalog[^>]*?)\/Lang [^\n]*\n/, '$1'),
    ]),
  ),
  '11-005': inCatalog('/AcroForm <<\n/Fields []\n>>'),
  '13-004': tagged('Figure'),
  '14-002': instead('/S /H1\n', '/S /H2\n'),
  '14-003': instead('/S /H2\n', '/S /H4\n'),
  '14-006': instead('/S /H2\n', '/S /H\n'),
  '14-007': instead('/S /H2\n', '/S /H\n'),
  '15-003': instead(/\/Scope \/\w+\n/, ''),
  '17-002': tagged('Formula'),
  '17-003': tagged('Formula'),
  '19-003': tagged('Note'),
  '19-004': tagged('Note'),
  ...Object.fromEntries(
    ['20-001', '20-002', '20-003'].map((id) => [id, inCatalog('/OCProperties <<\n/OCGs []\n>>')]),
  ),
  '21-001': inCatalog('/AF <<\n/EF <<\n>>\n>>'),
  '25-001': inCatalog('/AcroForm <<\n/XFA []\n>>'),
  '26-001': instead('trailer\n<<\n', 'trailer\n<<\n/Encrypt <<\n>>\n'),
  '26-002': instead('trailer\n<<\n', 'trailer\n<<\n/Encrypt <<\n/P 0\n>>\n'),
  ...Object.fromEntries(
    ['28-002', '28-004', '28-005', '28-006', '28-007', '28-010', '28-016', '28-017', '28-018'].map(
      (id) => [id, other],
    ),
  ),
  '28-008': instead(/\/Tabs \/S\n/g, ''),
  '28-009': instead(/\/Tabs \/S\n/g, '/Tabs /R\n'),
  '28-011': instead('/S /Link\n', '/S /Span\n'),
  '28-012': instead(/(\/Subtype \/Link\n[^>]*?)\/Contents [^\n]*\n/, '$1'),
  '28-014': instead('/S /URI\n', '/S /Rendition\n'),
  '28-015': instead('/S /URI\n', '/S /Rendition\n'),
  '30-001': inCatalog('/A <<\n/Subtype /Form\n/Ref <<\n>>\n>>'),
  '30-002': inCatalog('/A <<\n/Subtype /Form\n>>'),
  ...Object.fromEntries(
    ['31-001', '31-002', '31-003', '31-006', '31-007', '31-008'].map((id) => [id, encoding]),
  ),
  '31-004': instead('/CIDToGIDMap /Identity\n', '/CIDToGIDMap /Other\n'),
  '31-005': instead('/CIDToGIDMap /Identity\n', ''),
  '31-009': instead(/\/FontFile[23] \d+ 0 R\n/, ''),
  '31-012': inDescriptor('/CharSet (/a)'),
  '31-013': inDescriptor('/CharSet (/a)'),
  '31-014': inDescriptor('/CIDSet 1 0 R'),
  '31-015': inDescriptor('/CIDSet 1 0 R'),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      `31-0${17 + at}`,
      instead('/Subtype /Type0\n', '/Subtype /TrueType\n'),
    ]),
  ),
  '31-027': instead(/\/ToUnicode \d+ 0 R\n/, ''),
  '31-028': inStream(/begincmap/, /^<0001> <\w{4}/m, '<0001> <0000'),
  '31-029': inStream(/begincmap/, /^<0001> <\w{4}/m, '<0001> <feff'),
  '31-030': unshown,
}

const parish = 'fixtures/parishes/whole-week'
const [week = ''] = readFileSync(join(parish, 'weeks.txt'), 'utf8').split('\n', 1)
const host = memoryHost(filesBelow(parish))
const made = run(['make', '--date', week, '--yes', '--only', 'pdf'], host)
async function fileNamed(name: string): Promise<Uint8Array> {
  expect(await made, host.said.err).toBe(0)
  return [...host.files].find(([path]) => path.endsWith(`/${name}`))?.[1] ?? new Uint8Array()
}

describe('the conditions of the Matterhorn Protocol', () => {
  it.each(['insert.pdf', 'insert-pages.pdf'])('are all kept: %s', async (name) => {
    expect(failedConditions(readPdf(await fileNamed(name)))).toEqual([])
  })

  it('each have a file that breaks them', () => {
    expect(Object.keys(broken).sort()).toEqual(Object.keys(conditions).sort())
  })

  it.each(Object.entries(broken))('are seen where they are broken: %s', async (id, change) => {
    const bytes = await fileNamed('insert-pages.pdf')
    expect(failedConditions(readPdf(rewritten(bytes, (source) => source)))).toEqual([])
    expect(failedConditions(readPdf(rewritten(bytes, change)))).toContain(id)
  })
})
