import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { showDiagnostic } from '../../src/show-diagnostic.ts'
import type { Sources } from '../../src/source.ts'

/** A place where something comes in, and what must hold whatever it is. */
export interface Target {
  readonly name: string
  /** How many of 20,000 runs it gets, by what one costs and what there is to find. */
  readonly share: number
  readonly property: fc.IAsyncProperty<[unknown]>
}

/** @param holds throws where something does not hold; that the program throws is the first such thing */
export const target = <Input>(
  name: string,
  share: number,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): Target => ({
  name,
  share,
  property: fc.asyncProperty(input, async (one) => {
    const before = process.cpuUsage()
    await holds(one)
    const { user } = process.cpuUsage(before)
    if (isByHand && user > SLOW)
      process.stderr.write(`${name}: ${user / 1e6} s for ${JSON.stringify(one)}\n`)
  }) as fc.IAsyncProperty<[unknown]>,
})

/** What takes longer than this is looked at by hand, in microseconds; no test fails for it. */
const SLOW = 1_500_000

/** `FUZZ_SEEDS=1-50`: fifty times 20,000 runs, each from another seed. */
const seeds = process.env['FUZZ_SEEDS']
const isByHand = seeds !== undefined
const [first = 14, last = first] = (seeds ?? '14').split('-').map(Number)

/** Tries every target, from the seed of the tests or from each of those that are asked for. */
export function tryAll(targets: readonly Target[]): void {
  describe('whatever comes in, the program does what it says', () => {
    for (let seed = first; seed <= last; seed++)
      it.each(targets)(
        `$name, seed ${seed}`,
        ({ property, share }) => fc.assert(property, { seed, numRuns: share }),
        2 ** 31 - 1,
      )
  })
}

/** Stands for vitest's `expect`, which takes longer than most of what is tried here. */
export function must(holds: boolean, what: string, ...seen: readonly unknown[]): asserts holds {
  if (!holds) throw new Error([what, ...seen.map((one) => JSON.stringify(one))].join('\n'))
}

/** Characters that no terminal, log or page is to be sent. */
const NO_TEXT = /(?![\t\n])\p{Cc}|\p{Cs}|[\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u

/** What a person reads has no character that turns, hides or commands. */
export const mustBeText = (said: string): void =>
  must(!NO_TEXT.test(said), 'a sign that is no text', said)

/** Each has its sentence in both languages, which can be shown, and a place that its file has. */
export function mustBeTold(told: readonly Diagnostic[], sources: Sources): void {
  for (const one of told.slice(0, 8)) {
    for (const language of ['en', 'es'])
      mustBeText(showDiagnostic(one, sources, speechFor(language).catalogue, { reveal: true }))
    const { place } = one
    const source = place && sources.get(place.file)
    if (place === undefined || source === undefined) continue
    const line = source.text.split('\n')[place.line - 1]
    must(line !== undefined, 'a line that the file has not', one)
    const last = [...line].length + 1
    must(place.column >= 1 && place.column <= last && place.length >= 1, 'no place in it', one)
    must(place.column + place.length - 1 <= last, 'a place that goes past its line', one, last)
  }
}
