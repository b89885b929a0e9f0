import type { Diagnostic } from '../../diagnostic.ts'
import { mainLanguage, type SpokenLanguage, spokenLanguages, wrongRegion } from '../../languages.ts'
import type { Parish } from '../../load/parish.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Look, Paper, StarterPart } from '../../vocabulary.ts'
import { usageProblem } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'
import type { CommonFlags } from './args.ts'

/** The flags of `init` as typed. An empty value says that the parish has no such thing. */
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
  readonly look?: Look
  /** What the insert has beside requests and articles; `none` alone for nothing. */
  readonly parts?: readonly (StarterPart | 'none')[]
  readonly timezone?: string
  readonly language?: string
  /** What stands beside it, side by side; `none` for nothing. */
  readonly secondLanguage?: SpokenLanguage | 'none'
  /** Old bulletins of this parish, of one week or several. */
  readonly from?: readonly string[]
  /** Only what helps editors, in a parish that is there. */
  readonly editor?: true
}

/** Flags that are typed freely, in the order of the questions. */
export const freeFlags = [
  'name',
  'place',
  'contact',
  'phone',
  'email',
  'sections',
  'translation',
  'timezone',
  'language',
] as const

export type FreeFlag = (typeof freeFlags)[number]

/** What is wrong with a value; undefined where nothing is. */
export function checkAnswer(
  flag: FreeFlag,
  typed: string,
  host: TerminalHost,
): Diagnostic | undefined {
  const value = tidyLine(typed)
  switch (flag) {
    case 'name':
    case 'translation':
      return value === '' ? usageProblem('value-missing', { flag: `--${flag}` }) : undefined
    case 'email':
      return value === '' || /^[^\s@]+@[^\s@]+$/.test(value)
        ? undefined
        : usageProblem('no-email', { typed: value })
    case 'sections':
      return checkSections(readSections(value))
    case 'timezone':
      return value !== '' && host.today(value) !== undefined
        ? undefined
        : usageProblem('no-timezone', { typed: value })
    case 'language':
      return checkLanguage(value)
    case 'place':
    case 'contact':
    case 'phone':
      return undefined
    default:
      return flag satisfies never
  }
}

/** The languages that can stand beside a parish's own: the program names days and headings in both alone. */
export function secondLanguages(language: string): readonly SpokenLanguage[] {
  const own = mainLanguage(language)
  return spokenLanguages.some((spoken) => spoken === own)
    ? spokenLanguages.filter((spoken) => spoken !== own)
    : []
}

function checkLanguage(value: string): Diagnostic | undefined {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value))
    return usageProblem('no-language-tag', { typed: value })
  const wrong = wrongRegion(value)
  return wrong && usageProblem('no-such-region', { typed: value, ...wrong })
}

function checkSections(sections: readonly string[]): Diagnostic | undefined {
  const twice = sections.find((section, index) => sections.indexOf(section) < index)
  if (twice !== undefined) return usageProblem('section-twice', { section: twice })
  return sections.length === 0 ? usageProblem('value-missing', { flag: '--sections' }) : undefined
}

/** Headings with semicolons between them; without any semicolon, commas divide them. */
export const readSections = (typed: string): readonly string[] =>
  typed
    .split(typed.includes(';') ? ';' : ',')
    .map(tidyLine)
    .filter((section) => section !== '')
