import type { SpokenLanguage } from '../../languages.ts'
import type { ColumnMeaning } from '../../vocabulary.ts'

/** What the heading of a column can say: what the column holds, or what a question of leave is about. */
export type Said =
  | Exclude<ColumnMeaning, 'consent'>
  /** A question that is answered by what to pray for, or by for whom. */
  | 'asks-request'
  | 'asks-name'
  /** A name as well, though it has words of other columns. */
  | 'name-of-whom'
  /** An address or a number, which is kept as a note. */
  | 'note'
  /** Words of showing to others, by which a question asks for leave whatever else it says. */
  | 'showing'
  /** Asking for leave, where what it is for has to be looked at. */
  | 'asking'
  /** What it is for where nobody is shown: to be called, written to or visited. */
  | 'reaching'
  /** What no leave is asked for, though it is to be shared: more words, or how to reach who wrote them. */
  | 'besides'

/**
 * How forms and databases head their columns, in each language: a pattern a line, any of which says it. Headings are
 * folded: small letters without accents, words apart by one space, no punctuation.
 */
export const columnWords: Readonly<Record<SpokenLanguage, Readonly<Record<Said, string>>>> = {
  en: {
    date: String.raw`
      \btimestamp\b
      ^(?:date|day)? ?(?:submitted|received|created|completed)`,
    'asks-request': String.raw`
      ^(?:how|what)\b.*\b(?:pray|in prayer)\b
      ^(?:please )?(?:share|tell us|write|enter) your\b(?!.*\b(?:with (?!us\b)|public|online|bulletin|list|congregation|church))`,
    'asks-name': String.raw`
      ^(?:for )?whom?\b(?!.*\b(?:see|know|read|view|share|hear)\b).*\bpray`,
    showing: String.raw`
      \bshar(?:e|ed|ing)\b
      \bpublish
      \bprint(?:ed)?\b
      \bpublic(?:ly)?\b
      \bconfidential
      \bpriva(?:te|cy)\b
      \bvisib`,
    asking: String.raw`
      \b(?:may|can|could|should) we\b.*\b(?:names?|list|include|read|post|announce|put|mention|say|use|show|display|bulletin)\b
      \bpermission\b
      \bconsent
      \bok(?:ay)? to\b
      ^who\b.*\b(?:see|know|read|view)\b`,
    reaching: String.raw`
      \bcontact
      \b(?:call|phone|text you|e ?mail|send)\b
      \bvisit
      \breach\b
      \bfollow up\b
      \b(?:mailing|newsletter|receive)\b`,
    besides: String.raw`
      \b(?:anything|else|more)\b
      \b(?:your|my) (?:e ?mail|phone|telephone|address|contact|number)\b`,
    show: String.raw`
      \banonym
      \bhow\b.*\bname\b.*\bappear`,
    section: String.raw`
      ^(?:category|type|kind|list)\b
      \bcategory\b
      \btype of (?:prayer|request)`,
    until: String.raw`
      \b(?:until|end date|stop)\b`,
    from: String.raw`
      \bstart\b
      \bbegin`,
    'name-of-whom': String.raw`
      \b(?:who|whom|person|someone)\b.*\bpray
      \bpray(?:er|ing)? for\b
      \bname\b.*\b(?:person|pray)`,
    note: String.raw`
      \b(?:e ?mail|phone|telephone|mobile|cell|address)\b`,
    'first-name': String.raw`
      \b(?:first|given) name\b`,
    'last-name': String.raw`
      \b(?:last|family) name\b
      \bsurname\b`,
    name: String.raw`
      \bnames?\b`,
    request: String.raw`
      \b(?:prayer|request|petition|intention|concern|need)s?\b
      \b(?:message|details)\b`,
  },
  es: {
    date: `
      ^marca temporal
      ^fecha (?:de )?(?:envio|recib|registro)`,
    'asks-request': String.raw`
      ^(?:como|que|por que)\b.*\b(?:or(?:ar|emos)|rezar|recemos|pedir|pidamos)\b
      ^(?:por favor )?(?:comparta|escriba|cuentenos|diganos) su\b`,
    'asks-name': String.raw`
      ^(?:por )?quien(?:es)?\b(?!.*\b(?:ver|saber|leer)\b).*\b(?:or(?:ar|amos|emos|acion)|re(?:zar|zamos|cemos)|ped(?:ir|imos))\b`,
    showing: String.raw`
      \bcompart
      \bpubli(?:car|que|c[oa])
      \bimprim
      \bconfidencial
      \bprivad[oa]\b
      \bprivacidad`,
    asking: String.raw`
      \bpodemos\b.*\b(?:nombr|lista|inclu|leer|anunci|poner|mencion|decir|usar|mostrar|boletin|hoja)
      \bpermiso\b
      \bautoriz
      ^quien(?:es)?\b.*\b(?:ver|saber|leer)\b`,
    reaching: String.raw`
      \bllamar
      \benviar
      \brecibir`,
    besides: String.raw`
      \b(?:algo|mas)\b
      \b(?:su|mi) (?:e ?mail|correo|telefono|direccion)\b`,
    show: String.raw`
      \banonim
      \bcomo\b.*\bnombre\b.*\baparec`,
    section: String.raw`
      ^(?:categoria|tipo|lista)\b`,
    until: String.raw`
      \b(?:hasta|fecha final)\b`,
    from: String.raw`
      \b(?:desde|fecha inicial)\b`,
    'name-of-whom': String.raw`
      \b(?:por quien|persona)\b`,
    note: String.raw`
      \b(?:correo|telefono|movil|direccion)\b`,
    'first-name': String.raw`
      \bnombre de pila\b`,
    'last-name': String.raw`
      \bapellidos?\b`,
    name: String.raw`
      \bnombres?\b`,
    request: String.raw`
      \b(?:peticion|intencion|oracion)(?:es)?\b
      \bmotivos?\b
      \bmensaje\b`,
  },
}
