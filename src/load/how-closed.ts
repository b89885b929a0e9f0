import type { SpokenLanguage } from '../languages.ts'

type Forms = Readonly<Record<SpokenLanguage, RegExp>>

const died: Forms = {
  en: /\b(?:died|dead|death|deceased|departed|funeral|buried|r\.?i\.?p|repos(?:e|ed)|(?:fell|fallen) asleep|passed(?: (?:away|on|over))?|at rest|eternal (?:life|rest)|(?:with|to) (?:the lord|god)|(?:went|gone|called) home to|home (?:with|to) (?:the lord|god))\b/i,
  es: /(?<!\p{L})(?:muri[oó]|muert[oae]|muere|fallec\p{L}*|difunt[oa]s?|finad[oa]|funeral|entierro|sepeli\p{L}*|descans[aeoó](?: en paz)?|q\.?\s?e\.?\s?p\.?\s?d|(?:con|a) (?:el señor|dios)|casa del padre|durmi[oó] en|vida eterna)(?!\p{L})/iu,
}

const calledOff: Forms = {
  en: /\b(?:cancel\w*|called off|postponed|put off)\b/i,
  es: /(?<!\p{L})(?:cancelad[oa]s?|se cancel[aó]|suspendid[oa]s?|se suspend(?:e|ió)|aplazad[oa]s?|pospuest[oa]s?)(?!\p{L})/iu,
}

/** Whether words on how an item ended, `closed: { how }` as the parish typed it, say so in English or Spanish. */
const saidIn =
  (forms: Forms) =>
  (how: string | undefined): boolean =>
    how !== undefined && Object.values(forms).some((form) => form.test(how))

/**
 * Whether they say that the person has died. Whoever prays for the dead as for the
 * sick hurts a family more than whoever asks once too often, so a doubtful word counts.
 */
export const diedBy = saidIn(died)

/** Whether they say that an event does not take place, so that whoever has read of it is told. */
export const calledOffBy = saidIn(calledOff)
