import { describe, expect, it } from 'vitest'
import { insertItem, type NewEntry } from '../../src/edit/index.ts'

const peace: readonly NewEntry[] = [
  ['id', { kind: 'words', text: 'peace' }],
  ['text', { kind: 'words', text: 'For peace' }],
]

function added(raw: string, entries: readonly NewEntry[] = peace): string {
  const edited = insertItem(raw, entries)
  if (!edited.ok) throw new Error(edited.why)
  return edited.text
}

describe('a request added to a file', () => {
  it.each([
    ['as its neighbours are indented', '    -   id: a\n        text: b\n'],
    ['at the left edge', '- id: a\n'],
  ])('stands %s', (_, list) => {
    const [lead = '', dash = ''] = /^( *)(- +)/.exec(list)?.slice(1) ?? []
    const keys = ' '.repeat(lead.length + dash.length)
    expect(added(`requests:\n${list}`)).toBe(
      `requests:\n${list}${lead}${dash}id: peace\n${keys}text: For peace\n`,
    )
  })

  it('stands apart by a blank line where the others do', () => {
    const file = 'requests:\n\n  - id: a\n    text: b\n\n  - id: c\n    text: d\n'
    expect(added(file)).toBe(`${file}\n  - id: peace\n    text: For peace\n`)
  })

  it('stands behind the comments at the end of the file, and before other keys', () => {
    const commented = '- id: a\n  text: b\n\n# - id: sample\n#   text: for later\n'
    expect(added(commented)).toBe(`${commented}- id: peace\n  text: For peace\n`)
    const headed = 'requests:\n- id: a\n  text: b\n\n# whose\nsource: the diocese\n'
    expect(added(headed)).toBe(
      headed.replace('text: b\n', 'text: b\n- id: peace\n  text: For peace\n'),
    )
  })

  it('stands in braces in a file of braces', () => {
    expect(added('{ "requests": [ {"id": "a"} ] }\n')).toBe(
      '{ "requests": [ {"id": "a"}, { id: peace, text: For peace } ] }\n',
    )
  })

  it.each([
    ['an empty file', '', 'requests:\n  - id: peace\n    text: For peace\n'],
    ['comments alone', '# ours', '# ours\nrequests:\n  - id: peace\n    text: For peace\n'],
    [
      'an empty key',
      'requests: # none yet\n',
      'requests: # none yet\n  - id: peace\n    text: For peace\n',
    ],
    [
      'an empty list',
      'requests: [] # none yet\n',
      'requests: # none yet\n  - id: peace\n    text: For peace\n',
    ],
    [
      'a head alone',
      'section: Ours\r\n',
      'section: Ours\r\n\r\nrequests:\r\n  - id: peace\r\n    text: For peace\r\n',
    ],
  ])('begins the list in a file with %s', (_, before, after) => {
    expect(added(before)).toBe(after)
  })

  it('has mappings in braces, and one too long for them in lines', () => {
    const link = (url: string): readonly NewEntry[] => [
      [
        'link',
        {
          kind: 'mapping',
          entries: [
            ['text', { kind: 'words', text: 'Sign up' }],
            ['url', { kind: 'words', text: url }],
          ],
        },
      ],
    ]
    expect(added('', link('https://example.org'))).toContain(
      '  - link: { text: Sign up, url: https://example.org }\n',
    )
    const long = `https://example.org/${'a'.repeat(80)}`
    expect(added('', link(long))).toContain(`  - link:\n      text: Sign up\n      url: ${long}\n`)
  })
})
