import { describe, expect, it } from 'vitest'
import { findEditor } from '../../src/cli/system/find-editor.ts'

const found = (
  env: Readonly<Record<string, string>>,
  programs: readonly string[],
  platform = 'linux',
): string | undefined => {
  const editor = findEditor({ env, platform, isProgram: (path) => programs.includes(path) })
  return editor.kind === 'editor' ? editor.command : undefined
}

const PATH = '/usr/local/bin:/usr/bin'

describe('the editor for a text', () => {
  it('is the one that is named, with its own words, VISUAL before EDITOR', () => {
    const programs = ['/usr/bin/code', '/usr/bin/nano', '/opt/my editor']
    expect(found({ PATH, VISUAL: 'code --wait', EDITOR: 'nano' }, programs)).toBe('code --wait')
    expect(found({ PATH, VISUAL: '', EDITOR: 'nano' }, programs)).toBe('nano')
    expect(found({ PATH, EDITOR: '"/opt/my editor" -n' }, programs)).toBe('"/opt/my editor" -n')
  })

  it('is a usual one where none is named, one that shows its keys first', () => {
    expect(found({ PATH }, ['/usr/bin/vi', '/usr/local/bin/nano'])).toBe('nano')
    expect(found({ PATH }, ['/usr/bin/vi'])).toBe('vi')
  })

  it('is none where the one that is named is not there, whatever else is', () => {
    const around = { platform: 'linux', isProgram: (path: string) => path === '/usr/bin/nano' }
    expect(findEditor({ ...around, env: { PATH, EDITOR: 'nonesuch -w' } })).toEqual({
      kind: 'none',
      wanted: 'nonesuch -w',
    })
    expect(found({ PATH, EDITOR: '/opt/nonesuch' }, ['/usr/bin/nano'])).toBeUndefined()
    expect(found({}, ['/usr/bin/nano'])).toBeUndefined()
  })

  it('is a program on Windows, not a script, which no program starts by itself', () => {
    const env = { Path: 'C:\\Windows;C:\\Apps' }
    expect(found(env, ['C:\\Windows/notepad.exe'], 'win32')).toBe('notepad')
    const code = { ...env, EDITOR: 'code --wait' }
    expect(found(code, ['C:\\Apps/code', 'C:\\Apps/code.cmd'], 'win32')).toBeUndefined()
    expect(found({ EDITOR: 'C:\\Apps\\n.EXE' }, ['C:\\Apps\\n.EXE'], 'win32')).toBe(
      'C:\\Apps\\n.EXE',
    )
  })
})
