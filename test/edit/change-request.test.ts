import { describe, expect, it } from 'vitest'
import { type ItemChange, rewriteItem } from '../../src/edit/index.ts'
import { filedItems, readItemFile } from '../../src/edit/item-file.ts'
import { locator } from '../../src/source.ts'

const set = (path: string, text: string): ItemChange => change(path, { kind: 'plain', text })
const say = (path: string, text: string): ItemChange => change(path, { kind: 'words', text })
const change = (
  path: string,
  value: Extract<ItemChange, { kind: 'set' }>['value'],
): ItemChange => ({ kind: 'set', path: pathOf(path), value })
const remove = (path: string): ItemChange => ({ kind: 'remove', path: pathOf(path) })
const pathOf = (path: string): [string, ...string[]] => {
  const [first = '', ...rest] = path.split('.')
  return [first, ...rest]
}

/** Changes the request of this place in the list. */
function changed(raw: string, index: number, ...changes: readonly ItemChange[]): string {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const item = readItemFile(text)?.list?.items[index]
  if (item === undefined) throw new Error(`the file has no request ${index}`)
  const edited = rewriteItem(raw, locator('requests/parish.yaml', text)(item.range), changes)
  if (!edited.ok) throw new Error(edited.why)
  return edited.text
}

const sick = `# The sick of the parish.
section: Those in need

requests:
  - id: margaret
    person: { name: Margaret Ellery, show: first }
    from: 2026-11-08                       # no until: four weeks
    consent: { by: herself, date: 2026-11-05, channels: [print, text] }

  # Tobias asked to be named by initials.
  - person: { name: Tobias Reed, minor: true }
    text: >-   # his mother's words
      recovering at home,
      with thanks for your prayers

    until: 2026-12-13
`

describe('a request changed in its file', () => {
  it('gets a new key behind the one that comes before it', () => {
    expect(changed(sick, 0, set('until', '2026-12-20'))).toBe(
      sick.replace('four weeks\n', 'four weeks\n    until: 2026-12-20\n'),
    )
  })

  it('keeps what stands behind a value in its column', () => {
    const padded = sick.replace('2026-11-08       ', '2026-11-08   ')
    expect(changed(padded, 0, say('from', 'Advent'))).toBe(
      padded.replace('2026-11-08   ', 'Advent       '),
    )
  })

  it('gets its id in the first place, on the line of the dash', () => {
    expect(changed(sick, 1, say('id', 't-r'))).toBe(
      sick.replace('- person: { name: Tobias', '- id: t-r\n    person: { name: Tobias'),
    )
  })

  it('is changed within braces', () => {
    expect(changed(sick, 0, set('person.show', 'initials'), set('person.minor', 'true'))).toBe(
      sick.replace('show: first }', 'show: initials, minor: true }'),
    )
  })

  it('keeps the comment behind the sign of a long text, and the blank line after it', () => {
    expect(changed(sick, 1, say('text', 'home again'))).toBe(
      sick.replace(/>- {3}# his.*\n.*\n.*\n/, "home again   # his mother's words\n"),
    )
  })

  it('takes an entry out with its line', () => {
    expect(changed(sick, 1, remove('until'))).toBe(sick.replace('    until: 2026-12-13\n', ''))
  })

  it('takes the entry on the line of the dash out and leaves the dash', () => {
    expect(changed(sick, 0, remove('id'))).toBe(sick.replace('id: margaret\n    ', ''))
  })

  it('takes entries out of braces with their commas', () => {
    expect(changed(sick, 0, remove('consent.by'))).toContain('{ date: 2026-11-05, channels')
    expect(changed(sick, 0, remove('consent.channels'))).toContain('date: 2026-11-05 }')
  })

  it('is given another key for the same day', () => {
    const list = '- text: Peace\n  sunday: 2026-11-29   # Advent\n'
    expect(changed(list, 0, { kind: 'rename', path: ['sunday'], key: 'from' })).toBe(
      '- text: Peace\n  from: 2026-11-29   # Advent\n',
    )
  })

  it('has long words folded, and words in lines kept in lines', () => {
    const long =
      'for all who keep watch tonight, for those who cannot sleep, and for everyone who waits at a bed'
    expect(changed('- id: a\n  text: short # c\n  from: 2026-11-29\n', 0, say('text', long))).toBe(
      [
        '- id: a',
        '  text: >- # c',
        '    for all who keep watch tonight, for those who cannot sleep, and for everyone',
        '    who waits at a bed',
        '  from: 2026-11-29',
        '',
      ].join('\n'),
    )
    const list = 'Pray for\n\n- the pantry - all of it\n- the choir'
    expect(changed('- id: a\n', 0, say('text', list))).toBe(
      '- id: a\n  text: |-\n    Pray for\n\n    - the pantry - all of it\n    - the choir\n',
    )
  })

  it('has words quoted only where YAML needs it, in the quotes that they had', () => {
    const words = (text: string, old = 'a'): string =>
      changed(`- text: ${old}\n`, 0, say('text', text)).slice('- text: '.length, -1)
    expect(words('for peace, and for [all] of us')).toBe('for peace, and for [all] of us')
    expect(words('Psalm 46: a refuge')).toBe('"Psalm 46: a refuge"')
    expect(words('the "Orchard": open')).toBe('\'the "Orchard": open\'')
    expect(words('the #1 team # of all')).toBe('"the #1 team # of all"')
    expect(words('No')).toBe('"No"')
    expect(words('12')).toBe('"12"')
    expect(words("the choir's", "'old'")).toBe("'the choir''s'")
    expect(words('new', '"old"')).toBe('"new"')
  })

  it('has words quoted within braces where a comma needs it', () => {
    expect(changed('- { text: a, from: 2026-11-29 }\n', 0, say('text', 'b, c'))).toBe(
      '- { text: "b, c", from: 2026-11-29 }\n',
    )
    expect(changed('- { text: a }\n', 0, say('text', 'b\n\nc'))).toBe('- { text: "b\\n\\nc" }\n')
  })

  it('is written with the BOM and the line ends of its file, and without a last one', () => {
    expect(changed('\ufeff- id: a\r\n  text: b', 0, set('until', '2026-11-29'))).toBe(
      '\ufeff- id: a\r\n  text: b\r\n  until: 2026-11-29',
    )
  })

  it('gets its own day where it took one over', () => {
    const shared = '- &usual\n  id: a\n  from: 2026-11-01\n- <<: *usual\n  id: b\n  text: c\n'
    expect(changed(shared, 1, set('from', '2026-11-29'))).toBe(
      '- &usual\n  id: a\n  from: 2026-11-01\n- <<: *usual\n  id: b\n  text: c\n  from: 2026-11-29\n',
    )
  })

  it('is left alone where others share what would change', () => {
    const shared =
      '- id: a\n  from: &advent 2026-11-29\n- id: b\n  from: *advent # too\n- from: *advent\n'
    expect(() => changed(shared, 0, set('from', '2026-12-06'))).toThrow('form')
    expect(changed(shared, 1, set('from', '2026-12-06'))).toBe(
      shared.replace('*advent # too', '2026-12-06 # too'),
    )
  })

  it('is left alone in a file with errors of syntax', () => {
    const place = { file: 'requests/parish.yaml', line: 1, column: 3, length: 1 }
    const edited = rewriteItem('- id: a\n  text: b: c\n', place, [set('from', '2026-12-06')])
    expect(edited).toEqual({ ok: false, why: 'syntax' })
  })
})

describe('what a request file says', () => {
  it('is read with what stands above the requests', () => {
    const file = readItemFile(sick)
    const [first, second] = file ? filedItems(file) : []
    expect(first?.own('person', 'name')).toBe('Margaret Ellery')
    expect(first?.head('section')).toBe('Those in need')
    expect(second?.own('id')).toBeUndefined()
    expect(second?.has('until')).toBe(true)
  })
})
