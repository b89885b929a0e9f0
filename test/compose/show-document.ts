import type { Block, Document, Inline } from '../../src/document/document.ts'

/** A document as a proof sheet: a line a block, indented by what it stands in. Ties are `~`. */
export const showDocument = ({ lang, title, blocks }: Document): string =>
  `${[`document ${lang} "${title}"`, ...blocks.flatMap(showBlock).map(indent)].join('\n')}\n`.replaceAll(
    '\u00a0',
    '~',
  )

const indent = (line: string): string => `  ${line}`

function showBlock(block: Block): readonly string[] {
  const marks = `${block.classes.map((name) => `.${name}`).join('')}${block.part ? ` #${block.part}` : ''}${block.lang ? ` (${block.lang})` : ''}`
  switch (block.kind) {
    case 'group': {
      const how = `${block.panel ? ` panel=${block.panel}` : ''}${block.keep ? ' keep' : ''}`
      return [`${block.role}${marks}${how}`, ...block.blocks.flatMap(showBlock).map(indent)]
    }
    case 'heading':
      return [`h${block.level}${marks} ${showInlines(block.inlines)}`]
    case 'paragraph':
      return [`p${marks} ${showInlines(block.inlines)}`]
    case 'list':
      return [
        `${block.ordered ? `ol from ${block.start}` : 'ul'}${marks}`,
        ...block.items
          .flatMap((item) => [
            `li${item.part ? ` #${item.part}` : ''}${item.lang ? ` (${item.lang})` : ''}`,
            ...item.blocks.flatMap(showBlock).map(indent),
          ])
          .map(indent),
      ]
    case 'table':
      return [
        `table${marks}`,
        ...block.rows
          .flatMap((row) => [
            `${row.head ? 'head ' : ''}tr${row.part ? ` #${row.part}` : ''}`,
            ...row.cells
              .map(({ scope, align, inlines }) =>
                `${scope ? `th ${scope}` : 'td'}${align ? ` ${align}` : ''} ${showInlines(inlines)}`.trimEnd(),
              )
              .map(indent),
          ])
          .map(indent),
      ]
    case 'quotation':
      return [`blockquote${marks}`, ...block.blocks.flatMap(showBlock).map(indent)]
    case 'rule':
      return [`hr${marks}`]
    case 'figure': {
      const { content, alt, caption } = block
      const what =
        content.kind === 'qr'
          ? `qr ${content.url} ${content.modules.length}x${content.modules.length}`
          : `picture ${content.src}`
      return [`figure${marks} ${what} [${alt}] ${showInlines(caption)}`.trimEnd()]
    }
    default:
      return block satisfies never
  }
}

const showInlines = (inlines: readonly Inline[]): string => inlines.map(showInline).join('')

function showInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '↵'
    case 'emphasis':
      return `_${showInlines(inline.inlines)}_`
    case 'strong':
      return `*${showInlines(inline.inlines)}*`
    case 'cite':
      return `<cite ${showInlines(inline.inlines)}>`
    case 'span':
      return `<${inline.classes.map((name) => `.${name}`).join('')} ${showInlines(inline.inlines)}>`
    case 'link':
      return `<${inline.href} ${showInlines(inline.inlines)}>`
    default:
      return inline satisfies never
  }
}
