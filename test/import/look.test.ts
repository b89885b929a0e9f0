import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { guessLook } from '../../src/import/look/guess-look.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { paragraph, wordFile } from './word-file.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const sentence = 'The boats came home on Monday, and the whole quay was there to see it.'

/** A bulletin in Word: a heading and text, with what its styles and its page say. */
const word = (styles: string, section = '', theme = ''): Uint8Array =>
  wordFile(
    `${paragraph('News', 'Heading1')}${paragraph(sentence)}<w:sectPr>${section}</w:sectPr>`,
    {
      parts: {
        'word/styles.xml': `<w:styles>${styles}</w:styles>`,
        ...(theme !== '' && { 'word/theme/theme1.xml': theme }),
      },
    },
  )

const usual = (fonts: string): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/></w:rPr></w:rPrDefault></w:docDefaults>`

const heading = (inside: string): string =>
  `<w:style w:styleId="Heading1"><w:name w:val="heading 1"/>${inside}</w:style>`

const georgia = usual('w:ascii="Georgia"')
const middle = heading('<w:pPr><w:jc w:val="center"/></w:pPr>')

const page = (style: string, body = `<h2>News</h2><p>${sentence}</p>`): Uint8Array =>
  encode(`<html><head><style><!-- ${style} --></style></head><body>${body}</body></html>`)

describe('the look that an old bulletin is closest to', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['columns in Word', word(georgia, '<w:cols w:num="2"/>'), 'broadsheet', 'columns'],
    [
      'a theme of Word’s without serifs',
      word(
        usual('w:asciiTheme="minorHAnsi"'),
        '',
        '<a:theme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:theme>',
      ),
      'plain',
      'sans',
    ],
    ['headings in the middle in Word', word(georgia + middle), 'cathedral', 'centred'],
    [
      'headings in the middle by the style that theirs is based on',
      word(
        `${georgia}<w:style w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>${heading('<w:basedOn w:val="Base"/>')}`,
      ),
      'cathedral',
      'centred',
    ],
    ['wide margins and one ink', word(georgia, '<w:pgMar w:left="2400"/>'), 'quiet', 'wide'],
    ['book type', word(georgia), 'missal', 'serif'],
    ['a page in Arial', page('body { font-family: Arial, sans-serif }'), 'plain', 'sans'],
    [
      'a page that Word wrote',
      page('p.MsoNormal, li.MsoNormal {margin:0in; font-family:"Times New Roman",serif;}'),
      'missal',
      'serif',
    ],
    [
      'a page with headings in the middle',
      page('body { font: 12pt/1.4 Georgia, serif } h2 { text-align: center }'),
      'cathedral',
      'centred',
    ],
    [
      'a page in columns',
      page('body { font-family: Georgia; column-count: 2 }'),
      'broadsheet',
      'columns',
    ],
    [
      'a page of old HTML',
      page('', `<center><h2>News</h2></center><font face="Verdana">${sentence}</font>`),
      'plain',
      'sans',
    ],
  ])('%s', (_, bytes, look, why) => {
    expect(guessLook(bytes)).toMatchObject({ look, why })
  })

  it.each<readonly [string, Uint8Array]>([
    ['a text', encode(sentence)],
    ['a page without styles', page('')],
    ['a Word file cut off', word(georgia).slice(0, 300)],
    [
      'styles that are based on each other',
      wordFile(paragraph(sentence, 'A'), {
        parts: {
          'word/styles.xml':
            '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
        },
      }),
    ],
  ])('is unknown for %s', (_, bytes) => {
    expect(guessLook(bytes)).toBeUndefined()
  })
})

describe('init --from', () => {
  const begun = async (...flags: readonly string[]) => {
    const host = memoryHost(
      { '/desk/old.docx': word(usual('w:ascii="Arial"')) },
      { folder: '/desk', today: '2026-11-25' },
    )
    const code = await run(['init', 'p', '--from', 'old.docx', '--yes', ...flags], host)
    expect([code, host.said.err]).toEqual([0, host.said.err])
    return { yaml: textIn(host, '/desk/p/bulletin.yaml'), host }
  }

  it('takes the look that the bulletin is closest to, and says why', async () => {
    const { yaml, host } = await begun()
    expect(yaml).toMatch(/^ {2}look: plain\b/m)
    expect(host.said.err.replace(/\s+/g, ' ')).toContain(
      'look: plain, since most of the text is in Arial, which has no serifs; another is `insert: { look }` in bulletin.yaml',
    )
    expect(await run(['make', 'p', '--yes', '--date', '2026-11-29'], host), host.said.err).toBe(0)
  })

  it('takes the look that is named', async () => {
    const { yaml, host } = await begun('--look', 'quiet')
    expect(yaml).toMatch(/^ {2}look: quiet\b/m)
    expect(host.said.err).not.toContain('since most')
  })
})
