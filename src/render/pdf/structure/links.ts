import type { StructureNode } from '../../../typeset/sheets.ts'
import { byPlaced, type ContentPiece, type Part } from '../draw-page.ts'
import type { PdfFile, Ref } from '../pdf-file.ts'
import { asciiBytes, rectangle, textString } from '../syntax.ts'
import type { Tags } from './tags.ts'

/** An active area over a link's words, one for each line that they stand on. */
export interface LinkArea {
  readonly link: StructureNode
  readonly ref: Ref
  /** Its key in the parent tree. */
  readonly key: number
}

/** Print the annotation with the page, as archives want it (ISO 19005-2 §6.3.2). */
const PRINTED = 4

/**
 * Writes a page's link annotations. Their keys in the parent tree count from `firstKey`, and each
 * says the link's words to those who do not see it (ISO 14289-1 §7.18.5).
 */
export function addLinks(
  file: PdfFile,
  pieces: readonly ContentPiece[],
  tags: Tags,
  firstKey: number,
): readonly LinkArea[] {
  return linkParts(pieces, tags).map(([link, { box }], at) => ({
    link,
    key: firstKey + at,
    ref: file.add({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: rectangle(box),
      Border: [0, 0, 0],
      F: PRINTED,
      StructParent: firstKey + at,
      Contents: textString(said(link, tags)),
      A: { Type: 'Action', S: 'URI', URI: asciiBytes(address(link)) },
    }),
  }))
}

function linkParts(
  pieces: readonly ContentPiece[],
  tags: Tags,
): readonly (readonly [StructureNode, Part])[] {
  const parts = new Map<StructureNode, Part[]>()
  for (const piece of pieces) {
    const link = tags.within(piece.node, ['Link'])
    if (link?.href !== undefined) parts.set(link, [...(parts.get(link) ?? []), ...piece.parts])
  }
  return [...parts].flatMap(([link, all]) =>
    byPlaced(all).map((part): readonly [StructureNode, Part] => [link, part]),
  )
}

/** A link's words; those of its picture where it has no others; at the least where it leads. */
const said = (link: StructureNode, tags: Tags): string =>
  tags.words(link.id) || figureIn(link)?.alt || address(link)

const figureIn = (node: StructureNode): StructureNode | undefined =>
  node.tag === 'Figure' ? node : node.children.map(figureIn).find((figure) => figure !== undefined)

/** Addresses are ASCII in a PDF (ISO 32000-1 §12.6.4.7): other characters become escapes of their UTF-8. */
const address = ({ href = '' }: StructureNode): string =>
  href.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^!-~]+/g, encodeURIComponent)
