import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import {
  article,
  contact,
  dice,
  documentOf,
  group,
  heading,
  insertOf,
  madeIssue,
  paragraph,
  request,
  sentence,
} from './made-issue.ts'
import { insert, sheetsOf, themeNamed, typesetWith } from './press.ts'
import { linesOn, placedLines, placedWords, wordsOf } from './read-sheets.ts'
import { lay } from './setting-of.ts'

const requests = (count: number, words = 40): readonly Block[] =>
  Array.from({ length: count }, (_, i) => request(`r${i}`, sentence(dice(i + 1), words)))

const long = (words: number): string => sentence(dice(7), words)

describe('the size of an issue', () => {
  test('a short issue has the best size and leading, and its contact at the foot of the back', () => {
    const sheets = sheetsOf(insertOf(...requests(4)))
    expect([sheets.size, sheets.leading]).toEqual([10.5, 12.81])
    const back = sheets.panels[3]
    expect(
      back &&
        linesOn(back)
          .slice(-2)
          .map(({ block }) => block),
    ).toEqual(['contact', 'contact'])
    const lowest = 36 + 0.72 * 10.5 + 41 * 12.81
    expect(back && linesOn(back).at(-1)?.y).toBeCloseTo(lowest, 2)
    expect(lowest + 0.27 * 10.5 + 12.81).toBeGreaterThan(612 - 36)
    expect(sheets.linesLeft).toBeGreaterThan(80)
  })

  test('the more there is, the smaller it is set, and never below the floor', () => {
    const sizes = [36, 40, 44].flatMap((count) => {
      const set = typesetWith(insertOf(...requests(count)))
      return set.ok ? [set.sheets.size] : []
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(2)
    for (const size of sizes) expect(Math.round(size * 20)).toBeCloseTo(size * 20, 6)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9)
  })

  test('a much larger size would not hold the issue', () => {
    const document = insertOf(...requests(60))
    const { size } = sheetsOf(document)
    const larger = { best: size + 0.7, floor: size + 0.7 }
    expect(size).toBeLessThan(10.5)
    expect(typesetWith(document, { insert: { size: larger } }).ok).toBe(false)
  })

  test('rather than be smaller than 10 points, requests follow without a space, and stand in', () => {
    const starts = (sheets: Sheets) => {
      const lines = placedLines(sheets)
      return lines.flatMap(({ line, block, panel }, i) => {
        const before = lines[i - 1]
        const goesOn = before?.panel === panel && before.block !== block
        if (!goesOn || !/^r[1-9]/.test(line.block) || !/^r/.test(before.line.block)) return []
        return [[(line.y - before.line.y) / sheets.leading, (line.x - before.line.x) / sheets.size]]
      })
    }
    const made = [36, 40, 44, 48, 56].map((count) => sheetsOf(insertOf(...requests(count))))
    const [open, closed] = [
      made.filter(({ size }) => size > 10),
      made.filter(({ size }) => size < 10),
    ]
    expect([open.length, closed.length].every((count) => count > 0)).toBe(true)
    for (const [lines, indent] of open.flatMap(starts)) {
      expect(lines).toBeCloseTo(2)
      expect(indent).toBe(0)
    }
    for (const [lines, indent] of closed.flatMap(starts)) {
      expect(lines).toBeCloseTo(1)
      expect(indent).toBeCloseTo(1.2, 1)
    }
    for (const sheets of made) expect(starts(sheets).length).toBeGreaterThan(30)
  })

  test.each(['half-fold', 'tri-fold'] as const)(
    'never grows with what there is to say by more than even lines are worth: %s',
    (shape) => {
      const sizes = Array.from({ length: 16 }, (_, i) => 30 + 2 * i).flatMap((count) => {
        const set = typesetWith(insertOf(...requests(count)), { insert: { shape } })
        return set.ok ? [set.sheets.size] : []
      })
      expect(sizes.length).toBeGreaterThan(10)
      expect(Math.min(...sizes)).toBeLessThan(9.6)
      sizes.forEach((size, i) => {
        expect(Math.max(...sizes.slice(i))).toBeLessThanOrEqual(size + 0.5)
      })
    },
  )

  test('where paragraphs do not stand in, requests keep a third of a line between them', () => {
    const theme = themeNamed('plain')
    const set = [24, 32, 36, 40, 44].flatMap((count) => {
      const made = typesetWith(insertOf(...requests(count)), { theme })
      return made.ok ? [made.sheets] : []
    })
    expect(Math.min(...set.map(({ size }) => size))).toBeLessThan(10)
    for (const sheets of set) {
      const lines = placedLines(sheets)
      lines.forEach(({ line, panel }, i) => {
        const before = lines[i - 1]
        const goesOn = before?.panel === panel && before.line.block !== line.block
        if (goesOn && /^r[1-9]/.test(line.block) && /^r/.test(before.line.block))
          expect(line.y - before.line.y).toBeGreaterThan(1.33 * sheets.leading)
      })
    }
  })

  test('leading stays between its bounds', () => {
    for (const count of [4, 42, 46, 50]) {
      const { size, leading } = sheetsOf(insertOf(...requests(count)))
      expect(leading / size).toBeGreaterThanOrEqual(1.14 - 0.001)
      expect(leading / size).toBeLessThanOrEqual(1.22 + 0.001)
    }
  })

  test('a floor that is the best size is the only size', () => {
    const size = { best: 11, floor: 11 }
    expect(sheetsOf(insertOf(...requests(5)), { insert: { size } }).size).toBe(11)
  })
})

describe('the size of an issue that fills its panels', () => {
  test.each(['missal', 'broadsheet', 'cathedral', 'quiet'])(
    'gives way to even lines by less than a point: %s',
    async (look) => {
      const made = async (more: string) =>
        (await lay('fixtures/parishes/four-panels', '2026-10-11', ` look: ${look},${more}`)).sheets
      const { size, shape } = await made('')
      const larger = size + 0.9
      expect(shape).toBe('half-fold')
      expect((await made(` size: { best: ${larger}, floor: ${larger} },`)).shape).toBe('booklet')
    },
  )
})

describe('items that go in if there is room', () => {
  const ifRoom = ['r3', 'r9', 'r1']

  test('stay where there is room', () => {
    const set = typesetWith(insertOf(...requests(10)), { ifRoom })
    expect(set.ok && set.leftOut).toEqual([])
  })

  test('leave one after another, named, and no more of them than must', () => {
    const document = insertOf(...requests(54))
    const set = typesetWith(document, { ifRoom, insert: { size: { best: 10.5, floor: 10 } } })
    if (!set.ok) throw new Error('does not fit')
    expect(set.leftOut).toEqual(ifRoom.slice(0, set.leftOut.length))
    expect(set.leftOut.length).toBeGreaterThan(0)
    expect(set.leftOut.length).toBeLessThan(3)
    expect(set.diagnostics.filter(({ code }) => code === 'no-room')).toEqual(
      set.leftOut.map((id) => ({ severity: 'warning', code: 'no-room', values: { id } })),
    )
    const blocks = new Set(placedLines(set.sheets).map(({ line }) => line.block))
    for (const id of set.leftOut) expect(blocks).not.toContain(id)
    expect(blocks).toContain('r2')
  })
})

describe('what is pinned to the back', () => {
  const back = (words: number): Document =>
    insertOf(
      ...requests(3),
      article('vestry', 'From the vestry', [paragraph(long(words))], { panel: 'back' }),
    )

  test('stands on the last panel above the contact, however short the rest is', () => {
    const { panels } = sheetsOf(back(60))
    expect(panels.map((panel) => linesOn(panel).some(({ block }) => block === 'vestry'))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  test('stands last before the contact where nothing is an outer back', () => {
    const blocks = placedLines(sheetsOf(back(60), { insert: { shape: 'half-sheet' } })).map(
      ({ line }) => line.block,
    )
    expect([...new Set(blocks)].slice(-2)).toEqual(['vestry', 'contact'])
  })

  /** Whether the article has lines on each of the last two panels. */
  const lastTwo = ({ panels }: Sheets): readonly boolean[] =>
    panels.slice(2).map((panel) => linesOn(panel).some(({ block }) => block === 'vestry'))

  test('begins on the panel before where all type would be smaller for it, and never at once', () => {
    const sizes = Array.from({ length: 30 }, (_, i) => {
      const set = typesetWith(back(340 + 30 * i), { insert: { size: { best: 14, floor: 9 } } })
      if (!set.ok) throw new Error(JSON.stringify(set.diagnostics))
      const [inside, onBack] = lastTwo(set.sheets)
      expect(onBack).toBe(true)
      expect(set.diagnostics.filter(({ code }) => code === 'not-on-its-panel')).toMatchObject(
        inside ? [{ severity: 'note', values: { panel: 'back', parts: ['vestry'] } }] : [],
      )
      return { inside, size: set.sheets.size }
    })
    const first = sizes.findIndex(({ inside }) => inside)
    expect(first).toBeGreaterThan(0)
    expect(sizes.slice(first).every(({ inside }) => inside)).toBe(true)
    const falls = sizes.slice(1).map(({ size }, i) => (sizes[i]?.size ?? 0) - size)
    expect(Math.max(...falls)).toBeLessThanOrEqual(0.75)
  })

  test('is refused only where the issue is longer than all panels hold at the floor', () => {
    const fits = (words: number) => typesetWith(back(words))
    let [most, over] = [100, 4000]
    while (over - most > 1) {
      const middle = Math.floor((most + over) / 2)
      if (fits(middle).ok) most = middle
      else over = middle
    }
    const full = sheetsOf(back(most))
    expect(full.size).toBe(9)
    expect(lastTwo(full)).toEqual([true, true])
    expect(placedWords(full)).toEqual(wordsOf(back(most)))
    const set = fits(over)
    expect(set.ok).toBe(false)
    expect(set.diagnostics).toMatchObject([{ code: 'does-not-fit', values: { size: 9 } }])
    const [problem] = set.diagnostics
    // a paragraph's last line takes no other with it, but a divided word does not end a panel
    expect(problem?.code === 'does-not-fit' && problem.values.linesOver).toBeLessThanOrEqual(2)
  })
})

describe('the shape left to choose', () => {
  const chosen = (count: number) => {
    const set = typesetWith(insertOf(...requests(count)), { insert: { shape: 'auto' } })
    if (!set.ok) throw new Error('does not fit')
    return set
  }

  test('takes the least paper that holds everything, and says what was too small', () => {
    const shapes = [2, 14, 34, 64, 140].map((count) => {
      const { shape, panels } = chosen(count).sheets
      return [shape, panels.length]
    })
    expect(shapes).toEqual([
      ['half-sheet', 1],
      ['half-sheet', 2],
      ['half-fold', 4],
      ['booklet', 8],
      ['booklet', 12],
    ])
    expect(chosen(34).shapeReason).toMatchObject({
      why: 'least',
      shape: 'half-fold',
      refused: [{ shape: 'half-sheet', panels: 2, size: 9 }],
    })
    expect(chosen(34).shapeReason.refused[0]?.lines).toBeGreaterThan(0)
  })

  test('uses both sides of a half-sheet where the type is larger for it', () => {
    const sizes = Array.from({ length: 12 }, (_, i) => chosen(i + 2))
    const both = sizes.find(({ shapeReason }) => shapeReason.refused[0]?.lines === 0)
    expect(both?.sheets.panels.length).toBe(2)
    expect(both?.sheets.size).toBeGreaterThan(both?.shapeReason.refused[0]?.size ?? 11)
  })

  test('takes larger paper before anything leaves', () => {
    const set = typesetWith(insertOf(...requests(64)), {
      ifRoom: ['r1'],
      insert: { shape: 'auto' },
    })
    expect(set.ok && [set.sheets.shape, set.leftOut]).toEqual(['booklet', []])
  })

  test('a named shape is kept', () => {
    const set = typesetWith(insertOf(...requests(2)), { insert: { shape: 'booklet' } })
    expect(set.ok && set.shapeReason).toMatchObject({ why: 'named', panels: 4, refused: [] })
  })
})

describe('hard cases', () => {
  test('nothing at all', () => {
    const sheets = sheetsOf(documentOf())
    expect(sheets.panels.map(({ placed }) => placed)).toEqual([[], [], [], []])
  })

  test('one endless paragraph', () => {
    const document = documentOf(paragraph(long(9000)), contact)
    const sheets = sheetsOf(document, { insert: { shape: 'booklet' } })
    expect(placedWords(sheets)).toEqual(wordsOf(document))
    const feet = sheets.panels.slice(0, -2).map((panel) => linesOn(panel).at(-1)?.y)
    expect(new Set(feet).size).toBeLessThanOrEqual(2)
  })

  test('a hundred short requests', () => {
    const document = insertOf(...requests(100, 5))
    const sheets = sheetsOf(document, { insert: { shape: 'booklet' } })
    expect(placedWords(sheets)).toEqual(wordsOf(document))
  })

  test('a heading taller than a panel is divided rather than lost', () => {
    const document = documentOf(heading(1, long(260)), paragraph(long(50)))
    const sheets = sheetsOf(document)
    expect(placedWords(sheets)).toEqual(wordsOf(document))
    expect(new Set(placedLines(sheets).map(({ panel }) => panel)).size).toBeGreaterThan(1)
  })

  test('a group kept together that is taller than a panel is divided, its headings still not left behind', () => {
    const many = Array.from({ length: 12 }, (_, i) => [
      heading(3, long(4)),
      paragraph(sentence(dice(i + 3), 70)),
    ]).flat()
    const sheets = sheetsOf(documentOf(group('section', [], many, { keep: true })))
    const lines = placedLines(sheets)
    const stranded = lines.filter(
      ({ tag, panel }, i) => tag === 'H3' && lines[i + 2]?.panel !== panel,
    )
    expect(stranded).toEqual([])
  })

  test('a word longer than any line', () => {
    const document = insertOf(request('r', `See ${'abcdefghij'.repeat(12)} there`))
    const set = typesetWith(document)
    if (!set.ok) throw new Error('does not fit')
    expect(placedWords(set.sheets)).toEqual(wordsOf(document))
    expect(set.diagnostics.filter(({ code }) => code !== 'panels-blank')).toMatchObject([
      { code: 'word-divided', values: { parts: ['r'] } },
    ])
  })

  test('a picture as wide as the measure', () => {
    const figure: Block = {
      kind: 'figure',
      classes: [],
      alt: 'The church from the south',
      caption: [{ kind: 'text', text: 'Photograph of 1911' }],
      content: { kind: 'picture', src: 'church.png' },
    }
    const { panels } = sheetsOf(insertOf(...requests(3), figure, ...requests(3)))
    const pictures = panels.flatMap(({ placed }) => placed.filter(({ kind }) => kind === 'picture'))
    // four fifths of a measure on which lines are more even than on all of 324 pt
    expect(pictures).toMatchObject([{ src: 'church.png', width: 258.2, height: 193.65 }])
  })
})

test('the same document gives the same sheets', () => {
  for (const seed of [3, 40, 90, 150]) {
    const document = madeIssue(seed, seed / 6)
    const twice = [0, 1].map(() =>
      JSON.stringify(typesetWith(document, { insert: { shape: 'auto' } })),
    )
    expect(twice[0]).toBe(twice[1])
  }
})

test('a class that the theme does not know is an error that names the known ones', () => {
  const set = typesetWith(insertOf(paragraph('Words', 'boxed')), { insert })
  expect(set.ok).toBe(false)
  expect(set.diagnostics).toMatchObject([
    { severity: 'error', code: 'unknown-class', values: { name: 'boxed' } },
  ])
})
