import { failedConditions } from './matterhorn.ts'
import { isName, isRef, items, type PdfValue } from './pdf-objects.ts'
import { type Element, heard, type ReadFile, withAll } from './read-pdf.ts'

/**
 * What keeps a file from being read aloud well: the numbers of the conditions of the Matterhorn Protocol that it fails, and
 * a sentence for each other fault.
 */
export function findings(file: ReadFile): readonly string[] {
  const elements = file.tags.flatMap(withAll)
  return [
    ...failedConditions(file),
    ...ofCatalog(file),
    ...ofPages(file, elements),
    ...ofElements(file, elements),
    ...ofTables(file, elements),
    ...ofLinks(file, elements),
    ...ofFonts(file),
  ]
}

const unless = (kept: unknown, fault: string): readonly string[] => (kept ? [] : [fault])

function ofCatalog({ objects, catalog, tags }: ReadFile): readonly string[] {
  return [
    ...unless(objects.at(catalog, 'MarkInfo', 'Marked') === true, 'not marked as tagged'),
    ...unless(tags.length === 1 && tags[0]?.tag === 'Document', 'the root is not one Document'),
  ]
}

/** Everything drawn is an artifact, or stands in the tree exactly once and is led back there. */
function ofPages(
  { objects, catalog, pages }: ReadFile,
  elements: readonly Element[],
): readonly string[] {
  const parents = parentTree(objects.at(catalog, 'StructTreeRoot', 'ParentTree', 'Nums'))
  return pages.flatMap(({ ref, dictionary, drawn }, at) => {
    const marks = new Set(drawn.map(({ mark }) => mark))
    const numbers = [...marks].filter((mark) => typeof mark === 'number')
    const owners = items(
      objects.resolve(parents.get(Number(objects.at(dictionary, 'StructParents')))),
    )
    const holders = (mcid: number): readonly Element[] =>
      elements.filter(({ kids }) =>
        kids.some((kid) => 'mcid' in kid && kid.page === ref && kid.mcid === mcid),
      )
    const page = `page ${at + 1}`
    return [
      ...unless(
        owners.filter((owner) => owner !== null).length === numbers.length,
        `${page}: the parent tree misses its count`,
      ),
      ...numbers.flatMap((mcid) => {
        const [holder, ...others] = holders(mcid)
        return [
          ...unless(
            holder && others.length === 0,
            `${page}: content ${mcid} is not in the tree once`,
          ),
          ...unless(
            holder &&
              objects.resolve(owners[mcid]) !== null &&
              same(objects.resolve(owners[mcid]), holder.object),
            `${page}: content ${mcid} is not led back to its element`,
          ),
        ]
      }),
    ]
  })
}

/** Two readings of one object are equal in all they say. */
const same = (one: PdfValue | undefined, other: PdfValue): boolean =>
  written(one) === written(other)

const written = (value: PdfValue | undefined): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part))

function parentTree(nums: PdfValue | undefined): ReadonlyMap<number, PdfValue> {
  const flat = items(nums)
  return new Map(
    flat.flatMap((key, at): readonly [number, PdfValue][] =>
      at % 2 === 0 ? [[Number(key), flat[at + 1] ?? null]] : [],
    ),
  )
}

function ofElements({ objects, pages }: ReadFile, elements: readonly Element[]): readonly string[] {
  const painted = new Set(
    pages.flatMap(({ ref, drawn }) => drawn.map(({ mark }) => `${ref} ${mark}`)),
  )
  return elements.flatMap((element) => {
    const { tag, kids } = element
    const gone = kids.some((kid) => 'mcid' in kid && !painted.has(`${kid.page} ${kid.mcid}`))
    const child = kids.find((kid) => 'tag' in kid)
    const parent = child && objects.at(child.object, 'P')
    return [
      ...unless(kids.length > 0 || /^T[HD]$/.test(tag), `an empty ${tag}`),
      ...unless(!gone, `a ${tag} holds content that no page has`),
      ...unless(!child || same(parent, element.object), `a child of ${tag} names another parent`),
    ]
  })
}

/** Rows of cells, as many in each as in the others, and heads that say of what they are the heads. */
function ofTables({ objects }: ReadFile, elements: readonly Element[]): readonly string[] {
  const inside = ({ kids }: Element): readonly Element[] =>
    kids.flatMap((kid) => ('tag' in kid ? [kid] : []))
  return elements
    .filter(({ tag }) => tag === 'Table')
    .flatMap((table) => {
      const rows = inside(table).flatMap((part) => (part.tag === 'TR' ? [part] : inside(part)))
      const cells = rows.map(inside)
      const scopes = cells
        .flat()
        .flatMap(({ tag, object }) => (tag === 'TH' ? [objects.at(object, 'A', 'Scope')] : []))
      return [
        ...unless(
          rows.length > 0 && rows.every(({ tag }) => tag === 'TR'),
          'a table of other than rows',
        ),
        ...unless(
          cells.flat().every(({ tag }) => tag === 'TH' || tag === 'TD'),
          'a row of other than cells',
        ),
        ...unless(
          new Set(cells.map((row) => row.length)).size === 1,
          'a table whose rows differ in their cells',
        ),
        ...unless(
          scopes.every((scope) => isName(scope) && /^(Column|Row)$/.test(scope.name)),
          'the head of nothing',
        ),
      ]
    })
}

function ofLinks(
  { objects, catalog, pages }: ReadFile,
  elements: readonly Element[],
): readonly string[] {
  const parents = parentTree(objects.at(catalog, 'StructTreeRoot', 'ParentTree', 'Nums'))
  const areas = pages.flatMap(({ dictionary }) => items(objects.at(dictionary, 'Annots')))
  const faults = areas.flatMap((area) => {
    const holders = elements.filter(({ kids }) =>
      kids.some((kid) => 'area' in kid && isRef(area) && kid.area === area.ref),
    )
    const [holder] = holders
    const key = Number(objects.at(area, 'StructParent'))
    return [
      ...unless(holders.length === 1 && holder?.tag === 'Link', 'an active area outside its Link'),
      ...unless(
        holder && same(objects.resolve(parents.get(key)), holder.object),
        'an active area is not led back to its Link',
      ),
      ...unless(objects.at(area, 'F') === 4, 'an active area that is not printed'),
      ...unless(holder && heard(holder) !== '', 'a link without words'),
    ]
  })
  return [
    ...faults,
    ...unless(
      elements.every(({ tag, kids }) => tag !== 'Link' || kids.some((kid) => 'area' in kid)),
      'a Link that leads nowhere',
    ),
  ]
}

function ofFonts({ objects, pages }: ReadFile): readonly string[] {
  return pages.flatMap(({ dictionary }) => {
    const fonts = objects.at(dictionary, 'Resources', 'Font')
    const names =
      typeof fonts === 'object' && fonts && 'dictionary' in fonts
        ? [...fonts.dictionary.values()]
        : []
    return names.flatMap((font) => {
      const name = objects.at(font, 'BaseFont')
      return [
        ...unless(
          isName(name) && /^[A-Z]{6}\+/.test(name.name),
          'a font is not marked as a subset',
        ),
      ]
    })
  })
}
