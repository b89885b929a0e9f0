import { months } from '../../date-words.ts'
import type { Cues } from './cues.ts'
import { beginningOf, labelOf, leadOf, partOf, wholeLine, wordsOf } from './pattern.ts'

const polite = `
  please
  kindly
  also
  and
  let us
  we
  do
  join (?:us|me) in
  continue to
  keep on
  would you
`

/** The cues of English letters. */
export const english: Cues = {
  asks: leadOf(
    String.raw`
      pray(?:ing)?\b
      ask(?:ing)?\b
      interced(?:e|ing)\b
      lift(?:ing)? up\b
      remember\b
      hold(?:ing)? .{1,60}\b(?:in prayer|in the light|before god|up to god)
    `,
    polite,
  ),
  thanks: leadOf(
    String.raw`
      praise[sd]?\b
      praising\b
      thank(?:s|ful|fulness)?\b
      thanking\b
      thanksgivings?\b
      (?:give|giving) (?:thanks|praise)\b
      rejoic(?:e|ing)\b
      celebrat(?:e|ing)\b
      hallelujah\b
      alleluia\b
      glory (?:to|be)\b
    `,
    polite,
  ),
  asksWithin: wordsOf(`
    please (?:pray|praise|ask god|thank)
    pray (?:for|that|with us)
    (?:praise|thank) god
  `),
  intercedes: beginningOf(`
    for (?!more|further|example|instance|nearly|almost|over|many|years|the (?:first|last|past))
    that (?!is|was|night|day|same)
  `),
  tellsOfThanks: wordsOf('god|lord|jesus|christ|him|for|that'),
  greets: beginningOf(String.raw`
    dear\b.*[^.?]$
    (?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|beloved|friends|brothers and sisters)(?!\p{L}).*[,:!–—-]$
    (?:hello|hi)$
  `),
  introduces: partOf(String.raw`
    (?<!\p{L})here (?:are|is) (?:our|the|this|my|some|your)(?!\p{L})
    ^(?:please )?(?:join (?:us|me)|pray with us)\b.*:$
    ^sorry\b
    ^apolog
    ^(?:i )?hope (?:you|this)
    ^how are you
    ^here (?:are|is)
    ^below (?:are|is|you)
    ^please find
    ^(?:please )?see (?:below|(?:the )?attach)
    ^attached
    ^as promised
    ^thank you for (?:praying|your (?:prayers?|partnership|faithful))
    ^thanks for (?:praying|your prayers?)
    ^(?:these|the following) are
  `),
  introducesAsPrayer: beginningOf(String.raw`
    (?:thanks|thank you) for\b
    (?:please )?(?:join (?:us|me)|pray with us)\b.*:$
  `),
  closes: wholeLine(`
    with (?:love|thanks|gratitude|many thanks|every blessing|all good wishes|warm regards)
    every blessing
    (?:many )?blessings(?: (?:to you|on you|upon you)(?: all)?)?
    god bless(?: you)?(?: all)?
    (?:many )?thanks(?: again| so much| to you all)?
    thank you(?: all)?(?: so much| very much| for (?:praying|your prayers?|standing with us)(?: .{0,40})?)?
    grace and peace
    peace
    shalom
    in (?:christ|him|his (?:name|service|grip|love|grace)|jesus|the lord)(?: .{0,20})?
    yours(?: .{0,30})?
    sincerely(?: yours)?
    (?:kind |kindest |best |warm |warmest )?regards
    best(?: wishes)?
    all the best
    warmly
    love
    gratefully
    faithfully
  `),
  footer: partOf(String.raw`
    unsubscribe
    (?:view|read|see) (?:this|it|online).{0,40}(?:browser|online)
    view in browser
    (?:you are|you’re|you're) receiving this
    (?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|subscription|profile)
    privacy policy
    all rights reserved
    ^copyright
    ^sent (?:from|via|with)\b.{1,60}$
    get outlook for
    this (?:e-?mail|message)\b.{0,80}(?:confidential|intended (?:only|solely)|privileged)
    confidentiality notice
    forward (?:this )?to a friend
    virus-free
  `),
  departed: wordsOf(String.raw`
    departed
    deceased
    (?:recently )?died
    dead
    necrology
    in memoriam
    rest in peace
    repose of
    requiescant?
    r\.?i\.?p
  `),
  living: wordsOf(String.raw`
    sick
    ill
    unwell
    recovering
    living
    famil(?:y|ies)
    relatives
    friends
    loved ones
    bereaved
    mourn(?:ing|ers)?
    griev(?:e|es|ing)
    remembered by
    given
    flowers
    donat\p{L}+
  `),
  pseudonym:
    /\b(?:names?|pseudonyms?|identit(?:y|ies)|details|not (?:his|her|their) real)\b.*\b(?:changed?|protect|altered|withheld|used|not|real)\b|\bpseudonyms?\b/iu,
  sendsElsewhere:
    /^(?:see|read|write|visit|click|find|learn|e-?mail|contact|call|sign|register|give|donate|more|for more)(?!\p{L})/iu,
  author: /^[Bb]y \p{Lu}[^.!?]*$/u,
  contact:
    /\b(?:please )?contact(?: us| the (?:office|parish))?\s*:?$|^for (?:more|further) information\b.*$|^contacts\s*:?$/iu,
  emailLabels: ['email', 'e-mail'],
  phoneLabels: ['tel', 'phone', 'ph'],
  articles: ['the'],
  smallTitles: ['rev', 'fr', 'mr', 'mrs', 'ms', 'miss', 'dr', 'pastor', 'deacon', 'canon'],
  particles: ['van', 'von', 'der'],
  church: wordsOf('church|parish|cathedral|chapel|basilica|abbey|priory|minster|mission church'),
  attached: wordsOf('attached|attachments?|attaching|enclosed'),
  letter: wordsOf('prayers?|updates?|newsletter|bulletin|news|letter|requests?|points'),
  day: new RegExp(
    String.raw`^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:${months.en.join('|')})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+\d{4}$`,
    'iu',
  ),
  verseLabel: labelOf(
    "(?:our |this (?:week|month)['’]s )?(?:key |memory |headline |theme |bible |scripture )?(?:verse|scripture|passage)(?: (?:of|for) (?:the|this) (?:week|month|day))?",
  ),
}
