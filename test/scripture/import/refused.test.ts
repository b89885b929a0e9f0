import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostic.ts'
import { translationLimits as limits } from '../../../src/problems/limits.ts'
import { importTranslation } from '../../../src/scripture/import/index.ts'
import { versifications } from '../shipped.ts'
import { imported, versesOf } from './imported.ts'

const told = (problem: Diagnostic | undefined): string =>
  problem === undefined
    ? 'nothing'
    : `${problem.code} ${problem.place?.file}:${problem.place?.line} ${JSON.stringify(problem.values)}`

const zefania = (body: string): string => `<XMLBIBLE>\n${body}`

describe('a file that is no sound translation', () => {
  it.each([
    ['words', 'Dear friends,\nthis is a letter.\n', 'translation-form what was named:1 {}'],
    ['nothing', '', 'translation-empty what was named:1 {}'],
    ['other XML', '<html><body>Gen 1:1</body></html>', 'translation-form what was named:1 {}'],
    [
      'no verses',
      '\\id GEN\n\\mt Genesis\n\\ip All of it is an introduction.\n',
      'translation-empty what was named:1 {}',
    ],
    [
      'a truncated XML',
      zefania('<BIBLEBOOK bname="John"><CHAPTER cnumber="1">\n<VERS vnumber="1">In the beg'),
      'translation-truncated a file:3 {"element":"VERS"}',
    ],
    [
      'an XML that breaks off within a tag',
      zefania('<BIBLEBOOK bname="John"><CHAPTER cnumber="1"><VERS vnum'),
      'translation-truncated a file:2 {"element":"VERS"}',
    ],
    [
      'an XML whose elements cross',
      zefania('<BIBLEBOOK bname="John"><CHAPTER cnumber="1"></BIBLEBOOK></CHAPTER></XMLBIBLE>'),
      'translation-xml a file:2 {"element":"CHAPTER"}',
    ],
  ])('%s', (_, text, message) => {
    expect(told(imported(text).problem)).toBe(message)
  })

  it('is packed', () => {
    const gzip = new Uint8Array([0x1f, 0x8b, 8, 0])
    expect(told(imported(gzip).problem)).toBe('translation-archive a file:1 {"archive":"gzip"}')
  })

  it('is a zip that is damaged, cut, empty or holds no translation', () => {
    const verse = strToU8(`\\id GEN\n\\c 1\n\\v 1 ${'one two three '.repeat(40)}\n`)
    const zip = zipSync({ a: verse })
    const flipped = zip.map((byte, at) => (at > 40 && at < 60 ? byte ^ 0x55 : byte))
    expect(told(imported(zip.slice(0, -30)).problem)).toBe('translation-zip a file:1 {}')
    expect(told(imported(flipped).problem)).toMatch(/^translation-(?:zip|form|encoding) /)
    expect(told(imported(zipSync({})).problem)).toMatch(/^translation-/)
    const letter = zipSync({ 'letter.txt': strToU8('Dear friends') })
    expect(told(imported(letter).problem)).toBe('translation-form what was named:1 {}')
    const nested = zipSync({ 'inner.zip': zip })
    expect(told(imported(nested).problem)).toBe(
      'translation-archive a file/inner.zip:1 {"archive":"zip"}',
    )
  })

  it('is a zip that holds more than it may, and is not unpacked to find out', () => {
    const bomb = zipSync({ a: new Uint8Array(70 * 2 ** 20), b: new Uint8Array(70 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(told(imported(bomb).problem)).toBe(
      'translation-too-much a file:1 {"of":"bytes","most":134217728}',
    )
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.usfm`, new Uint8Array(0)])),
    )
    expect(told(imported(many).problem)).toBe(
      'translation-too-much a file:1 {"of":"files","most":500}',
    )
  })

  it.each([
    [
      'an entity',
      '<!DOCTYPE osis [\n<!ENTITY a "In the beginning was nothing.">\n]>\n<osis><verse osisID="Gen.1.1">&a;</verse></osis>',
    ],
    [
      'entities of entities',
      '<!DOCTYPE usx [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>\n<usx><book code="GEN"/><chapter number="1"/><verse number="1"/>&c;</usx>',
    ],
    [
      'an entity of another file',
      '<!DOCTYPE bible [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<bible><b n="Genesis"><c n="1"><v n="1">&a;</v></c></b></bible>',
    ],
    [
      'declarations that come late',
      `<!-- ${'a '.repeat(50)} -->\n<!DOCTYPE XMLBIBLE SYSTEM "bible.dtd" [ ]>\n<XMLBIBLE></XMLBIBLE>`,
    ],
  ])('defines words of its own: %s', (_, text) => {
    expect(imported(text).problem).toMatchObject({
      code: 'translation-entities',
      place: { file: 'a file' },
    })
  })

  it('may name a document type that nothing is taken from', () => {
    const text =
      '<!DOCTYPE bible SYSTEM "bible.dtd">\n<bible><b n="Genesis"><c n="1"><v n="1">one</v></c></b></bible>'
    expect(versesOf(imported(text))).toEqual(['Gen 1:1 one'])
  })

  it('is no sound JSON', () => {
    expect(told(imported('{"type": "USJ",\n"content": [\n').problem)).toBe(
      'translation-json a file:2 {}',
    )
  })

  it('is in another encoding', () => {
    const latin = Uint8Array.from(
      [...'Gen 1:1 one\nGen 1:2 caf\u00e9 two'].map((c) => c.charCodeAt(0)),
    )
    expect(told(imported(latin).problem)).toBe('translation-encoding a file:2 {"encoding":"UTF-8"}')
    const declared = '<?xml version="1.0" encoding="shift_jis"?><osis></osis>'
    expect(told(imported(declared).problem)).toBe(
      'translation-encoding a file:1 {"encoding":"shift_jis"}',
    )
  })

  it('has a book twice, in one file or in two', () => {
    const john = '\\id JHN\n\\c 1\n\\v 1 In the beginning.\n'
    expect(told(imported(john + john).problem)).toBe(
      'translation-book-twice a file:4 {"book":"John","file":"a file","line":1}',
    )
    expect(told(imported({ 'a.usfm': john, 'b.usfm': john }).problem)).toBe(
      'translation-book-twice b.usfm:1 {"book":"John","file":"a.usfm","line":1}',
    )
  })
})

/** A text without end, made as it is asked for. */
function* endless(beginning: string, piece: string): Iterable<Uint8Array> {
  yield new TextEncoder().encode(beginning)
  for (;;) yield new TextEncoder().encode(piece)
}

const sound: readonly string[] = [
  '\\id GEN\n\\c 1\n\\s1 A heading\n\\p\n\\v 1 In the \\w beginning|lemma="x"\\w*\\f + \\ft A note.\\f* \\add was\\add* light.\n',
  '<usx version="3.0"><book code="GEN"/><chapter number="1"/><para style="p"><verse number="1"/>one <char style="add">two</char><note style="f">n</note><verse eid="x"/></para></usx>',
  '{"type":"USJ","content":[{"type":"book","code":"GEN"},{"type":"chapter","number":"1"},{"type":"para","marker":"p","content":[{"type":"verse","number":"1"},"one"]}]}',
  '<usfx><book id="GEN"><c id="1"/><p><v id="1"/>one <add>two</add><ve/></p></book></usfx>',
  '<osis><div type="book" osisID="Gen"><chapter osisID="Gen.1"><verse osisID="Gen.1.1">one &amp; two</verse></chapter></div></osis>',
  '<XMLBIBLE><BIBLEBOOK bnumber="1" bname="Genesis"><CHAPTER cnumber="1"><VERS vnumber="1">one &lt;i&gt;two</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>',
  '<bible><b n="Genesis"><c n="1"><v n="1" t="2">one</v></c></b></bible>',
  '$$$Genesis 1:1\none <note>n</note>\n$$$Genesis 1:2\ntwo\n',
  'Gen 1:1 one\nGen 1:2 two\n',
]

describe('a file that something happened to', () => {
  const bytesOf = (text: string): Uint8Array => strToU8(text)
  const files = [...sound.map(bytesOf), zipSync({ 'a.usfm': bytesOf(sound[0] ?? '') })]

  it('is read or refused, and never breaks the import', () => {
    let refused = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.constantFrom('cut', 'change', 'twice'), fc.nat(), fc.nat(255)), {
          minLength: 1,
          maxLength: 4,
        }),
        (file, edits) => {
          let bytes = file
          for (const [kind, place, value] of edits) {
            const at = place % (bytes.length + 1)
            const part = bytes.subarray(at, at + (value % 20))
            if (kind === 'cut') bytes = bytes.slice(0, at)
            else if (kind === 'change')
              bytes = bytes.map((byte, index) => (index === at ? value : byte))
            else bytes = new Uint8Array([...bytes.subarray(0, at), ...part, ...bytes.subarray(at)])
          }
          const { problem, report } = imported(bytes)
          if (problem !== undefined) refused++
          expect(problem?.place?.file ?? report?.books.length).toBeTruthy()
        },
      ),
      { seed: 20261129, numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})

describe('what a translation may hold', () => {
  it('stands in the rules, every limit with its number', () => {
    const rules = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
    const section = /## Importing a translation\n[\s\S]*?\n## /.exec(rules)?.[0] ?? ''
    const numbers = section.match(/\d+/g) ?? []
    expect(numbers).toEqual(expect.arrayContaining(Object.values(limits).map(String)))
  })
})

describe('a text beyond all measure', () => {
  it.each([
    ['lines', 'verses', 'Gen 1:1 a\n', `Gen 1:2 ${'a '.repeat(1000)}\n`],
    ['one line', 'piece', 'Gen 1:1 ', 'a'.repeat(60_000)],
    ['one verse', 'verse', '\\id GEN\n\\c 1\n\\v 1 ', `${'a '.repeat(3000)}\n`],
    ['verses', 'verses', '\\id GEN\n', verses()],
    ['chapters', 'chapter', '\\id GEN\n', '\\c 999\n'],
    ['numbers', 'verse-number', '\\id GEN\n\\c 1\n', '\\v 1-999999999 a\n'],
    ['an element', 'verse', '<osis><verse osisID="Gen.1.1">', 'a '.repeat(30_000)],
    ['a comment', 'piece', '<osis><!-- ', 'a '.repeat(30_000)],
    ['elements in elements', 'depth', '<osis>', '<div>'.repeat(1000)],
    ['elements of USX', 'depth', '<usx>', '<char style="w">'.repeat(1000)],
    ['JSON', 'json', '{"type":"USJ","content":[', '"a",'.repeat(10_000)],
    ['entries of OpenSong', 'silence', '<bible><b n="Genesis">', '<x>a</x>'.repeat(10_000)],
    [
      'elements in an entry',
      'depth',
      '$$$Genesis 1:1\n',
      `${'<hi>'.repeat(300)}\n$$$Genesis 1:2\n`,
    ],
    ['an entry', 'piece', '$$$Genesis 1:1\n', `${'a'.repeat(60_000)}\n`],
    ['empty lines', 'silence', '\\id GEN\n', '\n'.repeat(60_000)],
    ['notes', 'bytes', '\\id GEN\n\\c 1\n', `\\v 1 a\\f + ${'a'.repeat(60_000)}\\f*\n`],
  ])('is refused: %s without end', (_, of, beginning, piece) => {
    const result = importTranslation(
      [{ path: 'bomb', pieces: () => endless(beginning, piece) }],
      { from: 'bomb', name: 'T', numbering: versifications.kjv, language: 'en' },
      () => {},
    )
    expect(result.ok ? 'taken' : result.problem).toMatchObject({
      code: 'translation-too-much',
      values: { of },
      place: { file: 'bomb' },
    })
  })

  it('is refused: lists in lists', () => {
    const text = `{"type":"USJ","content":${'['.repeat(1_000_000)}`
    expect(told(imported(text).problem)).toBe(
      'translation-too-much a file:1 {"of":"depth","most":200}',
    )
  })

  it('is refused: files without end', () => {
    const file = { path: 'a', pieces: () => [] }
    const result = importTranslation(
      Array.from({ length: 501 }, () => file),
      { from: 'folder', name: 'T', numbering: versifications.kjv, language: 'en' },
      () => {},
    )
    expect(result.ok ? 'taken' : result.problem.values).toEqual({ of: 'files', most: 500 })
  })
})

/** A chapter's worth of verses, each of which comes again and again. */
function verses(): string {
  return Array.from({ length: 200 }, (_, n) => `\\c ${n + 1}\n\\v 1 a\n`).join('')
}
