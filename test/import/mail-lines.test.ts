import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const parish = 'parish: { name: Saint Brendan }\nsections:\n  - At sea\ncalendar: none\n'

/** What the partner wrote, and the older and longer mail of the office that stands below it. */
const own = 'Please pray for the harbour crew.\n\nPlease pray for the town.'
const history = [
  'What shall we pray for this week?',
  'Please pray for Ann Ellery, who is in hospital and does not want it known.',
  'Please pray for Tobias Reed and for his family in these weeks of waiting.',
]

const named = 'Büro <office@parish.example>'

/** The line above an answered mail, as programs in these languages write it. */
const answering: readonly (readonly [string, string])[] = [
  ['English, Gmail', `On Wed, Nov 18, 2026 at 10:05 AM ${named} wrote:`],
  ['Spanish, Gmail', `El mié, 18 nov 2026 a las 10:05, ${named} escribió:`],
  ['Portuguese, Gmail', `Em qua., 18 de nov. de 2026 às 10:05, ${named} escreveu:`],
  ['French, Gmail', `Le mer. 18 nov. 2026 à 10:05, ${named} a écrit :`],
  ['German, Gmail', `Am Mi., 18. Nov. 2026 um 10:05 Uhr schrieb ${named}:`],
  ['German, Gmail on a telephone', `${named} schrieb am Mi., 18. Nov. 2026, 10:05:`],
  ['German, Thunderbird', 'Am 18.11.26 um 10:05 schrieb Büro der Gemeinde:'],
  ['Italian, Gmail', `Il giorno mer 18 nov 2026 alle ore 10:05 ${named} ha scritto:`],
  ['Dutch, Gmail', `Op wo 18 nov 2026 om 10:05 schreef ${named}:`],
  ['Polish, Gmail', `śr., 18 lis 2026 o 10:05 ${named} napisał(a):`],
  ['Polish, Thunderbird', 'W dniu 18.11.2026 o 10:05, Biuro parafii pisze:'],
  ['Russian, Gmail', `ср, 18 нояб. 2026 г. в 10:05, ${named}:`],
  ['Russian, Thunderbird', '18.11.2026 10:05, Приход пишет:'],
  ['Chinese, Gmail', `${named} 于2026年11月18日周三 10:05写道：`],
  ['Japanese, Gmail', `2026年11月18日(水) 10:05 ${named}:`],
  ['Japanese, Apple Mail', '2026/11/18 10:05、教会事務所のメール:'],
  ['Swedish, Gmail', `Den ons 18 nov. 2026 kl 10:05 skrev ${named}:`],
  ['Danish, Gmail', `Den ons. 18. nov. 2026 kl. 10.05 skrev ${named}:`],
]

/** The header that Outlook puts above the mail that it answers or forwards: sender, day, addressee, title. */
const headers: readonly (readonly [string, readonly [string, string, string, string]])[] = [
  ['English', ['From:', 'Sent:', 'To:', 'Subject:']],
  ['Spanish', ['De:', 'Enviado el:', 'Para:', 'Asunto:']],
  ['Portuguese', ['De:', 'Enviada em:', 'Para:', 'Assunto:']],
  ['French', ['De :', 'Envoyé :', 'À :', 'Objet :']],
  ['German', ['Von:', 'Gesendet:', 'An:', 'Betreff:']],
  ['Italian', ['Da:', 'Inviato:', 'A:', 'Oggetto:']],
  ['Dutch', ['Van:', 'Verzonden:', 'Aan:', 'Onderwerp:']],
  ['Polish', ['Od:', 'Wysłano:', 'Do:', 'Temat:']],
  ['Russian', ['От:', 'Отправлено:', 'Кому:', 'Тема:']],
  ['Chinese', ['发件人：', '发送时间：', '收件人：', '主题：']],
  ['Japanese', ['差出人:', '送信日時:', '宛先:', '件名:']],
  ['Swedish', ['Från:', 'Skickat:', 'Till:', 'Ämne:']],
  ['Danish', ['Fra:', 'Sendt:', 'Til:', 'Emne:']],
]

const headerOf = ([from, sent, to, subject]: readonly [string, string, string, string]): string =>
  [
    `${from} ${named}`,
    `${sent} 18.11.2026 10:05`,
    `${to} partner@partner.example`,
    `${subject} Prayers this week`,
  ].join('\n')

const forwarding: readonly (readonly [string, string])[] = [
  ['English', '---------- Forwarded message ---------'],
  ['Spanish', '---------- Mensaje reenviado ---------'],
  ['Portuguese', '---------- Mensagem encaminhada ---------'],
  ['French', '---------- Message transféré ---------'],
  ['German', '-------- Weitergeleitete Nachricht --------'],
  ['Italian', '---------- Messaggio inoltrato ---------'],
  ['Dutch', '---------- Doorgestuurd bericht ---------'],
  ['Polish', '---------- Przekazana wiadomość ---------'],
  ['Russian', '---------- Пересылаемое сообщение ---------'],
  ['Chinese', '---------- 转发的邮件 ---------'],
  ['Japanese', '---------- 転送されたメッセージ ---------'],
  ['Swedish', '---------- Vidarebefordrat meddelande ---------'],
]

const sentFrom = [
  ...['Von meinem iPhone gesendet', 'Envoyé de mon iPhone', 'Inviato da iPhone'],
  ...['Enviado do meu iPhone', 'Verstuurd vanaf mijn iPhone', 'Wysłane z iPhone’a'],
  ...['Отправлено с iPhone', '发自我的 iPhone', 'iPhoneから送信', 'Skickat från min iPhone'],
]

async function imported(body: string, subject = 'Re: Prayers this week') {
  const letter = `From: Partner <news@partner.example>\nSubject: ${subject}\nDate: Thu, 19 Nov 2026 10:00:00 -0500\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}\n`
  const host = memoryHost({ 'bulletin.yaml': parish, 'letter.eml': letter })
  const code = await run(['import', 'letter.eml', '--date', '2026-11-29', '--yes'], host)
  expect([code, host.said.err]).toEqual([0, host.said.err])
  const [path = ''] = [...host.files.keys()].filter((one) => one.startsWith('/parish/requests/'))
  const text = textIn(host, path)
  const texts = [...text.matchAll(/^ {4}text: >-\n((?: {6}.*\n)+)/gm)]
  return { text, requests: texts.map(([, words = '']) => words.trim()) }
}

const ours = own.split('\n\n')

describe('a mail that is answered, in whatever language the program speaks', () => {
  const forms: readonly (readonly [string, (lines: readonly string[]) => string])[] = [
    ['with signs before its lines', (lines) => lines.map((line) => `> ${line}`).join('\n>\n')],
    ['without any', (lines) => lines.join('\n\n')],
    ['indented', (lines) => lines.map((line) => `    ${line}`).join('\n\n')],
  ]
  for (const [form, quote] of forms)
    it.each(answering)(`is a note, ${form}: %s`, async (_, line) => {
      const { requests, text } = await imported(`${own}\n\n${line}\n\n${quote(history)}`)
      expect(requests).toEqual(ours)
      expect(text).toContain('does not want it known')
    })

  it.each(headers)('is a note under the header of Outlook: %s', async (_, names) => {
    const body = `${own}\n\n${headerOf(names)}\n\n${history.join('\n\n')}`
    expect((await imported(body)).requests).toEqual(ours)
  })

  it('is a note where the words above it are no prayer, too', async () => {
    const news = 'Harold came home from the hospital, and the boats are all in.'
    const line = `On Wed, Nov 18, 2026 at 10:05 AM ${named} wrote:`
    const { requests } = await imported(`${news}\n\n${line}\n\n${history.join('\n\n')}`)
    expect(requests).toEqual([news])
  })
})

describe('a letter that was forwarded', () => {
  it.each(forwarding)('is the letter, below the line of a program in %s', async (_, line) => {
    const header = headerOf(['From:', 'Sent:', 'To:', 'Subject:'])
    const { requests } = await imported(
      `See below.\n\n${line}\n${header}\n\n${own}`,
      'Fwd: Prayers',
    )
    expect(requests).toEqual(ours)
  })

  it.each(headers)('is the letter, below a header in %s', async (_, names) => {
    const { requests } = await imported(
      `See below.\n\n${headerOf(names)}\n\n${own}`,
      'Fwd: Prayers',
    )
    expect(requests).toEqual(ours)
  })

  it('is the letter below an answering line, too, where nothing was written but what to do with it', async () => {
    const line = `On Wed, Nov 18, 2026 at 10:05 AM ${named} wrote:`
    for (const cover of ['See below.', 'Could you put these into the bulletin, please?', 'FYI'])
      expect((await imported(`${cover}\n\n${line}\n\n${own}`)).requests).toEqual(ours)
  })
})

describe('the last line of what was written on a telephone', () => {
  it.each(sentFrom)('is no request: %s', async (line) => {
    expect((await imported(`${own}\n\n${line}`)).requests).toEqual(ours)
  })
})
