import { expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'
import { readPdf, withAll } from '../render-pdf/read-pdf.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water }
sections: [{ name: Los enfermos, lang: es }, Our common life, { name: Asia }]
`,
  'requests/a.yaml': `requests:
  - { id: barcos, section: Los enfermos, text: 'Por los barcos, "todos" ellos.' }
  - { id: town, section: Our common life, text: 'For the town, "all" of it.' }
  - { id: boats, section: Los enfermos, text: For the boats., lang: en-US }
`,
  'requests/b.yaml': `section: Our common life
lang: fr
requests:
  - { id: port, text: 'Pour le port, "tout" le port.' }
  - { id: hafen, text: 'Für den Hafen, "jeden".', lang: de }
`,
}

const made = async (files: Record<string, string>, ...more: readonly string[]) => {
  const host = memoryHost(files)
  const exit = await run(['make', '--date', '2026-11-22', '--yes', ...more], host)
  return { exit, host }
}

it('sections and files of requests have a language of their own, in print, tags and marks', async () => {
  const { exit, host } = await made(parish)
  expect([exit, host.said.err.includes('error')]).toEqual([0, false])
  const pages = host.files.get('/parish/issues/2026-11-22/insert-pages.pdf')
  const tags = pages ? readPdf(pages).tags.flatMap(withAll) : []
  const spoken = tags.flatMap(({ tag, lang }) => (lang === undefined ? [] : [`${tag} ${lang}`]))
  expect(spoken).toEqual(['Document en-US', 'Sect es', 'Sect en-US', 'Sect fr', 'Sect de'])
  const text = new TextDecoder().decode(host.files.get('/parish/issues/2026-11-22/bulletin.txt'))
  expect(text).toMatch(/«.tout.» le port/)
  expect(text).toContain('„jeden“')
})

it('a section that is named twice is told, in whatever form', async () => {
  const twice = 'sections: [Asia, { name: Asia, lang: es }]\n'
  const { exit, host } = await made({
    'bulletin.yaml': `parish: { name: Saint Brendan by the Water }\n${twice}`,
    'requests/a.yaml': 'requests: [{ section: Asia, text: For the boats. }]\n',
  })
  expect(exit).toBe(1)
  expect(host.said.err).toContain('bulletin.yaml:2:')
})

it.each([
  ['no translation is named for the other', ''],
  ['DHH is not here', 'scripture: { es: DHH }\n'],
])('a verse that has no second half is told by check: %s', async (why, scripture) => {
  const host = memoryHost({
    'bulletin.yaml': `parish: { name: Saint Brendan by the Water }\nsections: []\nlanguages: [en, es]\n${scripture}`,
    'requests/a.yaml': 'requests: [{ text: For the boats., es: { text: Por los barcos. } }]\n',
  })
  await run(['check', '--date', '2026-11-22', '--weeks', '1'], host)
  expect(host.said.err).toContain(`stands in one language alone: ${why}`)
})
