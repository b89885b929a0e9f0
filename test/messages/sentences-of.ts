import type { Speech } from '../../src/messages/catalogues.ts'
import { valuesOfSentences as own, valuesOf } from './sample-values.ts'

/** Every word and sentence of a language, by the way to it: texts, and functions that give them. */
export const sentences = (words: object, way = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = `${way}.${key}`
    if (typeof value === 'string' || typeof value === 'function') return [[here, value] as const]
    const isGroup = typeof value === 'object' && value !== null && !(value instanceof RegExp)
    return isGroup ? sentences(value, here) : []
  })

/**
 * What a function gives for values of a kind that it takes; undefined where it takes none of these.
 * Words begin with `zq` and numbers have two figures, so that they are known again.
 */
export function said(sentence: unknown, given: readonly unknown[]): readonly string[] | undefined {
  if (typeof sentence === 'string') return [sentence]
  try {
    const words: unknown = (sentence as (...values: readonly unknown[]) => unknown)(...given)
    const lines = Array.isArray(words) ? words : [words]
    return lines.every((line) => typeof line === 'string' && !/NaN|undefined|\[object/.test(line))
      ? lines.map(String)
      : undefined
  } catch {
    return undefined
  }
}

/** Values of several kinds, one of which most sentences take. */
export const kinds: readonly (readonly unknown[])[] = [
  ['zqone', 'zqtwo', 'zqthree', 'zqfour', 'zqfive'],
  [31, 32, 33, 34],
  [1, 1, 1, 1],
  [['zqone', 'zqtwo'], 31],
  ['zqone', ['zqtwo', 'zqthree']],
  ['zqone', undefined, ['zqtwo', 'zqthree'], 33],
  ['zqone', 'zqtwo', undefined, ['zqthree', 'zqfour']],
  ['zqone', 31, 32, 33, 34],
  ['zqone', 31, 32, 'zqtwo', 'zqthree'],
  [31, 32, 'zqone'],
  [31, 'zqone'],
  [31, 'zqone', 'zqtwo', 32, 33],
  [31, [{ file: 'zqone', line: 32 }]],
  ['zqone', undefined, 31],
  [undefined, undefined],
]

/** The sentences that a way of `sentences` gives for the values it takes. */
const saidBy = (way: string, sentence: unknown): readonly string[] =>
  (own.get(way) ?? (typeof sentence === 'string' ? [[]] : kinds)).flatMap(
    (values) => said(sentence, values) ?? [],
  )

/** All that a language says with sample values, each text with the way to it. */
export function sentencesOf({
  catalogue,
  ...rest
}: Speech): readonly (readonly [string, string])[] {
  const codes = Object.keys(catalogue) as (keyof Speech['catalogue'])[]
  return [
    ...codes.flatMap((code) =>
      valuesOf(code).map((values) => {
        const say = catalogue[code] as (values: object) => { message: string; hint?: string }
        const { message, hint = '' } = say(values)
        return [code, `${message} ${hint}`] as const
      }),
    ),
    ...sentences(rest).flatMap(([way, sentence]) =>
      saidBy(way, sentence).map((text) => [way, text] as const),
    ),
  ]
}
