import { type ItemKind, itemKinds } from '../../item-kind.ts'

interface KindInSpanish {
  /** With the indefinite article. */
  readonly un: string
  /** With the definite article. */
  readonly el: string
  readonly one: string
  readonly many: string
  /** The plural with the definite article. */
  readonly los: string
}

/** What each kind of item is called in Spanish. */
export const spanishKinds: Readonly<Record<ItemKind, KindInSpanish>> = {
  request: {
    un: 'una petición',
    el: 'la petición',
    one: 'petición',
    many: 'peticiones',
    los: 'las peticiones',
  },
  event: {
    un: 'un evento',
    el: 'el evento',
    one: 'evento',
    many: 'eventos',
    los: 'los eventos',
  },
  rota: {
    un: 'una fila de los turnos',
    el: 'la fila de los turnos',
    one: 'fila de los turnos',
    many: 'filas de los turnos',
    los: 'las filas de los turnos',
  },
  article: {
    un: 'un artículo',
    el: 'el artículo',
    one: 'artículo',
    many: 'artículos',
    los: 'los artículos',
  },
}

/** One form of every kind, in the order of printing: a request comes first, and words around a list agree with it. */
export const ofEveryKind = (form: keyof KindInSpanish): readonly string[] =>
  itemKinds.map((kind) => spanishKinds[kind][form])
