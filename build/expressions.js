// @ts-check
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import * as characters from './plain-characters.js'

/** Files whose expressions are made later: those of this program, and the library that makes 90 as it loads. */
const FILES = /[\\/]src[\\/].*\.ts$|[\\/]marked\.umd\.js$/

/**
 * Has the expressions that ask for properties of characters, and those that are put together, made when they are first used
 * (build/expression.js).
 *
 * @type {import('esbuild').Plugin}
 */
export const expressionsLater = {
  name: 'expressions-later',
  setup(builder) {
    builder.initialOptions.inject = [resolve('build/expression.js')]
    builder.onLoad({ filter: /[\\/]build[\\/]plain-characters\.js$/ }, () => ({
      contents: Object.entries(characters)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n'),
      loader: 'js',
    }))
    builder.onLoad({ filter: FILES }, ({ path }) => ({
      contents: withExpressions(readFileSync(path, 'utf8')),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }))
  },
}

/**
 * A source with `expression(…)` for each literal that asks for a property, and `new Expression(…)` for `new RegExp(…)`. Its lines
 * stay where they are.
 *
 * @param {string} text
 */
export function withExpressions(text) {
  if (!/\\[pP]\{|new RegExp\b/.test(text)) return text
  /** @type {{ from: number, to: number, by: string }[]} */
  const changes = []
  for (const node of expressionsIn(text)) {
    const [from, to] = [node.getStart(), node.getEnd()]
    if (ts.isIdentifier(node)) changes.push({ from, to, by: 'Expression' })
    else if (/\\[pP]\{/.test(node.text)) {
      const asked = partsOf(node.text).map((part) => JSON.stringify(part))
      changes.push({ from, to, by: `expression(${asked.join()})` })
    }
  }
  return changes
    .sort((one, other) => other.from - one.from)
    .reduce((changed, { from, to, by }) => changed.slice(0, from) + by + changed.slice(to), text)
}

/** The literals of a source, and `RegExp` behind each `new`. @param {string} text */
export function expressionsIn(text) {
  /** @type {(ts.RegularExpressionLiteral | ts.Identifier)[]} */
  const found = []
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node)
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp'
    )
      found.push(node.expression)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

/** The source of a literal, and its flags. @param {string} literal @returns {[string, string]} */
export function partsOf(literal) {
  const end = literal.lastIndexOf('/')
  return [literal.slice(1, end), literal.slice(end + 1)]
}
