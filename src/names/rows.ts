import { isPartOf } from './parts-in-service.ts'
import {
  type Hit,
  isAlone,
  isInListAt,
  isJoined,
  isNoName,
  isSentenceStart,
  joining,
  lineAt,
  type Scene,
} from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { particles } from './titles.ts'
import type { Judged, Kind } from './word-kind.ts'

/**
 * The hits with what they tell of other words, all weak: another place where a word of a name stands alone, and
 * the entries beside names in one row ("Juniper, Lark, Nell") or one column.
 */
export function withRows(scene: Scene): readonly Hit[] {
  let hits = inOrder([...scene.hits, ...elsewhere(scene)])
  for (;;) {
    const now = { ...scene, hits }
    const more = [...besides(now), ...between(now), ...amongNames(now), ...amongHeads(now)]
    if (more.length === 0) return hits
    hits = inOrder([...hits, ...more])
  }
}

const inOrder = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((one, other) => one.from - other.from)

const weak = (from: number, to: number): Hit => ({ from, to, strength: 'weak', reason: 'given' })

/** Every other place where a word of a name that was found stands alone. */
function elsewhere(scene: Scene): readonly Hit[] {
  const { hits, judged, isOfScripture } = scene
  const taken = new Set<number>()
  const keys = new Set<string>()
  // words that begin a whole name
  const begun = new Set(
    hits.filter(({ from, to }) => to - from > 1).map(({ from }) => judged[from]?.word.key ?? ''),
  )
  for (const { from, to } of hits)
    for (let at = from; at < to; at++) {
      const one = judged[at]
      taken.add(at)
      const isName = one && ['given', 'name', 'unknown', 'plain-name'].includes(one.kind)
      const isTold = isName && one.word.capitals !== 'none' && one.word.key.length > 2
      const isPlain = one?.isWord && one.kind !== 'given'
      if (isTold && !isPlain && !(one.listed.bible && isOfScripture)) keys.add(one.word.key)
    }
  return judged.flatMap(({ word }, at) =>
    !taken.has(at) &&
    isAlone(at, scene) &&
    (keys.has(word.key) || (begun.has(word.key) && isAtWork(at, scene)))
      ? [weak(at, at + 1)]
      : [],
  )
}

/** "Trip is the first gentleman to join". */
const isAtWork = (at: number, { judged }: Scene): boolean =>
  judged[at + 1]?.word.before === ' ' &&
  /^(?:is|was|has|will|had)$/.test(judged[at + 1]?.word.key ?? '')

/** Words between two places, and what parts them from the name behind them. */
interface Entry {
  readonly from: number
  readonly to: number
  readonly by: 'comma' | 'and'
}

/** Entries before a name, or between two names of a line. */
function besides(scene: Scene): readonly Hit[] {
  const { hits, judged } = scene
  return hits.flatMap((hit, index): readonly Hit[] => {
    const entry = entryBefore(startOf(hit, scene), scene)
    const before = hits[index - 1]
    if (!entry || (before && before.to > entry.from)) return []
    const isBehindAnd = joining.has(judged[entry.from - 1]?.word.key ?? '')
    const gap = judged[entry.from]?.word.before ?? ''
    const isBetween =
      before?.to === (isBehindAnd ? entry.from - 1 : entry.from) &&
      (isBehindAnd ? /^\s$/ : ROW).test(gap)
    const isOne = mayBeOne(entry, scene) && (isBetween || isSaidBy(hit, entry, scene))
    return isOne ? [weak(entry.from, entry.to)] : []
  })
}

/** Where the titles of a name begin. */
function startOf({ from }: Hit, scene: Scene): number {
  let start = from
  while (isJoined(start, scene) && /^(?:title|role)$/.test(scene.judged[start - 1]?.kind ?? ''))
    start--
  return start
}

/** The words with capitals that a comma, "and" or "&" parts from the word at a place. */
function entryBefore(at: number, scene: Scene): Entry | undefined {
  const { judged } = scene
  const gap = judged[at]?.word.before ?? ''
  const isAnd = /^\s$/.test(gap) && joining.has(judged[at - 1]?.word.key ?? '')
  const by = isAnd || /^ [&+] $/.test(gap) ? 'and' : 'comma'
  if (by === 'comma' && !ROW.test(gap)) return undefined
  const to = isAnd ? at - 1 : at
  let from = to
  while (from > 0 && to - from < 4 && judged[from - 1]?.word.capitals === 'first') {
    from--
    if (!/^(?: |\.|[-‐‑])$/.test(judged[from]?.word.before ?? '')) break
  }
  // "Support Lily, Chloe and Madison!"
  if (to - from === 2 && isSentenceStart(from, scene) && isNoName(judged[from])) from++
  return from < to ? { from, to, by } : undefined
}

/** What parts two entries of a row, a day of the month included: "4, Ezequiel; 5, Gloria;". */
const ROW = /^(?: ?\(\d+\))?\.?[,;] (?:\d+,? )?$/

/** Whether nothing in the words speaks against their being a name. */
function mayBeOne({ from, to }: Pick<Entry, 'from' | 'to'>, scene: Scene): boolean {
  const words = scene.judged.slice(from, to)
  return (
    words.length <= 3 &&
    words.every(
      ({ kind, listed }) =>
        (!noEntries.has(kind) || (words.length === 1) !== (kind === 'saint')) &&
        (!listed.never || listed.wordish || listed.surnameToo),
    ) &&
    !(scene.isOfScripture && words.some(({ listed }) => listed.bible)) &&
    words.some(({ listed }) => !listed.place || listed.given || listed.name)
  )
}

/** Kinds of which no entry of a row is, unless it stands alone: "Col", short for Colin. */
const noEntries: ReadonlySet<Kind> = new Set(['saint', 'title', 'role'])
const names: ReadonlySet<Kind> = new Set(['given', 'name', 'unknown'])

/** Whether the name behind an entry says that the entry is one as well. */
function isSaidBy(hit: Hit, { from, to, by }: Entry, scene: Scene): boolean {
  const first = scene.judged[from] as Judged
  const isLone = to - from === 1
  if (isLone && by === 'and' && first.kind === 'given') return true
  // "Abbas and Nasrin, newly baptised"
  const isOfTwo =
    isLone &&
    by === 'and' &&
    (/^(?:name|unknown)$/.test(first.kind) ||
      (first.kind === 'plain-name' && (!first.isWord || /(?:: |\n)$/.test(first.word.before))))
  if (isOfTwo && hit.to - hit.from === 1 && scene.judged[hit.from]?.kind === 'given') return true
  // "son of Hung and Thao Nguyen".
  const previous = scene.judged[from - 1]?.word
  if (by === 'and' && isJoined(from, scene) && previous?.capitals === 'none')
    return isLone && beforeCouples.has(previous.key) && !first.listed.place
  if (lineAt(from, scene).isTitle) return false
  // "Support Lily, Chloe and Madison!"
  const isNew = first.kind === 'unknown' && isSentenceStart(from, scene)
  const isLongRow =
    by === 'comma' && (first.kind === 'given' || isNew) && isBeforeAnother(hit, scene)
  if (hit.strength !== 'strong' && !isLongRow && !isInListAt(from, scene)) return false
  if (isLone)
    return first.kind === 'given' || (first.kind === 'unknown' && (isLongRow || by === 'and'))
  return names.has(first.kind)
}

/** Whether "and" joins it to another name. */
const isBeforeAnother = ({ to }: Hit, { hits, judged }: Scene): boolean =>
  joining.has(judged[to]?.word.key ?? '') && hits.some(({ from }) => from === to + 1)

const beforeCouples = spokenWords({ en: 'of for by to with from', es: 'de por a con' })

/** Entries of a row whose others, two of three or the one behind a label, are names: "Ministros: Ruth, Oti, Connie". */
function amongNames(scene: Scene): readonly Hit[] {
  const { hits, judged } = scene
  const isHit = ({ from, to }: Span): boolean => hits.some((hit) => hit.from < to && from < hit.to)
  return rowsOf(scene).flatMap((row): readonly Hit[] => {
    const others = row.filter((entry) => !isHit(entry))
    // "Paddy and Delia Gaughan, Carrowbeg": a couple is one.
    const named = row.filter(
      (entry, index) => isHit(entry) && (index === row.length - 1 || !isBehindAnd(entry, scene)),
    ).length
    // "Deaths: Nell Maher, Dundrum": behind one name alone may stand where she lives.
    const label = judged[(row[0]?.from ?? 0) - 1]?.word.key ?? ''
    const isOfTwo = ({ from, to }: Span): boolean =>
      row.length === 2 &&
      named === 1 &&
      from > (row[0]?.from ?? 0) &&
      /^: $/.test(judged[row[0]?.from ?? 0]?.word.before ?? '') &&
      (isPartOf(label) ||
        (scene.isSpanish && judged[from]?.kind === 'unknown') ||
        (to - from === 2 && judged.slice(from, to).some(isListed)))
    return others
      .filter((entry) => (named > 1 && named >= others.length * 2) || isOfTwo(entry))
      .filter((entry) => isWhole(entry, scene) && mayBeOne(entry, scene))
      .map(({ from, to }) => weak(from, to))
  })
}

const isListed = ({ listed }: Judged): boolean => listed.given || listed.surname || listed.name

const isBehindAnd = ({ from }: Span, { judged }: Scene): boolean =>
  joining.has(judged[from - 1]?.word.key ?? '')

/** One or two words that nothing goes on behind. */
const isWhole = ({ from, to }: Span, { judged }: Scene): boolean =>
  to - from < 3 &&
  judged[from]?.word.capitals === 'first' &&
  !isPartOf(judged[to - 1]?.word.key ?? '') &&
  (/^(?:\.? ?[,;)(\n]|\.?\s*\n|\. |\.? *$)/.test(judged[to]?.word.before ?? '') ||
    joining.has(judged[to]?.word.key ?? ''))

/** "Mama Fuatino, dialysis; Kilifi.": what begins an entry between semicolons, where the two beside it begin with a name. */
function amongHeads(scene: Scene): readonly Hit[] {
  const { hits, judged } = scene
  const starts = new Set(hits.map((hit) => startOf(hit, scene)))
  const heads = judged.flatMap(({ word }, at) => (/^\)?[;:] $/.test(word.before) ? [at] : []))
  return heads.flatMap((from, index): readonly Hit[] => {
    if (
      judged[from]?.word.before.includes(':') ||
      hits.some((hit) => hit.from <= from && from < hit.to)
    )
      return []
    const isNear = (at: number | undefined): boolean =>
      at !== undefined && Math.abs(at - from) < 12 && starts.has(at) && !areParted(at, from, scene)
    const beside = [heads[index - 2], heads[index - 1], heads[index + 1], heads[index + 2]]
    let to = from
    while (to < judged.length && (to === from || isJoined(to, scene)) && to - from < 3) to++
    const entry = { from, to }
    const isName = judged.slice(from, to).every(({ kind }) => mayBeAlone.has(kind))
    return beside.filter(isNear).length > 1 &&
      isName &&
      isWhole(entry, scene) &&
      mayBeOne(entry, scene)
      ? [weak(from, to)]
      : []
  })
}

const mayBeAlone: ReadonlySet<Kind> = new Set(['given', 'name', 'unknown', 'plain-name'])

/** Whether a sentence ends between two words. */
const areParted = (one: number, other: number, { judged }: Scene): boolean =>
  judged
    .slice(Math.min(one, other) + 1, Math.max(one, other) + 1)
    .some(({ word }) => /\n|\. |[!?]/.test(word.before))

type Span = Pick<Hit, 'from' | 'to'>

/** Words with capitals that commas or "and" part, and nothing else stands between. */
function rowsOf(scene: Scene): readonly (readonly Span[])[] {
  const { judged } = scene
  const rows: Span[][] = []
  let row: Span[] = []
  for (let at = 0; at < judged.length; ) {
    let to = at
    while (to < judged.length && (to === at || isJoined(to, scene)) && mayBeWithin(to, scene)) to++
    const last = row.at(-1)
    // "Mrs. Gutman (solo visita), Bertica"
    if (last?.to === at && judged[at]?.word.before === ' (') {
      while (at < judged.length && !judged[at]?.word.before.includes(')')) at++
      row[row.length - 1] = { ...last, to: at }
      continue
    }
    if (to === at) {
      const isAnd = joining.has(judged[at]?.word.key ?? '') && row.at(-1)?.to === at
      if (!isAnd || !/^\s$/.test(judged[at]?.word.before ?? '')) row = []
      at++
      continue
    }
    const gap = judged[at]?.word.before ?? ''
    const isNext =
      row.at(-1)?.to === at
        ? /^(?: \([^()]*\)|\))?, $/.test(gap)
        : row.at(-1)?.to === at - 1 && /^\s$/.test(gap)
    if (!isNext) {
      row = []
      rows.push(row)
    }
    row.push({ from: at, to })
    at = to
  }
  return rows.filter(({ length }) => length > 1)
}

const mayBeWithin = (at: number, { judged }: Scene): boolean =>
  judged[at]?.word.capitals !== 'none' || particles.has(judged[at]?.word.key ?? '')

/** Lines that are nothing but a few words with capitals, between two lines that begin with a name. */
function between(scene: Scene): readonly Hit[] {
  const { hits, judged, lines } = scene
  const starts = judged.flatMap((_, at) => (lines[at] !== lines[at - 1] ? [at] : []))
  const begun = new Set<number | undefined>(hits.map(({ from }) => from))
  const isName = (at: number | undefined): boolean => begun.has(at)
  const taken = new Set(
    hits.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  )
  return starts.flatMap((from, index): readonly Hit[] => {
    const to = starts[index + 1] ?? judged.length
    const entry = judged.slice(from, to)
    const isEntry = entry.every(
      ({ word }, place) => word.capitals !== 'none' && (place === 0 || /^,? $/.test(word.before)),
    )
    const areNear = [from, to].every((at) => /^\s*\n[^\S\n]*$/.test(judged[at]?.word.before ?? ''))
    return isEntry &&
      areNear &&
      !entry.some((_, place) => taken.has(from + place)) &&
      isName(starts[index - 1]) &&
      isName(to) &&
      mayBeOne({ from, to }, scene)
      ? [weak(from, to)]
      : []
  })
}
