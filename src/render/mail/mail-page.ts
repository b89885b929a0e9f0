import type { Document, DocumentNode } from '../../document/document.ts'
import { markup, type SafeHtml } from '../../escape/markup.ts'
import { flowMarkup } from '../flow/flow-markup.ts'
import type { PageColours } from '../flow/page-colours.ts'

/**
 * A page for mail programs, many of which know no style but an element's own: one column of 600 pixels, with nothing
 * that lies elsewhere. What differs by night stands in the head, for those that read it.
 */
export function renderMailPage(document: Document, day: PageColours, night: PageColours): string {
  const content = flowMarkup(document, {
    groups: 'plain',
    attributes: (element, classes, node) => attributesOf(element, classes, node, day),
    picture: (_, alt) => markup`[${alt}]`,
  })
  const page = markup`<!DOCTYPE html>
<html lang="${document.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${document.title}</title>
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){table{font-size:15px;overflow-wrap:anywhere}th,td{padding-right:8px!important}tbody th,td.accent{overflow-wrap:break-word}}
@media (prefers-color-scheme:dark){
body,.sheet{background:${night.paper}!important;color:${night.ink}!important}
.accent{color:${night.accent}!important}
.soft{color:${night.soft}!important}
}
</style>
</head>
<body style="margin:0;padding:0;background:${day.paper};color:${day.ink}">
<!--[if mso]><table role="presentation" align="center" width="600"><tr><td><![endif]-->
<div class="sheet" style="${SHEET};background:${day.paper};color:${day.ink}">
${content}</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`
  return page.markup
}

const SHEET =
  "max-width:600px;margin:0 auto;padding:16px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5;text-align:left;overflow-wrap:break-word"

/** How elements look, and then those of a class, which say the rest. */
const ELEMENTS: Readonly<Record<string, string>> = {
  h1: 'margin:8px 0 12px;font-size:32px;line-height:1.1;font-weight:normal',
  h2: 'margin:32px 0 8px;font-size:22px;line-height:1.2',
  h3: 'margin:20px 0 4px;font-size:18px;line-height:1.25',
  h4: 'margin:16px 0 4px;font-size:17px;line-height:1.25',
  p: 'margin:0 0 10px',
  ul: 'margin:0 0 10px;padding-left:24px',
  ol: 'margin:0 0 10px;padding-left:24px',
  li: 'margin:0 0 4px',
  table: 'margin:0 0 10px;border-collapse:collapse',
  th: 'padding:2px 14px 2px 0;text-align:left;vertical-align:baseline;font-weight:normal;font-style:italic',
  td: 'padding:2px 14px 2px 0;text-align:left;vertical-align:baseline',
  blockquote: 'margin:10px 24px',
  figure: 'margin:10px 0;font-style:italic',
  hr: 'margin:24px auto;width:40%;border:0;border-top:1px solid #888888',
  a: 'color:inherit',
  cite: 'font-style:normal',
}

const CLASSES: Readonly<Record<string, string>> = {
  masthead: 'text-align:center;padding-bottom:16px;border-bottom:1px solid #888888',
  verse: 'text-align:center;margin:24px 0;font-size:20px;font-style:italic',
  home: 'font-style:italic',
  updated: 'font-weight:bold',
  ref: 'font-size:16px;font-style:normal',
  byline: 'font-style:italic',
  source: 'font-size:15px;font-style:italic;text-align:right',
  attribution: 'text-align:right',
  footnote: 'font-size:15px',
  licence: 'font-size:14px',
  notice: 'font-size:14px;margin-top:12px',
  names: 'padding-left:0;list-style:none',
  where: 'font-style:italic',
  url: 'font-style:italic',
  call: 'margin:12px 0;padding:10px 14px;border:1px solid #888888',
  time: 'white-space:nowrap',
  contact: 'text-align:center;margin-top:32px;padding-top:12px;border-top:1px solid #888888',
}

/** Whose colour is not the ink. */
const ACCENT: ReadonlySet<string> = new Set(['h1', 'h2', 'updated', 'date'])
const SOFT: ReadonlySet<string> = new Set([
  ...['ref', 'byline', 'source', 'attribution', 'footnote', 'licence', 'notice', 'intention'],
])

/** In words an element looks as every mail program shows it. */
const IN_WORDS: ReadonlySet<string> = new Set(['em', 'strong'])

function attributesOf(
  element: string,
  classes: readonly string[],
  node: DocumentNode | undefined,
  { accent, soft }: PageColours,
): SafeHtml {
  const names = [element, ...classes]
  const ink = names.some((name) => ACCENT.has(name))
    ? { name: 'accent', colour: accent }
    : names.some((name) => SOFT.has(name))
      ? { name: 'soft', colour: soft }
      : undefined
  const align = node?.kind === 'cell' && node.align !== null ? CELLS[node.align] : undefined
  const style = [
    IN_WORDS.has(element) ? undefined : ELEMENTS[element],
    ...classes.map((name) => CLASSES[name]),
    align,
    ink && `color:${ink.colour}`,
  ].filter((one) => one !== undefined)
  const marked = ink === undefined ? markup`` : markup` class="${ink.name}"`
  return style.length === 0 ? marked : markup`${marked} style="${style.join(';')}"`
}

const CELLS = { left: 'text-align:left', centre: 'text-align:center', right: 'text-align:right' }
