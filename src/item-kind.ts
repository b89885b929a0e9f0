/**
 * Every kind of content that the files of a parish bring to an issue, in the order of printing. What
 * differs from kind to kind is a `Record` of `ItemKind` or a switch that ends in `satisfies never`, so
 * that the compiler names the places that must learn a new one.
 */
export const itemKinds = ['request', 'event', 'rota', 'article'] as const
export type ItemKind = (typeof itemKinds)[number]

/** What a list of each kind is called: its key in a record, and the `data-block` of its headings on the page. */
export const listNames = {
  request: 'requests',
  event: 'events',
  rota: 'rota',
  article: 'articles',
} as const satisfies Readonly<Record<ItemKind, string>>

/** The kinds that a count tells of, in the order of printing: those of which there is something. */
export const kindsToCount = (countOf: (kind: ItemKind) => number): readonly ItemKind[] =>
  itemKinds.filter((kind) => countOf(kind) > 0)

/** Those of one kind, in the order given. */
export const ofKind = <Tagged extends { readonly kind: ItemKind }, Kind extends ItemKind>(
  items: readonly Tagged[],
  kind: Kind,
): readonly Extract<Tagged, { readonly kind: Kind }>[] =>
  items.filter((item): item is Extract<Tagged, { readonly kind: Kind }> => item.kind === kind)
