import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locator } from '../../src/source.ts'
import { findFrontMatter } from '../../src/yaml/front-matter.ts'
import { parseAny } from '../../src/yaml/parse-yaml.ts'
import { readUsual } from '../../src/yaml/read-usual.ts'

const seed = 20261130

/** YAML of a file as it is parsed: of an article its front matter, with blanks before it. */
function yamlOf(path: string): string {
  const text = readFileSync(path, 'utf8')
  if (path.endsWith('.yaml')) return text
  const found = findFrontMatter(text)
  if (!found.ok) return text
  const { from, to } = found.front
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to)
}

const filesOf = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((path) => /\.(?:yaml|md)$/.test(path) && !/\bexpected\b/.test(path))
      .map((path) => join(folder, path)),
  )

const parishes = filesOf('fixtures/parishes', 'build/training', 'templates/parish')
const all = [...parishes, ...filesOf('fixtures/mistakes', 'templates/looks')]
const texts = all.map(yamlOf)

/** The tree, range by range, is the one by YAML's grammar, which finds nothing wrong; or there is none. */
function expectSame(text: string): void {
  const read = readUsual(text)
  if (read === undefined) return
  const { root, problems, gaps } = parseAny(text, locator('parish.yaml', text))
  expect([text, problems, gaps]).toEqual([text, [], []])
  expect([text, read]).toEqual([text, root])
}

/** Signs that mean something in YAML are as frequent as those that mean nothing. */
const sign = fc.oneof(
  fc.constantFrom(...'ab9 :#-?[]{}&*!|>\'"%@`,~\\\t\n\r.=<'),
  fc.constantFrom(
    '\n  ',
    '\n',
    ': ',
    '- ',
    ' #',
    '#',
    '  ',
    '\n\n',
    "''",
    'null',
    '>-\n',
    '|\n',
    '---',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)

const hand = fc.record({
  at: fc.nat(),
  taken: fc.oneof(fc.nat(3), fc.nat(40)),
  put: fc.array(sign, { maxLength: 4 }),
})

describe('the usual form of YAML', () => {
  it.each(all.map((path) => [path]))('is read as YAML’s own grammar reads it: %s', (path) => {
    expectSame(yamlOf(path))
  })

  it('is what the files of parishes are in, but for few', () => {
    const others = parishes.filter((path) => readUsual(yamlOf(path)) === undefined)
    expect(others).toEqual([])
  })

  it('is never taken for more than it is, whatever a hand has done to it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(hand, { minLength: 1, maxLength: 3 }),
        (text, hands) => {
          const edited = hands.reduce((yaml, { at, taken, put }) => {
            const place = at % (yaml.length + 1)
            return yaml.slice(0, place) + put.join('') + yaml.slice(place + taken)
          }, text)
          expectSame(edited)
        },
      ),
      { seed, numRuns: 4000 },
    )
  })

  it('is never taken for more than it is in a text of signs', () => {
    const line = fc.record({
      indent: fc.nat(3).map((deep) => '  '.repeat(deep)),
      head: fc.constantFrom('a: ', 'b:', '- ', '- a: ', 'c d: ', '', '# ', 'a: [', 'b: { a: '),
      rest: fc.array(sign, { maxLength: 4 }).map((signs) => signs.join('')),
      end: fc.constantFrom('', ']', ' }', ' # note'),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        expectSame(
          lines.map(({ indent, head, rest, end }) => `${indent}${head}${rest}${end}\n`).join(''),
        )
      }),
      { seed, numRuns: 6000 },
    )
  })

  it.each([
    ['a: x', 'y'],
    ['a: [x', 'y]'],
    ['a:', 'x'],
    ['a: "x"', '# y'],
  ])('is read in one pass where very many spaces stand in a line: %s … %s', (before, behind) => {
    const text = before + ' '.repeat(200_000) + behind
    expect(readUsual(text)).toBeDefined()
    expectSame(text)
  })
})
