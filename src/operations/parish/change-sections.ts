import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import {
  addSection,
  followSection,
  moveSection,
  renameSection,
  type SectionPlace,
} from '../../edit/edit-sections.ts'
import type { Edited } from '../../edit/index.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import { startOf } from '../../place.ts'
import type { Sources } from '../../source.ts'
import { tidyLine } from '../../tidy-text.ts'
import {
  fileChange,
  type OpenItems,
  openItems,
  readRaw,
  systemPathOf,
} from '../items/open-items.ts'
import { problemsBrought } from '../items/write-item.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { overlay } from '../overlay.ts'
import { writeFiles } from '../writing/write-files.ts'
import { refreshSchemas } from './editor-files.ts'
import { parishDesk, withParish } from './with-parish.ts'

/** What is to become of the headings of a parish. */
export type SectionChange =
  | ({ readonly kind: 'add'; readonly name: string } & SectionPlace)
  | ({ readonly kind: 'move'; readonly name: string } & SectionPlace)
  /** Its requests follow. Where the other name is a heading already, the two become one. */
  | { readonly kind: 'rename'; readonly name: string; readonly other: string }

/** A file as it stands and as it would be written. */
export interface ChangedFile {
  /** Relative to the parish. */
  readonly path: string
  readonly before: string
  readonly after: string
}

/** A change of the headings that may be written. */
export interface SectionsPlan {
  readonly ok: true
  readonly open: OpenItems
  /** Empty where all is so already. */
  readonly files: readonly ChangedFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
  /** The headings then, in their order. */
  readonly sections: readonly string[]
}

/**
 * Plans a change of the headings in bulletin.yaml, and of the requests that stand under one that is renamed; every
 * comment stays.
 *
 * @throws DiskError
 */
export function planSections(
  host: Host,
  request: { readonly folder?: string | undefined; readonly change: SectionChange },
): SectionsPlan | Refused {
  const open = openItems(host, request)
  if (!open.ok) return open
  const change = tidied(request.change, open.rules.sections)
  if ('ok' in change) return change
  const path = [...open.loaded.sources.keys()].find(isParishName)
  if (path === undefined) return refused(open.loaded.diagnostics, open.loaded.sources)
  const edits = [
    {
      path,
      before: readRaw(host.disk, open.folder, path),
      edit: (raw: string) => inParish(raw, change),
    },
    ...(change.kind === 'rename'
      ? [...open.files.keys()].map((file) => ({
          path: file,
          before: readRaw(host.disk, open.folder, file),
          edit: (raw: string) => followSection(raw, change.name, change.other),
        }))
      : []),
  ]
  const files: ChangedFile[] = []
  for (const { path: file, before, edit } of edits) {
    const edited = edit(before)
    if (edited === undefined || (edited.ok && edited.text === before)) continue
    if (!edited.ok)
      return refused(
        [diagnostic('error', 'cannot-edit', { why: edited.why }, startOf(file))],
        open.loaded.sources,
      )
    files.push({ path: file, before, after: edited.text })
  }
  const texts = new Map(
    files.map(({ path: file, after }) => [systemPathOf(host.disk, open.folder, file), after]),
  )
  const then = loadParish(open.folder, overlay(host.disk, texts))
  const brought = problemsBrought(open.loaded, then)
  if (hasErrors(brought)) return refused(brought, then.sources)
  const sections = then.ok ? then.parish.sections : open.rules.sections
  return { ok: true, open, files, diagnostics: brought, sources: then.sources, sections }
}

/**
 * Writes a planned change of the headings, with the requests that follow, all of it or nothing.
 *
 * @throws Busy, DiskError, Stopped
 */
export function writeSections(
  host: Host,
  { open: { folder }, files }: SectionsPlan,
): Promise<{ readonly ok: true } | Refused> {
  const { disk } = host
  return withParish(host, folder, async () => {
    const changes = files.map((file) => fileChange(disk, folder, file))
    const path = await writeFiles(host, parishDesk(folder), changes)
    if (path) return refused([diagnostic('error', 'changed-meanwhile', { path })])
    refreshSchemas(folder, loadParish(folder, disk), host)
    return { ok: true }
  })
}

const inParish = (raw: string, change: SectionChange): Edited => {
  switch (change.kind) {
    case 'add':
      return addSection(raw, change.name, change)
    case 'move':
      return moveSection(raw, change.name, change)
    case 'rename':
      return renameSection(raw, change.name, change.other)
    default:
      return change satisfies never
  }
}

/** The change with headings as bulletin.yaml spells them; refused where it names one that is not there, or there already. */
function tidied(change: SectionChange, sections: readonly string[]): SectionChange | Refused {
  const known = (typed: string): string | undefined =>
    sections.find((one) => one.toLowerCase() === tidyLine(typed).toLowerCase())
  const missing = (section: string): Refused =>
    refusedUsage('no-such-section', {
      section,
      nearest: didYouMean(section, sections),
      known: sections,
    })
  const given = tidyLine(change.name)
  if (given === '' || (change.kind === 'rename' && tidyLine(change.other) === ''))
    return refusedUsage('value-missing', { flag: `section ${change.kind}` })
  const there = known(change.name)
  if (change.kind === 'add' && there !== undefined)
    return refusedUsage('section-there', { section: there })
  if (change.kind !== 'add' && there === undefined) return missing(given)
  const name = there ?? given
  if (change.kind === 'rename') {
    const other = tidyLine(change.other)
    // Another way to write the same words is a new name; another heading is that one as it is written.
    return { ...change, name, other: known(other) === name ? other : (known(other) ?? other) }
  }
  const near = change.before ?? change.after
  if (near === undefined)
    return change.kind === 'add'
      ? { kind: 'add', name }
      : refusedUsage('flag-missing', { command: 'bulletin section move', flag: '--before' })
  const place = known(near)
  if (place === undefined) return missing(tidyLine(near))
  const { kind } = change
  return change.before === undefined ? { kind, name, after: place } : { kind, name, before: place }
}
