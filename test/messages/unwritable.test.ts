import { expect, it } from 'vitest'
import { english } from '../../src/messages/en/diagnostics/index.ts'
import { lockedFolder } from '../../src/messages/unwritable.ts'

it.each([
  ['/home/ann/parish/issues/.lock', '/home/ann/parish'],
  ['/home/ann/parish/issues/.lock.taking', '/home/ann/parish'],
  ['/home/ann/parish/issues', '/home/ann/parish'],
  ['C:\\parish\\issues\\.lock', 'C:\\parish'],
  ['/home/ann/parish/issues/2026-12-06/insert.pdf', undefined],
  ['/home/ann/issues/requests/parish.yaml', undefined],
])('%s stands for the folder %s', (path, folder) => {
  expect(lockedFolder(path)).toBe(folder)
})

it('tells of a folder that may only be read, not of a lock that a program would show', () => {
  const said = english.disk({ path: '/home/ann/parish/issues/.lock', code: 'EACCES' })
  expect(said.message).toContain('in /home/ann/parish: you may only read')
  expect(`${said.message} ${said.hint}`).not.toMatch(/\.lock|Acrobat/)
})

it('tells how to make room', () => {
  expect(english.disk({ path: '/p/issues/.lock', code: 'ENOSPC' })).toEqual({
    message: '/p cannot be written: the disk is full (ENOSPC)',
    hint: 'Delete what nobody needs any more, and empty the recycle bin; then run the command again. The last issue is untouched.',
  })
})
