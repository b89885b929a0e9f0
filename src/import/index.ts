/**
 * The import of a partner's letter. In comes a letter, opened (`openLetter`), and what the parish has
 * already; out come the files to write, what bulletin.yaml lacks, and what was made of every line.
 * No word of the letter is changed or lost: what is no request, article, title or verse is a note.
 * It reads and writes no file and asks nobody: what a person answered comes with `Known`.
 */
import { isLinkAddress } from '../markdown/link-address.ts'
import { pointsNowhere } from '../markdown/points-nowhere.ts'
import { divideBulletin } from './bulletin/groups-in.ts'
import { isBulletin } from './bulletin/is-bulletin.ts'
import { recogniseBulletin } from './bulletin/recognise-bulletin.ts'
import { isName } from './cues/index.ts'
import { type Calendar, recogniseCalendar } from './events/recognise-calendar.ts'
import type { Finding, ImportedLetter } from './imported.ts'
import { articleFindings, requestFinding } from './item-findings.ts'
import { type Kept, keptInOrder } from './kept.ts'
import type { Known } from './known.ts'
import { headlineOf } from './letter/headline.ts'
import { type Recognised, recognise } from './letter/recognise.ts'
import { splitRunIns } from './letter/run-in-headings.ts'
import { setAside } from './letter/set-aside.ts'
import { repeatsAddress } from './lines/address.ts'
import { addressesIn, runsOfBlock, wordsOfBlock } from './lines/runs.ts'
import type { WrittenVerse } from './lines/verse.ts'
import { type NamedItems, nameItems } from './name-items.ts'
import { namedHeadings, nameSections, newSections } from './name-sections.ts'
import { picturesLeft } from './pictures/picture-findings.ts'
import { placePictures } from './pictures/place-pictures.ts'
import { placeLeads } from './place-leads.ts'
import type { Letter, LetterBlock } from './read/letter.ts'
import { settleParish, settleWeek } from './settle.ts'
import { headingsOfTable, recogniseTable } from './table/recognise-table.ts'
import type { Table } from './table/table.ts'
import type { NewFile } from './write/new-file.ts'
import { articleFiles } from './write/write-article.ts'
import { writeRequests } from './write/write-requests.ts'

/** Turns a letter, a form's answers or a calendar into request, article and event files of a week. */
export function recogniseLetter(opened: Opened, known: Known): ImportedLetter {
  if ('rows' in opened) return recogniseTable(opened, known)
  if ('entries' in opened) return recogniseCalendar(opened, known)
  return isBulletin(opened, known)
    ? recogniseBulletin([opened], known)
    : recogniseWords(opened, known)
}

/** What a file was opened as. */
export type Opened = Letter | Table | Calendar

function recogniseWords(letter: Letter, known: Known): ImportedLetter {
  const read = recognise(letter, known)
  const pictures = placePictures(letter, read.parts, read.kept)
  const recognised = { ...read, parts: pictures.parts, kept: pictures.kept }
  const week = settleWeek(recognised, known)
  const parts = placeLeads(recognised, week.verdict, known)
  const parish = settleParish(recognised, known)
  const sections = nameSections(parts, known)
  const items = nameItems(parts, nameOf(recognised), sections, known)
  const kept = keptInOrder([
    ...recognised.kept,
    ...week.kept,
    ...parish.kept,
    ...namedHeadings(sections),
    ...addressesKept(letter, items),
  ])
  return {
    files: filesOf(items, week, kept, known),
    parish: { ...parish.additions, sections: newSections(sections, known) },
    findings: [
      ...week.findings,
      ...parish.findings,
      ...sections.values(),
      ...itemFindings(items),
      ...(letter.mended === undefined ? [] : [{ kind: 'mended', letters: letter.mended } as const]),
      ...picturesLeft(pictures.left),
      ...kept.map((one) => ({ kind: 'kept', ...one }) as const),
    ],
  }
}

/** Every line of a letter that may be a heading, in its order, or the headings of a form's answers. */
export function headingsOf(opened: Opened, known: Known): readonly string[] {
  if ('rows' in opened) return headingsOfTable(opened, known)
  return 'entries' in opened ? [] : headingsIn(opened, known)
}

const headingsIn = (letter: Letter, known: Known): readonly string[] => [
  ...(isBulletin(letter, known)
    ? divideBulletin(letter.blocks, known).groups.map(({ heading }) => heading)
    : []),
  ...new Set(
    splitRunIns(setAside(letter).main, known).flatMap(
      (block) => headlineOf(block, { ...known, answers: new Map() })?.words ?? [],
    ),
  ),
]

/** What the file of the requests is called after. */
const nameOf = ({ title, parts }: Recognised): string | undefined =>
  title?.words ?? parts.find((part) => part.kind === 'article')?.title

/** Addresses that the files do not lead to: of words that were kept aside, and those that an insert cannot have. */
function addressesKept(letter: Letter, { requests, articles }: NamedItems): readonly Kept[] {
  const used = new Set([
    ...requests.flatMap(({ request }) => request.link?.url ?? []),
    ...articles.flatMap(({ article }) => article.link?.url ?? []),
    ...requests.flatMap(({ request }) => request.blocks.flatMap(addressesOf)),
    ...articles.flatMap(({ article }) => article.blocks.flatMap(addressesOf)),
  ])
  return letter.blocks
    .flatMap(runsOfBlock)
    .filter(
      ({ text, href }) =>
        href !== undefined &&
        !used.has(href) &&
        !href.startsWith('#') &&
        !repeatsAddress(text, href),
    )
    .map(({ text, href }) => ({ role: 'address', words: `${text}: ${href}` }))
}

const addressesOf = (block: LetterBlock): readonly string[] =>
  addressesIn(runsOfBlock(block)).filter(isLinkAddress)

/** A letter without requests and articles gives no file. What was kept stands with the first request, else in the first article. */
function filesOf(
  { path, requests, articles }: NamedItems,
  { title, verse }: { readonly title?: string; readonly verse?: WrittenVerse },
  kept: readonly Kept[],
  { week, language }: Known,
): readonly NewFile[] {
  if (requests.length === 0 && articles.length === 0) return []
  const notes = kept.map(({ words }) => words)
  const head = { ...(title !== undefined && { title }), ...(verse && { verse }) }
  const isNeeded = requests.length > 0 || title !== undefined || verse !== undefined
  const when = { sunday: week }
  const text = writeRequests({ when, source: 'letter', language, ...head, requests, notes })
  const written = articles.flatMap((article, index) =>
    articleFiles(article, when, requests.length === 0 && index === 0 ? notes : [], language),
  )
  return [...(isNeeded ? [{ path, text }] : []), ...written]
}

function itemFindings({ path, requests, articles }: NamedItems): readonly Finding[] {
  return [
    ...requests.flatMap((named): readonly Finding[] => [
      requestFinding(named, path),
      ...nameAlone(named.id, named.request.blocks),
      ...withoutAddress(named.id, named.request.blocks),
    ]),
    ...articles.flatMap((named): readonly Finding[] => [
      ...articleFindings(named),
      ...withoutAddress(named.id, named.article.blocks),
    ]),
  ]
}

/** Names that are the parish's to guard come with `person`, which a letter cannot know. */
const nameAlone = (id: string, blocks: readonly LetterBlock[]): readonly Finding[] =>
  blocks.length === 1 && blocks.every((block) => isName(wordsOfBlock(block)))
    ? [{ kind: 'name-alone', id }]
    : []

const withoutAddress = (id: string, blocks: readonly LetterBlock[]): readonly Finding[] =>
  blocks
    .filter(
      (block) =>
        block.kind === 'paragraph' &&
        addressesIn(block.runs).length === 0 &&
        pointsNowhere(wordsOfBlock(block)),
    )
    .map((block) => ({ kind: 'no-address', id, words: wordsOfBlock(block) }))
