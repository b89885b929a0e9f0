import type { Diagnostic } from './diagnostic.ts'

/** By file, line and column; what has no place comes first. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(
    ({ place: one }, { place: other }) =>
      byCodePoints(one?.file ?? '', other?.file ?? '') ||
      (one?.line ?? 0) - (other?.line ?? 0) ||
      (one?.column ?? 0) - (other?.column ?? 0),
  )

/** Order of texts by code points, the same on every machine and in every locale. */
export function byCodePoints(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let at = 0
  while (at < shorter && one[at] === other[at]) at++
  // Within a pair of surrogates the whole character counts, not the half that differs.
  const from = /[\ud800-\udbff]/.test(one[at - 1] ?? '') ? at - 1 : at
  return (one.codePointAt(from) ?? -1) - (other.codePointAt(from) ?? -1)
}
