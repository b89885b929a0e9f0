/** A line of a plain text, taken apart. */
export interface TextLine {
  /** Without quotation signs, indentation and spaces at its end. */
  readonly text: string
  /** Columns that it is indented by. */
  readonly indent: number
  /** Signs `>` before it. */
  readonly depth: number
  /** Characters of the line as it was sent, quotation signs included. */
  readonly width: number
  /** Its writer ends the line here: two spaces or a backslash at its end, as Markdown has it. */
  readonly ends: boolean
}

/** Every line of a text. */
export const letterLines = (text: string): readonly TextLine[] =>
  text.split(/\r\n|[\n\r\f\u2028\u2029]/).map(readTextLine)

function readTextLine(line: string): TextLine {
  const quoted = /^(?:[ \t]?>)+/.exec(line)?.[0] ?? ''
  const rest = line.slice(quoted.length).replace(/^ (?=\S)/, quoted === '' ? ' ' : '')
  const whole = withoutEnd(rest)
  const lead = /^[\s\u200b\ufeff]*/u.exec(whole)?.[0] ?? ''
  const ends = (whole !== '' && rest.endsWith('  ')) || /[^\\]\\$/.test(whole)
  return {
    text: whole.slice(lead.length).replace(/(?<=[^\\])\\$/, ''),
    indent: columnsOf(lead),
    depth: quoted.replaceAll(/[^>]/g, '').length,
    width: [...line.trimEnd()].length,
    ends,
  }
}

/** Without spaces of any kind at the end. */
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && /[\s\u200b\ufeff]/.test(line.charAt(end - 1))) end--
  return line.slice(0, end)
}

/** A tab reaches to the next fourth column. */
function columnsOf(lead: string): number {
  let columns = 0
  for (const sign of lead) columns += sign === '\t' ? 4 - (columns % 4) : 1
  return columns
}

export const isBlank = ({ text }: TextLine): boolean => text === ''

/** A line drawn from signs alone, three or more; `--` begins a signature. */
export function drawnIn(text: string): 'rule' | 'signature' | undefined {
  if (/^\*?--\s*\*?$/.test(text)) return 'signature'
  return /^([-=_*~–—.#+`])(?:\s?\1){2,}$|^\|(?:\s*:?-+:?\s*\|)+$/.test(text) ? 'rule' : undefined
}

/** The beginning of a list's item. */
export interface Marker {
  readonly ordered: boolean
  /** Its number; 0 for a bullet. */
  readonly number: number
  /** Characters before the item's words. */
  readonly length: number
}

/**
 * The bullet or number that a line begins with. Bullets are those of mail programs, Word's private
 * signs among them, and the letters that it takes for bullets where two spaces or a tab follow (`o` of Courier New, `§ Ø ü v n` of Wingdings); a number has two digits at most, since years are no numbers.
 */
export function markerOf(text: string): Marker | undefined {
  const bullet =
    /^(?:[•‣⁃▪▫◦●○■□➢➤►▶✓✔❖·∙\uf0a7\uf0b7\uf0d8*+–—-]|[o§Øüvn](?=[ \u00a0]{2}|\t))[\s\u00a0]+(?=\S)/u.exec(
      text,
    )
  if (bullet) return { ordered: false, number: 0, length: bullet[0].length }
  const numbered = /^\(?(\d{1,2})(?:[.)]|\.?[-–]|\.?[ºª]\.?-?)[\s\u00a0]+(?=\S)/u.exec(text)
  if (!numbered) return undefined
  return { ordered: true, number: Number(numbered[1]), length: numbered[0].length }
}

/** Columns beyond which no mail program breaks lines: a longer one is a paragraph by itself. */
const WIDEST = 100

/** Guesses where the lines of a text were broken. */
export interface Breaking {
  /** The longest line that goes on in another one. */
  readonly column: number
  /** Whether lines were broken at all, or each is as long as its paragraph. */
  readonly isBroken: boolean
}

/** Fewest columns that any program or person breaks lines at. */
const NARROWEST = 50

/** Judges by the lines that have words and another line of words below. */
export function breakingOf(lines: readonly TextLine[]): Breaking {
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1]
    return next !== undefined && !isBlank(line) && !isBlank(next) && /\s/.test(line.text)
  })
  const widths = followed.map(({ width }) => width).filter((width) => width <= WIDEST)
  const column = Math.max(NARROWEST, ...widths)
  const isBroken = column > NARROWEST && widths.length * 2 > followed.length
  return { column, isBroken }
}

/**
 * Whether the next line only goes on because this one was full: it had no room for the next one's
 * first word, or, since people break lines by eye, little room was left.
 */
export function goesOn(line: TextLine, next: TextLine, { column, isBroken }: Breaking): boolean {
  if (line.ends || line.width > WIDEST || line.depth !== next.depth) return false
  const [word = ''] = next.text.split(/\s/)
  if (line.width + 1 + [...word].length > column) return true
  if (BEGINS_WITH_DAY.test(next.text)) return false
  // A dash at the beginning of a line that need not begin there is a bullet, or stands before a name.
  if (!isBroken || /^[–—-](?:\s|$)/.test(next.text)) return false
  const filled = line.width / column
  return filled >= FULL || (filled >= HALF_FULL && /^\p{Ll}/u.test(next.text))
}

/** A day of the week or a time of day: where the line above had room, a line of a list begins. */
const BEGINS_WITH_DAY =
  /^(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:days?)?(?!\p{L})|(?:Domingos?|Lunes|Martes|Mi[ée]rcoles|Jueves|Viernes|S[áa]bados?)(?!\p{L})|\d{1,2}[:.]\d{2}(?!\d))/u

/** Shares of the column from which on a line counts as full; the second where the next begins with a small letter. */
const FULL = 0.7
const HALF_FULL = 0.4
