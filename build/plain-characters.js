// @ts-check

/** Characters of Western Europe: Latin-1, accents that stand by themselves, General Punctuation and the euro. */
export const PLAIN = '^[\\0-\\xff\\u0300-\\u036f\\u2000-\\u206f\\u20ac]*$'

/** Properties that the program's expressions ask for; of others, as `\p{Script=Han}`, they ask for whole. */
const PROPERTIES = [
  ...[
    'L',
    'Letter',
    'Lu',
    'Ll',
    'Lt',
    'Lo',
    'M',
    'Mark',
    'N',
    'P',
    'Pd',
    'Pi',
    'Ps',
    'S',
    'Sk',
    'So',
  ],
  ...['Zs', 'C', 'Cc', 'Cf', 'Cs'],
].map((name) => `p{${name}}`)
const OTHERS = ['Lu', 'Ll', 'M'].map((name) => `P{${name}}`)

const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).filter(
  (one) => new RegExp(PLAIN).test(one),
)

/**
 * What stands for a property in a text of plain characters, as a class of characters has it, by how it is asked for:
 * `{ 'p{Lu}': 'A-ZÀ-ÖØ-Þ' }`.
 */
export const members = membersOf('u')

/** The same where capitals are not told from small letters, as far as it is another: `ÿ` is `\p{Lu}` then. */
export const membersInAnyCase = Object.fromEntries(
  Object.entries(membersOf('iu')).filter(([asked, these]) => these !== members[asked]),
)

/** @param {string} flags @returns {Readonly<Record<string, string>>} */
function membersOf(flags) {
  return Object.fromEntries(
    [...PROPERTIES, ...OTHERS].map((asked) => {
      const expression = new RegExp(`\\${asked}`, flags)
      return [asked, classOf(characters.filter((one) => expression.test(one)))]
    }),
  )
}

/** @param {readonly string[]} ordered by their codes */
function classOf(ordered) {
  /** @type {{ from: string, to: string }[]} */
  const ranges = []
  for (const one of ordered) {
    const last = ranges.at(-1)
    if (last && one.charCodeAt(0) === last.to.charCodeAt(0) + 1) last.to = one
    else ranges.push({ from: one, to: one })
  }
  // A class of none would be another with what stands beside it: `[\p{Lt}^]`.
  if (ranges.length === 0) return '\\uffff'
  return ranges
    .map(({ from, to }) => (from === to ? signOf(from) : `${signOf(from)}-${signOf(to)}`))
    .join('')
}

/** @param {string} character */
function signOf(character) {
  if (/[A-Za-z0-9]/.test(character)) return character
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
