import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { wordsOfDocx } from '../../src/render/docx/words-of-docx.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const week = '2026-11-22'

/** UTF-8 that another program has read as Windows-1252 and written anew. */
const broken = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/\u0080/g, '€')
    .replace(/\u0099/g, '™')
    .replace(/\u0093/g, '“')

const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan, language: en-US }\nsections:\n  - The sick\n  - Our common life\ncalendar: none\n',
}

describe('letters that another program has broken', () => {
  it('print as they were meant, and are told', async () => {
    const host = memoryHost({
      ...parish,
      'requests/parish.yaml': `- section: Our common life\n  sunday: ${week}\n  text: ${broken('For the parish’s own café – and its cooks.')}\n`,
    })
    expect(await run(['make', '--yes', '--date', week], host), host.said.err).toBe(0)
    const text = textIn(host, `/parish/issues/${week}/bulletin.txt`)
    expect(text).toContain('For the parish’s own café – and its cooks.')
    expect(host.said.err).toContain(
      'requests/parish.yaml:3:23: warning: “â€™” is a letter that another',
    )
    expect(host.said.err).toContain('it is read as “é”')
    expect(textIn(host, '/parish/requests/parish.yaml')).toContain('cafÃ©')
  })

  it('leave no trace in any edition, whichever field they stood in', async () => {
    const e = broken('é')
    const host = memoryHost({
      'bulletin.yaml': `parish: { name: Saint Br${e}ndan, place: Caf${e} Quay, language: en-US, contact: { name: the caf${e}, email: office@brendan.example } }\nsections: [ Our caf${e} life ]\ncalendar: none\neditions: [standard, phone, mail, web, ics, docx]\nprivacy: { names-in-words: { requests: warn } }\n`,
      'requests/parish.yaml': `- { section: Our caf${e} life, sunday: ${week}, text: 'For the *caf${e}*, <https://caf${e}.example>*', footnote: 'the caf${e}', link: { text: 'the caf${e}', url: 'https://brendan.example/caf${e}' } }\n`,
      'articles/cafe.md': `---\ntitle: The caf${e}\nheading: Caf${e}\nbyline: the caf${e} crew\nsource: the caf${e}\nsunday: ${week}\n---\n\n### Caf${e}\n\n| Caf${e} | Day |\n|---|---|\n| caf${e} | Monday |\n\n> of the caf${e}\n`,
      'events/cafe.yaml': `- { title: Caf${e}, date: 2026-11-24, time: 7 pm, place: the caf${e}, text: 'Come to the caf${e}.', contact: 'the caf${e}' }\n`,
    })
    expect(await run(['make', '--yes', '--date', week], host), host.said.err).toBe(0)
    const texts = [...host.files.keys()].filter((path) =>
      /issues.*\.(?:txt|html|ics|eml|yaml)$/.test(path),
    )
    expect(texts.length).toBeGreaterThanOrEqual(6)
    for (const path of texts) {
      expect(textIn(host, path), path).not.toContain('\u2060')
      expect(textIn(host, path), path).not.toContain('Ã©')
    }
    expect(textIn(host, `/parish/issues/${week}/bulletin.txt`).match(/caf[^é\s]/gi)).toBeNull()
    const word = wordsOfDocx(
      host.files.get(`/parish/issues/${week}/bulletin.docx`) ?? new Uint8Array(),
    )
    expect(word).toContain('Come to the café.')
    expect(word).not.toMatch(/\u2060|Ã/)
  })

  it('hide nobody: a person who is prayed for elsewhere is found in broken words, too', async () => {
    const host = memoryHost({
      ...parish,
      'requests/parish.yaml': [
        '- section: The sick',
        `  sunday: ${week}`,
        '  person: { name: Zoé Müller, show: initials }',
        '  consent: { by: herself, date: 2026-11-01, channels: [print, text] }',
        '- section: Our common life',
        `  sunday: ${week}`,
        `  text: ${broken('Thanks to Zoé Müller for the soup.')}`,
        '',
      ].join('\n'),
    })
    expect(await run(['make', '--yes', '--date', week], host), host.said.err).toBe(0)
    const text = textIn(host, `/parish/issues/${week}/bulletin.txt`)
    expect(text).toContain('Z. M.')
    expect(text).not.toMatch(/ller/)
  })

  it('stand in the way of no change', async () => {
    const host = memoryHost({
      ...parish,
      'requests/parish.yaml': `- { id: cafe, section: Our common life, sunday: ${week}, text: ${broken('For the café.')} }\n- { id: sea, section: Our common life, from: ${week}, text: For the sea. }\n`,
    })
    expect(
      await run(['close', 'sea', '--on', week, '--how', 'answered', '--yes'], host),
      host.said.err,
    ).toBe(0)
    expect(textIn(host, '/parish/requests/parish.yaml')).toMatch(/^- .*cafÃ©[^\n]*\n- .*closed:/)
  })
})
