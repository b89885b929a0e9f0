import type { Mark } from './mark.ts'
import { type MarkerRole, roleOf } from './usfm-markers.ts'

/**
 * What elements that are named by markers of USFM do to the words in them (USX, USJ, USFX): the same as
 * the markers do, but each ends where its element does.
 */
export class MarkerWords {
  private readonly emit: (mark: Mark) => void
  private readonly open: { readonly marker: string; readonly role: MarkerRole }[] = []
  /** Elements open whose content is no verse's words. */
  private aside = 0

  constructor(emit: (mark: Mark) => void) {
    this.emit = emit
  }

  /** Words are words of the text here, no note's or heading's. */
  get inText(): boolean {
    return this.aside === 0
  }

  /** An element begins that a marker names, as `p`, `s1`, `add`; what is not known is transparent, and told. */
  begin(marker: string): void {
    const role = roleOf(marker)
    if (role === 'unknown' && this.inText)
      this.emit({ kind: 'odd', oddity: 'unknown-mark', as: `\\${marker}` })
    this.beginAs(role, marker)
  }

  /** An element begins that does what markers of this role do. */
  beginAs(role: MarkerRole, marker = ''): void {
    this.open.push({ marker, role })
    if (this.inText && role === 'note') this.emit({ kind: 'note' })
    if (role === 'note' || role === 'heading') this.aside++
    if (role === 'paragraph' || role === 'cell') this.emit({ kind: 'space' })
  }

  end(): void {
    const role = this.open.pop()?.role
    if (role === 'note' || role === 'heading') this.aside--
    if (role === 'heading' || role === 'paragraph' || role === 'cell') this.emit({ kind: 'space' })
  }

  say(text: string): void {
    if (!this.inText || text === '') return
    const has = (name: string): boolean => this.open.some(({ marker }) => marker === name)
    this.emit({ kind: 'words', run: { text, supplied: has('add'), divineName: has('nd') } })
  }
}
