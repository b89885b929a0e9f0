// @ts-check
// A thread of a run over many parishes (src/cli/system/crew.ts): the program once more, which waits for its parishes.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { telling } = require('./compile.js')
const { compiled } = require('./run.js')

const installation = telling({
  part: (name) => readFileSync(join(__dirname, '../dist', name)),
  script: join(__dirname, 'bulletin.js'),
})
compiled(installation, 'issues').program.start().work(installation)
