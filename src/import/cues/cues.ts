/**
 * The words by which letters of one language show what a line is. Each pattern takes a whole line of tidied
 * words and belongs to one language; `recognise` in `index.ts` tries those of all languages.
 */
export interface Cues {
  /** A line that begins by asking for prayer. */
  readonly asks: RegExp
  /** A line that begins by praising or giving thanks. */
  readonly thanks: RegExp
  /** A request for prayer anywhere in a paragraph. */
  readonly asksWithin: RegExp
  /** The beginning of an intercession without a verb: "for" someone, "that" something may be. */
  readonly intercedes: RegExp
  /** Words that a heading of thanks does not have: whom or what the thanks are for. */
  readonly tellsOfThanks: RegExp
  /** "Dear friends,". */
  readonly greets: RegExp
  /** A line that only announces what follows. */
  readonly introduces: RegExp
  /** A line that only points to a file which is attached. */
  readonly attached: RegExp
  /** An introduction that begins as a prayer does: "Thanks for praying". */
  readonly introducesAsPrayer: RegExp
  /** What stands before the name at a letter's end. */
  readonly closes: RegExp
  /** What mailing programs and lawyers put around a letter. */
  readonly footer: RegExp
  /** Words of a heading under which those stand who have died. */
  readonly departed: RegExp
  /** Words of a heading by which the living stand under it, too. */
  readonly living: RegExp
  /** What a pseudonym's footnote says. */
  readonly pseudonym: RegExp
  /** The beginning of a line that leads to an address. */
  readonly sendsElsewhere: RegExp
  /** The line under a title that says who wrote. */
  readonly author: RegExp
  /** The words before the names of those who can be asked. */
  readonly contact: RegExp
  /** Words before an e-mail address, in small letters. */
  readonly emailLabels: readonly string[]
  /** Words before a telephone number, in small letters. */
  readonly phoneLabels: readonly string[]
  /** Articles before a title. */
  readonly articles: readonly string[]
  /** Titles that stand in small letters before a person's name. */
  readonly smallTitles: readonly string[]
  /** Small words within a person's name. */
  readonly particles: readonly string[]
  /** A name that a church goes by. */
  readonly church: RegExp
  /** Words of a letter's own name. */
  readonly letter: RegExp
  /** A day as mastheads have it. */
  readonly day: RegExp
  /** Words before a verse that only say what it is, with the sign behind them. */
  readonly verseLabel: RegExp
}
