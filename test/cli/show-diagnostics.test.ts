import { describe, expect, it } from 'vitest'
import { showDiagnostics } from '../../src/cli/report/show-diagnostics.ts'
import { type Diagnostic, diagnostic } from '../../src/diagnostic.ts'
import { speechFor } from '../../src/messages/catalogues.ts'

const { catalogue } = speechFor('en')
const gone = (id: string) => diagnostic('warning', 'left-out-gone', { id })
const shown = (...all: ReturnType<typeof gone>[]): string =>
  showDiagnostics(all, new Map(), catalogue, { reveal: false })
const hint = catalogue['left-out-gone']({ id: 'a' }).hint ?? ''

describe('diagnostics one under the other', () => {
  it('say once, under the last, what to do about those that are mended alike', () => {
    expect(hint).not.toBe('')
    const text = shown(gone('a'), gone('b'), gone('c'))
    expect(text.split(hint)).toHaveLength(2)
    expect(text.trimEnd().endsWith(hint)).toBe(true)
    for (const id of ['a', 'b', 'c']) expect(text).toContain(id)
  })

  it('are each said once, in however many weeks they hold', () => {
    expect(shown(gone('a'), gone('a'))).toBe(shown(gone('a')))
  })

  it('say of a great many of one kind the first few, and how many more there are', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `event-${index}`)
    const other = diagnostic('error', 'busy', { lock: 'issues/.lock' })
    const all: readonly Diagnostic[] = [...ids.map(gone), other]
    const told = (few: readonly Diagnostic[]): string =>
      showDiagnostics(few, new Map(), catalogue, { reveal: false }, (count) => `${count} more`)
    const text = told(all)
    expect(text.match(/event-\d+/g)).toEqual(ids.slice(0, 5))
    expect(text).toContain('\n  35 more\n')
    expect(text).toContain('issues/.lock')
    expect(told(all.slice(0, 12)).match(/event-\d+/g)).toHaveLength(12)
  })

  it('say what to do again where another stands between', () => {
    const other = diagnostic('error', 'busy', { lock: 'issues/.lock' })
    const text = showDiagnostics([gone('a'), other, gone('b')], new Map(), catalogue, {
      reveal: false,
    })
    expect(text.split(hint)).toHaveLength(3)
  })
})
