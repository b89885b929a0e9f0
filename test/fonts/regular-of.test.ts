import { describe, expect, it } from 'vitest'
import { regularOf } from '../../src/fonts/regular-of.ts'

describe('of a family', () => {
  it.each([
    [['Lora.ttf'], 'Lora.ttf'],
    [['Lora-Italic[wght].ttf', 'Lora[wght].ttf'], 'Lora[wght].ttf'],
    [
      ['Lora-VariableFont_wght.ttf', 'static/Lora-Bold.ttf', 'static/Lora-Regular.ttf'],
      'static/Lora-Regular.ttf',
    ],
    [['NotoSerif_Condensed-Regular.ttf', 'NotoSerif-Regular.ttf'], 'NotoSerif-Regular.ttf'],
    [
      ['400Regular/Amiri_400Regular.ttf', '400Regular_Italic/Amiri_400Regular_Italic.ttf'],
      '400Regular/Amiri_400Regular.ttf',
    ],
    [['lora-latin-400-normal.woff2', 'lora-latin-700-normal.woff2'], 'lora-latin-400-normal.woff2'],
    [['Lora-Regular.woff2', 'Lora-Regular.ttf'], 'Lora-Regular.ttf'],
  ])('%j the usual weight is told by its name', (paths, wanted) => {
    expect(regularOf(paths)).toBe(wanted)
    expect(regularOf(paths.toReversed())).toBe(wanted)
  })

  it('several that are none of one family are told, and none where there is none', () => {
    expect(regularOf(['Lora-Regular.ttf', 'Amiri-Regular.ttf'])).toEqual([
      'Lora-Regular.ttf',
      'Amiri-Regular.ttf',
    ])
    expect(regularOf(['OFL.txt', '.Lora.ttf'])).toEqual([])
  })
})
