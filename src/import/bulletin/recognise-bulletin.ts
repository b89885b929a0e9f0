import { type CivilDate, sundayOnOrBefore } from '../../civil-date.ts'
import { datesIn } from '../../days/dates-in.ts'
import { eventFindings, eventsPath, nameEvents } from '../events/recognise-calendar.ts'
import type { FoundPart } from '../found.ts'
import type { Finding, ImportedLetter, ParishAdditions } from '../imported.ts'
import { articleFindings, requestFinding } from '../item-findings.ts'
import type { Kept, Role } from '../kept.ts'
import type { Known } from '../known.ts'
import { wordsOfBlock } from '../lines/runs.ts'
import { foldHeading } from '../match-section.ts'
import { nameItems } from '../name-items.ts'
import { namedHeadings, nameSections, newSections } from '../name-sections.ts'
import { picturesLeft } from '../pictures/picture-findings.ts'
import { placePictures } from '../pictures/place-pictures.ts'
import type { Letter } from '../read/letter.ts'
import type { NewFile } from '../write/new-file.ts'
import { freePath } from '../write/slug.ts'
import { articleFiles } from '../write/write-article.ts'
import { writeEvents } from '../write/write-events.ts'
import { writeRequests } from '../write/write-requests.ts'
import { type BulletinArticle, type FoundInBulletin, found, together } from './found-in-bulletin.ts'
import { type DividedBulletin, divideBulletin } from './groups-in.ts'
import { readGroup } from './read-group.ts'
import { readHead } from './read-head.ts'
import type { Scene } from './scene.ts'
import { withoutDoubles } from './without-doubles.ts'

/**
 * Turns a whole bulletin into files of a parish: prayers, the sick and the departed as persons who are held until
 * they agree, articles, events, services and the rota. What fits nowhere lies in `notes/`, so that no word is lost.
 *
 * @param letters bulletins of one week or several: what stands in two of them is standing matter. The latest one
 *   is read; what only the others have is left in the notes
 */
export function recogniseBulletin(letters: readonly Letter[], known: Known): ImportedLetter {
  const read = letters.map((letter) => openBulletin(letter, known))
  const [latest, ...older] = read.toSorted((one, other) => (one.printed < other.printed ? 1 : -1))
  if (latest === undefined) return { files: [], parish: { sections: [] }, findings: [] }
  const texts = older.map(textsOf)
  const scene: Scene = {
    language: known.language,
    printed: latest.printed,
    week: known.week,
    answers: known.answers,
    stands:
      older.length === 0
        ? undefined
        : (words) => texts.some((there) => there.has(foldHeading(words))),
  }
  const head = readHead(latest.divided.head, scene)
  const content = together([
    head.content,
    ...latest.divided.groups.map((group) => readGroup(group, scene)),
    found({ kept: [...asideOf(latest.letter), ...onlyOlder(older, latest)] }),
  ])
  const parish = {
    ...(latest.divided.name !== undefined && { name: latest.divided.name }),
    ...(head.place !== undefined && { place: head.place }),
    ...(Object.keys(head.contact).length > 0 && { contact: head.contact }),
  }
  const pictures = placePictures(latest.letter, content.articles, content.kept)
  const placed = { ...content, articles: pictures.parts, kept: pictures.kept }
  const imported = written(placed, parish, known)
  return { ...imported, findings: [...imported.findings, ...picturesLeft(pictures.left)] }
}

interface OpenBulletin {
  readonly letter: Letter
  readonly divided: DividedBulletin
  /** The Sunday that it was for: the first date in its first lines. */
  readonly printed: CivilDate
}

/** Blocks among which a bulletin says its day. */
const LATEST_DAY = 15

function openBulletin(letter: Letter, known: Known): OpenBulletin {
  const blocks = letter.blocks.filter(({ kind }) => kind !== 'picture')
  const first = blocks.slice(0, LATEST_DAY).map(wordsOfBlock)
  const [day] = first.flatMap((words) => datesIn(words, known.language, known.week))
  return {
    letter,
    divided: divideBulletin(blocks, known),
    printed: day === undefined ? known.week : sundayOnOrBefore(day.date),
  }
}

/** What a mail or a page carries beside its text. */
const asideOf = ({ headers, hidden, attachments, signs, blocks }: Letter): readonly Kept[] => [
  ...headers.map((words) => ({ role: 'headers', words }) as const),
  ...hidden.map((words) => ({ role: 'hidden', words }) as const),
  ...attachments.map((words) => ({ role: 'attachment', words }) as const),
  ...signs.map((words) => ({ role: 'sign', words }) as const),
  ...blocks.flatMap((block): readonly Kept[] =>
    block.kind === 'picture' && block.words !== '' ? [{ role: 'picture', words: block.words }] : [],
  ),
]

/** The texts under headings, and each block, as they are compared. */
const textsOf = ({ divided }: OpenBulletin): ReadonlySet<string> =>
  new Set(
    [
      ...divided.groups.map(({ blocks }) => blocks.map(wordsOfBlock).join(' ')),
      ...linesOf(divided),
    ].map(foldHeading),
  )

/** Every block of a bulletin, and the headings. */
const linesOf = ({ head, groups }: DividedBulletin): readonly string[] => [
  ...head.map(wordsOfBlock),
  ...groups.flatMap(({ heading, upper = '', blocks }) => [
    upper,
    heading,
    ...blocks.map(wordsOfBlock),
  ]),
]

/** What stands in older bulletins and not in the latest one. */
function onlyOlder(older: readonly OpenBulletin[], latest: OpenBulletin): readonly Kept[] {
  const seen = new Set([...textsOf(latest), foldHeading(latest.divided.name ?? '')])
  return older.flatMap(({ letter, divided }) => {
    const texts = [
      divided.name ?? '',
      ...linesOf(divided),
      ...asideOf(letter).map(({ words }) => words),
    ]
    return texts.flatMap((words): readonly Kept[] => {
      const key = foldHeading(words)
      if (key === '' || seen.has(key)) return []
      seen.add(key)
      return [{ role: 'older', words }]
    })
  })
}

/** The files of what was found, and what is said of them. */
function written(
  { sections, articles, events, rota, kept: aside }: FoundInBulletin,
  parish: Omit<ParishAdditions, 'sections'>,
  known: Known,
): ImportedLetter {
  const parts: readonly FoundPart[] = [
    ...sections.map((section) => ({ kind: 'section', ...section }) as const),
    ...articles,
  ]
  const named = nameSections(parts, known)
  const items = nameItems(parts, 'bulletin', named, known)
  const kept = [...aside, ...namedHeadings(named)]
  const withIds = nameEvents(withoutDoubles(fresh(events, known)), known)
  const path = eventsPath('bulletin', known)
  const isNewRota =
    rota.length > 1 && ![...known.paths].some((one) => /^rota\.(?:csv|ya?ml)$/i.test(one))
  const { week, language } = known
  const notes = freePath('notes', `${week}-bulletin`, 'txt', known.paths)
  const files: readonly NewFile[] = [
    ...(items.requests.length === 0
      ? []
      : [
          {
            path: items.path,
            text: writeRequests({
              when: { from: week },
              source: 'bulletin',
              language,
              requests: items.requests,
              notes: [],
            }),
          },
        ]),
    ...items.articles.flatMap((named) =>
      articleFiles(
        named,
        isStanding(named.article) ? { from: week } : { sunday: week },
        [],
        language,
      ),
    ),
    ...(withIds.length === 0 ? [] : [{ path, text: writeEvents(withIds, language) }]),
    ...(isNewRota ? [{ path: 'rota.csv', text: csvOf(rota) }] : []),
    ...(kept.length === 0 ? [] : [{ path: notes, text: notesOf(kept) }]),
  ]
  return {
    files,
    parish: { ...lacking(parish, known), sections: newSections(named, known) },
    findings: [
      ...(['name', 'place', 'contact'] as const).flatMap((field): readonly Finding[] => {
        const value = parish[field]
        if (value === undefined) return []
        const words = typeof value === 'string' ? value : Object.values(value).join(' ')
        return [
          { kind: 'parish', field, words, verdict: known[field] === undefined ? 'taken' : 'other' },
        ]
      }),
      ...named.values(),
      ...items.requests.map((named) => requestFinding(named, items.path)),
      ...items.articles.flatMap(articleFindings),
      ...eventFindings(withIds, path),
      ...(isNewRota
        ? [
            {
              kind: 'rota',
              file: 'rota.csv',
              days: rota.length - 1,
              roles: (rota[0]?.length ?? 1) - 1,
            } as const,
          ]
        : []),
      ...leftIn(kept, notes),
    ],
  }
}

const isStanding = (article: object): boolean =>
  'stands' in article && (article as BulletinArticle).stands

/** Events that the parish does not have: those of one day by title, time and day. */
const fresh = (events: FoundInBulletin['events'], known: Known): FoundInBulletin['events'] =>
  events.filter(
    ({ title, days }) =>
      !('date' in days && Array.isArray(days.date)) ||
      !days.date.every((day: CivilDate) => known.takesPlace(foldHeading(title), undefined, day)),
  )

const lacking = (
  { name, place, contact }: Omit<ParishAdditions, 'sections'>,
  known: Known,
): Omit<ParishAdditions, 'sections'> => ({
  ...(name !== undefined && known.name === undefined && { name }),
  ...(place !== undefined && known.place === undefined && { place }),
  ...(contact && known.contact === undefined && { contact }),
})

const notesOf = (kept: readonly Kept[]): string =>
  `${kept.map(({ words }) => words).join('\n\n')}\n`

/** One line for each kind of what was left. */
function leftIn(kept: readonly Kept[], file: string): readonly Finding[] {
  const lines = new Map<Role, number>()
  for (const { role, words } of kept)
    lines.set(role, (lines.get(role) ?? 0) + words.split('\n').length)
  return [...lines].map(([role, count]) => ({ kind: 'left', role, lines: count, file }))
}

/** RFC 4180. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) =>
        `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('')
