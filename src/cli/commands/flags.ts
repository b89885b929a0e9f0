import { type Command, InvalidArgumentError } from 'commander'
import type { CommonFlags } from '../args.ts'
import type { Ending } from '../ending.ts'

/** Takes how a command ended, to be reported. */
export type Say = (flags: CommonFlags, ending: Ending) => void

/** The parish argument and the flags that every command knows. */
export const common = (command: Command, description: string): Command =>
  everywhere(
    command
      .description(description)
      .argument(
        '[parish]',
        "the parish's folder; else this one, or the nearest above with bulletin.yaml",
      ),
  )

/** The flags that every command about a week knows. */
export const everywhere = (command: Command): Command =>
  spoken(
    command.option(
      '--date <day>',
      'the week: the first Sunday on or after this day (2026-11-29, next sunday)',
    ),
  )

/** How a command speaks, and whether it asks. */
export const spoken = (command: Command): Command =>
  command
    .option('--json', 'one JSON object on standard output')
    .option('--quiet', 'say only what is wrong')
    .option('--yes', 'ask nothing')
    .option('--no-color', 'no colour')
    .option('--plain', 'for screen readers: questions in lines of text, answered by numbers')

/** Collects the values of a flag that may be repeated. */
export const gathered = (
  value: string,
  before: readonly string[] | undefined,
): readonly string[] => [...(before ?? []), value]

/** Reads some of the names, with commas between them, into their usual order. */
export const listOf =
  <Name extends string>(names: readonly Name[]) =>
  (typed: string): readonly Name[] => {
    const given = typed.split(',').map((name) => name.trim())
    if (given.every((one) => names.some((name) => name === one)))
      return names.filter((name) => given.includes(name))
    throw new InvalidArgumentError(`Allowed are ${names.join(', ')}.`)
  }

/** Reads a whole number within these bounds. */
export const wholeNumber =
  (least: number, most: number) =>
  (typed: string): number => {
    const number = Number(typed)
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Type a whole number from ${least} to ${most}.`)
  }
