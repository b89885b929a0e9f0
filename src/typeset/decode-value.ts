import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { inches, millimetres, type Points, roundPoints } from '../length.ts'

/** Where a key of the theme's file stands, or undefined where the file is not at hand. */
export type Locate = (path: readonly string[]) => Place | undefined

/** The value being read: the way to it, and where to say what is wrong. */
export interface At {
  readonly path: readonly string[]
  readonly diagnostics: Diagnostic[]
  readonly locate: Locate
  readonly palette: ReadonlyMap<string, string>
}

/** A decoder reports what it cannot use and gives undefined. */
export type Decode<T> = (value: unknown, at: At) => T | undefined

/** Words, not none. */
export const text: Decode<string> = (value, at) =>
  typeof value === 'string' && value !== '' ? value : wrong(at, at.path, 'text', value)

/** True or false. */
export const flag: Decode<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : wrong(at, at.path, 'true, false', value)

/** A number within bounds, both included. */
export const number =
  (least: number, most: number): Decode<number> =>
  (value, at) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : wrong(at, at.path, `${least}–${most}`, value)

/** One of the names. */
export const choice =
  <const N extends string>(...names: readonly N[]): Decode<N> =>
  (value, at) =>
    names.find((name) => name === value) ?? wrong(at, at.path, names.join(', '), value)

/** The same where there is a value; nothing is said where there is none. */
export const optional =
  <T>(decode: Decode<T>): Decode<T> =>
  (value, at) =>
    value === undefined ? undefined : decode(value, at)

/** `0.5 in`, `12 mm`, `36 pt`, or a number of points. */
export const length: Decode<Points> = (value, at) => {
  if (typeof value === 'number' && value >= 0) return roundPoints(value)
  const [, digits = '', unit] =
    typeof value === 'string' ? (/^(\d+(?:\.\d+)?) ?(in|mm|pt)$/.exec(value) ?? []) : []
  const amount = Number(digits)
  switch (unit) {
    case 'in':
      return roundPoints(inches(amount))
    case 'mm':
      return roundPoints(millimetres(amount))
    case 'pt':
      return roundPoints(amount)
    default:
      return wrong(at, at.path, '0.5 in, 12 mm, 36 pt', value)
  }
}

/** For every field its key in the file and its decoder. */
export type Fields<T> = {
  readonly [K in keyof T]-?: readonly [string, Decode<Exclude<T[K], undefined>>]
}

/** A mapping of known keys, each optional; the field's name and the file's key may differ. */
export function record<T>(fields: Fields<T>): Decode<Partial<T>> {
  const entries = Object.entries(fields) as [keyof T, readonly [string, Decode<unknown>]][]
  return (value, at) => {
    const read = mapping(value, at)
    if (!read) return undefined
    refuseOthers(
      read,
      entries.map(([, [key]]) => key),
      at,
    )
    const result: Partial<T> = {}
    for (const [field, [key, decode]] of entries) {
      if (!read.has(key)) continue
      const found = decode(read.get(key), inside(at, key))
      if (found !== undefined) result[field] = found as NonNullable<T[keyof T]>
    }
    return result
  }
}

/** Whether a value has keys. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value's keys in the order of the file. */
export const mapping = (value: unknown, at: At): ReadonlyMap<string, unknown> | undefined =>
  isMapping(value) ? new Map(Object.entries(value)) : wrong(at, at.path, '{ … }', value)

/** Where a key's value is read. */
export const inside = (at: At, key: string): At => ({ ...at, path: [...at.path, key] })

/** Reports every key that is not known. */
export function refuseOthers(
  read: ReadonlyMap<string, unknown>,
  known: readonly string[],
  at: At,
): void {
  for (const key of read.keys()) {
    if (known.includes(key)) continue
    const path = [...at.path, key]
    at.diagnostics.push(
      diagnostic('error', 'theme-key', { key: path.join(' › '), known }, at.locate(path)),
    )
  }
}

/** Reports a value that cannot be used, and gives nothing in its place. */
export function wrong(
  at: At,
  path: readonly string[],
  expected: string,
  received: unknown,
): undefined {
  const shown = typeof received === 'string' ? received : (JSON.stringify(received) ?? 'nothing')
  const values = { key: path.join(' › '), expected, received: shown }
  at.diagnostics.push(diagnostic('error', 'theme-value', values, at.locate(path)))
  return undefined
}
