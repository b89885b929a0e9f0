import type { Document, DocumentNode, Inline } from '../../../document/document.ts'
import { documentText } from '../../../document/document-text.ts'
import { inlinesOf, walkBlocks } from '../../../document/walk-document.ts'
import type { Item } from '../../../load/item.ts'
import type { Selection } from '../../../select/selection.ts'
import { lettersOf } from '../../../tidy-text.ts'
import type { Channel } from '../../../vocabulary.ts'

/** Items that a file lacks, and items that it has something of without leave. */
export interface ItemsInFile {
  readonly missing: readonly Item[]
  readonly beyond: readonly Item[]
}

/**
 * Holds the words of a file against the documents of all channels. Only letters and figures are compared: a line may end
 * anywhere, and signs may be written otherwise.
 *
 * @param text of the file
 * @param channel that the file leaves by
 */
export function itemsInFile(
  text: string,
  channel: Channel,
  documents: Readonly<Record<Channel, Document>>,
  { items }: Selection,
): ItemsInFile {
  const said = lettersOf(text)
  const { blocks } = documents[channel]
  const due = lettersOf(
    [
      documentText({ blocks }),
      ...[...walkBlocks(blocks)].flatMap(({ block }) => shownBy(block)),
    ].join('\n'),
  )
  const own = piecesByPart(documents[channel])
  const others = Object.values(documents).map(piecesByPart)
  const chosen = items.filter(({ decision }) => decision === 'in')
  const isAllowed = (channels: readonly Channel[]): boolean => channels.includes(channel)
  return {
    missing: chosen
      .filter(({ channels }) => isAllowed(channels))
      .filter(({ item }) => (own.get(item.id) ?? []).some((piece) => !said.includes(piece)))
      .map(({ item }) => item),
    beyond: chosen
      .filter(({ channels }) => !isAllowed(channels))
      .filter(({ item }) =>
        others
          .flatMap((pieces) => pieces.get(item.id) ?? [])
          .some((piece) => piece.length >= LEAST && !due.includes(piece) && said.includes(piece)),
      )
      .map(({ item }) => item),
  }
}

/** A word of fewer letters may stand within any other. */
const LEAST = 4

/** Of each part the texts that stand in it, none of them divided by anything. */
function piecesByPart({ blocks }: Document): ReadonlyMap<string, readonly string[]> {
  const pieces = new Map<string, string[]>()
  for (const { block, part } of walkBlocks(blocks)) {
    if (part === undefined) continue
    const own = pieces.get(part) ?? []
    pieces.set(part, own)
    own.push(
      ...textsIn(block)
        .map(lettersOf)
        .filter((one) => one !== ''),
    )
  }
  return pieces
}

const textsIn = (block: DocumentNode): readonly string[] => [
  ...shownBy(block),
  ...(inlinesOf(block) ?? []).flatMap(textsOf),
]

/** The words for whoever cannot see a picture; those of a code are the program's own. */
const shownBy = (block: DocumentNode): readonly string[] =>
  block.kind === 'figure' && block.content.kind === 'picture' ? [block.alt] : []

/** A short address stands for the whole one, which a text has in its place. */
function textsOf(inline: Inline): readonly string[] {
  if (inline.kind === 'text') return [inline.text]
  if (inline.kind === 'break' || (inline.kind === 'span' && inline.classes.includes('url')))
    return []
  return inline.inlines.flatMap(textsOf)
}
