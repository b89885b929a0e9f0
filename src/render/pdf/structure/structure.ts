import type { StructureNode } from '../../../typeset/sheets.ts'
import type { ContentPiece } from '../draw-page.ts'
import type { Dictionary, PdfFile, Ref, Value } from '../pdf-file.ts'
import { aroundAll, rectangle, textString } from '../syntax.ts'
import type { LinkArea } from './links.ts'
import type { Tags } from './tags.ts'

/** A page in the file with what was drawn on it. */
export interface WrittenPage {
  readonly ref: Ref
  /** Its key in the parent tree. */
  readonly key: number
  /** By their numbers. */
  readonly pieces: readonly ContentPiece[]
  readonly links: readonly LinkArea[]
}

/** A piece of content with its page. */
export interface MarkedContent {
  readonly page: Ref
  readonly piece: ContentPiece
}

/** All pieces in the order of reading, whatever page they are on. */
export const contentsInOrder = (pages: readonly WrittenPage[]): readonly MarkedContent[] =>
  pages
    .flatMap(({ ref, pieces }) => pieces.map((piece) => ({ page: ref, piece })))
    .sort(({ piece: one }, { piece: other }) => one.panel - other.panel || one.mcid - other.mcid)

/**
 * Writes the tag tree (ISO 32000-1 §14.7): every node that has content, with its pieces in the order
 * of reading, and the parent tree, which leads from what is drawn back to its element. Gives the
 * elements by node.
 */
export function writeStructure(
  file: PdfFile,
  root: StructureNode,
  pages: readonly WrittenPage[],
  tags: Tags,
): ReadonlyMap<number, Ref> {
  const document = grow(root, kidsOfNodes(pages))
  const elements = new Map<number, Ref>()
  if (document) writeElement(document, file.structureRoot, { file, tags, elements })
  file.fill(file.structureRoot, {
    K: [...elements.values()].slice(0, 1),
    ParentTree: { Nums: parentTree(pages, elements) },
    ParentTreeNextKey: Math.max(-1, ...keysOf(pages)) + 1,
  })
  return elements
}

/** What a node holds itself. */
interface OwnKids {
  readonly contents: readonly OwnContent[]
  readonly links: readonly OwnLink[]
}

/** Content at its place in the order of reading. */
interface OwnContent extends MarkedContent {
  readonly place: number
}

/** An active area. */
interface OwnLink {
  readonly page: Ref
  readonly annotation: Ref
}

/** An element to be: a node that has content, and what stands in it in the order of reading. */
interface Growth {
  readonly node: StructureNode
  readonly own: OwnKids
  readonly kids: readonly (OwnContent | Growth)[]
  /** Place of the first content in it. */
  readonly place: number
}

const NOTHING: OwnKids = { contents: [], links: [] }

function kidsOfNodes(pages: readonly WrittenPage[]): ReadonlyMap<number, OwnKids> {
  const kids = new Map<number, { contents: OwnContent[]; links: OwnLink[] }>()
  const of = (id: number) => {
    const own = kids.get(id) ?? { contents: [], links: [] }
    kids.set(id, own)
    return own
  }
  contentsInOrder(pages).forEach((content, place) => {
    of(content.piece.node).contents.push({ ...content, place })
  })
  for (const { ref: page, links } of pages)
    for (const { link, ref: annotation } of links) of(link.id).links.push({ page, annotation })
  return kids
}

/** Leaves out what has no content: a reader would stop at it and find nothing. */
function grow(node: StructureNode, kidsOf: ReadonlyMap<number, OwnKids>): Growth | undefined {
  const own = kidsOf.get(node.id) ?? NOTHING
  const children = node.children.flatMap((child) => grow(child, kidsOf) ?? [])
  const kids = interleave(own.contents, children)
  const first = kids[0]
  if (!first) return undefined
  const all = node.tag === 'TR' ? withEmptyCells(node, children, first.place) : kids
  return { node, own, kids: all, place: first.place }
}

/** A row that says anything has all its cells, so that each stands under the head of its column. */
const withEmptyCells = (
  row: StructureNode,
  cells: readonly Growth[],
  place: number,
): readonly Growth[] =>
  row.children.map(
    (node) => cells.find((cell) => cell.node === node) ?? { node, own: NOTHING, kids: [], place },
  )

/** Children keep their order; a node's own content stands before the first child that is read later. */
function interleave(contents: OwnKids['contents'], children: readonly Growth[]): Growth['kids'] {
  const kids: Growth['kids'][number][] = []
  let rest = contents
  for (const child of children) {
    kids.push(...rest.filter(({ place }) => place < child.place), child)
    rest = rest.filter(({ place }) => place > child.place)
  }
  return [...kids, ...rest]
}

/** What writing an element needs, and the elements written so far, outer ones first. */
interface Writing {
  readonly file: PdfFile
  readonly tags: Tags
  readonly elements: Map<number, Ref>
}

/** Writes a growth with all that is in it. */
function writeElement(growth: Growth, parent: Ref, writing: Writing): Ref {
  const { node, own, kids } = growth
  const element = writing.file.reserve()
  writing.elements.set(node.id, element)
  const page = own.contents[0]?.page
  const inside = kids.map((kid): Value => {
    if ('node' in kid) return writeElement(kid, element, writing)
    const { mcid } = kid.piece
    return kid.page === page ? mcid : { Type: 'MCR', Pg: kid.page, MCID: mcid }
  })
  const areas = own.links.map(({ page: Pg, annotation: Obj }) => ({ Type: 'OBJR', Obj, Pg }))
  writing.file.fill(element, {
    Type: 'StructElem',
    S: node.tag,
    P: parent,
    ...(page && { Pg: page }),
    ...(node.lang !== undefined && { Lang: textString(node.lang) }),
    ...(node.alt !== undefined && { Alt: textString(node.alt) }),
    ...attributes(growth, writing.tags),
    K: [...inside, ...areas],
  })
  return element
}

/** What readers ask of a figure's place, a list's labels and a table's heads (§14.8.5.4, §14.8.5.5, §14.8.5.7). */
function attributes({ node, own }: Growth, tags: Tags): Dictionary {
  if (node.scope) return { A: { O: 'Table', Scope: node.scope } }
  if (node.tag === 'L') return { A: { O: 'List', ListNumbering: numbering(node, tags) } }
  const box = aroundAll(own.contents.flatMap(({ piece }) => piece.parts.map((part) => part.box)))
  return node.tag === 'Figure' && box
    ? { A: { O: 'Layout', Placement: 'Block', BBox: rectangle(box) } }
    : {}
}

/** Whether a list counts, has signs, or has no labels. */
function numbering(list: StructureNode, tags: Tags): string {
  const label = list.children.flatMap(({ children }) => children).find(({ tag }) => tag === 'Lbl')
  if (!label) return 'None'
  return /\d/.test(tags.words(label.id)) ? 'Decimal' : 'Disc'
}

/** Keys with what they lead to, by key: a page's elements by the numbers of its pieces, a link's one. */
function parentTree(
  pages: readonly WrittenPage[],
  elements: ReadonlyMap<number, Ref>,
): readonly Value[] {
  const elementOf = (id: number): Value => elements.get(id) ?? null
  const ofPages = pages.map(({ key, pieces }): readonly [number, Value] => [
    key,
    byNumber(pieces).map((piece) => (piece ? elementOf(piece.node) : null)),
  ])
  const ofLinks = pages.flatMap(({ links }) =>
    links.map(({ key, link }): readonly [number, Value] => [key, elementOf(link.id)]),
  )
  return [...ofPages, ...ofLinks].sort(([one], [other]) => one - other).flat()
}

/** Pieces at their numbers; nothing where a number is of another page's. */
const byNumber = (pieces: readonly ContentPiece[]): readonly (ContentPiece | undefined)[] => {
  const numbered = new Map(pieces.map((piece) => [piece.mcid, piece]))
  return Array.from({ length: Math.max(-1, ...numbered.keys()) + 1 }, (_, mcid) =>
    numbered.get(mcid),
  )
}

const keysOf = (pages: readonly WrittenPage[]): readonly number[] =>
  pages.flatMap(({ key, links }) => [key, ...links.map((link) => link.key)])
