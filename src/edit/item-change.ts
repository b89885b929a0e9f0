/** A value to be written into a file. */
export type NewValue =
  /** A person's words: in quotes where YAML would read something else, folded where they are long. */
  | { readonly kind: 'words'; readonly text: string }
  /** A day, a yes, one of the words that a key knows: as it is. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'mapping'; readonly entries: readonly NewEntry[] }

/** A key and its value. */
export type NewEntry = readonly [key: string, value: NewValue]

/** A person's words, as a new value. */
export const words = (text: string): NewValue => ({ kind: 'words', text })

/** A day, a yes or a known word, as a new value. */
export const plain = (text: string): NewValue => ({ kind: 'plain', text })

/** Keys with their values, as a new value. */
export const mapping = (entries: readonly NewEntry[]): NewValue => ({ kind: 'mapping', entries })

/** Keys from the request down. */
export type KeyPath = readonly [string, ...string[]]

/** One thing to change in a request. */
export type ItemChange =
  | { readonly kind: 'set'; readonly path: KeyPath; readonly value: NewValue }
  | { readonly kind: 'remove'; readonly path: KeyPath }
  /** Another key for the same value, which stays with its comment. */
  | { readonly kind: 'rename'; readonly path: KeyPath; readonly key: string }

/** That a key gets a value. */
export const setting = (path: KeyPath, value: NewValue): ItemChange => ({
  kind: 'set',
  path,
  value,
})

/** That a key is taken out. */
export const removing = (...path: KeyPath): ItemChange => ({ kind: 'remove', path })

/** What the list of a file is called, whose entries can be changed: its items are requests, or events. */
export type ListKey = 'requests' | 'events'

/** The keys of a request in the order in which they are written. */
export const requestKeys = [
  'id',
  'section',
  'kind',
  'person',
  'text',
  'footnote',
  'link',
  'sunday',
  'day',
  'service',
  'from',
  'until',
  'repeat',
  'priority',
  'lang',
  'source',
  'consent',
  'closed',
  'note',
] as const

/** The keys of an event in the order in which they are written. */
export const eventKeys = [
  'id',
  'title',
  'kind',
  'date',
  'every',
  'nth',
  'from',
  'until',
  'except',
  'time',
  'ends',
  'place',
  'contact',
  'text',
  'link',
  'announce',
  'intention',
  'priority',
  'lang',
  'consent',
  'closed',
  'note',
] as const

/** The order in which keys are written, by the list that they stand in, or by the key of their mapping. */
const keyOrders: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['requests', requestKeys],
  ['events', eventKeys],
  ['person', ['name', 'show', 'minor', 'born', 'married', 'departed', 'distinct-from']],
  ['link', ['text', 'url', 'qr']],
  ['consent', ['by', 'date', 'channels']],
  ['closed', ['date', 'how']],
])

/** Keys that stand before this one in a mapping, the nearest first. */
export function keysBefore(key: string, under: string | undefined): readonly string[] {
  const order = keyOrders.get(under ?? '') ?? []
  return order.slice(0, Math.max(0, order.indexOf(key))).toReversed()
}
