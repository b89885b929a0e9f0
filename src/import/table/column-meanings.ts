import { type ColumnMeaning, columnMeanings } from '../../vocabulary.ts'
import { foldHeading } from '../match-section.ts'

/** What columns hold, by the heading of each; a column that is not named is kept as a note. */
export type Columns = Readonly<Partial<Record<ColumnMeaning, string>>>

/**
 * How forms and databases head each column, in English and Spanish; the first pattern that a folded heading
 * matches says what the column is. Whom the request is for comes before who filled the form in, and a
 * question of leave before both, since it names what it asks leave for.
 */
const headings: readonly (readonly [ColumnMeaning | 'note', RegExp])[] = [
  [
    'date',
    /\btimestamp\b|^(?:date|day)?\s*(?:submitted|received|created|completed)|^marca temporal|^fecha (?:de )?(?:envio|recib|registro)/,
  ],
  [
    'consent',
    /\b(?:may|can|could|should) we\b|\bpermission\b|\bconsent\b|\bok(?:ay)? to\b|\b(?:share|publish|print)(?:ed)?\b|\bconfidential\b|\bprivate\b|\bvisibility\b|\bvisibilidad\b|\bpodemos\b|\bpermiso\b|\bautoriz|\bconsent|\bcompartir\b|\bpublicar\b|\bimprimir\b|\bconfidencial\b|\bprivad[oa]\b/,
  ],
  ['show', /\banonym|\banonim|\bhow\b.*\bname\b.*\bappear|\bcomo\b.*\bnombre\b.*\baparec/],
  [
    'section',
    /^(?:category|type|kind|list)\b|\bcategory\b|\btype of (?:prayer|request)|^(?:categoria|tipo|lista)\b/,
  ],
  ['until', /\buntil\b|\bend date\b|\bstop\b|\bhasta\b|\bfecha final\b/],
  ['from', /\bstart\b|\bbegin|\bdesde\b|\bfecha inicial\b/],
  [
    'name',
    /\b(?:who|whom|person|someone)\b.*\bpray|\bpray(?:er|ing)? for\b|\bname\b.*\b(?:person|pray)|\b(?:por quien|persona)\b/,
  ],
  [
    'note',
    /\b(?:e mail|email|phone|telephone|mobile|cell|address|correo|telefono|movil|direccion)\b/,
  ],
  ['first-name', /\b(?:first|given) name\b|\bnombre de pila\b/],
  ['last-name', /\b(?:last|family) name\b|\bsurname\b|\bapellidos?\b/],
  ['name', /\bnames?\b|\bnombres?\b/],
  [
    'request',
    /\bprayers?\b|\brequests?\b|\bpetitions?\b|\bintentions?\b|\bconcerns?\b|\bneeds?\b|\bmessage\b|\bdetails\b|\bpeticion(?:es)?\b|\bintencion(?:es)?\b|\boracion(?:es)?\b|\bmotivos?\b|\bmensaje\b/,
  ],
]

/**
 * What each column holds: as the parish has noted it, else by its heading. Of two for one meaning the
 * one whose pattern comes first is taken.
 *
 * @param noted `import: columns` of bulletin.yaml, or what a person said; counts where the table has those headings
 */
export function columnsOf(table: readonly string[], noted: Columns = {}): Columns {
  const known = headingsAmong(noted, table)
  if (known !== undefined) return known
  const found = new Map<ColumnMeaning, string>()
  const taken = new Set<string>()
  for (const [meaning, pattern] of headings)
    for (const heading of table) {
      if (taken.has(heading) || !pattern.test(foldHeading(heading))) continue
      taken.add(heading)
      if (meaning !== 'note' && !found.has(meaning)) found.set(meaning, heading)
    }
  return Object.fromEntries(columnMeanings.flatMap((one) => pairOf(one, found.get(one))))
}

/** Whether the parish has noted what the columns of this table hold. */
export const areNoted = (table: readonly string[], noted: Columns): boolean =>
  headingsAmong(noted, table) !== undefined

/** What a column is taken for; undefined where it is kept as a note. */
export const meaningOf = (heading: string, columns: Columns): ColumnMeaning | undefined =>
  columnMeanings.find((meaning) => columns[meaning] === heading)

const pairOf = (
  meaning: ColumnMeaning,
  heading: string | undefined,
): readonly [string, string][] => (heading === undefined ? [] : [[meaning, heading]])

/** The noted columns with the table's own spelling; undefined unless the table has every one. */
function headingsAmong(noted: Columns, table: readonly string[]): Columns | undefined {
  const own = new Map(table.map((heading) => [foldHeading(heading), heading]))
  const pairs = Object.entries(noted).map(([key, heading]) => [key, own.get(foldHeading(heading))])
  return pairs.length > 0 && pairs.every(([, heading]) => heading !== undefined)
    ? Object.fromEntries(pairs)
    : undefined
}
