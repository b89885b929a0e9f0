import { describe, expect, it } from 'vitest'
import { breakings, setParagraph } from '../../src/typeset/inline/index.ts'
import type { Hyphenate, ParagraphSetting, Span } from '../../src/typeset/inline/paragraph.ts'
import { dividing, proof, setting, span, typewriter, undivided } from './type-case.ts'

/** A paragraph in typewriter letters, as a sheet to look at. */
function sheet(
  text: string | readonly Span[],
  measure: number,
  more: Partial<ParagraphSetting> = {},
  hyphenate: Hyphenate = undivided,
): string {
  const spans = typeof text === 'string' ? [span(text)] : text
  return proof(setParagraph(spans, setting(measure, more), typewriter, hyphenate), measure)
}

const harbor =
  'The bell was cast in 1871 and cracked in 1904; it has rung flat ever since, and nobody who grew up within sound of it would have it mended.'

describe('a paragraph on a typewriter', () => {
  it('is justified, its last line natural', () => {
    expect(sheet(harbor, 40)).toMatchInlineSnapshot(`
      "|The bell was cast in 1871 and cracked in|
      |1904; it  has rung flat ever  since, and|
      |nobody who  grew up  within sound  of it|
      |would have it mended.                   |"
    `)
  })

  it('is ragged on the right', () => {
    expect(sheet(harbor, 40, { align: 'left' })).toMatchInlineSnapshot(`
      "|The bell was cast in 1871 and cracked in|
      |1904; it has rung flat ever since, and  |
      |nobody who grew up within sound of it   |
      |would have it mended.                   |"
    `)
  })

  it('is ragged on the left', () => {
    expect(sheet(harbor, 40, { align: 'right' })).toMatchInlineSnapshot(`
      "|The bell was cast in 1871 and cracked in|
      |  1904; it has rung flat ever since, and|
      |   nobody who grew up within sound of it|
      |                   would have it mended.|"
    `)
  })

  it('is centred, its lines even, no word left over', () => {
    const title = 'Prayers for the Sick and for Those Who Mourn'
    expect(sheet(title, 40, { align: 'centre' })).toMatchInlineSnapshot(`
      "|          Prayers for the Sick          |
      |         and for Those Who Mourn        |"
    `)
    expect(sheet(title, 24, { align: 'centre' })).toMatchInlineSnapshot(`
      "|  Prayers for the Sick  |
      | and for Those Who Mourn|"
    `)
  })

  it('is even where a heading wants it, in the fewest lines', () => {
    const title = 'Two Churches and a Harbor Put Their Names to One Page'
    expect(sheet(title, 40, { align: 'left' })).toMatchInlineSnapshot(`
      "|Two Churches and a Harbor Put Their     |
      |Names to One Page                       |"
    `)
    expect(sheet(title, 40, { align: 'left', even: true })).toMatchInlineSnapshot(`
      "|Two Churches and a Harbor               |
      |Put Their Names to One Page             |"
    `)
  })

  it('has its first line indented, or the others', () => {
    expect(sheet(harbor, 40, { indent: 3, align: 'left' })).toMatchInlineSnapshot(`
      "|   The bell was cast in 1871 and cracked|
      |in 1904; it has rung flat ever since,   |
      |and nobody who grew up within sound of  |
      |it would have it mended.                |"
    `)
    expect(sheet(harbor, 40, { indent: -3, align: 'left' })).toMatchInlineSnapshot(`
      "|The bell was cast in 1871 and cracked in|
      |   1904; it has rung flat ever since,   |
      |   and nobody who grew up within sound  |
      |   of it would have it mended.          |"
    `)
  })

  it('divides words where their language lets it, and only where spaces cannot do', () => {
    const hyphenate = dividing('in-com-pre-hen-si-bly', 'be-fore', 'un-der-stand')
    const text = 'Incomprehensibly we learned our prayers before we could understand them'
    expect(sheet(text.toLowerCase(), 22, {}, hyphenate)).toMatchInlineSnapshot(`
      "|incomprehensibly  we  |
      |learned   our  prayers|
      |before  we  could  un=|
      |derstand them         |"
    `)
    expect(
      sheet(text.toLowerCase(), 22, { align: 'left', hyphenation: false }, hyphenate),
    ).toMatchInlineSnapshot(`
      "|incomprehensibly we   |
      |learned our prayers   |
      |before we could       |
      |understand them       |"
    `)
  })

  it('divides a compound at its hyphens alone, and words that a dash parts each by itself', () => {
    const hyphenate = dividing('car-pen-ter', 'har-bored')
    const text = 'a self-carpenter, a well-harbored half-carpenter rest—carpenter as he is'
    expect(sheet(text, 12, { align: 'left' }, hyphenate)).toMatchInlineSnapshot(`
      "|a self-     |
      |carpenter,  |
      |a well-     |
      |harbored    |
      |half-       |
      |carpenter   |
      |rest—carpen=|
      |ter as he is|"
    `)
  })

  it('divides no dash from the quote that it ends with, and none from the words that it begins', () => {
    const text = '“They never said—” he began. —Nor did we, at half-past nine.'
    expect(sheet(text, 17, { align: 'left' })).toMatchInlineSnapshot(`
      "|“They never      |
      |said—” he began. |
      |—Nor did we, at  |
      |half-past nine.  |"
    `)
  })

  it('divides an address after its slashes alone', () => {
    const hyphenate = dividing('bren-dan', 'win-ter')
    const text = 'Give at https://www.saint-brendan.example/give/winter-appeal today.'
    expect(sheet(text, 34, { align: 'left' }, hyphenate)).toMatchInlineSnapshot(`
      "|Give at https://                  |
      |www.saint-brendan.example/give/   |
      |winter-appeal today.              |"
    `)
  })

  it('keeps ties together, and tied spans with what touches them', () => {
    const tie = 'it is said in Psalm\u00a0107:23 of ships'
    expect(sheet(tie, 22, { align: 'left' })).toMatchInlineSnapshot(`
      "|it is said in         |
      |Psalm 107:23 of ships |"
    `)
    const spans = [
      span('it is said ('),
      span('Psalm 107:23-32', { tied: true }),
      span('), of ships'),
    ]
    expect(sheet(spans, 22, { align: 'left' })).toMatchInlineSnapshot(`
      "|it is said            |
      |(Psalm 107:23-32), of |
      |ships                 |"
    `)
  })

  it('keeps a word whole that a tied span touches', () => {
    const spans = [span('it was the so-'), span('called kitchen', { tied: true })]
    expect(sheet(spans, 17, { align: 'left' })).toMatchInlineSnapshot(`
      "|it was the       |
      |so-called kitchen|"
    `)
  })

  it('stretches ties as it does spaces', () => {
    const text = 'and Mrs.\u00a0J.\u00a0T.\u00a0Okonkwo have celebrated fifty years'
    expect(sheet(text, 24)).toMatchInlineSnapshot(`
      "|and  Mrs. J.  T. Okonkwo|
      |have   celebrated  fifty|
      |years                   |"
    `)
  })

  it('begins a line at every line feed but the last', () => {
    const text = '  All Souls,  \nSunday, November 8\n\nAlder Quay\n'
    expect(sheet(text, 24, { align: 'centre' })).toMatchInlineSnapshot(`
      "|       All Souls,       |
      |   Sunday, November 8   |
      |                        |
      |       Alder Quay       |"
    `)
  })

  it('divides a word at its soft hyphens and nowhere else, and prints none of the others', () => {
    const hyphenate = dividing('gin-ger-bread')
    expect(sheet('no ginger\u00adbread', 9, { align: 'left' }, hyphenate)).toMatchInlineSnapshot(`
      "|no       |
      |ginger=  |
      |bread    |"
    `)
    expect(sheet('gin\u00adger\u00adbread', 20, { align: 'left' })).toMatchInlineSnapshot(
      `"|gingerbread         |"`,
    )
  })

  it('divides by force what no line could hold, and nothing else', () => {
    expect(sheet('see Featherstonehaugh about it', 12, { align: 'left' })).toMatchInlineSnapshot(`
      "|see Feathe= |
      |rstonehaugh |
      |about it    |"
    `)
    const address = 'write to kitchen@saint-brendan.example'
    expect(sheet(address, 16, { align: 'left' })).toMatchInlineSnapshot(`
      "|write to kitchen|
      |@saint-brendan  |
      |.example        |"
    `)
    expect(
      sheet('as in 2\u00a0Corinthians\u00a06:1', 14, { align: 'left' }),
    ).toMatchInlineSnapshot(`
      "|as in 2       |
      |Corinthians   |
      |6:1           |"
    `)
  })

  it('hangs its punctuation in the margins', () => {
    const text = '“Come,” said he, and “come” said they, but nobody, when asked, came.'
    const { lines } = setParagraph(
      [span(text)],
      setting(16, { hanging: true }),
      typewriter,
      undivided,
    )
    expect(
      lines.map(({ x, width, text }) => `${x.toFixed(2)} to ${(x + width).toFixed(2)}: ${text}`),
    ).toMatchInlineSnapshot(`
      [
        "-0.60 to 16.70: “Come,” said he,",
        "0.00 to 16.00: and “come” said",
        "0.00 to 16.70: they, but nobody,",
        "0.00 to 16.70: when asked, came.",
      ]
    `)
  })

  it('has no line more or fewer where it is as long as three panels', () => {
    const ways = (lines: number) =>
      breakings([span(`${harbor} `.repeat(lines).trim())], setting(45), typewriter, undivided)
    expect(ways(10).looser).toBeDefined()
    const { best, looser, tighter } = ways(80)
    expect(best.lines.length).toBeGreaterThan(150)
    expect([looser, tighter]).toEqual([undefined, undefined])
  })

  it('has a line more where its spaces may grow, or fewer where they may shrink', () => {
    const { best, looser } = breakings([span(harbor)], setting(45), typewriter, undivided)
    expect(proof(best, 45)).toMatchInlineSnapshot(`
      "|The bell was cast in1871 and cracked in 1904;|
      |it hasrung flat eversince, and nobodywho grew|
      |up within sound of it would have it mended.  |"
    `)
    expect(looser && proof(looser, 45)).toMatchInlineSnapshot(`
      "|The  bell was  cast  in 1871  and cracked  in|
      |1904; it has rung flat ever since, and nobody|
      |who grew up within sound  of it would have it|
      |mended.                                      |"
    `)
    const asked =
      'We ask the prayers of the whole congregation for a family of this parish, well known to many of you, who have asked not to be named.'
    const { tighter } = breakings([span(asked)], setting(62), typewriter, undivided)
    expect(sheet(asked, 62)).toMatchInlineSnapshot(`
      "|We ask the  prayers of the whole congregation for  a family of|
      |this parish, well known to many of  you, who have asked not to|
      |be named.                                                     |"
    `)
    expect(tighter?.lines.map((line) => line.text)).toMatchInlineSnapshot(`
      [
        "We ask the prayers of the whole congregation for a family of this",
        "parish, well known to many of you, who have asked not to be named.",
      ]
    `)
  })

  it('is left short where spaces would tear a line apart', () => {
    const far = 'Look for us at https://harbor-mission.example/winter-beds/ or on the quay.'
    expect(sheet(far, 40)).toMatchInlineSnapshot(`
      "|Look  for us  at  https://              |
      |harbor-mission.example/winter-beds/   or|
      |on the quay.                            |"
    `)
    expect(sheet(far, 28)).toMatchInlineSnapshot(`
      "|Look  for   us  at  https://|
      |harbor-mission.example/     |
      |winter-beds/ or on the quay.|"
    `)
  })

  it('does not end with a piece of a word, or with hardly a word, where it can be helped', () => {
    const cast = 'The bell was cast in 1871 and cracked in 1904 it has rung flat ever since'
    const known = `${cast} and nobody in the harbor.`
    const divides = dividing('har-bor')
    expect(sheet(known, 34, {}, divides)).toMatchInlineSnapshot(`
      "|The  bell  was cast  in  1871  and|
      |cracked in  1904 it has  rung flat|
      |ever since and  nobody in the har=|
      |bor.                              |"
    `)
    expect(sheet(known, 34, { shunsRunts: true }, divides)).toMatchInlineSnapshot(`
      "|The  bell  was cast  in  1871  and|
      |cracked in  1904 it has  rung flat|
      |ever sinceand nobody inthe harbor.|"
    `)
    const toll = 'The bell was cast in 1871 and cracked in 1904; so do I.'
    expect(sheet(toll, 27)).toMatchInlineSnapshot(`
      "|The bell  was cast  in 1871|
      |and cracked in  1904; so do|
      |I.                         |"
    `)
    expect(sheet(toll, 27, { shunsRunts: true })).toMatchInlineSnapshot(`
      "|The bellwas cast in1871 and|
      |cracked in 1904; so do I.  |"
    `)
  })

  it('draws each look as a run of its own, and alike ones as one', () => {
    const italic = { face: 'eb-garamond-italic', size: 1, features: {}, tracking: 0 }
    const spans = [
      span('Give thanks for '),
      span('rain', { style: italic }),
      span(', and '),
      span('for '),
      span('its end', { node: 2 }),
      span('.'),
    ]
    const { lines } = setParagraph(spans, setting(18), typewriter, undivided)
    expect(
      lines.map((line) =>
        line.runs.map((run) => `${run.x}+${run.width} ${run.text} (${run.spacing})`),
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "0+18 Give thanks for (1.5)",
        ],
        [
          "0+4 rain (0.333333)",
          "4+11 , and for  (0.333333)",
          "15+3 its (0.333333)",
        ],
        [
          "0+3 end (0)",
          "3+1 . (0)",
        ],
      ]
    `)
  })
})
