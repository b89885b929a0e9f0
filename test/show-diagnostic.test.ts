import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnostic } from '../src/diagnostic.ts'
import { english } from '../src/messages/en/diagnostics/index.ts'
import { diagnosticJson, type Showing, showDiagnostic } from '../src/show-diagnostic.ts'
import { locator, type Range } from '../src/source.ts'
import { displayWidth } from '../src/wrap-lines.ts'

const file = 'requests/parish.yaml'

/** Shows a problem with the words between ⟨ and ⟩ of a text, private ones between « and ». */
function show(marked: string, showing: Partial<Showing> = {}, problem = unknownKey): string {
  const { text, place, privateRanges } = read(marked)
  return showDiagnostic(
    problem(locator(file, text)(place)),
    new Map([[file, { text, privateRanges }]]),
    english,
    { reveal: false, ...showing },
  )
}

const unknownKey = (place: Diagnostic['place']): Diagnostic =>
  diagnostic(
    'error',
    'unknown-key',
    { key: { redacted: 'Ida 7 é' }, nearest: 'id', known: [] },
    place,
  )

function read(marked: string): { text: string; place: Range; privateRanges: readonly Range[] } {
  let text = ''
  const at: Record<string, number> = {}
  const privateRanges: Range[] = []
  for (const sign of marked) {
    if ('⟨⟩«»'.includes(sign)) at[sign] = text.length
    else text += sign
    if (sign === '»') privateRanges.push({ from: at['«'] ?? 0, to: text.length })
  }
  return { text, place: { from: at['⟨'] ?? 0, to: at['⟩'] ?? 0 }, privateRanges }
}

describe('a diagnostic for people', () => {
  it('repeats no more of a long value than tells which it is', () => {
    const pasted = `data:image/png;base64,${'A1b2'.repeat(50_000)}`
    const problem = (value: string): Diagnostic =>
      diagnostic('error', 'unknown-key', {
        key: { redacted: value },
        nearest: undefined,
        known: [],
      })
    const shown = show('a: ⟨b⟩\n', { reveal: true }, () => problem(pasted))
    expect(shown).toContain('data:image/png;base64,A1b2A1b2')
    expect(shown).toContain('…')
    expect(shown.length).toBeLessThan(600)
    const json = diagnosticJson(problem(pasted), english)
    expect(json.message.length).toBeLessThan(600)
    const cut = show('a: ⟨b⟩\n', { reveal: true }, () => problem(`x${'😀'.repeat(300)}`))
    expect(cut).toContain('😀…')
    expect(cut).not.toMatch(/\p{Surrogate}/u)
  })

  it('names the first of very many items that do not fit', () => {
    const items = Array.from({ length: 3000 }, (_, at) => `r${at}`)
    const problem = diagnostic('error', 'does-not-fit', {
      ...{ shape: 'booklet', paper: 'letter', size: 9, linesOver: 900, cures: [] },
      items,
    })
    const { message } = diagnosticJson(problem, english)
    expect(message).toContain('over the end: r0, r1, ')
    expect(message).toContain('r19 and 2980 more')
    expect(message).not.toContain('r20,')
  })

  it('goes on between words where a terminal is narrow, and keeps what is typed together', () => {
    const problem = (): Diagnostic =>
      diagnostic('warning', 'unknown-translation', { translation: 'NIV', known: ['KJV'] })
    const narrow = show('text: ⟨x⟩\n', { breakAt: 44 }, problem)
    expect(narrow).toContain('`bulletin scripture add FILE --as NIV`')
    expect(
      narrow.split('\n').filter((line) => line.length > 44 && !/^ {2}`[^`]+`\S*$/.test(line)),
    ).toEqual([])
    expect(
      narrow
        .split('\n')
        .slice(1)
        .every((line) => /^ {2}\S/.test(line)),
    ).toBe(true)
    const squeezed = (text: string): string => text.replace(/\s+/g, ' ')
    expect(squeezed(narrow)).toBe(squeezed(show('text: ⟨x⟩\n', {}, problem)))
  })

  it('says where and what, shows the line with a caret, and says what to do', () => {
    expect(show('section: The sick\n  - ⟨idd⟩: x\n')).toBe(
      [
        'requests/parish.yaml:2:5: error: there is no key `... . .` here',
        '    - idd: x',
        '      ^^^',
        '  Did you mean `id`?',
      ].join('\n'),
    )
  })

  it('reveals names only where it is told to', () => {
    const marked = '- ⟨person⟩: { name: «Ida Marsh 3rd», show: first }\n'
    expect(show(marked)).toContain('  - person: { name: ... ..... ..., show: first }\n')
    expect(show(marked, { reveal: true })).toContain('`Ida 7 é`')
    expect(show(marked, { reveal: true })).toContain('{ name: Ida Marsh 3rd, show')
  })

  it('needs no place, and no line', () => {
    const problem = diagnostic('warning', 'no-parish', { folder: '/x', nearby: [] })
    const [head] = showDiagnostic(problem, new Map(), english, { reveal: false }).split('\n')
    expect(head).toMatch(/^warning: \/x is no parish folder/)
    expect(show('⟨⟩\n').split('\n')).toHaveLength(2)
  })

  it('points behind the line’s end where something is missing there', () => {
    expect(show('text:⟨⟩\nid: x\n').split('\n').slice(1, 3)).toEqual(['  text:', '       ^'])
  })

  it('underlines no more than the line', () => {
    expect(show('text: ⟨one\n  two⟩\n').split('\n').slice(1, 3)).toEqual([
      '  text: one',
      '        ^^^',
    ])
  })

  it('keeps the caret under wide letters, combining marks and tabs', () => {
    expect(show('漢字: ⟨x⟩\n').split('\n')[2]).toBe('        ^')
    expect(show('e\u0301\u0302: ⟨x⟩\n').split('\n')[2]).toBe('     ^')
    expect(show('a\t⟨漢⟩\n').split('\n').slice(1, 3)).toEqual(['  a   漢', '      ^^'])
  })

  it('cuts a long line around the caret', () => {
    const shown = show(`text: ${'word '.repeat(40)}⟨here⟩ ${'more '.repeat(40)}\n`).split('\n')
    expect(shown[1]).toMatch(/^ {2}….*here.*…$/)
    expect(shown[1]?.indexOf('here')).toBe(shown[2]?.indexOf('^^^^'))
  })

  it('lets no text of a file steer the terminal', () => {
    const shown = show('text: \u001b[31m\u202e⟨x⟩\u0007\n')
    for (const sign of ['\u001b', '\u202e', '\u0007']) expect(shown).not.toContain(sign)
  })

  it('is coloured only where it is told to', () => {
    expect(show('⟨x⟩\n')).not.toContain('\u001b')
    expect(show('⟨x⟩\n', { colour: true })).toContain('\u001b[1;31merror\u001b[0m: ')
  })

  it('never takes more than the columns given for the line and its caret', () => {
    const letter = fc.constantFrom('a', ' ', '漢', 'é', 'e\u0301', '\t', '🕊', '…')
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 120 }),
        fc.array(letter, { minLength: 1, maxLength: 120 }),
        fc.array(letter, { maxLength: 120 }),
        fc.integer({ min: 20, max: 100 }),
        (before, marked, after, width) => {
          const text = `${before.join('')}⟨${marked.join('')}⟩${after.join('')}`
          const [, line = '', caret = ''] = show(text, { width }).split('\n')
          const columns = (one: string): number =>
            [...one].reduce((sum, sign) => sum + displayWidth(sign), 0)
          expect(columns(line)).toBeLessThanOrEqual(width)
          expect(columns(caret)).toBeLessThanOrEqual(width + 1)
        },
      ),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

describe('a diagnostic for programs', () => {
  it('has its place apart, and never a redacted word', () => {
    const place = { file, line: 2, column: 5, length: 3 }
    expect(diagnosticJson(unknownKey(place), english)).toEqual({
      severity: 'error',
      code: 'unknown-key',
      file,
      line: 2,
      column: 5,
      message: 'there is no key `... . .` here',
      hint: 'Did you mean `id`?',
    })
  })

  it('is null where there is no place', () => {
    const problem = diagnostic('warning', 'no-parish', { folder: '/x', nearby: [] })
    expect(diagnosticJson(problem, english)).toMatchObject({ file: null, line: null, column: null })
  })
})
