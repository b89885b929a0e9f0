// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A bulletin in which every person's name is marked (fixtures/names/README.md).
 *
 * @typedef {object} MarkedPage
 * @property {string} file its name
 * @property {string} text without the marks
 * @property {string} lang
 * @property {readonly string[]} own what the parish and its place are called, and its list of what is no name
 * @property {readonly { readonly from: number, readonly to: number }[]} names where they stand in the text
 */

/**
 * The pages of a folder, by their files' names.
 *
 * @param {string} folder
 * @returns {readonly MarkedPage[]}
 */
export const markedPages = (folder) =>
  readdirSync(folder)
    .sort()
    .map((file) => {
      const [head = '', body = ''] = readFileSync(join(folder, file), 'utf8').split('---\n')
      const [, lang = ''] = /^lang: (\S+)$/m.exec(head) ?? []
      const [, parish = ''] = /^parish: (.+)$/m.exec(head) ?? []
      const [, notNames = ''] = /^not-names: (.+)$/m.exec(head) ?? []
      const own = [...parish.split(/, | with /), ...(notNames === '' ? [] : notNames.split(', '))]
      return { file, lang, own, ...unmarked(body) }
    })

/** @param {string} marked @returns {Pick<MarkedPage, 'text' | 'names'>} */
function unmarked(marked) {
  const names = []
  let text = ''
  let from = 0
  for (const character of marked)
    if (character === '{') from = text.length
    else if (character === '}') names.push({ from, to: text.length })
    else text += character
  return { text, names }
}
