import { zipSync } from 'fflate'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A Word file of this body, with pictures by their names in `word/media/`. */
export function wordFile(
  body: string,
  {
    declared = '',
    media = {},
    parts = {},
  }: {
    readonly declared?: string
    readonly media?: Readonly<Record<string, Uint8Array>>
    /** Further parts by their paths, XML each. */
    readonly parts?: Readonly<Record<string, string>>
  } = {},
): Uint8Array {
  const pictures = Object.entries(media)
  return zipSync({
    '[Content_Types].xml': encode(
      `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': encode(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': encode(
      `<?xml version="1.0"?>${declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture" xmlns:wp="${drawing}/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encode(xml)])),
    ...(pictures.length > 0 && {
      'word/_rels/document.xml.rels': encode(
        `<Relationships xmlns="${packaged}/relationships">${pictures
          .map(
            ([name]) =>
              `<Relationship Id="${name}" Type="${office}/image" Target="media/${name}"/>`,
          )
          .join('')}</Relationships>`,
      ),
      ...Object.fromEntries(pictures.map(([name, bytes]) => [`word/media/${name}`, bytes])),
    }),
  })
}

/** A paragraph of a Word file, in a style of Word's own where one is named. */
export const paragraph = (words: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** A paragraph that holds a picture of the file's. */
export const picture = (name: string, description: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
