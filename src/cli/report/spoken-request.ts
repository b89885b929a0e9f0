import type { RequestWords } from '../../operations/requests/request-words.ts'
import type { EditFlags } from '../flags/args.ts'
import type { SpokenFlag } from './same-command.ts'

/** The flags of a request as they are typed, in the order of the help; days as they were understood. */
export const spokenRequest = (
  flags: EditFlags,
  { sunday, day, from, until }: RequestWords,
): readonly SpokenFlag[] => [
  ['section', flags.section],
  ['text', flags.text],
  ['person', flags.person],
  ['show', flags.show],
  ['minor', flags.minor],
  ['sunday', sunday],
  ['day', day],
  ['service', flags.service],
  ['from', from],
  ['until', until],
  ['every', flags.every],
  ['priority', flags.priority],
  ['link', flags.link],
  ['consent-by', flags.consentBy],
  ['consent-channels', flags.consentChannels],
  ...(flags.clear ?? []).map((key): SpokenFlag => ['clear', key]),
]
