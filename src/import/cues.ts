import { countWords } from './runs.ts'

/**
 * Words by which partners' letters show what a line is, in English and Spanish. Each pattern takes a
 * whole line of tidied words.
 */

/** Alternatives written over several lines. */
const any = (alternatives: string): string => alternatives.trim().replace(/\s*\n\s*/g, '|')

const before =
  String.raw`(?:(?:please|kindly|also|and|let us|we|do|join (?:us|me) in|continue to|keep on|would you
  |por favor|también|y|sigan|sigamos|únanse para|seguimos)[\s,]+)*`.replace(/\s*\n\s*/g, '')

const asking = any(`
  pray(?:ing)?\\b
  ask(?:ing)?\\b
  interced(?:e|ing)\\b
  lift(?:ing)? up\\b
  remember\\b
  hold(?:ing)? .{1,60}\\b(?:in prayer|in the light|before god|up to god)
  or(?:en|e|emos|amos|ar|ando)\\b
  rog(?:uemos|amos|uen|ar)\\b
  rueg(?:uen|ue|o)\\b
  pid(?:an|amos|a|o|en)\\b
  ped(?:imos|ir)\\b
  interced(?:an|amos|er)\\b
  recuerden\\b
`)

const thanking = any(`
  praise[sd]?\\b
  praising\\b
  thank(?:s|ful|fulness)?\\b
  thanking\\b
  thanksgivings?\\b
  (?:give|giving) (?:thanks|praise)\\b
  rejoic(?:e|ing)\\b
  celebrat(?:e|ing)\\b
  hallelujah\\b
  alleluia\\b
  glory (?:to|be)\\b
  (?:den|demos|damos|dar|dando) gracias\\b
  (?:acción|acciones) de gracias\\b
  gracias\\b
  alab(?:en|emos|amos|ado|anzas?|ar)\\b
  agradec(?:en|emos|imiento|imientos|er)\\b
  agradezcamos\\b
  gloria\\b
  celebremos\\b
  alegrémonos\\b
`)

const lead = (words: string): RegExp => new RegExp(`^["“«'‘¡]*${before}(?:${words})`, 'iu')
const asks = lead(asking)
const thanks = lead(thanking)

/** Whether a line begins as prayers do: asking or thanking. */
export const beginsPrayer = (words: string): boolean => asks.test(words) || thanks.test(words)

/** Whether a paragraph begins as prayers do, or is short and asks for prayer further on. */
export const asksPrayer = (words: string): boolean =>
  beginsPrayer(words) ||
  (countWords(words) <= 80 &&
    /(?<!\p{L})(?:please (?:pray|praise|ask god|thank)|pray (?:for|that|with us)|(?:praise|thank) god|por favor,? oren|oren por|oremos|gracias a dios)(?!\p{L})/iu.test(
      words,
    ))

/** Whether a line begins by praising or giving thanks. A lead, not a partition: it may go on to ask. */
export const beginsThanks = (words: string): boolean => thanks.test(words)

/** Whether a line begins as intercessions do, "for" someone or "that" something may be. */
export const beginsIntercession = (words: string): boolean =>
  beginsPrayer(words) ||
  /^(?:for (?!more|further|example|instance|nearly|almost|over|many|years|the (?:first|last|past))|that (?!is|was|night|day|same)|por (?!ejemplo|eso|más|fin)|para que )/i.test(
    words,
  )

/** Whether a heading says that all under it is thanks: "Praises", "Acción de gracias". */
export const namesThanks = (words: string): boolean =>
  thanks.test(words) &&
  countWords(words) <= 4 &&
  !/(?<!\p{L})(?:god|lord|jesus|christ|him|for|that|dios|señor|jesús|cristo|por)(?!\p{L})/iu.test(
    words,
  )

const wholeLine = (alternatives: string): RegExp =>
  new RegExp(`^¡?(?:${any(alternatives)})[\\s,.:;!–—-]*$`, 'iu')

/** "Dear friends,": short, and ended as greetings are. */
export const isGreeting = (words: string): boolean =>
  countWords(words) <= 8 &&
  (/^(?:dear|quer[ií]d[oa]s?|estimad[oa]s?|apreciad[oa]s?|amad[oa]s)\b.*[^.?]$/iu.test(words) ||
    /^(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|beloved|friends|brothers and sisters|hola|saludos|hermanos|buen[oa]s (?:días|tardes|noches)|paz y bien)(?![\p{L}]).*[,:!–—-]$|^(?:hello|hi|hola)$/iu.test(
      words,
    ))

/** A line that only announces what follows. */
export const isIntroduction = (words: string): boolean =>
  countWords(words) <= 40 &&
  (!beginsPrayer(words) ||
    /^(?:thanks|thank you|gracias) (?:for|por)\b|^(?:please )?(?:join (?:us|me)|pray with us)\b.*:$/iu.test(
      words,
    )) &&
  (/(?<!\p{L})(?:here (?:are|is) (?:our|the|this|my|some|your)|aquí (?:están?|van?) (?:los|las|nuestr[oa]s|mis))(?!\p{L})/iu.test(
    words,
  ) ||
    /^(?:(?:please )?(?:join (?:us|me)|pray with us)\b.*:$|sorry\b|apolog|(?:i )?hope (?:you|this)|how are you|disculpen?\b|espero que|here (?:are|is)|below (?:are|is|you)|please find|(?:please )?see (?:below|(?:the )?attach)|attached|as promised|thank you for (?:praying|your (?:prayers?|partnership|faithful))|thanks for (?:praying|your prayers?)|(?:these|the following) are|aquí (?:están?|les|tienen?|va)|a continuación|adjunto|les (?:envío|comparto|mando)|gracias por (?:orar|sus oraciones))/iu.test(
      words,
    ))

const closing = wholeLine(`
  (?:with (?:love|thanks|gratitude|many thanks|every blessing|all good wishes|warm regards))
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
  (?:muchas )?bendiciones(?: .{0,20})?
  en cristo(?: .{0,20})?
  (?:un )?(?:cordial )?saludos?(?: .{0,30})?
  un (?:fuerte )?abrazo
  con (?:cariño|gratitud|afecto)(?: .{0,20})?
  atentamente
  (?:muchas )?gracias(?: por (?:orar|sus oraciones)(?: .{0,40})?)?
  (?:que )?dios (?:les|los|te|le) bendiga(?: .{0,20})?
`)

/** "Grace and peace,": what stands before the name at a letter's end. */
export const isClosing = (words: string): boolean => closing.test(words)

/** What mailing programs and lawyers put around a letter. */
export const isFooter = (words: string): boolean =>
  countWords(words) <= 90 &&
  /unsubscribe|(?:view|read|see) (?:this|it|online).{0,40}(?:browser|online)|view in browser|(?:you are|you’re|you're) receiving this|(?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|subscription|profile)|privacy policy|all rights reserved|©|^\(c\) ?\d{4}|^copyright|^sent from my|^sent via|get outlook for|this (?:e-?mail|message)\b.{0,80}(?:confidential|intended (?:only|solely)|privileged)|confidentiality notice|cancelar (?:la |su )?suscripción|darse de baja|ver (?:este .{0,20})?en (?:su|el|tu) navegador|^enviado desde|forward (?:this )?to a friend|virus-free/iu.test(
    words,
  )

/** The line before a forwarded mail. */
export const isForwarding = (words: string): boolean =>
  /^[\s>*_-]*(?:forwarded message|begin forwarded message|original message|start of forwarded message|mensaje (?:re)?enviado|mensaje original|inicio del mensaje reenviado)\b[\s:*_-]*$/iu.test(
    words,
  )

/** "On Tuesday … wrote:", the line before a mail that is answered. */
export const isAnswering = (words: string): boolean =>
  /^(?:on|el)\s.{6,200}\s(?:wrote|escribió)\s*:$/iu.test(words)

/** A line of the header of a mail as programs show it, and the name of the line. */
export function headerLine(
  words: string,
): { readonly key: string; readonly value: string } | undefined {
  const match =
    /^\*?(from|date|sent|to|cc|bcc|subject|reply-to|importance|attachments|de|fecha|enviado(?: el)?|para|asunto|responder a)\*?\s*:\*?\s*(.*)$/iu.exec(
      words,
    )
  return match?.[1] === undefined
    ? undefined
    : { key: match[1].toLowerCase(), value: match[2] ?? '' }
}

/** Names of the header's line that holds the title. */
export const subjectKeys: ReadonlySet<string> = new Set(['subject', 'asunto'])

/** The title without what mail programs put before it. */
export const withoutReply = (subject: string): string =>
  subject.replace(/^(?:(?:re|fwd?|rv|tr|aw|wg|enc)\s*(?:\[\d+\])?\s*:\s*)+/iu, '').trim()

/** What a pseudonym's footnote says. */
export const tellsPseudonym = (words: string): boolean =>
  words.length <= 400 &&
  /\b(?:names?|pseudonyms?|identit(?:y|ies)|details|not (?:his|her|their) real)\b.*\b(?:changed?|protect|altered|withheld|used|not|real)\b|\bpseudonyms?\b|\b(?:nombres?|identidad(?:es)?|seudónimos?)\b.*\b(?:cambiad[oa]s?|ficticios?|proteger|protección)\b|\bseudónimos?\b/iu.test(
    words,
  )

/** A line that leads to an address which the letter no longer has. */
export const pointsNowhere = (words: string): boolean =>
  countWords(words) <= 25 &&
  /\b(?:follow this link|this link|click (?:here|below)|(?:read|find out|learn) more\b.*\b(?:at|here)|(?:sign|donate|give|register) (?:here|at)|(?:este|siguiente) enlace|haga clic|aquí)(?!\p{L})[^.?!]*[:.]?$/iu.test(
    words,
  )

/** Whether a line begins as those do that lead to an address: "See", "Write to", "For more". */
export const sendsElsewhere = (words: string): boolean =>
  /^(?:see|read|write|visit|click|find|learn|e-?mail|contact|call|sign|register|give|donate|more|for more|vea|lea|visite|escriba|escríbanle|llame|haga clic|firme|para más)(?!\p{L})/iu.test(
    words,
  )

/** "By Hedda Quill", the line under a title that says who wrote. */
export const namesAuthor = (words: string): boolean =>
  countWords(words) <= 8 && /^(?:[Bb]y|[Pp]or) \p{Lu}[^.!?]*$/u.test(words)

/** The words before the names of those who can be asked. */
export const asksToContact = (words: string): boolean =>
  countWords(words) <= 16 &&
  !/[.?!]$/.test(words) &&
  /(?:\b(?:please )?contact(?: us| the (?:office|parish))?\s*:?$|^(?:for more information|for further information|para más información|más información)\b.*$|^contact(?:o|s)?\s*:?$|^(?:comuníquese|póngase en contacto)\b.*$)/iu.test(
    words,
  )

/** A name that a church goes by. */
export const namesChurch = (words: string): boolean =>
  countWords(words) <= 12 &&
  /(?<!\p{L})(?:church|parish|cathedral|chapel|basilica|abbey|priory|minster|mission church|iglesia|parroquia|catedral|capilla|congregación)(?!\p{L})/iu.test(
    words,
  )

/** Words of a letter's own name. */
export const namesLetter = (words: string): boolean =>
  countWords(words) <= 10 &&
  /(?<!\p{L})(?:prayers?|updates?|newsletter|bulletin|news|letter|requests?|points|oración|oraciones|peticiones|boletín|carta|noticias|informe|motivos|intercesiones)(?!\p{L})/iu.test(
    words,
  )

/** A day as mastheads have it. */
export const namesDay = (words: string): boolean =>
  countWords(words) <= 8 &&
  (/^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+\d{4}$/iu.test(
    words,
  ) ||
    /^(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?\d{1,2} de \p{L}+ (?:de |del )?\d{4}$/iu.test(
      words,
    ) ||
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(words))
