import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryHost } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = {
  'bulletin.yaml': 'parish: { name: Saint Brendan by the Water }\nsections: [Our common life]\n',
  'requests/parish.yaml': `- { id: vestry, section: Our common life, text: For the vestry. }
- { id: town, section: Our common life, text: For the peace of this town. }
`,
  'articles/beds.md': '---\ntitle: Eight More Beds\nsunday: 2026-11-22\n---\nText.\n',
}

const said = (
  argv: readonly string[],
  files: Record<string, string> = parish,
  language = 'en_US.UTF-8',
) => runOn(memoryHost(files, { language }), ...argv)

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-c', 'exit'], { stdio: 'ignore' }).status === 0

/** A shell's own program run on the script for it, kept in a file. */
async function inShell(shell: string, program: string, lines: string): Promise<string> {
  const { out } = await said(['completion', shell])
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
  try {
    const script = join(folder, 'script')
    writeFileSync(script, out)
    return execFileSync(program, ['-c', lines.replaceAll('SCRIPT', script)], {
      cwd: folder,
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What bash offers at the end of a command line, with the ids that a parish would give. */
async function offeredByBash(...words: readonly string[]): Promise<readonly string[]> {
  const typed = ['bulletin', ...words].map((word) => `'${word}'`).join(' ')
  const out = await inShell(
    'bash',
    'bash',
    `bulletin() { [ "$*" = ids ] && printf 'vestry\\ntown\\nbeds\\n'; }
     mkdir 'our parish' other; touch letter.eml
     source SCRIPT
     COMP_WORDS=(${typed}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
     _bulletin
     printf '%s\\n' "\${COMPREPLY[@]}"`,
  )
  return out.split('\n').filter((line) => line !== '')
}

describe('completion in bash', () => {
  it.each([
    [['ma'], ['make']],
    [['re'], ['renew']],
    [
      ['make', '--sh'],
      ['--shape', '--shard'],
    ],
    [
      ['make', '--shape', 'half'],
      ['half-fold', 'half-sheet'],
    ],
    [
      ['make', '--paper', '=', 'a'],
      ['a4', 'a3'],
    ],
    [
      ['make', '--leave-out', ''],
      ['vestry', 'town', 'beds'],
    ],
    [['why', 'v'], ['vestry']],
    [['close', '--how', 'died', 't'], ['town']],
    [
      ['inspect', 's'],
      ['selection', 'sheets'],
    ],
    [['help', 'pre'], ['preview']],
    [['help', 'scripture', 'pre'], ['preview']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [
      ['make', '--yes', 'o'],
      ['our parish', 'other'],
    ],
    [['why', 'vestry', 'our'], ['our parish']],
    [['import', 'let'], ['letter.eml']],
    [['make', '--verse', ''], []],
    [['make', 'other', 'o'], []],
    [['ids', ''], []],
  ])('offers for %j: %j', async (words, offered) => {
    expect([...(await offeredByBash(...words))].sort()).toEqual([...offered].sort())
  })
})

describe('an id that a shell would run', () => {
  it('stays words in bash, when it is looked up and when it is typed out', async () => {
    const out = await inShell(
      'bash',
      'bash',
      `bulletin() { printf '%s\\n' '$(touch looked-up)' 'two words' 'x;touch typed'; }
       source SCRIPT
       for word in '' 't'; do
         COMP_WORDS=(bulletin why "$word"); COMP_CWORD=2
         _bulletin
         printf '%s\\n' "\${#COMPREPLY[@]}" "\${COMPREPLY[@]}"
       done
       ls`,
    )
    expect(out.trimEnd().split('\n')).toEqual([
      '3',
      '\\$\\(touch\\ looked-up\\)',
      'two\\ words',
      'x\\;touch\\ typed',
      '1',
      'two\\ words',
      'script',
    ])
  })
})

/** What zsh adds to the command line when Tab is pressed at its end, in a terminal of its own. */
async function offeredByZsh(line: string): Promise<readonly string[]> {
  const capture = join(import.meta.dirname, 'offered-by-zsh.zsh')
  const out = await inShell(
    'zsh',
    'zsh',
    `mkdir 'our parish' other; touch letter.eml; zsh -f '${capture}' SCRIPT '${line}'`,
  )
  return out
    .split('\n')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('\\', ''))
}

/** What fish offers at the end of a command line. */
async function offeredByFish(line: string): Promise<readonly string[]> {
  const out = await inShell(
    'fish',
    'fish',
    `function bulletin; printf 'vestry\\ntown\\nbeds\\n'; end
     mkdir 'our parish' other; touch letter.eml; source SCRIPT; complete -C '${line}'`,
  )
  return out
    .split('\n')
    .flatMap((row) =>
      row === '' ? [] : [(row.split('\t')[0] ?? '').replace(/\/$/, '').replaceAll('\\', '')],
    )
}

describe.each([
  ['zsh', offeredByZsh],
  ['fish', offeredByFish],
] as const)('completion in %s', (shell, offered) => {
  it.runIf(isInstalled(shell)).each([
    ['bulletin ma', ['make']],
    ['bulletin make --sh', ['--shape', '--shard']],
    ['bulletin make --shape half', ['half-fold', 'half-sheet']],
    ['bulletin make --leave-out ', ['vestry', 'town', 'beds']],
    ['bulletin why v', ['vestry']],
    ['bulletin close --how died t', ['town']],
    ['bulletin inspect s', ['selection', 'sheets']],
    ['bulletin help pre', ['preview']],
    ['bulletin completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['bulletin make --yes o', ['our parish', 'other']],
    ['bulletin import let', ['letter.eml']],
    ['bulletin make --verse ', []],
  ])('offers for `%s`: %j', async (line, wanted) => {
    expect([...new Set(await offered(line))].sort()).toEqual([...wanted].sort())
  })

  it.runIf(isInstalled(shell))('speaks the language of the system', async () => {
    const { out } = await said(['completion', shell], parish, 'es_MX.UTF-8')
    expect(out).toContain('hace la hoja de esta semana')
  })
})

describe('completion in other shells', () => {
  it('is there for PowerShell, with every command and its quotes doubled', async () => {
    const { out, exit } = await said(['completion', 'powershell'])
    expect(exit).toBe(0)
    expect(out).toContain("Register-ArgumentCompleter -Native -CommandName 'bulletin'")
    expect(out).toContain("'--shape' = 'auto,half-fold,half-sheet,flat,tri-fold,booklet'")
    const [entries = ''] = /\$bulletinCommands = [\s\S]*?\n}\n/.exec(out) ?? []
    const outside = entries.replace(/'(?:[^']|'')*'/g, '')
    expect(outside.replace(/Tip|Flags|Follows|Operands|ordered|\$bulletinCommands/g, '')).toMatch(
      /^[\s=@{}()[\],]*$/,
    )
  })

  it('knows the shells that there are', async () => {
    const { exit, err } = await said(['completion', 'tcsh'])
    expect([exit, err.includes('bash, zsh, fish, powershell')]).toEqual([2, true])
  })
})

describe('the ids that shells offer', () => {
  it('are those of requests and articles', async () => {
    expect(await said(['ids'])).toMatchObject({ exit: 0, out: 'vestry\ntown\nbeds\n', err: '' })
  })

  it('are none, without a word, where there is no parish or it has errors', async () => {
    const nothing = { exit: 0, out: '', err: '' }
    expect(await said(['ids'], { 'letter.txt': 'Dear all' })).toMatchObject(nothing)
    expect(await said(['ids', 'nowhere'])).toMatchObject(nothing)
    expect(await said(['ids'], { ...parish, 'requests/x.yaml': '- { txt: x }' })).toMatchObject(
      nothing,
    )
  })

  it('are not among the commands that help shows', async () => {
    expect((await said(['help'])).out).not.toMatch(/^ {2}ids/m)
  })
})
