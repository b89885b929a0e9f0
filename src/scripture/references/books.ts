/**
 * The books of the Bible, the deuterocanonical ones included, with the names that people type.
 * Ids are those of OSIS (Open Scripture Information Standard 2.1.1, appendix C).
 */

/** Languages that references are read and printed in. */
export type BookLanguage = 'en' | 'es'

interface Book {
  readonly id: string
  readonly en: string
  readonly es: string
  /** Further names and abbreviations of either language; of a numbered book, without the number. */
  readonly also: string
  /** Number that stands before the name; `also` holds for every book of the same stem. */
  readonly number?: 1 | 2 | 3 | 4
  /** Has one chapter, so that `Jude 24` is a verse. */
  readonly single?: true
  /** Further abbreviations of one language, which are another book's in the other one. */
  readonly only?: Readonly<Partial<Record<BookLanguage, string>>>
}

// The order is that of the English Bible; the deuterocanonical books follow, as in KJV's Apocrypha.
// biome-ignore format: a row is a book
const table = [
  { id: 'Gen', en: 'Genesis', es: 'Génesis', also: 'Gen, Ge, Gn' },
  { id: 'Exod', en: 'Exodus', es: 'Éxodo', also: 'Exod, Exo, Ex' },
  { id: 'Lev', en: 'Leviticus', es: 'Levítico', also: 'Lev, Le, Lv' },
  { id: 'Num', en: 'Numbers', es: 'Números', also: 'Num, Nu, Nm, Nb' },
  { id: 'Deut', en: 'Deuteronomy', es: 'Deuteronomio', also: 'Deut, Deu, De, Dt' },
  { id: 'Josh', en: 'Joshua', es: 'Josué', also: 'Josh, Jos, Jsh' },
  { id: 'Judg', en: 'Judges', es: 'Jueces', also: 'Judg, Jdg, Jdgs, Jgs, Jg, Jue, Jc' },
  { id: 'Ruth', en: 'Ruth', es: 'Rut', also: 'Rth, Ru, Rt' },
  { id: '1Sam', number: 1, en: 'Samuel', es: 'Samuel', also: 'Sam, Sa, Sm, S' },
  { id: '2Sam', number: 2, en: 'Samuel', es: 'Samuel', also: 'Sam, Sa, Sm, S' },
  { id: '1Kgs', number: 1, en: 'Kings', es: 'Reyes', also: 'Kgs, Kin, Ki, Kg, K, Rey, Re, R' },
  { id: '2Kgs', number: 2, en: 'Kings', es: 'Reyes', also: 'Kgs, Kin, Ki, Kg, K, Rey, Re, R' },
  { id: '1Chr', number: 1, en: 'Chronicles', es: 'Crónicas', also: 'Chron, Chr, Ch, Cró, Cr' },
  { id: '2Chr', number: 2, en: 'Chronicles', es: 'Crónicas', also: 'Chron, Chr, Ch, Cró, Cr' },
  { id: 'Ezra', en: 'Ezra', es: 'Esdras', also: 'Ezr, Esd' },
  { id: 'Neh', en: 'Nehemiah', es: 'Nehemías', also: 'Neh, Ne' },
  { id: 'Esth', en: 'Esther', es: 'Ester', also: 'Esth, Est, Es' },
  { id: 'Job', en: 'Job', es: 'Job', also: 'Jb' },
  { id: 'Ps', en: 'Psalms', es: 'Salmos', also: 'Psalm, Salmo, Pss, Ps, Psa, Psm, Pslm, Sal, Sl, Psalter' },
  { id: 'Prov', en: 'Proverbs', es: 'Proverbios', also: 'Proverb, Prov, Pro, Prv, Pr' },
  { id: 'Eccl', en: 'Ecclesiastes', es: 'Eclesiastés', also: 'Eccles, Eccl, Ecl, Ecc, Ec, Qoheleth, Qohelet, Cohélet, Qoh, Qo' },
  {
    id: 'Song',
    en: 'Song of Solomon',
    es: 'Cantares',
    also: `Song of Songs, Solomon's Song, Song of Sol, Song of S, S of S, Song, Songs, SoS, Sg, SS, Canticle of Canticles, Canticles,
      Canticle, Cant, Cantar de los Cantares, Cantar, Cántico de los Cánticos, Cántico, Cnt, Ct`,
  },
  { id: 'Isa', en: 'Isaiah', es: 'Isaías', also: 'Isa, Is' },
  { id: 'Jer', en: 'Jeremiah', es: 'Jeremías', also: 'Jer, Je, Jr' },
  { id: 'Lam', en: 'Lamentations', es: 'Lamentaciones', also: 'Lam, La, Lm' },
  { id: 'Ezek', en: 'Ezekiel', es: 'Ezequiel', also: 'Ezek, Eze, Ezk, Ez' },
  { id: 'Dan', en: 'Daniel', es: 'Daniel', also: 'Dan, Da, Dn' },
  { id: 'Hos', en: 'Hosea', es: 'Oseas', also: 'Hos, Ho, Ose, Os' },
  { id: 'Joel', en: 'Joel', es: 'Joel', also: 'Joe, Jl' },
  { id: 'Amos', en: 'Amos', es: 'Amós', also: 'Amo, Am' },
  { id: 'Obad', single: true, en: 'Obadiah', es: 'Abdías', also: 'Obad, Oba, Ob, Abd, Ab' },
  { id: 'Jonah', en: 'Jonah', es: 'Jonás', also: 'Jon, Jnh' },
  { id: 'Mic', en: 'Micah', es: 'Miqueas', also: 'Mic, Mi, Miq, Mq' },
  { id: 'Nah', en: 'Nahum', es: 'Nahúm', also: 'Nah, Na' },
  { id: 'Hab', en: 'Habakkuk', es: 'Habacuc', also: 'Hab, Ha', only: { en: 'Hb' } },
  { id: 'Zeph', en: 'Zephaniah', es: 'Sofonías', also: 'Zeph, Zep, Zp, Sof, So' },
  { id: 'Hag', en: 'Haggai', es: 'Hageo', also: 'Hag, Hg, Ageo, Ag' },
  { id: 'Zech', en: 'Zechariah', es: 'Zacarías', also: 'Zech, Zec, Zc, Zac, Za' },
  { id: 'Mal', en: 'Malachi', es: 'Malaquías', also: 'Mal, Ml' },
  { id: 'Matt', en: 'Matthew', es: 'Mateo', also: 'Matt, Mat, Mt' },
  { id: 'Mark', en: 'Mark', es: 'Marcos', also: 'Mrk, Mar, Mk, Mc, Mr' },
  { id: 'Luke', en: 'Luke', es: 'Lucas', also: 'Luk, Luc, Lu, Lk, Lc' },
  { id: 'John', en: 'John', es: 'Juan', also: 'Joh, Jhn, Jn, Jua' },
  {
    id: 'Acts',
    en: 'Acts',
    es: 'Hechos',
    also: `Acts of the Apostles, Acts of Apostles, Act, Ac, Hechos de los Apóstoles, Hch, Hech`,
  },
  { id: 'Rom', en: 'Romans', es: 'Romanos', also: 'Rom, Ro, Rm' },
  { id: '1Cor', number: 1, en: 'Corinthians', es: 'Corintios', also: 'Cor, Co' },
  { id: '2Cor', number: 2, en: 'Corinthians', es: 'Corintios', also: 'Cor, Co' },
  { id: 'Gal', en: 'Galatians', es: 'Gálatas', also: 'Gal, Ga, Gá' },
  { id: 'Eph', en: 'Ephesians', es: 'Efesios', also: 'Eph, Ephes, Ep, Ef, Efe' },
  { id: 'Phil', en: 'Philippians', es: 'Filipenses', also: 'Phil, Php, Phlp, Pp, Fil, Flp' },
  { id: 'Col', en: 'Colossians', es: 'Colosenses', also: 'Col' },
  { id: '1Thess', number: 1, en: 'Thessalonians', es: 'Tesalonicenses', also: 'Thess, Thes, Th, Tes, Tess, Ts' },
  { id: '2Thess', number: 2, en: 'Thessalonians', es: 'Tesalonicenses', also: 'Thess, Thes, Th, Tes, Tess, Ts' },
  { id: '1Tim', number: 1, en: 'Timothy', es: 'Timoteo', also: 'Tim, Ti, Tm' },
  { id: '2Tim', number: 2, en: 'Timothy', es: 'Timoteo', also: 'Tim, Ti, Tm' },
  { id: 'Titus', en: 'Titus', es: 'Tito', also: 'Tit, Ti, Tt' },
  { id: 'Phlm', single: true, en: 'Philemon', es: 'Filemón', also: 'Philem, Phlm, Phm, Flm, Film' },
  { id: 'Heb', en: 'Hebrews', es: 'Hebreos', also: 'Heb, He', only: { es: 'Hb' } },
  { id: 'Jas', en: 'James', es: 'Santiago', also: 'Jas, Jam, Jm, Ja, Sant, Stg, St' },
  { id: '1Pet', number: 1, en: 'Peter', es: 'Pedro', also: 'Pet, Pe, Pt, Ptr, Ped, P' },
  { id: '2Pet', number: 2, en: 'Peter', es: 'Pedro', also: 'Pet, Pe, Pt, Ptr, Ped, P' },
  { id: '1John', number: 1, en: 'John', es: 'Juan', also: 'Joh, Jhn, Jn, Jo, J, Jua' },
  { id: '2John', number: 2, single: true, en: 'John', es: 'Juan', also: 'Joh, Jhn, Jn, Jo, J, Jua' },
  { id: '3John', number: 3, single: true, en: 'John', es: 'Juan', also: 'Joh, Jhn, Jn, Jo, J, Jua' },
  { id: 'Jude', single: true, en: 'Jude', es: 'Judas', also: 'Jud, Jd, Jds' },
  {
    id: 'Rev',
    en: 'Revelation',
    es: 'Apocalipsis',
    also: `Revelations, Revelation to John, Revelation of John, Rev, Re, Rv, Apocalypse, Apoc, Apc, Ap`,
  },
  { id: 'Tob', en: 'Tobit', es: 'Tobías', also: 'Tobias, Tobit, Tob, Tb' },
  { id: 'Jdt', en: 'Judith', es: 'Judit', also: 'Jdth, Jdt' },
  { id: 'GkEsth', en: 'Additions to Esther', es: 'Adiciones a Ester', also: 'Greek Esther, Rest of Esther, Esther Greek, Ester griego, AddEsth, GkEsth, EsthGr' },
  {
    id: 'Wis',
    en: 'Wisdom of Solomon',
    es: 'Sabiduría',
    also: `Wisdom, Book of Wisdom, Wisd, Wis, Ws, Sabiduría de Salomón, Sab, Sb`,
  },
  {
    id: 'Sir',
    en: 'Sirach',
    es: 'Eclesiástico',
    also: `Ecclesiasticus, Ben Sira, Ben Sirach, Wisdom of Sirach, Wisdom of Jesus son of Sirach,
      Ecclus, Sir, Si, Sirácida, Sirácides, Sirac, Eclo, Eclto`,
  },
  { id: 'Bar', en: 'Baruch', es: 'Baruc', also: 'Bar, Ba' },
  { id: 'EpJer', single: true, en: 'Letter of Jeremiah', es: 'Carta de Jeremías', also: 'Epistle of Jeremiah, Epistle of Jeremy, LetJer, EpJer, Epístola de Jeremías' },
  {
    id: 'PrAzar',
    single: true,
    en: 'Prayer of Azariah',
    es: 'Oración de Azarías',
    also: `Song of the Three, Song of the Three Jews, Song of the Three Young Men, Song of the Three Children,
      Song of the Three Holy Children, Song of Thr, SgThree, PrAzar, Cántico de los tres jóvenes`,
  },
  { id: 'Sus', single: true, en: 'Susanna', es: 'Susana', also: 'Sus' },
  { id: 'Bel', single: true, en: 'Bel and the Dragon', es: 'Bel y el Dragón', also: 'Bel' },
  { id: '1Macc', number: 1, en: 'Maccabees', es: 'Macabeos', also: 'Macc, Mac, Mach, Ma, Mc, M' },
  { id: '2Macc', number: 2, en: 'Maccabees', es: 'Macabeos', also: 'Macc, Mac, Mach, Ma, Mc, M' },
  { id: '3Macc', number: 3, en: 'Maccabees', es: 'Macabeos', also: 'Macc, Mac, Mach, Ma, Mc, M' },
  { id: '4Macc', number: 4, en: 'Maccabees', es: 'Macabeos', also: 'Macc, Mac, Mach, Ma, Mc, M' },
  { id: '1Esd', number: 1, en: 'Esdras', es: 'Esdras', also: 'Esdr, Esd' },
  { id: '2Esd', number: 2, en: 'Esdras', es: 'Esdras', also: 'Esdr, Esd' },
  { id: 'PrMan', single: true, en: 'Prayer of Manasseh', es: 'Oración de Manasés', also: 'Prayer of Manasses, PrMan, Pr Man' },
] as const satisfies readonly Book[]

/** Id of a book, e.g. `Ps`, `1Cor`, `Sir`. */
export type BookId = (typeof table)[number]['id']

const books: ReadonlyMap<string, Book> = new Map(table.map((book) => [book.id, book]))

/** Every book in the order of the Bible. */
export const bookIds: readonly BookId[] = table.map(({ id }) => id)

/** Whether the text is the id of a book. */
export const isBookId = (text: string): text is BookId => books.has(text)

/** The whole name as a heading has it: `1 Corinthians`, `Psalms`, `Salmos`. */
export function bookName(id: BookId, language: BookLanguage): string {
  const book = books.get(id)
  if (book === undefined) return id
  return book.number === undefined ? book[language] : `${book.number} ${book[language]}`
}

/** The name before a chapter: as the book's, but one psalm is `Psalm`. */
export function nameBeforeChapter(id: BookId, language: BookLanguage): string {
  if (id !== 'Ps') return bookName(id, language)
  return language === 'es' ? 'Salmo' : 'Psalm'
}

/** Whether the book has one chapter only, so that its verses are cited without it. */
export const hasOneChapter = (id: BookId): boolean => books.get(id)?.single === true

/** Every name of a book as people of a language type it, numbers written as digits before the name. */
export function namesOf(id: BookId, language: BookLanguage): readonly string[] {
  const book = books.get(id)
  if (book === undefined) return [id]
  const short = [book.also, ...(book.only?.[language] ? [book.only[language]] : [])].join(',')
  const stems = [book.en, book.es, ...short.split(',').map((name) => name.trim())]
  return [
    id,
    ...(book.number === undefined ? stems : stems.map((stem) => `${book.number} ${stem}`)),
  ]
}

/** Whether the book stands in the Apocrypha of English Bibles, after Revelation in the table. */
export const isApocryphal = (id: BookId): boolean => bookIds.indexOf(id) > bookIds.indexOf('Rev')
