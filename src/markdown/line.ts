/** A line of Markdown, without what the blocks around it took from its beginning. */
export interface MarkdownLine {
  readonly text: string
  /** Of its first character, in the text that is being read. */
  readonly offset: number
}

/** Every line of a text. */
export function linesOf(source: string): readonly MarkdownLine[] {
  let offset = 0
  return source.split('\n').map((text) => {
    const line = { text: text.replace(/\r$/, ''), offset }
    offset += text.length + 1
    return line
  })
}

export const isBlank = (line: MarkdownLine | undefined): boolean =>
  /^[\s\u200b]*$/.test(line?.text ?? '')

/** The line without its first so many characters. */
export const after = ({ text, offset }: MarkdownLine, count: number): MarkdownLine => ({
  text: text.slice(count),
  offset: offset + count,
})

/** Spaces before the first other character; a tab reaches to the next fourth column. */
export function indentation({ text }: MarkdownLine): number {
  let columns = 0
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4)
    else if (/\s/.test(character)) columns++
    else break
  }
  return columns
}

/** Removes indentation from a line, up to that column. */
export function outdent(line: MarkdownLine, column: number): MarkdownLine {
  let count = 0
  let columns = 0
  while (columns < column && /[^\S\n]/.test(line.text[count] ?? '')) {
    columns += line.text[count] === '\t' ? 4 - (columns % 4) : 1
    count++
  }
  return after(line, count)
}
