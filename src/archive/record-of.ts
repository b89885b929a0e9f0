import { createHash } from 'node:crypto'
import type { Document } from '../document/document.ts'
import { itemKinds } from '../item-kind.ts'
import type { ChosenVerse } from '../scripture/verse.ts'
import type { Selection } from '../select/selection.ts'
import type { Sheets } from '../typeset/sheets.ts'
import { hashPlaces } from './hash-places.ts'
import { hashWords, wordsOfParts } from './hash-words.ts'
import type { IssueRecord, RecordedFile, RecordedItem, RecordedVerse } from './record.ts'

/** A file of the issue before it is written. */
export interface IssueFile {
  /** Name in the issue's folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The record of an issue: what is in, how it was laid out, which files it has. An item's
 * hash is taken from the first of the documents that holds it.
 *
 * @param standing to clergy's word
 */
export function recordOf(
  selection: Selection,
  documents: readonly Document[],
  sheets: Pick<Sheets, 'shape' | 'paper' | 'size'>,
  files: readonly IssueFile[],
  made: Pick<IssueRecord, 'choices' | 'sources' | 'madeFrom' | 'printed'>,
  standing: Pick<IssueRecord, 'approval' | 'reopening'>,
): IssueRecord {
  const { week, service, verse, motto } = selection
  return {
    kind: 'issue',
    week,
    ...(service !== undefined && { service }),
    shape: sheets.shape,
    paper: sheets.paper,
    size: sheets.size,
    ...(verse && { verse: recordVerse(verse) }),
    ...(motto && { motto: recordVerse(motto) }),
    items: recordItems(selection, documents),
    files: recordFiles(files),
    ...made,
    ...standing,
  }
}

/** Sizes and hashes of files, sorted by path. */
export const recordFiles = (files: readonly IssueFile[]): readonly RecordedFile[] =>
  files
    .map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
    .sort((one, other) => byCodeUnits(one.path, other.path))

const recordVerse = ({ ref, verses, translation, rule }: ChosenVerse): RecordedVerse => ({
  ref,
  verses,
  translation,
  rule,
})

function recordItems(
  { week, items }: Selection,
  documents: readonly Document[],
): readonly RecordedItem[] {
  const hashes = hashWords(wordsOfParts(documents), week)
  const places = hashPlaces(
    items.map(({ item }) => item),
    week,
  )
  return items
    .filter(({ decision }) => decision === 'in')
    .map(({ item: { kind, id, idWritten }, rule, channels }) => {
      const hash = hashes.get(id)
      const place = idWritten ? undefined : places.get(id)
      return {
        kind,
        id,
        rule,
        channels,
        ...(hash !== undefined && { hash }),
        ...(place !== undefined && { place }),
      }
    })
    .sort(
      (one, other) =>
        itemKinds.indexOf(one.kind) - itemKinds.indexOf(other.kind) ||
        byCodeUnits(one.id, other.id),
    )
}

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
