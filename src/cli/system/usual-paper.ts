import type { Paper } from '../../vocabulary.ts'

/**
 * Countries of America that print on A4, by the names of their time zones; the others print on Letter
 * (Unicode CLDR, supplemental data, paperSize).
 */
const a4InAmerica =
  /^America\/(Araguaina|Argentina|Asuncion|Bahia|Belem|Boa_Vista|Buenos_Aires|Campo_Grande|Cayenne|Cuiaba|Eirunepe|Fortaleza|Godthab|Guayaquil|Guyana|Havana|Jamaica|La_Paz|Lima|Maceio|Manaus|Montevideo|Noronha|Nuuk|Paramaribo|Porto_Velho|Recife|Rio_Branco|Santarem|Sao_Paulo)\b/

const letterElsewhere = /^(US|Canada|Mexico)\/|^(Pacific\/Honolulu|Asia\/Manila)$/

const letterRegions = /^(BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)$/

/**
 * The paper that is likely in the printer: by the time zone, which tells where a computer stands;
 * where it names no place (UTC), by the region of the system's language; Letter where nothing tells.
 */
export function usualPaper(timezone: string, language: string): Paper {
  const namesPlace = timezone.includes('/') && !timezone.startsWith('Etc/')
  const [, region = 'US'] = /[_-]([A-Z]{2})\b/.exec(language) ?? []
  const isLetter = namesPlace
    ? letterElsewhere.test(timezone) ||
      (timezone.startsWith('America/') && !a4InAmerica.test(timezone))
    : letterRegions.test(region)
  return isLetter ? 'letter' : 'a4'
}
