import { isBody } from './name-run.ts'
import { gapBefore, isOfQuote } from './no-person.ts'
import { isAnswer } from './parts-in-service.ts'
import {
  isCertain,
  isLikely,
  isMeant,
  isOfPope,
  isPaired,
  isSignature,
  mayBePerson,
} from './person-cues.ts'
import {
  type Hit,
  isJoinedToCapital,
  isSentenceStart,
  type Looked,
  lineAt,
  type Scene,
} from './scene.ts'
import { isSubject } from './what-people-do.ts'

/** A given name that is a word as well, inside a sentence, where its capital has no other reason. */
function isInside(at: number, next: number, scene: Scene): boolean {
  const { judged } = scene
  const first = judged[at]
  if (first?.word.capitals !== 'first' || first.listed.never || first.listed.bible) return false
  if (first.listed.place || lineAt(at, scene).isTitle || lineAt(at, scene).isShouted) return false
  const cue = judged[at - 1]?.word
  return (
    /^(?: \(|,? )$/.test(first.word.before) &&
    !/^ ?\d/.test(gapBefore(next, scene)) &&
    !isSentenceStart(at, scene) &&
    !/^(?:may|jesus|grace)$/.test(first.word.key) &&
    // "Novena of Grace", "Besamanos: Viernes de Dolores"
    !(
      /^\s$/.test(first.word.before) &&
      /^(?:of|de|del|in|en|the|la|el|y|and|to|a|through|on)$/.test(cue?.key ?? '')
    ) &&
    cue?.capitals === 'none'
  )
}

/** A given name alone, or a family name alone. */
export function loneName(at: number, to: number, scene: Scene): Looked {
  const first = scene.judged[at]
  const next = Math.max(to, at + 1)
  if (!first || to <= at) return { next }
  const hit: Hit = { from: at, to: next, strength: 'weak', reason: 'given' }
  const line = lineAt(at, scene)
  if (isBody(next, scene) || isOfPope(next, scene) || isOfQuote(at, scene)) return { next }
  // "James 5:14".
  if (first.listed.bible && /^\.? ?\d+[:.,]\d/.test(gapBefore(next, scene))) return { next }
  const isLone = !isJoinedToCapital(at, next, scene)
  if (first.kind === 'given') {
    if (
      first.listed.wordish ||
      first.listed.bible ||
      (first.listed.place && !first.listed.firm) ||
      first.listed.never ||
      (first.isWord && isSentenceStart(at, scene))
    )
      return isMeant(at, scene) ||
        (isLone && (isLikely(at, next, scene) || isInside(at, next, scene)))
        ? { hit, next }
        : { next }
    return line.isTitle || line.isShouted
      ? isMeant(at, scene)
        ? { hit, next }
        : { next }
      : { hit, next }
  }
  if (isPaired(at, scene) && isLone && first.kind !== 'parish-name') return { hit, next }
  if (['name', 'unknown'].includes(first.kind) && isSignature(at, next, scene)) return { hit, next }
  if (['unknown', 'name'].includes(first.kind) && isLone && isCertain(at, next, scene))
    return { hit, next }
  if (['unknown', 'name'].includes(first.kind) && !mayBePerson(at, next, scene)) return { next }
  const isOwner = /['’]s$/.test(first.word.text) && first.kind !== 'plain-name'
  if (['name', 'unknown'].includes(first.kind) && !line.isTitle && !line.isShouted && isLone)
    return isSentenceStart(at, scene) &&
      !isSubject(next, scene) &&
      !isOwner &&
      !isAnswer(at, next, scene)
      ? { next }
      : { hit, next }
  return { next }
}
