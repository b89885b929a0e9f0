import { describe, expect, it } from 'vitest'
import { painted, printablePainted } from '../../src/escape/paint.ts'
import { escapedJson, printable } from '../../src/escape/printable.ts'

const odd = [
  '\u0000',
  '\u0007',
  '\b',
  '\r',
  '\u001b[2J',
  '\u001b]0;owned\u0007',
  '\u007f',
  '\u009b31m',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u2028',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\ufff9',
  '\u{e0041}',
  '\u{e0100}',
  '\ud800',
]
const whole = [
  'Café, naïve – “quoted”',
  'a\ttable\nof lines',
  '❤️ 👩‍👩‍👧 🏳️‍🌈 1️⃣ ☐',
  'می‌خواهم',
  'क्‍ष',
  '葛\u{e0100}',
  'שלום',
  '\u200eשלום\u200e (14)',
]

describe('what a terminal is sent', () => {
  it.each(odd)('has no character that is no text: %j', (one) => {
    for (const text of [one, `a${one}b`, `é${one}`, ` ${one} `]) {
      expect(printable(text)).toBe(text.replace(one, printable(one)))
      expect(printable(text)).toContain('\ufffd')
    }
  })

  it.each(whole)('has every letter and sign as it is: %s', (text) => {
    expect(printable(text)).toBe(text)
  })

  it('has no joiner that hides behind a sign which is no text itself', () => {
    expect(printable('a\ufe0f\u200db')).toBe('a\ufffd\ufffdb')
    expect(printable('e\u0301\u200d')).toBe('e\u0301\ufffd')
  })

  it('has our own colours and none of a text', () => {
    const text = painted('Ann\u001b[31m Cole', 'red')
    expect(text).toBe('\u001b[31mAnn\ufffd[31m Cole\u001b[0m')
    expect(printablePainted(`${text}\u001b[5m`)).toBe(`${text}\ufffd[5m`)
  })
})

describe('JSON that a program is sent', () => {
  it.each([...odd, ...whole])('holds the same values: %j', (one) => {
    const json = escapedJson(JSON.stringify({ one, list: [`a${one}b`] }))
    expect(json).toBe(printable(json))
    expect(JSON.parse(json)).toEqual({ one, list: [`a${one}b`] })
  })
})
