import * as v from 'valibot'
import { parseFeastDate } from '../calendar/parse-feast-date.ts'
import type { CivilDate } from '../civil-date.ts'
import { serviceKey } from '../issue-day.ts'
import { inches, millimetres, type Points, roundPoints } from '../length.ts'
import { isLinkAddress } from '../markdown/link-address.ts'
import { wordMeant, yesOrNo } from '../meant/word-meant.ts'
import { type ClockTime, readClockTime } from '../recurrence/clock-time.ts'
import { parseEvery, parseNth } from '../recurrence/parse-pattern.ts'
import { plainWords, tidyLine } from '../tidy-text.ts'
import { isFontFile, type PageColour, pageColours } from '../vocabulary.ts'
import { readDay, readDayOfYear, readSunday } from './day.ts'

/** What a key's value should be, for the sentence that says so. */
export type ExpectedValue =
  | {
      readonly kind:
        | 'words'
        | 'prose'
        | 'day'
        | 'day-or-true'
        | 'day-of-year'
        | 'sunday'
        | 'address'
        | 'language'
        | 'interval'
        | 'time-or-all-day'
        | 'time-or-day'
        | 'every'
        | 'nth'
        | 'span'
        | 'feast-date'
        | 'length'
        | 'stretchable'
    }
  /** A word that may stand in place of true and false. */
  | { readonly kind: 'flag'; readonly or?: string }
  /** Words that may stand in place of the figures. */
  | { readonly kind: 'hex-colour'; readonly or: readonly string[] }
  /** `face` is that, or the name of a file of the parish's own. */
  | { readonly kind: 'choice' | 'face'; readonly words: readonly string[] }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly whole: boolean
      /** A word that may stand in place of the number. */
      readonly or?: string
    }

/** What may not be shown: a person's name, whose words are hidden wherever the file has them, or a private value. */
export type Guard = 'name' | 'private'

/** A schema as its reader walks it, whatever it gives. */
export type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  /** Of a mapping whose keys are anyone's to choose. */
  readonly value?: Schema
  readonly wrapped?: Schema
  readonly getter?: (value: unknown) => Schema
}

interface Notes {
  readonly wanted?: ExpectedValue
  readonly guard?: Guard
}

/** What is noted with a schema: of a value, what it should be; of what is redacted, how. */
export const notesOf = (schema: Schema): Notes => v.getMetadata(schema)

/** A value typed as one text, and what it means; undefined where it means nothing. */
function leaf<Value>(wanted: ExpectedValue, read: (typed: string) => Value | undefined) {
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

/** A day that comes every year: `12-02`, or the date of its first time. */
export const dayOfYear = () => leaf({ kind: 'day-of-year' }, readDayOfYear)

/** Which of several services on a day, by its name. */
export const service = () => leaf({ kind: 'words' }, serviceKey)

/** A day, or `true` for one that is not known. */
export const dayOrTrue = () =>
  leaf<CivilDate | true>({ kind: 'day-or-true' }, (typed) => yesOrNo(typed) || readDay(typed))

/** True or false; yes and no are the same. */
export const flag = () => leaf({ kind: 'flag' }, yesOrNo)

/** The same, or this word. */
export const flagOr = <const Word extends string>(word: Word) =>
  leaf<boolean | Word>(
    { kind: 'flag', or: word },
    (typed) => wordMeant(typed, [word]) ?? yesOrNo(typed),
  )

/** One of these words, in capitals or small letters, or in Spanish: A4, advent, Adviento. */
export const choice = <const Word extends string>(...known: readonly Word[]) =>
  leaf({ kind: 'choice', words: known }, (typed) => wordMeant(typed, known))

/** A number in figures, both bounds included. */
export const number = (least: number, most: number) =>
  leaf({ kind: 'number', least, most, whole: false }, (typed) => readNumber(typed, least, most))

/** The same, or this word. */
export const numberOr = <const Word extends string>(or: Word, least: number, most: number) =>
  leaf<number | Word>(
    { kind: 'number', least, most, whole: false, or },
    (typed) => wordMeant(typed, [or]) ?? readNumber(typed, least, most),
  )

function readNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(typed) ? Number(typed) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

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

/** An address of a page of the web. */
export const webAddress = () =>
  leaf({ kind: 'address' }, (typed) => {
    const trimmed = tidyLine(typed)
    return isLinkAddress(trimmed) && /^https?:/i.test(trimmed) ? trimmed : undefined
  })

/** A tag of a language after BCP 47, by its form. */
export const language = () =>
  leaf({ kind: 'language' }, (typed) =>
    /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(typed.trim()) ? typed.trim() : undefined,
  )

/** `2 weeks`, `2 semanas`; `week` and `1 week` are the same. Weeks as a number. */
export const interval = () =>
  leaf({ kind: 'interval' }, (typed) => {
    const read = parseEvery(typed)
    return read?.kind === 'weeks' ? read.weeks : undefined
  })

/** A time of day, or the words for a whole day. */
export const timeOrAllDay = () =>
  leaf<ClockTime | 'all-day'>({ kind: 'time-or-all-day' }, (typed) =>
    wholeDays.has(plainWords(typed)) ? 'all-day' : timeOf(typed),
  )

const wholeDays: ReadonlySet<string> = new Set(['all day', 'all-day', 'todo el dia'])

/** When something ends: a time of its day, midnight after it too, or its last day. */
export const timeOrDay = () =>
  leaf<ClockTime | CivilDate>(
    { kind: 'time-or-day' },
    (typed) => readDay(typed) ?? timeOf(typed, 0),
  )

/** @param midnight what midnight is, where it is not in doubt */
function timeOf(typed: string, midnight?: ClockTime): ClockTime | undefined {
  const read = readClockTime(typed)
  return read.ok ? read.time : read.why === 'midnight' ? midnight : undefined
}

/** `Wednesday`, `Monday and Thursday`, `2 weeks`. */
export const every = () => leaf({ kind: 'every' }, parseEvery)

/** Days of the week, as one of several in a list. */
export const weekdays = () =>
  leaf({ kind: 'every' }, (typed) => {
    const read = parseEvery(typed)
    return read?.kind === 'weekly' ? read : undefined
  })

/** `first Friday`, `second and fourth Tuesday`. */
export const nthOfMonth = () => leaf({ kind: 'nth' }, parseNth)

/** How long something lasts. */
export interface Span {
  readonly count: number
  readonly unit: 'week' | 'month' | 'year'
}

/** `1 year`, `18 months`, `6 weeks`; `1 año`, `18 meses`, `6 semanas`. */
export const span = () =>
  leaf({ kind: 'span' }, (typed): Span | undefined => {
    const [, count, word = ''] = /^([1-9]\d{0,2}) ([a-z]+?)(?:e?s)?$/.exec(plainWords(typed)) ?? []
    const unit = units.get(word)
    return count === undefined || unit === undefined ? undefined : { count: Number(count), unit }
  })

/** Without the ending of several, and without accents. */
const units: ReadonlyMap<string, Span['unit']> = new Map([
  ['week', 'week'],
  ['semana', 'week'],
  ['month', 'month'],
  ['mes', 'month'],
  ['year', 'year'],
  ['ano', 'year'],
])

/** When a day of the parish's own is kept: `07-22`, `Easter - 21`, `first Sunday of September`. */
export const feastDate = () => leaf({ kind: 'feast-date' }, parseFeastDate)

/** `0.5 in`, `12 mm`, `36 pt`, or a number of points. */
export const length = () =>
  leaf({ kind: 'length' }, (typed): Points | undefined => {
    const [, digits, unit = 'pt'] = /^\s*(\d+(?:\.\d+)?|\.\d+) ?(in|mm|pt)?\s*$/.exec(typed) ?? []
    if (digits === undefined) return undefined
    const amount = Number(digits)
    return roundPoints(
      unit === 'in' ? inches(amount) : unit === 'mm' ? millimetres(amount) : amount,
    )
  })

/** `0.5`, or as TeX writes it `0.5 plus 0.25 minus 0.1`; it never shrinks below nothing. */
export const stretchable = () =>
  leaf({ kind: 'stretchable' }, (typed) => {
    const form = /^\s*(\d*\.?\d+)(?: plus (\d*\.?\d+))?(?: minus (\d*\.?\d+))?\s*$/
    const [, natural, stretch = 0, shrink = 0] = form.exec(typed) ?? []
    if (natural === undefined || Number(shrink) > Number(natural)) return undefined
    return { natural: Number(natural), stretch: Number(stretch), shrink: Number(shrink) }
  })

/** `#8c1c13`: red, green and blue. */
export const hexColour = () => leaf({ kind: 'hex-colour', or: [] }, readHex)

const readHex = (typed: string): string | undefined =>
  /^#[0-9a-f]{6}$/.exec(typed.trim().toLowerCase())?.[0]

/** The colour of a page: `season`, `none`, or one by its figures. */
export const pageColour = () =>
  leaf<PageColour>({ kind: 'hex-colour', or: pageColours }, (typed) => {
    return wordMeant(typed, pageColours) ?? readHex(typed)
  })

/** One of the faces of the package, or a font file that the parish brings. */
export const faceName = (known: readonly string[]) =>
  leaf({ kind: 'face', words: known }, (typed) => {
    const name = tidyLine(typed)
    return known.includes(name) || isFontFile(name) ? name : undefined
  })

/** A name: hidden wherever the file has its words. */
export const redacted = <Inner extends Schema>(schema: Inner, guard: Guard) =>
  v.pipe(schema, v.metadata({ guard }))

/**
 * Free words, in which anybody may be named. They leave by consent and by the channels of their item; a message,
 * which goes to logs and mails, repeats them on a terminal alone (docs/rules.md, "What never leaves").
 */
export const free = <Kind extends Schema>(schema: Kind) => redacted(schema, 'private')

/** A key that may be missing. */
export const maybe = <Inner extends Schema>(schema: Inner) => v.exactOptional(schema)

/** A value, or a mapping that says more. */
export const either = <Short extends Schema, Long extends Schema>(short: Short, long: Long) =>
  v.lazy<Short | Long>((value) => (typeof value === 'string' ? short : long))

/** One value, or a list of them. */
export const oneOrMore = <Value extends Schema>(value: Value) => either(value, v.array(value))
