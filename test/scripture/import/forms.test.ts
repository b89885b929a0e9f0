import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bookNamed } from '../../../src/scripture/import/forms/book-named.ts'
import { imported, oddIn, versesOf } from './imported.ts'

/** The same three verses in every form. */
const wanted = [
  'Gen 1:1 In the beginning \\add was\\add* light.',
  'Gen 1:2 The \\nd LORD\\nd* spoke.',
  '1John 4:8 God is love.',
]

const osis = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<osis xmlns="http://www.bibletechnologies.net/2003/OSIS/namespace"><osisText osisIDWork="T">
<header><work osisWork="T"><title>A Bible</title></work></header>
${body}
</osisText></osis>`

describe('OSIS', () => {
  it('has verses as elements', () => {
    const text = osis(`<div type="book" osisID="Gen"><title type="main">Genesis</title>
<chapter osisID="Gen.1"><title>The Beginning</title>
<verse osisID="Gen.1.1">In the <w lemma="strong:H7225">beginning</w> <transChange type="added">was</transChange> light.<note>A note.</note></verse>
<verse osisID="Gen.1.2">The <divineName>Lord</divineName> spoke.</verse></chapter></div>
<div type="book" osisID="1John"><chapter osisID="1John.4"><verse osisID="1John.4.8">God is love.</verse></chapter></div>`)
    const read = imported(text, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(read.report?.forms).toEqual(['OSIS'])
  })

  it('has points where verses begin and end, over the bounds of paragraphs', () => {
    const text =
      osis(`<div type="book" osisID="Gen" sID="g"/><chapter osisID="T:Gen.1" sID="c" n="1"/>
<p><verse osisID="Gen.1.1" sID="Gen.1.1"/>In the beginning <hi type="italic">was</hi></p>
<lg><l>light.</l></lg><verse eID="Gen.1.1"/> <title>A heading</title>
<verse osisID="Gen.1.2" sID="Gen.1.2"/>The <divineName>LORD</divineName><lb/>spoke.<verse eID="Gen.1.2"/><chapter eID="c"/><div eID="g" type="book"/>
<div type="book" osisID="1John"><verse osisID="1John.4.8"/>God is love.</div>`)
    expect(versesOf(imported(text, 'NIV'))).toEqual(wanted)
  })

  it('names several verses that are printed as one, and parts of one', () => {
    const text = osis(
      '<verse osisID="Ps.1.1 Ps.1.2">both</verse><verse osisID="Ps.1.3!a">half</verse><verse osisID="Ps.1.3!b">and half</verse>',
    )
    expect(versesOf(imported(text))).toEqual(['Ps 1:1-2 both', 'Ps 1:3 half and half'])
  })

  it('says the quotation marks that it keeps apart from the words', () => {
    const text = osis(
      '<verse osisID="Ps.1.1">said, <q marker="“">Come, <q marker="‘" sID="q"/>now<q marker="’" eID="q"/></q> <q who="Jesus" marker="">he</q> <q>said</q></verse>',
    )
    const read = imported(text)
    expect(versesOf(read)).toEqual(['Ps 1:1 said, “Come, ‘now’” he said'])
    expect(oddIn(read)).toContain('no-quotation-marks: Psalm 1:1')
  })

  it.each([
    [
      'OSIS',
      osis(
        '<verse osisID="Ps.150.6">all</verse><verse osisID="Jdt.1.1">j</verse><verse osisID="AddPs.1.1">small</verse>',
      ),
    ],
    [
      'USFM',
      '\\id PSA\n\\c 150\n\\v 6 all\n\\id JDT\n\\c 1\n\\v 1 j\n\\id PS2\n\\c 1\n\\v 1 small\n',
    ],
    ['IMP', '$$$Psalms 150:6\nall\n$$$Judith 1:1\nj\n$$$Additional Psalm 1:1\nsmall\n'],
  ])('has Psalm 151 among the Apocrypha, and it joins the others (%s)', (_, text) => {
    const read = imported(text)
    expect(versesOf(read)).toEqual(['Ps 150:6 all', 'Ps 151:1 small', 'Jdt 1:1 j'])
    expect(read.report?.books).toEqual([
      { book: 'Ps', verses: 2 },
      { book: 'Jdt', verses: 1 },
    ])
  })

  it('leaves words between verses out, and says where', () => {
    const read = imported(
      osis('<verse osisID="Ps.1.1">one</verse> stray <verse osisID="Ps.1.2">two</verse>'),
    )
    expect(versesOf(read)).toEqual(['Ps 1:1 one', 'Ps 1:2 two'])
    expect(oddIn(read)).toContain('between-verses: Psalm 1')
  })
})

describe('a translation of any form', () => {
  it('keeps no sign that a terminal obeys or that nobody sees, and no line end in a verse', () => {
    const signs = '\u001b[2J\u202e\u200b\u2028'
    const usj = `{"type":"USJ","version":"3.1","content":[{"type":"book","code":"GEN","content":[]},{"type":"chapter","number":"1"},{"type":"para","marker":"p","content":[{"type":"verse","number":"1"},"so \\ud800\\u2028it was"]}]}`
    expect(versesOf(imported(`$$$Genesis 1:1\nso${signs}it was\n`))).toEqual([
      'Gen 1:1 so[2J it was',
    ])
    expect(versesOf(imported(usj))).toEqual(['Gen 1:1 so \ufffd it was'])
  })
})

describe('Zefania', () => {
  it('has books by name or, in another language, by number', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
<XMLBIBLE biblename="T"><INFORMATION><title>A Bible</title></INFORMATION>
<BIBLEBOOK bnumber="1" bname="1. Mose" bsname="1Mo"><CHAPTER cnumber="1"><CAPTION>A heading</CAPTION>
<VERS vnumber="1">In the <gr str="7225">beginning</gr> <STYLE fs="italic">was</STYLE> light.<NOTE>A note.</NOTE></VERS>
<VERS vnumber="2">The <STYLE css="font-variant:small-caps">Lord</STYLE><BR art="x-nl"/>spoke.</VERS></CHAPTER></BIBLEBOOK>
<BIBLEBOOK bnumber="62" bname="1 John"><CHAPTER cnumber="4"><VERS vnumber="8">God is love.</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>`
    const read = imported(text, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(read.report?.forms).toEqual(['Zefania'])
  })

  it('may be in the encoding that it declares', () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><XMLBIBLE><BIBLEBOOK bname="Juan"><CHAPTER cnumber="1"><VERS vnumber="1">el ni\u00f1o</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>'
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    expect(versesOf(imported(bytes))).toEqual(['John 1:1 el niño'])
  })

  it('is read without the tags that a converter left in it', () => {
    const text = `<XMLBIBLE><BIBLEBOOK bnumber="1" bname="Genesis"><CHAPTER cnumber="1">
<VERS vnumber="1"><DIV><NOTE type="x-studynote">&lt;p&gt;</NOTE></DIV>In the beginning &lt;i&gt;was&lt;/i&gt; light.&lt;br/&gt;Amen.</VERS>
<VERS vnumber="2">The \\add great\\add* sea &amp; 3 &lt; 4</VERS>
<VERS vnumber="3">One&amp;nbsp;two</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>`
    const read = imported(text)
    expect(versesOf(read)).toEqual([
      'Gen 1:1 In the beginning was light. Amen.',
      'Gen 1:2 The great sea & 3 < 4',
      'Gen 1:3 One&nbsp;two',
    ])
    expect(oddIn(read)).toEqual(
      expect.arrayContaining(['markup: Genesis 1:1, Genesis 1:2', 'sign-code: Genesis 1:3']),
    )
  })
})

describe('USX', () => {
  const usx = `<?xml version="1.0" encoding="utf-8"?>
<usx version="3.0">
  <book code="GEN" style="id">A Bible</book>
  <para style="h">Genesis</para>
  <chapter number="1" style="c" sid="GEN 1"/>
  <para style="s1">A heading</para>
  <para style="p">
    <verse number="1" style="v" sid="GEN 1:1"/>In the <char style="w" strong="H7225">beginning</char> <char style="add">was</char></para>
  <para style="q1" vid="GEN 1:1">light.<note caller="+" style="f"><char style="ft">A note.</char></note><verse eid="GEN 1:1"/></para>
  <para style="s1">Another heading</para>
  <para style="p"><verse number="2" style="v" sid="GEN 1:2"/>The <char style="nd">LORD</char> <optbreak/>spoke.<verse eid="GEN 1:2"/></para>
  <chapter eid="GEN 1"/>
</usx>`
  const john =
    '<usx version="2.5"><book code="1JN" style="id"/><chapter number="4" style="c"/><para style="p"><verse number="8" style="v"/>God is love.</para></usx>'

  it('has verses as points in paragraphs', () => {
    const read = imported({ '01GEN.usx': usx, '63-1JN.usx': john }, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(read.report?.forms).toEqual(['USX'])
    expect(oddIn(read).filter((odd) => !/^(?:short-book|gap)/.test(odd))).toEqual([])
  })

  it('has verses that are printed as one, parts of one, and tells markers that are not known', () => {
    const read = imported(
      '<usx><book code="PSA"/><chapter number="1"/><para style="zz"><verse number="1-2"/>both</para><para style="q1"><verse number="3a"/>half</para><para style="q1"><verse number="3b"/>and half</para><para style="p"><verse number="x"/>no</para></usx>',
    )
    expect(versesOf(read)).toEqual(['Ps 1:1-2 both', 'Ps 1:3 half and half no'])
    expect(oddIn(read)).toEqual(expect.arrayContaining(['unknown-mark: \\zz', 'number: line 1']))
  })

  it('has a verse in a title, as where a title is the first verse, and none in a note', () => {
    const read = imported(
      '<usx><book code="PSA"/><chapter number="3"/><para style="d">A heading. <verse number="1"/>A psalm of David.</para><para style="q1"><verse number="2"/>How many<note style="f"><verse number="9"/>No verse.</note> they are</para></usx>',
    )
    expect(versesOf(read)).toEqual(['Ps 3:1 A psalm of David.', 'Ps 3:2 How many they are'])
  })

  it('says the same as USJ', () => {
    const usj = {
      type: 'USJ',
      version: '3.1',
      content: [
        { type: 'book', marker: 'id', code: 'GEN', content: ['A Bible'] },
        { type: 'para', marker: 'h', content: ['Genesis'] },
        { type: 'chapter', marker: 'c', number: '1', sid: 'GEN 1' },
        { type: 'para', marker: 's1', content: ['A heading'] },
        {
          type: 'para',
          marker: 'p',
          content: [
            { type: 'verse', marker: 'v', number: '1', sid: 'GEN 1:1' },
            'In the beginning ',
            { type: 'char', marker: 'add', content: ['was'] },
          ],
        },
        {
          type: 'para',
          marker: 'q1',
          content: ['light.', { type: 'note', marker: 'f', caller: '+', content: ['A note.'] }],
        },
        {
          type: 'para',
          marker: 'p',
          content: [
            { type: 'verse', marker: 'v', number: '2' },
            'The ',
            { type: 'char', marker: 'nd', content: ['LORD'] },
            ' spoke.',
          ],
        },
      ],
    }
    const read = imported({ '01GEN.json': JSON.stringify(usj, null, 2), '63-1JN.usx': john }, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(read.report?.forms).toEqual(['USJ', 'USX'])
  })
})

describe('USFX', () => {
  it('has elements that are called as the markers are', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
<usfx xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><languageCode>eng</languageCode>
<book id="GEN"><id id="GEN">A Bible</id><h>Genesis</h><p sfm="mt" style="mt">Genesis</p>
<c id="1"/><s>A heading</s><p style="p"><v id="1" bcv="GEN.1.1"/>In the <w s="H7225">beginning</w> <add>was</add></p>
<q level="1">light.<f caller="+">A note.</f><ve/></q>
<d>A title</d><p><v id="2" bcv="GEN.1.2"/>The <nd>LORD</nd> spoke.<ve/></p></book>
<book id="1JN"><c id="4"/><p><v id="8"/>God is love.<ve/></p></book></usfx>`
    const read = imported(text, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(read.report?.forms).toEqual(['USFX'])
    expect(oddIn(read).filter((odd) => !/^(?:short-book|gap)/.test(odd))).toEqual([])
  })
})

describe('OpenSong', () => {
  it('has books, chapters and verses in each other', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<bible><title>A Bible</title>
<b n="Genesis"><c n="1"><v n="1">In the beginning <i>was</i> light.</v><v n="2">The LORD<br/>spoke.</v></c></b>
<b n="1 John"><c n="4"><v n="8">God is love.</v></c></b>
<b n="Psalms"><c n="1"><v n="1" t="3">Three in one</v></c></b></bible>`
    const read = imported(text)
    expect(versesOf(read)).toEqual([...wanted.slice(0, 2), 'Ps 1:1-3 Three in one', wanted[2]])
    expect(read.report?.forms).toEqual(['OpenSong'])
  })

  it('has the names of books in the language of the person', () => {
    const text = '<bible><b n="Hb"><c n="1"><v n="1">Muchas veces habló Dios</v></c></b></bible>'
    expect(versesOf(imported(text, 'BSB', 'es'))).toEqual(['Heb 1:1 Muchas veces habló Dios'])
    expect(versesOf(imported(text, 'BSB', 'en'))).toEqual(['Hab 1:1 Muchas veces habló Dios'])
  })
})

describe('a zip', () => {
  const genesis = strToU8('\\id GEN\n\\c 1\n\\v 1 one\n')
  const john = strToU8('\\id JHN\n\\c 1\n\\v 1 two\n')

  it('is read as a folder, without what systems add to it', () => {
    const zip = zipSync({
      'text/02JHN.usfm': john,
      'text/01GEN.usfm': [genesis, { level: 0 }],
      '__MACOSX/text/._01GEN.usfm': genesis,
      'text/.hidden.usfm': genesis,
      'copyright.html': strToU8('<html><body>A notice</body></html>'),
    })
    const read = imported(zip)
    expect(versesOf(read)).toEqual(['Gen 1:1 one', 'John 1:1 two'])
    expect(oddIn(read)).toContain('other-file: a file/copyright.html')
  })

  it('stands among zips alone, or is passed over beside what came out of it', () => {
    const zips = { 'a.zip': zipSync({ a: genesis }), 'b.zip': zipSync({ b: john }) }
    expect(versesOf(imported(zips))).toEqual(['Gen 1:1 one', 'John 1:1 two'])
    const both = imported({ 'a.usfm': genesis, 'b.zip': zipSync({ a: genesis }) })
    expect(versesOf(both)).toEqual(['Gen 1:1 one'])
    expect(oddIn(both)).toContain('other-file: b.zip')
  })
})

describe('IMP', () => {
  it('has the markup of OSIS under keys', () => {
    const text = `$$$[ Module Heading ]
$$$Genesis 0:0
<title>Genesis</title> An introduction.
$$$Genesis 1:0
<chapter osisID="Gen.1" sID="Gen.1"/>
$$$Genesis 1:1
<w lemma="strong:H7225">In</w> the beginning <transChange type="added">was</transChange> light.<note>A note.</note>
$$$Genesis 1:2
The <divineName>Lord</divineName> spoke. <chapter eID="Gen.1"/><list><item>A word list</item></list>
$$$I John 4:8
God is love.
$$$I John 4:9

`
    const read = imported(text, 'NIV')
    expect(versesOf(read)).toEqual(wanted)
    expect(oddIn(read)).toContain('no-words: 1 John 4:9')
  })

  it('has the markup of GBF or ThML', () => {
    const text = `$$$Genesis 1:1
In the beginning<WH7225> <FI>was<Fi> light.<RF>A note.<Rf>
$$$Genesis 1:2
<h3>A heading</h3>The LORD spoke.<sync type="Strongs" value="H1" /> <scripRef>Jn 1:1</scripRef>
`
    expect(versesOf(imported(text, 'KJV'))).toEqual(wanted.slice(0, 2))
  })

  it('divides an entry that holds the verse after it, and joins two that are one', () => {
    const same = 'Words that two numbers share, as a module gives them to both of these.'
    const text = `$$$Romans 14:22
one <div type="x-milestone" subType="x-preverse" sID="a"/>and more
$$$Romans 14:23
two <div type="x-milestone" subType="x-preverse" sID="b"/><title>H</title><div type="x-milestone" subType="x-preverse" eID="b"/>three
$$$Romans 15:1
${same}
$$$Romans 15:2
${same}
`
    const read = imported(text)
    expect(versesOf(read)).toEqual([
      'Rom 14:22 one and more',
      'Rom 14:23 two',
      'Rom 14:24 three',
      `Rom 15:1-2 ${same}`,
    ])
    expect(oddIn(read)).toEqual(
      expect.arrayContaining(['divided: Romans 14:24', 'same-words: Romans 15:1']),
    )
  })
})

describe('a verse a line', () => {
  it.each([
    ['GEN 1:1 one', '1JN 4:8 two'],
    ['Genesis 1:1\tone', '1 John 4:8\ttwo'],
    ['Gen.1.1|one', '1John.4.8|two'],
    ['Genesis|1|1|one', '1 John|4|8|two'],
    ['1\t1\t1\tone', '62\t4\t8\ttwo'],
    ['Génesis 1:1 one', '1 Juan 4:8 two'],
  ])('%s', (first, second) => {
    const read = imported(`# a note\n\n${first}\n${second}\n`)
    expect(versesOf(read)).toEqual(['Gen 1:1 one', '1John 4:8 two'])
    expect(read.report?.forms).toEqual(['verse-per-line'])
  })

  it('leaves lines out that are none, and says which', () => {
    const read = imported('Gen 1:1 one\nThe end of it\nGen 1:2-3 two\n')
    expect(versesOf(read)).toEqual(['Gen 1:1 one', 'Gen 1:2-3 two'])
    expect(oddIn(read)).toContain('no-verse: line 2')
  })
})

describe('the names of books in files', () => {
  it.each([
    ['PSA', 'Ps'],
    ['SNG', 'Song'],
    ['ESG', 'GkEsth'],
    ['MAN', 'PrMan'],
    ['2ES', '2Esd'],
    ['LJE', 'EpJer'],
    ['JHN', 'John'],
    ['1Thess', '1Thess'],
    ['EsthGr', 'GkEsth'],
    ['I Samuel', '1Sam'],
    ['III John', '3John'],
    ['Revelation of John', 'Rev'],
    ['Esther (Greek)', 'GkEsth'],
    ['Prayer of Manasses', 'PrMan'],
    ['Song of Solomon', 'Song'],
    ['Additional Psalm', 'Ps'],
    ['Genesis to Exodus', undefined],
  ])('%s', (name, book) => {
    expect(bookNamed(name)).toBe(book)
  })
})
