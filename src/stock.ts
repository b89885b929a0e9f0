import type { CalendarOptions } from './calendar/index.ts'
import { type ReadingsTable, readingsTable } from './calendar/readings.ts'
import { readTemplates } from './compose/read-templates.ts'
import type { Templates } from './compose/template.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Faces } from './fonts/face.ts'
import { builtInFacesFor } from './fonts/index.ts'
import { DiskError, type Files, type Resources } from './host.ts'
import { hyphenator } from './hyphenation/index.ts'
import type { Parish } from './load/parish.ts'
import type { Quoting } from './scripture/given-verse.ts'
import { kjvTranslation } from './scripture/kjv.ts'
import { bookLanguage } from './scripture/print-reference.ts'
import { gatherScriptures } from './scripture/scriptures.ts'
import { type BankVerse, shippedBank } from './scripture/verse-bank.ts'
import { readVersifications } from './scripture/versification.ts'
import type { Sources } from './source.ts'
import { decodeTheme } from './typeset/decode-theme.ts'
import type { Hyphenate } from './typeset/inline/paragraph.ts'
import type { Theme } from './typeset/theme.ts'

/** What a parish's issues are made with: what the package ships, and what the parish put in its place. */
export interface Stock {
  readonly templates: Templates
  readonly theme: Theme
  /** The theme's faces, able to set this text. */
  readonly facesFor: (text: string) => Promise<Faces>
  readonly hyphenate: Hyphenate
  readonly calendar: CalendarOptions
  readonly quoting: Quoting
  readonly bank: readonly BankVerse[]
  /** A picture of the parish, by its path in the folder. */
  readonly picture: (src: string) => Uint8Array
}

export interface Stocked {
  readonly stock: Stock
  /** The parish's own templates, for showing what is wrong in them. */
  readonly sources: Sources
  readonly diagnostics: readonly Diagnostic[]
}

/** Gathers what a parish's issues are made with. An error among the diagnostics stops the issue. */
export async function openStock(
  resources: Resources,
  files: Files,
  folder: string,
  parish: Parish,
): Promise<Stocked> {
  const text = (name: string): string => new TextDecoder().decode(resources.resource(name))
  const language = bookLanguage(parish.language)
  const versifications = readVersifications(resources)
  const { templates, sources, diagnostics } = await readTemplates(folder, files, resources)
  const theme = shippedTheme(text('themes/theme.json'))
  const gathered = gatherScriptures(
    [kjvTranslation(resources)],
    parish.quotations,
    versifications,
    language,
  )
  return {
    stock: {
      templates,
      theme,
      facesFor: (words) => builtInFacesFor(words, resources, theme.faces),
      hyphenate: hyphenator(resources),
      calendar: calendarOf(parish, readingsTable(text('readings/rcl.txt')).table),
      quoting: { scriptures: gathered.scriptures, policy: parish.scripture, language },
      bank: shippedBank(resources),
      picture: pictureOf(files, folder),
    },
    sources,
    diagnostics: [...diagnostics, ...gathered.diagnostics],
  }
}

/** Text of the package is at fault if it does not decode: a defect, not a diagnostic. */
function shippedTheme(json: string): Theme {
  const decoded = decodeTheme(JSON.parse(json))
  if (decoded.ok) return decoded.theme
  throw new Error(`the shipped theme: ${JSON.stringify(decoded.diagnostics)}`)
}

const calendarOf = (
  { calendar, readings, language }: Parish,
  table: ReadingsTable,
): CalendarOptions => ({ calendar, readings, language, table, local: [] })

/** Load has seen every picture that a text names, so one that is missing now went away meanwhile. */
const pictureOf =
  (files: Files, folder: string) =>
  (src: string): Uint8Array => {
    const read = files.read(`${folder}/${src}`)
    if (read.ok) return read.bytes
    throw new DiskError(src, read.detail)
  }
