import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Signs that programs, keyboards and attackers leave in texts, and values that readers have bounds for. */
const odd = [
  ...['\0', '\u001b[2J', '\u009b2J', '\u202e', '\u200b', '\u2066', '\ufeff', '\r', '\t', '\ud800'],
  ...['é', 'e\u0301', '王', '🙏', '👩‍👩‍👧', '\u0301', 'ﬁ', 'İ', 'ß', '½', '\u2028', 'Ã©'],
  ...['"', "'", '\\', '{', '}', '[', ']', '<', '>', '&', '*', '_', '`', '|', '#', '- ', ': ', '%'],
  ...['-1', '0', '1e999', '0x10', '99999999999', 'NaN', 'null', 'true', '~', '2026-02-30', '12-25'],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', 'https://example.org', '-->'],
  ...['\n', '\n\n', '\n  ', '\n\t', '\n- ', '---\n', '...\n', ', ', ';', '&a ', '*a', '!!js '],
]

/** A text in its words, line ends with what they indent, and single signs: what a hand moves about. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\r?\n[ \t]*|[ \t]+|[\p{L}\p{M}\p{N}]+|[\s\S]/gu) ?? []

interface Step {
  readonly kind: 'drop' | 'twice' | 'move' | 'put' | 'replace' | 'many' | 'cut'
  readonly at: number
  readonly to: number
  readonly length: number
  readonly token: string
}

function take(tokens: readonly string[], { kind, at, to, length, token }: Step): readonly string[] {
  const from = at % (tokens.length + 1)
  const end = Math.min(from + length, tokens.length)
  const before = tokens.slice(0, from)
  const part = tokens.slice(from, end)
  const after = tokens.slice(end)
  switch (kind) {
    case 'drop':
      return [...before, ...after]
    case 'twice':
      return [...before, ...part, ...part, ...after]
    case 'move': {
      const rest = [...before, ...after]
      const place = to % (rest.length + 1)
      return [...rest.slice(0, place), ...part, ...rest.slice(place)]
    }
    case 'put':
      return [...before, token, ...part, ...after]
    case 'replace':
      return [...before, token, ...after]
    case 'many':
      return [
        ...before,
        ...(tokens.length < 5000 ? fill(part, to % (to % 8 === 0 ? 300 : 30)) : part),
        ...after,
      ]
    case 'cut':
      return before
    default:
      return kind satisfies never
  }
}

/** A few tokens many times. */
const fill = (part: readonly string[], times: number): readonly string[] =>
  Array.from({ length: times }, () => part).flat()

const steps = (tokens: readonly string[]): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Step['kind'][]>(
        ...(['drop', 'twice', 'move', 'move', 'put', 'put', 'put', 'replace', 'replace'] as const),
        ...(['replace', 'many', 'cut'] as const),
      ),
      at: fc.nat(2 ** 20),
      to: fc.nat(2 ** 20),
      length: fc.integer({ min: 1, max: 8 }),
      token: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...tokens) },
        { weight: 6, arbitrary: fc.constantFrom(...odd) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )

/**
 * One of these texts with some of its tokens dropped, doubled, moved or replaced by those of all: near enough to a
 * sound text that its reader goes on behind the fault.
 */
export function changed(sound: readonly string[]): fc.Arbitrary<string> {
  const tokens = [...new Set(sound.flatMap(tokensOf))]
  return fc
    .tuple(fc.constantFrom(...sound.map(tokensOf)), steps(tokens))
    .map(([text, taken]) => taken.reduce(take, text).join(''))
}

/** One of these files with some of its bytes changed, or cut off; most changes fall where formats have their heads. */
export const changedBytes = (sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(fc.record({ at: fc.oneof(fc.nat(2 ** 20), fc.nat(512)), byte: fc.nat(255) }), {
        maxLength: 8,
      }),
      fc.option(fc.nat(2 ** 20), { freq: 5, nil: undefined }),
    )
    .map(([file, changes, length]) => {
      const bytes = file.slice()
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte
      return length === undefined ? bytes : bytes.slice(0, length % bytes.length)
    })

/** One of these packed files with the text of one of its parts changed. */
export function changedPackage(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const parts = sound.flatMap((file) => {
    const entries = unzipSync(file)
    return Object.keys(entries).map((name) => ({ entries, name }))
  })
  const texts = parts.map(({ entries, name }) => strFromU8(entries[name] ?? new Uint8Array()))
  const tokens = [...new Set(texts.flatMap(tokensOf))]
  return fc.tuple(fc.nat(parts.length - 1), steps(tokens)).map(([index, taken]) => {
    const { entries, name } = parts[index] ?? { entries: {}, name: '' }
    const text = taken.reduce(take, tokensOf(texts[index] ?? '')).join('')
    return zipSync({ ...entries, [name]: strToU8(text) }, { level: 0 })
  })
}
