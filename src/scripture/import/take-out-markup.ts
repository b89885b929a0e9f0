import { joinRuns } from '../translation.ts'
import type { TextRun } from '../verse.ts'

/** Words of a verse without tags and codes that a converter left among them. */
export interface CleanRuns {
  readonly runs: readonly TextRun[]
  /** Something was taken out. */
  readonly hadMarkup: boolean
  /** A sign is written as a code that is known to no reader of plain XML: `&nbsp;`. It is still there. */
  readonly hasSignCode: boolean
}

// `<i>`, `</p>`, `\\add`, `\\nd*`: neither an angle bracket at a letter nor a backslash stands in a Bible's words.
const markup = /<\/?\p{L}[^<>]{0,200}>|\\\+?[a-z]+\d*(?:\*| ?)/giu
const breaks = /^<\/?(?:br|p|div|l|lb|lg)\b/i
const signCode = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i

/** Takes left-over markup out of a verse, tags that part words leaving a space. */
export function takeOutMarkup(runs: readonly TextRun[]): CleanRuns {
  let hadMarkup = false
  // A tag may have come in pieces: each of its brackets was a code in the file.
  const cleaned = joinRuns(runs).map((run) => ({
    ...run,
    text: run.text.replace(markup, (tag) => {
      hadMarkup = true
      return breaks.test(tag) ? ' ' : ''
    }),
  }))
  return { runs: cleaned, hadMarkup, hasSignCode: cleaned.some(({ text }) => signCode.test(text)) }
}
