import type { Contact } from '../../load/parish.ts'
import { namesLetter } from '../cues/index.ts'
import { withoutReply } from '../cues/mail-lines.ts'
import type { FoundPart } from '../found.ts'
import type { Kept } from '../kept.ts'
import type { Known } from '../known.ts'
import type { WrittenVerse } from '../lines/verse.ts'
import type { Letter } from '../read/letter.ts'
import { takeContact } from './contact.ts'
import { gatherBack, gatherParts } from './gather-parts.ts'
import { readOpening } from './opening.ts'
import { kindOf, type OutlineGroup, outline } from './outline.ts'
import { splitRunIns } from './run-in-headings.ts'
import { greetingOf, setAside } from './set-aside.ts'

/** What a letter says, by the words of a parish. */
export interface Recognised {
  readonly title?: FoundTitle
  readonly verse?: WrittenVerse
  readonly name?: string
  readonly motto?: WrittenVerse
  readonly contact?: Contact
  /** In reading order. */
  readonly parts: readonly FoundPart[]
  readonly kept: readonly Kept[]
}

interface FoundTitle {
  readonly words: string
  readonly from: 'letter' | 'subject'
}

/**
 * Tells what each block of a letter is. What stands before the church's name is the back of a folded
 * sheet, printed 4|1 over 2|3, and comes last; before the title of another letter it is kept aside.
 */
export function recognise(letter: Letter, known: Known): Recognised {
  const aside = setAside(letter)
  const { contact, rest } = takeContact(splitRunIns(aside.main, known))
  const opening = readOpening(rest, aside.subject, known)
  const { name, motto, verse } = opening
  const title = titleOf(opening.title, withoutReply(aside.subject ?? ''))
  const greeting = greetingOf(opening.after)
  const groups = outline(greeting.rest, known)
  const whole = wholeArticle(groups, title, known)
  const inside = gatherParts(whole ?? groups, known)
  const back = gatherBack(outline(opening.before, known), known)
  return {
    ...(title && whole === undefined && { title }),
    ...(verse && { verse }),
    ...(name !== undefined && { name }),
    ...(motto && { motto }),
    ...(contact && { contact }),
    parts: [...inside.parts, ...back.parts],
    kept: [...aside.kept, ...opening.kept, ...greeting.kept, ...inside.kept, ...back.kept],
  }
}

function titleOf(words: string | undefined, subject: string): FoundTitle | undefined {
  if (words !== undefined) return { words, from: 'letter' }
  return subject === '' ? undefined : { words: subject, from: 'subject' }
}

/** A letter without headings that does not pray is one article, called by the letter's title. */
function wholeArticle(
  groups: readonly OutlineGroup[],
  title: FoundTitle | undefined,
  known: Known,
): readonly OutlineGroup[] | undefined {
  const [group, ...others] = groups
  if (group === undefined || others.length > 0 || group.heading !== undefined) return undefined
  if (title === undefined || namesLetter(title.words)) return undefined
  const titled: OutlineGroup = { ...group, heading: title.words, level: 1 }
  return kindOf(titled, known) === 'article' ? [titled] : undefined
}
