// @ts-check

/**
 * A file for groff and its PDF device: Times, since the face would have to be installed there first.
 *
 * @param {import('../words.js').Job} job
 */
export const groffFile = ({ paragraphs, measure, height, margin, size, leading }) => `
.pl ${height}p
.po ${margin}p
.ll ${measure}p
.ps ${size}
.vs ${leading * size}p
.hy 6
.de NP
.bp
..
.wh -${margin}p NP
.sp ${margin}p
${paragraphs.map((text) => text.replaceAll('\\', '\\e').replace(/^[.']/, '\\&$&')).join('\n.sp 3p\n')}
`
