import { memoize, memoizeEach } from '../memoize.ts'
import type { Line } from './line.ts'
import type { Listed } from './name-lists.ts'
import { PLACES } from './name-weights.ts'
import { isJoined, type Scene } from './scene.ts'
import { namedAfter } from './titles.ts'
import type { Judged } from './word-kind.ts'

/**
 * What tells whether a word is one of a person's name: what the lists say of it and of its neighbours, how it is spelled, what
 * stands before and behind, its line, and the text as a whole, as taggers of words ask (Ratnaparkhi, "A Maximum Entropy Model for
 * Part-Of-Speech Tagging", 1996). Each feature is given as the place of its weight, by hashing (Weinberger et al., "Feature
 * Hashing for Large Scale Multitask Learning", 2009). The order of the list is a part of the weights: whoever changes it
 * lets them be learnt anew (`npm run names:learn`).
 *
 * @returns the features of a word by its number; none for a word in small letters or in an address, which is no name
 */
export function featuresOf(scene: Scene): (at: number) => readonly number[] | undefined {
  const { judged, lines, isInList, isOfHistory, isSpanish } = scene
  const tongue = isSpanish ? 1 : 2
  const near = nearby(judged)
  const rows = rowsOf(judged, near)
  const phrases = stretches(judged, (at) => isJoined(at, scene))
  const runs = stretches(
    judged,
    (at) => isCapital(judged[at]) && isCapital(judged[at - 1]) && isJoined(at, scene),
  )
  const small = new Set(judged.filter((one) => !isCapital(one)).map(({ word }) => word.key))
  const times = new Map<string, number>()
  for (const { word } of judged) times.set(word.key, (times.get(word.key) ?? 0) + 1)

  return (at) => {
    const [one, row, line, phrase, run] = [judged[at], rows[at], lines[at], phrases[at], runs[at]]
    if (!one || !row || !line || !phrase || !run) return undefined
    if (!isCapital(one) || one.word.inAddress) return undefined
    const { kind, lists, look, gap, ending, beginning, isStart, mark } = near(at)
    const [before, before2, behind, behind2] = [
      near(at - 1),
      near(at - 2),
      near(at + 1),
      near(at + 2),
    ]
    const joinsBefore = phrase.from < at ? 1 : 0
    const joinsBehind = phrase.to > at + 1 ? 1 : 0
    const size = Math.min(5, phrase.to - phrase.from)
    const isWhole = run.from === phrase.from && run.to === phrase.to ? 1 : 0
    const inRun = Math.min(4, run.to - run.from) * 8 + Math.min(4, at - run.from)
    const [ahead, next] = [near(run.from - 1), near(run.to)]
    const gapAhead = near(phrase.from).gap
    const [previous, following] = [near(phrase.from - 1), near(phrase.to)]
    const isNamedAfter =
      run.from > phrase.from && namedAfter.has(judged[run.from - 1]?.word.key ?? '')
    const inSmall = small.has(one.word.key) ? 2 : 1
    const inList = isInList(at) ? 1 : 0
    const { add, found } = gathering()
    add(1)
    add(tongue)
    add(kind, look)
    add(lists)
    add(lists, tongue)
    add(kind, Math.min(9, one.word.key.length))
    add(kind, isStart)
    add(lists, isStart, tongue)
    // How it is spelled.
    add(ending[0])
    add(ending[1])
    add(ending[2])
    add(beginning[0])
    add(beginning[1])
    add(mark, kind)
    // Its neighbours.
    add(gap, behind.gap)
    add(gap, behind.gap, kind)
    add(before.kind, kind, behind.kind, joinsBefore, joinsBehind)
    add(before.lists, kind, joinsBefore)
    add(behind.lists, kind, joinsBehind)
    add(before2.kind, before.kind, before.gap, kind)
    add(behind.kind, behind2.kind, behind2.gap, kind)
    add(before.key, gap)
    add(behind.key, behind.gap)
    add(before.key, kind)
    add(behind.key, kind)
    add(before2.key, before.key)
    add(behind.key, behind2.key)
    add(before2.key, before.isSmall)
    add(behind2.key, behind.isSmall)
    add(before.isSmall && before.ending[1], tongue)
    add(behind.isSmall && behind.ending[1], tongue)
    add(behind.isSmall && behind.ending[0], tongue, kind)
    // The words with capitals beside it, and the phrase.
    add(inRun, kind)
    add(size, isWhole, kind)
    add(ahead.key, inRun)
    add(next.key, inRun)
    add(ahead.key, kind)
    add(next.key, kind)
    add(isNamedAfter ? 1 : 0, kind, tongue)
    add(gapAhead, following.gap, isWhole, size)
    add(
      size < 4 ? near(phrase.from).kind : 0,
      size > 1 ? near(phrase.from + 1).kind : 0,
      size > 2 ? near(phrase.from + 2).kind : 0,
      at - phrase.from,
    )
    add(previous.kind, gapAhead)
    add(following.kind, following.gap)
    // The line.
    add(layoutOf(line), kind)
    add(inList, kind)
    add(inList, isWhole, size, kind)
    add(kind, row.from === at ? 1 : 0, row.to === at + 1 ? 1 : 0)
    add(1 + Math.min(4, at - row.from))
    add(at < row.labelled ? 0 : row.label)
    add(at < row.labelled ? 0 : 1, kind)
    add(near(row.from).key)
    add(1 + row.commas, row.isOfNames, kind)
    add(Math.min(6, row.to - row.from), row.isOfCapitals)
    add(row.hasFigure, kind, joinsBefore, joinsBehind)
    // The text as a whole.
    add(inSmall, kind)
    add(inSmall, isStart, look)
    add(Math.min(3, times.get(one.word.key) ?? 0), kind)
    add(isOfHistory(at) ? 1 : 0, kind)
    return found
  }
}

const isCapital = (one: Judged | undefined): boolean =>
  one !== undefined && one.word.capitals !== 'none'

/** A word as its neighbours see it; words and signs stand as numbers, and 0 for what is not there. */
interface Seen {
  readonly key: number
  readonly kind: number
  readonly lists: number
  /** What its language makes of it beyond its kind, and its capitals. */
  readonly look: number
  /** What parts it from the word before. */
  readonly gap: number
  /** A sentence, a line or an entry begins with it. */
  readonly isStart: number
  readonly isSmall: number
  /** A possessive, an apostrophe or a capital inside. */
  readonly mark: number
  /** Its last two, three and four letters, of a longer word. */
  readonly ending: readonly [number, number, number]
  /** Its first two and three. */
  readonly beginning: readonly [number, number]
}

/** Before the first word and behind the last. */
const NOTHING: Seen = {
  key: 0,
  kind: 0,
  lists: 0,
  look: 0,
  gap: 0,
  isStart: 1,
  isSmall: 0,
  mark: 0,
  ending: [0, 0, 0],
  beginning: [0, 0],
}

/** The words as they are seen, by their numbers: most stand too far from a capital to be looked at. */
function nearby(judged: readonly Judged[]): (at: number) => Seen {
  const seen: (Seen | undefined)[] = judged.map(() => undefined)
  return (at) => {
    const one = judged[at]
    if (one === undefined) return NOTHING
    seen[at] ??= seenOf(one)
    return seen[at]
  }
}

/** Its properties are named one by one: an object that others are spread into costs V8 a new shape each time. */
function seenOf({ word, kind, listed, isDoubtful, isWord }: Judged): Seen {
  const { key, text, before, capitals, inAddress } = word
  const isSmall = capitals === 'none'
  const spelling = spelled(key)
  const { gap, isStart } = gapOf(before)
  return {
    key: spelling.key,
    kind: code(isSmall ? 'small' : inAddress ? 'address' : kind),
    lists: listsOf(listed),
    look: (capitals === 'all' ? 1 : 0) + (isWord ? 2 : 0) + (isDoubtful ? 4 : 0),
    gap,
    isStart,
    isSmall: isSmall ? 1 : 0,
    mark: isSmall ? 0 : markOf(text),
    ending: spelling.ending,
    beginning: spelling.beginning,
  }
}

const spelled = memoize((key: string): Pick<Seen, 'key' | 'ending' | 'beginning'> => {
  const end = (letters: number): number => (key.length > letters ? code(key.slice(-letters)) : 0)
  const start = (letters: number): number =>
    key.length > letters ? code(key.slice(0, letters)) : 0
  return { key: code(key), ending: [end(2), end(3), end(4)], beginning: [start(2), start(3)] }
})

/** Words of English letters do without the expressions for letters of all scripts, which cost milliseconds to begin with. */
function markOf(text: string): number {
  const word = text.replaceAll('’', "'")
  const [isPossessive, isEnglish] = [word.endsWith("'s"), /^[ -~]*$/.test(word)]
  const isPrefixed = isEnglish ? /^[A-Za-z]'[A-Za-z]/.test(word) : /^\p{L}'\p{L}/u.test(word)
  const hasInner = isEnglish ? /[a-z][A-Z]/.test(word) : /\p{Ll}\p{Lu}/u.test(word)
  return (isPossessive ? 1 : 0) + (isPrefixed ? 2 : 0) + (hasInner ? 4 : 0)
}

/** The lists that have a word, a bit each, and one more so that it is never 0; not that of countries, which no weight outweighs. */
const listsOf = memoize(({ country: _, ...lists }: Listed): number =>
  Object.values(lists).reduce<number>((sum, isIn) => sum * 2 + (isIn ? 1 : 0), 1),
)

/** Figures are one, and so are spaces; a long gap is told by both its ends. */
const gapOf = memoize((written: string): Pick<Seen, 'gap' | 'isStart'> => {
  const short = written
    .replace(/\d+/g, '0')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .replace(/\n +/g, '\n')
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
  return {
    gap: code(short.length > 4 ? `${short.slice(0, 2)}~${short.slice(-2)}` : short),
    isStart: /[.!?:;•+"“\n]/.test(written) ? 1 : 0,
  }
})

/** FNV-1a, made odd so that it is never 0. */
function code(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum | 1
}

/** What makes the places of a word's features out of their values. */
interface Gathering {
  /** The next feature; one whose first value is 0 is not there. */
  add(first: number, second?: number, third?: number, fourth?: number, fifth?: number): void
  readonly found: readonly number[]
}

function gathering(): Gathering {
  const found: number[] = []
  let features = 0
  // named values in place of a list: there are thousands in a run, most of which is not compiled yet
  const add = (one: number, two?: number, three?: number, four?: number, five?: number): void => {
    features++
    if (one === 0) return
    let sum = mixed(Math.imul(features, 0x9e3779b1), one)
    if (two !== undefined) sum = mixed(sum, two)
    if (three !== undefined) sum = mixed(sum, three)
    if (four !== undefined) sum = mixed(sum, four)
    if (five !== undefined) sum = mixed(sum, five)
    sum = Math.imul(sum, 0xc2b2ae35)
    found.push((sum ^ (sum >>> 16)) & (PLACES - 1))
  }
  return { add, found }
}

function mixed(sum: number, value: number): number {
  const product = Math.imul(sum ^ value, 0x85ebca6b)
  return product ^ (product >>> 13)
}

const layoutOf = ({ isShouted, isTitle, isLong, isOfMusic, isLabelled }: Line): number =>
  [isShouted, isTitle, isLong, isOfMusic, isLabelled].reduce((sum, is) => sum * 2 + (is ? 1 : 0), 1)

/** Words from `from` up to, and without, `to`. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretch of each word: each goes on as long as a word belongs to the one before. */
function stretches(
  judged: readonly Judged[],
  belongs: (at: number) => boolean,
): readonly Stretch[] {
  const all: Stretch[] = []
  for (let from = 0; from < judged.length; ) {
    let to = from + 1
    while (to < judged.length && belongs(to)) to++
    const stretch = { from, to }
    for (; from < to; from++) all.push(stretch)
  }
  return all
}

/** The line of a word. */
interface Row extends Stretch {
  /** The last word before the colon of what the line begins with; 0 where it has no label. */
  readonly label: number
  /** The first word behind the label. */
  readonly labelled: number
  readonly commas: number
  /** More words have a capital than not. */
  readonly isOfNames: number
  readonly isOfCapitals: number
  readonly hasFigure: number
}

/** Most words of a label. */
const LABEL = 5

function rowsOf(judged: readonly Judged[], near: (at: number) => Seen): readonly Row[] {
  const lines = stretches(judged, (at) => !judged[at]?.word.before.includes('\n'))
  return lines.map(
    memoizeEach(({ from, to }: Stretch): Row => {
      const words = judged.slice(from, to).map(({ word }) => word)
      const inner = words.slice(1)
      const capitals = words.filter(({ capitals }) => capitals !== 'none').length
      const labelled = inner.slice(0, LABEL).findIndex(({ before }) => before.includes(':')) + 1
      return {
        from,
        to,
        label: labelled === 0 ? 0 : near(from + labelled - 1).key,
        labelled: labelled === 0 ? to : from + labelled,
        commas: Math.min(4, inner.filter(({ before }) => /[,;]/.test(before)).length),
        isOfNames: capitals * 2 > words.length ? 1 : 0,
        isOfCapitals: capitals === words.length ? 1 : 0,
        hasFigure: words.some(({ before }) => /\d/.test(before)) ? 1 : 0,
      }
    }),
  )
}
