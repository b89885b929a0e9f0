import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const templates = join(import.meta.dirname, '../../templates')

/** Runs a file as a double-click on a Mac does, with a program called `bulletin` that ends so. */
function clicked(
  file: string,
  code: number,
): { readonly exit: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-click-'))
  try {
    const program = join(folder, 'bulletin')
    writeFileSync(program, `#!/bin/sh\necho "bulletin $*"\nexit ${code}\n`)
    chmodSync(program, 0o755)
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` }
    const ran = spawnSync('sh', [join(templates, file)], { input: '\n', env, encoding: 'utf8' })
    return { exit: ran.status, said: ran.stdout }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(process.platform === 'win32')('the file that a Mac opens on a double-click', () => {
  it.each([
    ['parish/Make the insert.command', 0, 'What to do next stands above.', 'Press Return'],
    ['parish/Make the insert.command', 1, 'The insert was not made.', 'Press Return'],
    ['parish-es/Hacer la hoja.command', 0, 'Lo que sigue está arriba.', 'Pulse Intro'],
    ['parish-es/Hacer la hoja.command', 1, 'La hoja no se hizo.', 'Pulse Intro'],
  ])(
    '%s, which ends with %i, keeps what was said until a key is pressed',
    (file, code, end, key) => {
      const { exit, said } = clicked(file, code)
      expect(exit).toBe(code)
      expect(said).toContain('bulletin make --open\n')
      expect(said).toContain(end)
      expect(said).toContain(key)
    },
  )
})
