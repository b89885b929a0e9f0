/** What lines are judged by; lengths in signs. */
export interface Judging {
  readonly measure: number
  /** Of a space; and of each line's end. */
  readonly stretch: number
  readonly shrink: number
  /** Of its letters, as a part of their width; they do what they can before a space does. */
  readonly letterFit: number
  readonly lineStretch: number
  readonly lastMayBeShort: boolean
  readonly linePenalty: number
  readonly adjacentDemerits: number
  /** Of a line with spaces twice as wide as by nature, others by the square of their growth. */
  readonly gapDemerits: number
  /** A last line shorter than this is a runt. */
  readonly runt: number
}

/**
 * Every way to break a typewritten text of words and single spaces into lines that fit, as the
 * definition has it and without any of the algorithm's economies: lines of whole words, a word with a
 * hyphen also after the hyphen.
 */
export function everyWay(
  text: string,
  { measure, shrink, letterFit }: Judging,
): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[]]
  let at = 0
  for (const part of text.split(/(?<=-)| /u)) {
    const from = text.indexOf(part, at)
    const gap = text.slice(at, from)
    at = from + part.length
    ways = ways.flatMap((lines) => {
      const last = lines.at(-1)
      if (last === undefined) return [[part]]
      const longer = last + gap + part
      const broken = [...lines, part]
      return leastWidth(longer, shrink, letterFit) > measure
        ? [broken]
        : [broken, [...lines.slice(0, -1), longer]]
    })
  }
  return ways.filter((lines) =>
    lines.every((line) => leastWidth(line, shrink, letterFit) <= measure),
  )
}

const leastWidth = (line: string, shrink: number, letterFit: number): number =>
  line.length - spacesIn(line) * shrink - lettersIn(line) * letterFit

const spacesIn = (line: string): number => line.split(' ').length - 1
const lettersIn = (line: string): number => line.length - spacesIn(line)

type Class = 'very loose' | 'loose' | 'decent' | 'tight'
const CLASSES: readonly Class[] = ['very loose', 'loose', 'decent', 'tight']

/** Whether the lines end in a runt. */
export const endsInRunt = (lines: readonly string[], { runt }: Judging): boolean =>
  lines.length > 1 && (lines.at(-1) ?? '').length < runt

/** Demerits of all lines, those of a runt too; infinite where one is worse than the tolerance. */
export function demeritsOf(lines: readonly string[], judging: Judging, tolerance: number): number {
  let demerits = 0
  let before = { fitness: 'decent' as Class, hyphen: false }
  for (const [n, line] of lines.entries()) {
    const last = n === lines.length - 1
    const { bad, fitness, growth } = judge(line, last, judging)
    if (bad > tolerance) return Number.POSITIVE_INFINITY
    const hyphen = !last && line.endsWith('-')
    demerits += judging.gapDemerits * growth ** 2
    demerits += (judging.linePenalty + bad) ** 2 + (hyphen ? 50 ** 2 : 0)
    if (before.hyphen && (hyphen || last)) demerits += last ? 5000 : 10000
    const apart = Math.abs(CLASSES.indexOf(fitness) - CLASSES.indexOf(before.fitness))
    if (apart > 1) demerits += judging.adjacentDemerits
    if (last && endsInRunt(lines, judging)) demerits += 210 ** 2
    before = { fitness, hyphen }
  }
  return demerits
}

function judge(
  line: string,
  last: boolean,
  { measure, stretch, shrink, letterFit, lineStretch, lastMayBeShort }: Judging,
): { readonly bad: number; readonly fitness: Class; readonly growth: number } {
  const short = measure - line.length
  const fitted = Math.min(Math.abs(short), letterFit * lettersIn(line))
  const lacking = short < 0 ? short + fitted : short - fitted
  const spaces = spacesIn(line)
  if (lacking < 0) {
    const bad = badness(-lacking, spaces * shrink)
    const growth = spaces === 0 ? 0 : lacking / spaces
    return { bad, fitness: bad > 12 ? 'tight' : 'decent', growth }
  }
  const isOpen = last && lastMayBeShort
  const bad = isOpen ? 0 : badness(lacking, spaces * stretch + lineStretch)
  const growth = isOpen || spaces === 0 ? 0 : lacking / spaces
  return { growth, bad, fitness: bad > 99 ? 'very loose' : bad > 12 ? 'loose' : 'decent' }
}

/** The TeXbook, p. 97: about 100 times the cube of the ratio; the rounding is tex.web's, §108. */
function badness(excess: number, room: number): number {
  if (excess === 0) return 0
  if (room === 0) return 10000
  const ratio = Math.trunc((excess * 297) / room)
  return ratio > 1290 ? 10000 : Math.trunc((ratio ** 3 + 2 ** 17) / 2 ** 18)
}
