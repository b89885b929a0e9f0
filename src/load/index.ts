/**
 * The load phase. In comes a parish folder; out comes the parish, every default applied, every date
 * a day, every text parsed, or everything that is wrong with it, in one run and each with its place.
 * It reads files through `DatedFiles` alone, writes none, and knows no week.
 */

import { openYaml, reportKeys } from '../decode/open-yaml.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { DatedFiles } from '../host.ts'
import type { ReadCalendar } from '../ics/calendar-file.ts'
import { byCodePoints, inOrder } from '../in-order.ts'
import { type ItemKind, itemKinds } from '../item-kind.ts'
import { spokenLanguage } from '../languages.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import { openText } from '../open-text.ts'
import { startOf } from '../place.ts'
import { limits } from '../problems/limits.ts'
import { locator, privateText, type Source, type Sources } from '../source.ts'
import { garbledIn, withoutGarbled } from '../tidy-text.ts'
import { emptyMapping } from '../yaml/yaml-node.ts'
import {
  reportDistinctions,
  reportDuplicates,
  reportLongItems,
  reportLostLetters,
  reportPins,
} from './check-parish.ts'
import { decodeArticle } from './decode-article.ts'
import { decodeQuotations } from './decode-quotations.ts'
import { type DecodedCalendar, decodeCalendarFile, isSame } from './events/decode-calendar-file.ts'
import { decodeEvents } from './events/decode-events.ts'
import type { EventRules } from './events/event-rules.ts'
import { type FoundFile, findFiles, joinPath } from './find-files.ts'
import { findPicture } from './find-picture.ts'
import { idGiver } from './give-ids.ts'
import type { Article, Item, ItemOf } from './item.ts'
import { knownAs } from './opening-words.ts'
import { decodeParish, type ParishFile } from './parish/decode-parish.ts'
import { usualRules } from './parish/parish-rules.ts'
import { parishSchema, usualAnnouncements } from './parish/parish-schema.ts'
import type { Parish } from './parish.ts'
import type { FindPicture } from './read-prose.ts'
import { decodeRequests, type RequestDefaults } from './requests/decode-requests.ts'
import { decodeRota } from './rota/decode-rota.ts'
import type { KnownHelpers } from './rota/names-in-cell.ts'
import type { Tongues } from './tongues/halves.ts'

/** A parish that can be used, with warnings at most; or what stands in the way. */
export type Loaded =
  | {
      readonly ok: true
      readonly parish: Parish
      readonly sources: Sources
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly ok: false
      readonly sources: Sources
      readonly diagnostics: readonly Diagnostic[]
    }

/**
 * Reads and checks a parish folder, all of it, whatever is wrong. Diagnostics stand in the order of the files.
 *
 * @param readCalendar without it calendars of other programs bring nothing
 * @param leads whether what a file puts under a heading that the parish does not have leads the page
 */
export function loadParish(
  folder: string,
  files: DatedFiles,
  readCalendar?: ReadCalendar,
  leads: (path: string) => boolean = () => false,
): Loaded {
  const diagnostics: Diagnostic[] = []
  const report = (problem: Diagnostic): void => void diagnostics.push(problem)
  const found = findFiles(folder, files, report)
  if (found.parish === undefined) {
    const { lookalike } = found
    report(diagnostic('error', 'no-parish', { folder, nearby: [], lookalike }))
    return { ok: false, sources: new Map(), diagnostics }
  }
  const sources = new Map<string, Source>()
  const taken = { characters: 0, isTold: false }
  const reader: Reader = { folder, files, sources, taken, report }
  const [head] = read([found.parish], reader, (path, text) =>
    readParishFile(path, text, (src) => findPicture(src, path, folder, files), report),
  )
  const rules = rulesOf(head?.parish)
  const { tongues } = rules
  const requestFiles = read(found.requests, reader, (path, text) =>
    decodeRequests(path, text, { ...rules, leads: leads(path) }, report),
  )
  const articleFiles = read(found.articles, reader, (path, text) =>
    decodeArticle(path, text, (src) => findPicture(src, path, folder, files), tongues, report),
  )
  const quotationFiles = read(found.quotations, reader, (path, text) =>
    decodeQuotations(path, text, report),
  )
  const eventFiles = read(found.events, reader, (path, text) =>
    decodeEvents(path, text, rulesOfEvents(head?.parish), report),
  )
  const calendarFiles = readCalendars(found.calendars, head?.parish, reader, readCalendar)
  const rotaFiles = read(found.rota, reader, (path, text) =>
    decodeRota(
      path,
      text,
      helpersOf(head?.parish),
      report,
      rules.language,
      head?.parish?.beside?.language,
    ),
  )
  const articles = articleFiles.flatMap(({ article }) => article ?? []).toSorted(byOrder)
  const requests = requestFiles.flatMap(({ drafts }) => drafts)
  const events = [...eventFiles, ...calendarFiles].flatMap(({ drafts }) => drafts)
  const rota = rotaFiles.flatMap(({ drafts }) => drafts)
  const count = articles.length + requests.length + events.length + rota.length
  if (count > limits.items) {
    report(tooMuch('items', found.parish.path))
    return { ok: false, sources, diagnostics: inOrder(diagnostics) }
  }
  const withIds = idGiver(articles, [...requests, ...events, ...rota], report)
  const items = inKindOrder({
    request: withIds(requests),
    event: withIds(events),
    rota: withIds(rota),
    article: articles,
  })
  const weeks = requestFiles.flatMap(({ pin }) => pin ?? [])
  reportDuplicates(items, report)
  reportDistinctions(items, report)
  const tooLong = new Set(
    diagnostics.flatMap(({ code, place }) => (code === 'too-much' && place ? [place.file] : [])),
  )
  reportLongItems(items, (file) => tooLong.has(file), report)
  reportLostLetters(items, report)
  reportPins(weeks, report)
  const told = inOrder(diagnostics)
  if (head?.parish === undefined || hasErrors(told))
    return { ok: false, sources, diagnostics: told }
  const { show: _, calendarsPlace: __, ...parish } = head.parish
  const quotations = quotationFiles.flatMap((file) => file.quotations)
  return {
    ok: true,
    parish: { ...parish, items, weeks, quotations },
    sources: withNames(sources, items),
    diagnostics: told,
  }
}

/** Characters of an item's words in a message. */
const NAME_LENGTH = 48

/** Files with how the office knows their items; a row of the rota is known by its id, which is its day. */
function withNames(sources: Sources, items: readonly Item[]): Sources {
  const named = new Map<string, Map<string, string>>()
  for (const item of items.filter(({ kind }) => kind !== 'rota')) {
    const { file } = item.place
    named.set(file, (named.get(file) ?? new Map()).set(item.id, knownAs(item, NAME_LENGTH)))
  }
  return new Map(
    [...sources].map(([path, source]) => {
      const names = named.get(path)
      return [path, names === undefined ? source : { ...source, names }]
    }),
  )
}

interface Reader {
  readonly folder: string
  readonly files: DatedFiles
  /** Every file read so far. */
  readonly sources: Map<string, Source>
  /** How much of all files was read so far. */
  readonly taken: { characters: number; isTold: boolean }
  readonly report: (problem: Diagnostic) => void
}

/** More than a parish holds, from this file on. */
const tooMuch = (of: 'texts' | 'items', file: string): Diagnostic =>
  diagnostic('error', 'too-much', { of, most: limits[of] }, startOf(file))

/** Reads files and decodes those that are text; the others are reported. */
function read<Decoded extends { readonly source: Source }>(
  found: readonly FoundFile[],
  { folder, files, sources, taken, report }: Reader,
  decodeText: (path: string, text: string) => Decoded,
): readonly Decoded[] {
  return found.flatMap(({ path, systemPath }) => {
    const got = files.read(joinPath(folder, systemPath))
    if (!got.ok) {
      report(diagnostic('error', 'unreadable', { path, reason: got.detail }))
      return []
    }
    const opened = openText(path, got.bytes)
    taken.characters += opened.text.length
    if (taken.characters > limits.texts) {
      if (!taken.isTold) report(tooMuch('texts', path))
      taken.isTold = true
      return []
    }
    if (opened.ok) {
      const one = decodeText(path, mended(path, opened.text, report))
      sources.set(path, { ...one.source, text: opened.text })
      return [one]
    }
    const { text, problem } = opened
    // Nothing in it can be told, so nothing of it is shown.
    sources.set(path, privateText(text))
    report(problem)
    return []
  })
}

/**
 * A text with the letters whole that another program has broken beyond doubt, each of which is told: names are sought,
 * and words printed, as they were meant. It is as long as before, so that places in it are places in the file: signs that
 * nobody sees, which no value keeps, fill what a letter leaves.
 */
function mended(path: string, text: string, report: Reader['report']): string {
  const placeOf = locator(path, text)
  for (const { at, found, meant } of garbledIn(text)) {
    const place = placeOf({ from: at, to: at + found.length })
    report(diagnostic('warning', 'garbled-letter', { found, meant }, place))
  }
  return withoutGarbled(text, WORD_JOINER)
}

const WORD_JOINER = '\u2060'

/**
 * The calendars of other programs bring nothing until the parish names what of them it wants (docs/rules.md,
 * "Calendars").
 */
function readCalendars(
  found: readonly FoundFile[],
  parish: ParishFile | undefined,
  reader: Reader,
  readCalendar: ReadCalendar | undefined,
): readonly DecodedCalendar[] {
  if (parish === undefined) return []
  const { calendars: choice, timezone } = parish
  const [first] = found
  if (choice === undefined) {
    if (first) reader.report(diagnostic('warning', 'calendars-unnamed', {}, startOf(first.path)))
    return []
  }
  if (readCalendar === undefined) return []
  const rules = { ...rulesOfEvents(parish), choice, timezone, read: readCalendar }
  const decoded = read(found, reader, (path, text) =>
    decodeCalendarFile(path, text, rules, reader.report),
  )
  const known = [...new Set(decoded.flatMap(({ categories }) => categories))].sort()
  const strange =
    choice === 'all' ? [] : choice.filter((one) => !known.some((it) => isSame(it, one)))
  for (const category of first === undefined ? [] : strange)
    reader.report(
      diagnostic(
        'warning',
        'no-such-category',
        { category, nearest: didYouMean(category, known), known },
        parish.calendarsPlace,
      ),
    )
  return decoded
}

function readParishFile(
  path: string,
  text: string,
  picture: FindPicture,
  report: (problem: Diagnostic) => void,
): { readonly source: Source; readonly parish: ParishFile | undefined } {
  const open = openYaml({ path, text, schema: parishSchema }, report)
  const { file, source, root, gaps } = open
  if (gaps.length > 0) return { source, parish: undefined }
  reportKeys(open, [])
  return { source, parish: decodeParish(root ?? emptyMapping({ from: 0, to: 0 }), file, picture) }
}

/** What requests are decoded by. Without bulletin.yaml no section can be judged. */
const rulesOf = (parish: ParishFile | undefined): RequestDefaults => ({
  sections: parish?.sections,
  sectionSettings: parish?.sectionSettings,
  tongues: parish && tonguesOf(parish),
  language: parish?.language ?? usualRules.language,
  show: parish?.show ?? usualRules.show,
  weeks: parish?.defaultWeeks ?? usualRules.weeks,
})

/** The languages of a parish that prints in two. */
const tonguesOf = ({ language, beside }: ParishFile): Tongues | undefined =>
  beside && [spokenLanguage(language), beside.language]

/** What events are decoded by. */
const rulesOfEvents = (parish: ParishFile | undefined): EventRules => ({
  announcements: parish?.announcements ?? usualAnnouncements,
  show: parish?.show ?? usualRules.show,
  people: parish?.people ?? [],
  contact: parish?.contact,
  tongues: parish && tonguesOf(parish),
  language: parish?.language ?? usualRules.language,
})

/** Whom a rota may name. */
const helpersOf = (parish: ParishFile | undefined): KnownHelpers => ({
  people: parish?.people ?? [],
  notNames: parish?.notNames ?? [],
})

/** What was read of each kind, as one list. */
const inKindOrder = (
  read: {
    readonly [Kind in ItemKind]: readonly ItemOf[Kind][]
  },
): readonly Item[] => itemKinds.flatMap((kind): readonly Item[] => read[kind])

const byOrder = (one: Article, other: Article): number =>
  one.order - other.order ||
  byCodePoints(one.id, other.id) ||
  byCodePoints(one.place.file, other.place.file)
