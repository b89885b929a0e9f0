import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { lettersDrawn } from '../words-of-pdf.ts'

const requests = `requests:
  - id: margaret
    section: The sick
    person: { name: Margaret Ellery }
    from: 2026-11-15
    consent: { by: herself, date: 2026-11-10, channels: [print] }
  - id: town
    section: Our common life
    text: For the peace of this town.
    from: 2026-11-15
    until: 2026-12-13
`
const parish = {
  ...saintBrendan,
  'requests/parish.yaml': requests,
}
const word = ['approve', '--by', 'The Rev. Ruth Amsel', '--yes']
const issue = '/parish/issues/2026-11-22'
const record = `${issue}/issue.yaml`
const index = '/parish/issues/.index.json'

type Files = Readonly<Record<string, string | Uint8Array>>

/** A host with these files, or with what another one left behind, later on the same day. */
const hostOf = (
  files: Files | MemoryHost = parish,
  settings: NonNullable<Parameters<typeof memoryHost>[1]> = {},
): MemoryHost =>
  memoryHost('files' in files ? Object.fromEntries((files as MemoryHost).files) : files, settings)

const write = (host: MemoryHost, path: string, text: string): void =>
  void host.files.set(`/parish/${path}`, new TextEncoder().encode(text))

const bulletin = async (host: MemoryHost, ...argv: readonly string[]): Promise<number> =>
  (await runOn(host, ...argv)).exit

const other = requests.replace('peace of this town', 'peace of our town')

/** Approved at 18:05, then the town's words changed, and made with `--reopen` at 19:40. */
async function reopened(): Promise<MemoryHost> {
  const before = hostOf()
  await bulletin(before, ...word)
  await bulletin(before, 'make', '--yes')
  const host = hostOf(before, { now: '19:40' })
  write(host, 'requests/parish.yaml', other)
  expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
  return host
}

describe("clergy's word", () => {
  it('shows the text, and under its own heading what only prints, on standard output', async () => {
    const host = hostOf()
    expect(await bulletin(host, ...word)).toBe(0)
    const [text, besides] = host.said.out.split('Prints, but is not in the text above:')
    expect(text).toContain('For the peace of this town.')
    expect(text).not.toContain('Margaret')
    expect(besides).toMatch(/The sick\s+- Margaret\n/)
    expect(besides).not.toMatch(/town|Prayers of the People/)
    expect(host.said.err).not.toMatch(/Margaret|Ellery|Amsel/)
  })

  it('shows what may go on the web alone, under a third heading', async () => {
    const web = requests.replace('channels: [print]', 'channels: [web]')
    const host = hostOf({ ...parish, 'requests/parish.yaml': web })
    await bulletin(host, ...word)
    expect(host.said.out).toMatch(/neither in the text nor printed:\n[\s\S]*Margaret/)
    expect(host.said.out).not.toContain('Prints, but is not')
  })

  it('shows all that prints where a template does not say whose every block is', async () => {
    const item = readFileSync('templates/partials/item.hbs', 'utf8').replace(
      ' data-block="{{id}}"',
      '',
    )
    const host = hostOf({ ...parish, 'templates/partials/item.hbs': item })
    expect(await bulletin(host, ...word)).toBe(0)
    const [, besides] = host.said.out.split('Prints, but is not in the text above:')
    expect(besides).toContain('Prayers of the People')
    expect(besides).toContain('Margaret')
  })

  it('is not taken for the word on another week when a folder of issues is copied', async () => {
    const before = hostOf(parish, { today: '2026-11-15' })
    await bulletin(before, ...word)
    await bulletin(before, 'make', '--yes')
    const copied = textIn(before, '/parish/issues/2026-11-15/issue.yaml')
    const host = hostOf(before)
    write(host, 'issues/2026-11-22/issue.yaml', copied)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, ...word)).toBe(0)
    expect(textIn(host, record)).toContain('week: 2026-11-22')
    expect(await bulletin(host, 'make', '--yes')).toBe(0)
  })

  it('stands in the record of a week that is not made yet, by name and minute', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    expect([...host.files.keys()].filter((path) => path.includes('/issues/'))).toEqual([
      record,
      index,
    ])
    const text = textIn(host, record)
    expect(text).toContain('by: The Rev. Ruth Amsel\n  at: 2026-11-22T18:05\n')
    expect(text).not.toMatch(/Margaret|Ellery|herself|peace|\bshape\b|\bfiles\b/)
  })

  it('is kept by make, whether it comes before or after it, with the same bytes', async () => {
    const first = hostOf()
    await bulletin(first, ...word)
    expect(await bulletin(first, 'make', '--yes')).toBe(0)
    const second = hostOf()
    await bulletin(second, 'make', '--yes')
    const pdf = second.files.get(`${issue}/insert.pdf`)
    await bulletin(second, ...word)
    expect(second.files.get(`${issue}/insert.pdf`)).toBe(pdf)
    expect(second.files).toEqual(first.files)
    const third = hostOf(second, { now: '20:00' })
    expect(await bulletin(third, 'make', '--yes')).toBe(0)
    expect(await bulletin(third, ...word)).toBe(0)
    expect(third.said.err).toContain('approved on 2026-11-22 at 18:05 already')
    expect(third.files).toEqual(first.files)
  })

  it('names to a person what differs, a line each', async () => {
    const first = hostOf()
    await bulletin(first, ...word)
    const host = hostOf(first, { errIsTerminal: true, columns: 100 })
    write(host, 'requests/parish.yaml', other.replace(/ {4}consent: .*\n/, ''))
    expect(await bulletin(host, 'make', '--yes')).toBe(1)
    expect(host.said.err).toContain('“For the peace of our town.” changed\n')
    expect(host.said.err).toContain('“Margaret Ellery” is gone\n')
    expect(host.said.err).toContain('“Margaret Ellery” is held')
  })

  it('tells what is held before it asks for the word', async () => {
    const host = hostOf(
      { ...parish, 'requests/parish.yaml': requests.replace(/ {4}consent: .*\n/, '') },
      { errIsTerminal: true, answers: [false] },
    )
    const { confirm } = host.ask
    let before = ''
    const ask: MemoryHost['ask'] = {
      ...host.ask,
      confirm: (question) => {
        before = host.said.err
        return confirm(question)
      },
    }
    expect(await run(['approve'], { ...host, ask })).toBe(0)
    expect(before).toContain('“Margaret Ellery” is held')
    expect(host.said.err.match(/is held/g)).toHaveLength(1)
  })

  it('covers what goes out, not the paper or the size', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    expect(await bulletin(host, 'make', '--yes', '--paper', 'a4', '--shape', 'flat')).toBe(0)
    const settings = 'insert: { paper: legal, size: { best: 10, floor: 9.5 } }\n'
    write(host, 'bulletin.yaml', parish['bulletin.yaml'] + settings)
    expect(await bulletin(host, 'make', '--yes', '--fresh')).toBe(0)
    expect(textIn(host, record)).toContain('at: 2026-11-22T18:05')
  })

  it.each([
    ['words', 'requests/parish.yaml', other, 'town changed'],
    [
      'consent',
      'requests/parish.yaml',
      requests.replace('channels: [print]', 'channels: [print, web]'),
      'margaret changed',
    ],
    [
      'a window',
      'requests/parish.yaml',
      requests.replace('from: 2026-11-15\n    consent', 'from: 2026-11-29\n    consent'),
      'margaret is gone',
    ],
    [
      'a request more',
      'requests/more.yaml',
      '- { id: rain, section: Our common life, text: For rain. }\n',
      'rain is new',
    ],
    [
      'the verse',
      'requests/verse.yaml',
      'sunday: 2026-11-22\nverse: Psalm 46:1\nrequests: []\n',
      'the verse changed',
    ],
    [
      'the title',
      'bulletin.yaml',
      parish['bulletin.yaml'].replace('of the People', 'of the Church'),
      'the title changed',
    ],
    [
      'the order',
      'bulletin.yaml',
      parish['bulletin.yaml'].replace('[The sick, Our common life]', '[Our common life, The sick]'),
      'the order changed',
    ],
    [
      'words of a template',
      'templates/partials/masthead.hbs',
      '<header data-block="masthead"><h1>{{title}}</h1><p>Stay for coffee.</p></header>',
      'the masthead changed',
    ],
  ])(
    'is not given for other %s: make refuses and says what differs',
    async (_name, path, text, says) => {
      const host = hostOf()
      await bulletin(host, ...word)
      await bulletin(host, 'make', '--yes')
      const before = new Map(host.files)
      write(host, path, text)
      before.set(`/parish/${path}`, host.files.get(`/parish/${path}`) ?? new Uint8Array())
      expect(await bulletin(host, 'make', '--yes')).toBe(1)
      expect(host.said.err).toContain(says)
      expect(host.said.err).toContain('approved on 2026-11-22 at 18:05')
      expect(host.said.err).toContain('--reopen')
      expect(host.said.err).not.toMatch(/Margaret|Ellery|Amsel/)
      expect(host.files).toEqual(before)
      expect(await bulletin(host, 'make', '--yes', '--out', '/desk')).toBe(1)
      expect([...host.files.keys()].filter((name) => name.startsWith('/desk'))).toEqual([])
    },
  )

  it.each([
    'issues/2026-11-22',
    '/parish/issues',
    'Issues/2026-11-22/',
    'requests',
    'articles/old',
    '/other/issues/2026-11-22',
  ])('is not written over through --out %s', async (out) => {
    const host = hostOf({ ...parish, '/other/bulletin.yaml': 'parish: { name: Saint Clare }\n' })
    await bulletin(host, ...word)
    const before = new Map(host.files)
    for (const argv of [['make'], ['make', '--fresh', '--reopen'], ['slip']])
      expect(
        await bulletin(host, ...argv, '--date', '2026-11-29', '--yes', '--out', out),
        host.said.err,
      ).toBe(2)
    expect(host.files).toEqual(before)
  })

  it('may be given anew by another person, and for other content', async () => {
    const before = hostOf()
    await bulletin(before, ...word)
    await bulletin(before, 'make', '--yes')
    const host = hostOf(before, { now: '20:15' })
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'approve', '--by', 'Deacon Ines Prado', '--yes')).toBe(0)
    expect(host.said.err).toContain('run `bulletin make` before you print')
    expect(textIn(host, record)).toContain('by: Deacon Ines Prado\n  at: 2026-11-22T20:15\n')
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('this town')
    expect(await bulletin(host, 'make', '--yes')).toBe(0)
    const text = textIn(host, `${issue}/bulletin.txt`)
    expect(text).toContain('our town')
    expect(text).not.toContain('UPDATED')
  })

  it('leaves the files of the issue as they are, and what is not ours', async () => {
    const host = hostOf()
    await bulletin(host, 'make', '--yes', '--verse', 'Psalm 46:1')
    write(host, 'issues/2026-11-22/for the printer.txt', 'fold it once')
    const before = new Map(host.files)
    expect(await bulletin(host, ...word)).toBe(0)
    const { files } = host
    expect([...files.keys()].sort()).toEqual([...before.keys()].sort())
    for (const [path, bytes] of before)
      if (path !== record && path !== index) expect(files.get(path)).toBe(bytes)
    expect(textIn(host, record)).toContain('verse: Psalm 46:1')
    expect(host.said.out).toContain('Psalm 46:1')
  })

  it('says nothing of a stale issue where the files are what is approved', async () => {
    const host = hostOf()
    await bulletin(host, 'make', '--yes')
    await bulletin(host, ...word)
    expect(host.said.err).not.toContain('before you print')
  })

  it('is asked of a person at a terminal, after the whole text, and by name', async () => {
    const answers: readonly Answer[] = [true, 'Ruth Amsel']
    const host = hostOf(parish, { answers, errIsTerminal: true })
    expect(await bulletin(host, 'approve')).toBe(0)
    expect(host.paged.join('')).toMatch(/this town[\s\S]*Prints, but is not[\s\S]*Margaret/)
    expect(host.said.out).toBe('')
    expect(host.questions).toEqual(['Approve this for 2026-11-22?', 'Your name, for the record'])
    expect(host.said.err).toContain('bulletin approve --by "Ruth Amsel" --date 2026-11-22 --yes')
    expect(textIn(host, record)).toContain('by: Ruth Amsel')
  })

  it('is not given by a no, by breaking off, or without a name', async () => {
    const no = hostOf(parish, { answers: [false] })
    expect(await bulletin(no, 'approve', '--by', 'Ruth Amsel')).toBe(0)
    const stopped = hostOf(parish, { answers: [{ stop: true }] })
    expect(await bulletin(stopped, 'approve', '--by', 'Ruth Amsel')).toBe(130)
    const nameless = hostOf()
    expect(await bulletin(nameless, 'approve', '--yes')).toBe(2)
    expect(await bulletin(nameless, 'approve', '--by', '  ')).toBe(2)
    for (const { files } of [no, stopped, nameless]) expect(files.has(record)).toBe(false)
  })

  it('is not given for a week that cannot be made, or over a record that cannot be read', async () => {
    const empty = hostOf({ 'bulletin.yaml': parish['bulletin.yaml'] })
    expect(await bulletin(empty, ...word)).toBe(1)
    expect(empty.files.has(record)).toBe(false)
    const torn = hostOf({ ...parish, 'issues/2026-11-22/issue.yaml': 'version: 1\nweek: 2026-' })
    expect(await bulletin(torn, ...word)).toBe(1)
    expect(textIn(torn, record)).toBe('version: 1\nweek: 2026-')
    expect(torn.said.err).toContain('error: issues/2026-11-22/issue.yaml cannot be read')
  })

  it('is not lost with a record that is damaged: make and check refuse, and nothing is written', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    await bulletin(host, 'make', '--yes')
    write(host, 'requests/parish.yaml', other)
    write(host, 'issues/2026-11-22/issue.yaml', `${textIn(host, record)}<<<<<<< HEAD\n`)
    const before = new Map(host.files)
    for (const flags of [['--quiet'], ['--reopen'], ['--fresh'], ['--out', '/desk']]) {
      expect(await bulletin(host, 'make', '--yes', ...flags)).toBe(1)
      expect(host.said.err).toContain('error: issues/2026-11-22/issue.yaml cannot be read')
      expect(host.said.err).not.toContain('passed over')
      expect(host.files).toEqual(before)
    }
    expect(await bulletin(host, 'check')).toBe(1)
    expect(host.said.err.split('error:').length).toBe(2)
    expect(await bulletin(host, ...word)).toBe(1)
    expect(host.files).toEqual(before)
    expect(await bulletin(host, 'list')).toBe(0)
    expect(host.said.err).toContain('warning: issues/2026-11-22/issue.yaml cannot be read')
    expect(await bulletin(host, 'make', '--yes', '--date', '2026-11-29')).toBe(0)
    expect(host.said.err).toContain('warning: issues/2026-11-22/issue.yaml cannot be read')
    const desk = hostOf(host, { answers: ['2026-11-22'] })
    expect(await bulletin(desk, 'make')).toBe(1)
    expect(desk.questions.length).toBe(1)
    expect(desk.said.err.split('error:').length).toBe(2)
    host.refusals.set('/parish/issues', 'EACCES')
    expect(await bulletin(host, 'make', '--yes', '--out', '/desk')).toBe(74)
  })

  it('waits for no other run, and ends with 74 where the record may not be written', async () => {
    const busy = hostOf({ ...parish, 'issues/.lock': '99\n' }, { alive: [99] })
    expect(await bulletin(busy, ...word)).toBe(75)
    const refused = hostOf()
    refused.refusals.set('/parish/issues/.issue.yaml.4711.new', 'ENOSPC')
    expect(await bulletin(refused, ...word)).toBe(74)
    expect([...refused.files.keys()].filter((path) => path.includes('/issues/'))).toEqual([])
  })

  it('is told to programs as one JSON object', async () => {
    const host = hostOf()
    expect(await bulletin(host, 'approve', '--by', 'Ruth Amsel', '--json')).toBe(0)
    expect(JSON.parse(host.said.out)).toMatchObject({
      exit: 0,
      week: '2026-11-22',
      approval: { by: 'Ruth Amsel', at: '2026-11-22T18:05' },
      diagnostics: [],
    })
  })

  it('survives a run of make that broke off between the old issue and the new one', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    await bulletin(host, 'make', '--yes')
    host.disk.rename(issue, '/parish/issues/.2026-11-22.old')
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'make', '--yes')).toBe(1)
    expect(await bulletin(host, ...word)).toBe(0)
    expect(textIn(host, record)).toContain('files:')
  })

  it('is not written over by a run of make that began before it was given', async () => {
    const host = hostOf()
    const approving = hostOf()
    await bulletin(approving, ...word)
    const given = approving.files.get(record) ?? new Uint8Array()
    const makeFolder = host.disk.makeFolder
    const disk = {
      ...host.disk,
      makeFolder: (path: string) => {
        makeFolder(path)
        host.files.set(record, given)
      },
    }
    expect(await run(['make', '--yes'], { ...host, disk })).toBe(75)
    expect(host.files.get(record)).toBe(given)
  })
})

describe('an issue reopened', () => {
  it('says so in a theme of the parish that has no look for that', async () => {
    const theme = readFileSync(
      join(import.meta.dirname, '../../templates/looks/missal.yaml'),
      'utf8',
    )
    const own = theme.replace(/^ *\.updated:.*\n/m, '')
    const host = hostOf({ ...parish, 'templates/theme.yaml': own })
    await bulletin(host, ...word)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
    const pages = host.files.get(`${issue}/insert-pages.pdf`)
    expect(pages && (await lettersDrawn(pages))).toContain('UPDATED')
  })

  it('is inspected as it prints', async () => {
    const host = await reopened()
    for (const stage of ['document', 'sheets']) {
      expect(await bulletin(host, 'inspect', stage)).toBe(0)
      expect(host.said.out).toContain('UPDATED')
    }
  })

  it('is previewed with its mark in every edition', async () => {
    const host = await reopened()
    for (const edition of ['standard', 'large-print']) {
      expect(await bulletin(host, 'preview', '--edition', edition)).toBe(0)
      expect(host.said.out).toContain('UPDATED')
      expect(host.said.err).not.toContain('approved')
    }
  })

  it('carries UPDATED and the time in the text, on the page and in the record', async () => {
    const host = await reopened()
    expect(host.said.err).toContain('marked UPDATED, 2026-11-22 19:40')
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('UPDATED November 22, 2026, 7:40 p.m.')
    const pages = host.files.get(`${issue}/insert-pages.pdf`)
    expect(pages && (await lettersDrawn(pages))).toContain('UPDATEDNovember22,2026,7:40p.m.')
    expect(textIn(host, record)).toMatch(
      /at: 2026-11-22T18:05[\s\S]*reopening:\n {2}at: 2026-11-22T19:40/,
    )
  })

  it('keeps approval, time and bytes in later runs of the same content', async () => {
    const before = await reopened()
    const host = hostOf(before, { now: '23:00', today: '2026-11-22' })
    expect(await bulletin(host, 'make', '--yes')).toBe(0)
    expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
    expect(host.files).toEqual(before.files)
    expect(await bulletin(host, 'preview')).toBe(0)
    expect(host.said.out).toBe(textIn(before, `${issue}/bulletin.txt`))
    expect(await bulletin(host, 'check', '--weeks', '1')).toBe(0)
  })

  it('is refused again when its content changes again, and keeps its mark when that is approved', async () => {
    const before = await reopened()
    const host = hostOf(before, { now: '23:00' })
    write(host, 'requests/parish.yaml', other.replace('our town', 'all towns'))
    expect(await bulletin(host, 'make', '--yes')).toBe(1)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, ...word)).toBe(0)
    expect(textIn(host, record)).toMatch(/at: 2026-11-22T23:00[\s\S]*at: 2026-11-22T19:40/)
    expect(await bulletin(host, 'make', '--yes')).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('7:40 p.m.')
  })

  it('loses its mark when it goes back to what was approved', async () => {
    const host = await reopened()
    write(host, 'requests/parish.yaml', requests)
    expect(await bulletin(host, 'make', '--yes')).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).not.toContain('UPDATED')
    expect(textIn(host, record)).not.toContain('reopening')
  })

  it('is written into another folder with the time it was first written there', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'make', '--yes', '--reopen', '--out', '/desk')).toBe(0)
    const later = hostOf(host, { now: '21:00' })
    expect(await bulletin(later, 'make', '--yes', '--out', '/desk')).toBe(0)
    expect(textIn(later, '/desk/bulletin.txt')).toContain('6:05 p.m.')
    expect(later.files).toEqual(host.files)
  })

  it('is marked even by a template of the parish that has no place for it', async () => {
    const masthead = '<header data-block="masthead"><h1>{{title}}</h1></header>'
    const host = hostOf({ ...parish, 'templates/partials/masthead.hbs': masthead })
    await bulletin(host, ...word)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).toMatch(
      /^UPDATED November 22, 2026, 6:05 p\.m\.\n/,
    )
  })

  it("is marked in the parish's language and in large print", async () => {
    const spanish = parish['bulletin.yaml'].replace('  timezone', '  language: es\n  timezone')
    const host = hostOf({
      ...parish,
      'bulletin.yaml': `${spanish}editions: [standard, large-print]\n`,
    })
    await bulletin(host, ...word)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
    const mark = 'ACTUALIZADO el 22 de noviembre de 2026, 18:05'
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain(mark)
    const large = host.files.get(`${issue}/large-print.pdf`)
    expect(large && (await lettersDrawn(large))).toContain(mark.replaceAll(' ', ''))
  })

  it('is told of by check as an error and by preview as a warning before it is', async () => {
    const host = hostOf()
    await bulletin(host, ...word)
    write(host, 'requests/parish.yaml', other)
    expect(await bulletin(host, 'check', '--weeks', '1')).toBe(1)
    expect(host.said.err).toMatch(/error: the insert of 2026-11-22 was approved/)
    expect(await bulletin(host, 'preview')).toBe(0)
    expect(host.said.err).toMatch(/warning: the insert of 2026-11-22 was approved/)
    expect(host.said.out).toContain('our town')
  })

  it('is nothing where no other content was approved, and make says so', async () => {
    const host = hostOf()
    expect(await bulletin(host, 'make', '--yes', '--reopen')).toBe(0)
    expect(host.said.err).toContain('--reopen does nothing here')
    expect(textIn(host, record)).not.toMatch(/approval|reopening/)
  })
})
