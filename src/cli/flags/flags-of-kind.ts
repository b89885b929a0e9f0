import { eventKinds } from '../../vocabulary.ts'
import { usageError } from '../report/usage-error.ts'
import type { AddFlags, CommonFlags } from './args.ts'

/** What `add` adds. A memorial is a request that comes each year on somebody's day of death. */
export const addable = ['request', 'event', 'memorial'] as const
export type Addable = (typeof addable)[number]

/** Flags that say something of what is added or changed. */
type OwnFlag = Exclude<keyof AddFlags, keyof CommonFlags>

/** What each flag can be said of; the compiler names one that is missing. */
const kinds: Readonly<Record<OwnFlag, readonly Addable[]>> = {
  section: ['request', 'memorial'],
  text: ['request', 'event', 'memorial'],
  person: ['request', 'memorial'],
  show: ['request', 'memorial'],
  minor: ['request', 'memorial'],
  born: ['request'],
  married: ['request'],
  departed: ['request', 'memorial'],
  distinctFrom: ['request', 'memorial'],
  from: ['request', 'event'],
  until: ['request', 'event'],
  sunday: ['request'],
  day: ['request', 'event'],
  service: ['request'],
  every: ['request', 'event'],
  priority: ['request', 'event', 'memorial'],
  link: ['request', 'event', 'memorial'],
  consentBy: ['request', 'memorial'],
  consentChannels: ['request', 'memorial'],
  title: ['event'],
  kind: ['request', 'event'],
  nth: ['request', 'event'],
  season: ['request'],
  yearly: ['request'],
  except: ['event'],
  time: ['event'],
  ends: ['event'],
  place: ['event'],
  contact: ['event'],
  announce: ['event'],
  intention: ['event'],
}

const strangersTo = (kind: Addable, flags: Partial<AddFlags>): readonly string[] =>
  Object.entries(kinds).flatMap(([flag, ofKinds]) =>
    flags[flag as OwnFlag] !== undefined && !ofKinds.includes(kind) ? [flag] : [],
  )

/** Whether no flag says anything of what is added or changed. */
export const sayNothing = (flags: Partial<AddFlags>): boolean =>
  Object.keys(kinds).every((flag) => flags[flag as OwnFlag] === undefined)

/** What is meant to be added where no word says so: an event where a flag, or the kind, is for events alone. */
export const kindMeant = (flags: Partial<AddFlags>): Addable =>
  strangersTo('request', flags).length > 0 || eventKinds.some((kind) => kind === flags.kind)
    ? 'event'
    : 'request'

/**
 * Refuses flags that say nothing of an item of this kind.
 *
 * @throws UsageError
 */
export function refuseStrangers(kind: Addable, flags: Partial<AddFlags>): void {
  const [stranger] = strangersTo(kind, flags)
  if (stranger === undefined) return
  const flag = `--${stranger.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw usageError('flag-of-other-kind', { flag, kind })
}
