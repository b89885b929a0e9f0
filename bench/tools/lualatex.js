// @ts-check
import { texParagraph } from './shape.js'

/** Small capitals as the usual look has them. */
const SMALL_CAPITALS = '\\addfontfeatures{Letters=SmallCaps,LetterSpace=4}'

/**
 * A file for LuaLaTeX with microtype: letters by at most 2 %, signs hanging, TeX's own parameters, and paragraphs in the shapes that
 * `bulletin` gives them: beside an initial, led in by small capitals, in a quotation, after an indent.
 *
 * @param {import('../words.js').Job} job
 */
export const lualatexFile = ({ shaped, measure, size, leading, face }) => {
  const at = face.lastIndexOf('/') + 1
  return `\\documentclass{article}
\\usepackage{fontspec}
\\setmainfont{${face.slice(at)}}[Path=${face.slice(0, at)},Renderer=Harfbuzz,Numbers=OldStyle]
\\usepackage[protrusion=true,expansion=true,stretch=20,shrink=20,final]{microtype}
\\frenchspacing \\parindent=0pt \\parskip=3bp \\pretolerance=100 \\tolerance=200 \\hyphenpenalty=50
\\emergencystretch=0pt \\hbadness=10000 \\pagestyle{empty} \\topskip=${size}bp
\\pagewidth=${measure + 144}bp \\pageheight=14000bp \\hoffset=0bp \\voffset=0bp
\\oddsidemargin=0pt \\topmargin=0pt \\headheight=0pt \\headsep=0pt
\\textwidth=${measure}bp \\hsize=${measure}bp \\textheight=13800bp
\\begin{document}\\fontsize{${size}bp}{${leading * size}bp}\\selectfont
${shaped.map((one) => texParagraph(one, measure, SMALL_CAPITALS)).join('\n\n')}

\\end{document}
`
}
