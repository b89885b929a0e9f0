import { describe, expect, it } from 'vitest'
import { speechFor } from '../../src/messages/catalogues.ts'
import { systemLanguage } from '../../src/system/language.ts'

const mexican = (): string => 'es-MX'

describe('the language of messages', () => {
  it.each([
    ['LC_ALL before all', 'linux', { LC_ALL: 'es_ES.UTF-8', LANG: 'en_US.UTF-8' }, 'es_ES.UTF-8'],
    ['LC_MESSAGES before LANG', 'darwin', { LC_MESSAGES: 'es_ES', LANG: 'en_US' }, 'es_ES'],
    ['LANG', 'linux', { LANG: 'es_CO.UTF-8' }, 'es_CO.UTF-8'],
    ['an empty variable as none', 'linux', { LC_ALL: '', LANG: 'es' }, 'es'],
    ["Windows' own", 'win32', {}, 'es-MX'],
    ['a variable on Windows too', 'win32', { LANG: 'en_US.UTF-8' }, 'en_US.UTF-8'],
    ['none on a server that names none', 'linux', {}, ''],
  ] as const)('is %s', (_, platform, env, wanted) => {
    expect(systemLanguage(platform, env, mexican)).toBe(wanted)
  })

  it('has its words whichever way the system names it', () => {
    for (const name of ['es', 'es-MX', 'es_MX.UTF-8', 'es-419', 'ES'])
      expect([name, speechFor(name).web.lang]).toEqual([name, 'es'])
    for (const name of ['', 'C', 'C.UTF-8', 'POSIX', 'en-GB', 'est_EE', 'de_DE'])
      expect([name, speechFor(name).web.lang]).toEqual([name, 'en'])
  })
})
