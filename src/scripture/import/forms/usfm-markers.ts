/**
 * Markers of USFM 2.4 and 3.0 (Unified Standard Format Markers, docs.usfm.bible) by what they do to the
 * words of verses. Numbered ones stand without their number: `q` is `q1` and `q2` too.
 */

/** What a marker does. */
export type MarkerRole =
  /** The words after it are no verse's, up to the next paragraph or verse: titles, headings, introductions. */
  | 'heading'
  /** A paragraph of the text. */
  | 'paragraph'
  /** What stands between it and its closing marker is a note, a figure, another numbering. */
  | 'note'
  /** A stretch of words within a paragraph. */
  | 'characters'
  /** A cell of a table's row. */
  | 'cell'
  | 'unknown'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const headings =
  wordSet(`ide usfm h toc toca rem sts mt mte imt imte is ip ipi im imi ipq imq ipr iq ib ili
  io iot ior iex ie ms mr s sr r d sp sd cl cp cd qa qd lit periph restore pb pub cov spine intro`)

const paragraphs = wordSet(
  'p m po pr cls pmo pm pmc pmr pi mi nb pc ph b q qr qc qm li lh lf lim tr',
)

const notes = wordSet('f fe ef x ex fig va vp ca rq esb cat pro')

const characters =
  wordSet(`add bk dc em bd it bdit no sc sup bdsc k lik liv litl nd ord pn png addpn qac qs qt
  rb sig sls tl w wa wg wh wj jmp xt xtseealso ndx`)

const cells = wordSet('th thr thc tc tcr tcc')

/** What this marker does; `name` without backslash and plus sign. */
export function roleOf(name: string): MarkerRole {
  const bare = name.replace(/\d+(?:-\d+)?$/, '')
  if (notes.has(name)) return 'note'
  if (headings.has(bare)) return 'heading'
  if (paragraphs.has(bare)) return 'paragraph'
  if (characters.has(bare)) return 'characters'
  return cells.has(bare) ? 'cell' : 'unknown'
}

/** A marker that stands for a point, `\ts\*`, `\qt-s |who="Paul"\*`: it ends with `\*`. */
export const isMilestone = (name: string): boolean => name === 'ts' || /-[se]$/.test(name)
