// @ts-check
// Makes everything under dist/: the measured faces, the hyphenation patterns, the Bible text, the program.
import { mkdirSync } from 'node:fs'
import { bundle } from './bundle.js'
import { version } from './version.js'

mkdirSync('dist/resources', { recursive: true })
version()
await bundle()
