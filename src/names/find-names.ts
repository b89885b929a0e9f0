import { behindInitials, behindTitle, bodies } from './behind-title.ts'
import { isCallingOf, isThing, mayBeCalledAfter } from './called-after.ts'
import { isFamily, widowAt } from './families.ts'
import { linesOf } from './line.ts'
import { loneName } from './lone-name.ts'
import type { LookUp } from './name-lists.ts'
import { endOfName, goesOn, isBody, isNameNext, mayGoOn, skipRun, trimmed } from './name-run.ts'
import { endOfNamedAfter, historyAt, isOfDate } from './no-person.ts'
import { isAnswer, isInPart } from './parts-in-service.ts'
import { peopleLines } from './people-lines.ts'
import {
  areTwo,
  endOfBearer,
  endOfCued,
  hasOthers,
  isBehindCue,
  isBehindVerb,
  isCuedAlone,
  isLikely,
  isMeant,
  isNamed,
  isOfKin,
  isPaired,
  mayBePerson,
} from './person-cues.ts'
import { withRows } from './rows.ts'
import {
  type Hit,
  isInListAt,
  isJoined,
  isSentenceStart,
  joining,
  type Looked,
  lineAt,
  type NameFound,
  type Scene,
} from './scene.ts'
import { withCapitals } from './small-letters.ts'
import { spokenWords } from './spoken-words.ts'
import { honours, offices, particles, smallSaints, smallTitles } from './titles.ts'
import { ofPersons } from './what-people-do.ts'
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
  const words = withCapitals(wordsIn(text), lookUp)
  const lines = linesOf(words, text)
  const judged = words
    .map((word) => judgeWord(word, lang, lookUp))
    .map((one, at, all) => withoutBearer(one, all[at + 1]))
  const isSpanish = /^es\b/.test(lang)
  const people = peopleLines(text, isOfPeople)
  // "José García" is a neighbour.
  const isBeforeName = (at: number): boolean => {
    const one = judged[at]
    return one?.word.before === ' ' && one.word.capitals !== 'none' && one.kind === 'name'
  }
  const bible = new Set(
    judged
      .filter(
        ({ word, listed }, at) =>
          listed.bible &&
          word.capitals !== 'none' &&
          !isBeforeName(at + 1) &&
          // half of Spain's neighbours have such a name
          !(isSpanish && listed.given),
      )
      .map(({ word }) => word.key),
  )
  const hits: Hit[] = []
  const scene: Scene = {
    hits,
    isOfScripture: bible.size >= MANY,
    isSpanish,
    judged,
    lines,
    lookUp,
    isInList: (at) => people.some(({ from, to }) => from <= at && at < to),
  }
  for (let at = 0; at < words.length; ) {
    const one = nameAt(at, scene)
    if (one.hit) hits.push(settled(one.hit, scene))
    at = one.next
  }
  return withRows(scene)
    .filter((hit) => !areMartyrs(hit, scene))
    .map((hit) => foundFrom(hit, scene))
}

/** "Cakes by Mo.", "Abren Tita, Merche": what is a title before a name is a given name where none follows. */
function withoutBearer(one: Judged, behind: Judged | undefined): Judged {
  const { kind, listed, word } = one
  const isBefore =
    behind?.word.capitals !== 'none' &&
    (behind?.word.before === ' ' ||
      (behind?.word.before === '. ' && /^(?:given|name|unknown|initial)$/.test(behind.kind)))
  const isGiven =
    (kind === 'title' && listed.firm && word.text.length > 1) ||
    (kind === 'role' &&
      listed.given &&
      (listed.name || listed.firm) &&
      !one.isWord &&
      !listed.never &&
      !listed.palabra) ||
    (kind === 'saint' && listed.given && !listed.surname && !one.isWord && !listed.never)
  return isGiven && !isBefore && word.capitals === 'first' ? { ...one, kind: 'given' } : one
}

/** What is certain by its words alone is less so where a thing may be called after somebody. */
const settled = (hit: Hit, scene: Scene): Hit =>
  hit.strength === 'strong' && mayBeCalledAfter(hit, scene) ? { ...hit, strength: 'weak' } : hit

/** "Andrew Dung-Lac and Companions", "Carlos Lwanga y compañeros": a feast is called so. */
const areMartyrs = ({ to }: Hit, { judged }: Scene): boolean =>
  joining.has(judged[to]?.word.key ?? '') &&
  companions.has(judged[to + 1]?.word.key ?? '') &&
  (judged[to + 1]?.word.capitals !== 'none' || judged.some(({ kind }) => kind === 'saint'))

const companions = spokenWords({ en: 'companions', es: 'companeros' })

/** A text that names so many people of the Bible tells of them. */
const MANY = 6

function nameAt(at: number, scene: Scene): Looked {
  const first = scene.judged[at]
  if (first === undefined) return { next: at + 1 }
  if (first.word.inAddress) return inAddress(at, scene)
  // "san Juan de la Cruz".
  const isSmallSaint = smallSaints.has(first.word.text)
  if (first.word.capitals === 'none' && !isSmallTitle(at, scene) && !isSmallSaint)
    return { next: at + 1 }
  if (isOfDate(at, scene)) return { next: at + 1 }
  const past = historyAt(at, scene) ?? endOfNamedAfter(at, scene)
  if (past !== undefined) return { next: past }
  switch (first.kind) {
    case 'saint':
      // "Su mamá se llama Santos."
      if (isNamed(at, scene) && !isNameNext(at + 1, scene))
        return { hit: { from: at, to: at + 1, strength: 'weak', reason: 'given' }, next: at + 1 }
      // "Santos Amílcar Mejía".
      if (first.word.key === 'santos' && isNameNext(at + 1, scene) && isNameNext(at + 2, scene)) {
        const given = scene.judged[at + 1]
        if (given?.kind === 'given' && !given.listed.bible) return { next: at + 1 }
      }
      return (
        bearerOfOffice(at, scene) ?? bearerOfRank(at, scene) ?? { next: skipRun(at + 1, scene) }
      )
    case 'title':
    case 'role':
      return behindTitle(at, scene) ?? plainName(at, scene)
    case 'initial':
      return behindInitials(at, scene)
    default:
      return plainName(at, scene)
  }
}

/** "Evangelist Ruth Okafor", "Apóstol Marcos Webb"; undefined where it may be one of the Bible: "the Apostle Simon Peter". */
function bearerOfOffice(at: number, scene: Scene): Looked | undefined {
  if (!offices.has(scene.judged[at]?.word.key ?? '')) return undefined
  const named = behindTitle(at, scene)
  const bearer = scene.judged.slice(at + 1, named?.hit?.to ?? at)
  const isBible = bearer.every(({ listed }) => listed.bible)
  if (bearer.length > 1) return isBible ? undefined : named
  // "Papa Nnamdi"; "el Papa Francisco" is none of the parish's.
  const isOwn = !scene.isSpanish && !isBible && named?.hit && !popes.has(bearer[0]?.word.key ?? '')
  return isOwn && named?.hit ? { ...named, hit: { ...named.hit, strength: 'weak' } } : undefined
}

const popes = new Set(
  'leo francis benedict pius paul john gregory clement francisco leon'.split(' '),
)

/** "Santos Escamilla", "Princess Agbo": behind it stands a family name and no given one, as saints and kings have. */
function bearerOfRank(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  const [first, last] = [judged[at], judged[at + 1]]
  const isFamilyName = last?.kind === 'name' || last?.kind === 'unknown'
  if (!isGivenToo.test(first?.word.key ?? '') || !isFamilyName || !isNameNext(at + 1, scene))
    return undefined
  if (last.listed.bible || isBody(at + 2, scene) || lineAt(at, scene).isTitle) return undefined
  const to = endOfName(at + 1, scene)
  return { hit: { from: at, to, strength: 'weak', reason: 'given-and-family' }, next: to }
}

const isGivenToo =
  /^(?:santos|reina|king|queen|prince|princess|apostle|prophet|prophetess|evangelist)$/

const isSmallTitle = (at: number, { judged }: Scene): boolean =>
  smallTitles.has(judged[at]?.word.key ?? '') && judged[at + 1]?.word.capitals !== 'none'

/** A name that begins with no title: a given name, or words that no list knows. */
function plainName(at: number, scene: Scene): Looked {
  const { judged } = scene
  const first = judged[at]
  if (!first) return { next: at + 1 }
  const entry = entryAt(at, scene)
  if (entry) return entry
  const widow = widowAt(at, scene)
  if (widow) return widow
  if (isNamed(at, scene)) {
    const to = endOfName(at, scene)
    return { hit: { from: at, to, strength: 'weak', reason: 'given' }, next: to }
  }
  if (isFamily(at, scene)) {
    const to = endOfName(at, scene)
    return { hit: { from: at, to, strength: 'weak', reason: 'family' }, next: to }
  }
  const own = byItself(at, first, scene)
  return own.hit ? own : (byNeighbours(at, first, scene) ?? own)
}

/** Words that are no name by themselves, where what stands before them tells that they are one. */
function byNeighbours(at: number, first: Judged, scene: Scene): Looked | undefined {
  const isPlainAnswer =
    (first.kind === 'none' || (first.kind === 'plain-name' && first.listed.name)) &&
    first.word.capitals === 'first' &&
    !first.isWord &&
    !first.listed.never &&
    !scene.isOfScripture &&
    isAnswer(at, at + 1, scene)
  const isWithOthers =
    first.word.capitals === 'first' &&
    !first.listed.place &&
    !isSentenceStart(at, scene) &&
    hasOthers(at, scene)
  // "JM presented the figures."
  const isWriter =
    /^\p{Lu}{2}$/u.test(first.word.text) &&
    isSentenceStart(at, scene) &&
    !lineAt(at, scene).isShouted &&
    /^\p{Ll}+ed$/u.test(scene.judged[at + 1]?.word.text ?? '')
  if (
    areTwo(at, scene) ||
    isWriter ||
    isPlainAnswer ||
    isWithOthers ||
    isOfKin(at, scene) ||
    isBehindVerb(at, scene) ||
    isCuedAlone(at, scene)
  )
    return { hit: { from: at, to: at + 1, strength: 'weak', reason: 'given' }, next: at + 1 }
  // "Infant Elias", "Teacher Micah", "Garda O'Dea".
  const bearer = scene.judged[at + 1]
  const isCalling =
    isCallingOf(first.word) &&
    isNameNext(at + 1, scene) &&
    /^(?:given|name|unknown)$/.test(bearer?.kind ?? '') &&
    bearer?.word.key !== 'jesus'
  if (isCalling) {
    const to = endOfName(at + 1, scene)
    if (isBody(to, scene)) return undefined
    return { hit: { from: at + 1, to, strength: 'weak', reason: 'title' }, next: to }
  }
  // "Minor Umaña", "Monte LaFromboise".
  if (isGivenAndWord(at, scene))
    return { hit: { from: at, to: at + 2, strength: 'weak', reason: 'unknown' }, next: at + 2 }
  const cued = isInPart(at, scene)
    ? endOfName(at, scene)
    : (endOfCued(at, scene) ?? endOfBearer(at, scene))
  // "call Attorney Paul Richter".
  if (cued !== undefined) {
    const within = scene.judged
      .slice(at + 1, cued)
      .findIndex((one, index) => byItself(at + 1 + index, one, scene).hit?.strength === 'strong')
    if (within !== -1) return { next: at + 1 + within }
    return { hit: { from: at, to: cued, strength: 'weak', reason: 'unknown' }, next: cued }
  }
  // "Mai See Xiong and Pa Houa".
  const behind = scene.judged[at + 1]
  const isPairOfTwo =
    isPaired(at, scene) &&
    first.kind === 'none' &&
    !first.listed.never &&
    isJoined(at + 1, scene) &&
    behind?.word.capitals === 'first' &&
    (behind.kind === 'unknown' || behind.kind === 'name')
  return isPairOfTwo
    ? { hit: { from: at, to: at + 2, strength: 'weak', reason: 'unknown' }, next: at + 2 }
    : undefined
}

/** "Irma Islas", "Ivy Onions sent apologies": a given name and a plain word behind which no other has a capital. */
function isGivenAndWord(at: number, scene: Scene): boolean {
  const { judged } = scene
  const [first, last] = [judged[at], judged[at + 1]]
  const line = lineAt(at, scene)
  if (first?.kind !== 'given' || first.word.capitals !== 'first' || line.isTitle) return false
  if (last?.word.before !== ' ' || last.word.capitals !== 'first' || last.word.text.length < 3)
    return false
  const mayEnd =
    ['none', 'plain-name', 'parish-name', 'role'].includes(last.kind) ||
    (last.kind === 'given' && last.isDoubtful)
  if (!mayEnd || isThing(last.word.key)) return false
  const isBehindCapital = isJoined(at, scene) && judged[at - 1]?.word.capitals !== 'none'
  if (isBehindCapital && !isSentenceStart(at - 1, scene)) return false
  if (
    (isNameNext(at + 2, scene) && judged[at + 2]?.word.capitals !== 'all') ||
    /['’]s$/.test(first.word.text)
  )
    return false
  if (!first.isDoubtful) return true
  const following = judged[at + 2]?.word
  const isDone =
    following?.before === ' ' &&
    (ofPersons.has(following.key) || /^(?:is|was|has)$/.test(following.key))
  const isEntry =
    /(?:^|\n\s*|[,;:+(–—-] ?)$/.test(first.word.before) &&
    /^(?:\.?[,;)\n]|\.\s|\s*\n| \(|\.?$)/.test(following?.before ?? '')
  if (isBehindCue(at, scene)) return true
  return !last.listed.never && (isDone || isEntry || isBehindCue(at, scene) || isPaired(at, scene))
}

function byItself(at: number, first: Judged, scene: Scene): Looked {
  const { judged } = scene
  const isBeginning = ['given', 'name', 'unknown', 'plain-name'].includes(first.kind)
  if (!isBeginning) return { next: at + 1 }
  const whole = endOfName(at, scene)
  const to = trimmed(at, whole, scene)
  const rest = judged.slice(at + 1, to).filter(({ word }) => word.capitals !== 'none')
  if (rest.length === 0) return loneName(at, to, scene)
  const end = Math.max(to, at + 1)
  const doubtful = strengthOf(at, first, rest, scene)
  const strength = doubtful === 'strong' && isTitleOfWork(at, to, scene) ? 'weak' : doubtful
  const isNamedBehind = rest.some(({ kind }) => kind === 'name' || kind === 'unknown')
  if (strength === undefined && isPaired(at, scene) && (!first.isWord || isNamedBehind))
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

/** Whether the words may be a song, or its composer: words in quotes, what ends a line of music. */
function isTitleOfWork(at: number, to: number, { judged, lines }: Scene): boolean {
  if (
    /["“‘«]$/.test(judged[at]?.word.before ?? '') &&
    /^[.,;!?]?["”’»]/.test(judged[to]?.word.before ?? '.')
  )
    return true
  return (lines[at]?.isOfMusic ?? false) && /^(?:, |: )$/.test(judged[at]?.word.before ?? '')
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
  // "Vivat Jesus!"
  if (rest.length === 1 && rest[0]?.word.key === 'jesus') return 'weak'
  if (isBible) {
    const areGiven = [first, ...rest].every(({ kind }) => kind === 'given')
    const isKnown =
      isMeant(at, scene) ||
      isAnswer(at, at + 1 + rest.length, scene) ||
      (areGiven && isLikely(at, at + 1 + rest.length, scene))
    return isKnown ? 'weak' : undefined
  }
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
    return (isPlain && !scene.isSpanish) || inTitle ? undefined : 'weak'
  }
  if (inTitle && !hasName) return undefined
  const areShouted = [first, ...rest].every(({ word }) => word.capitals === 'all')
  if (areShouted && !hasName) return undefined
  if (rest.length === 1 && streets.has(rest[0]?.word.key ?? '')) return undefined
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

const streets = spokenWords({
  en: 'street road lane avenue drive close crescent terrace square bridge',
  es: 'calle',
})

/** At the beginning of a sentence a capital tells nothing: "Grant Smith …". */
const isWordAtBeginning = (at: number, { isWord }: Judged, scene: Scene): boolean =>
  isWord && lineAt(at, scene).isTitle

/** In a list of people: an entry that is nothing but one to five words of a name. */
function entryAt(at: number, scene: Scene): Looked | undefined {
  const { judged } = scene
  if (!isInListAt(at, scene) || !isEntryEdge(at, scene)) return undefined
  let to = at + 1
  while (to < judged.length && !isEntryEdge(to, scene)) to++
  const entry = judged.slice(at, to)
  const capitals = entry.filter(({ word }) => word.capitals !== 'none')
  // "Philippa Mount", "Vega Sacristán": in a list a plain word behind a given name ends it.
  const isPlainEnd = (index: number, { kind, word }: Judged): boolean =>
    index > 0 &&
    at + index === to - 1 &&
    word.capitals !== 'none' &&
    (kind === 'role' || (index === 1 && judged[at]?.isDoubtful === false))
  // "Boo Simmons".
  const isPlainStart = (index: number, { kind, word, listed }: Judged): boolean =>
    index === 0 &&
    to - at === 2 &&
    kind === 'none' &&
    word.capitals === 'first' &&
    !listed.never &&
    !listed.place &&
    judged[at + 1]?.kind === 'name'
  const isClean = entry.every(
    (one, index) =>
      (one.word.capitals !== 'none' && goesOn.has(one.kind)) ||
      particles.has(one.word.key) ||
      (index > 0 && mayGoOn(at + index, scene)) ||
      isPlainEnd(index, one) ||
      isPlainStart(index, one),
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
  const isPlain =
    isPlainStart(0, entry[0] as Judged) ||
    (isPlainEnd(entry.length - 1, entry.at(-1) as Judged) && !mayGoOn(to - 1, scene))
  if (isPlain && byItself(at, entry[0] as Judged, scene).hit?.strength === 'strong')
    return undefined
  const isSaid =
    !isPlain &&
    (named.some(({ isDoubtful }) => !isDoubtful) || (named.length > 0 && capitals.length > 1))
  const isAlone = capitals.length === 1
  const isOfJesus = capitals.length === 2 && capitals[1]?.word.key === 'jesus'
  // "NICU" may be a ward.
  const isShort =
    isAlone &&
    (isRemark(at, scene) ||
      /\($/.test(judged[at]?.word.before ?? '') ||
      (named[0]?.word.capitals === 'all' && !lineAt(at, scene).isShouted))
  const strength =
    isSaid &&
    !isShort &&
    !isOfJesus &&
    !bodies.has(judged[to - 1]?.word.key ?? '') &&
    !(isAlone && named[0]?.kind === 'name')
      ? 'strong'
      : 'weak'
  return { hit: { from: at, to, strength, reason: 'list' }, next: to }
}

/** Behind a comma in a list whose entries semicolons or lines part. */
function isRemark(at: number, { judged }: Scene): boolean {
  const gap = judged[at]?.word.before ?? ''
  if (!gap.startsWith(', ')) return false
  const ends = (index: number): boolean => /[.!?:\n]/.test(judged[index]?.word.before ?? '')
  let from = at
  while (from > 0 && at - from < 12 && !ends(from)) from--
  let to = at + 1
  while (to < judged.length && to - at < 12 && !ends(to)) to++
  return judged.slice(from + 1, to).some(({ word }) => word.before.includes(';'))
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
