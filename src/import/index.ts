/**
 * The import of a partner's letter. In comes a letter, opened (`openLetter`), and what the parish has
 * already; out come the files to write, what bulletin.yaml lacks, and what was made of every line.
 * No word of the letter is changed or lost: what is no request, article, title or verse is a note.
 * It reads and writes no file and asks nobody: what a person answered comes with `Known`.
 */
import { pointsNowhere } from './cues.ts'
import type { Finding, Imported, NewFile } from './imported.ts'
import { inOrder, type Kept } from './kept.ts'
import type { Known } from './known.ts'
import type { Block, Letter } from './letter.ts'
import { type NamedItems, nameItems } from './name-items.ts'
import { nameSections, newSections } from './name-sections.ts'
import { type Recognised, recognise } from './recognise.ts'
import { addressesIn, wordsOfBlock } from './runs.ts'
import { settleParish, settleWeek } from './settle.ts'
import type { WrittenVerse } from './verse.ts'
import { writeArticle } from './write-article.ts'
import { strangeAddresses } from './write-markdown.ts'
import { writeRequests } from './write-requests.ts'

/** Turns a letter into request and article files of a week. */
export function importLetter(letter: Letter, known: Known): Imported {
  const recognised = recognise(letter, known)
  const { parts } = recognised
  const week = settleWeek(recognised, known)
  const parish = settleParish(recognised, known)
  const sections = nameSections(parts, known)
  const items = nameItems(parts, nameOf(recognised), sections, known)
  const kept = inOrder([...recognised.kept, ...week.kept, ...parish.kept, ...addressesOf(items)])
  return {
    files: filesOf(items, week, kept, known),
    parish: { ...parish.additions, sections: newSections(sections, known) },
    findings: [
      ...week.findings,
      ...parish.findings,
      ...sections.values(),
      ...itemFindings(items),
      ...kept.map((one) => ({ kind: 'kept', ...one }) as const),
    ],
  }
}

/** What the file of the requests is called after. */
const nameOf = ({ title, parts }: Recognised): string | undefined =>
  title?.words ?? parts.find((part) => part.kind === 'article')?.title

const blocksOf = ({ requests, articles }: NamedItems): readonly Block[] => [
  ...requests.flatMap(({ request }) => request.blocks),
  ...articles.flatMap(({ article }) => article.blocks),
]

const addressesOf = (items: NamedItems): readonly Kept[] =>
  strangeAddresses(blocksOf(items)).map((words) => ({ role: 'address', words }))

/** A letter without requests and articles gives no file. What was kept stands with the first request, else in the first article. */
function filesOf(
  { path, requests, articles }: NamedItems,
  { title, verse }: { readonly title?: string; readonly verse?: WrittenVerse },
  kept: readonly Kept[],
  { week }: Known,
): readonly NewFile[] {
  if (requests.length === 0 && articles.length === 0) return []
  const notes = kept.map(({ words }) => words)
  const head = { ...(title !== undefined && { title }), ...(verse && { verse }) }
  const isNeeded = requests.length > 0 || title !== undefined || verse !== undefined
  const text = writeRequests({ week, ...head, requests, notes })
  const written = articles.map(({ path: file, article }, index) => ({
    path: file,
    text: writeArticle(article, week, requests.length === 0 && index === 0 ? notes : []),
  }))
  return [...(isNeeded ? [{ path, text }] : []), ...written]
}

function itemFindings({ path, requests, articles }: NamedItems): readonly Finding[] {
  return [
    ...requests.flatMap(({ id, section, request }): readonly Finding[] => [
      {
        kind: 'request',
        id,
        file: path,
        section,
        thanks: request.kind === 'thanksgiving',
        link: request.link !== undefined,
        footnote: request.footnote !== undefined,
      },
      ...withoutAddress(id, request.blocks),
    ]),
    ...articles.flatMap(({ id, path: file, article }): readonly Finding[] => [
      {
        kind: 'article',
        id,
        title: article.title,
        file,
        back: article.back,
        link: article.link !== undefined,
      },
      ...withoutAddress(id, article.blocks),
    ]),
  ]
}

const withoutAddress = (id: string, blocks: readonly Block[]): readonly Finding[] =>
  blocks
    .filter(
      (block) =>
        block.kind === 'paragraph' &&
        addressesIn(block.runs).length === 0 &&
        pointsNowhere(wordsOfBlock(block)),
    )
    .map((block) => ({ kind: 'no-address', id, words: wordsOfBlock(block) }))
