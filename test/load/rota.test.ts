import { describe, expect, it } from 'vitest'
import { ofKind } from '../../src/item-kind.ts'
import { loadParish } from '../../src/load/index.ts'
import type { RotaRow } from '../../src/load/item.ts'
import { memoryHost } from '../memory-host.ts'

const bulletin = `
parish: { name: Saint Ita }
sections: [The sick]
not-names: [Altar Guild]
people:
  volunteers:
    - Ann Cole
    - Anna Maria Cole
    - { name: Joe Price, channels: [print, text, web] }
    - { name: Tim Reed, minor: true }
    - John Amsel
    - John Stroud
`

function rotaOf(path: string, text: string, more = ''): readonly RotaRow[] {
  const files = { 'bulletin.yaml': bulletin + more, [path]: text }
  const loaded = loadParish('/parish', memoryHost(files).disk)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return ofKind(loaded.parish.items, 'rota')
}

const csv = `Date;Reader;Chalice
2026-11-29;Ann Cole;Joe Price & Tim Reed
06/12/2026;joe;
`

const yaml = `
- { date: 2026-11-29, Reader: Ann Cole, Chalice: [Joe Price, Tim Reed] }
- date: 2026-12-06
  Reader: joe
  Chalice:
`

describe('what roles are called in a second language', () => {
  it.each([
    ['rota.csv', csv.replace('\n', '\nes;Lector;\n')],
    ['rota.yaml', `es: { Reader: Lector }\nrota:\n${yaml.trim().replaceAll(/^/gm, '  ')}\n`],
  ])('is read from %s', (path, text) => {
    const roles = (more: string) =>
      rotaOf(path, text, more).map(({ cells }) => cells.map((cell) => cell.roleBeside))
    const [first, ...others] = roles('languages: [en, es]\n')
    expect(first).toEqual(['Lector', undefined])
    expect(others).toEqual([first])
  })
})

describe('a rota', () => {
  it.each([
    ['rota.csv', csv],
    ['rota.yaml', yaml],
  ])('is read from %s', (path, text) => {
    const rows = rotaOf(path, text)
    expect(rows.map(({ id, date, window }) => [id, date, window])).toEqual([
      ['rota-2026-11-29', '2026-11-29', { from: '2026-11-22', until: '2026-11-29' }],
      ['rota-2026-12-06', '2026-12-06', { from: '2026-11-29', until: '2026-12-06' }],
    ])
    const shown = rows.map(({ cells }) =>
      cells.map(({ role, names }) => [role, ...names.map((one) => one.shown)]),
    )
    expect(shown).toEqual([
      [
        ['Reader', 'Ann Cole'],
        ['Chalice', 'Joe Price', 'T. R.'],
      ],
      [['Reader', 'joe'], ['Chalice']],
    ])
  })

  it.each([
    ['Margaret Ellery', [], 1],
    ['Ann Cole and Margaret Ellery', ['Ann Cole'], 1],
    ['Price', [], 1],
    ['Tim', ['T. R.'], 0],
    ['John', [], 1],
    ['Altar Guild, 8 am', ['Altar Guild', '8 am'], 0],
    ['-', [], 0],
  ])('shows of %j whom the parish answers for', (cell, shown, unknown) => {
    const [row] = rotaOf('rota.csv', `Date,Reader\n2026-11-29,"${cell}"\n`)
    expect(row?.cells[0]?.names.map((one) => one.shown)).toEqual(shown)
    expect(row?.cells[0]?.unknown).toBe(unknown)
    expect(JSON.stringify(row)).not.toContain('Ellery')
  })

  it('keeps for each name where it may stand', () => {
    const [row] = rotaOf('rota.csv', 'Date,Reader\n2026-11-29,Ann Cole and Joe Price\n')
    expect(row?.cells[0]?.names.map(({ channels }) => channels)).toEqual([
      ['print', 'text'],
      ['print', 'text', 'web'],
    ])
  })
})
