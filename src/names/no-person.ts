import { endOfRun } from './name-run.ts'
import { isJoined, type Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { namedAfter } from './titles.ts'

/** What stands before a word, nothing behind the last. */
export const gapBefore = (at: number, { judged }: Scene): string => judged[at]?.word.before ?? ''

/** "May 4", "12 April", "for May:", "Dom. 7:00": given names that are a day or a month here. */
export function isOfDate(at: number, scene: Scene): boolean {
  const word = scene.judged[at]?.word
  const behind = gapBefore(at + 1, scene)
  return (
    calendar.has(word?.key ?? '') &&
    (/^\.? ?(?:\d|:|(?:I{1,3}|IV|VI{0,3})\b)/.test(behind) ||
      /\d(?:st|nd|rd|th|\.º)? $/.test(word?.before ?? ''))
  )
}

const calendar = spokenWords({ en: 'april may june august summer dom', es: 'abril domingo dom' })

/** The end of what a house, a street or a firm is called: "Colegio Ricardo Bentín", "la avenida Marqués de Corbera". */
export function endOfNamedAfter(at: number, scene: Scene): number | undefined {
  const noun = scene.judged[at - 1]?.word.key ?? ''
  const gap = scene.judged[at]?.word.before ?? ''
  // "C/ Capitán Haya".
  if (noun === 'c' && /^\/ ?$/.test(gap)) return endOfRun(at + 1, scene)
  // "Sigue en el hospital Bernardo Yuste": who lies there or whose name it bears.
  const mayLie =
    noun === 'hospital' &&
    scene.judged[at - 1]?.word.capitals === 'none' &&
    scene.judged[at]?.kind !== 'saint' &&
    scene.judged[at + 1]?.kind === 'name'
  if (mayLie) return undefined
  return isJoined(at, scene) && namedAfter.has(noun) && (scene.isSpanish || !ofEnglish.test(noun))
    ? endOfRun(at + 1, scene)
    : undefined
}

/** Words of English too, behind which no name of theirs follows: "In hospital Mary Jones". */
const ofEnglish = /^(?:hospital|hotel|bar|trio|duo|super|plaza)$/

/** The end of a name of history that begins here. */
export function historyAt(at: number, { judged, lookUp }: Scene): number | undefined {
  if (!judged[at]?.listed.beforeHistory) return undefined
  for (let length = 5; length > 1; length--) {
    const phrase = judged.slice(at, at + length)
    const isHistory =
      phrase.length === length && lookUp(phrase.map(({ word }) => word.key).join(' ')).history
    const following = judged[at + length]
    const goesOn =
      following &&
      following.word.before === ' ' &&
      following.word.capitals !== 'none' &&
      ['given', 'name', 'unknown', 'plain-name'].includes(following.kind)
    if (isHistory && !goesOn) return at + length
  }
  return undefined
}

/** The first of several words in quotes is that of a title: «Camino a Emaús». */
export const isOfQuote = (at: number, { judged }: Scene): boolean =>
  /[«“]$/.test(judged[at]?.word.before ?? '') &&
  !/^[.,!?]?[»”]/.test(judged[at + 1]?.word.before ?? '')
