import { decode } from '../../decode/decode.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { reportPale } from '../../decode/pale-colour.ts'
import { diagnostic } from '../../diagnostic.ts'
import { mainLanguage, type SpokenLanguage, spokenLanguage, wrongRegion } from '../../languages.ts'
import type { Place } from '../../place.ts'
import type { Range } from '../../source.ts'
import { tidyLine } from '../../tidy-text.ts'
import { type Channel, channels, type ParishShow } from '../../vocabulary.ts'
import { entryOf, nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Beside, Bounds, Contact, Helper, Logo, Parish, PinnedVerse } from '../parish.ts'
import type { FindPicture } from '../read-prose.ts'
import type { Tongues } from '../tongues/halves.ts'
import { decodeCalendar } from './decode-calendar.ts'
import { headingOf, parishSchema, type TypedParish, type TypedSection } from './parish-schema.ts'
import { partsInOrder } from './parts-in-order.ts'
import { usual } from './usual-settings.ts'

/** What is said of sections beside their headings. */
function settingsOf(
  sections: readonly TypedSection[],
  other: SpokenLanguage | undefined,
): Pick<Parish, 'sectionSettings'> {
  const sectionSettings = sections.flatMap((one) => {
    if (typeof one === 'string') return []
    const { name: section, lang, as: form } = one
    const beside = other && one[other]
    const said = {
      ...(lang !== undefined && { lang }),
      ...(form && { form }),
      ...(beside !== undefined && { beside }),
    }
    return Object.keys(said).length === 0 ? [] : [{ section, ...said }]
  })
  return sectionSettings.length > 0 ? { sectionSettings } : {}
}

/** What bulletin.yaml says: the parish without what its other files bring, and how persons are shown by default. */
export type ParishFile = Omit<Parish, 'items' | 'weeks' | 'quotations'> & {
  readonly show: ParishShow
  /** Where `calendars` stands; the beginning of the file where it does not. */
  readonly calendarsPlace: Place
}

/** Decodes bulletin.yaml; undefined where too much of it is wrong. */
export function decodeParish(
  root: YamlNode,
  file: OpenFile,
  picture: FindPicture,
): ParishFile | undefined {
  const typed = decode(parishSchema, root, file)
  if (typed === undefined) return undefined
  reportTwice(root, file)
  for (const key of ['size', 'leading'] as const) reportBounds(key, typed.insert[key], root, file)
  reportPale(typed.insert.colour, nodeAt(root, ['insert', 'colour']), file)
  reportRegion(typed.parish.language, nodeAt(root, ['parish', 'language']), file)
  const { scripture, insert } = typed
  const { parish, tongues, tag = '' } = tonguesOf(typed, root, file)
  const [, second] = tongues ?? []
  if (second) reportHeadings(typed, second, root, file)
  const motto = nodeAt(root, ['parish', 'motto'])
  const logo = parish.logo && findLogo(parish.logo, root, file, picture)
  return {
    ...pick(parish, 'name', 'place', 'timezone', 'language'),
    ...(parish.contact && { contact: contactOf(parish.contact) }),
    ...(parish.motto !== undefined &&
      motto && { motto: pinnedVerse(parish.motto, motto.range, file) }),
    ...(logo && { logo }),
    title: typed.title ?? usualTitle(parish.language),
    ...(second && {
      beside: {
        language: second,
        tag,
        ...besideTitle(typed, second),
        ...contactBeside(parish.contact, second),
        ...translationIn(second, scripture[second]),
      },
    }),
    ...pick(typed, 'readings', 'text'),
    sections: typed.sections.map(headingOf),
    ...settingsOf(typed.sections, tongues?.[1]),
    ...decodeCalendar(typed.calendar, root, file),
    scripture: {
      ...pick(scripture, 'translation', 'themes', 'marks'),
      restWeeks: scripture['rest-weeks'],
    },
    insert: {
      ...pick(insert, 'shape', 'paper', 'duplex', 'size', 'leading', 'hanging'),
      letterFit: insert['letter-fit'],
      ...pick(insert, 'look', 'colour'),
      missingLetters: insert['missing-letters'],
    },
    parts: partsInOrder(typed.parts, second, root, file),
    announcements: typed.announcements,
    ...(typed.calendars !== undefined && {
      calendars: typed.calendars === 'all' ? ('all' as const) : typed.calendars.categories,
    }),
    calendarsPlace: file.locate(nodeAt(root, ['calendars'])?.range ?? root.range),
    ...(typed.hymns.licence !== undefined && { hymnsLicence: typed.hymns.licence }),
    defaultWeeks: typed.defaults.weeks,
    ...(typed.web && { webAddress: typed.web.address }),
    ...(typed.retention && { retention: typed.retention }),
    editions: typed.editions.length > 0 ? [...new Set(typed.editions)] : ['standard'],
    people: helpersOf(typed.people),
    notNames: typed['not-names'],
    namesInWords: {
      request: typed.privacy['names-in-words'].requests,
      article: typed.privacy['names-in-words'].articles,
      event: typed.privacy['names-in-words'].events,
      rota: 'hold',
    },
    show: typed.privacy.show,
  }
}

/** Warns of a language of a region that there is not: its days and times would be written as nowhere. */
function reportRegion(language: string, written: YamlNode | undefined, file: OpenFile): void {
  const wrong = wrongRegion(language)
  if (wrong && written)
    file.report(
      diagnostic('warning', 'unknown-region', { language, ...wrong }, file.locate(written.range)),
    )
}

/** The two languages of a bilingual parish, and the parish in the first of them where it names no other. */
function tonguesOf(
  { parish, languages }: TypedParish,
  root: YamlNode,
  file: OpenFile,
): {
  readonly parish: TypedParish['parish']
  readonly tongues?: Tongues
  readonly tag?: string
} {
  if (languages === undefined) return { parish }
  const written = nodeAt(root, ['languages'])
  // a language that the program does not speak is told where it stands, and needs no second word
  if (written?.kind === 'list' && written.items.length > languages.length) return { parish }
  const [one = 'en', other = 'en'] = languages
  const isSaid = nodeAt(root, ['parish', 'language']) !== undefined
  const own = isSaid || one === 'en' ? parish.language : one
  const [first, second] = [spokenLanguage(one), spokenLanguage(other)]
  const isOwn = mainLanguage(own) === first
  if (first !== second && languages.length === 2 && isOwn)
    return {
      parish: { ...parish, language: own },
      tongues: [first, second],
      // without a country it is written as where the parish is
      tag: other.includes('-') ? other : `${other}${own.slice(first.length)}`,
    }
  const place = file.locate(written?.range ?? root.range)
  file.report(diagnostic('error', 'languages-unclear', { language: parish.language }, place))
  return { parish }
}

/** The title in the second language: its usual one, unless the parish has one of its own in the first. */
const besideTitle = (typed: TypedParish, second: SpokenLanguage): Pick<Beside, 'title'> => {
  const title = typed[second]?.title ?? (typed.title === undefined ? usualTitle(second) : undefined)
  return title === undefined ? {} : { title }
}

/** The package has an English one; any other a parish must bring. */
const translationIn = (
  language: SpokenLanguage,
  named: string | undefined,
): Pick<Beside, 'translation'> => {
  const translation = named ?? (language === 'en' ? usual.scripture.translation : undefined)
  return translation === undefined ? {} : { translation }
}

type TypedContact = NonNullable<TypedParish['parish']['contact']>

const contactOf = ({ en: _, es: __, ...contact }: TypedContact): Contact => contact

const contactBeside = (
  typed: TypedContact | undefined,
  second: SpokenLanguage,
): Pick<Beside, 'contact'> => {
  const contact = typed?.[second]
  return contact === undefined ? {} : { contact }
}

/** Warns of headings that stand in one language alone: those of sections, of parts and of the contact. */
function reportHeadings(
  { sections, parts = [], parish: { contact } }: TypedParish,
  language: SpokenLanguage,
  root: YamlNode,
  file: OpenFile,
): void {
  const tell = (of: 'section' | 'part' | 'contact', path: readonly (string | number)[]): void => {
    const place = file.locate(nodeAt(root, path)?.range ?? root.range)
    file.report(diagnostic('warning', 'heading-in-one-language', { language, of }, place))
  }
  sections.forEach((section, at) => {
    const { lang, [language]: said } =
      typeof section === 'string' ? { lang: undefined, [language]: undefined } : section
    if (said !== undefined || mainLanguage(lang ?? '') === language) return
    tell('section', ['sections', at])
  })
  parts.forEach((part, at) => {
    if (typeof part === 'string' || part.heading === undefined || part[language] !== undefined)
      return
    tell('part', ['parts', at])
  })
  if (contact?.heading !== undefined && contact[language]?.heading === undefined)
    tell('contact', ['parish', 'contact', 'heading'])
}

/** Staff and volunteers are named on paper and in mail unless their entry says more; public persons everywhere. */
function helpersOf({ staff, volunteers, public: known }: TypedParish['people']): readonly Helper[] {
  const helper =
    (usual: readonly Channel[]) =>
    (typed: TypedParish['people']['staff'][number]): Helper =>
      typeof typed === 'string'
        ? { name: typed, isMinor: false, channels: usual }
        : { name: typed.name, isMinor: typed.minor, channels: typed.channels ?? usual }
  return [
    ...[...staff, ...volunteers].map(helper(['print', 'text'])),
    ...known.map(helper(channels)),
  ]
}

/** The logo, with its path settled; a missing one is reported. */
function findLogo(
  { src, alt }: { readonly src: string; readonly alt: string },
  root: YamlNode,
  file: OpenFile,
  picture: FindPicture,
): Logo | undefined {
  const node = nodeAt(root, ['parish', 'logo', 'src']) ?? root
  const place = file.locate(node.range)
  const path = picture(src)
  if (path !== undefined) return { src: path, alt, place }
  file.report(diagnostic('error', 'no-picture', { path: src }, place))
  return undefined
}

/** A verse as it was typed, in either form, with its place. */
export function pinnedVerse(
  typed: NonNullable<TypedParish['parish']['motto']>,
  range: Range,
  { locate }: OpenFile,
): PinnedVerse {
  const place = locate(range)
  return typeof typed === 'string' ? { ref: typed, place } : { ...typed, place }
}

function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Pick<Whole, Key> {
  return Object.fromEntries(
    keys.filter((key) => key in whole).map((key) => [key, whole[key]]),
  ) as Pick<Whole, Key>
}

function reportTwice(root: YamlNode, file: OpenFile): void {
  const node = entryOf(root, 'sections')?.value
  const seen = new Set<string>()
  for (const item of node?.kind === 'list' ? node.items : []) {
    const name = item.kind === 'mapping' ? entryOf(item, 'name')?.value : item
    const section = name?.kind === 'scalar' ? tidyLine(name.value ?? '') : ''
    if (section === '') continue
    if (seen.has(section))
      file.report(diagnostic('error', 'duplicate-section', { section }, file.locate(item.range)))
    seen.add(section)
  }
}

function reportBounds(
  key: 'size' | 'leading',
  { best, floor }: Bounds,
  root: YamlNode,
  file: OpenFile,
): void {
  const bounds = nodeAt(root, ['insert', key])
  const entry = entryOf(bounds, 'floor') ?? entryOf(bounds, 'best')
  if (floor > best && entry)
    file.report(
      diagnostic('error', 'floor-above-best', { best, floor }, file.locate(entry.value.range)),
    )
}

/** What stands over the requests where nobody says: printed words speak the parish's language. */
const usualTitle = (language: string): string =>
  /^es(-|$)/i.test(language) ? 'Oraciones de la semana' : 'Prayers for the Week'
