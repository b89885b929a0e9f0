import { months } from '../../date-words.ts'
import { listsDepartedAlone } from '../cues/index.ts'
import type { LetterRequest } from '../found.ts'
import { wordsOfBlock } from './runs.ts'

/**
 * A person under a heading of those who have died, as one of them (docs/rules.md, "The dead"). Such a person needs no
 * consent, but a list that was copied from week to week may be wrong or out of date, and nobody has said here that the
 * family agrees: `consent: none` holds the name until somebody does. Whoever is remembered with a remark that may name
 * the living ("from his wife Clara") is held as a living person is, since words pass by the death of the person whom
 * they are about.
 */
export function asDeparted(request: LetterRequest, heading: string): LetterRequest {
  const { person, blocks, footnote, link } = request
  if (person === undefined || !listsDepartedAlone(heading)) return request
  const remark = [...blocks.map(wordsOfBlock), footnote ?? '', link?.text ?? ''].join(' ')
  return mayName(remark)
    ? request
    : { ...request, person: { ...person, departed: true }, consent: request.consent ?? 'none' }
}

/** Whether a remark has a word with a capital that is no month. */
const mayName = (remark: string): boolean => /\p{Lu}/u.test(remark.replace(MONTH, ''))

const MONTH = new RegExp(
  `(?<!\\p{L})(?:${[...months.en, ...months.es].join('|')}|\\p{Lu}\\p{Ll}{2}(?=\\.? \\d))(?!\\p{L})`,
  'giu',
)
