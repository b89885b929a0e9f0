import type { Catalogue } from '../../messages/catalogue.ts'
import type { WeekDiagnostic } from '../../operations/outcome.ts'
import { hintOf, type Showing, showDiagnostic } from '../../show-diagnostic.ts'
import type { Sources } from '../../source.ts'

/**
 * Diagnostics one under the other, each ending with a line feed. What holds in several weeks is said once,
 * and so is what to do about several in a row that are mended alike: under the last of them.
 */
export function showDiagnostics(
  diagnostics: readonly WeekDiagnostic[],
  sources: Sources,
  catalogue: Catalogue,
  showing: Showing,
): string {
  const all = new Map(
    diagnostics.map((one) => [showDiagnostic(one, sources, catalogue, showing), one] as const),
  )
  const hints = [...all.values()].map((one) => hintOf(one, catalogue, showing))
  return [...all]
    .map(([shown, one], index) => {
      const isSaidBelow = hints[index] !== undefined && hints[index] === hints[index + 1]
      if (!isSaidBelow) return `${shown}\n`
      return `${showDiagnostic(one, sources, catalogue, { ...showing, withoutHint: true })}\n`
    })
    .join('')
}
