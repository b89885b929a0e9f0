// @ts-check
// Plain pdfkit: node pdfkit.js job.json out.pdf
import { createWriteStream, readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

const [jobFile = '', out = ''] = process.argv.slice(2)
const { paragraphs, measure, height, margin, size, face } = JSON.parse(
  readFileSync(jobFile, 'utf8'),
)
const doc = new PDFDocument({ size: [measure + 2 * margin, height], margin, font: face })
doc.pipe(createWriteStream(out))
doc.fontSize(size)
for (const paragraph of paragraphs)
  doc.text(paragraph, { width: measure, align: 'justify', paragraphGap: 3 })
doc.end()
