import type { CivilDate } from '../../civil-date.ts'
import type { Document } from '../../document/document.ts'
import { type DocxPicture, LEVELS, type ListNumber } from './references.ts'
import { HEADER, MAIN, RELATIONS, xmlText } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What kind each part of the file is of. */
export const contentTypes = `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relation = (id: string, type: string, target: string, isOutside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`

const relationsOf = (all: readonly string[]): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

/** Where the parts of the whole are. */
export const packageRelations = relationsOf([
  relation('rId1', `${RELATIONS}/officeDocument`, 'word/document.xml'),
  relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
])

/** What the document refers to: its styles and numbers, the addresses of its links, its pictures. */
export const relations = (links: readonly string[], pictures: readonly DocxPicture[]): string =>
  relationsOf([
    relation('styles', `${RELATIONS}/styles`, 'styles.xml'),
    relation('numbering', `${RELATIONS}/numbering`, 'numbering.xml'),
    ...links.map((href, at) => relation(`link${at + 1}`, `${RELATIONS}/hyperlink`, href, true)),
    ...pictures.map(({ name }, at) =>
      relation(`picture${at + 1}`, `${RELATIONS}/image`, `media/${name}`),
    ),
  ])

/** The title, and the day for a time; nobody is named. */
export const coreProperties = ({ title, lang }: Document, week: CivilDate): string =>
  `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(lang)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${week}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${week}T00:00:00Z</dcterms:modified></cp:coreProperties>`

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`

const levels = (format: string, textOf: (at: number) => string): string =>
  Array.from({ length: LEVELS }, (_, at) => level(at, format, textOf(at))).join('')

/** Bullets are the first; every list with numbers has its own, so that each counts from its own start. */
export function numbering(numbers: readonly ListNumber[]): string {
  const kinds = [
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', () => '•')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal', (at) => `%${at + 1}.`)}</w:abstractNum>`,
  ]
  const own = numbers.map(
    ({ level: at, start }, n) =>
      `<w:num w:numId="${n + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  )
  return `${HEADER}<w:numbering xmlns:w="${MAIN}">${kinds.join('')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join('')}</w:numbering>`
}
