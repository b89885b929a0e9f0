import * as v from 'valibot'
import { parseFeastDate } from '../calendar/parse-feast-date.ts'
import { isLinkAddress } from '../markdown/link-address.ts'
import { tidyLine } from '../tidy-text.ts'
import { readDay, readSunday } from './day.ts'

/** What a key's value should be, for the sentence that says so. */
export type Wanted =
  | {
      readonly kind:
        | 'words'
        | 'prose'
        | 'day'
        | 'sunday'
        | 'flag'
        | 'address'
        | 'language'
        | 'interval'
        | 'feast-date'
    }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly whole: boolean
    }

/** What may not be shown: a person's name, whose words are hidden wherever the file has them, or a private value. */
export type Guard = 'name' | 'private'

/** A schema as its reader walks it, whatever it gives. */
export type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly getter?: (value: unknown) => Schema
}

interface Notes {
  readonly wanted?: Wanted
  readonly guard?: Guard
}

/** What is noted with a schema: of a value, what it should be; of what is guarded, how. */
export const notesOf = (schema: Schema): Notes => v.getMetadata(schema)

/** A value typed as one text, and what it means; undefined where it means nothing. */
function leaf<Value>(wanted: Wanted, read: (typed: string) => Value | undefined) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value)
      if (value !== undefined) return value
      addIssue()
      return NEVER
    }),
    v.metadata({ wanted }),
  )
}

/** Words on one line, tidied; never empty. */
export const words = () => leaf({ kind: 'words' }, (typed) => tidyLine(typed) || undefined)

/** Words with their lines, as typed; never empty. */
export const prose = () =>
  leaf({ kind: 'prose' }, (typed) => (tidyLine(typed) === '' ? undefined : typed))

export const day = () => leaf({ kind: 'day' }, readDay)

export const sunday = () => leaf({ kind: 'sunday' }, readSunday)

/** True or false; yes and no are the same. */
export const flag = () => leaf({ kind: 'flag' }, (typed) => flags.get(typed.trim().toLowerCase()))

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

/** One of these words, in capitals or small letters: A4, advent. */
export const choice = <const Word extends string>(...known: readonly Word[]) =>
  leaf({ kind: 'choice', words: known }, (typed) => {
    const meant = typed.trim().toLowerCase()
    return known.find((word) => word.toLowerCase() === meant)
  })

/** A number in figures, both bounds included. */
export const number = (least: number, most: number) =>
  leaf({ kind: 'number', least, most, whole: false }, (typed) => {
    const value = /^\s*\d+(?:\.\d+)?\s*$/.test(typed) ? Number(typed) : Number.NaN
    return value >= least && value <= most ? value : undefined
  })

/** A number without a fraction, both bounds included. */
export const wholeNumber = (least: number, most: number) =>
  leaf({ kind: 'number', least, most, whole: true }, (typed) => {
    const value = /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN
    return value >= least && value <= most ? value : undefined
  })

/** An address that a link can lead to. */
export const address = () =>
  leaf({ kind: 'address' }, (typed) => {
    const trimmed = tidyLine(typed)
    return isLinkAddress(trimmed) ? trimmed : undefined
  })

/** A tag of a language after BCP 47, by its form. */
export const language = () =>
  leaf({ kind: 'language' }, (typed) =>
    /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(typed.trim()) ? typed.trim() : undefined,
  )

/** `2 weeks`; `week` and `1 week` are the same. Weeks as a number. */
export const interval = () =>
  leaf({ kind: 'interval' }, (typed) => {
    const [, count] = /^\s*(?:(\d{1,3})\s+)?weeks?\s*$/i.exec(typed) ?? ['', '0']
    return Number(count ?? 1) || undefined
  })

/** When a day of the parish's own is kept: `07-22`, `Easter - 21`, `first Sunday of September`. */
export const feastDate = () => leaf({ kind: 'feast-date' }, parseFeastDate)

/** A name: hidden wherever the file has its words. */
export const guarded = <Inner extends Schema>(schema: Inner, guard: Guard) =>
  v.pipe(schema, v.metadata({ guard }))

/** A key that may be missing. */
export const maybe = <Inner extends Schema>(schema: Inner) => v.exactOptional(schema)

/** A value, or a mapping that says more. */
export const either = <Short extends Schema, Long extends Schema>(short: Short, long: Long) =>
  v.lazy<Short | Long>((value) => (typeof value === 'string' ? short : long))
