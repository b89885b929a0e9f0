import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import { splitFileText } from '../../edit/file-text.ts'
import { filedItems, listKeyOf, readItemFile } from '../../edit/item-file.ts'
import type { Host } from '../../host.ts'
import { type Loaded, loadParish } from '../../load/index.ts'
import { memoize } from '../../memoize.ts'
import type { Sources } from '../../source.ts'
import { type Refused, refused } from '../outcome.ts'
import { overlay } from '../overlay.ts'
import { refreshSchemas } from '../parish/editor-files.ts'
import { parishDesk, withParish } from '../parish/with-parish.ts'
import { writeFiles } from '../writing/write-files.ts'
import { fileChange, type OpenItems, systemPathOf } from './open-items.ts'

/** One file of requests or events with a change in it, which nobody has looked at yet. */
export interface Proposal {
  readonly id: string
  /** Relative to the parish. */
  readonly path: string
  /** Undefined for a file that is to be made. */
  readonly before: string | undefined
  /** The whole file, with BOM and line ends. */
  readonly after: string
  /** The place of the request or event in the file's list, from 0. */
  readonly index: number
}

/** A change of a request or an event that may be written, and what comes with it. */
export interface ItemPlan extends Proposal {
  readonly ok: true
  readonly open: OpenItems
  /** The line on which it begins then. */
  readonly line: number
  /** Whether the file says it already. */
  readonly isSame: boolean
  /** What the change brings, and what is worth knowing about it; no errors. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files of the parish as they will be. */
  readonly sources: Sources
  readonly reloaded: Loaded
}

/** A change of a request or an event that stands in its file now. */
export interface WrittenItem extends ItemPlan {
  /** False where the file said it already. */
  readonly written: boolean
}

/** The parish as it would be with a proposal. */
function loadWith({ disk }: Host, { folder }: OpenItems, { path, after }: Proposal): Loaded {
  const texts = new Map([[systemPathOf(disk, folder, path), after]])
  return loadParish(folder, overlay(disk, texts))
}

/**
 * Looks at what a proposal would bring into the parish. One that brings an error is refused, and so is one
 * for a file that has changed since it was read.
 *
 * @param remarks what is not wrong but worth knowing
 */
export function planProposal(
  host: Host,
  open: OpenItems,
  proposal: Proposal,
  remarks: readonly Diagnostic[] = [],
): ItemPlan | Refused {
  const { path, before, after } = proposal
  const line = lineOf(proposal)
  if (before === after) {
    const { loaded } = open
    const same = { ...proposal, open, line, isSame: true, diagnostics: [], reloaded: loaded }
    return { ok: true, ...same, sources: loaded.sources }
  }
  if (before !== undefined && splitFileText(before).text !== open.files.get(path))
    return changedMeanwhile(path)
  const reloaded = loadWith(host, open, proposal)
  const brought = problemsBrought(open.loaded, reloaded)
  const { sources } = reloaded
  if (hasErrors(brought)) return refused(brought, sources)
  const diagnostics = [...brought, ...remarks]
  return { ok: true, ...proposal, open, line, isSame: false, diagnostics, sources, reloaded }
}

/**
 * Writes a planned change: the file takes the old one's place by renaming. Where another run has changed the file
 * since the plan was made, or has brought something that the change does not go with, nothing is written.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function writeItem(host: Host, plan: ItemPlan): Promise<WrittenItem | Refused> {
  if (plan.isSame) return { ...plan, written: false }
  const { open, path } = plan
  return withParish(host, open.folder, async () => {
    // An id that is new in this file may be another's by now.
    const isFree = !hasErrors(problemsBrought(open.loaded, loadWith(host, open, plan)))
    const change = fileChange(host.disk, open.folder, plan)
    if (!isFree || (await writeFiles(host, parishDesk(open.folder), [change])) !== undefined)
      return changedMeanwhile(path)
    refreshSchemas(open.folder, plan.reloaded, host)
    return { ...plan, written: true }
  })
}

const changedMeanwhile = (path: string): Refused =>
  refused([diagnostic('error', 'changed-meanwhile', { path })])

/** The line on which the request or event begins. */
function lineOf({ path, after, index }: Proposal): number {
  const file = readItemFile(splitFileText(after).text, listKeyOf(path))
  return (file && filedItems(file)[index]?.line) ?? 1
}

/**
 * The problems that a parish has after a change and had not before. Lines move, so problems are the
 * same where code, file and the words of the line are.
 */
export function problemsBrought(before: Loaded, after: Loaded): readonly Diagnostic[] {
  const had = likened(before)
  const left = new Map<string, number>()
  for (const { kind } of had) left.set(kind, (left.get(kind) ?? 0) + 1)
  const known = new Set(had.map(({ likeness }) => likeness))
  const there = likened(after)
  const isKnown = ({ likeness }: Likened): boolean => known.has(likeness)
  const inOrder = [...there.filter(isKnown), ...there.filter((one) => !isKnown(one))]
  const brought = new Set(
    inOrder.filter(({ kind }) => {
      const count = left.get(kind) ?? 0
      left.set(kind, count - 1)
      return count <= 0
    }),
  )
  return there.filter((one) => brought.has(one)).map(({ one }) => one)
}

interface Likened {
  readonly one: Diagnostic
  readonly kind: string
  readonly likeness: string
}

function likened({ diagnostics, sources }: Loaded): readonly Likened[] {
  const linesOf = memoize((file: string) => sources.get(file)?.text.split('\n'))
  return diagnostics.map((one) => {
    const { code, place } = one
    const kind = `${code} ${place?.file}`
    return { one, kind, likeness: `${kind} ${place && linesOf(place.file)?.[place.line - 1]}` }
  })
}
