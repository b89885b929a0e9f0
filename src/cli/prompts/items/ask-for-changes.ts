import type { KeyPath } from '../../../edit/item-change.ts'
import type { FiledItem } from '../../../edit/item-file.ts'
import type { EditingWords } from '../../../messages/en/editing.ts'
import { clearable } from '../../../operations/items/change-item.ts'
import { needsConsent } from '../../../operations/requests/needs-consent.ts'
import { priorities, shows } from '../../../vocabulary.ts'
import type { EditFlags } from '../../flags/args.ts'
import { sayNothing } from '../../flags/flags-of-kind.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import type { Offer, TerminalHost } from '../../terminal-host.ts'
import { offersOf } from '../offers.ts'
import {
  type Asking,
  askConsent,
  askDays,
  askHowShown,
  askingIn,
  askLink,
  askName,
  askPriority,
  askSection,
  askText,
} from './ask-for-request.ts'

/** What can be changed of a request, in the order in which it is offered. */
const parts = ['text', 'person', 'section', 'when', 'consent', 'priority', 'link', 'clear'] as const
type Part = (typeof parts)[number]

/**
 * Asks what is to change in a request, one thing after another until there is nothing more. Where
 * flags say it already, only the consent that they call for is asked.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForChanges(
  flags: EditFlags,
  filed: FiledItem,
  reading: FlagContext,
  host: TerminalHost,
): Promise<EditFlags> {
  const asking = askingIn(reading, host)
  if (saysSomething(flags)) return withConsent(flags, filed, asking)
  const offered = parts.filter((part) => part !== 'consent' || filed.has('person'))
  const offers = offersOf(offered, asking.words.ask.changeOffers, nowOf(filed, asking.words))
  return askInTurn(
    flags,
    offers,
    asking,
    (part) => questions[part](filed, asking),
    (said) => withConsent(said, filed, asking),
  )
}

/**
 * Asks for one part after another until there is nothing more; what is taken out is taken out beside what was before.
 *
 * @param complete asks what an answer calls for
 */
export async function askInTurn<Part extends string>(
  flags: EditFlags,
  offers: readonly Offer<Part>[],
  { ask, words }: Asking,
  question: (part: Part) => Promise<EditFlags>,
  complete = async (said: EditFlags): Promise<EditFlags> => said,
): Promise<EditFlags> {
  const done = { name: words.ask.changeOffers.done, value: 'done' } as const
  for (let said = flags; ; ) {
    const part = await ask.choose<Part | 'done'>({
      message: words.ask.change,
      offers: [...offers, done],
    })
    if (part === 'done') return said
    const answer = await question(part)
    const clear = [...(said.clear ?? []), ...(answer.clear ?? [])]
    said = await complete({ ...said, ...answer, ...(clear.length > 0 && { clear }) })
  }
}

/** Whether a flag says something of the item. */
export const saysSomething = (flags: EditFlags): boolean =>
  !sayNothing(flags) || flags.clear !== undefined

/** What the file has of each part; empty where it has nothing. */
function nowOf(filed: FiledItem, words: EditingWords): Readonly<Record<Part, string>> {
  const own = (...paths: readonly KeyPath[]): string =>
    paths.flatMap((path) => filed.own(...path) ?? []).join(', ')
  return {
    text: proseOf(filed),
    person: [own(['person', 'name']), shownAs(filed, words)].filter(Boolean).join('\n'),
    section: filed.own('section') ?? filed.head('section') ?? words.ask.noSection,
    when: days.flatMap((key) => filed.own(key) ?? filed.head(key) ?? []).join(' – '),
    consent: own(['consent', 'by'], ['consent', 'date']),
    priority: prioritySaid(filed, words),
    link: own(['link', 'text'], ['link', 'url']),
    clear: '',
  }
}

/** How much of the name the request itself wants shown; empty where it does not say. */
function shownAs(filed: FiledItem, { ask }: EditingWords): string {
  const own = shows.find((way) => way === filed.own('person', 'show'))
  if (own === undefined) return ''
  return own === 'none' ? ask.showNone : ask.showOffers[own]
}

/** How sure of its room an item says that it is; empty where it does not say. */
export function prioritySaid(filed: FiledItem, { ask }: EditingWords): string {
  const own = priorities.find((one) => one === filed.own('priority'))
  return own === undefined ? '' : ask.priorityOffers[own]
}

/** The words as one would type them: a paragraph that the file has in several lines is one line. */
export function proseOf(filed: FiledItem): string {
  const prose = filed.prose('text')?.trim() ?? ''
  // A blank line, a list, or a break that Markdown keeps.
  const hasParts = /\n\s*(?:\n|[-*+>#]\s|\d+[.)]\s)|(?: {2}|\\)\n/.test(prose)
  return hasParts ? prose : prose.replace(/\s*\n\s*/g, ' ')
}

const days = ['sunday', 'day', 'from', 'until'] as const

type Question = (filed: FiledItem, asking: Asking) => Promise<Partial<EditFlags>>

const questions: Readonly<Record<Part, Question>> = {
  text: askNewText,
  person: async (filed, asking) => {
    const person = await askName(asking, filed.own('person', 'name'))
    return { person, ...(await askHowShown({ person }, asking)) }
  },
  section: (_, asking) => askSection({}, asking),
  when: (filed, asking) => askDays({ ...(filed.has('person') && { person: 'someone' }) }, asking),
  consent: (_, asking) => askConsent({ person: 'someone', show: 'first' }, asking),
  priority: (_, asking) => askPriority(asking),
  link: (_, asking) => askLink(asking),
  clear: (filed, asking) => askClear(clearable.request, asking.words.ask.keys, filed, asking),
}

/** The words anew, with those that the file has to begin with. */
export async function askNewText(filed: FiledItem, asking: Asking): Promise<Partial<EditFlags>> {
  const text = await askText(proseOf(filed), false, asking)
  return text === undefined ? {} : { text }
}

/** Which of these keys the item loses; only those that it has are offered. */
export async function askClear<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  filed: FiledItem,
  { ask, words }: Asking,
): Promise<Partial<EditFlags>> {
  const written = keys.filter((key) => filed.has(key))
  const key = await ask.choose<Key | undefined>({
    message: words.ask.clear,
    offers: [...offersOf(written, names), { name: words.ask.clearNothing, value: undefined }],
  })
  return key === undefined ? {} : { clear: [key] }
}

/** Asks for the consent that a name newly shown calls for. */
async function withConsent(flags: EditFlags, filed: FiledItem, asking: Asking): Promise<EditFlags> {
  const { person: name, show, departed, consentBy, consentChannels } = flags
  const isSaid = (consentBy ?? consentChannels) !== undefined
  if (
    isSaid ||
    departed !== undefined ||
    !needsConsent({ name, show: shows.find((way) => way === show) }, filed, asking.rules.show)
  )
    return flags
  const shown: EditFlags = { ...flags, person: name ?? 'someone', show: show ?? 'first' }
  return { ...flags, ...(await askConsent(shown, asking)) }
}
