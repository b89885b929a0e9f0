import { describe, expect, it } from 'vitest'
import { copyOf } from '../../src/load/copy-of.ts'
import { loadParish } from '../../src/load/index.ts'
import { memoryHost } from '../memory-host.ts'

describe('the name of a copy', () => {
  it.each([
    ["sick (Ruth's conflicted copy 2026-11-18).yaml", 'Dropbox'],
    ["sick (Ruth (office)'s conflicted copy 2026-11-18).yaml", 'Dropbox'],
    ['sick (Copia en conflicto de Ruth 2026-11-18).yaml', 'Dropbox in Spanish'],
    ['sick (Case Conflict).yaml', 'Dropbox'],
    ['sick (conflicted copy 2026-11-18 101502).yaml', 'Nextcloud'],
    ['sick_conflict-20261118-101502.yaml', 'ownCloud'],
    ['sick.sync-conflict-20261118-101502-K7XQ2LM.yaml', 'Syncthing'],
    ['sick.Conflict.yaml', 'Resilio Sync'],
    ['sick_RUTH-PC_Nov-18-101502-2026_Conflict.yaml', 'Synology Drive'],
    ['sick (SFConflict ruth@example.org 2026-11-18-10-15-02).yaml', 'Seafile'],
    ['sick [conflicted].yaml', 'pCloud'],
    ['sick[Conflict].yaml', 'Google Drive'],
    ['sick-DESKTOP-AB12CD.yaml', 'OneDrive'],
    ['sick-LAPTOP-9QK2M1XZ-2.yaml', 'OneDrive'],
    ['sick-Ruths-PC.yaml', 'OneDrive'],
    ['sick-Ruth’s MacBook Pro.yaml', 'OneDrive on macOS'],
    ['sick (1).yaml', 'a second download'],
    ['SICK (12).yaml', 'a second download'],
    ['sick - Copy.yaml', 'Windows'],
    ['sick - Copy (2).yaml', 'Windows'],
    ['sick - copia.yaml', 'Windows in Spanish'],
    ['sick - copia (3).yaml', 'Windows in Spanish'],
    ['Copy of sick.yaml', 'Google Drive'],
    ['Copia de sick.yaml', 'Google Drive in Spanish'],
    ['Copy (2) of sick.yaml', 'old Windows'],
    ['Copia (2) de sick.yaml', 'old Windows in Spanish'],
    ['sick copy.yaml', 'macOS'],
    ['sick copy 2.yaml', 'macOS'],
    ['sick copia.yaml', 'macOS in Spanish'],
    ['sick (copy).yaml', 'Linux'],
    ['sick (another copy).yaml', 'Linux'],
    ['sick (3rd copy).yaml', 'Linux'],
    ['sick (copia).yaml', 'Linux in Spanish'],
    ['sick (3.ª copia).yaml', 'Linux in Spanish'],
    ['sick~.yaml', 'an editor'],
    ['Copy of Copy of sick.yaml', 'a copy of a copy that is gone'],
  ])('%s (%s)', (name) => {
    expect(copyOf(name, ['margaret.yaml', 'sick.yaml', name])).toEqual({
      name: 'sick.yaml',
      by: 'name',
    })
    expect(copyOf(name, ['margaret.yaml', name]), 'with no original beside it').toBeUndefined()
  })

  it.each(['sick 2.yaml', 'sick-OFFICE.yaml'])('%s may be a name of its own', (name) => {
    expect(copyOf(name, ['sick.yaml', name])).toEqual({ name: 'sick.yaml', by: 'words' })
  })

  it.each([
    'sick-list.yaml',
    'sick-2.yaml',
    'sick (2026).yaml',
    'sick (Advent).yaml',
    'sick-2026-11-18.yaml',
    'the sick.yaml',
    'copying.yaml',
    'sick (on conflict).yaml',
    'sick.yaml',
  ])('%s is no copy', (name) => {
    expect(copyOf(name, ['sick.yaml', name])).toBeUndefined()
  })

  it('belongs to the nearest that is there', () => {
    const names = ['sick.yaml', 'sick (1).yaml', 'sick (1) - Copy.yaml']
    expect(copyOf('sick (1) - Copy.yaml', names)?.name).toBe('sick (1).yaml')
  })
})

describe('a copy', () => {
  const parish = (files: Readonly<Record<string, string>>) =>
    memoryHost({
      'bulletin.yaml': 'parish: { name: Saint Brendan }\nsections: [The sick]\n',
      ...files,
    })
  const sick = 'section: The sick\nrequests:\n  - text: For all who are ill.\n'
  const more = `${sick}  - text: For all who nurse them.\n`

  it('is an error that says which was changed last', () => {
    const host = parish({ 'requests/sick.yaml': sick, 'requests/sick (1).yaml': more })
    const newer = () => loadParish('/parish', host.disk).diagnostics.map(({ values }) => values)
    expect(newer()).toEqual([{ original: 'requests/sick.yaml', newer: undefined }])
    host.ages.set('/parish/requests/sick.yaml', 3_600_000)
    expect(newer()).toEqual([{ original: 'requests/sick.yaml', newer: 'requests/sick (1).yaml' }])
    host.ages.set('/parish/requests/sick (1).yaml', 7_200_000)
    expect(newer()).toEqual([{ original: 'requests/sick.yaml', newer: 'requests/sick.yaml' }])
  })

  it('is none in another folder, and none where the name may be a person’s and the words differ', () => {
    const host = parish({
      'requests/sick.yaml': sick,
      'requests/old/sick (1).yaml': more.replaceAll('all', 'those'),
      'requests/sick 2.yaml':
        'section: The sick\nrequests:\n  - text: For rain.\n  - text: For peace.\n',
    })
    expect(loadParish('/parish', host.disk).diagnostics).toEqual([])
  })
})
