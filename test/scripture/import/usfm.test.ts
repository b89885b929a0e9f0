import { describe, expect, it } from 'vitest'
import { imported, oddIn, versesOf } from './imported.ts'

const psalm = (lines: string): string => `\\id PSA - Of nobody\n\\h Psalms\n\\mt1 Psalms\n${lines}`

describe('USFM', () => {
  it('is verses without titles, headings, introductions and references', () => {
    const text = psalm(`\\ip An introduction \\bk Psalms\\bk*.
\\c 3
\\ms BOOK I
\\s1 A heading
\\r (2 Samuel 15:13–29)
\\d A Psalm of David.
\\b
\\q1
\\v 1 O LORD, how my foes have increased!
\\q2 How many rise up against me!
\\qr Selah
\\q1
\\v 2 Many say of me, “God will not deliver him.”
`)
    expect(versesOf(imported(text))).toEqual([
      'Ps 3:1 O \\nd LORD\\nd*, how my foes have increased! How many rise up against me! Selah',
      'Ps 3:2 Many say of me, “God will not deliver him.”',
    ])
  })

  it('takes the words before verse 2 for verse 1 where that has no mark', () => {
    const read = imported(
      psalm(
        '\\c 1\n\\s1 Two ways\n\\q1 Happy are they\n\\q2 who walk.\n\\q1\n\\v 2 They delight.\n',
      ),
    )
    expect(versesOf(read)).toEqual(['Ps 1:1 Happy are they who walk.', 'Ps 1:2 They delight.'])
    expect(oddIn(read)).toContain('first-verse: Psalm 1')
  })

  it('leaves words before a verse 1 that has its mark out, and says so', () => {
    const read = imported(psalm('\\c 1\n\\p Stray words.\n\\v 1 The verse.\n'))
    expect(versesOf(read)).toEqual(['Ps 1:1 The verse.'])
    expect(oddIn(read)).toContain('between-verses: Psalm 1')
  })

  it('reads numbers with what clings to them, and verses printed as one or in parts', () => {
    const read = imported(
      psalm(
        '\\c 1\n\\v 1... for this reason\n\\v 2-3 two in one\n\\v 4a half\n\\v 4b and half\n\\v 5,6 again\n',
      ),
    )
    expect(versesOf(read)).toEqual([
      'Ps 1:1 ... for this reason',
      'Ps 1:2-3 two in one',
      'Ps 1:4 half and half',
      'Ps 1:5-6 again',
    ])
    expect(oddIn(read)).toContain('number: Psalm 1:1')
  })

  it('leaves notes out and sets the spaces beside them right', () => {
    const read = imported(
      psalm(
        '\\c 1\n\\v 1 the web.\\f + \\fr 1:1 \\ft Or: \\fqa net\\f*Then she called \\f + \\ft x\\f* him, faith \\f + \\ft y\\f*— and\\x - \\xo 1 \\xt Jn 1\\x* hope.\n',
      ),
    )
    expect(versesOf(read)).toEqual(['Ps 1:1 the web. Then she called him, faith— and hope.'])
    expect(oddIn(read)).toEqual(
      expect.arrayContaining(['run-together: Psalm 1:1', 'space-before-mark: Psalm 1:1']),
    )
  })

  it('ends a note that is never closed where the next verse begins', () => {
    const read = imported(psalm('\\c 1\n\\v 1 one \\f + \\ft a note\n\\v 2 two\n'))
    expect(versesOf(read)).toEqual(['Ps 1:1 one', 'Ps 1:2 two'])
    expect(oddIn(read)).toContain('open-note: Psalm 1:1')
  })

  it('knows the marks of USFM 3: attributes, milestones, nesting, other numbers', () => {
    const read = imported(
      psalm(
        '\\ca 9\\ca*\n\\c 1\n\\ts\\*\n\\v 1 \\vp 1b\\vp*\\zaln-s |x-strong="H835" x-content="a \\"b\\""\\*\\w Happy|lemma="ashrei" strong="H835"\\w*\\zaln-e\\* \\add the \\+nd Lord\\+nd*’s\\add* \\qt-s |who="X"\\*own\\qt-e\\*\n',
      ),
    )
    expect(versesOf(read)).toEqual([
      'Ps 1:1 Happy \\add the \\add*\\add \\nd LORD\\nd*\\add*\\add ’s\\add* own',
    ])
  })

  it('keeps what a publisher marked, and sets the name of God apart only in a free text', () => {
    const text = psalm(
      '\\c 1\n\\v 1 The LORD, the \\nd Lord\\nd* \\nd God\\nd*, \\nd Yahweh\\nd*.\n',
    )
    expect(versesOf(imported(text, 'BSB'))).toEqual([
      'Ps 1:1 The \\nd LORD\\nd*, the \\nd LORD\\nd* \\nd GOD\\nd*, Yahweh.',
    ])
    expect(versesOf(imported(text, 'NIV'))).toEqual([
      'Ps 1:1 The LORD, the \\nd LORD\\nd* \\nd GOD\\nd*, Yahweh.',
    ])
  })

  it('takes cells, line breaks and ties for spaces, and unknown marks for none', () => {
    const read = imported(
      psalm('\\c 1\n\\v 1\n\\tr \\tc1 Reuben \\tc2 46,500\n\\p one//two no~break \\zmark here\n'),
    )
    expect(versesOf(read)).toEqual(['Ps 1:1 Reuben 46,500 one two no\u00a0break here'])
    expect(oddIn(read)).toContain('unknown-mark: \\zmark')
  })

  it('tells where a chapter has no mark, and keeps nothing of it under the chapter before', () => {
    const verses = (count: number, word: string): string =>
      Array.from({ length: count }, (_, n) => `\\v ${n + 1} ${word} ${n + 1}.\n`).join('')
    const text = `\\id PHP\n\\c 2\n${verses(3, 'Two')}\\p\n${verses(5, 'Three')}\\c 4\n${verses(2, 'Four')}`
    const read = imported(text)
    expect(versesOf(read)).toEqual([
      'Phil 2:1 Two 1.',
      'Phil 2:2 Two 2.',
      'Phil 2:3 Two 3.',
      'Phil 4:1 Four 1.',
      'Phil 4:2 Four 2.',
    ])
    expect(oddIn(read)).toEqual(['chapter-mark: Philippians 2:3 (a file:7)'])
  })

  it('tells the same where the first verse of the chapter is gone too', () => {
    const text = `\\id PHP\n\\c 3\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `\\v ${n} a\n`).join('')}\\v 2 b\n\\v 8 b\n`
    const read = imported(text)
    expect(versesOf(read)).toHaveLength(7)
    expect(oddIn(read)).toContain('chapter-mark: Philippians 3:7 (a file:10)')
  })

  it('tells numbers that are passed over, verses without words, and those that come twice or late', () => {
    const read = imported(psalm('\\c 1\n\\v 1 a\n\\v 3 c\n\\v 4\n\\v 3 again\n\\v 2 b\n\\v 6 f\n'))
    expect(versesOf(read)).toEqual(['Ps 1:1 a', 'Ps 1:2 b', 'Ps 1:3 c', 'Ps 1:6 f'])
    expect(oddIn(read)).toEqual(
      expect.arrayContaining([
        'verse-twice: Psalm 1:3',
        'out-of-order: Psalm 1:2',
        'no-words: Psalm 1:4',
        'gap: Psalm 1:5',
      ]),
    )
  })

  it('may have a file for each book, front matter, and files that are no scripture', () => {
    const read = imported({
      '00FRT.usfm': '\\id FRT\n\\mt Preface\n\\p Words of the editors.\n',
      '01GEN.usfm': '\ufeff\\id GEN\r\n\\c 1\r\n\\v 1 In the beginning.\r\n',
      '50JUD.usfm': '\\id JUD\n\\v 1 Jude.\n',
      '90XYZ.usfm': '\\id ZZZ\n\\c 1\n\\v 1 Nothing known.\n',
      'cover.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'readme.txt': 'Thank you for reading.\n',
      'all.zip': new Uint8Array([0x50, 0x4b, 3, 4, 0]),
    })
    expect(versesOf(read)).toEqual(['Gen 1:1 In the beginning.', 'Jude 1:1 Jude.'])
    expect(oddIn(read)).toEqual([
      'short-book: Genesis (1/50)',
      'unknown-book: ZZZ',
      'other-file: cover.png, readme.txt, all.zip',
    ])
  })
})
