import type { IStylesOptions } from 'docx'
import type { Colour } from '../../theme/theme.ts'

/** The styles of the file, under the names by which Word knows its own. Sizes are half points, spaces twentieths of a point. */
export function styles(lang: string, accent: Colour): IStylesOptions {
  const colour = accent.slice(1).toUpperCase()
  const heading = (size: number, before: number) => ({
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80 } },
    run: { bold: true, size },
  })
  const { paragraph, run } = heading(28, 320)
  const own = (id: string, name: string, look: Omit<Style, 'id' | 'name'>): Style => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...look,
  })
  return {
    default: {
      document: {
        run: { font: 'Georgia', size: 22, language: { value: lang } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        paragraph: { keepNext: true, spacing: { before: 120, after: 120 }, ...CENTRED },
        run: { color: colour, size: 52 },
      },
      heading1: { paragraph, run: { ...run, color: colour } },
      heading2: heading(24, 220),
      heading3: heading(22, 160),
      hyperlink: { run: { color: '14507A', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      own('Masthead', 'Masthead', { paragraph: { spacing: { after: 40 }, ...CENTRED } }),
      own('Quote', 'Quote', {
        paragraph: { spacing: { before: 120, after: 120 }, indent: { left: 560, right: 560 } },
        run: { italics: true },
      }),
      own('Reference', 'Reference', { paragraph: CENTRED, run: { size: 20 } }),
      own('Byline', 'Byline', { paragraph: { keepNext: true }, run: { italics: true } }),
      own('Small', 'Small', { run: { size: 19 } }),
      own('ListBullet', 'List Bullet', CLOSE),
      own('ListNumber', 'List Number', CLOSE),
      own('List', 'List', CLOSE),
      own('Contact', 'Contact', { paragraph: { spacing: { after: 20 }, ...CENTRED } }),
    ],
  }
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

const CENTRED = { alignment: 'center' } as const

/** Items of a list stand close. */
const CLOSE = { paragraph: { contextualSpacing: true } }
