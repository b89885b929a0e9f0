import type { Hyphenate } from './inline/paragraph.ts'
import type { Panel } from './sheets.ts'

/**
 * Sets something, and where a word came out divided in two ways, sets it again with one; there are as many words
 * as that can happen to, so it ends. A word that has one way already and is divided in another all the same has no better one.
 *
 * @param set by rules of dividing words
 * @param panelsOf what was set; undefined where it could not be
 */
export function setDividingOneWay<Result>(
  hyphenate: Hyphenate,
  set: (hyphenate: Hyphenate) => Result,
  panelsOf: (result: Result) => readonly Panel[] | undefined,
): Result {
  let last = set(hyphenate)
  let divisions: Divisions = new Map()
  for (;;) {
    const more = settleDivisions(panelsOf(last) ?? [])
    if ([...more.keys()].every((word) => divisions.has(word))) return last
    divisions = new Map([...divisions, ...more])
    const again = set(dividingOneWay(hyphenate, divisions))
    if (panelsOf(again) === undefined) return last
    last = again
  }
}

/** Where a word, in small letters, is divided wherever it is. */
type Divisions = ReadonlyMap<string, number>

const STRETCH = /(?:\p{L}\p{M}*)+/gu
const LAST = /(?:\p{L}\p{M}*)+(?=\u00ad$)/u
const FIRST = /^(?:\p{L}|\p{M})+/u

/** The same rules, but that some words are divided at one place alone. */
const dividingOneWay =
  (hyphenate: Hyphenate, divisions: Divisions): Hyphenate =>
  (word, lang) => {
    const places = hyphenate(word, lang)
    if (divisions.size === 0 || places.length === 0) return places
    const closed = [...word.matchAll(STRETCH)].flatMap(({ 0: letters, index }) => {
      const only = divisions.get(letters.toLowerCase())
      return only === undefined ? [] : [{ from: index, to: index + letters.length, only }]
    })
    return places.filter((at) =>
      closed.every(({ from, to, only }) => at <= from || at >= to || at === from + only),
    )
  }

/**
 * For every word that is divided in two ways on the panels, the place where it is divided most often; of
 * places as often used the first.
 */
export function settleDivisions(panels: readonly Panel[]): Divisions {
  const settled = new Map<string, number>()
  for (const [word, places] of divisionsOn(panels)) {
    if (places.size < 2) continue
    const [first] = [...places].sort(([, one], [, other]) => other - one)
    if (first) settled.set(word, first[0])
  }
  return settled
}

/** Every divided word with the places where it is divided, and how often each. */
export function divisionsOn(
  panels: readonly Panel[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const words = new Map<string, Map<number, number>>()
  const lines = panels.flatMap(({ placed }) => placed.filter((one) => one.kind === 'line'))
  lines.forEach((line, i) => {
    const [before] = LAST.exec(line.text) ?? []
    if (before === undefined) return
    // Lines of two languages stand side by side: the next one on the panel may be another paragraph's.
    const node = line.runs.at(-1)?.node
    const next = lines.slice(i + 1).find(({ runs: [first] }) => first?.node === node)
    const [after] = FIRST.exec(next?.text ?? '') ?? []
    if (after === undefined) return
    const word = (before + after).toLowerCase()
    const places = words.get(word) ?? new Map<number, number>()
    words.set(word, places.set(before.length, (places.get(before.length) ?? 0) + 1))
  })
  return words
}
