import { describe, expect, it } from 'vitest'
import { shownName } from '../../src/load/shown-name.ts'

const first = (name: string): string | undefined => {
  const { shown, unclear } = shownName(name, 'first', false)
  return unclear === undefined ? shown : `held: ${unclear}`
}

describe('a first name', () => {
  it.each([
    ['Sgt. Tom Reed', 'Tom'],
    ['Lt Col Ann Ames', 'Ann'],
    ['Capt Ann Ford', 'Ann'],
    ['The Most Rev. Paul Lane', 'Paul'],
    ['The Very Reverend Ada Lowe', 'Ada'],
    ['Rt. Rev. Ruth Amsel', 'Ruth'],
    ['Judge Roy Benn', 'Roy'],
    ['Archdeacon Ada Hill', 'Ada'],
    ['Aunt Ruth', 'Ruth'],
    ['Doña Carmen Ruiz', 'Carmen'],
    ['Gov. Ann Tate', 'Ann'],
    ['Xyz. Ann Tate', 'Ann'],
    ['Ann Ellery, mother of Tom', 'Ann'],
    ['Tom Reed, age 5', 'Tom'],
    ['Tom Ames, USMC', 'Tom'],
    ['John W. Ingram, V', 'John'],
    ['Tom Ford, Ret.', 'Tom'],
    ['Reed, Tobias', 'Tobias'],
    ['Reed, Tobias, Jr.', 'Tobias'],
    ['van der Berg, Anna', 'Anna'],
    ['Tobias Reed, Jr.', 'Tobias'],
    ["Mary Ellen O'Brien", 'Mary'],
    ['Dean Perkins', 'Dean'],
    ['Major Ellwood', 'held: title-or-name'],
    ['the Hall family', 'H.'],
    ['José Ortega y Gasset', 'José'],
    ['Do Nguyen', 'Do'],
    ['John and Mary Ellery', 'held: two-people'],
    ['Mary & John Ames', 'held: two-people'],
    ['Juan y María Robles', 'held: two-people'],
    ['Ann, Tom, and Ruth Ford', 'held: two-people'],
    ['Ann and family', 'held: two-people'],
    ['Nguyễn Thị Minh', 'held: family-first'],
    ['王小明', 'held: family-first'],
    ['박민수', 'held: family-first'],
    ['Bishop Perkins', 'held: title-or-name'],
    ['Deacon Jones', 'held: title-or-name'],
    ['1984', 'held: no-name'],
  ])('of %s is %s', (name, told) => {
    expect(first(name)).toBe(told)
  })

  it('is what { first, last } says, whatever it is', () => {
    for (const typed of ['Bishop', 'John and Mary', '小明', 'Mary Ellen'])
      expect(shownName({ first: typed, last: 'Perkins' }, 'first', false)).toMatchObject({
        shown: typed,
      })
  })
})

describe('a first name with the initial of the last', () => {
  it.each([
    ['Joan Peel', 'Joan P.'],
    ['Anna Maria de la Cruz', 'Anna C.'],
    ['Ann O’Brien', 'Ann O.'],
    ['Joan', 'Joan'],
  ])('of %s is %s', (name, shown) => {
    expect(shownName(name, 'first-initial', false).shown).toBe(shown)
  })

  it('is initials alone for a minor', () => {
    expect(shownName('Joan Peel', 'first-initial', true).shown).toBe('J. P.')
  })
})
