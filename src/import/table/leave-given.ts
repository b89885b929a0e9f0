import { type Channel, channels, type Show } from '../../vocabulary.ts'
import { foldHeading } from '../match-section.ts'

/** What an answer says of whether and where a person may be named. */
export type Leave =
  | { readonly kind: 'given'; readonly channels: readonly Channel[] }
  /** The whole request is to stay within the building. */
  | { readonly kind: 'refused' }
  /** Nothing is said; without consent the person is held. */
  | { readonly kind: 'unsaid' }
  /** Something is said that no rule here understands. */
  | { readonly kind: 'unclear' }

const yes =
  /^(?:y(?:es)?|true|1|x|ok(?:ay)?|sure|i (?:agree|consent|do)|agreed?|si|acepto|de acuerdo)(?:\b|$)/
const no = /^(?:no?|false|0|never|not|nunca)(?:\b|$)/
const within =
  /\bconfidential|\bprivate\b|\b(?:clergy|staff|pastor|priest|team) only\b|\bonly (?:the )?(?:clergy|staff|pastor|priest|prayer team)\b|\bconfidencial|\bprivad[oa]\b|\bsolo (?:el |al )?(?:clero|equipo|parroco)/
const nameless =
  /\banonym|\banonim|\bwithout (?:my |the |a )?name|\bno name\b|\bsin (?:mi |el )?nombre/
const shown: readonly (readonly [Show, RegExp])[] = [
  ['initials', /\binitials\b|\biniciales\b/],
  ['first', /\bfirst name\b|\bnombre de pila\b/],
  ['full', /\bfull name\b|\bnombre completo\b/],
]

const places: Readonly<Record<Channel, RegExp>> = {
  print: /\bprint|\bbulletin|\binsert\b|\bpew|\bpaper\b|\bimpres|\bimprim|\bboletin|\bhoja\b/,
  text: /\bbulletin|\be ?mail|\bnewsletter|\bboletin|\bcorreo/,
  web: /\bweb|\bonline\b|\bsite\b|\binternet\b|\bfacebook\b|\bsocial\b|\ben linea\b|\bredes\b/,
}

/** What is given where neither question nor answer names a place: the insert and its text. */
const usual: readonly Channel[] = ['print', 'text']

/**
 * Reads the answer to a form's question of leave. A yes counts for the places that the answer names, else for those
 * of the question; the web is never given unless one of them names it. A yes to "Is this confidential?"
 * keeps the request, and a no to that gives no leave: nobody has said yes to anything.
 *
 * @param question the column's heading
 */
export function leaveGiven(question: string, answer: string): Leave {
  const [asked, said] = [foldHeading(question), foldAnswer(answer)]
  if (said === '') return { kind: 'unsaid' }
  if (within.test(said)) return { kind: 'refused' }
  if (within.test(asked))
    return yes.test(said) ? { kind: 'refused' } : { kind: no.test(said) ? 'unsaid' : 'unclear' }
  if (no.test(said)) return { kind: 'refused' }
  const named = placesIn(said)
  if (yes.test(said) || showAsked(question, answer) !== undefined)
    return { kind: 'given', channels: firstNamed(named, placesIn(asked), usual) }
  return named.length > 0 ? { kind: 'given', channels: named } : { kind: 'unclear' }
}

/** An answer, and the heading that it stands under. */
export interface Answer {
  readonly question: string
  readonly answer: string
}

/**
 * What all questions of leave give together. The first one decides, and the others can only take away from it: a
 * no to "May we post it online?" takes the web, a yes to "Is this confidential?" everything.
 */
export function leaveOfAll(first: Answer, others: readonly Answer[]): Leave {
  const refused: Leave = { kind: 'refused' }
  return others.reduce(
    (leave: Leave, { question, answer }) => {
      if (leaveGiven(question, answer).kind !== 'refused') return leave
      const asked = within.test(foldAnswer(answer)) ? [] : placesIn(foldHeading(question))
      if (asked.length === 0) return refused
      if (leave.kind !== 'given') return leave
      const left = leave.channels.filter((channel) => !asked.includes(channel))
      return left.length > 0 ? { kind: 'given', channels: left } : refused
    },
    leaveGiven(first.question, first.answer),
  )
}

/** How much of the name the answer wants shown, where it says so: a yes to "Anonymous?" nothing of it. */
export function showAsked(question: string, answer: string): Show | undefined {
  const said = foldAnswer(answer)
  if (nameless.test(said) || (nameless.test(foldHeading(question)) && yes.test(said))) return 'none'
  return shown.find(([, pattern]) => pattern.test(said))?.[0]
}

const foldAnswer = (answer: string): string =>
  /^[✓✔☑]$/u.test(answer.trim()) ? 'yes' : foldHeading(answer)

const placesIn = (words: string): readonly Channel[] =>
  channels.filter((channel) => places[channel].test(words))

const firstNamed = (...lists: readonly (readonly Channel[])[]): readonly Channel[] =>
  lists.find((list) => list.length > 0) ?? []
