// @ts-check
// Asks LuaTeX how it breaks our paragraphs and writes fixtures/paragraphs/<language>.jsonl; then LuaLaTeX with
// microtype's expansion and protrusion, and writes fixtures/paragraphs/fitted/<language>.jsonl. By hand only:
//   apt-get install --no-install-recommends texlive-luatex texlive-latex-base texlive-latex-recommended
//   npm run build && node bench/oracle/break-paragraphs.js
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transform } from 'esbuild'
import { patternsOf } from '../../build/patterns.js'

const HERE = import.meta.dirname
const TEXTS = 'fixtures/paragraphs/texts'

/** PDF points: from a narrow column to a wide page. Every paragraph gets every other one. */
const MEASURES = [
  96, 108, 121.5, 132, 144, 156.25, 168, 180, 192.4, 204, 216, 228, 240, 252, 264.8, 276, 288, 300,
  312, 324, 348, 372, 396, 423,
]

/** Faces and sizes, taken by turns: mostly the body's. */
const FACES = [
  { face: 'eb-garamond-regular', size: 10 },
  { face: 'eb-garamond-regular', size: 10.5 },
  { face: 'eb-garamond-italic', size: 10 },
  { face: 'eb-garamond-regular', size: 9 },
  { face: 'atkinson-hyperlegible-regular', size: 9.5 },
  { face: 'eb-garamond-bold', size: 11 },
  { face: 'eb-garamond-regular', size: 12.35 },
]

/**
 * Plain TeX's tolerance; the badness of a space 1.7 times its natural width; any badness; then more
 * and more of \emergencystretch, in em.
 */
const TRIES = [
  { tolerance: 200, emergency: 0 },
  { tolerance: 271, emergency: 0 },
  { tolerance: 9999, emergency: 0 },
  { tolerance: 200, emergency: 1 },
  { tolerance: 200, emergency: 2 },
  { tolerance: 200, emergency: 4 },
]

/** Most cases are justified, every other measure of each paragraph; some are ragged on the right. */
const ALIGNS = [
  { align: 'justified', every: 2 },
  { align: 'left', every: 11 },
]

/** As many lines as the paragraph likes; then, kept only where TeX can, one more and one fewer. */
const LOOSENESSES = [0, 1, -1]

/** @typedef {{ program: string, file: string, results: string, aligns: typeof ALIGNS, loosenesses: readonly number[] }} Oracle */

/** @type {Oracle} */
const PLAIN = {
  program: 'luatex',
  file: 'oracle.tex',
  results: 'fixtures/paragraphs',
  aligns: ALIGNS,
  loosenesses: LOOSENESSES,
}

/** Letters of justified lines are fitted, and signs hang. @type {Oracle} */
const FITTED = {
  program: 'lualatex',
  file: 'fitted.tex',
  results: 'fixtures/paragraphs/fitted',
  aligns: ALIGNS.slice(0, 1),
  loosenesses: [0],
}

/** @typedef {{ lang: string, text: string, face: string, size: number, measure: number, align: string, looseness: number }} Case */

const tags = readdirSync(TEXTS).map((file) => file.replace(/\.txt$/, ''))
const protrusion = await protrusions()
for (const oracle of [PLAIN, FITTED]) {
  const cases = tags.flatMap((tag) => casesOf(tag, oracle))
  const answers = askLuaTeX(cases, oracle)
  for (const tag of tags) writeResults(tag, cases, answers, oracle)
}

/** @param {string} lang @param {Oracle} oracle @returns {readonly Case[]} */
function casesOf(lang, { aligns, loosenesses }) {
  const paragraphs = readFileSync(`${TEXTS}/${lang}.txt`, 'utf8').trimEnd().split('\n')
  return paragraphs.flatMap((text, n) =>
    aligns.flatMap(({ align, every }, a) =>
      MEASURES.filter((_, m) => (n + a + m) % every === 0).flatMap((measure, m) => {
        const { face, size } = FACES[(n + a + 3 * m) % FACES.length] ?? { face: '', size: 0 }
        return loosenesses.map((looseness) => ({
          lang,
          text,
          face,
          size,
          measure,
          align,
          looseness,
        }))
      }),
    ),
  )
}

/**
 * What LuaTeX wrote, by the case's number from 1; nothing where no line could be legal.
 *
 * @param {readonly Case[]} all
 * @param {Oracle} oracle
 * @returns {Map<number, { case: number, lines: string[] }>}
 */
function askLuaTeX(all, { program, file }) {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'))
  copyFileSync(join(HERE, 'oracle.lua'), join(folder, 'oracle.lua'))
  writeFileSync(join(folder, 'job.lua'), `return ${lua(jobOf(all))}`)
  writeFileSync(join(folder, 'protrusion.tex'), protrusion)
  execFileSync(program, ['--interaction=batchmode', join(HERE, file)], {
    cwd: folder,
    env: { ...process.env, ORACLE_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const lines = readFileSync(join(folder, 'result.jsonl'), 'utf8').trimEnd().split('\n')
  rmSync(folder, { recursive: true })
  return new Map(lines.map((line) => JSON.parse(line)).map((answer) => [answer.case, answer]))
}

/** @param {readonly Case[]} all */
function jobOf(all) {
  const faces = FACES.map(({ face, size }) => [
    faceName(face, size),
    { file: resolve(`dist/resources/faces/${face}.ttf`), size },
  ])
  return {
    languages: Object.fromEntries(tags.map((tag) => [tag, languageOf(tag)])),
    faces: Object.fromEntries(faces),
    tries: TRIES,
    cases: all.map(({ text, face, ...how }) => ({
      ...how,
      face: faceName(face, how.size),
      pieces: text.split('\u00a0'),
    })),
  }
}

/** @param {string} face @param {number} size */
function faceName(face, size) {
  return `${face}-${size}`
}

/**
 * The patterns that the program itself uses, in TeX's way of writing them.
 *
 * @param {string} tag
 */
function languageOf(tag) {
  const { left, right, exceptions, levels, tree } = patternsOf(tag)
  const patterns = leaves(tree, '').map(([pattern, at]) => texPattern(pattern, levels[at] ?? ''))
  const apostrophes = patterns.some((pattern) => pattern.includes("'"))
  return {
    left,
    right,
    exceptions: exceptions.join(' '),
    patterns: patterns.join(' '),
    apostrophes,
  }
}

/**
 * @param {import('../../build/patterns.js').Branches} tree
 * @param {string} before
 * @returns {(readonly [pattern: string, levels: number])[]}
 */
function leaves(tree, before) {
  return Object.entries(tree).flatMap(([letter, node]) => {
    const pattern = before + letter
    if (typeof node === 'number') return [[pattern, node]]
    if (!Array.isArray(node)) return leaves(node, pattern)
    return [[pattern, node[1]], ...leaves(node[0], pattern)]
  })
}

/**
 * `.ach` with the levels 0004 is `.ach4`: a level before each letter, none before the first full stop.
 *
 * @param {string} word @param {string} levels
 */
function texPattern(word, levels) {
  const edge = word.startsWith('.') ? '.' : ''
  const letters = [...word.slice(edge.length), '']
  return edge + letters.map((letter, n) => (levels[n] ?? '0').replace('0', '') + letter).join('')
}

/** @param {unknown} value @returns {string} */
function lua(value) {
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`
  if (Array.isArray(value)) return `{${value.map(lua).join(',\n')}}`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `["${key}"]=${lua(part)}`)
    .join(',\n')}}`
}

/**
 * How far the program itself lets signs hang, as microtype reads it: hundredths of a sign's own width.
 */
async function protrusions() {
  const source = readFileSync('src/typeset/inline/protrusion.ts', 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  const { protrusionBefore, protrusionAfter } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )
  const signs = [...'.,:;-\u2010\u2011–—’”\'"‘“»›«‹„‚!?…()[]¡¿']
  const lines = signs.map((sign) => {
    const hex = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const [before, after] = [protrusionBefore(sign), protrusionAfter(sign)]
    return `"${hex} = {${Math.round(1000 * before)},${Math.round(1000 * after)}}`
  })
  return `\\SetProtrusion[name=bulletin]{encoding=TU}{\n${lines.join(',\n')}\n}\n`
}

/**
 * @param {string} tag @param {readonly Case[]} cases
 * @param {ReturnType<typeof askLuaTeX>} answers @param {Oracle} oracle
 */
function writeResults(tag, cases, answers, { results }) {
  let usual = 0
  const rows = cases.flatMap((given, n) => {
    const answer = answers.get(n + 1)
    if (given.looseness === 0) usual = answer?.lines.length ?? Number.NaN
    if (given.lang !== tag || answer?.lines.length !== usual + given.looseness) return []
    const { text, ...how } = given
    const { case: _, ...broken } = answer
    return [JSON.stringify({ ...how, ...broken, text })]
  })
  mkdirSync(results, { recursive: true })
  writeFileSync(`${results}/${tag}.jsonl`, `${rows.join('\n')}\n`)
  console.log(`${tag}: ${rows.length} cases`)
}
