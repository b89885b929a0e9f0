import { Parser } from 'htmlparser2'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Place } from '../../place.ts'
import { limits } from '../../problems/limits.ts'
import { STAMP } from './template.ts'

/** An element of the composed HTML, and the start tag in the template that it came from. */
export interface Element {
  readonly name: ElementName
  readonly attributes: ReadonlyMap<string, string>
  /** Absent for markup that the Markdown step made. */
  readonly place: Place | undefined
  readonly children: readonly Node[]
}

/** A string is text, its line ends and tabs made spaces. */
export type Node = Element | string

const GROUP = ['class', 'id', 'lang', 'data-block', 'data-panel', 'data-keep', 'data-beside']
const BLOCK = ['class', 'id', 'lang', 'data-block']
const INLINE = ['class', 'id', 'lang']
const CELL = [...BLOCK, 'align']

/** The closed set: every element that a template may use, and the attributes it may have. */
const ATTRIBUTES = {
  header: GROUP,
  main: GROUP,
  section: GROUP,
  article: GROUP,
  aside: GROUP,
  footer: GROUP,
  h1: BLOCK,
  h2: BLOCK,
  h3: BLOCK,
  h4: BLOCK,
  p: BLOCK,
  ul: [...BLOCK, 'data-as'],
  ol: [...BLOCK, 'start'],
  li: BLOCK,
  table: BLOCK,
  thead: [],
  tbody: [],
  tr: BLOCK,
  th: CELL,
  td: CELL,
  blockquote: BLOCK,
  hr: BLOCK,
  figure: BLOCK,
  img: ['src', 'alt', 'data-qr'],
  figcaption: [],
  cite: INLINE,
  em: INLINE,
  strong: INLINE,
  span: INLINE,
  a: [...INLINE, 'href'],
  br: [],
} as const satisfies Record<string, readonly string[]>

export type ElementName = keyof typeof ATTRIBUTES

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly place: Place | undefined
  readonly children: Node[]
}

/**
 * The elements of composed HTML. One outside the closed set is reported and its contents stand in
 * its place; so is an attribute that its element may not have, and a start tag that nothing closes.
 */
export function readElements(html: string): {
  readonly nodes: readonly Node[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const root: Open = { name: '', attributes: new Map(), place: undefined, children: [] }
  const open: Open[] = [root]
  let attributes = new Map<string, string>()
  const top = (): Open => open.at(-1) ?? root

  const parser = new Parser({
    onopentagname() {
      attributes = new Map()
    },
    onattribute(name, value) {
      if (!attributes.has(name)) attributes.set(name, value.replace(COMMANDS, ''))
    },
    onopentag(name) {
      const place = placeOf(attributes.get(STAMP), name)
      attributes.delete(STAMP)
      open.push({ name, attributes, place, children: [] })
      if (open.length !== limits.elements + 1) return
      const values = { of: 'elements', most: limits.elements } as const
      diagnostics.push(diagnostic('error', 'too-much', values, place))
    },
    ontext(text) {
      const { children } = top()
      const spaced = text.replace(/[\t\n\f\r\u2028\u2029]/g, ' ').replace(COMMANDS, '')
      const last = children.at(-1)
      if (typeof last === 'string') children.splice(-1, 1, last + spaced)
      else children.push(spaced)
    },
    onclosetag(name, isImplied) {
      const closed = open.length > 1 ? open.pop() : undefined
      if (!closed) return
      if (isImplied && !VOID.has(name))
        diagnostics.push(diagnostic('error', 'template-unclosed', { element: name }, closed.place))
      // What lies deeper than is taken is told, and gone through no more.
      if (open.length <= limits.elements) top().children.push(...checked(closed, diagnostics))
    },
    onprocessinginstruction(name) {
      diagnostics.push(diagnostic('error', 'template-element', { element: name }, top().place))
    },
  })
  parser.end(html)
  return { nodes: root.children, diagnostics }
}

/**
 * What a template may say that nobody sees and a screen or a reader obeys: controls, marks of direction, widths of
 * nothing. The signs that the program itself sets between words are none of these.
 */
const COMMANDS =
  /(?![\t\n\f\r])\p{Cc}|\p{Cs}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The element with its attributes checked, or its contents where the set does not have it. */
function checked(
  { name, attributes, place, children }: Open,
  diagnostics: Diagnostic[],
): readonly Node[] {
  if (!isElementName(name)) {
    diagnostics.push(diagnostic('error', 'template-element', { element: name }, place))
    return children
  }
  const allowed: readonly string[] = ATTRIBUTES[name]
  for (const attribute of attributes.keys()) {
    if (allowed.includes(attribute)) continue
    const values = { element: name, attribute, allowed }
    diagnostics.push(diagnostic('error', 'template-attribute', values, place))
    attributes.delete(attribute)
  }
  return [{ name, attributes, place, children }]
}

const isElementName = (name: string): name is ElementName => Object.hasOwn(ATTRIBUTES, name)

/** A stamp is `line:column:file`; the caret stands under `<name`. */
function placeOf(stamp: string | undefined, name: string): Place | undefined {
  const match = /^(\d+):(\d+):(.*)$/s.exec(stamp ?? '')
  if (!match) return undefined
  const [, line, column, file = ''] = match
  return { file, line: Number(line), column: Number(column), length: name.length + 1 }
}
