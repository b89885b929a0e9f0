// @ts-check
// A part of the program, which the build brings into it (build/expressions.js).

import { members, membersInAnyCase, PLAIN } from './plain-characters.js'

const plain = new RegExp(PLAIN)

/**
 * A regular expression that is made when it is first used. For a text of plain characters it is made with these alone: V8
 * looks up the thousands of ranges of `\p{L}` each time that it reads an expression, and makes code of all of them, which took a
 * sixth of `list`. It is used as a `RegExp`, by itself or in methods of a string.
 */
export class Expression {
  /**
   * @param {string} source
   * @param {string} [flags]
   * @param {{ forPlain?: RegExp, forAny?: RegExp }} [made] shared by those of one literal
   */
  constructor(source, flags = '', made = {}) {
    this.source = source
    this.flags = flags
    this.made = made
    this.lastIndex = 0
  }

  /** @param {string} text */
  exec(text) {
    const expression = expressionFor(this, text)
    const found = expression.exec(text)
    this.lastIndex = expression.lastIndex
    return found
  }

  /** @param {string} text */
  test(text) {
    const expression = expressionFor(this, text)
    const isFound = expression.test(text)
    this.lastIndex = expression.lastIndex
    return isFound
  }

  /** @param {string} text */
  [Symbol.match](text) {
    const expression = expressionFor(this, text)
    const found = text.match(expression)
    this.lastIndex = expression.lastIndex
    return found
  }

  /** @param {string} text */
  [Symbol.matchAll](text) {
    return text.matchAll(expressionFor(this, text))
  }

  /** @param {string} text @param {any} by */
  [Symbol.replace](text, by) {
    const expression = expressionFor(this, text)
    const replaced = text.replace(expression, by)
    this.lastIndex = expression.lastIndex
    return replaced
  }

  /** @param {string} text */
  [Symbol.search](text) {
    return text.search(expressionFor(this, text))
  }

  /** @param {string} text @param {number} [limit] */
  [Symbol.split](text, limit) {
    return text.split(expressionFor(this, text), limit)
  }
}

/** What was made of literals, by their flags and then by their source. @type {Record<string, Map<string, {}>>} */
const literals = {}

/**
 * What a literal stands for.
 *
 * @param {string} source
 * @param {string} flags
 */
export function expression(source, flags) {
  literals[flags] ??= new Map()
  const made = literals[flags].get(source) ?? {}
  literals[flags].set(source, made)
  return new Expression(source, flags, made)
}

/** @param {Expression} asked @param {string} text */
function expressionFor({ source, flags, made, lastIndex }, text) {
  const isPlain = plain.test(text)
  if (isPlain) made.forPlain ??= new RegExp(spelledOut(source, flags), flags)
  else made.forAny ??= new RegExp(source, flags)
  const expression = /** @type {RegExp} */ (isPlain ? made.forPlain : made.forAny)
  expression.lastIndex = lastIndex
  return expression
}

/**
 * The same expression for plain characters alone.
 *
 * @param {string} source
 * @param {string} flags
 */
function spelledOut(source, flags) {
  const all = flags.includes('i') ? { ...members, ...membersInAnyCase } : members
  let isInClass = false
  return source.replace(/\\([pP]\{\w+(?:=\w+)?\})|\\.|[[\]]/gs, (found, property) => {
    if (found === '[' || found === ']') isInClass = found === '['
    const these = all[property]
    if (these === undefined) return found
    return isInClass ? these : `[${these}]`
  })
}
