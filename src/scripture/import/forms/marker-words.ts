import type { ScriptureToken } from './mark.ts'
import { type MarkerRole, roleOf } from './usfm-markers.ts'

/**
 * What elements that are named by markers of USFM do to the words in them (USX, USJ, USFX): the same as
 * the markers do, but each ends where its element does.
 */
export class MarkerWords {
  private readonly emit: (mark: ScriptureToken) => void
  private open: { readonly marker: string; readonly role: MarkerRole }[] = []

  constructor(emit: (mark: ScriptureToken) => void) {
    this.emit = emit
  }

  /**
   * A verse begins here. In a heading its words begin with it, as in a psalm's title that is the first verse.
   * False, and no verse, in a note.
   */
  beginVerse(): boolean {
    if (this.isWithin('note')) return false
    this.open = this.open.map(({ marker, role }) => ({
      marker,
      role: role === 'heading' ? 'paragraph' : role,
    }))
    return true
  }

  /** An element begins that a marker names, as `p`, `s1`, `add`; what is not known is transparent, and told. */
  begin(marker: string): void {
    const role = roleOf(marker)
    if (role === 'unknown' && !this.isAside())
      this.emit({ kind: 'odd', oddity: 'unknown-mark', as: `\\${marker}` })
    this.beginAs(role, marker)
  }

  /** An element begins that does what markers of this role do. */
  beginAs(role: MarkerRole, marker = ''): void {
    if (!this.isAside() && role === 'note') this.emit({ kind: 'note' })
    this.open.push({ marker, role })
    if (role === 'paragraph' || role === 'cell') this.emit({ kind: 'space' })
  }

  end(): void {
    const role = this.open.pop()?.role
    if (role === 'heading' || role === 'paragraph' || role === 'cell') this.emit({ kind: 'space' })
  }

  say(text: string): void {
    if (this.isAside() || text === '') return
    const has = (name: string): boolean => this.open.some(({ marker }) => marker === name)
    this.emit({ kind: 'words', run: { text, supplied: has('add'), divineName: has('nd') } })
  }

  private isWithin(role: MarkerRole): boolean {
    return this.open.some((element) => element.role === role)
  }

  /** Words here are no verse's. */
  private isAside(): boolean {
    return this.isWithin('note') || this.isWithin('heading')
  }
}
