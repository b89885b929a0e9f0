/**
 * What the program does, for other programs: each operation takes a host and a request, and gives a typed
 * result. What is wrong is a list of diagnostics, never an exception; `docs/library.md` shows it at work.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from './diagnostic.ts'
import type { Host } from './host.ts'
import { speechFor } from './messages/catalogues.ts'
import { type DiagnosticJson, diagnosticJson } from './show-diagnostic.ts'
import { systemHost } from './system/host.ts'
import { type MemoryHost, type MemoryWorld, memoryHost } from './system/memory-host.ts'

export type { Choices } from './archive/record.ts'
export type { CivilDate } from './civil-date.ts'
export { parseCivilDate } from './civil-date.ts'
export type { Code, Diagnostic, Severity } from './diagnostic.ts'
export { type Disk, DiskError, type Host, Stopped, UnreadableError } from './host.ts'
export type { Article, Item, Request } from './load/item.ts'
export type { LocalTime } from './local-time.ts'
export { addEvent, changeEvent } from './operations/events/change-event.ts'
export type { EventWords } from './operations/events/event-words.ts'
export { forget } from './operations/forgetting/forget.ts'
export type { ForgetRequest, ForgettingPlan } from './operations/forgetting/plan-forgetting.ts'
export { type ApprovedWeek, approveWeek } from './operations/issue/approve-week.ts'
export type { IssueRequest } from './operations/issue/issue-request.ts'
export { type MadeIssue, makeIssue, markPrinted } from './operations/issue/making/make-issue.ts'
export { type MadeSlip, makeSlip, type SlipRequest } from './operations/issue/making/make-slip.ts'
export type { WeekRequest } from './operations/issue/open-week.ts'
export {
  type CheckedParish,
  type CheckRequest,
  checkParish,
} from './operations/issue/reading/check-parish.ts'
export { type ExplainedVerse, explainVerse } from './operations/issue/reading/explain-verse.ts'
export {
  type InspectedWeek,
  type InspectRequest,
  inspectWeek,
} from './operations/issue/reading/inspect-week.ts'
export {
  type ExplainedItem,
  explainItem,
  type ListedWeek,
  listWeek,
} from './operations/issue/reading/list-week.ts'
export {
  type Preview,
  type PreviewRequest,
  previewIssue,
} from './operations/issue/reading/preview-issue.ts'
export {
  type VerifiedFile,
  type VerifiedIssue,
  verifyIssue,
} from './operations/issue/reading/verify-issue.ts'
export { closeItem } from './operations/items/close-item.ts'
export type { WrittenItem } from './operations/items/write-item.ts'
export {
  importLetter,
  type LetterRequest,
  type PlannedImport,
} from './operations/letters/import-letter.ts'
export {
  type ManyParishes,
  type ManyRequest,
  parishesBelow,
  type Shard,
} from './operations/many/parishes-below.ts'
export type { Refused, WeekDiagnostic } from './operations/outcome.ts'
export {
  type CopiedTheme,
  type CopyThemeRequest,
  copyTheme,
} from './operations/parish/copy-theme.ts'
export {
  type InitiatedParish,
  type InitRequest,
  initParish,
} from './operations/parish/init-parish.ts'
export { type DaysRequest, type ListedDays, listDays } from './operations/parish/list-days.ts'
export { type ListedThemes, listThemes, type ParishTheme } from './operations/parish/list-themes.ts'
export { parseDay } from './operations/parse-day.ts'
export { addMemorial } from './operations/requests/add-memorial.ts'
export {
  addRequest,
  type ChangeRequest,
  changeRequest,
  renewRequest,
} from './operations/requests/change-request.ts'
export type { RequestWords } from './operations/requests/request-words.ts'
export { type PlannedSchedule, type ScheduleRequest, scheduleOf } from './operations/schedule-of.ts'
export {
  type AddedTranslation,
  addTranslation,
  type TranslationRequest,
} from './operations/scripture/add-translation.ts'
export {
  type FoundPassage,
  lookUpVerse,
  type PassageRequest,
} from './operations/scripture/look-up-verse.ts'
export {
  searchVerses,
  type VerseHits,
  type VerseSearch,
} from './operations/scripture/search-verses.ts'
export { Busy } from './operations/writing/lock.ts'
export type { Place } from './place.ts'
export type { Decided, Selection } from './select/selection.ts'
export type { MemoryHost, MemoryWorld } from './system/memory-host.ts'
export type { Channel, Decision, Edition, Paper, SelectionRule, Shape } from './vocabulary.ts'

/** The package's own files, as the build leaves them beside this module's folder. */
const part = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)))

const script = fileURLToPath(new URL('../bin/bulletin.js', import.meta.url))

/**
 * A host over this machine's disk and clock.
 *
 * @param settings the folder that paths are relative to, this process's own where none is named; the language
 * of what is written for people, as a system names it (`es_MX.UTF-8`), the system's own where none is named
 */
export function diskHost(
  settings: { readonly folder?: string; readonly language?: string } = {},
): Host {
  const { folder, language } = settings
  const host = systemHost({ part, script }, language === undefined ? {} : { language })
  if (folder === undefined) return host
  const absolute = host.resolve(folder)
  const resolve = (path: string): string =>
    host.resolve(/^(?:[/\\]|[a-z]:[/\\])/i.test(path) ? path : `${absolute}/${path}`)
  return { ...host, folder: absolute, resolve }
}

/**
 * A host over a map of paths to contents: nothing outside it is read or written.
 *
 * @param files paths relative to the folder, or absolute ones
 * @returns the host, whose `files` hold what the operations have written
 */
export const mapHost = (
  files: ReadonlyMap<string, string | Uint8Array>,
  world: MemoryWorld,
): MemoryHost =>
  memoryHost(files, world, { resource: (name) => new Uint8Array(part(`resources/${name}`)) })

/**
 * A diagnostic in a person's language. Names and private words are dots in it.
 *
 * @param language as a system or BCP 47 names it; English where the program does not speak it
 */
export const sentenceFor = (diagnostic: Diagnostic, language = 'en'): DiagnosticJson =>
  diagnosticJson(diagnostic, speechFor(language).catalogue)
