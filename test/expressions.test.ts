import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isRegularExpressionLiteral } from 'typescript'
import { describe, expect, it } from 'vitest'
import { Expression, expression } from '../build/expression.js'
import { expressionsIn, partsOf, withExpressions } from '../build/expressions.js'

/** Each literal of the program that asks for a property of characters. */
const literals = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path))
    .flatMap((file) => expressionsIn(readFileSync(file, 'utf8')))
    .filter(isRegularExpressionLiteral)
    .map(({ text }) => [text, partsOf(text)] as const)
    .filter(([, [source]]) => /\\[pP]\{/.test(source)),
)

const signs = fc.oneof(
  fc.constantFrom(...'aZéñÑßÿŸµμKK’“”«–… \n\t.,;:!?()[]-_*#/@0½²€', '\u0301', '\u00ad', '\u200b'),
  fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('tonight', 'Mc', 'https://', 'mailto:', 'www.', "'s", '. ', 'fallec', 'aviso'),
)
const plainTexts = fc.array(signs, { maxLength: 24 }).map((all) => all.join(''))
const texts = fc.oneof(
  { weight: 3, arbitrary: plainTexts },
  fc
    .tuple(plainTexts, fc.constantFrom('Ł', '漢', '😀', 'א', 'ǅ', '\ud800'), plainTexts)
    .map((all) => all.join('')),
)

/** All that is told of a text by an expression. */
const told = (one: RegExp, text: string) => {
  const sticky = one.flags.includes('y')
  return {
    test: one.test(text),
    behind: one.lastIndex,
    next: one.exec(text),
    further: one.lastIndex,
    replaced: text.replace(one, (found, ...rest) => `<${found}${rest.length}>`),
    match: text.match(one),
    search: text.search(one),
    split: sticky ? [] : text.split(one, 5),
    all: one.flags.includes('g') ? [...text.matchAll(one)] : [],
  }
}

describe('an expression that is made when it is used', () => {
  it('is made of the literals of the program', () => {
    expect(literals.size).toBeGreaterThan(150)
  })

  it.each([...literals])('tells of any text what %s tells', (_, [source, flags]) => {
    fc.assert(
      fc.property(texts, (text) => {
        const ours = expression(source, flags) as unknown as RegExp
        expect(told(ours, text)).toEqual(told(new RegExp(source, flags), text))
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  it('begins anew where its literal is come to again', () => {
    const found = () => (expression('\\p{L}', 'gu') as unknown as RegExp).exec('ab')?.index
    expect([found(), found()]).toEqual([0, 0])
  })

  it('goes on in the text where it was set to', () => {
    const one = new Expression('\\p{L}', 'uy')
    one.lastIndex = 2
    expect([one.test('1 b'), one.lastIndex, one.test('1 b'), one.lastIndex]).toEqual([
      true,
      3,
      false,
      0,
    ])
  })

  it('stands for literals and for what is put together, in the same lines', () => {
    const text = "const A = /[/\\p{L}\"]/u // /\\p{M}/u\nconst B = new RegExp(a, 'u'), C = /c/"
    expect(withExpressions(text)).toBe(
      'const A = expression("[/\\\\p{L}\\"]","u") // /\\p{M}/u\nconst B = new Expression(a, \'u\'), C = /c/',
    )
  })
})
