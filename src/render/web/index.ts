// Comes in: the document of the channel `web`, the faces and the colour of the parish's look, its pictures.
// Goes out: one page of HTML that holds all that it shows, for any screen from 320 pixels up and for paper.
// It asks for nothing elsewhere, names no item by its id, and runs no script.
import type { Document } from '../../document/document.ts'
import { documentText } from '../../document/document-text.ts'
import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { Face } from '../../fonts/face.ts'
import { textFont } from '../../fonts/text-font.ts'
import type { Colour } from '../../theme/theme.ts'
import { anchorsOf } from '../flow/anchors.ts'
import { flowMarkup } from '../flow/flow-markup.ts'
import { pageColours } from '../flow/page-colours.ts'
import { dataAddress } from '../html/data-address.ts'
import { barePicture, turnedFile } from '../pdf/pictures/bare-picture.ts'
import { pageStyle } from './page-style.ts'

/** What the page is made with beside its document. */
export interface WebSetting {
  /** Ids of all items. */
  readonly items: ReadonlySet<string>
  readonly fonts: readonly PageFont[]
  readonly accent: Colour
  readonly pictures: (src: string) => Uint8Array
  /** Where the parish puts the page; absent where it does not say. */
  readonly address?: string
}

/** A face under the name by which the page's style calls it. */
export interface PageFont {
  readonly family: 'Text' | 'Heading'
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  readonly face: Face
}

/** The page of the web. */
export function renderWeb(document: Document, setting: WebSetting): string {
  const { items, accent, pictures, address } = setting
  const anchors = anchorsOf(document, items)
  const { day, night } = pageColours(accent)
  const content = flowMarkup(document, {
    groups: 'named',
    attributes: (_, classes, node) => {
      const aligned = node?.kind === 'cell' && node.align !== null ? [node.align] : []
      const names = [...classes, ...aligned]
      const anchor = node && anchors.get(node)
      return markup`${anchor === undefined ? '' : markup` id="${anchor}"`}${names.length === 0 ? '' : markup` class="${names.join(' ')}"`}`
    },
    picture: (src, alt) => {
      const bare = barePicture(pictures(src))
      const { type, width, height } = bare
      return markup`<img src="${dataAddress(type, turnedFile(bare))}" alt="${alt}" width="${width}" height="${height}">`
    },
  })
  // Where nothing may go on the web, or a template of the parish's own has no such element.
  const hasMain = document.blocks.some((one) => one.kind === 'group' && one.role === 'main')
  const page = markup`<!DOCTYPE html>
<html lang="${document.lang}">
<head>
<meta charset="utf-8">
<title>${document.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">
${address === undefined ? '' : markup`<link rel="canonical" href="${address}">\n`}<style>${fontRules(document, setting.fonts)}${pageStyle(day, night)}</style>
</head>
<body>
${
  hasMain
    ? content
    : markup`<main>
${content}</main>
`
}</body>
</html>
`
  return page.markup
}

const fontRules = (document: Document, fonts: readonly PageFont[]): readonly SafeHtml[] => {
  const text = documentText(document)
  return fonts.map(({ family, weight, style, face }) => {
    const source = dataAddress('font/ttf', textFont(face, text))
    return markup`@font-face{font-family:${family};font-weight:${String(weight)};font-style:${style};src:url(${source})}\n`
  })
}
