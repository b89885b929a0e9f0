import type { Faces } from '../../src/fonts/face.ts'
import { roundPoints } from '../../src/length.ts'
import type {
  ImposedPanel,
  Line,
  Panel,
  Placed,
  Run,
  Sheet,
  Sheets,
  StructureNode,
  Tag,
} from '../../src/typeset/sheets.ts'

/**
 * Sets a tagged text into panels as plainly as can be: words until the line is full, lines until the
 * panel is. What it gives keeps the contract of Sheets in everything that drawing depends on.
 */

/** A tagged text: strings and further elements, or a picture or code. */
export interface Told {
  readonly tag: Tag
  readonly lang?: string
  readonly alt?: string
  readonly href?: string
  readonly style?: Partial<Pick<Run, 'face' | 'features' | 'tracking' | 'rise' | 'colour'>>
  readonly kids: readonly (string | Told)[]
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number }
  readonly code?: { readonly modules: readonly (readonly boolean[])[]; readonly side: number }
}

/** An element of a tagged text. */
export const told = (tag: Tag, ...kids: readonly (string | Told)[]): Told => ({ tag, kids })

export const PANEL = { width: 396, height: 612, margin: 36 }

const SIZES: Partial<Record<Tag, number>> = { H1: 22, H2: 14, H3: 11.5 }
const BODY = 10.5
const INDENT = 14

/** What the element says: one text for each block, blanks and hyphens as they were written. */
export function wordsOf(element: Told): readonly string[] {
  const text = (kid: string | Told): string =>
    typeof kid === 'string' ? kid.replaceAll('\u00ad', '') : kid.kids.map(text).join('')
  if (isBlock(element)) return element.picture || element.code ? [] : [text(element)]
  return element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : wordsOf(kid)))
}

const BLOCKS: readonly Tag[] = ['H1', 'H2', 'H3', 'H4', 'P', 'Lbl', 'LBody', 'Figure', 'Caption']
const isBlock = ({ tag }: Told): boolean => BLOCKS.includes(tag)

/** Text of one style and node, as it goes into lines. */
type Piece = Omit<Run, 'x' | 'width' | 'spacing' | 'letterScale'>

/** Sets the text into as many panels as it takes, at least `panels` of them. */
export function handSet(document: Told, faces: Faces, panels = 4): Omit<Sheets, 'sheets'> {
  const structure = structureOf(document, { next: 0 })
  const galley = new Galley(faces)
  galley.set(document, structure)
  const set = galley.panels(panels)
  return {
    lang: 'en-US',
    title: 'Prayer & Praise',
    shape: 'half-fold',
    paper: 'letter',
    duplex: 'short-edge',
    size: BODY,
    leading: 1.2 * BODY,
    linesLeft: 0,
    panels: set,
    structure,
  }
}

function structureOf({ tag, lang, alt, href, kids }: Told, count: { next: number }): StructureNode {
  const id = count.next++
  const children = kids.flatMap((kid) => (typeof kid === 'string' ? [] : [structureOf(kid, count)]))
  return {
    id,
    tag,
    ...(lang !== undefined && { lang }),
    ...(alt !== undefined && { alt }),
    ...(href !== undefined && { href }),
    children,
  }
}

class Galley {
  readonly #faces: Faces
  readonly #placed: Placed[][] = [[]]
  #y = PANEL.margin

  constructor(faces: Faces) {
    this.#faces = faces
  }

  set(element: Told, node: StructureNode): void {
    if (element.picture || element.code) this.#setFigure(element, node)
    else if (isBlock(element)) this.#setBlock(element, node)
    else {
      const children = [...node.children]
      for (const kid of element.kids) {
        const child = typeof kid === 'string' ? undefined : children.shift()
        if (child && typeof kid !== 'string') this.set(kid, child)
      }
    }
  }

  panels(least: number): readonly Panel[] {
    while (this.#placed.length < least) this.#placed.push([])
    const { width, height } = PANEL
    return this.#placed.map((placed, at) => ({ number: at + 1, width, height, placed }))
  }

  #room(height: number): number {
    if (this.#y + height > PANEL.height - PANEL.margin) {
      this.#placed.push([])
      this.#y = PANEL.margin
    }
    this.#y += height
    return roundPoints(this.#y)
  }

  #put(placed: Placed): void {
    this.#placed.at(-1)?.push(placed)
  }

  #setFigure({ picture, code }: Told, { id: node }: StructureNode): void {
    const height = picture?.height ?? code?.side ?? 0
    const y = roundPoints(this.#room(height + 12) - height - 6)
    const x = PANEL.margin
    if (picture) this.#put({ kind: 'picture', x, y, node, ...picture })
    if (code) this.#put({ kind: 'code', x, y, node, ...code })
  }

  #setBlock(element: Told, node: StructureNode): void {
    const size = SIZES[element.tag] ?? BODY
    const indent = element.tag === 'LBody' ? INDENT : 0
    const lines = this.#broken(
      piecesOf(element, node, size),
      PANEL.width - 2 * PANEL.margin - indent,
    )
    lines.forEach((pieces, at) => {
      // A label stands on the first line of what it labels.
      const y = this.#room(element.tag === 'LBody' && at === 0 ? 0 : 1.2 * size)
      this.#put(this.#line(pieces, PANEL.margin + indent, y, at === lines.length - 1))
    })
    if (element.tag !== 'Lbl') this.#y += 0.4 * size
  }

  #width({ text, face, size, features, tracking }: Piece): number {
    const found = this.#faces.get(face)
    if (!found) throw new Error(`no face ${face}`)
    return found
      .shape(text, features)
      .reduce((sum, { advance }) => sum + size * (advance / found.unitsPerEm + tracking), 0)
  }

  /** Breaks at spaces, after hyphens, and at soft hyphens; a line's last blank stays in its text for now. */
  #broken(pieces: readonly Piece[], measure: number): readonly (readonly Piece[])[] {
    const lines: Piece[][] = [[]]
    let room = measure
    for (const syllable of pieces.flatMap(syllables)) {
      const width = this.#width({ ...syllable, text: syllable.text.trimEnd() })
      if (width > room && (lines.at(-1)?.length ?? 0) > 0) {
        lines.push([])
        room = measure
      }
      lines.at(-1)?.push(syllable)
      room -= this.#width({ ...syllable, text: syllable.text.replace('\u00ad', '') })
    }
    return lines.map(joined)
  }

  #line(pieces: readonly Piece[], x: number, y: number, last: boolean): Line {
    const ended = pieces.at(-1)?.text ?? ''
    const trimmed = pieces.map((piece, at) =>
      at === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece,
    )
    let at = 0
    const runs = trimmed.map((piece): Run => {
      const width = roundPoints(this.#width(piece))
      const run = { ...piece, x: roundPoints(at), width, spacing: 0, letterScale: 1 }
      at += width
      return run
    })
    return {
      kind: 'line',
      x,
      y,
      width: roundPoints(at),
      text: runs.map(({ text }) => text).join(''),
      endsWith: !last && ended.endsWith(' ') ? 'space' : 'none',
      block: 'part',
      size: pieces[0]?.size ?? BODY,
      runs,
    }
  }
}

function piecesOf(element: Told, node: StructureNode, size: number): readonly Piece[] {
  const children = [...node.children]
  const style = {
    face: /^H\d/.test(element.tag) ? 'bold' : 'regular',
    features: {},
    tracking: 0,
    rise: 0,
    colour: '#000000',
    ...element.style,
  }
  return element.kids.flatMap((kid) => {
    if (typeof kid === 'string') return [{ text: kid, size, node: node.id, ...style }]
    const child = children.shift()
    return child ? piecesOf({ ...kid, style: { ...style, ...kid.style } }, child, size) : []
  })
}

/** The parts between which a line may be broken. */
const syllables = (piece: Piece): readonly Piece[] =>
  (piece.text.match(/[^ \u00ad-]*(?: |\u00ad|-|$)/g) ?? [])
    .filter((text) => text !== '')
    .map((text) => ({ ...piece, text }))

/** Pieces of one style and node become one again; a soft hyphen stays only where the line was broken at it. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  pieces.forEach((piece, at) => {
    const text = at === pieces.length - 1 ? piece.text : piece.text.replace('\u00ad', '')
    const before = whole.at(-1)
    const continues = before && before.node === piece.node && before.face === piece.face
    if (continues) whole[whole.length - 1] = { ...before, text: before.text + text }
    else whole.push({ ...piece, text })
  })
  return whole
}

/** Two panels side by side on each side of paper: 4 and 1, 2 and 3. */
export function halfFold(turned = false): readonly Sheet[] {
  const side = (numbers: readonly number[], back: boolean): Sheet => ({
    width: 2 * PANEL.width,
    height: PANEL.height,
    panels: numbers.map((number, at): ImposedPanel => {
      const left = back && turned ? at === 1 : at === 0
      return { number, x: left ? 0 : PANEL.width, y: 0, turned: back && turned, copy: false }
    }),
    marks: [{ kind: 'fold', x1: PANEL.width, y1: 0, x2: PANEL.width, y2: 10 }],
  })
  return [side([4, 1], false), side([2, 3], true)]
}
