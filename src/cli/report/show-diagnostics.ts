import type { Diagnostic } from '../../diagnostic.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import type { WeekDiagnostic } from '../../operations/outcome.ts'
import { hintOf, type Showing, showDiagnostic } from '../../show-diagnostic.ts'
import type { Sources } from '../../source.ts'

/** Of more than this many of one kind the first few are shown, and how many more there are. */
const MANY = 12

const FEW = 5

/**
 * Diagnostics one under the other, each ending with a line feed. What holds in several weeks is said once,
 * and so is what to do about several in a row that are mended alike: under the last of them. Of a great many of one
 * kind the first few are shown, so that whatever else there is is not lost among them.
 *
 * @param more says how many more of a kind there are; without it all are shown
 */
export function showDiagnostics(
  diagnostics: readonly WeekDiagnostic[],
  sources: Sources,
  catalogue: Catalogue,
  showing: Showing,
  more?: (count: number) => string,
): string {
  const all = new Map(
    diagnostics.map(({ week: _, ...one }) => [JSON.stringify(one), one as Diagnostic] as const),
  )
  const counts = new Map<string, number>()
  const counted = [...all.values()].map((one) => {
    const nth = (counts.get(kindOf(one)) ?? 0) + 1
    counts.set(kindOf(one), nth)
    return { one, nth }
  })
  const isOfMany = (one: Diagnostic): boolean =>
    more !== undefined && (counts.get(kindOf(one)) ?? 0) > MANY
  // Only these are put into words: of a broken file there may be a hundred thousand others.
  const few = counted
    .filter(({ one, nth }) => nth <= FEW || !isOfMany(one))
    .map(({ one, nth }) => ({ one, nth, shown: showDiagnostic(one, sources, catalogue, showing) }))
  const hints = few.map(({ one }) => hintOf(one, catalogue, showing))
  return few
    .map(({ shown, one, nth }, index) => {
      const isSaidBelow = hints[index] !== undefined && hints[index] === hints[index + 1]
      const said = isSaidBelow
        ? showDiagnostic(one, sources, catalogue, { ...showing, withoutHint: true })
        : shown
      const left = (counts.get(kindOf(one)) ?? 0) - FEW
      return `${said}\n${more && nth === FEW && isOfMany(one) ? `  ${more(left)}\n` : ''}`
    })
    .join('')
}

const kindOf = ({ severity, code }: Diagnostic): string => `${severity} ${code}`
