// @ts-check
// Makes everything under dist/ and lib/ anew: the measured faces, the hyphenation patterns, the Bible text,
// the program, the library.
import { mkdirSync, rmSync } from 'node:fs'
import { bundle } from './bundle.js'
import { code } from './code.js'
import { faces } from './faces.js'
import { kjv } from './kjv.js'
import { library } from './library.js'
import { nameWeights } from './name-weights.js'
import { names } from './names.js'
import { notices } from './notices.js'
import { patterns } from './patterns.js'
import { readings } from './readings.js'
import { schemas } from './schemas.js'
import { starter } from './starter.js'
import { svg } from './svg.js'
import { templates } from './templates.js'
import { themes } from './themes.js'
import { training } from './training.js'
import { verses } from './verses.js'
import { version } from './version.js'

for (const folder of ['dist', 'lib']) rmSync(folder, { recursive: true, force: true })
mkdirSync('dist/resources', { recursive: true })
await faces()
patterns()
await kjv()
await names()
await nameWeights()
await readings()
await themes()
await verses()
version()
await schemas()
starter()
svg()
await templates()
notices(await bundle())
training()
await code()
// After it: what has run in this process by then stands in V8's code.
library()
