import { roundPoints } from '../../../length.ts'
import type { StructureNode, Tag } from '../../../typeset/sheets.ts'
import type { Dictionary, PdfFile, Ref } from '../pdf-file.ts'
import { textString } from '../syntax.ts'
import { contentsInOrder, type MarkedContent, type WrittenPage } from './structure.ts'
import type { Tags } from './tags.ts'

/** What the bookmarks are made of beside the pages. */
export interface OutlineSource {
  readonly tags: Tags
  readonly elements: ReadonlyMap<number, Ref>
}

/**
 * Writes a bookmark for every heading, those of lower rank under the one before them (ISO 32000-1
 * §12.3.3); undefined where there is no heading.
 */
export function writeOutline(
  file: PdfFile,
  pages: readonly WrittenPage[],
  source: OutlineSource,
): Ref | undefined {
  const bookmarks = nested(headingsIn(pages, source.tags))
  if (bookmarks.length === 0) return undefined
  const root = file.reserve()
  file.fill(root, { Type: 'Outlines', ...writeBookmarks(file, bookmarks, root, source) })
  return root
}

const HEADINGS: readonly Tag[] = ['H1', 'H2', 'H3', 'H4']

/** A heading and where it begins. */
interface Heading {
  readonly node: StructureNode
  readonly start: MarkedContent
}

interface Bookmark extends Heading {
  readonly under: readonly Bookmark[]
}

function headingsIn(pages: readonly WrittenPage[], tags: Tags): readonly Heading[] {
  const headings = new Map<StructureNode, MarkedContent>()
  for (const content of contentsInOrder(pages)) {
    const heading = tags.within(content.piece.node, HEADINGS)
    if (heading && !headings.has(heading)) headings.set(heading, content)
  }
  return [...headings].map(([node, start]) => ({ node, start }))
}

const rank = ({ node }: Heading): number => HEADINGS.indexOf(node.tag)

function nested(headings: readonly Heading[]): readonly Bookmark[] {
  const bookmarks: Bookmark[] = []
  let rest = headings
  while (rest[0]) {
    const [heading, ...after] = rest as readonly [Heading, ...Heading[]]
    const next = after.findIndex((other) => rank(other) <= rank(heading))
    const below = next === -1 ? after.length : next
    bookmarks.push({ ...heading, under: nested(after.slice(0, below)) })
    rest = after.slice(below)
  }
  return bookmarks
}

/** Writes bookmarks of one rank; gives what their parent says of them. */
function writeBookmarks(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  parent: Ref,
  source: OutlineSource,
): Dictionary {
  const refs = bookmarks.map(() => file.reserve())
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return {}
  bookmarks.forEach((bookmark, at) => {
    const [ref, before, after] = [refs[at], refs[at - 1], refs[at + 1]]
    if (!ref) return
    file.fill(ref, {
      ...bookmarkOf(bookmark, source),
      Parent: parent,
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
      ...writeBookmarks(file, bookmark.under, ref, source),
    })
  })
  return { First: first, Last: last, Count: countOf(bookmarks) }
}

/** All of them stand open. */
const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((count, { under }) => count + 1 + countOf(under), 0)

function bookmarkOf({ node, start }: Bookmark, { tags, elements }: OutlineSource): Dictionary {
  const box = start.piece.parts[0]?.box
  const element = elements.get(node.id)
  return {
    Title: textString(tags.words(node.id)),
    Dest: [start.page, 'XYZ', roundPoints(box?.left ?? 0), roundPoints(box?.top ?? 0), null],
    ...(element && { SE: element }),
  }
}
