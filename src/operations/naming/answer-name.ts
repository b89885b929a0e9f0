import type { CivilDate } from '../../civil-date.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import { fillParish } from '../../edit/fill-parish.ts'
import { type Edited, rewriteItem } from '../../edit/index.ts'
import { type ItemChange, mapping, plain, setting, words } from '../../edit/item-change.ts'
import { itemAt } from '../../edit/item-file.ts'
import { rewriteArticle } from '../../edit/rewrite-article.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { startOf } from '../../place.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel, HelperRole } from '../../vocabulary.ts'
import type { OpenWeek } from '../issue/open-week.ts'
import { fileChange, readRaw, systemPathOf } from '../items/open-items.ts'
import { problemsBrought } from '../items/write-item.ts'
import { type Refused, refused } from '../outcome.ts'
import { overlay } from '../overlay.ts'
import { parishDesk, withParish } from '../parish/with-parish.ts'
import { consentValue } from '../requests/request-changes.ts'
import { writeFiles } from '../writing/write-files.ts'
import { type AskedName, wordsBehind } from './asked-names.ts'

/** Who a name in words is, as a person says. */
export type NameAnswer =
  /** Somebody who may be named in this item; `by` agreed. */
  | { readonly kind: 'consent'; readonly by: string; readonly channels: readonly Channel[] }
  /** Somebody who may be named for what they do. */
  | { readonly kind: 'people'; readonly role: HelperRole }
  /** Somebody who has died: the request is for her among the departed. */
  | { readonly kind: 'departed' }
  | { readonly kind: 'not-names' }
  /** The article is from a publication, which has answered. */
  | { readonly kind: 'published'; readonly where: string }

/** A file with an answer in it. */
export interface WrittenAnswer {
  readonly ok: true
  /** Relative to the parish. */
  readonly path: string
  readonly before: string
  readonly after: string
}

/**
 * Writes who a name is into the file that says so: the item's own, or bulletin.yaml. All else in it stays to the
 * letter.
 *
 * @throws Busy, DiskError, Stopped
 */
export function answerName(
  host: Host,
  open: OpenWeek,
  asked: AskedName,
  answer: NameAnswer,
): Promise<WrittenAnswer | Refused> {
  const { disk } = host
  const { folder } = open
  return withParish(host, folder, async () => {
    const path = fileOf(asked, answer, open)
    const before = readRaw(disk, folder, path)
    const edited = edit(before, asked, answer, host.today(open.parish.timezone) ?? open.week)
    if (!edited.ok) return refused([cannotEdit(edited.why, asked, path)], open.sources)
    const target = systemPathOf(disk, folder, path)
    const now = loadParish(folder, disk)
    const then = loadParish(folder, overlay(disk, new Map([[target, edited.text]])))
    const brought = problemsBrought(now, then)
    if (hasErrors(brought)) return refused(brought, then.sources)
    const answered = { path, before, after: edited.text }
    const changed = await writeFiles(host, parishDesk(folder), [fileChange(disk, folder, answered)])
    if (changed !== undefined) return refused([diagnostic('error', 'changed-meanwhile', { path })])
    return { ok: true, ...answered }
  })
}

function fileOf({ item }: AskedName, { kind }: NameAnswer, { sources }: OpenWeek): string {
  const isOfParish = kind === 'people' || kind === 'not-names'
  const parish = [...sources.keys()].find(isParishName)
  return isOfParish && parish !== undefined ? parish : item.place.file
}

const cannotEdit = (why: 'syntax' | 'form', { item }: AskedName, path: string): Diagnostic =>
  diagnostic('error', 'cannot-edit', { why }, item.place.file === path ? item.place : startOf(path))

function edit(
  raw: string,
  { item, name: { name } }: AskedName,
  answer: NameAnswer,
  today: CivilDate,
): Edited {
  switch (answer.kind) {
    case 'people':
      return fillParish(raw, { parish: [], sections: [], people: { role: answer.role, name } })
    case 'not-names':
      return fillParish(raw, { parish: [], sections: [], notNames: [name] })
    case 'published':
      return rewriteArticle(raw, ['published', words(tidyLine(answer.where))])
    case 'consent': {
      const given = { by: tidyLine(answer.by), channels: answer.channels }
      const value = consentValue(given, today)
      return item.kind === 'article'
        ? rewriteArticle(raw, ['consent', value])
        : rewriteItem(raw, item.place, [setting(['consent'], value)])
    }
    case 'departed': {
      const text = itemAt(raw.replace(/^\ufeff/, ''), item.place)?.own('text') ?? ''
      return rewriteItem(raw, item.place, departing(name, wordsBehind(text, name) ?? text))
    }
    default:
      return answer satisfies never
  }
}

/** The name with which the words begin becomes the person, who has died. */
const departing = (name: string, text: string): readonly ItemChange[] => [
  {
    kind: 'set',
    path: ['person'],
    value: mapping([
      ['name', words(name)],
      ['departed', plain('true')],
    ]),
  },
  text === ''
    ? { kind: 'remove', path: ['text'] }
    : { kind: 'set', path: ['text'], value: words(text) },
]
