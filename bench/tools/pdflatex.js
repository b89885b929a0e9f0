// @ts-check

/**
 * A file for pdfLaTeX with microtype: Latin Modern, since EB Garamond would have to be installed there first.
 *
 * @param {import('../words.js').Job} job
 */
export const pdflatexFile = ({ paragraphs, measure, height, margin, size, leading }) => `
\\documentclass{article}
\\usepackage[T1]{fontenc}
\\usepackage{lmodern}
\\usepackage[paperwidth=${measure + 2 * margin}bp,paperheight=${height}bp,margin=${margin}bp]{geometry}
\\usepackage[protrusion=true,expansion=true,stretch=20,shrink=20,final]{microtype}
\\frenchspacing \\parindent=0pt \\parskip=3bp \\pagestyle{empty} \\emergencystretch=1em
\\begin{document}\\fontsize{${size}bp}{${leading * size}bp}\\selectfont
${paragraphs.map((text) => text.replace(/[\\{}$&#^_%~]/g, (sign) => `\\char${sign.charCodeAt(0)}{}`)).join('\n\n')}
\\end{document}
`
