const words = (names: string): readonly string[] => names.split(' ')

/** Names of the months as a date has them, January first, by language. */
export const months = {
  en: words(
    'January February March April May June July August September October November December',
  ),
  es: words(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  fr: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  de: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  it: words(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  pt: words(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  /** In the genitive, as a date wants them. */
  pl: words(
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  ),
  /** In the genitive, as a date wants them. */
  la: words(
    'ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris',
  ),
} as const

/** Names of the days of the week as a line of text has them, Sunday first, by language. */
export const weekdays = {
  en: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  es: words('domingo lunes martes miércoles jueves viernes sábado'),
  fr: words('dimanche lundi mardi mercredi jeudi vendredi samedi'),
  de: words('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
  it: words('domenica lunedì martedì mercoledì giovedì venerdì sabato'),
  pt: words('domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'),
  pl: words('niedziela poniedziałek wtorek środa czwartek piątek sobota'),
  la: ['dominica', 'feria II', 'feria III', 'feria IV', 'feria V', 'feria VI', 'sabbato'],
} as const

/** Further spellings in Spanish that people type. */
const variants: ReadonlyMap<string, readonly string[]> = new Map([['septiembre', ['setiembre']]])

/** In what ways each month is typed, in small letters: English first, then Spanish. */
export const typedMonths: readonly (readonly [string, ...string[]])[] = months.en.map(
  (name, at) => {
    const spanish = months.es[at] ?? ''
    return [name.toLowerCase(), spanish, ...(variants.get(spanish) ?? [])]
  },
)
