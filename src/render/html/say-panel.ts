import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { Panel, Placed, StructureNode } from '../../typeset/sheets.ts'

/** What a panel says, a paragraph for each request, article or part that stands on it; divided words are whole again, and what is no part of its text is not said. */
export function sayPanel(panel: Panel, structure: StructureNode): SafeHtml {
  const alts = altsIn(structure)
  const paragraphs: { readonly of: string; text: string }[] = []
  for (const placed of panel.placed) {
    const said = sayPlaced(placed, alts)
    if (said === undefined) continue
    const last = paragraphs.at(-1)
    if (last?.of === said.of) last.text += said.text
    else paragraphs.push({ ...said })
  }
  return markup`${paragraphs.map(({ text }) => markup`<p>${text.trim()}</p>`)}`
}

interface Said {
  /** Whose words they are. */
  readonly of: string
  readonly text: string
}

function sayPlaced(placed: Placed, alts: ReadonlyMap<number, string>): Said | undefined {
  switch (placed.kind) {
    case 'line': {
      if (placed.runs.every(({ node }) => node === null)) return undefined
      const isDivided = placed.text.endsWith('\u00ad')
      const isJoined =
        isDivided || (placed.endsWith === 'none' && /[-\u2010-\u2015/]$/.test(placed.text))
      const text = placed.text.replaceAll('\u00ad', '')
      return { of: placed.block, text: isJoined ? text : `${text} ` }
    }
    case 'picture':
    case 'code': {
      const alt = alts.get(placed.node)
      return alt === undefined ? undefined : { of: `figure ${placed.node}`, text: alt }
    }
    case 'ornament':
    case 'ruled-line':
      return undefined
    default:
      return placed satisfies never
  }
}

function altsIn(node: StructureNode): ReadonlyMap<number, string> {
  const own = node.alt === undefined ? [] : [[node.id, node.alt] as const]
  return new Map([...own, ...node.children.flatMap((child) => [...altsIn(child)])])
}
