/**
 * A stretch of a line's words that look alike. `\n` in `text` is a line end that its writer meant.
 */
export interface LetterRun {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** Where a link leads, as the letter has it. */
  readonly href?: string
}

/** How a block stands in its letter. */
interface Standing {
  /** Blank lines before it; 0 where it begins on the line after the block above. */
  readonly gap: number
  /** How often it is quoted: `>` before a line, or a blockquote around it. */
  readonly depth: number
}

export interface LetterParagraph extends Standing {
  readonly kind: 'paragraph'
  readonly runs: readonly LetterRun[]
}

/** A line that the letter itself marks as a heading: `#`, a line drawn under it, `<h2>`. */
export interface MarkedHeading extends Standing {
  readonly kind: 'heading'
  /** 1 is the highest. */
  readonly level: number
  readonly runs: readonly LetterRun[]
}

export interface LetterListItem {
  /** 0 for the items of the list itself, 1 for those of a list in an item, and so on. */
  readonly level: number
  readonly ordered: boolean
  readonly runs: readonly LetterRun[]
}

export interface LetterList extends Standing {
  readonly kind: 'list'
  readonly items: readonly LetterListItem[]
  /** Where it was a table, an item for each row. */
  readonly table?: LetterTable
}

/** The cells of a table, a row of heads among them. */
export interface LetterTable {
  readonly rows: readonly (readonly string[])[]
}

/** A line drawn between two parts. */
interface Rule extends Standing {
  readonly kind: 'rule'
  /** `-- `, after which a mail has its signature (RFC 3676, 4.3). */
  readonly signature: boolean
}

/** A picture, by the words that stand for it. */
export interface Picture extends Standing {
  readonly kind: 'picture'
  /** Empty where nothing stands for a picture of a Word file; of others those without words are not told. */
  readonly words: string
  /** It lies in a Word file. */
  readonly ofWord?: true
  /** What an insert can print of it; absent for pictures of mails and for kinds of pictures that it cannot print. */
  readonly stored?: StoredPicture
  /** Its name beside the article that it stands in, once it has one. */
  readonly file?: string
}

/** The file of a picture. */
export interface StoredPicture {
  readonly ending: 'png' | 'jpg'
  readonly base64: string
}

/** What a letter consists of, whatever it was written in. Words are tidied; none is changed. */
export type LetterBlock = LetterParagraph | MarkedHeading | LetterList | Rule | Picture

/** A partner's letter, read. */
export interface Letter {
  /** As the mail has it; absent where the text is no mail. */
  readonly subject?: string
  /** Sender, day and subject, a line each, as the mail has them. */
  readonly headers: readonly string[]
  /** Names of files that came with it. */
  readonly attachments: readonly string[]
  readonly blocks: readonly LetterBlock[]
  /** Words that a mail carries but does not show, such as the line that programs list beside the subject. */
  readonly hidden: readonly string[]
  /** How many letters had come apart and were mended; absent for none. */
  readonly mended?: number
  /** Pictures that stood among the characters of its words, each once. */
  readonly signs: readonly string[]
}
