import type { Numbering } from './references/versification.ts'

/**
 * What publishers allowed without asking when their pages were read. Terms change, and copies err:
 * the publisher's own page counts, and none of this is legal advice.
 */
export const termsReadOn = '2026-11'

/** How a translation may be quoted in a church bulletin. */
export interface Terms {
  /** As printed after a quotation. */
  readonly mark: string
  readonly name: string
  /** Whom to ask, and where the terms stand; absent for a free text. */
  readonly publisher?: { readonly name: string; readonly url: string }
  /** Most verses that may be quoted; absent where no number is set. */
  readonly verses?: number
  /** Most of one book that may be quoted. */
  readonly book?: 'not-whole' | 'half'
  /** The quotations must be less than this part of the publication's text. */
  readonly share?: number
  /** What must be printed, where the mark after the quotation is not enough. */
  readonly notice?: string
  /** Regular use asks for a licence, whatever the number. */
  readonly licence?: true
  readonly numbering: Numbering
}

const biblica = { name: 'Biblica', url: 'https://www.biblica.com/permissions/' }
const councilOfChurches = {
  name: 'the National Council of Churches (Friendship Press)',
  url: 'https://www.friendshippress.org',
}

const table: readonly Terms[] = [
  // In the United Kingdom the Crown's patent holds; quoting in a bulletin is free there too.
  { mark: 'KJV', name: 'King James Version', numbering: 'kjv' },
  { mark: 'ASV', name: 'American Standard Version', numbering: 'kjv' },
  { mark: 'RV1909', name: 'Reina-Valera 1909', numbering: 'kjv' },
  // The names WEB and BSB may not stand on a changed text.
  { mark: 'WEB', name: 'World English Bible', numbering: 'esv' },
  { mark: 'BSB', name: 'Berean Standard Bible', numbering: 'esv' },
  {
    mark: 'NIV',
    name: 'New International Version',
    publisher: biblica,
    verses: 500,
    book: 'not-whole',
    share: 0.25,
    numbering: 'kjv',
  },
  {
    mark: 'ESV',
    name: 'English Standard Version',
    publisher: { name: 'Crossway', url: 'https://www.crossway.org/permissions/' },
    verses: 500,
    book: 'half',
    share: 0.25,
    numbering: 'esv',
  },
  {
    mark: 'NRSV',
    name: 'New Revised Standard Version',
    publisher: councilOfChurches,
    verses: 499,
    book: 'not-whole',
    numbering: 'nrsv',
  },
  {
    mark: 'NRSVue',
    name: 'New Revised Standard Version Updated Edition',
    publisher: councilOfChurches,
    verses: 499,
    book: 'not-whole',
    numbering: 'nrsv',
  },
  {
    mark: 'NKJV',
    name: 'New King James Version',
    publisher: {
      name: 'HarperCollins Christian Publishing (Thomas Nelson)',
      url: 'https://www.harpercollinschristian.com/sales-and-rights/permissions/',
    },
    verses: 500,
    book: 'not-whole',
    notice:
      'Scripture taken from the New King James Version®. Copyright © 1982 by Thomas Nelson. Used by permission. All rights reserved.',
    numbering: 'kjv',
  },
  {
    mark: 'NLT',
    name: 'New Living Translation',
    publisher: { name: 'Tyndale House', url: 'https://www.tyndale.com/permissions' },
    verses: 500,
    book: 'not-whole',
    numbering: 'esv',
  },
  {
    mark: 'CSB',
    name: 'Christian Standard Bible',
    publisher: { name: 'Holman Bible Publishers', url: 'https://csbible.com' },
    verses: 1000,
    book: 'not-whole',
    numbering: 'nrsv',
  },
  {
    mark: 'NASB',
    name: 'New American Standard Bible',
    publisher: { name: 'The Lockman Foundation', url: 'https://www.lockman.org' },
    verses: 1000,
    book: 'not-whole',
    numbering: 'esv',
  },
  {
    mark: 'NABRE',
    name: 'New American Bible, Revised Edition',
    publisher: {
      name: 'the United States Conference of Catholic Bishops',
      url: 'https://www.usccb.org/offices/new-american-bible/permissions',
    },
    licence: true,
    notice:
      'Scripture texts in this work are taken from the New American Bible, revised edition © 2010, 1991, 1986, 1970 Confraternity of Christian Doctrine, Washington, D.C. and are used by permission of the copyright owner. All Rights Reserved.',
    numbering: 'nab',
  },
]

const byMark: ReadonlyMap<string, Terms> = new Map(
  table.flatMap((terms) => [
    [terms.mark.toUpperCase(), terms],
    [terms.name.toUpperCase(), terms],
  ]),
)

/** The whole names of the translations in the table. */
export const translationNames: readonly string[] = table.map(({ name }) => name)

/** What is known of a translation by its abbreviation or name, case aside; undefined for one not in the table. */
export const termsOf = (translation: string): Terms | undefined =>
  byMark.get(translation.trim().toUpperCase())

/** BCP 47 tag of a translation's language, where it is known: all whose terms are, are English. */
export const languageOf = (translation: string): string | undefined => termsOf(translation) && 'en'

/** The abbreviation in its usual form, `NRSVue` for `nrsvue`, `NIV` for its whole name; another name as it is typed. */
export const markOf = (translation: string): string =>
  termsOf(translation)?.mark ?? translation.trim()

/** Anyone may print it without asking. */
export const isFree = (translation: string): boolean => {
  const terms = termsOf(translation)
  return terms !== undefined && terms.publisher === undefined
}
