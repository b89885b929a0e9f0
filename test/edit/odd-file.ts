import * as fc from 'fast-check'

/**
 * Request files as people and other programs write them: valid, and odd in every way that YAML
 * allows. Each line knows what it belongs to, so that a test can say which lines an edit may touch.
 */
export interface OddFile {
  /** With BOM and line ends. */
  readonly raw: string
  /** Lines without their ends; a last empty one where the file ends with a line end. */
  readonly lines: readonly OddLine[]
  readonly requests: readonly OddRequest[]
}

interface OddLine {
  readonly text: string
  /** `2.text` for a line of the third request's text, `2` for one of its braces; empty for all else. */
  readonly owner: string
}

interface OddRequest {
  readonly inBraces: boolean
  /** Keys that the request itself has. */
  readonly keys: readonly string[]
}

/** One key's lines: the first without indentation, the others with theirs beyond the key's. */
interface OddEntry {
  readonly key: string
  readonly lines: readonly string[]
  /** Lines of comment before it. */
  readonly comments: readonly string[]
}

const comment = fc.constantFrom(
  '# asked on the phone',
  '#no space',
  '# - id: old',
  "# text: \"odd: 'quotes'",
  '#',
)
const behind = fc.constantFrom('', '', '', ' # c', '      # a note, with: signs', '\t# tab')
const gap = fc.constantFrom(' ', ' ', '   ')
const quotedWords = fc.constantFrom(
  'Pray for all who are ill: at home, or in hospital',
  'it\'s "ours" # not a comment',
  '- no list',
  '{not a mapping}',
  'No',
  'Señora Núñez, & the choir*',
)
const plainWords = fc.constantFrom(
  'For the **vestry**, as it meets',
  "the sick of St. Cuthbert's",
  'peace',
  'https://example.org/#top',
  'prayer for 12',
)
const line = fc.constantFrom(
  'Give thanks for those who came',
  '# not a comment',
  'key: not a key',
  '- nor an item',
  "it's all 'words' here",
)

const single = (text: string): string => `'${text.replaceAll("'", "''")}'`
const double = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

/** Ways to write words behind a key; the lines after the first with two spaces for their indentation. */
const words: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.tuple(plainWords, behind).map(([text, end]) => [` ${text}${end}`]),
  fc.tuple(gap, quotedWords, behind).map(([space, text, end]) => [`${space}${single(text)}${end}`]),
  fc.tuple(quotedWords, behind).map(([text, end]) => [` ${double(text)}${end}`]),
  fc.tuple(plainWords, behind).map(([text, end]) => ['', `  ${text}${end}`]),
  fc
    .tuple(plainWords, plainWords, behind)
    .map(([one, two, end]) => [` ${one}`, `    ${two}${end}`]),
  fc
    .tuple(quotedWords, behind)
    .map(([text, end]) => [` ${double(text).slice(0, -1)}`, '', `  and on"${end}`]),
  fc
    .tuple(
      fc.constantFrom('>', '|'),
      fc.constantFrom('', '-', '+', '2', '2-'),
      fc.constantFrom('', ' # c'),
      fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 0, 1, 2),
    )
    .map(([sign, chomping, end, body, blank]) => [
      ` ${sign}${chomping}${end}`,
      '  The first',
      ...body.map((text) => (text === '' ? '' : `  ${text}`)),
      '  and the last',
      ...Array.from({ length: blank }, () => ''),
    ]),
)

const day = fc
  .tuple(gap, fc.constantFrom('2026-11-08', '"2026-11-29"', "'2026-12-06'"), behind)
  .map(([space, text, end]) => [`${space}${text}${end}`])

const person = fc.oneof(
  fc.constantFrom(
    [' { name: Margaret Ellery, show: first }  # c'],
    [' {name: "Ellery, Margaret"}'],
    [' {"name":"Tobias Reed"}'],
    [' { name: Tobias', '  Reed , # by his mother', '  minor: true', '  }'],
    ['', '  name: Tobias Reed # c', '  # minor', '  minor: true'],
    [' # whom', '    name:', '      first: Ann', '      last: Lee'],
  ),
)

const consent = fc.constantFrom(
  [' { by: herself, date: 2026-11-05, channels: [print, text] }'],
  ['', '  by: "his mother"', '  date: 2026-11-05', '  channels:', '  - print', '  - text # c'],
  ['', '  channels: # all', '    - print', '', '    - text'],
  [' {channels: [ "print" ]}'],
)

const values: Readonly<Record<string, fc.Arbitrary<readonly string[]>>> = {
  id: fc.constantFrom([' margaret'], [' "vestry" # c'], [" 'x-1'"]),
  section: fc.constantFrom([' Those in need'], [' "Our: life"   # c']),
  text: words,
  person,
  from: day,
  until: day,
  consent,
  note: words,
  priority: fc.constantFrom([' if-room'], [''], [' # normal']),
}

const entry = (key: string): fc.Arbitrary<OddEntry> =>
  fc
    .tuple(
      values[key] ?? fc.constant(['']),
      fc.constantFrom(key, key, key, `"${key}"`, `${key} `),
      fc.array(comment, { maxLength: 1 }),
      fc.integer({ min: 0, max: 5 }),
    )
    .map(([lines, written, comments, rare]) => ({
      key,
      lines: lines.map((text, index) => (index === 0 ? `${written}:${text}` : text)),
      comments: rare === 0 ? comments : [],
    }))

const keys = Object.keys(values)

const blockEntries: fc.Arbitrary<readonly OddEntry[]> = fc
  .subarray(keys, { minLength: 2 })
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
  .chain((chosen) => fc.tuple(...chosen.map(entry)))

const flowValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('margaret', '"vestry"'),
  text: fc.oneof(
    plainWords.filter((text) => !/[,[\]{}]/.test(text)),
    quotedWords.map(double),
  ),
  from: fc.constantFrom('2026-11-08', '"2026-11-29"'),
  person: fc.constantFrom('{ name: Ann Lee }', '{name: "Lee, Ann", show: full}'),
  priority: fc.constantFrom('if-room', ''),
}

interface FlowEntry {
  readonly key: string
  readonly text: string
}

const flowEntries: fc.Arbitrary<readonly FlowEntry[]> = fc
  .shuffledSubarray(Object.keys(flowValues), { minLength: 2 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((key) =>
        (flowValues[key] ?? fc.constant('')).map((text) => ({ key, text: `${key}: ${text}` })),
      ),
    ),
  )

/** A request: the lines after its dash, and what each belongs to. */
interface OddItem {
  readonly keys: readonly string[]
  readonly inBraces: boolean
  readonly lines: readonly { readonly text: string; readonly key: string }[]
}

const blockItem = blockEntries.map(
  (entries): OddItem => ({
    keys: entries.map(({ key }) => key),
    inBraces: false,
    lines: entries.flatMap(({ key, lines, comments }, index) => [
      ...(index === 0 ? [] : comments.map((text) => ({ text, key: '' }))),
      ...lines.map((text) => ({ text, key: `.${key}` })),
    ]),
  }),
)

const flowItem = fc
  .tuple(flowEntries, fc.constantFrom('{ ', '{'), fc.constantFrom(' }', '}', ', }'), fc.boolean())
  .map(([entries, open, close, inLines]): OddItem => {
    const texts = entries.map(({ text }) => text)
    const lines = inLines
      ? texts.map((text, index) =>
          index === 0
            ? `${open}${text}, # c`
            : `  ${text}${index === texts.length - 1 ? close : ','}`,
        )
      : [`${open}${texts.join(', ')}${close}`]
    return {
      keys: entries.map(({ key }) => key),
      inBraces: true,
      lines: lines.map((text) => ({ text, key: '' })),
    }
  })

const item = fc.oneof({ weight: 4, arbitrary: blockItem }, { weight: 1, arbitrary: flowItem })

interface OddForm {
  readonly head: readonly string[]
  readonly dash: number
  readonly gap: number
  readonly between: readonly string[]
  readonly tail: readonly string[]
  readonly lineEnd: string
  readonly mark: string
  readonly isLastEnded: boolean
}

const form: fc.Arbitrary<OddForm> = fc.record({
  head: fc.constantFrom(
    [],
    ['# ours', '', 'requests:'],
    ['---', 'source: "the diocese"   # c', '', 'requests:   # all', ''],
    ["section: 'Those in need'", '"requests":', '# first'],
  ),
  dash: fc.constantFrom(0, 0, 2, 4),
  gap: fc.constantFrom(1, 1, 3),
  between: fc.constantFrom([], [], [''], ['# next', ''], ['', '', '      # deep']),
  tail: fc.constantFrom([], ['# the end'], ['', '# - id: sample', '#   text: later'], ['']),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  mark: fc.constantFrom('', '', '\ufeff'),
  isLastEnded: fc.boolean(),
})

/** Odd but valid files of one to three requests. */
export const oddFile: fc.Arbitrary<OddFile> = fc
  .tuple(form, fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([shape, items]) => layOut(shape, items))

function layOut(shape: OddForm, items: readonly OddItem[]): OddFile {
  const isBare = shape.head.length === 0
  const dash = isBare ? 0 : shape.dash
  const lines: OddLine[] = shape.head.map((text) => ({ text, owner: '' }))
  for (const [index, one] of items.entries()) {
    if (index > 0) lines.push(...shape.between.map((text) => ({ text, owner: '' })))
    const lead = ' '.repeat(dash + 1 + shape.gap)
    for (const [at, { text, key }] of one.lines.entries()) {
      const start = at === 0 ? `${' '.repeat(dash)}-${' '.repeat(shape.gap)}` : lead
      lines.push({ text: text === '' ? '' : start + text, owner: `${index}${key}` })
    }
  }
  lines.push(...shape.tail.map((text) => ({ text, owner: '' })))
  if (shape.isLastEnded) lines.push({ text: '', owner: '' })
  return {
    raw: shape.mark + lines.map(({ text }) => text).join(shape.lineEnd),
    lines: lines.map((_, at) => withOwner(lines, at)),
    requests: items.map((one) => ({ inBraces: one.inBraces, keys: one.keys })),
  }
}

/**
 * A blank line or a comment further in, behind a block scalar, with what it belongs to: to the scalar
 * where that keeps its blank lines (`+`), and where lines further in follow, which are text then.
 */
function withOwner(lines: readonly OddLine[], at: number): OddLine {
  const line = lines[at] ?? { text: '', owner: '' }
  const isDeep = (text: string | undefined): boolean => /^ {6}#/.test(text ?? '')
  if (line.text !== '' && (line.owner !== '' || !isDeep(line.text))) return line
  const isOther = ({ text }: OddLine): boolean => text !== '' && !isDeep(text)
  const owner = lines.slice(0, at).findLast(isOther)?.owner ?? ''
  const sign = lines.find((one) => one.owner === owner)?.text ?? ''
  if (!/[|>]\d?[-+]?(?: #.*)?$/.test(sign) || owner === '') return line
  const next = lines.slice(at).find(({ text }) => text !== '')
  const isText = /[|>]\d?\+/.test(sign) || isDeep(next?.text) || next?.owner === owner
  return { text: line.text, owner: isText ? owner : '' }
}
