import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../src/schema/index.ts'
import { looks, shapes } from '../../src/vocabulary.ts'
import { bulletin, smallParish, textOf } from './small-parish.ts'

const withInsert = (insert: string): Record<string, string> => ({
  ...smallParish,
  'bulletin.yaml': `${smallParish['bulletin.yaml']}insert: { ${insert} }\n`,
})

const run = (argv: readonly string[], files: Record<string, string>) => bulletin(argv, {}, files)

describe('themes', () => {
  it('shows every look in a line, and which is the parish’s', async () => {
    const { exit, out } = await run(['themes'], withInsert('look: quiet'))
    expect(exit).toBe(0)
    const lines = out.trim().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...looks])
    expect(lines.filter((line) => line.includes('(yours)'))).toEqual([
      expect.stringMatching(/^quiet /),
    ])
  })

  it('says the same as JSON, and without a parish', async () => {
    const { out } = await run(['themes', '--json'], withInsert('look: quiet'))
    expect(JSON.parse(out)).toMatchObject({ looks, look: 'quiet', ownTheme: false })
    const alone = await bulletin(['themes', '--json'], { folder: '/' }, {})
    expect(JSON.parse(alone.out)).toMatchObject({ exit: 0, looks })
  })

  it('copies a look to a file that extends it, prints as that, and is never overwritten', async () => {
    const copied = await run(['themes', 'copy', 'cathedral'], smallParish)
    expect(copied.exit).toBe(0)
    expect(copied.out).toBe('templates/theme.yaml\n')
    const text = textOf(copied.host, 'templates/theme.yaml')
    expect(text).toMatch(/^extends: cathedral$/m)
    const files = { ...smallParish, 'templates/theme.yaml': text }
    const own = await run(['inspect', 'sheets'], files)
    const look = await run(['inspect', 'sheets'], withInsert('look: cathedral'))
    expect(JSON.parse(own.out).panels).toEqual(JSON.parse(look.out).panels)
    const again = await run(['themes', 'copy'], files)
    expect(again.exit).toBe(1)
    expect(again.err).toContain('templates/theme.yaml is there already')
  })

  it('copies the look that the parish has, where none is named', async () => {
    const { host } = await run(['themes', 'copy'], withInsert('look: plain'))
    expect(textOf(host, 'templates/theme.yaml')).toMatch(/^extends: plain$/m)
  })

  it('has every line that the copy offers at hand: without its hash each is read', async () => {
    const { host } = await run(['themes', 'copy', 'missal'], smallParish)
    const all = textOf(host, 'templates/theme.yaml').replace(/^# (?=(?: {2})*[a-z.][^:\n]*:)/gm, '')
    const theme = all.replace(/^faces: our-face.ttf.*$/m, 'faces: eb-garamond')
    const { exit, err } = await run(['check'], { ...smallParish, 'templates/theme.yaml': theme })
    expect([exit, exit === 0 ? '' : err]).toEqual([0, ''])
    expect(theme).toMatch(/^styles:\n {2}\.title: /m)
  })

  it('refuses a look that there is not, with the one that was likely meant', async () => {
    const wrong = await run(['themes', 'copy', 'missle'], smallParish)
    expect(wrong.exit).toBe(2)
    expect(wrong.err).toContain('missal')
    const typed = await run(['check'], withInsert('look: brodsheet'))
    expect(typed.exit).toBe(1)
    expect(typed.err).toContain('Did you mean broadsheet?')
  })
})

describe('a look', () => {
  const forms = [...shapes.map((shape) => ['--shape', shape]), ['--edition', 'large-print']]

  it.each(looks)('%s prints in every shape and in large print', async (look) => {
    for (const how of forms) {
      const made = await run(['make', '--yes', '--dry-run', ...how], withInsert(`look: ${look}`))
      expect({ look, how, exit: made.exit, err: made.err }).toMatchObject({ exit: 0 })
      expect(made.err).not.toMatch(/error|warning/)
    }
  })
})

describe('a theme of the parish’s own', () => {
  const checked = (theme: string) =>
    run(['check'], { ...smallParish, 'templates/theme.yaml': theme })
  const panels = async (theme: string) => {
    const pinned = 'sunday: 2026-11-22\nverse: Psalm 95:3\nrequests: []\n'
    const more = { 'requests/verse.yaml': pinned, 'templates/theme.yaml': theme }
    const { exit, out, err } = await run(['inspect', 'sheets'], { ...smallParish, ...more })
    expect({ exit, err }).toMatchObject({ exit: 0 })
    return JSON.parse(out).panels
  }

  it('that is of a time before some classes goes on printing, the name of God too', async () => {
    const old = `page: { margins: { top: 0.5 in, bottom: 0.5 in, outer: 0.5 in, inner: 0.5 in } }
faces: { regular: eb-garamond-regular, italic: eb-garamond-italic }
palette: { rubric: '#8c1c13' }
styles:
  h1: { size: 2 }
  .title: { colour: rubric }
`
    const lines = (await panels(old)).flatMap(
      ({ lines: all }: { lines: { text: string }[] }) => all,
    )
    expect(lines.map(({ text }: { text: string }) => text).join(' ')).toContain(
      'the LORD is a great God',
    )
  })

  it('changes what it says, and a colour of the look for all that has it', async () => {
    const large = await panels('extends: missal\nstyles: { .title: { size: 2, least-size: 2 } }')
    const usual = await panels('extends: missal')
    expect(large).not.toEqual(usual)
    expect(await panels('extends: missal\npalette: { soft: "#4a4a4a" }')).toEqual(usual)
  })

  it('may set a rule in another family', async () => {
    const theme = `extends: missal
families: { heads: atkinson-hyperlegible }
styles: { .title: { face: heads, weight: bold } }`
    expect(await panels(theme)).not.toEqual(await panels('extends: missal'))
  })

  it('that a reader could not see well is used, with a warning', async () => {
    const { exit, err } = await checked('extends: missal\ncolour: "#c9a0dc"\n')
    expect(exit).toBe(0)
    expect(err).toContain('#665170')
  })

  it.each([
    ['extends: missle', 'Did you mean missal?'],
    ['extends: missal\nfaces: eb-garamon', 'Did you mean eb-garamond?'],
    [
      'extends: missal\nfaces: { regular: eb-garamond-regullar }',
      'Did you mean eb-garamond-regular?',
    ],
    ['extends: missal\nfamilies: { heads: atkinson }\nstyles: {}', 'there is no face atkinson'],
    ['extends: broadsheet\nstyles: { h2: { face: head } }', 'Did you mean heads?'],
    ['extends: missal\ncolour: seeson', 'should be season, none or a colour'],
    ['extends: missal\nstyles: { .title: { colour: acent } }', 'Did you mean accent?'],
    ['extends: missal\npage: { page-numbers: all }', 'of-all'],
  ])('that says %j is told what is wrong', async (theme, said) => {
    const { exit, err } = await checked(theme)
    expect(exit).toBe(1)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
  })
})

it('editors know every look', () => {
  expect(JSON.stringify(jsonSchemas('en').get('bulletin'))).toContain(JSON.stringify([...looks]))
})
