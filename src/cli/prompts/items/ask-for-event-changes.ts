import type { FiledItem } from '../../../edit/item-file.ts'
import type { EditingWords } from '../../../messages/en/editing.ts'
import { clearable } from '../../../operations/items/change-item.ts'
import type { EditFlags } from '../../flags/args.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { offersOf } from '../offers.ts'
import {
  askClear,
  askInTurn,
  askNewText,
  prioritySaid,
  proseOf,
  saysSomething,
} from './ask-for-changes.ts'
import { askFlag, askLine, askRecurrence, given } from './ask-for-event.ts'
import { type Asking, askingIn, askLink, askPriority } from './ask-for-request.ts'

/** What can be changed of an event, in the order in which it is offered. */
const parts = [
  'title',
  'when',
  'except',
  'time',
  'ends',
  'place',
  'contact',
  'text',
  'link',
  'priority',
  'clear',
] as const
type EventPart = (typeof parts)[number]

/**
 * Asks what is to change in an event, one thing after another until there is nothing more; nothing where flags say it.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForEventChanges(
  flags: EditFlags,
  filed: FiledItem,
  reading: FlagContext,
  host: TerminalHost,
): Promise<EditFlags> {
  if (saysSomething(flags)) return flags
  const asking = askingIn(reading, host)
  const isRepeating = filed.has('every') || filed.has('nth')
  const offered = parts.filter((part) => part !== 'except' || isRepeating)
  const { changeOffers } = asking.words.ask.event
  const offers = offersOf(offered, changeOffers, nowOf(filed, asking.words))
  return askInTurn(flags, offers, asking, (part) => questions[part](filed, asking))
}

/** What the file has of each part; empty where it has nothing. */
function nowOf(filed: FiledItem, words: EditingWords): Readonly<Record<EventPart, string>> {
  const own = (key: string): string => filed.own(key) ?? filed.head(key) ?? ''
  const row = (...said: readonly (string | undefined)[]): string => said.filter(Boolean).join(', ')
  return {
    title: own('title'),
    when: row(...filed.listed('date'), own('every'), own('nth')),
    except: row(...filed.listed('except')),
    time: row(...filed.listed('time')),
    ends: own('ends'),
    place: own('place'),
    contact: own('contact'),
    text: proseOf(filed),
    link: row(filed.own('link', 'text'), filed.own('link', 'url')),
    priority: prioritySaid(filed, words),
    clear: '',
  }
}

type Question = (filed: FiledItem, asking: Asking) => Promise<Partial<EditFlags>>

const questions: Readonly<Record<EventPart, Question>> = {
  title: async (filed, asking) => ({
    title: await askLine('title', filed.own('title') ?? '', asking),
  }),
  when: (_, asking) => askRecurrence(asking),
  except: async (_, asking) => ({ except: await askFlag('except', {}, asking) }),
  time: async (_, asking) => given('time', await askFlag('time', {}, asking)),
  ends: async (_, asking) => given('ends', await askFlag('ends', {}, asking)),
  place: async (filed, asking) => ({
    place: await askLine('place', filed.own('place') ?? '', asking),
  }),
  contact: async (filed, asking) => ({
    contact: await askLine('contact', filed.own('contact') ?? '', asking),
  }),
  text: askNewText,
  link: (_, asking) => askLink(asking),
  priority: (_, asking) => askPriority(asking),
  clear: (filed, asking) => askClear(clearable.event, asking.words.ask.event.keys, filed, asking),
}
