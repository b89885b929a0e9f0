import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  type Edited,
  type ItemChange,
  insertItem,
  type NewEntry,
  type NewValue,
  rewriteItem,
} from '../../src/edit/index.ts'
import { readItemFile } from '../../src/edit/item-file.ts'
import { locator } from '../../src/source.ts'
import { type OddFile, oddFile } from './odd-file.ts'

const runs = { seed: 20_261_122, numRuns: 500 }

const someWords = fc.oneof(
  fc.constantFrom(
    'recovering at home',
    'Psalm 46: a refuge',
    'No',
    '- one\n- two',
    'for all who wait\n\nand for those who sit up with them: at home # and away',
    "the choir's “new” *song*, [all] {of} it",
    'x'.repeat(120),
    '2026. A great year for the parish and the people who come to it, even those of the 9. Street - who knew',
    'tab\tand bell\u0007',
  ),
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text),
  fc
    .array(fc.constantFrom('word', '-', '#', '1.', 'a:', '\\', '“so”', '>', 'Ñandú', '日本'), {
      minLength: 20,
      maxLength: 60,
    })
    .map((parts) => parts.join(' ')),
)
const words = someWords.map((text): NewValue => ({ kind: 'words', text }))
const plain = (text: string): NewValue => ({ kind: 'plain', text })

const change: fc.Arbitrary<ItemChange> = fc.oneof(
  fc
    .tuple(fc.constantFrom('text', 'note', 'id', 'section', 'footnote'), words)
    .map(([key, value]): ItemChange => ({ kind: 'set', path: [key], value })),
  fc
    .tuple(fc.constantFrom('from', 'until', 'priority'), fc.constantFrom('2026-12-24', 'essential'))
    .map(([key, text]): ItemChange => ({ kind: 'set', path: [key], value: plain(text) })),
  fc.constantFrom<ItemChange>(
    { kind: 'set', path: ['person', 'show'], value: plain('initials') },
    { kind: 'set', path: ['person', 'name'], value: { kind: 'words', text: 'Ruth Abel' } },
    {
      kind: 'set',
      path: ['consent', 'channels'],
      value: { kind: 'list', items: ['print', 'web'] },
    },
    {
      kind: 'set',
      path: ['closed'],
      value: {
        kind: 'mapping',
        entries: [
          ['date', plain('2026-11-24')],
          ['how', { kind: 'words', text: 'well again, thanks be to God' }],
        ],
      },
    },
    {
      kind: 'set',
      path: ['person'],
      value: { kind: 'mapping', entries: [['name', { kind: 'words', text: 'Ruth Abel' }]] },
    },
  ),
  fc
    .constantFrom('text', 'note', 'from', 'until', 'person', 'consent', 'priority', 'id')
    .map((key): ItemChange => ({ kind: 'remove', path: [key] })),
  fc.constant<ItemChange>({ kind: 'rename', path: ['from'], key: 'sunday' }),
)

/**
 * Whether an edit can be made: there is something to take out, and something stays. What is taken
 * out between a long text and a comment further in cannot be: the comment would become text.
 */
const isPossible = (change: ItemChange, keys: readonly string[], raw: string): boolean =>
  change.kind === 'set' ||
  (keys.includes(change.path[0]) &&
    keys.length > 1 &&
    (change.kind === 'rename' || !raw.includes('# deep')))

/** An edit of one request of an odd file. */
const editedFile = fc
  .tuple(oddFile, change, fc.nat(2))
  .map(([file, one, at]) => ({ file, change: one, index: at % file.requests.length }))
  .filter(({ file, change: one, index }) =>
    isPossible(one, file.requests[index]?.keys ?? [], file.raw),
  )

describe('whatever a request file looks like', () => {
  it('is valid to begin with', () => {
    fc.assert(
      fc.property(oddFile, ({ raw }) => {
        expect(readItemFile(lineFeeds(raw))?.list).toBeDefined()
      }),
      runs,
    )
  })

  it('an edit changes the lines of its entry and no other', () => {
    fc.assert(
      fc.property(editedFile, ({ file, change: one, index }) => {
        const after = textOf(changed(file, index, one))
        expect(endsOf(after)).toEqual(endsOf(file.raw))
        expect(strayLines(file, `${index}`, one.path[0], after)).toEqual([])
      }),
      runs,
    )
  })

  it('an edit changes what it was to change, as another reader of YAML sees it', () => {
    fc.assert(
      fc.property(editedFile, ({ file, change: one, index }) => {
        const after = requestsIn(textOf(changed(file, index, one)))
        const before = requestsIn(file.raw)
        expect(after).toEqual(before.with(index, meant(before[index] ?? {}, one)))
      }),
      runs,
    )
  })

  it('every line that stays keeps its own end, where they differ', () => {
    fc.assert(
      fc.property(
        editedFile,
        fc.infiniteStream(fc.boolean()),
        ({ file, change: one, index }, turns) => {
          const body = `${lineFeeds(file.raw).trimEnd()}\n`
          const raw = body.replace(/\n/g, () => (turns.next().value ? '\r\n' : '\n'))
          for (const after of [
            textOf(changed({ ...file, raw }, index, one)),
            textOf(insertItem(raw, [['id', { kind: 'words', text: 'new' }]])),
          ])
            expect(sameLines(withEnds(raw), withEnds(after))).toEqual(
              sameLines(withoutEnds(raw), withoutEnds(after)),
            )
        },
      ),
      runs,
    )
  })

  it('a request is added behind all others, and nothing else changes', () => {
    fc.assert(
      fc.property(oddFile, words, (file, text) => {
        const entries: readonly NewEntry[] = [
          ['id', { kind: 'words', text: 'new' }],
          ['text', text],
        ]
        const after = textOf(insertItem(file.raw, entries))
        expect(strayLines(file, 'none', '', after)).toEqual([])
        const added = tidied({ id: 'new', text: text.kind === 'words' ? text.text : '' })
        expect(requestsIn(after)).toEqual([...requestsIn(file.raw), added])
      }),
      runs,
    )
  })
})

const textOf = (edited: Edited): string => {
  if (!edited.ok) throw new Error(edited.why)
  return edited.text
}

function changed({ raw }: OddFile, index: number, one: ItemChange): Edited {
  const text = lineFeeds(raw)
  const range = readItemFile(text)?.list?.items[index]?.range
  if (range === undefined) throw new Error(`no request ${index}`)
  return rewriteItem(raw, locator('requests/odd.yaml', text)(range), [one])
}

const lineFeeds = (raw: string): string => raw.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')

const withEnds = (raw: string): readonly string[] => raw.match(/[^\n]*\n/g) ?? []

const withoutEnds = (raw: string): readonly string[] =>
  withEnds(raw).map((line) => line.replace(/\r?\n$/, ''))

/** How many lines are the same from the top, and below the first other one from the end. */
function sameLines(before: readonly string[], after: readonly string[]): readonly number[] {
  const first = before.findIndex((line, at) => line !== after[at])
  const top = first === -1 ? before.length : first
  const rest = before.slice(top).toReversed()
  const below = after.slice(top).toReversed()
  const last = rest.findIndex((line, at) => line !== below[at])
  return [top, last === -1 ? rest.length : last]
}

/** The kinds of line end in a text, its mark, and whether its last line is ended. */
const endsOf = (raw: string): readonly unknown[] => [
  raw.startsWith('\ufeff'),
  /[^\r]\n/.test(raw.replace(/\n\n/g, '\n')) && !raw.includes('\r\n'),
  /\r\n/.test(raw),
]

/**
 * Lines of the file that are gone though they do not belong to the entry, in a text where the lines
 * before and after the changed stretch are the same. A request in braces is one stretch; so is one
 * whose first entry, beside the dash, is changed or gets a neighbour.
 */
function strayLines(
  { lines, requests }: OddFile,
  index: string,
  key: string,
  after: string,
): readonly string[] {
  const before = lines.map(({ text }) => text)
  const now = lineFeeds(after).split('\n')
  const differs = (one: readonly string[], other: readonly string[]): number => {
    const at = one.findIndex((text, place) => text !== other[place])
    return at === -1 ? one.length : at
  }
  const lead = differs(before, now)
  const rest = before.slice(lead)
  const tail = differs(rest.toReversed(), now.slice(lead).toReversed())
  const gone = lines.slice(lead, lines.length - tail)
  const first = lines.findIndex(({ owner }) => owner.startsWith(index))
  const isOwn = ({ owner }: (typeof lines)[number], at: number): boolean =>
    owner === `${index}.${key}` ||
    (requests[Number(index)]?.inBraces === true && owner === index) ||
    isBesideDash(lead + at, first)
  const isBesideDash = (at: number, dash: number): boolean =>
    at === dash ||
    (at > dash &&
      lines.slice(dash, at).every(({ owner }) => owner === `${index}.${key}` || owner === ''))
  return gone.filter((one, at) => !isOwn(one, at)).map(({ text }) => text)
}

type Said = Readonly<Record<string, unknown>>

function requestsIn(raw: string): readonly Said[] {
  const read: unknown = parse(lineFeeds(raw), { schema: 'failsafe' })
  const list = Array.isArray(read) ? read : (read as { requests: readonly unknown[] }).requests
  return list.map((one) => tidied(one) as Said)
}

/** Values with nothing and empty words alike, and the lines of words in lines as one. */
const tidied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]))
  return typeof value === 'string' && value.includes('\n')
    ? value.replace(/\s+/g, ' ').trim()
    : (value ?? '')
}

function meant(request: Said, { path: [key, inner], ...one }: ItemChange): Said {
  const { [key]: old, ...others } = request
  if (one.kind === 'remove') return others
  if (one.kind === 'rename') return { ...others, [one.key]: old }
  const value = tidied(said(one.value))
  if (inner === undefined) return { ...others, [key]: value }
  const around = typeof old === 'object' && old !== null ? old : {}
  return { ...others, [key]: { ...around, [inner]: value } }
}

function said(value: NewValue): unknown {
  switch (value.kind) {
    case 'words':
    case 'plain':
      return value.text
    case 'list':
      return [...value.items]
    case 'mapping':
      return Object.fromEntries(value.entries.map(([key, one]) => [key, said(one)]))
    default:
      return value satisfies never
  }
}
