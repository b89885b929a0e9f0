import { itemAt } from '../../edit/item-file.ts'
import { isSameIssue } from '../../issue-day.ts'
import type { Item } from '../../load/item.ts'
import type { NameAnswerKind, NameInWords } from '../../select/names-in-words.ts'
import type { Decided } from '../../select/selection.ts'
import { selectionFor } from '../issue/choices.ts'
import type { IssueRequest } from '../issue/issue-request.ts'
import { issuesAhead } from '../issue/issues-ahead.ts'
import { inIssue, type OpenWeek } from '../issue/open-week.ts'
import { isJoined } from '../many/joined-files.ts'

/** A name in an item's words that a person may answer for. */
export interface AskedName {
  readonly item: Item
  readonly name: NameInWords
  /** The whole item waits for the answer; else it is kept from a channel. */
  readonly isHeld: boolean
  /** What she may answer, `departed` where the words begin with the name. */
  readonly answers: readonly (NameAnswerKind | 'departed')[]
}

/**
 * Names in words for which an answer is missing, each once in an item, in the order of printing. A known person
 * is not asked for: her own consent says all.
 *
 * @param weeks how many weeks are looked at, this one first
 * @param isAsked whether an item is
 */
export function askedNames(
  open: OpenWeek,
  request: IssueRequest,
  weeks = 1,
  isAsked: (item: Item) => boolean = () => true,
): readonly AskedName[] {
  const ahead = weeks === 1 ? [] : issuesAhead(open, weeks).filter((one) => !isSameIssue(one, open))
  const decided = [
    ...selectionFor(open, request).items,
    ...ahead.flatMap((issue) => selectionFor(inIssue(open, issue), {}).items),
  ]
  const seen = new Set<string>()
  return (
    decided
      // What joins the parish is read alone: whoever keeps it answers for it.
      .filter(
        ({ item }) => isAsked(item) && !(open.joined && isJoined(open.joined, item.place.file)),
      )
      .flatMap((one) => asked(one, open))
      .filter((one) => {
        const key = keyOf(one)
        const isNew = !seen.has(key)
        seen.add(key)
        return isNew
      })
  )
}

/** By which the same question is known again after an answer to another. */
export const keyOf = ({ item, name }: AskedName): string => `${item.id}\n${name.name}`

const asked = ({ item, decision, names }: Decided, open: OpenWeek): readonly AskedName[] =>
  names
    .filter(({ answers }) => answers.length > 0)
    .map((name) => ({
      item,
      name,
      isHeld: decision === 'held',
      answers: [
        ...name.answers,
        ...(beginsWith(item, name.name, open) ? ['departed' as const] : []),
      ],
    }))

/** Whether a request that names no person begins with a name, so that the name may be its person. */
function beginsWith({ kind, person, place }: Item, name: string, { sources }: OpenWeek): boolean {
  if (kind !== 'request' || person !== undefined) return false
  const filed = itemAt(sources.get(place.file)?.text ?? '', place)?.own('text')
  return filed !== undefined && wordsBehind(filed, name) !== undefined
}

/** What stands behind a name with which a text begins; undefined where it begins otherwise. */
export function wordsBehind(text: string, name: string): string | undefined {
  const rest = text.slice(name.length)
  return text.startsWith(name) && /^(?:[,;:.]|\s*$)/.test(rest)
    ? rest.replace(/^[,;:.]?\s*/, '')
    : undefined
}
