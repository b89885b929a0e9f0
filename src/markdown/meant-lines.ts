import { typedMonths } from '../date-words.ts'
import { once } from '../memoize.ts'

/** Lines of one paragraph, as they were typed. */
type Lines = readonly string[]

/** The longest line of what is typed line by line, a hymn's; longer ones are prose that an editor broke. */
const LONGEST = 60
/** Prose is not broken as early as this. */
const SHORT = 40

/**
 * Whether a paragraph's lines were meant to stand under each other: each begins with a day or a time;
 * or they are short and each begins with a capital or a figure, three at least, or two that are names.
 * Prose that was broken by an editor is filled up to its margin, and goes on in small letters.
 */
export function areMeantLines(lines: Lines): boolean {
  if (lines.length < 2) return false
  if (lines.every(isDated)) return true
  if (!lines.every((line) => BEGINNING.test(line) && line.length <= LONGEST)) return false
  if (lines.length === 2) return lines.every((line) => NAME.test(line))
  return lines.every((line) => line.length <= SHORT) || isRagged(lines)
}

/** Whether a line was ended where more would have gone in. */
function isRagged(lines: Lines): boolean {
  const longest = Math.max(...lines.map((line) => line.length))
  return lines.slice(1).some((line, at) => {
    const [word = ''] = line.split(' ')
    return (lines[at]?.length ?? 0) + 1 + word.length <= longest
  })
}

/** Emphasis and quotation marks may stand before a line's words. */
const LEAD = String.raw`^[*_"'“”‘’«¿¡(\[]*`

const BEGINNING = new RegExp(`${LEAD}[\\p{Lu}\\p{Lt}\\p{Lo}\\d]`, 'u')

const NAME = new RegExp(
  `${LEAD}\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}$`,
  'u',
)

const WEEKDAYS = [
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday Sun Mon Tue Tues Wed Thu Thur Thurs Fri Sat',
  'domingo lunes martes miércoles jueves viernes sábado',
].flatMap((names) => names.split(' '))

const MONTHS = typedMonths.flatMap(([english, ...others]) => [
  english,
  english.slice(0, 3),
  ...others,
])

/** `Sunday, …`, `noon`. */
const daily = once(
  () =>
    new RegExp(
      `${LEAD}(?:(?:the |el )?(?:${WEEKDAYS.join('|')})s?\\b\\.?|noon\\b|midnight\\b|mediodía\\b)`,
      'iu',
    ),
)

/** `Nov. 29`, `29 de noviembre`, `11/29`, `2026-11-29`, `10:30`, `7 pm`. */
const inFigures = once(
  () =>
    new RegExp(
      `${LEAD}(?:${[
        `(?:${MONTHS.join('|')})\\b\\.? \\d`,
        `\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of |de )?(?:${MONTHS.join('|')})\\b`,
        String.raw`\d{1,2}[/.]\d{1,2}\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}[:.]\d{2}\b`,
        String.raw`\d{1,2} ?(?:am|pm|a\.m|p\.m|a\. m|p\. m|h)\b`,
      ].join('|')})`,
      'iu',
    ),
)

/** The second is so long that most lines, which have no figure, are better told without it. */
const isDated = (line: string): boolean =>
  daily().test(line) || (/\d/.test(line) && inFigures().test(line))
