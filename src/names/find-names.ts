import { behindInitials, behindTitle } from './behind-title.ts'
import { linesOf } from './line.ts'
import type { LookUp } from './name-lists.ts'
import { endOfName, goesOn, isBody, mayGoOn, skipRun, trimmed } from './name-run.ts'
import { peopleLines } from './people-lines.ts'
import {
  isFamily,
  isMeant,
  isNamed,
  isOfPope,
  isRowBefore,
  isSignature,
  isSubject,
  mayBePerson,
} from './person-cues.ts'
import {
  type Hit,
  isAlone,
  isInListAt,
  isJoined,
  isJoinedToCapital,
  isSentenceStart,
  joining,
  type Looked,
  lineAt,
  type NameFound,
  type Scene,
} from './scene.ts'
import { honours, particles, smallTitles } from './titles.ts'
import { type Judged, judgeWord, type Kind } from './word-kind.ts'
import { type Word, wordsIn } from './words-in.ts'

/** What is known of a text beside its words. */
export interface TextOf {
  /** It stands in a section that lists people. */
  readonly isOfPeople: boolean
  /** BCP 47 tag. */
  readonly lang: string
}

/**
 * Finds the names of persons in a text, by what the lists know of its words and by what stands around them
 * (docs/rules.md, "Names in words"). Names stand in their order, none within another.
 */
export function findNames(
  text: string,
  { isOfPeople, lang }: TextOf,
  lookUp: LookUp,
): readonly NameFound[] {
  const words = wordsIn(text)
  const lines = linesOf(words, text)
  const judged = words.map((word, index) =>
    judgeWord(word, lines[index]?.isShouted ?? false, lang, lookUp),
  )
  const people = peopleLines(text, isOfPeople)
  const bible = new Set(
    judged
      .filter(({ word, listed }) => listed.bible && word.capitals !== 'none')
      .map(({ word }) => word.key),
  )
  const hits: Hit[] = []
  const scene: Scene = {
    hits,
    isOfScripture: bible.size >= MANY,
    judged,
    lines,
    lookUp,
    isInList: (at) => people.some(({ from, to }) => from <= at && at < to),
  }
  for (let at = 0; at < words.length; ) {
    const one = nameAt(at, scene)
    if (one.hit) hits.push(one.hit)
    at = one.next
  }
  return withOthersOf(scene).map((hit) => foundFrom(hit, scene))
}

/** The same with every other place where a word of a name that was found stands alone. */
function withOthersOf(scene: Scene): readonly Hit[] {
  const { hits, judged, isOfScripture } = scene
  const taken = new Set<number>()
  const keys = new Set<string>()
  for (const { from, to } of hits)
    for (let at = from; at < to; at++) {
      const one = judged[at]
      taken.add(at)
      const isName = one && ['given', 'name', 'unknown', 'plain-name'].includes(one.kind)
      const isTold = isName && one.word.capitals !== 'none' && one.word.key.length > 2
      const isPlain = one?.isWord && one.kind !== 'given'
      if (isTold && !isPlain && !(one.listed.bible && isOfScripture)) keys.add(one.word.key)
    }
  const paired = hits.flatMap(({ from }): readonly Hit[] => {
    const [at, one] = [from - 2, judged[from - 2]]
    const isPair =
      joining.has(judged[from - 1]?.word.key ?? '') &&
      /^\s$/.test(judged[from - 1]?.word.before ?? '')
    return isPair &&
      one?.kind === 'given' &&
      !one.listed.never &&
      !taken.has(at) &&
      isAlone(at, scene)
      ? [{ from: at, to: at + 1, strength: 'weak', reason: 'given' }]
      : []
  })
  const others = judged.flatMap(({ word }, at): readonly Hit[] =>
    keys.has(word.key) && !taken.has(at) && isAlone(at, scene)
      ? [{ from: at, to: at + 1, strength: 'weak', reason: 'given' }]
      : [],
  )
  return [...hits, ...paired, ...others].toSorted((one, other) => one.from - other.from)
}

/** A text that names so many people of the Bible tells of them. */
const MANY = 6

function nameAt(at: number, scene: Scene): Looked {
  const first = scene.judged[at]
  if (first === undefined) return { next: at + 1 }
  if (first.word.inAddress) return inAddress(at, scene)
  if (first.word.capitals === 'none' && !isSmallTitle(at, scene)) return { next: at + 1 }
  const past = historyAt(at, scene)
  if (past !== undefined) return { next: past }
  switch (first.kind) {
    case 'saint':
      return { next: skipRun(at + 1, scene) }
    case 'title':
    case 'role':
      return behindTitle(at, scene) ?? plainName(at, scene)
    case 'initial':
      return behindInitials(at, scene)
    default:
      return plainName(at, scene)
  }
}

const isSmallTitle = (at: number, { judged }: Scene): boolean =>
  smallTitles.has(judged[at]?.word.key ?? '') && judged[at + 1]?.word.capitals !== 'none'

/** The end of a name of history that begins here. */
function historyAt(at: number, { judged, lookUp }: Scene): number | undefined {
  for (let length = 5; length > 1; length--) {
    const phrase = judged.slice(at, at + length)
    const isHistory =
      phrase.length === length && lookUp(phrase.map(({ word }) => word.key).join(' ')).history
    const following = judged[at + length]
    const goesOn =
      following &&
      following.word.before === ' ' &&
      following.word.capitals !== 'none' &&
      ['given', 'name', 'unknown', 'plain-name'].includes(following.kind)
    if (isHistory && !goesOn) return at + length
  }
  return undefined
}

/** A name that begins with no title: a given name, or words that no list knows. */
function plainName(at: number, scene: Scene): Looked {
  const { judged } = scene
  const first = judged[at]
  if (!first) return { next: at + 1 }
  const entry = entryAt(at, scene)
  if (entry) return entry
  if (isNamed(at, scene)) {
    const to = endOfName(at, scene)
    return { hit: { from: at, to, strength: 'weak', reason: 'given' }, next: to }
  }
  if (isFamily(at, scene)) {
    const to = endOfName(at, scene)
    return { hit: { from: at, to, strength: 'weak', reason: 'family' }, next: to }
  }
  const isBeginning = ['given', 'name', 'unknown', 'plain-name'].includes(first.kind)
  if (!isBeginning) return { next: first.kind === 'none' ? at + 1 : at + 1 }
  const to = trimmed(at, endOfName(at, scene), scene)
  const rest = judged.slice(at + 1, to).filter(({ word }) => word.capitals !== 'none')
  if (rest.length === 0) return loneName(at, to, scene)
  const strength = strengthOf(at, first, rest, scene)
  const end = Math.max(to, at + 1)
  const isPair =
    joining.has(judged[at - 1]?.word.key ?? '') && scene.hits.some((one) => one.to === at - 1)
  if (strength === undefined && isPair && !first.isWord)
    return { hit: { from: at, to: end, strength: 'weak', reason: 'family' }, next: end }
  return strength === undefined
    ? { next: first.isWord ? at + 1 : end }
    : {
        hit: {
          from: at,
          to: end,
          strength,
          reason: first.kind === 'given' ? 'given-and-family' : 'unknown',
        },
        next: end,
      }
}

/** How sure it is that these words together are a name. */
function strengthOf(
  at: number,
  first: Judged,
  rest: readonly Judged[],
  scene: Scene,
): NameFound['strength'] | undefined {
  const isNamed = (kind: Kind): boolean => kind === 'given' || kind === 'name' || kind === 'initial'
  const hasName = rest.some(({ kind, listed }) => isNamed(kind) && !(listed.never && !listed.given))
  const isPlain = rest.every(({ kind }) => kind === 'parish-name')
  const isUnknown = rest.every(({ kind }) => kind === 'unknown')
  const isBible = first.listed.bible && rest.every(({ listed }) => listed.bible)
  const inTitle = lineAt(at, scene).isTitle
  if (isBible) return isMeant(at, scene) ? 'weak' : undefined
  if (first.kind === 'given') {
    if (
      first.isWord &&
      isSentenceStart(at, scene) &&
      !rest.some((one) => isNamed(one.kind) && !one.isDoubtful)
    )
      return isUnknown && !inTitle ? 'weak' : undefined
    if (first.isWord && !hasName && !isUnknown) return inTitle || isPlain ? undefined : 'weak'
    if (!first.listed.wordish && !isWordAtBeginning(at, first, scene)) {
      if (isPlain) return 'weak'
      if (hasName) return 'strong'
      if (isUnknown) return inTitle && first.isDoubtful ? 'weak' : 'strong'
      return inTitle ? 'weak' : 'strong'
    }
    if (hasName) return 'strong'
    return isPlain || inTitle ? undefined : 'weak'
  }
  if (inTitle && !hasName) return undefined
  const areShouted = [first, ...rest].every(({ word }) => word.capitals === 'all')
  if (areShouted && !hasName) return undefined
  if (first.kind === 'plain-name')
    return !first.isWord && rest.some((one) => isNamed(one.kind) && !one.isDoubtful)
      ? 'weak'
      : undefined
  if (first.kind === 'name') return isPlain ? undefined : hasName ? 'weak' : 'weak'
  const areSurnames = rest.every(({ kind, listed }) => listed.surname || kind === 'plain-name')
  return hasName || isUnknown || (areSurnames && mayBePerson(at, at + 1 + rest.length, scene))
    ? 'weak'
    : undefined
}

/** At the beginning of a sentence a capital tells nothing: "Grant Smith …". */
const isWordAtBeginning = (at: number, { isWord }: Judged, scene: Scene): boolean =>
  isWord && lineAt(at, scene).isTitle

/** A given name alone, or a family name alone. */
function loneName(at: number, to: number, scene: Scene): Looked {
  const first = scene.judged[at]
  const next = Math.max(to, at + 1)
  if (!first || to <= at) return { next }
  const hit: Hit = { from: at, to: next, strength: 'weak', reason: 'given' }
  const line = lineAt(at, scene)
  if (isBody(next, scene) || isOfPope(next, scene)) return { next }
  const isLone = !isJoinedToCapital(at, next, scene)
  if (first.kind === 'given') {
    if (
      first.listed.wordish ||
      first.listed.bible ||
      (first.listed.place && !first.listed.firm) ||
      first.listed.never ||
      (first.isWord && isSentenceStart(at, scene))
    )
      return isMeant(at, scene) ? { hit, next } : { next }
    return line.isTitle || line.isShouted
      ? isMeant(at, scene)
        ? { hit, next }
        : { next }
      : { hit, next }
  }
  const isPair =
    joining.has(scene.judged[at - 1]?.word.key ?? '') && scene.hits.some((one) => one.to === at - 1)
  if (isPair && isLone && first.kind !== 'parish-name') return { hit, next }
  if (['name', 'unknown'].includes(first.kind) && isSignature(at, next, scene)) return { hit, next }
  if (['unknown', 'name'].includes(first.kind) && !mayBePerson(at, next, scene)) return { next }
  // "Alexis and Sky Johannsen": a plain word in a row of names is one as well.
  const isInRow = first.kind === 'unknown' && isRowBefore(at - 1, scene)
  if (isInRow) return { hit, next }
  const isOwner = /['’]s$/.test(first.word.text) && first.kind !== 'plain-name'
  if (['name', 'unknown'].includes(first.kind) && !line.isTitle && !line.isShouted && isLone)
    return isSentenceStart(at, scene) && !isSubject(next, scene) && !isOwner
      ? { next }
      : { hit, next }
  return { next }
}

/** In a list of people: an entry that is nothing but one to five words of a name. */
function entryAt(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  if (!isInListAt(at, scene) || !isEntryEdge(at, scene)) return undefined
  let to = at + 1
  while (to < judged.length && !isEntryEdge(to, scene)) to++
  const entry = judged.slice(at, to)
  const capitals = entry.filter(({ word }) => word.capitals !== 'none')
  const isClean = entry.every(
    ({ word, kind }, index) =>
      (word.capitals !== 'none' && goesOn.has(kind)) ||
      particles.has(word.key) ||
      (index > 0 && mayGoOn(at + index, scene)),
  )
  if (!isClean || capitals.length === 0 || capitals.length > 5) return undefined
  const named = capitals.filter(
    ({ kind, listed }) =>
      (kind === 'given' || kind === 'name') &&
      !(listed.never && (!listed.wordish || (capitals.length === 1 && !isAmong(at, scene)))),
  )
  const isKnown = named.length > 0 || capitals.some(({ kind }) => kind === 'unknown')
  if (!isKnown || /^:/.test(judged[to]?.word.before ?? '')) return undefined
  // "Mossie Keane, Knockroe; Peg Tangney, Main Street": behind the comma stands where they live.
  if (named.length === 0 && isRemark(at, scene)) return undefined
  const isSaid =
    named.some(({ isDoubtful }) => !isDoubtful) || (named.length > 0 && capitals.length > 1)
  const isAlone = capitals.length === 1
  const strength = isSaid && !(isAlone && named[0]?.kind === 'name') ? 'strong' : 'weak'
  return { hit: { from: at, to, strength, reason: 'list' }, next: to }
}

/** Behind a comma in a list whose entries semicolons or lines part. */
function isRemark(at: number, { judged }: Scene): boolean {
  const gap = judged[at]?.word.before ?? ''
  const beyond = judged
    .slice(Math.max(0, at - 12), at + 12)
    .some(({ word }) => word.before.includes(';'))
  return gap.startsWith(', ') && beyond
}

/** Behind another entry of the same line, and no day of a month: "Inés, Rosario". */
const isAmong = (at: number, { judged }: Scene): boolean =>
  /^,?\s$/.test(judged[at]?.word.before ?? '') && !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')

/** Whether a list's entry begins with this word, or ended before it. */
function isEntryEdge(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  if (at === 0 || one === undefined) return true
  if (joining.has(judged[at - 1]?.word.key ?? '') || joining.has(one.word.key)) return true
  return !isJoined(at, scene)
}

/** Two parts of a mailbox or an address: `mary.jones@…`. */
function inAddress(at: number, scene: Scene): Looked {
  const { judged } = scene
  const [one, other] = [judged[at], judged[at + 1]]
  if (!one || !other?.word.inAddress || !/^[-._+]$/.test(other.word.before)) return { next: at + 1 }
  const isName =
    one.listed.given &&
    !one.isWord &&
    !other.isWord &&
    !other.listed.never &&
    other.word.text.length > 2
  return isName
    ? { hit: { from: at, to: at + 2, strength: 'weak', reason: 'given-and-family' }, next: at + 2 }
    : { next: at + 1 }
}

/** Words before somebody prayed for. */
const prayedFor = new Set(['for', 'por', 'para'])

function foundFrom({ from, to, strength, reason }: Hit, scene: Scene): NameFound {
  const { judged } = scene
  const words = judged.slice(from, to).map(({ word }) => word)
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  let before = from - 1
  while (
    ['title', 'role'].includes(judged[before]?.kind ?? '') ||
    honours.has(judged[before]?.word.key ?? '')
  )
    before--
  const name = words
    .map(({ text, before: gap }, index) =>
      index === 0 ? text : `${/[-‐‑]/.test(gap) ? '-' : ' '}${text}`,
    )
    .join('')
    .replace(/['’]s$/u, '')
  const isPrayedFor =
    before < 0 || prayedFor.has(judged[before]?.word.key ?? '') || isInListAt(from, scene)
  return { from: first.from, to: last.to, name, strength, reason, isPrayedFor }
}
