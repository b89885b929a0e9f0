import type { ItemWords } from '../../names/item-words.ts'
import type { Show } from '../../vocabulary.ts'
import type { AnnouncementPolicy, Contact, Helper } from '../parish.ts'
import type { Tongues } from '../tongues/halves.ts'
import type { TypedDays } from '../window.ts'
import type { TypedEventHead } from './event-schema.ts'

/** What events take from the parish. */
export interface EventRules {
  readonly announcements: AnnouncementPolicy
  readonly show: Show
  readonly people: readonly Helper[]
  /** The parish's own, which may be named everywhere. */
  readonly contact: Contact | undefined
  readonly tongues: Tongues | undefined
  /** The parish's, a BCP 47 tag. */
  readonly language: string
}

/** What stands for every event of a file and of the parish. */
export interface AroundEvent extends EventRules {
  readonly head: Partial<TypedEventHead>
  /** The file's own days; undefined where they are wrong. */
  readonly days: TypedDays | undefined
  /** What the head says that prints with each event. */
  readonly words: readonly ItemWords[]
}
