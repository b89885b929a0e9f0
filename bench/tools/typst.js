// @ts-check
// Typst, where its compiler is installed: node typst.js job.json out.pdf [module]

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const [jobFile = '', out = '', module = '@myriaddreamin/typst-ts-node-compiler'] =
  process.argv.slice(2)
const { paragraphs, measure, height, margin, size, leading, face } = JSON.parse(
  readFileSync(jobFile, 'utf8'),
)
const { NodeCompiler } = await import(module)
const source = `#set page(width: ${measure + 2 * margin}pt, height: ${height}pt, margin: ${margin}pt)
#set text(font: "EB Garamond", size: ${size}pt, lang: "en", region: "US")
#set par(justify: true, justification-limits: (spacing: (min: 80%, max: 150%), tracking: (min: -0.01em, max: 0.02em)), leading: ${(leading - 1) * size + 0.3 * size}pt, spacing: ${size}pt)
${paragraphs.map((/** @type {string} */ text) => `#${JSON.stringify(text)}`).join('\n\n')}
`
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [dirname(face)] }] })
writeFileSync(out, compiler.pdf({ mainFileContent: source }))
