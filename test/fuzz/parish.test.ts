import fc from 'fast-check'
import type { CivilDate } from '../../src/civil-date.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { calendarReader } from '../../src/ics/read-calendar.ts'
import { composeWeek } from '../../src/issue/compose-week.ts'
import { selectWeek } from '../../src/issue/select-week.ts'
import { type Loaded, loadParish } from '../../src/load/index.ts'
import type { Item } from '../../src/load/item.ts'
import { wantedOf } from '../../src/operations/issue/choices.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import { renderText } from '../../src/render/text/index.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { changed } from './changed.ts'
import { ends } from './ends.ts'
import { parishes, textsAt } from './sound.ts'
import { must, mustBeText, mustBeTold, target, tryAll } from './target.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** A file of a parish as it was changed, or put in from another; the parish by its place among the sound ones. */
interface Trial {
  readonly parish: number
  readonly path: string
  readonly text: string
  readonly date: string
}

const filesOf = ({ parish, path, text }: Trial): Files => {
  const { texts = {}, others = {} } = sound[parish] ?? {}
  return { ...others, ...texts, [path]: text }
}

const until = '2030-12-31' as CivilDate
const days = ['2026-11-22', '2026-12-06', '2026-12-24', '2027-03-28', '2026-10-11', '2027-02-10']

/** Where files of a kind lie, and all there are of it. */
const kinds = [
  ['requests/', /^requests\/.*\.ya?ml$/],
  ['bulletin.yaml', /^bulletin\.ya?ml$/],
  ['events/', /^events\/.*\.ya?ml$/],
  ['articles/', /^articles\/.*\.md$/],
  ['scripture/', /^scripture\/.*\.ya?ml$/],
  ['rota', /^rota\.csv$/],
  ['calendar', /\.ics$/],
] as const

const sound = parishes.filter(({ texts }) => (texts['bulletin.yaml'] ?? '').length > 0)

/** Nobody has agreed that she is named; the word stands nowhere else. */
const HELD = 'Quorvimborn'
const held = (section: string): string =>
  `- id: held-back\n  section: ${JSON.stringify(section)}\n  person: { name: Siobhan ${HELD} }\n  consent: none\n  text: For ${HELD}, who waits.\n`

const trialOf = (path: RegExp): fc.Arbitrary<Trial> =>
  fc
    .tuple(fc.constantFrom(...placesOf(path)), changed(textsAt(path)), fc.constantFrom(...days))
    .map(([place, text, date]) => ({ ...place, text, date }))

/** Parishes that have such a file, and its path in each. */
const placesOf = (path: RegExp): readonly Pick<Trial, 'parish' | 'path'>[] =>
  sound.flatMap(({ texts }, parish) =>
    Object.keys(texts)
      .filter((name) => path.test(name))
      .map((name) => ({ parish, path: name })),
  )

function load(host: MemoryHost): Loaded {
  return loadParish('/parish', host.disk, calendarReader({ clockOf: host.clockOf, until }))
}

/** Reading gives the parish or errors, each with its place, and does not say the same twice. */
function loads(trial: Trial): void {
  const loaded = load(memoryHost(filesOf(trial)))
  must(loaded.ok !== hasErrors(loaded.diagnostics), 'neither a parish nor an error')
  mustBeTold(loaded.diagnostics, loaded.sources)
  if (!loaded.ok) return
  const ids = loaded.parish.items.map(({ id }) => id)
  must(new Set(ids).size === ids.length, 'one id for two', ids)
}

/** What is read is chosen and composed, and who is held stands in no channel and no message. */
async function composes(trial: Trial): Promise<void> {
  const { date, path } = trial
  const files = filesOf(trial)
  const first = load(memoryHost(files))
  const section = first.ok ? first.parish.sections[0] : undefined
  const host = memoryHost({
    ...files,
    ...(section !== undefined && { 'requests/zz-held.yaml': held(section) }),
  })
  const open = await openWeek(host, { folder: '/parish', date })
  if (!open.ok) {
    mustBeTold(open.diagnostics, open.sources)
    return
  }
  const { parish, stock } = open
  const { selection, diagnostics } = selectWeek(parish, wantedOf(open), stock)
  mustBeTold(diagnostics, open.sources)
  if (hasErrors(diagnostics)) return
  const { composition, diagnostics: told } = composeWeek(parish, selection, stock, [
    ...(['standard', 'text', 'web', 'mail'] as const),
  ])
  mustBeTold(told, open.sources)
  const said = JSON.stringify(composition.printed) + JSON.stringify(composition.shown)
  const text = renderText(composition.told, { width: 72, ascii: false })
  mustBeText(text)
  if (path !== 'bulletin.yaml') must(!(said + text).includes(HELD), 'a name that is held')
}

/** Words of an item, wherever it stands. */
const contentOf = (item: Item): string =>
  JSON.stringify(item, (key, value) => (key === 'place' || key === 'words' ? undefined : value))

/** A change that is said to be done can be read again, and leaves all other items as they were. */
async function edits([trial, argv]: readonly [Trial, readonly string[]]): Promise<void> {
  const files = filesOf(trial)
  const before = load(memoryHost(files))
  const request = before.ok ? before.parish.items.find(({ kind }) => kind === 'request') : undefined
  const id = request?.id ?? 'town'
  const host = memoryHost(files)
  const typed = argv.map((word) => (word === 'ID' ? id : word))
  await ends(host, typed)
  const after = load(host)
  if (!before.ok) return
  must(after.ok, 'a parish that is lost', argv, after.diagnostics)
  must(after.parish.items.length >= before.parish.items.length, 'an item that is lost', argv)
  // Made ids begin with the section's words.
  if (argv[0] === 'section') return
  const items = new Map(after.parish.items.map((item) => [item.id, contentOf(item)]))
  for (const item of before.parish.items)
    if (item.id !== id)
      must(
        items.get(item.id) === contentOf(item),
        'another item',
        item.id,
        argv,
        items.get(item.id),
        contentOf(item),
      )
}

const editing = [
  ['edit', 'ID', '--text', 'For rain, *soon*: and # for sun.'],
  ['edit', 'ID', '--until', '2027-01-03', '--section', 'The sick'],
  ['renew', 'ID'],
  ['renew', 'ID', '--weeks', '2'],
  ['close', 'ID', '--yes'],
  ['add', '--section', 'Our common life', '--text', 'For the “harbour”: all of it.', '--yes'],
  ['section', 'rename', 'Our common life', 'Of all: #1', '--yes'],
]

const shares = [900, 450, 450, 450, 150, 250, 350]

/** What lies in a parish's folder. */
tryAll([
  ...kinds.map(([name, path], index) => target(name, shares[index] ?? 0, trialOf(path), loads)),
  target('a week composed', 250, fc.oneof(...kinds.map(([, path]) => trialOf(path))), composes),
  target(
    'a change of a file',
    300,
    fc.tuple(trialOf(/^requests\/.*\.ya?ml$/), fc.constantFrom(...editing)),
    edits,
  ),
  target(
    'an issue made',
    40,
    fc.oneof(...kinds.map(([, path]) => trialOf(path))),
    async (trial) => {
      const host = memoryHost(filesOf(trial))
      const before = host.files.size
      await ends(host, ['make', '--date', trial.date, '--yes', '--dry-run'])
      must(host.files.size === before, 'a dry run that writes')
    },
  ),
])
