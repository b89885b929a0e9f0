/**
 * The lines that mail programs write around mails, in the languages that they are set to: a partner who writes in
 * English may have her program in any of these. As Gmail, Outlook, Apple Mail and Thunderbird have them.
 */
interface MailLines {
  /** The line before a mail that is answered: its words before and behind who wrote, and when. */
  readonly answers: RegExp
  /** Words of the line before a forwarded mail, between the signs that it is drawn with. */
  readonly forwards: RegExp
  /** The name of the mail header's line that holds the title, in small letters. */
  readonly subject: readonly string[]
  /** Names of the header's line that says who sent it. */
  readonly sender: readonly string[]
  /** Names of the header's other lines. */
  readonly others: readonly string[]
  /** What stands before the title of an answered mail, and before that of a forwarded one. */
  readonly replyMarks: readonly string[]
  readonly forwardMarks: readonly string[]
  /** The last line of what was written on a telephone; English and Spanish have it among their footers. */
  readonly sentFrom?: RegExp
}

const english: MailLines = {
  answers: /^on\s.{6,200}\swrote\s*:$/iu,
  forwards: /^(?:(?:begin |start of )?forwarded message|original message)$/iu,
  subject: ['subject'],
  sender: ['from'],
  others: ['date', 'sent', 'to', 'cc', 'bcc', 'reply-to', 'importance', 'attachments'],
  replyMarks: ['re'],
  forwardMarks: ['fw', 'fwd'],
}

const spanish: MailLines = {
  answers: /^el\s.{6,200}\sescribió\s*:$/iu,
  forwards: /^(?:mensaje (?:re)?enviado|mensaje original|inicio del mensaje reenviado)$/iu,
  subject: ['asunto'],
  sender: ['de'],
  others: ['fecha', 'enviado', 'enviado el', 'para', 'cc', 'responder a'],
  replyMarks: ['re'],
  forwardMarks: ['rv'],
}

const portuguese: MailLines = {
  answers: /^(?:em|a|no dia)\s.{6,200}\sescreveu\s*:$/iu,
  forwards:
    /^(?:mensagem (?:re)?encaminhada|mensagem original|início da mensagem (?:re)?encaminhada)$/iu,
  subject: ['assunto'],
  sender: ['de'],
  others: ['data', 'enviado', 'enviada', 'enviado em', 'enviada em', 'para', 'cc', 'responder a'],
  replyMarks: ['re', 'res'],
  forwardMarks: ['enc'],
  sentFrom: /^enviad[oa] (?:do|pelo|a partir do) meu\b.{1,40}$/iu,
}

const french: MailLines = {
  answers: /^le\s.{6,200}\sa écrit\s*:$/iu,
  forwards:
    /^(?:message (?:transféré|réexpédié|d['’]origine|original)|début du message (?:transféré|réexpédié))$/iu,
  subject: ['objet', 'sujet'],
  sender: ['de', 'expéditeur'],
  others: ['date', 'envoyé', 'envoyé le', 'à', 'pour', 'cc', 'copie à', 'répondre à'],
  replyMarks: ['re', 'ré'],
  forwardMarks: ['tr'],
  sentFrom: /^envoyé (?:de(?:puis)?|à partir de)\b.{1,40}$/iu,
}

const german: MailLines = {
  answers: /^(?:am\s.{6,200}\sschrieb\b.{0,120}|.{2,120}\sschrieb am\s.{6,80}):$/iu,
  forwards:
    /^(?:(?:anfang der )?weitergeleiteten? (?:nachricht|e-mail)|ursprüngliche (?:nachricht|e-mail)|originalnachricht)$/iu,
  subject: ['betreff'],
  sender: ['von'],
  others: ['gesendet', 'datum', 'an', 'cc', 'kopie', 'antwort an', 'wichtigkeit', 'anlagen'],
  replyMarks: ['aw'],
  forwardMarks: ['wg'],
  sentFrom: /^von meinem .{1,40} gesendet$/iu,
}

const italian: MailLines = {
  answers: /^il\s.{6,200}\sha scritto\s*:$/iu,
  forwards: /^(?:messaggio (?:inoltrato|originale)|inizio (?:del )?messaggio inoltrato)$/iu,
  subject: ['oggetto'],
  sender: ['da'],
  others: ['data', 'inviato', 'inviato il', 'a', 'cc', 'rispondi a'],
  replyMarks: ['r', 're', 'rif'],
  forwardMarks: ['i'],
  sentFrom: /^inviato da(?:l mio)?\b.{1,40}$/iu,
}

const dutch: MailLines = {
  answers: /^op\s.{6,200}\sschreef\b.{0,120}:$/iu,
  forwards: /^(?:(?:begin )?doorgestuurd bericht|oorspronkelijk bericht|origineel bericht)$/iu,
  subject: ['onderwerp'],
  sender: ['van'],
  others: ['verzonden', 'datum', 'aan', 'cc', 'antwoord aan'],
  replyMarks: ['antw'],
  forwardMarks: ['doorst'],
  sentFrom: /^(?:verzonden|verstuurd) vana[fn] mijn\b.{1,40}$/iu,
}

const polish: MailLines = {
  answers: /^.{6,200}\s(?:napisał(?:\(a\)|a)?|pisze)(?:\s.{0,120})?:$/iu,
  forwards:
    /^(?:przekazana wiadomość|wiadomość przekazana|oryginalna wiadomość|wiadomość oryginalna|początek przekazywanej wiadomości)$/iu,
  subject: ['temat'],
  sender: ['od'],
  others: ['wysłano', 'data', 'do', 'dw', 'kopia', 'odpowiedz do'],
  replyMarks: ['odp'],
  forwardMarks: ['pd'],
  sentFrom: /^wysłan[eo] z\b.{1,40}$/iu,
}

const russian: MailLines = {
  answers: /^.{6,200}\s(?:пишет|написал(?:\(а\)|а)?)\s*:$/iu,
  forwards:
    /^(?:пересылаемое сообщение|пересланное сообщение|исходное сообщение|начало (?:пересылаемого|переадресованного) сообщения)$/iu,
  subject: ['тема'],
  sender: ['от'],
  others: ['отправлено', 'дата', 'кому', 'копия'],
  replyMarks: ['отв'],
  forwardMarks: ['пересл'],
  sentFrom: /^отправлено с\s.{1,40}$/iu,
}

const chinese: MailLines = {
  answers: /^.{6,200}(?:写道|寫道)\s*[:：]$/iu,
  forwards: /^(?:转发的邮件|轉寄郵件|转发邮件|原始邮件|原始郵件|邮件原件|已转发的?邮件)[:：]?$/iu,
  subject: ['主题', '主旨', '主題'],
  sender: ['发件人', '寄件者', '寄件人'],
  others: ['发送时间', '发送日期', '日期', '時間', '时间', '收件人', '收件者', '抄送', '副本'],
  replyMarks: ['回复', '答复', '回覆'],
  forwardMarks: ['转发', '轉寄'],
  sentFrom: /^发自我的.{1,20}$/iu,
}

const japanese: MailLines = {
  answers: /^.{6,200}(?:のメール|さんが書きました|は書きました)\s*[:：]$/iu,
  forwards: /^(?:転送されたメッセージ|転送メッセージ|元のメッセージ|original message)$/iu,
  subject: ['件名'],
  sender: ['差出人'],
  others: ['送信日時', '日時', '日付', '宛先'],
  replyMarks: [],
  forwardMarks: ['転送'],
  sentFrom: /^(?:私の)?.{1,20}から送信$/iu,
}

const scandinavian: MailLines = {
  answers: /^(?:den|på|lør|søn|man|tir|ons|tor|fre)\b.{6,200}\sskrev\b.{0,120}:$/iu,
  forwards:
    /^(?:vidarebefordrat (?:meddelande|brev)|videresendt (?:meddelelse|melding|e-mail)|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding)$/iu,
  subject: ['ämne', 'emne'],
  sender: ['från', 'fra'],
  others: ['skickat', 'sendt', 'datum', 'dato', 'till', 'til', 'kopia', 'kopi'],
  replyMarks: ['sv'],
  forwardMarks: ['vs', 'vb'],
  sentFrom: /^(?:skickat|sendt) (?:från|fra) min\b.{1,40}$/iu,
}

const all: readonly MailLines[] = [
  ...[english, spanish, portuguese, french, german, italian, dutch],
  ...[polish, russian, chinese, japanese, scandinavian],
]

/** Some programs say who wrote, with an address, and when, and no verb: "ср, 18 нояб. 2026 г. в 10:05, Анна <a@b.example>:". */
const TELLS_DAY_AND_SENDER =
  /^(?=.{0,200}\b20\d\d\D).{6,200}\s[<(]?[^\s<>]+@[^\s<>]+?[>)]?\s*[:：]$/u

/** The line before a mail that is answered. */
export const isAnswering = (words: string): boolean =>
  words.length <= 400 &&
  (TELLS_DAY_AND_SENDER.test(words) || all.some(({ answers }) => answers.test(words)))

/** The line before a forwarded mail, without the signs that it is drawn with. */
export function isForwarding(words: string): boolean {
  const inside = words.replace(/^[\s>*_-]+|[\s:：*_-]+$/gu, '')
  return inside.length <= 60 && all.some(({ forwards }) => forwards.test(inside))
}

/** The last line of what was written on a telephone. */
export const isSentFrom = (words: string): boolean =>
  all.some(({ sentFrom }) => sentFrom?.test(words) === true)

/** Names of the header's line that holds the title. */
export const subjectKeys: ReadonlySet<string> = new Set(all.flatMap(({ subject }) => subject))

/** Names of the header's line that says who sent a mail. */
export const senderKeys: ReadonlySet<string> = new Set(all.flatMap(({ sender }) => sender))

const headerKeys: ReadonlySet<string> = new Set([
  ...subjectKeys,
  ...senderKeys,
  ...all.flatMap(({ others }) => others),
])

/** A line of the header of a mail as programs show it, and the name of the line in small letters. */
export function headerLine(
  words: string,
): { readonly key: string; readonly value: string } | undefined {
  const [, name, value = ''] = /^\*?(\p{L}[\p{L} -]*?)\*?\s*[:：]\*?\s*(.*)$/u.exec(words) ?? []
  const key = name?.toLowerCase()
  return key !== undefined && headerKeys.has(key) ? { key, value } : undefined
}

const replyMarks: ReadonlySet<string> = new Set([
  ...all.flatMap((one) => one.replyMarks),
  // Of Greek and Turkish programs, and of older ones.
  ...['απ', 'ynt', 'ref', 'réf'],
])

/** A title of one letter, or "Ref:", may be words of its own: an answer is known by more marks than a title loses. */
const titleMarks: ReadonlySet<string> = new Set(
  all
    .flatMap((one) => [...one.replyMarks, ...one.forwardMarks])
    .filter((mark) => mark.length > 1 && mark !== 'rif'),
)

/** What programs put before a title, with the number of answers that some count. */
const MARKED = /^\s*([\p{L}]{1,6})\s*(?:\[\d+\])?\s*[:：]\s*/u

/** Whether a mail answers another one, by what stands before its title. */
export const isReply = (subject: string): boolean =>
  replyMarks.has(MARKED.exec(subject)?.[1]?.toLowerCase() ?? '')

/** The title without what mail programs put before it. */
export function withoutReply(subject: string): string {
  const [whole, mark = ''] = MARKED.exec(subject) ?? ['']
  return titleMarks.has(mark.toLowerCase())
    ? withoutReply(subject.slice(whole.length))
    : subject.trim()
}
