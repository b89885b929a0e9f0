import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { editionFiles } from '../../src/archive/edition-files.ts'
import { run } from '../../src/cli/main.ts'
import { nameLists } from '../../src/names/name-lists.ts'
import { type Channel, channelOf, editions } from '../../src/vocabulary.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { memoryPages } from '../memory-pages.ts'
import { patience } from '../patience.ts'
import { runOn } from '../run-on.ts'
import {
  givenNames,
  type Mark,
  type MarkedParish,
  markedParish,
  type Outlet,
  today,
  week,
} from './random-parish.ts'
import { folded, saidByFile, saidByPdf, saidByPrinted } from './what-leaves.ts'

const seed = 20_261_122

type Files = MarkedParish['files']
type Met = Outlet | 'screen'

const mayBeMet = ({ leave }: Mark, where: Met): boolean =>
  where === 'screen' ? leave.has('print') || leave.has('text') : leave.has(where)

/** A command run off a terminal. */
const ran = (argv: readonly string[], files: Files) => runOn(memoryHost(files, { today }), ...argv)

const ofWeek = (argv: readonly string[], files: Files) => ran([...argv, '--date', week], files)

const inTurn = async (commands: readonly (readonly string[])[], files: Files) => {
  const all: Awaited<ReturnType<typeof ran>>[] = []
  for (const argv of commands) all.push(await ran(argv, files))
  return all
}

const dated = (commands: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  commands.map((argv) => [...argv, '--date', week])

/** The page that a browser is shown. */
async function shownInBrowser(files: Files): Promise<string> {
  const pages = memoryPages()
  const host = { ...memoryHost(files, { today }), pages }
  const ended = run(['preview', '--web', '--date', week], host)
  await vi.waitFor(() => expect(host.said.err).toContain('http://'), {
    timeout: patience,
    interval: 5,
  })
  const { body } = pages.ask({ path: '/token1/' })
  pages.stop()
  await ended
  return body
}

/** Everything that a parish's commands give out, by where it can be met; on the secretary's `screen` both kinds of words are. */
async function saidOf({ files }: MarkedParish): Promise<Readonly<Record<Met, string>>> {
  const made = await ofWeek(['make', '--yes'], files)
  expect(made.exit, made.err).toBe(0)
  const copied = await ofWeek(['make', '--yes', '--only', 'text', '--out', 'desk'], files)
  const folder = `/parish/issues/${week}`
  const after = Object.fromEntries(made.host.files)
  /** The files of all editions of a channel, every one of which must be there. */
  const of = (channel: Channel): readonly string[] =>
    editions
      .filter((edition) => channelOf[edition] === channel)
      .flatMap((edition) => editionFiles[edition])
  const printed = of('print').map((name) => made.host.files.get(`${folder}/${name}`))
  const said = (name: string): string => saidByFile(textIn(made.host, `${folder}/${name}`))
  const previews = await inTurn(
    dated(['print', 'text', 'web'].map((channel) => ['preview', '--channel', channel])),
    files,
  )
  const [print, text, web] = previews.map(({ out }) => out)
  const json = await inTurn(
    dated([
      ['check', '--json'],
      ['list', '--json'],
      ['why', 'ill-0', '--json'],
      ['preview', '--changes', '--json'],
      ['make', '--yes', '--dry-run', '--json'],
      ['inspect', 'sheets', '--json'],
    ]),
    after,
  )
  const spoken = [
    ...(await inTurn(
      dated([['check', '--weeks', '3'], ['list'], ['why', 'prayer-0'], ['approve', '--by', 'Ann']]),
      after,
    )),
    ...(await inTurn(
      [
        ['edit', 'prayer-0', '--until', '2026-12-27', '--yes'],
        ['renew', 'prayer-1', '--until', '2026-12-27', '--yes'],
        ['close', 'prayer-2', '--how', 'is home', '--yes'],
        ['add', '--section', 'Our common life', '--text', 'For rain.', '--yes'],
        ['forget', '--before', 'today', '--yes'],
      ],
      after,
    )),
  ]
  const [, listed] = spoken
  const inspected = await ofWeek(['inspect', 'document', '--channel', 'web'], files)
  return {
    print: [...(await Promise.all(printed.map(saidByPrinted))), print].join('\n'),
    screen: await shownInBrowser(files),
    // The list says of an item what the text says.
    text: [...of('text').map(said), text, listed?.out].join('\n'),
    web: [of('web').map(said).join('\n'), web, inspected.out].join('\n'),
    record: [
      textIn(made.host, `${folder}/issue.yaml`),
      textIn(copied.host, '/parish/desk/issue.yaml'),
      textIn(made.host, '/parish/issues/.index.json'),
    ].join('\n'),
    told: [
      ...[made, copied, ...previews, ...spoken, ...json, inspected].map(({ err }) => err),
      // What approving shows is the text that it asks about.
      ...[made, copied, ...spoken.filter((_, index) => index !== 1 && index !== 3)].map(
        ({ out }) => out,
      ),
      ...json.map(({ out }) => JSON.stringify({ ...JSON.parse(out), text: '', panels: [] })),
    ].join('\n'),
  }
}

const told = (outlet: string, { word, what }: Mark): string => `${outlet}: ${word} (${what})`

describe('what leaves a parish', () => {
  it('is tried with given names that are nothing else', () => {
    const lookUp = nameLists({
      resource: (name) => readFileSync(join(import.meta.dirname, '../../dist/resources', name)),
    })
    const others = givenNames.filter((name) => {
      const { given, word, palabra, place, bible } = lookUp(name.toLowerCase())
      return !given || word || palabra || place || bible
    })
    expect(others).toEqual([])
  })

  it('holds no name and no word beyond its leave, in no byte of any channel, and all that it should', async () => {
    await fc.assert(
      fc.asyncProperty(markedParish, async (parish) => {
        const beyond: string[] = []
        const missing: string[] = []
        for (const [outlet, words] of Object.entries(await saidOf(parish))) {
          const said = folded(words)
          for (const mark of parish.marks) {
            const isSaid = said.includes(folded(mark.word))
            if (isSaid && !mayBeMet(mark, outlet as Met)) beyond.push(told(outlet, mark))
            if (!isSaid && mark.due.has(outlet as Outlet)) missing.push(told(outlet, mark))
          }
        }
        expect({ beyond, missing }).toEqual({ beyond: [], missing: [] })
      }),
      { seed, numRuns: 10, endOnFailure: true },
    )
  })

  it('holds no more on a slip of what came after the printing, and nothing of what is withdrawn', async () => {
    let slips = 0
    await fc.assert(
      fc.asyncProperty(markedParish, async ({ files, marks }) => {
        // All prayers for persons are over, who are known all the same.
        const sick = String(files['requests/sick.yaml']).replaceAll('2026-12-20', '2026-11-15')
        const without = { ...files, 'requests/sick.yaml': sick }
        const slipAfter = async (before: Files, now: Files) => {
          const printed = await ofWeek(['make', '--yes', '--printed'], before)
          expect(printed.exit, printed.err).toBe(0)
          const kept = [...printed.host.files].filter(([path]) => path.includes('/issues/'))
          return ofWeek(['slip', '--yes'], { ...now, ...Object.fromEntries(kept) })
        }
        const came = await slipAfter(without, files)
        const gone = await slipAfter(files, without)
        const read = async ({ host: { files: left } }: typeof came) => ({
          print: folded(await saidByPdf(left.get(`/parish/issues/${week}/slip.pdf`))),
          text: folded(Buffer.from(left.get(`/parish/issues/${week}/slip.txt`) ?? []).toString()),
        })
        const [added, withdrawn] = [await read(came), await read(gone)]
        for (const channel of ['print', 'text'] as const) {
          if (added[channel] !== '') slips++
          const beyond = marks.filter(
            ({ word, leave }) =>
              withdrawn[channel].includes(folded(word)) ||
              (added[channel].includes(folded(word)) && !leave.has(channel)),
          )
          expect(beyond.map((mark) => told(channel, mark))).toEqual([])
        }
      }),
      { seed, numRuns: 5, endOnFailure: true },
    )
    expect(slips).toBeGreaterThan(4)
  })

  it('holds no name in a message off a terminal, whatever slip was made in a file', async () => {
    let found = 0
    const slips = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      typed: fc.constantFrom(...': | #|"|\'|{|}|[|]|*|&|!|, |- |<b>|x|\\|> |\n|\t'.split('|')),
      dropped: fc.constantFrom(0, 0, 1, 5),
    })
    await fc.assert(
      fc.asyncProperty(markedParish, slips, async ({ files, marks }, slip) => {
        const texts = Object.entries(files).filter(([path]) => /\.(?:yaml|md)$/.test(path))
        const [path, text] = texts[slip.file % texts.length] ?? []
        if (path === undefined || typeof text !== 'string') return
        const at = slip.at % text.length
        const slipped = text.slice(0, at) + slip.typed + text.slice(at + slip.dropped)
        const said = await inTurn(dated([['check'], ['check', '--json']]), {
          ...files,
          [path]: slipped,
        })
        if (said[0]?.exit !== 0) found++
        const words = folded(said.map(({ out, err }) => `${out}\n${err}`).join('\n'))
        const beyond = marks.filter(
          ({ word, leave }) => !leave.has('told') && words.includes(folded(word)),
        )
        expect(beyond.map((mark) => told('told', mark))).toEqual([])
      }),
      { seed, numRuns: 60, endOnFailure: true },
    )
    expect(found).toBeGreaterThan(18)
  })
})
