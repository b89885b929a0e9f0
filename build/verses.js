// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { loadSource } from './load-source.js'

/**
 * Reads the verse bank and writes it to dist/resources/verses.json, so that choosing a verse parses no
 * references. Comes after `kjv()`, whose count of verses it needs.
 */
export async function verses() {
  /** @type {typeof import('../src/scripture/verse-bank.ts')} */
  const { readBank } = await loadSource('src/scripture/verse-bank.ts')
  const { kjv } = JSON.parse(readFileSync('dist/resources/versification.json', 'utf8'))
  const bank = readBank(readFileSync('templates/verses/bank.txt', 'utf8'), kjv)
  writeFileSync(
    'dist/resources/verses.json',
    `[\n${bank.map((verse) => JSON.stringify(verse)).join(',\n')}\n]\n`,
  )
}
