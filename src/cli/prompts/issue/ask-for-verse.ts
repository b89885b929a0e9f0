import { speechFor } from '../../../messages/catalogues.ts'
import { verseProblems } from '../../../operations/issue/making/make-issue.ts'
import { isSearchable, searchInWeek } from '../../../operations/scripture/search-verses.ts'
import { parseReference } from '../../../scripture/references/parse-reference.ts'
import { diagnosticJson } from '../../../show-diagnostic.ts'
import type { MakeFlags } from '../../flags/args.ts'
import { tell } from '../../report/tell.ts'
import type { Offer, TerminalHost } from '../../terminal-host.ts'
import { type Desk, selectionOf } from './ask-what-goes-in.ts'

/** What flags say of the verse. */
type VerseChoice = Pick<MakeFlags, 'verse' | 'translation' | 'verseText'>

/** What a person can do about the verse. */
type Way = 'keep' | 'search' | 'reference' | 'own' | VerseChoice

/** How many of the rules' other offers are shown, and how many verses that were found. */
const most = { candidates: 4, hits: 10 }

/**
 * Asks for the verse: the one that stands, what the rules would offer else and why, one found by its
 * words, by its reference, or words of the person's own.
 *
 * @returns the flags that say so
 */
export async function askForVerse(desk: Desk): Promise<MakeFlags> {
  const { wording, scripture } = speechFor(desk.host.language)
  const { verse, candidates } = selectionOf(desk)
  const others = candidates.filter(({ ref }) => ref !== verse?.ref).slice(0, most.candidates)
  for (;;) {
    const way = await desk.host.ask.choose<Way>({
      message: wording.askVerse,
      offers: [
        {
          name: verse === undefined ? wording.noVerse : `${wording.offerVerse.keep}: ${verse.ref}`,
          value: 'keep',
          ...(verse && { description: `${verse.text}\n${scripture.reason(verse.reason)}` }),
        },
        ...others.map(({ ref, text, reason }) => ({
          name: `${ref} (${scripture.reason(reason)})`,
          value: { verse: ref },
          description: text,
        })),
        { name: scripture.offers.search, value: 'search' },
        { name: wording.offerVerse.reference, value: 'reference' },
        { name: scripture.offers.own, value: 'own' },
      ],
    })
    const chosen = await follow(way, desk)
    if (chosen === 'keep') return desk.flags
    if (chosen !== 'back') return withVerse(desk.flags, chosen)
  }
}

/** The flags with this verse and nothing left of another. */
function withVerse(flags: MakeFlags, choice: VerseChoice): MakeFlags {
  const { verse: _, translation: __, verseText: ___, ...rest } = flags
  return { ...rest, ...choice }
}

async function follow(way: Way, desk: Desk): Promise<VerseChoice | 'keep' | 'back'> {
  switch (way) {
    case 'keep':
      return 'keep'
    case 'search':
      return searched(desk)
    case 'reference':
      return { verse: await askReference(desk) }
    case 'own':
      return ownWords(desk)
    default:
      return way
  }
}

const askReference = ({ open, host }: Desk): Promise<string> => {
  const { wording } = speechFor(host.language)
  return host.ask.text({
    message: wording.askReference,
    check: (ref) => problemWith({ verse: ref }, open, host) ?? true,
  })
}

/** What is wrong with a verse, in one sentence; undefined where it can be quoted. */
function problemWith(
  choice: VerseChoice,
  open: Desk['open'],
  host: TerminalHost,
): string | undefined {
  const problem = verseProblems(open, choice).find(({ severity }) => severity === 'error')
  return problem && diagnosticJson(problem, speechFor(host.language).catalogue).message
}

/** A verse found by its words, in the parish's translation where that is here whole, else in all that are. */
async function searched(desk: Desk): Promise<VerseChoice | 'back'> {
  const { host } = desk
  const { scripture } = speechFor(host.language)
  const words = await host.ask.text({
    message: scripture.askWords,
    check: (typed) => isSearchable(typed) || scripture.noWords(typed),
  })
  const hits = searchInWeek(desk.open, words, most.hits)
  if (hits.length === 0) tell(`${scripture.found(0, 0, words)}\n`, host)
  const offers: readonly Offer<VerseChoice | 'search' | 'back'>[] = [
    ...hits.map(({ ref, text, translation }) => ({
      name: `${ref} (${translation})`,
      value: { verse: ref, ...whereElse(translation, desk) },
      description: text,
    })),
    { name: scripture.offers.again, value: 'search' },
    { name: scripture.offers.back, value: 'back' },
  ]
  const chosen = await host.ask.choose({ message: scripture.askHit(hits.length), offers })
  return chosen === 'search' ? searched(desk) : chosen
}

/** The translation where it is not the parish's own. */
const whereElse = (translation: string, { open }: Desk): Pick<VerseChoice, 'translation'> =>
  translation.toUpperCase() === open.parish.scripture.translation.toUpperCase()
    ? {}
    : { translation }

async function ownWords({ open, host }: Desk): Promise<VerseChoice> {
  const { scripture } = speechFor(host.language)
  const isSaid = (typed: string): true | string => typed.trim() !== '' || scripture.needed
  const verseText = await host.ask.text({ message: scripture.askOwn, check: isSaid })
  const verse = await host.ask.text({
    message: scripture.askWhence,
    check: (ref) =>
      isSaid(ref) === true
        ? (problemWith({ verse: ref, verseText }, open, host) ?? true)
        : isSaid(ref),
  })
  if (!parseReference(verse, open.stock.quoting.language).ok) return { verse, verseText }
  const translation = await host.ask.text({ message: scripture.askTranslation })
  const name = translation.trim()
  return { verse, verseText, ...(name !== '' && { translation: name }) }
}
