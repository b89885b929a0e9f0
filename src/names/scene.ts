import type { Range } from '../source.ts'
import type { Line } from './line.ts'
import type { LookUp } from './name-lists.ts'
import { shortened } from './titles.ts'
import type { Judged } from './word-kind.ts'

/** Why words are taken for the name of a person. */
export type NameReason =
  /** "Mrs. Kowalski". */
  | 'title'
  /** "Jack Kowalski", "J. Kowalski". */
  | 'given-and-family'
  /** Whatever stands alone in a list of people. */
  | 'list'
  /** "Pray for Jack". */
  | 'given'
  /** "the Kowalskis", "the Hall family". */
  | 'family'
  /** Two words with capitals that no list knows. */
  | 'unknown'

/** Words of a text that are, or may be, the name of a person. */
export interface NameFound extends Range {
  /** As they stand, without titles. */
  readonly name: string
  /** A strong one is a name beyond reasonable doubt; a weak one may be. */
  readonly strength: 'strong' | 'weak'
  readonly reason: NameReason
  /** It stands first, or behind "for", or in a list of people: somebody prayed for, not somebody who does something. */
  readonly isPrayedFor: boolean
}

/** A word with a capital that belongs to no saint, no body and no longer name. */
export function isAlone(at: number, scene: Scene): boolean {
  const word = scene.judged[at]?.word
  if (!word || word.capitals === 'none' || word.inAddress) return false
  const isSaint = [at - 1, at - 2, at - 3].some((before) => scene.judged[before]?.kind === 'saint')
  return !isSaint && !isJoinedToCapital(at, at + 1, scene)
}

/** What a text's words are judged by. */
export interface Scene {
  /** The whole text tells of people of the Bible. */
  readonly isOfScripture: boolean
  readonly isSpanish: boolean
  /** Found so far. */
  readonly hits: readonly Hit[]
  readonly judged: readonly Judged[]
  readonly lines: readonly Line[]
  readonly lookUp: LookUp
  readonly isInList: (at: number) => boolean
}

/** Words from `from` up to, and without, `to`. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly strength: NameFound['strength']
  readonly reason: NameReason
}

/** The hit that ends before a word. They stand in their order, and what is asked for is near the last. */
export function hitEndingAt(at: number, hits: readonly Hit[]): Hit | undefined {
  for (let index = hits.length - 1; index >= 0; index--) {
    const hit = hits[index]
    if (hit === undefined || hit.to < at) return undefined
    if (hit.to === at) return hit
  }
  return undefined
}

export interface Looked {
  readonly hit?: Hit | undefined
  /** Where to look on. */
  readonly next: number
}

/** Whether nothing but a space, or what may stand inside a name, parts a word from the one before. */
export function isJoined(at: number, { judged, lines }: Scene): boolean {
  const word = judged[at]?.word
  const previous = judged[at - 1]
  if (!word || !previous || word.inAddress) return false
  if (/^(?:[ \t\u00a0]|[-‐‑])$/.test(word.before)) return true
  if (/^\.?[ \t]?\n[ \t]*$/.test(word.before))
    return (
      (lines[at - 1]?.isLong ?? false) &&
      !lines[at]?.isLabelled &&
      !(judged[at]?.kind === 'none' && word.capitals !== 'none') &&
      !isNewEntry(at, judged) &&
      (!word.before.startsWith('.') || isShortened(previous))
    )
  if (/^\.[ \u00a0]?$/.test(word.before)) return isShortened(previous)
  if (/^,[ \u00a0]?$/.test(word.before)) return judged[at]?.kind === 'suffix' && word.text !== 'V'
  return false
}

/** A given name with its family name begins a line: "… San Rafael Abajo⏎Rodrigo Alfaro, 67 años". */
function isNewEntry(at: number, judged: readonly Judged[]): boolean {
  const [previous, one, behind] = [judged[at - 1], judged[at], judged[at + 1]]
  return (
    one?.kind === 'given' &&
    !one.isDoubtful &&
    behind?.word.before === ' ' &&
    behind.kind === 'name' &&
    !['title', 'role', 'initial', 'given'].includes(previous?.kind ?? '')
  )
}

/** A full stop behind it ends no sentence. */
const isShortened = ({ kind, word }: Judged): boolean =>
  kind === 'initial' || shortened.has(word.key) || (kind === 'suffix' && word.text.length < 4)

export const isJoinedToCapital = (at: number, next: number, scene: Scene): boolean =>
  (isJoined(next, scene) && scene.judged[next]?.word.capitals !== 'none') ||
  (isJoined(at, scene) &&
    scene.judged[at - 1]?.word.capitals !== 'none' &&
    !(isSentenceStart(at - 1, scene) && isNoName(scene.judged[at - 1])))

export const isNoName = (one: Judged | undefined): boolean =>
  one !== undefined && (one.kind === 'none' || (one.isWord && one.kind !== 'given'))

/** Words that part the entries of a list. */
export const joining = new Set(['and', 'y', 'e', 'und', 'et', 'or'])

export const isInListAt = (at: number, scene: Scene): boolean =>
  scene.isInList(scene.judged[at]?.word.from ?? 0)

export const lineAt = (at: number, { lines }: Scene): Line =>
  lines[at] ?? {
    isShouted: false,
    isTitle: false,
    isLong: false,
    isOfMusic: false,
    isLabelled: false,
  }

export function isSentenceStart(at: number, { judged }: Scene): boolean {
  const one = judged[at]
  const previous = judged[at - 1]
  if (!one || !previous) return true
  if (/[!?:;•+"“]|\n\s*\n|\n\s*[-*\d]/.test(one.word.before)) return true
  return /\./.test(one.word.before) && !isShortened(previous)
}
