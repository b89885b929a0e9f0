import {
  choice,
  type Decode,
  type Fields,
  flag,
  length,
  number,
  record,
  wrong,
} from './decode-value.ts'
import type { BlockLook, RuleLook, Space, TextWish } from './theme.ts'

const SPACE = /^(\d*\.?\d+)(?: plus (\d*\.?\d+))?(?: minus (\d*\.?\d+))?$/

/** `0.5`, or as TeX writes it `0.5 plus 0.25 minus 0.1`, in lines of the body. */
const space: Decode<Space> = (value, at) => {
  const [, natural, stretch = 0, shrink = 0] = SPACE.exec(String(value)) ?? []
  if (natural === undefined || Number(shrink) > Number(natural))
    return wrong(at, at.path, '0.5 plus 0.25 minus 0.1', value)
  return { natural: Number(natural), stretch: Number(stretch), shrink: Number(shrink) }
}

const colour: Decode<string> = (value, at) =>
  (typeof value === 'string' ? at.palette.get(value) : undefined) ??
  wrong(at, at.path, [...at.palette.keys()].join(', '), value)

const keeps: Decode<readonly ('lines' | 'next' | 'previous')[]> = (value, at) => {
  const wishes = Array.isArray(value) ? value : [value]
  const read = wishes.map((wish) => choice('lines', 'next', 'previous')(wish, at))
  return read.every((keep) => keep !== undefined) ? read : undefined
}

const marker: Decode<string> = (value, at) =>
  value === 'none'
    ? ''
    : typeof value === 'string'
      ? value
      : wrong(at, at.path, 'number, none, •', value)

const ruleLook: Decode<RuleLook> = (value, at) => {
  const read = record<RuleLook>({
    thickness: ['thickness', length],
    gap: ['gap', number(0, 5)],
    width: ['width', number(0, 1)],
    colour: ['colour', colour],
  })(value, at)
  return read && { thickness: 0.5, gap: 0.3, width: 1, colour: '#000000', ...read }
}

const capitals: Decode<boolean> = (value, at) => {
  const read = choice('small', 'as-typed')(value, at)
  return read && read === 'small'
}

const figures: Decode<boolean> = (value, at) => {
  const read = choice('old-style', 'lining')(value, at)
  return read && read === 'old-style'
}

const leading: Decode<number | 'body'> = (value, at) =>
  value === 'body' ? value : number(0.9, 3)(value, at)

const TEXT_FIELDS: Fields<Required<TextWish>> = {
  size: ['size', number(0.6, 6)],
  weight: ['weight', choice('regular', 'bold')],
  slope: ['slope', choice('upright', 'italic', 'opposite')],
  smallCapitals: ['capitals', capitals],
  nameCapitals: ['name-capitals', flag],
  oldStyleFigures: ['figures', figures],
  tracking: ['tracking', number(-0.1, 1)],
  colour: ['colour', colour],
  align: ['align', choice('justified', 'left', 'centre', 'right')],
  leading: ['leading', leading],
  hyphenation: ['hyphenation', flag],
  widestSpace: ['widest-space', number(1, 4)],
  rise: ['rise', number(-1, 1)],
  tied: ['tied', flag],
}

interface BlockWish extends Omit<BlockLook, 'keepLines' | 'keepNext' | 'keepPrevious' | 'marker'> {
  readonly keep: readonly ('lines' | 'next' | 'previous')[]
  readonly marker: string
}

const BLOCK_FIELDS: Fields<BlockWish> = {
  before: ['before', space],
  after: ['after', space],
  left: ['left', number(0, 20)],
  right: ['right', number(0, 20)],
  indent: ['indent', number(0, 10)],
  hang: ['hang', number(0, 10)],
  ruleAbove: ['rule-above', ruleLook],
  ruleBelow: ['rule-below', ruleLook],
  widows: ['widows', number(1, 10)],
  orphans: ['orphans', number(1, 10)],
  width: ['width', number(0.01, 1)],
  keep: ['keep', keeps],
  marker: ['marker', marker],
}

export const TEXT = record<TextWish>(TEXT_FIELDS)
export const TEXT_KEYS = Object.values(TEXT_FIELDS).map(([key]) => key)
export const BLOCK_KEYS = Object.values(BLOCK_FIELDS).map(([key]) => key)

export const BLOCK: Decode<Partial<BlockLook>> = (value, at) => {
  const read = record<BlockWish>(BLOCK_FIELDS)(value, at)
  if (!read) return undefined
  const { keep, marker, ...rest } = read
  return {
    ...rest,
    ...(marker !== undefined && { marker: marker === '' ? null : marker }),
    ...(keep && {
      keepLines: keep.includes('lines'),
      keepNext: keep.includes('next'),
      keepPrevious: keep.includes('previous'),
    }),
  }
}
