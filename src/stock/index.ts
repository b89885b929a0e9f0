import type { CalendarOptions } from '../calendar/index.ts'
import type { CivilDate } from '../civil-date.ts'
import { readTemplates } from '../compose/template/read-templates.ts'
import type { Templates } from '../compose/template/template.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type Files, type Resources, UnreadableError } from '../host.ts'
import { hyphenator } from '../hyphenation/index.ts'
import type { Item } from '../load/item.ts'
import type { Parish } from '../load/parish.ts'
import { picturesIn } from '../markdown/pictures-in.ts'
import { memoize, once } from '../memoize.ts'
import { findNames, type NameKnowledge } from '../names/find-names.ts'
import { nameLists } from '../names/name-lists.ts'
import { nameWeights } from '../names/name-weights.ts'
import type { Quoting } from '../scripture/given-verse.ts'
import { kjvTranslation } from '../scripture/kjv.ts'
import { parishTranslations } from '../scripture/parish-translations.ts'
import { bookLanguage } from '../scripture/references/print-reference.ts'
import { readVersifications } from '../scripture/references/versification.ts'
import { gatherScriptures } from '../scripture/scriptures.ts'
import { type BankVerse, shippedBank } from '../scripture/verse-bank.ts'
import { type NamesOfWeek, namesIn } from '../select/names-in-words.ts'
import type { Sources } from '../source.ts'
import { svgDrawer } from '../svg/draw-svg.ts'
import type { Hyphenate } from '../typeset/inline/paragraph.ts'
import type { Layout } from '../vocabulary.ts'
import { openCalendar } from './open-calendar.ts'
import { type OpenTheme, openTheme } from './open-theme.ts'

/** What a parish's issues are made with: what the package ships, and what the parish put in its place. */
export interface Stock {
  /** Read when an issue is composed. */
  readonly templates: () => Templates
  /** How each layout looks. */
  readonly themes: Readonly<Record<Layout, OpenTheme>>
  readonly hyphenate: Hyphenate
  readonly calendar: CalendarOptions
  readonly quoting: Quoting
  /** Read when a verse is chosen. */
  readonly bank: () => readonly BankVerse[]
  readonly namesIn: NamesOfWeek
  /** A picture of the parish, by its path in the folder; one in SVG as it was drawn. Always the same bytes. */
  readonly picture: (src: string) => Uint8Array
}

export interface Stocked {
  /** Absent where a diagnostic is an error. */
  readonly stock?: Stock
  /** The parish's own templates and themes, for showing what is wrong in them. */
  readonly sources: Sources
  readonly diagnostics: readonly Diagnostic[]
}

/** Gathers what a parish's issues are made with. */
export async function openStock(
  resources: Resources,
  files: Files,
  folder: string,
  parish: Parish,
): Promise<Stocked> {
  const language = bookLanguage(parish.language)
  const versifications = readVersifications(resources)
  const { templates, sources, diagnostics } = await readTemplates(folder, files, resources)
  const standard = await openTheme('standard', parish.insert.look, folder, files, resources)
  const largePrint = await openTheme('large-print', parish.insert.look, folder, files, resources)
  const gathered = gatherScriptures(
    [kjvTranslation(resources), ...parishTranslations(folder, files)],
    parish.quotations,
    versifications,
    language,
  )
  const opened = openCalendar(folder, files, resources, parish)
  const known: Sources = new Map([
    ...sources,
    ...standard.sources,
    ...largePrint.sources,
    ...opened.sources,
  ])
  const met = [
    ...diagnostics,
    ...standard.diagnostics,
    ...largePrint.diagnostics,
    ...gathered.diagnostics,
    ...opened.diagnostics,
  ]
  if (!standard.open || !largePrint.open) return { sources: known, diagnostics: met }
  return {
    stock: {
      templates,
      themes: { standard: standard.open, 'large-print': largePrint.open },
      hyphenate: hyphenator(resources),
      calendar: opened.calendar,
      quoting: { scriptures: gathered.scriptures, policy: parish.scripture, language },
      bank: once(() => shippedBank(resources)),
      namesIn: namesIn(parish, knowledgeIn(resources)),
      picture: await openPictures(files, folder, resources, parish),
    },
    sources: known,
    diagnostics: met,
  }
}

/** Load has seen every picture that a text names, so one that is missing now went away meanwhile. */
async function openPictures(
  files: Files,
  folder: string,
  resources: Resources,
  parish: Parish,
): Promise<Stock['picture']> {
  const read = memoize((src: string): Uint8Array => {
    const file = files.read(`${folder}/${src}`)
    if (file.ok) return file.bytes
    throw new UnreadableError(src, file.detail)
  })
  const vectors = picturesOf(parish).filter((src) => /\.svg$/i.test(src))
  if (vectors.length === 0) return read
  const draw = await svgDrawer(resources)
  const drawn = memoize((src: string) => draw(read(src)) ?? read(src))
  return (src) => (vectors.includes(src) ? drawn(src) : read(src))
}

/** Paths of the pictures that a parish shows, whatever the week. */
const picturesOf = ({ logo, items }: Parish): readonly string[] => [
  ...(logo === undefined ? [] : [logo.src]),
  ...items.flatMap(picturesOfItem),
]

/** Only articles may hold pictures (docs/rules.md, "What a text may hold"). */
function picturesOfItem(item: Item): readonly string[] {
  switch (item.kind) {
    case 'request':
    case 'event':
    case 'rota':
      return []
    case 'article':
      return picturesIn(item.body)
    default:
      return item satisfies never
  }
}

const knowledgeIn = (resources: Resources): NameKnowledge => ({
  lookUp: nameLists(resources),
  weigh: nameWeights(resources),
})

/**
 * Tells of words that are no item's, such as the subject of a letter, whether they name somebody for whom the parish has not
 * answered. Of a parish that cannot be read only names that are certain count.
 */
export function whetherNaming(
  parish: Parish | undefined,
  week: CivilDate,
  lang: string,
  resources: Resources,
): (words: string) => boolean {
  const knowledge = knowledgeIn(resources)
  if (parish === undefined)
    return (words) =>
      findNames(words, { isOfPeople: false, lang }, knowledge).some(
        ({ strength }) => strength === 'strong',
      )
  const names = namesIn(parish, knowledge)(week)
  return (text) => names.title([{ text, file: '', stretches: [] }]).length > 0
}
