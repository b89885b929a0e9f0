// @ts-check
// Lists the licences of all packages that the lock file names, bundled or only built and tested with:
// `npm run licences`. Ends with an error where one is not accepted.
import { readFileSync } from 'node:fs'
import { acceptedLicence } from './accepted-licence.js'

/** Packages whose licence is told by a file of their own alone. */
const READ = { duck: 'BSD-2-Clause', 'png-js': 'MIT' }

/** @type {Map<string, string[]>} */
const found = new Map()
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
for (const [path, { version, license }] of Object.entries(packages)) {
  const name = path.replace(/^.*node_modules\//, '')
  if (name === '') continue
  const known = READ[/** @type {keyof typeof READ} */ (name)] ?? license
  const licence = acceptedLicence(name, known)
  found.set(licence, [...(found.get(licence) ?? []), `${name} ${version}`])
}
for (const [licence, names] of [...found].sort(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${licence}\n${[...new Set(names)].map((name) => `  ${name}`).join('\n')}`)
