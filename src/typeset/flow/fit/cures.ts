import type { Document } from '../../../document/document.ts'
import type { Cure } from '../../../problems/page-problems.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import { collect } from '../collect/index.ts'
import { AUTO_SHAPES } from './choose-shape.ts'
import type { Press } from './flow-at-scale.ts'
import { fewestIn } from './index.ts'
import { countAllWords, countWords, SHORTENED_AT, shorten } from './shorten.ts'

/** An issue that does not fit, and what may be done about it. */
export interface Ailing {
  readonly press: Press
  readonly documentWithout: (ids: ReadonlySet<string>) => Document
  /** What has left already. */
  readonly gone: readonly string[]
  /** What a person may be told to leave out or shorten. */
  readonly removable: readonly string[]
  readonly shape: Shape | 'auto'
  readonly paper: Paper
}

/**
 * Cures that work when taken, each found by trying, the cheapest of each kind: fewest words taken
 * out of one item, the shortest item or set of items left out, the next larger paper, the next
 * larger shape. What costs the text least stands first.
 */
export function findCures(ailing: Ailing): readonly Cure[] {
  const document = ailing.documentWithout(new Set(ailing.gone))
  const words = countAllWords(document)
  const items = ailing.removable
    .map((id) => ({ id, words: words.get(id) ?? 0 }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => a.words - b.words || (a.id < b.id ? -1 : 1))
  return [
    ...shortenOne(ailing, document, items),
    ...leaveOut(ailing, items),
    ...anotherPaper(ailing, document),
    ...anotherShape(ailing, document),
  ]
}

interface Item {
  readonly id: string
  readonly words: number
}

const NO_CURE = { ids: [], words: null, shape: null, paper: null } as const

/** Whether a document fits at the floor, which is all that fitting needs. */
const fits = (
  { press, shape, paper }: Pick<Ailing, 'press' | 'shape' | 'paper'>,
  document: Document,
): boolean => {
  const collected = collect(document, press.theme, press.facing)
  const shapes = shape === 'auto' ? AUTO_SHAPES : [shape]
  return shapes.some((one) => fewestIn(press, collected, one, paper) !== undefined)
}

/** No one leaves out more items than this by a list of their names. */
const LEFT_OUT_AT_MOST = 40

/** The shortest single item whose absence is enough; else as few as are, the last of them the shortest. */
function leaveOut(ailing: Ailing, items: readonly Item[]): readonly Cure[] {
  const enough = (chosen: readonly Item[]): boolean => {
    const ids = chosen.map(({ id }) => id)
    return fits(ailing, ailing.documentWithout(new Set([...ailing.gone, ...ids])))
  }
  const longest = items.toReversed()
  const count = leastThat(Math.min(longest.length, LEFT_OUT_AT_MOST), (n) =>
    enough(longest.slice(0, n)),
  )
  if (count === undefined) return []
  const others = longest.slice(0, count - 1)
  const left = items.filter((item) => !others.includes(item))
  const last = leastThat(left.length, (n) => enough([...others, ...left.slice(n - 1, n)]))
  const chosen = [...others, ...left.slice((last ?? left.length) - 1, last ?? left.length)]
  return [{ ...NO_CURE, do: 'leave-out', ids: chosen.map(({ id }) => id) }]
}

/** Items looked at for shortening: the longest can spare most. */
const SHORTENED_AT_MOST = 4
/** No more than this part of an item may be asked for. */
const SPARED = 0.6
/** Words are told in fives: "about 25". */
const TOLD_IN = 5

/** The item that has to lose the fewest words, wherever in it they are taken from. */
function shortenOne(ailing: Ailing, document: Document, items: readonly Item[]): readonly Cure[] {
  const found = items.slice(-SHORTENED_AT_MOST).flatMap(({ id }) => {
    const most = Math.floor((countWords(document, id) * SPARED) / TOLD_IN)
    const holds = (fives: number): boolean =>
      SHORTENED_AT.every((at) => fits(ailing, shorten(document, id, fives * TOLD_IN, at)))
    // "about" so many: five more must do as well
    const fives = leastThat(most, (n) => holds(n) && (n === most || holds(n + 1)))
    return fives === undefined ? [] : [{ id, words: fives * TOLD_IN }]
  })
  const [least] = found.sort((a, b) => a.words - b.words)
  return least ? [{ ...NO_CURE, do: 'shorten', ids: [least.id], words: least.words }] : []
}

const LARGER_PAPERS: Readonly<Record<Paper, readonly Paper[]>> = {
  letter: ['legal', 'tabloid'],
  legal: ['tabloid'],
  tabloid: [],
  a4: ['a3'],
  a3: [],
}

function anotherPaper(ailing: Ailing, document: Document): readonly Cure[] {
  const paper = LARGER_PAPERS[ailing.paper].find((one) => fits({ ...ailing, paper: one }, document))
  return paper ? [{ ...NO_CURE, do: 'paper', paper }] : []
}

/** From the least paper up. */
const SHAPES_BY_ROOM: readonly Shape[] = ['half-sheet', 'half-fold', 'booklet', 'flat']

function anotherShape(ailing: Ailing, document: Document): readonly Cure[] {
  const others = SHAPES_BY_ROOM.filter((one) => one !== ailing.shape)
  const shape = others.find((one) => fits({ ...ailing, shape: one }, document))
  return shape ? [{ ...NO_CURE, do: 'shape', shape }] : []
}

/** Numbers looked at below the one found, since what is enough need not be so for every larger number. */
const NEIGHBOURS = 2

/** The least number from 1 to `most` that is enough, by halving, then looking at its neighbours. */
function leastThat(most: number, enough: (n: number) => boolean): number | undefined {
  if (most < 1 || !enough(most)) return undefined
  let [short, found] = [0, most]
  while (found - short > 1) {
    const middle = Math.floor((short + found) / 2)
    if (enough(middle)) found = middle
    else short = middle
  }
  const below = Array.from({ length: NEIGHBOURS }, (_, i) => found - NEIGHBOURS + i)
  return below.find((n) => n > 0 && enough(n)) ?? found
}
