import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { openCommand } from '../../src/cli/system/open-command.ts'
import { memoryHost } from '../memory-host.ts'

const parish = {
  'bulletin.yaml': 'parish: { name: Saint Brendan by the Water }\nsections: [Our common life]\n',
  'requests/parish.yaml':
    '- { id: town, section: Our common life, text: For the peace of this town. }\n',
}
const issue = '/parish/issues/2026-11-22'

describe('make --open', () => {
  it('shows the insert for the printer once it is written', async () => {
    const host = memoryHost(parish)
    expect(await run(['make', '--yes', '--open'], host)).toBe(0)
    expect(host.opened).toEqual([`${issue}/insert.pdf`])
  })

  it('shows the text where only that is made', async () => {
    const host = memoryHost(parish)
    expect(await run(['make', '--yes', '--open', '--only', 'text'], host)).toBe(0)
    expect(host.opened).toEqual([`${issue}/bulletin.txt`])
  })

  it('shows nothing on a dry run, or where nothing could be made', async () => {
    const host = memoryHost(parish)
    expect(await run(['make', '--yes', '--open', '--dry-run'], host)).toBe(0)
    const broken = memoryHost({ ...parish, 'requests/parish.yaml': '- { txt: x }\n' })
    expect(await run(['make', '--yes', '--open'], broken)).toBe(1)
    expect([host.opened, broken.opened]).toEqual([[], []])
  })

  it('has done its work where no program shows PDFs, and says so', async () => {
    const host = memoryHost(parish, { opensNothing: true })
    expect(await run(['make', '--yes', '--open'], host)).toBe(0)
    expect(host.said.err).toContain(`No program here shows ${issue}/insert.pdf`)
  })
})

describe('how a system is told to show a file', () => {
  const path = 'C:/St. Mary & Joseph/100% %PATH% ^!/insert.pdf'

  it('gives the name as one word where there is no shell in between', () => {
    expect(openCommand('darwin', path)).toMatchObject({ program: 'open', words: [path] })
    expect(openCommand('linux', path)).toMatchObject({ program: 'xdg-open', words: [path] })
  })

  it('keeps the name out of the command line that Windows reads', () => {
    const { words, env, verbatim } = openCommand('win32', path)
    expect(words.join(' ')).toBe('/d /v:on /s /c "start "" "!BULLETIN_OPEN!""')
    expect(env).toEqual({ BULLETIN_OPEN: 'C:\\St. Mary & Joseph\\100% %PATH% ^!\\insert.pdf' })
    expect(verbatim).toBe(true)
  })

  it('turns the slashes of network folders, and leaves addresses alone', () => {
    const target = (name: string): string | undefined =>
      openCommand('win32', name).env['BULLETIN_OPEN']
    expect(target('//office/parish/insert.pdf')).toBe('\\\\office\\parish\\insert.pdf')
    expect(target('http://127.0.0.1:8123/?token=x')).toBe('http://127.0.0.1:8123/?token=x')
  })
})
