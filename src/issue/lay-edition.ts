import type { Choices } from '../archive/record.ts'
import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { documentText } from '../document/document-text.ts'
import type { Faces } from '../fonts/face.ts'
import { asLargeAs, fontFallback } from '../fonts/font-fallback.ts'
import { rulerOf } from '../fonts/ruler.ts'
import type { ItemKind } from '../item-kind.ts'
import type { Parish } from '../load/parish.ts'
import { memoize } from '../memoize.ts'
import { readPicture } from '../render/pdf/pictures/picture-file.ts'
import { inBrief, withoutRoom } from '../select/index.ts'
import type { Selection } from '../select/selection.ts'
import type { Stock } from '../stock/index.ts'
import { chainFor, hasReserves } from '../stock/open-theme.ts'
import { dressTheme, type Occasion, signsOf } from '../theme/dress-theme.ts'
import { surelyFits, type TypesetInput, typesetDocument } from '../typeset/index.ts'
import { isFontFile, type Layout } from '../vocabulary.ts'
import { composeFor } from './compose-week.ts'
import type { Composition, IssueOrder, LaidEdition } from './laid-issue.ts'
import { reportUncovered } from './report-uncovered.ts'

export type LaidOne<Pages = LaidEdition> =
  | {
      readonly ok: true
      readonly laid: Pages
      /** Ids of `if-room` items that found none. */
      readonly leftOut: readonly string[]
      /** Ids of announcements that are in brief. */
      readonly inBrief: readonly string[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** How one edition is laid out. */
export type LayEdition<Pages> = (
  edition: Layout,
  parish: Parish,
  composition: Pick<Composition, 'selection' | 'printed'>,
  order: Pick<IssueOrder, 'choices'>,
  stock: Stock,
) => Promise<LaidOne<Pages>>

/** Typeset: one edition. Only the standard one may leave items out. */
export const layEdition: LayEdition<LaidEdition> = async (
  edition,
  parish,
  { selection, printed },
  { choices },
  stock,
) => {
  const { input, faces } = await settingOf(edition, parish, { selection, printed }, choices, stock)
  const typeset = typesetDocument(input)
  if (!typeset.ok) return typeset
  const { sheets, shapeReason: shape, leftOut, inBrief: brief } = typeset
  const diagnostics = [...typeset.diagnostics, ...reportUncovered(sheets, faces, selection)]
  if (hasErrors(diagnostics)) return { ok: false, diagnostics }
  return { ok: true, laid: { sheets, faces, shape }, leftOut, inBrief: brief, diagnostics }
}

/** Typeset, where only that can tell whether an edition finds room: else nothing is laid out, and nothing is wrong. */
export const fitEdition: LayEdition<LaidEdition | undefined> = async (...order) => {
  const [edition, parish, composition, { choices }, stock] = order
  const { input, faces } = await settingOf(edition, parish, composition, choices, stock)
  // A face of the parish's own may lack a sign that no text has: a bullet, the hyphen of a divided word.
  const isDoubtful =
    hasReserves(faces) ||
    Object.values(input.theme.faces).some((face) => face !== undefined && isFontFile(face))
  return isDoubtful || !surelyFits(input)
    ? layEdition(...order)
    : { ok: true, laid: undefined, leftOut: [], inBrief: [], diagnostics: [] }
}

interface Setting {
  readonly input: TypesetInput
  readonly faces: Faces
}

async function settingOf(
  edition: Layout,
  parish: Parish,
  { selection, printed }: Pick<Composition, 'selection' | 'printed'>,
  choices: Choices,
  stock: Stock,
): Promise<Setting> {
  const { faces, setting } = await dressed(edition, printed, parish, selection, choices, stock)
  const input: TypesetInput = {
    ...setting,
    documentWithout: (ids, brief) => {
      if (ids.size + brief.size === 0) return printed
      const left = withoutRoom(inBrief(selection, [...brief]), [...ids])
      return composeFor(parish, left, stock, 'print').document
    },
    inBrief: edition === 'standard' ? briefOrder(selection) : [],
    ifRoom: edition === 'standard' ? leavingOrder(selection) : [],
    removable: idsIn(selection),
  }
  return { input, faces }
}

/** How words and pictures of a document are set in an edition, and the faces that they are set in. */
export async function dressed(
  edition: Layout,
  document: Document,
  parish: Parish,
  selection: Selection,
  { shape, paper }: Choices,
  stock: Stock,
) {
  const { theme: undressed, facesFor } = stock.themes[edition]
  const theme = dressTheme(undressed, occasionOf(parish, selection, stock))
  const faces = await facesFor(
    [documentText(document).replaceAll('\n', ' '), ...signsOf(theme)].join(' '),
  )
  return {
    faces,
    setting: {
      theme,
      insert: { ...parish.insert, ...(shape && { shape }), ...(paper && { paper }) },
      facing: facingOf(faces),
      ruler: rulerOf(faces),
      hyphenate: sparingNames(stock.hyphenate, selection),
      pictureRatio: memoize((src: string) => ratioOf(stock.picture(src))),
    },
  }
}

/** What the page is dressed for: the parish's colour, and the day where it keeps the church year. */
export const occasionOf = (
  { insert, calendar }: Parish,
  { sunday }: Selection,
  { themes }: Stock,
): Occasion => ({
  // large print has the colour of the look
  colour: insert.colour ?? themes.standard.theme.colour,
  ...(calendar !== 'none' && { day: sunday }),
})

/** Words that a face lacks are set in the next of its chain, and look as large. */
const facingOf =
  (faces: LaidEdition['faces']): TypesetInput['facing'] =>
  (text, name, paragraph) => {
    const chain = chainFor(name, faces)
    const face = faces.get(name)
    if (!face || chain.length === 1) return [{ text, face: name, scale: 1 }]
    return fontFallback(text, chain, faces, paragraph).map((piece) => ({
      ...piece,
      scale: asLargeAs(face, faces.get(piece.face) ?? face),
    }))
  }

/** Which kind leaves first when room is short: the lower number. */
const leavingRank: Readonly<Record<ItemKind, number>> = {
  article: 0,
  event: 1,
  rota: 1,
  request: 2,
}

const wordsIn = (text: string): readonly string[] => text.match(/(?:\p{L}\p{M}*)+/gu) ?? []

/** Names of persons are never divided. */
function sparingNames(hyphenate: Stock['hyphenate'], { items }: Selection): Stock['hyphenate'] {
  const shown = items.flatMap(({ item: { person } }) => [person?.shown, person?.departed?.shown])
  const names = new Set(shown.flatMap((name) => wordsIn(name ?? '')))
  return (word, lang) => (wordsIn(word).some((one) => names.has(one)) ? [] : hyphenate(word, lang))
}

/** What leaves when room is short: `if-room` items kind after kind, of each the last in print first. */
const leavingOrder = ({ items }: Selection): readonly string[] =>
  items
    .filter(({ item, decision }) => decision === 'in' && item.priority === 'if-room')
    .map(({ item }) => item)
    .toReversed()
    .toSorted((one, other) => leavingRank[one.kind] - leavingRank[other.kind])
    .map(({ id }) => id)

/** Announcements with words of their own, in the order in which they are put in brief: what is furthest away first. */
const briefOrder = ({ items }: Selection): readonly string[] =>
  items
    .flatMap(({ item, occasion }) =>
      item.kind === 'event' &&
      item.priority !== 'essential' &&
      occasion?.announces !== undefined &&
      (item.text ?? item.link) !== undefined
        ? [{ id: item.id, day: occasion.announces }]
        : [],
    )
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    .map(({ id }) => id)

const idsIn = ({ items }: Selection): readonly string[] =>
  items.filter(({ decision }) => decision === 'in').map(({ item }) => item.id)

/** Height over width of a picture's file. */
function ratioOf(bytes: Uint8Array): number {
  const picture = readPicture(bytes)
  if (picture === undefined) throw new Error('a picture that was looked at cannot be read')
  return picture.height / picture.width
}
