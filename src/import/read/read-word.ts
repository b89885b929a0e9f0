import { zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import type { UnreadableLetter } from '../../problems/letter-problems.ts'
import { limits } from '../../problems/limits.ts'
import { tidyLine } from '../../tidy-text.ts'
import { PICTURE_OF_WORD } from './read-html.ts'
import { textPartsOf } from './text-parts.ts'

type WordRefusal = Extract<UnreadableLetter, 'damaged' | 'too-large'>

/** A Word file as the HTML of its text, and what it carries beside it. */
export interface ReadWord {
  readonly ok: true
  readonly html: string
  /** Remarks of readers, each a line: who, and what was said. */
  readonly comments: readonly string[]
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
 * alternative words.
 *
 * @param bytes a zip with a `word/document.xml`
 */
export async function readWord(
  bytes: Uint8Array,
): Promise<ReadWord | { readonly ok: false; readonly reason: WordRefusal }> {
  const parts = textPartsOf(bytes, limits.marks)
  if (typeof parts === 'string') return { ok: false, reason: parts }
  const { convertToHtml, images } = await import('mammoth')
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: styles,
        externalFileAccess: false,
        convertImage: images.imgElement(withoutPixels),
      },
    )
    return { ok: true, html: notesAtHand(value), comments: commentsOf(parts['word/comments.xml']) }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

const withoutPixels = async (): Promise<{ readonly src: string }> => ({ src: PICTURE_OF_WORD })

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
