import { fillParish } from '../edit/fill-parish.ts'
import { mapping, words } from '../edit/item-change.ts'
import { fillIn } from './fill-in.ts'
import type { NewParishFile, StarterFile } from './index.ts'
import { withoutPeople } from './week-files.ts'

/** Where a new parish has its own requests. */
const own = 'requests/parish.yaml'

/** An event that takes place again and again, as services do. */
const REPEATS = /^ {4}(?:every|nth): /m

/** Files of the starter parish that say what an example parish does and prays for. */
const OWN_WORDS = /^(?:(?:requests|articles|events)\/|rota\.)/

/** What was made of the bulletin: a text, or a picture in base64. */
type BroughtFile = { readonly path: string } & (
  | { readonly text: string }
  | { readonly base64: string }
)

/**
 * The files of a new parish with what its old bulletin holds in place of the examples. Names in the words of articles and
 * events wait until somebody has answered for them, since nobody has said yet who may be named.
 *
 * @param brought files that were made of the bulletin; its requests become the parish's own
 * @throws Error where the starter parish has changed so that something finds no place in it
 */
export function withBulletin(
  files: readonly StarterFile[],
  brought: readonly BroughtFile[],
): readonly NewParishFile[] {
  // Where nothing takes place every week, all may wait for answers: then the example's article makes the first insert.
  const hasServices = brought.some(
    (file) => file.path.startsWith('events/') && 'text' in file && REPEATS.test(file.text),
  )
  const examples = hasServices ? OWN_WORDS : /^(?:(?:requests|events)\/|rota\.)/
  const kept = files.filter(({ path }) => !examples.test(path))
  const added = brought.map((file) => ({
    ...file,
    path: file.path.startsWith('requests/') ? own : file.path,
    executable: false,
  }))
  const isThere = added.some(({ path }) => path === own)
  return [
    ...kept.map((file) =>
      file.path === 'bulletin.yaml' ? { ...file, text: bulletinFile(file.text) } : file,
    ),
    ...(isThere ? [] : [{ path: own, text: 'requests: []\n', executable: false }]),
    ...added,
  ]
}

/** Without the line of scripture and the people of the example; on as much paper as all of it needs. */
function withoutExamples(text: string): string {
  const own = /^people:/m.test(text) ? withoutPeople(text) : text
  const motto = /^ {2}motto:/m.test(own)
    ? [{ path: ['parish', 'motto'], value: undefined } as const]
    : []
  return fillIn(own, [...motto, { path: ['insert', 'shape'], value: 'auto' }])
}

function bulletinFile(text: string): string {
  const hold = words('hold')
  const filled = fillParish(withoutExamples(text), {
    parish: [],
    sections: [],
    keys: [
      [
        'privacy',
        mapping([
          [
            'names-in-words',
            mapping([
              ['articles', hold],
              ['events', hold],
            ]),
          ],
        ]),
      ],
    ],
  })
  if (!filled.ok) throw new Error('the starter parish takes no privacy')
  return filled.text
}
