import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locator } from '../../src/source.ts'
import { yamlLines } from '../../src/yaml/line.ts'
import { type ParsedYaml, parseYaml } from '../../src/yaml/parse-yaml.ts'
import { proseOf } from '../../src/yaml/prose.ts'
import { entryOf, nodeAt, type YamlNode } from '../../src/yaml/yaml-node.ts'

const parse = (text: string): ParsedYaml => parseYaml(text, locator('parish.yaml', text))

/** The tree as plain values; what could not be read is `?`. */
function plain(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plain)
    case 'mapping':
      return [...node.entries].map(([key, { value }]) => [key, plain(value)])
    case 'broken':
      return '?'
  }
}

const told = ({ problems }: ParsedYaml): readonly string[] =>
  problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

describe('a YAML text', () => {
  it('keeps every value as it was typed', () => {
    const typed = [
      'no',
      'on',
      'yes',
      'True',
      '2017',
      '012',
      '1e3',
      '0x1F',
      '2026-11-29',
      '.5',
      'NaN',
    ]
    const { root, problems } = parse(typed.map((value) => `- ${value}\n`).join(''))
    expect(problems).toEqual([])
    expect(plain(root)).toEqual(typed)
  })

  it('holds nothing where nothing was typed', () => {
    expect(plain(parse('a:\nb: ~\nc: null\nd: ""\ne: Null # a surname\n').root)).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', ''],
      ['e', 'Null'],
    ])
    expect(parse('# nothing yet\n')).toEqual({ root: undefined, problems: [], gaps: [] })
  })

  it('keeps keys that are no ordinary properties', () => {
    const { root } = parse('__proto__: a\nconstructor: b\n"": c\n')
    expect(plain(root)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['', 'c'],
    ])
  })

  it('resolves aliases and merges, the mapping’s own keys first', () => {
    const { root, problems } = parse(
      'base: &base { from: 2026-11-08, kind: petition }\nmine:\n  kind: thanksgiving\n  <<: *base\n  again: *base\n',
    )
    expect(problems).toEqual([])
    expect(plain(nodeAt(root, ['mine']))).toEqual([
      ['kind', 'thanksgiving'],
      [
        'again',
        [
          ['from', '2026-11-08'],
          ['kind', 'petition'],
        ],
      ],
      ['from', '2026-11-08'],
    ])
  })

  it('does not follow an alias into itself', () => {
    expect(told(parse('a: &a [x, *a]\n'))).toEqual(['yaml-value 1:11'])
  })

  it('refuses a hundred collections in each other, and takes dashes in prose for words', () => {
    const dashes = '- '.repeat(150)
    expect(told(parse(`a:\n  ${dashes}b\n`))).toEqual(['yaml-expands 2:303'])
    expect(told(parse(`a: # |\n  ${dashes}b\n`))).toEqual(['yaml-expands 2:303'])
    expect(told(parse(`a: |-\n  b\nc:\n  ${dashes}b\n`))).toEqual(['yaml-expands 4:303'])
    const { root, problems } = parse(`a:\n  - b: |- # as it came\n      c\n\n      ${dashes}d\n`)
    expect(problems).toEqual([])
    expect(plain(root)).toEqual([['a', [[['b', `c\n\n${dashes}d`]]]]])
  })

  it('seeks no cause in a note', () => {
    const text = [
      'requests:',
      '  - id: a',
      '\tsection: Home',
      '    text: For all',
      '      of them.',
      '',
      '  - id: b',
      '    text: For rain.',
      '  # - person: { name: Ann }',
      '',
    ].join('\n')
    expect(told(parse(text))).toEqual(['yaml-tab 3:1'])
  })

  it('tells of a tab alone, though its line then looks like more of the value above it', () => {
    const lines = (last: string) =>
      ['requests:', '  - id: a', '    section: Home', last, ''].join('\n')
    expect(told(parse(lines('\tperson: {name: Ann Lee}')))).toEqual(['yaml-tab 4:1'])
    expect(told(parse(lines('\ttext: For rain: and sun')))).toEqual(['yaml-tab 4:1'])
    expect(told(parse(lines('    text: For rain: and sun')))).toEqual(['yaml-value 4:19'])
    const before = lines('\ttext: For rain').replace('Home', 'Home: and away')
    expect(told(parse(before))).toEqual(['yaml-value 3:18', 'yaml-tab 4:1'])
  })

  it('tells of a colon in a text that goes on as a list, where it stands', () => {
    expect(told(parse('24\n For the vestry.\nrequests:: 2026\n  - sunday-11-text:'))).toEqual([
      'yaml-colon 1:1',
      'yaml-indent 2:2',
      'yaml-value 4:19',
    ])
  })

  it('knows where everything stands, with either line end', () => {
    for (const end of ['\n', '\r\n']) {
      const text = [
        'requests:',
        '  - text: >-',
        '      For the',
        '      vestry.',
        '    id: "a"',
      ].join(end)
      const { root, problems } = parse(text)
      expect(problems).toEqual([])
      const place = locator('parish.yaml', text)
      const id = nodeAt(root, ['requests', 0, 'id'])
      expect(id && place(id.range)).toEqual({ file: 'parish.yaml', line: 5, column: 9, length: 3 })
      expect(plain(nodeAt(root, ['requests', 0, 'text']))).toBe('For the vestry.')
    }
  })

  it('reads on behind every error', () => {
    const read = parse(
      [
        'requests:',
        '  - text: Pray for: peace',
        '    id: one',
        '  - text: *starred',
        '    id: two',
        '  - text: "Grace" is all',
        '    id: three',
        '  - id:four',
        '    text: plain',
        '  - text: [sic] we pray',
        '    id: five',
        '    id: again',
        '',
      ].join('\n'),
    )
    expect(told(read)).toEqual([
      'yaml-value 2:19',
      'yaml-value 4:11',
      'yaml-value 6:11',
      'yaml-colon 8:5',
      'yaml-value 10:11',
      'duplicate-key 12:5',
    ])
    expect(plain(nodeAt(read.root, ['requests']))).toEqual([
      [
        ['text', '?'],
        ['id', 'one'],
      ],
      [
        ['text', '?'],
        ['id', 'two'],
      ],
      [
        ['text', '?'],
        ['id', 'three'],
      ],
      [['text', 'plain']],
      [
        ['text', '?'],
        ['id', 'five'],
      ],
    ])
  })

  it('whose errors stand in each other is given up after a few of them, before any recursion ends', () => {
    const one = parse(`a:\n${' b: c: d\n'.repeat(1000)}`)
    expect(one.root).toBeUndefined()
    expect(one.problems.length).toBeGreaterThan(0)
    expect(one.problems.length).toBeLessThan(12)
  })

  it('is read without failing, whatever it holds, and every problem points into it', () => {
    const piece = fc.constantFrom(
      'text',
      'a',
      ':',
      ': ',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '"',
      "'",
      '#',
      ' #',
      '*',
      '&',
      '!',
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '>-',
      '%',
      '@',
      '`',
      '\t',
      '?',
      '\\',
      '---',
      '\r\n',
      'é',
      '漢',
      '<<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const lines = text.split('\n')
        for (const { place } of parse(text).problems) {
          expect(place?.line).toBeLessThanOrEqual(lines.length)
          const line = lines[(place?.line ?? 0) - 1] ?? ''
          expect(place?.column).toBeLessThanOrEqual([...line].length + 1)
        }
      }),
      { seed: 20261122, numRuns: 3000 },
    )
  })
})

describe('a scalar as prose', () => {
  const words = fc.array(fc.constantFrom('For', 'the', 'vestry’s', 'all', '*who*', 'é', '🕊️'), {
    minLength: 1,
    maxLength: 6,
  })
  const lines = fc.array(
    words.map((some) => ['So', ...some].join(' ')),
    { minLength: 1, maxLength: 4 },
  )

  /** The same lines in each way that YAML has of writing them. */
  const writings: Readonly<Record<string, (lines: readonly string[]) => string>> = {
    folded: (some) => `text: >-\n${some.map((line) => `    ${line}\n`).join('')}`,
    'folded with its indentation named': (some) =>
      `text: >4-\n${some.map((line) => `    ${line}\n`).join('')}`,
    literal: (some) => `text: | # a comment\n${some.map((line) => `    ${line}\n`).join('')}`,
    plain: (some) => `text: ${some.join('\n   ')}\n`,
    'single-quoted': (some) => `text: '${some.join('\n  ')}'\n`,
    'double-quoted': (some) => `text: "${some.join('\n  ')}"\n`,
  }

  it.each(Object.entries(writings))('keeps lines and places when %s', (_, write) => {
    fc.assert(
      fc.property(lines, (some) => {
        const text = write(some)
        const scalar = nodeAt(parse(text).root, ['text'])
        if (scalar?.kind !== 'scalar') throw new Error(`no scalar in ${text}`)
        const prose = proseOf(scalar, text)
        expect(
          prose.text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        ).toEqual(some)
        expect(prose.offsets).toHaveLength(prose.text.length + 1)
        for (const [index, unit] of [...prose.text].entries())
          if (/\S/.test(unit)) {
            const at = [...prose.text].slice(0, index).join('').length
            expect(text.startsWith(unit, prose.offsets[at])).toBe(true)
          }
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it.each([
    ['a blank line', 'text: >-\n  One.\n\n  Two.\n', 'One.\n\nTwo.\n'],
    ['a blank line in a plain value', 'text: One.\n\n  Two.\n', 'One.\n\nTwo.'],
    ['a blank line in quotes', 'text: "One.\n\n  Two."\n', 'One.\n\nTwo.'],
    [
      'a list',
      'text: >-\n  For:\n\n  - one\n    more\n  - two\n',
      'For:\n\n- one\n  more\n- two\n',
    ],
    ['escapes', 'text: "\\u00e9 \\x41 \\U0001F54A \\"q\\"\\n- b\\\n   c"\n', 'é A 🕊 "q"\n- bc'],
    ['doubled apostrophes', "text: 'It''s ''all'' right'\n", "It's 'all' right"],
  ])('keeps %s as its writer sees it', (_, text, prose) => {
    const scalar = nodeAt(parse(text).root, ['text'])
    expect(scalar?.kind === 'scalar' && proseOf(scalar, text).text).toBe(prose)
  })

  it('finds the file’s characters behind escapes and folds', () => {
    const text = 'text: "a\\u00e9b\n   c d"\n'
    const scalar = nodeAt(parse(text).root, ['text'])
    if (scalar?.kind !== 'scalar') throw new Error('no scalar')
    const { text: prose, offsets } = proseOf(scalar, text)
    for (const sign of ['b', 'c', 'd']) expect(text[offsets[prose.indexOf(sign)] ?? 0]).toBe(sign)
    expect(text.slice(offsets[prose.indexOf('é')]).startsWith('\\u00e9')).toBe(true)
  })

  it('goes through very many spaces in a line once', () => {
    const text = `a: x${' '.repeat(500_000)}y`
    const { root } = parseYaml(text, locator('parish.yaml', text))
    const value = entryOf(root, 'a')?.value
    const prose = value?.kind === 'scalar' ? proseOf(value, text) : undefined
    expect(prose?.text).toBe(text.slice('a: '.length))
    expect(prose?.offsets.at(-2)).toBe(text.length - 1)
  })
})

describe('a line', () => {
  it.each([
    ['a b  : c', 'a b'],
    ['- a\t: c', 'a'],
    [`a${' '.repeat(200_000)}: c`, 'a'],
    [`a${' '.repeat(200_000)}b`, undefined],
  ])('has a key without the spaces behind it', (text, name) => {
    expect(yamlLines(text).map((line) => line.key)).toEqual([name])
  })
})
