import { issuesBefore } from '../../archive/open-archive.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { issueName } from '../../issue-day.ts'
import { madeRecord, type OpenWeek } from './open-week.ts'

/**
 * What was in the last issue made, this one where it was made before, and is held now for a name in its words: a newer
 * version knows more names, or the words are new. The next record no longer has it, so it is told until an issue
 * is made, and then no more.
 *
 * @param told what is said of the weeks looked at
 */
export function heldSince(open: OpenWeek, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const own = madeRecord(open)
  const [last = own] = own ? [own] : issuesBefore(open.archive, open)
  if (last === undefined) return []
  const held = new Set(told.filter(isHeldForName).map(({ values }) => values.id))
  const ids = last.items.map(({ id }) => id).filter((id) => held.has(id))
  return ids.length > 0
    ? [diagnostic('warning', 'held-since', { issue: issueName(last), ids: ids.sort() })]
    : []
}

const isHeldForName = (one: Diagnostic): one is Diagnostic<'name-in-words'> =>
  one.code === 'name-in-words' && 'isHeld' in one.values && one.values.isHeld === true
