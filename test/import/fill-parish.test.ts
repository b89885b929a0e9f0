import { describe, expect, it } from 'vitest'
import { fillParish, type ParishFill } from '../../src/edit/fill-parish.ts'

const nothing: ParishFill = { parish: [], sections: [] }

function filled(raw: string, fill: Partial<ParishFill>): string {
  const edited = fillParish(raw, { ...nothing, ...fill })
  if (!edited.ok) throw new Error(edited.why)
  return edited.text
}

const name = ['name', { kind: 'words', text: 'Saint Brendan: by the Water' }] as const
const motto = [
  'motto',
  {
    kind: 'mapping',
    entries: [
      ['text', { kind: 'words', text: 'The sea is his, and he made it' }],
      ['ref', { kind: 'words', text: 'Psalm 95:5' }],
    ],
  },
] as const

describe('headings at the end of `sections`', () => {
  const sections = ['The Gulf', 'Rest & play: all']

  it.each([
    [
      'a list in lines, with a comment behind it',
      'sections:\n- West Africa   # first\n- "South"\n\n# end\ntitle: x\n',
      'sections:\n- West Africa   # first\n- "South"\n- The Gulf\n- "Rest & play: all"\n\n# end\ntitle: x\n',
    ],
    [
      'a list in brackets',
      'sections: [West Africa, "South"]  # two\ntitle: x\n',
      'sections: [West Africa, "South", The Gulf, "Rest & play: all"]  # two\ntitle: x\n',
    ],
    ['an empty one', 'sections: []\n', 'sections: [The Gulf, "Rest & play: all"]\n'],
    [
      'nothing behind the key',
      'sections:   # to come\ntitle: x\n',
      'sections:   # to come\n  - The Gulf\n  - "Rest & play: all"\ntitle: x\n',
    ],
    [
      'no such key',
      'title: x   # the title\n',
      'title: x   # the title\n\nsections:\n  - The Gulf\n  - "Rest & play: all"\n',
    ],
    [
      'line ends of Windows, and a mark at the beginning',
      '\ufeffsections:\r\n  - West Africa\r\n',
      '\ufeffsections:\r\n  - West Africa\r\n  - The Gulf\r\n  - "Rest & play: all"\r\n',
    ],
    [
      'no line end at the end',
      'sections:\n    - West Africa',
      'sections:\n    - West Africa\n    - The Gulf\n    - "Rest & play: all"',
    ],
  ])('%s', (_, before, after) => {
    expect(filled(before, { sections })).toBe(after)
  })

  it('are refused where the list is shared, or is none, or the file has errors', () => {
    const why = (raw: string): unknown => fillParish(raw, { ...nothing, sections })
    expect(why('all: &all [A]\nsections: *all\n')).toEqual({ ok: false, why: 'form' })
    expect(why('sections: West Africa\n')).toEqual({ ok: false, why: 'form' })
    expect(why('sections: [West Africa\n')).toEqual({ ok: false, why: 'syntax' })
  })
})

describe('name and motto', () => {
  const parish = [name, motto]

  it.each([
    [
      'a mapping in lines',
      'parish:\n  place: Alder Quay   # Maine\ntitle: x\n',
      'parish:\n  place: Alder Quay   # Maine\n  name: "Saint Brendan: by the Water"\n  motto: { text: "The sea is his, and he made it", ref: Psalm 95:5 }\ntitle: x\n',
    ],
    [
      'braces',
      'parish: { place: Alder Quay }\n',
      'parish: { place: Alder Quay, name: "Saint Brendan: by the Water", motto: { text: "The sea is his, and he made it", ref: Psalm 95:5 } }\n',
    ],
    [
      'keys with nothing behind them',
      'parish:\n  name:   # ours\n  motto:\n',
      'parish:\n  name: "Saint Brendan: by the Water" # ours\n  motto: { text: "The sea is his, and he made it", ref: Psalm 95:5 }\n',
    ],
  ])('%s', (_, before, after) => {
    expect(filled(before, { parish })).toBe(after)
  })

  it.each(['', '# A new parish.\n', 'title: x\n', 'parish:\n', 'sections: [A]'])(
    'are written where there is no mapping yet: %j',
    (before) => {
      const after = filled(before, { parish, sections: ['B'] })
      expect(after).toContain('Saint Brendan')
      for (const line of before
        .split('\n')
        .filter((one) => one !== 'parish:' && !one.startsWith('sections')))
        expect(after).toContain(line)
    },
  )
})
