import type { Parish } from '../../load/parish.ts'
import { type Edition, editions, layouts } from '../../vocabulary.ts'
import type { IssueRequest } from './issue-request.ts'

/**
 * The editions that a request makes, in their usual order: those it names, else the parish's own, and the text beside
 * them, which clergy read. `only` narrows them to its own kinds, and brings an edition that nobody has named besides.
 */
export function wantedEditions(
  { edition, only }: Pick<IssueRequest, 'edition' | 'only'>,
  parish: Pick<Parish, 'editions'>,
): readonly Edition[] {
  const named = edition ?? parish.editions
  const drawn = layouts.filter((layout) => named.includes(layout))
  const pages = drawn.length > 0 ? drawn : (['standard'] as const)
  const wanted = new Set<Edition>(
    only?.flatMap((kind): readonly Edition[] => (kind === 'pdf' ? pages : [kind])) ?? [
      ...named,
      'text',
    ],
  )
  return editions.filter((one) => wanted.has(one))
}
