import type { Loaded } from '../load/index.ts'
import type { Article, Request } from '../load/parish.ts'
import type { ImportPlan } from './import-plan.ts'

/**
 * A file that has what an import would write, where every request and article of it stands in the
 * parish already, with the same words for the same days; undefined where anything of it is new.
 *
 * @param after the parish with the plan
 */
export function alreadyImported(after: Loaded, { files }: ImportPlan): string | undefined {
  if (!after.ok) return undefined
  const added = new Set(files.map(({ path }) => path))
  const { requests, articles } = after.parish
  const isAdded = ({ place }: Request | Article): boolean => added.has(place.file)
  const items = [...requests, ...articles]
  const old = new Map(
    items.filter((one) => !isAdded(one)).map((one) => [likeness(one), one.place.file]),
  )
  const [first, ...others] = items.filter(isAdded).map((one) => old.get(likeness(one)))
  return others.every((file) => file !== undefined) ? first : undefined
}

const likeness = (item: Request | Article): string =>
  JSON.stringify([item.window, 'body' in item ? [item.title, item.body] : [item.text]])
