// @ts-check
import { pathToFileURL } from 'node:url'

/** The page for WeasyPrint. @param {import('../words.js').Job} job */
export function weasyprintFile({ paragraphs, measure, height, margin, size, leading, face }) {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="en-US">
<meta charset="utf-8">
<style>
@font-face { font-family: Body; src: url('${pathToFileURL(face)}') }
@page { size: ${measure + 2 * margin}pt ${height}pt; margin: ${margin}pt }
body { margin: 0; font: ${size}pt/${leading} Body; text-align: justify; hyphens: auto }
p { margin: 0 0 3pt }
</style>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
`
}
