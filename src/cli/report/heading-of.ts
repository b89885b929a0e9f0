import type { Item } from '../../load/item.ts'
import type { Wording } from '../../messages/en/wording.ts'

/** Where people look for an item: the section of a request, the title of an article. */
export function headingOf(item: Item, wording: Wording): string {
  switch (item.kind) {
    case 'request':
      return wording.section(item.section)
    case 'article':
      return wording.article(item.title)
    default:
      return item satisfies never
  }
}
