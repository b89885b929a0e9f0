import type { Parish } from '../load/parish.ts'
import type { PageFont, WebSetting } from '../render/web/index.ts'
import type { Stock } from '../stock/index.ts'
import { accentOf } from '../theme/dress-theme.ts'
import { type Colour, faceOf, lookOf } from '../theme/theme.ts'
import type { LaidIssue } from './laid-issue.ts'
import { occasionOf } from './lay-edition.ts'

/** What the page of the web is made with: the faces and the colour of the insert. */
export function webSetting(
  { selection, standard: { faces } }: Pick<LaidIssue, 'selection' | 'standard'>,
  parish: Parish,
  stock: Stock,
): WebSetting {
  const { theme } = stock.themes.standard
  const title = lookOf(theme, [{ element: 'h1', classes: ['title'] }], theme.body).text
  const fonts = CUTS.flatMap(({ family, weight, style }): readonly PageFont[] => {
    const look = {
      ...theme.body,
      family: family === 'Heading' ? title.family : '',
      weight: weight === 700 ? ('bold' as const) : ('regular' as const),
      slope: style === 'italic' ? ('italic' as const) : ('upright' as const),
    }
    const face = faces.get(faceOf(theme, look))
    return face === undefined ? [] : [{ family, weight, style, face }]
  })
  const isOwn = (family: PageFont['family']): boolean => family === 'Text' || title.family !== ''
  return {
    items: new Set(selection.items.map(({ item }) => item.id)),
    fonts: fonts.filter(({ family }) => isOwn(family)),
    accent: accentFor({ selection }, parish, stock),
    pictures: stock.picture,
    ...(parish.webAddress !== undefined && { address: parish.webAddress }),
  }
}

/** The colour of the insert beside its ink. */
export const accentFor = (
  { selection }: Pick<LaidIssue, 'selection'>,
  parish: Parish,
  stock: Stock,
): Colour => accentOf(stock.themes.standard.theme, occasionOf(parish, selection, stock))

const CUTS: readonly Omit<PageFont, 'face'>[] = [
  { family: 'Text', weight: 400, style: 'normal' },
  { family: 'Text', weight: 400, style: 'italic' },
  { family: 'Text', weight: 700, style: 'normal' },
  { family: 'Heading', weight: 400, style: 'normal' },
  { family: 'Heading', weight: 700, style: 'normal' },
]
