import { typedMonths, weekdays as weekdayNames } from '../date-words.ts'
import { plainWords } from '../tidy-text.ts'

/**
 * A day in Spanish words as `parseDay` knows it in English ones; what is not Spanish stays. "Domingo
 * que viene" is what it says in both: on a Sunday a week ahead.
 */
export function fromSpanish(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/^el /, '')
  const known = days.get(plain)
  if (known !== undefined) return known
  const [, before, name = '', after] =
    /^(?:(este|proximo|pasado) )?(?:dia )?([a-z]+)(?: (que viene|proximo|pasado))?$/.exec(plain) ??
    []
  const weekday = weekdays.get(name)
  if (weekday !== undefined) return [whichs.get(before ?? after ?? ''), weekday].join(' ').trim()
  const [, count = '', unit = '', rest] =
    /^(?:en |dentro de )?(\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (dia|semana|mes)(?:e?s)?(?: despues de(?:l)? (.+))?$/.exec(
      plain,
    ) ?? []
  const counted = units.get(unit)
  if (counted !== undefined) {
    const start = rest === undefined ? '' : ` after ${fromSpanish(rest)}`
    return `in ${numbers.get(count) ?? count} ${counted}${start}`
  }
  const [, weekdayBefore = '', date = ''] = /^([a-z]+) (\d.*)$/.exec(plain) ?? []
  const named = weekdays.get(weekdayBefore)
  if (named !== undefined) return `${named} ${fromSpanish(date)}`
  const [, day, month = '', year = ''] =
    /^(\d{1,2})(?:o)? (?:de )?([a-z]{3,})(?: (?:del? )?(\d{4}))?$/.exec(plain) ?? []
  const english = [...months].find(([name]) => month !== '' && name.startsWith(month))?.[1]
  return day !== undefined && english ? `${day} ${english} ${year}`.trim() : words
}

const days: ReadonlyMap<string, string> = new Map([
  ['ayer', 'yesterday'],
  ['hoy', 'today'],
  ['manana', 'tomorrow'],
  ['pascua', 'easter'],
  ['domingo de pascua', 'easter'],
  ['domingo de resurreccion', 'easter'],
  ['navidad', 'christmas'],
  ['nochebuena', 'christmas eve'],
  ['epifania', 'epiphany'],
  ['miercoles de ceniza', 'ash wednesday'],
  ['domingo de ramos', 'palm sunday'],
  ['jueves santo', 'maundy thursday'],
  ['viernes santo', 'good friday'],
  ['ascension', 'ascension'],
  ['pentecostes', 'pentecost'],
  ['trinidad', 'trinity'],
  ['todos los santos', 'all saints'],
  ['adviento', 'advent'],
  ['primer domingo de adviento', 'advent'],
])

const weekdays: ReadonlyMap<string, string> = new Map(
  weekdayNames.en.map((english, at) => [
    plainWords(weekdayNames.es[at] ?? ''),
    english.toLowerCase(),
  ]),
)

const whichs: ReadonlyMap<string, string> = new Map([
  ['este', 'this'],
  ['proximo', 'next'],
  ['que viene', 'next'],
  ['pasado', 'last'],
])

const units: ReadonlyMap<string, string> = new Map([
  ['dia', 'days'],
  ['semana', 'weeks'],
  ['mes', 'months'],
])

const numbers: ReadonlyMap<string, string> = new Map([
  ['un', '1'],
  ['una', '1'],
  ...['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'].map(
    (word, index) => [word, String(index + 2)] as const,
  ),
])

const months: ReadonlyMap<string, string> = new Map(
  typedMonths.flatMap(([english, ...spanish]) => spanish.map((name) => [name, english] as const)),
)
