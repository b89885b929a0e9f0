import { expect, test } from 'vitest'
import { familiesOfFiles } from '../../src/fonts/families-of-files.ts'

test('files are families by their names, and cuts by the ends of them', () => {
  const files = [
    'Lora-Bold.woff2',
    'readme.txt',
    'fonts/Lora-BoldItalic.ttf',
    'fonts/Lora-Italic.ttf',
    'fonts/Lora-Regular.ttf',
    'fonts/Lora-VariableFont_wght.ttf',
    'fonts/Lora-SmallCaps.otf',
    'fonts/Noto Serif KR.otf',
    'fonts/NotoSerifSC-Regular.otf',
    'fonts/Regular.ttf',
  ]
  expect(Object.fromEntries(familiesOfFiles(files))).toEqual({
    Lora: {
      bold: 'Lora-Bold.woff2',
      'bold-italic': 'fonts/Lora-BoldItalic.ttf',
      italic: 'fonts/Lora-Italic.ttf',
      regular: 'fonts/Lora-Regular.ttf',
      small: 'fonts/Lora-SmallCaps.otf',
    },
    'Noto Serif KR': { regular: 'fonts/Noto Serif KR.otf' },
    NotoSerifSC: { regular: 'fonts/NotoSerifSC-Regular.otf' },
  })
})
