/**
 * Text of a request or an article after the Markdown step: a closed tree of what a parish may write.
 * Anything else that Markdown knows prints as it was typed (docs/rules.md, "What a text may hold").
 */
export type RichBlock =
  | RichParagraph
  | RichList
  | RichTable
  | RichHeading
  | RichQuotation
  | RichPicture
  | RichRule

export interface RichParagraph {
  readonly kind: 'paragraph'
  readonly inlines: readonly RichInline[]
}

export interface RichList {
  readonly kind: 'list'
  readonly ordered: boolean
  /** The first number of an ordered list. */
  readonly start: number
  readonly items: readonly (readonly RichBlock[])[]
}

/** Rows may have more or fewer cells than others. */
export interface RichTable {
  readonly kind: 'table'
  /** By column, as they were told; null says nothing. */
  readonly aligns: readonly ('left' | 'center' | 'right' | null)[]
  /** What the columns hold; empty where the table does not say it. */
  readonly head: readonly (readonly RichInline[])[]
  readonly rows: readonly (readonly (readonly RichInline[])[])[]
}

/** Articles only: a line across. */
export interface RichRule {
  readonly kind: 'rule'
}

/** Articles only; level 3 or 4 (1 and 2 are the insert's own). */
export interface RichHeading {
  readonly kind: 'heading'
  readonly level: 3 | 4
  readonly inlines: readonly RichInline[]
}

/** Articles only. */
export interface RichQuotation {
  readonly kind: 'quotation'
  readonly blocks: readonly RichBlock[]
}

/** Articles only: a picture alone in its paragraph. */
export interface RichPicture {
  readonly kind: 'picture'
  /** Path relative to the parish folder. */
  readonly src: string
  /** What someone who cannot see it should hear; never empty. */
  readonly alt: string
  readonly caption?: string
}

export type RichInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inlines: readonly RichInline[] }
  | { readonly kind: 'strong'; readonly inlines: readonly RichInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly RichInline[] }
  | { readonly kind: 'break' }

/** Blocks in the order they stand. */
export type RichText = readonly RichBlock[]
