// @ts-check

/** Licences, by their SPDX names, of what may be bundled, shipped or built with: none asks for more than notices and texts. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
])

/**
 * The licence of a package, where it may be used: all that an SPDX expression joins by AND, one of those
 * that it joins by OR.
 *
 * @param {string} name
 * @param {string | undefined} expression
 * @returns {string}
 * @throws where the package names no licence, or one that is not on the list
 */
export function acceptedLicence(name, expression) {
  if (expression === undefined) throw new Error(`${name} names no licence`)
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  const isAccepted = bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ACCEPTED.has(licence)))
  if (!isAccepted) throw new Error(`${name} is under ${expression}, which is not on the list`)
  return bare
}
