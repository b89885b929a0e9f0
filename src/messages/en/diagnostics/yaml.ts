import type { Catalogue } from '../../catalogue.ts'

/** What is said in English where a file is not the YAML that it should be. */
export const englishForYaml = {
  'yaml-value': ({ sign, inBraces }) => ({
    message:
      signs.get(sign) ?? `YAML takes the ${sign} at the beginning of this for a sign of its own`,
    hint: inBraces
      ? 'Put the words in double quotes, as in `{ text: "Sign up: tonight" }`.'
      : 'Put `>-` after the key, and the text on the next line, two spaces further to the right than the key.',
  }),
  'yaml-open': ({ sign }) => ({
    message: `the ${opened.get(sign) ?? sign} is opened here and never closed`,
    hint: `Close it with ${closing.get(sign) ?? sign}. If it is part of the text, put \`>-\` after the key, and the text on the next line, two spaces further to the right.`,
  }),
  'yaml-colon': ({ missing }) => ({
    message:
      missing === 'colon'
        ? 'this word stands alone: after a key there is a colon'
        : 'there is no space after the colon of this key',
    hint:
      missing === 'colon'
        ? 'Write a colon, a space and the value after it. If it goes on with the text above, move it further to the right than the key of that text.'
        : 'Write a space after the colon, as in `text: For the vestry`.',
  }),
  'yaml-tab': () => ({
    message: 'this line begins with a tab',
    hint: 'Indent with spaces only: two for each step. Most editors can replace all tabs of a file by spaces.',
  }),
  'yaml-indent': () => ({
    message: 'this line begins in the wrong column',
    hint: 'If it is a key of its own, line it up with the keys above it. If it goes on with the text above, put `>-` after the key of that text, and every line of the text two spaces further to the right.',
  }),
  'yaml-escape': () => ({
    message: 'a backslash in double quotes means something else to YAML',
    hint: 'Put `>-` after the key, and the text without quotes on the next line, two spaces further to the right than the key.',
  }),
  'yaml-documents': () => ({
    message: 'the line --- begins a second document, which is not read',
    hint: 'Delete the line, or move what follows into a file of its own.',
  }),
  'yaml-expands': () => ({
    message:
      'lists and braces stand too deep in each other here, or a value is called up too often (`&` and `*`)',
    hint: 'Write the values out, one after the other.',
  }),
  'yaml-key': () => ({
    message: 'a list or a brace stands where a key should be',
    hint: 'A key is a word followed by a colon, as in `text: For the vestry`.',
  }),
  'yaml-other': ({ reason }) => ({
    message: `YAML cannot read this line (${reason})`,
    hint: 'Put `>-` after the key, and the text on the next line, two spaces further to the right than the key.',
  }),
  'duplicate-key': ({ line }) => ({
    message: `this key stands here for the second time; the first is in line ${line}`,
    hint: 'Keep one of the two. If another request begins here, write `- ` before its first key.',
  }),
  'hash-cut': ({ key }) => ({
    message: `the words after # are a comment to YAML and would not print with \`${key}\``,
    hint: 'If they belong to the text, put `>-` after the key, and the text on the next line, two spaces further to the right. If not, write a space after the #.',
  }),
  'yaml-space': () => ({
    message: 'a space here is of another kind than the space bar types, or cannot be seen at all',
    hint: 'Delete what stands before the first letter of this line, and type it again; spaces from web pages and Word look like others.',
  }),
  'comma-cut': () => ({
    message: 'the comma before these words ends the value: in braces they stand for another key',
    hint: 'Put the whole value in double quotes, as in `{ name: "Reed, Tobias" }`.',
  }),
} satisfies Partial<Catalogue>

const opened: ReadonlyMap<string, string> = new Map([
  ['[', 'bracket'],
  ['{', 'brace'],
  ['"', 'quotation mark'],
])

const closing: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['"', '" at the end of the text'],
])

/** What YAML takes a sign for that a person meant as a sign of the text. */
const signs: ReadonlyMap<string, string> = new Map([
  [':', 'YAML takes the words before this colon for a key'],
  ['"', 'YAML takes this text to end with its second quotation mark'],
  ["'", 'YAML takes this apostrophe for a quotation mark'],
  ['#', 'YAML takes what stands behind this # for a comment'],
  ['*', 'YAML takes the star at the beginning of this text for a sign of its own'],
  ['-', 'YAML takes the dash at the beginning of this text for that of a list'],
  ['[', 'YAML takes the bracket at the beginning of this text for that of a list'],
  ['{', 'YAML takes the brace at the beginning of this text for one of its own'],
])
