import type { CommonFlags } from '../cli/flags/args.ts'
import { type Ending, ending } from '../cli/report/ending.ts'
import { showDifference } from '../cli/report/show-difference.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import { openText } from '../edit/file-text.ts'
import { filedRequests, readRequestFile } from '../edit/request-file.ts'
import type { Files, Host } from '../host.ts'
import { joinPath } from '../load/find-files.ts'
import { type Loaded, loadParish } from '../load/index.ts'
import { speechFor } from '../messages/catalogues.ts'
import type { Source, Sources } from '../source.ts'
import { refreshSchemas } from './editor-files.ts'
import { type OpenRequests, readRaw, systemPathOf } from './open-requests.ts'
import { retried } from './write-issue.ts'

/** A change of one request file, decided but not written. */
export interface Proposal {
  /** Undefined where the request has none yet, for want of a parish that loads. */
  readonly id: string | undefined
  /** Relative to the parish. */
  readonly path: string
  /** Undefined for a file that is to be made. */
  readonly before: string | undefined
  /** The whole file, with BOM and line ends. */
  readonly after: string
  /** The request's place in the file's list, from 0. */
  readonly index: number
}

/** How a proposal is brought before the person. */
export interface Offering {
  readonly flags: CommonFlags
  /** Whether to ask before writing. */
  readonly asks: boolean
  /** What to say when it is written. */
  readonly done: (file: string, line: number) => string
  /** The command line that would have done the same, where questions were asked. */
  readonly same: string | undefined
  /** Said with it: what is not wrong but worth knowing. */
  readonly warnings: readonly Diagnostic[]
}

/** The parish as it would be with a proposal. */
export const loadWith = ({ folder }: OpenRequests, proposal: Proposal, host: Host): Loaded =>
  loadParish(folder, withFile(host.disk, absolute(host, folder, proposal.path), proposal.after))

/**
 * Shows a change, asks, and writes it: the file takes the old one's place by renaming. A change that
 * brings an error into the parish is not written.
 *
 * @throws DiskError, Stopped
 */
export async function writeProposal(
  open: OpenRequests,
  proposal: Proposal,
  offering: Offering,
  host: Host,
): Promise<Ending> {
  const { wording, editing } = speechFor(host.language)
  const { id, path, before, after } = proposal
  const line = lineOf(proposal)
  const json = { id: id ?? null, file: path, line }
  if (before === after)
    return ending({
      json: { ...json, written: false },
      out: id === undefined ? '' : `${id}\n`,
      err: `${editing.alreadySo(id ?? editing.withoutId)}\n`,
    })
  if (before !== undefined && openText(before).text !== open.files.get(path))
    return changedMeanwhile(path)
  const reloaded = loadWith(open, proposal, host)
  const brought = problemsBrought(open.loaded, reloaded)
  const { sources } = reloaded
  if (hasErrors(brought))
    return ending({
      diagnostics: brought,
      sources,
      json: { ...json, written: false },
      err: `${wording.changedNothing}\n`,
    })
  const difference = differenceOf(proposal, open.loaded.sources, sources, host)
  if (offering.asks) {
    host.err(`\n${difference}\n`)
    if (!(await host.ask.confirm({ message: editing.ask.write, initial: true })))
      return ending({ json: { ...json, written: false }, err: `${wording.changedNothing}\n` })
  }
  await host.heed()
  if (!(await write(open, proposal, host))) return changedMeanwhile(path)
  refreshSchemas(open.folder, reloaded, host)
  return ending({
    diagnostics: [...brought, ...offering.warnings],
    sources,
    json: { ...json, written: true },
    out: id === undefined ? '' : `${id}\n`,
    err: [
      offering.asks ? '' : difference,
      `${offering.done(path, line)}\n`,
      offering.same === undefined ? '' : `${wording.sameWithout(offering.same)}\n`,
    ].join(''),
  })
}

const changedMeanwhile = (path: string): Ending =>
  ending({ diagnostics: [diagnostic('error', 'changed-meanwhile', { path })] })

/** The line on which the request begins. */
function lineOf({ after, index }: Proposal): number {
  const file = readRequestFile(openText(after).text)
  return (file && filedRequests(file)[index]?.line) ?? 1
}

function differenceOf(
  { path, before, after }: Proposal,
  old: Sources,
  now: Sources,
  host: Host,
): string {
  const { errIsTerminal, colour } = host.terminal
  const nothing: Source = { text: '', privateRanges: [] }
  const known = old.get(path) ?? nothing
  return showDifference(
    path,
    before === undefined ? nothing : known,
    now.get(path) ?? { text: openText(after).text, privateRanges: [{ from: 0, to: after.length }] },
    { reveal: errIsTerminal, colour },
  )
}

/**
 * Writes the file; false where it is not what the change was made for. A file that is to be made
 * must not be there.
 */
async function write({ folder }: OpenRequests, proposal: Proposal, host: Host): Promise<boolean> {
  const { path, before, after } = proposal
  const { disk } = host
  const target = absolute(host, folder, path)
  const bytes = new TextEncoder().encode(after)
  if (before === undefined) {
    disk.makeFolder(target.slice(0, target.lastIndexOf('/')))
    return disk.create(target, bytes)
  }
  if (readRaw(disk, folder, path) !== before) return false
  await retried(host, () => disk.replace(target, bytes))
  return true
}

const absolute = (host: Host, folder: string, path: string): string =>
  systemPathOf(host.disk, folder, path)

/** The same files, but for one that is as given. */
function withFile(files: Files, path: string, text: string): Files {
  const bytes = new TextEncoder().encode(text)
  return {
    read: (asked) => (asked === path ? { ok: true, bytes } : files.read(asked)),
    list(folder) {
      const entries = files.list(folder)
      const prefix = joinPath(folder, '')
      if (entries === 'refused' || !path.startsWith(prefix)) return entries
      const [name = '', ...below] = path.slice(prefix.length).split('/')
      if (entries.some((entry) => entry.name === name)) return entries
      return [...entries, { name, kind: below.length > 0 ? 'folder' : 'file' }]
    },
  }
}

/**
 * The problems that a parish has after a change and had not before. Lines move, so problems are the
 * same where code, file and the words of the line are.
 */
export function problemsBrought(before: Loaded, after: Loaded): readonly Diagnostic[] {
  const had = before.diagnostics.map((one) => [kindOf(one), likeness(one, before.sources)] as const)
  const left = new Map<string, number>()
  for (const [kind] of had) left.set(kind, (left.get(kind) ?? 0) + 1)
  const known = new Set(had.map(([, like]) => like))
  const isKnown = (one: Diagnostic): boolean => known.has(likeness(one, after.sources))
  const inOrder = [...after.diagnostics].sort(
    (one, other) => Number(isKnown(other)) - Number(isKnown(one)),
  )
  const brought = inOrder.filter((one) => {
    const count = left.get(kindOf(one)) ?? 0
    left.set(kindOf(one), count - 1)
    return count <= 0
  })
  return after.diagnostics.filter((one) => brought.includes(one))
}

const kindOf = ({ code, place }: Diagnostic): string => `${code} ${place?.file}`

function likeness(one: Diagnostic, sources: Sources): string {
  const { place } = one
  const text = place && sources.get(place.file)?.text.split('\n')[place.line - 1]
  return `${kindOf(one)} ${text}`
}
