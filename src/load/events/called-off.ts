import type { SpokenLanguage } from '../../languages.ts'

const words: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /\b(?:cancel\w*|called off|postponed|put off)\b/i,
  es: /(?<!\p{L})(?:cancelad[oa]s?|se cancel[aó]|suspendid[oa]s?|se suspend(?:e|ió)|aplazad[oa]s?|pospuest[oa]s?)(?!\p{L})/iu,
}

/**
 * Whether words on how an event was closed say that it does not take place, so that whoever has read of it is told.
 *
 * @param how `closed: { how }`, as the parish typed it, in English or Spanish
 */
export const calledOffBy = (how: string | undefined): boolean =>
  how !== undefined && Object.values(words).some((form) => form.test(how))
