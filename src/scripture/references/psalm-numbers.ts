/**
 * A psalm with both its numbers. From the ninth on the Greek Bible and the Vulgate count the psalms
 * otherwise than the Hebrew Bible, which English ones follow; lectionaries write both.
 */
export interface PsalmNumbers {
  /** In the Hebrew Bible. */
  readonly hebrew: number
  /** In the Greek one and the Vulgate. */
  readonly greek: number
}

/**
 * The psalm that is written with two numbers, `23 (22)` or `22 (23)`: the larger is the Hebrew one.
 * `last` is another than `other` where the number in brackets is a run, `116 (114-115)`. Undefined where the two are no
 * psalm's.
 */
export function psalmOfTwo(one: number, other: number, last: number): PsalmNumbers | undefined {
  const [hebrew, greek] = one > other ? [one, other] : [other, one]
  const numbers = greekNumbers(hebrew)
  if (last !== other)
    return one === hebrew && numbers.join() === `${other},${last}` ? { hebrew, greek } : undefined
  return numbers.includes(greek) ? { hebrew, greek } : undefined
}

/** The psalm of a half that lectionaries name by a letter: 9A, 9B, 113A, 113B, of the Greek count; 147A and 147B. */
export function psalmOfHalf(number: number, half: string): PsalmNumbers | undefined {
  if (half !== 'a' && half !== 'b') return undefined
  const further = half === 'b' ? 1 : 0
  if (number === 9) return { hebrew: 9 + further, greek: 9 }
  if (number === 113) return { hebrew: 114 + further, greek: 113 }
  return number === 147 ? { hebrew: 147, greek: 146 + further } : undefined
}

/** What a Hebrew psalm is, or its halves are, in the Greek count. */
function greekNumbers(hebrew: number): readonly number[] {
  if (hebrew <= 9 || (hebrew >= 148 && hebrew <= 151)) return [hebrew]
  if (hebrew === 114 || hebrew === 115) return [113]
  if (hebrew === 116) return [114, 115]
  if (hebrew === 147) return [146, 147]
  return hebrew < 148 ? [hebrew - 1] : []
}
