import { type ItemKind, itemKinds } from '../../item-kind.ts'

interface KindInEnglish {
  /** With its article. */
  readonly a: string
  readonly one: string
  readonly many: string
}

/** What each kind of item is called in English. */
export const englishKinds: Readonly<Record<ItemKind, KindInEnglish>> = {
  request: { a: 'a request', one: 'request', many: 'requests' },
  event: { a: 'an event', one: 'event', many: 'events' },
  rota: { a: 'a row of the rota', one: 'row of the rota', many: 'rows of the rota' },
  article: { a: 'an article', one: 'article', many: 'articles' },
}

/** One form of every kind, in the order of printing. */
export const ofEveryKind = (form: keyof KindInEnglish): readonly string[] =>
  itemKinds.map((kind) => englishKinds[kind][form])
