import type { Range } from '../source.ts'
import { type Line, linesOf } from './line.ts'
import type { LookUp } from './name-lists.ts'
import { peopleLines } from './people-lines.ts'
import { honours, particles, reigns, shortened, smallTitles } from './titles.ts'
import { type Judged, judgeWord, type Kind, singularsOf } from './word-kind.ts'
import { type Word, wordsIn } from './words-in.ts'

/** Why words are taken for the name of a person. */
export type NameReason =
  /** "Mrs. Kowalski". */
  | 'title'
  /** "Jack Kowalski", "J. Kowalski". */
  | 'given-and-family'
  /** Whatever stands alone in a list of people. */
  | 'list'
  /** "Pray for Jack". */
  | 'given'
  /** "the Kowalskis", "the Hall family". */
  | 'family'
  /** Two words with capitals that no list knows. */
  | 'unknown'

/** Words of a text that are, or may be, the name of a person. */
export interface NameFound extends Range {
  /** As they stand, without titles. */
  readonly name: string
  /** A strong one is a name beyond reasonable doubt; a weak one may be. */
  readonly strength: 'strong' | 'weak'
  readonly reason: NameReason
  /** It stands first, or behind "for", or in a list of people: somebody prayed for, not somebody who does something. */
  readonly isPrayedFor: boolean
}

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

/** A word with a capital that belongs to no saint, no body and no longer name. */
function isAlone(at: number, scene: Scene): boolean {
  const word = scene.judged[at]?.word
  if (!word || word.capitals === 'none' || word.inAddress) return false
  const isSaint = [at - 1, at - 2, at - 3].some((before) => scene.judged[before]?.kind === 'saint')
  return !isSaint && !isJoinedToCapital(at, at + 1, scene)
}

/** A text that names so many people of the Bible tells of them. */
const MANY = 6

/** What a text's words are judged by. */
interface Scene {
  /** The whole text tells of people of the Bible. */
  readonly isOfScripture: boolean
  /** Found so far. */
  readonly hits: readonly Hit[]
  readonly judged: readonly Judged[]
  readonly lines: readonly Line[]
  readonly lookUp: LookUp
  readonly isInList: (at: number) => boolean
}

/** Words from `from` up to, and without, `to`. */
interface Hit {
  readonly from: number
  readonly to: number
  readonly strength: NameFound['strength']
  readonly reason: NameReason
}

interface Looked {
  readonly hit?: Hit | undefined
  /** Where to look on. */
  readonly next: number
}

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
      return behindTitle(at, scene)
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

/** Passes over the words that go on with what began before: "Teresa" of "Saint Teresa". */
function skipRun(at: number, scene: Scene): number {
  let next = at
  while (isJoined(next, scene) && scene.judged[next]?.word.capitals !== 'none') next++
  // "St Mary, Long Preston", "Santos Pedro y Pablo".
  const following = scene.judged[next]?.word
  const isPlace = following?.before === ', ' && scene.judged[next]?.kind !== 'given'
  if (isPlace && following.capitals !== 'none') return skipRun(next + 1, scene)
  if (joining.has(following?.key ?? '') && scene.judged[next + 1]?.listed.bible) return next + 2
  return next
}

/** Whether nothing but a space, or what may stand inside a name, parts a word from the one before. */
function isJoined(at: number, { judged, lines }: Scene): boolean {
  const word = judged[at]?.word
  const previous = judged[at - 1]
  if (!word || !previous || word.inAddress) return false
  if (/^(?:[ \t\u00a0]|[-‐‑])$/.test(word.before)) return true
  if (/^\.?[ \t]?\n[ \t]*$/.test(word.before))
    return (
      (lines[at - 1]?.isLong ?? false) &&
      !lines[at]?.isLabelled &&
      (!word.before.startsWith('.') || isShortened(previous))
    )
  if (/^\.[ \u00a0]?$/.test(word.before)) return isShortened(previous)
  if (/^,[ \u00a0]?$/.test(word.before)) return judged[at]?.kind === 'suffix' && word.text !== 'V'
  return false
}

/** A full stop behind it ends no sentence. */
const isShortened = ({ kind, word }: Judged): boolean =>
  kind === 'initial' || shortened.has(word.key) || (kind === 'suffix' && word.text.length < 4)

/** "Mrs. Kowalski", "Bishop Perkins", "don Eusebio". */
function behindTitle(at: number, scene: Scene): Looked {
  const { judged } = scene
  let name = at + 1
  let isSure = judged[at]?.kind === 'title'
  while (isJoined(name, scene) && ['title', 'role'].includes(judged[name]?.kind ?? '')) {
    isSure ||= judged[name]?.kind === 'title'
    name++
  }
  const last = judged[name - 1]
  // "Mrs. Young": what is a title elsewhere is the name here.
  if (
    name > at + 1 &&
    last?.kind === 'role' &&
    last.word.capitals !== 'none' &&
    !isNameNext(name, scene)
  )
    return { hit: { from: name - 1, to: name, strength: 'strong', reason: 'title' }, next: name }
  const isHeld = isJoined(name, scene) || /^\.? ["“(]$/.test(judged[name]?.word.before ?? '')
  const first = judged[name]
  if (!isHeld || !first || first.word.capitals === 'none') {
    // The title is a name itself: "Dean", "Judge", "Earl", or stands alone.
    return judged[at]?.listed.given && name === at + 1 ? plainName(at, scene) : { next: name }
  }
  const to = endOfName(name, scene)
  const isAmongTitles = lineAt(at, scene).isTitle && !scene.isInList(first.word.from)
  const strengths: Partial<Record<Kind, NameFound['strength'] | undefined>> = {
    given: isSure || !first.isDoubtful || first.listed.bible || to > name + 1 ? 'strong' : 'weak',
    name: 'strong',
    unknown: isAmongTitles && !isSure ? 'weak' : 'strong',
    'plain-name': isSure ? 'strong' : 'weak',
    'parish-name': isSure ? 'strong' : undefined,
    initial: to > name + 1 ? 'strong' : isSure ? 'weak' : undefined,
  }
  const strength = strengths[first.kind]
  if (isSure && first.kind === 'none' && first.listed.bible && !first.listed.never)
    return { hit: { from: name, to, strength: 'strong', reason: 'title' }, next: to }
  // "Father Ryan Hall".
  const isRoom = to > name + 1 && rooms.has(judged[to - 1]?.word.key ?? '')
  if (isRoom) return { hit: { from: name, to, strength: 'weak', reason: 'title' }, next: to }
  if (strength === undefined || isMaryOf(at, first, scene)) return { next: name }
  return { hit: { from: name, to, strength, reason: 'title' }, next: to }
}

/** Rooms and houses that are called after people. */
const rooms = new Set('hall house room park center centre field court garden chapel'.split(' '))

const isNameNext = (at: number, scene: Scene): boolean =>
  isJoined(at, scene) && scene.judged[at]?.word.capitals !== 'none'

/** "Mother Mary", "Madre María": she of the Gospel. */
const isMaryOf = (at: number, { word, listed }: Judged, { judged }: Scene): boolean =>
  ['mother', 'madre', 'father', 'padre'].includes(judged[at]?.word.key ?? '') &&
  (['mary', 'maria', 'abraham', 'god', 'dios'].includes(word.key) ||
    (listed.never && !listed.given))

/** "J. Kowalski", "J. R. Kowalski". */
function behindInitials(at: number, scene: Scene): Looked {
  const { judged } = scene
  let last = at + 1
  while (isJoined(last, scene) && judged[last]?.kind === 'initial') last++
  const hasStop = judged[at + 1]?.word.before.startsWith('.') ?? false
  const kind = judged[last]?.kind
  const isList = isInListAt(at, scene)
  if (!isJoined(last, scene) || !(hasStop || isList) || judged[last]?.word.capitals === 'none')
    return { next: at + 1 }
  if (kind === 'given' || kind === 'name')
    return nameFrom(at, last, 'strong', 'given-and-family', scene)
  if (kind === 'unknown' || kind === 'plain-name')
    return nameFrom(at, last, isList ? 'strong' : 'weak', 'given-and-family', scene)
  return { next: last }
}

const nameFrom = (
  from: number,
  name: number,
  strength: NameFound['strength'],
  reason: NameReason,
  scene: Scene,
): Looked => {
  const to = Math.max(name + 1, endOfName(name, scene))
  return { hit: { from, to, strength, reason }, next: to }
}

/** Kinds of words that a name may go on with. */
const goesOn: ReadonlySet<Kind> = new Set([
  'given',
  'name',
  'plain-name',
  'parish-name',
  'unknown',
  'initial',
  'suffix',
])

/** Where the name that begins here ends: small words inside it and a nickname in quotes belong to it. */
function endOfName(at: number, scene: Scene): number {
  const { judged } = scene
  let end = at + 1
  for (let next = at + 1; next < judged.length && next < at + 8; ) {
    const one = judged[next]
    if (!one) break
    if (isNickname(next, scene)) {
      next++
      if (/^["”)] $/.test(judged[next]?.word.before ?? '') && mayGoOn(next, scene)) end = ++next
      else end = next
    } else if (!isJoined(next, scene)) break
    else if (one.word.before !== ' ' && /[-‐‑]/.test(one.word.before)) end = ++next
    else if (one.word.capitals === 'none' && particles.has(one.word.key)) {
      // "Concepción de la Vega"; a conjunction joins two names in Spanish only where both are family names.
      if (['y', 'e', 'i', 'o', 'al', 'do'].includes(one.word.key)) break
      next++
    } else if (mayGoOn(next, scene)) end = ++next
    else break
  }
  return end
}

function mayGoOn(at: number, scene: Scene): boolean {
  const one = scene.judged[at]
  if (!one || one.word.capitals === 'none') return false
  // "Crystal Pope": what is a title elsewhere ends a name.
  const isLast = one.listed.surnameToo && !isNameNext(at + 1, scene)
  return goesOn.has(one.kind) || ((one.kind === 'saint' || one.kind === 'role') && isLast)
}

const isNickname = (at: number, { judged }: Scene): boolean =>
  /^ ["“(]$/.test(judged[at]?.word.before ?? '') &&
  /^["”)] $/.test(judged[at + 1]?.word.before ?? '') &&
  judged[at]?.kind === 'given'

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

/** Nothing of it where it is the beginning of a body's name: "Roosevelt" of "Roosevelt Middle School". */
const trimmed = (at: number, end: number, scene: Scene): number => (isBody(end, scene) ? at : end)

/** Whether words with capitals follow, the third at the latest one of a body: "Middle School". */
function isBody(at: number, scene: Scene): boolean {
  const { judged } = scene
  for (let next = at; next < at + 3 && isJoined(next, scene); next++) {
    const one = judged[next]
    if (!one || one.word.capitals === 'none' || one.word.before.includes('\n')) return false
    if (one.kind === 'none' && one.listed.never) return true
  }
  return false
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

/** A plain word with a capital behind a name and a conjunction. */
const isRowBefore = (at: number, scene: Scene): boolean =>
  isNoName(scene.judged[at]) &&
  scene.judged[at]?.listed.never === false &&
  joining.has(scene.judged[at - 1]?.word.key ?? '') &&
  scene.hits.some(({ to }) => to === at - 1)

/** A word of no list alone is no person behind an article or a preposition of place, nor as a label. */
function mayBePerson(at: number, next: number, { judged, hits }: Scene): boolean {
  const one = judged[at]?.word
  const previous = judged[at - 1]?.word.key ?? ''
  if (!one || one.capitals === 'all' || judged[next]?.word.before.startsWith(':')) return false
  // "Packie Melia, Derrybeg;" tells where he lives; "Ella, Senan, Filip" goes on.
  const goesOn =
    /^,/.test(judged[next]?.word.before ?? '') || joining.has(judged[next]?.word.key ?? '')
  if (/^, $/.test(one.before) && !goesOn && hits.some(({ to }) => to === at || to === at - 1))
    return false
  // "Port Sorell, Kilmaree": behind what is no person stands another of its kind.
  const isAfterOther = /^, $/.test(one.before) && judged[at - 1]?.word.capitals !== 'none'
  if (isAfterOther && !hits.some(({ to }) => to === at)) return false
  return !/^(?:the|a|an|between|this|our|your|in|at|from|near|of|into|la|las|el|los|un|una|en|de|del|al)$/.test(
    previous,
  )
}

/** "Leo our Pope". */
const isOfPope = (next: number, { judged }: Scene): boolean =>
  /^(?:our|nuestro)$/.test(judged[next]?.word.key ?? '') && judged[next + 1]?.kind === 'saint'

/** "Phone Assumpta", "twins named Gift": whatever stands there is a name. */
function isNamed(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  const cue = judged[at - 1]?.word.key ?? ''
  const following = judged[at + 1]?.word
  if (
    following?.key === 'who' &&
    /^,? \(?$/.test(following.before) &&
    !one?.listed.never &&
    judged[at - 1]?.word.capitals === 'none' &&
    cue !== 'the' &&
    !isSentenceStart(at, scene)
  )
    return one?.word.capitals === 'first' && !one.listed.bible
  if (!/^\s+$/.test(one?.word.before ?? '') || one?.word.capitals === 'none') return false
  if (/^(?:named|llamad[oa]s?)$/.test(cue)) return true
  return (
    /^(?:phone|ring|contact|llamen)$/.test(cue) &&
    ['given', 'name', 'unknown'].includes(one?.kind ?? '')
  )
}

/** The only word of the text's last line. */
const isSignature = (at: number, next: number, { judged }: Scene): boolean =>
  next === judged.length && at > 5 && /\n\s*$/.test(judged[at]?.word.before ?? '')

const isJoinedToCapital = (at: number, next: number, scene: Scene): boolean =>
  (isJoined(next, scene) && scene.judged[next]?.word.capitals !== 'none') ||
  (isJoined(at, scene) &&
    scene.judged[at - 1]?.word.capitals !== 'none' &&
    !(isSentenceStart(at - 1, scene) && isNoName(scene.judged[at - 1])))

/** "Charlotte has been cast": a place has no verb of persons behind it, nor stands without a preposition. */
function isAtWork(at: number, scene: Scene): boolean {
  const { judged } = scene
  const one = judged[at]
  const verb = judged[at + 1]?.word
  if (!one?.listed.place || one.listed.bible) return false
  return (
    /^(?:has|was|is|will|had|and|who|asks|needs)$/.test(verb?.key ?? '') &&
    verb?.before === ' ' &&
    !/^(?:in|at|from|near|to|of|through|toward|for|on|around|de|en|a)$/.test(
      judged[at - 1]?.word.key ?? '',
    )
  )
}

const isNoName = (one: Judged | undefined): boolean =>
  one !== undefined && (one.kind === 'none' || (one.isWord && one.kind !== 'given'))

/** Words after which a name is that of a person. */
const before = new Set(
  `for with see call contact ask tell thanks thank by from phone ring email meet welcome congratulate help visit young little baby dear
  his her their my our daughter daughters son sons wife sisters brothers children grandchildren husband brother sister mother father grandson granddaughter niece nephew cousin friend widow sons
  por con para hijo hija esposo esposa hermano hermana nieto nieta gracias abuelo abuela llamen hablen llame a`
    .split(/\s+/)
    .filter(Boolean),
)

/** A doubtful given name is that of a person: "for Grace", "her son Peter,", "call Mark at 555-0100". */
function isMeant(at: number, scene: Scene): boolean {
  const { judged } = scene
  const previous = judged[at - 1]?.word
  const word = judged[at]?.word
  if (!previous || !word) return false
  const isListed =
    /^,\s$/.test(word.before) &&
    (ofKin.has(previous.key) || scene.hits.some(({ to }) => to === at)) &&
    !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')
  const isPaired = joining.has(previous.key) && scene.hits.some(({ to }) => to === at - 1)
  const isBehindName = scene.hits.some(({ to, strength }) => to === at && strength === 'strong')
  if (isListed && (isBehindName || !isOfScripture(at, scene))) return true
  if (isPaired && !/^ ?\d/.test(judged[at + 1]?.word.before ?? '')) return true
  if (judged[at]?.listed.never) return false
  if (isAtWork(at, scene)) return true
  const verb = judged[at + 1]?.word
  if (verb?.before === ' ' && ofPersons.has(verb.key))
    return !scene.isOfScripture && !isOfScripture(at, scene)
  // "Sarah our Archbishop".
  if (/^(?:our|its|nuestro)$/.test(verb?.key ?? '') && /^(?:for|por|and|y)$/.test(previous.key))
    return true
  const isAfter = /^[\s:]+$/.test(word.before) && before.has(previous.key)
  const isSpokenTo =
    previous.key === 'to' &&
    /^(?:speak|talk|thanks|thank|write|reply|apply|birthday|congratulations|welcome|grateful|sympathy|names|spoke)$/.test(
      judged[at - 2]?.word.key ?? '',
    )
  if (isSpokenTo) return !isOfScripture(at, scene)
  if (!isAfter || scene.isOfScripture) return false
  const following = judged[at + 1]?.word
  const goesOnSmall =
    following !== undefined && /^\s$/.test(following.before) && !after.has(following.key)
  if (
    judged[at]?.listed.place &&
    !judged[at]?.listed.bible &&
    /^(?:for|to|from|a|por|visit)$/.test(previous.key)
  )
    return false
  return !goesOnSmall && !isOfScripture(at, scene)
}

/** Words that may follow the name of a person. */
const after = new Set(
  `and who whose in at on as is was has had will for after with after his her their to y e que en al del por su were are from said says before
  during through`.split(/\s+/),
)

/** Words behind which their names follow. */
const ofKin = new Set(
  'children grandchildren sons daughters brothers sisters siblings parents hijos hijas nietos hermanos hermanas'.split(
    ' ',
  ),
)

/** What only people do, or undergo, as a parish tells it. */
const ofPersons = new Set(
  `died fell sang said says writes wrote asked asks thanks thanked broke retired joined graduated moved taught teaches turned
  plays played brings brought murio cayo canta cobra dice pide trae toca`.split(/\s+/),
)

/** Words that tell of Scripture, in whose neighbourhood its people are meant. */
const scripture = new Set(
  `jesus lord god moses gospel apostle apostles disciples isaiah abraham israel jerusalem galilee nazareth saul pharisees tomb prophet
  scripture baptist corinthians romans philippians egypt david dios senor jesucristo nazaret evangelio`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether the sentence around tells of Scripture. */
function isOfScripture(at: number, scene: Scene): boolean {
  const { judged } = scene
  let from = at
  while (from > 0 && at - from < 25 && !isSentenceStart(from, scene)) from--
  let to = at + 1
  while (to < judged.length && to - at < 25 && !isSentenceStart(to, scene)) to++
  const sentence = judged.slice(from, to)
  const bible = sentence.filter(({ word, listed }) => listed.bible && word.capitals !== 'none')
  return (
    bible.length > 2 ||
    sentence.some(
      ({ word, kind }) => scripture.has(word.key) || (kind === 'saint' && reigns.has(word.key)),
    )
  )
}

/** "Kratz said", "Lund, who". */
const isSubject = (at: number, { judged }: Scene): boolean => {
  const following = judged[at]?.word
  if (
    /^(?:his|her|their|who|aged)$/.test(following?.key ?? '') &&
    /^, $/.test(following?.before ?? '')
  )
    return true
  const isKnown = judged[at - 1]?.kind === 'name'
  if (!isKnown && /^(?:is|was|has|will)$/.test(following?.key ?? '')) return false
  return (
    following !== undefined &&
    /^(?:who|was|is|has|had|will|says|asked|offered|told|wrote|gave|thanked|led|moved|reported|opened|said)$/.test(
      following.key,
    ) &&
    /^,? $/.test(following.before)
  )
}

/** "the Kowalskis", "the Hall family", "los Pérez", "familia Ocampo". */
function isFamily(at: number, scene: Scene): boolean {
  const { judged, lookUp } = scene
  const one = judged[at]
  const previous = judged[at - 1]?.word
  if (!one || one.word.inAddress) return false
  const end = endOfName(at, scene)
  const next = judged[end]?.word
  const isName =
    ['given', 'name', 'plain-name', 'parish-name', 'unknown'].includes(one.kind) &&
    !(one.listed.never && (!one.listed.surnameToo || one.listed.wordish))
  if (isName && next?.key === 'family' && /^\s$/.test(next.before))
    return next.capitals === 'none' || (previous?.key === 'the' && !isNameNext(end + 1, scene))
  if (previous === undefined || !/^[\s]+$/.test(one.word.before)) return false
  if (isName && /^(?:familia|familias|senores|matrimonio|hermanos|hermanas)$/.test(previous.key))
    return previous.capitals === 'none' || !lineAt(at, scene).isShouted
  if (
    isName &&
    previous.key === 'los' &&
    (one.kind === 'name' || one.listed.surname) &&
    !one.listed.never
  )
    return true
  if (previous.key !== 'the' && previous.key !== 'and') return false
  const single = singularsOf(one.word.key).map(lookUp)
  const isKnown = single.some(
    ({ surname, name, word, given, place, never }) =>
      (surname || name) && !word && !never && !(given && place),
  )
  const isOfKind = one.listed.word || one.listed.never || one.listed.place || one.listed.bible
  return (
    previous.key === 'the' &&
    /s$/.test(one.word.key) &&
    (isInListAt(at, scene)
      ? single.some(({ surname, name }) => surname || name)
      : isKnown && !isOfKind)
  )
}

/** Words that part the entries of a list. */
const joining = new Set(['and', 'y', 'e', 'und', 'et', 'or'])

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

const isInListAt = (at: number, scene: Scene): boolean =>
  scene.isInList(scene.judged[at]?.word.from ?? 0)

const lineAt = (at: number, { lines }: Scene): Line =>
  lines[at] ?? { isShouted: false, isTitle: false, isLong: false, isLabelled: false }

function isSentenceStart(at: number, { judged }: Scene): boolean {
  const one = judged[at]
  const previous = judged[at - 1]
  if (!one || !previous) return true
  if (/[!?:;•+"“]|\n\s*\n|\n\s*[-*\d]/.test(one.word.before)) return true
  return /\./.test(one.word.before) && !isShortened(previous)
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
