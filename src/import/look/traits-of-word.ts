import { Parser } from 'htmlparser2'
import { textPartsOf } from '../read/text-parts.ts'
import { Tally, type Traits } from './traits.ts'

/** What a style of a Word file says of itself. */
interface Style {
  readonly basedOn?: string
  readonly face?: string
  readonly centred?: boolean
  readonly heading?: boolean
}

/** The look of a Word file (ECMA-376, Part 1, 17.2 to 17.7); undefined for a file that is damaged or too large. */
export function traitsOfWord(bytes: Uint8Array): Traits | undefined {
  const parts = textPartsOf(bytes)
  if (typeof parts === 'string') return undefined
  const xml = (path: string): string => new TextDecoder().decode(parts[path] ?? new Uint8Array())
  const themed = facesOfTheme(xml('word/theme/theme1.xml'))
  const { styles, usual } = stylesIn(xml('word/styles.xml'), themed)
  return readDocument(xml('word/document.xml'), styles, usual, themed)
}

type Themed = Readonly<Partial<Record<'major' | 'minor', string>>>

/** The faces for headings and for text that a theme names. */
function facesOfTheme(theme: string): Themed {
  const face = (part: string): string | undefined =>
    new RegExp(`<a:${part}Font>\\s*<a:latin[^>]*\\btypeface="([^"]+)"`).exec(theme)?.[1]
  const [major, minor] = [face('major'), face('minor')]
  return { ...(major !== undefined && { major }), ...(minor !== undefined && { minor }) }
}

type Attributes = Readonly<Record<string, string>>

function faceIn(fonts: Attributes, themed: Themed): string | undefined {
  const own = fonts['w:ascii'] ?? fonts['w:hAnsi']
  const ofTheme = fonts['w:asciiTheme'] ?? fonts['w:hAnsiTheme']
  if (ofTheme === undefined) return own
  return themed[ofTheme.startsWith('major') ? 'major' : 'minor'] ?? own
}

interface Styles {
  readonly styles: ReadonlyMap<string, Style>
  /** What holds where a style says nothing. */
  readonly usual: string | undefined
}

function stylesIn(xml: string, themed: Themed): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  let isDefault = false
  let open: { id: string; style: Style } | undefined
  const note = (part: Style): void => {
    if (open) open.style = { ...open.style, ...part }
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:docDefaults') isDefault = true
        if (name === 'w:style') open = { id: attributes['w:styleId'] ?? '', style: {} }
        if (name === 'w:basedOn') note({ basedOn: attributes['w:val'] ?? '' })
        if (name === 'w:jc') note({ centred: attributes['w:val'] === 'center' })
        if (name === 'w:outlineLvl') note({ heading: true })
        if (name === 'w:name' && /^(?:heading \d|title)$/i.test(attributes['w:val'] ?? ''))
          note({ heading: true })
        if (name !== 'w:rFonts') return
        const face = faceIn(attributes, themed)
        if (isDefault) usual = face
        else if (face !== undefined) note({ face })
      },
      onclosetag(name) {
        if (name === 'w:docDefaults') isDefault = false
        if (name !== 'w:style' || open === undefined) return
        styles.set(open.id, open.style)
        open = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { styles, usual: usual ?? themed.minor }
}

/** Styles that one may be based on in turn, so that a circle of them ends. */
const MOST_BASES = 10

function settled(id: string | undefined, styles: ReadonlyMap<string, Style>): Style {
  let style: Style = {}
  let next = id
  for (let count = 0; next !== undefined && count < MOST_BASES; count++) {
    const own: Style = styles.get(next) ?? {}
    style = { ...own, ...style }
    next = own.basedOn
  }
  return style
}

/** Words of a bold line that is a heading. */
const LONGEST_HEADING = 10
/** Twips: 1.4 inches. */
const WIDE_MARGIN = 2000

function readDocument(
  xml: string,
  styles: ReadonlyMap<string, Style>,
  usual: string | undefined,
  themed: Themed,
): Traits {
  const tally = new Tally()
  let style: Style = {}
  let isCentred: boolean | undefined
  let face: string | undefined
  let isBold = false
  let isInRun = false
  let words = ''
  let bold = 0
  let section = 0
  let isText = false
  const endParagraph = (): void => {
    const length = words.trim().length
    const isShort = words.trim().split(/\s+/).length <= LONGEST_HEADING
    const isHeading = style.heading === true || (isShort && bold >= length)
    if (length > 0 && isHeading) tally.heading(isCentred ?? style.centred ?? false)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val']
        if (name === 'w:p') {
          style = settled(undefined, styles)
          isCentred = undefined
          words = ''
          bold = 0
        }
        if (name === 'w:pStyle') style = settled(value, styles)
        if (name === 'w:jc' && !isInRun) isCentred = value === 'center'
        if (name === 'w:r') {
          isInRun = true
          face = undefined
          isBold = false
        }
        if (name === 'w:rFonts' && isInRun) face = faceIn(attributes, themed)
        if (name === 'w:b' && isInRun) isBold = value === undefined || !/^(?:0|false)$/.test(value)
        if (name === 'w:color' && isInRun && value !== undefined) tally.colour(value)
        if (name === 'w:pgMar' && Number(attributes['w:left']) >= WIDE_MARGIN) tally.wide()
        if (name === 'w:cols' && Number(attributes['w:num'] ?? 1) >= 2) tally.columns(section)
        isText = name === 'w:t'
      },
      ontext(text) {
        if (!isText) return
        const letters = text.trim().length
        tally.text(letters, face ?? style.face ?? settled('Normal', styles).face ?? usual)
        section += letters
        words += text
        if (isBold) bold += letters
      },
      onclosetag(name) {
        if (name === 'w:t') isText = false
        if (name === 'w:r') isInRun = false
        if (name === 'w:p') endParagraph()
        if (name === 'w:sectPr') section = 0
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return tally.traits()
}
