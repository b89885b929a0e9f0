import type { SpokenLanguage } from '../../languages.ts'
import type { BookLanguage } from './books.ts'
import { fold, type Token } from './reference-tokens.ts'

/** A canticle of the Prayer Book. Lectionaries cite it by its number. */
export interface Canticle {
  readonly number: number
  readonly title: Readonly<Record<BookLanguage, string>>
  /** Its names as people write them, folded, without articles. */
  readonly names: readonly string[]
  /** Where it stands in the Bible; absent of a hymn of the church. */
  readonly ref?: string
}

/**
 * The canticles of Morning Prayer in the Episcopal Church's Book of Common Prayer (1979, pages 47 to 53
 * and 85 to 96): number, English and Spanish title, Latin and other names, and the passage that the book
 * names under the title. Those of Rite Two stand first, since two have many a name.
 */
const table = `
8 | The Song of Moses | Cántico de Moisés | Cantemus Domino | Exodus 15:1-6, 11-13, 17-18
9 | The First Song of Isaiah | Primer Cántico de Isaías | Ecce Deus | Isaiah 12:2-6
10 | The Second Song of Isaiah | Segundo Cántico de Isaías | Quaerite Dominum | Isaiah 55:6-11
11 | The Third Song of Isaiah | Tercer Cántico de Isaías | Surge illuminare | Isaiah 60:1-3, 11a, 14c, 18-19
12 | A Song of Creation | Cántico de la Creación | Benedicite omnia opera Domini, Benedicite | Prayer of Azariah 35-65
13 | A Song of Praise | Cántico de Alabanza | Benedictus es Domine, Benedictus es | Prayer of Azariah 29-34
14 | A Song of Penitence | Cántico de Penitencia | Kyrie Pantokrator | Prayer of Manasseh 1-2, 4, 6-7, 11-15
15 | The Song of Mary | Cántico de María | Magnificat | Luke 1:46-55
16 | The Song of Zechariah | Cántico de Zacarías | Benedictus Dominus Deus, Benedictus | Luke 1:68-79
17 | The Song of Simeon | Cántico de Simeón | Nunc dimittis | Luke 2:29-32
18 | A Song to the Lamb | Cántico al Cordero | Dignus es | Revelation 4:11; 5:9-10, 13
19 | The Song of the Redeemed | Cántico de los Redimidos | Magna et mirabilia | Revelation 15:3-4
20 | Glory to God | Gloria a Dios | Gloria in excelsis
21 | You are God | Te alabamos | Te Deum laudamus, Te Deum
1 | A Song of Creation | Cántico de la Creación | Benedicite omnia opera Domini, Benedicite | Prayer of Azariah 35-65
2 | A Song of Praise | Cántico de Alabanza | Benedictus es Domine, Benedictus es | Prayer of Azariah 29-34
3 | The Song of Mary | Cántico de María | Magnificat | Luke 1:46-55
4 | The Song of Zechariah | Cántico de Zacarías | Benedictus Dominus Deus, Benedictus | Luke 1:68-79
5 | The Song of Simeon | Cántico de Simeón | Nunc dimittis | Luke 2:29-32
6 | Glory be to God | Gloria a Dios | Gloria in excelsis
7 | We Praise Thee | Te alabamos | Te Deum laudamus, Te Deum
`

const articles: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /^(?:the|an?) /,
  es: /^(?:el|la) /,
}

/** A folded name without the article before it. */
function withoutArticle(name: string): string {
  const article = Object.values(articles).find((one) => one.test(name))
  return article === undefined ? name : name.replace(article, '')
}

const canticles: readonly Canticle[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [number, en = '', es = '', latin = '', ref] = line.split(' | ')
    const names = [en, es, ...latin.split(', ')].map((name) => withoutArticle(fold(name)))
    return { number: Number(number), title: { en, es }, names, ...(ref !== undefined && { ref }) }
  })

/** The greatest number of a canticle; the first is 1. */
export const canticleCount = canticles.length

/** The canticle of a number; undefined beyond the last. */
export const canticleNumbered = (number: number): Canticle | undefined =>
  canticles.find((one) => one.number === number)

/** A canticle named in a text, and the token after its name. */
export interface FoundCanticle {
  readonly canticle: Canticle
  readonly next: number
}

const mostWords = 5

/** The canticle whose name begins at this token, the longest name that fits; `of` asks for one alone. */
export function canticleCalled(
  tokens: readonly Token[],
  at: number,
  of?: Canticle,
): FoundCanticle | undefined {
  const words: { readonly text: string; readonly index: number }[] = []
  for (let index = at; index < tokens.length && words.length < mostWords; index++) {
    const { kind, text } = tokens[index] ?? { kind: 'mark', text: '' }
    if (kind === 'word') words.push({ text, index })
    else if (text !== ',' || words.length === 0) break
  }
  const said = words.map(({ text }) => text)
  for (let count = words.length; count > 0; count--) {
    const name = withoutArticle(said.slice(0, count).join(' '))
    const canticle = (of === undefined ? canticles : [of]).find(({ names }) => names.includes(name))
    const last = words[count - 1]
    if (canticle !== undefined && last !== undefined) return { canticle, next: last.index + 1 }
  }
  return undefined
}
