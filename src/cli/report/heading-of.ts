import type { Item } from '../../load/item.ts'
import type { Wording } from '../../messages/en/wording.ts'

/**
 * Where people look for an item: the section of a request, the title of an event or an article. A title may name somebody:
 * without `reveal` the article's file stands in its place.
 */
export function headingOf(item: Item, wording: Wording, reveal: boolean): string {
  switch (item.kind) {
    case 'request':
      return wording.section(item.section)
    case 'rota':
      return wording.rota(item.date)
    case 'event':
      return wording.event(reveal ? item.title : item.place.file)
    case 'article':
      return wording.article(reveal ? item.title : item.place.file)
    default:
      return item satisfies never
  }
}

/** The same beside the item's own words: of what is no request the kind, as its title has been said. */
export const sectionOrKind = (item: Item, wording: Wording): string =>
  item.kind === 'request' ? wording.section(item.section) : wording.kind(item.kind)
