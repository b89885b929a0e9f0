import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Inline, Marked } from '../../document/document.ts'
import { collapseSpaces, rewriteText } from '../typography/rewrite-text.ts'
import type { Element, Node } from './read-elements.ts'

/** Takes a problem of the markup. */
export type Report = (problem: Diagnostic) => void

/** Inlines of what holds text alone, its spaces as a page has them. */
export const textOf = (nodes: readonly Node[], within: string, report: Report): readonly Inline[] =>
  rewriteText(
    nodes.flatMap((node) => inlineOf(node, within, report)),
    collapseSpaces,
  )

function inlineOf(node: Node, within: string, report: Report): readonly Inline[] {
  if (typeof node === 'string') return [{ kind: 'text', text: node }]
  const inlines = node.children.flatMap((child) => inlineOf(child, node.name, report))
  const { classes, lang } = markedOf(node)
  const spanned = (inline: Inline): readonly Inline[] =>
    classes.length === 0 && lang === undefined
      ? [inline]
      : [{ kind: 'span', classes, ...(lang !== undefined && { lang }), inlines: [inline] }]
  switch (node.name) {
    case 'em':
      return spanned({ kind: 'emphasis', inlines })
    case 'strong':
      return spanned({ kind: 'strong', inlines })
    case 'cite':
      return spanned({ kind: 'cite', inlines })
    case 'a':
      return spanned({ kind: 'link', href: hrefOf(node, report), inlines })
    case 'span':
      return [{ kind: 'span', classes, ...(lang !== undefined && { lang }), inlines }]
    case 'br':
      return [{ kind: 'break' }]
    default:
      report(misplaced(node, within))
      return inlines
  }
}

function hrefOf(element: Element, report: Report): string {
  const href = element.attributes.get('href')
  if (href === undefined) report(lacking(element, 'href'))
  else if (!/^(?:https?|mailto|tel):/i.test(href))
    report(wrongValue(element, 'href', href, ['https://…', 'http://…', 'mailto:…', 'tel:…']))
  return href ?? ''
}

/** What every element may say of itself. */
export function markedOf({ attributes }: Element): Marked {
  const part = attributes.get('data-block')
  const lang = attributes.get('lang')
  return {
    classes: (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== ''),
    ...(part !== undefined && part !== '' && { part }),
    ...(lang !== undefined && lang !== '' && { lang }),
  }
}

/** An element where it may not stand. */
export const misplaced = ({ name, place }: Element, within: string): Diagnostic =>
  diagnostic('error', 'template-nesting', { element: name, within }, place)

/** An element without what it needs. */
export const lacking = ({ name, place }: Element, lacks: string): Diagnostic =>
  diagnostic('error', 'template-lacks', { element: name, lacks }, place)

/** What an attribute says that has one of these values; any other is reported. */
export function choiceIn<Choice extends string>(
  element: Element,
  attribute: string,
  choices: readonly Choice[],
  report: Report,
): Choice | undefined {
  const value = element.attributes.get(attribute)
  const choice = choices.find((one) => one === value)
  if (value !== undefined && choice === undefined)
    report(wrongValue(element, attribute, value, choices))
  return choice
}

/** An attribute with a value that it may not have. */
const wrongValue = (
  { name, place }: Element,
  attribute: string,
  value: string,
  expected: readonly string[],
): Diagnostic =>
  diagnostic(
    'error',
    'template-attribute-value',
    { element: name, attribute, value, expected },
    place,
  )
