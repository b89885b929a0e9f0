/** How an old bulletin looks, as far as its file tells. */
export interface Traits {
  /** The face of most of its text; undefined where no face is named. */
  readonly face: string | undefined
  /** Most of its text stands in columns. */
  readonly columns: boolean
  /** Most of its headings stand in the middle. */
  readonly centred: boolean
  /** Nothing in it has a colour. */
  readonly oneInk: boolean
  /** Its margins at the sides are wide. */
  readonly wide: boolean
}

/** Counts how much text has which trait while a file is read. */
export class Tally {
  private readonly faces = new Map<string, number>()
  private all = 0
  private inColumns = 0
  private headings = 0
  private middle = 0
  private hasColour = false
  private isWide = false

  /** @param letters how many stand in that face; columns are told by `columns`, since their number may come later */
  text(letters: number, face: string | undefined): void {
    this.all += letters
    if (face !== undefined) this.faces.set(face, (this.faces.get(face) ?? 0) + letters)
  }

  columns(letters: number): void {
    this.inColumns += letters
  }

  heading(isCentred: boolean): void {
    this.headings++
    if (isCentred) this.middle++
  }

  /** @param colour as six hexadecimal digits, with `#` or without */
  colour(colour: string): void {
    const [, red = '', green = '', blue = ''] =
      /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []
    // Greys are the ink, thinned.
    if (red.toLowerCase() !== green.toLowerCase() || green.toLowerCase() !== blue.toLowerCase())
      this.hasColour = true
  }

  wide(): void {
    this.isWide = true
  }

  traits(): Traits {
    const [[face] = []] = [...this.faces].toSorted(([, one], [, other]) => other - one)
    return {
      face,
      columns: this.inColumns * 2 > this.all,
      centred: this.middle * 2 > this.headings,
      oneInk: !this.hasColour,
      wide: this.isWide,
    }
  }
}
