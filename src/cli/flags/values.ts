import type { Argument, Option } from 'commander'
import { wordMeant, wordNear } from '../../meant/word-meant.ts'
import type { Shard } from '../../operations/many/parishes-below.ts'
import { usageError } from '../report/usage-error.ts'

/** How what stands after a flag, or in the place of an argument, is read. A value that does not fit throws a UsageError. */
type Place = Option | Argument

/** Collects the values of a flag that may be repeated. */
export const gathered = (
  value: string,
  before: readonly string[] | undefined,
): readonly string[] => [...(before ?? []), value]

/** Reads one of these words, in capitals or small letters, or in Spanish. */
export function oneOf<P extends Place>(place: P, allowed: readonly string[]): P {
  place.choices(allowed)
  place.argParser((typed: string) => meantBy(typed, place, allowed))
  return place
}

/**
 * Reads one of these words, in capitals or small letters. Another word stays as it was typed, for the
 * command to refuse together with all else that is wrong.
 */
export function offered(flag: Option, allowed: readonly string[]): Option {
  flag.choices(allowed)
  return flag.argParser((typed: string) => wordMeant(typed, allowed) ?? typed)
}

/** Reads some of these words, with commas between them or the flag repeated, into their usual order. */
export function listOf(flag: Option, allowed: readonly string[]): Option {
  flag.choices(allowed)
  return flag.argParser((typed: string, before?: readonly string[]): readonly string[] => {
    const given = typed.split(',').map((word) => meantBy(word, flag, allowed))
    return allowed.filter((word) => given.includes(word) || before?.includes(word))
  })
}

/** @throws UsageError if it is not one of the words */
function meantBy(typed: string, place: Place, allowed: readonly string[]): string {
  const meant = wordMeant(typed, allowed)
  if (meant !== undefined) return meant
  const word = typed.trim()
  const near = wordNear(word, allowed)
  throw usageError('unknown-choice', { place: flagOf(place), typed: word, nearest: near, allowed })
}

/** Reads a whole number within these bounds. */
export const wholeNumber = (flag: Option, least: number, most: number): Option =>
  flag.argParser((typed: string) => numberMeant(typed, flag, least, most))

function numberMeant(
  typed: string,
  flag: Option,
  least: number,
  most: number,
  or?: string,
): number {
  const number = Number(typed)
  if (/^\d+$/.test(typed) && number >= least && number <= most) return number
  const wanted = { least, most, ...(or !== undefined && { or }) }
  throw usageError('no-whole-number', { flag: flagOf(flag), typed, ...wanted })
}

/** Reads this word, or a whole number within these bounds. */
export const wholeNumberOr = (word: string, flag: Option, least: number, most: number): Option =>
  flag.argParser(
    (typed: string): number | string =>
      wordMeant(typed, [word]) ?? numberMeant(typed, flag, least, most, word),
  )

const flagOf = (place: Place): string =>
  'long' in place ? (place.long ?? place.flags) : place.name()

const MOST_SHARDS = 100_000

/** Reads a share of many parishes: `3/10`. */
export function shardOf(flag: Option): Option {
  return flag.argParser((typed: string): Shard => {
    const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(typed)?.map(Number) ?? []
    if (part && of && part <= of && of <= MOST_SHARDS) return { part, of }
    throw usageError('no-shard', { typed })
  })
}
