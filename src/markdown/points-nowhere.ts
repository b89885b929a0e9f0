/** Sentences of each language that lead their reader to an address which the words themselves do not have. */
const english =
  /\b(?:this link|click (?:here|below)|(?:(?:read|find out|learn) more\b.*|sign(?: up)?|donate|give|register)\s(?:here|at(?=\s*[:.]?$)))(?!\p{L})[^.?!]*[:.]?$/iu
const spanish =
  /(?<!\p{L})(?:(?:este|siguiente) enlace|haga clic|(?:lea|vea|más información|inscr[íi]b\p{L}+|reg[íi]str\p{L}+|done|firme|pulse|pinche)(?:\s[^.?!]{0,30})?\saquí)(?!\p{L})[^.?!]*[:.]?$/iu

/** V8 reads letters of all scripts in either case slowly, so the sentences are told by these words first. */
const ofEnglish = /link|click|\s(?:here|at\s*[:.]?$)/iu
const ofSpanish = /enlace|clic|aquí/i

/** Most words of such a sentence: a longer one tells something else. */
const LONGEST = 25

/** Whether a sentence leads to an address: "To give, follow this link." */
export const pointsNowhere = (words: string): boolean =>
  words.split(/\s+/).length <= LONGEST &&
  ((ofEnglish.test(words) && english.test(words)) || (ofSpanish.test(words) && spanish.test(words)))
