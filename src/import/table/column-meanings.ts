import { type ColumnMeaning, columnMeanings } from '../../vocabulary.ts'
import { foldHeading } from '../match-section.ts'

/** What columns hold, by the heading of each; a column that is not named is kept as a note. */
export type Columns = Readonly<Partial<Record<ColumnMeaning, string>>>

/** Words of showing to others, by which a question asks for leave whatever else it says. */
const showing =
  /\bshar(?:e|ed|ing)\b|\bpublish|\bprint(?:ed)?\b|\bpublic(?:ly)?\b|\bconfidential|\bprivate\b|\bprivacy\b|\bvisib|\bcompart|\bpubli(?:car|que|c[oa])|\bimprim|\bconfidencial|\bprivad[oa]\b|\bprivacidad/
/** Asking for leave, where what it is for has to be looked at. */
const asking =
  /\b(?:may|can|could|should) we\b.*\b(?:names?|list|include|read|post|announce|put|mention|say|use|show|display|bulletin)\b|\bpermission\b|\bconsent|\bok(?:ay)? to\b|\bpodemos\b.*\b(?:nombr|lista|inclu|leer|anunci|poner|mencion|decir|usar|mostrar|boletin|hoja)|\bpermiso\b|\bautoriz|^who\b.*\b(?:see|know|read|view)\b|^quien(?:es)?\b.*\b(?:ver|saber|leer)\b/
/** What it is for where nobody is shown: to be called, written to or visited. */
const reaching =
  /\bcontact|\bcall\b|\bphone\b|\btext you\b|\bvisit|\breach\b|\bfollow up\b|\bmailing\b|\bnewsletter\b|\breceive\b|\be ?mail\b|\bsend\b|\bllamar|\benviar|\brecibir/
/** What no leave is asked for, though it is to be shared: more words, or how to reach who wrote them. */
const besides =
  /\b(?:anything|else|more|algo|mas)\b|\b(?:your|my|su|mi) (?:e ?mail|phone|telephone|address|contact|number|correo|telefono|direccion)\b/

/** Whether a column, by its folded heading, asks for leave to show a request or whom it names. */
const isLeave = (heading: string): boolean =>
  !besides.test(heading) &&
  (showing.test(heading) || (asking.test(heading) && !reaching.test(heading)))

/** Whether a column asks for leave to show a request or whom it names: "May we print this?", never "May we call you?". */
export const asksLeave = (heading: string): boolean =>
  headings.find(([, pattern]) => pattern.test(foldHeading(heading)))?.[0] === 'consent'

/**
 * How forms and databases head each column, in English and Spanish; the first pattern that a folded heading
 * matches says what the column is. What to pray for and for whom come first where the heading is a question
 * for them ("How can we pray for you?"), then a question of leave, since it names what it asks leave for. Whom the request is for
 * comes before who filled the form in.
 */
const headings: readonly (readonly [
  ColumnMeaning | 'note',
  { readonly test: (heading: string) => boolean },
])[] = [
  [
    'date',
    /\btimestamp\b|^(?:date|day)?\s*(?:submitted|received|created|completed)|^marca temporal|^fecha (?:de )?(?:envio|recib|registro)/,
  ],
  [
    'request',
    /^(?:how|what)\b.*\b(?:pray|in prayer)\b|^(?:please )?(?:share|tell us|write|enter) your\b(?!.*\b(?:with (?!us\b)|public|online|bulletin|list|congregation|church))|^(?:como|que|por que)\b.*\b(?:or(?:ar|emos)|rezar|recemos|pedir|pidamos)\b|^(?:por favor )?(?:comparta|escriba|cuentenos|diganos) su\b/,
  ],
  [
    'name',
    /^(?:for )?whom?\b(?!.*\b(?:see|know|read|view|share|hear)\b).*\bpray|^(?:por )?quien(?:es)?\b(?!.*\b(?:ver|saber|leer)\b).*\b(?:or(?:ar|amos|emos|acion)|re(?:zar|zamos|cemos)|ped(?:ir|imos))\b/,
  ],
  ['consent', { test: isLeave }],
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
