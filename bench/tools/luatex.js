// @ts-check

/** What plain TeX reads otherwise than as it stands. */
const SIGNS = /[\\{}$&#^_%~]/g

/**
 * A file for plain LuaTeX: the face by luaotfload, TeX's own parameters, American patterns.
 *
 * @param {import('../words.js').Job} job
 */
export const luatexFile = ({ paragraphs, measure, height, margin, size, leading, face }) => `
\\input luaotfload.sty
\\font\\body={[${face}]:mode=node;script=latn;language=dflt;+kern;+liga} at ${size}bp \\body
\\frenchspacing \\nopagenumbers \\parindent=0pt \\parskip=3bp \\pretolerance=100 \\tolerance=200
\\hbadness=10000 \\hfuzz=1bp \\emergencystretch=1em
\\pagewidth=${measure + 2 * margin}bp \\pageheight=${height}bp \\hoffset=${margin - 72}bp \\voffset=${margin - 72}bp
\\hsize=${measure}bp \\vsize=${height - 2 * margin}bp \\baselineskip=${leading * size}bp
${paragraphs.map((text) => text.replace(SIGNS, (sign) => `\\char${sign.charCodeAt(0)} `)).join('\n\n')}

\\bye
`
