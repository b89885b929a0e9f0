import { once } from '../memoize.ts'

/**
 * Characters that are no text: controls (C0 but tab and line feed, DEL, C1), which a terminal obeys; halves of a
 * character; what parts lines, stands for an annotation, turns the direction of a line round or is drawn as nothing
 * (Default_Ignorable_Code_Point; UTR #36, UTS #39). A joiner is text in an emoji and in scripts that need it, a
 * variation selector behind what has variants.
 */
const unseen = once(
  () =>
    /(?![\t\n])\p{Cc}|\p{Cs}|[\u2028\u2029\ufff9-\ufffc]|(?![\u200c\u200d]|\p{VS}|\u200e[\u0590-\u08ff]|(?<=[\u0590-\u08ff])\u200e)\p{DI}|(?<!\p{ExtPict}\ufe0f?|\p{EMod}|(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Inherited}|\p{Script=Common})[\p{L}\p{M}])[\u200c\u200d]|(?<!\p{Emoji}|\p{S}|\p{Script=Han}|\p{Script=Mongolian})\p{VS}/gu,
)

/** Of most texts nothing has to be looked at twice: letters of western Europe, dashes, quotation marks, dots. */
const isPlain = (text: string): boolean =>
  /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(text)

/** The same text, every character that is no text in another form. */
export const withUnseen = (text: string, written: (character: string) => string): string =>
  isPlain(text) ? text : text.replace(unseen(), written)

/** A text that a terminal, a pager, a log or a page shows as it reads: every character that is no text as a sign. */
export const printable = (text: string): string => withUnseen(text, () => '\ufffd')

/** Whether a text has a character that is no text. */
export const hasUnseen = (text: string): boolean => printable(text) !== text

/** JSON as it may stand on a terminal: the same values, every character that is no text escaped. */
export const escapedJson = (json: string): string =>
  withUnseen(json, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at)
      return `\\u${unit.toString(16).padStart(4, '0')}`
    }).join(''),
  )
