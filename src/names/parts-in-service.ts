import { isNameNext } from './name-run.ts'
import type { Scene } from './scene.ts'
import { spokenWords } from './spoken-words.ts'
import { roles } from './titles.ts'

/** The whole of what stands behind a label: "Beadle: Dougie.", "Flute, Hyun-ju." */
export const isAnswer = (at: number, next: number, { judged }: Scene): boolean => {
  const [gap, label] = [judged[at]?.word.before ?? '', judged[at - 1]?.word.key ?? '']
  const isLabel = /^: +$/.test(gap)
    ? !beforeBooks.has(label) || (/^(?:psalm|salmo)$/.test(label) && judged[at]?.kind !== 'none')
    : /^(?:,| [-–—]|:) +$/.test(gap) && (parts.has(label) || roles.has(label))
  const isWhole = /^(?:\.|,|;| ?\(| [-–—]|\s*\n|$)/.test(judged[next]?.word.before ?? '')
  // "Offertory – Micah on cello".
  const isAtWork = parts.has(label) && /^(?:on|al|a|en)$/.test(judged[next]?.word.key ?? '')
  return isLabel && (isWhole || isAtWork)
}

export const isPartOf = (key: string): boolean => parts.has(key) || roles.has(key)

/** What somebody plays, sings or does in a service; who does stands behind it. */
const parts = spokenWords({
  en: `organ organist piano pianist keyboard keyboards flute guitar guitars violin cello viola bass drums percussion trumpet horn harp clarinet
  soloist solo soprano alto tenor conductor director accompanist reader readers lector lectors cantor acolyte acolytes server crucifer usher ushers
  greeter greeters preacher preaching celebrant presiding sermon message homily welcome prayer prayers offertory invocation benediction
  intercessor intercessions steward stewards sound projection slides nursery creche coffee flowers cleaning bells bellringer altar
  coordinator leader teacher secretary treasurer chair host hosts hostess`,
  es: `organo organista piano pianista teclado flauta guitarra guitarras violin bajo bateria percusion trompeta arpa
  solista voz voces director directora lector lectora lectores salmista acolito acolitos monaguillo monaguillos ujier ujieres predica predicacion mensaje
  preside alabanza ofrenda oracion bienvenida intercesiones testimonio limpieza flores sonido coordina coordinador coordinadora maestra maestro catequista tesorera tesorero
  secretaria secretario presidenta presidente guia monitor monitora`,
})

/** Labels behind which a book of the Bible, a hymn or a place stands. */
const beforeBooks = spokenWords({
  en: 'reading readings lesson lessons gospel epistle psalm psalms text texts scripture study book hymn hymns tune words music collect theme venue place where',
  es: 'lectura lecturas evangelio epistola salmo salmos texto libro tema himno canto lugar',
})

/** "hostess Consuelo Rios": plain words behind what somebody does. */
export function isInPart(at: number, scene: Scene): boolean {
  const [cue, one] = [scene.judged[at - 1], scene.judged[at]]
  return (
    cue?.word.capitals === 'none' &&
    parts.has(cue.word.key) &&
    /^\s+$/.test(one?.word.before ?? '') &&
    one?.kind === 'given' &&
    one.word.capitals !== 'none' &&
    isNameNext(at + 1, scene)
  )
}
