import { bookOfCode } from './book-named.ts'
import { linesOf } from './lines.ts'
import type { ScriptureToken } from './mark.ts'
import { isMilestone, roleOf } from './usfm-markers.ts'
import { readVerseNumber } from './verse-number.ts'

/** Reads USFM 2 and 3: a file of one book, or of several one after the other. */
export function* readUsfm(pieces: Iterable<string>, file: string): Iterable<ScriptureToken> {
  const reader = new UsfmReader()
  for (const { text, number } of linesOf(pieces, file)) {
    reader.readLine(text, number)
    yield* reader.take()
  }
}

const token = /\\(?:\*|(?<plus>\+)?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)?)(?:(?<close>\*)| )?)/gi

/** What the next words are: a number or a code that belongs to the marker before them. */
type Awaited = 'code' | 'chapter' | 'verse'

class UsfmReader {
  private readonly marks: ScriptureToken[] = []
  private line = 0
  private awaited: Awaited | undefined
  private inHeading = true
  /** The marker whose end ends the note; `*` for a milestone. */
  private note: string | undefined
  private supplied = false
  private divineName = false
  /** Behind the bar in `\w grace|lemma="grace"\w*`. */
  private inAttributes = false

  /** The marks read since the last time. */
  take(): readonly ScriptureToken[] {
    return this.marks.splice(0)
  }

  readLine(text: string, number: number): void {
    this.line = number
    let end = 0
    for (const match of text.matchAll(token)) {
      this.readText(text.slice(end, match.index))
      end = match.index + match[0].length
      const { plus, name = '', close } = match.groups ?? {}
      if (name === '') this.endMilestone()
      else if (close !== undefined) this.endMarker(name, plus !== undefined)
      else this.readMarker(name.toLowerCase(), plus !== undefined, match.index === 0)
    }
    this.readText(text.slice(end))
    if (this.awaited === undefined && this.note === undefined) this.marks.push({ kind: 'space' })
  }

  private readText(text: string): void {
    if (this.awaited !== undefined && text.trim() !== '') this.readAwaited(this.awaited, text)
    else if (this.note === undefined && !this.inHeading && text !== '') this.readWords(text)
  }

  private readWords(text: string): void {
    if (this.inAttributes) return
    const bar = text.indexOf('|')
    if (bar !== -1) this.inAttributes = true
    const words = (bar === -1 ? text : text.slice(0, bar)).replaceAll('~', '\u00a0')
    const run = {
      text: words.replaceAll('//', ' '),
      supplied: this.supplied,
      divineName: this.divineName,
    }
    this.marks.push({ kind: 'words', run })
  }

  private readAwaited(awaited: Awaited, text: string): void {
    this.awaited = undefined
    const [, word = '', rest = ''] = /^\s*(\S+)(.*)$/su.exec(text) ?? []
    if (awaited === 'code') {
      this.marks.push(bookOfCode(word, this.line))
      return
    }
    if (awaited === 'chapter') {
      const chapter = Number.parseInt(word, 10)
      if (chapter > 0) this.marks.push({ kind: 'chapter', chapter })
      return
    }
    this.readVerse(word, rest)
  }

  /** What clings to the number belongs to the words. */
  private readVerse(word: string, rest: string): void {
    const number = readVerseNumber(word)
    if (number === undefined) {
      this.marks.push({ kind: 'odd', oddity: 'number', as: `line ${this.line}` })
      return
    }
    const { from, to, goesOn, clinging } = number
    this.marks.push({ kind: 'verse', from, to, goesOn, line: this.line })
    if (clinging !== '') this.marks.push({ kind: 'odd', oddity: 'number' })
    this.readText(clinging + rest)
  }

  private readMarker(name: string, nested: boolean, atStart: boolean): void {
    if (this.note !== undefined && !this.breaksNote(name)) return
    if (name === 'id' || name === 'c' || name === 'v') this.begin(name)
    else if (isMilestone(name)) this.note = '*'
    else this.applyRole(name, nested, atStart)
  }

  private begin(name: 'id' | 'c' | 'v'): void {
    this.resetCharacters()
    this.inHeading = name === 'id'
    this.awaited = name === 'id' ? 'code' : name === 'c' ? 'chapter' : 'verse'
  }

  private applyRole(name: string, nested: boolean, atStart: boolean): void {
    const role = roleOf(name)
    switch (role) {
      case 'note':
        this.note = name
        if (!this.inHeading) this.marks.push({ kind: 'note' })
        return
      case 'heading':
      case 'paragraph':
        this.resetCharacters()
        this.inHeading = role === 'heading'
        this.marks.push({ kind: 'space' })
        return
      case 'cell':
        this.marks.push({ kind: 'space' })
        return
      case 'characters':
        this.openCharacters(name, nested)
        return
      case 'unknown':
        if (atStart && !this.inHeading) this.marks.push({ kind: 'space' })
        this.marks.push({ kind: 'odd', oddity: 'unknown-mark', as: `\\${name}` })
        return
      default:
        role satisfies never
    }
  }

  /** A character marker without a plus ends those that are open (USFM, Character Markers, Nesting). */
  private openCharacters(name: string, nested: boolean): void {
    if (!nested) this.resetCharacters()
    if (name === 'add') this.supplied = true
    if (name === 'nd') this.divineName = true
  }

  private endMarker(name: string, nested: boolean): void {
    if (this.note !== undefined) {
      if (this.note === name.toLowerCase()) this.note = undefined
      return
    }
    this.inAttributes = false
    if (!nested) this.resetCharacters()
    else if (name === 'add') this.supplied = false
    else if (name === 'nd') this.divineName = false
  }

  private endMilestone(): void {
    if (this.note === '*') this.note = undefined
  }

  /** Whether a marker shows that the note before it was never closed; a sidebar ends with a marker of its own. */
  private breaksNote(name: string): boolean {
    if (this.note === 'esb' && name === 'esbe') {
      this.note = undefined
      return false
    }
    const isBreak = name === 'id' || name === 'c' || (name === 'v' && this.note !== 'esb')
    if (!isBreak) return false
    this.marks.push({ kind: 'odd', oddity: 'open-note' })
    this.note = undefined
    return true
  }

  private resetCharacters(): void {
    this.supplied = false
    this.divineName = false
    this.inAttributes = false
  }
}
