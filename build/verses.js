// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Reads the verse bank and writes it to dist/resources/verses.json, so that choosing a verse parses no
 * references. Comes after `kjv()`, whose count of verses it needs.
 */
export async function verses() {
  const { readBank } = await loadReader()
  const { kjv } = JSON.parse(readFileSync('dist/resources/versification.json', 'utf8'))
  const bank = readBank(readFileSync('templates/verses/bank.txt', 'utf8'), kjv)
  writeFileSync(
    'dist/resources/verses.json',
    `[\n${bank.map((verse) => JSON.stringify(verse)).join(',\n')}\n]\n`,
  )
}

/** @returns {Promise<typeof import('../src/scripture/verse-bank.ts')>} */
async function loadReader() {
  mkdirSync('dist', { recursive: true })
  const outfile = resolve('dist', 'verse-bank.mjs')
  await build({
    entryPoints: ['src/scripture/verse-bank.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
