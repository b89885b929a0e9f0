import * as v from 'valibot'
import { free, maybe, prose, words } from '../../decode/field.ts'
import type { SpokenLanguage } from '../../languages.ts'

/** Keys under which an item, a heading or a title says the same in another language. */
export const halfEntries = <Half extends v.GenericSchema>(half: Half) =>
  ({ en: maybe(half), es: maybe(half) }) satisfies Record<SpokenLanguage, unknown>

/** Of a link its words alone: it leads where it leads. */
export const linkHalf = v.object({ text: free(words()) })

/** A title in the other language. */
export const titleHalf = v.object({ title: free(words()) })

/** What the contact says in the other language; its ways are the same in both. */
export const contactHalf = v.object({ heading: maybe(words()), name: maybe(words()) })

/** What a request says in the other language. */
export const requestHalf = v.object({
  text: maybe(free(prose())),
  footnote: maybe(free(words())),
  link: maybe(linkHalf),
})

/** The same of an event. */
export const eventHalf = v.object({
  title: maybe(free(words())),
  text: maybe(free(prose())),
  place: maybe(free(words())),
  intention: maybe(free(words())),
  link: maybe(linkHalf),
})

/** The same of an article. */
export const articleHalf = v.object({
  title: maybe(free(words())),
  heading: maybe(free(words())),
  byline: maybe(free(words())),
  source: maybe(free(words())),
  text: maybe(free(prose())),
  link: maybe(linkHalf),
})
