import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locator } from '../../src/source.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { plainYaml } from '../../src/yaml/plain-yaml.ts'
import { readCanonical } from '../../src/yaml/read-canonical.ts'
import { writeYaml } from '../../src/yaml/write-yaml.ts'

const seed = 20261129

/** What the YAML reader makes of a text; undefined where it finds anything wrong. */
function asYaml(text: string): unknown {
  const { root, problems } = parseYaml(text, locator('issue.yaml', text))
  return root === undefined || problems.length > 0 ? undefined : plainYaml(root)
}

/** Signs that mean something in YAML are as frequent as those that mean nothing. */
const sign = fc.oneof(
  fc.constantFrom(...'abz09 :#-?[]{}&*!|>\'"%@`,~\\\t.='),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
const text = fc.oneof(
  fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
  fc.constantFrom('null', '~', '[]', '{}', 'true', '12', 'Ps.106.3', 'a: b', 'a #b', 'José', ''),
)
const key = fc.constantFrom('version', 'week', 'verse', 'leave-out', 'id', 'files')
const value = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, text, tie('list'), tie('mapping')),
  list: fc.array(tie('node'), { maxLength: 3 }),
  mapping: fc.dictionary(key, tie('node'), { maxKeys: 3 }),
})).mapping

describe('the canonical form', () => {
  it('is read as the YAML reader reads it, or not at all', () => {
    fc.assert(
      fc.property(value, (written) => {
        const yaml = `# A heading.\n${writeYaml(written)}`
        const read = readCanonical(yaml)
        if (read !== undefined) expect(read).toEqual(asYaml(yaml))
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('is never taken for more than it is, whatever a hand has done to it', () => {
    const hand = fc.record({
      at: fc.nat(),
      taken: fc.nat(3),
      put: fc.array(sign, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(value, fc.array(hand, { maxLength: 3 }), (written, hands) => {
        const edited = hands.reduce((yaml, { at, taken, put }) => {
          const place = at % (yaml.length + 1)
          return yaml.slice(0, place) + put.join('') + yaml.slice(place + taken)
        }, writeYaml(written))
        const read = readCanonical(edited)
        if (read !== undefined) expect(read).toEqual(asYaml(edited))
      }),
      { seed, numRuns: 5000 },
    )
  })

  it('is read in full where it holds what records hold', () => {
    const record = {
      version: '2',
      verse: { ref: 'Psalm 106:3', verses: ['Ps.106.3', 'Ps.106.4'], translation: 'NIV' },
      requests: [{ id: 'the-sick-4', channels: ['print', 'text'], hash: '00e1' }, { id: '2026' }],
      articles: [],
      files: [{ path: 'insert-pages.pdf', bytes: '52314' }],
      approval: { by: 'Rev. José Núñez (rector)', at: '2026-11-21T18:05' },
    }
    expect(readCanonical(`# Of an issue.\n${writeYaml(record)}`)).toEqual(record)
  })

  it.each([
    ['an empty line', 'a: b\n\nc: d\n'],
    ['lines of spaces', 'a:\n  \n    \n  b: c\n'],
    ['notes', '# one\na:\n# two\n  - b\n   # three\n  - c\n# four\n'],
    ['Windows’ line ends', 'a: b\r\nc:\r\n  - "d"\r\n'],
    ['notes behind values', 'a: b # c\nd:\n  - "e f"   # "g"\n  - []  # h\n'],
    ['single quotes', "a: 'b: c'\nd: 'e' # 'f'\n"],
  ])('is read with %s', (_what, yaml) => {
    const read = readCanonical(yaml)
    expect(read).toBeDefined()
    expect(read).toEqual(asYaml(yaml))
  })

  it.each([
    'a: b\r c: d\n',
    'a: b \n',
    'a:\n  - \ufeff b #c\n',
    'a: b # c\u0007\n',
    'a: "b # c" # d\n',
    "a: 'it''s'\n",
    'a:\n  "b\n\n  c"\n',
    'a: b\n  c\n',
    'a:\n- b\n',
    'a:\n',
    'a: null\n',
    'a: {}\n',
    'a: b: c\n',
    'a: b:\n',
    'a: "b\\n"\n',
    'a: &b c\n',
    'a: b\na: c\n',
    'a: b',
    '---\na: b\n',
    'a:\n    b: c\n',
    'a:\n  - - b\n',
    'a:\n  - b\n   - c\n',
    `${'requests'.repeat(200)}:\n  - person: b\n`,
    '# nothing\n',
    'null\n',
    '',
  ])('is not what %j is', (yaml) => {
    expect(readCanonical(yaml)).toBeUndefined()
  })
})
