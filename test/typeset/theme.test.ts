import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/compose/document.ts'
import { decodeTheme } from '../../src/typeset/decode-theme.ts'
import { article, documentOf, group, heading, paragraph } from './made-issue.ts'
import { sheetsOf, themeNamed } from './press.ts'
import { linesOn } from './read-sheets.ts'

const PLAIN = {
  page: { margins: { top: '0.5 in', bottom: 36, outer: '12.7 mm', inner: '36 pt' } },
  faces: { regular: 'plain', italic: 'slanted' },
  palette: { ink: '#000000', red: '#aa0000' },
}

const problemsOf = (theme: unknown) => {
  const decoded = decodeTheme(theme)
  return decoded.ok ? [] : decoded.diagnostics
}

/** Runs of the first line of a document set with a theme. */
function firstRuns(styles: object, ...blocks: readonly Block[]) {
  const decoded = decodeTheme({ ...PLAIN, styles })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  const [line] = sheetsOf(documentOf(...blocks), { theme: decoded.theme }).panels.flatMap(linesOn)
  return line?.runs ?? []
}

describe('a theme’s file', () => {
  test('the shipped ones can be read', () => {
    expect(themeNamed('theme').faces.italic).toBe('eb-garamond-italic')
    expect(themeNamed('large-print').insert.shape).toBe('flat')
  })

  test('lengths are points, inches or millimetres', () => {
    const decoded = decodeTheme(PLAIN)
    expect(decoded.ok && decoded.theme.page.margins).toEqual({
      top: 36,
      bottom: 36,
      outer: 36,
      inner: 36,
    })
  })

  test('a key that no theme has is named with those that there are', () => {
    expect(problemsOf({ ...PLAIN, colors: {}, styles: { h2: { weigth: 'bold' } } })).toMatchObject([
      { code: 'theme-key', values: { key: 'colors' } },
      { code: 'theme-key', values: { key: 'styles › h2 › weigth' } },
    ])
  })

  test.each([
    [{ h7: {} }, 'styles › h7'],
    [{ 'p..x': {} }, 'styles › p..x'],
    [{ p: { size: 'large' } }, 'styles › p › size'],
    [{ p: { size: 0.1 } }, 'styles › p › size'],
    [{ p: { colour: 'blue' } }, 'styles › p › colour'],
    [{ p: { before: '1 plus' } }, 'styles › p › before'],
    [{ p: { before: '0.1 minus 0.5' } }, 'styles › p › before'],
    [{ p: { keep: 'together' } }, 'styles › p › keep'],
    [{ p: 3 }, 'styles › p'],
  ])('a value that cannot be used is named: %j', (styles, key) => {
    expect(problemsOf({ ...PLAIN, styles })).toMatchObject([
      { severity: 'error', code: 'theme-value', values: { key } },
    ])
  })

  test('says how many words a chosen verse should have', () => {
    const verseIn = (verse: unknown) => {
      const decoded = decodeTheme({ ...PLAIN, verse })
      return decoded.ok && decoded.theme.verse
    }
    expect(themeNamed('theme').verse).toEqual({ least: 6, most: 40 })
    expect(verseIn(undefined)).toEqual({ least: 6, most: 40 })
    expect(verseIn({ most: 25 })).toEqual({ least: 6, most: 25 })
    expect(problemsOf({ ...PLAIN, verse: { least: 30, most: 20 } })).toMatchObject([
      { code: 'theme-value', values: { key: 'verse' } },
    ])
    expect(problemsOf({ ...PLAIN, verse: { most: 'many' } })).toMatchObject([
      { code: 'theme-value', values: { key: 'verse › most' } },
    ])
  })

  test('every problem is told at once, each with its place', () => {
    const decoded = decodeTheme(
      {
        ...PLAIN,
        faces: { italic: 'slanted' },
        palette: { ink: 'black' },
        page: { margins: { top: 1 } },
      },
      (path) => ({ file: 'templates/theme.yaml', line: path.length, column: 1, length: 1 }),
    )
    expect(decoded.ok || decoded.diagnostics).toMatchObject([
      { values: { key: 'palette › ink' }, place: { line: 2 } },
      { values: { key: 'page › margins' }, place: { line: 2 } },
      { values: { key: 'faces' }, place: { line: 1 } },
    ])
  })

  test('something that is no mapping', () => {
    expect(problemsOf('classical').length).toBe(1)
    expect(problemsOf(null).length).toBe(1)
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
    const decoded = decodeTheme({ ...PLAIN, styles })
    if (!decoded.ok) throw new Error('theme')
    const document = documentOf(article('a', 'Title', [paragraph('Words')]))
    const size = { best: 10, floor: 10 }
    const leading = { best: 1.2, floor: 1.2 }
    const sheets = sheetsOf(document, { theme: decoded.theme, insert: { size, leading } })
    const [title, words] = sheets.panels.flatMap(linesOn)
    expect(title && words && words.y - title.y).toBeCloseTo(12 + 3 * 12, 3)
  })

  test('paragraphs after another of their kind stand in, the first does not', () => {
    const decoded = decodeTheme({ ...PLAIN, styles: { p: { indent: 2 }, h2: {} } })
    if (!decoded.ok) throw new Error('theme')
    const document = documentOf(heading(2, 'Title'), paragraph('One'), paragraph('Two'))
    const size = { best: 10, floor: 10 }
    const sheets = sheetsOf(document, { theme: decoded.theme, insert: { size } })
    expect(sheets.panels.flatMap(linesOn).map(({ x }) => x)).toEqual([36, 36, 56])
  })
})
