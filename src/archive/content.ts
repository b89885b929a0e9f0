import { createHash } from 'node:crypto'
import type { CivilDate } from '../civil-date.ts'
import type { Document } from '../document/document.ts'
import type { ContentChange } from '../problems/record-problems.ts'
import { keyedHash } from './hash-words.ts'
import { type Leaf, leavesOf } from './leaves.ts'

/**
 * What goes out in a week, as hashes keyed by the week: of the whole, to say whether it is the same,
 * and of each part, to say what is not. Classes, keeps and panels are how it looks and not in here.
 */
export interface ContentHashes {
  /** Of every part of every document in its order. */
  readonly hash: string
  /** Sorted by id. */
  readonly parts: readonly ContentPart[]
}

/** A request, an article, or a part of the page by its `data-block`. */
interface ContentPart {
  readonly id: string
  readonly hash: string
}

/** The first heading is a part of its own, so that a new title is not told as a new masthead. */
const TITLE = 'title'
/** What stands under no `data-block`. */
const REST = 'page'

/** Hashes what the documents of all channels say, the pictures' own bytes included. */
export function hashContent(
  documents: readonly Document[],
  pictureOf: (src: string) => Uint8Array,
  week: CivilDate,
): ContentHashes {
  const said = documents.flatMap((document, channel) => [
    { part: TITLE, text: `${channel} ${document.title}` },
    ...leavesOf(document).map((leaf) => ({
      part: partOf(leaf),
      text: `${channel} ${canonical(leaf, pictureOf)}`,
    })),
  ])
  return {
    hash: keyedHash(JSON.stringify(said), week),
    parts: [...passagesOf(said)]
      .map(([id, passages]) => ({ id, hash: keyedHash(JSON.stringify(passages.sort()), week) }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }
}

/** What is said of each part: one passage for every place where it stands, so that a part is the same in another order. */
function passagesOf(
  said: readonly { readonly part: string; readonly text: string }[],
): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const [at, { part, text }] of said.entries()) {
    const passages = parts.get(part) ?? []
    parts.set(part, passages)
    const last = said[at - 1]?.part === part ? passages.pop() : undefined
    passages.push(last === undefined ? text : `${last}\n${text}`)
  }
  return parts
}

/** How what goes out now differs from what it was; where nothing but the order does, that is the one change. */
export function contentChanges(
  before: ContentHashes,
  now: ContentHashes,
): readonly ContentChange[] {
  if (before.hash === now.hash) return []
  const old = new Map(before.parts.map(({ id, hash }) => [id, hash]))
  const kept = new Set(now.parts.map(({ id }) => id))
  const changes = [
    ...now.parts.flatMap(({ id, hash }): readonly ContentChange[] => {
      const was = old.get(id)
      if (was === hash) return []
      return [{ part: id, change: was === undefined ? 'new' : 'changed' }]
    }),
    ...before.parts
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): ContentChange => ({ part: id, change: 'dropped' })),
  ]
  return changes.length > 0 ? changes : [{ part: REST, change: 'moved' }]
}

const partOf = ({ part, block }: Leaf): string =>
  block.kind === 'heading' && block.level === 1 ? TITLE : (part ?? REST)

/** Looks, and a code's modules, which its address says already. */
const left: ReadonlySet<string> = new Set(['classes', 'keep', 'panel', 'part', 'modules'])

/** One text for one content: keys in a fixed order, so that it outlives how the program builds its blocks. */
function canonical({ block, within }: Leaf, pictureOf: (src: string) => Uint8Array): string {
  const picture =
    block.kind === 'figure' && block.content.kind === 'picture'
      ? createHash('sha256').update(pictureOf(block.content.src)).digest('hex')
      : ''
  return `${within.join(' ')} ${picture} ${JSON.stringify(block, inOrder)}`
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !left.has(key))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      )
    : value
