import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../../src/archive/read-record.ts'
import type { WeekRecord } from '../../src/archive/record.ts'
import { writeRecord } from '../../src/archive/write-record.ts'
import { itemKinds } from '../../src/item-kind.ts'
import { parseLocalTime } from '../../src/local-time.ts'
import { memoryHost } from '../memory-host.ts'
import { day } from '../select/a-parish.ts'

const path = '/parish/issues/2026-11-22/issue.yaml'

const time = (text: string): NonNullable<ReturnType<typeof parseLocalTime>> => {
  const at = parseLocalTime(text)
  if (at === undefined) throw new Error(`${text} is no time`)
  return at
}

const written = (record: WeekRecord): ReturnType<typeof readRecord> =>
  readRecord(path, memoryHost({ 'issues/2026-11-22/issue.yaml': writeRecord(record) }).disk)

const text = fc.string({ unit: 'grapheme', minLength: 1 }).map(
  (one) =>
    one
      .normalize('NFC')
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim() || 'x',
)
const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const at = fc.constantFrom(
  time('2026-11-21T18:05'),
  time('2026-11-21T00:00'),
  time('2026-11-21T23:59'),
)
const approval = fc.record({
  by: text,
  at,
  content: fc.record({ hash, parts: fc.array(fc.record({ id: text, hash })) }),
})
const item = fc.record(
  {
    kind: fc.constantFrom(...itemKinds),
    id: text,
    rule: fc.constantFrom('in-window' as const, 'no-consent' as const),
    channels: fc.subarray(['print' as const, 'text' as const, 'web' as const]),
    hash,
    place: hash,
  },
  { requiredKeys: ['kind', 'id', 'rule', 'channels'] },
)
const issue = fc.record(
  {
    kind: fc.constant('issue' as const),
    week: fc.constant(day('2026-11-22')),
    shape: fc.constantFrom('half-fold' as const, 'flat' as const),
    paper: fc.constantFrom('letter' as const, 'a4' as const),
    size: fc.constantFrom(9, 10.25, 10.5),
    items: fc
      .array(item, { maxLength: 5 })
      .map((items) => itemKinds.flatMap((kind) => items.filter((one) => one.kind === kind))),
    files: fc.array(fc.record({ path: text, bytes: fc.nat(), sha256: hash }), { maxLength: 2 }),
    choices: fc.record(
      { leaveOut: fc.array(text, { maxLength: 2 }), verse: text },
      { requiredKeys: ['leaveOut'] },
    ),
    approval,
    reopening: fc.record({ at, hash }),
  },
  {
    requiredKeys: ['kind', 'week', 'shape', 'paper', 'size', 'items', 'files', 'choices'],
  },
)
const approved = fc.record({
  kind: fc.constant('approval' as const),
  week: fc.constant(day('2026-11-22')),
  approval,
})

describe('a record', () => {
  it('is read as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(issue, approved), (record) => {
        expect(written(record)).toEqual(record)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it.each([
    ['before there were approvals and places', ''],
    [
      'by the first version, with what was out and held',
      `  - { id: vestry, decision: out, rule: not-yet }
  - { id: t-r-2026-11-15, decision: held, rule: no-consent }
`,
    ],
  ])('of an issue made %s is read', (_, besides) => {
    const old = `version: 1
week: 2026-11-15
shape: half-sheet
paper: letter
size: 10.5
requests:
  - { id: town, decision: in, rule: in-window, channels: [print, text, web], hash: abc }
${besides}articles: []
files:
  - { path: bulletin.txt, bytes: 12, sha256: def }
`
    const { disk } = memoryHost({ 'issues/2026-11-22/issue.yaml': old })
    const read = readRecord(path, disk)
    expect(read).toEqual({
      kind: 'issue',
      week: '2026-11-15',
      shape: 'half-sheet',
      paper: 'letter',
      size: 10.5,
      items: [
        {
          kind: 'request',
          id: 'town',
          rule: 'in-window',
          channels: ['print', 'text', 'web'],
          hash: 'abc',
        },
      ],
      files: [{ path: 'bulletin.txt', bytes: 12, sha256: 'def' }],
      choices: { leaveOut: [] },
    })
    if (typeof read === 'object') expect(writeRecord(read)).toMatch(/^version: 2$/m)
  })

  it('of an issue that is damaged is not taken for an approval alone', () => {
    const record = {
      by: 'Ruth Amsel',
      at: time('2026-11-21T18:05'),
      content: { hash: 'a', parts: [] },
    }
    const whole = writeRecord({
      kind: 'approval',
      week: day('2026-11-22'),
      approval: record,
    })
    const read = (content: string): ReturnType<typeof readRecord> =>
      readRecord(path, memoryHost({ 'issues/2026-11-22/issue.yaml': content }).disk)
    expect(read(whole)).toMatchObject({ kind: 'approval' })
    expect(read(`${whole}shape: half-fold\n`)).toBe('unreadable')
    expect(read(whole.replace('T18:05', 'T25:05'))).toBe('unreadable')
  })
})
