// @ts-check
// pdfmake: node pdfmake.js job.json out.pdf
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [jobFile = '', out = ''] = process.argv.slice(2)
const { paragraphs, measure, height, margin, size, leading, face } = JSON.parse(
  readFileSync(jobFile, 'utf8'),
)
const pdfmake = createRequire(import.meta.url)('pdfmake')
pdfmake.setFonts({ Body: { normal: face } })
const made = pdfmake.createPdf({
  pageSize: { width: measure + 2 * margin, height },
  pageMargins: margin,
  defaultStyle: { font: 'Body', fontSize: size, lineHeight: leading / 1.305, alignment: 'justify' },
  content: paragraphs.map((/** @type {string} */ text) => ({ text, margin: [0, 0, 0, 3] })),
})
await made.write(out)
