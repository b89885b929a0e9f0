import type { Channel, Edition, Paper, Shape } from '../load/parish.ts'

/** Flags that every command knows, as typed. */
export interface CommonFlags {
  readonly date?: string
  readonly json?: true
  readonly quiet?: true
  readonly yes?: true
  readonly color: boolean
  readonly plain?: true
}

/** What `make` knows besides. */
export interface MakeFlags extends CommonFlags {
  readonly verse?: string
  readonly translation?: string
  readonly leaveOut?: readonly string[]
  readonly shape?: Shape | 'auto'
  readonly paper?: Paper
  readonly only?: readonly Output[]
  readonly edition?: readonly Edition[]
  readonly out?: string
  readonly dryRun?: true
  readonly fresh?: true
  readonly reopen?: true
  readonly open?: true
  readonly testSheet?: true
}

/** What `preview` knows besides. */
export interface PreviewFlags extends CommonFlags {
  readonly width?: number
  readonly ascii?: true
  readonly channel?: Channel
  readonly edition?: Edition
  readonly changes?: true
}

/** What `approve` knows besides. */
export interface ApproveFlags extends CommonFlags {
  readonly by?: string
}

/** What `inspect` knows besides. */
export interface InspectFlags extends CommonFlags {
  readonly channel?: Channel
  readonly edition?: Edition
}

export interface CheckFlags extends CommonFlags {
  readonly weeks?: number
}

/** The kinds of file that `--only` names. */
export type Output = 'pdf' | 'text'

export const outputs: readonly Output[] = ['pdf', 'text']
export const shapes: readonly (Shape | 'auto')[] = [
  'auto',
  'half-fold',
  'half-sheet',
  'flat',
  'tri-fold',
  'booklet',
]
export const papers: readonly Paper[] = ['letter', 'legal', 'tabloid', 'a4', 'a3']
export const editions: readonly Edition[] = ['standard', 'large-print']
export const channels: readonly Channel[] = ['text', 'print', 'web']

/** The forms that `inspect` shows. */
export type Stage = 'parish' | 'selection' | 'document' | 'sheets'
export const stages: readonly Stage[] = ['parish', 'selection', 'document', 'sheets']
