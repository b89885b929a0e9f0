/** Whom to ask about quoting a translation. */
export interface Publisher {
  publisher: string
  url: string
  /** When its terms were read, `2026-11`. */
  readOn: string
}

/** Distinct verses quoted, against the publisher's limit. */
export interface QuotationCount extends Publisher {
  translation: string
  verses: number
  limit: number
  year: number | undefined
}

/** What can be wrong with a reference, a quotation, or the terms under which it is quoted: each code with the values of its sentence. */
export interface PassageProblems {
  /** A reference without a book's name. */
  'no-book': { text: string }
  /** `nearest` are the books that may be meant, most likely ones first; perhaps none. */
  'unknown-book': { text: string; name: string; nearest: readonly string[] }
  /** A misspelt name was read as the one book that it leads to. */
  'book-misspelt': { text: string; name: string; book: string }
  /** A psalm that is written with the number of the Greek Bible, alone or beside the Hebrew one; which is taken goes by the translation. */
  'psalm-numbers': { text: string; hebrew: number; greek: number; taken: 'hebrew' | 'greek' }
  /** A canticle of the Prayer Book, `Canticle 15 (The Song of Mary)`, is read as the passage that it is. */
  'canticle-read': { text: string; number: number; canticle: string; ref: string }
  /** A canticle that does not stand in the Bible. */
  'canticle-hymn': { text: string; canticle: string }
  /** The Prayer Book's canticles end with `last`. */
  'no-such-canticle': { text: string; canticle: number; last: number }
  /** A reference that is a book's name alone. */
  'no-chapter': { book: string }
  /** From `rest` on the reference makes no sense. */
  'unreadable-reference': { text: string; rest: string }
  /** A reference that names several passages where one is wanted. */
  'several-passages': { text: string; passages: readonly string[] }
  /** A reference that ends before it begins. */
  'backwards-reference': { text: string }
  'no-such-chapter': { text: string; book: string; chapter: number; chapters: number }
  /** `chapter` with its book: `John 3`. */
  'no-such-verse': { text: string; chapter: string; verse: number; verses: number }
  /** Neither shipped nor among the parish's own. `instead` is what verses are chosen from until it is here. */
  'unknown-translation': { translation: string; known: readonly string[]; instead?: string }
  /** The translation, or what the parish has of it, does not have this passage. */
  'translation-lacks': { translation: string; ref: string }
  /** The whole translation that is here does not have the book. */
  'translation-lacks-book': { translation: string; book: string }
  /** Words typed as a quotation are not those of the translation. */
  'words-differ': { translation: string; ref: string }
  /** Words were typed for a verse without saying from which translation. */
  'translation-unsaid': { ref: string }
  /** The reference names a part of a verse; the translation has whole verses only. */
  'whole-verse': { translation: string; ref: string }
  /** A verse set by a person rests still. */
  'verse-again': { ref: string; weeks: number }
  /** Every verse that could be chosen rests. */
  'verses-rest': { restWeeks: number }
  'unknown-theme': { theme: string; nearest: string | undefined; known: readonly string[] }
  /** More verses are quoted than the publisher allows, in the year or, without one, in this issue. */
  'quotation-limit': QuotationCount
  'quotation-limit-near': QuotationCount
  /** A whole book is quoted, or more than half of one. */
  'quotation-book': { translation: string; book: string; half: boolean } & Publisher
  /** The quotations are too large a part of the issue. */
  'quotation-share': { translation: string; percent: number } & Publisher
  'quotation-share-near': { translation: string; percent: number } & Publisher
  'licence-needed': { translation: string } & Publisher
  /** Nothing is known of how this translation may be quoted. */
  'unknown-terms': { translation: string }
}
