import type { Loaded } from '../../load/index.ts'
import type { Item } from '../../load/item.ts'
import type { ImportPlan } from './import-plan.ts'

/**
 * A file that has what an import would write, where every item of it stands in the
 * parish already, with the same words for the same days; undefined where anything of it is new.
 *
 * @param after the parish with the plan
 */
export function alreadyImported(after: Loaded, { files }: ImportPlan): string | undefined {
  if (!after.ok) return undefined
  const added = new Set(files.map(({ path }) => path))
  const { items } = after.parish
  const isAdded = ({ place }: Item): boolean => added.has(place.file)
  const old = new Map(
    items.filter((one) => !isAdded(one)).map((one) => [likeness(one), one.place.file]),
  )
  const [first, ...others] = items.filter(isAdded).map((one) => old.get(likeness(one)))
  return others.every((file) => file !== undefined) ? first : undefined
}

const likeness = (item: Item): string => JSON.stringify([item.kind, item.window, saidOf(item)])

function saidOf(item: Item): readonly unknown[] {
  switch (item.kind) {
    case 'request':
      return [item.text]
    case 'event':
      return [item.title, item.takesPlace, item.times, item.text]
    case 'rota':
      return [item.date, item.cells]
    case 'article':
      return [item.title, item.body]
    default:
      return item satisfies never
  }
}
