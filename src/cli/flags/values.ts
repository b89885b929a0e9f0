import type { Argument, Option } from 'commander'
import type { UsageWords } from '../../messages/en/usage.ts'
import { nearest } from '../../nearest.ts'
import { UsageError } from '../report/usage-error.ts'

/** How what stands after a flag, or in the place of an argument, is read. A value that does not fit throws UsageError. */
type Place = Option | Argument

/** Collects the values of a flag that may be repeated. */
export const gathered = (
  value: string,
  before: readonly string[] | undefined,
): readonly string[] => [...(before ?? []), value]

/** Reads one of these words, in capitals or small letters. */
export function oneOf<P extends Place>(place: P, allowed: readonly string[], words: UsageWords): P {
  place.choices(allowed)
  place.argParser((typed: string) => meantBy(typed, place, allowed, words))
  return place
}

/** Reads some of these words, with commas between them or the flag repeated, into their usual order. */
export function listOf(flag: Option, allowed: readonly string[], words: UsageWords): Option {
  flag.choices(allowed)
  return flag.argParser((typed: string, before?: readonly string[]): readonly string[] => {
    const given = typed.split(',').map((word) => meantBy(word, flag, allowed, words))
    return allowed.filter((word) => given.includes(word) || before?.includes(word))
  })
}

/** @throws UsageError where it is none of the words */
function meantBy(
  typed: string,
  place: Place,
  allowed: readonly string[],
  words: UsageWords,
): string {
  const word = typed.trim()
  const meant = allowed.find((one) => one.toLowerCase() === word.toLowerCase())
  if (meant !== undefined) return meant
  throw new UsageError(words.notAllowed(nameOf(place), word, nearest(word, allowed), allowed))
}

/** Reads a whole number within these bounds. */
export const wholeNumber = (flag: Option, least: number, most: number, words: UsageWords): Option =>
  flag.argParser((typed: string): number => {
    const number = Number(typed)
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number
    throw new UsageError(words.wholeNumber(nameOf(flag), typed, least, most))
  })

const nameOf = (place: Place): string =>
  'long' in place ? (place.long ?? place.flags) : place.name()
