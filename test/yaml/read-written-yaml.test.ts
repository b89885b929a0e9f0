import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locator } from '../../src/source.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { plainYaml } from '../../src/yaml/plain-yaml.ts'
import { readWrittenYaml } from '../../src/yaml/read-written-yaml.ts'
import { writeYaml } from '../../src/yaml/write-yaml.ts'

/** As the library reads it; undefined with any problem. */
function readFully(text: string): unknown {
  const { root, problems } = parseYaml(text, locator('file.yaml', text))
  return root && problems.length === 0 ? plainYaml(root) : undefined
}

const words = fc.oneof(
  fc.constantFrom(
    'in',
    '2026-10-11',
    'Ps.107.29',
    'Psalm 107:29',
    'a: b',
    'a #b',
    'a#b',
    '- a',
    '',
  ),
  fc.constantFrom(
    'no',
    'true',
    '10.5',
    'null',
    '~',
    'a:',
    ':a',
    '"',
    "it's",
    '*a',
    '&a',
    '[]',
    '{}',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab1 :#-"\'\\\n\t,[]{}&*!|>%@`?é—\u00a0\u2028') }),
)
const { value: trees } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, words, tie('list'), tie('mapping')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  mapping: fc.dictionary(
    fc.oneof(fc.constantFrom('id', 'week', 'verse-text', 'y', 'a b'), words),
    tie('value'),
    { maxKeys: 4 },
  ),
}))

describe('YAML as it was written', () => {
  test('is read as YAML is, or not at all', () => {
    fc.assert(
      fc.property(trees, (value) => {
        const text = `# heading\n${writeYaml(value)}`
        const read = readWrittenYaml(text)
        if (read !== undefined) expect(read).toEqual(readFully(text))
      }),
      { seed: 1611, numRuns: 3000 },
    )
  })

  test('is read as YAML is where a person changed a line, or not at all', () => {
    const written = writeYaml({ week: '2026-10-11', verse: { ref: 'Psalm 107:29' }, list: ['a'] })
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(2), words, (at, cut, added) => {
        const text = written.slice(0, at) + added + written.slice(at + cut)
        const read = readWrittenYaml(text)
        if (read !== undefined) expect(read).toEqual(readFully(text))
      }),
      { seed: 1611, numRuns: 3000 },
    )
  })

  test('is read where it is a record', () => {
    const record = {
      version: '1',
      week: '2026-10-11',
      verse: { ref: 'Psalm 107:29', verses: ['Ps.107.29'], translation: 'KJV' },
      requests: [
        { id: 'kitchen', decision: 'in', channels: ['print', 'text'], hash: 'e891a0' },
        { id: 'T. R.: 2', decision: 'held', channels: ['print', 'text'] },
      ],
      articles: [],
      choices: { 'verse-text': 'He said: "Peace"', 'leave-out': ['a', 'b'] },
    }
    expect(readWrittenYaml(writeYaml(record))).toEqual(record)
  })
})
