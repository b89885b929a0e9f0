import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  indexWritten,
  issuesBefore,
  openArchive,
  quotedBefore,
  recordNow,
  recordOfIssue,
  unreadRecords,
} from '../../src/archive/open-archive.ts'
import type { IssueRecord, RecordedVerse } from '../../src/archive/record.ts'
import { writeRecord } from '../../src/archive/write-record.ts'
import { addWeeks, type CivilDate, partsOf } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import { parseLocalTime } from '../../src/local-time.ts'
import type { QuotedIssue } from '../../src/scripture/permissions.ts'
import { lastPrinted } from '../../src/scripture/rank-verses.ts'
import { bulletin } from '../cli/small-parish.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { day } from '../select/a-parish.ts'

const seed = 20261129
const at = parseLocalTime('2026-11-01T08:00')
if (at === undefined) throw new Error('no time')

const approvalOf = (week: string): string =>
  writeRecord({
    kind: 'approval',
    week: day(week),
    approval: { by: 'Ruth Amsel', at, content: { hash: 'a', parts: [] } },
  })

const quoting = (verses: readonly string[], translation = 'KJV'): RecordedVerse => ({
  ref: verses.join('; '),
  verses,
  translation,
  rule: 'theme',
})

const issueOf = (week: CivilDate, verses: readonly string[], motto?: string): IssueRecord => ({
  kind: 'issue',
  week,
  shape: 'half-fold',
  paper: 'letter',
  size: 10.5,
  ...(verses.length > 0 && { verse: quoting(verses) }),
  ...(motto !== undefined && { motto: quoting([motto], 'NIV') }),
  items: [
    {
      kind: 'request',
      id: 'town',
      rule: 'in-window',
      channels: ['print', 'text', 'web'],
    },
  ],
  files: [{ path: 'bulletin.txt', bytes: 12, sha256: 'def' }],
  choices: { leaveOut: [] },
})

/** A record written as a run writes it. */
function write(host: MemoryHost, record: IssueRecord): void {
  const before = openArchive('/parish', host.disk)
  const path = `/parish/issues/${record.week}/issue.yaml`
  host.disk.write(path, new TextEncoder().encode(writeRecord(record)))
  indexWritten(before, record, host.disk)
}

/** The host, and which files are opened from now on. */
function watched(host: MemoryHost): { disk: MemoryHost['disk']; opened: string[] } {
  const opened: string[] = []
  const read: MemoryHost['disk']['read'] = (path) => {
    opened.push(path)
    return host.disk.read(path)
  }
  return { disk: { ...host.disk, read }, opened }
}

const index = '/parish/issues/.index.json'

describe('the archive', () => {
  it('finds one week by itself, also where it was moved aside, and opens no other', () => {
    const { disk, opened } = watched(
      memoryHost({
        'issues/2026-11-15/issue.yaml': approvalOf('2026-11-15'),
        'issues/.2026-11-22.old/issue.yaml': approvalOf('2026-11-22'),
        'issues/2026-11-29/issue.yaml': 'version: [',
      }),
    )
    const now = (week: string) => recordNow('/parish', { week: day(week) }, disk)
    expect(now('2026-11-22')).toMatchObject({ week: '2026-11-22' })
    expect(opened).toEqual(['/parish/issues/.2026-11-22.old/issue.yaml'])
    expect(now('2026-11-29')).toBe('unreadable')
    expect(now('2026-12-06')).toBeUndefined()
  })

  it('has its weeks in order, one that a run had moved aside with them, and none twice', () => {
    const { disk } = memoryHost({
      'issues/2026-11-29/issue.yaml': approvalOf('2026-11-29'),
      'issues/.2026-11-22.old/issue.yaml': approvalOf('2026-11-22'),
      'issues/.2026-11-15.old/issue.yaml': 'version: [',
      'issues/2026-11-15/issue.yaml': approvalOf('2026-11-15'),
      'issues/letters/issue.yaml': approvalOf('2026-11-08'),
    })
    const archive = openArchive('/parish', disk)
    expect([...archive.stamps.keys()]).toEqual(['2026-11-15', '2026-11-22', '2026-11-29'])
    expect(unreadRecords(archive, { week: day('2026-12-06') })).toEqual([])
  })

  it('takes no record for that of a week whose folder was begun as a copy of another', () => {
    const copied = writeRecord(issueOf(day('2026-11-15'), ['Ps.46.1']))
    const { disk } = memoryHost({
      'issues/2026-11-15/issue.yaml': copied,
      'issues/2026-11-22/issue.yaml': copied,
    })
    const archive = openArchive('/parish', disk)
    expect(recordOfIssue(archive, { week: day('2026-11-22') })).toBeUndefined()
    expect([...issuesBefore(archive, { week: day('2026-11-29') })].map(({ week }) => week)).toEqual(
      ['2026-11-15'],
    )
  })

  it('tells of records that cannot be read, but for the week at hand, by the index as without', () => {
    const host = memoryHost({ 'issues/2026-11-15/issue.yaml': 'version: 9\n' })
    const told = () =>
      unreadRecords(openArchive('/parish', host.disk), { week: day('2026-11-22') }).map(
        ({ severity, code, values }) => ({ severity, code, values }),
      )
    const expected = [
      {
        severity: 'warning',
        code: 'record-unreadable',
        values: { path: 'issues/2026-11-15/issue.yaml' },
      },
    ]
    expect(told()).toEqual(expected)
    write(host, issueOf(day('2026-11-22'), ['Ps.46.1']))
    expect(told()).toEqual(expected)
    const archive = openArchive('/parish', host.disk)
    expect(unreadRecords(archive, { week: day('2026-11-15') })).toEqual([])
    expect(recordOfIssue(archive, { week: day('2026-11-15') })).toBe('unreadable')
    host.files.set('/parish/issues/2026-11-15/issue.yaml', encode(approvalOf('2026-11-15')))
    expect(told()).toEqual([])
  })
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the index of the archive', () => {
  const verse = fc.integer({ min: 1, max: 12 }).map((number) => `Ps.${number}.1`)
  const change = fc.record({
    // Weeks of nine years, some more than once.
    week: fc.nat(460).map((weeks) => addWeeks(day('2018-01-07'), weeks)),
    verses: fc.array(verse, { maxLength: 2 }),
    motto: fc.option(verse, { nil: undefined }),
    by: fc.constantFrom('run', 'run', 'run', 'hand'),
  })

  it('tells of every week what all records tell', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(480), { minLength: 1, maxLength: 5 }),
        (changes, weeks) => {
          const host = memoryHost({})
          for (const { week, verses, motto, by } of changes) {
            const record = issueOf(week, verses, motto)
            if (by === 'run') write(host, record)
            else host.files.set(`/parish/issues/${week}/issue.yaml`, encode(writeRecord(record)))
          }
          const indexed = openArchive('/parish', host.disk)
          host.files.delete(index)
          const read = openArchive('/parish', host.disk)
          for (const week of weeks.map((ahead) => addWeeks(day('2018-01-07'), ahead))) {
            const all = [...issuesBefore(read, { week })]
            expect(tellingOf(quotedBefore(indexed, { week }), week)).toEqual(tellingOf(all, week))
            expect(tellingOf(quotedBefore(read, { week }), week)).toEqual(tellingOf(all, week))
          }
        },
      ),
      { seed, numRuns: 150 },
    )
  })

  /** What choosing and counting in a week look at. */
  const tellingOf = (issues: readonly QuotedIssue[], week: CivilDate): object => ({
    printed: [...lastPrinted({ records: issues, week })].sort(),
    ofYear: issues
      .filter((issue) => partsOf(issue.week).year === partsOf(week).year)
      .map(({ week: of, verse: head, motto }) => [of, head?.verses, motto?.verses])
      .sort(),
  })

  const three = ['2026-11-08', '2026-11-15', '2026-11-22'].map((week) =>
    issueOf(day(week), [`Ps.${week.slice(-2)}.1`]),
  )
  const made = (): MemoryHost => {
    const host = memoryHost({})
    for (const record of three) write(host, record)
    return host
  }
  const week = day('2026-11-29')

  it('stands for the records, and is passed over as soon as one of them is another', () => {
    const host = made()
    const first = watched(host)
    expect(quotedBefore(openArchive('/parish', first.disk), { week })).toHaveLength(3)
    expect(first.opened).toEqual([index])
    const changed = writeRecord(issueOf(day('2026-11-15'), ['Ps.99.1']))
    host.files.set('/parish/issues/2026-11-15/issue.yaml', encode(changed))
    const then = watched(host)
    expect(quotedBefore(openArchive('/parish', then.disk), { week })[1]?.verse?.verses).toEqual([
      'Ps.99.1',
    ])
    expect(then.opened).toHaveLength(4)
    host.files.delete('/parish/issues/2026-11-08/issue.yaml')
    expect(quotedBefore(openArchive('/parish', host.disk), { week })).toHaveLength(2)
  })

  it('reads one record after one was written, and belongs to none where a hand was there too', () => {
    const host = made()
    const before = openArchive('/parish', host.disk)
    const next = encode(writeRecord(issueOf(week, ['Ps.1.1'])))
    host.files.set(`/parish/issues/${week}/issue.yaml`, next)
    const one = watched(host)
    indexWritten(before, { week }, one.disk)
    expect(one.opened).toEqual([`/parish/issues/${week}/issue.yaml`])
    const after = watched(host)
    expect(
      quotedBefore(openArchive('/parish', after.disk), { week: day('2026-12-06') }),
    ).toHaveLength(4)
    expect(after.opened).toEqual([index])
    const meddled = writeRecord(issueOf(day('2026-11-15'), ['Ps.99.1']))
    host.files.set('/parish/issues/2026-11-15/issue.yaml', encode(meddled))
    indexWritten(before, { week }, host.disk)
    const quoted = quotedBefore(openArchive('/parish', host.disk), { week: day('2026-12-06') })
    expect(quoted.map(({ verse: head }) => head?.verses[0])).toEqual([
      'Ps.08.1',
      'Ps.99.1',
      'Ps.22.1',
      'Ps.1.1',
    ])
  })

  it.each(['', '\0\0\0', '{}', '{"version":2}', 'no JSON', '[]'])(
    'is made anew where it is %j',
    (text) => {
      const host = made()
      host.files.set(index, encode(text))
      expect(quotedBefore(openArchive('/parish', host.disk), { week })).toHaveLength(3)
    },
  )

  it('is not missed where the disk refuses it', async () => {
    const { host } = await bulletin(['make', '--yes', '--date', '2026-11-15'])
    host.files.delete(index)
    host.refusals.set('/parish/issues/..index.json.new', 'EROFS')
    expect(await run(['make', '--yes', '--date', '2026-11-22'], host)).toBe(0)
    expect(host.files.has(index)).toBe(false)
    expect(quotedBefore(openArchive('/parish', host.disk), { week })).toHaveLength(2)
  })

  it('is written by make and approve alone', async () => {
    const { host } = await bulletin(['make', '--yes', '--date', '2026-11-22'])
    const files = Object.fromEntries([...host.files].filter(([path]) => path !== index))
    const isWritten = async (...argv: readonly string[]) =>
      (await bulletin(argv, {}, files)).host.files.has(index)
    expect(await isWritten('list', '--date', '2026-11-29')).toBe(false)
    expect(await isWritten('preview', '--date', '2026-11-29')).toBe(false)
    expect(await isWritten('make', '--yes', '--date', '2026-11-29', '--dry-run')).toBe(false)
    expect(await isWritten('make', '--yes', '--date', '2026-11-29', '--out', 'desk')).toBe(false)
    expect(await isWritten('approve', '--yes', '--by', 'Ruth', '--date', '2026-11-29')).toBe(true)
  })
})

describe('fifty years of issues', () => {
  /** Files opened and bytes read by a command, of the parish and of what the program ships. */
  async function work(years: number, argv: readonly string[]): Promise<[number, number]> {
    const { host } = await bulletin(['make', '--yes', '--date', '2026-11-08'])
    const one = textIn(host, '/parish/issues/2026-11-08/issue.yaml')
    for (let ago = 1; ago < 52 * years; ago++) {
      const of = addWeeks(day('2026-11-08'), -ago)
      const path = `/parish/issues/${of}/issue.yaml`
      const verses = `- Ps.${ago % 150}.${1 + (ago % 5)}`
      host.files.set(path, encode(one.replace('2026-11-08', of).replace(/- \w+\.\d+\.\d+/, verses)))
    }
    const first = await bulletin(
      ['make', '--yes', '--date', '2026-11-15'],
      {},
      Object.fromEntries(host.files),
    )
    const files = Object.fromEntries(first.host.files)
    const again = memoryHost(files)
    let opened = 0
    let bytes = 0
    const counted = {
      ...again,
      disk: {
        ...again.disk,
        read: (path: string) => {
          const read = again.disk.read(path)
          opened++
          if (read.ok) bytes += read.bytes.length
          return read
        },
      },
      resources: {
        resource: (name: string) => {
          const read = again.resources.resource(name)
          opened++
          bytes += read.length
          return read
        },
      },
    }
    expect(await run(argv, counted)).toBe(0)
    return [opened, bytes]
  }

  it.each([
    [['list', '--date', '2026-11-22']],
    [['make', '--yes', '--date', '2026-11-22']],
    [['make', '--yes', '--date', '2026-11-15', '--fresh']],
  ])('cost %j no more than one', async (argv) => {
    const [opened, bytes] = await work(1, argv)
    const [openedThen, bytesThen] = await work(50, argv)
    expect(openedThen).toBe(opened)
    expect(bytesThen / bytes).toBeLessThan(1.15)
  })
})
