import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Element, heard, readPdf, withAll } from './render-pdf/read-pdf.ts'

/** Every word in the order of the tag tree, as a screen reader speaks it; bullets and numbers of lists apart. */
export function wordsTagged(bytes: Uint8Array): readonly string[] {
  const isBlock = ({ tag }: Element): boolean => /^(H\d|P|LBody|T[HD]|Caption)$/.test(tag)
  const isLeaf = (element: Element): boolean => withAll(element).filter(isBlock).length === 1
  return readPdf(bytes)
    .tags.flatMap(withAll)
    .filter((element) => isBlock(element) && isLeaf(element))
    .flatMap((element) => heard(element).split(/\s+/))
    .filter(Boolean)
}

/**
 * The letters of every page in the order of drawing, as an independent reader finds them, without spaces; what
 * is no part of the text, as a page's foot, apart.
 */
export async function lettersDrawn(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const drawn: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({
      disableNormalization: true,
      includeMarkedContent: true,
    })
    const within: string[] = []
    for (const item of items) {
      if ('str' in item) drawn.push(within.includes('Artifact') ? '' : item.str)
      else if (item.type === 'endMarkedContent') within.pop()
      else within.push('tag' in item ? String(item.tag) : '')
    }
  }
  await task.destroy()
  return drawn.join('').replace(/[\s\u00ad•]/g, '')
}
