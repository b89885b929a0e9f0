import {
  isDictionary,
  isName,
  isOperator,
  isRef,
  items,
  type PdfDictionary,
  type PdfValue,
  tokensOf,
} from './pdf-objects.ts'
import { type Element, type ReadFile, withAll } from './read-pdf.ts'

/** Whether a file fails. */
type Fails = (file: ReadFile) => boolean

/**
 * The failure conditions of the Matterhorn Protocol 1.1 that a program can see, by their numbers, each with what our
 * own reader looks for: the fault, or the thing without which it cannot occur. docs/matterhorn.md says them in words.
 */
export function machineConditions(): Readonly<Record<string, Fails>> {
  const noLanguage: Fails = ({ objects, catalog }) => !objects.at(catalog, 'Lang')
  const hasRoleMap: Fails = ({ objects, catalog }) =>
    objects.at(catalog, 'StructTreeRoot', 'RoleMap') !== undefined
  const isStrange: Fails = (file) =>
    annotations(file).some((area) => nameAt(file, area, 'Subtype') !== 'Link')
  const hasLayers: Fails = ({ objects, catalog }) =>
    objects.at(catalog, 'OCProperties') !== undefined
  const hasForm: Fails = (file) =>
    isStrange(file) || file.objects.at(file.catalog, 'AcroForm') !== undefined
  const isLocked: Fails = ({ objects }) => objects.trailer.dictionary.has('Encrypt')
  const isUnmapped: Fails = ({ pages }) =>
    pages.some(({ drawn }) => drawn.some(({ what }) => what.includes('\ufffd')))
  const isOtherFont: Fails = (file) =>
    fonts(file).some((font) => nameAt(file, font, 'Subtype') !== 'Type0')
  const isOtherEncoding: Fails = (file) =>
    fonts(file).some((font) => nameAt(file, font, 'Encoding') !== 'Identity-H')
  const isOtherMap: Fails = (file) =>
    fonts(file).some(
      (font) => nameAt(file, font, 'DescendantFonts', 0, 'CIDToGIDMap') !== 'Identity',
    )
  const hasMedia: Fails = (file) =>
    dictionaries(file).some((one) => nameAt(file, one, 'Type') === 'Action' && !leads(file, one))
  const hasForms: Fails = (file) =>
    dictionaries(file).some((one) => nameAt(file, one, 'Subtype') === 'Form')
  const hasKey =
    (key: string): Fails =>
    (file) =>
      dictionaries(file).some(({ dictionary }) => dictionary.has(key))
  const hasTag =
    (...tags: readonly string[]): Fails =>
    (file) =>
      elements(file).some(({ tag }) => tags.includes(tag))
  const each = (ids: readonly string[], fails: Fails) =>
    Object.fromEntries(ids.map((id) => [id, fails] as const))
  return {
    '01-003': (file) => nested(file).includes('artifact in content'),
    '01-004': (file) => nested(file).includes('content in artifact'),
    '01-005': ({ pages }) =>
      pages.some(({ drawn }) => drawn.some(({ mark }) => mark === undefined)),
    '01-007': ({ objects, catalog }) => objects.at(catalog, 'MarkInfo', 'Suspects') === true,
    '02-001': (file) => elements(file).some(({ tag }) => !standard.has(tag)),
    ...each(['02-003', '02-004'], hasRoleMap),
    '06-001': ({ catalog }) => !isDictionary(catalog) || !isRef(catalog.dictionary.get('Metadata')),
    '06-002': (file) => !metadata(file).includes('<pdfuaid:part>1</pdfuaid:part>'),
    '06-003': (file) => !/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(metadata(file)),
    '07-001': ({ objects, catalog }) =>
      objects.at(catalog, 'ViewerPreferences', 'DisplayDocTitle') === undefined,
    '07-002': ({ objects, catalog }) =>
      objects.at(catalog, 'ViewerPreferences', 'DisplayDocTitle') === false,
    '09-004': (file) => isMisplaced(file, tablesOwn),
    '09-005': (file) => isMisplaced(file, listsOwn),
    '09-006': hasTag('TOC', 'TOCI'),
    '09-007': hasTag('Ruby', 'RB', 'RT', 'RP'),
    '09-008': hasTag('Warichu', 'WT', 'WP'),
    '10-001': isUnmapped,
    ...each(['11-001', '11-002', '11-003', '11-004', '11-006'], noLanguage),
    '11-005': hasForm,
    '13-004': (file) => elements(file).some(({ tag, alt }) => tag === 'Figure' && !alt),
    '14-002': (file) => (ranks(file)[0] ?? 1) !== 1,
    '14-003': (file) => ranks(file).some((rank, at, all) => rank > (all[at - 1] ?? rank) + 1),
    ...each(['14-006', '14-007'], hasTag('H')),
    '15-003': (file) =>
      elements(file).some(({ tag, object }) => tag === 'TH' && !nameAt(file, object, 'A', 'Scope')),
    ...each(['17-002', '17-003'], hasTag('Formula')),
    ...each(['19-003', '19-004'], hasTag('Note')),
    ...each(['20-001', '20-002', '20-003'], hasLayers),
    '21-001': hasKey('EF'),
    '25-001': hasForm,
    ...each(['26-001', '26-002'], isLocked),
    ...each(['28-002', '28-004', '28-006', '28-007', '28-016', '28-017', '28-018'], isStrange),
    ...each(['28-005', '28-010'], hasForm),
    '28-008': (file) => withAreas(file).some((page) => nameAt(file, page, 'Tabs') === undefined),
    '28-009': (file) => withAreas(file).some((page) => (nameAt(file, page, 'Tabs') ?? 'S') !== 'S'),
    '28-011': (file) => {
      const held = elements(file).flatMap(({ tag, kids }) =>
        tag === 'Link' ? kids.flatMap((kid) => ('area' in kid ? [kid.area] : [])) : [],
      )
      return annotations(file).some((area) => !isRef(area) || !held.includes(area.ref))
    },
    '28-012': (file) => annotations(file).some((area) => !file.objects.at(area, 'Contents')),
    ...each(['28-014', '28-015'], hasMedia),
    ...each(['30-001', '30-002'], hasForms),
    ...each(['31-001', '31-002', '31-003', '31-006', '31-007', '31-008'], isOtherEncoding),
    ...each(['31-004', '31-005'], isOtherMap),
    '31-009': (file) =>
      fonts(file).some((font) => {
        const descriptor = file.objects.at(font, 'DescendantFonts', 0, 'FontDescriptor')
        return !['FontFile2', 'FontFile3'].some((key) => file.objects.at(descriptor, key))
      }),
    ...each(['31-012', '31-013'], hasKey('CharSet')),
    ...each(['31-014', '31-015'], hasKey('CIDSet')),
    ...each(
      Array.from({ length: 10 }, (_, at) => `31-0${17 + at}`),
      isOtherFont,
    ),
    '31-027': (file) => fonts(file).some((font) => !file.objects.at(font, 'ToUnicode')),
    '31-028': (file) => unicodes(file).some((hex) => hex.includes('0000')),
    '31-029': (file) => unicodes(file).some((hex) => /^(?:....)*(?:feff|fffe)/i.test(hex)),
    '31-030': isUnmapped,
  }
}

const conditions = machineConditions()

/** The numbers of the conditions that a file fails. */
export const failedConditions = (file: ReadFile): readonly string[] =>
  Object.entries(conditions).flatMap(([id, fails]) => (fails(file) ? [id] : []))

const elements = ({ tags }: ReadFile): readonly Element[] => tags.flatMap(withAll)

const ranks = (file: ReadFile): readonly number[] =>
  elements(file).flatMap(({ tag }) => (/^H[1-6]$/.test(tag) ? [Number(tag[1])] : []))

function nameAt(
  { objects }: ReadFile,
  value: PdfValue,
  ...path: readonly (string | number)[]
): string | undefined {
  const name = objects.at(value, ...path)
  return isName(name) ? name.name : undefined
}

const annotations = ({ objects, pages }: ReadFile): readonly PdfValue[] =>
  pages.flatMap(({ dictionary }) => items(objects.at(dictionary, 'Annots')))

const withAreas = (file: ReadFile): readonly PdfValue[] =>
  file.pages
    .map(({ dictionary }) => dictionary)
    .filter((page) => items(file.objects.at(page, 'Annots')).length > 0)

const leads = (file: ReadFile, action: PdfValue): boolean =>
  /^(?:URI|GoTo)$/.test(nameAt(file, action, 'S') ?? '')

function fonts({ objects, pages }: ReadFile): readonly PdfValue[] {
  return pages.flatMap(({ dictionary }) => {
    const all = objects.at(dictionary, 'Resources', 'Font')
    return isDictionary(all) ? [...all.dictionary.values()] : []
  })
}

const metadata = ({ objects, catalog }: ReadFile): string => {
  const ref = isDictionary(catalog) ? catalog.dictionary.get('Metadata') : undefined
  return isRef(ref) ? objects.stream(ref) : ''
}

/** What the fonts say that their codes mean, in hexadecimal UTF-16; the first is that of no letter. */
const unicodes = (file: ReadFile): readonly string[] =>
  fonts(file).flatMap((font) => {
    const map = isDictionary(file.objects.resolve(font)) ? fontsMap(file, font) : ''
    return [...map.matchAll(/^<(?!0000)[0-9a-f]{4}> <([0-9a-f]*)>$/gm)].map(([, hex = '']) => hex)
  })

function fontsMap({ objects }: ReadFile, font: PdfValue): string {
  const whole = objects.resolve(font)
  const ref = isDictionary(whole) ? whole.dictionary.get('ToUnicode') : undefined
  return isRef(ref) ? objects.stream(ref) : ''
}

/** Every dictionary that can be reached. */
function dictionaries({ objects }: ReadFile): readonly PdfDictionary[] {
  const found: PdfDictionary[] = []
  const seen = new Set<number>()
  const left: PdfValue[] = [objects.trailer]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (isRef(value)) {
      if (seen.has(value.ref)) continue
      seen.add(value.ref)
      left.push(objects.resolve(value) ?? null)
    } else if (Array.isArray(value)) left.push(...value)
    else if (isDictionary(value)) {
      found.push(value)
      left.push(...value.dictionary.values())
    }
  }
  return found
}

/** Marks of content and of artifacts that stand in each other. */
function nested({ objects, pages }: ReadFile): readonly string[] {
  return pages.flatMap(({ dictionary }) => {
    const contents = isDictionary(dictionary) ? items(dictionary.dictionary.get('Contents')) : []
    const open: string[] = []
    const faults: string[] = []
    let before: readonly PdfValue[] = []
    for (const token of tokensOf(contents.map((one) => objects.stream(one)).join('\n'))) {
      if (!isOperator(token)) {
        before = [...before, token]
        continue
      }
      if (token.operator === 'BDC' || token.operator === 'BMC') {
        const [tag] = before
        const kind = isName(tag) && tag.name === 'Artifact' ? 'artifact' : 'content'
        faults.push(
          ...open.filter((around) => around !== kind).map((around) => `${kind} in ${around}`),
        )
        open.push(kind)
      }
      if (token.operator === 'EMC') open.pop()
      before = []
    }
    return faults
  })
}

/** The standard structure types (ISO 32000-1 §14.8.4). */
const standard: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
)

/** What may hold each tag, and what each may hold, of tables and of lists. */
interface Own {
  readonly within: Readonly<Record<string, readonly string[]>>
  readonly holds: Readonly<Record<string, readonly string[]>>
}
const rows = ['TR']
const tablesOwn: Own = {
  within: {
    TR: ['Table', 'THead', 'TBody', 'TFoot'],
    TH: rows,
    TD: rows,
    THead: ['Table'],
    TBody: ['Table'],
    TFoot: ['Table'],
  },
  holds: {
    Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
    TR: ['TH', 'TD'],
    THead: rows,
    TBody: rows,
    TFoot: rows,
  },
}
const listsOwn: Own = {
  within: { LI: ['L'], Lbl: ['LI'], LBody: ['LI'] },
  holds: { L: ['LI', 'L', 'Caption'], LI: ['Lbl', 'LBody'] },
}

const isMisplaced = (file: ReadFile, { within, holds }: Own): boolean =>
  elements(file).some(({ tag, kids }) =>
    kids.some(
      (kid) =>
        'tag' in kid &&
        (within[kid.tag]?.includes(tag) === false || holds[tag]?.includes(kid.tag) === false),
    ),
  )
