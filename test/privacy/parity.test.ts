import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editionFiles } from '../../src/archive/edition-files.ts'
import { run } from '../../src/cli/main.ts'
import { type Channel, channelOf, channels, editions } from '../../src/vocabulary.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { patience } from '../patience.ts'
import { installed } from '../render-pdf/tools.ts'
import { type MarkedParish, markedParish, today, week } from './random-parish.ts'
import { folded, saidByDocx, saidByFile } from './what-leaves.ts'

/**
 * How many parishes are tried, and which: 200, or as many as a person asks for (`PARISHES=10000 npx vitest run
 * test/privacy/parity.test.ts`). Every `SEED` makes others, so that a long run can be divided.
 */
const parishes = Number(process.env['PARISHES'] ?? 200)
const seed = Number(process.env['SEED'] ?? 20_261_122)

const folder = `/parish/issues/${week}`

/** What poppler, which shares nothing with this program, reads out of a PDF. */
function readOut(pdf: Uint8Array): string {
  const { stdout, status } = spawnSync('pdftotext', ['-q', '-', '-'], { input: pdf })
  if (status !== 0) throw new Error('pdftotext cannot read the file')
  return stdout.toString('utf8')
}

function saidBy(name: string, host: MemoryHost): string {
  const bytes = host.files.get(`${folder}/${name}`)
  if (bytes === undefined) throw new Error(`${name} was not made: ${host.said.err}`)
  if (name.endsWith('.docx')) return saidByDocx(bytes)
  return name.endsWith('.pdf') ? readOut(bytes) : saidByFile(Buffer.from(bytes).toString('utf8'))
}

/** The files of a channel's editions, by their names. A calendar tells of events alone. */
const filesOf = (channel: Channel): readonly string[] =>
  editions
    .filter((edition) => channelOf[edition] === channel)
    .flatMap((edition) => editionFiles[edition])

/** What is wrong with the editions of a parish, a line each. */
async function faultsOf({ files, marks }: MarkedParish): Promise<readonly string[]> {
  const host = memoryHost(files, { today })
  const made = await run(['make', '--yes', '--date', week], host)
  if (made !== 0) return [host.said.err]
  const again = memoryHost(Object.fromEntries(host.files), { today })
  const verified = await run(['verify', '--date', week], again)
  const sought = marks.map((mark) => ({ ...mark, letters: folded(mark.word) }))
  return [
    ...(verified === 0 ? [] : [again.said.err]),
    ...channels.flatMap((channel) =>
      filesOf(channel).flatMap((name) => {
        const said = folded(saidBy(name, host))
        return sought.flatMap(({ word, letters, what, leave, due }) => {
          const isSaid = said.includes(letters)
          if (isSaid && !leave.has(channel)) return [`${name} says ${word} (${what})`]
          const isMissing = !isSaid && due.has(channel) && name !== 'events.ics'
          return isMissing ? [`${name} lacks ${word} (${what})`] : []
        })
      }),
    ),
  ]
}

it.skipIf(!installed('pdftotext'))(
  'every edition says what may leave by its channel and nothing else, as it was recorded, and the same when made again',
  async () => {
    await fc.assert(
      fc.asyncProperty(markedParish, async (parish) => {
        expect(await faultsOf(parish)).toEqual([])
      }),
      { seed, numRuns: parishes, endOnFailure: true },
    )
  },
  // A tenth of the patience for each, since a run of 10,000 takes an hour or two.
  Math.max(2 * patience, (parishes * patience) / 10),
)
