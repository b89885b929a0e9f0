import type { SectionForm } from '../vocabulary.ts'

/**
 * The composed insert: a closed tree of blocks without positions, plain JSON. One document per
 * channel and edition: what a channel may not carry is not in its document.
 */
export interface Document {
  /** BCP 47 tag of the whole. */
  readonly lang: string
  /** For the PDF's title bar and metadata. */
  readonly title: string
  /** What pages say beside their text; absent where they say nothing. */
  readonly running?: Running
  readonly blocks: readonly Block[]
}

/** What stands at the foot of pages, where a theme wants it; no part of what the insert says. */
export interface Running {
  /** From the most general on: the parish, the day. */
  readonly words: readonly string[]
  /** A page among all, with `{page}` and `{pages}` in it: `{page} of {pages}`. */
  readonly ofAll: string
}

export type Block = Group | Heading | Paragraph | List | Table | Quotation | Rule | Figure

/** What every block may carry. */
export interface Marked {
  /** Classes known to a theme, e.g. `lead`, `names`, `contact`. */
  readonly classes: readonly string[]
  /** Request's or article's id, or a part's own (`masthead`, `verse`, `contact`): where lines and messages say they belong. */
  readonly part?: string
  readonly lang?: string
}

/** header, main, section, article, aside, footer: what belongs together. */
export interface Group extends Marked {
  readonly kind: 'group'
  readonly role: 'header' | 'main' | 'section' | 'article' | 'aside' | 'footer'
  /** `flap`: stands on the leaf folded in of a sheet folded twice; `back`: on the outer back panel; `foot`: at the foot of the last panel. */
  readonly panel?: 'flap' | 'back' | 'foot'
  /** Its two groups say the same in two languages: they stand side by side where a page is wide enough. */
  readonly beside?: true
  /** Not divided between panels. */
  readonly keep: boolean
  readonly blocks: readonly Block[]
}

export interface Heading extends Marked {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly inlines: readonly Inline[]
}

export interface Paragraph extends Marked {
  readonly kind: 'paragraph'
  readonly inlines: readonly Inline[]
}

export interface List extends Marked {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start: number
  /** How its items stand where the parish says so: under one another, in columns, or as one paragraph. */
  readonly form?: SectionForm
  readonly items: readonly ListItem[]
}

export interface ListItem extends Marked {
  readonly kind: 'item'
  readonly blocks: readonly Block[]
}

/** Rows of cells; every row has as many cells as the others, and the rows of the head come first. */
export interface Table extends Marked {
  readonly kind: 'table'
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Marked {
  readonly kind: 'row'
  /** Its cells say what the columns below them hold. */
  readonly head: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell extends Marked {
  readonly kind: 'cell'
  /** What it is the head of (`th`); null of a plain cell (`td`). */
  readonly scope: 'column' | 'row' | null
  /** Where its column was told to stand; null leaves it to the theme and to what the column holds. */
  readonly align: 'left' | 'centre' | 'right' | null
  readonly inlines: readonly Inline[]
}

/** All that a document's tree is made of above the words. */
export type DocumentNode = Block | ListItem | TableRow | TableCell

export interface Quotation extends Marked {
  readonly kind: 'quotation'
  readonly blocks: readonly Block[]
}

/** `hr`: a line across. */
export interface Rule extends Marked {
  readonly kind: 'rule'
}

/** A picture, or a QR code of an address. */
export interface Figure extends Marked {
  readonly kind: 'figure'
  readonly content:
    | { readonly kind: 'picture'; readonly src: string }
    | {
        readonly kind: 'qr'
        readonly url: string
        readonly modules: readonly (readonly boolean[])[]
      }
  readonly alt: string
  readonly caption: readonly Inline[]
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'cite'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'span'
      readonly classes: readonly string[]
      readonly lang?: string
      readonly inlines: readonly Inline[]
    }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
