/**
 * The words that a parish's files, the flags of the commands and the records know, each list once and in the
 * order in which people are offered it. Types, checks, JSON Schemas, completion and the tables of the messages
 * are made from these lists: whoever says something of each word is a `Record` of its type, so that the
 * compiler names the places that must learn a new one.
 */

/** How the paper is used. */
export const shapes = ['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet'] as const
export type Shape = (typeof shapes)[number]

/** A shape, or the least that holds everything. */
export const wantedShapes = ['auto', ...shapes] as const

/** The paper in the printer; its sides are in `typeset/impose/paper.ts`. */
export const papers = ['letter', 'legal', 'tabloid', 'a4', 'a3'] as const
export type Paper = (typeof papers)[number]

/** How the page looks, the usual one first: the themes that the package ships by these names, in templates/looks/. */
export const looks = ['missal', 'cathedral', 'broadsheet', 'plain', 'quiet'] as const
export type Look = (typeof looks)[number]

/** The colour of a page beside its ink, unless it is given in figures: the church year's, or none but the ink. */
export const pageColours = ['season', 'none'] as const
/** One of these, or `#rrggbb`. */
export type PageColour = string

/** Which edge the printer turns the paper on. */
export const duplexes = ['short-edge', 'long-edge'] as const
export type Duplex = (typeof duplexes)[number]

/** Where text leaves the building. */
export const channels = ['print', 'text', 'web'] as const
export type Channel = (typeof channels)[number]

/** The layouts of an issue on pages. */
export const layouts = ['standard', 'large-print'] as const
export type Layout = (typeof layouts)[number]

/** The forms in which an issue leaves: laid out on pages, and as other files. */
export const editions = [...layouts, 'text', 'phone', 'mail', 'web', 'ics', 'docx'] as const
export type Edition = (typeof editions)[number]

/** The channel that each edition leaves by: it carries what may leave by that and nothing else. */
export const channelOf: Readonly<Record<Edition, Channel>> = {
  standard: 'print',
  'large-print': 'print',
  text: 'text',
  phone: 'text',
  mail: 'text',
  web: 'web',
  ics: 'web',
  docx: 'print',
}

/** How sure an item is of its room, the surest first. */
export const priorities = ['essential', 'normal', 'if-room'] as const
export type Priority = (typeof priorities)[number]

/** A petition asks, a thanksgiving thanks. */
export const prayerKinds = ['petition', 'thanksgiving'] as const
export type PrayerKind = (typeof prayerKinds)[number]

/** What a sheet may have between its head and its foot, in the order of a parish that says none. */
export const parts = [
  'requests',
  'announcements',
  'this-week',
  'services',
  'rota',
  'readings',
  'hymns',
  'articles',
  'contact',
] as const
export type Part = (typeof parts)[number]

/** Parts that a new parish is asked about, and has unless it says otherwise. */
export const starterParts = [
  'services',
  'this-week',
  'rota',
  'readings',
] as const satisfies readonly Part[]
export type StarterPart = (typeof starterParts)[number]

/** Whether something at a day and time is worship, and stands among the services. */
export const eventKinds = ['event', 'service'] as const
export type EventKind = (typeof eventKinds)[number]

/** How much of a name a parish shows where a request does not say. */
export const parishShows = ['first-initial', 'first', 'initials', 'none'] as const
export type ParishShow = (typeof parishShows)[number]

/** How much of a name a request shows, the most first. */
export const shows = ['full', ...parishShows] as const
export type Show = (typeof shows)[number]

/** Which Sunday of a month. */
export const nthSundays = ['1', '2', '3', '4', '5', 'last'] as const

/** Whose church year, if any. */
export const calendars = ['rcl', 'episcopal', 'roman', 'common-worship', 'none'] as const
export type CalendarUse = (typeof calendars)[number]

/** Those whose readings the package ships; Common Worship has names, ranks and colours alone. */
export const calendarsWithReadings: ReadonlySet<CalendarUse> = new Set<CalendarUse>([
  'rcl',
  'episcopal',
  'roman',
])

/** How high a day stands in a calendar that ranks its days, by that church's own words. */
export const ranks = [
  'solemnity',
  'feast',
  'commemoration',
  'memorial',
  'optional-memorial',
  'principal-feast',
  'principal-holy-day',
  'festival',
  'sunday',
  'weekday',
] as const
export type Rank = (typeof ranks)[number]

/** Days that a church may keep on a Sunday near them instead. */
export const movableToSunday = [
  'epiphany',
  'presentation',
  'ascension',
  'corpus-christi',
  'all-saints',
] as const
export type MovedToSunday = (typeof movableToSunday)[number]

/** The two tracks of readings that the Revised Common Lectionary has from Pentecost on. */
export const tracks = ['complementary', 'semicontinuous'] as const
export type Track = (typeof tracks)[number]

/** Seasons of the Western church year as the Revised Common Lectionary divides it. */
export const seasons = [
  'Advent',
  'Christmas',
  'Epiphany',
  'Lent',
  'Holy Week',
  'Easter',
  'Pentecost',
  'Ordinary Time',
] as const
export type Season = (typeof seasons)[number]

/** Colours of vestments. */
export const colours = ['white', 'red', 'purple', 'green', 'rose', 'black', 'blue'] as const
export type LiturgicalColour = (typeof colours)[number]

/** The readings of a service in their order. */
export const readingKinds = ['first', 'psalm', 'second', 'gospel'] as const
export type ReadingKind = (typeof readingKinds)[number]

/** On which day a patronal feast is kept: its own, or the Sunday on or after it. */
export const patronalDays = ['day', 'sunday'] as const

/** When the translation is named after a quotation: where its licence wants it, or always. */
export const markings = ['licensed', 'always'] as const
export type Marking = (typeof markings)[number]

/** What a column of a form's answers may hold (`import: columns`). */
export const columnMeanings = [
  'name',
  'first-name',
  'last-name',
  'request',
  'section',
  'consent',
  'show',
  'date',
  'from',
  'until',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** The lists under `people`. */
export const helperRoles = ['staff', 'volunteers', 'public'] as const
export type HelperRole = (typeof helperRoles)[number]

/** What a name does that nobody has answered for: it holds the item, or keeps it off the web with a warning. */
export const nameRules = ['hold', 'warn'] as const
export type NameRule = (typeof nameRules)[number]

/** In this issue, out of it, or held back until someone acts (consent). */
export const decisions = ['in', 'out', 'held'] as const
export type Decision = (typeof decisions)[number]

/** The name of the rule that decided, which is the reason shown to people (docs/rules.md, "What goes in"). */
export const rules = [
  'in-window',
  'closed',
  'closed-elsewhere',
  'not-yet',
  'expired',
  'not-this-week',
  'no-consent',
  'name-in-words',
  'left-out',
  'no-room',
  'missing-letters',
] as const
export type SelectionRule = (typeof rules)[number]

/** What is done where no face has a letter of an item. */
export const sectionForms = ['list', 'columns', 'run-in'] as const
export type SectionForm = (typeof sectionForms)[number]

export const lettersRules = ['stop', 'leave-out'] as const
export type LettersRule = (typeof lettersRules)[number]

/** Scripts of names that a font may be brought for; `signs` are pictures. */
export const fontScripts = [
  'greek',
  'cyrillic',
  'han',
  'kana',
  'hangul',
  'armenian',
  'georgian',
  'ethiopic',
  'hebrew',
  'arabic',
  'signs',
] as const
export type FontScript = (typeof fontScripts)[number]

/** The cuts of a face that a theme names. */
export const faceRoles = ['regular', 'italic', 'bold', 'bold-italic', 'small'] as const
export type FaceRole = (typeof faceRoles)[number]

/** Whether a name is that of a file with a face. */
export const isFontFile = (name: string): boolean => /\.(?:ttf|otf|woff2)$/i.test(name)

/** The forms between the folder and the page that can be looked at. */
export const stages = ['parish', 'selection', 'document', 'sheets'] as const
export type Stage = (typeof stages)[number]
