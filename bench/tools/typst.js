// @ts-check
// Typst, where its compiler is installed: node typst.js job.json out.pdf [module]. Paragraphs have the shapes that `bulletin`
// gives them, but for lines beside an initial, which it has no way to narrow.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { withoutInitial } from './shape.js'

const [jobFile = '', out = '', module = '@myriaddreamin/typst-ts-node-compiler'] =
  process.argv.slice(2)
const { shaped, measure, height, margin, size, leading, face } = JSON.parse(
  readFileSync(jobFile, 'utf8'),
)
const { NodeCompiler } = await import(module)
const source = `#set page(width: ${measure + 2 * margin}pt, height: ${height}pt, margin: ${margin}pt)
#set text(font: "EB Garamond", size: ${size}pt, number-type: "old-style", lang: "en", region: "US")
#set par(justify: true, justification-limits: (spacing: (min: 80%, max: 150%), tracking: (min: -0.01em, max: 0.02em)), leading: ${(leading - 1) * size + 0.3 * size}pt, spacing: ${size}pt)
${shaped.map(written).join('\n\n')}
`
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(face)] }] })
writeFileSync(out, compiler.pdf({ mainFileContent: source }))

/** @param {import('../words.js').Paragraph} paragraph */
function written(paragraph) {
  const { left, right, indent, indentLines } = paragraph.shape
  const { leadIn, rest } = withoutInitial(paragraph)
  const small = `#text(tracking: 0.04em)[#smallcaps(${JSON.stringify(leadIn)})]`
  const words = `${leadIn === '' ? '' : small}#${JSON.stringify(rest)}`
  const first = `first-line-indent: (amount: ${indentLines === 1 ? indent : 0}pt, all: true)`
  return `#pad(left: ${left}pt, right: ${right}pt)[#par(${first})[${words}]]`
}
