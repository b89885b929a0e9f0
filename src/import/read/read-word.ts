import { zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import type { UnreadableLetter } from '../../problems/letter-problems.ts'
import { limits } from '../../problems/limits.ts'
import { readPicture } from '../../render/pdf/pictures/picture-file.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { StoredPicture } from './letter.ts'
import { PICTURE_OF_WORD } from './read-html.ts'
import { textPartsOf } from './text-parts.ts'

type WordRefusal = Extract<UnreadableLetter, 'damaged' | 'too-large'>

/** A Word file as the HTML of its text, and what it carries beside it. */
export interface ReadWord {
  readonly ok: true
  readonly html: string
  /** Remarks of readers, each a line: who, and what was said. */
  readonly comments: readonly string[]
  /** Its pictures in their order, which the page calls by their numbers from 0; undefined for what cannot be printed. */
  readonly pictures: readonly (StoredPicture | undefined)[]
}

/** The elements of WordprocessingML that Mammoth has no rule for, and what a letter needs them to be. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'br[type="page"] => hr',
]

/**
 * Reads a `.docx` (ECMA-376, Part 1) as HTML: headings, lists, tables, links, bold and italic words,
 * footnotes at the end of their chapter. Of tracked changes the accepted state counts; pictures stand by their
 * alternative words, with their files beside the page.
 *
 * @param bytes a zip with a `word/document.xml`
 */
export async function readWord(
  bytes: Uint8Array,
): Promise<ReadWord | { readonly ok: false; readonly reason: WordRefusal }> {
  const parts = textPartsOf(bytes, limits.marks, limits.pictures)
  if (typeof parts === 'string') return { ok: false, reason: parts }
  const { convertToHtml, images } = await import('mammoth')
  const pictures: (StoredPicture | undefined)[] = []
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: styles,
        externalFileAccess: false,
        convertImage: images.imgElement(async (image) => {
          const at = pictures.push(undefined) - 1
          pictures[at] = await storedIn(image)
          return { src: `${PICTURE_OF_WORD}${at}` }
        }),
      },
    )
    return {
      ok: true,
      html: notesAtHand(value),
      comments: commentsOf(parts['word/comments.xml']),
      pictures,
    }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

/** The file of a picture, where it lies in the package and an insert can print it. */
async function storedIn(image: {
  readAsBase64String(): Promise<string>
}): Promise<StoredPicture | undefined> {
  try {
    const base64 = await image.readAsBase64String()
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    if (readPicture(bytes) === undefined) return undefined
    return { ending: bytes[0] === PNG ? 'png' : 'jpg', base64 }
  } catch {
    // It is of another kind, too large, or lies elsewhere: its part was not unpacked.
    return undefined
  }
}

/** The first byte of a PNG file. */
const PNG = 0x89

/** The marks of notes within a chapter, as printers have them. */
const marks = ['*', '**', '***', '†', '††', '‡', '‡‡']

/**
 * Mammoth's page with each footnote in the chapter that has its mark, since a letter is taken apart at
 * its headings: a note of the third request says nothing at the end of the last.
 */
function notesAtHand(html: string): string {
  const notes = new Map<string, string>()
  const text = html.replace(
    /<li id="((?:foot|end)note-[^"]*)">([\s\S]*?)<\/li>(?:<\/ol>$)?|<ol>(?=<li id="(?:foot|end)note-)/g,
    (_, id: string | undefined, words: string) => {
      if (id !== undefined) notes.set(id, words.replace(/<a href="#[^"]*">↑<\/a>|<\/?p>/g, ' '))
      return ''
    },
  )
  return text
    .split(/(?=<h[1-6]>)/)
    .map((chapter) => {
      const said: string[] = []
      const marked = chapter.replace(
        /<sup><a href="#((?:foot|end)note-[^"]*)"[^>]*>[^<]*<\/a><\/sup>/g,
        (reference, id: string) => {
          const mark = marks[said.length] ?? reference
          said.push(`<p>${mark}${(notes.get(id) ?? '').trimStart()}</p>`)
          return mark
        },
      )
      return marked + said.join('')
    })
    .join('')
}

/** `w:comment` elements: the author is an attribute, the words stand in runs of text. */
function commentsOf(xml: Uint8Array | undefined): readonly string[] {
  if (xml === undefined) return []
  const comments: string[] = []
  let isWords = false
  const add = (words: string): void => {
    comments.push((comments.pop() ?? '') + words)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:comment') comments.push(`${attributes['w:author'] ?? ''}: `)
        if (name === 'w:p') add(' ')
        isWords = name === 'w:t'
      },
      ontext: (words) => {
        if (isWords) add(words)
      },
      onclosetag: (name) => {
        if (name === 'w:t') isWords = false
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(new TextDecoder().decode(xml))
  return comments.map((comment) => tidyLine(comment).replace(/^: /, ''))
}
