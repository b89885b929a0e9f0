import type { ScriptureToken } from './mark.ts'

export type Attributes = ReadonlyMap<string, string>

/**
 * What the elements within a verse do to its words: OSIS 2.1.1 (also in modules of SWORD), ThML, and
 * GBF rewritten as these. What is not named here is transparent.
 */
export class MarkupWords {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly open: Element[] = []
  /** Elements open whose content is no verse's words. */
  private aside = 0
  private supplied = 0
  private divineName = 0

  constructor(emit: (mark: ScriptureToken) => void) {
    this.emit = emit
  }

  /** Words are words of the text here, no note's or heading's. */
  get inText(): boolean {
    return this.aside === 0
  }

  begin(name: string, attributes: Attributes): void {
    const kind = kindOf(name, attributes)
    const closing = kind === 'quotation' ? this.quote(attributes) : ''
    this.open.push({ kind, closing })
    if (this.inText && kind === 'note') this.emit({ kind: 'note' })
    if (kind === 'note' || kind === 'aside') this.aside++
    if (kind === 'supplied') this.supplied++
    if (kind === 'divine-name') this.divineName++
    if (kind === 'break') this.emit({ kind: 'space' })
  }

  end(): void {
    const element = this.open.pop()
    if (element === undefined) return
    const { kind, closing } = element
    if (kind === 'note' || kind === 'aside') this.aside--
    if (kind === 'supplied') this.supplied--
    if (kind === 'divine-name') this.divineName--
    if (kind === 'break' || kind === 'aside') this.emit({ kind: 'space' })
    this.say(closing)
  }

  say(text: string): void {
    if (!this.inText || text === '') return
    const run = { text, supplied: this.supplied > 0, divineName: this.divineName > 0 }
    this.emit({ kind: 'words', run })
  }

  /**
   * OSIS may keep quotation marks out of the words, in `marker`: they are said where the quotation begins,
   * and where an empty element ends it. Gives the sign that closes a quotation which is an element of its own.
   */
  private quote(attributes: Attributes): string {
    const marker = attributes.get('marker')
    if (marker === undefined && attributes.get('who') === undefined && this.inText)
      this.emit({ kind: 'odd', oddity: 'no-quotation-marks' })
    this.say(marker ?? '')
    const isPoint = attributes.has('sID') || attributes.has('eID')
    return isPoint ? '' : (closings.get(marker ?? '') ?? '')
  }
}

interface Element {
  readonly kind: ElementKind
  /** What is said where it ends. */
  readonly closing: string
}

type ElementKind =
  | 'note'
  | 'aside'
  | 'supplied'
  | 'divine-name'
  | 'break'
  | 'quotation'
  | 'transparent'

const closings: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
  ['«', '»'],
])

const notes = new Set(['note', 'sup', 'scripref', 'rdg'])
const asides = new Set(
  'title header head figure speaker caption index style script h1 h2 h3 h4 h5 h6'.split(' '),
)
const breaks = new Set(
  'p div l lg lb br list item table row cell blockquote dd dt li tr td'.split(' '),
)

function kindOf(name: string, attributes: Attributes): ElementKind {
  const bare = name.toLowerCase()
  if (notes.has(bare)) return 'note'
  if (asides.has(bare)) return 'aside'
  if (breaks.has(bare)) return 'break'
  if (bare === 'divinename') return 'divine-name'
  if (bare === 'q') return 'quotation'
  const type = attributes.get('type') ?? ''
  const isAdded = bare === 'transchange' && (type === '' || type === 'added')
  const isItalic = bare === 'i' || bare === 'em' || (bare === 'hi' && type === 'italic')
  return isAdded || isItalic ? 'supplied' : 'transparent'
}
