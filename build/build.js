// Makes everything under dist/: the measured faces, the hyphenation patterns, the Bible text, the program.
import { rmSync } from 'node:fs'
import { bundle } from './bundle.js'

rmSync('dist', { recursive: true, force: true })
await bundle()
