import type { Weekday } from '../../civil-date.ts'
import type { Output } from '../../operations/issue/issue-request.ts'
import type { Shard } from '../../operations/many/parishes-below.ts'
import type { Scheduler } from '../../operations/schedule/job.ts'
import type { TimeOfDay } from '../../operations/schedule/week-time.ts'
import type { Channel, Edition, Layout, Paper, Shape } from '../../vocabulary.ts'

/** Flags that every command knows, as typed. */
export interface CommonFlags {
  readonly date?: string
  readonly json?: true
  readonly quiet?: true
  readonly yes?: true
  readonly color?: boolean
  readonly plain?: true
  /** Seconds, of commands that take a lock. */
  readonly wait?: number
}

/** What commands know that may go over many parishes. */
export interface ManyFlags extends CommonFlags {
  readonly all?: string
  readonly jobs?: number
  readonly shard?: Shard
}

/** What commands about one issue know besides. */
export interface IssueFlags extends CommonFlags {
  /** A folder whose items and looks join the parish's. */
  readonly with?: string
  readonly day?: string
  readonly service?: string
  readonly title?: string
}

/** What `section` knows besides. */
export interface SectionFlags extends CommonFlags {
  readonly before?: string
  readonly after?: string
}

/** What `list` knows besides. */
export interface ListFlags extends IssueFlags {
  readonly openEnded?: true
}

/** What `verify` knows besides. */
export interface VerifyFlags extends IssueFlags {
  readonly out?: string
}

/** What `make` knows besides. */
export interface MakeFlags extends IssueFlags {
  readonly verse?: string
  readonly translation?: string
  readonly verseText?: string
  readonly leaveOut?: readonly string[]
  readonly shape?: Shape | 'auto'
  readonly paper?: Paper
  readonly only?: readonly Output[]
  readonly edition?: readonly Edition[]
  readonly out?: string
  readonly dryRun?: true
  readonly fresh?: true
  readonly reopen?: true
  /** End with 1 where something is held. */
  readonly strict?: true
  readonly open?: true
  readonly testSheet?: true
  /** The services of the six days after it too. */
  readonly wholeWeek?: true
  /** Not typed: of a run over many parishes, which makes nothing that is there as it would make it. */
  readonly passOver?: true
  /** It is the one that is printed. */
  readonly printed?: true
  /** Sends it to the printer. */
  readonly print?: true
}

/** What `slip` knows besides. */
export interface SlipFlags extends IssueFlags {
  readonly reopen?: true
  readonly dryRun?: true
  readonly open?: true
  readonly print?: true
}

/** What `preview` knows besides. */
export interface PreviewFlags extends IssueFlags {
  readonly width?: number | 'none'
  readonly ascii?: true
  readonly channel?: Channel
  readonly edition?: Edition
  readonly changes?: true
  readonly web?: true
  readonly open?: true
}

/** What `approve` knows besides. */
export interface ApproveFlags extends IssueFlags {
  readonly by?: string
}

/** What `scripture add` knows besides. */
export interface ScriptureFlags extends CommonFlags {
  readonly as: string
}

export interface VerseFlags extends IssueFlags {
  readonly translation?: readonly string[]
  readonly limit?: number
}

export interface CalendarFlags extends CommonFlags {
  readonly from?: string
  readonly weeks?: number
}

/** What `inspect` knows besides. */
export interface InspectFlags extends IssueFlags {
  readonly channel?: Channel
  readonly edition?: Layout
}

export interface CheckFlags extends IssueFlags {
  readonly weeks?: number
}

/** What `add` and `edit` know of a request, as typed. */
export interface RequestFlags extends CommonFlags {
  readonly section?: string
  readonly kind?: string
  readonly text?: string
  readonly person?: string
  readonly show?: string
  readonly minor?: true
  readonly born?: string
  readonly married?: string
  readonly departed?: string
  readonly distinctFrom?: string
  readonly from?: string
  readonly until?: string
  readonly sunday?: string
  readonly day?: string
  readonly service?: string
  readonly every?: string
  readonly nth?: string
  readonly season?: string
  readonly yearly?: string
  readonly priority?: string
  readonly link?: string
  readonly consentBy?: string
  readonly consentChannels?: string
}

/** What `add` and `edit` know of an event, as typed. */
export interface EventFlags extends CommonFlags {
  readonly title?: string
  readonly kind?: string
  readonly day?: string
  readonly every?: string
  readonly nth?: string
  readonly from?: string
  readonly until?: string
  readonly except?: string
  readonly time?: string
  readonly ends?: string
  readonly place?: string
  readonly contact?: string
  readonly text?: string
  readonly link?: string
  readonly announce?: number
  readonly intention?: string
  readonly priority?: string
}

/** What `add` knows: of a request, of an event, or of a memorial. */
export interface AddFlags extends RequestFlags, EventFlags {}

export interface EditFlags extends AddFlags {
  readonly clear?: readonly string[]
}

export interface RenewFlags extends CommonFlags {
  readonly until?: string
}

export interface CloseFlags extends CommonFlags {
  readonly how?: string
  readonly on?: string
  readonly departedUntil?: string
  readonly section?: string
}

/** What `forget` knows besides. */
export interface ForgetFlags extends CommonFlags {
  readonly before?: string
  readonly person?: string
  readonly wholeIssues?: true
}

/** What `schedule` knows besides. */
export interface ScheduleFlags extends CommonFlags {
  readonly day?: Weekday
  readonly at?: TimeOfDay
  readonly for?: Scheduler
  readonly strict?: true
}

/** The shells that commands can be completed in. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell'
export const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell']
