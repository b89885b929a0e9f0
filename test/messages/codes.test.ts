import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { english } from '../../src/messages/en/diagnostics/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'problems')

/** The codes of one floor's problems, read from the source: two floors with one code compile. */
const codesIn = (file: string): readonly string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: /gm)].map(
    ([, code = '']) => code,
  )

it('every code stands on one floor alone, so that no sentence hides another', () => {
  const known = new Set(Object.keys(english))
  const codes = readdirSync(folder)
    .flatMap(codesIn)
    .filter((code) => known.has(code))
  expect(new Set(codes).size).toBe(known.size)
  expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted())
})
