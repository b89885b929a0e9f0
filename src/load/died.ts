import type { SpokenLanguage } from '../languages.ts'

const words: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /\b(?:died|dead|death|deceased|departed|funeral|buried|r\.?i\.?p|repos(?:e|ed)|(?:fell|fallen) asleep|passed(?: (?:away|on|over))?|at rest|eternal (?:life|rest)|(?:with|to) (?:the lord|god)|(?:went|gone|called) home to|home (?:with|to) (?:the lord|god))\b/i,
  es: /(?<!\p{L})(?:muri[oó]|muert[oae]|muere|fallec\p{L}*|difunt[oa]s?|finad[oa]|funeral|entierro|sepeli\p{L}*|descans[aeoó](?: en paz)?|q\.?\s?e\.?\s?p\.?\s?d|(?:con|a) (?:el señor|dios)|casa del padre|durmi[oó] en|vida eterna)(?!\p{L})/iu,
}

/**
 * Whether words on how a request ended say that the person has died. Whoever prays for the dead as for the
 * sick hurts a family more than whoever asks once too often, so a doubtful word counts.
 *
 * @param how `closed: { how }`, as the parish typed it, in English or Spanish
 */
export const diedBy = (how: string | undefined): boolean =>
  how !== undefined && Object.values(words).some((form) => form.test(how))
