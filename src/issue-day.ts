import { type CivilDate, parseCivilDate } from './civil-date.ts'
import { hyphened } from './tidy-text.ts'

/** Which insert is meant: its day, and where a day has several the service that it is for. */
export interface IssueDay {
  readonly week: CivilDate
  /** As `serviceKey` writes it; absent for the day's main service. */
  readonly service?: string | undefined
}

/**
 * The name of an issue's folder: `2026-12-24`, `2026-12-24-early`. In the order of these names as text an issue
 * comes after those of earlier days and after the main one of its day.
 */
export const issueName = ({ week, service }: IssueDay): string =>
  service === undefined ? week : `${week}-${service}`

/** The issue whose folder has this name; undefined for a name that no issue's folder has. */
export function parseIssueName(name: string): IssueDay | undefined {
  const week = parseCivilDate(name.slice(0, 10))
  if (week === undefined) return undefined
  if (name.length === 10) return { week }
  const service = name.slice(11)
  return name[10] === '-' && serviceKey(service) === service ? { week, service } : undefined
}

/**
 * A service's name as folders and comparisons have it: small letters without accents, figures, and hyphens
 * between them ("Early Mass" is `early-mass`). Undefined where nothing of the name is left.
 */
export const serviceKey = (typed: string): string | undefined => hyphened(typed)

/** Whether two are one issue. */
export const isSameIssue = (one: IssueDay, other: IssueDay): boolean =>
  one.week === other.week && one.service === other.service

/** Whether one comes before another: of an earlier day, or the main one of its day. */
export const isBefore = (one: IssueDay, other: IssueDay): boolean =>
  issueName(one) < issueName(other)
