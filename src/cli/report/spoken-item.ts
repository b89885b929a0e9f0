import type { EventWords } from '../../operations/events/event-words.ts'
import type { RequestWords } from '../../operations/requests/request-words.ts'
import type { EditFlags, EventFlags } from '../flags/args.ts'
import type { SpokenFlag } from './same-command.ts'

/** The flags of a request as they are typed, in the order of the help; days as they were understood. */
export const spokenRequest = (
  flags: EditFlags,
  { sunday, day, from, until, born, married, yearly }: RequestWords,
): readonly SpokenFlag[] => [
  ['section', flags.section],
  ['kind', flags.kind],
  ['text', flags.text],
  ['person', flags.person],
  ['show', flags.show],
  ['minor', flags.minor],
  ['born', born],
  ['married', married],
  ['departed', flags.departed],
  ['distinct-from', flags.distinctFrom],
  ['sunday', sunday],
  ['day', day],
  ['service', flags.service],
  ['from', from],
  ['until', until],
  ['every', flags.every],
  ['nth', flags.nth],
  ['season', flags.season],
  ['yearly', flags.yearly && yearly],
  ['priority', flags.priority],
  ['link', flags.link],
  ['consent-by', flags.consentBy],
  ['consent-channels', flags.consentChannels],
  ...(flags.clear ?? []).map((key): SpokenFlag => ['clear', key]),
]

/** The flags of an event as they are typed, in the order of the help; days as they were understood. */
export const spokenEvent = (
  flags: EventFlags & Pick<EditFlags, 'clear'>,
  { days, from, until, except }: EventWords,
): readonly SpokenFlag[] => [
  ['title', flags.title],
  ['kind', flags.kind],
  ['day', days?.join('; ')],
  ['every', flags.every],
  ['nth', flags.nth],
  ['from', from],
  ['until', until],
  ['except', except?.join('; ')],
  ['time', flags.time],
  ['ends', flags.ends],
  ['place', flags.place],
  ['contact', flags.contact],
  ['text', flags.text],
  ['link', flags.link],
  ['announce', flags.announce === undefined ? undefined : String(flags.announce)],
  ['intention', flags.intention],
  ['priority', flags.priority],
  ...(flags.clear ?? []).map((key): SpokenFlag => ['clear', key]),
]
