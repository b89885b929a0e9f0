import { fullYear, type Weekday } from '../civil-date.ts'
import type { Mention, Stretch } from './mention.ts'

/** One form of a language: what it looks like, and what a match means; undefined where it means nothing. */
export interface Form {
  /** What every match has in it, told at a glance: V8 takes long over the letters of all scripts, which only `looks` knows. */
  readonly needs?: RegExp
  readonly looks: RegExp
  readonly read: (groups: Readonly<Record<string, string>>, match: Match) => Reading | undefined
}

/** What stands around a match, so far as a form looks: 600 letters. */
export interface Match {
  readonly before: string
  readonly after: string
}

/** A mention without its place. */
export type Reading = Mention extends infer One
  ? One extends Stretch
    ? Omit<One, keyof Stretch>
    : never
  : never

/** Every match of the forms, the first form that matches a stretch before the others. */
export function scan(text: string, forms: readonly Form[]): readonly Mention[] {
  const found: Mention[] = []
  for (const { needs, looks, read } of forms) {
    if (needs?.test(text) === false) continue
    for (const match of text.matchAll(looks)) {
      const from = match.index
      const to = from + match[0].length
      if (found.some((one) => one.from < to && from < one.to)) continue
      const groups = Object.fromEntries(
        Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined),
      )
      const reading = read(groups, {
        before: text.slice(Math.max(0, from - AROUND), from),
        after: text.slice(to, to + AROUND),
      })
      if (reading !== undefined) found.push({ ...reading, from, to } as Mention)
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}

const AROUND = 600

/** Names in the order of their numbers, each with its short forms. */
export type Names = readonly (readonly string[])[]

/**
 * The names as alternatives of a RegExp, the longer before the shorter; a full stop belongs to the short
 * forms alone. These stand behind all whole names and look once at the letter that follows: V8 compiles the letters of
 * all scripts anew at each place where an expression has them.
 *
 * @param spell how a name is looked for, e.g. with a capital
 */
export function alternatives(names: Names, spell = (name: string): string => name): string {
  const whole = names.flatMap(([first = '']) => spell(first))
  const short = names
    .flatMap(([, ...others]) => others)
    .toSorted((one, other) => other.length - one.length)
    .map(spell)
  return `${whole.join('|')}|(?:${short.join('|')})(?!\\p{L})\\.?`
}

/** Which of the names a word is, from 0; -1 for none. */
export const indexIn = (names: Names, word: string): number => {
  const plain = word.toLowerCase().replace(/\.$/, '')
  return names.findIndex((forms) => forms.includes(plain))
}

/** Numbers of a date as a match has them. */
export interface Typed {
  readonly weekday?: number
  readonly month?: number
  readonly day: string | undefined
  readonly year?: string | undefined
  readonly isSure: boolean
}

/** A date of these numbers; a year of two figures is one of this century. */
export function dateOf({ weekday, month, day, year, isSure }: Typed): Reading {
  return {
    kind: 'date',
    day: Number(day),
    isSure: isSure || weekday !== undefined || year !== undefined,
    ...(weekday !== undefined && { weekday: weekday as Weekday }),
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year: fullYear(Number(year)) }),
  }
}

/**
 * Whether no clock shows a time.
 *
 * @param half whether it counts to twelve: am, pm, de la tarde
 */
export const isNoTime = (hour: string, minute: string | undefined, half: boolean): boolean =>
  Number(hour) > (half ? 12 : 24) ||
  (half && Number(hour) === 0 && hour.length < 2) ||
  Number(minute ?? 0) > 59 ||
  (Number(hour) === 24 && Number(minute ?? 0) > 0)

/** Whether the words around a day are so few that the text is an announcement, and no essay. */
export const isNotice = (before: string, after: string): boolean =>
  `${before} ${after}`.split(/\s+/).length <= NOTICE

const NOTICE = 90
