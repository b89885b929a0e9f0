/**
 * A word as names are compared: small letters without accents, apostrophes and hyphens. `O’Dell` and
 * `ODELL` are one, and so are `Peña` and `Pena`. Letters that only other alphabets know stay.
 */
export const foldWord = (word: string): string =>
  /^[a-z]+$/i.test(word)
    ? word.toLowerCase()
    : inOneScript(word)
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}\p{P}\p{Zs}\u0060\u00b4]/gu, '')
        .replace(/[ßøłđðæœıþ]/g, (letter) => plain.get(letter) ?? letter)

/** A word of Latin letters with some of other alphabets among them that look the same is all Latin. */
const inOneScript = (word: string): string =>
  /[\u0370-\u04ff]/.test(word) && /[a-z]/i.test(word)
    ? word.replace(/[\u0370-\u04ff]/g, (letter) => LATIN[FOREIGN.indexOf(letter)] ?? letter)
    : word

/** Cyrillic and Greek letters, and the Latin ones that they look like. */
const FOREIGN = 'АВЕЅІЈКМНОРСТУХаесіјѕорухһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαυρκ'
const LATIN = 'ABESIJKMHOPCTYXaecijsopyxhqwABEZHIKMNOPTYXoviaupk'

/** Letters whose accent Unicode does not take off. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' }),
)
