import type { Parish } from '../../load/parish.ts'
import type { StartingWords } from '../../messages/en/starting.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Paper } from '../../vocabulary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'

/** What `init` knows of the new parish, as typed. An empty value says that there is none. */
export interface InitFlags extends CommonFlags {
  readonly name?: string
  readonly place?: string
  readonly contact?: string
  readonly phone?: string
  readonly email?: string
  readonly sections?: string
  readonly translation?: string
  readonly calendar?: Parish['calendar']
  readonly paper?: Paper
  readonly timezone?: string
  readonly language?: string
  /** Only what helps editors, in a parish that is there. */
  readonly editor?: true
}

/** Flags that are typed freely, in the order of the questions. */
export type FreeFlag =
  | 'name'
  | 'place'
  | 'contact'
  | 'phone'
  | 'email'
  | 'sections'
  | 'translation'
  | 'timezone'
  | 'language'

/** What is wrong with a value, in one sentence; true where nothing is. */
export function checkAnswer(
  flag: FreeFlag,
  typed: string,
  words: StartingWords,
  host: TerminalHost,
): true | string {
  const value = tidyLine(typed)
  switch (flag) {
    case 'name':
    case 'translation':
      return value === '' ? words.wrong.empty : true
    case 'email':
      return value === '' || /^[^\s@]+@[^\s@]+$/.test(value) ? true : words.wrong.email
    case 'sections':
      return checkSections(readSections(value), words)
    case 'timezone':
      return value !== '' && host.today(value) !== undefined ? true : words.wrong.timezone(value)
    case 'language':
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? true : words.wrong.language(value)
    case 'place':
    case 'contact':
    case 'phone':
      return true
    default:
      return flag satisfies never
  }
}

function checkSections(sections: readonly string[], { wrong }: StartingWords): true | string {
  const twice = sections.find((section, index) => sections.indexOf(section) < index)
  if (twice !== undefined) return wrong.sectionTwice(twice)
  return sections.length === 0 ? wrong.sections : true
}

/** Headings with semicolons between them; without any semicolon, commas divide them. */
export const readSections = (typed: string): readonly string[] =>
  typed
    .split(typed.includes(';') ? ';' : ',')
    .map(tidyLine)
    .filter((section) => section !== '')
