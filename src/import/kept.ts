/** What a letter holds beside requests and articles, by what it was taken for. */
export type Role =
  /** Sender, day and subject, of the mail or of one forwarded in it. */
  | 'headers'
  /** What the person who forwarded the letter wrote above it. */
  | 'cover'
  /** A mail that the letter answers, quoted below it. */
  | 'answered'
  | 'greeting'
  | 'introduction'
  /** The closing line, the names and addresses under it. */
  | 'signature'
  | 'footer'
  /** Words that the mail does not show. */
  | 'hidden'
  | 'attachment'
  /** A picture among the characters, which no face can print. */
  | 'sign'
  | 'picture'
  /** Words before the letter's title. */
  | 'before-title'
  /** The day in the masthead. */
  | 'day'
  | 'place'
  /** A heading with nothing under it. */
  | 'empty-heading'
  /** A heading that names somebody, under which nothing is put. */
  | 'named-heading'
  /** A heading that stands above other headings. */
  | 'upper-heading'
  /** A title, verse, name, motto or contact that the parish, or its week, has otherwise. */
  | 'other-title'
  | 'other-verse'
  | 'other-name'
  | 'other-motto'
  | 'other-contact'
  /** A footnote that no starred name asks for. */
  | 'footnote'
  /** The address of a link that the files do not have. */
  | 'address'
  /** Of a bulletin: what stands above its first heading. */
  | 'head'
  /** The heading of a list of services or of what takes place. */
  | 'list-heading'
  /** A line of such a list that says no day and time. */
  | 'unread'
  /** The lines of a rota as they were. */
  | 'rota'
  /** What was over by the Sunday of the insert. */
  | 'over'
  /** A slip to fill in and tear off. */
  | 'form'
  /** What only an older bulletin has. */
  | 'older'

/** Words that are kept in the files as a note, which is never printed. */
export interface Kept {
  readonly role: Role
  readonly words: string
}

/** Roles of what stands at a letter's end, in this order. */
const last: readonly Role[] = ['signature', 'footer', 'answered', 'attachment']

/** Kept words as a letter has them: what stands around it first and last. */
export const keptInOrder = (kept: readonly Kept[]): readonly Kept[] =>
  kept.toSorted((one, other) => last.indexOf(one.role) - last.indexOf(other.role))
