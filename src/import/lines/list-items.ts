import type { LetterListItem } from '../read/letter.ts'

/** Each item with those of the lists in it. */
export function topItems(items: readonly LetterListItem[]): readonly (readonly LetterListItem[])[] {
  const groups: LetterListItem[][] = []
  for (const item of items)
    if (item.level === 0 || groups.length === 0) groups.push([item])
    else groups.at(-1)?.push(item)
  return groups
}
