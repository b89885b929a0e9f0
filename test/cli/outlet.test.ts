import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const parish = join(root, 'fixtures/parishes/four-panels')
const LONG = `bin/bulletin.js calendar ${parish} --weeks 520`

const shell = (line: string): string =>
  execFileSync('bash', ['-c', line], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, NODE: process.execPath },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe.skipIf(process.platform === 'win32')('words that no terminal takes', () => {
  const whole = shell(`"$NODE" ${LONG}`)

  it('are longer than a pipe holds', () => {
    expect(whole.length).toBeGreaterThan(2 ** 17)
  })

  it('come whole to a reader who comes late', () => {
    expect(shell(`"$NODE" ${LONG} | (sleep 1; cat)`)).toBe(whole)
  })

  it('come whole through a pipe that does not wait', () => {
    // Node itself sets a pipe so when it opens its stream, and hands it on.
    const parent = `process.stdout.write('');
      require('node:child_process').spawnSync(process.execPath, '${LONG}'.split(' '), { stdio: 'inherit' })`
    expect(shell(`"$NODE" -e "${parent}" | (sleep 1; cat)`)).toBe(whole)
  })

  it('end quietly with their reader, and the command has done its part', () => {
    expect(shell(`"$NODE" ${LONG} 2>&1 | head -c 10; echo; echo "\${PIPESTATUS[0]}"`)).toBe(
      `${whole.slice(0, 10)}\n0\n`,
    )
  })

  it.runIf(process.platform === 'linux')('are missed by nobody but told of, on a full disk', () => {
    expect(shell(`"$NODE" bin/bulletin.js --version 2>&1 >/dev/full; echo $?`)).toMatch(
      /^error: .*ENOSPC.*\n74\n$/,
    )
  })
})
