import { type SpokenLanguage, spokenLanguages } from '../languages.ts'
import type { Range } from '../source.ts'
import { foldWord } from './fold.ts'

/** The words of all languages as one set; those of a language stand in one text, apart by spaces. */
const spokenWords = (words: Readonly<Record<SpokenLanguage, string>>): ReadonlySet<string> =>
  new Set(spokenLanguages.flatMap((language) => words[language].split(/\s+/)).filter(Boolean))

/** Words that a heading or label of a list of people has, folded. */
const ofPeople = spokenWords({
  en: `sick ill unwell healing recovering recovery illness hospital hospitalized surgery homebound shutins shutin cancer
  pray prayers list living diptychs namedays catechumens requests concerns departed necrology deceased died dead repose souls soul memory memoriam military armed forces troops deployed serving
  bereaved grieving mourning sympathy expectant expecting mothers birthdays birthday anniversaries anniversary banns wedding weddings matrimony
  families couples nominees married christening baptisms baptism baptized confirmed communicants newlyweds engaged graduates intentions registers
  pallbearers eulogy sponsors catechists hostess hosts volunteers celebrant preacher governors helpers mourn cleaning team
  petitions lectors lector readers reader ushers usher acolytes acolyte servers server chalice greeters greeter counters intercessor intercessions
  sidesmen crucifer thurifer ministers collectors sacristan sacristans organist choir soloist flowers teachers teacher nursery
  wardens churchwardens warden vestry present excused apologies absent captain hosts staff serving people schedule class transfers funerals rota winners winner`,
  es: `familias parejas necrologia enfermos enferma enfermo difuntos fallecidos bautizos bautismos bautizo bautismo boda matrimonio presentacion bautizados cumpleanos aniversarios intenciones presentaciones
  peticiones intercesiones oracion rezamos padrinos madrinas monaguillos lectores lectora quinceanera quinceaneras bodas matrimonios novios felicidades oraciones celebrante pidamos oremos`,
})

/** Words of a label after which no people are named, whatever else it has. */
const ofOther = spokenWords({
  en: 'notes hymn hymns music readings reading psalm lessons address office hours collect offering budget notice web',
  es: 'lecturas',
})

/**
 * Stretches of a text that list people: what stands behind a label ("The sick: …") up to a blank line or the
 * next label, and below a heading ("Birthdays this week") up to the next heading. With `isAll` the
 * whole text is such a list: it stands in a section of people.
 */
export function peopleLines(text: string, isAll: boolean): readonly Range[] {
  const ranges: { from: number; to: number }[] = []
  const open = (at: number): { from: number; to: number } => {
    const range = { from: at, to: at }
    ranges.push(range)
    return range
  }
  let from = 0
  let current = isAll ? open(0) : undefined
  let isHeaded = isAll
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const isAlone = !isShouted(lines[index - 1]) && !isShouted(lines[index + 1])
    const labels = line.includes(':') ? [...line.matchAll(LABEL)] : []
    if (line.trim() === '' && !isHeaded) current = undefined
    if (labels.length === 0 && isHeading(line, isAlone)) {
      isHeaded = isLabelOfPeople(line)
      current = isHeaded ? open(from + line.length) : undefined
    }
    for (const { 0: whole, 1: label = '', index } of labels) {
      const behind = index + whole.length
      if (current) current.to = from + index
      if (isLabelOfPeople(label)) {
        current = open(from + behind)
        isHeaded = line.slice(behind).trim() === ''
      } else if (isLabelOfOther(label)) current = undefined
      else if (current) current = open(from + behind)
    }
    if (current) current.to = from + line.length
    from += line.length + 1
  }
  return ranges
}

/** What stands before a colon, at the beginning of a line or of a sentence within it. */
const LABEL = /(?<=^|[.;!?)] )[\s#*•+-]*([\p{L}'’&/-]+(?: [\p{L}'’&/-]+){0,8} ?):(?=\s|$)/gu

const keysOf = (label: string): readonly string[] =>
  label.split(/[\s/&]+/).map((word) => foldWord(word))

/** Whether a heading or label says that names of people stand under it. */
export const isLabelOfPeople = (label: string): boolean =>
  !isLabelOfOther(label) && keysOf(label).some((key) => ofPeople.has(key))

const isLabelOfOther = (label: string): boolean => keysOf(label).some((key) => ofOther.has(key))

/**
 * A short line without a full stop, a comma or a figure at its end: `## The sick`, `BIRTHDAYS THIS WEEK`; one whose
 * capitals alone say so stands among other lines, for in a list in capitals every line has them.
 */
function isHeading(line: string, isAlone: boolean): boolean {
  if (/^\s*#+ /.test(line)) return true
  const words = line.trim()
  // counted first: what is longer is not looked through
  if (words.length >= 48 || !/^\p{Lu}[^.,;:!?\d]*!?$/u.test(words)) return false
  return keysOf(words).some((key) => ofPeople.has(key)) || (isAlone && !/\p{Ll}/u.test(line))
}

const isShouted = (line = ''): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
