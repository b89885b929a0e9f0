import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Block } from '../../src/document/document.ts'
import { decodeTheme } from '../../src/theme/decode-theme.ts'
import { article, documentOf, group, heading, paragraph } from './made-issue.ts'
import { sheetsOf, shipped, themeIn, themeNamed } from './press.ts'
import { linesOn } from './read-sheets.ts'

const PLAIN = {
  page: { margins: { top: '0.5 in', bottom: 36, outer: '12.7 mm', inner: '36 pt' } },
  faces: { regular: 'plain', italic: 'slanted' },
  palette: { ink: '#000000', red: '#aa0000' },
}

function problemsOf(theme: unknown): readonly Diagnostic[] {
  const problems: Diagnostic[] = []
  const text = typeof theme === 'string' ? theme : stringify(theme)
  decodeTheme('templates/theme.yaml', text, shipped, (problem) => problems.push(problem))
  return problems
}

const themeOf = (theme: unknown) => themeIn(stringify(theme))

/** Runs of the first line of a document set with a theme. */
function firstRuns(styles: object, ...blocks: readonly Block[]) {
  const theme = themeOf({ ...PLAIN, styles })
  const [line] = sheetsOf(documentOf(...blocks), { theme }).panels.flatMap(linesOn)
  return line?.runs ?? []
}

describe('a theme’s file', () => {
  test('the shipped ones can be read', () => {
    expect(themeNamed('missal').faces['italic']).toBe('eb-garamond-italic')
    expect(themeNamed('large-print').insert.shape).toBe('flat')
  })

  test('lengths are points, inches or millimetres', () => {
    expect(themeOf(PLAIN).page.margins).toEqual({
      top: 36,
      bottom: 36,
      outer: 36,
      inner: 36,
    })
  })

  test('a key that no theme has is named with those that there are', () => {
    expect(problemsOf({ ...PLAIN, stiles: {}, styles: { h2: { weigth: 'bold' } } })).toMatchObject([
      { code: 'unknown-key', values: { key: 'stiles', nearest: 'styles' }, place: { line: 13 } },
      { code: 'unknown-key', values: { key: 'weigth', nearest: 'weight' }, place: { line: 16 } },
    ])
  })

  test.each([
    [{ h7: {} }, 'unknown-selector', { found: 'h7', nearest: 'h1' }],
    [{ 'p..x': {} }, 'unknown-selector', { found: 'p..x', nearest: undefined }],
    [{ '.box blokquote': {} }, 'unknown-selector', { nearest: 'blockquote' }],
    [{ p: { size: 'large' } }, 'wrong-number', { key: 'size', found: 'large' }],
    [{ p: { size: 0.1 } }, 'wrong-number', { key: 'size', least: 0.6 }],
    [{ p: { leading: 'boddy' } }, 'wrong-number', { key: 'leading', or: 'body' }],
    [{ p: { colour: 'redd' } }, 'unknown-word', { found: 'redd', nearest: 'red' }],
    [{ p: { before: '1 plus' } }, 'wrong-space', { key: 'before' }],
    [{ p: { before: '0.1 minus 0.5' } }, 'wrong-space', { key: 'before' }],
    [{ p: { keep: 'together' } }, 'unknown-word', { key: 'keep' }],
    [{ p: { keep: ['lines', 'nex'] } }, 'unknown-word', { key: 'keep', nearest: 'next' }],
    [{ p: { 'rule-above': { thickness: '1 cm' } } }, 'wrong-length', { key: 'thickness' }],
    [{ p: 3 }, 'wrong-kind', { key: 'p', wanted: 'mapping' }],
  ])('a value that cannot be used is named: %j', (styles, code, values) => {
    expect(problemsOf({ ...PLAIN, styles })).toMatchObject([{ severity: 'error', code, values }])
  })

  test('a face that the package does not have is named with the one that was likely meant', () => {
    const wrong = { ...PLAIN, faces: { regular: 'eb-garamond-regullar', bold: 'ours.ttf' } }
    expect(problemsOf(wrong)).toMatchObject([
      { code: 'unknown-face', values: { key: 'regular', nearest: 'eb-garamond-regular' } },
    ])
  })

  test('the margins of a shape are told by its name', () => {
    const page = { ...PLAIN.page, 'margins-of': { flat: { top: 72 }, 'tri-fld': {} } }
    expect(problemsOf({ ...PLAIN, page })).toMatchObject([
      { code: 'unknown-key', values: { key: 'tri-fld', nearest: 'tri-fold' } },
    ])
  })

  test('says how many words a chosen verse should have', () => {
    const verseIn = (verse: unknown) => themeOf({ ...PLAIN, verse }).verse
    expect(themeNamed('missal').verse).toEqual({ least: 6, most: 40 })
    expect(verseIn(undefined)).toEqual({ least: 6, most: 40 })
    expect(verseIn({ most: 25 })).toEqual({ least: 6, most: 25 })
    expect(problemsOf({ ...PLAIN, verse: { least: 30, most: 20 } })).toMatchObject([
      { code: 'least-above-most', values: { least: 30, most: 20 } },
    ])
    expect(problemsOf({ ...PLAIN, verse: { most: 'many' } })).toMatchObject([
      { code: 'wrong-number', values: { key: 'most' } },
    ])
  })

  test('every problem is told at once, each with its place', () => {
    const text = [
      'page: { margins: { top: 1 } }',
      'faces: { regular: plain }',
      'palette: { ink: black }',
      'styles: { p: { colour: ink } }',
      'body: { size: large }',
    ].join('\n')
    expect(problemsOf(text)).toMatchObject([
      { code: 'wrong-colour', values: { key: 'ink', found: 'black' }, place: { line: 3 } },
      { code: 'wrong-number', values: { key: 'size' }, place: { line: 5 } },
    ])
  })

  test('a colour without quotation marks is told to be cut off', () => {
    const cut = `${stringify({ ...PLAIN, palette: undefined })}palette:\n  ink: #000000\n`
    expect(problemsOf(cut)).toMatchObject([{ code: 'hash-cut', values: { key: 'ink' } }])
  })

  test('something that is no mapping', () => {
    expect(problemsOf('classical').length).toBe(1)
    expect(problemsOf('')).toEqual([])
  })
})

describe('a theme’s rules', () => {
  test('later ones hold over earlier ones, whatever they name', () => {
    const [run] = firstRuns({ '.big': { size: 2 }, p: { size: 1.5 } }, paragraph('Words', 'big'))
    expect(run?.size).toBe(15.75)
  })

  test('what stands inside inherits the type, not the spaces', () => {
    const inside = group('aside', ['box'], [paragraph('Words')])
    const styles = { '.box': { size: 1.2, colour: 'red', slope: 'italic', left: 2 } }
    expect(firstRuns(styles, inside)).toMatchObject([
      { size: 12.6, colour: '#aa0000', face: 'italic' },
    ])
  })

  test('a selector may name what an element stands in, near or far', () => {
    const nested = group('aside', ['box'], [group('section', [], [paragraph('Words')])])
    expect(firstRuns({ '.box p': { colour: 'red' } }, nested)[0]?.colour).toBe('#aa0000')
    expect(firstRuns({ '.box p': { colour: 'red' } }, paragraph('Words'))[0]?.colour).toBe(
      '#000000',
    )
    expect(firstRuns({ 'article .box p': { colour: 'red' } }, nested)[0]?.colour).toBe('#000000')
  })

  test('emphasis inside italics is upright', () => {
    const words: Block = {
      kind: 'paragraph',
      classes: [],
      inlines: [
        { kind: 'text', text: 'Of ' },
        { kind: 'emphasis', inlines: [{ kind: 'text', text: 'one' }] },
      ],
    }
    const styles = { p: { slope: 'italic' }, em: { slope: 'opposite' } }
    expect(firstRuns(styles, words).map(({ face }) => face)).toEqual(['italic', 'regular'])
  })

  test('a face that the theme lacks is the next plainer one', () => {
    const styles = { p: { weight: 'bold', slope: 'italic' } }
    expect(firstRuns(styles, paragraph('Words'))[0]?.face).toBe('regular')
  })

  test('spaces between blocks do not add up: the larger one stands', () => {
    const styles = { h2: { after: 1 }, p: { before: 3 }, article: {} }
    const theme = themeOf({ ...PLAIN, styles })
    const document = documentOf(article('a', 'Title', [paragraph('Words')]))
    const size = { best: 10, floor: 10 }
    const leading = { best: 1.2, floor: 1.2 }
    const sheets = sheetsOf(document, { theme, insert: { size, leading } })
    const [title, words] = sheets.panels.flatMap(linesOn)
    expect(title && words && words.y - title.y).toBeCloseTo(12 + 3 * 12, 3)
  })

  test('paragraphs after another of their kind stand in, the first does not', () => {
    const theme = themeOf({ ...PLAIN, styles: { p: { indent: 2 }, h2: {} } })
    const document = documentOf(heading(2, 'Title'), paragraph('One'), paragraph('Two'))
    const size = { best: 10, floor: 10 }
    const sheets = sheetsOf(document, { theme, insert: { size } })
    expect(sheets.panels.flatMap(linesOn).map(({ x }) => x)).toEqual([36, 36, 56])
  })
})
